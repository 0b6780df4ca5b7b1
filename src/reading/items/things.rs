//! "9 of our 30 cameras", "17 shipments": how many things are in trouble, where no people are counted.

use crate::items::affected::{Affected, Amount, goes_on, number};
use crate::items::measures::is_measure;
use crate::language::cued::Cued;
use crate::language::cues::{AFFECTED, FAILS, HURT};
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

/// The first part of some things in a sentence that tells of trouble: "3 out of 12 tills are down"; else its goods.
pub fn counted(text: &str, sentence: &Cued) -> Option<Affected> {
    let troubled = || sentence.has(HURT | AFFECTED | FAILS) || sentence.sentence.has(NOT | DENIED | TROUBLE);
    if !sentence.has(FIGURE) || !troubled() {
        return None;
    }
    (0..sentence.words.len()).find_map(|at| part_at(text, sentence, at)).or_else(|| goods(text, sentence))
}

/// The first number of what a business counts, in a sentence that tells of trouble: "1,100 shipments were affected".
pub fn goods(text: &str, sentence: &Cued) -> Option<Affected> {
    if !sentence.has(FIGURE) || !sentence.has(HURT | AFFECTED | FAILS) {
        return None;
    }
    (0..sentence.words.len()).find_map(|at| goods_at(text, sentence, at))
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
    let known = |word: &&Token| GOODS.iter().any(|good| good.eq_ignore_ascii_case(word.span.of(text)));
    let behind = || sentence.words.iter().skip_while(|word| word.span.start < end);
    let good = behind().take(2).find(known).or_else(|| behind().next().filter(|_| fail(sentence, at + 1)))?.span;
    // "8.1.9 -> card payments work" counts no payments.
    let stands_together = text.get(end..good.start)?.chars().all(|c| c.is_alphanumeric() || c == ' ');
    let span = Span { start: first.start, end: good.end };
    stands_together.then(|| Affected { amount, unit: letters::small(good.of(text)), span })
}

/// "1,900 contacts fail", "4 packers are blocked": whether many of something do, and not what a program runs.
fn fail(sentence: &Cued, from: usize) -> bool {
    const RUNS: [&str; 12] = [
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
    ];
    const ARE: [&str; 7] = ["are", "were", "sont", "sind", "están", "estão", "son"];
    // A number of several groups is several words.
    let Some(at) = (from..from + 3).find(|at| !sentence.at(*at).has(FIGURE)) else { return false };
    let word = sentence.word(at);
    let many = word.len() > 3 && word.ends_with('s') && !is_measure(word);
    let are = ARE.iter().any(|are| are.eq_ignore_ascii_case(sentence.word(at + 1)));
    let hurt = sentence.at(at + 1).has(FAILS) || are && sentence.at(at + 2).has(HURT | AFFECTED);
    many && hurt && !RUNS.iter().any(|run| run.eq_ignore_ascii_case(word))
}

fn part_at(text: &str, sentence: &Cued, at: usize) -> Option<Affected> {
    let word = |at: usize| sentence.words.get(at).map(|word| word.span);
    let says = |at: usize, known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(sentence.word(at)));
    let part = word(at)?;
    let count: u64 = part.of(text).parse().ok()?;
    let of = if says(at + 1, &["out"]) { at + 2 } else { at + 1 };
    let all = if says(of + 1, &WHOSE) { of + 2 } else { of + 1 };
    let whole: u64 = word(all)?.of(text).parse().ok()?;
    if !says(of, &["of"]) || count == 0 || count > whole {
        return None;
    }
    // The things have a plural, and may have one word before it: "30 outdoor cameras".
    let is_plural = |at: &usize| sentence.word(*at).len() > 3 && sentence.word(*at).ends_with('s');
    let last = [all + 1, all + 2].into_iter().find(is_plural)?;
    let things = Span { start: word(all + 1)?.start, end: word(last)?.end };
    let stands_together = text.get(part.start..things.end)?.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ');
    let counts = stands_together && !is_measure(sentence.word(last));
    let span = Span { start: part.start, end: things.end };
    counts.then(|| Affected { amount: Amount::Count(count), unit: letters::small(things.of(text)), span })
}
