//! Finds patterns of words in sentences.
//!
//! A pattern is words separated by spaces; each may be
//! `we|they` (either), `caus*` (begins so), `*ing` (ends so), `[been]` (may be left out), `_` (any one word), `..` (up to four
//! words of the same clause), `!not|never` (the next word is neither; takes none) or `<team>` (a class given by
//! the caller). What cannot mean what it says does not compile (`well_formed.rs`).
//!
//! Linear in the text: a pattern is bounded, and so is what it can skip.

use std::sync::OnceLock;

use crate::Span;
use crate::language::clauses::{Gap, Word};
use crate::language::look::{Look, Looks};
pub use crate::language::well_formed::Classes;
use crate::language::well_formed::{End, is_well_formed};

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
    looks: Looks,
    /// Patterns that no fixed word begins.
    anywhere: Vec<u16>,
    /// A sentence that meets none of these has no pattern in it: of each pattern, a word that it cannot do without.
    needs: Looks,
    /// The same for each pattern.
    needs_of: Vec<Looks>,
}

/// Patterns of a list, a bit each; those past the last bit share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible(u64);

impl Possible {
    const ALL: Self = Self(u64::MAX);

    /// Whether there is one at all.
    pub const fn any(self) -> bool {
        self.0 != 0
    }

    fn bit(pattern: usize) -> u64 {
        1 << pattern.min(63)
    }

    fn has(self, pattern: usize) -> bool {
        self.0 & Self::bit(pattern) != 0
    }
}

/// One word of a pattern.
#[derive(Default)]
struct Element {
    kind: Kind,
    /// Sorted.
    words: Vec<&'static str>,
    looks: Looks,
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

    /// Which of the patterns words that look so may have in them.
    pub fn possible(&self, looks: &Looks) -> Possible {
        let ready = self.ready();
        if !ready.needs.meet(looks) {
            return Possible(0);
        }
        let met = ready.needs_of.iter().enumerate().filter(|(_, need)| need.meet(looks));
        Possible(met.fold(0, |all, (pattern, _)| all | Possible::bit(pattern)))
    }

    /// Whether one of the patterns fits anywhere.
    pub fn fits(&self, sentence: &[Word]) -> bool {
        self.find(sentence).is_some()
    }

    /// The first pattern that fits from a word on.
    pub fn at(&self, sentence: &[Word], start: usize) -> Option<Hit> {
        self.all_at(sentence, start).next()
    }

    /// Every pattern that fits, at every place.
    pub fn all(&self, sentence: &[Word]) -> Vec<Hit> {
        (0..sentence.len()).flat_map(|start| self.all_at(sentence, start)).collect()
    }

    /// Every pattern that fits from a word on.
    fn all_at<'p>(&'p self, sentence: &'p [Word], start: usize) -> impl Iterator<Item = Hit> + 'p {
        self.these_at(Possible::ALL, sentence, start)
    }

    /// Every one of these patterns that fits from a word on.
    pub fn these_at<'p>(
        &'p self,
        these: Possible,
        sentence: &'p [Word],
        start: usize,
    ) -> impl Iterator<Item = Hit> + 'p {
        let ready = self.ready();
        let possible = ready.beginning(sentence, start).filter(move |pattern| these.has(usize::from(*pattern)));
        possible.filter_map(move |pattern| ready.hit(pattern, sentence, start))
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
        let mut begun: Vec<(&'static str, u16)> = Vec::new();
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
            begun.extend(first.into_iter().map(|word| (word, number)));
        }
        let words = in_order(begun);
        let looks = words.iter().map(|(word, _)| Look::of(word)).collect();
        let mut needs = Looks::NONE;
        let needs_of: Vec<Looks> = patterns.iter().map(|pattern| need(pattern)).collect();
        for need in &needs_of {
            needs.join(need);
        }
        Self { patterns, words, looks, anywhere, needs, needs_of }
    }

    fn beginning<'r>(&'r self, sentence: &[Word], start: usize) -> impl Iterator<Item = u16> + use<'r> {
        let word = sentence.get(start);
        let known = word.is_some_and(|word| self.looks.hold(word.look));
        let word = word.map_or("", |word| word.is);
        let first = if known { self.words.partition_point(|(begins, _)| *begins < word) } else { self.words.len() };
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
        element.words = in_order(element.words);
        element.looks = element.words.iter().map(|word| Look::of(word)).collect();
        element
    }

    fn takes(&self, word: &Word) -> bool {
        self.any
            || self.looks.hold(word.look) && self.words.binary_search(&word.is).is_ok()
            || self.prefixes.iter().any(|prefix| word.is.starts_with(prefix))
            || self.suffixes.iter().any(|suffix| word.is.ends_with(suffix))
    }

    /// Whether it takes one of a few words, and nothing else.
    fn is_fixed(&self) -> bool {
        self.kind == Kind::One && !self.any && self.prefixes.is_empty() && self.suffixes.is_empty()
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

/// Sorted, each once. The lists are short, and a general sort is kilobytes of wasm for each type.
fn in_order<T: Ord>(all: Vec<T>) -> Vec<T> {
    let mut sorted = Vec::with_capacity(all.len());
    for each in all {
        let at = sorted.partition_point(|other| *other < each);
        if sorted.get(at) != Some(&each) {
            sorted.insert(at, each);
        }
    }
    sorted
}

/// The looks of the rarest words that a pattern cannot do without; of all words when it has none.
fn need(pattern: &[Element]) -> Looks {
    let fixed = pattern.iter().filter(|element| element.is_fixed());
    fixed.min_by_key(|element| element.commonness()).map_or(Looks::ALL, |element| element.looks)
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
}
