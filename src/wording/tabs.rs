//! The panel's tabs and chips.

use super::phrases;

phrases! { TAB:
    TABS = "tabs": "Parts of the panel";
    TAB_CHECKLIST = "tab_checklist": "Checklist";
    TAB_RESPONSE = "tab_response": "Response";
    TAB_HANDOFF = "tab_handoff": "Handoff";
    CHIPS = "chips": "At a glance";
}
