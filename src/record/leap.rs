//! The one line that says why tiers were skipped.

use std::fmt;

use super::line::{one_line, value};
use crate::playbook::Tier;
use crate::reading::Span;

const LABEL: &str = "Leap";

/// A leap over tiers, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leap {
    /// From which tier.
    pub from: Tier,
    /// To which.
    pub to: Tier,
    /// Why; a leap without a reason does not count.
    pub reason: String,
}

impl fmt::Display for Leap {
    /// `Leap: L1 to L4, because nobody can sign in`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{LABEL}: {} to {}, because {}", self.from.id(), self.to.id(), one_line(&self.reason))
    }
}

impl Leap {
    /// The leaps in a note, in order, each with its line.
    pub fn read(note: &str) -> impl Iterator<Item = (Self, Span)> {
        note.split_inclusive('\n')
            .scan(0, |start, line| {
                let at = *start;
                *start += line.len();
                Some((at, line))
            })
            .filter_map(|(at, line)| {
                let (tiers, reason) = value(line, LABEL)?.split_once(", because ")?;
                let (from, to) = tiers.split_once(" to ")?;
                let (from, to) = (Tier::from_id(from.trim())?, Tier::from_id(to.trim())?);
                let reason = reason.trim().to_owned();
                let span = Span { start: at, end: at + line.len() }.trimmed(note);
                (!reason.is_empty()).then_some((Self { from, to, reason }, span))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let leap = Leap { from: Tier::L1, to: Tier::L4, reason: "nobody can sign in, because of X".into() };
        let note = format!("On it.\n- {leap}\nThanks");
        let read: Vec<_> = Leap::read(&note).collect();
        assert_eq!(read[0].0, leap);
        assert_eq!(read[0].1.of(&note), format!("- {leap}"));
        assert_eq!(Leap::read("Leap: L1 to L9, because x\nLeap: L1 to L4, because ").count(), 0);
    }
}
