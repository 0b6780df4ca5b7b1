//! The lower part of the Response tab: updates, ownership, what Engineering owes.

use super::{Message, Phrase, phrases};
use crate::incident::compose::Phase;
use crate::ownership::Trouble;

phrases! { UPDATES:
    UPDATE_TITLE = "update_title": "Customer update";
    UPDATE_REPLY = "update_reply": "Your reply, as the customer will read it";
    UPDATE_COMPOSED = "update_composed": "These answers, as the customer will read them";
    UPDATE_QUESTIONS = "update_questions": "The five questions";
    UPDATE_COUNT = "update_count": "$1 of 5 answered";
    CHIP_REPLY = "chip_reply": "Reply: $1 of 5 answered";
    CHIP_REPLY_REWORD = "chip_reply_reword": "Reply: $1 of 5 answered, $2 to reword";
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
    OWNER_TITLE = "owner_title": "Ownership";
    OWNER_IS = "owner_is": "$1 has it.";
    OWNER_NOBODY = "owner_nobody": "Nobody has it.";
    OWNER_HANDED = "owner_handed": "Handed over by $1 to $2.";
    OWNER_NEXT = "owner_next": "Next step: $1";
    OWNER_NEXT_BY = "owner_next_by": "Next step: $1, by $2";
    OWNER_NEXT_LATE = "owner_next_late": "Next step was due $2: $1";
    OWNER_ACCEPTED = "owner_accepted": "Accepted by $1.";
    OWNER_ACCEPTED_AT = "owner_accepted_at": "Accepted by $1, $2.";
    OWNER_WAITS = "owner_waits": "Not accepted yet.";
    OWNER_ACCEPT = "owner_accept": "I accept it";
    OWNER_HAND = "owner_hand": "Hand it over";
    OWNER_TO = "owner_to": "To whom";
    OWNER_NEXT_STEP = "owner_next_step": "Next step";
    OWNER_BY_WHEN = "owner_by_when": "By when";
    OWNER_ALL_THREE = "owner_all_three": "Say all three: the next owner starts from them.";
    OWNER_NO_TIME = "owner_no_time": "That is no time. Say when: “15:00 UTC”, “tomorrow at 10:00 CET”.";
    OWNER_DUE = "owner_due": "By when: $1";
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
    PRACTISE_TITLE = "practise_title": "Practise";
    PRACTISE_PAGE = "practise_page": "A good and a bad example of everything";
    PRACTISE_MISSED = "practise_missed": "$1: missing in $2 % of your escalations";
    PRACTISE_MISSED_BEFORE = "practise_missed_before": "$1: missing in $2 % of your escalations, $3 % the month before";
    PRACTISE_QUIET = "practise_quiet": "$1: kept quiet on $2 of your escalations";
}

/// A phase's name.
pub const fn phase(phase: Phase) -> &'static Phrase {
    match phase {
        Phase::Investigating => &PHASE_INVESTIGATING,
        Phase::Identified => &PHASE_IDENTIFIED,
        Phase::Monitoring => &PHASE_MONITORING,
        Phase::Resolved => &PHASE_RESOLVED,
    }
}

/// What is unclear about who has a ticket.
pub fn trouble(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::GroupAndNobody { group } => super::NO_OWNER_GROUP.with([group.clone()]),
        Trouble::TwoOwners { names, .. } => {
            let name = |at: usize| names.get(at).cloned().unwrap_or_default();
            super::NO_OWNER_TWO.with([name(0), name(1)])
        }
        Trouble::UnassignedAfterHandover => super::NO_OWNER_EMPTIED.plain(),
        Trouble::NotAccepted { minutes, allowed } => {
            super::NO_OWNER_WAITING.with([super::duration(*minutes), super::duration(i64::from(*allowed))])
        }
    }
}
