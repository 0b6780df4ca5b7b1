//! "9 of our 30 cameras", "17 shipments": how many things are in trouble, where no people are counted.

use crate::items::affected::{Affected, goes_on, one_in};
use crate::items::amount::{Amount, number};
use crate::items::measures::is_measure;
use crate::language::cued::Cued;
use crate::language::cues::{ABLE, AFFECTED, FAILS, HURT, NUMERAL, ONE};
use crate::language::lexicon::{DENIED, NOT, TROUBLE};
use crate::language::token::FIGURE;
use crate::{Span, Token, letters};

/// Whose they are may stand between.
const WHOSE: [&str; 8] = ["our", "the", "my", "their", "his", "her", "these", "those"];

/// What a business counts all day.
const GOODS: [&str; 21] = [
    "invoices",
    "shipments",
    "parcels",
    "bookings",
    "reservations",
    "appointments",
    "payments",
    "deliveries",
    "packages",
    "refunds",
    "payslips",
    "prescriptions",
    "cheques",
    "passengers",
    "contracts",
    "commandes",
    "facturas",
    "factures",
    "rechnungen",
    "pedidos",
    "bestellungen",
];

/// How a thing is that is in trouble, in a word behind it: "2 of their 6 kiosks out".
const STATES: [&str; 8] = ["out", "gone", "dead", "missing", "off", "lost", "dark", "vanished"];

/// The first part of some things in a sentence that tells of trouble: "3 out of 12 tills are down"; else its goods, or a
/// share of what is in trouble there.
pub fn counted(text: &str, sentence: &Cued) -> Option<Affected> {
    let places = || 0..sentence.words.len();
    if sentence.has(FIGURE)
        && let Some(part) = places().find_map(|at| part_at(text, sentence, at))
    {
        return Some(part);
    }
    let share = || {
        let share = |at| share_at(text, sentence, at);
        (sentence.has(FIGURE | NUMERAL | ONE) && is_troubled(sentence)).then(|| places().find_map(share)).flatten()
    };
    goods(text, sentence).or_else(share)
}

/// Whether a sentence tells of trouble at all.
fn is_troubled(sentence: &Cued) -> bool {
    sentence.has(HURT | AFFECTED | FAILS) || sentence.sentence.has(NOT | DENIED | TROUBLE)
}

/// Whether the words right behind what was counted say that it is in trouble.
pub fn is_down(sentence: &Cued, counted: &Affected) -> bool {
    let behind = sentence.words.iter().position(|word| word.span.start >= counted.span.end);
    behind.is_some_and(|behind| is_state(sentence, behind) || is_unable(sentence, behind))
}

/// Whether the word at a place says that what stands before it is in trouble.
fn is_state(sentence: &Cued, at: usize) -> bool {
    sentence.says(at, &STATES)
}

/// "1 in 5 deliveries": a share of many.
fn share_at(text: &str, sentence: &Cued, at: usize) -> Option<Affected> {
    let first = sentence.words.get(at).filter(|word| word.cues.has(FIGURE | NUMERAL | ONE))?.span;
    let (amount, end) = one_in(text, sentence, at)?;
    let unit = sentence.words.get(at + 3).map(|unit| unit.span)?;
    let many = unit.of(text).len() > 3 && unit.of(text).ends_with('s') && !is_measure(unit.of(text));
    let span = Span { start: first.start, end: unit.end };
    (many && text.get(end..unit.start) == Some(" ")).then(|| Affected {
        amount,
        unit: letters::small(unit.of(text)),
        span,
    })
}

/// The first number of what a business counts, in a sentence that tells of trouble: "1,100 shipments were affected".
fn goods(text: &str, sentence: &Cued) -> Option<Affected> {
    let (at, found) = first_goods(text, sentence)?;
    let state = || (at + 2..at + 5).any(|at| is_state(sentence, at) || is_unable(sentence, at));
    (sentence.has(HURT | AFFECTED | FAILS) || state()).then_some(found)
}

/// What comes in at a rate, whatever is told of it: "~150 deliveries per day".
pub fn at_a_rate(text: &str, sentence: &Cued) -> Option<Affected> {
    first_goods(text, sentence).map(|(_, found)| found)
}

/// The first number of what a business counts, and the word that it begins at.
fn first_goods(text: &str, sentence: &Cued) -> Option<(usize, Affected)> {
    if !sentence.has(FIGURE) {
        return None;
    }
    (0..sentence.words.len()).find_map(|at| Some((at, goods_at(text, sentence, at)?)))
}

/// "17 shipments", "1,100 orders": the number that begins at a word, and what it counts.
fn goods_at(text: &str, sentence: &Cued, at: usize) -> Option<Affected> {
    let first = sentence.words.get(at)?.span;
    if !sentence.at(at).has(FIGURE) {
        return None;
    }
    if goes_on(text, first) {
        return None;
    }
    let (amount, end) = number(text, first)?;
    let known = |word: &&Token| {
        let written = word.span.of(text);
        GOODS.iter().any(|good| good.eq_ignore_ascii_case(written))
    };
    let behind = || sentence.words.iter().skip(at).skip_while(|word| word.span.start < end);
    let good = behind()
        .take(2)
        .find(known)
        .or_else(|| behind().next().filter(|_| fail(sentence, at + 1) || are_hit(sentence, at)))?
        .span;
    // "8.1.9 -> card payments work" counts no payments.
    let stands_together = text.get(end..good.start)?.chars().all(|c| c.is_alphanumeric() || c == ' ');
    let span = Span { start: first.start, end: good.end };
    stands_together.then(|| Affected { amount, unit: letters::small(good.of(text)), span })
}

/// "cannot print", "ne peuvent plus": whether words say that what stands before them is kept from its work.
pub fn is_unable(sentence: &Cued, at: usize) -> bool {
    const NOT_ABLE: [&str; 3] = ["ne", "no", "não"];
    const CAN: [&str; 5] = ["peuvent", "pueden", "podem", "conseguem", "consiguen"];
    sentence.says(at, &["cannot", "can't", "can\u{2019}t"]) && sentence.at(at + 1).has(ABLE)
        || sentence.says(at, &NOT_ABLE) && sentence.says(at + 1, &CAN)
}

/// "1,900 contacts fail", "4 packers are blocked": whether many of something do, and not what a program runs.
fn fail(sentence: &Cued, from: usize) -> bool {
    const RUNS: [&str; 18] = [
        "checks",
        "assertions",
        "builds",
        "specs",
        "queries",
        "errors",
        "threads",
        "processes",
        "jobs",
        "pods",
        "nodes",
        "values",
        "tests",
        "versions",
        "releases",
        "commits",
        "tickets",
        "rows",
    ];
    const ARE: [&str; 7] = ["are", "were", "sont", "sind", "están", "estão", "son"];
    // A number of several groups is several words.
    let Some(at) = (from..from + 3).find(|at| !sentence.at(*at).has(FIGURE)) else { return false };
    let word = sentence.word(at);
    let many = word.len() > 3 && word.ends_with('s') && !is_measure(word);
    let are = sentence.says(at + 1, &ARE);
    let hurt = sentence.at(at + 1).has(FAILS)
        || sentence.says(at + 1, &["stuck"])
        || are && sentence.at(at + 2).has(HURT | AFFECTED)
        || is_unable(sentence, at + 1);
    many && hurt && !sentence.says(at, &RUNS)
}

/// "Betroffen sind alle 12 Tablets", "it affects 12 tablets": whether what is counted from a word on is said to be hit.
fn are_hit(sentence: &Cued, at: usize) -> bool {
    const NEAR: usize = 4;
    let word = sentence.word(at + 1);
    let things = word.len() > 3 && (word.ends_with('s') || word.starts_with(char::is_uppercase)) && !is_measure(word);
    things && (at.saturating_sub(NEAR)..at).any(|before| sentence.at(before).has(AFFECTED))
}

fn part_at(text: &str, sentence: &Cued, at: usize) -> Option<Affected> {
    let word = |at: usize| sentence.words.get(at).map(|word| word.span);
    let part = word(at)?;
    let count: u64 = part.of(text).parse().ok()?;
    let of = if sentence.says(at + 1, &["out"]) { at + 2 } else { at + 1 };
    let all = if sentence.says(of + 1, &WHOSE) { of + 2 } else { of + 1 };
    let whole: u64 = word(all)?.of(text).parse().ok()?;
    if !sentence.says(of, &["of"]) || count == 0 || count > whole {
        return None;
    }
    // The things have a plural, and may have one word before it: "30 outdoor cameras".
    let is_plural = |at: &usize| sentence.word(*at).len() > 3 && sentence.word(*at).ends_with('s');
    let last = [all + 1, all + 2].into_iter().find(is_plural)?;
    let things = Span { start: word(all + 1)?.start, end: word(last)?.end };
    let stands_together = text.get(part.start..things.end)?.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ');
    let troubled = is_troubled(sentence) || is_state(sentence, last + 1);
    let counts = troubled && stands_together && !is_measure(sentence.word(last));
    let span = Span { start: part.start, end: things.end };
    counts.then(|| Affected { amount: Amount::Count(count), unit: letters::small(things.of(text)), span })
}
