//! Widens a stretch of a text to what it cannot be understood without: its list, its table, its block, its sentences.

use super::body::mark::Mark;
use super::body::{fence, is_set_in, table};
use super::whole_lines::whole_lines;
use crate::reading::{Line, LineKind, Passage, Span, numbers};

/// How many gaps (a paragraph, a picture between two steps) one list may have.
const MOST_GAPS: usize = 12;

/// The whole list that a span stands in, with what is indented below its entries or stands between its steps: with a
/// step left out, nobody could follow the others.
pub(super) fn list(passage: &Passage, span: Span) -> Option<Span> {
    let (above, from) = at(passage, span)?;
    let is_exact = |line: &Line| matches!(line.kind, LineKind::Code | LineKind::Log);
    let is_set_in = |line: &Line| line.kind != LineKind::Blank && is_set_in(whole(passage, line));
    let is_entry = |line: &&Line| line.kind == LineKind::ListItem;
    let is_listed = |line: &&Line| matches!(line.kind, LineKind::ListItem | LineKind::Blank) || is_set_in(line);
    let is_listed_above = |line: &&Line| is_listed(line) || is_exact(line);
    let entry_above = above.iter().rev().take_while(is_listed_above).filter(is_entry).last();
    let first = entry_above.or_else(|| from.first().filter(|line| !is_exact(line)))?;
    let is_part = |line: &&Line| is_entry(line) || is_set_in(line);
    let mut last = from.iter().take_while(is_listed).filter(is_part).last()?;
    // Whatever stands between step 2 and step 3 belongs to step 2.
    for _ in 0..MOST_GAPS {
        let Some(next) = next_step(passage, first.span, last.span) else { break };
        let behind = passage.layout.lines.iter().skip_while(|line| line.span.start < next.start);
        last = behind.take_while(is_listed).filter(is_part).last()?;
    }
    Some(Span { start: first.span.start, end: last.span.end })
}

/// The step with the next number, a few lines below a list: the list goes on there.
fn next_step(passage: &Passage, first: Span, last: Span) -> Option<Span> {
    /// The most lines that may stand between two steps.
    const BETWEEN: usize = 12;
    let step = |line: &Line| Mark::of(line.span.of(passage.text)).and_then(|mark| Some((mark.set_in, mark.number?)));
    let set_in = Mark::of(first.of(passage.text))?.set_in;
    let lines = || passage.layout.lines.iter();
    let own = lines().filter(|line| first.start <= line.span.start && line.span.start <= last.start);
    let (.., number) = own.filter_map(step).rfind(|(at, _)| *at == set_in)?;
    let behind = lines().filter(|line| line.span.start > last.start).take(BETWEEN);
    let mut behind = behind.take_while(|line| line.kind != LineKind::Heading);
    behind.find(|line| step(line) == Some((set_in, number + 1))).map(|line| line.span)
}

/// The table that a span stands in, whole: a row without its header explains nothing.
pub(super) fn table(passage: &Passage, span: Span) -> Option<Span> {
    let (above, from) = at(passage, span)?;
    let is_row = |line: &&Line| table::is_row(line.span.of(passage.text));
    let last = from.iter().take_while(is_row).last()?;
    let first = above.iter().rev().take_while(is_row).last().or(from.first())?;
    Some(Span { start: first.span.start, end: last.span.end })
}

/// The list that stands on the line of a span, after words that lead to it: `We do this: 1. Open it. 2. Press Export.`
pub(super) fn list_on_line(passage: &Passage, span: Span) -> Option<Span> {
    let line = line_of(passage, span)?.span;
    let marks = numbers::within(line.of(passage.text), false);
    let (first, last) = (marks.first()?, marks.last()?);
    let (start, last) = (line.start + first.start, line.start + last.end);
    let end = spans(passage).find(|sentence| sentence.start >= last).map_or(line.end, |sentence| sentence.end);
    (start <= span.start && span.start < end).then_some(Span { start, end })
}

/// The code or the log that a span begins in, whole and with its fences: a request without its answer, or the first
/// line of a trace, explains nothing.
pub(super) fn block(passage: &Passage, span: Span) -> Option<Span> {
    let (above, from) = at(passage, span)?;
    let exact = |line: &&Line| matches!(line.kind, LineKind::Code | LineKind::Log);
    let is_fence = |line: &&Line| line.kind == LineKind::Code && fence::of(line.span.of(passage.text)).is_some();
    let first = from.first().filter(exact)?;
    let is_within = above.iter().filter(is_fence).count() % 2 == 1;
    let opening = if is_within { above.iter().rfind(is_fence) } else { Some(first).filter(is_fence) };
    if let Some(opening) = opening
        && let Some(closing) = from.iter().find(|line| is_fence(line) && line.span.start > opening.span.start)
    {
        return Some(Span { start: opening.span.start, end: closing.span.end });
    }
    // A blank line does not end the code: one stands between a request's head and its body.
    let bare = |line: &&Line| line.kind == LineKind::Blank || exact(line) && !is_fence(line);
    let says = |line: &&Line| line.kind != LineKind::Blank;
    let start = above.iter().rev().take_while(bare).filter(says).last().unwrap_or(first);
    // Indented lines below it are part of it.
    let goes_on = |line: &&Line| line.kind != LineKind::Blank && is_set_in(whole(passage, line));
    let end = from.iter().take_while(|line| bare(line) || goes_on(line)).filter(says).last().unwrap_or(first);
    Some(Span { start: start.span.start, end: end.span.end.max(span.end) })
}

/// Whether a span begins on a line of code or of a log.
pub(super) fn is_exact(passage: &Passage, span: Span) -> bool {
    line_of(passage, span).is_some_and(|line| matches!(line.kind, LineKind::Code | LineKind::Log))
}

/// A span together with the indentation of its first line, which tells what that line stands below.
pub(super) fn set_in(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.trim_end_matches([' ', '\t']).len();
    let is_whole = start == 0 || before.get(..start).is_some_and(|above| above.ends_with('\n'));
    Span { start: if is_whole { start } else { span.start }, end: span.end }
}

/// The sentences that a span touches. In a list, the entry's mark comes with them, so that it is still shown as a list.
pub(super) fn sentences(passage: &Passage, span: Span) -> Span {
    let touched = |sentence: &Span| sentence.start < span.end && span.start < sentence.end;
    let mut all = spans(passage).filter(touched);
    let Some(first) = all.next() else { return whole_lines(passage.text, span) };
    let start = line_of(passage, first)
        .filter(|line| line.kind == LineKind::ListItem)
        .map_or(first.start, |line| line.span.start);
    Span { start: start.min(span.start), end: all.next_back().unwrap_or(first).end.max(span.end) }
}

/// The sentences that a span touches, and the label before them on their line: it says what a value is.
pub(super) fn labelled(passage: &Passage, span: Span) -> Span {
    let own = sentences(passage, span);
    let first = line_of(passage, own).filter(|line| line.content.start == own.start);
    Span { start: first.map_or(own.start, |line| line.span.start), end: own.end }
}

/// A span, and the sentences before it on the same line, back to one that another section shows.
pub(super) fn before(passage: &Passage, own: Span, is_spoken_for: impl Fn(Span) -> bool) -> Span {
    let lines = whole_lines(passage.text, own);
    let before = spans(passage).rev().filter(|sentence| lines.start <= sentence.start && sentence.end <= own.start);
    let first = before.take_while(|sentence| !is_spoken_for(*sentence)).last();
    Span { start: first.map_or(own.start, |first| sentences(passage, first).start), end: own.end }
}

/// A span, and the sentences behind it on the same line, up to one that another section shows.
pub(super) fn after(passage: &Passage, own: Span, is_spoken_for: impl Fn(Span) -> bool) -> Span {
    let lines = whole_lines(passage.text, own);
    let after = spans(passage).filter(|sentence| own.end <= sentence.start && sentence.start < lines.end);
    let last = after.take_while(|sentence| !is_spoken_for(*sentence)).last();
    Span { start: own.start, end: last.map_or(own.end, |last| last.end) }
}

/// A section up to its first line about something else: below their steps, people go on without another heading.
pub(super) fn first_part(passage: &Passage, section: Span, is_about_another: impl Fn(Span) -> bool) -> Span {
    let later = |line: &&Line| line.span.start > section.start && line.span.start < section.end;
    // A list's entry or a table's row never stands alone.
    let stands_alone = |line: &&Line| {
        let words = line.span.of(passage.text);
        line.kind == LineKind::Prose && Mark::of(words).is_none() && !table::is_row(words)
    };
    let mut lines = passage.layout.lines.iter().filter(later).filter(stands_alone);
    let end = lines.find(|line| is_about_another(line.span)).map_or(section.end, |line| line.span.start);
    Span { start: section.start, end }.trimmed(passage.text)
}

/// A span, and the block or list below it when it ends with a colon.
pub(super) fn below(passage: &Passage, own: Span) -> Span {
    let leads = own.of(passage.text).trim_end().ends_with(':');
    let next = passage.layout.lines.iter().find(|line| line.span.start >= own.end && line.kind != LineKind::Blank);
    let Some(next) = next.filter(|_| leads) else { return own };
    let led_to = match next.kind {
        LineKind::Code | LineKind::Log => block(passage, next.span),
        LineKind::ListItem => list(passage, next.span),
        _ => None,
    };
    Span { start: own.start, end: led_to.map_or(own.end, |led_to| led_to.end.max(own.end)) }
}

/// A span whose last sentence ends with a colon: with the code below it, or else without that sentence.
pub(super) fn led(passage: &Passage, own: Span) -> Span {
    let whole = below(passage, own);
    let next = || passage.layout.lines.iter().find(|line| line.span.start >= own.end && line.kind != LineKind::Blank);
    if !own.of(passage.text).trim_end().ends_with(':')
        || next().is_some_and(|next| matches!(next.kind, LineKind::Code | LineKind::Log))
    {
        return whole;
    }
    let before = spans(passage).rev().find(|sentence| own.start < sentence.end && sentence.end < own.end);
    Span { start: own.start, end: before.map_or(own.end, |before| before.end) }
}

/// The whole line as it was written: in a chat, a [`Line`] lacks the name of who speaks.
fn whole<'a>(passage: &Passage<'a>, line: &Line) -> &'a str {
    whole_lines(passage.text, line.span).of(passage.text)
}

fn spans(passage: &Passage) -> impl DoubleEndedIterator<Item = Span> {
    passage.sentences.all.iter().map(|sentence| sentence.span)
}

fn line_of<'p>(passage: &'p Passage, span: Span) -> Option<&'p Line> {
    at(passage, span)?.1.first()
}

/// The lines above the one that a span begins on, and those from it on.
fn at<'p>(passage: &'p Passage, span: Span) -> Option<(&'p [Line], &'p [Line])> {
    let lines = &passage.layout.lines;
    let at = lines.iter().position(|line| line.span.start <= span.start && span.start <= line.span.end)?;
    lines.split_at_checked(at)
}
