//! The clues that a single sentence gives of how the failure is reproduced.

use super::clue::{
    ACT_ALONE, ACT_OPENS, BULLET, BULLET_ACTION, CODE_SHOWS, Clue, DID_FIRST, LABELLED, LABELLED_BESIDE, LABELLED_CODE,
    LABELLED_LATER, LABELLED_STEP, LINK_FIRST, NUMBER_ALONE, NUMBERED, NUMBERED_ACTION, TRY_OPENS,
};
use super::deeds::{i_do, is_gesture, looks_into, opens_with_action};
use super::{arrows, code, condition, deeds};
use crate::Passage;
use crate::language::lexicon::{
    ASIDE, DENIED, DID, DO, DO_LAST, DOING, EFFECT, FAIL, FIRST, GRANT, LINK, NEXT, NOT, OPTION, PERSON, PLEASE, REPRO,
    SHOULD, TO, TROUBLE, TRY, WANT, WHEN, YOU,
};
use crate::language::sentences::{Opening, Sentence, does};
use crate::language::token::Token;
use crate::layout::ink::Ink;
use crate::layout::seek::has;
use playbook::Item;

/// Follows the lists of a text. A list of requests, proposals or questions ("Please check: 1. …") holds no steps.
#[derive(Default)]
pub(super) struct Lists {
    /// The line of the entry last seen.
    entry: Option<usize>,
    /// Whether the words before the list say that it holds something other than steps.
    other: bool,
    /// Whether they say that it holds the way to the failure: "Nachgestellt im Testsystem:".
    way: bool,
}

impl Lists {
    /// Whether the list that a sentence stands in, if any, may hold steps.
    pub(super) fn hold_steps(&mut self, text: &str, sentence: &Sentence) -> bool {
        if sentence.opening != Opening::Prose {
            self.entry = Some(sentence.line);
        } else if self.entry != Some(sentence.line) {
            let troubles = lists_troubles(text, sentence);
            self.other = troubles || sentence.has(PLEASE | OPTION) && !sentence.has(REPRO);
            self.way = sentence.has(REPRO) && !sentence.has(NOT | DENIED) && sentence.span.of(text).ends_with(':');
            return !troubles;
        }
        !self.other || sentence.is_under(Item::ReproductionSteps)
    }
}

/// "After the update we have these problems:": what fails follows, and not how to see it.
fn lists_troubles(text: &str, sentence: &Sentence) -> bool {
    const TROUBLES: [&str; 5] = [" problems:", " issues:", " errors:", " bugs:", " failures:"];
    sentence.has(TROUBLE) && TROUBLES.iter().any(|troubles| sentence.span.of(text).ends_with(troubles))
}

/// The clues of one sentence, of an entry of these lists or of none.
pub(super) fn clues(passage: &Passage, lists: &Lists, at: usize, sentence: &Sentence, add: &mut impl FnMut(Clue)) {
    // "Reproduce: open it. ⏎ It should load.": the demand below the label's line is no step.
    if sentence.is_under(Item::ReproductionSteps) && !(sentence.below && sentence.has(SHOULD)) {
        add(labelled(passage.text, sentence));
        return;
    }
    let tokens = passage.sentences.tokens(sentence);
    let words = sentence.span.of(passage.text);
    if is_of_another(sentence) || is_asked(sentence, tokens, words) {
        return;
    }
    let wish = does(tokens.first(), GRANT | ASIDE) && sentence.opening == Opening::Prose;
    // "Login with a local account works."
    let goes_well = does(tokens.last(), EFFECT) && words.trim_end_matches('.').ends_with("works");
    let first_does = !goes_well && opens_with_action(passage.text, tokens);
    let acts = !wish
        && (first_does
            || does(tokens.get(1), DO) && does(tokens.first(), NEXT | TO | PERSON)
            || does(tokens.last(), DO_LAST));
    if sentence.opening != Opening::Prose {
        listed(passage, at, sentence, acts || lists.way, add);
        return;
    }
    let arrows = arrows::count(passage, words);
    if code::starts_with_code(words) && (arrows > 0 || sentence.has(EFFECT | FAIL | NOT)) {
        add(CODE_SHOWS);
    }
    if sentence.is_data(passage.text) || arrows::changes_field(words, tokens, arrows) {
        return;
    }
    condition::tell(passage.text, sentence, tokens, add);
    if sentence.has(REPRO) {
        deeds::reproduction(passage.text, tokens, add);
    }
    code::tell(passage, sentence, add);
    deeds::tell(passage.text, sentence, tokens, acts && first_does, add);
    code::links(sentence, words, acts, add);
    if acts && first_does && is_short(sentence) && stands_alone(passage, at, sentence) {
        add(ACT_ALONE);
    }
    if does(tokens.first(), DID) && tokens.len() > 3 && !looks_into(passage.text, tokens) {
        add(DID_FIRST);
    }
    if opens(passage, at) {
        opening(passage, at, sentence, wish, add);
    }
    arrows::tell(passage, sentence, tokens, arrows, add);
}

/// The clue of what stands under the steps' own heading.
fn labelled(text: &str, sentence: &Sentence) -> Clue {
    match (sentence.opening, sentence.fresh) {
        (_, true) if sentence.is_data(text) => LABELLED_CODE,
        (_, true) if is_beside(text, sentence) => LABELLED_BESIDE,
        (Opening::Number | Opening::Bullet, _) => LABELLED_STEP,
        (Opening::Prose, true) => LABELLED,
        (Opening::Prose, false) => LABELLED_LATER,
    }
}

/// Whether a sentence under the steps' heading is no step itself: it leads to a step's code ("Log during the pull:") or
/// tells what comes of a step ("An error shows").
fn is_beside(text: &str, sentence: &Sentence) -> bool {
    sentence.span.of(text).ends_with(':') || sentence.has(NOT | TROUBLE) && !sentence.has(DO | DID | DOING)
}

/// Whether a sentence answers a heading that asks for something else.
fn is_of_another(sentence: &Sentence) -> bool {
    sentence.fresh && sentence.section[0].is_some_and(|item| !matches!(item, Item::Summary | Item::ActualBehavior))
}

/// "Please set it to manual", "have you tried to export it again?": asked of the reader. "1. Is it public?": asked of
/// nobody in particular.
fn is_asked(sentence: &Sentence, tokens: &[Token], words: &str) -> bool {
    let of_reader = || does(tokens.get(1), YOU) && !does(tokens.get(1), FIRST) && !does(tokens.first(), WHEN | NEXT);
    does(tokens.first(), PLEASE) && !sentence.has(REPRO)
        || words.ends_with('?') && (sentence.opening != Opening::Prose || of_reader())
}

/// Whether a sentence is as short as an instruction, and demands nothing.
fn is_short(sentence: &Sentence) -> bool {
    (3..=14).contains(&sentence.tokens_len()) && !sentence.has(SHOULD | WANT)
}

/// The clue of a sentence that opens the report: "Open the cart." at the front tells how to get there.
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

/// Whether a text goes on behind its first sentence, and asks nothing: an answer to somebody begins "Open …", too.
fn reports(passage: &Passage) -> bool {
    let all = &passage.sentences.all;
    let asks = |sentence: &Sentence| {
        does(passage.sentences.tokens(sentence).first(), PLEASE) || sentence.span.of(passage.text).ends_with('?')
    };
    all.len() > 1 && !all.iter().any(asks)
}

/// Whether a sentence is a paragraph of its own.
fn stands_alone(passage: &Passage, at: usize, sentence: &Sentence) -> bool {
    let all = &passage.sentences.all;
    let apart = |other: Option<&Sentence>| other.is_none_or(|other| other.paragraph != sentence.paragraph);
    apart(at.checked_sub(1).and_then(|at| all.get(at))) && apart(all.get(at + 1))
}

/// Whether a sentence opens the report: before it stands nothing but the environment.
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
    // "- When I press Save, nothing happens"
    if !acts {
        condition::tell(passage.text, sentence, passage.sentences.tokens(sentence), add);
    }
    add(match (sentence.opening, acts, among) {
        (Opening::Number, true, _) => NUMBERED_ACTION,
        (Opening::Number, false, true) => NUMBERED,
        (Opening::Number, false, false) => NUMBER_ALONE,
        (_, true, _) => BULLET_ACTION,
        (_, false, _) => BULLET,
    });
}
