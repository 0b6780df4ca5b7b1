//! Cuts prose into words, clauses and sentences, for the patterns that are looked for in them.
//!
//! Contractions are undone (`don't` is `do not`), so that patterns need not know them.

use crate::Span;
use crate::eight::Eight;
use crate::language::look::Look;
use crate::language::stops::is_abbreviated;
use crate::language::words::is_letter;

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
    // A common word takes four or five letters and its blank.
    let mut words: Vec<Word<'a>> = Vec::with_capacity(lower.len() / 5 + 2);
    // Whoever begins the text with a small letter begins every sentence with one.
    let small = text.trim_ascii_start().starts_with(char::is_lowercase);
    let mut rest = 0;
    while let Some(word) = next_word(lower, rest) {
        let Span { start, end } = word.span;
        let gap = match words.last() {
            None => Gap::Stop,
            Some(_) if start == rest + 1 && lower.as_bytes().get(rest) == Some(&b' ') => Gap::Space,
            Some(_) => {
                let between = Span { start: rest, end: start }.of(lower);
                gap(text.get(..rest).unwrap_or_default(), between, text.get(start..).unwrap_or_default(), small)
            }
        };
        let is = word.span.of(lower);
        if word.joint.is_none() && is != "cannot" {
            words.push(Word { is, look: word.look, span: word.span, gap });
        } else {
            undo(&mut words, is, word, gap);
        }
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

/// What a byte is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter, a digit or an underscore of ASCII.
    Letter,
    /// It belongs to a word when one follows: `3.5`, `15:00`, `third-party`, `don't`, `UTC+2`.
    Joint,
    /// It begins a character beyond ASCII.
    Wide,
    /// It parts words.
    Other,
}

#[inline]
fn kind(byte: u8) -> Kind {
    KINDS.get(usize::from(byte)).copied().unwrap_or(Kind::Other)
}

/// The kind of every byte.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut byte = 0;
    #[allow(clippy::indexing_slicing, reason = "bounded by the loop; slices have no get in const fn")]
    while byte < 256 {
        #[allow(clippy::cast_possible_truncation, reason = "bounded by the loop")]
        let own = byte as u8;
        kinds[byte] = match own {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => Kind::Letter,
            b'.' | b':' | b'-' | b'\'' | b'+' | b'@' | b'&' => Kind::Joint,
            0x80.. => Kind::Wide,
            _ => Kind::Other,
        };
        byte += 1;
    }
    kinds
};

/// Whether a letter of a word stands at a place.
fn letter(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at).map(|byte| kind(*byte)) {
        Some(Kind::Letter) => true,
        Some(Kind::Wide) => character(text, at).is_some_and(is_letter),
        _ => false,
    }
}

fn character(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// A word of a text, and the last mark that joins its parts.
struct Found {
    span: Span,
    joint: Option<char>,
    look: Look,
}

fn next_word(lower: &str, from: usize) -> Option<Found> {
    let bytes = lower.as_bytes();
    let mut start = from;
    loop {
        match kind(*bytes.get(start)?) {
            Kind::Letter => break,
            Kind::Joint | Kind::Other => start += 1,
            Kind::Wide => match character(lower, start)? {
                letter if is_letter(letter) => break,
                other => start += other.len_utf8(),
            },
        }
    }
    // Most words are short, with a blank behind them.
    let eight = Eight::at(bytes, start);
    let many = eight.in_words().others().before();
    let mut end = start + many as usize;
    if many < 8
        && bytes.get(end).is_none_or(|byte| kind(*byte) == Kind::Other)
        && !bytes.get(start).is_some_and(u8::is_ascii_digit)
    {
        return Some(Found { span: Span { start, end }, joint: None, look: Look::short(eight.first(many)) });
    }
    let mut joint = None;
    while let Some(byte) = bytes.get(end) {
        end += match kind(*byte) {
            // An underscore is one, too.
            Kind::Letter => Eight::at(bytes, end).in_words().others().before().max(1) as usize,
            Kind::Other => break,
            Kind::Wide | Kind::Joint => {
                let Some(mark) = character(lower, end) else { break };
                let length = mark.len_utf8();
                if !mark.is_ascii() && is_letter(mark) {
                    length
                } else if (mark.is_ascii() || mark == '’') && letter(lower, end + length) {
                    joint = Some(mark);
                    length
                } else {
                    break;
                }
            }
        };
    }
    // "+02:00" and "-5" keep their sign when they stand alone or after a zone's name.
    let signed = bytes.get(start).is_some_and(u8::is_ascii_digit)
        && lower.get(..start).is_some_and(|before| before.ends_with(['+', '-']))
        && lower.get(..start - 1).is_none_or(|before| before.is_empty() || before.ends_with([' ', '(']));
    let span = Span { start: if signed { start - 1 } else { start }, end };
    Some(Found { span, joint, look: Look::of(span.of(lower)) })
}

/// What two words have between them: the text up to the gap and the one behind it tell an abbreviation's dot from one
/// that ends a sentence. With `small`, sentences may begin with a small letter.
fn gap(before: &str, between: &str, next: &str, small: bool) -> Gap {
    let mut gap = Gap::Space;
    let mut lines = 0;
    for c in between.chars() {
        match c {
            '!' | '?' | ';' | '•' => return Gap::Stop,
            '.' | '…' => {
                let goes_on = !small && next.starts_with(char::is_lowercase) || is_abbreviated(before.as_bytes(), next);
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

/// Adds a word that a mark joins; a contraction ("don't") becomes two words ("do not").
fn undo<'a>(words: &mut Vec<Word<'a>>, is: &'a str, Found { span, joint, .. }: Found, gap: Gap) {
    let mut add = |is, start, end, gap| words.push(Word { is, look: Look::of(is), span: Span { start, end }, gap });
    if joint.is_none() {
        add("can", span.start, span.start + 3, gap);
        return add("not", span.start + 3, span.end, Gap::Space);
    }
    let parts = joint.filter(|joint| matches!(joint, '\'' | '’')).and_then(|joint| is.rsplit_once(joint));
    let Some((stem, tail)) = parts else { return add(is, span.start, span.end, gap) };
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
