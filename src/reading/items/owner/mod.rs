//! Who carries the case: a person, said by an agent.

mod taking;
mod whose;

pub use whose::{Whose, whose};

use self::taking::{is_mine, taker};
use crate::playbook::Item;
use crate::reading::language::cued::{self, Cued};
use crate::reading::language::cues::{DENIES, GIVEN, GROUP, HAND, I, OWN, PEOPLE, TICKET};
use crate::reading::layout::sections;
use crate::reading::layout::unfilled::says_nothing;
use crate::reading::{Grade, Passage, Piece, Span, clauses};

/// Finds who is said to own the case. A group's name is weak: it is nobody.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::CaseOwner;
    pieces.extend(sections::unanswered(passage, item));
    let text = passage.text;
    for sentence in cued {
        let span = sentence.sentence.span;
        let words = span.of(text);
        let mut add = |span, grade, clue| pieces.push(Piece { item, span, grade, clue });
        if sentence.sentence.is_under(item) && sentence.sentence.fresh {
            if !says_nothing(words) {
                let grade = if is_person(text, sentence, 0) { Grade::Strong } else { Grade::Weak };
                add(span, grade, "labelled");
            }
            continue;
        }
        if words.ends_with('?') {
            continue;
        }
        // "Mine.", "I'm on it": what tells it in other words is short.
        let short = sentence.has(I) && sentence.words.len() <= 8;
        if sentence.has(DENIES) || !(short || sentence.has(GIVEN | OWN | HAND | TICKET)) {
            continue;
        }
        let lower = words.to_ascii_lowercase();
        let said = clauses::words(words, &lower);
        if is_mine(&said) {
            add(span, Grade::Strong, "mine");
        } else if taker(&said, words).is_some() {
            add(span, Grade::Strong, "takes");
        } else if let Some((grade, _)) = (0..sentence.words.len()).find_map(|at| given(text, sentence, at)) {
            add(span, grade, "given");
        }
    }
}

/// "Assigned to Priya", "handed over to @mokafor", "owner is Jonas": whether a person or a group was given the
/// case, and which word begins its name.
fn given(text: &str, sentence: &Cued, at: usize) -> Option<(Grade, usize)> {
    if sentence.at(at) & (GIVEN | OWN | TICKET) == 0 && at > 0 {
        return None;
    }
    let over = usize::from(is_word(text, sentence, at + 1, &["over", "on"]));
    let to = sentence.at(at) & GIVEN != 0 && is_word(text, sentence, at + 1 + over, to_whom(text, sentence, at));
    // The owner of an account, a shop or a workspace is the customer's own affair.
    let of_theirs = at.checked_sub(1).is_some_and(|before| sentence.at(before) & PEOPLE != 0);
    let owner = is_word(text, sentence, at, OWNERS) && !of_theirs;
    // "Owner is Jonas", "owned by Mira", "owner on our side stays Lea".
    let between = |word: &usize| is_word(text, sentence, *word, BETWEEN);
    let filled = (at + 1..at + 6).take_while(between).count();
    let is = owner && filled > 0;
    // "Owner: Mira Okafor", "Owner Mira Okafor."
    let beside = owner && !is && introduces(text, sentence, at);
    // "Over to Jonas", "Handover to Mira".
    let to = to || at == 0 && is_word(text, sentence, 0, &["over", "handover"]) && is_word(text, sentence, 1, &["to"]);
    // "Case: Jonas (till closure)".
    let of_case = is_word(text, sentence, at, &["case", "ticket"])
        && introduces(text, sentence, at)
        && is_alone(text, sentence, at + 1);
    let beside = beside || of_case;
    let name = match (to, is, beside) {
        (true, ..) => at + 2 + over,
        (false, true, _) => at + 1 + filled,
        (false, false, true) => at + 1,
        (false, false, false) => return None,
    };
    let the = usize::from(is_word(text, sentence, name, &["the", "our"]));
    // What stands in brackets behind a name is where the person works.
    let joined = |at: &usize| {
        let (Some(before), Some(word)) = (sentence.words.get(at - 1), sentence.words.get(*at)) else { return false };
        *at == name + the
            || Span { start: before.span.end, end: word.span.start }.of(text).trim_matches([' ', '-']).is_empty()
    };
    let of_group = (name + the..name + the + 3).take_while(joined).any(|next| sentence.at(next) & GROUP != 0);
    match () {
        () if of_group => Some((Grade::Weak, name)),
        () if the == 0 && (named_after(text, sentence, name) || owner && sentence.at(name) & I != 0) => {
            Some((Grade::Strong, name))
        }
        () => None,
    }
}

/// Who is called so carries something.
const OWNERS: &[&str] = &["owner", "owned", "assignee", "dri", "handler", "responsable", "responsável", "zuständig"];

/// What may stand between that and the name.
const BETWEEN: &[&str] = &[
    "is", "by", "will", "be", "stays", "remains", "still", "for", "on", "of", "our", "support", "side", "end", "now",
    "this", "case", "ticket", "del", "du", "caso", "dossier",
];

/// The words for "to" in the language of a word for "given".
fn to_whom(text: &str, sentence: &Cued, at: usize) -> &'static [&'static str] {
    if is_word(text, sentence, at, &["asignado", "asignada", "atribuído"]) {
        &["a", "ao"]
    } else if is_word(text, sentence, at, &["assigné", "assignée", "attribué"]) {
        &["à"]
    } else {
        &["to", "an"]
    }
}

/// Whether a name stands there and nothing goes on behind it: "Jonas.", "Jonas L. (till Friday)".
fn is_alone(text: &str, sentence: &Cued, at: usize) -> bool {
    let rest = sentence.words.get(at..).unwrap_or_default();
    let named = rest.iter().take(3).take_while(|word| word.span.of(text).starts_with(char::is_uppercase)).count();
    let end = named.checked_sub(1).and_then(|last| rest.get(last)).map_or(0, |last| last.span.end);
    let after = Span { start: end, end: sentence.sentence.span.end }.of(text);
    named > 0 && (rest.len() == named || after.trim_start_matches(['.', ' ']).starts_with(['(', ',', ';']))
}

/// Whether the next words are no more than a name, or stand behind a colon.
fn introduces(text: &str, sentence: &Cued, at: usize) -> bool {
    let (Some(owner), Some(next)) = (sentence.words.get(at), sentence.words.get(at + 1)) else { return false };
    let gap = Span { start: owner.span.end, end: next.span.start }.of(text).trim();
    matches!(gap, ":" | "=" | ": @" | "= @" | "-" | "–" | "—") || gap.is_empty() && sentence.words.len() <= at + 3
}

/// Whether a word is one of these.
fn is_word(text: &str, sentence: &Cued, at: usize, words: &[&str]) -> bool {
    let word = sentence.words.get(at).map_or("", |word| word.span.of(text));
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether what stands from this word on reads as a person's name rather than a group's.
fn is_person(text: &str, sentence: &Cued, from: usize) -> bool {
    let mut named = false;
    for word in sentence.words.iter().skip(from).take(4) {
        if word.bits & GROUP != 0 {
            return false;
        }
        named |= word.span.of(text).starts_with(char::is_alphabetic);
    }
    named
}

/// Whether a name follows: a capital, an @.
fn named_after(text: &str, sentence: &Cued, at: usize) -> bool {
    sentence.words.get(at).is_some_and(|word| {
        word.span.of(text).starts_with(char::is_uppercase)
            || text.get(..word.span.start).is_some_and(|before| before.ends_with('@'))
    })
}

/// Whether a name is a group's: it has a group's word in it.
pub fn is_group(name: &str) -> bool {
    cued::of(&Passage::of(name)).iter().any(|sentence| sentence.has(GROUP))
}
