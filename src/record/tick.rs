//! A step ticked by hand: what, by whom, when, and where to look.

use std::fmt;

use super::handshake::instant;
use super::line::{bare, one_line};
use crate::ticket::Timestamp;

const DONE: &str = "[x]";

/// One step, ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The step's id: `bridge`, `acceptance`.
    pub step: String,
    /// Who ticked it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// A link or a word on it; may be empty.
    pub detail: String,
}

impl fmt::Display for Tick {
    /// `[x] bridge, by Ada Ruiz at 2026-11-24 10:00 UTC: https://…`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{DONE} {}, by {} at {}", self.step, one_line(&self.by), self.at)?;
        let detail = one_line(&self.detail);
        if detail.is_empty() { Ok(()) } else { write!(f, ": {detail}") }
    }
}

impl Tick {
    /// The ticks in a note, in order.
    pub fn read(note: &str) -> impl Iterator<Item = Self> {
        note.lines().filter_map(|line| {
            let line = bare(line);
            let line = line.strip_prefix(DONE).or_else(|| line.strip_prefix("[X]"))?.trim_start();
            let (step, rest) = line.split_once(", by ")?;
            // A name may hold " at "; the time is the last one.
            let (by, rest) = rest.match_indices(" at ").find_map(|(at, word)| {
                let (by, rest) = (rest.get(..at)?, rest.get(at + word.len()..)?);
                instant(rest.get(..20)?).map(|_| (by, rest))
            })?;
            let at = instant(rest.get(..20)?)?;
            let detail = rest.get(20..)?.strip_prefix(": ").unwrap_or_default();
            Some(Self { step: step.to_owned(), by: by.to_owned(), at, detail: detail.to_owned() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for (by, detail) in
            [("Ada Ruiz", "https://meet.example/a"), ("Cat at Night", ""), ("Łukasz", "a: b, by c at d")]
        {
            let tick =
                Tick { step: "bridge".into(), by: by.into(), at: Timestamp(1_795_514_400), detail: detail.into() };
            let note = format!("On it.\n- {tick}\n[ ] on-call, by nobody\n[x] no time, by me at noon");
            assert_eq!(Tick::read(&note).collect::<Vec<_>>(), [tick], "{note}");
        }
    }
}
