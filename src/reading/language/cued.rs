//! Sentences with what their words tell, for the scanners of the smaller items.

use crate::reading::Passage;
use crate::reading::language::sentences::Sentence;
use crate::reading::language::token::Token;

/// A sentence with its words, tagged.
#[derive(Clone, Copy, Debug)]
pub struct Cued<'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Its words; their `bits` are those of the cues, none for a word that tells nothing.
    pub words: &'a [Token],
}

impl Cued<'_> {
    /// Whether some word tells all of this.
    pub const fn has(&self, bits: u64) -> bool {
        self.sentence.bits & bits != 0
    }

    /// The word's bits, none past the ends.
    pub fn at(&self, index: usize) -> u64 {
        self.words.get(index).map_or(0, |word| word.bits)
    }
}

/// The sentences of a passage with their words.
pub fn of<'a>(passage: &'a Passage) -> Vec<Cued<'a>> {
    let sentences = &passage.sentences;
    sentences.all.iter().map(|sentence| Cued { sentence, words: sentences.tokens(sentence) }).collect()
}
