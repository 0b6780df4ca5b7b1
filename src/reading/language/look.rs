//! How a word looks, in ten bits: most words that are not the same are told apart by it, without comparing letters.

/// How many looks there are.
const LOOKS: u16 = 1024;

/// A word's ends and its length, mixed: below [`LOOKS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look(u16);

impl Look {
    /// The look of a word.
    pub fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let byte = |at: Option<&u8>| u32::from(at.copied().unwrap_or_default());
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let ends = byte(bytes.first()) << 16 | byte(bytes.get(1)) << 8 | byte(bytes.last());
        let mixed = (ends ^ length << 24).wrapping_mul(0x9E37_79B1);
        Self((mixed >> 16) as u16 % LOOKS)
    }
}

/// The looks of some words, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks([u64; LOOKS as usize / 64]);

impl Looks {
    /// Those of no word.
    pub const NONE: Self = Self([0; LOOKS as usize / 64]);
    /// Those of every word there is.
    pub const ALL: Self = Self([u64::MAX; LOOKS as usize / 64]);

    /// Whether a word that looks so may be one of them.
    pub fn hold(&self, Look(look): Look) -> bool {
        self.0.get(usize::from(look / 64)).is_some_and(|some| some >> (look % 64) & 1 != 0)
    }

    /// Whether a word may be one of these and of those.
    pub fn meet(&self, others: &Self) -> bool {
        self.0.iter().zip(others.0).fold(0, |met, (one, other)| met | one & other) != 0
    }

    /// Adds those as well.
    pub fn join(&mut self, others: &Self) {
        for (one, other) in self.0.iter_mut().zip(others.0) {
            *one |= other;
        }
    }
}

impl Default for Looks {
    fn default() -> Self {
        Self::NONE
    }
}

impl FromIterator<Look> for Looks {
    fn from_iter<I: IntoIterator<Item = Look>>(looks: I) -> Self {
        let mut all = Self::default();
        for Look(look) in looks {
            if let Some(some) = all.0.get_mut(usize::from(look / 64)) {
                *some |= 1 << (look % 64);
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
        assert!(Looks::ALL.meet(&some));
        let mut all = some;
        all.join(&Looks::ALL);
        assert_eq!(all, Looks::ALL);
    }
}
