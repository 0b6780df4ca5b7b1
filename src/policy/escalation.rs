//! What counts as the moment of escalation.

use serde::{Deserialize, Serialize};

/// A submit escalates when it brings about any of these. Other submits are never touched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Escalation {
    /// Groups, by name (any case) or number, that are Engineering or Tier 3.
    pub groups: Vec<String>,
    /// Tags that mean "escalated".
    pub tags: Vec<String>,
    /// Statuses, by stable name or custom-status number, that mean it.
    pub statuses: Vec<String>,
}

impl Default for Escalation {
    fn default() -> Self {
        let words = |list: &[&str]| list.iter().map(ToString::to_string).collect();
        Self {
            groups: words(&["Engineering", "Tier 3", "L3", "L4", "Developers", "Development"]),
            tags: words(&["escalated"]),
            statuses: Vec::new(),
        }
    }
}
