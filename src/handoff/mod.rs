//! What Engineering receives: one block tree, one composer, one writer per format.
//!
//! ```text
//! Ticket + Report + Policy ─► compose (through redact) ─► Document ─► html · wiki · markdown · adf · text
//! ```

mod ask;
mod code;
mod compose;
mod cut;
mod document;
pub mod har;
mod jira;
mod limits;
mod list;
mod masked;
mod prose;
pub mod redact;
mod since;
mod write;

pub use ask::ask_customer;
pub use code::{Code, Language};
pub use compose::{Choices, FileRead, compose, compose_with, size};
pub use document::{Block, Document, Table};
pub use jira::create_link;
pub use limits::DESCRIPTION;
pub use list::{Below, Entry, List, ListKind};
pub use masked::Masked;
pub use prose::{Inline, Prose};
pub use since::{Outline, since};
pub use write::{adf, html, markdown, plain_html, text, wiki};

/// A format that the handoff can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For the rich clipboard: pastes into Jira Cloud.
    Html,
    /// Jira's wiki markup, for Data Center.
    Wiki,
    /// CommonMark with GitHub's tables.
    Markdown,
    /// Atlassian Document Format, as JSON.
    Adf,
    /// No markup.
    Text,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] = [Self::Html, Self::Wiki, Self::Markdown, Self::Adf, Self::Text];

    /// The name on the command line and in storage.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Wiki => "wiki",
            Self::Markdown => "markdown",
            Self::Adf => "adf",
            Self::Text => "text",
        }
    }

    /// The format with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}
