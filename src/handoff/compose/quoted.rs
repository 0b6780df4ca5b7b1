//! Mail in quoting marks that somebody passes on: "see below what our data team writes". Nobody said it in the ticket yet.

use crate::letters;
use crate::reading::{Line, LineKind, Passage, Span};

/// Words that point to it, in small letters.
const POINTS: [&str; 16] = [
    "below",
    "forward",
    "fyi",
    "fwd",
    "passing on",
    "writes",
    "wrote us",
    "got this",
    "received this",
    "unten",
    "weiterleit",
    "weitergeleitet",
    "schreibt",
    "ci-dessous",
    "abajo",
    "abaixo",
];

/// The paragraphs of the mail that a text passes on.
pub(super) fn paragraphs(passage: &Passage) -> Vec<Span> {
    let text = passage.text;
    let is_marked = |line: &Line| line.kind == LineKind::Quoted && line.span.of(text).trim_start().starts_with('>');
    let lines = &passage.layout.lines;
    let Some(first) = lines.iter().position(|line| line.kind == LineKind::Quoted) else { return Vec::new() };
    let (above, quoted) = lines.split_at_checked(first).unwrap_or_default();
    let points = |line: &Line| {
        let words = letters::small(line.span.of(text));
        POINTS.iter().any(|word| words.contains(word))
    };
    let ends =
        |line: &Line| is_marked(line) || matches!(line.kind, LineKind::Blank | LineKind::Signature | LineKind::Hidden);
    // A mail program's line above the marks says that this is answered, and not passed on.
    if !quoted.first().is_some_and(is_marked) || !above.iter().any(points) || !quoted.iter().all(ends) {
        return Vec::new();
    }
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut is_open = false;
    for line in quoted.iter().take_while(|line| is_marked(line) || line.kind == LineKind::Blank) {
        let says = line.span.of(text).contains(char::is_alphanumeric);
        match paragraphs.last_mut().filter(|_| is_open && says) {
            Some(paragraph) => paragraph.end = line.span.end,
            None if says => paragraphs.push(line.span),
            None => {}
        }
        is_open = says;
    }
    paragraphs
}

/// Whether a line is a question in quoting marks, with its answer on the next line.
pub(super) fn is_answered(lines: &[Line], at: usize, text: &str) -> bool {
    let is_question = |line: &Line| {
        let words = line.span.of(text).trim();
        line.kind == LineKind::Quoted && words.starts_with('>') && words.ends_with('?')
    };
    let is_answer = |line: &Line| matches!(line.kind, LineKind::Prose | LineKind::ListItem);
    lines.get(at).is_some_and(is_question) && lines.get(at + 1).is_some_and(is_answer)
}
