//! What the gate says, in the panel, in the note, and beside a field.
//!
//! Prefixes: `GATE`, `NOTE`, `MARK`.

use super::phrases;

phrases! { GATE:
    GATE_SECRET = "gate_secret": "Something that looks like a secret would go out with this: take it out first.";
    NOTE_WENT_ON = "note_went_on": "Escalated without: $1. Reason: $2";
    MARK = "mark": "$1: $2";
    MARK_MISSING = "mark_missing": "Baton: Engineering will ask for this.";
}
