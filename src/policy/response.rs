//! The options of the response: how often each severity is updated.

use super::Table;
use crate::playbook::{Cadence, Severity};

/// A team's cadences and deadlines; what is left out is the playbook's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseRules {
    /// How often the customer hears from us, in minutes, per severity.
    pub customer: Table<Severity, Cadence>,
    /// How often everybody inside hears from us, in minutes, per severity.
    pub internal: Table<Severity, Cadence>,
    /// Hours after the end in which the root cause analysis is due, per severity.
    pub analysis_hours: Table<Severity, u32>,
}

impl ResponseRules {
    pub(super) const NOTHING: Self =
        Self { customer: Table::new(), internal: Table::new(), analysis_hours: Table::new() };

    /// How often the customer hears from us.
    pub fn customer(&self, severity: Severity) -> Option<Cadence> {
        self.customer.get(&severity).copied().or_else(|| severity.customer_cadence())
    }

    /// How often everybody inside hears from us.
    pub fn internal(&self, severity: Severity) -> Option<Cadence> {
        self.internal.get(&severity).copied().or_else(|| severity.internal_cadence())
    }

    /// Hours after the end in which the root cause analysis is due.
    pub fn analysis_hours(&self, severity: Severity) -> Option<u32> {
        self.analysis_hours.get(&severity).copied().or_else(|| severity.analysis_hours())
    }
}
