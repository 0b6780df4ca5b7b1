//! Every word that means something to a scanner, in one table: a word of a text is looked up once for all of them.

use std::sync::LazyLock;

use crate::language::words::{Group, Lexicon, each_word};
use crate::language::{cues, lexicon, names, small_words};

/// What a word means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sense {
    /// What it does in a report: bits of the lexicon.
    pub tags: u64,
    /// What else it tells: bits of the cues, of the names and of the small words, which share one number.
    pub bits: u64,
}

/// The lists whose bits share a number.
const LISTS: [&[Group]; 3] = [cues::WORDS, names::WORDS, small_words::WORDS];

static VOCABULARY: LazyLock<Lexicon<Sense>> = LazyLock::new(|| {
    let mut words = Lexicon::<Sense>::with_room(lexicon::WORDS.iter().chain(LISTS.into_iter().flatten()));
    words.learn(lexicon::WORDS, |sense, tags| sense.tags |= tags);
    for list in LISTS {
        words.learn(list, |sense, bits| sense.bits |= bits);
    }
    words
});

/// The lists themselves, words between blanks.
pub fn lists() -> impl Iterator<Item = &'static str> {
    lexicon::WORDS.iter().chain(LISTS.into_iter().flatten()).map(|(_, words)| *words)
}

/// All words; one that no list holds means nothing.
pub fn vocabulary() -> &'static Lexicon<Sense> {
    &VOCABULARY
}

/// What a lone word tells.
pub fn bits(word: &str) -> u64 {
    each_word(word).fold(0, |bits, (_, key)| bits | vocabulary().get(key).bits)
}

#[cfg(test)]
mod tests {
    use super::lists;

    /// A word of a text loses its accents before it is looked up, so one that kept them would never be found.
    #[test]
    fn words_stand_without_accents() {
        let accented: Vec<&str> = lists().flat_map(str::split_whitespace).filter(|word| !word.is_ascii()).collect();
        assert!(accented.is_empty(), "{accented:?}");
    }
}
