//! What each sentence tells of the way to the failure.

use super::clue::{
    ACT_ALONE, ACT_OPENS, ARROW_CHAIN, ARROWS, BULLET, BULLET_ACTION, CODE_SHOWS, Clue, DID_AND, DID_CHAIN, DID_FIRST,
    DO_AND, DO_CHAIN, DO_IT, DO_THE, DOING_SHOWS, EXAMPLE_CODE, EXAMPLE_SAID, GO_LINK, I_DID, I_DID_THEN, I_DO, I_TRY,
    INTO_CODE, LABELLED, LABELLED_CODE, LABELLED_LATER, LABELLED_STEP, LINK_FIRST, NUMBER_ALONE, NUMBERED,
    NUMBERED_ACTION, PLAYGROUND, REPRODUCED, THEY_DO, TO_REPRODUCE, TO_REPRODUCE_DO, TRIES, TRY_OPENS, WHEN_CODE,
};
use super::condition;
use crate::eight::positions;
use crate::language::cues::GESTURE;
use crate::language::lexicon::{
    AND, ASIDE, BE, BUT, DENIED, DID, DO, DO_LAST, DOING, EFFECT, EXAMPLE, FAIL, FIRST, GRANT, LINK, NEXT, NOT, OPTION,
    PERSON, PLEASE, REPRO, RIGHT, SHOULD, THE, TO, TROUBLE, TRY, Tags, WANT, WHEN, YOU,
};
use crate::language::sentences::{Opening, Sentence, does, follows};
use crate::language::token::Token;
use crate::layout::LineKind;
use crate::layout::ink::Ink;
use crate::layout::seek::has;
use crate::{Passage, Span};
use playbook::Item;

/// Follows the lists of a text: what is asked of the reader, proposed or wondered in one is nobody's way to the failure.
#[derive(Default)]
pub(super) struct Lists {
    /// The line of the entry last seen.
    entry: Option<usize>,
    /// Whether the words before the list say that it holds something else than steps.
    other: bool,
}

impl Lists {
    /// Whether a sentence may tell a step as far as its list goes.
    pub(super) fn hold_steps(&mut self, sentence: &Sentence) -> bool {
        if sentence.opening != Opening::Prose {
            self.entry = Some(sentence.line);
        } else if self.entry != Some(sentence.line) {
            self.other = sentence.has(PLEASE | OPTION) && !sentence.has(REPRO);
            return true;
        }
        !self.other || sentence.is_under(Item::ReproductionSteps)
    }
}

/// The clues of one sentence.
pub(super) fn clues(passage: &Passage, at: usize, sentence: &Sentence, add: &mut impl FnMut(Clue)) {
    let tokens = passage.sentences.tokens(sentence);
    if sentence.is_under(Item::ReproductionSteps) {
        add(match (sentence.opening, sentence.fresh) {
            (_, true) if sentence.is_data(passage.text) => LABELLED_CODE,
            (Opening::Number | Opening::Bullet, _) => LABELLED_STEP,
            (Opening::Prose, true) => LABELLED,
            (Opening::Prose, false) => LABELLED_LATER,
        });
        return;
    }
    if sentence.fresh && sentence.section[0].is_some_and(|item| !matches!(item, Item::Summary | Item::ActualBehavior)) {
        return;
    }
    let words = sentence.span.of(passage.text);
    // "Please set it to manual": asked of the reader. "1. Is it public?": asked of nobody in particular.
    if does(tokens.first(), PLEASE) && !sentence.has(REPRO)
        || sentence.opening != Opening::Prose && words.ends_with('?')
    {
        return;
    }
    let wish = does(tokens.first(), GRANT | ASIDE) && sentence.opening == Opening::Prose;
    let first_does = opens_with_action(passage.text, tokens);
    let acts = !wish
        && (first_does
            || does(tokens.get(1), DO) && does(tokens.first(), NEXT | TO | PERSON)
            || does(tokens.last(), DO_LAST));
    if sentence.opening != Opening::Prose {
        listed(passage, at, sentence, acts, add);
        return;
    }
    let arrows = arrows(passage, words);
    if starts_with_code(words) && (arrows > 0 || sentence.has(EFFECT | FAIL | NOT)) {
        add(CODE_SHOWS);
    }
    if sentence.is_data(passage.text) {
        return;
    }
    condition::tell(passage.text, sentence, tokens, add);
    if sentence.has(REPRO) {
        reproduction(passage.text, tokens, add);
    }
    code(passage, sentence, add);
    if does(tokens.first(), DOING) && sentence.has(NOT | TROUBLE | EFFECT) {
        add(DOING_SHOWS);
    }
    if sentence.has(TRY) && follows(tokens, TRY, TO) {
        add(if sentence.has(FIRST) { I_TRY } else { TRIES });
    }
    if acts && first_does && tokens.len() > 2 && !sentence.has(SHOULD | WANT) {
        add(if does(tokens.get(1), THE | TO) || sentence.has(NEXT) { DO_THE } else { DO_IT });
    }
    let asked = sentence.has(SHOULD) || wishes_first(tokens) || does(tokens.first(), GRANT);
    if sentence.has(DO) && !asked && chained(passage.text, tokens, DO) >= 2 {
        add(DO_CHAIN);
    }
    if sentence.has(DID) && chained(passage.text, tokens, DID) >= 2 {
        add(DID_CHAIN);
    }
    done(passage.text, sentence, tokens, add);
    let link = sentence.has(LINK);
    if link && acts {
        add(GO_LINK);
    }
    if link && PLAYGROUNDS.iter().any(|host| has(words, host)) {
        add(PLAYGROUND);
    }
    if first_does
        && acts
        && (3..=14).contains(&tokens.len())
        && !sentence.has(SHOULD | WANT)
        && stands_alone(passage, at, sentence)
    {
        add(ACT_ALONE);
    }
    if does(tokens.first(), DID) && tokens.len() > 3 && !looks_into(passage.text, tokens) {
        add(DID_FIRST);
    }
    if opens(passage, at) {
        opening(passage, at, sentence, wish, add);
    }
    // "(Admin > Diagnostics > Export)" says beside a question where to find something.
    if arrows > 1 && !has(words, "orkaround") && !words.starts_with('(') {
        add(ARROW_CHAIN);
    } else if passage.layout.ink.has(Ink::ANGLE) && (has(words, "->") || has(words, " > ") || has(words, "=>")) {
        add(ARROWS);
    }
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
    let who = usize::from(does(tokens.first(), THE));
    if !tokens.get(who).is_some_and(|who| who.tags.has(PERSON) && !who.tags.has(FIRST)) {
        return 0;
    }
    let does_it = |token: &&Token| token.tags.has(DOING) && token.span.of(text).ends_with('s');
    tokens.iter().filter(does_it).count()
}

/// What the writer, or somebody else, is said to have done.
fn done(text: &str, sentence: &Sentence, tokens: &[Token], add: &mut impl FnMut(Clue)) {
    if they_do(text, tokens) >= 2 {
        add(THEY_DO);
    }
    if (does(tokens.first(), NEXT) || only(text, tokens)) && does(tokens.get(1), DO) && and_fails(sentence, tokens) {
        add(DO_AND);
    }
    if sentence.has(FIRST) {
        if follows(tokens, FIRST, DID) && !to_you(tokens) {
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

/// A report that opens with where to go needs no more words for it.
fn opening(passage: &Passage, at: usize, sentence: &Sentence, wish: bool, add: &mut impl FnMut(Clue)) {
    let tokens = passage.sentences.tokens(sentence);
    let first_does = opens_with_action(passage.text, tokens);
    if sentence.has(LINK) && !sentence.span.of(passage.text).contains(' ') {
        add(LINK_FIRST);
    } else if does(tokens.first(), TRY | DID) && tokens.len() > 3 && !looks_into(passage.text, tokens) {
        add(TRY_OPENS);
    } else if at > 0 && (first_does && !wish || i_do(tokens)) || first_does && is_gesture(tokens) && reports(passage) {
        add(ACT_OPENS);
    }
}

/// "Checked the audit log", "Tried: another network": what was done about the failure, and not to see it.
fn looks_into(text: &str, tokens: &[Token]) -> bool {
    const LOOKS: [&str; 8] =
        ["checked", "verified", "confirmed", "compared", "reviewed", "investigated", "looked", "asked"];
    let [first, next, ..] = tokens else { return false };
    let word = first.span.of(text);
    LOOKS.iter().any(|known| known.eq_ignore_ascii_case(word)) || between(text, first, next).contains(':')
}

/// What stands between two words.
fn between<'t>(text: &'t str, one: &Token, next: &Token) -> &'t str {
    Span { start: one.span.end, end: next.span.start }.of(text)
}

/// How many arrows lead from one thing done to the next: "Unlock → generate → 5 clashes".
fn arrows(passage: &Passage, words: &str) -> usize {
    if !passage.layout.ink.has(Ink::ANGLE.or(Ink::WIDE)) {
        return 0;
    }
    let leads = |at: &usize| {
        let (before, rest) = words.split_at_checked(*at).unwrap_or_default();
        match rest.strip_prefix("> ") {
            // "Settings > Labs": between names; "3 > 2" compares.
            Some(next) if before.ends_with(' ') => next.starts_with(char::is_alphabetic),
            Some(_) => before.ends_with(" -") || before.ends_with(" ="),
            None => rest.starts_with('→'),
        }
    };
    positions(words.as_bytes(), |eight| eight.are(b'>') | eight.are(0xE2)).filter(leads).count()
}

/// "Open the cart": an instruction. "Right now" is no click, and "sign-in", "print preview" or "search fails" name
/// something.
fn opens_with_action(text: &str, tokens: &[Token]) -> bool {
    let [first, rest @ ..] = tokens else { return false };
    let next = rest.first();
    let joined = next.is_some_and(|next| text.get(first.span.end..next.span.start) == Some("-"));
    // "Log shows", "Print fails".
    let third_person = does(next, FAIL | EFFECT) && next.is_some_and(|next| next.span.of(text).ends_with('s'));
    let verb = does(next, BE | DENIED) || third_person;
    first.tags.has(DO) && !verb && (does(next, DO) || !first.tags.has(RIGHT)) && (does(next, DO | AND) || !joined)
}

/// "Press …", "Switch to …": what only somebody at the screen does, where "Add …" may be asked of the developers.
fn is_gesture(tokens: &[Token]) -> bool {
    tokens.first().is_some_and(|token| token.cues.has(GESTURE)) && tokens.len() > 2
}

/// Whether a text goes on behind its first sentence, and asks nothing: an answer to somebody begins "Open …", too.
fn reports(passage: &Passage) -> bool {
    let all = &passage.sentences.all;
    let asks = |sentence: &Sentence| {
        does(passage.sentences.tokens(sentence).first(), PLEASE) || sentence.span.of(passage.text).ends_with('?')
    };
    all.len() > 1 && !all.iter().any(asks)
}

/// Whether a wish comes before any action: "I would like to open …".
fn wishes_first(tokens: &[Token]) -> bool {
    let first = tokens.iter().find(|token| token.tags.has(SHOULD | WANT | DO));
    does(first, SHOULD | WANT)
}

/// "I select …": an action, not what the writer is or has.
fn i_do(tokens: &[Token]) -> bool {
    does(tokens.first(), FIRST) && does(tokens.get(1), DO | DID) && !does(tokens.get(1), BE)
}

/// The clues of the code that stands right behind a sentence.
fn code(passage: &Passage, sentence: &Sentence, add: &mut impl FnMut(Clue)) {
    let tokens = passage.sentences.tokens(sentence);
    let words = sentence.span.of(passage.text);
    let before_code = sentence.before_block && leads_to_code(passage, sentence);
    if before_code && runs_on(sentence, words) {
        let opens = does(tokens.first(), WHEN) && tokens.len() <= 4;
        add(if opens || does(tokens.last(), WHEN) { WHEN_CODE } else { INTO_CODE });
    } else if before_code && opens_with_action(passage.text, tokens) && tokens.len() <= 6 {
        add(WHEN_CODE);
    }
    if sentence.has(DO) && has(words, "1)") && has(words, "2)") {
        add(DO_CHAIN);
    }
    if sentence.has(EXAMPLE) {
        add(if before_code { EXAMPLE_CODE } else { EXAMPLE_SAID });
    }
}

/// Whether code, rather than a log, is the next thing behind a sentence.
fn leads_to_code(passage: &Passage, sentence: &Sentence) -> bool {
    let lines = &passage.layout.lines;
    let next = lines.partition_point(|line| line.span.start < sentence.span.end);
    let block = lines.iter().skip(next).find(|line| line.kind != LineKind::Blank);
    block.is_some_and(|line| line.kind == LineKind::Code)
}

/// "`left + right` gives 3": whether a sentence begins with code that somebody ran, and not with a name alone.
fn starts_with_code(words: &str) -> bool {
    let code = words.strip_prefix('`').and_then(|rest| rest.split_once('`'));
    code.is_some_and(|(code, rest)| code.contains([' ', '(']) && code.len() > 5 && !rest.is_empty())
}

/// Whether a sentence goes on in the code behind it: "After", "It fires on".
fn runs_on(sentence: &Sentence, words: &str) -> bool {
    !words.ends_with(['.', '!', '?', ':']) && !sentence.has(NOT | TROUBLE | SHOULD | WANT)
}

/// Where people keep code that shows a failure.
const PLAYGROUNDS: [&str; 8] = [
    "jsfiddle.net/",
    "codepen.io/",
    "codesandbox.io/",
    "stackblitz.com/",
    "plnkr.co/",
    "jsbin.com/",
    "replit.com/",
    "godbolt.org/",
];

/// Whether a sentence is a paragraph of its own.
fn stands_alone(passage: &Passage, at: usize, sentence: &Sentence) -> bool {
    let all = &passage.sentences.all;
    let apart = |other: Option<&Sentence>| other.is_none_or(|other| other.paragraph != sentence.paragraph);
    apart(at.checked_sub(1).and_then(|at| all.get(at))) && apart(all.get(at + 1))
}

/// Whether nothing was said before a sentence but where it happens.
fn opens(passage: &Passage, at: usize) -> bool {
    at <= 3
        && passage.sentences.all.iter().take(at).all(|before| {
            let place = [Some(Item::Environment), Some(Item::Versions)].contains(&before.section[0]);
            let words = before.span.of(passage.text);
            let version =
                before.tokens_len() <= 4 && before.tags.is_none() && words.bytes().any(|byte| byte.is_ascii_digit());
            place || version || passage.layout.ink.has(Ink::SLASH) && has(words, "Mozilla/")
        })
}

/// The clue of a list's entry: an action among others like it is a step.
fn listed(passage: &Passage, at: usize, sentence: &Sentence, acts: bool, add: &mut impl FnMut(Clue)) {
    let like = |other: Option<&Sentence>| other.is_some_and(|other| other.opening == sentence.opening);
    let all = &passage.sentences.all;
    let among = like(at.checked_sub(1).and_then(|at| all.get(at))) || like(all.get(at + 1));
    add(match (sentence.opening, acts, among) {
        (Opening::Number, true, _) => NUMBERED_ACTION,
        (Opening::Number, false, true) => NUMBERED,
        (Opening::Number, false, false) => NUMBER_ALONE,
        (_, true, _) => BULLET_ACTION,
        (_, false, _) => BULLET,
    });
}

/// How many words that do one of `tags` begin the sentence or stand behind a comma, "and" or "then".
fn chained(text: &str, tokens: &[Token], tags: Tags) -> usize {
    let links = |at: usize, token: &Token| {
        let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else { return true };
        let gap = between(text, before, token);
        before.tags.has(NEXT | AND)
            || gap.contains([',', ';', '>', '(', ':'])
            || at == 1 && tags == DO && before.tags.has(FIRST | PERSON)
    };
    tokens
        .iter()
        .enumerate()
        .filter(|(at, token)| token.tags.has(tags) && !token.tags.has(EFFECT) && links(*at, token))
        .count()
}

/// "To reproduce, open …". A form's "Reproducible: always" says nothing of how.
fn reproduction(text: &str, tokens: &[Token], add: &mut impl FnMut(Clue)) {
    if does(tokens.first(), REPRO) && tokens.len() <= 3 {
        return;
    }
    // "Repro in the lab: update it, scan an item, …"; "Repro rate: always" is short.
    let colon =
        || tokens.windows(2).take(4).any(|pair| matches!(pair, [one, next] if between(text, one, next).contains(':')));
    if does(tokens.first(), REPRO) && tokens.len() > 6 && colon() {
        add(TO_REPRODUCE_DO);
        return;
    }
    if !follows(tokens, TO, REPRO) {
        // "Can't reproduce it here" shows no way.
        if !tokens.iter().any(|token| token.tags.has(DENIED)) {
            add(REPRODUCED);
        }
        return;
    }
    let after = tokens.iter().skip_while(|token| !token.tags.has(REPRO)).skip(1);
    let told = does(tokens.first(), TO) && after.take(6).any(|token| token.tags.has(DO));
    add(if told { TO_REPRODUCE_DO } else { TO_REPRODUCE });
}
