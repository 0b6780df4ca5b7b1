//! Words as numbers, so that knowing one costs a hash and a compare.

use crate::eight::Eight;

/// A word, lower-cased and with its accents off, as a 64-bit hash: two words of one language do not meet in it.
pub type Key = u64;

/// Takes up to eight more letters into a word's hash.
#[inline(always)]
#[allow(clippy::inline_always, reason = "as in `eight`")]
const fn stir(hash: Key, letters: u64) -> Key {
    (hash.rotate_left(5) ^ letters).wrapping_mul(0x517C_C1B7_2722_0A95)
}

/// Hashes a word of a text: eight letters wait for each other only once.
#[derive(Clone, Copy)]
pub struct Packer {
    hash: Key,
    /// The letters not yet in the hash, the first one lowest.
    letters: u64,
    /// How many bits these take.
    bits: u32,
}

impl Packer {
    /// No letter yet.
    pub const EMPTY: Self = Self { hash: 0, letters: 0, bits: 0 };

    /// Adds up to eight lower-case ASCII letters and digits, the first one lowest, and nothing above them.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as in `eight`")]
    pub const fn add(&mut self, letters: u64, many: u32) {
        self.letters |= letters << self.bits;
        let room = 64 - self.bits;
        if many * 8 < room {
            self.bits += many * 8;
        } else {
            self.hash = stir(self.hash, self.letters);
            self.letters = letters.unbounded_shr(room);
            self.bits = many * 8 - room;
        }
    }

    /// Adds any letter; a Latin one loses its accent.
    pub const fn letter(&mut self, letter: char) {
        match plain(letter) {
            Some(byte) => self.add(byte as u64, 1),
            None => self.hash = stir(stir(self.hash, self.letters), letter as u64),
        }
    }

    /// The word.
    pub const fn finish(self) -> Key {
        stir(self.hash, self.letters)
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

/// Numbers words as they come: a hash table built at compile time, `SLOTS` a power of two.
pub struct Index<const WORDS: usize, const SLOTS: usize> {
    keys: [u32; WORDS],
    slots: [u16; SLOTS],
    filled: u16,
}

/// Words with what they mean, a set of bits each.
pub struct Lexicon<const WORDS: usize, const SLOTS: usize> {
    index: Index<WORDS, SLOTS>,
    bits: [u64; WORDS],
}

/// Words that share a meaning, between blanks.
pub type Group = (u64, &'static str);

/// Slots of a table for so many words: at least half of them stay free, so that a probe rarely meets a stranger.
pub const fn slots(groups: &[Group]) -> usize {
    (count(groups) * 2).next_power_of_two()
}

/// What is kept of a key: half of it tells a lexicon's few words from all others well enough.
const fn half(key: Key) -> u32 {
    (key >> 32) as u32
}

/// How many words groups hold, those that stand twice counted twice.
#[allow(clippy::indexing_slicing, reason = "bounded by the loops; slices have no get in const fn")]
pub const fn count(groups: &[Group]) -> usize {
    let mut words = 0;
    let mut group = 0;
    while group < groups.len() {
        let bytes = groups[group].1.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] > b' ' && (at == 0 || bytes[at - 1] <= b' ') {
                words += 1;
            }
            at += 1;
        }
        group += 1;
    }
    words
}

/// The words of groups, one after another.
pub struct Listed<'a> {
    groups: &'a [Group],
    group: usize,
    at: usize,
}

impl<'a> Listed<'a> {
    /// From the first word on.
    pub const fn of(groups: &'a [Group]) -> Self {
        Self { groups, group: 0, at: 0 }
    }

    /// The next word, with what its group means. An iterator would not do: this runs at compile time.
    #[allow(clippy::indexing_slicing, reason = "bounded by the loops; slices have no get in const fn")]
    #[allow(clippy::should_implement_trait, reason = "no trait's function runs at compile time")]
    pub const fn next(&mut self) -> Option<(u64, Key)> {
        while self.group < self.groups.len() {
            let (bits, words) = self.groups[self.group];
            let bytes = words.as_bytes();
            let mut word = Packer::EMPTY;
            let mut letters = 0;
            while self.at < bytes.len() && (letters == 0 || bytes[self.at] > b' ') {
                if bytes[self.at] > b' ' {
                    word.add(bytes[self.at] as u64, 1);
                    letters += 1;
                }
                self.at += 1;
            }
            if letters > 0 {
                return Some((bits, word.finish()));
            }
            self.group += 1;
            self.at = 0;
        }
        None
    }
}

impl<const WORDS: usize, const SLOTS: usize> Index<WORDS, SLOTS> {
    /// No word.
    pub const EMPTY: Self = Self { keys: [0; WORDS], slots: [0; SLOTS], filled: 0 };

    const fn slot(key: Key) -> usize {
        (key >> 40) as usize % SLOTS
    }

    /// The number of a word: its own, or the next.
    #[allow(clippy::indexing_slicing, reason = "bounded by the loop; slices have no get in const fn")]
    pub const fn place(&mut self, key: Key) -> usize {
        let mut slot = Self::slot(key);
        while self.slots[slot] != 0 && self.keys[self.slots[slot] as usize - 1] != half(key) {
            slot = (slot + 1) % SLOTS;
        }
        if self.slots[slot] == 0 {
            self.keys[self.filled as usize] = half(key);
            self.filled += 1;
            self.slots[slot] = self.filled;
        }
        self.slots[slot] as usize - 1
    }

    /// The number of a word that is here.
    pub fn find(&self, key: Key) -> Option<usize> {
        let mut slot = Self::slot(key);
        loop {
            let index = self.slots.get(slot).and_then(|at| usize::from(*at).checked_sub(1))?;
            if *self.keys.get(index)? == half(key) {
                return Some(index);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

impl<const WORDS: usize, const SLOTS: usize> Lexicon<WORDS, SLOTS> {
    /// Builds the table at compile time. A word of two groups means both.
    #[allow(clippy::indexing_slicing, reason = "bounded by the loop; slices have no get in const fn")]
    pub const fn new(groups: &[Group]) -> Self {
        let mut lexicon = Self { index: Index::EMPTY, bits: [0; WORDS] };
        let mut listed = Listed::of(groups);
        while let Some((bits, key)) = listed.next() {
            lexicon.bits[lexicon.index.place(key)] |= bits;
        }
        lexicon
    }

    /// What a word means; nothing when it is not here.
    pub fn get(&self, key: Key) -> u64 {
        self.index.find(key).and_then(|word| self.bits.get(word)).copied().unwrap_or_default()
    }
}

/// Whether a character beyond ASCII is a letter or a digit; the commonest are known without a search.
fn is_letter(letter: char) -> bool {
    match letter {
        // Accents by themselves; dashes, quotation marks and dots.
        '\u{300}'..='\u{344}' | '\u{2000}'..='\u{206F}' | '\u{3001}'..='\u{3004}' => false,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{2C1}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9FFC}' => true,
        other => other.is_alphanumeric(),
    }
}

/// Calls `found` with the place and the key of every word of `text`: letters and digits, with an apostrophe inside.
pub fn each_word(text: &str, mut found: impl FnMut(usize, usize, Key)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let mut packer = Packer::EMPTY;
        let gap = loop {
            let eight = Eight::at(bytes, at);
            let in_words = eight.in_words();
            let many = in_words.others().before();
            packer.add(eight.small().first(many), many);
            at += many as usize;
            if many == 8 {
                continue;
            }
            match bytes.get(at) {
                // don't → dont
                Some(b'\'') if at > start && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => at += 1,
                Some(byte) if !byte.is_ascii() => {
                    let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { break 1 };
                    if is_letter(letter) {
                        packer.letter(letter);
                    } else if letter != '’' || at == start {
                        break letter.len_utf8();
                    }
                    at += letter.len_utf8();
                }
                // Blanks and marks, as many as are in sight.
                _ => break (in_words | eight.wide()).after(many).before().min(8 - many) as usize,
            }
        };
        if at > start {
            found(start, at, packer.finish());
        }
        at += gap;
    }
}

#[cfg(test)]
mod tests {
    use super::{Group, Lexicon, count, each_word, is_letter, slots};

    const FEW: &[Group] = &[(1, "dont cafe"), (2, "  cafe\n s2r "), (4, "dont")];
    static LEXICON: Lexicon<{ count(FEW) }, { slots(FEW) }> = Lexicon::new(FEW);

    fn meanings(text: &str) -> Vec<u64> {
        let mut all = Vec::new();
        each_word(text, |_, _, key| all.push(LEXICON.get(key)));
        all
    }

    #[test]
    fn reads_words_through_case_accents_and_apostrophes() {
        assert_eq!(meanings("Don't DON’T dont"), [5, 5, 5]);
        assert_eq!(meanings("Café, cafe; caffe S2R"), [3, 3, 0, 2]);
        assert_eq!(meanings("再現手順 … '' ’ 'dont'"), [0, 5]);
    }

    #[test]
    fn knows_letters_as_unicode_does() {
        for letter in '\u{80}'..='\u{FFFF}' {
            assert_eq!(is_letter(letter), letter.is_alphanumeric(), "{letter:?}");
        }
    }
}
