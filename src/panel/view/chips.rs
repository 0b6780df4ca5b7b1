//! What the header says at a glance: where it stands, how hard it hurts, what is due.

use web_sys::HtmlElement;

use super::mark;
use super::response::nearness;
use crate::ladder::Ladder;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::session::{Checked, Session};
use crate::wording;

/// The chips' nodes.
pub struct Chips {
    standing: HtmlElement,
    severity: HtmlElement,
    due: HtmlElement,
    due_words: HtmlElement,
    reply: HtmlElement,
}

impl Chips {
    /// Makes the nodes.
    pub fn new() -> (Self, El) {
        let [standing, severity, reply] =
            ["standing", "severity", "reply"].map(|chip| el("li").attr("data-chip", chip));
        let words = el("span");
        let due_words = words.node();
        let due = el("li").attr("data-chip", "due").child(mark("near")).child(words);
        let chips = Self {
            standing: standing.node(),
            severity: severity.node(),
            due: due.node(),
            due_words,
            reply: reply.node(),
        };
        let list = el("ul").class("chips").attr("aria-label", &say(&wording::CHIPS.plain()));
        (chips, list.child(standing).child(severity).child(due).child(reply))
    }

    /// Brings the nodes up to date. A chip without words is not there.
    pub fn render(&self, session: &Session, reply: Option<&Checked>) {
        let report = session.report();
        let chip = |node: &HtmlElement, words: Option<String>| {
            show(node, words.is_some());
            set_text(node, &words.unwrap_or_default());
        };
        chip(&self.standing, report.and_then(|report| standing(&report.standing.ladder)));
        chip(&self.severity, report.and_then(|report| report.severity).map(|severity| severity.id().to_owned()));
        chip(&self.reply, reply.filter(|reply| reply.english).map(said_of));
        let due = session.deadlines().first();
        show(&self.due, due.is_some());
        if let Some(deadline) = due {
            set_attr(&self.due, "data-nearness", nearness(deadline));
            set_text(&self.due_words, &say(&deadline.message(session.now(), session.local())));
        }
    }
}

/// How the public reply stands that is being typed.
fn said_of(reply: &Checked) -> String {
    let answered = reply.report.questions.iter().filter(|answered| answered.span.is_some()).count().to_string();
    match reply.report.findings.len() {
        0 => say(&wording::CHIP_REPLY.with([answered])),
        reword => say(&wording::CHIP_REPLY_REWORD.with([answered, reword.to_string()])),
    }
}

/// `L2`; `L2 → L4` while a hop waits for its submit.
fn standing(ladder: &Ladder) -> Option<String> {
    match ladder.hops.last() {
        Some(hop) if hop.is_pending() => Some(format!("{} → {}", hop.from.id(), hop.to.id())),
        _ => ladder.at.map(|tier| tier.id().to_owned()),
    }
}
