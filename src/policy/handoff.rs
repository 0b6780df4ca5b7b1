//! What is copied, and how.

use super::Table;

use serde::{Deserialize, Serialize};

use super::FieldRef;

/// The plain flavour that goes on the clipboard beside the rich one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlainFlavor {
    /// Jira wiki markup: Data Center's text box takes it as it is.
    #[default]
    Wiki,
    /// Markdown, for Cloud's editor and everything else.
    Markdown,
    /// No markup.
    Text,
}

/// A part of the handoff. The title and the header line always come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// What Engineering is asked for.
    Ask,
    /// What is not there yet.
    Missing,
}

impl Section {
    /// Every section, in the playbook's order (§5 over §6).
    pub const ALL: [Self; 11] = [
        Self::Problem,
        Self::Reproduction,
        Self::ExpectedAndActual,
        Self::Environment,
        Self::Impact,
        Self::Tried,
        Self::Logs,
        Self::Workflow,
        Self::Files,
        Self::Ask,
        Self::Missing,
    ];
}

/// Where "Create in Jira" leads.
///
/// Numbers, not names: a link with a name in it opens the project used last, which may be another's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JiraTarget {
    /// The site, `https://example.atlassian.net` or `https://jira.example.com/jira`. No other is ever opened.
    pub site: String,
    /// The project's number (`pid`).
    pub project: u64,
    /// The issue type's number.
    pub issue_type: u64,
    /// Jira field (`customfield_10010`, `labels`, `environment`) → what to fill it with.
    #[serde(default)]
    pub fields: Table<String, JiraValue>,
}

/// What a field of Jira's create screen is filled with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Handoff {
    /// The plain flavour.
    pub plain: PlainFlavor,
    /// The sections, in order. One that is not named is left out.
    pub sections: Vec<Section>,
    /// Mask secrets and personal data. An agent can unmask a single value in the preview.
    pub redact: bool,
    /// "Create in Jira"; without it there is none.
    pub jira: Option<JiraTarget>,
}

impl Default for Handoff {
    fn default() -> Self {
        Self { plain: PlainFlavor::default(), sections: Section::ALL.to_vec(), redact: true, jira: None }
    }
}
