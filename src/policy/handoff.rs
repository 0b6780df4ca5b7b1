//! The options of the handoff: sections, redaction, language, Jira.

use super::{FieldRef, Policy, Table};
use crate::wording::Language;

/// The plain flavour that goes on the clipboard beside the rich one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlainFlavor {
    /// Jira wiki markup: Data Center's text box takes it as it is.
    #[default]
    Wiki,
    /// Markdown, for Cloud's editor and everything else.
    Markdown,
    /// No markup.
    Text,
}

impl PlainFlavor {
    /// Every flavour.
    pub const ALL: [Self; 3] = [Self::Wiki, Self::Markdown, Self::Text];

    /// The stable id, as in a policy.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wiki => "wiki",
            Self::Markdown => "markdown",
            Self::Text => "text",
        }
    }

    /// The flavour with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flavor| flavor.id() == id)
    }
}

/// A part of the handoff. The title and the header line always come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What is wrong.
    Problem,
    /// What somebody does to see it.
    Reproduction,
    /// What should have happened, and what happened instead.
    ExpectedAndActual,
    /// Where it happens, with version numbers.
    Environment,
    /// Who is hurt, how many and how badly.
    Impact,
    /// What was tried and what came of it.
    Tried,
    /// Log lines, traces, captures.
    Logs,
    /// What the customer was doing it for.
    Workflow,
    /// Screenshots and other files, by name.
    Files,
    /// The rest of what the ticket says, in its own words.
    More,
    /// What Engineering is asked for.
    Ask,
    /// What is not there yet.
    Missing,
}

impl Section {
    /// Every section, in the playbook's order (§5 over §6).
    pub const ALL: [Self; 12] = [
        Self::Problem,
        Self::Reproduction,
        Self::ExpectedAndActual,
        Self::Environment,
        Self::Impact,
        Self::Tried,
        Self::Logs,
        Self::Workflow,
        Self::Files,
        Self::More,
        Self::Ask,
        Self::Missing,
    ];

    /// The stable id, as in a policy.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Reproduction => "reproduction",
            Self::ExpectedAndActual => "expected-and-actual",
            Self::Environment => "environment",
            Self::Impact => "impact",
            Self::Tried => "tried",
            Self::Logs => "logs",
            Self::Workflow => "workflow",
            Self::Files => "files",
            Self::More => "more",
            Self::Ask => "ask",
            Self::Missing => "missing",
        }
    }

    /// The section with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// Where "Create in Jira" leads.
///
/// Numbers, not names: a link with a name in it opens the project used last, which may be another's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JiraTarget {
    /// The site, `https://example.atlassian.net` or `https://jira.example.com/jira`. No other is ever opened.
    pub site: String,
    /// The project's number (`pid`).
    pub project: u64,
    /// The issue type's number.
    pub issue_type: u64,
    /// Jira field (`customfield_10010`, `labels`, `environment`) → what to fill it with.
    pub fields: Table<String, JiraValue>,
}

/// What a field of Jira's create screen is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JiraValue {
    /// Always this: a label, an option's number.
    Text(String),
    /// The value of a ticket field.
    Field(FieldRef),
    /// The severity's name, `SEV1` … `SEV4`.
    Severity,
    /// The address of the Zendesk ticket.
    TicketLink,
}

/// What is copied, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Handoff {
    /// The plain flavour.
    pub plain: PlainFlavor,
    /// The language of the handoff, the notes and the question to the customer, whatever the interface's is.
    pub language: Language,
    /// The sections, in order. One that is not named is left out.
    pub sections: Vec<Section>,
    /// Mask secrets and personal data. An agent can unmask a single value in the preview.
    pub redact: bool,
    /// "Create in Jira"; without it there is none.
    pub jira: Option<JiraTarget>,
}

impl Handoff {
    pub(super) const NOTHING: Self =
        Self { plain: PlainFlavor::Wiki, language: Language::En, sections: Vec::new(), redact: true, jira: None };
}

impl Default for Handoff {
    fn default() -> Self {
        Policy::default().handoff
    }
}
