//! Words as numbers, so that knowing one costs a hash and a compare.

/// A word of at most sixteen bytes, lower-cased, accents off, packed into a number; zero when it cannot be one.
pub type Key = u128;

/// Packs an ASCII lower-case word at compile time.
pub const fn key(word: &str) -> Key {
    let bytes = word.as_bytes();
    let mut packed = 0;
    let mut at = 0;
    assert!(bytes.len() <= 16 && !bytes.is_empty(), "a lexicon's words have 1 to 16 bytes");
    #[allow(clippy::indexing_slicing, reason = "bounded by the loop; slices have no get in const fn")]
    while at < bytes.len() {
        packed = packed << 8 | bytes[at] as Key;
        at += 1;
    }
    packed
}

/// Packs a word of a text, letter by letter.
#[derive(Clone, Copy, Default)]
pub struct Packer {
    packed: Key,
    length: u32,
}

impl Packer {
    /// Adds an ASCII letter or digit.
    pub fn ascii(&mut self, byte: u8) {
        self.packed = self.packed << 8 | Key::from(byte.to_ascii_lowercase());
        self.length += 1;
    }

    /// Adds any letter; a Latin one loses its accent, another makes the word unknown.
    pub fn letter(&mut self, letter: char) {
        match plain(letter) {
            Some(byte) => self.ascii(byte),
            None => self.length = 17,
        }
    }

    /// The word.
    pub fn finish(self) -> Key {
        if self.length > 16 { 0 } else { self.packed }
    }
}

/// The ASCII letter that a Latin letter is written with, accents off.
const fn plain(letter: char) -> Option<u8> {
    Some(match letter {
        'À'..='Å' | 'à'..='å' => b'a',
        'Ç' | 'ç' => b'c',
        'È'..='Ë' | 'è'..='ë' => b'e',
        'Ì'..='Ï' | 'ì'..='ï' => b'i',
        'Ñ' | 'ñ' => b'n',
        'Ò'..='Ö' | 'ò'..='ö' => b'o',
        'Ù'..='Ü' | 'ù'..='ü' => b'u',
        'ß' => b's',
        _ => return None,
    })
}

/// Words with what they mean, a set of bits each.
pub struct Lexicon<const WORDS: usize> {
    entries: [(Key, u64); WORDS],
    slots: [u16; SLOTS],
}

/// Slots of the hash table: four times the largest lexicon, so that a probe rarely meets a stranger.
const SLOTS: usize = 2048;

const fn slot(key: Key) -> usize {
    #[allow(clippy::cast_possible_truncation, reason = "both halves are meant to be cut")]
    let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(23);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 53) as usize
}

impl<const WORDS: usize> Lexicon<WORDS> {
    /// Builds the table at compile time. A word that stands twice means both.
    #[allow(clippy::indexing_slicing, reason = "bounded by the loops; slices have no get in const fn")]
    pub const fn new(words: &[(&str, u64); WORDS]) -> Self {
        let mut entries = [(0, 0); WORDS];
        let mut slots = [0; SLOTS];
        let mut at = 0;
        while at < WORDS {
            let key = key(words[at].0);
            let mut slot = slot(key);
            while slots[slot] != 0 && entries[slots[slot] as usize - 1].0 != key {
                slot = (slot + 1) % SLOTS;
            }
            if slots[slot] == 0 {
                entries[at] = (key, words[at].1);
                slots[slot] = at as u16 + 1;
            } else {
                entries[slots[slot] as usize - 1].1 |= words[at].1;
            }
            at += 1;
        }
        Self { entries, slots }
    }

    /// What a word means; nothing when it is not here.
    pub fn get(&self, key: Key) -> u64 {
        let mut slot = slot(key);
        if key == 0 {
            return 0;
        }
        loop {
            let Some(index) = self.slots.get(slot).and_then(|at| usize::from(*at).checked_sub(1)) else { return 0 };
            match self.entries.get(index) {
                Some((word, bits)) if *word == key => return *bits,
                Some(_) => slot = (slot + 1) % SLOTS,
                None => return 0,
            }
        }
    }
}

/// Calls `found` with the place and the key of every word of `text`: letters and digits, with an apostrophe inside.
pub fn each_word(text: &str, mut found: impl FnMut(usize, usize, Key)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&first) = bytes.get(at) {
        if first.is_ascii() && !first.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        let mut packer = Packer::default();
        let mut letters = false;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                packer.ascii(byte);
                letters = true;
                at += 1;
            } else if byte == b'\'' && letters && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) {
                at += 1; // don't → dont
            } else if byte.is_ascii() {
                break;
            } else {
                let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if letter == '’' && letters {
                    at += letter.len_utf8();
                } else if letter.is_alphanumeric() {
                    packer.letter(letter);
                    letters = true;
                    at += letter.len_utf8();
                } else {
                    break;
                }
            }
        }
        if letters {
            found(start, at, packer.finish());
        } else {
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, each_word, key};

    static FEW: Lexicon<3> = Lexicon::new(&[("dont", 1), ("cafe", 2), ("dont", 4)]);

    fn meanings(text: &str) -> Vec<u64> {
        let mut all = Vec::new();
        each_word(text, |_, _, key| all.push(FEW.get(key)));
        all
    }

    #[test]
    fn reads_words_through_case_accents_and_apostrophes() {
        assert_eq!(meanings("Don't DON’T dont"), [5, 5, 5]);
        assert_eq!(meanings("Café, cafe; caffe"), [2, 2, 0]);
        assert_eq!(meanings("incomprehensibilities 再現手順 … '' ’"), [0, 0]);
    }

    #[test]
    fn packs_as_the_text_does() {
        let mut found = 0;
        each_word("Reproduce", |_, _, word| found = word);
        assert_eq!(found, key("reproduce"));
    }
}
