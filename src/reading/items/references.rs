//! Other tickets and issues that a text points to.

use crate::eight::positions;
use crate::language::cued::Cued;
use crate::language::cues::{FOUND, NO, RELATED, TICKET};
use crate::language::token::FIGURE;
use crate::layout::LineKind;
use crate::layout::ink::Ink;
use crate::layout::sections;
use crate::layout::seek::{self, has, trim_marks};
use crate::layout::unfilled::says_nothing;
use crate::pattern::Patterns;
use crate::{Grade, Passage, Piece, Span, Token};
use playbook::Item;

const ITEM: Item = Item::SupportingTickets;

/// Letters before a dash and a number that are not the key of an issue: "UTF-8", "SHA-256".
const NO_KEYS: [&str; 42] = [
    "UTF", "ISO", "SHA", "AES", "RSA", "TLS", "SSL", "HTTP", "SEV", "RFC", "CVE", "CWE", "COVID", "IPV", "USB", "MP",
    "GPT", "WIN", "US", "EU", "AP", "UTC", "GMT", "P", "S", "L", "V", "X", "R", "A", "B", "C", "MD", "WINDOWS", "ORA",
    "ERR", "INV", "INVOICE", "ORD", "ORDER", "PO", "RMA",
];

/// Addresses that lead to a ticket or an issue.
const ISSUE_PATHS: [&str; 8] =
    ["/agent/tickets/", "/browse/", "/issues/", "/issue/", "/pull/", "/hc/requests/", "/tickets/", "/-/issues/"];

/// Somebody looked for other tickets, and there are none.
static ALONE: Patterns = Patterns::new(
    &[],
    &[
        "nothing|none similar|related|comparable",
        "first|only ticket|report|case [so] [far] [we|i] [have|know|got] [so] [far] of|on|about|like|for this|it",
    ],
);

/// Somebody mentions another report without saying which.
static MENTIONED: Patterns = Patterns::new(
    &[],
    &[
        "there is|was [already] another|similar|related thread|report|issue|ticket|topic|case",
        "my|our earlier|previous|last|other ticket|tickets|report|case|request",
        "seen|found|saw|read [a|some|many|several] other|similar|related ticket|tickets|report|reports|issue|issues|thread|threads",
        "second|third|fourth|fifth time [this|that] [week|month|year] [that] i|we am|report|reporting|open|raise|sending|send|write",
        "first|also|originally|already|previously reported|posted|discussed|cross-posted at|in|here",
    ],
);

fn asks(text: &str, sentence: &Cued) -> bool {
    sentence.sentence.span.of(text).ends_with('?')
}

/// Finds other tickets and issues.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    pieces.extend(sections::unanswered(passage, ITEM));
    for line in &passage.layout.lines {
        let said = matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading);
        if said && line.ink.has(Ink::DIGIT) && line.ink.has(Ink::COLON.or(Ink::DASH).or(Ink::HASH)) {
            written(passage.text, line.span, pieces);
        }
    }
    for sentence in cued {
        told(passage.text, sentence, pieces);
    }
}

/// Whether words point to another ticket by how that is written.
pub fn any(words: &str) -> bool {
    let mut pieces = Vec::new();
    written(words, Span { start: 0, end: words.len() }, &mut pieces);
    !pieces.is_empty()
}

/// Links, keys and numbers, known by how they are written.
fn written(text: &str, line: Span, pieces: &mut Vec<Piece>) {
    let mut rest = line;
    while let Some(mark) = next_mark(text, rest) {
        let whole = word_around(text, rest, mark);
        rest.start = whole.end;
        let before = named_before(text, Span { start: line.start, end: whole.start });
        let after = word_after(text, Span { start: whole.end, end: line.end });
        if let Some((span, clue)) = reference(text, trim_marks(text, whole), before, after)
            && !of_something(before)
            && !of_something(after)
        {
            pieces.push(Piece { item: ITEM, span, grade: Grade::Strong, clue });
        }
    }
}

/// The part of a word that refers to another ticket, and in which way: a link, a key, a number.
fn reference(text: &str, span: Span, before: &str, after: &str) -> Option<(Span, &'static str)> {
    let word = span.of(text);
    if has(word, "://") {
        return ISSUE_PATHS.iter().any(|path| leads_to_issue(word, path)).then_some((span, "link"));
    }
    if let Some(length) = key(word) {
        let span = Span { start: span.start, end: span.start + length };
        return (!is_model(span.of(text), before, after)).then_some((span, "key"));
    }
    let number = word.strip_prefix('#').is_some_and(|number| number.len() >= 3 && digits(number));
    number.then_some((span, "number"))
}

/// What a sentence says of other tickets: their numbers, that there are some, or that somebody found none.
fn told(text: &str, sentence: &Cued, pieces: &mut Vec<Piece>) {
    let mut add = |span, grade, clue| pieces.push(Piece { item: ITEM, span, grade, clue });
    let labelled = sentence.sentence.is_under(ITEM);
    let numbered = if sentence.has(FIGURE) && (sentence.has(TICKET) || labelled) { sentence.words } else { &[] };
    for (at, word) in numbered.iter().enumerate() {
        let words = word.span.of(text);
        let before = at.checked_sub(1).and_then(|before| sentence.words.get(before));
        // "They report 400 rows" counts something else.
        let calls = |word: &&Token| {
            let words = word.span.of(text);
            word.cues.has(TICKET) && !words.starts_with("report") || words.eq_ignore_ascii_case("merged")
        };
        let named = before.filter(calls);
        if words.len() >= 3 && digits(words) && (named.is_some() || labelled) {
            let start = named.map_or(word.span.start, |named| named.span.start);
            add(Span { start, end: word.span.end }, Grade::Strong, "ticket-number");
        }
    }
    let figures = |(_, word): &(usize, &Token)| word.cues.has(FIGURE);
    let all = if sentence.has(FIGURE) { sentence.words } else { &[] };
    for (at, word) in all.iter().enumerate().filter(figures) {
        let words = word.span.of(text);
        if (5..=8).contains(&words.len()) && digits(words) && same_in(text, sentence, at) {
            add(word.span, Grade::Weak, "same-in");
        }
    }
    if !labelled && sentence.has(TICKET | RELATED) && !asks(text, sentence) && sentence.said().has(&MENTIONED) {
        add(sentence.sentence.span, Grade::Weak, "mentioned");
    }
    let about = sentence.has(TICKET) && sentence.has(RELATED | FOUND) || labelled && sentence.has(FOUND);
    let span = sentence.sentence.span;
    if about && denies(sentence) || sentence.has(TICKET | RELATED) && sentence.said().has(&ALONE) {
        add(span, Grade::Strong, "none-found");
    } else if labelled && sentence.sentence.fresh && !says_nothing(span.of(text)) {
        add(span, Grade::Weak, "labelled");
    }
}

/// Whether a sentence says that there are no other tickets. "The other eleven have no problem" says that all is well,
/// and "the reports have no data" that something else is missing.
fn denies(sentence: &Cued) -> bool {
    const TROUBLES: [&str; 4] = ["problem", "problems", "issue", "issues"];
    /// How many words behind "no" the tickets stand.
    const REACH: usize = 4;
    let well = |at: usize| sentence.says(at, &TROUBLES) && !sentence.at(at + 1).has(FOUND | RELATED);
    let tickets = |at: usize| (at..at + REACH).any(|at| sentence.at(at).has(TICKET | RELATED | FOUND));
    // "Similar tickets: none"
    let last = |at: usize| at + 1 == sentence.words.len();
    sentence.has(NO)
        && (0..sentence.words.len()).any(|at| sentence.at(at).has(NO) && (last(at) || !well(at + 1) && tickets(at + 1)))
}

/// "Same in 90233", "prev: 140022, 140871": whether a bare number is said to be another case of it.
fn same_in(text: &str, sentence: &Cued, at: usize) -> bool {
    const SAME: [&str; 13] = [
        "same",
        "similar",
        "prev",
        "previous",
        "previously",
        "identical",
        "earlier",
        "others",
        "also",
        "tickets",
        "cases",
        "reports",
        "duplicates",
    ];
    const NEAR: usize = 8;
    const AT_ONCE: [&str; 6] = ["see", "merged", "reopening", "reopened", "linked", "bundled"];
    const LEADS: [&str; 8] = ["in", "as", "see", "with", "like", "to", "prev", "previous"];
    let is = |index: usize, known: &[&str]| {
        let word = sentence.words.get(index).map_or("", |word| word.span.of(text));
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    // In a row of numbers, the word before the first leads to all of them.
    let lead = (at.saturating_sub(NEAR)..at).rev().find(|before| !is_case_number(text, sentence, *before));
    let colon = |lead: usize| {
        let ends = sentence.words.get(lead).map_or(0, |word| word.span.end);
        text.get(ends..).is_some_and(|rest| rest.starts_with(": "))
    };
    let last = at.wrapping_sub(1);
    // "We see also 48812 rows" tells the reader to look nowhere.
    let opens = |index: usize| {
        let before = sentence.words.get(index).and_then(|word| text.get(..word.span.start));
        before.is_some_and(|before| index == 0 || before.trim_end().ends_with([',', ';', '(', '-', '–', ':']))
    };
    // "See also 48812", "dup of 48812".
    let near = is(last, &AT_ONCE)
        || is(last, &["also"]) && is(at.wrapping_sub(2), &["see"]) && opens(at.wrapping_sub(2))
        || is(last, &["of"]) && is(at.wrapping_sub(2), &["dup", "dupe", "duplicate"]);
    near || lead.is_some_and(|lead| {
        (is(lead, &LEADS) || colon(lead)) && (lead.saturating_sub(NEAR)..=lead).any(|word| is(word, &SAME))
    })
}

fn is_case_number(text: &str, sentence: &Cued, at: usize) -> bool {
    sentence.words.get(at).is_some_and(|word| digits(word.span.of(text)) && word.span.end - word.span.start >= 5)
}

/// The next place where a reference may be: at a `://`, the `#` of `#123`, the dash of `AB-1`.
fn next_mark(text: &str, stretch: Span) -> Option<usize> {
    let bytes = stretch.of(text).as_bytes();
    let holds = |at: &usize| match bytes.get(*at..).unwrap_or_default() {
        [b':', b'/', b'/', ..] | [b'#', b'0'..=b'9', ..] => true,
        [b'-', b'0'..=b'9', ..] => {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            matches!(before, Some(b'A'..=b'Z' | b'0'..=b'9' | b'_'))
        }
        _ => false,
    };
    let mark = positions(bytes, |eight| eight.are(b'-') | eight.are(b'#') | eight.are(b':')).find(holds)?;
    Some(stretch.start + mark)
}

/// The word, between blanks, around a place in a stretch.
fn word_around(text: &str, stretch: Span, at: usize) -> Span {
    let before = Span { start: stretch.start, end: at }.of(text);
    let after = Span { start: at, end: stretch.end }.of(text);
    let start = stretch.start + seek::word_start(before, char::is_whitespace);
    Span { start, end: at + seek::word_end(after, char::is_whitespace) }
}

/// The last word of a stretch that ends with a blank.
fn word_before(text: &str, stretch: Span) -> &str {
    let words = stretch.of(text);
    let Some((end, _)) = words.char_indices().next_back() else { return "" };
    let start = seek::word_start(words.get(..end).unwrap_or_default(), char::is_whitespace);
    trim_marks(text, Span { start: stretch.start + start, end: stretch.start + end }).of(text)
}

/// The last word of a stretch, or the one before it when the last is "is": "the model is XR-500".
fn named_before(text: &str, stretch: Span) -> &str {
    let word = word_before(text, stretch);
    if word.eq_ignore_ascii_case("is") {
        return word_before(text, Span { end: stretch.end - word.len() - 1, ..stretch });
    }
    word
}

/// The word behind one blank.
fn word_after(text: &str, rest: Span) -> &str {
    let words = rest.of(text).strip_prefix(' ').unwrap_or_default();
    words.get(..seek::word_end(words, char::is_whitespace)).unwrap_or_default()
}

/// Whether what looks like an issue's key is the name of a model: keys with a single digit or a single letter are rare,
/// models such as "a CB-6" and "the new LM-3" are not.
fn is_model(key: &str, before: &str, after: &str) -> bool {
    const LEADS: [&str; 20] = [
        "see",
        "in",
        "as",
        "of",
        "to",
        "by",
        "and",
        "jira",
        "ticket",
        "issue",
        "bug",
        "dup",
        "duplicate",
        "filed",
        "opened",
        "created",
        "raised",
        "logged",
        "with",
        "linked",
    ];
    // "14 other LC-400 are offline", "no LC-400 here": things are counted, tickets are not.
    const COUNTS: [&str; 8] = ["a", "an", "another", "each", "no", "other", "our", "per"];
    // "With OBX-5 > 64 kB": what has a value is no ticket.
    let compared = || matches!(after, ">" | "<" | "=" | ">=" | "<=" | "==");
    if COUNTS.iter().any(|known| known.eq_ignore_ascii_case(before)) || compared() {
        return true;
    }
    let short = key.rsplit_once('-').is_some_and(|(letters, number)| number.len() == 1 || letters.len() == 1);
    let long = key.bytes().filter(u8::is_ascii_digit).count() > 4;
    let alone = before.is_empty() && (after.is_empty() || long);
    short && !alone && !LEADS.iter().any(|known| known.eq_ignore_ascii_case(before))
}

/// Whether a word says that the number behind it is no ticket's: "Model XR-500", "colour #336699".
fn of_something(word: &str) -> bool {
    const NUMBERED: [&str; 59] = [
        "box",
        "hub",
        "flight",
        "gate",
        "model",
        "colour",
        "color",
        "hex",
        "background",
        "part",
        "type",
        "series",
        "order",
        "invoice",
        "sku",
        "room",
        "device",
        "job",
        "account",
        "tenant",
        "customer",
        "client",
        "contract",
        "serial",
        "vehicle",
        "truck",
        "terminal",
        "till",
        "register",
        "printer",
        "scanner",
        "sensor",
        "meter",
        "machine",
        "unit",
        "node",
        "host",
        "server",
        "cluster",
        "zone",
        "site",
        "store",
        "branch",
        "batch",
        "lot",
        "shipment",
        "parcel",
        "error",
        "code",
        "item",
        "product",
        "booking",
        "firmware",
        "asset",
        "pedido",
        "commande",
        "bestellung",
        "rechnung",
        "factura",
    ];
    NUMBERED.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn leads_to_issue(address: &str, path: &str) -> bool {
    address.split_once(path).is_some_and(|(_, rest)| rest.bytes().any(|b| b.is_ascii_digit()))
}

/// How long the issue key is that a word begins with: `PROJ-12`, `SDK-IOS-618`.
fn key(word: &str) -> Option<usize> {
    let number = word.match_indices('-').find(|(at, _)| word.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit));
    let (letters, rest) = word.split_at_checked(number?.0)?;
    let rest = rest.get(1..)?;
    let first = letters.split('-').next().unwrap_or_default();
    let number = rest.bytes().take_while(u8::is_ascii_digit).count();
    // "T-99120": one letter and a long number; "B-52" is a thing's name.
    let fewest = if number >= 4 { 1 } else { 2 };
    let named = (fewest..=12).contains(&letters.len())
        && letters.starts_with(|c: char| c.is_ascii_uppercase())
        && letters.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-'))
        && !NO_KEYS.contains(&first.trim_end_matches(|c: char| c.is_ascii_digit()));
    let ends = !rest
        .get(number..)
        .is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '.'));
    (named && (1..=7).contains(&number) && ends && !rest.starts_with('0')).then_some(letters.len() + 1 + number)
}

fn digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}
