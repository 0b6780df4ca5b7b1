//! Finds patterns of words in sentences.
//!
//! A pattern is words separated by spaces; each may be
//! `we|they` (either), `caus*` (begins so), `*ing` (ends so), `[been]` (may be left out), `_` (any one word), `..` (up to four
//! words of the same clause), `!not|never` (the next word is neither; takes none) or `<team>` (a class given by
//! the caller). What cannot mean what it says does not compile (`well_formed.rs`).
//!
//! Linear in the text: a pattern is bounded, and so is what it can skip.

use std::iter;
use std::sync::OnceLock;

use crate::Span;
use crate::language::clauses::{Gap, Word};
use crate::language::look::{Look, Looks};
pub use crate::language::well_formed::Classes;
use crate::language::well_formed::{End, is_well_formed};
use crate::language::word_index::{Set, WordIndex};

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

/// The patterns of a list, taken apart and indexed.
struct Ready {
    patterns: Vec<Vec<Element>>,
    /// The words that a pattern begins with.
    begin: WordIndex,
    /// Patterns that may begin with any word.
    anywhere: Set,
    /// Of each pattern, its rarest words: a sentence with none of them cannot hold the pattern.
    need: WordIndex,
    /// Patterns that any sentence may hold: every word of theirs may be left out or stand for any other.
    needless: Set,
}

/// Patterns of a list that a sentence may have in it.
#[derive(Clone, Copy)]
pub struct Possible<'p> {
    ready: &'p Ready,
    these: Set,
}

/// One word of a pattern.
#[derive(Default)]
struct Element {
    kind: Kind,
    words: Vec<&'static str>,
    /// Those of the words, sorted.
    looks: Vec<Look>,
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
    ///
    /// # Panics
    /// Over a pattern that is not well formed: a `static` list with one does not compile.
    pub const fn new(classes: Classes, written: &'static [&'static str]) -> Self {
        Self::ending(classes, written, End::Anywhere)
    }

    /// A list of headings: what may follow one is named, for the caller goes on from where it ends.
    ///
    /// # Panics
    /// As [`Patterns::new`].
    pub const fn headings(classes: Classes, written: &'static [&'static str]) -> Self {
        Self::ending(classes, written, End::Counts)
    }

    const fn ending(classes: Classes, written: &'static [&'static str], end: End) -> Self {
        assert!(written.len() <= Set::BITS as usize, "too many patterns for one list");
        let mut rest = written;
        while let [pattern, others @ ..] = rest {
            assert!(is_well_formed(pattern, classes, end), "{}", *pattern);
            rest = others;
        }
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
        self.every().at(sentence, start).next()
    }

    /// Whether a word may begin one of the patterns.
    pub fn may_begin_with(&self, word: &Word) -> bool {
        let ready = self.ready();
        ready.anywhere != 0 || ready.begin.by(word.look) != 0
    }

    /// Every pattern that fits, at every place.
    pub fn all(&self, sentence: &[Word]) -> Vec<Hit> {
        (0..sentence.len()).flat_map(|start| self.every().at(sentence, start)).collect()
    }

    /// Every pattern of the list.
    fn every(&self) -> Possible<'_> {
        Possible { ready: self.ready(), these: Set::MAX }
    }

    /// Those that a sentence may hold, by the looks of its words: of most lists none, which shows at once.
    #[inline]
    pub fn possible(&self, sentence: &[Word], looks: &Looks) -> Possible<'_> {
        let ready = self.ready();
        Possible { ready, these: ready.needless | ready.need.by_any(sentence, looks) }
    }

    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| Ready::of(self.written, self.classes))
    }
}

impl<'p> Possible<'p> {
    /// Whether there is one at all.
    pub const fn any(self) -> bool {
        self.these != 0
    }

    /// Every one that fits from a word on.
    #[inline]
    pub fn at<'s>(self, sentence: &'s [Word], start: usize) -> impl Iterator<Item = Hit> + use<'p, 's> {
        let ready = self.ready;
        let begun = sentence.get(start).map_or(0, |word| ready.begin.by(word.look));
        let mut left = self.these & (begun | ready.anywhere);
        iter::from_fn(move || {
            while left != 0 {
                let pattern = left.trailing_zeros() as usize;
                left &= left - 1;
                if let Some(end) = ready.patterns.get(pattern).and_then(|pattern| fit(pattern, sentence, start)) {
                    return Some(Hit { pattern, start, end });
                }
            }
            None
        })
    }
}

impl Ready {
    fn of(written: &'static [&'static str], classes: Classes) -> Self {
        let patterns: Vec<Vec<Element>> = written
            .iter()
            .map(|pattern| pattern.split(' ').map(|element| Element::of(element, classes)).collect())
            .collect();
        let (mut begin, mut need) = (Vec::new(), Vec::new());
        let (mut anywhere, mut needless) = (0, 0);
        for (number, pattern) in patterns.iter().enumerate() {
            let this = 1 << number;
            match beginning(pattern) {
                Some(first) => begin.extend(first.into_iter().map(|look| (look, this))),
                None => anywhere |= this,
            }
            match needed(pattern) {
                Some(needed) => need.extend(needed.looks.iter().map(|look| (*look, this))),
                None => needless |= this,
            }
        }
        Self { patterns, begin: WordIndex::of(begin), anywhere, need: WordIndex::of(need), needless }
    }
}

/// The words that a pattern can begin with; none when it can begin with any.
fn beginning(pattern: &[Element]) -> Option<Vec<Look>> {
    let mut first = Vec::new();
    for element in pattern {
        if !element.is_closed() {
            return None;
        }
        first.extend(&element.looks);
        if element.kind == Kind::One {
            return Some(first);
        }
    }
    None
}

/// Of what a pattern cannot do without, the rarest.
fn needed(pattern: &[Element]) -> Option<&Element> {
    let fixed = pattern.iter().filter(|element| element.kind == Kind::One && element.is_closed());
    fixed.min_by_key(|element| element.commonness())
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
        // A few dozen at most: a sort would be three kilobytes of wasm.
        for look in element.words.iter().map(|word| Look::of(word)) {
            element.looks.insert(element.looks.partition_point(|other| *other < look), look);
        }
        element
    }

    fn takes(&self, word: &Word) -> bool {
        self.any
            || self.looks.binary_search(&word.look).is_ok()
            || self.prefixes.iter().any(|prefix| word.is.starts_with(prefix))
            || self.suffixes.iter().any(|suffix| word.is.ends_with(suffix))
    }

    /// Whether it is met by a few words, and by nothing else.
    fn is_closed(&self) -> bool {
        matches!(self.kind, Kind::One | Kind::Optional)
            && !self.any
            && self.prefixes.is_empty()
            && self.suffixes.is_empty()
    }

    /// How often one of its words may be met, roughly: the short ones stand in every sentence.
    fn commonness(&self) -> usize {
        let each = |word: &&str| match word.len() {
            0..=2 => 30,
            3 => 10,
            4 => 3,
            _ => 1,
        };
        self.words.iter().map(each).sum()
    }
}

/// Where a pattern ends when it fits from `start` on.
fn fit(pattern: &[Element], sentence: &[Word], start: usize) -> Option<usize> {
    let Some((element, rest)) = pattern.split_first() else { return Some(start) };
    let word = sentence.get(start);
    let taken = word.is_some_and(|word| element.takes(word));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::clauses::{sentences, words};

    const CLASSES: Classes = &[("team", "team vendor")];

    fn fits(pattern: &str, text: &str) -> bool {
        let lower = text.to_ascii_lowercase();
        let words = words(text, &lower);
        let ready = Ready::of(Box::leak(Box::new([Box::leak(pattern.to_owned().into_boxed_str()) as &str])), CLASSES);
        let every = Possible { ready: &ready, these: Set::MAX };
        sentences(&words).any(|sentence| (0..sentence.len()).any(|start| every.at(sentence, start).next().is_some()))
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
}
