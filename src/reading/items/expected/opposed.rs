//! The expected behaviour in a form that lost its headings: a paragraph that says the opposite of the failure before
//! it.

use crate::language::lexicon::{
    BUT, DID, DO, DOING, EFFECT, ELSEWHERE, FIRST, MIND, NOT, REPRO, SEE, THE, TO, TROUBLE, Tags, WELL, WHEN,
};
use crate::language::sentences::{Opening, Sentence, does};
use crate::language::token::Token;
use crate::layout::Section;
use crate::{Grade, Passage, Piece};
use playbook::Item;

/// "Normal loading of the page."
pub(super) const WORKS_WELL: &str = "works-well";
/// What stands behind the failure.
pub(super) const OPPOSED: &str = "opposed";

/// What stands opposite to the failure in a form whose headings were taken out: steps, then a paragraph that fails,
/// then one that does not ("The page is blank." – "A page with the invoice."). A hint, never more.
pub(super) fn opposed(passage: &Passage) -> Option<Piece> {
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
        let words = sentence.span.of(passage.text);
        let unread = sentence.tags.is_none() && !words.is_ascii();
        // "Good morning Ana,"
        let greets = words.ends_with(',');
        if at < 2 || unread || greets || !free(sentence) || sentence.opening != Opening::Prose || !apart(before) {
            return None;
        }
        let calm = serene(sentence, passage);
        let clue =
            if calm && sentence.has(WELL) || failed && (spared(sentence, passage) || ends_well(sentence, passage)) {
                WORKS_WELL
            } else if calm && failed && doing(sentence, passage)
                || lately.iter().any(|before| {
                    fails(Some(before)) && echoes(sentence, before, passage) || takes_back(sentence, before, passage)
                })
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

/// "Black page." – "No black page.": whether a sentence denies a fragment in its own words, whatever those are.
fn takes_back(sentence: &Sentence, before: &Sentence, passage: &Passage) -> bool {
    let tokens = passage.sentences.tokens(sentence);
    let said = passage.sentences.tokens(before);
    let again = |rest: &[Token]| {
        let word = |token: &Token| token.span.of(passage.text);
        (2..=4).contains(&rest.len())
            && rest.iter().all(|token| said.iter().any(|other| word(token).eq_ignore_ascii_case(word(other))))
    };
    said.len() <= 5 && !before.has(NOT) && does(tokens.first(), NOT) && tokens.get(1..).is_some_and(again)
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

/// "The list opens without errors.", "Prints as usual, no warnings.": whether it ends by sparing the trouble, and tells of
/// no other.
fn ends_well(sentence: &Sentence, passage: &Passage) -> bool {
    let [before @ .., denied, trouble] = passage.sentences.tokens(sentence) else { return false };
    let others = NOT | TROUBLE | ELSEWHERE | FIRST | WHEN | BUT | MIND | DID;
    denied.tags.has(NOT)
        && trouble.tags.has(TROUBLE)
        && (2..=12).contains(&before.len())
        && !before.iter().any(|token| token.tags.has(others))
}

/// "Showing the button.", "To see the button.": what would be seen, in a form whose headings were taken out.
fn doing(sentence: &Sentence, passage: &Passage) -> bool {
    let first = passage.sentences.tokens(sentence).first();
    let aims = does(first, TO) && sentence.has(SEE | DO) && sentence.tokens_len() > 2;
    aims || does(first, DOING)
        || does(first, EFFECT) && first.is_some_and(|first| first.span.of(passage.text).ends_with("ing"))
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

#[cfg(test)]
mod tests {
    use super::super::hinted;

    #[test]
    fn what_stands_opposite_to_the_failure() {
        for text in [
            "I open the cart.\n\nThe price of the order is not shown.\n\nThe price of the order is shown.",
            "I open the cart.\n\nBlank screen. The menu is gone.\n\nNo blank screen.",
            "I open the cart.\n\nNothing is listed.\n\nShowing all orders.",
            "I open the cart.\n\nNothing is listed.\n\nTo see all orders.",
            "I open the cart.\n\nBlack screen. Since Monday.\n\nNo black screen.",
            "I open the cart.\n\nThe list does not load.\n\nThe cart opens without errors.",
            "I open the cart.\n\nThe list does not load.\n\nNormal working of the list.",
            "Steps to reproduce:\n1. Open the cart\n2. Press Pay\n\nThe order is not placed.\n\nThe order is placed.",
        ] {
            assert!(hinted(text), "{text}");
        }
    }

    #[test]
    fn what_only_goes_on_about_it() {
        for text in [
            "I open the cart.\n\nThe price is not shown.\n\nThe price of the second order is missing too.",
            "I open the cart.\n\nThe list does not load.\n\nNo warnings were written to the log file that day.",
            "I open the cart.\n\nThe list loads.\n\nNo blank screen.",
            "I open the cart.\n\nBlack screen. Since Monday.\n\nNo orders on the second screen either.",
            "I open the cart.\n\nThe list does not load.\n\nBefore, we opened it without errors.",
            "I open the cart.\n\nThe list does not load.\n\nTo work on it I have to reload the page.",
            "I open the cart.\n\nThe list does not load.\n\nShowing it to a colleague did not help.",
        ] {
            assert!(!hinted(text), "{text}");
        }
    }
}
