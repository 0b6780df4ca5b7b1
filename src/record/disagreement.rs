//! The line that says an agent disagrees with a finding: it stays quiet on this ticket, and is counted.

use std::fmt;

use serde::Serialize;

use super::line::{one_line, value};

const LABEL: &str = "Not a problem here";
const TAKEN_BACK: &str = "A problem here after all";

/// A finding an agent disagrees with, and why; or that they take back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The finding's check: `over-escalation`.
    pub check: String,
    /// Why; a disagreement without a reason does not count. Empty when it is taken back.
    pub reason: String,
}

impl fmt::Display for Disagreement {
    /// `Not a problem here: over-escalation, because the customer's own admin tried all of it`, or
    /// `A problem here after all: over-escalation`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = one_line(&self.reason);
        if reason.is_empty() {
            write!(f, "{TAKEN_BACK}: {}", self.check)
        } else {
            write!(f, "{LABEL}: {}, because {reason}", self.check)
        }
    }
}

impl Disagreement {
    /// What takes a disagreement with this check back.
    pub fn taken_back(check: &str) -> Self {
        Self { check: check.to_owned(), reason: String::new() }
    }

    /// The disagreements in a note, and what is taken back, in order.
    pub fn read(note: &str) -> impl Iterator<Item = Self> {
        note.lines().filter_map(|line| {
            if let Some(check) = value(line, TAKEN_BACK) {
                return Some(Self::taken_back(check));
            }
            let (check, reason) = value(line, LABEL)?.split_once(", because ")?;
            let found = Self { check: check.trim().to_owned(), reason: reason.trim().to_owned() };
            (!found.reason.is_empty()).then_some(found)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let said =
            Disagreement { check: "over-escalation".into(), reason: "their admin tried it, because I asked".into() };
        assert_eq!(Disagreement::read(&format!("> {said}")).collect::<Vec<_>>(), [said]);
        assert_eq!(Disagreement::read("Not a problem here: leap, because ").count(), 0);
        let back = Disagreement::taken_back("leap");
        assert_eq!(Disagreement::read(&format!("- **{back}**")).collect::<Vec<_>>(), [back]);
    }
}
