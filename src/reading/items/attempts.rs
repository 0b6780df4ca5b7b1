//! What was tried, and what came of it.

use crate::playbook::Item;
use crate::reading::items::variation::varied;
use crate::reading::language::cues::{ACTOR, Cued, NOT, OUTCOME, PLAN, TRIED};
use crate::reading::language::sentences::Opening;
use crate::reading::layout::sections;
use crate::reading::layout::seek::find;
use crate::reading::{Grade, Passage, Piece, Span};

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

/// Marks and words behind which a result may begin, when what follows tells one.
const TURNS: [&str; 4] = ["; ", ", ", " but ", " and "];

/// Finds what was tried.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::StepsAlreadyTaken;
    pieces.extend(sections::unanswered(passage, item));
    for (at, sentence) in cued.iter().enumerate() {
        let span = sentence.sentence.span;
        let words = span.of(passage.text);
        let labelled = sentence.sentence.is_under(item);
        let fact = sentence.has(TRIED) && !planned(sentence) && !undone(sentence) && !words.ends_with('?');
        let may = !labelled && !words.ends_with('?') && sentence.sentence.opening != Opening::Number;
        let varied = may.then(|| varied(passage, sentence)).flatten();
        let tells = labelled && !crate::reading::layout::unfilled::says_nothing(words)
            || fact && done_by_somebody(passage.text, sentence);
        if let Some((grade, clue)) = varied.filter(|(grade, _)| *grade == Grade::Strong || !tells) {
            pieces.push(Piece { item, span, grade, clue });
            continue;
        }
        if !tells {
            continue;
        }
        // The result may be the next sentence of the same paragraph: "Restarted it. No change."
        let next = cued.get(at + 1).filter(|next| next.sentence.paragraph == sentence.sentence.paragraph);
        let told = sentence.has(OUTCOME) && (labelled || fact)
            || next.is_some_and(|next| next.has(OUTCOME | NOT) && !next.has(TRIED))
            || result(words).is_some();
        let (grade, clue) = match (labelled, told) {
            (true, true) => (Grade::Strong, "labelled-result"),
            (true, false) => (Grade::Weak, "labelled"),
            (false, true) => (Grade::Strong, "tried-result"),
            // "I tried to open it" is the way to the failure, and "we moved" is news, until something came of it.
            (false, false) if tried_to(passage.text, sentence) => continue,
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
pub(super) fn result(words: &str) -> Option<(usize, usize)> {
    let arrow = ARROWS.iter().filter_map(|mark| find(words, mark).map(|at| (at, at + mark.len()))).min();
    arrow.or_else(|| turn(words)).filter(|(action, result)| *action > 2 && words.len() > *result + 1)
}

/// Where a sentence without an arrow turns to what came of it.
fn turn(words: &str) -> Option<(usize, usize)> {
    let bytes = words.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        if !matches!(byte, b' ' | b',' | b';') {
            continue;
        }
        let rest = words.get(at..).unwrap_or_default();
        let Some(mark) = TURNS.iter().find(|mark| rest.starts_with(**mark)) else { continue };
        let mut clause = rest.get(mark.len()..).unwrap_or_default();
        let mut start = at + mark.len();
        for joint in ["but ", "and "] {
            if let Some(after) = clause.strip_prefix(joint) {
                clause = after;
                start += joint.len();
            }
        }
        if tells_what_came(clause) {
            return Some((at, start));
        }
    }
    None
}

/// Whether a clause tells a result: it begins with its subject or with the outcome itself.
fn tells_what_came(clause: &str) -> bool {
    const OPENINGS: [&str; 14] = [
        "it", "they", "he", "she", "which", "the", "nothing", "no", "same", "still", "without", "works", "this", "that",
    ];
    // The first words say enough, and the bound keeps the whole linear.
    let clause = clause.char_indices().nth(80).map_or(clause, |(end, _)| clause.get(..end).unwrap_or_default());
    let mut words = clause.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).take(6);
    let Some(first) = words.next() else { return false };
    let subject = OPENINGS.iter().any(|opening| opening.eq_ignore_ascii_case(first));
    let outcome = |word: &str| crate::reading::language::cues::bits(word) & (OUTCOME | NOT) != 0;
    let states = |word: &str| ["is", "are", "was", "were"].contains(&word);
    subject && (outcome(first) || words.any(|word| outcome(word) || states(word)))
}

/// Whether words tell what came of an attempt.
pub fn tells_result(text: &str) -> bool {
    result(text).is_some()
        || text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| crate::reading::language::cues::bits(word) & OUTCOME != 0)
}

/// "I will restart it", "please try": nothing was done yet.
fn planned(sentence: &Cued) -> bool {
    let tried = sentence.words.iter().position(|word| word.bits & TRIED != 0).unwrap_or(0);
    sentence.words.iter().take(tried).any(|word| word.bits & PLAN != 0 && word.bits & ACTOR == 0)
}

/// "Tried to open the page", "we moved in May".
fn tried_to(text: &str, sentence: &Cued) -> bool {
    let word = |at: usize| sentence.words.get(at).map_or("", |word| word.span.of(text));
    (0..sentence.words.len()).any(|at| {
        word(at).eq_ignore_ascii_case("moved")
            || word(at).eq_ignore_ascii_case("tried") && word(at + 1).eq_ignore_ascii_case("to")
    })
}

/// "We have not confirmed it yet", "nothing was changed": said of what was not done.
fn undone(sentence: &Cued) -> bool {
    let tried = sentence.words.iter().position(|word| word.bits & TRIED != 0).unwrap_or(0);
    let before = sentence.words.get(tried.saturating_sub(3)..tried).unwrap_or_default();
    before.iter().any(|word| word.bits & NOT != 0)
}

/// Begins with what was done ("Cleared the cache"), or says who did it.
fn done_by_somebody(text: &str, sentence: &Cued) -> bool {
    let tried = sentence.words.iter().position(|word| word.bits & TRIED != 0).unwrap_or(usize::MAX);
    match tried {
        0 => true,
        1 if begins_with_what_was_done(text, sentence) => true,
        _ => sentence.words.iter().take(tried).any(|word| word.bits & ACTOR != 0),
    }
}

/// "Also restarted it", "Cache cleared → no change"; not "The reset button" or "Press Reset".
fn begins_with_what_was_done(text: &str, sentence: &Cued) -> bool {
    const OTHERWISE: [&str; 16] = [
        "the", "a", "an", "it", "this", "that", "its", "their", "our", "my", "press", "click", "select", "hit", "tap",
        "choose",
    ];
    let [first, tried, ..] = sentence.words else { return false };
    let first = first.span.of(text);
    !OTHERWISE.iter().any(|word| word.eq_ignore_ascii_case(first))
        && !tried.span.of(text).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        for (text, action, result) in [
            ("Cleared the cache → no change", "Cleared the cache", Some("no change")),
            ("Restarted the agent -> same error", "Restarted the agent", Some("same error")),
            ("Rolled back to 4.1, but it still fails", "Rolled back to 4.1", Some("it still fails")),
            ("Checked the firewall", "Checked the firewall", None),
        ] {
            let found = attempt(text, Span { start: 0, end: text.len() });
            assert_eq!(found.action.of(text).trim(), action);
            assert_eq!(found.result.map(|span| span.of(text).trim()), result, "{text}");
        }
    }
}
