//! Keys in the formats that their providers publish.
//!
//! A key stands apart (no letter or digit before or behind it), begins with the provider's prefix and goes on for as
//! many characters of its alphabet as the provider says.

use super::bytes::{at, before, is_word, run};
use super::formats::{FORMATS, Format};
use super::{Add, Class};

/// The formats whose prefixes begin with the same byte, chained: the first by the byte, then the next by its number.
/// A number past the end of the table ends a chain.
struct Chains {
    first: [u8; 128],
    next: [u8; FORMATS.len()],
}

static CHAINS: Chains = Chains::new();

impl Chains {
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "worked out by the compiler, which refuses what is out of bounds; there are fewer than 255 formats"
    )]
    const fn new() -> Self {
        let mut chains = Self { first: [u8::MAX; 128], next: [u8::MAX; FORMATS.len()] };
        let mut number = FORMATS.len();
        while number > 0 {
            number -= 1;
            let first = FORMATS[number].prefix.as_bytes()[0] as usize;
            chains.next[number] = chains.first[first];
            chains.first[first] = number as u8;
        }
        chains
    }

    /// The formats that a key beginning with this byte may be of, in the order of the table.
    fn of(&self, byte: u8) -> impl Iterator<Item = &'static Format> {
        let mut number = self.first.get(usize::from(byte)).copied().unwrap_or(u8::MAX);
        std::iter::from_fn(move || {
            let format = FORMATS.get(usize::from(number))?;
            number = self.next.get(usize::from(number)).copied().unwrap_or(u8::MAX);
            Some(format)
        })
    }
}

/// The key that begins with a word; none before `from`, the end of the last one.
pub(super) fn published(bytes: &[u8], start: usize, from: &mut usize, add: &mut Add) {
    if start < *from {
        return;
    }
    if let Some(end) = CHAINS.of(at(bytes, start)).find_map(|format| format.end(bytes, start)) {
        add(Class::Key, start, end);
        *from = end;
    }
}

impl Format {
    /// One past the key that begins here, when one does.
    fn end(&self, bytes: &[u8], start: usize) -> Option<usize> {
        let prefix = self.prefix.as_bytes();
        // The first byte is known; the second alone decides nearly always.
        if at(bytes, start + 1) != at(prefix, 1) || !bytes.get(start..)?.starts_with(prefix) {
            return None;
        }
        let body = start + prefix.len();
        let (least, most) = self.length;
        let mut end = run(bytes, body, most + 1, |byte| self.alphabet.holds(byte));
        // A sentence's stop is not the key's.
        while end > body && matches!(before(bytes, end), b'.' | b'-' | b'~') {
            end -= 1;
        }
        let words = bytes.get(body..end)?;
        // A digit, or letters of both cases: a word that happens to begin this way has neither. Keys in capitals
        // may have no digit either; a word of exactly their length is not to be expected.
        let capitals = least == most && prefix.len() >= 4 && words.iter().all(u8::is_ascii_uppercase);
        let mixed = capitals
            || words.iter().any(u8::is_ascii_digit)
            || (words.iter().any(u8::is_ascii_lowercase) && words.iter().any(u8::is_ascii_uppercase));
        let fits = (least..=most).contains(&words.len()) && mixed;
        (fits && !is_word(at(bytes, end))).then_some(end)
    }
}
