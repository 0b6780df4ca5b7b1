//! The result of judging a ticket: items with state and evidence, findings, readiness.

mod marks;
mod standing;

pub use marks::{Mark, marks};
pub use standing::Standing;

use serde::Serialize;

use crate::case::{Evidence, State};
use crate::playbook::{CHECKLIST, Item, Severity};
use crate::record::Disagreement;
use crate::wording::Message;

/// One item, judged.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemReport {
    /// Which.
    pub item: Item,
    /// How far it is met.
    pub state: State,
    /// What that rests on, the strongest first. Never empty when present.
    pub evidence: Vec<Evidence>,
    /// What to do about it, in one sentence; none when nothing is to be done.
    #[serde(rename = "message", skip_serializing_if = "Option::is_none")]
    pub advice: Option<Message>,
}

/// How much a finding asks of the agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Worth knowing.
    Info,
    /// Worth a second look before escalating.
    Warn,
    /// Must not go out: a secret in the text.
    Error,
}

/// Something about the ticket that is not one of the items: a hygiene rule, a failure mode.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// The check's stable id, as for `baton explain`.
    pub check: &'static str,
    /// How much it asks.
    pub level: Level,
    /// The sentence the agent reads.
    pub message: Message,
    /// What it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// How many of the checklist's lines are met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// Lines met: present, or not applicable with a reason.
    pub done: usize,
    /// Lines there are: ten.
    pub of: usize,
}

/// What Baton has to say of one ticket.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Which ticket.
    pub ticket_id: Option<u64>,
    /// The count on the pill.
    pub readiness: Readiness,
    /// The severity an agent or a field claims, when it is one of the policy's words.
    pub severity: Option<Severity>,
    /// Every item, in the playbook's order.
    pub items: Vec<ItemReport>,
    /// Everything else.
    pub findings: Vec<Finding>,
    /// Findings that stay quiet on this ticket, with the agent's reason; counted for tuning.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disagreed: Vec<Disagreement>,
    /// Severity, ladder, ownership, feedback loop, response.
    #[serde(flatten)]
    pub standing: Standing,
    /// What could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Message>,
}

impl Report {
    /// The item's judgement.
    pub fn item(&self, item: Item) -> Option<&ItemReport> {
        self.items.iter().find(|report| report.item == item)
    }

    /// Whether the item is met; an item that was not judged is not.
    pub fn is_met(&self, item: Item) -> bool {
        self.item(item).is_some_and(|report| report.state.is_met())
    }
}

impl Readiness {
    /// Counts the lines of the checklist whose items are all met.
    pub fn of(items: &[ItemReport]) -> Self {
        let met = |item: &Item| items.iter().any(|report| report.item == *item && report.state.is_met());
        Self { done: CHECKLIST.iter().filter(|line| line.items.iter().all(met)).count(), of: CHECKLIST.len() }
    }

    /// Whether nothing is left to ask.
    pub const fn is_complete(self) -> bool {
        self.done == self.of
    }
}
