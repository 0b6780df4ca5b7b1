//! Who carries the case: a person, said by an agent.

use super::cues::{Cued, GROUP, HAND, I, OWN, TO};
use super::sections;
use super::unfilled::says_nothing;
use super::{Grade, Passage, Piece, Span};
use crate::playbook::Item;

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
        for at in 0..sentence.words.len() {
            let (this, next) = (sentence.at(at), sentence.at(at + 1));
            let mine = this & I != 0
                && (next & OWN != 0
                    || next & HAND != 0 && (at + 2..at + 4).any(|later| sentence.at(later) & (HAND | OWN | TO) != 0));
            let given = this & (HAND | OWN) != 0 && next & TO != 0 && named_after(text, sentence, at + 2);
            if mine && !sentence.has(super::cues::NOT) {
                add(span, Grade::Strong, "mine");
                break;
            }
            if given {
                let grade = if is_person(text, sentence, at + 2) { Grade::Strong } else { Grade::Weak };
                add(span, grade, "given");
                break;
            }
        }
    }
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
    super::cues::of(&passage).iter().any(|sentence| sentence.has(GROUP))
        && Span { start: 0, end: name.len() }.of(name) == name
}
