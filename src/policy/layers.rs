//! Whose choice wins: the administrator's, the agent's, the playbook's.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Policy;

/// Who made a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// The administrator, through the browser's managed storage. It wins, and its keys are locked.
    Managed,
    /// The agent, on the options page.
    Own,
}

/// A choice that could not be used; the one below it stays in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whose.
    pub layer: Layer,
    /// Which key: `gate`, `escalation.groups`.
    pub key: String,
    /// What is wrong with it.
    pub why: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whose = match self.layer {
            Layer::Managed => "the administrator's policy",
            Layer::Own => "your options",
        };
        write!(f, "{whose}: {}: {}", self.key, self.why)
    }
}

/// The policy in force, and how it came about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// What counts.
    pub policy: Policy,
    /// Keys the administrator set (`gate.otherwise`): shown locked.
    pub locked: Vec<String>,
    /// What could not be used.
    pub problems: Vec<Problem>,
}

/// Lays the layers over the defaults, a key of a section at a time, so that one wrong choice costs itself alone.
///
/// Both layers are objects like the policy itself, any part of it; anything else counts as empty.
pub fn resolve(own: &Value, managed: &Value) -> Resolved {
    let mut resolved = Resolved::default();
    let Ok(Value::Object(mut whole)) = serde_json::to_value(&resolved.policy) else { return resolved };
    for (layer, choices) in [(Layer::Own, own), (Layer::Managed, managed)] {
        for (section, choice) in choices.as_object().into_iter().flatten() {
            match choice {
                Value::Object(keys) if whole.get(section).is_some_and(Value::is_object) => {
                    for (key, value) in keys {
                        let place = format!("{section}.{key}");
                        let mut tried = whole.clone();
                        if let Some(Value::Object(inner)) = tried.get_mut(section) {
                            inner.insert(key.clone(), value.clone());
                        }
                        accept(&mut resolved, &mut whole, tried, layer, place);
                    }
                }
                _ => {
                    let mut tried = whole.clone();
                    tried.insert(section.clone(), choice.clone());
                    accept(&mut resolved, &mut whole, tried, layer, section.clone());
                }
            }
        }
    }
    resolved
}

/// Takes the tried policy when it reads as one, and says why not otherwise.
fn accept(
    resolved: &mut Resolved,
    whole: &mut Map<String, Value>,
    tried: Map<String, Value>,
    layer: Layer,
    key: String,
) {
    match read::<Policy>(Value::Object(tried.clone())) {
        Ok(policy) => {
            resolved.policy = policy;
            *whole = tried;
            if layer == Layer::Managed {
                resolved.locked.push(key);
            }
        }
        Err(why) => resolved.problems.push(Problem { layer, key, why }),
    }
}

fn read<T: DeserializeOwned>(value: Value) -> Result<T, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::policy::Strength;

    #[test]
    fn nothing_chosen_is_the_playbook() {
        assert_eq!(resolve(&json!({}), &Value::Null), Resolved::default());
    }

    #[test]
    fn the_administrator_wins_and_locks() {
        let own = json!({"gate": {"otherwise": "observe"}, "escalation": {"tags": ["mine"]}});
        let managed = json!({"gate": {"otherwise": "require"}});
        let resolved = resolve(&own, &managed);
        assert_eq!(resolved.policy.gate.otherwise, Strength::Require);
        assert_eq!(resolved.policy.escalation.tags, ["mine"]);
        assert_eq!(resolved.locked, ["gate.otherwise"]);
        assert!(resolved.problems.is_empty());
    }

    #[test]
    fn a_wrong_choice_is_named_and_costs_itself_alone() {
        let own = json!({"gate": {"otherwise": "maybe", "secrets": "warn", "novel": 1}, "nonsense": {}, "fields": 4});
        let resolved = resolve(&own, &json!([]));
        assert_eq!(resolved.policy.gate.secrets, Strength::Warn);
        assert_eq!(resolved.policy.gate.otherwise, Strength::Warn, "the default stays in force");
        let keys: Vec<_> = resolved.problems.iter().map(|problem| problem.key.as_str()).collect();
        assert_eq!(keys, ["fields", "gate.novel", "gate.otherwise", "nonsense"]);
        assert!(resolved.problems.iter().any(|problem| problem.to_string().contains("gate.otherwise")));
    }
}
