//! What is done in a condition: "when I …", "if you …", "as soon as …", "after opening …".

use super::clue::{
    Clue, WHEN_ACT, WHEN_DO_AND_DO, WHEN_DOING, WHEN_DOING_IT, WHEN_I, WHEN_I_DO, WHEN_SOMEONE, WHEN_YOU_DO, WHENEVER,
};
use crate::language::lexicon::{
    AND, ANSWER, BE, BUT, DID, DO, DOING, EFFECT, FIRST, HAS, MIND, NEED, NEXT, NOT, PERSON, PLEASE, PRAISE, SEE, SEEM,
    SHOULD, THE, TIME, TO, TROUBLE, TRY, WANT, WELL, WHEN, WOULD,
};
use crate::language::sentences::{Sentence, does};
use crate::language::token::Token;

/// The clue of a sentence's condition.
pub(super) fn tell(text: &str, sentence: &Sentence, tokens: &[Token], add: &mut impl FnMut(Clue)) {
    let Some(at) = when(text, sentence, tokens) else { return };
    if goes_well(text, sentence, tokens) {
        add(WHEN_SOMEONE);
    } else if !wishes(tokens, at) {
        condition(text, tokens, at, add);
    }
}

/// Where a condition begins: "when", "every time", "as soon as", "the moment".
fn when(text: &str, sentence: &Sentence, tokens: &[Token]) -> Option<usize> {
    if sentence.has(WHEN) {
        return tokens.iter().position(|token| token.tags.has(WHEN));
    }
    if !sentence.has(TIME) {
        return None;
    }
    let is = |at: usize, known: &[&str]| {
        let word = tokens.get(at).map_or("", |token| token.span.of(text));
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let acts = |at: usize| tokens.iter().skip(at + 1).take(4).any(|token| token.tags.has(DO | DID | DOING));
    (1..tokens.len()).filter(|at| acts(*at)).find_map(|at| match () {
        () if is(at, &["time"]) && is(at - 1, &["every", "each"]) => Some(at),
        () if is(at, &["moment"]) && at == 1 && is(0, &["the"]) => Some(at),
        () if is(at, &["soon"]) && is(at - 1, &["as"]) && is(at + 1, &["as"]) => Some(at + 1),
        () => None,
    })
}

/// "If I use the long name, I get the right one": tells a workaround, not a way to see the failure.
fn goes_well(text: &str, sentence: &Sentence, tokens: &[Token]) -> bool {
    (sentence.has(WELL) || works_again(text, tokens)) && !sentence.has(NOT | TROUBLE | BUT)
}

/// "… it works", "… it works once more": what a condition comes to at last.
fn works_again(text: &str, tokens: &[Token]) -> bool {
    let last = tokens.len().saturating_sub(4);
    tokens.iter().skip(last).any(|token| ["works", "worked", "work"].contains(&token.span.of(text)))
}

/// "It would be nice if I …", "not sure if I should …": what nobody did.
fn wishes(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    before
        .windows(2)
        .any(|pair| matches!(pair, [who, wish] if who.tags.has(FIRST | WOULD | BE) && wish.tags.has(PRAISE | WANT)))
        || does(tokens.get(at + 2), SHOULD)
}

/// "When I …", "if you …", "after opening …".
fn condition(text: &str, tokens: &[Token], at: usize, add: &mut impl FnMut(Clue)) {
    // "When a customer …": the article says nothing. "After this, I …" has none.
    let joined = tokens.get(at + 1).zip(tokens.get(at + 2));
    let joined = joined.is_some_and(|(the, who)| text.get(the.span.end..who.span.start) == Some(" "));
    let at = at + usize::from(joined && does(tokens.get(at + 1), THE) && does(tokens.get(at + 2), PERSON));
    // "When my picture is cropped" says of nobody what they do.
    let next = tokens.get(at + 1).filter(|who| !owns(text, who));
    let near = tokens.iter().skip(at + 1).take(4).any(|token| token.tags.has(DO | DID | DOING))
        || next.zip(tokens.get(at + 2)).is_some_and(|(who, verb)| acts(text, who, verb));
    // What comes of it ("it will stay blank") stands behind the condition or before it: "It goes purple as soon as I zoom."
    let comes = |token: &Token| token.tags.has(NOT | TROUBLE | EFFECT | BE | SEEM) || token.span.of(text) == "will";
    let after = tokens.iter().skip(at + 2).any(comes)
        || (does(next, FIRST) || at <= 2) && tokens.iter().take(at).any(|token| token.tags.has(TROUBLE | EFFECT));
    // "If you choose a picture and turn the phone", "…, then turn the phone": two things in a row are a way.
    let goes_on = |(at, token): (usize, &Token)| {
        let then = at + 1 + usize::from(does(tokens.get(at + 1), NEXT));
        token.tags.has(AND | NEXT) && does(tokens.get(then), DO)
    };
    let chain = near && after && !does(next, FIRST) && tokens.iter().enumerate().skip(at + 3).any(goes_on);
    add(if chain && does(next, PERSON) {
        WHEN_DO_AND_DO
    } else if does(next, FIRST) {
        if near && after { WHEN_I_DO } else { WHEN_I }
    } else if does(next, PERSON) && near && after && !is_told_to_reader(text, tokens, at) {
        WHEN_YOU_DO
    } else if does(next, PERSON | TRY) {
        WHEN_SOMEONE
    } else if does(next, DOING) || does(tokens.get(at), TO) && does(next, DO) {
        // "After opening it, …", "al guardar …".
        if at == 0 && after { WHEN_DOING_IT } else { WHEN_DOING }
    } else if does(next, DO) {
        // "When click Save …": whose language has no such ending leaves it out.
        WHEN_DOING
    } else if near {
        WHEN_ACT
    } else {
        WHENEVER
    });
}

/// "If you look at it, …", "if you have questions, …", "when you send me one, …", "you should be able to save it when
/// you leave": said to the reader, and nobody's way.
fn is_told_to_reader(text: &str, tokens: &[Token], at: usize) -> bool {
    let verb = tokens.get(at + 2);
    let to_me = tokens.get(at + 3).is_some_and(|whom| ["me", "us"].contains(&whom.span.of(text)));
    does(verb, SEE | WANT | NEED | HAS | BE | ANSWER)
        || verb.is_some_and(|verb| ["have", "get", "fix"].contains(&verb.span.of(text)))
        || to_me
        || tokens.iter().any(|token| token.tags.has(PLEASE))
        || tokens.iter().take(at).any(|token| token.tags.has(SHOULD))
}

/// "I beat", "somebody mails": whether a word behind a person can only be what they do.
fn acts(text: &str, who: &Token, verb: &Token) -> bool {
    let words = verb.span.of(text);
    let no_verb = BE | NOT | SHOULD | WANT | THE | TO | MIND | SEE | WHEN | BUT | AND | PERSON | EFFECT;
    who.tags.has(PERSON)
        && !verb.tags.has(no_verb)
        && words.len() > 2
        && words.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether a word names somebody as an owner: "my".
fn owns(text: &str, who: &Token) -> bool {
    who.tags.has(PERSON) && ["my", "our", "your"].iter().any(|word| word.eq_ignore_ascii_case(who.span.of(text)))
}
