//! The ownership handshake: from whom, to whom, next step, by when, accepted by whom and when.

use std::fmt;

use super::line::{is_title, one_line, value};
use crate::moment;
use crate::moment::zone::LocalZone;
use crate::reading::clauses::words;
use crate::ticket::Timestamp;

const TITLE: &str = "Ownership handover";

/// A handover of a ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handshake {
    /// Who hands over.
    pub from: String,
    /// Who takes over: a person, or a group until somebody accepts.
    pub to: String,
    /// What is to be done next.
    pub next_step: String,
    /// By when, as written.
    pub by_when: String,
    /// Who accepted; empty until somebody does.
    pub accepted_by: String,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
}

impl fmt::Display for Handshake {
    /// The block as it goes into a note.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{TITLE}")?;
        let at = self.accepted_at.map(|at| at.to_string()).unwrap_or_default();
        for (label, text) in [
            ("From", &self.from),
            ("To", &self.to),
            ("Next step", &self.next_step),
            ("By when", &self.by_when),
            ("Accepted by", &self.accepted_by),
            ("Accepted at", &at),
        ] {
            let text = one_line(text);
            if !text.is_empty() {
                write!(f, "\n{label}: {text}")?;
            }
        }
        Ok(())
    }
}

impl Handshake {
    /// Reads the block back from a note, if it has one. What was taken out by hand is empty. Empty lines do
    /// not end it: an editor may set each line apart.
    pub fn read(note: &str) -> Option<Self> {
        let mut lines = note.lines().skip_while(|line| !is_title(line, TITLE));
        lines.next()?;
        let mut found = Self::default();
        let mut apart = false;
        for line in lines {
            if line.trim().is_empty() {
                apart = true;
                continue;
            }
            let before = found.clone();
            for (label, slot) in [
                ("From", &mut found.from),
                ("To", &mut found.to),
                ("Next step", &mut found.next_step),
                ("By when", &mut found.by_when),
                ("Accepted by", &mut found.accepted_by),
            ] {
                if let Some(text) = value(line, label) {
                    *slot = one_line(text);
                }
            }
            if let Some(text) = value(line, "Accepted at") {
                found.accepted_at = instant(text);
            }
            // Apart and none of ours: somebody's own words begin.
            if apart && found == before {
                break;
            }
            apart = false;
        }
        (found != Self::default()).then_some(found)
    }

    /// The time of `by_when`, when it is one, for a note written then.
    pub fn due(&self, written: Timestamp, local: LocalZone) -> Option<Timestamp> {
        let lower = self.by_when.to_ascii_lowercase();
        let words = words(&self.by_when, &lower);
        moment::first(&words, None).map(|found| found.when.resolve(written, local))
    }
}

/// A full time as Baton prints it: `2026-11-24 15:00 UTC`.
pub(super) fn instant(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    Timestamp::parse(text.strip_suffix("UTC").unwrap_or(text).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small generator of odd words, the same on every run.
    fn odd(seed: &mut u64) -> String {
        let alphabet: Vec<char> = "ab XYz09:-–*_#>[]\n\t\"'ÄßŁ→字👋.,;/\\".chars().collect();
        let mut next = || {
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(*seed >> 33).unwrap_or(0)
        };
        let length = next() % 12;
        (0..length).map(|_| alphabet[next() % alphabet.len()]).collect()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let mut seed = 7;
        for round in 0..2_000 {
            // A value is one line; emphasis marks at its ends are the label's.
            let mut word = || one_line(&odd(&mut seed)).trim_matches(['*', '_', ' ']).to_owned();
            let handshake = Handshake {
                from: word(),
                to: word(),
                next_step: word(),
                by_when: word(),
                accepted_by: word(),
                accepted_at: (round % 3 == 0).then_some(Timestamp(round * 3_600)),
            };
            let note = format!("Some words before.\n\n{handshake}\n\nAnd after.\nFrom: nobody");
            let expected = (handshake != Handshake::default()).then_some(handshake);
            assert_eq!(Handshake::read(&note), expected, "{note}");
        }
    }

    #[test]
    fn a_note_edited_by_hand_is_read_as_far_as_it_makes_sense() {
        let note =
            "**Ownership handover**\n- *From:* Ada\n-  to : Dana Dev\nNext step:\nby when: friday, 10:00 CET\nnoise";
        let read = Handshake::read(note).expect("a block");
        assert_eq!((read.from.as_str(), read.to.as_str(), read.next_step.as_str()), ("Ada", "Dana Dev", ""));
        let written = Timestamp::parse("2026-11-24T12:00:00Z").expect("a time");
        assert_eq!(read.due(written, LocalZone::default()), Timestamp::parse("2026-11-27T09:00:00Z"));
        assert_eq!(Handshake::read("From: Ada\nTo: Ben"), None, "without its title it is somebody's own text");
        let apart = Handshake::read("Ownership handover\n\nFrom: Ada\n\n\nTo: Ben\n\nThanks all\n\nTo: nobody");
        assert_eq!(apart.map(|read| (read.from, read.to)), Some(("Ada".into(), "Ben".into())));
    }
}
