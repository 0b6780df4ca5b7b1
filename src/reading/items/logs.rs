//! Logs and data: log lines, traces, console output, HAR captures, payloads under their heading, ids to search by.

use super::data;
use crate::Span;
use crate::eight::positions;
use crate::layout::complaint::is_complaint;
use crate::layout::ink::Ink;
use crate::layout::logline::is_log;
use crate::layout::sections::{self, Answer};
use crate::layout::unfilled::says_nothing;
use crate::layout::{Line, LineKind};
use crate::letters;
use crate::{Grade, Passage, Piece};
use playbook::Item;

/// Finds logs and data.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    pieces.extend(sections::unanswered(passage, Item::LogsAndData));
    let before = pieces.len();
    let mut told = None;
    let mut add = |span, grade, clue| pieces.push(Piece { item: Item::LogsAndData, span, grade, clue });
    for (span, clue) in runs(passage.text, &passage.layout.lines) {
        add(span, Grade::Strong, clue);
    }
    for answer in sections::answers(passage, Item::LogsAndData) {
        match answer {
            Answer::Block(span) if says_nothing(span.of(passage.text)) => {}
            Answer::Block(span) => add(span, Grade::Strong, "labelled-block"),
            Answer::Words(span) if is_id(span.of(passage.text)) => add(span, Grade::Strong, "id"),
            Answer::Words(span) if is_link(span.of(passage.text)) => add(span, Grade::Weak, "link"),
            Answer::Words(span) => told = told.or(Some(span)),
        }
    }
    if let Some((span, clue)) = passage.layout.lines.iter().find_map(|line| said(passage.text, line)) {
        add(span, Grade::Strong, clue);
    }
    if let Some((span, clue)) = data::pasted(passage.text, &passage.layout.lines).next() {
        add(span, Grade::Strong, clue);
    }
    let inside = || passage.layout.lines.iter().find_map(|line| inline(passage.text, line));
    if pieces.len() == before
        && let Some(span) = inside()
    {
        pieces.push(Piece { item: Item::LogsAndData, span, grade: Grade::Weak, clue: "inline" });
    }
    // Somebody who answers the question in words has looked, at least.
    if let (Some(span), true) = (told, pieces.len() == before) {
        pieces.push(Piece { item: Item::LogsAndData, span, grade: Grade::Weak, clue: "labelled" });
    }
}

/// Runs of log lines; blank lines and, inside a block, other lines do not part them.
fn runs(text: &str, lines: &[Line]) -> Vec<(Span, &'static str)> {
    let mut runs: Vec<(Span, &'static str)> = Vec::new();
    let mut open: Option<Span> = None;
    let mut har = Har::default();
    for line in lines {
        match (line.kind, open) {
            (LineKind::Log, Some(run)) => open = Some(Span { start: run.start, end: line.span.trimmed(text).end }),
            (LineKind::Log, None) => open = Some(line.span.trimmed(text)),
            (LineKind::Blank | LineKind::Code, _) | (_, None) => {}
            (_, Some(run)) => {
                runs.push((run, "log-lines"));
                open = None;
            }
        }
        if line.ink.has(Ink::SIGN)
            && let span = line.span.trimmed(text)
            && let Some(capture) = har.take(span, span.of(text))
        {
            runs.push((capture, "har"));
        }
    }
    runs.extend(open.map(|run| (run, "log-lines")));
    runs
}

/// Watches for the three keys that every HAR capture has.
#[derive(Default)]
struct Har {
    log: Option<usize>,
    entries: bool,
    found: bool,
}

impl Har {
    fn take(&mut self, span: Span, line: &str) -> Option<Span> {
        if self.found || !line.contains('"') {
            return None;
        }
        if self.log.is_none() && line.contains("\"log\"") {
            self.log = Some(span.start);
        }
        self.entries |= self.log.is_some() && line.contains("\"entries\"");
        if self.entries && line.contains("\"startedDateTime\"") {
            self.found = true;
            return self.log.map(|start| Span { start, end: span.end });
        }
        None
    }
}

/// Data on a line that is no log's: a mail's head, or an id that is called one.
fn said(text: &str, line: &Line) -> Option<(Span, &'static str)> {
    let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem);
    if (prose || line.kind == LineKind::Code) && line.ink.has(Ink::COLON) {
        let whole = line.span.trimmed(text);
        if is_mail_head(whole.of(text)) {
            return Some((whole, "mail-head"));
        }
    }
    if !prose || !line.ink.has(Ink::DIGIT) {
        return None;
    }
    let (start, end) = named_id(line.span.of(text))?;
    Some((Span { start: line.span.start + start, end: line.span.start + end }, "id"))
}

/// A message quoted in the middle of a sentence (`TypeError: …`), or a server's answer (`{"error": …}`).
fn inline(text: &str, line: &Line) -> Option<Span> {
    let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem);
    // Either is quoted in backticks or stands in braces.
    if !prose || !line.ink.has(Ink::COLON) || !line.ink.has(Ink::FENCE) {
        return None;
    }
    let words = line.span.of(text);
    let message =
        words.split('`').skip(1).step_by(2).find(|quoted| is_complaint(quoted) || is_log(quoted, Ink::of(quoted)));
    let payload = || {
        words
            .find("{\"")
            .filter(|at| words.get(*at..).is_some_and(|rest| rest.contains("\":")))
            .map(|at| words.get(at..).unwrap_or_default())
    };
    let found = message.or_else(payload)?;
    let start = line.span.start + words.find(found)?;
    Some(Span { start, end: start + found.len() })
}

/// A line of a mail's head that only its source shows.
fn is_mail_head(line: &str) -> bool {
    const HEADS: [&str; 6] = [
        "Authentication-Results:",
        "DKIM-Signature:",
        "Return-Path:",
        "Received-SPF:",
        "Received: from ",
        "Message-ID: <",
    ];
    HEADS.iter().any(|head| letters::begins_with(line, head))
}

/// Where an id stands that is called one: "request id 5b1e-99a0", "event ids: `evt_3PzQ81`".
fn named_id(line: &str) -> Option<(usize, usize)> {
    const WHOSE: [&str; 11] =
        ["req", "request", "trace", "correlation", "event", "session", "transaction", "span", "message", "ray", "job"];
    let bytes = line.as_bytes();
    ids(bytes).find_map(|at| {
        let plural = usize::from(bytes.get(at + 2).is_some_and(|b| b.eq_ignore_ascii_case(&b's')));
        let ends = bytes.get(at + 2 + plural).is_some_and(|b| matches!(b, b' ' | b':' | b'='));
        if !ends {
            return None;
        }
        let before = line.get(..at)?.trim_end_matches([' ', '-', '_']);
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        if !WHOSE.iter().any(|whose| whose.eq_ignore_ascii_case(word)) {
            return None;
        }
        let rest = line.get(at + 2 + plural..)?;
        let value = rest.trim_start_matches([' ', ':', '=', '`']);
        let gap = rest.len() - value.len();
        let length = value.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
        let value = value.get(..length)?;
        let told = length >= 6 && value.bytes().filter(u8::is_ascii_digit).count() >= 2;
        told.then_some((before.len() - word.len(), at + 2 + plural + gap + length))
    })
}

/// Where the two letters stand that end the name of an id.
fn ids(line: &[u8]) -> impl Iterator<Item = usize> {
    let before = |at: usize| at.checked_sub(1).filter(|before| matches!(line.get(*before), Some(b'i' | b'I')));
    positions(line, |eight| eight.small().are(b'd')).filter_map(before)
}

/// A link and little else.
fn is_link(words: &str) -> bool {
    words.len() < 400 && (words.contains("https://") || words.contains("http://"))
}

/// A request's, trace's or session's id: at least eight letters and digits of which some are digits.
fn is_id(words: &str) -> bool {
    words.len() <= 120
        && words.split_ascii_whitespace().any(|word| {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            // "2026-02-13" is a day.
            let day = word.len() == 10 && digits == 8 && word.as_bytes().get(4) == Some(&b'-');
            word.len() >= 8
                && digits >= 2
                && !day
                && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':' | b','))
        })
}
