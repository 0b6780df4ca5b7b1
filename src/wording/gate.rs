//! What the gate says.

use super::phrases;

phrases! { GATE:
    SECRET_IN_TEXT = "gate_secret": "Something that looks like a secret would go out with this: take it out first.";
    NOTE_WENT_ON = "note_went_on": "Escalated without: $1. Reason: $2";
    MARK_MISSING = "mark_missing": "Baton: Engineering will ask for this.";
}
