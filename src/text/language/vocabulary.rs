//! Every word that means something to a scanner, in one table: a word of a text is looked up once for all of them.

use std::sync::LazyLock;

use crate::language::cues::Cues;
use crate::language::lexicon::Tags;
use crate::language::words::{Group, Lexicon, each_word};
use crate::language::{cues, lexicon, names, small_words};

/// What a word means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sense {
    /// What it does in a report.
    pub tags: Tags,
    /// What else it tells.
    pub cues: Cues,
}

/// The lists of cues.
const CUES: [&[Group<Cues>]; 3] = [cues::WORDS, names::WORDS, small_words::WORDS];

static VOCABULARY: LazyLock<Lexicon<Sense>> = LazyLock::new(|| {
    let mut words = Lexicon::<Sense>::with_room(&mut lists());
    words.learn(lexicon::WORDS, |sense, tags| sense.tags |= tags);
    for list in CUES {
        words.learn(list, |sense, cues| sense.cues |= cues);
    }
    words
});

/// The lists themselves, words between blanks.
pub fn lists() -> impl Iterator<Item = &'static str> {
    let cues = CUES.into_iter().flatten().map(|(_, words)| *words);
    lexicon::WORDS.iter().map(|(_, words)| *words).chain(cues)
}

/// All words; one that no list holds means nothing.
pub fn vocabulary() -> &'static Lexicon<Sense> {
    &VOCABULARY
}

/// What a lone word tells.
pub fn cues_of(word: &str) -> Cues {
    each_word(word).fold(Cues::NONE, |cues, (_, key)| cues | vocabulary().get(key).cues)
}

#[cfg(test)]
mod tests {
    use super::{CUES, lists};
    use crate::language::cues::Cues;

    /// Each list has a number of its own, wherever it stands.
    #[test]
    fn no_two_lists_mean_the_same() {
        let mut taken = Cues::NONE;
        for (cue, words) in CUES.into_iter().flatten() {
            assert!(!taken.has(*cue), "another list has the number of: {words}");
            taken |= *cue;
        }
    }

    /// A word of a text loses its accents before it is looked up, so one that kept them would never be found.
    #[test]
    fn words_stand_without_accents() {
        let accented: Vec<&str> = lists().flat_map(str::split_whitespace).filter(|word| !word.is_ascii()).collect();
        assert!(accented.is_empty(), "{accented:?}");
    }
}
