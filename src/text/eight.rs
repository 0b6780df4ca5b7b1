//! Eight bytes of a text at a time in one 64-bit number (SWAR): a question such as "which of you are digits?" is
//! answered for all eight in the few steps that one byte would take.
//!
//! Bytes are counted from the front of the text, which is the low end of the number.
#![allow(clippy::inline_always, reason = "in wasm, built for its size, a call would cost more than these few steps")]

use std::iter;
use std::ops::BitOr;

/// Eight bytes; zeros where the text has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eight(u64);

/// The bytes of an [`Eight`] that answered yes: of each such byte the highest bit is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Which(u64);

const LOWEST: u64 = u64::MAX / 0xFF;
const HIGHEST: u64 = LOWEST << 7;

const fn all(byte: u8) -> u64 {
    LOWEST * byte as u64
}

impl Eight {
    /// The bytes from a place on.
    #[inline(always)]
    pub fn at(bytes: &[u8], at: usize) -> Self {
        match bytes.get(at..).and_then(<[u8]>::first_chunk) {
            Some(eight) => Self(u64::from_le_bytes(*eight)),
            None => Self::last(bytes, at),
        }
    }

    /// The few bytes from a place to the end.
    fn last(bytes: &[u8], at: usize) -> Self {
        // The last eight of the text end with them.
        if let Some(last) = bytes.last_chunk() {
            let before = u32::try_from((at + 8).saturating_sub(bytes.len())).unwrap_or(u32::MAX);
            return Self(u64::from_le_bytes(*last).unbounded_shr(before.saturating_mul(8)));
        }
        Self::few(bytes.get(at..).unwrap_or_default())
    }

    /// Fewer than eight bytes.
    #[inline(always)]
    fn few(bytes: &[u8]) -> Self {
        let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
        match (bytes, bytes.first_chunk(), bytes.last_chunk()) {
            // Two halves, which overlap.
            (_, Some(first), Some(last)) => Self(four(first) | four(last) << ((bytes.len() - 4) * 8)),
            ([one, two, three], ..) => Self(four(&[*one, *two, *three, 0])),
            ([one, two], ..) => Self(four(&[*one, *two, 0, 0])),
            ([one], ..) => Self(u64::from(*one)),
            _ => Self(0),
        }
    }

    /// The bytes with letters in small; what is no letter may become another byte.
    #[must_use]
    #[inline(always)]
    pub const fn small(self) -> Self {
        Self(self.0 | all(0x20))
    }

    /// The first few of them as a number.
    #[inline(always)]
    pub const fn first(self, many: u32) -> u64 {
        self.0 & !u64::MAX.unbounded_shl(many * 8)
    }

    /// Which are this byte. Right up to the first one that is; behind it, others may be named by mistake.
    #[inline(always)]
    pub const fn are(self, byte: u8) -> Which {
        let differ = self.0 ^ all(byte);
        Which(differ.wrapping_sub(LOWEST) & !differ & HIGHEST)
    }

    /// Which are beyond ASCII.
    #[inline(always)]
    pub const fn wide(self) -> Which {
        Which(self.0 & HIGHEST)
    }

    /// Which are ASCII from `low` to `high`.
    #[inline(always)]
    const fn within(self, low: u8, high: u8) -> u64 {
        let seven = self.0 & !HIGHEST;
        (seven + all(0x80 - low)) & !(seven + all(0x7F - high)) & !self.0 & HIGHEST
    }

    /// Which are a letter or a digit of ASCII.
    #[inline(always)]
    pub const fn in_words(self) -> Which {
        Which(self.small().within(b'a', b'z') | self.digits().0)
    }

    /// Which are a digit.
    #[inline(always)]
    pub const fn digits(self) -> Which {
        Which(self.within(b'0', b'9'))
    }

    /// Which are a mark: ASCII that is seen, and neither a letter nor a digit.
    #[inline(always)]
    pub const fn marks(self) -> Which {
        Which(self.within(b'!', b'~') & !self.in_words().0)
    }
}

impl Which {
    /// How many bytes stand before the first that answered yes: eight when none did.
    #[inline(always)]
    pub const fn before(self) -> u32 {
        self.0.trailing_zeros() / 8
    }

    /// Without the first few, fewer than eight, as if the next were the first.
    #[inline(always)]
    #[must_use]
    pub const fn after(self, few: u32) -> Self {
        Self(self.0 >> (few * 8))
    }

    /// The others.
    #[inline(always)]
    #[must_use]
    pub const fn others(self) -> Self {
        Self(!self.0 & HIGHEST)
    }

    /// How many there are.
    #[inline(always)]
    pub const fn count(self) -> usize {
        ((self.0 >> 7).wrapping_mul(LOWEST) >> 56) as usize
    }
}

impl BitOr for Which {
    type Output = Self;

    #[inline(always)]
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// All eights of a text, the last filled up with zeros.
#[inline(always)]
pub fn eights(bytes: &[u8]) -> impl Iterator<Item = Eight> {
    let (eights, rest) = bytes.as_chunks();
    let last = (!rest.is_empty()).then(|| Eight::few(rest));
    eights.iter().map(|eight| Eight(u64::from_le_bytes(*eight))).chain(last)
}

/// The place of the first byte that is meant. Zero cannot be looked for: the last eight are filled up with zeros.
#[inline(always)]
pub fn position(bytes: &[u8], meant: impl Fn(Eight) -> Which) -> Option<usize> {
    let mut at = 0;
    while at < bytes.len() {
        match meant(Eight::at(bytes, at)).before() {
            8 => at += 8,
            before => return Some(at + before as usize),
        }
    }
    None
}

/// The place of every byte that is meant, except that zero cannot be looked for.
#[inline(always)]
pub fn positions(bytes: &[u8], meant: impl Fn(Eight) -> Which) -> impl Iterator<Item = usize> {
    let mut from = 0;
    iter::from_fn(move || {
        from += position(bytes.get(from..)?, &meant)? + 1;
        Some(from - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::{Eight, eights, position, positions};

    #[test]
    fn knows_every_byte_at_every_place() {
        for byte in 1..=u8::MAX {
            for place in 0..8 {
                let mut bytes = *b" \x7f \xff \x01 \x80";
                if let Some(at) = bytes.get_mut(place) {
                    *at = byte;
                }
                let eight = Eight::at(&bytes, 0);
                let first = |fits: &dyn Fn(&u8) -> bool| bytes.iter().position(fits).unwrap_or(8);
                assert_eq!(eight.in_words().before() as usize, first(&|b| b.is_ascii_alphanumeric()), "{bytes:?}");
                assert_eq!(eight.marks().before() as usize, first(&|b| b.is_ascii_punctuation()), "{bytes:?}");
                assert_eq!(eight.are(byte).before() as usize, first(&|b| *b == byte), "{bytes:?}");
                let marks = bytes.iter().filter(|b| b.is_ascii_punctuation()).count();
                assert_eq!(eight.marks().count(), marks, "{bytes:?}");
            }
        }
    }

    #[test]
    fn takes_a_text_to_its_end() {
        for text in ["", "a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmnopqrstuvwxyz"] {
            let bytes = text.as_bytes();
            for at in 0..=bytes.len() {
                let mut wanted = [0; 8];
                wanted.iter_mut().zip(bytes.iter().skip(at)).for_each(|(to, from)| *to = *from);
                assert_eq!(Eight::at(bytes, at), Eight(u64::from_le_bytes(wanted)), "{text} {at}");
            }
            assert_eq!(eights(bytes).count(), bytes.len().div_ceil(8));
            for letter in b'a'..=b'z' {
                let plain = bytes.iter().position(|byte| *byte == letter);
                assert_eq!(position(bytes, |eight| eight.are(letter)), plain, "{text} {letter}");
                assert!(positions(bytes, |eight| eight.are(letter)).eq(plain), "{text} {letter}");
            }
        }
    }
}
