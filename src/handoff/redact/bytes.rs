//! Looking at bytes without going out of bounds.

/// The byte at a place; 0 beyond the end.
pub(super) fn at(bytes: &[u8], place: usize) -> u8 {
    bytes.get(place).copied().unwrap_or_default()
}

/// The byte before a place; 0 at the start.
pub(super) fn before(bytes: &[u8], place: usize) -> u8 {
    place.checked_sub(1).map_or(0, |place| at(bytes, place))
}

/// One past the last of the bytes from `start` that are of a kind, at most `most` of them.
pub(super) fn run(bytes: &[u8], start: usize, most: usize, kind: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    start + rest.iter().take(most).take_while(|byte| kind(**byte)).count()
}

/// The first of the bytes before `end` that are of a kind, at most `most` of them.
pub(super) fn run_back(bytes: &[u8], end: usize, most: usize, kind: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(..end).unwrap_or_default();
    end - rest.iter().rev().take(most).take_while(|byte| kind(**byte)).count()
}

/// Whether a word stands at a place, in any ASCII case.
pub(super) fn begins(bytes: &[u8], place: usize, word: &str) -> bool {
    bytes.get(place..place + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether a word ends right before a place.
pub(super) fn ends(bytes: &[u8], place: usize, word: &str) -> bool {
    bytes.get(..place).is_some_and(|text| text.ends_with(word.as_bytes()))
}

/// A letter or a digit. Beyond ASCII nothing glues to a number or a key: `“` and `ü` alike part it.
pub(super) const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}
