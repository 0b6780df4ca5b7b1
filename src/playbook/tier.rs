//! The ladder (§1): who carries a ticket, and what each rung owes before it hands on.

use serde::Serialize;

/// A rung of the ladder. `L1` is the lowest and orders first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Tier {
    /// Tier 1: playbooks, baseline data, replication.
    L1,
    /// Tier 2: investigation, logs, reproduction validated.
    L2,
    /// Tier 3: product-level diagnosis, bug patterns, engineering-ready reproduction.
    L3,
    /// Engineering: code-level debugging, incidents, fixes.
    L4,
    /// Leadership: customer communication, contract and PR risk.
    L5,
}

/// What a rung owes before it hands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// Where it happens, versions, logs: whatever can be collected without diagnosis.
    BaselineData,
    /// Somebody tried to see it happen.
    ReplicationAttempted,
    /// Logs and data were read, not only attached.
    LogsAnalysed,
    /// The reproduction was seen to work, or seen not to.
    ReproductionValidated,
    /// Which versions, customers or changes it follows.
    BugPattern,
    /// Steps an engineer can follow without asking.
    EngineeringReadyReproduction,
    /// What the code does, and why.
    CodeLevelFindings,
    /// What the customer, the contract and the press hear.
    Alignment,
}

impl Tier {
    /// From the bottom.
    pub const ALL: [Self; 5] = [Self::L1, Self::L2, Self::L3, Self::L4, Self::L5];

    /// The name on every surface: `L1` … `L5`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::L1 => "L1",
            Self::L2 => "L2",
            Self::L3 => "L3",
            Self::L4 => "L4",
            Self::L5 => "L5",
        }
    }

    /// The rung with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.id() == id)
    }

    /// What it owes before it hands on.
    pub const fn duties(self) -> &'static [Duty] {
        match self {
            Self::L1 => &[Duty::BaselineData, Duty::ReplicationAttempted],
            Self::L2 => &[Duty::LogsAnalysed, Duty::ReproductionValidated],
            Self::L3 => &[Duty::BugPattern, Duty::EngineeringReadyReproduction],
            Self::L4 => &[Duty::CodeLevelFindings],
            Self::L5 => &[Duty::Alignment],
        }
    }
}
