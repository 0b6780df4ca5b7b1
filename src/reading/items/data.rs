//! Data that somebody pasted between the sentences of a note: a request with its answer, `name=value` pairs, a table of
//! figures, a program's report.

use std::iter;

use super::ids;
use crate::language::cues::REQUEST;
use crate::layout::ink::Ink;
use crate::layout::seek::{self, find, has};
use crate::layout::{Line, LineKind};
use crate::{Passage, Span};

/// The first data pasted into prose.
pub fn pasted(passage: &Passage) -> Option<(Span, &'static str)> {
    let (text, lines) = (passage.text, passage.layout.lines.as_slice());
    let requests = passage.sentences.tokens.cues.has(REQUEST);
    lines.iter().enumerate().find_map(|(at, line)| {
        if !matches!(line.kind, LineKind::Prose | LineKind::ListItem) {
            return None;
        }
        let (before, rest) = lines.split_at_checked(at)?;
        on_line(text, line, requests)
            .or_else(|| thrown(text, line))
            .or_else(|| table(text, before, rest))
            .or_else(|| report(text, rest))
    })
}

/// A request with its answer, an id, or pairs, on one line: one walk over its words finds whichever comes first.
/// Without a word for `requests` in the text there are only pairs to find.
fn on_line(text: &str, line: &Line, requests: bool) -> Option<(Span, &'static str)> {
    let numbered = requests && line.ink.has(Ink::DIGIT);
    let paired = line.ink.has(Ink::SIGN) && has(line.span.of(text), "=");
    if !numbered && !paired {
        return None;
    }
    let asked = numbered && line.ink.has(Ink::SLASH);
    let within = |start, end| Span { start: line.span.start + start, end: line.span.start + end };
    let mut pair_before = None;
    let mut words = positions(line.span.of(text));
    while let Some((start, word)) = words.next() {
        if asked && let Some(end) = exchange(word, words.clone()).or_else(|| status_line(word, words.clone())) {
            return Some((within(start, end), "exchange"));
        }
        if numbered && let Some(end) = named(word, words.clone()) {
            return Some((within(start, end), "id"));
        }
        let pair =
            if paired && word.contains('=') { bare(start, word).filter(|(_, pair)| is_pair(pair)) } else { None };
        if let (Some(first), Some((at, pair))) = (pair_before, pair) {
            return Some((within(first, at + pair.len()), "pairs"));
        }
        pair_before = pair.map(|(at, _)| at);
    }
    None
}

/// A word and where it begins, without the marks around it.
fn bare(start: usize, word: &str) -> Option<(usize, &str)> {
    let from = word.len() - word.trim_start_matches(MARKS).len();
    Some((start + from, word.get(from..)?.trim_end_matches(MARKS)))
}

/// What a program threw, and where: `ReferenceError: x is not defined (labels.js:411)`; or what the console says it
/// threw.
fn thrown(text: &str, line: &Line) -> Option<(Span, &'static str)> {
    const CONSOLES: [&str; 4] = ["onsole", "onsola", "devtools", "コンソール"];
    if !line.ink.has(Ink::COLON) {
        return None;
    }
    let words = line.span.of(text);
    // Most lines have no such capital, and one look for it tells.
    if !has(words, "E") {
        return None;
    }
    let (at, kind) =
        ["Error: ", "Exception: ", "Exception at "].iter().find_map(|kind| Some((find(words, kind)?, *kind)))?;
    let start = seek::word_start(words.get(..at)?, |c| !c.is_ascii_alphanumeric() && c != '.');
    // "TypeError", "java.lang.SecurityException", and not a sentence's "Error".
    let name = words.get(start..at)?.rsplit('.').next()?;
    if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let behind = words.get(at + kind.len()..)?;
    let before = words.get(..start)?;
    let place = |word: &str| {
        let Some((file, line)) = bare_place(word).rsplit_once(':') else { return false };
        file.contains('.') && !file.contains("//") && !line.is_empty() && line.bytes().all(|b| b.is_ascii_digit())
    };
    let Some(last) = behind.split(' ').find(|word| place(word)) else {
        let in_console = name.len() > 1 && CONSOLES.iter().any(|console| has(before, console));
        let whole = Span { start: line.span.start + start, end: line.span.end };
        return in_console.then(|| (whole.trimmed(text), "thrown"));
    };
    let end = behind.find(last)? + last.trim_end_matches(['"', '”', '“', '»', '.', ',', ';']).len();
    Some((Span { start: line.span.start + start, end: line.span.start + at + kind.len() + end }, "thrown"))
}

/// A place in a file, without brackets and quotation marks of any kind around it.
fn bare_place(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// `{"id": 7, "state": "new"}`, behind a label perhaps: an object with more than one member, on one line.
fn object(text: &str, line: &Line) -> Option<Span> {
    if line.kind != LineKind::Code || !line.ink.has(Ink::FENCE) || !line.ink.has(Ink::SIGN) {
        return None;
    }
    let whole = line.span.trimmed(text);
    let words = whole.of(text);
    let start =
        find(words, "{\"").filter(|at| *at == 0 || words.get(..*at).is_some_and(|label| label.ends_with(": ")))?;
    let object = words.get(start..)?;
    let is_object = object.ends_with('}') && object.matches("\":").take(2).count() == 2;
    is_object.then_some(Span { start: whole.start + start, end: whole.end })
}

/// Data that a program wrote and nobody fenced: an object on one line, or three lines in a row that each name a thing,
/// in capitals or with what it is set off in a column ("Event ID:      5612").
pub fn record(text: &str, lines: &[Line]) -> Option<Span> {
    if let Some(object) = lines.iter().find_map(|line| object(text, line)) {
        return Some(object);
    }
    let mut run: Option<(usize, usize)> = None;
    for line in lines {
        let whole = line.span.trimmed(text);
        let fits = line.ink.has(Ink::COLON) && line.kind != LineKind::Quoted && is_entry(whole.of(text));
        run = match (fits, run) {
            (true, Some((start, many))) if many + 1 == ENTRIES => return Some(Span { start, end: whole.end }),
            (true, Some((start, many))) => Some((start, many + 1)),
            (true, None) => Some((whole.start, 1)),
            (false, _) => None,
        };
    }
    None
}

/// This many entries in a row were written by a program.
const ENTRIES: usize = 3;

/// "DTSTART:20261123T090000", "Level:         Error".
fn is_entry(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    let capitals = name.len() > 2 && name.bytes().all(|b| b.is_ascii_uppercase() || matches!(b, b'-' | b'_'));
    let column = value.starts_with("  ") || value.starts_with('\t');
    name.len() <= 30 && !value.trim().is_empty() && (column || capitals && !value.starts_with([' ', '/']))
}

/// Where a request and the status that says that it failed end: "POST /api/orders 413".
fn exchange<'a>(word: &str, mut rest: impl Iterator<Item = (usize, &'a str)>) -> Option<usize> {
    const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    /// How many words behind its path a request's answer stands.
    const REACH: usize = 4;
    if !METHODS.iter().any(|method| word.ends_with(method)) || !METHODS.contains(&word.trim_start_matches(MARKS)) {
        return None;
    }
    rest.next().filter(|(_, path)| path.starts_with('/') || path.contains("://"))?;
    let mut near = rest.take(REACH).filter_map(|(start, word)| bare(start, word));
    near.find(|(_, word)| is_failure(word)).map(|(start, word)| start + word.len())
}

/// Where a server's refusal ends: "HTTP/1.1 413".
fn status_line<'a>(word: &str, mut rest: impl Iterator<Item = (usize, &'a str)>) -> Option<usize> {
    word.trim_start_matches(MARKS).strip_prefix("HTTP/")?;
    let (start, status) = rest.next().and_then(|(start, word)| bare(start, word))?;
    is_failure(status).then_some(start + status.len())
}

/// Where the id ends that names one request or the like: "req a81c-77".
fn named<'a>(word: &str, mut rest: impl Iterator<Item = (usize, &'a str)>) -> Option<usize> {
    if !ids::may_lead(word.trim_matches([':', '(', '"'])) {
        return None;
    }
    let (start, id) = rest.next().and_then(|(start, id)| bare(start, id))?;
    ids::is_led_to(id).then_some(start + id.len())
}

/// Whether a word is the status of a request that failed.
fn is_failure(word: &str) -> bool {
    matches!(word.as_bytes(), [b'4' | b'5', b'0'..=b'9', b'0'..=b'9'])
}

/// Whether a word is a name and its value, and not code or the end of an address.
fn is_pair(word: &str) -> bool {
    let Some((name, value)) = word.split_once('=') else { return false };
    let named = name.len() > 1 && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
    let value = value.bytes();
    let plain = value.clone().all(|b| b.is_ascii_alphanumeric() || b"_-.:/+".contains(&b)) && value.len() > 0;
    named && name.starts_with(|first: char| first.is_ascii_alphabetic()) && plain
}

/// Where the sentence begins that leads to what follows: "It took so long each time:".
fn led_in(text: &str, before: &[Line]) -> Option<usize> {
    let last = before.iter().rev().take(2).find(|line| line.kind != LineKind::Blank)?;
    (last.kind == LineKind::Prose && last.span.trimmed(text).of(text).ends_with(':')).then_some(last.span.start)
}

/// A table of figures, with the sentence that leads to it: three columns or more, and a number in most of its rows.
fn table(text: &str, before: &[Line], lines: &[Line]) -> Option<(Span, &'static str)> {
    let [head, rule, rows @ ..] = lines else { return None };
    let is_row = |line: &&Line| line.span.trimmed(text).of(text).starts_with('|');
    let is_rule = |line: &str| line.starts_with('|') && line.bytes().all(|b| b"|-: ".contains(&b));
    // No table begins within one: each row is looked at once.
    let within = before.last().is_some_and(|line| is_row(&line));
    if within || !head.ink.has(Ink::SIGN) || !is_rule(rule.span.trimmed(text).of(text)) {
        return None;
    }
    let of_table = rows.iter().take_while(is_row);
    let figures = of_table.clone().filter(|line| line.ink.has(Ink::DIGIT)).count();
    let last = of_table.last()?;
    let columns = head.span.of(text).split('|').filter(|cell| !cell.trim().is_empty()).count();
    let start = led_in(text, before).unwrap_or(head.span.start);
    (columns >= 3 && figures >= 2).then_some((Span { start, end: last.span.end }, "table"))
}

/// What a program printed: a line, and below it at least two, further in, that each name a thing and say how it is.
fn report(text: &str, lines: &[Line]) -> Option<(Span, &'static str)> {
    let (head, rest) = lines.split_first()?;
    let indent = |line: &Line| line.span.of(text).bytes().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let labelled = |line: &&Line| {
        let label = || find(line.span.trimmed(text).of(text), ": ").is_some_and(|colon| (2..=30).contains(&colon));
        line.kind == LineKind::Prose && line.ink.has(Ink::COLON) && indent(line) > indent(head) && label()
    };
    let printed = rest.iter().take_while(labelled);
    let last = printed.clone().nth(1).and(printed.last())?;
    Some((Span { start: head.span.trimmed(text).start, end: last.span.trimmed(text).end }, "report"))
}

/// What stands around a word without being part of it.
const MARKS: [char; 10] = ['"', '\'', '`', '(', ')', '[', ']', ',', ';', '.'];

/// The words of a line and where they begin, in bytes.
fn positions(line: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut next = 0;
    iter::from_fn(move || {
        let (start, rest) = (next, line.get(next..)?);
        let word = rest.get(..find(rest, " ").unwrap_or(rest.len()))?;
        next += word.len() + 1;
        Some((start, word))
    })
}

#[cfg(test)]
mod tests {
    use playbook::Item;

    fn data(text: &str) -> Vec<&str> {
        let reading = crate::read(text);
        let ours = reading.pieces.iter().filter(|piece| piece.item == Item::LogsAndData);
        ours.map(|piece| piece.span.of(text)).collect()
    }

    #[test]
    fn data_in_a_note_is_quoted() {
        for (text, quote) in [
            (
                "Network tab: POST /api/orders/7/send 413 Payload Too Large. Without the file it went.",
                "POST /api/orders/7/send 413",
            ),
            (
                "GET https://api.example/v2/me answers 503 since noon",
                "GET https://api.example/v2/me answers 503 since noon",
            ),
            ("the job's log says \"rows=0 tz=UTC\", as before", "rows=0 tz=UTC"),
            ("No tax was taken, for status=LATE fallback=NONE; made good by hand.", "status=LATE fallback=NONE"),
            (
                "So it went:\n\n| day | sent | billed |\n|---|---|---|\n| 1 | 4 | 8 |\n| 2 | 5 | 10 |\n\nThanks",
                "So it went:\n\n| day | sent | billed |\n|---|---|---|\n| 1 | 4 | 8 |\n| 2 | 5 | 10 |",
            ),
            (
                "Here:\n\nWriter 'Db'\n   State: failed\n   Last error: not to be repeated\n\nThanks",
                "Writer 'Db'\n   State: failed\n   Last error: not to be repeated",
            ),
            ("seen in the search: req a81c-77 LockException", "req a81c-77"),
            ("Nov job id 9f2a-118 is the one", "job id 9f2a-118"),
            ("It answers HTTP/1.1 413 at once", "HTTP/1.1 413"),
            (
                "Button dead, console: TypeError: x is not an object (evaluating 'a.b')",
                "TypeError: x is not an object (evaluating 'a.b')",
            ),
            (
                "Konsole: \"TypeError: x is not an object\" in checkout.8f21.js:1. Mit Rechnung geht es.",
                "TypeError: x is not an object\" in checkout.8f21.js:1",
            ),
            ("From the box:\n{\"unit\":\"A7\",\"fix\":1}\nThanks", "{\"unit\":\"A7\",\"fix\":1}"),
            ("BEGIN:VEVENT\nDTSTART:20260301\nDTEND:20260302", "BEGIN:VEVENT\nDTSTART:20260301\nDTEND:20260302"),
        ] {
            assert_eq!(data(text), [quote], "{text}");
        }
    }

    #[test]
    fn prose_is_no_data() {
        for text in [
            "We GET an answer, or POST one, 413 times a day.",
            "Open https://shop.example/list?page=2&sort=name and https://shop.example/list?page=3&sort=name",
            "Set mode=fast, then save.",
            "| Browser | Chrome 126 |\n|---|---|\n| System | Windows 11 |\n| App | 4.2 |",
            "Dear all:\nPhone: 5\nFax: 7",
            "the request 2026-11 is the one of November",
            "It was on job 12 of the list.",
        ] {
            assert!(data(text).is_empty(), "{text}: {:?}", data(text));
        }
    }
}
