//! Version numbers of what is involved.

use crate::eight::{Eight, position};
use crate::items::environment::VERSIONED;
use crate::language::japanese::is_kana;
use crate::language::vocabulary::cues_of;
use crate::layout::LineKind;
use crate::layout::ink::Ink;
use crate::layout::sections::{self, Answer};
use crate::layout::seek::{self, has};
use crate::layout::unfilled::shows_example;
use crate::{Grade, Passage, Piece, Span};
use playbook::Item;

/// Finds version numbers.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let item = Item::Versions;
    let text = passage.text;
    pieces.extend(sections::unanswered(passage, item));
    for answer in sections::answers(passage, item) {
        let (Answer::Words(span) | Answer::Block(span)) = answer;
        let digits = span.of(text).bytes().any(|b| b.is_ascii_digit());
        let grade = if digits { Grade::Strong } else { Grade::Weak };
        pieces.push(Piece { item, span, grade, clue: "labelled" });
    }
    for line in &passage.layout.lines {
        let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Code);
        if !prose || !line.ink.has(Ink::DIGIT) || shows_example(line.span.of(text)) {
            continue;
        }
        let found = versions(text, line.span);
        pieces.extend(found.into_iter().map(|(span, grade)| Piece { item, span, grade, clue: "number" }));
    }
}

/// Words before a number that make it a version.
const BEFORE: [&str; 13] = [
    "version",
    "build",
    "release",
    "ver",
    "v",
    "versión",
    "versão",
    "firmware",
    "rev",
    "revision",
    "バージョン",
    "sdk",
    "fw",
];

/// Words before a dotted number that make it one.
const SOFTWARE: [&str; 17] = [
    "app",
    "client",
    "agent",
    "plugin",
    "driver",
    "patch",
    "update",
    "jour",
    "actualización",
    "atualização",
    "config",
    "extension",
    "library",
    "package",
    "web",
    "run",
    "running",
];

/// "I need to release 7 payments": what somebody does with so many.
fn is_deed(text: &str, line: Span, word: Span) -> bool {
    let before = text.get(line.start..word.start).unwrap_or_default().trim_end();
    [" to", " will", " can", " cannot", " must"].iter().any(|lead| before.ends_with(lead))
}

/// The most versions that are looked for in a line.
const MOST: usize = 8;

/// The version numbers of a line: `v1.2`, `version 4`, `build 1123`, `7.0.1-rc2` behind a name.
fn versions(text: &str, line: Span) -> Vec<(Span, Grade)> {
    let mut all = Vec::new();
    let mut at = line.start;
    // Only a word with a digit in it can be a version: from one digit to the next.
    while let Some(digit) = text.as_bytes().get(at..line.end).and_then(|rest| position(rest, Eight::digits)) {
        let digit = at + digit;
        let whole = number_around(text, Span { start: at, end: line.end }, digit);
        at = whole.end;
        let span = bare(text, whole);
        let word = whole.of(text);
        let bare = span.of(text);
        let number = bare.strip_prefix(['v', 'V']).unwrap_or(bare);
        let dotted = if number.as_bytes().contains(&b'.') { dotted(number) } else { None };
        if dotted.is_none() && !digits(number) && !is_commit(number) {
            continue;
        }
        let before = wide_label(text, whole.start)
            .unwrap_or_else(|| word_before(text, Span { start: line.start, end: whole.start }));
        let name = before.of(text);
        let labelled = BEFORE.iter().any(|word| word.eq_ignore_ascii_case(name)) && !is_deed(text, line, before);
        let is_software = SOFTWARE.iter().any(|word| word.eq_ignore_ascii_case(name));
        let dots = dotted.filter(|_| {
            labelled
                || !counts_something(text, span.end)
                    && !is_mail_status(name, number)
                    && !NO_VERSIONS.iter().any(|word| word.eq_ignore_ascii_case(name))
        });
        // "Firefox 128": a version, though seldom the one that is asked for.
        let beside = dots.is_none() && !labelled && number.len() <= 3 && is_known(name);
        let found = match dots {
            Some(parts) => {
                labelled
                    || parts >= 2 && number.len() < bare.len()
                    || parts >= 3 && !is_address(number, parts) && !is_amount(number)
                    || parts >= 2 && (is_name(name) || is_software || is_listed(text, line, before, whole))
            }
            None if is_commit(number) => COMMITS.iter().any(|word| word.eq_ignore_ascii_case(name)),
            None => {
                // "Format v5", "rule v2": a document's version, not the product's.
                let papers = ["format", "rule", "plan", "matrix", "policy", "form", "draft", "template"];
                let marked = number.len() < bare.len() && !papers.iter().any(|word| word.eq_ignore_ascii_case(name));
                let told = labelled || marked || beside;
                told && number.len() <= 9 && digits(number)
            }
        };
        if found
            && !is_spared(text, line, before.start)
            && !has(word, "://")
            && !is_sum(number)
            && !is_date(number)
            && !is_network(number)
        {
            // "The app (6.18.0": a name and what stands in brackets behind it are no one quote.
            let apart = Span { start: before.end, end: span.start }.of(text).contains('(');
            let named = !apart && (labelled || is_software || is_name(name) || beside || is_commit(number));
            let start = if named { before.start } else { span.start };
            let grade = if beside { Grade::Weak } else { Grade::Strong };
            all.push((Span { start, end: span.end }, grade));
            if all.len() == MOST {
                break;
            }
        }
    }
    all
}

/// "Not on Android 5.22": a version that has no trouble is not the one that is asked for.
fn is_spared(text: &str, line: Span, name: usize) -> bool {
    const SPARES: [&str; 5] = ["not on", "not in", "not with", "nicht auf", "nicht mit"];
    let before = Span { start: line.start, end: name.max(line.start) }.of(text).trim_end();
    // "Not on gateway OS 5.1": one word may stand between.
    let further = before.rsplit_once(' ').map_or("", |(before, _)| before);
    SPARES.iter().any(|spares| {
        let ends = |words: &str| {
            let end = words.len().checked_sub(spares.len()).and_then(|start| words.get(start..));
            end.is_some_and(|end| end.eq_ignore_ascii_case(spares))
        };
        ends(before) || ends(further)
    })
}

/// "Limit = 50000.00": money, as a program writes it.
fn is_sum(number: &str) -> bool {
    number.strip_suffix(".00").is_some_and(|whole| whole.len() >= 2 && !whole.contains('.'))
}

/// What is known to have versions: a browser, a system, a runtime.
fn is_known(name: &str) -> bool {
    cues_of(name).has(VERSIONED)
}

/// Words before a commit's hash.
const COMMITS: [&str; 5] = ["commit", "revision", "rev", "sha", "git"];

/// The beginning of a commit's hash: "77ab02e".
fn is_commit(word: &str) -> bool {
    (7..=40).contains(&word.len())
        && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        && word.bytes().any(|b| b.is_ascii_alphabetic())
}

/// "zsh 5.9, acme 0.14": a name and a number as one of a line's entries, with nothing else said there.
fn is_listed(text: &str, line: Span, name: Span, number: Span) -> bool {
    let before = Span { start: line.start, end: name.start }.of(text).trim();
    let after = Span { start: number.end, end: line.end }.of(text).trim_start();
    let named = name.end > name.start && name.of(text).bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let parted = |marks: &str| marks.starts_with([',', '/', ';', '(']) || marks.starts_with('·');
    named
        && Span { start: name.end, end: number.start }.of(text).bytes().all(|b| b == b' ')
        && line.end - line.start <= 120
        && (before.is_empty() || before.ends_with([',', '/', ';', '·']))
        && (after.is_empty() || after == "." || parted(after))
}

/// What parts the words of a line.
fn parts(letter: char) -> bool {
    matches!(letter, ' ' | '\t'..='\r' | '(' | ')' | ',' | ';' | '=' | '@' | '、' | '，')
        || !letter.is_ascii() && letter.is_whitespace()
}

/// Where the word begins that goes on behind a stretch.
fn word_start(text: &str, before: Span) -> usize {
    before.start + seek::word_start(before.of(text), parts)
}

/// The word of a stretch that a digit is in; kana runs on into no number: "5.2.1です".
fn number_around(text: &str, stretch: Span, digit: usize) -> Span {
    let ends = |c: char| parts(c) || is_kana(c);
    let before = Span { start: stretch.start, end: digit }.of(text);
    let behind = Span { start: digit, end: stretch.end }.of(text);
    Span { start: stretch.start + seek::word_start(before, ends), end: digit + seek::word_end(behind, ends) }
}

/// "バージョン5.2.1": the word for a version, right before a number.
fn wide_label(text: &str, number: usize) -> Option<Span> {
    let label =
        BEFORE.iter().find(|word| !word.is_ascii() && text.get(..number).is_some_and(|b| b.ends_with(**word)))?;
    Some(Span { start: number - label.len(), end: number })
}

/// A word without the marks around it.
fn bare(text: &str, word: Span) -> Span {
    let words = word.of(text);
    let mark = |c: char| !c.is_alphanumeric();
    let start = word.start + words.len() - words.trim_start_matches(mark).len();
    Span { start, end: (word.start + words.trim_end_matches(mark).len()).max(start) }
}

/// The last word of a stretch that is more than marks; empty when there is none.
fn word_before(text: &str, mut stretch: Span) -> Span {
    while stretch.start < stretch.end {
        let end = stretch.start + stretch.of(text).trim_end_matches(parts).len();
        let start = word_start(text, Span { start: stretch.start, end });
        let word = bare(text, Span { start, end });
        if word.start < word.end {
            return word;
        }
        stretch.end = start;
    }
    Span::default()
}

/// Words before a number which say that it is no version: "order", "page".
const NO_VERSIONS: [&str; 23] = [
    "chapter",
    "ratio",
    "section",
    "step",
    "figure",
    "fig",
    "table",
    "page",
    "item",
    "paragraph",
    "clause",
    "point",
    "appendix",
    "rule",
    "line",
    "rated",
    "cost",
    "price",
    "tax",
    "total",
    "fee",
    "sum",
    "rate",
];

/// Whether the word behind a number says what it counts: "4.5 stars", "3.5 s".
fn counts_something(text: &str, end: usize) -> bool {
    const UNITS: [&str; 30] = [
        "s", "ms", "sec", "seconds", "second", "minutes", "min", "hours", "h", "days", "times", "percent", "stars",
        "points", "kb", "mb", "gb", "tb", "mib", "gib", "eur", "usd", "gbp", "euros", "dollars", "km", "mm", "cm",
        "kg", "inches",
    ];
    let after = text.get(end..).unwrap_or_default();
    let word =
        after.trim_start_matches(' ').split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or_default();
    word.starts_with('%') || UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(word))
}

/// `550 5.1.1`: what a mail server answers, the code and its class (RFC 3463).
fn is_mail_status(before: &str, number: &str) -> bool {
    before.len() == 3 && digits(before) && before.starts_with(['2', '4', '5']) && number.get(..1) == before.get(..1)
}

/// `1.234.567`, `030.123.4567`: a sum in groups of three, or a telephone's number.
fn is_amount(number: &str) -> bool {
    let mut parts = number.split('.');
    let first = parts.next().unwrap_or_default();
    let grouped = parts.all(|part| part.len() == 3 && digits(part));
    grouped || first.len() > 1 && first.starts_with('0')
}

fn digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// How many numbers a version has between its dots: `1.2.3-rc1` has three. None when it is no such thing.
fn dotted(word: &str) -> Option<usize> {
    let core = word.split(['-', '+', '_']).next()?;
    let mut parts = 0;
    for part in core.split('.') {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let suffix = part.len() - digits;
        if digits == 0 && !(parts > 0 && part.eq_ignore_ascii_case("x")) || digits > 8 || suffix > 4 {
            return None;
        }
        parts += 1;
    }
    (2..=5).contains(&parts).then_some(parts)
}

/// Four numbers up to 255: an address on a network.
fn is_address(word: &str, parts: usize) -> bool {
    parts == 4 && word.split('.').all(|part| part.parse::<u16>().is_ok_and(|n| n <= 255)) && !word.starts_with("0.")
}

/// "3.68.x.x": the first half of addresses.
fn is_network(word: &str) -> bool {
    word.len() > 4 && word.ends_with(".x.x")
}

/// `03.11.2026`, `2026.11.03`.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let year = |part: &&str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    matches!(parts.as_slice(), [day, month, last] if day.len() <= 2 && month.len() <= 2 && year(last))
        || matches!(parts.as_slice(), [first, month, day] if year(first) && month.len() == 2 && day.len() == 2)
}

/// A product's name: a capital letter in it, and no word that begins sentences.
fn is_name(word: &str) -> bool {
    const NOT_NAMES: [&str; 24] = [
        "The", "At", "On", "In", "It", "Error", "Step", "Section", "Only", "About", "From", "For", "To", "Page",
        "Then", "That", "This", "So", "We", "Is", "By", "But", "And", "Now",
    ];
    // "I'm 0.6", "It's 3.5 now": no name holds such a mark.
    word.len() > 1 && word.contains(char::is_uppercase) && !word.contains(['\'', '’']) && !NOT_NAMES.contains(&word)
}
