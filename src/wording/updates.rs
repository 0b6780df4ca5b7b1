//! Writing an update to the customer.
//!
//! Prefixes: `UPDATE`, `PHASE`, `BUNDLE`.

use super::phrases;

phrases! { UPDATES:
    UPDATE_TITLE = "update_title": "Customer update";
    UPDATE_REPLY = "update_reply": "Your reply, as the customer will read it";
    UPDATE_QUESTIONS = "update_questions": "The five questions";
    UPDATE_COUNT = "update_count": "$1 of 5 answered";
    UPDATE_ANSWERED = "update_answered": "answered";
    UPDATE_OPEN = "update_open": "open";
    UPDATE_COPY_BETTER = "update_copy_better": "Copy “$1”";
    UPDATE_FOREIGN = "update_foreign": "Baton judges updates in English only. The five questions are the same in every language.";
    UPDATE_WRITE = "update_write": "Write an update";
    UPDATE_PHASE = "update_phase": "Where it stands";
    UPDATE_PUT = "update_put": "Put into the reply";
    UPDATE_COPY = "update_copy": "Copy update";
    UPDATE_COPIED = "update_copied": "Copied.";
    PHASE_INVESTIGATING = "phase_investigating": "Investigating";
    PHASE_IDENTIFIED = "phase_identified": "Identified";
    PHASE_MONITORING = "phase_monitoring": "Monitoring";
    PHASE_RESOLVED = "phase_resolved": "Resolved";
    BUNDLE_TICKETS = "bundle_tickets": "The same update goes to $1 tickets of this problem:";
    BUNDLE_ONE = "bundle_one": "The same update goes to one more ticket of this problem:";
    BUNDLE_PROBLEM = "bundle_problem": "Part of a problem. Write the update there, once for all its tickets:";
    BUNDLE_COPY = "bundle_copy": "Copy the update for all of them";
}
