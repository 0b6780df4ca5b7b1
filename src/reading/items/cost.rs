//! What the failure costs, told without a count: work that stands still, time, business that is lost, or nothing much.

use crate::reading::language::cues::{Cued, HURT, NO, NOT, PEOPLE};
use crate::reading::language::lexicon::{COST, FIRST, TROUBLE};

/// What a business does all day; what it cannot do any more is its impact.
const BUSINESS: [&str; 14] = [
    "bill", "invoice", "order", "ship", "sell", "pay", "pack", "deliver", "trade", "operate", "teach", "open", "work",
    "launch",
];

/// What is lost, or spent.
const LOST: [&str; 18] = [
    "hour",
    "hours",
    "day",
    "days",
    "work",
    "money",
    "orders",
    "bookings",
    "sales",
    "customers",
    "revenue",
    "notes",
    "data",
    "minutes",
    "time",
    "week",
    "business",
    "trust",
];

/// How a sentence tells of a cost.
pub fn told(text: &str, sentence: &Cued) -> Option<&'static str> {
    if !sentence.sentence.has(COST) && sentence.at(0) & PEOPLE == 0 && !sentence.has(NOT | HURT) {
        return None;
    }
    let is = |at: usize, known: &[&str]| {
        let word = sentence.words.get(at).map_or("", |word| word.span.of(text));
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let any = |test: &dyn Fn(usize) -> bool| (0..sentence.words.len()).any(test);
    let first = sentence.sentence.has(FIRST);
    let us = first || any(&|at| is(at, &["us", "me"]));
    let loses = |at: usize| {
        is(at, &["lost", "lose", "losing", "loses", "cost", "costs", "wasted", "wasting"])
            && (at.saturating_sub(3)..at)
                .any(|who| is(who, &["i", "we", "it", "this", "that", "us", "already", "have"]))
            && (at + 1..at + 7).any(|what| is(what, &LOST))
    };
    let cannot = |at: usize| is(at, &["we"]) && sentence.at(at + 1) & NOT != 0 && is(at + 2, &BUSINESS);
    let by_hand = |at: usize| is(at, &["by"]) && is(at + 1, &["hand"]) || is(at, &["on"]) && is(at + 1, &["paper"]);
    let blocked = |at: usize| is(at, &["blocked", "blocking", "blocks", "stuck", "blocker", "showstopper", "stopper"]);
    let minor = |at: usize| {
        is(at, &["cosmetic", "annoying", "annoyance", "nuisance"])
            || is(at, &["low", "minor", "small"]) && is(at + 1, &["impact"])
            || is(at, &["not"]) && is(at + 1, &["urgent", "dramatic", "critical"])
            || is(at, &["big"]) && is(at + 1, &["deal"])
    };
    let alone = |at: usize| is(at, &["only"]) && (is(at + 1, &["me"]) || is(at + 1, &["one"]) && is(0, &["i"]));
    let of_us = |at: usize| {
        is(at, &["none", "all", "most", "half", "each"]) && is(at + 1, &["of"]) && is(at + 2, &["us"])
            || is(at, &["whole", "entire"])
                && is(at + 1, &["team", "office", "department", "company", "floor"])
                && sentence.has(HURT)
    };
    // "Students miss their exam": whole groups, and what becomes of them.
    let group = sentence.at(0) & PEOPLE != 0
        && sentence.words.first().is_some_and(|word| word.span.of(text).ends_with('s'))
        && (sentence.has(HURT | NO | NOT) || sentence.sentence.has(TROUBLE));
    match () {
        () if us && any(&loses) => Some("loses"),
        () if any(&cannot) => Some("we-cannot"),
        () if (first || sentence.has(PEOPLE)) && any(&by_hand) => Some("by-hand"),
        () if us && any(&blocked) => Some("blocked"),
        () if any(&of_us) => Some("all-of-us"),
        () if any(&alone) => Some("only-me"),
        () if group => Some("a-group"),
        () if any(&minor) => Some("minor"),
        () => None,
    }
}
