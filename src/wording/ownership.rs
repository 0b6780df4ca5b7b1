//! Who has the ticket, and handing it over.
//!
//! Prefixes: `OWNER`.

use super::phrases;

phrases! { OWNERSHIP:
    OWNER_MISSING = "owner_missing": "Nobody is named as owner. Who carries this ticket?";
    OWNER_WEAK = "owner_weak": "A team is named, not a person. Who carries this ticket?";
    OWNER_PLACEHOLDER = "owner_placeholder": "The owner was left unset.";
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
}
