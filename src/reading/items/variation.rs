//! Attempts that are told by what was varied: another place, a change taken back, a remedy that did not help.

use crate::reading::language::cues::{ACTOR, Cued, NO, NOT, OUTCOME, TRIED};
use crate::reading::language::lexicon::{DID, DOING};
use crate::reading::layout::ink::Ink;
use crate::reading::layout::seek::find;
use crate::reading::{Grade, Passage};

/// What may come of a variation, beside "works": words that speak of the trouble itself.
const TROUBLE: [&str; 9] =
    ["occur", "happen", "reproduce", "influence", "effect", "change", "difference", "problem", "help"];

/// How a sentence tells that something was varied, and what came of it.
pub fn varied(passage: &Passage, sentence: &Cued) -> Option<(Grade, &'static str)> {
    let told = Told { text: passage.text, sentence };
    let words = sentence.sentence.span.of(passage.text);
    let pointed = passage.layout.ink.has(Ink::WIDE.or(Ink::ANGLE));
    // Without one of these words there is no result, and nothing was varied.
    if !sentence.has(OUTCOME | NOT | NO | TRIED) && sentence.at(1) & ACTOR == 0 && !told.going() {
        return None;
    }
    if told.without_help() {
        Some((Grade::Strong, "no-help"))
    } else if pointed && told.arrow(words) {
        Some((Grade::Strong, "varied"))
    } else if told.undoing() {
        Some((Grade::Strong, "undone"))
    } else if told.did_it() || told.did_and_still(words) {
        Some((Grade::Strong, "did-it"))
    } else if sentence.has(TRIED) && told.has(&["bisected", "bisect", "bisecting"]) {
        Some((Grade::Strong, "bisected"))
    } else if told.in_vain() {
        Some((Grade::Weak, "not-reproduced"))
    } else if told.elsewhere() {
        Some((Grade::Weak, "elsewhere"))
    } else if told.already() {
        Some((Grade::Weak, "already"))
    } else {
        None
    }
}

/// A sentence, asked for its words.
struct Told<'a> {
    text: &'a str,
    sentence: &'a Cued<'a>,
}

impl Told<'_> {
    fn is(&self, at: usize, known: &[&str]) -> bool {
        let word = self.sentence.words.get(at).map_or("", |word| word.span.of(self.text));
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    fn has(&self, known: &[&str]) -> bool {
        (0..self.sentence.words.len()).any(|at| self.is(at, known))
    }

    /// Whether the first word has one of these tags of the lexicon.
    fn opens(&self, tags: u64) -> bool {
        self.sentence.words.first().is_some_and(|word| word.tags & tags != 0)
    }

    /// "Restarting did not help", "makes no difference", "to no avail".
    fn without_help(&self) -> bool {
        let bits = |at: usize| self.sentence.at(at);
        (0..self.sentence.words.len()).any(|at| {
            let denied = bits(at) & (NOT | NO) != 0;
            denied && self.is(at + 1, &["difference", "effect", "luck", "avail", "success", "influence"])
                || self.is(at, &["without"]) && self.is(at + 1, &["success", "luck", "effect"])
                || at > 1
                    && denied
                    && self.is(at + 1, &["help", "helped"])
                    && !self.is(at - 1, &["could", "would", "can"])
        }) || self.has(&["neither"]) && self.has(&["helped", "helps", "worked", "works"])
    }

    /// "Zoom 100 % → does not occur", "Increased the timeout → still fails".
    fn arrow(&self, words: &str) -> bool {
        let Some(at) = ["→", "->", "=>"].iter().find_map(|mark| find(words, mark)) else { return false };
        let start = self.sentence.sentence.span.start + at;
        let after = self.sentence.words.iter().position(|word| word.span.start >= start).unwrap_or(usize::MAX);
        let near = |from: usize, many: usize| from..from.saturating_add(many).min(self.sentence.words.len());
        let denied = near(after, 3).any(|at| self.sentence.at(at) & (NOT | NO) != 0);
        let did = self.opens(DID) && near(after, 4).any(|at| self.sentence.at(at) & OUTCOME != 0);
        did || near(after, 2).any(|at| self.is(at, &["same", "helps", "helped"]))
            || denied && near(after, 4).any(|at| self.is(at, &TROUBLE))
    }

    /// Whether it begins with something that was being done.
    fn going(&self) -> bool {
        self.sentence.words.first().is_some_and(|word| {
            let word = word.span.of(self.text);
            word.len() > 5
                && word.ends_with("ing")
                && !["Nothing", "Everything", "Something", "Anything"].contains(&word)
        })
    }

    /// "Downgrading fixes it", "removing the lock makes it work".
    fn undoing(&self) -> bool {
        let mends = ["fixes", "fixed", "solves", "solved", "resolves", "resolved", "helps", "helped", "cures"];
        let back = |at: usize| {
            self.is(at, &["makes", "gets", "got", "made"])
                && (at + 1..at + 6)
                    .any(|to| self.is(to, &["work", "working", "pass", "link", "going", "disappear", "away", "again"]))
        };
        (self.going() || self.opens(DOING)) && (self.has(&mends) || (1..self.sentence.words.len()).any(back))
    }

    /// "Did the test, got the OK", "fait les deux, même résultat".
    fn did_it(&self) -> bool {
        self.is(0, &["did", "done", "fait", "hecho"])
            && self.is(1, &["the", "that", "this", "it", "both", "so", "all", "les", "las", "los"])
            && self.sentence.has(OUTCOME)
    }

    /// "Logged out and in again, still there", "changed the DNS, same result".
    fn did_and_still(&self, words: &str) -> bool {
        let start = self.sentence.sentence.span.start;
        let Some((_, result)) = self.opens(DID).then(|| super::outcome::result(words)).flatten() else { return false };
        let first = self.sentence.words.iter().position(|word| word.span.start >= start + result);
        first.is_some_and(|at| self.is(at, &["still", "same", "no", "without"]))
    }

    /// "I could not provoke it in a virtual machine".
    fn in_vain(&self) -> bool {
        let we = (0..self.sentence.words.len()).find(|at| self.is(*at, &["i", "we"]));
        we.is_some_and(|we| {
            (we + 1..self.sentence.words.len()).any(|at| {
                self.is(at, &["reproduce", "provoke", "replicate", "recreate"])
                    && (at.saturating_sub(3)..at).any(|before| self.sentence.at(before) & NOT != 0)
            })
        })
    }

    /// "Same on a second laptop", "works in a private window", "also happens in Firefox".
    fn elsewhere(&self) -> bool {
        let from = usize::from(self.is(0, &["also", "it", "but", "and"]));
        let what = self.is(from, &["same", "works", "worked", "fails", "happens", "fine"]);
        let placed = (from + 1..from + 3).any(|at| self.is(at, &["in", "on", "with", "from"]));
        what && placed && self.sentence.words.len() <= 12 && (from == 0 || self.is(0, &["also"]))
    }

    /// "I already called the bank".
    fn already(&self) -> bool {
        self.sentence.at(0) & ACTOR != 0
            && (1..4).any(|at| {
                self.is(at, &["already"])
                    && self.sentence.words.get(at + 1).is_some_and(|word| {
                        let word = word.span.of(self.text);
                        word.len() > 4 && word.ends_with("ed")
                    })
            })
    }
}
