//! The lines of a text, one by one: where each begins and ends, and what it is.

use super::headings::{self, Heading};
use super::ink::Ink;
use super::seek::find;
use super::{Line, LineKind, bullets, code, logline};
use crate::Span;
use playbook::Item;

/// The lines of a text; what is not blank is prose until something else is known of it. Of many blank lines in a row
/// the second stands for the rest as well: none of them says anything, and each would take forty times its own room.
pub fn split(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(text.len() / 32 + 1);
    let mut start = 0;
    while start < text.len() {
        let (ink, length) = Ink::of_line(text.as_bytes().get(start..).unwrap_or_default());
        let piece = text.get(start..start + length).unwrap_or_default();
        if let [.., Line { kind: LineKind::Blank, .. }, last] = lines.as_mut_slice()
            && last.kind == LineKind::Blank
            && matches!(piece, "\n" | "\r\n")
        {
            start += piece.len();
            last.span.end = start - 1;
            continue;
        }
        let broken = piece.bytes().rev().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let words = piece.get(..piece.len() - broken).unwrap_or_default();
        let blank = ink == Ink::NONE && words.trim().is_empty();
        let kind = if blank { LineKind::Blank } else { LineKind::Prose };
        let span = Span { start, end: start + words.len() };
        let content = if blank { Span { start, end: start } } else { span.trimmed(text) };
        lines.push(Line { span, kind, content, ink });
        start += piece.len();
    }
    lines
}

/// Marks what is left line by line, and collects the headings.
pub fn mark(text: &str, lines: &mut [Line]) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut previous = LineKind::Blank;
    let mut hashed = false;
    let mut counted = 0;
    let mut goes_on = false;
    let mut form = false;
    for at in 0..lines.len() {
        let following = lines.get(at + 1).copied();
        let next = lines.get(at + 2).copied();
        let before = at.checked_sub(1).and_then(|at| lines.get(at)).copied();
        let field = empty_field(text, lines.get(..at).unwrap_or_default(), &headings);
        let Some(line) = lines.get_mut(at) else { break };
        // Some answer a form's heading in quoting marks.
        if line.kind == LineKind::Quoted && previous == LineKind::Heading && line.content.of(text).starts_with('>') {
            line.content = Span { start: line.content.start + 1, end: line.content.end }.trimmed(text);
            line.kind = if code::is_code(line.content.of(text), line.ink) { LineKind::Code } else { LineKind::Prose };
            continue;
        }
        if line.kind == LineKind::Quoted
            && [following, next]
                .into_iter()
                .flatten()
                .find(|line| line.kind != LineKind::Blank)
                .is_some_and(|answer| answer.kind == LineKind::Prose)
            && let Some(question) = headings::question(text, line.content)
        {
            headings.push(question);
        }
        if line.kind != LineKind::Prose {
            form &= line.kind != LineKind::Blank;
            counted = 0;
            if line.kind != LineKind::Blank || previous != LineKind::Heading {
                previous = line.kind;
            }
            continue;
        }
        let span = line.content;
        let words = span.of(text);
        // A command goes on behind a backslash, whatever its next line looks like.
        if goes_on {
            line.kind = LineKind::Code;
            previous = line.kind;
            goes_on = words.ends_with('\\');
            continue;
        }
        let hash = bullets::hash_bullet(words);
        let hash_follows = following.is_some_and(|next| bullets::hash_bullet(next.content.of(text)) > 0);
        let among_hashes = hash > 0 && (hashed || hash_follows);
        hashed = hash > 0;
        let entry = counted_on(text, words, following, counted);
        counted = entry.map_or(0, |(number, _)| number);
        let surroundings = headings::Surroundings {
            after_blank: !matches!(previous, LineKind::Prose | LineKind::ListItem | LineKind::Log | LineKind::Code),
            before_block: following.is_some_and(|next| matches!(next.kind, LineKind::Code | LineKind::Log)),
            among_hashes,
            underlined: following.is_some_and(|next| is_underline(next.span.of(text))),
            turn: line.is_turn(text),
            runs_on: before.is_some_and(|before| before.leads_on(text)),
            field,
            form,
            below_field: before.is_some_and(|before| is_field(before.span.of(text).trim_start())),
        };
        if let Some(heading) = headings::heading(text, span, line.ink, surroundings) {
            under(&heading, line);
            form = line.kind == LineKind::Heading && heading.label.of(text).ends_with('?');
            headings.push(heading);
        } else {
            tell(text, line, among_hashes.then_some(hash).or(entry.map(|(_, mark)| mark)));
        }
        goes_on = line.kind == LineKind::Code && words.ends_with('\\');
        previous = line.kind;
    }
    headings
}

/// What the line above asks for, if it is an empty field of a form. That it is a form shows in the line above that,
/// which is another field.
fn empty_field(text: &str, above: &[Line], headings: &[Heading]) -> Option<Item> {
    let ([.., above, line], [.., last]) = (above, headings) else { return None };
    let is_last =
        line.kind == LineKind::Heading && line.span.start <= last.line.start && last.line.end <= line.span.end;
    if is_last && is_field(above.span.of(text).trim_start()) { last.items[0] } else { None }
}

/// "Platform: PS5", "How urgent is it? [x] high".
fn is_field(line: &str) -> bool {
    /// The longest label, in bytes.
    const LONGEST: usize = 30;
    line.starts_with(char::is_uppercase)
        && [": ", "? "].iter().any(|stop| find(line, stop).is_some_and(|at| at <= LONGEST))
}

/// A heading's line: what stands behind its label is words of their own.
fn under(heading: &Heading, line: &mut Line) {
    line.content = heading.value;
    line.kind = match (heading.value.start < heading.value.end, heading.listed) {
        (false, _) => LineKind::Heading,
        (true, true) => LineKind::ListItem,
        (true, false) => LineKind::Prose,
    };
}

/// The number of a line that goes on counting behind the last one, and the bytes of its mark; the first has a second
/// below it.
fn counted_on(text: &str, words: &str, following: Option<Line>, last: usize) -> Option<(usize, usize)> {
    let (number, mark) = bullets::counted(words)?;
    let second =
        || following.and_then(|next| bullets::counted(next.content.of(text))).is_some_and(|(next, _)| next == 2);
    (number == last + 1 && (last > 0 || second())).then_some((number, mark))
}

/// Tells what kind of line it is when it is no heading of ours. `mark` is the length of what can be told as an entry's
/// mark only by the lines around it: a wiki's `#`, a bare number.
fn tell(text: &str, line: &mut Line, mark: Option<usize>) {
    let span = line.content;
    let words = span.of(text);
    if is_underline(words) {
        line.kind = LineKind::Heading;
    } else if logline::is_log(words, line.ink) {
        line.kind = LineKind::Log;
    } else if code::is_code(words, line.ink) {
        line.kind = LineKind::Code;
    } else {
        let bullet = mark.unwrap_or_else(|| bullets::bullet(words));
        if bullet > 0 {
            line.kind = LineKind::ListItem;
            line.content = Span { start: span.start + bullet, end: span.end }.trimmed(text);
        }
    }
}

/// A line of prose in the middle of code is code: a block of lines without a blank is mostly of one kind.
pub fn smooth(text: &str, lines: &mut [Line], headings: &[Heading]) {
    for block in lines.chunk_by_mut(|a, b| (a.kind == LineKind::Blank) == (b.kind == LineKind::Blank)) {
        join_log(text, block);
        let code = block.iter().filter(|line| matches!(line.kind, LineKind::Code | LineKind::Log)).count();
        if code < 3 || code * 10 < block.len() * 6 {
            continue;
        }
        let (Some(first), Some(last)) = (
            block.iter().position(|line| matches!(line.kind, LineKind::Code | LineKind::Log)),
            block.iter().rposition(|line| matches!(line.kind, LineKind::Code | LineKind::Log)),
        ) else {
            continue;
        };
        for line in block.iter_mut().take(last).skip(first) {
            let words = line.content.of(text);
            let said = words.ends_with(['.', '?', '!', ':']) && words.contains(' ') && words.len() > 30;
            let labelled =
                headings.binary_search_by_key(&line.span.trimmed(text).start, |heading| heading.line.start).is_ok();
            if matches!(line.kind, LineKind::Prose | LineKind::ListItem) && !said && !labelled {
                line.kind = LineKind::Code;
                line.content = line.span.trimmed(text);
            }
        }
    }
}

/// Where one line of a block is a log's and names its part (`[boot] ver=5.4 stage=2`), every line that begins the same
/// way is the log's too: taken alone, `[boot] verify failed, halt` could be anybody's sentence.
fn join_log(text: &str, block: &mut [Line]) {
    let names_part = |line: &Line| line.ink.has(Ink::BRACKET) && begins_with_part(line.span.of(text).trim_start());
    if !block.iter().any(|line| line.kind == LineKind::Log && names_part(line)) {
        return;
    }
    let told = |line: &&mut Line| matches!(line.kind, LineKind::Prose | LineKind::ListItem) && names_part(line);
    for line in block.iter_mut().filter(told) {
        line.kind = LineKind::Log;
        line.content = line.span.trimmed(text);
    }
}

/// `[boot] …`: a program's part in small letters.
fn begins_with_part(line: &str) -> bool {
    const LONGEST: usize = 24;
    let Some((part, rest)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) else { return false };
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b'.');
    (2..=LONGEST).contains(&part.len()) && part.bytes().all(is_name) && rest.starts_with([' ', ':'])
}

/// A line of nothing but `===` or `---`.
fn is_underline(line: &str) -> bool {
    if !line.trim_start().starts_with(['=', '-']) {
        return false;
    }
    let line = line.trim();
    line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}
