//! The panel's tabs and chips.
//!
//! Prefixes: `TABS`, `TAB`, `CHIPS`, `CHIP`.

use super::phrases;

phrases! { TAB:
    TABS = "tabs": "Parts of the panel";
    TAB_CHECKLIST = "tab_checklist": "Checklist";
    TAB_RESPONSE = "tab_response": "Response";
    TAB_HANDOFF = "tab_handoff": "Handoff";
    CHIPS = "chips": "At a glance";
    CHIP_REPLY = "chip_reply": "Reply: $1 of 5 answered";
    CHIP_REPLY_REWORD = "chip_reply_reword": "Reply: $1 of 5 answered, $2 to reword";
}
