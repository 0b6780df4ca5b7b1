//! What the failure-mode, ladder and hygiene checks say.

use super::{Message, phrases};

phrases! { FAILURE:
    OVER_NOTHING_TRIED = "over_nothing_tried": "Nothing was tried and nobody tried to see it happen — a playbook step first?";
    OVER_QUESTION = "over_question": "This reads like a how-to question. An article or Tier 2 may answer it sooner than Engineering.";
    OVER_ARTICLE = "over_article": "An article or a solved ticket is linked here — does it not answer this?";
    UNDER_SEVERITY = "under_severity": "The facts read like $1, and it is still with $2. Raise it?";
    UNDER_OVERDUE = "under_overdue": "The customer's update is overdue by $1.";
    UNDER_AGE = "under_age": "A $1 below Tier 3 for $2: the policy allows $3.";
    UNDER_CONTACTS = "under_contacts": "The customer wrote $1 times without a reply.";
    UNDER_LEAVING = "under_leaving": "The customer is about to leave or to complain further up — somebody senior should know.";
    UNDER_SEVERAL = "under_several": "$1 tickets hang on this problem: it is wider than one customer.";
    NO_CONTEXT = "no_context": "$1 of ten checklist lines are open: Engineering will send it back. First: $2.";
    NO_OWNER_GROUP = "no_owner_group": "Assigned to $1 and to nobody in it — who has it?";
    NO_OWNER_TWO = "no_owner_two": "$1 and $2 both say they have it — which one?";
    NO_OWNER_EMPTIED = "no_owner_emptied": "Handed over, and then unassigned — who has it now?";
    NO_OWNER_WAITING = "no_owner_waiting": "Handed over $1 ago and nobody accepted; the policy allows $2.";
    LEAP_SEVERITY = "leap_severity": "From $1 straight to $2: that takes a $3. Is it one?";
    LEAP_REASON = "leap_reason": "From $1 straight to $2 — say why in one line.";
    HOP_EMPTY = "hop_empty": "$1 handed on to $2 and added nothing: same text, new owner.";
    RETURNED = "returned": "It came back from $1 to $2 without a reason — what is missing?";
    BUNDLED = "bundled": "These look like $1 separate problems. One ticket each gets them fixed sooner.";
    SEVERITY_RAISE = "severity_raise": "$1 is claimed; the facts read like $2. Unsure? The higher one.";
    SEVERITY_LOWER = "severity_lower": "$1 is claimed; the facts so far read like $2. What makes it worse?";
    SEVERITY_ASK = "severity_ask": "“$1” means different levels in different teams. By these facts it would be $2.";
    LOOP_TELL = "loop_tell": "It is fixed and the customer does not know yet — tell them.";
    DURATION_MINUTES = "duration_minutes": "$1 min";
    DURATION_HOURS = "duration_hours": "$1 h";
    DURATION_DAYS = "duration_days": "$1 days";
    LOOP_LATE = "loop_late": "$1 is overdue from Engineering — a nudge is ready.";
}

/// A length of time, as coarse as a person would say it.
pub fn duration(minutes: i64) -> Message {
    match minutes {
        ..120 => DURATION_MINUTES.with([minutes.to_string()]),
        120..2_880 => DURATION_HOURS.with([(minutes / 60).to_string()]),
        _ => DURATION_DAYS.with([(minutes / 1_440).to_string()]),
    }
}
