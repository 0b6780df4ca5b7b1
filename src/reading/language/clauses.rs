//! Cuts prose into words, clauses and sentences, for the patterns that are looked for in them.
//!
//! Contractions are undone (`don't` is `do not`), so that patterns need not know them.

use crate::Span;
use crate::language::look::Look;

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// White space, or nothing.
    Space,
    /// A comma, colon, dash, bracket or quotation mark.
    Clause,
    /// The end of a sentence or a line that stands alone.
    Stop,
}

/// A word, in lower case (ASCII letters), with contractions undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word.
    pub is: &'a str,
    /// How it looks.
    pub look: Look,
    /// Where it stands.
    pub span: Span,
    /// What stands before it.
    pub gap: Gap,
}

/// The words of a text. `lower` is the text in ASCII lower case: same bytes, same places.
pub fn words<'a>(text: &str, lower: &'a str) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = Vec::new();
    let mut rest = 0;
    while let Some((start, end)) = next_word(lower, rest) {
        let between = lower.get(rest..start).unwrap_or_default();
        let gap = match words.last() {
            None => Gap::Stop,
            Some(before) => gap(between, before.is, text.get(start..).unwrap_or_default()),
        };
        push(&mut words, lower, Span { start, end }, gap);
        rest = end;
    }
    words
}

/// The sentences: runs of words up to a stop.
pub fn sentences<'w, 'a>(words: &'w [Word<'a>]) -> impl Iterator<Item = &'w [Word<'a>]> {
    words.chunk_by(|_, next| next.gap != Gap::Stop)
}

/// A sentence's place, with the mark that closes it.
pub fn span_of(sentence: &[Word], text: &str) -> Span {
    let (Some(first), Some(last)) = (sentence.first(), sentence.last()) else { return Span::default() };
    let tail = text.get(last.span.end..).unwrap_or_default();
    let closing: usize =
        tail.chars().take_while(|c| matches!(c, '.' | '!' | '?' | ')' | '"' | '”' | '%')).map(char::len_utf8).sum();
    Span { start: first.span.start, end: last.span.end + closing }
}

fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii() && c.is_alphanumeric()
}

/// How many bytes of a text's beginning are letters of one word.
fn letters(text: &str) -> usize {
    let plain = text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    match text.as_bytes().get(plain) {
        Some(byte) if !byte.is_ascii() => text.find(|c| !is_word_char(c)).unwrap_or(text.len()),
        _ => plain,
    }
}

/// Characters that belong to a word when one follows: `3.5`, `15:00`, `third-party`, `don't`, `UTC+2`.
fn joins(c: char) -> bool {
    matches!(c, '.' | ':' | '-' | '\'' | '’' | '+' | '@' | '&')
}

fn next_word(lower: &str, from: usize) -> Option<(usize, usize)> {
    let start = from + lower.get(from..)?.find(is_word_char)?;
    let mut end = start;
    loop {
        end += letters(lower.get(end..)?);
        let mut rest = lower.get(end..)?.chars();
        match rest.next() {
            Some(joint) if joins(joint) && rest.next().is_some_and(is_word_char) => end += joint.len_utf8(),
            _ => break,
        }
    }
    // "+02:00" and "-5" keep their sign when they stand alone or after a zone's name.
    let signed = lower.get(..start).is_some_and(|before| before.ends_with(['+', '-']))
        && lower.as_bytes().get(start).is_some_and(u8::is_ascii_digit)
        && lower.get(..start - 1).is_none_or(|before| before.is_empty() || before.ends_with([' ', '(']));
    Some((if signed { start - 1 } else { start }, end))
}

/// Abbreviations whose dot ends no sentence.
const ABBREVIATIONS: [&str; 9] = ["a.m", "p.m", "e.g", "i.e", "approx", "vs", "etc", "no", "incl"];

fn gap(between: &str, before: &str, next: &str) -> Gap {
    let mut gap = Gap::Space;
    let mut lines = 0;
    for c in between.chars() {
        match c {
            '!' | '?' | ';' | '•' => return Gap::Stop,
            '.' | '…' => {
                let goes_on = next.starts_with(|c: char| c.is_lowercase()) || ABBREVIATIONS.contains(&before);
                if !goes_on {
                    return Gap::Stop;
                }
            }
            '\n' => lines += 1,
            ' ' | '\t' | '\r' | '\u{a0}' => {}
            '*' | '#' | '-' | '>' if lines > 0 => return Gap::Stop,
            _ => gap = Gap::Clause,
        }
    }
    // A wrapped line goes on in lower case; anything else after a line break stands alone.
    if lines > 1 || lines == 1 && !next.starts_with(|c: char| c.is_lowercase()) {
        return Gap::Stop;
    }
    gap
}

fn push<'a>(words: &mut Vec<Word<'a>>, lower: &'a str, span: Span, gap: Gap) {
    let is = span.of(lower);
    let gap = if words.is_empty() { Gap::Stop } else { gap };
    let mut add = |is, start, end, gap| words.push(Word { is, look: Look::of(is), span: Span { start, end }, gap });
    if is == "cannot" {
        add("can", span.start, span.start + 3, gap);
        return add("not", span.start + 3, span.end, Gap::Space);
    }
    let Some((stem, tail)) = is.rsplit_once(['\'', '’']) else { return add(is, span.start, span.end, gap) };
    let cut = span.start + stem.len();
    let second = match tail {
        "t" if stem.ends_with('n') => {
            let verb = match stem {
                "can" => "can",
                "won" => "will",
                "shan" => "shall",
                _ => stem.get(..stem.len() - 1).unwrap_or(stem),
            };
            add(verb, span.start, cut, gap);
            return add("not", cut, span.end, Gap::Space);
        }
        "re" => "are",
        "ll" => "will",
        "ve" => "have",
        "m" => "am",
        "d" => "would",
        "s" if matches!(stem, "it" | "that" | "there" | "here" | "what" | "who" | "he" | "she") => "is",
        "s" if stem == "let" => "us",
        "s" => "'s",
        _ => return add(is, span.start, span.end, gap),
    };
    add(stem, span.start, cut, gap);
    add(second, cut, span.end, Gap::Space);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_stand_in_the_text() {
        let text = "Grüße – we can’t say. \"Next\" update: 15:00 UTC+2 (16:30)!";
        let lower = text.to_ascii_lowercase();
        let words = words(text, &lower);
        let seen: Vec<_> = words.iter().map(|word| (word.is, word.span.of(text))).collect();
        assert_eq!(seen[2..5], [("can", "can"), ("not", "’t"), ("say", "say")]);
        assert_eq!(seen.last(), Some(&("16:30", "16:30")));
        let spans: Vec<_> = sentences(&words).map(|sentence| span_of(sentence, text).of(text)).collect();
        assert_eq!(spans, ["Grüße – we can’t say.", "Next\" update: 15:00 UTC+2 (16:30)!"]);
    }
}
