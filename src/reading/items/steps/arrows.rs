//! Arrows: from one thing done to the next, from a menu to its entry, from what is done to what it shows.

use super::clue::{ARROW_CHAIN, ARROWS, Clue};
use crate::Passage;
use crate::eight::positions;
use crate::language::cues::TRIED;
use crate::language::lexicon::{DID, DO, DOING, EFFECT, MIND, NOT, SEEM, TROUBLE, Tags};
use crate::language::sentences::Sentence;
use crate::language::token::Token;
use crate::layout::ink::Ink;
use crate::layout::seek::has;

/// How many arrows lead from one thing done to the next: "Unlock → generate → 5 clashes".
pub(super) fn count(passage: &Passage, words: &str) -> usize {
    if !passage.layout.ink.has(Ink::ANGLE.or(Ink::WIDE)) {
        return 0;
    }
    let leads = |at: &usize| {
        let (before, rest) = words.split_at_checked(*at).unwrap_or_default();
        match rest.strip_prefix("> ") {
            // "Settings > Labs": between names; "3 > 2" compares.
            Some(next) if before.ends_with(' ') => next.starts_with(char::is_alphabetic),
            Some(next) => ends_with_mark(before, [" -", " ="]).is_some_and(|before| !changes_value(before, next)),
            None => rest.strip_prefix('→').is_some_and(|next| !changes_value(before, next)),
        }
    };
    positions(words.as_bytes(), |eight| eight.are(b'>') | eight.are(0xE2)).filter(leads).count()
}

/// What stands before the first half of an arrow.
fn ends_with_mark<'t>(before: &'t str, marks: [&str; 2]) -> Option<&'t str> {
    marks.iter().find_map(|mark| before.strip_suffix(mark))
}

/// "(timeout 1800 -> 300)": an arrow from one value to the next is a change.
fn changes_value(before: &str, next: &str) -> bool {
    before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        && next.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a short line tells a change of one of the ticket's fields, as its history does: "Set status open → pending".
pub(super) fn changes_field(words: &str, tokens: &[Token], arrows: usize) -> bool {
    const LONGEST: usize = 7;
    const FIELDS: [&str; 4] = ["status", "priority", "assignee", "severity"];
    arrows == 1 && tokens.len() <= LONGEST && FIELDS.iter().any(|field| has(words, field))
}

/// The clue of a sentence's arrows.
pub(super) fn tell(
    passage: &Passage,
    sentence: &Sentence,
    tokens: &[Token],
    arrows: usize,
    add: &mut impl FnMut(Clue),
) {
    let words = sentence.span.of(passage.text);
    // "Cleared the cache → no change" was tried.
    let tried = tokens.first().is_some_and(|first| first.tags.has(DID) || first.cues.has(TRIED));
    let shows = || arrows == 1 && !tried && leads_on(words, sentence, tokens);
    // "(Admin > Diagnostics > Export)" in brackets says where something is, and is no step.
    if (arrows > 1 || shows()) && !has(words, "orkaround") && !words.starts_with('(') {
        add(ARROW_CHAIN);
    } else if passage.layout.ink.has(Ink::ANGLE)
        && has(words, ">")
        && ["->", " > ", "=>"].iter().any(|arrow| has(words, arrow))
    {
        add(ARROWS);
    }
}

/// "Lock it → generates 5": whether an arrow leads from an instruction to what comes of it; "File->Open" names an entry
/// of a menu, "our old server → the new one" a change.
fn leads_on(words: &str, sentence: &Sentence, tokens: &[Token]) -> bool {
    const FEWEST: usize = 8;
    let arrow = ["→", " -> ", " => "].iter().find_map(|arrow| words.find(arrow)).filter(|at| *at >= FEWEST);
    arrow.is_some_and(|arrow| {
        let (before, behind) =
            tokens.split_at(tokens.partition_point(|token| token.span.end <= sentence.span.start + arrow));
        let any = |tokens: &[Token], tags: Tags| tokens.iter().any(|token| token.tags.has(tags));
        // "Difference = 14 -> looks like a fee" concludes.
        let concludes = behind.first().is_some_and(|first| first.tags.has(SEEM | MIND));
        !concludes && (any(before, DO | DOING) || any(behind, EFFECT | TROUBLE | NOT))
    })
}
