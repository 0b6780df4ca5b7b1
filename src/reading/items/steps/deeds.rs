//! What a sentence says that somebody did, does or is to do.

use super::clue::{
    Clue, DID_AND, DID_CHAIN, DO_AND, DO_CHAIN, DO_IT, DO_SHORT, DO_THE, DOING_SHOWS, I_DID, I_DID_THEN, I_DO, I_TRY,
    REPRODUCED, THEY_DO, TO_REPRODUCE, TO_REPRODUCE_DO, TRIES,
};
use crate::Span;
use crate::language::cues::GESTURE;
use crate::language::lexicon::{
    AND, BE, BUT, DENIED, DID, DO, DO_LAST, DOING, EFFECT, FAIL, FIRST, GRANT, NEXT, NOT, PERSON, REPRO, RIGHT, SHOULD,
    THE, TO, TROUBLE, TRY, Tags, WANT, WHEN, YOU,
};
use crate::language::sentences::{Sentence, does, follows};
use crate::language::token::Token;

/// The clues of what was done; `instructs` when the sentence begins with an instruction.
pub(super) fn tell(text: &str, sentence: &Sentence, tokens: &[Token], instructs: bool, add: &mut impl FnMut(Clue)) {
    if does(tokens.first(), DOING) && sentence.has(NOT | TROUBLE | EFFECT) {
        add(DOING_SHOWS);
    }
    if sentence.has(TRY) && follows(tokens, TRY, TO) {
        add(if sentence.has(FIRST) { I_TRY } else { TRIES });
    }
    if instructs && tokens.len() > 1 && !sentence.has(SHOULD | WANT) {
        add(if tokens.len() == 2 {
            DO_SHORT
        } else if does(tokens.get(1), THE | TO) || sentence.has(NEXT) {
            DO_THE
        } else {
            DO_IT
        });
    }
    let asked = sentence.has(SHOULD) || wishes_first(tokens) || does(tokens.first(), GRANT);
    if sentence.has(DO) && !asked && chained(text, tokens, DO) >= 2 {
        add(DO_CHAIN);
    }
    if sentence.has(DID) && chained(text, tokens, DID) >= 2 {
        add(DID_CHAIN);
    }
    done(text, sentence, tokens, add);
}

/// What the writer, or somebody else, is said to have done.
fn done(text: &str, sentence: &Sentence, tokens: &[Token], add: &mut impl FnMut(Clue)) {
    if sentence.has(DOING) && they_do(text, tokens) >= 2 {
        add(THEY_DO);
    }
    if (does(tokens.first(), NEXT) || only(text, tokens)) && does(tokens.get(1), DO) && and_fails(sentence, tokens) {
        add(DO_AND);
    }
    if sentence.has(FIRST) {
        if follows(tokens, FIRST, DID) && !to_you(tokens) && !looks_into(text, tokens) {
            add(match () {
                () if and_fails(sentence, tokens) => DID_AND,
                () if sentence.has(NEXT | WHEN) => I_DID_THEN,
                () => I_DID,
            });
        } else if follows(tokens, FIRST, DO) {
            add(I_DO);
        }
    }
}

/// "I called you and nobody answered": done to the reader, who cannot do it again.
fn to_you(tokens: &[Token]) -> bool {
    tokens
        .windows(2)
        .any(|pair| matches!(pair, [did, you] if did.tags.has(DID) && you.tags.has(YOU) && !you.tags.has(FIRST)))
}

/// "I renamed it and now it is gone": whether what failed stands behind what was done, in the same breath.
fn and_fails(sentence: &Sentence, tokens: &[Token]) -> bool {
    let done = tokens.iter().position(|token| token.tags.has(DO | DID)).unwrap_or(0);
    let joint = tokens.iter().skip(done + 1).position(|token| token.tags.has(AND | BUT)).map(|at| done + 1 + at);
    sentence.has(NOT | TROUBLE)
        && joint.is_some_and(|joint| {
            let tail = tokens.get(joint + 1..).unwrap_or_default();
            tail.first().is_some_and(|token| token.tags.has(THE | NEXT | DOING | FIRST | NOT))
                && tail.iter().any(|token| token.tags.has(NOT | TROUBLE))
        })
}

/// "Just open it": an instruction that calls itself a short one.
fn only(text: &str, tokens: &[Token]) -> bool {
    let first = tokens.first().map_or("", |token| token.span.of(text));
    ["just", "simply", "only", "merely"].iter().any(|word| word.eq_ignore_ascii_case(first))
}

/// "The customer opens it, clicks Print and gets …": how many things somebody else is said to do, one after another.
fn they_do(text: &str, tokens: &[Token]) -> usize {
    // "The driver calls: at the last stop he presses …"
    let is_he = |token: &Token| ["he", "she", "they"].contains(&token.span.of(text));
    let who = tokens.iter().take(8).position(is_he).unwrap_or_else(|| usize::from(does(tokens.first(), THE)));
    if !tokens.get(who).is_some_and(|who| who.tags.has(PERSON) && !who.tags.has(FIRST)) {
        return 0;
    }
    let does_it = |token: &&Token| token.tags.has(DOING) && token.span.of(text).ends_with('s');
    tokens.iter().skip(who).filter(does_it).count()
}

/// "To reproduce, open …". A form's "Reproducible: always" says nothing of how.
pub(super) fn reproduction(text: &str, tokens: &[Token], add: &mut impl FnMut(Clue)) {
    if does(tokens.first(), REPRO) && tokens.len() <= 3 {
        return;
    }
    // "Repro in the lab: update it, scan an item, …"; "Repro rate: always" is short.
    let colon =
        || tokens.windows(2).take(6).any(|pair| matches!(pair, [one, next] if between(text, one, next).contains(':')));
    if does(tokens.first(), REPRO) && tokens.len() > 6 && colon() {
        add(TO_REPRODUCE_DO);
        return;
    }
    if leads_to_steps(text, tokens) {
        add(TO_REPRODUCE_DO);
        return;
    }
    if !follows(tokens, TO, REPRO) {
        // "Can't reproduce it here" shows no way.
        let denied = follows(tokens, NOT, REPRO) || tokens.iter().any(|token| token.tags.has(DENIED));
        if !denied {
            add(REPRODUCED);
        }
        return;
    }
    let after = tokens.iter().skip_while(|token| !token.tags.has(REPRO)).skip(1);
    let told = does(tokens.first(), TO) && after.take(6).any(|token| token.tags.has(DO));
    add(if told { TO_REPRODUCE_DO } else { TO_REPRODUCE });
}

/// "Reproduced on my own phone - open the list, press Save": whether a mark leads from it to an instruction.
fn leads_to_steps(text: &str, tokens: &[Token]) -> bool {
    const FAR: usize = 10;
    let Some(at) = tokens.iter().take(FAR).position(|token| token.tags.has(REPRO)) else { return false };
    // "Nachgestellt (Testshop): Artikel in den Korb legen": German says last what is done.
    let last = || tokens.iter().skip(at + 1).any(|token| token.tags.has(DO_LAST));
    !tokens.iter().take(at).any(|token| token.tags.has(DENIED | NOT))
        && tokens.windows(2).skip(at).take(FAR).any(|pair| {
            let [one, next] = pair else { return false };
            let led = || [": ", "): ", " - ", " – ", " — "].contains(&between(text, one, next));
            (next.tags.has(DO) || last()) && led()
        })
}

/// "Checked the audit log", "Tried: another network": what was done about the failure, and not to see it.
pub(super) fn looks_into(text: &str, tokens: &[Token]) -> bool {
    const LOOKS: [&str; 8] =
        ["checked", "verified", "confirmed", "compared", "reviewed", "investigated", "looked", "asked"];
    // "I checked her role", "we have already asked": who looked stands before it.
    let told = tokens.iter().position(|token| token.tags.has(DID | TRY)).filter(|at| *at <= 3).unwrap_or(0);
    let before = tokens.get(..told).unwrap_or_default();
    let tokens = if before.first().is_some_and(|who| who.tags.has(FIRST)) { tokens.get(told..) } else { Some(tokens) };
    let Some([first, next, ..]) = tokens else { return false };
    let word = first.span.of(text);
    if is_contact(text, word, next) {
        return true;
    }
    LOOKS.iter().any(|known| known.eq_ignore_ascii_case(word)) || between(text, first, next).contains(':')
}

/// "Called the clinic", "wrote to them": whether a word and the next tell that somebody was spoken to.
fn is_contact(text: &str, word: &str, next: &Token) -> bool {
    const REACHES: [&str; 8] = ["called", "phoned", "rang", "emailed", "mailed", "wrote", "contacted", "messaged"];
    const THEM: [&str; 16] = [
        "them", "him", "her", "you", "to", "customer", "client", "cust", "clinic", "bank", "shop", "store", "office",
        "support", "school", "depot",
    ];
    const WHOSE: [&str; 5] = ["the", "my", "your", "our", "their"];
    let is = |known: &[&str], word: &str| known.iter().any(|known| known.eq_ignore_ascii_case(word));
    let mut behind = text.get(next.span.start..).unwrap_or_default().split(|c: char| !c.is_alphanumeric());
    let named = behind.find(|word| !is(&WHOSE, word)).unwrap_or_default();
    is(&REACHES, word) && is(&THEM, named)
}

/// What stands between two words.
fn between<'t>(text: &'t str, one: &Token, next: &Token) -> &'t str {
    Span { start: one.span.end, end: next.span.start }.of(text)
}

/// "Open the cart": an instruction. "Right now" is no click, and "sign-in", "print preview", "search fails" or "log from
/// the gateway" name something.
pub(super) fn opens_with_action(text: &str, tokens: &[Token]) -> bool {
    let [first, rest @ ..] = tokens else { return false };
    if !first.tags.has(DO) {
        return false;
    }
    let next = rest.first();
    let joined = next.is_some_and(|next| text.get(first.span.end..next.span.start) == Some("-"));
    // "Log shows", "Print fails".
    let third_person = does(next, FAIL | EFFECT) && next.is_some_and(|next| next.span.of(text).ends_with('s'));
    let is = |token: &Token, words: &[&str]| {
        let written = token.span.of(text);
        words.iter().any(|word| word.eq_ignore_ascii_case(written))
    };
    let journal =
        is(first, &["log"]) && next.is_none_or(|next| !is(next, &["in", "on", "into", "out", "off", "back", "to"]));
    // "Change at 13:58: new timeout": what was done, as a noun.
    let event = is(first, &["change", "update", "upgrade", "push", "release", "deploy", "import", "export", "sync"])
        && next.is_some_and(|next| is(next, &["at", "of", "by", "since", "during"]));
    // "GET req_81 (stale)": a call that was made, by its method; "GET /v2/lists" tells which to make.
    let path = text.get(first.span.end..).is_some_and(|rest| rest.starts_with(" /") || rest.starts_with(" http"));
    let method = !path && ["GET", "PUT", "POST", "DELETE", "PATCH"].contains(&first.span.of(text));
    let verb = does(next, BE | DENIED) || third_person || journal || event || method;
    // "Give me my money back": asked of the reader.
    let of_reader = next.is_some_and(|next| is(next, &["me", "us"]));
    !verb && !of_reader && (does(next, DO) || !first.tags.has(RIGHT)) && (does(next, DO | AND) || !joined)
}

/// "Press …", "Switch to …": what only somebody at the screen does, where "Add …" may be asked of the developers.
pub(super) fn is_gesture(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| token.cues.has(GESTURE)) && tokens.len() > 2
}

/// Whether a wish comes before any action: "I would like to open …".
fn wishes_first(tokens: &[Token]) -> bool {
    let first = tokens.iter().find(|token| token.tags.has(SHOULD | WANT | DO));
    does(first, SHOULD | WANT)
}

/// "I select …": an action, not what the writer is or has.
pub(super) fn i_do(tokens: &[Token]) -> bool {
    does(tokens.first(), FIRST) && does(tokens.get(1), DO | DID) && !does(tokens.get(1), BE)
}

/// "I open it, I press Save": whether a word stands right behind a comma or "and".
fn begins_clause(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| tokens.get(before)).zip(tokens.get(at));
    before
        .is_some_and(|(before, token)| before.tags.has(AND | NEXT) || between(text, before, token).contains([',', ';']))
}

/// How many words that do one of `tags` begin the sentence or stand behind a comma, "and" or "then".
fn chained(text: &str, tokens: &[Token], tags: Tags) -> usize {
    let links = |at: usize, token: &Token| {
        // A run of Japanese words is a token as well, and its parts stand within it.
        let apart = |other: &Token| other.span.end <= token.span.start;
        let Some(at) = tokens.get(..at).unwrap_or_default().iter().rposition(apart) else { return true };
        let Some(before) = tokens.get(at) else { return true };
        let gap = between(text, before, token);
        before.tags.has(NEXT | AND)
            || gap.contains([',', ';', '>', '(', ':', '、'])
            || tags == DO && before.tags.has(FIRST | PERSON) && (at == 0 || begins_clause(text, tokens, at))
    };
    tokens
        .iter()
        .enumerate()
        .filter(|(at, token)| token.tags.has(tags) && !token.tags.has(EFFECT) && links(*at, token))
        .count()
}
