//! The ladder, ownership and the feedback loop, as said.

use super::{Phrase, phrases};
use crate::playbook::{Debt, Duty, ResponseStep, Tier};

phrases! { LOOP:
    DEBT_ACCEPTANCE = "debt_acceptance": "Acceptance";
    DEBT_REPRODUCTION = "debt_reproduction": "Reproduction validated";
    DEBT_TIMELINE = "debt_timeline": "Fix timeline";
    DEBT_VALIDATION = "debt_validation": "Post-fix validation";
    NUDGE_ACCEPTANCE = "nudge_acceptance": "Hi — could somebody take $1, please? A name is enough for now.";
    NUDGE_REPRODUCTION = "nudge_reproduction": "Hi — were you able to reproduce $1? If a step is unclear, tell us and we will sharpen it.";
    NUDGE_TIMELINE = "nudge_timeline": "Hi — is there a rough idea when $1 will be looked at? “Not before next sprint” helps us as well.";
    NUDGE_VALIDATION = "nudge_validation": "Hi — the fix for $1 is out. Could you confirm that it holds, so that we can tell the customer?";
    TELL_REPLY = "tell_reply": "Good news: what you wrote to us about is fixed. Please try it once more, and tell us if you still see it.";
    TELL_CUSTOMER = "tell_customer": "It is fixed — tell the customer.";
    DUTY_BASELINE = "duty_baseline": "Baseline data collected";
    DUTY_REPLICATION = "duty_replication": "Replication attempted";
    DUTY_LOGS = "duty_logs": "Logs analysed";
    DUTY_VALIDATED = "duty_validated": "Reproduction validated";
    DUTY_PATTERN = "duty_pattern": "Bug pattern identified";
    DUTY_READY = "duty_ready": "Engineering-ready reproduction";
    DUTY_CODE = "duty_code": "Code-level findings";
    DUTY_ALIGNMENT = "duty_alignment": "Customer, contract and PR aligned";
    STEP_BRIDGE = "step_bridge": "Communication bridge open";
    STEP_ON_CALL = "step_on_call": "On-call Engineering engaged";
    STEP_STATUS_PAGE = "step_status_page": "Status page updated";
    STEP_BUNDLED = "step_bundled": "Tickets bundled under one problem";
    STEP_ANALYSIS = "step_analysis": "Root cause analysis written";
    STEP_TIER_THREE = "step_tier_three": "Tier 3 engaged";
    STEP_ENGINEERING = "step_engineering": "Engineering engaged";
    STEP_KNOWLEDGE = "step_knowledge": "Knowledge base updated";
    TIER_L1 = "tier_l1": "Tier 1";
    TIER_L2 = "tier_l2": "Tier 2";
    TIER_L3 = "tier_l3": "Tier 3";
    TIER_L4 = "tier_l4": "Engineering";
    TIER_L5 = "tier_l5": "Leadership";
}

/// A debt as a label.
pub const fn debt(debt: Debt) -> &'static Phrase {
    match debt {
        Debt::Acceptance => &DEBT_ACCEPTANCE,
        Debt::ReproductionValidation => &DEBT_REPRODUCTION,
        Debt::FixTimeline => &DEBT_TIMELINE,
        Debt::PostFixValidation => &DEBT_VALIDATION,
    }
}

/// A polite reminder; `$1` is the ticket.
pub const fn nudge(debt: Debt) -> &'static Phrase {
    match debt {
        Debt::Acceptance => &NUDGE_ACCEPTANCE,
        Debt::ReproductionValidation => &NUDGE_REPRODUCTION,
        Debt::FixTimeline => &NUDGE_TIMELINE,
        Debt::PostFixValidation => &NUDGE_VALIDATION,
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

/// A response step as a label.
pub const fn step(step: ResponseStep) -> &'static Phrase {
    match step {
        ResponseStep::Bridge => &STEP_BRIDGE,
        ResponseStep::OnCall => &STEP_ON_CALL,
        ResponseStep::StatusPage => &STEP_STATUS_PAGE,
        ResponseStep::Bundled => &STEP_BUNDLED,
        ResponseStep::RootCauseAnalysis => &STEP_ANALYSIS,
        ResponseStep::TierThree => &STEP_TIER_THREE,
        ResponseStep::Engineering => &STEP_ENGINEERING,
        ResponseStep::KnowledgeBase => &STEP_KNOWLEDGE,
    }
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
