//! The options of the gate: what it holds, and how strictly.

use super::{Policy, Table};
use crate::playbook::{Item, Severity};

/// What the gate does about an item that is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Counts what would have been held; holds nothing.
    Observe,
    /// Holds once; the agent goes on with a reason, which is recorded in the note.
    Warn,
    /// Holds until met.
    Require,
}

impl Strength {
    /// From the softest.
    pub const ALL: [Self; 3] = [Self::Observe, Self::Warn, Self::Require];

    /// The stable id, as in a policy.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Observe => "observe",
            Self::Warn => "warn",
            Self::Require => "require",
        }
    }

    /// The strength with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strength| strength.id() == id)
    }
}

/// The gate's strength, per item and per severity.
#[derive(Clone, Debug, PartialEq)]
pub struct GateRules {
    /// For items that are not named below.
    pub otherwise: Strength,
    /// Per item.
    pub items: Table<Item, Strength>,
    /// A secret in what would be handed over.
    pub secrets: Strength,
    /// Per severity, over the item's own strength: what an emergency may leave for later.
    pub severities: Table<Severity, Table<Item, Strength>>,
}

impl Default for GateRules {
    fn default() -> Self {
        Policy::default().gate
    }
}

impl GateRules {
    pub(super) const NOTHING: Self =
        Self { otherwise: Strength::Warn, items: Table::new(), secrets: Strength::Require, severities: Table::new() };

    /// What a SEV1 is never held for: they become debts, shown until paid. No policy can change it.
    pub const NEVER_HOLDS_SEV1: [Item; 3] = [Item::ReproductionSteps, Item::Screenshots, Item::LogsAndData];

    /// The strength for an item of a ticket of this severity.
    pub fn strength(&self, item: Item, severity: Option<Severity>) -> Strength {
        if severity == Some(Severity::Sev1) && Self::NEVER_HOLDS_SEV1.contains(&item) {
            return Strength::Observe;
        }
        let by_severity = severity.and_then(|s| self.severities.get(&s)).and_then(|items| items.get(&item));
        by_severity.or_else(|| self.items.get(&item)).copied().unwrap_or(self.otherwise)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_owner_and_severity_are_required_out_of_the_box() {
        let rules = GateRules::default();
        for item in Item::ALL {
            let required = rules.strength(item, Some(Severity::Sev2)) == Strength::Require;
            assert_eq!(required, matches!(item, Item::CaseOwner | Item::Severity), "{}", item.id());
        }
    }

    #[test]
    fn no_policy_can_hold_a_sev1_for_reproduction() {
        let rules = GateRules { otherwise: Strength::Require, ..GateRules::default() };
        for item in GateRules::NEVER_HOLDS_SEV1 {
            assert_eq!(rules.strength(item, Some(Severity::Sev1)), Strength::Observe);
            assert_eq!(rules.strength(item, Some(Severity::Sev2)), Strength::Require);
        }
    }
}
