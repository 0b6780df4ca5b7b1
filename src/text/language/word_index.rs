//! An index from words to the patterns that they can occur in. Most words occur in none, and one bit tells so.

use crate::language::clauses::Word;
use crate::language::look::{Look, Looks};

/// Patterns of a list, a bit each.
pub type Set = u128;

/// Words, each with the patterns that it can occur in.
pub struct WordIndex {
    /// In order of their looks, each word once.
    words: Vec<(Look, Set)>,
    /// Of all the words.
    looks: Looks,
}

impl WordIndex {
    /// The index of these pairs of a word and a pattern. A word may come several times.
    pub fn of(words: Vec<(Look, Set)>) -> Self {
        let mut all: Vec<(Look, Set)> = Vec::with_capacity(words.len());
        for (look, pattern) in words {
            let at = all.partition_point(|(other, _)| *other < look);
            match all.get_mut(at).filter(|(other, _)| *other == look) {
                Some((_, patterns)) => *patterns |= pattern,
                None => all.insert(at, (look, pattern)),
            }
        }
        let looks = all.iter().map(|(look, _)| *look).collect();
        Self { words: all, looks }
    }

    /// The patterns that any of these words can occur in; `looks` are the looks of the words.
    #[inline]
    pub fn by_any(&self, words: &[Word], looks: &Looks) -> Set {
        if self.looks.meet(looks) { self.by_each(words) } else { 0 }
    }

    /// The slow part of [`Self::by_any`], which most lists never need.
    #[inline(never)]
    fn by_each(&self, words: &[Word]) -> Set {
        words.iter().fold(0, |these, word| these | self.by(word.look))
    }

    /// The patterns that a word can occur in.
    #[inline]
    pub fn by(&self, look: Look) -> Set {
        if !self.looks.hold(look) {
            return 0;
        }
        let at = self.words.partition_point(|(other, _)| *other < look);
        self.words.get(at).filter(|(other, _)| *other == look).map_or(0, |(_, patterns)| *patterns)
    }
}
