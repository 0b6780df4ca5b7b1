//! Code that shows a failure: behind a sentence, at its beginning, on a playground.

use super::clue::{Clue, DO_CHAIN, EXAMPLE_CODE, EXAMPLE_SAID, GO_LINK, INTO_CODE, PLAYGROUND, WHEN_CODE};
use super::deeds::opens_with_action;
use crate::Passage;
use crate::language::lexicon::{DO, EXAMPLE, LINK, NOT, SHOULD, TROUBLE, WANT, WHEN};
use crate::language::sentences::{Sentence, does};
use crate::layout::LineKind;
use crate::layout::seek::has;

/// The clues of the code that stands right behind a sentence.
pub(super) fn tell(passage: &Passage, sentence: &Sentence, add: &mut impl FnMut(Clue)) {
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
pub(super) fn starts_with_code(words: &str) -> bool {
    let code = words.strip_prefix('`').and_then(|rest| rest.split_once('`'));
    code.is_some_and(|(code, rest)| code.contains([' ', '(']) && code.len() > 5 && !rest.is_empty())
}

/// Whether a sentence goes on in the code behind it: "After", "It fires on".
fn runs_on(sentence: &Sentence, words: &str) -> bool {
    !words.ends_with(['.', '!', '?', ':']) && !sentence.has(NOT | TROUBLE | SHOULD | WANT)
}

/// The clues of a link.
pub(super) fn links(sentence: &Sentence, words: &str, acts: bool, add: &mut impl FnMut(Clue)) {
    let link = sentence.has(LINK);
    if link && acts {
        add(GO_LINK);
    }
    if link && PLAYGROUNDS.iter().any(|host| has(words, host)) {
        add(PLAYGROUND);
    }
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
