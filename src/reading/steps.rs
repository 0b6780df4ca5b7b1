//! What somebody else does to see it: labelled steps, lists of actions, "when I …", code that shows it.

use super::Span;
use super::layout::LineKind;
use super::lexicon::{DID, DO, DOING, EFFECT, EXAMPLE, FIRST, NEXT, NOT, PERSON, REPRO, TO, TROUBLE, TRY, WHEN};
use super::sentences::{Opening, Sentence, Token};
use super::{Grade, Passage, Piece};
use crate::playbook::Item;

/// Finds reproduction steps.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    for (at, sentence) in passage.sentences.all.iter().enumerate() {
        let tokens = passage.sentences.tokens(sentence);
        if let Some(clue) = clue(passage, at, sentence, tokens) {
            pieces.push(Piece { item: Item::ReproductionSteps, span: sentence.span, grade: Grade::Strong, clue });
        }
    }
    for section in passage.layout.sections_of(Item::ReproductionSteps) {
        let code = passage.layout.lines.iter().filter(|line| {
            line.span.start >= section.body.start
                && line.span.end <= section.body.end
                && matches!(line.kind, LineKind::Code)
        });
        let (mut first, mut last) = (None, None);
        for line in code {
            first = first.or(Some(line.span.start));
            last = Some(line.span.end);
        }
        if let (Some(start), Some(end)) = (first, last) {
            pieces.push(Piece {
                item: Item::ReproductionSteps,
                span: Span { start, end },
                grade: Grade::Strong,
                clue: "labelled-code",
            });
        }
    }
}

fn does(token: Option<&Token>, tags: u64) -> bool {
    token.is_some_and(|token| token.tags & tags != 0)
}

fn clue(passage: &Passage, at: usize, sentence: &Sentence, tokens: &[Token]) -> Option<&'static str> {
    if sentence.is_under(Item::ReproductionSteps) {
        return Some(if sentence.opening == Opening::Prose { "labelled" } else { "labelled-list" });
    }
    let acts = does(tokens.first(), DO) || does(tokens.get(1), DO) && does(tokens.first(), FIRST | NEXT | TO | PERSON);
    if sentence.opening == Opening::Number {
        let near = |other: Option<&Sentence>| other.is_some_and(|o| o.opening == Opening::Number);
        let neighbours = near(at.checked_sub(1).and_then(|at| passage.sentences.all.get(at)))
            || near(passage.sentences.all.get(at + 1));
        return Some(match (acts, neighbours) {
            (true, true) => "numbered-action",
            (true, false) => "number-action-alone",
            (false, true) => "numbered",
            _ => "number-alone",
        });
    }
    if sentence.opening == Opening::Bullet {
        return Some(if acts { "bullet-action" } else { "bullet" });
    }
    for (at, token) in tokens.iter().enumerate() {
        if token.tags & WHEN != 0 {
            if does(tokens.get(at + 1), FIRST) {
                return Some("when-i");
            }
            if does(tokens.get(at + 1), PERSON) {
                return Some("when-person");
            }
            if does(tokens.get(at + 1), TRY) {
                return Some("when-try");
            }
            if does(tokens.get(at + 1), DOING) {
                return Some("when-doing");
            }
        }
    }
    if sentence.has(REPRO) {
        return Some("repro");
    }
    if sentence.before_block && sentence.has(EXAMPLE) {
        return Some("example-block");
    }
    if sentence.before_block {
        return Some("block");
    }
    if sentence.has(EXAMPLE) {
        return Some("example");
    }
    if does(tokens.first(), DOING) && sentence.has(NOT | TROUBLE | EFFECT) {
        return Some("doing-effect");
    }
    if sentence.has(TRY) && sentence.has(FIRST) {
        return Some("i-try");
    }
    if acts {
        return Some("act");
    }
    if sentence.has(FIRST) && sentence.has(DID) {
        return Some("i-did");
    }
    None
}
