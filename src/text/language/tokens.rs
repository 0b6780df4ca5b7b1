//! The words of a text's lines, in one walk for all scanners.

use crate::Span;
use crate::language::cues::Cues;
use crate::language::japanese;
use crate::language::small_words::{self, Tally};
use crate::language::token::{CODE, FIGURE, Token};
use crate::language::vocabulary::vocabulary;
use crate::language::words::each_word;
use crate::layout::ink::Ink;
use crate::layout::{Layout, Line, LineKind};

/// The longest line that is searched for the names of systems, in bytes.
pub const LONGEST: usize = 4_000;

/// The words of the lines that somebody wrote, in order.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    /// All of them.
    pub all: Vec<Token>,
    /// What any of them says.
    pub cues: Cues,
    /// The small words of its first lines.
    pub tally: Tally,
}

impl Tokens {
    /// Finds the words of the lines.
    pub fn of(text: &str, layout: &Layout) -> Self {
        // Room for the words of a common comment at once.
        let mut all: Vec<Token> = Vec::with_capacity(text.len().min(LONGEST) / 5 + 1);
        let mut said = Cues::NONE;
        let mut tally = Tally::default();
        let head = small_words::head(text).len();
        let vocabulary = vocabulary();
        for line in &layout.lines {
            let Span { start, end } = line.span;
            let worth = is_worth(line);
            if worth {
                let words = line.span.of(text);
                let counts = end <= head;
                for (place, key) in each_word(words) {
                    let sense = vocabulary.get(key);
                    if counts {
                        tally.count(sense.cues);
                    }
                    let span = Span { start: start + place.start, end: start + place.end };
                    let cues = sense.cues | shape(words.as_bytes(), place);
                    said |= cues;
                    all.push(Token { span, tags: sense.tags, cues });
                    if sense.tags.is_none() && line.ink.has(Ink::WIDE) && japanese::is_cut(span.of(text)) {
                        japanese::cut(text, span, &mut all);
                    }
                }
            }
            if start < head && !(worth && end <= head) {
                let shown = Span { start, end: end.min(head) };
                each_word(shown.of(text)).for_each(|(_, key)| tally.count(vocabulary.get(key).cues));
            }
        }
        Self { all, cues: said, tally }
    }

    /// The words from the first on, stretch by stretch.
    pub fn walk(&self) -> Walk<'_> {
        Walk { all: &self.all, at: 0 }
    }
}

/// What a word's letters alone tell of it.
fn shape(line: &[u8], word: Span) -> Cues {
    match line.get(word.start) {
        Some(b'0'..=b'9') => FIGURE,
        Some(b'P' | b'p' | b'S') if word.end - word.start == 2 => CODE,
        _ => Cues::NONE,
    }
}

/// Whether a scanner asks for a line's words: somebody's own, and code where a version may stand.
fn is_worth(line: &Line) -> bool {
    match line.kind {
        LineKind::Prose | LineKind::ListItem | LineKind::Heading => true,
        LineKind::Code => line.ink.has(Ink::DIGIT) && line.span.end - line.span.start <= LONGEST,
        _ => false,
    }
}

/// A walk over the words, from the front, for callers that ask for one stretch after another.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    all: &'a [Token],
    at: usize,
}

impl<'a> Walk<'a> {
    /// The words of the next stretch, and the place of the first among all; it begins where the one before ended, or
    /// later.
    pub fn within(&mut self, span: Span) -> (usize, &'a [Token]) {
        let first = self.to(span.start);
        let past = self.to(span.end);
        (first, self.all.get(first..past).unwrap_or_default())
    }

    fn to(&mut self, place: usize) -> usize {
        let rest = self.all.get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|token| token.span.start < place).count();
        self.at
    }
}
