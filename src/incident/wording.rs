//! What should be worded differently in an update: each check names a stretch of text at most once.

use serde::Serialize;

use crate::reading::Span;
use crate::reading::clauses::Word;
use crate::reading::pattern::Patterns;
use crate::wording::{Message, Phrase};

/// What a wording finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordingCheck {
    /// People, teams or vendors at fault.
    Blame,
    /// An unverified cause, a promised fix time.
    Speculation,
    /// Words, names or sentences that are not simple.
    PlainLanguage,
}

impl WordingCheck {
    /// The stable id, as in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Blame => "blame",
            Self::Speculation => "speculation",
            Self::PlainLanguage => "plain-language",
        }
    }
}

/// Words in an update that should read otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WordingFinding {
    /// Which rule.
    pub check: WordingCheck,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The words and the reason.
    pub message: Message,
    /// What to write instead, in the update's own language; empty where only a rewrite helps.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub better: String,
}

/// What a list of patterns is about.
pub(super) struct Rule {
    /// Which check speaks.
    pub check: WordingCheck,
    /// What to say; `$1` is the words found.
    pub advice: &'static Phrase,
    /// What to write instead.
    pub better: &'static Phrase,
}

/// The findings so far.
pub(super) struct Hits<'t> {
    text: &'t str,
    pub found: Vec<WordingFinding>,
}

impl<'t> Hits<'t> {
    /// None yet, for this text.
    pub const fn new(text: &'t str) -> Self {
        Self { text, found: Vec::new() }
    }

    /// Adds what the patterns find in a sentence.
    pub fn add(&mut self, sentence: &[Word], patterns: &Patterns, rule: &Rule) {
        for hit in patterns.all(sentence) {
            let span = hit.span(sentence);
            let quote = span.of(self.text).split_whitespace().collect::<Vec<_>>().join(" ");
            self.push(rule.check, span, rule.advice.with([quote]), rule.better.text());
        }
    }

    /// Adds one finding, unless the same check already spoke of these words. Without words that would do instead,
    /// `better` is empty.
    pub fn push(&mut self, check: WordingCheck, span: Span, message: Message, better: String) {
        let overlaps =
            |other: &WordingFinding| other.check == check && span.start < other.end && other.start < span.end;
        if !self.found.iter().any(overlaps) {
            self.found.push(WordingFinding { check, start: span.start, end: span.end, message, better });
        }
    }
}
