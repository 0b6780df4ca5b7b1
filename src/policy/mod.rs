//! A team's choices over the playbook.
//!
//! One type is the options page, the managed storage, the `--policy` file and their documentation.
//! Every key has a default that comes from the playbook, so a team gets value with none of them set.

mod escalation;
mod fields;
mod gate;
mod handoff;
mod layers;
mod ownership;
mod response;
mod severity;
mod table;
mod tiers;

pub use escalation::{Escalation, FieldTrigger};
pub use fields::{FieldRef, FieldRule};
pub use gate::{GateRules, Strength};
pub use handoff::{Handoff, JiraTarget, JiraValue, PlainFlavor, Section};
pub use layers::{Layer, Problem, Resolved, resolve};
pub use ownership::OwnershipRules;
pub use response::ResponseRules;
pub use severity::SeverityWords;
pub use table::Table;
pub use tiers::TierRules;

use serde::{Deserialize, Serialize};

/// Everything a team can choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// What counts as the moment of escalation.
    pub escalation: Escalation,
    /// Which ticket field holds which item.
    pub fields: Vec<FieldRule>,
    /// How hard the gate holds, per item.
    pub gate: GateRules,
    /// The words this team uses for a severity.
    pub severity: SeverityWords,
    /// Where groups stand on the ladder.
    pub tiers: TierRules,
    /// How soon a handover is answered.
    pub ownership: OwnershipRules,
    /// How this team answers each severity.
    pub response: ResponseRules,
    /// What is copied, and how.
    pub handoff: Handoff,
}
