//! How many are hurt, and of whom: "120 users", "1 in 3 orders", "about 30 % of accounts".

pub use crate::items::amount::Amount;
use crate::items::amount::{bare_amount, number, numeral};
use crate::items::things;
use crate::language::cued::{self, Cued};
use crate::language::cues::{AFFECTED, ALL, BREAK, FAILS, HURT, NUMERAL, ONE, PEOPLE};
use crate::language::token::FIGURE;
use crate::{Passage, Span, Token, letters};
use playbook::Item;

/// How many of whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Affected {
    /// How many.
    pub amount: Amount,
    /// Of whom, as written: "users", "accounts"; empty when not said.
    pub unit: String,
    /// Where it stands.
    pub span: Span,
}

impl Affected {
    /// Whether more than one is counted, and people rather than what they own or ordered.
    pub fn counts_people(&self) -> bool {
        self.amount != Amount::All && !is_thing(self.unit.trim_end_matches('s'))
    }

    /// Whether it is one alone.
    pub fn is_one(&self) -> bool {
        self.amount == Amount::Count(1)
    }
}

/// One of what people own or order.
pub fn is_thing(word: &str) -> bool {
    const THINGS: [&str; 9] =
        ["account", "order", "transaction", "request", "workspace", "seat", "org", "device", "unit"];
    THINGS.iter().any(|thing| thing.eq_ignore_ascii_case(word))
}

/// Every amount of people that a text's sentences tell, in order.
pub fn all_affected(text: &str) -> Vec<Affected> {
    let passage = Passage::of(text);
    cued::of(&passage).iter().filter_map(|sentence| affected_in(text, sentence)).collect()
}

/// The first amount of a text, with its unit.
pub fn affected(text: &str) -> Option<Affected> {
    let passage = Passage::of(text);
    let cued = cued::of(&passage);
    cued.iter().find_map(|sentence| affected_in(text, sentence)).or_else(|| {
        let mut labelled = passage.layout.sections_of(Item::CustomerImpact);
        let (amount, span) = bare_amount(text, Span { start: 0, end: text.len() })
            .or_else(|| labelled.find_map(|section| labelled_amount(text, section.body)))?;
        Some(Affected { amount, unit: String::new(), span })
    })
}

/// The amount that an answer begins with, or that ends its first part: "42", "8 (list in the sheet)", "all of sales, 18".
pub fn labelled_amount(text: &str, body: Span) -> Option<(Amount, Span)> {
    let first =
        body.of(text).find(['(', ';', '\n']).map_or(body, |end| Span { start: body.start, end: body.start + end });
    bare_amount(text, first).or_else(|| {
        let last = first.of(text).rfind(", ")?;
        bare_amount(text, Span { start: first.start + last + 2, end: first.end })
    })
}

/// What numbers measure rather than count.
const MEASURES: [&str; 10] = ["s", "ms", "sec", "min", "h", "kB", "MB", "GB", "mm", "cm"];

/// What "every" makes a rate of.
const TIMES: [&str; 7] = ["time", "day", "week", "month", "morning", "night", "hour"];

/// An amount of people in a sentence: "120 users", "about 30 % of accounts", "all tenants", "one customer"; where none
/// are named, of their things in trouble.
pub fn affected_in(text: &str, sentence: &Cued) -> Option<Affected> {
    if let Some(alone) = alone(sentence) {
        return Some(alone);
    }
    if !sentence.has(PEOPLE) {
        return things::counted(text, sentence);
    }
    let found = (0..sentence.words.len()).find_map(|at| people_at(text, sentence, at));
    let all = found.as_ref().filter(|found| found.amount == Amount::All);
    match all.and_then(|all| of_them(text, sentence, all.span.end)) {
        Some((amount, span)) => found.map(|all| Affected { amount, span, ..all }),
        None => found.or_else(|| things::counted(text, sentence)),
    }
}

/// "Only he is affected", "it affects only her": one, whoever that is.
fn alone(sentence: &Cued) -> Option<Affected> {
    const ONLY: [&str; 3] = ["only", "just", "solely"];
    const WHOM: [&str; 6] = ["he", "she", "him", "her", "me", "i"];
    if !sentence.has(AFFECTED) {
        return None;
    }
    let at = (0..sentence.words.len()).find(|at| sentence.says(*at, &ONLY) && sentence.says(at + 1, &WHOM))?;
    // "Her" may own what is meant: "it affects only her phone".
    let whole = !sentence.says(at + 1, &["her"])
        || sentence.words.get(at + 2).is_none_or(|next| next.cues.has(AFFECTED | BREAK));
    let (first, last) = (sentence.words.get(at)?, sentence.words.get(at + 1)?);
    let span = Span { start: first.span.start, end: last.span.end };
    whole.then_some(Affected { amount: Amount::Count(1), unit: String::new(), span })
}

/// "All orders are without tax, 318 of them": how many those are, told behind them.
fn of_them(text: &str, sentence: &Cued, from: usize) -> Option<(Amount, Span)> {
    let tells = |at: &usize| sentence.says(at + 1, &["of"]) && sentence.says(at + 2, &["them", "these", "those"]);
    let behind = (0..sentence.words.len()).filter(|at| sentence.at(*at).has(FIGURE)).filter(tells);
    let (first, last) = behind
        .filter_map(|at| sentence.words.get(at).zip(sentence.words.get(at + 2)))
        .find(|(first, _)| first.span.start >= from)?;
    let (amount, _) = number(text, first.span)?;
    Some((amount, Span { start: first.span.start, end: last.span.end }))
}

/// The people that are counted from a word on.
fn people_at(text: &str, sentence: &Cued, at: usize) -> Option<Affected> {
    let word = sentence.words.get(at)?;
    // "Nobody" and "everyone" count people by themselves.
    if word.cues.has_all(ALL | PEOPLE) {
        return Some(Affected { amount: Amount::All, unit: String::new(), span: word.span });
    }
    let (amount, end) = amount_at(text, sentence, at)?;
    if !sentence.has(HURT | AFFECTED | FAILS) && is_supply(sentence, at) {
        return None;
    }
    let behind = sentence.words.iter().skip(at + 1).position(|word| word.span.start >= end).unwrap_or(0);
    let unit = unit_from(text, sentence, at + 1 + behind)?;
    let between = text.get(end..unit.start).unwrap_or_default();
    if between.contains([';', ',', '.', '\n', ':', '"', '`', '/', ')']) {
        return None;
    }
    // "600 requests/min" is a rate; "500 devices/day get a wrong label" are 500 devices.
    let by_day = |rest: &str| ["/day", "/week", "/month", "/shift"].iter().any(|span| rest.starts_with(span));
    if text.get(unit.end..).is_some_and(|rest| rest.starts_with('/') && !by_day(rest)) {
        return None;
    }
    // After a number above one stands a plural: "42 store screens" counts no stores.
    let many = matches!(amount, Amount::Count(2..)) && !unit.of(text).ends_with('s');
    let unit = Span { end: unit.end + if many { plural(text, unit.end) } else { 0 }, ..unit };
    let span = Span { start: word.span.start, end: unit.end };
    Some(Affected { amount, unit: letters::small(unit.of(text)), span })
}

/// The amount that a word begins, and where that ends.
fn amount_at(text: &str, sentence: &Cued, at: usize) -> Option<(Amount, usize)> {
    let word = sentence.words.get(at)?;
    let words = word.span.of(text);
    if word.cues.has(FIGURE) {
        if goes_on(text, word.span) {
            return None;
        }
        return one_in(text, sentence, at).or_else(|| number(text, word.span));
    }
    if word.cues.has(ALL) {
        // "Choose All departments": what stands on the screen. "All 85 agents" are 85, "every time a customer" is
        // often.
        let chosen = at > 0 && words.starts_with("All");
        let counted = || near(sentence, at + 1).any(|word| word.cues.has(FIGURE));
        let often = sentence.says(at + 1, &TIMES);
        if let Some(share) = every_nth(sentence, at) {
            return Some(share);
        }
        return (!chosen && !often && !counted()).then_some((Amount::All, word.span.end));
    }
    if word.cues.has(NUMERAL | ONE)
        && let Some(share) = one_in(text, sentence, at)
    {
        return Some(share);
    }
    if word.cues.has(NUMERAL) {
        // "A third of our users"; the third user is one.
        let part = ["third", "quarter", "fifth"].iter().any(|part| part.eq_ignore_ascii_case(words));
        let of = sentence.says(at + 1, &["of"]);
        return if part && !of { None } else { Some((numeral(words)?, word.span.end)) };
    }
    (word.cues.has(ONE) && !words.eq_ignore_ascii_case("a")).then_some((Amount::Count(1), word.span.end))
}

/// Whether a number goes on with what stands before it: the second half of "1,200" and of "3.5", and the number in "v2"
/// or "#7", are not amounts of anybody.
pub fn goes_on(text: &str, number: Span) -> bool {
    text.get(..number.start).unwrap_or_default().ends_with(['.', ',', '#', '/', '-', ':', '_'])
}

/// The next few words, up to one that begins another phrase: in "3 rows per user" no users are counted.
fn near<'s>(sentence: &'s Cued, from: usize) -> impl Iterator<Item = &'s Token> {
    sentence.words.iter().skip(from).take(3).take_while(|word| !word.cues.has(BREAK))
}

/// The people that are named near, by the last of the words that stand together: "customer accounts" are accounts.
fn unit_from(text: &str, sentence: &Cued, from: usize) -> Option<Span> {
    // "~10 s patient turns" are no patients.
    if sentence.words.get(from).is_some_and(|word| MEASURES.contains(&word.span.of(text))) {
        return None;
    }
    let from = from + near(sentence, from).position(|word| word.cues.has(PEOPLE))?;
    let words = sentence.words.get(from..)?;
    let together = |a: &Token, b: &Token| b.cues.has(PEOPLE) && text.get(a.span.end..b.span.start) == Some(" ");
    words.chunk_by(together).next()?.last().map(|word| word.span)
}

/// "1 in 3 orders", "one in eight parcels": a share.
pub fn one_in(text: &str, sentence: &Cued, at: usize) -> Option<(Amount, usize)> {
    let count = |word: &str| match numeral(word) {
        Some(Amount::Count(count)) => u32::try_from(count).ok(),
        _ if word.eq_ignore_ascii_case("one") => Some(1),
        _ => word.parse().ok(),
    };
    let whole = sentence.words.get(at + 2).filter(|_| sentence.says(at + 1, &["in"]))?.span;
    let part = count(sentence.word(at))?;
    let of = count(whole.of(text)).filter(|of| part < *of)?;
    Some((Amount::Share(part.checked_mul(10_000)? / of), whole.end))
}

/// "Every third order": a share.
fn every_nth(sentence: &Cued, at: usize) -> Option<(Amount, usize)> {
    const NTH: [&str; 9] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let nth = sentence.words.get(at + 1)?.span;
    let of = NTH.iter().zip(2..).find(|(name, _)| name.eq_ignore_ascii_case(sentence.word(at + 1)))?.1;
    Some((Amount::Share(10_000 / of), nth.end))
}

/// Whether a number counts what was bought or rolled out, or how many there are, and nobody who is hurt: "The Pro plan has
/// 4 seats", "rolled out to 5% of users", "we're a call centre with 300 seats".
fn is_supply(sentence: &Cued, at: usize) -> bool {
    const SUPPLIES: [&str; 17] = [
        "plan",
        "licence",
        "license",
        "subscription",
        "tier",
        "rolled",
        "rollout",
        "roll-out",
        "ramped",
        "deployed",
        "centre",
        "center",
        "company",
        "agency",
        "firm",
        "business",
        "organisation",
    ];
    const LEADS: [&str; 8] = ["with", "w", "has", "of", "for", "to", "includes", "is"];
    let Some(before) = at.checked_sub(1) else { return false };
    sentence.says(before, &LEADS) && (before.saturating_sub(5)..before).any(|at| sentence.says(at, &SUPPLIES))
}

/// How many bytes the next word takes with its space, when it is a plural.
fn plural(text: &str, from: usize) -> usize {
    let next = text.get(from..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let length = next.bytes().take_while(u8::is_ascii_alphabetic).count();
    if length > 3 && next.as_bytes().get(length - 1) == Some(&b's') { length + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_amounts() {
        for (text, amount, unit) in [
            ("About 120 users are affected", Amount::Count(120), "users"),
            ("1,200 customer accounts cannot log in", Amount::Count(1_200), "accounts"),
            ("roughly 30 % of tenants", Amount::Share(3_000), "tenants"),
            ("2.5% of orders fail", Amount::Share(250), "orders"),
            ("Roughly 1 in 3 orders", Amount::Share(3_333), "orders"),
            ("all users", Amount::All, "users"),
            ("It hits one customer so far", Amount::Count(1), "customer"),
            ("42 store screens show the wrong day", Amount::Count(42), "store screens"),
            ("1.5k users", Amount::Count(1_500), "users"),
            ("42", Amount::Count(42), ""),
            ("~15 %", Amount::Share(1_500), ""),
            ("all", Amount::All, ""),
        ] {
            let found = affected(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((found.amount, found.unit.as_str()), (amount, unit), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_of_people() {
        for text in
            ["some users", "600 requests/min", "v2 users guide", "Error 500 in checkout", "ticket #120", "at 10:30", ""]
        {
            assert_eq!(affected(text), None, "{text}");
        }
    }
}
