//! How a sentence says what should happen, and how much that weighs.

use crate::language::cues::{ATTACHED, HABIT, PICTURE, VERSION};
use crate::language::lexicon::{
    ACCORDING, ANSWER, AS, ASIDE, ASK, ASSUMED, BE, DENIED, DO, DOCS, DOING, EFFECT, EITHER, EXPECT, FIRST, FOR, GRANT,
    HAS, HEAR, HOPED, INSTEAD, MEANT, MIND, MUST, NEED, NOT, NOTHING_FOR, OF, PERSON, PLEASE, PRAISE, PROPOSE, RATHER,
    REMEDY, REPRO, RIGHT, SAYS, SEE, SHOULD, THANK, THE, THINK, TO, TOO, TROUBLE, Tags, WANT, WHEN, WOULD, YOU,
};
use crate::language::sentences::{Opening, Sentence, does};
use crate::language::token::Token;

/// A clue, and its weight in hundredths.
type Clue = (&'static str, u32);

/// The tags of which one at least makes a sentence a demand; further tags only say how strong it is.
const TELLING: Tags = RIGHT
    .or(SHOULD.or(MUST).or(EXPECT).or(INSTEAD).or(WANT).or(WOULD).or(PROPOSE).or(PLEASE).or(NEED))
    .or(MEANT.or(EITHER).or(DOCS).or(HAS).or(HOPED).or(NOTHING_FOR).or(ASSUMED).or(THINK).or(SAYS));

/// "Normally it takes two minutes", "we usually get one mail": what a person is used to, they expect.
pub(super) fn habit(sentence: &Sentence, tokens: &[Token], words: &str) -> Option<Clue> {
    let told = sentence.cues.has(HABIT)
        && tokens.iter().take(2).any(|token| token.cues.has(HABIT))
        && !sentence.has(NOT | TROUBLE | DENIED | WHEN | REPRO)
        && !words.ends_with('?');
    told.then_some(("habit", 60))
}

/// How a sentence says what should happen: of all its words, what weighs most.
pub(super) fn demand(sentence: &Sentence, tokens: &[Token], words: &str) -> Option<Clue> {
    if !sentence.has(TELLING) {
        return None;
    }
    // "Do not send passwords by mail; they must be revoked": an order, and its reason.
    if opens_with_order(tokens) {
        return None;
    }
    let asks = words.ends_with('?');
    let for_now = sentence.has(SHOULD) && is_for_now(tokens, words);
    let telling = tokens.iter().enumerate().filter(|(_, token)| token.tags.has(TELLING));
    let clues = telling.filter_map(|(at, _)| Place { sentence, tokens, words, asks, for_now, at }.clue());
    clues.reduce(|best, clue| if clue.1 > best.1 { clue } else { best })
}

/// A word, with the sentence around it.
struct Place<'a> {
    sentence: &'a Sentence,
    tokens: &'a [Token],
    words: &'a str,
    /// Whether the sentence is a question.
    asks: bool,
    /// Whether it says what to do until the product is mended.
    for_now: bool,
    at: usize,
}

impl Place<'_> {
    /// What the word does for a demand.
    fn clue(&self) -> Option<Clue> {
        if self.does(SHOULD) {
            return self.should();
        }
        self.expected()
            .or_else(|| self.would())
            .or_else(|| self.right())
            .or_else(|| self.written())
            .or_else(|| self.wished())
    }

    fn should(&self) -> Option<Clue> {
        // "Should I …?" asks.
        let asked = self.asks && (self.before(ASK | FIRST) || self.next(FIRST) || does(self.tokens.first(), ASK))
            || self.before(FIRST) && self.next(ASIDE)
            // "I'm not sure whether it should be opened again": wondered, not demanded.
            || self.sentence.has(MIND) && self.sentence.has(NOT) && self.lately(ASK | WHEN);
        (!asked && !self.is_told_to_people()).then_some(("should", 100))
    }

    /// Whether the "should" is told to people, and not demanded of the product.
    fn is_told_to_people(&self) -> bool {
        // "You should see the error" tells a step, "you should then get a mail" and "you should not share it" what to
        // do; "you should not be able to" demands.
        let you = self.before(YOU) && (self.next(SEE) || self.second(SEE) || self.next(NOT) && self.second(DO))
            || self.for_now;
        // "The fix should be out on Friday", "that should help", "it should work again now": what was done about it.
        let mended = self.before(REMEDY)
            || !self.sentence.has(NOT) && (self.before(THE) && self.soon(REMEDY) || ends_in_now(self.words));
        // "It should be noted", "you should hear from her".
        you || mended || self.soon(HEAR | TOO)
    }

    /// "We expect an engineer to call", "would like dev to look at it": asked of people, and not of the product.
    fn is_of_people(&self) -> bool {
        /// Who works on a report.
        const PEOPLE: [&str; 10] =
            ["somebody", "someone", "you", "eng", "engineer", "engineers", "engineering", "dev", "devs", "developers"];
        /// How far behind the wish they stand.
        const FAR: usize = 4;
        let near = self.at + 1..self.at + 1 + FAR;
        near.take_while(|at| !self.does_at(Some(*at), TO)).any(|at| PEOPLE.contains(&self.word(at)))
    }

    /// What was expected, hoped for, taken for granted.
    fn expected(&self) -> Option<Clue> {
        let answered = || self.soon(HEAR | ANSWER) || self.is_of_people() || self.asks || self.tokens.len() <= 2;
        let thinks = || self.before(WOULD) || self.before(BE) && self.does_at(self.at.checked_sub(2), WOULD);
        if self.does(EXPECT) && !self.before(AS | NOT) && !answered() {
            Some(("expected", 100))
        } else if self.asks {
            None
        } else if self.does(THINK) && thinks() {
            Some(("would-think", 60))
        } else if self.does(ASSUMED) && self.before(FIRST) {
            Some(("assumed", 60))
        } else if self.does(HOPED) && !self.sentence.has(REMEDY) {
            Some(("hoped", 60))
        } else if self.does(NOTHING_FOR) && self.before(NOT) && self.soon(TO | FOR) {
            Some(("no-reason-to", 60))
        } else {
            None
        }
    }

    /// What would be good.
    fn would(&self) -> Option<Clue> {
        if !self.does(WOULD) {
            return None;
        }
        let praised = || self.tokens.iter().skip(self.at + 1).take(7).any(|token| token.tags.has(PRAISE));
        if !self.sentence.has(HEAR | THANK) && praised() && !self.is_about_when() {
            Some(("would-be-nice", 100))
        } else if self.before(THE) && self.next(REMEDY | GRANT) && !self.asks && !self.sentence.has(HOPED) {
            // "It would help to …", "that would allow us …"
            Some(("would-help", 60))
        } else if self.at == 0
            && self.asks
            && self.sentence.has(if self.next(PERSON) { GRANT } else { GRANT | BE })
            && !self.is_asked_of_reader()
        {
            Some(("could-you", 60))
        } else {
            None
        }
    }

    /// "It would be good to have it by then": asks for the day, and for no behaviour.
    fn is_about_when(&self) -> bool {
        [" by then", " by tomorrow", " asap", " soon"]
            .iter()
            .any(|when| self.words.trim_end_matches(['.', '!']).ends_with(when))
    }

    /// "Could you let me know your version?", "could you add a screenshot?": asked of who reported it, and not of the
    /// product.
    fn is_asked_of_reader(&self) -> bool {
        /// What a report holds.
        const REPORTED: [&str; 6] = ["log", "logs", "steps", "details", "number", "har"];
        let verb = (1..self.tokens.len()).find(|at| self.does_at(Some(*at), GRANT)).unwrap_or(0);
        self.word(verb) == "provide"
            || ["me", "us"].contains(&self.word(verb + 1))
            || self.sentence.cues.has(PICTURE | ATTACHED | VERSION)
            || (verb..self.tokens.len()).any(|at| REPORTED.contains(&self.word(at)))
    }

    /// What would be right, instead of what is wrong; what has to be.
    fn right(&self) -> Option<Clue> {
        // "You must not share it", "how hard it must be".
        let told = || self.before(FIRST | YOU) || self.lately(ASK);
        let instead = || self.next(OF) && !self.second(DOING) || self.does(RATHER);
        if self.does(INSTEAD) && instead() && self.sentence.has(EFFECT | BE | DENIED) && !does(self.tokens.first(), DO)
        {
            Some(("instead-of", 60))
        } else if self.does(RIGHT) && self.before(THE) && self.soon(BE | WOULD) && !self.next(BE) {
            Some(("the-right", 60))
        } else if self.does(MUST) && !told() && !(self.next(HAS) && self.second(BE)) {
            Some(("must", if self.next(BE | NOT) { 60 } else { 50 }))
        } else if self.does(RIGHT) && self.next(WOULD) {
            Some(("the-right", 60))
        } else {
            None
        }
    }

    /// What is written, or meant.
    fn written(&self) -> Option<Clue> {
        if self.does(DOCS) && self.tokens.iter().take(self.at).rev().take(4).any(|token| token.tags.has(ACCORDING)) {
            Some(("according-to", 60))
        } else if self.does(MEANT) && self.before(BE) && self.next(TO) && !self.asks {
            Some(("meant-to", 60))
        } else if self.does(SAYS) && self.lately(DOCS) && !self.asks {
            Some(("docs-say", 60))
        } else if self.does(MEANT) && self.soon(BE) && self.before(THE) {
            Some(("intention", 60))
        } else {
            None
        }
    }

    /// What is proposed, wanted, asked for.
    fn wished(&self) -> Option<Clue> {
        let is_prose = self.sentence.opening == Opening::Prose;
        if self.does(EITHER) && self.at == 0 && self.next(DO | GRANT) && is_prose {
            Some(("either", 60))
        } else if self.does(PROPOSE) && self.at <= 2 {
            Some(("propose", 50))
        } else if self.does(NEED | HAS) && self.next(TO) && self.second(BE) && !self.before(PERSON) {
            Some(("needs-to-be", if self.does(HAS) { 60 } else { 50 }))
        } else if self.does(WANT) && self.before(FIRST | WOULD) && !self.is_of_people() {
            Some(("want", if self.soon(TO) && !self.next(TO) && !self.does(NEED) { 60 } else { 35 }))
        } else if self.is_desk_work() {
            None
        } else if self.does(PLEASE) && self.next(DO | GRANT) && !self.next(ASIDE) || self.does(NEED) && self.next(TO) {
            Some(("please", if self.does(NEED) && !self.before(PERSON) && !self.second(DO) { 50 } else { 30 }))
        } else {
            None
        }
    }

    /// "Pls take over", "need to confirm": what somebody at a desk is to do, and not the product.
    fn is_desk_work(&self) -> bool {
        const DESK: [&str; 14] = [
            "take",
            "confirm",
            "check",
            "look",
            "advise",
            "investigate",
            "escalate",
            "assign",
            "contact",
            "verify",
            "review",
            "ask",
            "ping",
            "chase",
        ];
        let verb = self.word(self.at + if self.does(PLEASE) { 1 } else { 2 });
        DESK.iter().any(|known| known.eq_ignore_ascii_case(verb))
    }

    /// A word of the sentence; nothing past its end.
    fn word(&self, at: usize) -> &str {
        let here = self.sentence.span.start;
        let span = self.tokens.get(at).map_or(0..0, |token| token.span.start - here..token.span.end - here);
        self.words.get(span).unwrap_or_default()
    }

    fn does_at(&self, at: Option<usize>, tags: Tags) -> bool {
        does(at.and_then(|at| self.tokens.get(at)), tags)
    }

    /// Whether the word itself does one of these.
    fn does(&self, tags: Tags) -> bool {
        self.does_at(Some(self.at), tags)
    }

    /// Whether the word before it does.
    fn before(&self, tags: Tags) -> bool {
        self.does_at(self.at.checked_sub(1), tags)
    }

    /// Whether one of the three before it does.
    fn lately(&self, tags: Tags) -> bool {
        self.tokens.iter().take(self.at).rev().take(3).any(|token| token.tags.has(tags))
    }

    /// Whether the word behind it does.
    fn next(&self, tags: Tags) -> bool {
        self.does_at(Some(self.at + 1), tags)
    }

    /// Whether the second word behind it does.
    fn second(&self, tags: Tags) -> bool {
        self.does_at(Some(self.at + 2), tags)
    }

    /// Whether one of the three behind it does.
    fn soon(&self, tags: Tags) -> bool {
        self.tokens.iter().skip(self.at + 1).take(3).any(|token| token.tags.has(tags))
    }
}

/// "Do not send it", "please do not".
fn opens_with_order(tokens: &[Token]) -> bool {
    let order = tokens.get(usize::from(does(tokens.first(), PLEASE))..).unwrap_or_default();
    matches!(order, [first, second, third, ..] if first.tags.has(BE) && second.tags.has(NOT) && third.tags.has(DO))
}

/// "You should use the web version in the meantime, it should not be …": what to do until it is mended.
fn is_for_now(tokens: &[Token], words: &str) -> bool {
    const UNTIL_THEN: [&str; 5] = ["meanwhile", "in the meantime", "for now", "until then", "for the time being"];
    if !tokens.iter().any(|token| token.tags.has(YOU) && !token.tags.has(FIRST)) {
        return false;
    }
    let small = words.to_ascii_lowercase();
    UNTIL_THEN.iter().any(|when| small.contains(when))
}

/// "You should be able to log in now."
fn ends_in_now(words: &str) -> bool {
    words.trim_end_matches(['.', '!', ' ']).ends_with(" now")
}

#[cfg(test)]
mod tests {
    use super::super::hinted;

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
            "We expect the list to hold an engineer's name.",
            "The report should wait meanwhile.",
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
            "Month end is next week, so it would be good to have it by then.",
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
            "@fw-team pls take over. Need to confirm the loss.",
            "You should wear it on the other wrist meanwhile, it should not be too loose.",
            "In the meantime you should use the web version.",
            "We expect an engineer to be engaged within one hour.",
            "I would like dev to look at the cache.",
        ] {
            assert!(!hinted(text), "{text}");
        }
    }
}
