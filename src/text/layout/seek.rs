//! Looks for a few words in a line: cheaper than a general search when the line is short and most lines have none.

use crate::Span;
use crate::eight::position;

/// Where `needle` begins in `line`.
pub fn find(line: impl AsRef<[u8]>, needle: impl AsRef<[u8]>) -> Option<usize> {
    seek(line.as_ref(), needle.as_ref())
}

/// Whether `needle` stands in `line`.
pub fn has(line: impl AsRef<[u8]>, needle: impl AsRef<[u8]>) -> bool {
    find(line, needle).is_some()
}

/// Where the last word begins: behind the last letter that parts words.
pub fn word_start(line: &str, parts: fn(char) -> bool) -> usize {
    let bytes = line.as_bytes();
    let near = bytes.iter().rposition(|byte| !byte.is_ascii() || parts(char::from(*byte)));
    match near.and_then(|at| Some((at, bytes.get(at)?))) {
        None => 0,
        Some((at, byte)) if byte.is_ascii() => at + 1,
        _ => line.char_indices().rfind(|(_, letter)| parts(*letter)).map_or(0, |(at, letter)| at + letter.len_utf8()),
    }
}

/// Where the first word ends: before the first letter that parts words.
pub fn word_end(line: &str, parts: fn(char) -> bool) -> usize {
    let bytes = line.as_bytes();
    let near = bytes.iter().position(|byte| !byte.is_ascii() || parts(char::from(*byte)));
    match near.and_then(|at| Some((at, bytes.get(at)?))) {
        None => line.len(),
        Some((at, byte)) if byte.is_ascii() => at,
        _ => line.find(parts).unwrap_or(line.len()),
    }
}

/// The word without brackets, quotes and stops around it.
pub fn trim_marks(text: &str, span: Span) -> Span {
    let marks = |c: char| {
        c.is_whitespace()
            || matches!(c, '(' | ')' | '[' | ']' | ',' | '.' | ';' | ':' | '"' | '\'' | '*' | '`' | '<' | '>')
    };
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start_matches(marks).len());
    let end = span.start + words.trim_end_matches(marks).len();
    Span { start: start.min(end), end }
}

/// How many digits a line begins with.
pub fn digits(line: &[u8]) -> usize {
    line.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn seek(line: &[u8], needle: &[u8]) -> Option<usize> {
    let (first, others) = needle.split_first()?;
    let mut from = 0;
    loop {
        let rest = line.get(from..)?;
        from += position(rest, |eight| eight.are(*first))? + 1;
        if line.get(from..)?.starts_with(others) {
            return Some(from - 1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{find, word_end, word_start};

    #[test]
    fn knows_where_words_begin_and_end() {
        let blank = char::is_whitespace;
        for line in ["", "ab", "a b", "ab ", " ab", "é ab é", "é", "a\u{3000}b", "a\u{a0}é"] {
            assert_eq!(word_start(line, blank), line.len() - line.rsplit(blank).next().unwrap_or("").len(), "{line}");
            assert_eq!(word_end(line, blank), line.split(blank).next().unwrap_or("").len(), "{line}");
        }
    }

    #[test]
    fn finds_what_a_general_search_finds() {
        for line in ["", "a", "aab", "ab ab", "…ab", "a…b", "the last of a long line is ab", "b"] {
            for needle in ["a", "ab", "aab", "b", "…", " ab"] {
                assert_eq!(find(line, needle), line.find(needle), "{line} {needle}");
            }
        }
    }
}
