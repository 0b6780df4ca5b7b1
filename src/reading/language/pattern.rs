//! Cuts prose into sentences and words, and finds patterns of words in them.
//!
//! A pattern is words separated by spaces; each may be
//! `we|they` (either), `caus*` (begins so), `*ing` (ends so), `[been]` (may be left out), `_` (any one word), `..` (up to four
//! words of the same clause), `!not|never` (the next word is neither; takes none) or `<team>` (a class given by
//! the caller). Contractions are undone first (`don't` is `do not`), so patterns need not know them.
//!
//! Linear in the text: a pattern is bounded, and so is what it can skip.

use std::sync::OnceLock;

use crate::reading::Span;

use crate::order;

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
    c.is_alphanumeric() || c == '_'
}

/// Characters that belong to a word when one follows: `3.5`, `15:00`, `third-party`, `don't`, `UTC+2`.
fn joins(c: char) -> bool {
    matches!(c, '.' | ':' | '-' | '\'' | '’' | '+' | '@' | '&')
}

fn next_word(lower: &str, from: usize) -> Option<(usize, usize)> {
    let tail = lower.get(from..)?;
    let start = from + tail.find(is_word_char)?;
    let mut end = start;
    let mut characters = lower.get(start..)?.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = start + at + c.len_utf8();
        if is_word_char(c) {
            end = after;
        } else if !(joins(c) && characters.peek().is_some_and(|(_, next)| is_word_char(*next))) {
            break;
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
    let mut add = |is, start, end, gap| words.push(Word { is, span: Span { start, end }, gap });
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

/// Word classes a pattern may use: `<team>` is the entry `("team", "team vendor …")`.
pub type Classes = &'static [(&'static str, &'static str)];

/// Words `start..end` of a sentence that a pattern fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which pattern of the list.
    pub pattern: usize,
    /// First word.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
}

impl Hit {
    /// The bytes the words stand at.
    pub fn span(self, sentence: &[Word]) -> Span {
        let first = sentence.get(self.start).map_or(0, |word| word.span.start);
        let last = self.end.checked_sub(1).and_then(|at| sentence.get(at)).map_or(first, |word| word.span.end);
        Span { start: first, end: last }
    }
}

/// A list of patterns, taken apart on first use.
pub struct Patterns {
    classes: Classes,
    written: &'static [&'static str],
    ready: OnceLock<Ready>,
}

/// Patterns taken apart, and found by the word they begin with.
struct Ready {
    patterns: Vec<Vec<Element>>,
    /// Words that can begin a pattern, each with the pattern, sorted.
    words: Vec<(&'static str, u16)>,
    /// A bit for the look of each of them, so that most words are passed by without a search.
    looks: [u64; 4],
    /// Patterns that no fixed word begins.
    anywhere: Vec<u16>,
}

/// Where a word's look stands in `looks`: its ends and its length tell most words apart.
fn look(word: &str) -> (usize, u64) {
    let bytes = word.as_bytes();
    let ends =
        bytes.first().map_or(0, |byte| usize::from(*byte) * 31) + bytes.last().map_or(0, |byte| usize::from(*byte) * 7);
    let at = (ends + bytes.len()) % 256;
    (at / 64, 1 << (at % 64))
}

/// One word of a pattern.
#[derive(Default)]
struct Element {
    kind: Kind,
    /// Sorted.
    words: Vec<&'static str>,
    prefixes: Vec<&'static str>,
    suffixes: Vec<&'static str>,
    any: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    One,
    Optional,
    NoneOf,
    Gap,
}

impl Patterns {
    /// A list, over these classes.
    pub const fn new(classes: Classes, written: &'static [&'static str]) -> Self {
        Self { classes, written, ready: OnceLock::new() }
    }

    /// The patterns as written.
    pub const fn written(&self) -> &'static [&'static str] {
        self.written
    }

    /// The first place where one of the patterns fits.
    pub fn find(&self, sentence: &[Word]) -> Option<Hit> {
        (0..sentence.len()).find_map(|start| self.at(sentence, start))
    }

    /// Whether one of the patterns fits anywhere.
    pub fn fits(&self, sentence: &[Word]) -> bool {
        self.find(sentence).is_some()
    }

    /// The first pattern that fits from a word on.
    pub fn at(&self, sentence: &[Word], start: usize) -> Option<Hit> {
        let ready = self.ready();
        ready.beginning(sentence, start).find_map(|pattern| ready.hit(pattern, sentence, start))
    }

    /// Every pattern that fits, at every place.
    pub fn all(&self, sentence: &[Word]) -> Vec<Hit> {
        let ready = self.ready();
        let from =
            |start| ready.beginning(sentence, start).filter_map(move |pattern| ready.hit(pattern, sentence, start));
        (0..sentence.len()).flat_map(from).collect()
    }

    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| Ready::of(self.written, self.classes))
    }
}

impl Ready {
    fn of(written: &'static [&'static str], classes: Classes) -> Self {
        let patterns: Vec<Vec<Element>> = written
            .iter()
            .map(|pattern| pattern.split(' ').map(|element| Element::of(element, classes)).collect())
            .collect();
        let mut words: Vec<(&'static str, u16)> = Vec::new();
        let mut anywhere = Vec::new();
        for (pattern, number) in patterns.iter().zip(0u16..) {
            let mut first: Vec<&'static str> = Vec::new();
            let fixed = pattern.iter().find(|element| {
                first.extend(&element.words);
                element.kind != Kind::Optional
            });
            let open = |element: &Element| {
                element.any
                    || !element.prefixes.is_empty()
                    || !element.suffixes.is_empty()
                    || matches!(element.kind, Kind::NoneOf | Kind::Gap)
            };
            let leading = pattern.iter().take_while(|element| element.kind == Kind::Optional).chain(fixed);
            if fixed.is_none() || leading.into_iter().any(open) {
                anywhere.push(number);
                continue;
            }
            words.extend(first.into_iter().map(|word| (word, number)));
        }
        order::sort(&mut words, &|one, other| one < other);
        words.dedup();
        let mut looks = [0; 4];
        for (word, _) in &words {
            let (at, bit) = look(word);
            if let Some(some) = looks.get_mut(at) {
                *some |= bit;
            }
        }
        Self { patterns, words, looks, anywhere }
    }

    fn beginning<'r>(&'r self, sentence: &[Word], start: usize) -> impl Iterator<Item = u16> + use<'r> {
        let word = sentence.get(start).map_or("", |word| word.is);
        let (at, bit) = look(word);
        let likely = self.looks.get(at).is_some_and(|some| some & bit != 0);
        let first = if likely { self.words.partition_point(|(begins, _)| *begins < word) } else { self.words.len() };
        let known = self.words.get(first..).unwrap_or_default().iter();
        // Only as many as begin so: the words are sorted.
        let count = known.clone().take_while(|(begins, _)| *begins == word).count();
        known.take(count).map(|(_, number)| number).chain(&self.anywhere).copied()
    }

    fn hit(&self, pattern: u16, sentence: &[Word], start: usize) -> Option<Hit> {
        let pattern = usize::from(pattern);
        let end = fit(self.patterns.get(pattern)?, sentence, start)?;
        Some(Hit { pattern, start, end })
    }
}

impl Element {
    fn of(written: &'static str, classes: Classes) -> Self {
        let (kind, inner) = if written == ".." {
            return Self { kind: Kind::Gap, ..Self::default() };
        } else if let Some(none_of) = written.strip_prefix('!') {
            (Kind::NoneOf, none_of)
        } else if let Some(optional) = written.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
            (Kind::Optional, optional)
        } else {
            (Kind::One, written)
        };
        let mut element = Self { kind, ..Self::default() };
        for alternative in inner.split('|') {
            if alternative == "_" {
                element.any = true;
            } else if let Some(prefix) = alternative.strip_suffix('*') {
                element.prefixes.push(prefix);
            } else if let Some(suffix) = alternative.strip_prefix('*') {
                element.suffixes.push(suffix);
            } else if let Some(name) = alternative.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
                let class = classes.iter().find(|(class, _)| *class == name);
                element.words.extend(class.into_iter().flat_map(|(_, words)| words.split(' ')));
            } else {
                element.words.push(alternative);
            }
        }
        order::sort(&mut element.words, &|one, other| one < other);
        element
    }

    fn takes(&self, word: &str) -> bool {
        self.any
            || self.words.binary_search(&word).is_ok()
            || self.prefixes.iter().any(|prefix| word.starts_with(prefix))
            || self.suffixes.iter().any(|suffix| word.ends_with(suffix))
    }
}

/// Where a pattern ends when it fits from `start` on.
fn fit(pattern: &[Element], sentence: &[Word], start: usize) -> Option<usize> {
    let Some((element, rest)) = pattern.split_first() else { return Some(start) };
    let word = sentence.get(start);
    let taken = word.is_some_and(|word| element.takes(word.is));
    match element.kind {
        Kind::One => taken.then(|| fit(rest, sentence, start + 1)).flatten(),
        Kind::Optional => {
            taken.then(|| fit(rest, sentence, start + 1)).flatten().or_else(|| fit(rest, sentence, start))
        }
        Kind::NoneOf => (!taken).then(|| fit(rest, sentence, start)).flatten(),
        Kind::Gap => {
            for skipped in 0..=4 {
                if let Some(end) = fit(rest, sentence, start + skipped) {
                    return Some(end);
                }
                // A gap does not leave its clause.
                if sentence.get(start + skipped).is_none_or(|word| word.gap != Gap::Space && skipped > 0) {
                    return None;
                }
            }
            None
        }
    }
}

/// Fails a test over a pattern that could not mean what it says.
///
/// # Panics
/// That is how a test fails.
#[cfg(test)]
pub fn assert_well_formed(patterns: &Patterns) {
    for pattern in patterns.written {
        well_formed(pattern, patterns.classes);
    }
}

#[cfg(test)]
fn well_formed(pattern: &str, classes: Classes) {
    assert!(!pattern.contains("  ") && pattern == pattern.trim(), "spaces in {pattern:?}");
    assert_eq!(pattern, pattern.to_ascii_lowercase(), "upper case");
    let possessive = pattern.replace("'s", "");
    assert!(!possessive.contains(['\'', '’']), "a contraction in {pattern:?}");
    assert!(pattern != ".." && !pattern.ends_with(" .."), "an open end in {pattern:?}");
    for word in pattern.split([' ', '|', '[', ']', '!']).filter_map(|word| word.strip_prefix('<')) {
        let name = word.trim_end_matches('>');
        assert!(classes.iter().any(|(class, _)| *class == name), "no class {name:?} for {pattern:?}");
    }
    assert!(!pattern.ends_with(']'), "an optional end says nothing in {pattern:?}");
    for element in pattern.split(' ') {
        assert_eq!(element.starts_with('['), element.ends_with(']'), "half a bracket in {pattern:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLASSES: Classes = &[("team", "team vendor")];

    fn fits(pattern: &str, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        let words = words(text, &lower);
        let ready = Ready::of(Box::leak(Box::new([Box::leak(pattern.to_owned().into_boxed_str()) as &str])), CLASSES);
        sentences(&words).any(|sentence| {
            (0..sentence.len())
                .any(|start| ready.beginning(sentence, start).any(|p| ready.hit(p, sentence, start).is_some()))
        })
    }

    #[test]
    fn patterns_fit() {
        for (pattern, text) in [
            ("we|they believe", "They believe so"),
            ("do not know", "We don’t know"),
            ("will not", "It won't"),
            ("caus* by", "It was caused by that"),
            ("was [probably] caused", "was caused; or was probably caused"),
            ("the .. fault", "the database admin's fault"),
            ("<team> fail*", "Our vendor failed"),
            ("is !not known", "It is known"),
            ("at _ utc", "at 15:00 UTC"),
            ("3 p.m utc", "at 3 p.m. UTC"),
            ("still being worked", "is still\nbeing worked on"),
        ] {
            assert!(fits(pattern, text), "{pattern} in {text}");
        }
    }

    #[test]
    fn patterns_do_not_fit() {
        for (pattern, text) in [
            ("we believe", "we do believe"),
            ("is !not known", "It is not known"),
            ("the .. fault", "the one two three four five fault"),
            ("the .. fault", "the one, two fault"),
            ("it works", "It. Works"),
            ("it works", "It\nWorks"),
        ] {
            assert!(!fits(pattern, text), "{pattern} in {text}");
        }
    }

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
