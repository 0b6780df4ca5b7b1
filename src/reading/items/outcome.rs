//! What came of an attempt: where in a sentence the action ends and its result begins.

use crate::eight::{Eight, position, positions};
use crate::language::cues::{DENIES, OUTCOME};
use crate::language::vocabulary::cues_of;
use crate::layout::seek::find;

/// Marks that lead from one thing to the next.
const ARROWS: [&str; 3] = ["→", "->", "=>"];

/// Further marks between an action and its result.
const DASHES: [&str; 4] = [" – ", " — ", " - ", ": "];

/// Marks and words behind which a result may begin, when what follows tells one.
const TURNS: [&str; 5] = ["; ", ", ", " but ", " and ", " & "];

/// What may lead a result in, and says nothing itself.
pub(super) const JOINTS: [&str; 15] = [
    "but",
    "and",
    "sadly",
    "unfortunately",
    "pero",
    "lamentablemente",
    "mais",
    "malheureusement",
    "mas",
    "infelizmente",
    "aber",
    "leider",
    "jedoch",
    "yet",
    "doch",
];

/// Where the action ends and the result begins.
pub fn result(words: &str) -> Option<(usize, usize)> {
    arrow(words)
        .or_else(|| turn(words))
        .or_else(|| verdict(words))
        .or_else(|| turned(words))
        .or_else(|| bracketed(words))
        .filter(|(action, result)| *action > 2 && words.len() > *result + 1)
}

/// Where a mark parts the two.
pub fn arrow(words: &str) -> Option<(usize, usize)> {
    let bytes = words.as_bytes();
    let begins = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        let mark = ARROWS.iter().chain(&DASHES).find(|mark| rest.starts_with(mark.as_bytes()))?;
        Some((from, from + mark.len()))
    };
    // Every mark begins with such a byte, or has it behind its blank.
    let telling = |eight: Eight| eight.are(b'-') | eight.are(b':') | eight.are(b'=') | eight.are(FIRST_OF_WIDE);
    let marks = positions(bytes, telling).filter_map(|at| at.checked_sub(1).and_then(begins).or_else(|| begins(at)));
    let mut quotes = Quotes::default();
    let found = marks.into_iter().find(|(mark, _)| !quotes.hold(bytes, *mark))?;
    // "Checked the mapping (correct: a -> b)": what stands in brackets parts nothing but them.
    let before = words.get(..found.0).unwrap_or_default();
    let is_bracketed = before.rfind('(') > before.rfind(')');
    (!is_bracketed).then_some(found)
}

/// Follows the quotation marks of a sentence: what stands between two is somebody else's words.
#[derive(Default)]
struct Quotes {
    seen: usize,
    open: bool,
}

impl Quotes {
    /// Whether a place lies within them. Places have to be asked about in order.
    fn hold(&mut self, bytes: &[u8], place: usize) -> bool {
        /// The longest that somebody quotes, in bytes.
        const LONGEST: usize = 200;
        let passed = bytes.get(self.seen..place).unwrap_or_default();
        self.open = passed.iter().fold(self.open, |open, byte| open ^ (*byte == b'"'));
        self.seen = place.max(self.seen);
        // A mark that nothing closes opens nothing.
        self.open && bytes.iter().skip(place).take(LONGEST).any(|byte| *byte == b'"')
    }
}

/// Where a Japanese sentence turns from what was done to what came of it: "再起動しましたが、直りません", "試しても同じ".
fn turned(words: &str) -> Option<(usize, usize)> {
    const TURNING: [&str; 3] = ["しましたが", "したが", "しても"];
    if words.is_ascii() {
        return None;
    }
    let (at, turning) = TURNING.iter().find_map(|turning| find(words, turning).map(|at| (at, turning)))?;
    let end = at + turning.len();
    let behind = words.get(end..).unwrap_or_default();
    // "But" belongs to neither.
    let done = words.get(..end).map_or(end, |done| done.trim_end_matches('が').len());
    Some((done, words.len() - behind.trim_start_matches('、').len()))
}

/// Where brackets at the end hold what came of it: "cleared the cache (same)".
fn bracketed(words: &str) -> Option<(usize, usize)> {
    let open = words.strip_suffix(')')?.rfind('(')?;
    let inner = words.get(open + 1..words.len() - 1)?;
    let told = tells_what_came(inner) || cues_of(inner).has(OUTCOME);
    // "(correct: a -> b)" shows what was looked at.
    (told && pure_arrow(inner).is_none()).then_some((open, open + 1))
}

/// Where the first of the arrows stands; most sentences have nothing that may begin one.
pub fn pure_arrow(words: &str) -> Option<usize> {
    position(words.as_bytes(), |eight| eight.are(b'>') | eight.are(FIRST_OF_WIDE))?;
    ARROWS.into_iter().find_map(|arrow| find(words, arrow))
}

/// The first byte of arrows and long dashes.
const FIRST_OF_WIDE: u8 = 0xE2;

/// Where a sentence without an arrow turns to what came of it.
fn turn(words: &str) -> Option<(usize, usize)> {
    let bytes = words.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        if !matches!(byte, b' ' | b',' | b';') {
            continue;
        }
        let rest = words.get(at..).unwrap_or_default();
        let Some(mark) = TURNS.iter().find(|mark| rest.starts_with(**mark)) else { continue };
        let mut clause = rest.get(mark.len()..).unwrap_or_default();
        let mut start = at + mark.len();
        for joint in JOINTS {
            if let Some(after) = clause.strip_prefix(joint).and_then(|after| after.strip_prefix(' ')) {
                clause = after;
                start += joint.len() + 1;
            }
        }
        // "The terminals and the router, made no difference": the first comma ends what "and" joins.
        let clause = if matches!(*mark, " and " | " & ") { clause.split(',').next().unwrap_or(clause) } else { clause };
        if tells_what_came(clause) {
            return Some((at, start));
        }
    }
    None
}

/// Where a sentence says of what was done that it helped, or not: "Raising the limit made no difference".
fn verdict(words: &str) -> Option<(usize, usize)> {
    const VERDICTS: [&str; 21] = [
        " made no difference",
        " makes no difference",
        " changed nothing",
        " changes nothing",
        " had no effect",
        " has no effect",
        " did nothing",
        " did not help",
        " didn't help",
        " does not help",
        " doesn't help",
        " helped",
        " fixed it",
        " fixes it",
        " y nada",
        " sigue igual",
        " sans succ",
        " brachte nichts",
        " hat nichts gebracht",
        " hat nicht geholfen",
        " half nicht",
    ];
    let bytes = words.as_bytes();
    let says = |at: &usize| {
        let rest = bytes.get(*at..).unwrap_or_default();
        // What they begin with, for there are many blanks.
        matches!(rest, [_, b'm' | b'c' | b'h' | b'd' | b'f' | b'y' | b's' | b'b', ..])
            && VERDICTS.iter().any(|verdict| rest.starts_with(verdict.as_bytes()))
    };
    positions(bytes, |eight| eight.are(b' ')).find(says).map(|at| (at, at + 1))
}

/// Whether a clause tells a result: it begins with its subject or with the outcome itself.
fn tells_what_came(clause: &str) -> bool {
    const OPENINGS: [&str; 29] = [
        "it",
        "is",
        "they",
        "he",
        "she",
        "which",
        "the",
        "nothing",
        "no",
        "same",
        "still",
        "without",
        "works",
        "worked",
        "this",
        "that",
        "made",
        "did",
        "didn't",
        "identical",
        "unchanged",
        "mesma",
        "mesmo",
        "mismo",
        "même",
        "sans",
        "ohne",
        "sin",
        "sem",
    ];
    // The first words say enough, and the bound keeps the whole linear.
    let clause = clause.char_indices().nth(80).map_or(clause, |(end, _)| clause.get(..end).unwrap_or_default());
    let mut words = clause.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).take(6);
    let Some(first) = words.next() else { return false };
    let subject = OPENINGS.iter().any(|opening| opening.eq_ignore_ascii_case(first));
    let outcome = |word: &str| cues_of(word).has(OUTCOME | DENIES);
    let states = |word: &str| ["is", "are", "was", "were"].contains(&word);
    subject && (outcome(first) || words.any(|word| outcome(word) || states(word)))
}

/// Whether words tell what came of an attempt.
pub fn tells_result(text: &str) -> bool {
    result(text).is_some() || text.split(|c: char| !c.is_alphanumeric()).any(|word| cues_of(word).has(OUTCOME))
}
