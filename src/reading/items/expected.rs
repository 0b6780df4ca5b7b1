//! What should have happened: demanded, expected, wished for, or under its heading.
//!
//! One demand is enough; wishes and proposals are weighed together.

use crate::language::cues::HABIT;
use crate::language::lexicon::{
    ACCORDING, ANSWER, AS, ASIDE, ASK, ASSUMED, BE, BUT, DENIED, DO, DOCS, DOING, EFFECT, EITHER, ELSEWHERE, EXPECT,
    FIRST, FOR, GRANT, HAS, HEAR, HOPED, INSTEAD, MEANT, MIND, MUST, NEED, NOT, NOTHING_FOR, OF, PERSON, PLEASE,
    PRAISE, PROPOSE, RATHER, REMEDY, REPRO, RIGHT, SAYS, SEE, SHOULD, THANK, THE, THINK, TO, TOO, TROUBLE, Tags, WANT,
    WELL, WHEN, WOULD, YOU,
};
use crate::language::sentences::{Opening, Sentence, does};
use crate::language::token::Token;
use crate::layout::Section;
use crate::layout::sections::{self, Answer};
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Passage, Piece, Span};
use playbook::Item;

/// The weight at which a text says what should happen, in hundredths.
const ENOUGH: u32 = 60;

/// Finds expected behaviour.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let item = Item::ExpectedBehavior;
    pieces.extend(sections::unanswered(passage, item));
    for answer in sections::answers(passage, item) {
        if let Answer::Block(span) = answer {
            // Its first line is enough to know it by.
            let end = span.of(passage.text).find('\n').map_or(span.end, |at| span.start + at);
            let span = Span { start: span.start, end };
            pieces.push(Piece { item, span, grade: Grade::Strong, clue: "labelled-block" });
        }
    }
    let mut sum = 0;
    let mut best = 0;
    let mut found = Vec::new();
    for sentence in &passage.sentences.all {
        let tokens = passage.sentences.tokens(sentence);
        let words = sentence.span.of(passage.text);
        // "Expected/actual: the dashboard / a blank page" answers for both.
        let joint = sentence.is_under(item) && words.contains(" / ");
        let clue = if sentence.fresh && (joint || sentence.section == [Some(item), None]) {
            (!says_nothing(words)).then_some(("labelled", 100))
        } else {
            demand(sentence, tokens, words).or_else(|| habit(sentence, tokens, words))
        };
        if let Some((clue, weight)) = clue {
            sum += weight;
            best = best.max(weight);
            found.push((weight, Piece { item, span: sentence.span, grade: Grade::Strong, clue }));
        }
    }
    if sum >= ENOUGH {
        // What proves it best is shown; what only added to it is not.
        pieces.extend(found.into_iter().filter(|(weight, _)| *weight >= best).map(|(_, piece)| piece));
    } else {
        pieces.extend(opposed(passage));
    }
}

/// Whether a clue is somebody's wish, rather than a label or a place among other words.
pub fn is_demand(clue: &str) -> bool {
    !clue.starts_with("labelled") && !matches!(clue, WORKS_WELL | OPPOSED)
}

/// "Normal loading of the page."
const WORKS_WELL: &str = "works-well";
/// What stands behind the failure.
const OPPOSED: &str = "opposed";

/// What stands opposite to the failure in a form whose headings were taken out: steps, then a paragraph that fails,
/// then one that does not ("The page is blank." – "A page with the invoice."). A hint, never more.
fn opposed(passage: &Passage) -> Option<Piece> {
    let item = Item::ExpectedBehavior;
    let labelled = |section: &Section| matches!(section.item, Some(Item::ExpectedBehavior | Item::ActualBehavior));
    if passage.layout.sections.iter().any(labelled) {
        return None;
    }
    let all = &passage.sentences.all;
    let fails = |other: Option<&Sentence>| {
        other.is_some_and(|other| free(other) && other.has(NOT | TROUBLE) && other.tokens_len() <= 20)
    };
    let mut failed = false;
    all.iter().enumerate().find_map(|(at, sentence)| {
        let before = at.checked_sub(1).and_then(|at| all.get(at));
        failed |= fails(before);
        // What was said shortly before, in another paragraph.
        let lately = all.get(at.saturating_sub(3)..at).unwrap_or_default();
        let after = all.get(at + 1);
        let apart = |other: Option<&Sentence>| other.is_none_or(|other| other.paragraph != sentence.paragraph);
        let unread = sentence.tags.is_none() && !sentence.span.of(passage.text).is_ascii();
        if at < 2 || unread || !free(sentence) || sentence.opening != Opening::Prose || !apart(before) {
            return None;
        }
        let calm = serene(sentence, passage);
        let clue = if calm && sentence.has(WELL) || failed && spared(sentence, passage) {
            WORKS_WELL
        } else if calm && failed && doing(sentence, passage)
            || lately.iter().any(|before| fails(Some(before)) && echoes(sentence, before, passage))
            || calm
                && apart(after)
                && (fails(before) || fails(after) && before.is_some_and(|before| before.opening == Opening::Number))
        {
            OPPOSED
        } else {
            return None;
        };
        Some(Piece { item, span: sentence.span, grade: Grade::Weak, clue })
    })
}

/// Whether a sentence says the opposite of one before it in the same words: "The menu is not shown." – "The menu is
/// shown."; "Blank page." – "No blank page."
fn echoes(sentence: &Sentence, before: &Sentence, passage: &Passage) -> bool {
    /// What is left of a word without its ending.
    const STEM: usize = 5;
    let tokens = passage.sentences.tokens(sentence);
    let denied = does(tokens.first(), NOT);
    if tokens.len() > 14 || sentence.has(NOT) && !denied || !denied && !before.has(NOT) {
        return false;
    }
    let stem = |token: &Token| {
        let word = token.span.of(passage.text).as_bytes();
        (word.len() > 3).then(|| word.get(..STEM).unwrap_or(word))
    };
    let said = passage.sentences.tokens(before);
    let (mut own, mut shared) = (0, 0);
    for stem_here in tokens.iter().filter_map(stem) {
        own += 1;
        let again = said.iter().filter_map(stem).any(|other| other.eq_ignore_ascii_case(stem_here));
        shared += usize::from(again);
    }
    shared >= 2 && shared * 3 >= own * 2 || denied && shared == own && own == 1
}

/// "No error, and a page": says that the trouble stays away.
fn spared(sentence: &Sentence, passage: &Passage) -> bool {
    let tokens = passage.sentences.tokens(sentence);
    let most = if sentence.has(WELL) { 14 } else { 4 };
    does(tokens.first(), NOT) && does(tokens.get(1), TROUBLE) && tokens.len() <= most
}

/// "Showing the button.": what would be seen, in a form whose headings were taken out.
fn doing(sentence: &Sentence, passage: &Passage) -> bool {
    let first = passage.sentences.tokens(sentence).first();
    does(first, DOING) || does(first, EFFECT) && first.is_some_and(|first| first.span.of(passage.text).ends_with("ing"))
}

/// Whether a sentence stands under no heading: what follows a list of steps stands under it no more.
fn free(sentence: &Sentence) -> bool {
    sentence.section == [None, None] || !sentence.fresh && sentence.section == [Some(Item::ReproductionSteps), None]
}

/// Whether a sentence is short, speaks of no trouble, of nobody, and of no other place or time.
fn serene(sentence: &Sentence, passage: &Passage) -> bool {
    let words = sentence.span.of(passage.text);
    let marks = || words.bytes().filter(|b| b.is_ascii_punctuation() || b.is_ascii_digit()).count();
    let tokens = passage.sentences.tokens(sentence);
    // "Normal working of the page", "a working menu without gaps": what it begins with says what the rest is about.
    let well = does(tokens.first(), WELL) || does(tokens.first(), THE) && does(tokens.get(1), WELL);
    let other = if well { Tags::NONE } else { NOT | TROUBLE | ELSEWHERE };
    !sentence.has(other | FIRST | WHEN | BUT | REPRO | MIND)
        && sentence.tokens_len() <= 14
        && !sentence.before_block
        && !words.ends_with([':', '?'])
        && marks() <= 2
}

/// "Normally it takes two minutes", "we usually get one mail": what a person is used to, they expect.
fn habit(sentence: &Sentence, tokens: &[Token], words: &str) -> Option<(&'static str, u32)> {
    let told = sentence.cues.has(HABIT)
        && tokens.iter().take(2).any(|token| token.cues.has(HABIT))
        && !sentence.has(NOT | TROUBLE | DENIED | WHEN | REPRO)
        && !words.ends_with('?');
    told.then_some(("habit", 60))
}

/// How a sentence says what should happen, and how much that weighs.
fn demand(sentence: &Sentence, tokens: &[Token], words: &str) -> Option<(&'static str, u32)> {
    if !sentence.has(RIGHT | SHOULD | MUST | EXPECT | INSTEAD | WANT | WOULD | PROPOSE | PLEASE | NEED)
        && !sentence.has(MEANT | EITHER | DOCS | HAS | HOPED | NOTHING_FOR | ASSUMED)
    {
        return None;
    }
    // "Do not send passwords by mail; they must be revoked": an order, and its reason.
    if opens_with_order(tokens) {
        return None;
    }
    let question = words.ends_with('?');
    let mut best: Option<(&'static str, u32)> = None;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let does_this = |tags| token.tags.has(tags);
        let before_that = at.checked_sub(2).and_then(|at| tokens.get(at));
        let near_before = |at: usize, tags| tokens.iter().take(at).rev().take(3).any(|token| token.tags.has(tags));
        let near = |at: usize, tags| tokens.iter().skip(at + 1).take(3).any(|token| token.tags.has(tags));
        let clue = if does_this(SHOULD) {
            // "Should I …?" asks.
            let asked = question && (does(before, ASK | FIRST) || does(next, FIRST))
                || does(before, FIRST) && does(next, ASIDE)
                // "I'm not sure whether it should be opened again": wondered, not demanded.
                || sentence.has(MIND) && sentence.has(NOT) && near_before(at, ASK | WHEN);
            if asked || told_to_people(sentence, tokens, words, at) {
                continue;
            }
            ("should", 100)
        } else if does_this(EXPECT)
            && !does(before, AS | NOT)
            && !near(at, HEAR | ANSWER)
            && !question
            && tokens.len() > 2
        {
            ("expected", 100)
        } else if does_this(WOULD)
            && !sentence.has(HEAR | THANK)
            && tokens.iter().skip(at + 1).take(7).any(|token| token.tags.has(PRAISE))
        {
            ("would-be-nice", 100)
        } else if does_this(WOULD)
            && does(before, THE)
            && does(next, REMEDY | GRANT)
            && !question
            && !sentence.has(HOPED)
        {
            // "It would help to …", "that would allow us …"
            ("would-help", 60)
        } else if does_this(INSTEAD)
            && (does(next, OF) && !does(tokens.get(at + 2), DOING) || does_this(RATHER))
            && sentence.has(EFFECT | BE | DENIED)
            && !does(tokens.first(), DO)
        {
            ("instead-of", 60)
        } else if does_this(RIGHT) && does(before, THE) && near(at, BE | WOULD) && !does(tokens.get(at + 1), BE) {
            ("the-right", 60)
        } else if does_this(MUST) && !does(before, FIRST | YOU) && !(does(next, HAS) && does(tokens.get(at + 2), BE)) {
            ("must", if does(next, BE | NOT) { 60 } else { 50 })
        } else if does_this(RIGHT) && does(next, WOULD) {
            ("the-right", 60)
        } else if does_this(THINK) && (does(before, WOULD) || does(before, BE) && does(before_that, WOULD)) && !question
        {
            ("would-think", 60)
        } else if does_this(ASSUMED) && does(before, FIRST) && !question {
            ("assumed", 60)
        } else if does_this(HOPED) && !sentence.has(REMEDY) && !question {
            ("hoped", 60)
        } else if does_this(NOTHING_FOR) && does(before, NOT) && near(at, TO | FOR) && !question {
            ("no-reason-to", 60)
        } else if does_this(DOCS) && tokens.iter().take(at).rev().take(4).any(|token| token.tags.has(ACCORDING)) {
            ("according-to", 60)
        } else if does_this(MEANT) && does(before, BE) && does(next, TO) && !question {
            ("meant-to", 60)
        } else if does_this(SAYS) && near_before(at, DOCS) && !question {
            ("docs-say", 60)
        } else if does_this(EITHER) && at == 0 && does(next, DO | GRANT) && sentence.opening == Opening::Prose {
            ("either", 60)
        } else if does_this(WOULD)
            && at == 0
            && question
            && sentence.has(if does(next, PERSON) { GRANT } else { GRANT | BE })
        {
            ("could-you", 60)
        } else if does_this(MEANT) && near(at, BE) && does(before, THE) {
            ("intention", 60)
        } else if does_this(PROPOSE) && at <= 2 {
            ("propose", 50)
        } else if does_this(NEED | HAS) && does(next, TO) && does(tokens.get(at + 2), BE) && !does(before, PERSON) {
            ("needs-to-be", if does_this(HAS) { 60 } else { 50 })
        } else if does_this(WANT) && does(before, FIRST | WOULD) {
            ("want", if near(at, TO) && !does(next, TO) && !does_this(NEED) { 60 } else { 35 })
        } else if does_this(PLEASE) && does(next, DO | GRANT) && !does(next, ASIDE) || does_this(NEED) && does(next, TO)
        {
            ("please", if does_this(NEED) && !does(before, PERSON) && !does(tokens.get(at + 2), DO) { 50 } else { 30 })
        } else {
            continue;
        };
        if best.is_none_or(|(_, weight)| clue.1 > weight) {
            best = Some(clue);
        }
    }
    best
}

/// Whether a "should" is told to people, and not demanded of the product.
fn told_to_people(sentence: &Sentence, tokens: &[Token], words: &str, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let near = |tags| tokens.iter().skip(at + 1).take(3).any(|token| token.tags.has(tags));
    let not = |at: usize| does(tokens.get(at + 1), NOT);
    // "You should see the error" tells a step, "you should then get a mail" and "you should not share it" what to do;
    // "you should not be able to" demands.
    let you = does(before, YOU)
        && (does(tokens.get(at + 1), SEE) || does(tokens.get(at + 2), SEE) || not(at) && does(tokens.get(at + 2), DO));
    // "The fix should be out on Friday", "that should help", "it should work again now": what was done about it.
    let mended =
        does(before, REMEDY) || !sentence.has(NOT) && (does(before, THE) && near(REMEDY) || ends_in_now(words));
    // "It should be noted", "you should hear from her".
    you || mended || near(HEAR | TOO)
}

/// "Do not send it", "please do not".
fn opens_with_order(tokens: &[Token]) -> bool {
    let order = tokens.get(usize::from(does(tokens.first(), PLEASE))..).unwrap_or_default();
    matches!(order, [first, second, third, ..] if first.tags.has(BE) && second.tags.has(NOT) && third.tags.has(DO))
}

/// "You should be able to log in now."
fn ends_in_now(words: &str) -> bool {
    words.trim_end_matches(['.', '!', ' ']).ends_with(" now")
}

#[cfg(test)]
mod tests {
    use playbook::Item;

    fn hinted(text: &str) -> bool {
        let reading = crate::read(text);
        reading.pieces.iter().any(|piece| piece.item == Item::ExpectedBehavior)
    }

    #[test]
    fn what_stands_opposite_to_the_failure() {
        for text in [
            "I open the cart.\n\nThe price of the order is not shown.\n\nThe price of the order is shown.",
            "I open the cart.\n\nBlank screen. The menu is gone.\n\nNo blank screen.",
            "I open the cart.\n\nNothing is listed.\n\nShowing all orders.",
            "I open the cart.\n\nThe list does not load.\n\nNormal working of the list.",
            "Steps to reproduce:\n1. Open the cart\n2. Press Pay\n\nThe order is not placed.\n\nThe order is placed.",
        ] {
            assert!(hinted(text), "{text}");
        }
    }

    #[test]
    fn demands_in_other_words_than_should() {
        for text in [
            "I would have thought that a name may hold a dot.",
            "The mail is meant to go out the evening before.",
            "According to the manual: the docs say that a query is kept on a redirect.",
            "Either copy the triggers or refuse to run.",
            "It has to be the same number in both places.",
            "I want the photos to fill the column.",
            "There is no reason to reload the page.",
            "According to the docs the list is sorted.",
            "I was hoping for a sorted list.",
            "It would help to filter by more than one name.",
            "I assumed it keeps the order.",
            "It would be logical for both to show one number.",
            "Normally it takes two minutes and then I get a mail.",
            "We usually get exactly one call for each order.",
            "You should not be able to open it.",
            "The new list must have a name.",
            "It should now show the number.",
        ] {
            assert!(hinted(text), "{text}");
        }
    }

    #[test]
    fn what_is_told_to_people_is_no_demand() {
        for text in [
            "You should hear from her by Tuesday.",
            "You should then receive a mail.",
            "I expect to hear from our partner tomorrow.",
            "Have a look at the docs.",
            "That should help.",
            "I restarted it, hoping that would help.",
            "This should fix it.",
            "I expect an answer today.",
            "It would be great to hear from you.",
            "I need to leave now.",
            "I need something to tell my boss.",
            "1. Either press Save or close the window.",
            "Usually it fails after an hour.",
            "The helper that is usually used for it is gone.",
            "Is that usually so?",
            "Do not send passwords by mail; they must be revoked.",
            "You should not share your password with anybody.",
            "You must not share it.",
            "That must have been annoying.",
            "The fix should be out on Thursday.",
            "It should work now.",
            "You should be able to log in again now.",
            "I'm not sure whether it should be opened again.",
        ] {
            assert!(!hinted(text), "{text}");
        }
    }

    #[test]
    fn what_only_goes_on_about_it() {
        for text in [
            "I open the cart.\n\nThe price is not shown.\n\nThe price of the second order is missing too.",
            "I open the cart.\n\nThe list does not load.\n\nNo warnings were written to the log file that day.",
            "I open the cart.\n\nThe list loads.\n\nNo blank screen.",
            "I open the cart.\n\nThe list does not load.\n\nShowing it to a colleague did not help.",
        ] {
            assert!(!hinted(text), "{text}");
        }
    }
}
