//! The options of ownership: how soon an owner accepts, and how soon Engineering answers.

use super::{Policy, Table};
use crate::playbook::{Debt, Severity};

/// Times within which a handover is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnershipRules {
    /// Minutes within which somebody accepts, per severity.
    pub acceptance_minutes: Table<Severity, u32>,
    /// The same where no severity is known.
    pub otherwise_minutes: u32,
    /// Hours after the handover in which each of Engineering's debts is due; acceptance goes by the minutes above.
    pub debt_hours: Table<Debt, u32>,
}

impl Default for OwnershipRules {
    fn default() -> Self {
        Policy::default().ownership
    }
}

impl OwnershipRules {
    pub(super) const NOTHING: Self =
        Self { acceptance_minutes: Table::new(), otherwise_minutes: 0, debt_hours: Table::new() };

    /// Minutes within which somebody accepts.
    pub fn acceptance(&self, severity: Option<Severity>) -> u32 {
        severity.and_then(|severity| self.acceptance_minutes.get(&severity)).copied().unwrap_or(self.otherwise_minutes)
    }

    /// Minutes after the handover (for post-fix validation: after the fix) in which a debt is due.
    pub fn due(&self, debt: Debt, severity: Option<Severity>) -> u32 {
        match debt {
            Debt::Acceptance => self.acceptance(severity),
            _ => self.debt_hours.get(&debt).map_or(1_440, |hours| hours.saturating_mul(60)),
        }
    }
}
