//! The feedback loop (§5): what Engineering owes once a ticket is handed over.

use serde::Serialize;

/// One thing Engineering owes, in the order it falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Debt {
    /// Somebody says "mine".
    Acceptance,
    /// The reproduction works, or does not, on Engineering's side.
    ReproductionValidation,
    /// When a fix can be expected, and every change of that.
    FixTimeline,
    /// The fix was seen to help.
    PostFixValidation,
}

impl Debt {
    /// All four, in the order they fall due.
    pub const ALL: [Self; 4] =
        [Self::Acceptance, Self::ReproductionValidation, Self::FixTimeline, Self::PostFixValidation];

    /// The stable id, as in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Acceptance => "acceptance",
            Self::ReproductionValidation => "reproduction-validation",
            Self::FixTimeline => "fix-timeline",
            Self::PostFixValidation => "post-fix-validation",
        }
    }

    /// The debt with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|debt| debt.id() == id)
    }
}
