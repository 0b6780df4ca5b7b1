//! What was tried, and what came of it.

use super::cues::{ACTOR, Cued, NOT, OUTCOME, PLAN, TRIED};
use super::sections;
use super::{Grade, Passage, Piece, Span};
use crate::playbook::Item;

/// Something that was tried, with what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What was done.
    pub action: Span,
    /// What came of it, when that was said.
    pub result: Option<Span>,
}

/// Marks between an action and its result.
const ARROWS: [&str; 6] = ["→", "->", "=>", " – ", " — ", ": "];

/// Words that turn from the action to the result.
const TURNS: [&str; 7] = [", but ", " but ", ", still ", "; ", ", no ", ", same ", " and it "];

/// Finds what was tried.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::StepsAlreadyTaken;
    pieces.extend(sections::unanswered(passage, item));
    for (at, sentence) in cued.iter().enumerate() {
        let span = sentence.sentence.span;
        let words = span.of(passage.text);
        let labelled = sentence.sentence.is_under(item);
        let fact = sentence.has(TRIED) && !planned(sentence) && !words.ends_with('?');
        if !(labelled && !super::unfilled::says_nothing(words) || fact && done_by_somebody(sentence)) {
            continue;
        }
        // The result may be the next sentence of the same paragraph: "Restarted it. No change."
        let next = cued.get(at + 1).filter(|next| next.sentence.paragraph == sentence.sentence.paragraph);
        let told = result(words).is_some()
            || sentence.has(OUTCOME) && (labelled || fact)
            || next.is_some_and(|next| next.has(OUTCOME | NOT) && !next.has(TRIED));
        let (grade, clue) = match (labelled, told) {
            (true, true) => (Grade::Strong, "labelled-result"),
            (true, false) => (Grade::Weak, "labelled"),
            (false, true) => (Grade::Strong, "tried-result"),
            (false, false) => (Grade::Weak, "tried"),
        };
        pieces.push(Piece { item, span, grade, clue });
    }
}

/// The attempt a sentence tells of, as a pair.
pub fn attempt(text: &str, span: Span) -> Attempt {
    let words = span.of(text);
    match result(words) {
        Some((action, result)) => Attempt {
            action: Span { start: span.start, end: span.start + action },
            result: Some(Span { start: span.start + result, end: span.end }),
        },
        None => Attempt { action: span, result: None },
    }
}

/// Where the action ends and the result begins.
fn result(words: &str) -> Option<(usize, usize)> {
    let arrow = ARROWS.iter().filter_map(|mark| words.find(mark).map(|at| (at, at + mark.len()))).min();
    let turn = TURNS
        .iter()
        .filter_map(|mark| {
            words.find(mark).map(|at| (at, at + mark.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(mark.len())))
        })
        .min();
    arrow.or(turn).filter(|(action, result)| *action > 2 && words.len() > *result + 1)
}

/// "I will restart it", "please try": nothing was done yet.
fn planned(sentence: &Cued) -> bool {
    let tried = sentence.words.iter().position(|word| word.bits & TRIED != 0).unwrap_or(0);
    sentence.words.iter().take(tried).any(|word| word.bits & PLAN != 0 && word.bits & ACTOR == 0)
}

/// Begins with what was done ("Cleared the cache"), or says who did it.
fn done_by_somebody(sentence: &Cued) -> bool {
    let tried = sentence.words.iter().position(|word| word.bits & TRIED != 0).unwrap_or(usize::MAX);
    tried < 2 || sentence.words.iter().take(tried).any(|word| word.bits & ACTOR != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        for (text, action, result) in [
            ("Cleared the cache → no change", "Cleared the cache", Some("no change")),
            ("Restarted the agent -> same error", "Restarted the agent", Some("same error")),
            ("Rolled back to 4.1, but it still fails", "Rolled back to 4.1", Some("but it still fails")),
            ("Checked the firewall", "Checked the firewall", None),
        ] {
            let found = attempt(text, Span { start: 0, end: text.len() });
            assert_eq!(found.action.of(text).trim(), action);
            assert_eq!(found.result.map(|span| span.of(text).trim()), result, "{text}");
        }
    }
}
