//! Splits a line that holds several answers, each behind its label ("Expected: a file. Actual: error 500."), into a
//! line for each.

use super::ink::Ink;
use super::marks::{Stop, label_end, unmark};
use super::{Line, LineKind, code, logline};
use crate::Span;
use crate::eight::positions;
use crate::language::meaning::meaning;
use crate::letters;

/// The longest label that is looked for within a line, in bytes.
const LONGEST: usize = 40;

/// The first byte of the wide colon.
const FIRST_OF_COLON: u8 = 0xEF;

/// Parts the lines of prose that hold several answers before their labels.
pub fn part(text: &str, lines: &mut Vec<Line>) {
    let parts = |line: &Line| line.kind == LineKind::Prose && !cuts(text, *line).is_empty();
    // Hardly any text has such a line.
    let Some(first) = lines.iter().position(parts) else { return };
    for line in lines.split_off(first) {
        let places = if line.kind == LineKind::Prose { cuts(text, line) } else { Vec::new() };
        let Some(head) = places.first() else {
            lines.push(line);
            continue;
        };
        lines.push(of(text, Span { start: line.span.start, end: *head }));
        let ends = places.iter().skip(1).copied().chain([line.span.end]);
        lines.extend(places.iter().zip(ends).map(|(start, end)| of(text, Span { start: *start, end })));
    }
}

/// A part of a line, as a line.
fn of(text: &str, span: Span) -> Line {
    let words = span.of(text).trim_end_matches([' ', '\t', ';', ',', '/', '|', '。']);
    let span = Span { start: span.start, end: span.start + words.len() };
    let (ink, _) = Ink::of_line(words.as_bytes());
    Line { span, kind: LineKind::Prose, content: span.trimmed(text), ink }
}

/// Where the labels within a line begin; nowhere unless it holds two, the one that it begins with counted, or one of
/// impact.
fn cuts(text: &str, line: Line) -> Vec<usize> {
    if !line.ink.has(Ink::COLON.or(Ink::WIDE)) {
        return Vec::new();
    }
    let words = line.span.of(text);
    let mut cuts: Vec<usize> = Vec::new();
    let mut impact = false;
    let bytes = words.as_bytes();
    // "重大度：SEV2"
    let ends =
        |at: &usize| bytes.get(at + 1) == Some(&b' ') || words.get(*at..).is_some_and(|rest| rest.starts_with('：'));
    let colons = positions(bytes, |eight| eight.are(b':') | eight.are(FIRST_OF_COLON)).filter(ends);
    for colon in colons {
        let from = words.floor_char_boundary(colon.saturating_sub(LONGEST));
        let near = words.get(from..colon).unwrap_or_default();
        let Some(label) = behind_stop(near) else { continue };
        // A lone word in small letters is more often a part of the answer.
        if (label.starts_with(char::is_uppercase) || label.contains(' ') || !label.is_ascii()) && asks(label) {
            impact |= letters::small(label).contains("impact");
            cuts.push(line.span.start + colon - label.len());
        }
    }
    // "8 shops hit. Impact: wrong books": what a sentence says of the harm shows by no words of its own.
    let many = if cuts.is_empty() { 0 } else { cuts.len() + usize::from(impact || begins(text, line)) };
    let prose = || !logline::is_log(line.content.of(text), line.ink) && !code::is_code(line.content.of(text), line.ink);
    if many > 1 && prose() { cuts } else { Vec::new() }
}

/// What stands behind the last mark that ends an answer.
fn behind_stop(words: &str) -> Option<&str> {
    let bytes = words.as_bytes();
    let byte = |at: usize| bytes.get(at).copied();
    let stops = |at: &usize| match byte(*at) {
        Some(b'.' | b';' | b',' | b'!' | b'?') => byte(at + 1) == Some(b' '),
        Some(b'/' | b'|') => *at > 0 && byte(at - 1) == Some(b' ') && byte(at + 1) == Some(b' '),
        _ => words.get(*at..).is_some_and(|rest| rest.starts_with('。')),
    };
    let stop = (0..bytes.len()).rev().find(stops)?;
    let mut behind = words.get(stop..)?.chars();
    behind.next();
    Some(behind.as_str().trim_start())
}

/// Whether a label asks for something of ours, and for nothing else.
fn asks(label: &str) -> bool {
    let sense = meaning(label);
    sense.is_ours() && sense.unknown == 0 && sense.words <= 4
}

/// Whether a line begins with such a label.
fn begins(text: &str, line: Line) -> bool {
    let (rest, marks) = unmark(text, line.content);
    let words = rest.of(text);
    let end = label_end(words, marks).filter(|end| end.stop == Stop::Colon);
    let label = end.and_then(|end| words.get(..end.length)).unwrap_or_default();
    behind_stop(label).is_none() && asks(label)
}

#[cfg(test)]
mod tests {
    use crate::layout::Layout;

    fn lines(text: &str) -> Vec<&str> {
        Layout::of(text).lines.iter().map(|line| line.span.of(text)).collect()
    }

    #[test]
    fn answers_on_one_line_are_parted() {
        for (text, parts) in [
            ("Expected: a file. Actual: error 500.", &["Expected: a file.", "Actual: error 500."][..]),
            ("Expected: a file / Actual: none", &["Expected: a file", "Actual: none"]),
            ("It fails. Expected: a file; Actual: none\nok", &["It fails.", "Expected: a file", "Actual: none", "ok"]),
            ("Expected result: a file; actual result: none", &["Expected result: a file", "actual result: none"]),
            ("再現した。重大度：SEV2。担当：田中", &["再現した", "重大度：SEV2", "担当：田中"]),
            ("8 shops are hit. Impact: wrong books.", &["8 shops are hit.", "Impact: wrong books."]),
            ("- Steps: open it. Impact: 40 users", &["- Steps: open it.", "Impact: 40 users"]),
        ] {
            assert_eq!(lines(text), parts);
        }
    }

    #[test]
    fn what_is_no_list_of_answers_stays_whole() {
        for text in [
            "It fails. Expected: a file.",
            "Expected: a file. Note: it is late.",
            "Screenshot attached. Related: #4711",
            "I saw it twice. By the way: expected: none",
            "2026-03-01 10:00:00 ERROR x. Expected: 3. Actual: 4",
            "Expected: https://example.com/a. b: c",
            "Expected:",
            ": : : ",
        ] {
            assert_eq!(lines(text), [text]);
        }
    }
}
