//! How often it happens or to how many, told as a count and no more: "96 flats.", "12 calls this morning", "He is the 4th."

use crate::clauses::Gap;
use crate::items::measures::is_measure;
use crate::language::cued::Cued;
use crate::language::cues::{self, NUMERAL, PEOPLE, TRIED};
use crate::language::lexicon::TROUBLE;
use crate::language::said::Said;
use crate::language::token::FIGURE;
use crate::language::vocabulary::cues_of;
use crate::pattern::{Classes, Patterns};

const CLASSES: Classes = &[
    ("span", "week month morning evening afternoon weekend night year season quarter"),
    ("money", "eur euro euros usd dollar dollars gbp pound pounds chf sek nok dkk pln"),
    ("unit", "minutes minute mins min hours hour hrs days day weeks"),
    ("such", "like|with|of"),
    ("case", "customer client user tenant site report case ticket complaint caller call shop school one person"),
    ("nth", "second third fourth fifth sixth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th"),
];

/// What stands behind the number.
static BEHIND: Patterns = Patterns::new(
    CLASSES,
    &[
        "_ [_] [_] so far",
        "_ total|altogether|insgesamt",
        "_ [_] [_] this <span>",
        "_ [_] [_] today|already|daily|yesterday",
        "_ [_] [_] since|until|till now|today|yesterday|this|monday|tuesday|wednesday|thursday|friday|the|last",
        "like|with|of that|this|these|such|the same",
        "<money> each|apiece",
        "<unit> late|behind|delayed|overdue",
    ],
);

/// How often, where the number counts trouble.
static RATE: Patterns = Patterns::new(CLASSES, &["per|a|an|each|every day|week|hour|night|month|shift"]);

/// What people would do, or cannot help doing.
static THEY: Patterns = Patterns::new(
    CLASSES,
    &[
        "[other] [_] _ wait|waits|waiting|need|needs|queue|queueing",
        "[other] [_] _ use|uses|work|works|got|gets|rely|depend it|this|that|with|on",
    ],
);

/// One among several, or the only one.
static AMONG: Patterns = Patterns::new(
    CLASSES,
    &[
        "other|others [_] have|has|see|sees|get|gets|report it|this|same|too",
        "<nth> <case> [this] [with|who|that|today|in|about] week|month|today|with|who|that|about",
        "single|one|only <case> so far",
        "a number of reports|complaints|tickets|calls|people|users|customers",
        "several|many|multiple|numerous|some reports|complaints|people|users|customers|others report|reported|reporting|complain|tell|told|write|wrote|about|of|that",
        "no other|further reports|customers|users|tickets|cases|complaints",
        "nobody|anybody|anyone else",
        "have|has|get|gets|see|sees|got exactly [the] same",
        "friend|friends|colleague|colleagues|neighbour|neighbours|others|brother|sister|wife|husband|team|everyone|everybody \
         have|has|get|gets|see|sees|got the|it|this same|too|also|as",
    ],
);

/// How a sentence tells a count.
pub fn told(sentence: &Cued) -> Option<&'static str> {
    // Without one of these words there is nothing to count.
    let numeral = sentence.has(NUMERAL);
    let counted = numeral || sentence.has(FIGURE);
    if !counted && !sentence.has(cues::AMONG) {
        return None;
    }
    let said = sentence.said();
    if said.has(&AMONG) {
        return Some("among");
    }
    if !counted {
        return None;
    }
    let numbers = || (0..said.len()).filter(|at| is_number(said, *at, numeral));
    let number = numbers().next()?;
    let goes_on = |list: &Patterns| said.all(list, numbers().map(|at| at + 1)).next().is_some();
    // "96 flats.", "63 hourly employees": nothing else is said.
    let joined = || said.iter().skip(number + 1).all(|word| word.gap == Gap::Space);
    let alone = number <= 1 && (number + 2..=number + 3).contains(&said.len()) && joined() && is_many(sentence, said);
    let behind = !sentence.has(TRIED) && goes_on(&BEHIND);
    // "214 schools need it on Monday": people, and what they would do with it.
    let people = sentence.has(PEOPLE) && goes_on(&THEY);
    // "25 duplicate parcels a day": the trouble is what is counted.
    let rate = sentence.sentence.has(TROUBLE) && said.has(&RATE);
    match () {
        () if alone => Some("count-alone"),
        () if behind => Some("count-so-far"),
        () if people => Some("count-of-people"),
        () if rate => Some("rate"),
        () => None,
    }
}

/// Whether something is counted by the day or another span.
pub fn is_rate(sentence: &Cued) -> bool {
    sentence.has(FIGURE) && sentence.said().has(&RATE)
}

fn is_number(said: &Said, at: usize, numeral: bool) -> bool {
    said.get(at).is_some_and(|word| {
        word.is.bytes().all(|byte| byte.is_ascii_digit()) || numeral && cues_of(word.is).has(NUMERAL)
    })
}

/// Whether the last word counts people or things.
fn is_many(sentence: &Cued, said: &Said) -> bool {
    let people = sentence.has(PEOPLE);
    said.last().is_some_and(|last| (last.is.len() > 3 && last.is.ends_with('s') || people) && !is_measure(last.is))
}

#[cfg(test)]
mod tests {
    use super::{AMONG, CLASSES, cues, cues_of};

    /// The words of a pattern's element that may not be left out.
    fn words(element: &'static str) -> Vec<&'static str> {
        let class = |name: &str| CLASSES.iter().find(|(class, _)| *class == name).map(|(_, words)| *words);
        match element.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
            Some(name) => class(name).unwrap_or_default().split(' ').collect(),
            None if element.starts_with(['[', '!', '.', '_']) => Vec::new(),
            None => element.split('|').collect(),
        }
    }

    #[test]
    fn no_pattern_does_without_a_word_that_is_known() {
        let known = |word: &str| cues_of(word).has(cues::AMONG) || word.starts_with(|c: char| c.is_ascii_digit());
        for pattern in AMONG.written() {
            let needs = |words: Vec<&str>| !words.is_empty() && words.into_iter().all(known);
            assert!(pattern.split(' ').map(words).any(needs), "{pattern}");
        }
    }
}
