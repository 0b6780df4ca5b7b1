//! Practising: what the agent's own escalations miss most, and a page with a good and a bad example of everything.

use super::super::list::List;
use super::heading;
use crate::checks::finding_title;
use crate::coaching::{Lesson, Tally};
use crate::panel::browser::say;
use crate::panel::dom::{El, el};
use crate::session::Session;
use crate::wording::{self, Message, Parameter};

/// The page, in the extension.
const PAGE: &str = "practise.html";

/// The nodes.
pub struct Practise {
    lessons: List<Line>,
}

/// A line, and the check whose examples it leads to.
#[derive(PartialEq)]
struct Line {
    words: String,
    check: String,
}

impl Practise {
    /// Makes the nodes.
    pub fn new() -> (Self, El) {
        let (lessons, lessons_el) = List::new("owners");
        let root = el("section").attr("data-part", "practise").child(heading(&wording::PRACTISE_TITLE));
        let page = el("p").child(link("", &say(&wording::PRACTISE_PAGE.plain())));
        (Self { lessons }, root.child(lessons_el).child(page))
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session) {
        let lessons = session.months().lessons();
        let lessons = lessons.iter().map(|lesson| line(lesson.item.id(), &said(lesson)));
        let kept_quiet = session.months().latest().map(Tally::disagreed).unwrap_or_default();
        let kept_quiet = kept_quiet.iter().filter_map(|(check, count)| {
            let name = Parameter::from(finding_title(check)?.plain());
            Some(line(check, &wording::PRACTISE_QUIET.with([name, count.to_string().into()])))
        });
        let lines = lessons.chain(kept_quiet).collect();
        self.lessons.render(lines, |line| el("li").child(link(&line.check, &line.words)));
    }
}

fn line(check: &str, words: &Message) -> Line {
    Line { words: say(words), check: check.to_owned() }
}

fn said(lesson: &Lesson) -> Message {
    let title = Parameter::from(wording::title(lesson.item).plain());
    let missed = lesson.missed.to_string().into();
    match lesson.before {
        Some(before) => wording::PRACTISE_MISSED_BEFORE.with([title, missed, before.to_string().into()]),
        None => wording::PRACTISE_MISSED.with([title, missed]),
    }
}

/// A link to a check's examples; to the top of the page without a check.
fn link(check: &str, words: &str) -> El {
    let address = if check.is_empty() { PAGE.to_owned() } else { [PAGE, "#", check].concat() };
    el("a").class("seen-link").attr("href", &address).attr("target", "_blank").attr("rel", "noopener").text(words)
}
