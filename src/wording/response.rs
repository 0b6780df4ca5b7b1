//! The response to an incident: the card and its steps.
//!
//! Prefixes: `CARD`, `STEP`, `AN_AGENT`.

use super::{Phrase, phrases};
use crate::playbook::ResponseStep;

phrases! { RESPONSE:
    CARD_UNKNOWN = "card_unknown": "Response";
    CARD_TITLE = "card_title": "Response to $1";
    CARD_NONE = "card_none": "Choose a severity to see what it sets in motion.";
    CARD_NO_STEPS = "card_no_steps": "Nothing to set in motion: Support and Tier 3 manage it.";
    CARD_EVERY = "card_every": "The customer hears at least every $1.";
    CARD_SEEN = "card_seen": "seen in the ticket";
    CARD_RELATED = "card_related": "as Zendesk has it";
    CARD_TICKED = "card_ticked": "$1, $2";
    CARD_IN_HAND = "card_in_hand": "in your note, not submitted yet";
    CARD_OPEN = "card_open": "not yet";
    CARD_TICK = "card_tick": "Mark as done …";
    CARD_TICK_THIS = "card_tick_this": "Mark as done: $1";
    CARD_DETAIL = "card_detail": "Link or a word on it";
    STEP_BRIDGE = "step_bridge": "Communication bridge open";
    STEP_ON_CALL = "step_on_call": "On-call Engineering engaged";
    STEP_STATUS_PAGE = "step_status_page": "Status page updated";
    STEP_BUNDLED = "step_bundled": "Tickets bundled under one problem";
    STEP_ANALYSIS = "step_analysis": "Root cause analysis written";
    STEP_TIER_THREE = "step_tier_three": "Tier 3 engaged";
    STEP_ENGINEERING = "step_engineering": "Engineering engaged";
    STEP_KNOWLEDGE = "step_knowledge": "Knowledge base updated";
    AN_AGENT = "an_agent": "an agent";
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
