//! Finds evidence in text. One file per kind; no Zendesk, no policy, no browser.
//!
//! ```text
//! text ─► Layout (lines and sections told apart) ─► each scanner ─► Piece (item, span, grade, clue)
//! ```
//!
//! Reading never fails: odd text gives fewer pieces. Every scanner is linear in the text.

mod eight;
#[cfg(test)]
mod hostile;
mod items;
mod language;
mod layout;
pub mod letters;
mod memory;
mod passage;
mod span;

pub use items::about::read_about;
pub use items::{affected, attempts, contrast, owner, reply, severity, summary};
pub use language::english::is_english;
pub use language::search::{Find, Search, Sought};
pub use language::sentences::{Opening, Sentence, Sentences};
pub use language::token::Token;
pub use language::tongue::Tongue;
pub use language::{clauses, numbers, pattern, prose, search};
pub use layout::ink::Ink;
pub use layout::{Layout, Line, LineKind, Section};
pub use memory::{Known, Memory, Sums};
pub use passage::Passage;
pub use span::Span;

use items::{actual, environment, expected, impact, logs, pictures, references, steps, versions};
use language::{cued, heading_words, meaning, vocabulary};
use playbook::Item;

/// How good a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A template left unfilled: somebody was asked and did not answer.
    Placeholder,
    /// Something, but not enough for an engineer.
    Weak,
    /// Enough.
    Strong,
}

/// Words in a text that speak for an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// For which item.
    pub item: Item,
    /// Where, in bytes of the text read.
    pub span: Span,
    /// How good.
    pub grade: Grade,
    /// Why it counts, as a stable short name (`labelled-list`, `modal-should`): shown in the panel and in tests.
    pub clue: &'static str,
}

/// Everything found in one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The pieces, in the order found.
    pub pieces: Vec<Piece>,
    /// Whether its sentences could be read at all.
    pub tongue: Tongue,
}

/// Reads one text: a comment's body, a draft, an answer, a field's value.
pub fn read(text: &str) -> Reading {
    let passage = Passage::of(text);
    let mut pieces = Vec::with_capacity(8);
    expected::scan(&passage, &mut pieces);
    steps::scan(&passage, &mut pieces);
    actual::scan(&passage, &mut pieces);
    logs::scan(&passage, &mut pieces);
    environment::scan(&passage, &mut pieces);
    summary::scan(&passage, &mut pieces);
    versions::scan(&passage, &mut pieces);
    let cued = cued::of(&passage);
    impact::scan(&passage, &cued, &mut pieces);
    severity::scan(&passage, &cued, &mut pieces);
    attempts::scan(&passage, &cued, &mut pieces);
    references::scan(&passage, &cued, &mut pieces);
    pictures::scan(&passage, &cued, &mut pieces);
    owner::scan(&passage, &cued, &mut pieces);
    Reading { pieces, tongue: Tongue::of(&passage) }
}

/// The words that are looked for in every text, list by list, between blanks: other engines are measured by them.
pub fn word_lists() -> impl Iterator<Item = &'static str> {
    vocabulary::lists().chain(heading_words::WORDS.iter().map(|(_, words)| *words))
}

/// What a label asks for, when it is one of ours: a heading, or a form field's title.
pub fn heading_item(label: &str) -> Option<Item> {
    meaning::meaning(label).items.into_iter().flatten().next()
}
