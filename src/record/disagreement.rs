//! An agent who disagrees with a finding: it stays quiet on this ticket, and is counted.

use std::fmt;

use serde::Serialize;

use super::line::{one_line, value};

const LABEL: &str = "Not a problem here";

/// A finding an agent disagrees with, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// The finding's check: `over-escalation`.
    pub check: String,
    /// Why; a disagreement without a reason does not count.
    pub reason: String,
}

impl fmt::Display for Disagreement {
    /// `Not a problem here: over-escalation, because the customer's own admin tried all of it`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{LABEL}: {}, because {}", self.check, one_line(&self.reason))
    }
}

impl Disagreement {
    /// The disagreements in a note, in order.
    pub fn read(note: &str) -> impl Iterator<Item = Self> {
        note.lines().filter_map(|line| {
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
    }
}
