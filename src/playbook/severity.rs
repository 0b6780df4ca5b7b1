//! The severity framework (§2): how hard it hurts, and the response that matches.

use serde::Serialize;

/// How hard the customer is hurt. `Sev1` is the worst and orders first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Severity {
    /// All stop: a bridge, on-call Engineering, the status page.
    #[serde(rename = "SEV1")]
    Sev1,
    /// Many customers or a critical function, with room to explore.
    #[serde(rename = "SEV2")]
    Sev2,
    /// Partial; Support and Tier 3 manage it.
    #[serde(rename = "SEV3")]
    Sev3,
    /// Minor; the standard flow.
    #[serde(rename = "SEV4")]
    Sev4,
}

impl Severity {
    /// Worst first.
    pub const ALL: [Self; 4] = [Self::Sev1, Self::Sev2, Self::Sev3, Self::Sev4];

    /// The name on every surface: `SEV1` … `SEV4`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sev1 => "SEV1",
            Self::Sev2 => "SEV2",
            Self::Sev3 => "SEV3",
            Self::Sev4 => "SEV4",
        }
    }

    /// The severity with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.id().eq_ignore_ascii_case(id))
    }
}
