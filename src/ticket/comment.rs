//! A comment: a public reply or an internal note.

use super::{Attachment, Person, Timestamp};

/// Whether the customer sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// A public reply.
    #[default]
    Public,
    /// An internal note.
    Internal,
}

/// One entry of the conversation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    /// Zendesk's id; evidence names it.
    pub id: u64,
    /// Zendesk's id of the audit it came with: newer pages name it by that.
    pub audit: u64,
    /// Who wrote it.
    pub author: Person,
    /// Whether the customer sees it.
    pub visibility: Visibility,
    /// When it was written.
    pub created: Option<Timestamp>,
    /// The text exactly as in Zendesk's `plain_body`: evidence offsets count its UTF-8 bytes.
    pub body: String,
    /// Files that came with it.
    pub attachments: Vec<Attachment>,
}
