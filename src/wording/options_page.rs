//! What the options page says beside the options themselves.
//!
//! Prefixes: `PAGE`, `PART`, `CHOICE`, `SECTION`.

use super::{Language, Phrase, phrases};

phrases! { OPTIONS_PAGE:
    PAGE_TITLE = "page_title": "Baton options";
    PAGE_INTRO = "page_intro": "Nothing has to be set here: out of the box Baton follows the escalation playbook. What you change is kept in your browser profile, and shown at once on a sample ticket.";
    PAGE_CONTENTS = "page_contents": "On this page";
    PAGE_CHOSEN = "page_chosen": "Changed: $1";
    PAGE_ESCALATION = "page_escalation": "What counts as an escalation";
    PAGE_GATE = "page_gate": "What holds it";
    PAGE_FIELDS = "page_fields": "Your ticket fields";
    PAGE_SEVERITY = "page_severity": "Severity";
    PAGE_TIERS = "page_tiers": "The ladder";
    PAGE_OWNERSHIP = "page_ownership": "After the handover";
    PAGE_RESPONSE = "page_response": "During an incident";
    PAGE_HANDOFF = "page_handoff": "The handoff";
    PAGE_SAMPLE = "page_sample": "On the sample ticket";
    PAGE_SAMPLE_SEVERITY = "page_sample_severity": "Its severity field says";
    PAGE_SAMPLE_MOVED = "page_sample_moved": "About to be moved to Engineering";
    PAGE_SAMPLE_HANDOFF = "page_sample_handoff": "Its handoff";
    PAGE_CHANGED = "page_changed": "changed by your options";
    PAGE_SAVED = "page_saved": "Saved.";
    PAGE_NOT_SAVED = "page_not_saved": "Not saved: your browser refused it ($1). Export the options as a file, so that they are not lost.";
    PAGE_WRONG = "page_wrong": "Not used yet — $1";
    PAGE_AT = "page_at": "$1: $2";
    PAGE_WRONG_MANAGED = "page_wrong_managed": "Your administrator's policy has a mistake, and the last good value is used — $1";
    PAGE_LOCKED = "page_locked": "Set by your administrator";
    PAGE_RESET_ONE = "page_reset_one": "Back to the playbook's";
    PAGE_RESET = "page_reset": "Reset everything";
    PAGE_WAS_RESET = "page_was_reset": "Everything is as the playbook has it.";
    PAGE_UNDO = "page_undo": "Undo";
    PAGE_EXPORT = "page_export": "Export as a file";
    PAGE_IMPORT = "page_import": "Import a file";
    PAGE_IMPORTED = "page_imported": "Imported.";
    PAGE_NOT_IMPORTED = "page_not_imported": "Nothing was imported, and nothing changed. Correct the file, and import it again.";
    PAGE_NO_POLICY = "page_no_policy": "This is no file of options, as “Export as a file” makes it.";
    PAGE_EXPORTED = "page_exported": "Exported as $1: what differs from the playbook.";
    PAGE_ADD = "page_add": "Add";
    PAGE_REMOVE = "page_remove": "Remove";
    PAGE_UP = "page_up": "Move up";
    PAGE_UNSET = "page_unset": "not set";
    PAGE_PLAYBOOK = "page_playbook": "playbook: $1";
    PAGE_USE = "page_use": "Use it";
    PAGE_ONE_A_LINE = "page_one_a_line": "One a line";
    PAGE_KEY = "page_key": "Name";
    PAGE_FAILED = "page_failed": "The options could not be opened: $1";
    PAGE_COUNTS = "page_counts": "Counts";
    PAGE_COUNTS_ABOUT = "page_counts_about": "Your escalations in the last twelve months that had any, counted on this computer and never sent: how many went out, how many of these the gate would have held if it did more than count, what they lacked, and what Engineering asked for. To see a whole team, put its exports together.";
    PAGE_COUNTS_NONE = "page_counts_none": "No escalation was counted yet.";
    PAGE_COUNTS_MONTH = "page_counts_month": "Month";
    PAGE_COUNTS_SENT = "page_counts_sent": "Escalations";
    PAGE_COUNTS_HELD = "page_counts_held": "Would have been held";
    PAGE_COUNTS_MISSING = "page_counts_missing": "Missing most";
    PAGE_COUNTS_ASKED = "page_counts_asked": "Engineering asked for";
    PAGE_COUNTS_FORGOTTEN = "page_counts_forgotten": "The counts are forgotten.";
    PAGE_COUNTS_EXPORT = "page_counts_export": "Export as CSV";
    PAGE_COUNTS_FORGET = "page_counts_forget": "Forget the counts";
    PAGE_SITES = "page_sites": "Zendesk under your own address";
    PAGE_SITES_ABOUT = "page_sites_about": "Baton works on zendesk.com. Is your Zendesk at another address, such as support.example.com? Name it, and your browser asks whether Baton may read its agent pages.";
    PAGE_SITES_ADDRESS = "page_sites_address": "Address of your Zendesk";
    PAGE_SITES_ALLOW = "page_sites_allow": "Allow it";
    PAGE_SITES_ALLOWED = "page_sites_allowed": "Baton works on $1 from the next time you open it.";
    PAGE_SITES_REFUSED = "page_sites_refused": "Baton may not work on $1.";
    PAGE_SITES_WRONG = "page_sites_wrong": "This is no address of a site: $1";
    PART_FIELD = "part_field": "Ticket field";
    PART_VALUE = "part_value": "Value";
    PART_ITEM = "part_item": "Checklist item";
    PART_TIER = "part_tier": "Tier";
    PART_LEAST = "part_least": "Not before";
    PART_MOST = "part_most": "At the latest";
    PART_SITE = "part_site": "Address of your Jira";
    PART_PROJECT = "part_project": "Number of the project";
    PART_ISSUE_TYPE = "part_issue_type": "Number of the issue type";
    PART_FIELDS = "part_fields": "Jira's fields";
    PART_TEXT = "part_text": "Text";
    PART_SEVERITY = "part_severity": "The severity";
    PART_TICKET_LINK = "part_ticket_link": "A link to the ticket";
    CHOICE_OBSERVE = "choice_observe": "Count only";
    CHOICE_WARN = "choice_warn": "Ask once for a reason";
    CHOICE_REQUIRE = "choice_require": "Cannot be skipped";
    CHOICE_WIKI = "choice_wiki": "Jira wiki markup";
    CHOICE_MARKDOWN = "choice_markdown": "Markdown";
    CHOICE_TEXT = "choice_text": "Plain text";
    CHOICE_EN = "choice_en": "English";
    CHOICE_ES = "choice_es": "Spanish";
    CHOICE_DE = "choice_de": "German";
    CHOICE_FR = "choice_fr": "French";
    CHOICE_PT = "choice_pt": "Portuguese";
    CHOICE_JA = "choice_ja": "Japanese";
    CHOICE_ACCEPTANCE = "choice_acceptance": "Somebody takes it";
    CHOICE_REPRODUCTION = "choice_reproduction_validation": "Reproduction tried";
    CHOICE_TIMELINE = "choice_fix_timeline": "Fix timeline";
    CHOICE_VALIDATION = "choice_post_fix_validation": "Check after the fix";
    CHOICE_URGENT = "choice_urgent": "Urgent";
    CHOICE_HIGH = "choice_high": "High";
    CHOICE_NORMAL = "choice_normal": "Normal";
    CHOICE_LOW = "choice_low": "Low";
    SECTION_PROBLEM = "section_problem": "Problem";
    SECTION_REPRODUCTION = "section_reproduction": "Steps to reproduce";
    SECTION_EXPECTED = "section_expected_and_actual": "Expected and actual";
    SECTION_ENVIRONMENT = "section_environment": "Environment and versions";
    SECTION_IMPACT = "section_impact": "Customer impact";
    SECTION_TRIED = "section_tried": "Already tried";
    SECTION_LOGS = "section_logs": "Logs and data";
    SECTION_WORKFLOW = "section_workflow": "Workflow";
    SECTION_FILES = "section_files": "Screenshots and files";
    SECTION_MORE = "section_more": "More from the ticket";
    SECTION_ASK = "section_ask": "Asked of Engineering";
    SECTION_MISSING = "section_missing": "Still missing";
}

/// A language's name.
pub const fn language_name(language: Language) -> &'static Phrase {
    match language {
        Language::En => &CHOICE_EN,
        Language::Es => &CHOICE_ES,
        Language::De => &CHOICE_DE,
        Language::Fr => &CHOICE_FR,
        Language::Pt => &CHOICE_PT,
        Language::Ja => &CHOICE_JA,
    }
}

#[cfg(test)]
mod tests {
    use super::OPTIONS_PAGE;
    use crate::policy::{Dialect, OPTIONS, schema};
    use crate::wording::ALL;

    /// The page looks its words up by names it puts together: a section, a part, an id.
    #[test]
    fn every_name_of_the_schema_has_its_word() {
        let known = |key: &str| ALL.iter().copied().flatten().any(|phrase| phrase.key == key);
        for option in OPTIONS {
            assert!(known(&format!("page_{}", option.section)), "{}", option.section);
        }
        let mut left = vec![schema(Dialect::Json)];
        while let Some(schema) = left.pop() {
            let parts = schema["properties"].as_object().into_iter().flatten();
            let needed = schema["required"].is_array() || schema["maxProperties"].is_number();
            for (name, part) in parts {
                assert!(!needed || known(&format!("part_{}", name.replace('-', "_"))), "part {name}");
                left.push(part.clone());
            }
            let ids: Vec<_> = schema["enum"].as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
            let word = |prefix: &str| ids.iter().all(|id| known(&format!("{prefix}_{}", id.replace('-', "_"))));
            let said = ["item", "section", "choice", "part"].into_iter().any(word);
            // A level and a tier are called by their ids everywhere.
            assert!(said || ids.iter().all(|id| id.starts_with("SEV") || id.starts_with('L')), "{ids:?}");
            let inner = [&schema["items"], &schema["additionalProperties"]].into_iter();
            let inner = inner.chain(schema["oneOf"].as_array().into_iter().flatten());
            left.extend(inner.filter(|inner| inner.is_object()).cloned());
        }
        assert!(OPTIONS_PAGE.len() > 60);
    }

    /// Every word the page's files name is one of the catalogue.
    #[test]
    fn every_word_of_the_page_is_known() {
        let page = [
            include_str!("../../extension/options.html"),
            include_str!("../../extension/options/page.js"),
            include_str!("../../extension/options/editors.js"),
            include_str!("../../extension/options/contents.js"),
            include_str!("../../extension/options/counts.js"),
            include_str!("../../extension/options/sites.js"),
        ];
        let mut found = 0;
        for text in page {
            for start in ["data-say=\"", "say('"] {
                for rest in text.split(start).skip(1) {
                    let key: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                    assert!(ALL.iter().copied().flatten().any(|phrase| phrase.key == key), "{key}");
                    found += 1;
                }
            }
        }
        assert!(found > 20, "{found}");
    }
}
