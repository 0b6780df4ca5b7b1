//! How a word looks, as a 64-bit hash, so that words can be told apart without comparing letters; and sets of looks, as
//! a Bloom filter of one bit each.

use crate::eight::eights;
use crate::language::words::stir;

/// A word, letter for letter, as a 64-bit hash: two words of eight bytes at most never share one, and longer ones do
/// not meet in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look(u64);

impl Look {
    /// The look of a word.
    pub fn of(word: &str) -> Self {
        Self(eights(word.as_bytes()).fold(0, |hash, eight| stir(hash, eight.first(8))))
    }

    /// The look of a word of eight bytes at most: these, the first one lowest.
    pub const fn short(bytes: u64) -> Self {
        Self(stir(0, bytes))
    }

    /// The place of its bit among [`Looks`]: which number, and which bit of that.
    #[allow(clippy::cast_possible_truncation, reason = "ten bits are left")]
    const fn bit(self) -> (usize, u64) {
        ((self.0 >> 60) as usize, 1 << (self.0 >> 54 & 63))
    }
}

/// The looks of some words, roughly: a bit for each, which one in a thousand of all other words shares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks([u64; 16]);

impl Looks {
    /// Whether a word that looks so may be one of them.
    pub fn hold(&self, look: Look) -> bool {
        let (some, bit) = look.bit();
        self.0.get(some).is_some_and(|some| some & bit != 0)
    }

    /// Whether a word may be one of these and of those.
    pub fn meet(&self, others: &Self) -> bool {
        self.0.iter().zip(others.0).fold(0, |met, (one, other)| met | one & other) != 0
    }
}

impl FromIterator<Look> for Looks {
    fn from_iter<I: IntoIterator<Item = Look>>(looks: I) -> Self {
        let mut all = Self::default();
        for (some, bit) in looks.into_iter().map(Look::bit) {
            if let Some(some) = all.0.get_mut(some) {
                *some |= bit;
            }
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_held_by_its_own_looks_and_met_by_them() {
        let some: Looks = ["owner", "dri", "ü", ""].into_iter().map(Look::of).collect();
        for word in ["owner", "dri", "ü", ""] {
            assert!(some.hold(Look::of(word)), "{word}");
            assert!(some.meet(&[Look::of(word)].into_iter().collect()), "{word}");
        }
        assert!(!some.hold(Look::of("ticket")));
        assert!(!some.meet(&Looks::default()));
    }

    #[test]
    fn words_look_different() {
        let words = ["", "a", "aa", "b", "owner", "owners", "acknowledge", "acknowledged", "é", "e"];
        let mut looks: Vec<Look> = words.into_iter().map(Look::of).collect();
        looks.sort_unstable();
        looks.dedup();
        assert_eq!(looks.len(), words.len());
    }
}
