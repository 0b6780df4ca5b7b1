//! Logs and data: log lines, traces, console output, HAR captures, payloads under their heading, ids to search by.

use crate::playbook::Item;
use crate::reading::Span;
use crate::reading::layout::ink::Ink;
use crate::reading::layout::sections::{self, Answer};
use crate::reading::layout::{Line, LineKind};
use crate::reading::{Grade, Passage, Piece};

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
            Answer::Block(span) => add(span, Grade::Strong, "labelled-block"),
            Answer::Words(span) if is_id(span.of(passage.text)) => add(span, Grade::Strong, "id"),
            Answer::Words(span) if is_link(span.of(passage.text)) => add(span, Grade::Weak, "link"),
            Answer::Words(span) => told = told.or(Some(span)),
        }
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
        let span = line.span.trimmed(text);
        match (line.kind, open) {
            (LineKind::Log, Some(run)) => open = Some(Span { start: run.start, end: span.end }),
            (LineKind::Log, None) => open = Some(span),
            (LineKind::Blank | LineKind::Code, _) | (_, None) => {}
            (_, Some(run)) => {
                runs.push((run, "log-lines"));
                open = None;
            }
        }
        if line.ink.has(Ink::SIGN)
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

/// A link and little else.
fn is_link(words: &str) -> bool {
    words.len() < 400 && (words.contains("https://") || words.contains("http://"))
}

/// A request's, trace's or session's id: at least eight letters and digits of which some are digits.
fn is_id(words: &str) -> bool {
    words.len() <= 120
        && words.split_ascii_whitespace().any(|word| {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            word.len() >= 8
                && digits >= 2
                && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':' | b','))
        })
}
