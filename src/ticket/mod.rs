//! The domain: a support ticket as Baton understands it, free of anybody's JSON.

mod answer;
mod attachment;
mod change;
mod comment;
mod draft;
mod field;
mod person;
mod saved;
mod time;

pub use answer::{Answer, Answers};
pub use attachment::{Attachment, AttachmentKind};
pub use change::{Change, Changed};
pub use comment::{Comment, Visibility};
pub use draft::{Channel, Draft};
pub use field::{Field, FieldKey, FormField};
pub use person::{Group, Person, Role};
pub use saved::Saved;
pub use time::Timestamp;

use crate::table::Table;
use crate::wording::Message;

/// A ticket, as far as it could be read.
///
/// What could not be read is absent here and named in `unread`: a thinner ticket, never an error.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ticket {
    /// Zendesk's number; none for a new ticket that was never saved.
    pub id: Option<u64>,
    /// The subject line.
    pub subject: String,
    /// The status' stable name (`new`, `open`, `pending`, `hold`, `solved`, `closed`), lower case.
    pub status: String,
    /// Zendesk's priority (`urgent`, `high`, `normal`, `low`), lower case; empty when unset.
    pub priority: String,
    /// Zendesk's type (`problem`, `incident`, `question`, `task`); empty when unset.
    pub kind: String,
    /// The tags, lower case as Zendesk keeps them.
    pub tags: Vec<String>,
    /// Who asked.
    pub requester: Option<Person>,
    /// The time zone of whoever asked, as their record names it; empty when it is not known.
    pub requester_zone: String,
    /// The agent it is assigned to.
    pub assignee: Option<Person>,
    /// The group it is assigned to.
    pub group: Option<Group>,
    /// The custom fields that the form offers, filled or not; empty when the field list could not be read.
    pub form: Vec<FormField>,
    /// Custom fields that hold a value, unsaved edits included.
    pub fields: Vec<Field>,
    /// The conversation, oldest first.
    pub comments: Vec<Comment>,
    /// What was changed on it, oldest first; none when the audits could not be read (then `unread` says so).
    pub history: Option<Vec<Change>>,
    /// The problem ticket this incident belongs to.
    pub problem: Option<u64>,
    /// The incidents bundled under this problem.
    pub incidents: Vec<u64>,
    /// Follow-ups and tickets merged or linked by Zendesk itself.
    pub linked_tickets: Vec<u64>,
    /// The issues of Jira that Zendesk's own link knows of, by key or else by number; none when Zendesk was not asked.
    pub jira_issues: Option<Vec<String>>,
    /// When it was opened.
    pub created: Option<Timestamp>,
    /// When it last changed.
    pub updated: Option<Timestamp>,
    /// What stands in the composer now.
    pub draft: Option<Draft>,
    /// What the agent filled in the panel.
    pub answers: Answers,
    /// Items that Engineering asked for when it sent tickets back, the most frequent first, as this browser counted.
    pub asked_back: Vec<crate::playbook::Item>,
    /// Files that the agent had read in the panel and that hold requests or errors, by name.
    pub files_read: Vec<String>,
    /// Findings the agent disagrees with in the panel, by check id, each with the reason.
    pub disagreed: Table<String, String>,
    /// The ticket's page, for links in the handoff.
    pub url: String,
    /// What could not be read, in an agent's words.
    pub unread: Vec<Message>,
}

impl Ticket {
    /// What is known to have been changed on it, oldest first.
    pub fn changes(&self) -> &[Change] {
        self.history.as_deref().unwrap_or_default()
    }

    /// The issues of Jira that it is known to be linked with.
    pub fn linked_issues(&self) -> &[String] {
        self.jira_issues.as_deref().unwrap_or_default()
    }

    /// What a field is called: its title in quotation marks, else Zendesk's name of it or its number.
    pub fn field_name(&self, key: &FieldKey) -> String {
        let title = self.fields.iter().find(|field| field.key == *key).map_or("", |field| field.title.trim());
        match key {
            _ if !title.is_empty() => format!("“{title}”"),
            FieldKey::Custom(id) => id.to_string(),
            FieldKey::System(name) => name.clone(),
        }
    }

    /// Whether nothing more is due on it.
    pub fn is_over(&self) -> bool {
        is_over(&self.status)
    }

    /// Agents' comments, oldest first.
    pub fn agents(&self) -> impl DoubleEndedIterator<Item = &Comment> {
        self.comments.iter().filter(|comment| comment.author.role == Role::Agent)
    }

    /// Agents' public replies, oldest first.
    pub fn replies(&self) -> impl DoubleEndedIterator<Item = &Comment> {
        self.agents().filter(|comment| comment.visibility == Visibility::Public)
    }
}

/// Whether a ticket of this status is done with.
pub fn is_over(status: &str) -> bool {
    matches!(status, "solved" | "closed")
}
