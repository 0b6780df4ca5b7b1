//! What a policy makes of the options page's sample ticket.
//!
//! Prefixes: `PREVIEW`.

use super::phrases;

phrases! { PREVIEW:
    PREVIEW_NO_ESCALATION = "preview_no_escalation": "This submit is no escalation. Baton does not touch it.";
    PREVIEW_GROUP = "preview_group": "This submit is an escalation: the group becomes $1.";
    PREVIEW_ASSIGNEE = "preview_assignee": "This submit is an escalation: it is assigned to $1.";
    PREVIEW_TAG = "preview_tag": "This submit is an escalation: the tag $1 is added.";
    PREVIEW_STATUS = "preview_status": "This submit is an escalation: the status becomes $1.";
    PREVIEW_FIELD = "preview_field": "This submit is an escalation: the field $1 is set.";
    PREVIEW_HELD = "preview_held": "Held, and cannot be skipped: $1";
    PREVIEW_ASKED = "preview_asked": "Held until the agent gives a reason: $1";
    PREVIEW_COUNTED = "preview_counted": "Goes through, and is counted: $1";
    PREVIEW_PASSES = "preview_passes": "Goes through: nothing is missing.";
    PREVIEW_SECRET = "preview_secret": "a secret in the text";
    PREVIEW_MET = "preview_met": "Already there: $1";
    PREVIEW_SEVERITY = "preview_severity": "Severity: $1";
    PREVIEW_NO_SEVERITY = "preview_no_severity": "Severity: not said in words that Baton knows.";
    PREVIEW_TIER = "preview_tier": "On the ladder: from $1 to $2";
    PREVIEW_ACCEPTANCE = "preview_acceptance": "Somebody should take it within $1.";
    PREVIEW_DEBTS = "preview_debts": "Engineering should answer within hours: reproduction $1, fix timeline $2, check after the fix $3.";
    PREVIEW_CUSTOMER = "preview_customer": "The customer hears from you every $1 to $2 minutes.";
    PREVIEW_INTERNAL = "preview_internal": "Everybody inside hears from you every $1 to $2 minutes.";
    PREVIEW_ANALYSIS = "preview_analysis": "The root cause analysis is due $1 hours after the end.";
    PREVIEW_LANGUAGE = "preview_language": "The handoff is written in $1.";
    PREVIEW_JIRA = "preview_jira": "Create in Jira opens $1.";
}
