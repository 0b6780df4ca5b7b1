//! A text that is about one item by its place: a form's field, the panel's own box.

use crate::items::{affected, impact, outcome, severity};
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Piece, Reading, Span, read};
use playbook::Item;

/// Reads a text that answers for one item, and for that one alone: an answer about the impact that says "cannot" is
/// not also the actual behavior. Only a summary may tell of everything.
pub fn read_about(item: Item, text: &str) -> Reading {
    let mut reading = read(text);
    let span = Span { start: 0, end: text.len() }.trimmed(text);
    let grade =
        if says_nothing(text) && !is_number(item, text) { Grade::Placeholder } else { grade(item, text, &reading) };
    reading.pieces.retain(|piece| item == Item::Summary && piece.item != item);
    reading.pieces.push(Piece { item, span, grade, clue: "answer" });
    reading
}

/// How good an answer is: what a word or two can be enough for depends on the item.
fn grade(item: Item, text: &str, reading: &Reading) -> Grade {
    let words = text.split_whitespace().count();
    let read_strong = reading.pieces.iter().any(|piece| piece.item == item && piece.grade == Grade::Strong);
    let digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let enough = read_strong
        || match item {
            Item::Severity => severity::level(text).is_some(),
            Item::CaseOwner => !crate::items::owner::is_group(text),
            Item::Versions | Item::SupportingTickets => digits || words > 1,
            Item::Environment => true,
            Item::CustomerImpact => affected::affected(text).is_some() || words > 4 && !impact::is_vague(text),
            Item::ReproductionSteps => steps(text) > 1,
            Item::StepsAlreadyTaken => outcome::tells_result(text),
            Item::LogsAndData | Item::Screenshots => words > 3 || text.contains("://"),
            Item::Summary | Item::ExpectedBehavior | Item::ActualBehavior => words > 2,
        };
    if enough { Grade::Strong } else { Grade::Weak }
}

/// Whether a lone number answers for the item: a level, a count, a version, a ticket.
fn is_number(item: Item, text: &str) -> bool {
    let counted = matches!(item, Item::Severity | Item::CustomerImpact | Item::Versions | Item::SupportingTickets);
    let text = text.trim();
    counted && !text.contains('\n') && !text.ends_with('.') && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// How many steps a text tells: its lines, sentences or arrows.
fn steps(text: &str) -> usize {
    let told = |part: &&str| part.bytes().filter(u8::is_ascii_alphabetic).count() > 3;
    text.split(['\n', ';', '>', '→'])
        .flat_map(|line| line.split(". "))
        .flat_map(|line| line.split(", "))
        .filter(told)
        .count()
}
