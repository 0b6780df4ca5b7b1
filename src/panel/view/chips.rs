//! What the header says at a glance: where it stands, how hard it hurts, what is due.

use web_sys::HtmlElement;

use super::intent::{Dispatch, Intent, button};
use super::mark;
use super::response::nearness;
use crate::feedback::{DebtState, Entry, Ledger};
use crate::ladder::Ladder;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::session::{Checked, Session};
use crate::wording;

/// The chips' nodes.
pub struct Chips {
    standing: Chip,
    severity: Chip,
    due: Chip,
    owed: Chip,
    reply: Chip,
}

/// One of them: a word that leads to the part of the response it speaks of.
struct Chip {
    root: HtmlElement,
    words: HtmlElement,
}

impl Chips {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (standing, standing_el) = Chip::new("standing", "ladder", dispatch);
        let (severity, severity_el) = Chip::new("severity", "severity", dispatch);
        let (due, due_el) = Chip::new("due", "due", dispatch);
        let (owed, owed_el) = Chip::new("owed", "owed", dispatch);
        let (reply, reply_el) = Chip::new("reply", "update", dispatch);
        let list = el("ul").class("chips").attr("aria-label", &say(&wording::CHIPS.plain()));
        let list =
            list.children([standing_el, severity_el, due_el, owed_el.attr("data-nearness", "overdue"), reply_el]);
        (Self { standing, severity, due, owed, reply }, list)
    }

    /// Brings the nodes up to date. A chip without words is not there.
    pub fn render(&self, session: &Session, reply: Option<&Checked>) {
        let report = session.report();
        self.standing.render(report.and_then(|report| standing(&report.standing.ladder)));
        self.severity.render(report.and_then(|report| report.severity).map(|severity| severity.id().to_owned()));
        self.reply.render(reply.filter(|reply| reply.english).map(said_of));
        self.owed.render(report.and_then(|report| owed(report.standing.feedback.as_ref()?)));
        let due = session.deadlines().first();
        if let Some(deadline) = due {
            set_attr(&self.due.root, "data-nearness", nearness(deadline));
        }
        self.due.render(due.map(|deadline| say(&deadline.glance(session.now(), session.local()))));
    }
}

impl Chip {
    fn new(name: &str, part: &'static str, dispatch: &Dispatch) -> (Self, El) {
        let words = el("span");
        let leads = button("lead", dispatch, move || Intent::Lead(part));
        let words_node = words.node();
        let near = matches!(name, "due" | "owed").then(|| mark("near"));
        let root = el("li").attr("data-chip", name).child(leads.children(near).child(words));
        (Self { root: root.node(), words: words_node }, root)
    }

    fn render(&self, words: Option<String>) {
        show(&self.root, words.is_some());
        set_text(&self.words, &words.unwrap_or_default());
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

/// What has come to a stop since the ticket went to Engineering: news that the customer lacks, or what they are late
/// with.
fn owed(ledger: &Ledger) -> Option<String> {
    let late = |entry: &Entry| match entry.state {
        DebtState::Late { minutes } => {
            let late = wording::LOOP_IS_LATE.with([wording::duration(minutes)]);
            Some(wording::MARK.with([wording::debt(entry.debt).plain(), late]))
        }
        _ => None,
    };
    let untold = (ledger.customer_told == Some(false)).then(|| wording::TELL_CUSTOMER.plain());
    untold.or_else(|| ledger.entries.iter().find_map(late)).map(|words| say(&words))
}

/// `L2`; `L2 → L4` while a hop waits for its submit.
fn standing(ladder: &Ladder) -> Option<String> {
    match ladder.hops.last() {
        Some(hop) if hop.is_pending() => Some(format!("{} → {}", hop.from.id(), hop.to.id())),
        _ => ladder.at.map(|tier| tier.id().to_owned()),
    }
}
