//! Who carries the case: a person, said by an agent.

mod taking;
mod whose;

pub use whose::{Whose, whose};

pub(super) use self::taking::is_name;
use self::taking::{is_mine, taker};
use crate::language::cued::{self, Cued};
use crate::language::cues::{DENIES, GIVEN, GROUP, HAND, I, OWN, PEOPLE, ROLE, TICKET};
use crate::language::lexicon::PLEASE;
use crate::layout::sections;
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Passage, Piece, Span};
use playbook::Item;

/// Finds who is said to own the case. A group's name is weak: it is nobody.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::CaseOwner;
    pieces.extend(sections::unanswered(passage, item));
    for sentence in cued {
        let (span, words) = (sentence.sentence.span, sentence.text);
        let mut add = |span, grade, clue| pieces.push(Piece { item, span, grade, clue });
        if sentence.sentence.answers(item) {
            // "Contact: please use the form" asks.
            if !says_nothing(words) && !sentence.sentence.has(PLEASE) {
                let grade = if is_person(sentence, 0) { Grade::Strong } else { Grade::Weak };
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
        let said = sentence.said();
        if is_mine(said) {
            add(span, Grade::Strong, "mine");
        } else if taker(said, words).is_some() {
            add(span, Grade::Strong, "takes");
        } else if let Some((grade, _)) = (0..sentence.words.len()).find_map(|at| given(sentence, at)) {
            add(span, grade, "given");
        }
    }
}

/// "Assigned to Priya", "handed over to @mokafor", "owner is Jonas": whether a person or a group was given the
/// case, and which word begins its name.
fn given(sentence: &Cued, at: usize) -> Option<(Grade, usize)> {
    let cues = sentence.at(at);
    let role = cues.has(ROLE);
    if !cues.has(GIVEN | OWN | TICKET) && at > 0 && !role {
        return None;
    }
    let over = usize::from(is_word(sentence, at + 1, &["over", "on"]));
    let to = cues.has(GIVEN) && is_word(sentence, at + 1 + over, to_whom(sentence, at));
    // The owner of an account, a shop or a workspace is the customer's own affair.
    let of_theirs = at.checked_sub(1).is_some_and(|before| sentence.at(before).has(PEOPLE));
    let owner = role || cues.has(OWN) && is_word(sentence, at, OWNERS) && !of_theirs;
    // "Owner is Jonas", "owned by Mira", "owner on our side stays Lea".
    let between = |word: &usize| owner && is_word(sentence, *word, BETWEEN);
    let filled = (at + 1..at + 6).take_while(between).count();
    let is = filled > 0;
    // "Owner: Mira Okafor", "Owner Mira Okafor."
    let beside = owner && !is && introduces(sentence, at);
    // "Comms with the school: Nils."
    let party = role && !is && !beside;
    let party = (at + 1..at + 5).find(|last| party && introduces(sentence, *last) && is_alone(sentence, last + 1));
    // "Over to Jonas", "Handover to Mira".
    let to = to || at == 0 && is_word(sentence, 0, &["over", "handover"]) && is_word(sentence, 1, &["to"]);
    // "Case: Jonas (till closure)".
    let of_case = is_word(sentence, at, &["case", "ticket"]) && introduces(sentence, at) && is_alone(sentence, at + 1);
    let beside = beside || of_case;
    let name = match (to, is, beside) {
        (true, ..) => at + 2 + over,
        (false, true, _) => at + 1 + filled,
        (false, false, true) => at + 1,
        (false, false, false) => party? + 1,
    };
    let the = usize::from(is_word(sentence, name, &["the", "our"]));
    // What stands in brackets behind a name is where the person works.
    let joined = |at: &usize| {
        let (Some(before), Some(word)) = (sentence.words.get(at - 1), sentence.words.get(*at)) else { return false };
        *at == name + the
            || sentence
                .written(Span { start: before.span.end, end: word.span.start })
                .trim_matches([' ', '-'])
                .is_empty()
    };
    // "Handing over to integrations (Lea)": the name is what the brackets hold.
    let in_brackets = to && before(sentence, name + the + 1).ends_with('(') && named_after(sentence, name + the + 1);
    if in_brackets {
        return Some((Grade::Strong, name + the + 1));
    }
    let of_group = (name + the..name + the + 3).take_while(joined).any(|next| sentence.at(next).has(GROUP));
    match () {
        () if of_group => Some((Grade::Weak, name)),
        () if the == 0 && (named_after(sentence, name) || owner && sentence.at(name).has(I)) => {
            Some((Grade::Strong, name))
        }
        () => None,
    }
}

/// Words for somebody who owns something. All of them have the cue `OWN`.
const OWNERS: &[&str] = &[
    "owner",
    "owned",
    "assignee",
    "dri",
    "handler",
    "responsible",
    "accountable",
    "responsable",
    "responsável",
    "zuständig",
];

/// What may stand between such a word and the name.
const BETWEEN: &[&str] = &[
    "is", "by", "will", "be", "stays", "remains", "still", "for", "on", "of", "our", "support", "side", "end", "now",
    "there", "this", "case", "ticket", "del", "du", "caso", "dossier", "till", "until", "then",
];

/// The words for "to" in the language of a word for "given".
fn to_whom(sentence: &Cued, at: usize) -> &'static [&'static str] {
    if is_word(sentence, at, &["asignado", "asignada", "atribuído"]) {
        &["a", "ao"]
    } else if is_word(sentence, at, &["assigné", "assignée", "attribué"]) {
        &["à"]
    } else {
        &["to", "an"]
    }
}

/// Whether a name stands there and nothing goes on behind it: "Jonas.", "Jonas L. (till Friday)".
fn is_alone(sentence: &Cued, at: usize) -> bool {
    let rest = sentence.words.get(at..).unwrap_or_default();
    // "Shift lead, calling it SEV2": no name holds a digit.
    let is_part = |word: &str| word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit());
    let named = (at..at + 3).take_while(|at| is_part(sentence.word(*at))).count();
    let end = named.checked_sub(1).and_then(|last| rest.get(last)).map_or(0, |last| last.span.end);
    let after = sentence.written(Span { start: end, end: sentence.sentence.span.end });
    named > 0 && (rest.len() == named || after.trim_start_matches(['.', ' ']).starts_with(['(', ',', ';']))
}

/// Whether the next words are no more than a name, or stand behind a colon.
fn introduces(sentence: &Cued, at: usize) -> bool {
    let (Some(owner), Some(next)) = (sentence.words.get(at), sentence.words.get(at + 1)) else { return false };
    let gap = sentence.written(Span { start: owner.span.end, end: next.span.start }).trim();
    let short = || sentence.words.len() <= at + 3 || is_alone(sentence, at + 1);
    matches!(gap, ":" | "=" | ": @" | "= @" | "-" | "–" | "—") || gap.is_empty() && short()
}

/// Whether a word is one of these.
fn is_word(sentence: &Cued, at: usize, words: &[&str]) -> bool {
    let word = sentence.word(at);
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether what stands from this word on reads as a person's name rather than a group's.
fn is_person(sentence: &Cued, from: usize) -> bool {
    let mut words = from..from + 4;
    !is_word(sentence, from, &["the", "a", "our"])
        && !words.clone().any(|at| sentence.at(at).has(GROUP))
        && words.any(|at| sentence.word(at).starts_with(char::is_alphabetic))
}

/// Whether a name follows: a capital, an @.
fn named_after(sentence: &Cued, at: usize) -> bool {
    sentence.word(at).starts_with(char::is_uppercase) || before(sentence, at).ends_with('@')
}

/// What of a sentence is written before a word.
fn before<'t>(sentence: &Cued<'t>, at: usize) -> &'t str {
    let start = sentence.sentence.span.start;
    sentence.words.get(at).map_or("", |word| sentence.written(Span { start, end: word.span.start }))
}

/// Whether a name is a group's: it has a group's word in it.
pub fn is_group(name: &str) -> bool {
    cued::of(&Passage::of(name)).iter().any(|sentence| sentence.has(GROUP))
}

#[cfg(test)]
mod tests {
    use super::{OWN, OWNERS};
    use crate::language::vocabulary::cues_of;

    #[test]
    fn owners_are_known_by_their_cue() {
        for word in OWNERS {
            assert!(cues_of(word).has(OWN), "{word}");
        }
    }
}
