//! What Engineering owes after the handover, and telling the customer.
//!
//! Prefixes: `LOOP`, `DEBT`, `NUDGE`, `TELL`.

use super::{Phrase, phrases};
use crate::playbook::Debt;

phrases! { FEEDBACK:
    LOOP_TELL = "loop_tell": "It is fixed and the customer does not know yet — tell them.";
    LOOP_LATE = "loop_late": "$1 is overdue from Engineering — a nudge is ready.";
    LOOP_TITLE = "loop_title": "What Engineering owes";
    LOOP_GIVEN = "loop_given": "given by $1";
    LOOP_PENDING = "loop_pending": "pending";
    LOOP_PENDING_DUE = "loop_pending_due": "due $1";
    LOOP_IS_LATE = "loop_is_late": "late by $1";
    LOOP_NUDGE = "loop_nudge": "Nudge in a note";
    LOOP_COPY_NUDGE = "loop_copy_nudge": "Copy the nudge";
    LOOP_ELSEWHERE = "loop_elsewhere": "I was told elsewhere …";
    LOOP_WHERE = "loop_where": "What, and where? A link to Jira will do.";
    LOOP_TOLD = "loop_told": "The customer was told.";
    LOOP_TELL_PUT = "loop_tell_put": "Put the news into the reply";
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
