//! What the handoff says in our own words.
//!
//! Prefixes: `HANDOFF`.

use super::phrases;

phrases! { HANDOFF:
    HANDOFF_AFFECTED = "handoff_affected": "affected: $1";
    HANDOFF_OWNER = "handoff_owner": "owner in Support: $1";
    HANDOFF_NO_OWNER = "handoff_no_owner": "owner in Support: nobody named";
    HANDOFF_TEAM = "handoff_team": "with: $1";
    HANDOFF_NO_SEVERITY = "handoff_no_severity": "Severity not said";
    HANDOFF_TICKET = "handoff_ticket": "Zendesk ticket $1";
    HANDOFF_NEW_TICKET = "handoff_new_ticket": "Zendesk ticket not saved yet";
    HANDOFF_PROBLEM_TICKET = "handoff_problem_ticket": "problem ticket $1";
    HANDOFF_INCIDENT_TICKET = "handoff_incident_ticket": "incident $1";
    HANDOFF_LINKED_TICKET = "handoff_linked_ticket": "ticket $1";
    HANDOFF_JIRA_ISSUE = "handoff_jira_issue": "Jira $1";
    HANDOFF_RELATED = "handoff_related": "Linked: ";
    HANDOFF_THEIR_TIME = "handoff_their_time": "$1 ($2 for the customer)";
    HANDOFF_REPORTED = "handoff_reported": "reported $1";
    HANDOFF_BEGAN = "handoff_began": "began: $1";
    HANDOFF_PROBLEM = "handoff_problem": "Problem";
    HANDOFF_STEPS = "handoff_steps": "Steps to reproduce";
    HANDOFF_EXPECTED = "handoff_expected": "Expected";
    HANDOFF_ACTUAL = "handoff_actual": "Actual";
    HANDOFF_ENVIRONMENT = "handoff_environment": "Environment and versions";
    HANDOFF_IMPACT = "handoff_impact": "Customer impact";
    HANDOFF_TRIED = "handoff_tried": "Already tried";
    HANDOFF_SUPPORTING = "handoff_supporting": "Supporting tickets";
    HANDOFF_LOGS = "handoff_logs": "Logs and data";
    HANDOFF_WORKFLOW = "handoff_workflow": "Workflow";
    HANDOFF_FILES = "handoff_files": "Screenshots and files";
    HANDOFF_MORE = "handoff_more": "More from the ticket";
    HANDOFF_SAID_UNDER = "handoff_said_under": "Said under “$1” above.";
    HANDOFF_ASK = "handoff_ask": "Asked of Engineering";
    HANDOFF_MISSING = "handoff_missing": "Still missing";
    HANDOFF_NOTHING_MISSING = "handoff_nothing_missing": "Nothing on the checklist is missing.";
    HANDOFF_ABSENT = "handoff_absent": "Not in the ticket: $1";
    HANDOFF_UNMET = "handoff_unmet": "$1. $2";
    HANDOFF_OVERRIDE = "handoff_override": "Escalated before it was complete, because: $1";
    HANDOFF_OWED = "handoff_owed": "owed: left out for now because this is a SEV1";
    HANDOFF_UNREAD = "handoff_unread": "Could not be read: $1";
    HANDOFF_NOT_APPLICABLE = "handoff_not_applicable": "Not applicable: $1";
    HANDOFF_ASK_ACCEPT = "handoff_ask_accept": "Accept it with an owner, or send it back with what is missing.";
    HANDOFF_ASK_REPRODUCE = "handoff_ask_reproduce": "Say whether it reproduces.";
    HANDOFF_ASK_TIMELINE = "handoff_ask_timeline": "Say when a fix is expected, and again when that changes.";
    HANDOFF_ASK_VALIDATE = "handoff_ask_validate": "After the fix, say how to verify it with the customer.";
    HANDOFF_WHAT = "handoff_what": "What";
    HANDOFF_VALUE = "handoff_value": "Value";
    HANDOFF_SOURCE = "handoff_source": "Source";
    HANDOFF_TRIED_STEP = "handoff_tried_step": "Tried";
    HANDOFF_RESULT = "handoff_result": "Result";
    HANDOFF_RESULT_UNSAID = "handoff_result_unsaid": "not said";
    HANDOFF_LEFT_OUT = "handoff_left_out": "[… $1 lines, $2 characters left out …]";
    HANDOFF_QUOTE_CUT = "handoff_quote_cut": "[… $1 characters left out; the whole text is in the ticket …]";
    HANDOFF_FILE = "handoff_file": "$1 ($2, $3)";
    HANDOFF_FILES_WHERE = "handoff_files_where": "The files are in the ticket: $1";
    HANDOFF_REPORT = "handoff_report": "the customer's report";
    HANDOFF_CUSTOMER = "handoff_customer": "customer";
    HANDOFF_AGENT = "handoff_agent": "agent";
    HANDOFF_SOMEBODY = "handoff_somebody": "side not known";
    HANDOFF_PUBLIC = "handoff_public": "public reply";
    HANDOFF_INTERNAL = "handoff_internal": "internal note";
    HANDOFF_SUBJECT = "handoff_subject": "the ticket's subject";
    HANDOFF_FIELD = "handoff_field": "ticket field $1";
    HANDOFF_DRAFT = "handoff_draft": "agent, not yet sent";
    HANDOFF_ANSWER = "handoff_answer": "agent, for this handoff";
    HANDOFF_FILE_SOURCE = "handoff_file_source": "attached file";
    HANDOFF_RELATION = "handoff_relation": "the ticket's links";
    HANDOFF_ENTRIES_CUT = "handoff_entries_cut": "[… $1 more entries left out; they are in the ticket …]";
    HANDOFF_CLIPBOARD = "handoff_clipboard": "The whole handoff is on the clipboard: paste it here.";
    HANDOFF_GONE = "handoff_gone": "No longer there: $1";
    HANDOFF_THERE = "handoff_there": "owner in Engineering: $1";
    HANDOFF_NOBODY_THERE = "handoff_nobody_there": "owner in Engineering: nobody yet";
    HANDOFF_NEXT = "handoff_next": "Next step: $1";
    HANDOFF_NEXT_BY = "handoff_next_by": "Next step: $1 (by $2)";
    HANDOFF_TAG = "handoff_tag": "ticket tag";
}
