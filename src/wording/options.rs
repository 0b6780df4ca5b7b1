//! The options: what each is called, and what it changes. The keys follow from the option's name.
//!
//! Prefixes: `OPTION`.

use super::{Phrase, phrases};

phrases! { OPTIONS:
    OPTION_ESCALATION_GROUPS = "option_escalation_groups": "Groups that are Engineering";
    OPTION_ESCALATION_GROUPS_CHANGES = "option_escalation_groups_changes": "A submit that moves the ticket into one of these groups (name or number) is an escalation, and is checked before it goes out.";
    OPTION_ESCALATION_ASSIGNEES = "option_escalation_assignees": "People who are Engineering";
    OPTION_ESCALATION_ASSIGNEES_CHANGES = "option_escalation_assignees_changes": "A submit that assigns the ticket to one of these people (name or number) is an escalation.";
    OPTION_ESCALATION_TAGS = "option_escalation_tags": "Tags that mean escalated";
    OPTION_ESCALATION_TAGS_CHANGES = "option_escalation_tags_changes": "A submit that adds one of these tags is an escalation.";
    OPTION_ESCALATION_STATUSES = "option_escalation_statuses": "Statuses that mean escalated";
    OPTION_ESCALATION_STATUSES_CHANGES = "option_escalation_statuses_changes": "A submit with one of these statuses (name, or the number of a custom status) is an escalation.";
    OPTION_ESCALATION_FIELDS = "option_escalation_fields": "Fields that mean escalated";
    OPTION_ESCALATION_FIELDS_CHANGES = "option_escalation_fields_changes": "A submit that gives one of these fields this value, or any value when none is named, is an escalation.";
    OPTION_GATE_OTHERWISE = "option_gate_otherwise": "What happens when something is missing";
    OPTION_GATE_OTHERWISE_CHANGES = "option_gate_otherwise_changes": "“Count only” lets every submit through and counts what it would have held. “Ask once” holds the submit until the agent gives a reason. “Cannot be skipped” holds it until it is there.";
    OPTION_GATE_ITEMS = "option_gate_items": "Per checklist item";
    OPTION_GATE_ITEMS_CHANGES = "option_gate_items_changes": "Sets a strength of its own for an item. An item that is not set here follows the option above.";
    OPTION_GATE_SEVERITIES = "option_gate_severities": "Per severity";
    OPTION_GATE_SEVERITIES_CHANGES = "option_gate_severities_changes": "Sets the strength of an item for tickets of one severity: what an emergency may leave for later. A SEV1 is never held for steps, screenshots or logs.";
    OPTION_GATE_SECRETS = "option_gate_secrets": "A password or key in the text";
    OPTION_GATE_SECRETS_CHANGES = "option_gate_secrets_changes": "What happens when the handoff would carry a secret.";
    OPTION_FIELDS = "option_fields": "Fields that hold a checklist item";
    OPTION_FIELDS_CHANGES = "option_fields_changes": "What stands in this ticket field (title or number) counts as that item, whatever the text says.";
    OPTION_SEVERITY_WORDS = "option_severity_words": "Your words for a severity";
    OPTION_SEVERITY_WORDS_CHANGES = "option_severity_words_changes": "A word of your team (P1, blocker) is understood as this severity. SEV1 to SEV4 always are.";
    OPTION_SEVERITY_PRIORITIES = "option_severity_priorities": "Priority as severity";
    OPTION_SEVERITY_PRIORITIES_CHANGES = "option_severity_priorities_changes": "For a team whose Zendesk priority says how bad it is: this priority counts as this severity. Without it, priority and severity stay two things.";
    OPTION_TIERS_GROUPS = "option_tiers_groups": "Groups on the ladder";
    OPTION_TIERS_GROUPS_CHANGES = "option_tiers_groups_changes": "Says which tier a group (name, number, or a part of the name with a digit) stands on: where a ticket is, and which tier a hop leaves out.";
    OPTION_TIERS_TAGS = "option_tiers_tags": "Tags on the ladder";
    OPTION_TIERS_TAGS_CHANGES = "option_tiers_tags_changes": "A ticket with one of these tags is on this tier, whatever its group.";
    OPTION_TIERS_FIELDS = "option_tiers_fields": "Fields on the ladder";
    OPTION_TIERS_FIELDS_CHANGES = "option_tiers_fields_changes": "A ticket whose field shows this value is on this tier, whatever its group.";
    OPTION_TIERS_LEAP = "option_tiers_leap": "Severities that may skip a tier";
    OPTION_TIERS_LEAP_CHANGES = "option_tiers_leap_changes": "A ticket of one of these severities may go past a tier with a line that says why. Others are asked about.";
    OPTION_TIERS_PATIENCE_HOURS = "option_tiers_patience_hours": "Hours before a ticket is asked about";
    OPTION_TIERS_PATIENCE_HOURS_CHANGES = "option_tiers_patience_hours_changes": "A ticket of this severity that stays below Tier 3 for longer is named as possibly escalated too late.";
    OPTION_OWNERSHIP_ACCEPTANCE_MINUTES = "option_ownership_acceptance_minutes": "Minutes until somebody accepts";
    OPTION_OWNERSHIP_ACCEPTANCE_MINUTES_CHANGES = "option_ownership_acceptance_minutes_changes": "After a handover, how soon somebody should say it is theirs, per severity. Then Baton offers a friendly reminder.";
    OPTION_OWNERSHIP_OTHERWISE_MINUTES = "option_ownership_otherwise_minutes": "Minutes when no severity is known";
    OPTION_OWNERSHIP_OTHERWISE_MINUTES_CHANGES = "option_ownership_otherwise_minutes_changes": "The same for a ticket whose severity nobody said.";
    OPTION_OWNERSHIP_DEBT_HOURS = "option_ownership_debt_hours": "Hours until Engineering answers";
    OPTION_OWNERSHIP_DEBT_HOURS_CHANGES = "option_ownership_debt_hours_changes": "When Engineering owes the reproduction, the fix timeline and the check after the fix. After that Baton offers a reminder.";
    OPTION_RESPONSE_CUSTOMER = "option_response_customer": "Minutes between customer updates";
    OPTION_RESPONSE_CUSTOMER_CHANGES = "option_response_customer_changes": "How often the customer hears from you during an incident, per severity. An update that promises less is marked.";
    OPTION_RESPONSE_INTERNAL = "option_response_internal": "Minutes between internal updates";
    OPTION_RESPONSE_INTERNAL_CHANGES = "option_response_internal_changes": "How often everybody inside hears from you during an incident, per severity.";
    OPTION_RESPONSE_ANALYSIS_HOURS = "option_response_analysis_hours": "Hours until the root cause analysis";
    OPTION_RESPONSE_ANALYSIS_HOURS_CHANGES = "option_response_analysis_hours_changes": "How long after the incident the analysis is due, per severity.";
    OPTION_HANDOFF_PLAIN = "option_handoff_plain": "Plain text on the clipboard";
    OPTION_HANDOFF_PLAIN_CHANGES = "option_handoff_plain_changes": "The copy always holds rich text. This is what a plain text box gets from it.";
    OPTION_HANDOFF_LANGUAGE = "option_handoff_language": "Language of the handoff";
    OPTION_HANDOFF_LANGUAGE_CHANGES = "option_handoff_language_changes": "The handoff, the notes and the question to the customer are written in it. Baton itself speaks the browser's language.";
    OPTION_HANDOFF_SECTIONS = "option_handoff_sections": "Sections of the handoff";
    OPTION_HANDOFF_SECTIONS_CHANGES = "option_handoff_sections_changes": "Which sections the handoff has, and in which order.";
    OPTION_HANDOFF_REDACT = "option_handoff_redact": "Mask secrets and personal data";
    OPTION_HANDOFF_REDACT_CHANGES = "option_handoff_redact_changes": "E-mail addresses, tokens, keys and card numbers are replaced in every copy. An agent can still show a single value.";
    OPTION_HANDOFF_JIRA = "option_handoff_jira": "Create in Jira";
    OPTION_HANDOFF_JIRA_CHANGES = "option_handoff_jira_changes": "Offers a link to Jira's create screen, filled in. It needs your site's address and the numbers of the project and the issue type.";
}

/// What an option is called, and what it changes.
pub fn option(section: &str, key: &str) -> Option<(&'static Phrase, &'static Phrase)> {
    let mut name = ["option_", section].concat();
    if !key.is_empty() {
        name.push('_');
        name.push_str(key);
    }
    let said = |name: &str| OPTIONS.iter().copied().find(|phrase| phrase.key == name);
    Some((said(&name)?, said(&[name.as_str(), "_changes"].concat())?))
}
