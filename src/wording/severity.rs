//! Severity: what is said of it, its levels, and the facts that speak for one.
//!
//! Prefixes: `SEVERITY`, `FACT`.

use super::{Phrase, phrases};
use crate::playbook::Severity;

phrases! { SEVERITY:
    SEVERITY_MISSING = "severity_missing": "Which severity is it, SEV1 to SEV4?";
    SEVERITY_WEAK = "severity_weak": "“$1” means different levels in different teams. Which is it, SEV1 to SEV4?";
    SEVERITY_PLACEHOLDER = "severity_placeholder": "The severity was left unset.";
    SEVERITY_RAISE = "severity_raise": "$1 is claimed; the facts read like $2. Unsure? The higher one.";
    SEVERITY_LOWER = "severity_lower": "$1 is claimed; the facts so far read like $2. What makes it worse?";
    SEVERITY_ASK = "severity_ask": "“$1” means different levels in different teams. By these facts it would be $2.";
    SEVERITY_TITLE = "severity_title": "Severity";
    SEVERITY_1 = "severity_1": "Everybody is hit, or something that must not stop: sign-in, payment. Data is lost, or somebody sees what they must not.";
    SEVERITY_2 = "severity_2": "Many customers, or a function they cannot do without, and no way around it.";
    SEVERITY_3 = "severity_3": "Part of it, for some of them, or there is a way around it.";
    SEVERITY_4 = "severity_4": "A question, a wish, or only its looks. Nothing stops working.";
    SEVERITY_NONE = "severity_none": "Nobody has said how bad it is yet.";
    SEVERITY_WORD = "severity_word": "“$1” is said, which means different levels in different teams.";
    SEVERITY_CLAIMED = "severity_claimed": "$1 is claimed.";
    SEVERITY_AGREES = "severity_agrees": "The facts in the text read the same.";
    SEVERITY_DIFFERS = "severity_differs": "The facts in the text read like $1.";
    SEVERITY_SILENT = "severity_silent": "The text says too little to tell.";
    SEVERITY_WORSE = "severity_worse": "Speaks for a worse level";
    SEVERITY_LIGHTER = "severity_lighter": "Speaks for a lighter level";
    SEVERITY_CHOOSE = "severity_choose": "Choose the severity";
    SEVERITY_CHANGE = "severity_change": "Change the severity";
    SEVERITY_BY_FACTS = "severity_by_facts": "as the facts read";
    SEVERITY_HOLDS = "severity_holds": "holds now";
    SEVERITY_WHY = "severity_why": "Why? One line, for the internal note";
    SEVERITY_SET = "severity_set": "Set severity";
    SEVERITY_UNSURE = "severity_unsure": "Not sure: take the worse one, $1";
    SEVERITY_UNNOTED = "severity_unnoted": "Not in a note yet: other agents do not see it.";
    SEVERITY_FIELD = "severity_field": "The field “$1” still says “$2”. Baton does not change it: you do.";
    SEVERITY_FIELD_SHOW = "severity_field_show": "Show the field";
    SEVERITY_OVERTAKEN = "severity_overtaken": "$1 set it to $2 meanwhile: $3. Your choice of $4 was not written.";
    FACT_DATA_LOSS = "fact_data_loss": "Data lost or damaged";
    FACT_SECURITY = "fact_security": "Security";
    FACT_EVERYONE = "fact_everyone": "Everybody is hit";
    FACT_MANY = "fact_many": "Many are hit";
    FACT_DOWN = "fact_down": "It is down";
    FACT_CORE = "fact_core": "A function they cannot do without";
    FACT_NO_WORKAROUND = "fact_no_workaround": "No way around it";
    FACT_PRODUCTION = "fact_production": "In production";
    FACT_WORKAROUND = "fact_workaround": "A way around it";
    FACT_ONLY_ONE = "fact_only_one": "One person or customer";
    FACT_NOT_PRODUCTION = "fact_not_production": "Not in production";
    FACT_QUESTION = "fact_question": "A question or a wish";
    FACT_COSMETIC = "fact_cosmetic": "Only its looks";
}

/// What a level means, in the playbook's sense.
pub const fn definition(severity: Severity) -> &'static Phrase {
    match severity {
        Severity::Sev1 => &SEVERITY_1,
        Severity::Sev2 => &SEVERITY_2,
        Severity::Sev3 => &SEVERITY_3,
        Severity::Sev4 => &SEVERITY_4,
    }
}
