//! A team's choices over the playbook.
//!
//! One table, [`OPTIONS`], is the options page, the managed storage, the `--policy` file and their schema.
//! Every option has a default that comes from the playbook, so a team gets value with none of them set.

mod escalation;
mod fields;
mod gate;
mod handoff;
mod kind;
mod layers;
mod option;
mod options;
mod ownership;
mod read;
mod response;
mod schema;
mod severity;
mod tiers;

pub use crate::table::Table;
pub use escalation::{Escalation, FieldTrigger};
pub use fields::{FieldRef, FieldRule};
pub use gate::{GateRules, Strength};
pub use handoff::{Handoff, JiraTarget, JiraValue, PlainFlavor, Section};
pub use kind::{Keys, Kind, Part};
pub use layers::{Layer, Problem, Resolved, resolve};
pub use option::{PolicyOption, Preset};
pub use options::OPTIONS;
pub use ownership::OwnershipRules;
pub use response::ResponseRules;
pub use schema::{Dialect, schema};
pub use severity::SeverityWords;
pub use tiers::{TierField, TierRules};

/// Everything a team can choose.
#[derive(Clone, Debug, PartialEq)]
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

impl Default for Policy {
    fn default() -> Self {
        let mut policy = Self {
            escalation: Escalation::NOTHING,
            fields: Vec::new(),
            gate: GateRules::NOTHING,
            severity: SeverityWords::NOTHING,
            tiers: TierRules::NOTHING,
            ownership: OwnershipRules::NOTHING,
            response: ResponseRules::NOTHING,
            handoff: Handoff::NOTHING,
        };
        for option in OPTIONS {
            (option.set)(&mut policy, &option.preset.value(option.kind));
        }
        policy
    }
}
