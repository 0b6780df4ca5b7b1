//! What should have happened: demanded, expected, wished for, or under its heading.
//!
//! One demand is enough; wishes and proposals are weighed together.

use super::layout::Section;
use super::lexicon::{
    AS, ASIDE, ASK, BE, BUT, DENIED, DO, DOING, EFFECT, ELSEWHERE, EXPECT, FIRST, GRANT, INSTEAD, MIND, MUST, NEED,
    NOT, OF, PLEASE, PRAISE, PROPOSE, RATHER, REPRO, RIGHT, SEE, SHOULD, THE, TO, TOO, TROUBLE, WANT, WELL, WHEN,
    WOULD, YOU,
};
use super::sections::{self, Answer};
use super::sentences::{Opening, Sentence, does};
use super::tokens::Token;
use super::unfilled::says_nothing;
use super::{Grade, Passage, Piece, Span};
use crate::playbook::Item;

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
        let clue = if sentence.fresh && sentence.section == [Some(item), None] {
            (!says_nothing(words)).then_some(("labelled", 100))
        } else {
            demand(sentence, tokens, words)
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
    all.iter().enumerate().find_map(|(at, sentence)| {
        let before = at.checked_sub(1).and_then(|at| all.get(at));
        let after = all.get(at + 1);
        let apart = |other: Option<&Sentence>| other.is_none_or(|other| other.paragraph != sentence.paragraph);
        let alone = free(sentence) && sentence.opening == Opening::Prose && apart(before) && apart(after);
        if at < 2 || !alone || !serene(sentence, passage) && !spared(sentence, passage) {
            return None;
        }
        let fails = |other: Option<&Sentence>| {
            other.is_some_and(|other| free(other) && other.has(NOT | TROUBLE) && other.tokens_len() <= 20)
        };
        let clue = if sentence.has(WELL) {
            WORKS_WELL
        } else if doing(sentence, passage) && all.iter().take(at).any(|sentence| fails(Some(sentence)))
            || fails(before)
            || fails(after) && before.is_some_and(|before| before.opening == Opening::Number)
        {
            OPPOSED
        } else {
            return None;
        };
        Some(Piece { item, span: sentence.span, grade: Grade::Weak, clue })
    })
}

/// "No error, and a page": says that the trouble stays away.
fn spared(sentence: &Sentence, passage: &Passage) -> bool {
    let tokens = passage.sentences.tokens(sentence);
    does(tokens.first(), NOT) && does(tokens.get(1), TROUBLE) && sentence.has(WELL) && tokens.len() <= 14
}

/// "Showing the button.": what would be seen, in a form whose headings were taken out.
fn doing(sentence: &Sentence, passage: &Passage) -> bool {
    does(passage.sentences.tokens(sentence).first(), DOING)
}

/// Whether a sentence stands under no heading.
fn free(sentence: &Sentence) -> bool {
    sentence.section == [None, None]
}

/// Whether a sentence is short, speaks of no trouble, of nobody, and of no other place or time.
fn serene(sentence: &Sentence, passage: &Passage) -> bool {
    let words = sentence.span.of(passage.text);
    let marks = words.bytes().filter(|b| b.is_ascii_punctuation() || b.is_ascii_digit()).count();
    !sentence.has(NOT | TROUBLE | FIRST | WHEN | BUT | ELSEWHERE | REPRO | MIND)
        && sentence.tokens_len() <= 14
        && !sentence.before_block
        && !words.ends_with([':', '?'])
        && marks <= 2
}

/// How a sentence says what should happen, and how much that weighs.
fn demand(sentence: &Sentence, tokens: &[Token], words: &str) -> Option<(&'static str, u32)> {
    if !sentence.has(RIGHT | SHOULD | MUST | EXPECT | INSTEAD | WANT | WOULD | PROPOSE | PLEASE | NEED) {
        return None;
    }
    let question = words.ends_with('?');
    let mut best: Option<(&'static str, u32)> = None;
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        let before = at.checked_sub(1).and_then(|at| tokens.get(at));
        let does_this = |tags| token.tags & tags != 0;
        let near = |at: usize, tags| tokens.iter().skip(at + 1).take(3).any(|token| token.tags & tags != 0);
        let clue = if does_this(SHOULD) {
            // "you should see the error" tells a step; "should I …?" asks.
            let told = does(before, YOU) && does(next, SEE);
            let remark = tokens.iter().skip(at + 1).take(3).any(|token| token.tags & TOO != 0);
            let asked = question && (does(before, ASK | FIRST) || does(next, FIRST))
                || does(before, FIRST) && does(next, ASIDE);
            if told || asked || remark {
                continue;
            }
            ("should", 100)
        } else if does_this(EXPECT) && !does(before, AS | NOT) && !question && tokens.len() > 3 {
            ("expected", 100)
        } else if does_this(WOULD) && tokens.iter().skip(at + 1).take(7).any(|token| token.tags & PRAISE != 0) {
            ("would-be-nice", 100)
        } else if does_this(INSTEAD)
            && (does(next, OF) && !does(tokens.get(at + 2), DOING) || does_this(RATHER))
            && sentence.has(EFFECT | BE | DENIED)
            && !does(tokens.first(), DO)
        {
            ("instead-of", 60)
        } else if does_this(RIGHT) && does(before, THE) && near(at, BE | WOULD) && !does(tokens.get(at + 1), BE) {
            ("the-right", 60)
        } else if does_this(MUST) && !does(before, FIRST) {
            ("must", if does(next, BE | NOT) { 60 } else { 50 })
        } else if does_this(WOULD) && at == 0 && question && sentence.has(GRANT | BE) {
            ("could-you", 60)
        } else if does_this(PROPOSE) && at <= 2 {
            ("propose", 50)
        } else if does_this(NEED) && does(next, TO) && does(tokens.get(at + 2), BE) {
            ("needs-to-be", 50)
        } else if does_this(WANT) && does(before, FIRST | WOULD) {
            ("want", 35)
        } else if does_this(PLEASE) && does(next, DO | GRANT) && !does(next, ASIDE) || does_this(NEED) && does(next, TO)
        {
            ("please", 30)
        } else {
            continue;
        };
        if best.is_none_or(|(_, weight)| clue.1 > weight) {
            best = Some(clue);
        }
    }
    best
}
