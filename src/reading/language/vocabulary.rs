//! Every word that means something to a scanner, in one table: a word of a text is looked up once for all of them.

use crate::language::words::{Group, Index, Key, Listed, count, each_word};
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

const WORDS: usize = count(lexicon::WORDS) + count(cues::WORDS) + count(names::WORDS) + count(small_words::WORDS);

/// Many words stand in several lists, so less room is left than it seems: about half the slots stay free.
const SLOTS: usize = (WORDS * 3 / 2).next_power_of_two();

/// The words with all that each of them means.
struct Full {
    index: Index<WORDS, SLOTS>,
    senses: [Sense; WORDS],
}

#[allow(clippy::indexing_slicing, reason = "bounded by the loops; slices have no get in const fn")]
const FULL: Full = {
    let mut full = Full { index: Index::EMPTY, senses: [Sense { tags: 0, bits: 0 }; WORDS] };
    let mut listed = Listed::of(lexicon::WORDS);
    while let Some((tags, key)) = listed.next() {
        full.senses[full.index.place(key)].tags |= tags;
    }
    let mut list = 0;
    while list < LISTS.len() {
        let mut listed = Listed::of(LISTS[list]);
        while let Some((bits, key)) = listed.next() {
            full.senses[full.index.place(key)].bits |= bits;
        }
        list += 1;
    }
    full
};

/// The few hundred senses that the words share, and which of them each word has.
struct Shared {
    many: usize,
    senses: [Sense; WORDS],
    of_word: [u16; WORDS],
}

#[allow(clippy::indexing_slicing, reason = "bounded by the loops; slices have no get in const fn")]
#[allow(clippy::cast_possible_truncation, reason = "words are counted in thousands")]
#[allow(long_running_const_eval, reason = "each word's sense is looked for among all")]
const SHARED: Shared = {
    let mut shared = Shared { many: 0, senses: [Sense { tags: 0, bits: 0 }; WORDS], of_word: [0; WORDS] };
    let mut word = 0;
    while word < WORDS {
        let Sense { tags, bits } = FULL.senses[word];
        let mut at = 0;
        while at < shared.many && !(shared.senses[at].tags == tags && shared.senses[at].bits == bits) {
            at += 1;
        }
        if at == shared.many {
            shared.senses[at] = FULL.senses[word];
            shared.many += 1;
        }
        shared.of_word[word] = at as u16;
        word += 1;
    }
    shared
};

static INDEX: Index<WORDS, SLOTS> = FULL.index;
static OF_WORD: [u16; WORDS] = SHARED.of_word;
#[allow(clippy::indexing_slicing, reason = "bounded by the loop; slices have no get in const fn")]
static SENSES: [Sense; SHARED.many] = {
    let mut senses = [Sense { tags: 0, bits: 0 }; SHARED.many];
    let mut at = 0;
    while at < SHARED.many {
        senses[at] = SHARED.senses[at];
        at += 1;
    }
    senses
};

/// The lists themselves, words between blanks.
pub fn lists() -> impl Iterator<Item = &'static str> {
    lexicon::WORDS.iter().chain(LISTS.into_iter().flatten()).map(|(_, words)| *words)
}

/// What a word means; nothing when no list holds it.
pub fn sense(key: Key) -> Sense {
    let known = INDEX.find(key).and_then(|word| OF_WORD.get(word)).and_then(|sense| SENSES.get(usize::from(*sense)));
    known.copied().unwrap_or_default()
}

/// What a lone word tells.
pub fn bits(word: &str) -> u64 {
    let mut bits = 0;
    each_word(word, |_, _, key| bits |= sense(key).bits);
    bits
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
