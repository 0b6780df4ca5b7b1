//! What stands under an item's headings: answers, blocks, or nothing.

use crate::layout::{LineKind, Section};
use crate::{Grade, Passage, Piece, Span};
use playbook::Item;

/// What stands under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Words: the first paragraph, or the whole of a list.
    Words(Span),
    /// A block of code or log lines, fences left out.
    Block(Span),
}

/// The answers under an item's headings that say something.
pub fn answers<'a>(passage: &'a Passage, item: Item) -> impl Iterator<Item = Answer> + 'a {
    passage
        .layout
        .sections_of(item)
        .filter(|section| !section.silent)
        .flat_map(|section| [words(passage, section).map(Answer::Words), block(passage, section).map(Answer::Block)])
        .flatten()
}

/// The blocks that answer, each by its first line: enough to know it by.
pub fn blocks<'a>(passage: &'a Passage, item: Item) -> impl Iterator<Item = Piece> + 'a {
    answers(passage, item).filter_map(move |answer| {
        let Answer::Block(Span { start, end }) = answer else { return None };
        let end = Span { start, end }.of(passage.text).find('\n').map_or(end, |at| start + at);
        Some(Piece { item, span: Span { start, end }, grade: Grade::Strong, clue: "labelled-block" })
    })
}

/// The heading of an item that was left without an answer, unless another of its headings has one.
pub fn unanswered(passage: &Passage, item: Item) -> Option<Piece> {
    let mut empty = None;
    for section in passage.layout.sections_of(item) {
        if !section.silent {
            return None;
        }
        empty = empty.or(Some(if section.body.start < section.body.end { section.body } else { section.heading }));
    }
    empty.map(|span| Piece { item, span, grade: Grade::Placeholder, clue: "unanswered" })
}

/// The first paragraph of a section's words; of a label's, its line.
fn words(passage: &Passage, section: &Section) -> Option<Span> {
    let mut sentences = passage.sentences.within(section.body).filter(|sentence| sentence.fresh && !sentence.below);
    let first = sentences.next()?;
    let last = sentences.last().unwrap_or(first);
    Some(Span { start: first.span.start, end: last.span.end })
}

/// The block inside a section, if it has one.
fn block(passage: &Passage, section: &Section) -> Option<Span> {
    let mut lines = passage
        .layout
        .lines_within(section.body)
        .filter(|line| matches!(line.kind, LineKind::Code | LineKind::Log) && !is_fence(line.content.of(passage.text)));
    let first = lines.next()?;
    let last = lines.last().unwrap_or(first);
    Some(Span { start: first.content.start, end: last.content.end })
}

/// Whether a line only opens or closes a block.
fn is_fence(line: &str) -> bool {
    line.starts_with("```")
        || line.starts_with("~~~")
        || line.starts_with('{') && line.ends_with('}') && !line.contains(['"', ' '])
}
