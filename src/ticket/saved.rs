//! What Zendesk has stored of a ticket, without the agent's unsaved edits.

use super::{Field, Group, Person};

/// The saved values of everything an agent can change in the form.
///
/// The gate compares them with the live ticket: an escalation is a *change*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The subject line.
    pub subject: String,
    /// The status' stable name.
    pub status: String,
    /// The priority.
    pub priority: String,
    /// The type.
    pub kind: String,
    /// The tags.
    pub tags: Vec<String>,
    /// The assigned agent.
    pub assignee: Option<Person>,
    /// The assigned group.
    pub group: Option<Group>,
    /// Custom fields with a value.
    pub fields: Vec<Field>,
}
