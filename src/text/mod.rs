//! Tells a text apart: lines, words, sentences, and what each of them does in a report. No item's rules.
//!
//! It is what reading takes the time for, and so a crate of its own, built for speed.

pub mod eight;
pub mod language;
pub mod layout;
pub mod letters;
mod passage;
mod piece;
mod span;

pub use language::sentences::{Opening, Sentence, Sentences};
pub use language::token::Token;
pub use language::tongue::Tongue;
pub use layout::ink::Ink;
pub use layout::{Layout, Line, LineKind, Section};
pub use passage::Passage;
pub use piece::{Grade, Piece};
pub use span::Span;

use language::{heading_words, vocabulary};

/// The words that are looked for in every text, list by list, between blanks: other engines are measured by them.
pub fn word_lists() -> impl Iterator<Item = &'static str> {
    vocabulary::lists().chain(heading_words::WORDS.iter().map(|(_, words)| *words))
}
