//! The panel's tabs, and what the Response tab says first.

use super::phrases;

phrases! { TAB:
    TABS = "tabs": "Parts of the panel";
    TAB_CHECKLIST = "tab_checklist": "Checklist";
    TAB_RESPONSE = "tab_response": "Response";
    TAB_HANDOFF = "tab_handoff": "Handoff";
    CHIPS = "chips": "At a glance";
    RESPONSE_STANDING = "response_standing": "Where it stands";
    RESPONSE_AT = "response_at": "$1 · $2";
    RESPONSE_NOWHERE = "response_nowhere": "No group of the ladder has it.";
    RESPONSE_SEVERITY = "response_severity": "Severity: $1";
    RESPONSE_NO_SEVERITY = "response_no_severity": "Nobody has said a severity yet.";
    RESPONSE_DUE = "response_due": "What is due";
    RESPONSE_CUSTOMER_UPDATE = "response_customer_update": "Customer update";
    RESPONSE_INTERNAL_UPDATE = "response_internal_update": "Internal update";
    RESPONSE_ANALYSIS = "response_analysis": "Root cause analysis";
    RESPONSE_DUE_AT = "response_due_at": "$1 due $2";
    RESPONSE_OVERDUE = "response_overdue": "$1 was due $2";
}
