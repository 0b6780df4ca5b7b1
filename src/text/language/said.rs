//! A sentence's words as the patterns see them, cut once for every scanner that asks.

use std::ops::Deref;

use crate::language::clauses::{Word, words};
use crate::language::look::Looks;
use crate::language::pattern::{Hit, Patterns};

/// A sentence's words, with their looks: most lists have no pattern in most sentences, and it shows at once.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    words: Vec<Word<'a>>,
    looks: Looks,
}

impl<'a> Said<'a> {
    /// Cuts a sentence. `lower` is the sentence in ASCII lower case: same bytes, same places.
    pub fn of(text: &str, lower: &'a str) -> Self {
        let words = words(text, lower);
        let looks = words.iter().map(|word| word.look).collect();
        Self { words, looks }
    }

    /// Whether one of the patterns fits anywhere.
    pub fn has(&self, list: &Patterns) -> bool {
        let possible = list.possible(self, &self.looks);
        possible.any() && (0..self.len()).any(|start| possible.at(self, start).next().is_some())
    }

    /// The first pattern that fits from the first word on.
    pub fn front(&self, list: &Patterns) -> Option<Hit> {
        let front = self.first().filter(|word| list.may_begin_with(word));
        front.and_then(|_| list.possible(self, &self.looks).at(self, 0).next())
    }

    /// Every pattern that fits from one of these words on.
    pub fn all<'p>(
        &'p self,
        list: &'p Patterns,
        places: impl Iterator<Item = usize> + 'p,
    ) -> impl Iterator<Item = Hit> + 'p {
        let possible = list.possible(self, &self.looks);
        let places = possible.any().then_some(places);
        places.into_iter().flatten().flat_map(move |start| possible.at(self, start))
    }
}

impl<'a> Deref for Said<'a> {
    type Target = [Word<'a>];

    fn deref(&self) -> &Self::Target {
        &self.words
    }
}
