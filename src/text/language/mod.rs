//! Words, sentences and what they mean: nothing here knows an item's rules.

mod bits;
mod breaks;
pub mod clauses;
pub mod cued;
pub mod cues;
pub mod english;
pub(super) mod heading_words;
pub mod japanese;
pub mod lexicon;
mod look;
pub mod meaning;
pub mod names;
pub mod numbers;
pub mod pattern;
pub mod prose;
pub mod said;
pub mod search;
pub mod sentences;
mod small_words;
mod stops;
pub mod token;
pub mod tokens;
pub mod tongue;
pub mod vocabulary;
mod well_formed;
mod word_index;
mod words;
