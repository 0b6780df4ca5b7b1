//! Who is hurt, how many, and how badly.

use crate::items::affected::{Affected, affected_in, is_thing, labelled_amount};
use crate::items::amount::Amount;
use crate::items::attempts::Remedies;
use crate::items::{cost, tally, things};
use crate::language::cued::{self, Cued};
use crate::language::cues::{ABLE, AFFECTED, DENIES, FAILS, HURT, NO, NUMERAL, PEOPLE, STAKE, VAGUE};
use crate::language::lexicon::{COST, DENIED, FIRST, NOT, TROUBLE};
use crate::layout::sections;
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Passage, Piece};
use playbook::Item;

/// Finds the impact.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::CustomerImpact;
    pieces.extend(sections::unanswered(passage, item));
    let mut remedies = Remedies::of(pieces);
    let mut found = Vec::new();
    let mut add = |span, grade, clue| found.push(Piece { item, span, grade, clue });
    for section in passage.layout.sections_of(item) {
        if let Some((_, span)) = labelled_amount(passage.text, section.body) {
            add(span, Grade::Strong, "labelled-amount");
        }
    }
    for (at, sentence) in cued.iter().enumerate() {
        let span = sentence.sentence.span;
        // "As a test we added one user again" counts nobody who is hurt.
        let tested = remedies.hold(span) && affected_in(passage.text, sentence).is_some_and(|it| it.is_one());
        let told = if sentence.sentence.answers(item) {
            labelled(passage.text, sentence)
        } else {
            told(passage.text, cued, at).filter(|_| !tested)
        };
        if let Some((grade, clue)) = told {
            add(span, grade, clue);
        }
    }
    pieces.append(&mut found);
}

/// What a sentence under a heading of impact tells of it.
fn labelled(text: &str, sentence: &Cued) -> Option<(Grade, &'static str)> {
    match () {
        () if affected_in(text, sentence).is_some() => Some((Grade::Strong, "labelled-count")),
        () if vague(sentence) => Some((Grade::Weak, "labelled-vague")),
        () if says_nothing(sentence.sentence.span.of(text)) => None,
        () if sentence.has(HURT | AFFECTED) || stops_work(sentence) => Some((Grade::Strong, "labelled-hurt")),
        () => Some((Grade::Weak, "labelled")),
    }
}

/// What any other sentence tells of it.
fn told(text: &str, cued: &[Cued], at: usize) -> Option<(Grade, &'static str)> {
    let sentence = cued.get(at)?;
    let words = sentence.sentence.span.of(text);
    let number = affected_in(text, sentence);
    let hurt = sentence.has(HURT | AFFECTED);
    let down = || number.as_ref().is_some_and(|number| things::is_down(sentence, number));
    if number.is_some() && (hurt || sentence.has(FAILS) || stops_work(sentence) || down() || is_barred(sentence)) {
        return Some((Grade::Strong, "count-hurt"));
    }
    if number.as_ref().is_some_and(|number| meets(text, sentence, number)) {
        return Some((Grade::Strong, "count-met"));
    }
    let asks = words.ends_with('?');
    if asks && wonders(sentence) {
        return None;
    }
    if number.is_some() && is_answer(text, cued, at) {
        return Some((Grade::Strong, "count-asked"));
    }
    if vague(sentence) && (hurt || stops_work(sentence)) {
        return Some((Grade::Weak, "vague"));
    }
    if (stops_work(sentence) || sentence.has(AFFECTED))
        && (names_people(sentence) || is_of_ours(sentence) || names_them(sentence))
    {
        return Some((Grade::Weak, "no-count"));
    }
    if let Some(number) = number.filter(|number| hurts(number, cued, at) && !is_log_like(words)) {
        return Some((if number.counts_people() { Grade::Strong } else { Grade::Weak }, "count-beside"));
    }
    if asks {
        return None;
    }
    let stake = sentence.has(STAKE) && sentence.sentence.has(FIRST);
    let clue = if stake { Some("stake") } else { cost::told(sentence) };
    let counted = || tally::told(sentence).filter(|_| !is_log_like(words));
    // "The labels are missing. ~150 deliveries per day."
    let rate = || {
        let beside = tally::is_rate(sentence) && beside_trouble(cued, at) && !is_log_like(words);
        beside.then(|| things::at_a_rate(text, sentence)).flatten().map(|_| "rate-beside")
    };
    clue.or_else(counted).or_else(rate).map(|clue| (Grade::Weak, clue))
}

/// "Sin poder", "sans pouvoir": what stops work in one breath.
fn is_barred(sentence: &Cued) -> bool {
    let barred = |at| sentence.says(at, &["sin", "sans", "sem"]) && sentence.says(at + 1, &["poder", "pouvoir"]);
    (0..sentence.words.len()).any(barred)
}

/// "It happened to 5 drivers", "it would hit all UK accounts": whether those that are counted are who met with it.
fn meets(text: &str, sentence: &Cued, number: &Affected) -> bool {
    const HAPPENS: [&str; 7] = ["happen", "happens", "happened", "happening", "occurs", "occurred", "reported"];
    const HITS: [&str; 3] = ["hit", "hits", "hitting"];
    let first = sentence.words.iter().position(|word| word.span.start >= number.span.start).unwrap_or(0);
    let hit = first.checked_sub(1).is_some_and(|before| sentence.says(before, &HITS));
    let people = number.counts_people() && !number.is_one();
    let met = people && (0..sentence.words.len()).any(|at| sentence.says(at, &HAPPENS));
    (hit && !number.unit.is_empty() || met) && !is_log_like(sentence.sentence.span.of(text))
}

/// Whether a sentence begins as a question does; "three patients were told an hour late??" tells.
fn wonders(sentence: &Cued) -> bool {
    const OPENINGS: [&str; 16] = [
        "are", "is", "was", "were", "how", "does", "do", "did", "what", "which", "who", "can", "could", "has", "have",
        "any",
    ];
    let first = sentence.word(0);
    OPENINGS.iter().any(|known| known.eq_ignore_ascii_case(first))
}

/// Whether somebody has just asked how many: "How many people are affected?" – "The whole office, 14 people."
fn is_answer(text: &str, cued: &[Cued], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| cued.get(at));
    before.is_some_and(|before| before.has(PEOPLE) && before.sentence.span.of(text).ends_with('?'))
}

/// Whether people are named, and not a thing of theirs: "my account does not sync" tells of the writer alone.
fn names_people(sentence: &Cued) -> bool {
    let named = |at: usize| sentence.at(at).has(PEOPLE) && !is_thing(sentence.word(at));
    sentence.has(PEOPLE) && (0..sentence.words.len()).any(named)
}

/// "They cannot close the books until it is fixed": the customer's people, as an agent's note calls them.
fn names_them(sentence: &Cued) -> bool {
    (0..sentence.words.len())
        .any(|at| sentence.says(at, &["they"]) && sentence.at(at + 1).has(DENIES) | sentence.at(at + 2).has(DENIES))
}

/// "None of our front desks", "one of my editors": people of the writer's, whatever word is used for them.
fn is_of_ours(sentence: &Cued) -> bool {
    (sentence.says(0, &["none", "one", "some", "most", "two"]) || sentence.at(0).has(NUMERAL))
        && sentence.says(1, &["of"])
        && sentence.says(2, &["our", "my", "their"])
}

/// Whether people who are counted are said to be in trouble. A single one never counts: it may be anybody.
fn hurts(number: &Affected, cued: &[Cued], at: usize) -> bool {
    let denied = number.amount != Amount::All && cued.get(at).is_some_and(|this| this.sentence.has(NOT | COST));
    number.amount != Amount::Count(1) && (denied || beside_trouble(cued, at))
}

/// Whether trouble is told in a sentence, or right beside it in its paragraph: "About 35 people, all of them there."
fn beside_trouble(cued: &[Cued], at: usize) -> bool {
    let Some(this) = cued.get(at) else { return false };
    let told = |other: Option<&Cued>| {
        other.is_some_and(|other| {
            other.sentence.paragraph == this.sentence.paragraph
                && (other.has(HURT | FAILS) || other.sentence.has(TROUBLE | DENIED))
        })
    };
    told(Some(this)) || told(at.checked_sub(1).and_then(|at| cued.get(at))) || told(cued.get(at + 1))
}

/// "ERROR pool: 120 users rejected": a program's words, though no line of a log that anybody knows.
fn is_log_like(words: &str) -> bool {
    ["ERROR", "WARN", "INFO", "FATAL", "DEBUG"].iter().any(|level| words.starts_with(level))
}

/// Whether a text speaks of people without saying how many.
pub fn is_vague(text: &str) -> bool {
    let passage = Passage::of(text);
    cued::of(&passage).iter().any(vague)
}

/// "some users", "a small subset of customers".
fn vague(sentence: &Cued) -> bool {
    sentence.has(VAGUE)
        && sentence.has(PEOPLE)
        && (0..sentence.words.len())
            .any(|at| sentence.at(at).has(VAGUE) && (at + 1..at + 4).any(|next| sentence.at(next).has(PEOPLE)))
}

/// "cannot log in", "unable to invoice", "none of our 45 agents can log in".
fn stops_work(sentence: &Cued) -> bool {
    if !sentence.has(ABLE) || !sentence.has(NO | DENIES) {
        return false;
    }
    let first = sentence.at(0);
    let nobody = first.has(NO) || first.has_all(DENIES | PEOPLE);
    let none = nobody && (1..9).any(|next| sentence.at(next).has(ABLE));
    let not = |at| sentence.at(at).has(DENIES) && (at + 1..at + 4).any(|next| sentence.at(next).has(ABLE));
    none || (0..sentence.words.len()).any(not)
}
