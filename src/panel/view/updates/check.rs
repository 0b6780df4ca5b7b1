//! What there is to say of an update: the five questions, found or asked for, and the wording.

use web_sys::HtmlElement;

use super::super::evidence::shortened;
use super::super::list::List;
use super::super::wish::button;
use super::super::{Wish, Wishes, mark};
use crate::incident::update::Answered;
use crate::incident::wording::WordingFinding;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::playbook::Question;
use crate::session::Checked;
use crate::wording::{self, Phrase};

/// The nodes of a check.
pub struct Check {
    wishes: Wishes,
    root: HtmlElement,
    count: HtmlElement,
    /// What is judged, or that it is not.
    judged: HtmlElement,
    foreign: HtmlElement,
    questions: [Line; 5],
    findings: List<(String, WordingFinding)>,
}

/// A question's line.
struct Line {
    root: HtmlElement,
    state: HtmlElement,
    words: HtmlElement,
    message: HtmlElement,
}

impl Check {
    /// Makes the nodes, under a heading.
    pub fn new(heading: &'static Phrase, wishes: &Wishes) -> (Self, El) {
        let count = el("span").class("state");
        let count_node = count.node();
        let title = el("h3").text(&say(&heading.plain()));
        let mut list = el("ul").class("questions");
        let questions = Question::ALL.map(|question| {
            let (state, words, message) = (el("span").class("state"), el("q"), el("p").class("advice"));
            let [state_node, words_node, message_node] = [&state, &words, &message].map(El::node);
            let title = el("h4").text(&say(&wording::question(question).plain()));
            let head = el("div").class("line").child(mark("mark")).child(title).child(state);
            let line = el("li").attr("data-question", question.id()).child(head).child(words).child(message);
            let root = line.node();
            // The list keeps the lines alive; they have no listeners of their own.
            let _ = list.node().append_child(&root);
            Line { root, state: state_node, words: words_node, message: message_node }
        });
        let (findings, findings_el) = List::new("findings wording");
        list = list.attr("aria-label", &say(&wording::UPDATE_QUESTIONS.plain()));
        let foreign = el("p").class("advice").text(&say(&wording::UPDATE_FOREIGN.plain()));
        let judged = el("div").child(list).child(findings_el);
        let (judged_node, foreign_node) = (judged.node(), foreign.node());
        let root = el("div").class("check");
        let root = root.child(el("div").class("line").child(title).child(count)).child(foreign).child(judged);
        (
            Self {
                wishes: wishes.clone(),
                root: root.node(),
                count: count_node,
                judged: judged_node,
                foreign: foreign_node,
                questions,
                findings,
            },
            root,
        )
    }

    /// Brings the nodes up to date; none hides them.
    pub fn render(&mut self, checked: Option<&Checked>) {
        show(&self.root, checked.is_some());
        let Some(checked) = checked else { return };
        show(&self.judged, checked.english);
        show(&self.foreign, !checked.english);
        show(&self.count, checked.english);
        if !checked.english {
            return;
        }
        let answered = checked.report.questions.iter().filter(|answered| answered.span.is_some()).count();
        set_text(&self.count, &say(&wording::UPDATE_COUNT.with([answered.to_string()])));
        for (line, answered) in self.questions.iter().zip(&checked.report.questions) {
            line.render(answered, &checked.text);
        }
        let words = |finding: &WordingFinding| {
            let words = checked.text.get(finding.start..finding.end).unwrap_or_default();
            (shortened(words), finding.clone())
        };
        let findings = checked.report.findings.iter().map(words).map(without_place).collect();
        self.findings.render(findings, |(words, finding)| entry(words, finding, &self.wishes));
    }
}

/// Words typed before it move a finding; it stays the same finding, and its node stays.
fn without_place((words, finding): (String, WordingFinding)) -> (String, WordingFinding) {
    (words, WordingFinding { start: 0, end: 0, ..finding })
}

impl Line {
    fn render(&self, answered: &Answered, text: &str) {
        let (id, phrase) = match (answered.span.is_some(), answered.message.is_some()) {
            (true, false) => ("present", &wording::UPDATE_ANSWERED),
            (true, true) => ("weak", &wording::STATE_WEAK),
            (false, _) => ("missing", &wording::UPDATE_OPEN),
        };
        set_attr(&self.root, "data-item-state", id);
        set_text(&self.state, &say(&phrase.plain()));
        let words = answered.span.map(|span| shortened(span.of(text))).unwrap_or_default();
        set_text(&self.words, &words);
        show(&self.words, !words.is_empty());
        set_text(&self.message, &answered.message.as_ref().map(say).unwrap_or_default());
        show(&self.message, answered.message.is_some());
    }
}

/// One finding: the reason with the words in it, and the better phrase to take along.
fn entry(words: &str, finding: &WordingFinding, wishes: &Wishes) -> El {
    let mut entry = el("li").attr("data-wording", finding.check.id());
    // A reason that quotes the words already need not be told which they are.
    let reason = say(&finding.message);
    if !reason.contains(words) {
        entry = entry.child(el("q").text(words));
    }
    entry = entry.child(el("p").text(&reason));
    let better = finding.better.clone();
    if better.is_empty() {
        return entry;
    }
    let words = say(&wording::UPDATE_COPY_BETTER.with([better.clone()]));
    let copy = button("copy-better", wishes, move || Wish::CopyText(better.clone()));
    entry.child(copy.class("quiet").text(&words))
}
