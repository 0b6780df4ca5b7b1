//! Escalation failure modes and their fixes (§4).

/// A way in which escalations go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FailureMode {
    /// Too early: wastes resources and erodes trust.
    OverEscalation,
    /// Too late: frustrates customers and makes incidents worse.
    UnderEscalation,
    /// Incomplete reproductions or unclear data.
    NoContext,
    /// Several teams assume that somebody else has it.
    NoOwnershipTransfer,
}

impl FailureMode {
    /// All four.
    pub const ALL: [Self; 4] =
        [Self::OverEscalation, Self::UnderEscalation, Self::NoContext, Self::NoOwnershipTransfer];

    /// The id of the check that looks for it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::OverEscalation => "over-escalation",
            Self::UnderEscalation => "under-escalation",
            Self::NoContext => "no-context",
            Self::NoOwnershipTransfer => "no-ownership-transfer",
        }
    }
}
