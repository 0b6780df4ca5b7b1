//! What is copied, and how.

use serde::{Deserialize, Serialize};

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

/// What is copied, and how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Handoff {
    /// The plain flavour.
    pub plain: PlainFlavor,
}
