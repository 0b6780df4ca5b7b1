//! What happened to a ticket, as Zendesk's audits keep it.

use super::{FieldKey, Person, Timestamp};

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The group it is assigned to; values are names.
    Group,
    /// The agent it is assigned to; values are names.
    Assignee,
    /// The status; values are stable names (`open`, `solved`), lower case.
    Status,
    /// Zendesk's priority; values are lower case.
    Priority,
    /// Zendesk's type (`problem`, `incident`, …); values are lower case.
    Kind,
    /// The tags; values are lists, each tag once, separated by spaces.
    Tags,
    /// A custom field; values as an agent sees them.
    Field(FieldKey),
}

/// One change of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When; none when the audit carried no readable time.
    pub when: Option<Timestamp>,
    /// Who did it: an agent, a customer, or a trigger (a person without a name).
    pub by: Person,
    /// What was changed.
    pub what: Changed,
    /// The value before; empty when there was none, or on the ticket's creation.
    pub from: String,
    /// The value after; empty when it was taken away.
    pub to: String,
    /// The comment that came with the same submit.
    pub comment: Option<u64>,
}
