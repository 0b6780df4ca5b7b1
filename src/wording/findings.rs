//! What the checks of failure modes, of the ladder and of hygiene find.
//!
//! Prefixes: `FINDING`, `FIX`, `OVER`, `UNDER`, `NO_CONTEXT`, `NO_OWNER`, `LEAP`, `HOP`, `RETURNED`, `LINKED`, `BUNDLED`, `SECRET`.

use super::{Phrase, phrases};
use crate::playbook::FailureMode;

phrases! { FINDINGS:
    FINDING_OVER = "finding_over": "Over-escalation";
    FINDING_UNDER = "finding_under": "Under-escalation";
    FINDING_CONTEXT = "finding_context": "Escalation without context";
    FINDING_OWNERSHIP = "finding_ownership": "No ownership transfer";
    FINDING_SEVERITY = "finding_severity": "Severity and facts disagree";
    FINDING_LEAP = "finding_leap": "A tier left out";
    FINDING_HOP = "finding_hop": "Handed on with nothing added";
    FINDING_RETURNED = "finding_returned": "Came back without a reason";
    FINDING_LOOP = "finding_loop": "An open loop";
    FINDING_LINKED = "finding_linked": "Linked one way";
    FINDING_BUNDLED = "finding_bundled": "Several problems in one ticket";
    FINDING_SECRET = "finding_secret": "A secret in the text";
    FIX_OVER = "fix_over": "The playbook's fix: clear playbooks and competency definitions. Do the next step of yours, or name who can.";
    FIX_UNDER = "fix_under": "The playbook's fix: severity-model enforcement. Set the severity that the facts give, and answer it as such.";
    FIX_CONTEXT = "fix_context": "The playbook's fix: the enforced checklist. Fill in what is open below.";
    FIX_OWNERSHIP = "fix_ownership": "The playbook's fix: explicit ownership logging. Write the handover down, and ask for an acceptance.";
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
    NO_CONTEXT_COUNTED = "no_context_counted": "$1 of ten checklist lines are open: Engineering will send it back. It asked your team for these most often: $2.";
    NO_OWNER_GROUP = "no_owner_group": "Assigned to $1 and to nobody in it — who has it?";
    NO_OWNER_TWO = "no_owner_two": "$1 and $2 both say they have it — which one?";
    NO_OWNER_EMPTIED = "no_owner_emptied": "Handed over, and then unassigned — who has it now?";
    NO_OWNER_WAITING = "no_owner_waiting": "Handed over $1 ago and nobody accepted; the policy allows $2.";
    LEAP_SEVERITY = "leap_severity": "From $1 straight to $2: that takes a $3. Is it one?";
    LEAP_REASON = "leap_reason": "From $1 straight to $2 — say why in one line.";
    HOP_EMPTY = "hop_empty": "$1 handed on to $2 and added nothing: same text, new owner.";
    RETURNED = "returned": "It came back from $1 to $2 without a reason — what is missing?";
    LINKED_ONE_WAY = "linked_one_way": "$1 is named here, and Zendesk does not link it: from Jira nobody finds this ticket. Link it with Zendesk's Jira app.";
    BUNDLED = "bundled": "These look like $1 separate problems. One ticket each gets them fixed sooner.";
    SECRET_FOUND = "secret_found": "A secret ($1) would go out with this. Take it out, or say what it is instead.";
}

/// The playbook's own fix for what a check finds; none where it is not one of its failure modes.
pub fn fix(check: &str) -> Option<&'static Phrase> {
    let mode = FailureMode::ALL.into_iter().find(|mode| mode.id() == check)?;
    Some(match mode {
        FailureMode::OverEscalation => &FIX_OVER,
        FailureMode::UnderEscalation => &FIX_UNDER,
        FailureMode::NoContext => &FIX_CONTEXT,
        FailureMode::NoOwnershipTransfer => &FIX_OWNERSHIP,
    })
}
