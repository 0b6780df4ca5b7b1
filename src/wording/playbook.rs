//! The playbook's own words: items, states, severities.
//!
//! Prefixes: `LIST`, `ITEM`, `STATE`.

use super::{Phrase, phrases};
use crate::playbook::Item;

phrases! { PLAYBOOK:
    LIST = "list": "$1, $2";
    ITEM_SUMMARY = "item_summary": "Summary";
    ITEM_STEPS = "item_reproduction_steps": "Reproduction steps";
    ITEM_EXPECTED = "item_expected_behavior": "Expected behavior";
    ITEM_ACTUAL = "item_actual_behavior": "Actual behavior";
    ITEM_LOGS = "item_logs_and_data": "Logs and data";
    ITEM_IMPACT = "item_customer_impact": "Customer impact";
    ITEM_SEVERITY = "item_severity": "Severity";
    ITEM_TAKEN = "item_steps_already_taken": "Steps already taken";
    ITEM_SCREENSHOTS = "item_screenshots": "Screenshots";
    ITEM_TICKETS = "item_supporting_tickets": "Supporting tickets";
    ITEM_OWNER = "item_case_owner": "Case owner";
    ITEM_ENVIRONMENT = "item_environment": "Environment";
    ITEM_VERSIONS = "item_versions": "Versions";
    STATE_PRESENT = "state_present": "present";
    STATE_WEAK = "state_weak": "not enough yet";
    STATE_PLACEHOLDER = "state_placeholder": "left unfilled";
    STATE_MISSING = "state_missing": "missing";
    STATE_NOT_APPLICABLE = "state_not_applicable": "not applicable";
}

/// An item's name, as a heading or a label.
pub const fn title(item: Item) -> &'static Phrase {
    match item {
        Item::Summary => &ITEM_SUMMARY,
        Item::ReproductionSteps => &ITEM_STEPS,
        Item::ExpectedBehavior => &ITEM_EXPECTED,
        Item::ActualBehavior => &ITEM_ACTUAL,
        Item::LogsAndData => &ITEM_LOGS,
        Item::CustomerImpact => &ITEM_IMPACT,
        Item::Severity => &ITEM_SEVERITY,
        Item::StepsAlreadyTaken => &ITEM_TAKEN,
        Item::Screenshots => &ITEM_SCREENSHOTS,
        Item::SupportingTickets => &ITEM_TICKETS,
        Item::CaseOwner => &ITEM_OWNER,
        Item::Environment => &ITEM_ENVIRONMENT,
        Item::Versions => &ITEM_VERSIONS,
    }
}
