//! A change of severity, logged with its reason.

use std::fmt;

use super::line::{one_line, value};
use crate::playbook::Severity;

const LABEL: &str = "Severity change";

/// A severity that was changed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeverityChange {
    /// Before; none when it was set for the first time.
    pub from: Option<Severity>,
    /// After.
    pub to: Severity,
    /// Why; never empty when Baton writes it.
    pub reason: String,
}

impl fmt::Display for SeverityChange {
    /// `Severity change: SEV2 (was SEV3), because sign-in fails for everybody`; the level that holds stands first.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = self.from.map_or("none", Severity::id);
        write!(f, "{LABEL}: {} (was {from}), because {}", self.to.id(), one_line(&self.reason))
    }
}

impl SeverityChange {
    /// The changes in a note, in order.
    pub fn read(note: &str) -> impl Iterator<Item = Self> {
        note.lines().filter_map(|line| {
            let (change, reason) = value(line, LABEL)?.split_once(", because ")?;
            let (to, from) = change.strip_suffix(')')?.split_once(" (was ")?;
            Some(Self { from: Severity::from_id(from), to: Severity::from_id(to)?, reason: reason.to_owned() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for from in [None, Some(Severity::Sev3)] {
            let change = SeverityChange { from, to: Severity::Sev2, reason: "sign-in fails, because of X".into() };
            assert_eq!(SeverityChange::read(&format!("Hi\n{change}\n")).collect::<Vec<_>>(), [change]);
        }
        assert_eq!(SeverityChange::read("Severity change: high (was SEV3), because").count(), 0);
    }
}
