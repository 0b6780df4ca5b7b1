//! Whose choice counts: the administrator's, then the agent's, then the playbook's.

use std::fmt;

use serde_json::{Map, Value};

use super::kind::{Wrong, check};
use super::options::find;
use super::{OPTIONS, Policy, PolicyOption};
use crate::wording::{self, Message, Parameter};

/// Who made a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The administrator, through the browser's managed storage. It wins, and its keys are locked.
    Managed,
    /// The agent, on the options page.
    Own,
}

impl Layer {
    const fn id(self) -> &'static str {
        match self {
            Self::Managed => "managed",
            Self::Own => "own",
        }
    }
}

/// A choice that could not be used; the last good one, or else the one below it, stays in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whose.
    pub layer: Layer,
    /// Which key: `gate`, `escalation.groups`, `gate.items.screenshots`.
    pub key: String,
    /// What is wrong with it.
    pub why: Message,
}

impl fmt::Display for Problem {
    /// English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let phrase = match self.layer {
            Layer::Managed => &wording::POLICY_MANAGED,
            Layer::Own => &wording::POLICY_OWN,
        };
        phrase.with([Parameter::from(self.key.clone()), self.why.clone().into()]).fmt(f)
    }
}

/// The policy in force, and how it came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// What counts.
    pub policy: Policy,
    /// Options the administrator set (`gate.otherwise`): shown locked.
    pub locked: Vec<String>,
    /// What could not be used.
    pub problems: Vec<Problem>,
    /// The choices in force, `{"own": {"gate.otherwise": …}, "managed": {…}}`: to be kept, and given to the next
    /// [`resolve`].
    pub good: Map<String, Value>,
}

impl Resolved {
    fn wrong(&mut self, layer: Layer, key: String, why: Message) {
        self.problems.push(Problem { layer, key, why });
    }

    /// Takes a choice when it is of its option's kind; else says why not, and keeps the last good one.
    fn take(&mut self, layer: Layer, option: &PolicyOption, value: &Value, last: &Value) {
        let name = option.name();
        let mut value = value;
        if let Err(Wrong { place, why }) = check(option.kind, value) {
            self.wrong(layer, [name.as_str(), &place].concat(), why);
            match last.get(layer.id()).and_then(|layer| layer.get(&name)) {
                Some(good) if check(option.kind, good).is_ok() => value = good,
                _ => return,
            }
        }
        (option.set)(&mut self.policy, value);
        let good = self.good.entry(layer.id()).or_insert_with(|| Value::Object(Map::new()));
        if let Some(good) = good.as_object_mut() {
            good.insert(name.clone(), value.clone());
        }
        if layer == Layer::Managed {
            self.locked.push(name);
        }
    }
}

/// Lays the layers over the defaults, an option at a time, so that one wrong choice costs itself alone.
///
/// Both layers are objects like the policy itself, any part of it; anything else counts as empty. `last` is what
/// [`Resolved::good`] was before, null when nothing is known: it stands in for a choice that has gone wrong since.
pub fn resolve(own: &Value, managed: &Value, last: &Value) -> Resolved {
    let mut resolved = Resolved::default();
    for (layer, choices) in [(Layer::Own, own), (Layer::Managed, managed)] {
        for (section, choice) in choices.as_object().into_iter().flatten() {
            if let Some(option) = find(section, "") {
                resolved.take(layer, option, choice, last);
            } else if OPTIONS.iter().all(|option| option.section != section) {
                resolved.wrong(layer, section.clone(), wording::POLICY_UNKNOWN.plain());
            } else if let Value::Object(keys) = choice {
                for (key, value) in keys {
                    if let Some(option) = find(section, key) {
                        resolved.take(layer, option, value, last);
                    } else {
                        let name = [section.as_str(), key].join(".");
                        resolved.wrong(layer, name, wording::POLICY_UNKNOWN.plain());
                    }
                }
            } else {
                resolved.wrong(layer, section.clone(), wording::POLICY_OBJECT.plain());
            }
        }
    }
    resolved
}

impl Policy {
    /// Reads a whole policy, as a file holds it: nothing wrong is passed over.
    ///
    /// # Errors
    /// Names every key that is wrong, in order, and what it should have been.
    pub fn read(value: &Value) -> Result<Self, Vec<Problem>> {
        if !value.is_object() {
            let why = wording::POLICY_OBJECT.plain();
            return Err(vec![Problem { layer: Layer::Own, key: String::new(), why }]);
        }
        let resolved = resolve(value, &Value::Null, &Value::Null);
        if resolved.problems.is_empty() { Ok(resolved.policy) } else { Err(resolved.problems) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::playbook::{Cadence, Debt, Item, Severity, Tier};
    use crate::policy::{
        FieldRef, FieldRule, FieldTrigger, JiraTarget, JiraValue, PlainFlavor, Section, Strength, Table,
    };
    use crate::ticket::FieldKey;

    fn keys(resolved: &Resolved) -> Vec<&str> {
        resolved.problems.iter().map(|problem| problem.key.as_str()).collect()
    }

    #[test]
    fn nothing_chosen_is_the_playbook() {
        let resolved = resolve(&json!({}), &Value::Null, &Value::Null);
        assert_eq!(resolved, Resolved::default());
        let policy = resolved.policy;
        assert_eq!(policy.escalation.groups.len(), 6);
        assert_eq!(policy.gate.items.get(&Item::CaseOwner), Some(&Strength::Require));
        assert_eq!(policy.tiers.of_group("T2", None), Some(Tier::L2));
        assert_eq!(policy.ownership.acceptance(Some(Severity::Sev1)), 15);
        assert_eq!(policy.handoff.sections, Section::ALL);
        assert!(policy.handoff.redact && policy.handoff.jira.is_none());
    }

    #[test]
    fn every_option_reaches_the_policy() {
        let value = json!({
            "escalation": {
                "groups": ["Core"], "assignees": ["Dana"], "tags": ["esc"], "statuses": ["1234"],
                "fields": [{"field": 7}, {"field": "Escalated to", "value": "L4"}],
            },
            "gate": {
                "otherwise": "observe", "items": {"summary": "warn"}, "secrets": "warn",
                "severities": {"SEV2": {"screenshots": "observe"}},
            },
            "fields": [{"field": 360.0, "item": "versions"}, {"field": "361", "item": "environment"}],
            "severity": {"words": {"P1": "SEV1"}, "priorities": {"urgent": "SEV2"}},
            "tiers": {
                "groups": {"L3": ["Deep"]}, "tags": {"L5": ["vip"]}, "leap": ["SEV1"], "patience_hours": {"SEV3": 5},
                "fields": [{"field": "Level", "value": "second", "tier": "L2"}],
            },
            "ownership": {
                "acceptance_minutes": {"SEV1": 5}, "otherwise_minutes": 10, "debt_hours": {"fix-timeline": 6},
            },
            "response": {
                "customer": {"SEV4": {"least": 1, "most": 2}}, "internal": {"SEV2": {"least": 3, "most": 4}},
                "analysis_hours": {"SEV2": 9},
            },
            "handoff": {
                "plain": "text", "language": "ja", "sections": ["ask", "problem"], "redact": false,
                "jira": {
                    "site": "https://example.atlassian.net", "project": 10000, "issue_type": 3,
                    "fields": {
                        "labels": {"text": "support"}, "environment": {"field": "Tenant"}, "a": "severity",
                        "b": {"ticket-link": true},
                    },
                },
            },
        });
        let policy = Policy::read(&value).expect("good");
        assert_eq!(policy.escalation.groups, ["Core"]);
        assert_eq!(policy.escalation.assignees, ["Dana"]);
        assert_eq!(policy.escalation.tags, ["esc"]);
        assert_eq!(policy.escalation.statuses, ["1234"]);
        let title = |title: &str| FieldRef::Title(title.to_owned());
        let triggers = [
            FieldTrigger { field: FieldRef::Id(7), value: String::new() },
            FieldTrigger { field: title("Escalated to"), value: "L4".into() },
        ];
        assert_eq!(policy.escalation.fields, triggers);
        assert_eq!(policy.gate.otherwise, Strength::Observe);
        assert_eq!(policy.gate.items, Table::from([(Item::Summary, Strength::Warn)]));
        assert_eq!(policy.gate.secrets, Strength::Warn);
        assert_eq!(policy.gate.strength(Item::Screenshots, Some(Severity::Sev2)), Strength::Observe);
        let rule = |id, item| FieldRule { field: FieldRef::Id(id), item };
        assert_eq!(policy.fields, [rule(360, Item::Versions), rule(361, Item::Environment)]);
        assert_eq!(policy.severity.of_word("p1"), Some(Severity::Sev1));
        assert_eq!(policy.severity.of_priority("urgent"), Some(Severity::Sev2));
        assert_eq!(policy.tiers.of_group("deep", None), Some(Tier::L3));
        assert_eq!(policy.tiers.of_tags(&["vip"].into_iter()), Some(Tier::L5));
        let level = FieldKey::Custom(50);
        assert_eq!(policy.tiers.of_field(&level, "level", "Second"), Some(Tier::L2));
        assert_eq!(policy.tiers.of_field(&level, "Other", "Second"), None);
        assert_eq!(policy.tiers.leap, [Severity::Sev1]);
        assert_eq!(policy.tiers.patience_hours, Table::from([(Severity::Sev3, 5)]));
        assert_eq!(policy.ownership.acceptance(Some(Severity::Sev1)), 5);
        assert_eq!(policy.ownership.acceptance(None), 10);
        assert_eq!(policy.ownership.due(Debt::FixTimeline, None), 360);
        assert_eq!(policy.response.customer(Severity::Sev4), Some(Cadence { least: 1, most: 2 }));
        assert_eq!(policy.response.internal(Severity::Sev2), Some(Cadence { least: 3, most: 4 }));
        assert_eq!(policy.response.analysis_hours(Severity::Sev2), Some(9));
        assert_eq!(policy.handoff.plain, PlainFlavor::Text);
        assert_eq!(policy.handoff.language, crate::wording::Language::Ja);
        assert_eq!(policy.handoff.sections, [Section::Ask, Section::Problem]);
        assert!(!policy.handoff.redact);
        let jira = JiraTarget {
            site: "https://example.atlassian.net".into(),
            project: 10_000,
            issue_type: 3,
            fields: Table::from([
                ("labels".to_owned(), JiraValue::Text("support".into())),
                ("environment".to_owned(), JiraValue::Field(title("Tenant"))),
                ("a".to_owned(), JiraValue::Severity),
                ("b".to_owned(), JiraValue::TicketLink),
            ]),
        };
        assert_eq!(policy.handoff.jira, Some(jira));
        let told: usize =
            value.as_object().expect("an object").values().map(|part| part.as_object().map_or(1, Map::len)).sum();
        assert_eq!(told, OPTIONS.len(), "an option is not tried here");
    }

    #[test]
    fn the_administrator_wins_and_locks() {
        let own = json!({"gate": {"otherwise": "observe"}, "escalation": {"tags": ["mine"]}});
        let managed = json!({"gate": {"otherwise": "require"}});
        let resolved = resolve(&own, &managed, &Value::Null);
        assert_eq!(resolved.policy.gate.otherwise, Strength::Require);
        assert_eq!(resolved.policy.escalation.tags, ["mine"]);
        assert_eq!(resolved.policy.gate.secrets, Policy::default().gate.secrets, "the playbook's");
        assert_eq!(resolved.locked, ["gate.otherwise"]);
        assert!(resolved.problems.is_empty());
    }

    #[test]
    fn a_wrong_choice_is_named_and_costs_itself_alone() {
        let own = json!({
            "gate": {"otherwise": "maybe", "secrets": "warn", "novel": 1, "items": {"severity": 5}},
            "nonsense": {}, "fields": 4, "tiers": [],
        });
        let resolved = resolve(&own, &json!([]), &Value::Null);
        assert_eq!(resolved.policy.gate.secrets, Strength::Warn);
        assert_eq!(resolved.policy.gate.otherwise, Strength::Warn, "the default stays in force");
        assert_eq!(
            keys(&resolved),
            ["fields", "gate.items.severity", "gate.novel", "gate.otherwise", "nonsense", "tiers"]
        );
        let said = resolved.problems.iter().find(|problem| problem.key == "gate.otherwise").map(ToString::to_string);
        assert_eq!(said.as_deref(), Some("Your options, gate.otherwise: must be one of: observe, warn, require"));
    }

    #[test]
    fn the_last_good_choice_stands_in_for_one_gone_wrong() {
        let managed = json!({"gate": {"otherwise": "require"}, "escalation": {"tags": ["eng"]}});
        let before = resolve(&json!({}), &managed, &Value::Null);
        let good = Value::Object(before.good);
        let broken = json!({"gate": {"otherwise": "reqiure"}, "escalation": {"tags": ["dev"]}});
        let after = resolve(&json!({}), &broken, &good);
        assert_eq!(keys(&after), ["gate.otherwise"]);
        assert_eq!(after.policy.gate.otherwise, Strength::Require);
        assert_eq!(after.policy.escalation.tags, ["dev"]);
        assert_eq!(after.locked, ["escalation.tags", "gate.otherwise"]);
        // Taken back, it is gone: only what is wrong is stood in for.
        let gone = resolve(&json!({}), &json!({}), &Value::Object(after.good));
        assert_eq!(gone.policy, Policy::default());
        // What is kept is checked like everything else.
        let spoilt = resolve(&json!({}), &broken, &json!({"managed": {"gate.otherwise": 5}}));
        assert_eq!(spoilt.policy.gate.otherwise, Strength::Warn);
    }

    #[test]
    fn a_file_is_read_whole_or_not() {
        for value in [json!(null), json!([]), json!("gate")] {
            let problems = Policy::read(&value).expect_err("no policy");
            assert_eq!(problems.len(), 1);
        }
        let problems = Policy::read(&json!({"handoff": {"redact": 1, "plain": "rtf"}})).expect_err("no policy");
        let keys: Vec<_> = problems.iter().map(|problem| problem.key.as_str()).collect();
        assert_eq!(keys, ["handoff.plain", "handoff.redact"]);
    }
}
