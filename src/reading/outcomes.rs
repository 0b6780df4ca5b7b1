//! What should have happened, and what happened instead.
//!
//! A sentence is judged by what its words do to each other ("should … but", "instead of", "does not"), and by the
//! heading it stands under.

use super::lexicon::{
    AS, ASK, BE, BUT, DO, DOING, EFFECT, EXPECT, FIRST, GRANT, INSTEAD, NOT, OF, PERSON, PRAISE, REPRO, SEE, SHOULD,
    THE, TO, TROUBLE, TRY, WANT, WHEN, WOULD, YOU,
};
use super::sentences::{Sentence, Token};
use super::{Grade, Passage, Piece};
use crate::playbook::Item;

/// Finds expected and actual behaviour.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    for sentence in &passage.sentences.all {
        let tokens = passage.sentences.tokens(sentence);
        let words = sentence.span.of(passage.text);
        let mut add = |item, clue| pieces.push(Piece { item, span: sentence.span, grade: Grade::Strong, clue });
        if sentence.is_under(Item::ExpectedBehavior) && !is_joint(sentence) {
            add(Item::ExpectedBehavior, "labelled");
        } else if let Some(clue) = expected(sentence, tokens, words) {
            add(Item::ExpectedBehavior, clue);
        }
        if sentence.is_under(Item::ActualBehavior) && !is_joint(sentence) {
            add(Item::ActualBehavior, "labelled");
        } else if let Some(clue) = actual(sentence, tokens) {
            add(Item::ActualBehavior, clue);
        }
    }
}

fn is_joint(sentence: &Sentence) -> bool {
    sentence.section[1].is_some()
}

/// Whether a token does one of `tags`.
fn does(token: Option<&Token>, tags: u64) -> bool {
    token.is_some_and(|token| token.tags & tags != 0)
}

/// How a sentence says what should happen.
fn expected(sentence: &Sentence, tokens: &[Token], words: &str) -> Option<&'static str> {
    if !sentence.has(SHOULD | EXPECT | INSTEAD | WANT | WOULD | GRANT) {
        return None;
    }
    let question = words.ends_with('?');
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        if token.tags & SHOULD != 0 {
            // "you should see the error" tells a step; "should I …?" asks.
            let told = does(before, YOU) && does(next, SEE);
            let asked = question && (at == 0 || does(before, ASK)) && does(next, FIRST);
            if !told && !asked {
                return Some("should");
            }
        }
        if token.tags & EXPECT != 0 {
            let usual = does(before, AS);
            if !usual {
                return Some("expected");
            }
        }
        if token.tags & INSTEAD != 0 && does(next, OF) {
            return Some("instead-of");
        }
        if token.tags & WOULD != 0 && tokens.iter().skip(at + 1).take(5).any(|t| t.tags & (PRAISE | WANT) != 0) {
            return Some("would-be-nice");
        }
    }
    if does(tokens.first(), GRANT) && sentence.tokens_len() > 3 {
        return Some("request");
    }
    None
}

/// How a sentence says what happens.
fn actual(sentence: &Sentence, tokens: &[Token]) -> Option<&'static str> {
    if sentence.has(TROUBLE) {
        return Some("trouble");
    }
    if sentence.has(NOT) {
        return Some("denial");
    }
    if sentence.has(BUT) {
        return Some("but");
    }
    if sentence.has(INSTEAD) {
        return Some("instead");
    }
    if sentence.has(WHEN) && sentence.has(EFFECT) {
        return Some("when-effect");
    }
    let _ = (tokens, BE, DO, DOING, PERSON, REPRO, THE, TO, TRY);
    if sentence.has(EFFECT) {
        return Some("effect");
    }
    None
}
