//! Words, sentences and what they mean: nothing here knows an item's rules.

pub(super) mod bits;
mod breaks;
pub mod clauses;
pub(super) mod cued;
pub(super) mod cues;
pub(super) mod english;
pub(super) mod heading_words;
pub(super) mod japanese;
pub(super) mod lexicon;
mod look;
pub(super) mod meaning;
pub(super) mod names;
pub mod numbers;
pub mod pattern;
pub mod prose;
pub(super) mod said;
pub mod search;
pub(super) mod sentences;
mod small_words;
mod speaking;
pub(super) mod token;
pub(super) mod tokens;
pub(super) mod tongue;
pub(super) mod vocabulary;
mod well_formed;
pub(super) mod words;
