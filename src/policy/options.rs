//! The table of the options: the reader of a policy, its JSON Schema, the administrator's schemas and the options
//! page all follow from it. What an option is called and what it changes is said in [`crate::wording`], by its name.

use serde_json::Value;

use super::kind::{Keys, Kind, Part};
use super::option::{PolicyOption, Preset};
use super::read::{cadence, flag, jira, list, number, of_id, severity, strength, table, text, triggers, words};
use super::{FieldRule, PlainFlavor, Section, Strength, TierField, fields::field};
use crate::playbook::{Debt, Item, Severity, Tier};
use crate::wording::Language;

/// The ids of a closed set, in its order.
macro_rules! ids {
    ($name:ident: $of:ty) => {
        #[allow(clippy::indexing_slicing, reason = "worked out by the compiler")]
        const $name: [&str; <$of>::ALL.len()] = {
            let mut ids = [""; <$of>::ALL.len()];
            let mut at = 0;
            while at < ids.len() {
                ids[at] = <$of>::ALL[at].id();
                at += 1;
            }
            ids
        };
    };
}
ids!(ITEMS: Item);
ids!(SEVERITIES: Severity);
ids!(TIERS: Tier);
ids!(SECTIONS: Section);
ids!(STRENGTHS: Strength);
ids!(FLAVORS: PlainFlavor);
ids!(DEBTS: Debt);
ids!(LANGUAGES: Language);

/// Thirty days.
const MINUTES: Kind = Kind::Number(43_200);
/// A year.
const HOURS: Kind = Kind::Number(8_760);
const WORDS: Kind = Kind::List(&Kind::Text);
const STRENGTH: Kind = Kind::Choice(&STRENGTHS);
const PER_ITEM: Kind = Kind::Table(Keys::Of(&ITEMS), &STRENGTH);
const WORDS_PER_TIER: Kind = Kind::Table(Keys::Of(&TIERS), &WORDS);
const MINUTES_PER_SEVERITY: Kind = Kind::Table(Keys::Of(&SEVERITIES), &MINUTES);
const HOURS_PER_SEVERITY: Kind = Kind::Table(Keys::Of(&SEVERITIES), &HOURS);
const CADENCES: Kind = Kind::Table(
    Keys::Of(&SEVERITIES),
    &Kind::Parts(&[Part::needed("least", &MINUTES), Part::needed("most", &MINUTES)]),
);
const SEVERITY_PER_WORD: Kind = Kind::Table(Keys::Any, &Kind::Choice(&SEVERITIES));
const JIRA_VALUE: Kind = Kind::OneOf(&[
    Part::needed("text", &Kind::Text),
    Part::needed("field", &Kind::Field),
    Part::needed("severity", &Kind::Nothing),
    Part::needed("ticket-link", &Kind::Nothing),
]);

/// Every option, in the order of the options page.
pub static OPTIONS: &[PolicyOption] = &[
    PolicyOption {
        section: "escalation",
        key: "groups",
        kind: &WORDS,
        preset: Preset::Texts(&["Engineering", "Tier 3", "L3", "L4", "Developers", "Development"]),
        set: |policy, value| policy.escalation.groups = words(value),
    },
    PolicyOption {
        section: "escalation",
        key: "assignees",
        kind: &WORDS,
        preset: Preset::Empty,
        set: |policy, value| policy.escalation.assignees = words(value),
    },
    PolicyOption {
        section: "escalation",
        key: "tags",
        kind: &WORDS,
        preset: Preset::Texts(&["escalated"]),
        set: |policy, value| policy.escalation.tags = words(value),
    },
    PolicyOption {
        section: "escalation",
        key: "statuses",
        kind: &WORDS,
        preset: Preset::Empty,
        set: |policy, value| policy.escalation.statuses = words(value),
    },
    PolicyOption {
        section: "escalation",
        key: "fields",
        kind: &Kind::List(&Kind::Parts(&[Part::needed("field", &Kind::Field), Part::optional("value", &Kind::Text)])),
        preset: Preset::Empty,
        set: |policy, value| policy.escalation.fields = triggers(value),
    },
    PolicyOption {
        section: "gate",
        key: "otherwise",
        kind: &STRENGTH,
        preset: Preset::Text("warn"),
        set: |policy, value| policy.gate.otherwise = strength(value).unwrap_or(Strength::Warn),
    },
    PolicyOption {
        section: "gate",
        key: "items",
        kind: &PER_ITEM,
        preset: Preset::Rows(&[("case-owner", Preset::Text("require")), ("severity", Preset::Text("require"))]),
        set: |policy, value| policy.gate.items = table(value, Item::from_id, strength),
    },
    PolicyOption {
        section: "gate",
        key: "severities",
        kind: &Kind::Table(Keys::Of(&SEVERITIES), &PER_ITEM),
        preset: Preset::Empty,
        set: |policy, value| {
            policy.gate.severities =
                table(value, Severity::from_id, |items| Some(table(items, Item::from_id, strength)));
        },
    },
    PolicyOption {
        section: "gate",
        key: "secrets",
        kind: &STRENGTH,
        preset: Preset::Text("require"),
        set: |policy, value| policy.gate.secrets = strength(value).unwrap_or(Strength::Require),
    },
    PolicyOption {
        section: "fields",
        key: "",
        kind: &Kind::List(&Kind::Parts(&[
            Part::needed("field", &Kind::Field),
            Part::needed("item", &Kind::Choice(&ITEMS)),
        ])),
        preset: Preset::Empty,
        set: |policy, value| {
            let rule = |rule: &Value| {
                Some(FieldRule { field: field(rule.get("field")?)?, item: of_id(rule.get("item")?, Item::from_id)? })
            };
            policy.fields = list(value, rule);
        },
    },
    PolicyOption {
        section: "severity",
        key: "words",
        kind: &SEVERITY_PER_WORD,
        preset: Preset::Empty,
        set: |policy, value| policy.severity.words = table(value, text, severity),
    },
    PolicyOption {
        section: "severity",
        key: "priorities",
        kind: &Kind::Table(Keys::Of(&["urgent", "high", "normal", "low"]), &Kind::Choice(&SEVERITIES)),
        preset: Preset::Empty,
        set: |policy, value| policy.severity.priorities = table(value, text, severity),
    },
    PolicyOption {
        section: "tiers",
        key: "groups",
        kind: &WORDS_PER_TIER,
        preset: Preset::Rows(&[
            ("L1", Preset::Texts(&["Tier 1", "L1", "T1", "Level 1", "Support", "Frontline"])),
            ("L2", Preset::Texts(&["Tier 2", "L2", "T2", "Level 2"])),
            ("L3", Preset::Texts(&["Tier 3", "L3", "T3", "Level 3", "Escalations"])),
            ("L4", Preset::Texts(&["Engineering", "L4", "T4", "Level 4", "Developers", "Development"])),
            ("L5", Preset::Texts(&["Leadership", "L5", "Level 5"])),
        ]),
        set: |policy, value| policy.tiers.groups = table(value, Tier::from_id, |value| Some(words(value))),
    },
    PolicyOption {
        section: "tiers",
        key: "tags",
        kind: &WORDS_PER_TIER,
        preset: Preset::Empty,
        set: |policy, value| policy.tiers.tags = table(value, Tier::from_id, |value| Some(words(value))),
    },
    PolicyOption {
        section: "tiers",
        key: "fields",
        kind: &Kind::List(&Kind::Parts(&[
            Part::needed("field", &Kind::Field),
            Part::needed("value", &Kind::Text),
            Part::needed("tier", &Kind::Choice(&TIERS)),
        ])),
        preset: Preset::Empty,
        set: |policy, value| {
            let rule = |rule: &Value| {
                Some(TierField {
                    field: field(rule.get("field")?)?,
                    value: rule.get("value")?.as_str()?.to_owned(),
                    tier: of_id(rule.get("tier")?, Tier::from_id)?,
                })
            };
            policy.tiers.fields = list(value, rule);
        },
    },
    PolicyOption {
        section: "tiers",
        key: "leap",
        kind: &Kind::List(&Kind::Choice(&SEVERITIES)),
        preset: Preset::Texts(&["SEV1", "SEV2"]),
        set: |policy, value| policy.tiers.leap = list(value, severity),
    },
    PolicyOption {
        section: "tiers",
        key: "patience_hours",
        kind: &HOURS_PER_SEVERITY,
        preset: Preset::Rows(&[
            ("SEV1", Preset::Number(1)),
            ("SEV2", Preset::Number(4)),
            ("SEV3", Preset::Number(72)),
            ("SEV4", Preset::Number(336)),
        ]),
        set: |policy, value| policy.tiers.patience_hours = table(value, Severity::from_id, number),
    },
    PolicyOption {
        section: "ownership",
        key: "acceptance_minutes",
        kind: &MINUTES_PER_SEVERITY,
        preset: Preset::Rows(&[
            ("SEV1", Preset::Number(15)),
            ("SEV2", Preset::Number(60)),
            ("SEV3", Preset::Number(480)),
            ("SEV4", Preset::Number(1_440)),
        ]),
        set: |policy, value| policy.ownership.acceptance_minutes = table(value, Severity::from_id, number),
    },
    PolicyOption {
        section: "ownership",
        key: "otherwise_minutes",
        kind: &MINUTES,
        preset: Preset::Number(480),
        set: |policy, value| policy.ownership.otherwise_minutes = number(value).unwrap_or_default(),
    },
    PolicyOption {
        section: "ownership",
        key: "debt_hours",
        kind: &Kind::Table(Keys::Of(&DEBTS), &HOURS),
        preset: Preset::Rows(&[
            ("reproduction-validation", Preset::Number(24)),
            ("fix-timeline", Preset::Number(72)),
            ("post-fix-validation", Preset::Number(48)),
        ]),
        set: |policy, value| policy.ownership.debt_hours = table(value, Debt::from_id, number),
    },
    PolicyOption {
        section: "response",
        key: "customer",
        kind: &CADENCES,
        preset: Preset::Fallback(&[
            ("SEV1", Preset::Rows(&[("least", Preset::Number(30)), ("most", Preset::Number(60))])),
            ("SEV2", Preset::Rows(&[("least", Preset::Number(120)), ("most", Preset::Number(180))])),
            ("SEV3", Preset::Rows(&[("least", Preset::Number(1_440)), ("most", Preset::Number(1_440))])),
        ]),
        set: |policy, value| policy.response.customer = table(value, Severity::from_id, cadence),
    },
    PolicyOption {
        section: "response",
        key: "internal",
        kind: &CADENCES,
        preset: Preset::Fallback(&[(
            "SEV1",
            Preset::Rows(&[("least", Preset::Number(30)), ("most", Preset::Number(60))]),
        )]),
        set: |policy, value| policy.response.internal = table(value, Severity::from_id, cadence),
    },
    PolicyOption {
        section: "response",
        key: "analysis_hours",
        kind: &HOURS_PER_SEVERITY,
        preset: Preset::Fallback(&[("SEV1", Preset::Number(48))]),
        set: |policy, value| policy.response.analysis_hours = table(value, Severity::from_id, number),
    },
    PolicyOption {
        section: "handoff",
        key: "plain",
        kind: &Kind::Choice(&FLAVORS),
        preset: Preset::Text("wiki"),
        set: |policy, value| policy.handoff.plain = of_id(value, PlainFlavor::from_id).unwrap_or_default(),
    },
    PolicyOption {
        section: "handoff",
        key: "language",
        kind: &Kind::Choice(&LANGUAGES),
        preset: Preset::Text("en"),
        set: |policy, value| policy.handoff.language = of_id(value, Language::from_id).unwrap_or_default(),
    },
    PolicyOption {
        section: "handoff",
        key: "sections",
        kind: &Kind::List(&Kind::Choice(&SECTIONS)),
        preset: Preset::Texts(&SECTIONS),
        set: |policy, value| policy.handoff.sections = list(value, |value| of_id(value, Section::from_id)),
    },
    PolicyOption {
        section: "handoff",
        key: "redact",
        kind: &Kind::Switch,
        preset: Preset::On,
        set: |policy, value| policy.handoff.redact = flag(value),
    },
    PolicyOption {
        section: "handoff",
        key: "jira",
        kind: &Kind::Maybe(&Kind::Parts(&[
            Part::needed("site", &Kind::Text),
            Part::needed("project", &Kind::Id),
            Part::needed("issue_type", &Kind::Id),
            Part::optional("fields", &Kind::Table(Keys::Any, &JIRA_VALUE)),
        ])),
        preset: Preset::Empty,
        set: |policy, value| policy.handoff.jira = jira(value),
    },
];

/// The option with this name.
pub(super) fn find(section: &str, key: &str) -> Option<&'static PolicyOption> {
    OPTIONS.iter().find(|option| option.section == section && option.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::kind::check;

    #[test]
    fn every_preset_is_of_its_kind() {
        for option in OPTIONS {
            assert_eq!(check(option.kind, &option.preset.value(option.kind)), Ok(()), "{}", option.name());
        }
    }

    #[test]
    fn every_option_has_a_name_of_its_own() {
        let mut names: Vec<String> = OPTIONS.iter().map(PolicyOption::name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), OPTIONS.len());
    }
}
