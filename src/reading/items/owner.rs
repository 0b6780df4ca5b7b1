//! Who carries the case: a person, said by an agent.

use crate::playbook::Item;
use crate::reading::language::cues::{Cued, GIVEN, GROUP, HAND, I, LIGHT, NOT, OWN, PEOPLE, TICKET, TO};
use crate::reading::layout::sections;
use crate::reading::layout::unfilled::says_nothing;
use crate::reading::{Grade, Passage, Piece, Span};

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
        if !sentence.has(I | GIVEN | OWN | HAND)
            && !is_word(text, sentence, 0, &["assigning", "keeping", "over", "handover"])
        {
            continue;
        }
        let mine = (0..sentence.words.len()).any(|at| takes(text, sentence, at)) || taking(text, sentence);
        if mine && !sentence.has(NOT) {
            add(span, Grade::Strong, "mine");
        } else if !sentence.has(NOT) && (0..sentence.words.len()).any(|at| named_takes(text, sentence, at)) {
            add(span, Grade::Strong, "takes");
        } else if let Some(grade) = (0..sentence.words.len()).find_map(|at| given(text, sentence, at)) {
            add(span, grade, "given");
        }
    }
}

/// "I own this", "I am taking ownership", "I'll follow this through": the writer takes the case from this word on.
fn takes(text: &str, sentence: &Cued, at: usize) -> bool {
    if sentence.at(at) & I == 0 {
        return false;
    }
    let light = (at + 1..at + 4).take_while(|next| sentence.at(*next) & LIGHT != 0).count();
    let verb = at + 1 + light;
    let later = |bits| (verb + 1..verb + 4).any(|later| sentence.at(later) & bits != 0);
    if is_word(text, sentence, verb, &["own"]) {
        let this = is_word(text, sentence, verb + 1, &["this", "it"]);
        return this || verb + 1 >= sentence.words.len() || sentence.at(verb + 2) & TICKET != 0;
    }
    // "I will stay your contact", "I'm staying on this".
    let it = |at: usize| is_word(text, sentence, at, &["this", "it"]);
    // "I'll take this one", "I'm on it", "I've picked this up", "I'm keeping it".
    if is_word(text, sentence, verb, &["take", "taking", "handling", "keeping", "picking", "picked"])
        && it(verb + 1)
        && (verb + 2 >= sentence.words.len()
            || sentence.at(verb + 2) & (TICKET | HAND) != 0
            || is_word(text, sentence, verb + 2, &["one", "up", "myself", "from", "until"]))
        || is_word(text, sentence, verb, &["on"]) && it(verb + 1) && verb + 2 >= sentence.words.len()
        || is_word(text, sentence, verb, &["look", "looking"])
            && is_word(text, sentence, verb + 1, &["after"])
            && it(verb + 2)
    {
        return true;
    }
    let stays = is_word(text, sentence, verb, &["stay", "staying", "remain", "remaining"]);
    stays
        && (later(OWN)
            || is_word(text, sentence, verb + 1, &["on"]) && is_word(text, sentence, verb + 2, &["this", "it"]))
        || sentence.at(verb) & OWN != 0
        || sentence.at(verb) & HAND != 0 && later(HAND | OWN | TO)
}

/// "Taking this myself": the writer, left out.
fn taking(text: &str, sentence: &Cued) -> bool {
    let it = |at: usize| is_word(text, sentence, at, &["this", "it"]);
    let to_me =
        |at: usize| is_word(text, sentence, at, &["to", "with"]) && is_word(text, sentence, at + 1, &["me", "myself"]);
    // "Ich übernehme den Fall", "je prends le dossier", "me encargo yo".
    if is_word(text, sentence, 0, &["ich", "je", "me"])
        && is_word(text, sentence, 1, &["übernehme", "prends", "reprends", "encargo"])
    {
        return true;
    }
    // "Mine.", "Assigning to myself", "It stays with me", "Picking this up".
    if sentence.words.len() == 1 && is_word(text, sentence, 0, &["mine"])
        || is_word(text, sentence, 0, &["assigned", "assigning", "reassigned"]) && to_me(1)
        || (1..5).any(|at| is_word(text, sentence, at, &["stays", "remains"]) && to_me(at + 1))
        || is_word(text, sentence, 0, &["picking", "picked", "keeping"]) && (it(1) || sentence.at(1) & OWN != 0)
    {
        return true;
    }
    is_word(text, sentence, 0, &["taking", "owning"])
        && (is_word(text, sentence, 1, &["over"])
            || sentence.at(1) & OWN != 0
            || is_word(text, sentence, 1, &["this", "it"])
                && (sentence.words.len() == 2
                    || sentence.at(2) & TICKET != 0
                    || is_word(text, sentence, 2, &["myself", "one", "over", "on", "from"])))
}

/// "Jonas is taking over", "Lea stays owner", "Jean reprend le dossier": somebody named takes the case from this word on.
fn named_takes(text: &str, sentence: &Cued, at: usize) -> bool {
    // "Dana Fox is the owner."
    if at >= 3
        && at + 1 == sentence.words.len()
        && is_word(text, sentence, at, &["owner", "dri", "assignee"])
        && is_word(text, sentence, at - 1, &["the", "our"])
        && is_word(text, sentence, at - 2, &["is", "stays", "remains"])
    {
        return named_after(text, sentence, at - 3) && sentence.at(at - 3) & (GROUP | PEOPLE) == 0;
    }
    if !named_after(text, sentence, at) || sentence.at(at) & (GROUP | I | OWN | TICKET | PEOPLE) != 0 {
        return false;
    }
    let light = (at + 1..at + 4).take_while(|next| sentence.at(*next) & LIGHT != 0).count();
    let verb = at + 1 + light;
    let the = usize::from(is_word(text, sentence, verb + 1, &["the", "your"]));
    match () {
        () if is_word(text, sentence, verb, &["stays", "remains", "stay", "remain"]) => {
            sentence.at(verb + 1 + the) & OWN != 0
        }
        () if is_word(text, sentence, verb, &["takes", "taking", "take", "took", "picks", "picking"]) => {
            let over = usize::from(is_word(text, sentence, verb + 1, &["over"]));
            let what = verb + 1 + over;
            let the = usize::from(is_word(text, sentence, what, &["the", "your", "this"]));
            is_word(text, sentence, what, &["this", "it", "ownership", "from", "as"])
                || sentence.at(what + the) & TICKET != 0
                || over == 1 && what >= sentence.words.len()
        }
        () => {
            is_word(text, sentence, verb, &["reprend", "übernimmt", "assume", "owns"])
                && is_word(
                    text,
                    sentence,
                    verb + 1,
                    &["this", "it", "votre", "le", "den", "das", "ce", "o", "el", "the"],
                )
        }
    }
}

/// "Assigned to Priya", "handed over to @mokafor", "owner is Jonas": whether a person or a group was given the case.
fn given(text: &str, sentence: &Cued, at: usize) -> Option<Grade> {
    if sentence.at(at) & (GIVEN | OWN) == 0 && at > 0 {
        return None;
    }
    let over = usize::from(is_word(text, sentence, at + 1, &["over", "on"]));
    let to = sentence.at(at) & GIVEN != 0 && is_word(text, sentence, at + 1 + over, to_whom(text, sentence, at));
    // The owner of an account, a shop or a workspace is the customer's own affair.
    let of_theirs = at.checked_sub(1).is_some_and(|before| sentence.at(before) & PEOPLE != 0);
    let owner = is_word(text, sentence, at, &["owner", "owned", "assignee", "dri"]) && !of_theirs;
    let is = owner && is_word(text, sentence, at + 1, &["is", "by"]);
    // "Owner: Mira Okafor", "Owner Mira Okafor."
    let beside = owner && !is && introduces(text, sentence, at);
    // "Over to Jonas", "Handover to Mira".
    let to = to || at == 0 && is_word(text, sentence, 0, &["over", "handover"]) && is_word(text, sentence, 1, &["to"]);
    let name = match (to, is, beside) {
        (true, ..) => at + 2 + over,
        (false, true, _) => at + 2,
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
        () if of_group => Some(Grade::Weak),
        () if the == 0 && named_after(text, sentence, name) => Some(Grade::Strong),
        () => None,
    }
}

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

/// Whether the next words are no more than a name, or stand behind a colon.
fn introduces(text: &str, sentence: &Cued, at: usize) -> bool {
    let (Some(owner), Some(next)) = (sentence.words.get(at), sentence.words.get(at + 1)) else { return false };
    let gap = Span { start: owner.span.end, end: next.span.start }.of(text).trim();
    matches!(gap, ":" | "=" | ": @" | "= @") || gap.is_empty() && sentence.words.len() <= at + 3
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

/// Whether a name is a group's: of the policy's groups, or with a group's word in it.
pub fn is_group(name: &str) -> bool {
    let passage = Passage::of(name);
    crate::reading::language::cues::of(&passage).iter().any(|sentence| sentence.has(GROUP))
        && Span { start: 0, end: name.len() }.of(name) == name
}
