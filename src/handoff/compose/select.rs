//! Which words of the ticket are shown for an item, and how much of them.

use super::words::{Passage, text_of};
use crate::evidence::{Evidence, Source};
use crate::playbook::Item;
use crate::reading::{Layout, Line, LineKind, Section, Span};
use crate::ticket::Ticket;

/// Passages shown where somebody wrote them under the item's own heading or in its own field.
const MOST_PLACED: usize = 4;
/// Passages shown where they stand in the flow of a text: past these an engineer reads the ticket.
const MOST_FLOWING: usize = 2;
/// A line longer than this is a paragraph of somebody's mail: only the words that count are shown.
const LINE: usize = 240;

/// How a passage is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As text: what stands under the heading.
    Body,
    /// As entries: a line whole, with the label that says what its value is.
    Entries,
}

/// Chooses passages; lays every text out once.
pub(super) struct Selector<'a> {
    ticket: &'a Ticket,
    layouts: Vec<(Source, Layout)>,
}

impl<'a> Selector<'a> {
    pub(super) const fn new(ticket: &'a Ticket) -> Self {
        Self { ticket, layouts: Vec::new() }
    }

    /// What an item's evidence stands in. Words under the item's own heading, in its own field or in the panel's
    /// box are the answer; where there are any, words in the flow of a text are left to the ticket. `below` is the
    /// evidence whose lines stand whole right below: of those only the item's own sentence is shown.
    pub(super) fn passages(
        &mut self,
        item: Item,
        evidence: &[Evidence],
        below: &[Evidence],
        shown: Shown,
    ) -> Vec<Passage<'a>> {
        let mut placed: Vec<Passage<'a>> = Vec::new();
        let mut flowing: Vec<Passage<'a>> = Vec::new();
        for piece in evidence {
            let Some(text) = text_of(self.ticket, &piece.source) else { continue };
            let span = Span { start: piece.start, end: piece.end };
            let (span, is_placed) = match &piece.source {
                Source::Field(_) | Source::Answer(_) => (Span { start: 0, end: text.len() }, true),
                source => match reach(self.layout(source, text), text, span, item, shown) {
                    (lines, false) if below.iter().any(|other| stands_in(other, source, lines)) => {
                        (whole_sentences(text, lines, span), false)
                    }
                    reached => reached,
                },
            };
            if !span.of(text).trim().is_empty() {
                let list = if is_placed { &mut placed } else { &mut flowing };
                add(list, Passage { source: piece.source.clone(), text, span, item: Some(item), shown: String::new() });
            }
        }
        let (mut chosen, most) = if placed.is_empty() { (flowing, MOST_FLOWING) } else { (placed, MOST_PLACED) };
        chosen.truncate(most);
        chosen
    }

    fn layout(&mut self, source: &Source, text: &str) -> &Layout {
        let at = self.layouts.iter().position(|(known, _)| known == source).unwrap_or_else(|| {
            self.layouts.push((source.clone(), Layout::of(text)));
            self.layouts.len() - 1
        });
        // The place was found, or made, right above.
        self.layouts.get(at).map_or(const { &Layout::EMPTY }, |(_, layout)| layout)
    }
}

/// Adds a passage, joined with one that it touches.
fn add<'a>(passages: &mut Vec<Passage<'a>>, new: Passage<'a>) {
    let span = new.span;
    let near = |passage: &&mut Passage| {
        let (first, last) = if passage.span.start <= span.start { (passage.span, span) } else { (span, passage.span) };
        let gap = new.text.get(first.end..last.start).unwrap_or_default();
        passage.source == new.source && gap.trim().is_empty()
    };
    if let Some(passage) = passages.iter_mut().find(near) {
        passage.span = Span { start: passage.span.start.min(span.start), end: passage.span.end.max(span.end) };
    } else {
        passages.push(new);
    }
}

/// How much of a text is shown for a piece of evidence, and whether it stands under the item's own heading.
fn reach(layout: &Layout, text: &str, span: Span, item: Item, shown: Shown) -> (Span, bool) {
    let holds = |section: &&Section| section.body.start <= span.start && span.end <= section.body.end;
    let mut holding = layout.sections.iter().filter(holds);
    if let Some(section) = holding.clone().find(|section| section.item == Some(item)) {
        let inline = shown == Shown::Entries && !section.body.of(text).trim().contains('\n');
        return (if inline { whole_lines(text, section.body) } else { section.body }, true);
    }
    let foreign = holding.any(|section| section.item.is_some());
    if item == Item::ReproductionSteps
        && !foreign
        && let Some(list) = list_around(layout, span)
    {
        return (list, false);
    }
    let lines = whole_lines(text, span);
    let long = lines.of(text).lines().any(|line| line.len() > LINE);
    (if foreign || long { span } else { lines }, false)
}

/// The list that a span stands in, whole: steps of which some are left out lead nowhere.
fn list_around(layout: &Layout, span: Span) -> Option<Span> {
    let at = layout.lines.iter().position(|line| line.span.start <= span.start && span.start <= line.span.end)?;
    let (above, from) = layout.lines.split_at_checked(at)?;
    let listed = |line: &&Line| matches!(line.kind, LineKind::ListItem | LineKind::Blank);
    let entry = |line: &&Line| line.kind == LineKind::ListItem;
    let last = from.iter().take_while(listed).filter(entry).last()?;
    let first = above.iter().rev().take_while(listed).filter(entry).last().or(from.first())?;
    Some(Span { start: first.span.start, end: last.span.end })
}

/// Whether evidence stands in a stretch of a source's text.
fn stands_in(evidence: &Evidence, source: &Source, within: Span) -> bool {
    evidence.source == *source && within.start <= evidence.start && evidence.end <= within.end
}

/// The part of the lines that is said in sentences of its own.
fn whole_sentences(text: &str, lines: Span, span: Span) -> Span {
    let ended = |words: &str| words.trim_end().ends_with(['.', '!', '?', '。']);
    let before = text.get(lines.start..span.start).unwrap_or_default();
    // The mark of a numbered entry is no sentence.
    let start =
        if ended(before) && before.contains(' ') && before.trim_end().len() > 4 { span.start } else { lines.start };
    let end = if ended(span.of(text)) { span.end } else { lines.end };
    Span { start, end }
}

/// The lines that a span touches, whole.
fn whole_lines(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| span.end + at);
    Span { start, end }
}
