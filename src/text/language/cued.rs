//! Sentences with the cues of their words, for the scanners of the smaller items.

use std::cell::OnceCell;

use crate::language::cues::Cues;
use crate::language::said::Said;
use crate::language::sentences::Sentence;
use crate::language::token::Token;
use crate::{Passage, Span};

/// A sentence with its words, tagged.
#[derive(Clone, Debug)]
pub struct Cued<'a> {
    /// The sentence.
    pub sentence: &'a Sentence,
    /// As it was written.
    pub text: &'a str,
    /// Its words; one that tells nothing has no cues.
    pub words: &'a [Token],
    lower: &'a str,
    said: OnceCell<Said<'a>>,
}

impl<'a> Cued<'a> {
    /// Its words as patterns see them, their places counted from its own beginning.
    pub fn said(&self) -> &Said<'a> {
        self.said.get_or_init(|| Said::of(self.text, self.lower))
    }

    /// Whether some word tells one of these.
    pub const fn has(&self, cues: Cues) -> bool {
        self.sentence.cues.has(cues)
    }

    /// The word as it was written, empty past the ends.
    pub fn word(&self, index: usize) -> &'a str {
        self.words.get(index).map_or("", |word| self.written(word.span))
    }

    /// Whether the word is one of these, however it is written.
    pub fn says(&self, index: usize, known: &[&str]) -> bool {
        let word = self.word(index);
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    /// What the sentence has at a place of the whole text, empty when that lies outside it.
    pub fn written(&self, Span { start, end }: Span) -> &'a str {
        let here = self.sentence.span.start;
        let (start, end) = (start.checked_sub(here), end.checked_sub(here));
        start.zip(end).and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }

    /// What the word tells; nothing past the ends.
    pub fn at(&self, index: usize) -> Cues {
        self.words.get(index).map_or(Cues::NONE, |word| word.cues)
    }
}

/// The sentences of a passage with their words.
pub fn of<'a>(passage: &'a Passage) -> Vec<Cued<'a>> {
    let Passage { text, lower, sentences, .. } = passage;
    let cued = |sentence: &'a Sentence| Cued {
        sentence,
        text: sentence.span.of(text),
        words: sentences.tokens(sentence),
        lower: sentence.span.of(lower),
        said: OnceCell::new(),
    };
    sentences.all.iter().map(cued).collect()
}
