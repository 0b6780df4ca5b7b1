//! Cuts a layout into sentences, and tags their words once for all scanners.

use crate::Span;
use crate::eight::eights;
use crate::language::breaks::{Block, Lines};
use crate::language::cues::Cues;
use crate::language::lexicon::Tags;
use crate::language::numbers;
use crate::language::stops::stop;
use crate::language::token::Token;
use crate::language::tokens::{Tokens, Walk};
use crate::layout::ink::Ink;
use crate::layout::{Layout, LineKind};
use playbook::Item;

/// How a sentence begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// In running text.
    Prose,
    /// At a bullet.
    Bullet,
    /// At a number.
    Number,
}

/// One sentence, or one line that stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where, list mark excluded.
    pub span: Span,
    /// How it begins.
    pub opening: Opening,
    /// Its first and last token (past the end).
    tokens: (usize, usize),
    /// What any of its words do.
    pub tags: Tags,
    /// What any of its words say for the smaller items.
    pub cues: Cues,
    /// How many marks it has: ASCII punctuation.
    pub marks: usize,
    /// What the section it stands in asks for; two for a joint heading.
    pub section: [Option<Item>; 2],
    /// Whether a block of code or log follows at once.
    pub before_block: bool,
    /// Counts paragraphs: sentences of one share the number.
    pub paragraph: u32,
    /// The line it begins on.
    pub line: usize,
    /// Whether it stands in the first paragraph under its heading; what follows later may be about something else.
    pub fresh: bool,
    /// Whether it stands on a line below an answer that began right behind its label.
    pub below: bool,
}

/// The sentences of a text.
#[derive(Clone, Debug, Default)]
pub struct Sentences {
    /// In order.
    pub all: Vec<Sentence>,
    /// The words of the text's lines; those of the sentences among them.
    pub tokens: Tokens,
}

impl Sentences {
    /// Cuts a text along its layout.
    pub fn of(text: &str, layout: &Layout) -> Self {
        let tokens = Tokens::of(text, layout);
        let mut cutter =
            Cutter { text, words: tokens.walk(), all: Vec::with_capacity(layout.lines.len() + text.len() / 64) };
        let mut paragraph = 0;
        let mut at = 0;
        let mut edges = tokens.walk();
        let mut block = Block::default();
        while let Some(line) = layout.lines.get(at) {
            if !matches!(line.kind, LineKind::Prose | LineKind::ListItem) || line.content.start >= line.content.end {
                paragraph += 1;
                at += 1;
                continue;
            }
            let opening = opening(text, line.kind, line.span, line.content);
            // A wrapped sentence goes on over lines; what a person began anew on a line of its own does not.
            let mut last = at;
            while let (Some(this), Some(next)) = (layout.lines.get(last), layout.lines.get(last + 1)) {
                // What stands between two lines of a chat says who speaks.
                let goes_on = next.span.start <= this.span.end + LINE_BREAK;
                let whole = goes_on && next.content == next.span.trimmed(text);
                if next.kind != LineKind::Prose || !whole || layout.is_chat {
                    break;
                }
                if !block.holds(last) {
                    block = Block::from(text, layout, last);
                }
                let (first, words) = edges.within(next.content);
                let lines = Lines {
                    line: this.content.of(text),
                    next: next.content.of(text),
                    block: &block,
                    last: first.checked_sub(1).and_then(|last| tokens.all.get(last)),
                    first: words.first(),
                };
                if lines.part() {
                    break;
                }
                last += 1;
            }
            let end = layout.lines.get(last).map_or(line.content.end, |line| line.content.end);
            let block = layout.lines.iter().skip(last + 1).take(2).find(|line| line.kind != LineKind::Blank);
            let before_block = block.is_some_and(|line| matches!(line.kind, LineKind::Code | LineKind::Log));
            let mark = Span { start: line.span.start, end: line.content.start }.of(text);
            let first = opening == Opening::Number && mark.trim_end_matches([' ', '.', ')']).ends_with('1');
            let span = Span { start: line.content.start, end };
            let figures = layout.lines.iter().take(last + 1).skip(at).any(|line| line.ink.has(Ink::DIGIT));
            let marks = if figures { numbers::within(span.of(text), first) } else { Vec::new() };
            cutter.paragraph(span, opening, &marks, Paragraph { number: paragraph, line: at, before_block });
            at = last + 1;
        }
        let mut all = cutter.all;
        place(&mut all, layout);
        Self { all, tokens }
    }

    /// The sentences that begin inside a span.
    pub fn within(&self, span: Span) -> impl Iterator<Item = &Sentence> {
        let from = self.all.partition_point(|sentence| sentence.span.start < span.start);
        self.all.iter().skip(from).take_while(move |sentence| sentence.span.start < span.end)
    }

    /// A sentence's words.
    pub fn tokens(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.all.get(sentence.tokens.0..sentence.tokens.1).unwrap_or_default()
    }
}

/// The longest line break, in bytes.
const LINE_BREAK: usize = 2;

/// What the sentences of a paragraph have in common.
#[derive(Clone, Copy)]
struct Paragraph {
    number: u32,
    line: usize,
    /// Whether a block of code or log follows its last sentence.
    before_block: bool,
}

/// Cuts paragraphs, in order.
struct Cutter<'a> {
    text: &'a str,
    words: Walk<'a>,
    all: Vec<Sentence>,
}

impl Cutter<'_> {
    /// Cuts one paragraph's lines: at the marks of a list that stands on one line, then at full stops.
    fn paragraph(&mut self, span: Span, opening: Opening, marks: &[Span], paragraph: Paragraph) {
        let mut opening = opening;
        let mut start = span.start;
        for mark in marks {
            let part = Span { start, end: span.start + mark.start }.trimmed(self.text);
            self.cut(part, opening, Paragraph { before_block: false, ..paragraph });
            opening = Opening::Number;
            start = span.start + mark.end;
        }
        self.cut(Span { start, end: span.end }, opening, paragraph);
    }

    /// Cuts words at full stops.
    fn cut(&mut self, span: Span, opening: Opening, paragraph: Paragraph) {
        let words = span.of(self.text);
        let mut start = 0;
        let mut opening = opening;
        // Whoever begins a paragraph with a small letter begins every sentence with one; but below "Guten Tag," a small
        // letter is the rule in German.
        let greeted = || self.text.get(..span.start).is_some_and(|before| before.trim_ascii_end().ends_with(','));
        let small = words.starts_with(char::is_lowercase) && !greeted();
        while start < words.len() {
            let rest = words.get(start..).unwrap_or_default();
            let length = stop(rest, small);
            let here = Span { start: span.start + start, end: span.start + start + length }.trimmed(self.text);
            let last = start + length >= words.len();
            self.add(here, opening, Paragraph { before_block: paragraph.before_block && last, ..paragraph });
            opening = Opening::Prose;
            start += length.max(1);
        }
    }

    fn add(&mut self, span: Span, opening: Opening, paragraph: Paragraph) {
        let (first, words) = self.words.within(span);
        if words.is_empty() {
            return;
        }
        let both = |(tags, cues), token: &Token| (tags | token.tags, cues | token.cues);
        let (tags, cues) = words.iter().fold((Tags::NONE, Cues::NONE), both);
        self.all.push(Sentence {
            span,
            opening,
            tokens: (first, first + words.len()),
            tags,
            cues,
            marks: eights(span.of(self.text).as_bytes()).map(|eight| eight.marks().count()).sum(),
            section: [None, None],
            before_block: paragraph.before_block,
            paragraph: paragraph.number,
            line: paragraph.line,
            fresh: false,
            below: false,
        });
    }
}

/// Tells every sentence which section it stands in: the innermost. What fills a section without saying anything
/// ("n/a") is no sentence.
fn place(all: &mut Vec<Sentence>, layout: &Layout) {
    let mut silent = layout.sections.iter().filter(|section| section.silent).map(|section| section.body).peekable();
    all.retain(|sentence| {
        while silent.next_if(|body| body.end <= sentence.span.start).is_some() {}
        silent.peek().is_none_or(|body| sentence.span.start < body.start)
    });
    let mut previous = None;
    for section in &layout.sections {
        let joint = previous == Some(section.heading);
        previous = Some(section.heading);
        // What stands behind the log that a heading asks for is about something else.
        let opens_with_block = || {
            let opening = layout.lines_within(section.body).next();
            opening.is_some_and(|line| matches!(line.kind, LineKind::Code | LineKind::Log))
        };
        let block_answers = section.item == Some(Item::LogsAndData) && opens_with_block();
        let mut paragraph = None;
        let mut first = None;
        let from = all.partition_point(|sentence| sentence.span.start < section.body.start);
        for sentence in all.iter_mut().skip(from).take_while(|s| s.span.start < section.body.end) {
            sentence.section = if joint { [sentence.section[0], section.item] } else { [section.item, None] };
            let behind = section.answered && sentence.opening == Opening::Prose;
            sentence.below = behind && sentence.line > *first.get_or_insert(sentence.line);
            sentence.fresh = sentence.paragraph == *paragraph.get_or_insert(sentence.paragraph) && !block_answers;
        }
    }
}

impl Sentence {
    /// Whether it stands under a heading for `item`.
    pub fn is_under(&self, item: Item) -> bool {
        self.section.contains(&Some(item))
    }

    /// Whether it answers a heading for `item`: in the first paragraph under it, and on a label's own line.
    pub fn answers(&self, item: Item) -> bool {
        self.is_under(item) && self.fresh && !self.below
    }

    /// How many words it has.
    pub const fn tokens_len(&self) -> usize {
        self.tokens.1 - self.tokens.0
    }

    /// Whether it is a line of code or data that no block holds: more marks than people write, or one that ends it.
    pub fn is_data(&self, text: &str) -> bool {
        let words = self.span.of(text);
        let share = self.marks * 100 / words.len().max(1);
        if share < 8 {
            return false;
        }
        let ends = words.ends_with([',', ';', '{', '}']);
        (share >= 22 || share >= 8 && ends) && !words.contains("://")
    }

    /// Whether any of its words does one of `tags`.
    pub const fn has(&self, tags: Tags) -> bool {
        self.tags.has(tags)
    }
}

/// Whether a word does one of `tags`.
pub fn does(token: Option<&Token>, tags: Tags) -> bool {
    token.is_some_and(|token| token.tags.has(tags))
}

/// Whether a word that does one of `first` is followed at once by one that does one of `second`.
pub fn follows(tokens: &[Token], first: Tags, second: Tags) -> bool {
    tokens.windows(2).any(|pair| does(pair.first(), first) && does(pair.last(), second))
}

/// How a line's first sentence begins.
fn opening(text: &str, kind: LineKind, line: Span, content: Span) -> Opening {
    if kind != LineKind::ListItem {
        return Opening::Prose;
    }
    let mark = Span { start: line.start, end: content.start }.of(text);
    if mark.bytes().any(|b| b.is_ascii_digit() || b == b'#') { Opening::Number } else { Opening::Bullet }
}
