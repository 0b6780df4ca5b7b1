//! Incident communication (§3): what every customer update answers.

use serde::Serialize;

/// One of the five questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// What we know.
    Know,
    /// What we don't know yet.
    DontKnow,
    /// What we're doing next.
    Next,
    /// When you'll hear from us again.
    When,
    /// What you should do in the meantime.
    Meanwhile,
}

impl Question {
    /// All five, in the playbook's order.
    pub const ALL: [Self; 5] = [Self::Know, Self::DontKnow, Self::Next, Self::When, Self::Meanwhile];

    /// The stable id, as in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Know => "know",
            Self::DontKnow => "dont-know",
            Self::Next => "next",
            Self::When => "when",
            Self::Meanwhile => "meanwhile",
        }
    }
}
