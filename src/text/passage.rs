//! A text, laid out and cut into sentences once, for every scanner.

use super::{Layout, Sentences};

/// A text, laid out and cut into sentences.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The words.
    pub text: &'a str,
    /// The words in ASCII lower case: same bytes, same places.
    pub lower: String,
    /// Its lines and sections.
    pub layout: Layout,
    /// Its sentences, with their words tagged.
    pub sentences: Sentences,
}

impl<'a> Passage<'a> {
    /// Lays out and cuts a text. Never fails.
    pub fn of(text: &'a str) -> Self {
        let layout = Layout::of(text);
        let sentences = Sentences::of(text, &layout);
        Self { text, lower: text.to_ascii_lowercase(), layout, sentences }
    }
}
