//! The options that define an escalation.

use super::{FieldRef, Policy};

/// A submit escalates when it brings about any of these. Other submits are never touched.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldTrigger {
    /// Which field.
    pub field: FieldRef,
    /// The value as shown, any case; any value when left out.
    pub value: String,
}

impl Escalation {
    pub(super) const NOTHING: Self =
        Self { groups: Vec::new(), assignees: Vec::new(), tags: Vec::new(), statuses: Vec::new(), fields: Vec::new() };
}

impl Default for Escalation {
    fn default() -> Self {
        Policy::default().escalation
    }
}
