//! Words as 64-bit hashes, so that looking one up costs a hash and a comparison.

use crate::Span;
use crate::eight::Eight;
use crate::language::bits::Bits;

/// A word, lower-cased and with its accents off, as a 64-bit hash: two words of one language do not meet in it.
pub type Key = u64;

/// Takes up to eight more letters into a word's hash.
#[inline(always)]
#[allow(clippy::inline_always, reason = "as in `eight`")]
pub const fn stir(hash: Key, letters: u64) -> Key {
    (hash.rotate_left(5) ^ letters).wrapping_mul(0x517C_C1B7_2722_0A95)
}

/// Hashes a word of a text, eight letters at a time.
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

/// Words that share a meaning, between blanks.
pub type Group<Meaning> = (Meaning, &'static str);

/// Words with what they mean: made from the lists when the first text is read, for they are a third of its size in the
/// wasm, and pack better.
pub struct Lexicon<Meaning> {
    index: Index,
    /// By the numbers of the words.
    meanings: Vec<Meaning>,
}

impl<List: Copy + Default> Lexicon<Bits<List>> {
    /// The words of groups. A word of two groups means both.
    pub fn of(groups: &[Group<Bits<List>>]) -> Self {
        let mut lexicon = Self::with_room(&mut groups.iter().map(|(_, words)| *words));
        lexicon.learn(groups, |meaning, bits| *meaning |= bits);
        lexicon
    }
}

impl<Meaning: Copy + Default> Lexicon<Meaning> {
    /// No words yet, and room for those of these lists.
    pub fn with_room(lists: &mut dyn Iterator<Item = &'static str>) -> Self {
        Self { index: Index::with_room(lists), meanings: Vec::new() }
    }

    /// Takes in the words of groups, each with what its group means.
    pub fn learn<Part: Copy>(&mut self, groups: &[Group<Part>], means: fn(&mut Meaning, Part)) {
        for (part, words) in groups {
            self.index.learn(words, &mut |word| {
                if word == self.meanings.len() {
                    self.meanings.push(Meaning::default());
                }
                if let Some(meaning) = self.meanings.get_mut(word) {
                    means(meaning, *part);
                }
            });
        }
    }

    /// What a word means; nothing when it is not here.
    #[inline]
    pub fn get(&self, key: Key) -> Meaning {
        self.index.find(key).and_then(|word| self.meanings.get(word)).copied().unwrap_or_default()
    }
}

/// The numbers of words, from zero on: a hash table.
struct Index {
    keys: Vec<u32>,
    /// The number of a word, and one more; a power of two of them, so that a probe rarely meets a stranger.
    slots: Vec<u16>,
}

/// What is kept of a key: half of it tells a lexicon's few words from all others well enough.
#[allow(clippy::cast_possible_truncation, reason = "half of it is meant")]
const fn half(key: Key) -> u32 {
    (key >> 32) as u32
}

/// The slot where a word is looked for first, more bits of it than there are slots.
#[allow(clippy::cast_possible_truncation, reason = "24 bits are left")]
const fn first(key: Key) -> usize {
    (key >> 40) as usize
}

impl Index {
    /// No words yet, and room for those of these lists: at least half of the slots stay free.
    fn with_room(lists: &mut dyn Iterator<Item = &'static str>) -> Self {
        let words: usize = lists.map(|words| words.split_ascii_whitespace().count()).sum();
        Self { keys: Vec::new(), slots: vec![0; (words * 2).next_power_of_two()] }
    }

    /// Calls back with the number of each of these words; a new one gets the next.
    fn learn(&mut self, words: &str, on: &mut dyn FnMut(usize)) {
        for (_, key) in each_word(words) {
            on(self.find(key).unwrap_or_else(|| self.place(key)));
        }
    }

    /// The number of a word that is here.
    #[inline]
    fn find(&self, key: Key) -> Option<usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = first(key);
        loop {
            let word = self.slots.get(slot & mask).and_then(|at| usize::from(*at).checked_sub(1))?;
            if *self.keys.get(word)? == half(key) {
                return Some(word);
            }
            slot += 1;
        }
    }

    /// Gives a new word the next number, and the first free slot of its own.
    fn place(&mut self, key: Key) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let word = self.keys.len();
        let mut slot = first(key);
        while self.slots.get(slot & mask).is_some_and(|taken| *taken != 0) {
            slot += 1;
        }
        if let (Some(free), Ok(number)) = (self.slots.get_mut(slot & mask), u16::try_from(word + 1)) {
            *free = number;
            self.keys.push(half(key));
        }
        word
    }
}

/// Whether a character beyond ASCII is a letter or a digit; the commonest are known without a search.
pub fn is_letter(letter: char) -> bool {
    match letter {
        // Accents by themselves; dashes, quotation marks and dots; arrows.
        '\u{300}'..='\u{344}' | '\u{2000}'..='\u{206F}' | '\u{2190}'..='\u{245F}' | '\u{3001}'..='\u{3004}' => false,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{2C1}' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='\u{9FFC}' => true,
        other => other.is_alphanumeric(),
    }
}

/// The place and the key of every word of `text`: letters and digits, with an apostrophe inside.
pub const fn each_word(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Goes over a text's words.
pub struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = (Span, Key);

    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "every word of every text passes here, and a call each would be a tenth of it"
    )]
    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            let start = self.at;
            let eight = Eight::at(bytes, start);
            let in_words = eight.in_words();
            let many = in_words.others().before();
            let mut end = start + many as usize;
            let key = match bytes.get(end) {
                // Most words are short, with a blank or a mark behind them: on to the next, as far as it is in sight.
                next if many < 8 && next.is_none_or(|next| next.is_ascii() && *next != b'\'') => {
                    self.at = end + (in_words | eight.wide()).after(many).before().min(8 - many) as usize;
                    stir(0, eight.small().first(many))
                }
                _ => {
                    let key;
                    (end, key) = any_word(self.text, start);
                    // Where none begins stands one character that is none of a word's.
                    let skip = || self.text.get(end..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
                    self.at = if end > start { end } else { end + skip() };
                    key
                }
            };
            if end > start {
                return Some((Span { start, end }, key));
            }
        }
        None
    }
}

/// Where a word ends that begins at a place, if one does, and its key; it may be long, and of any letters.
fn any_word(text: &str, start: usize) -> (usize, Key) {
    let bytes = text.as_bytes();
    let mut packer = Packer::EMPTY;
    let mut at = start;
    loop {
        let eight = Eight::at(bytes, at);
        let many = eight.in_words().others().before();
        packer.add(eight.small().first(many), many);
        at += many as usize;
        if many == 8 {
            continue;
        }
        match bytes.get(at) {
            // don't → dont
            Some(b'\'') if at > start && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => at += 1,
            Some(byte) if !byte.is_ascii() => {
                let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
                if is_letter(letter) {
                    packer.letter(letter);
                } else if letter != '’' || at == start {
                    break;
                }
                at += letter.len_utf8();
            }
            _ => break,
        }
    }
    (at, packer.finish())
}

#[cfg(test)]
mod tests {
    use super::{Group, Lexicon, each_word, is_letter};
    use crate::language::lexicon::Tags;

    const ONE: Tags = Tags::number(0);
    const TWO: Tags = Tags::number(1);
    const FOUR: Tags = Tags::number(2);
    const FEW: &[Group<Tags>] = &[(ONE, "dont cafe"), (TWO, "  cafe\n s2r "), (FOUR, "dont")];

    fn meanings(text: &str) -> Vec<Tags> {
        let lexicon = Lexicon::of(FEW);
        each_word(text).map(|(_, key)| lexicon.get(key)).collect()
    }

    #[test]
    fn reads_words_through_case_accents_and_apostrophes() {
        assert_eq!(meanings("Don't DON’T dont"), [ONE | FOUR; 3]);
        assert_eq!(meanings("Café, cafe; caffe S2R"), [ONE | TWO, ONE | TWO, Tags::NONE, TWO]);
        assert_eq!(meanings("再現手順 … '' ’ 'dont'"), [Tags::NONE, ONE | FOUR]);
    }

    #[test]
    fn knows_letters_as_unicode_does() {
        for letter in '\u{80}'..='\u{FFFF}' {
            assert_eq!(is_letter(letter), letter.is_alphanumeric(), "{letter:?}");
        }
    }
}
