//! The panel's own state: which tab, which format, what was said last.

use super::fetch::Incoming;
use super::files::GivenFile;
use crate::handoff::Format;
use crate::wording::Message;

/// What is on the screen besides the ticket.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    /// Whether the panel is open.
    pub open: bool,
    /// The format chosen; none is rich text with the policy's plain flavour.
    pub format: Option<Format>,
    /// The tab the agent turned to; it stays while tickets change.
    pub tab: Tab,
    /// The files the agent gave to be read, of this ticket.
    pub files: Vec<GivenFile>,
    /// The files of this ticket that are on their way, or were.
    pub incoming: Vec<Incoming>,
    /// What just happened, said once.
    pub said: Option<Said>,
    /// Whether the ticket has been waited for long enough to say so.
    pub waiting: bool,
    /// The names of what the browser would not keep: it is in this page alone.
    pub unkept: Vec<String>,
}

/// What came of the last thing an agent did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub words: Message,
    /// Whether it was done; else something is left for the agent to do.
    pub done: bool,
}

/// A tab of the panel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// What is there and what is missing.
    #[default]
    Checklist,
    /// Severity, ladder, what is due, who has it.
    Response,
    /// What Engineering receives.
    Handoff,
}

impl Tab {
    /// Every tab, as they stand beside each other.
    pub const ALL: [Self; 3] = [Self::Checklist, Self::Response, Self::Handoff];
}
