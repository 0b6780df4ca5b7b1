//! Version numbers of what is involved.

use super::ink::Ink;
use super::layout::LineKind;
use super::sections::{self, Answer};
use super::{Grade, Passage, Piece, Span};
use crate::playbook::Item;

/// Finds version numbers.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let item = Item::Versions;
    let text = passage.text;
    pieces.extend(sections::unanswered(passage, item));
    for answer in sections::answers(passage, item) {
        let (Answer::Words(span) | Answer::Block(span)) = answer;
        let digits = span.of(text).bytes().any(|b| b.is_ascii_digit());
        let grade = if digits { Grade::Strong } else { Grade::Weak };
        pieces.push(Piece { item, span, grade, clue: "labelled" });
    }
    for line in &passage.layout.lines {
        let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Code);
        if !prose || !line.ink.has(Ink::DIGIT) {
            continue;
        }
        if let Some(span) = version(text, line.span) {
            pieces.push(Piece { item, span, grade: Grade::Strong, clue: "number" });
        }
    }
}

/// Words before a number that make it a version.
const BEFORE: [&str; 12] = [
    "version",
    "build",
    "release",
    "ver",
    "v",
    "versión",
    "versão",
    "firmware",
    "rev",
    "revision",
    "バージョン",
    "sdk",
];

/// The first version number of a line: `v1.2`, `version 4`, `build 1123`, `7.0.1-rc2` behind a name.
fn version(text: &str, line: Span) -> Option<Span> {
    let mut at = line.start;
    let mut before = Span::default();
    for word in
        line.of(text).split_inclusive(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '=' | '@'))
    {
        let whole = Span { start: at, end: at + word.len() };
        at += word.len();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(offset) = word.find(bare).filter(|_| !bare.is_empty()) else { continue };
        let span = Span { start: whole.start + offset, end: whole.start + offset + bare.len() };
        let number = bare.strip_prefix(['v', 'V']).unwrap_or(bare);
        let name = before.of(text);
        let labelled = BEFORE.iter().any(|word| word.eq_ignore_ascii_case(name));
        let dots = dotted(number);
        let found = match dots {
            Some(parts) => {
                labelled
                    || parts >= 2 && number.len() < bare.len()
                    || parts >= 3 && !is_address(number, parts)
                    || parts >= 2 && is_name(name)
            }
            None => labelled && number.bytes().all(|b| b.is_ascii_digit()) && !number.is_empty(),
        };
        if found && !word.contains("://") && !is_date(number) {
            let start = if labelled || is_name(name) { before.start } else { span.start };
            return Some(Span { start, end: span.end });
        }
        before = span;
    }
    None
}

/// How many numbers a version has between its dots: `1.2.3-rc1` has three. None when it is no such thing.
fn dotted(word: &str) -> Option<usize> {
    let core = word.split(['-', '+', '_']).next()?;
    let mut parts = 0;
    for part in core.split('.') {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let suffix = part.len() - digits;
        if digits == 0 && !(parts > 0 && part.eq_ignore_ascii_case("x")) || digits > 8 || suffix > 4 {
            return None;
        }
        parts += 1;
    }
    (2..=5).contains(&parts).then_some(parts)
}

/// Four numbers up to 255: an address on a network.
fn is_address(word: &str, parts: usize) -> bool {
    parts == 4 && word.split('.').all(|part| part.parse::<u16>().is_ok_and(|n| n <= 255)) && !word.starts_with("0.")
}

/// `03.11.2026`, `2026.11.03`.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let year = |part: &&str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    matches!(parts.as_slice(), [day, month, last] if day.len() <= 2 && month.len() <= 2 && year(last))
        || matches!(parts.as_slice(), [first, month, day] if year(first) && month.len() == 2 && day.len() == 2)
}

/// A product's name: a capital letter first, and no word that begins sentences.
fn is_name(word: &str) -> bool {
    const NOT_NAMES: [&str; 14] =
        ["The", "At", "On", "In", "It", "Error", "Step", "Section", "Only", "About", "From", "For", "To", "Page"];
    word.len() > 1 && word.starts_with(|c: char| c.is_uppercase()) && !NOT_NAMES.contains(&word)
}
