//! The ladder: its tiers, what each owes, and what is wrong with a hop.
//!
//! Prefixes: `LADDER`, `TIER`, `DUTY`, `TROUBLE`.

use super::{Phrase, phrases};
use crate::playbook::{Duty, Tier};

phrases! { LADDER:
    LADDER_TITLE = "ladder_title": "The ladder";
    LADDER_AT = "ladder_at": "With $1 · $2";
    LADDER_NOWHERE = "ladder_nowhere": "No tier of your policy knows this group.";
    LADDER_UNREAD = "ladder_unread": "How it came here could not be read from the ticket's history.";
    LADDER_STRAIGHT = "ladder_straight": "It has not moved between tiers yet.";
    LADDER_OWES = "ladder_owes": "Before handing it on, $1 owes";
    LADDER_PENDING = "ladder_pending": "when you submit";
    LADDER_FINE = "ladder_fine": "in order";
    LADDER_DONE = "ladder_done": "done";
    LADDER_OPEN = "ladder_open": "open";
    LADDER_LEAP_REASON = "ladder_leap_reason": "Why straight to $1? One line, for the internal note";
    TIER_L1 = "tier_l1": "Tier 1";
    TIER_L2 = "tier_l2": "Tier 2";
    TIER_L3 = "tier_l3": "Tier 3";
    TIER_L4 = "tier_l4": "Engineering";
    TIER_L5 = "tier_l5": "Leadership";
    DUTY_BASELINE = "duty_baseline": "Baseline data collected";
    DUTY_REPLICATION = "duty_replication": "Replication attempted";
    DUTY_LOGS = "duty_logs": "Logs analysed";
    DUTY_VALIDATED = "duty_validated": "Reproduction validated";
    DUTY_PATTERN = "duty_pattern": "Bug pattern identified";
    DUTY_READY = "duty_ready": "Engineering-ready reproduction";
    DUTY_CODE = "duty_code": "Code-level findings";
    DUTY_ALIGNMENT = "duty_alignment": "Customer, contract and PR aligned";
    TROUBLE_SEVERITY = "trouble_severity": "a leap without the severity for it";
    TROUBLE_REASON = "trouble_reason": "a leap without a reason";
    TROUBLE_EMPTY = "trouble_empty": "adds nothing: same text, new owner";
    TROUBLE_RETURNED = "trouble_returned": "came back without a reason";
}

/// A tier's owner.
pub const fn tier(tier: Tier) -> &'static Phrase {
    match tier {
        Tier::L1 => &TIER_L1,
        Tier::L2 => &TIER_L2,
        Tier::L3 => &TIER_L3,
        Tier::L4 => &TIER_L4,
        Tier::L5 => &TIER_L5,
    }
}

/// A duty as a label.
pub const fn duty(duty: Duty) -> &'static Phrase {
    match duty {
        Duty::BaselineData => &DUTY_BASELINE,
        Duty::ReplicationAttempted => &DUTY_REPLICATION,
        Duty::LogsAnalysed => &DUTY_LOGS,
        Duty::ReproductionValidated => &DUTY_VALIDATED,
        Duty::BugPattern => &DUTY_PATTERN,
        Duty::EngineeringReadyReproduction => &DUTY_READY,
        Duty::CodeLevelFindings => &DUTY_CODE,
        Duty::Alignment => &DUTY_ALIGNMENT,
    }
}
