//! What a finding check flags. Judging the ticket makes a finding of it, under the check's own id.

use crate::case::Evidence;
use crate::report::{Finding, Level};
use crate::wording::Message;

/// One thing that a check flags.
pub struct Flag {
    /// How much it asks of the agent.
    pub level: Level,
    /// The sentence the agent reads.
    pub message: Message,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

impl Flag {
    /// The finding of the check with this id.
    pub fn of(self, check: &'static str) -> Finding {
        Finding { check, level: self.level, message: self.message, evidence: self.evidence }
    }
}

/// Worth a second look before escalating.
pub fn warn(message: Message, evidence: Vec<Evidence>) -> Flag {
    Flag { level: Level::Warn, message, evidence }
}

/// Worth knowing.
pub fn info(message: Message, evidence: Vec<Evidence>) -> Flag {
    Flag { level: Level::Info, message, evidence }
}
