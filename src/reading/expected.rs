//! What should have happened: demanded, expected, wished for, or under its heading.

use super::lexicon::{
    AS, ASK, BUT, EFFECT, EXPECT, FIRST, GRANT, INSTEAD, NOT, OF, PRAISE, SEE, SHOULD, TROUBLE, WANT, WHEN, WOULD, YOU,
};
use super::sections::{self, Answer};
use super::sentences::{Sentence, Token, does};
use super::unfilled::says_nothing;
use super::{Grade, Passage, Piece};
use crate::playbook::Item;

/// Finds expected behaviour.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let item = Item::ExpectedBehavior;
    pieces.extend(sections::unanswered(passage, item));
    for answer in sections::answers(passage, item) {
        if let Answer::Block(span) = answer {
            pieces.push(Piece { item, span, grade: Grade::Strong, clue: "labelled-block" });
        }
    }
    for sentence in &passage.sentences.all {
        let tokens = passage.sentences.tokens(sentence);
        let words = sentence.span.of(passage.text);
        let mut add = |clue| pieces.push(Piece { item, span: sentence.span, grade: Grade::Strong, clue });
        if sentence.fresh && sentence.section == [Some(item), None] {
            if !says_nothing(words) {
                add("labelled");
            }
        } else if let Some(clue) = expected(sentence, tokens, words) {
            add(clue);
        }
    }
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
        if token.tags & EXPECT != 0 && !does(before, AS) {
            return Some("expected");
        }
        if token.tags & INSTEAD != 0 && does(next, OF) {
            return Some("instead-of");
        }
        if token.tags & WOULD != 0 && tokens.iter().skip(at + 1).take(5).any(|t| t.tags & (PRAISE | WANT) != 0) {
            return Some("would-be-nice");
        }
    }
    None
}
