//! The masked values of a handoff, for the agent to review.

use super::redact::Class;

/// A value that was found, for the preview: what it is, its token, and the value itself, to unmask it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// What it is.
    pub class: Class,
    /// What stands in the document.
    pub token: String,
    /// What stands in the ticket.
    pub value: String,
    /// How often it stands in the handoff.
    pub times: usize,
    /// Whether the agent unmasked it.
    pub shown: bool,
}
