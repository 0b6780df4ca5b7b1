//! What should have happened: demanded, expected, wished for, or under its heading.
//!
//! One demand is enough; wishes and proposals are weighed together.

mod demand;
mod opposed;

use crate::layout::sections;
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Passage, Piece};
use demand::{demand, habit};
use opposed::{OPPOSED, WORKS_WELL, opposed};
use playbook::Item;

/// The weight at which a text says what should happen, in hundredths.
const ENOUGH: u32 = 60;

/// Finds expected behaviour.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let item = Item::ExpectedBehavior;
    pieces.extend(sections::unanswered(passage, item));
    pieces.extend(sections::blocks(passage, item));
    let mut sum = 0;
    let mut best = 0;
    let mut found = Vec::new();
    for sentence in &passage.sentences.all {
        let tokens = passage.sentences.tokens(sentence);
        let words = sentence.span.of(passage.text);
        // "Expected/actual: the dashboard / a blank page" answers for both.
        let joint = sentence.is_under(item) && words.contains(" / ");
        let clue = if sentence.fresh && (joint || sentence.section == [Some(item), None]) {
            (!says_nothing(words)).then_some(("labelled", 100))
        } else if sentence.fresh && sentence.section == [Some(Item::LogsAndData), None] {
            // "Log: length 20, expected 18": what a program expects of its data.
            None
        } else {
            demand(sentence, tokens, words).or_else(|| habit(sentence, tokens, words))
        };
        if let Some((clue, weight)) = clue {
            sum += weight;
            best = best.max(weight);
            found.push((weight, Piece { item, span: sentence.span, grade: Grade::Strong, clue }));
        }
    }
    if sum >= ENOUGH {
        // What proves it best is shown; what only added to it is not.
        pieces.extend(found.into_iter().filter(|(weight, _)| *weight >= best).map(|(_, piece)| piece));
    } else {
        pieces.extend(opposed(passage));
    }
}

/// Whether a clue is somebody's wish, rather than a label or a place among other words.
pub fn is_demand(clue: &str) -> bool {
    !clue.starts_with("labelled") && !matches!(clue, WORKS_WELL | OPPOSED)
}

/// Whether something in a text says what should happen.
#[cfg(test)]
fn hinted(text: &str) -> bool {
    crate::read(text).pieces.iter().any(|piece| piece.item == Item::ExpectedBehavior)
}
