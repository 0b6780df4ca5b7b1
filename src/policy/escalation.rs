//! What counts as the moment of escalation.

use serde::{Deserialize, Serialize};

use super::FieldRef;

/// A submit escalates when it brings about any of these. Other submits are never touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Escalation {
    /// Groups, by name (any case) or number, that are Engineering or Tier 3.
    pub groups: Vec<String>,
    /// Agents, by name (any case) or number, who are Engineering or Tier 3.
    pub assignees: Vec<String>,
    /// Tags that mean "escalated".
    pub tags: Vec<String>,
    /// Statuses, by stable name or custom-status number, that mean it.
    pub statuses: Vec<String>,
    /// Fields whose value means it.
    pub fields: Vec<FieldTrigger>,
}

/// A field value that means "escalated".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldTrigger {
    /// Which field.
    pub field: FieldRef,
    /// The value as shown, any case; any value when left out.
    #[serde(default)]
    pub value: String,
}

impl Default for Escalation {
    fn default() -> Self {
        let words = |list: &[&str]| list.iter().map(ToString::to_string).collect();
        Self {
            groups: words(&["Engineering", "Tier 3", "L3", "L4", "Developers", "Development"]),
            tags: words(&["escalated"]),
            statuses: Vec::new(),
            assignees: Vec::new(),
            fields: Vec::new(),
        }
    }
}
