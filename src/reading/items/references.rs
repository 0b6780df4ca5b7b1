//! Other tickets and issues, and recordings: what a text points to.

use crate::eight::position;
use crate::language::cued::Cued;
use crate::language::cues::{ATTACHED, FOUND, NO, PICTURE, RELATED, TICKET};
use crate::layout::LineKind;
use crate::layout::ink::Ink;
use crate::layout::sections::{self, Answer};
use crate::layout::seek::{self, has};
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Passage, Piece, Span, Token};
use playbook::Item;

/// Letters before a dash and a number that are no issue tracker's key.
const NO_KEYS: [&str; 34] = [
    "UTF", "ISO", "SHA", "AES", "RSA", "TLS", "SSL", "HTTP", "SEV", "RFC", "CVE", "CWE", "COVID", "IPV", "USB", "MP",
    "GPT", "WIN", "US", "EU", "AP", "UTC", "GMT", "P", "S", "L", "V", "X", "R", "A", "B", "C", "MD", "WINDOWS",
];

/// Addresses that lead to a ticket or an issue.
const ISSUE_PATHS: [&str; 8] =
    ["/agent/tickets/", "/browse/", "/issues/", "/issue/", "/pull/", "/hc/requests/", "/tickets/", "/-/issues/"];

/// Hosts of recordings and session replays.
const RECORDINGS: [&str; 12] = [
    "loom.com/",
    "jam.dev/",
    "drive.google.com/file",
    "cl.ly/",
    "screencast.com/",
    "vimeo.com/",
    "youtu.be/",
    "youtube.com/watch",
    "fullstory.com/",
    "logrocket.com/",
    "birdeatsbug.com/",
    "recordit.co/",
];

/// Finds other tickets and issues.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    tickets(passage, cued, pieces);
    pictures(passage, cued, pieces);
}

fn tickets(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::SupportingTickets;
    pieces.extend(sections::unanswered(passage, item));
    let text = passage.text;
    for line in &passage.layout.lines {
        let said = matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading);
        if !said || !line.ink.has(Ink::DIGIT) || !line.ink.has(Ink::COLON.or(Ink::DASH).or(Ink::HASH)) {
            continue;
        }
        let mut rest = line.span;
        while let Some(mark) = next_mark(text, rest) {
            let whole = word_around(text, rest, mark);
            rest.start = whole.end;
            let span = trim_marks(text, whole);
            let word = span.of(text);
            let found = if has(word, "://") {
                ISSUE_PATHS.iter().any(|path| leads_to_issue(word, path)).then_some((span, "link"))
            } else if let Some(key) = key(word) {
                Some((Span { start: span.start, end: span.start + key }, "key"))
            } else {
                let number = word.strip_prefix('#').is_some_and(|number| number.len() >= 3 && digits(number));
                number.then_some((span, "number"))
            };
            let before = word_before(text, Span { start: line.span.start, end: whole.start });
            if let Some((span, clue)) = found
                && !of_something(before)
                && !(clue == "key" && is_model(span.of(text), before))
            {
                pieces.push(Piece { item, span, grade: Grade::Strong, clue });
            }
        }
    }
    for sentence in cued {
        let labelled = sentence.sentence.is_under(item);
        let numbered = if sentence.has(TICKET) || labelled { sentence.words } else { &[] };
        for (at, word) in numbered.iter().enumerate() {
            let words = word.span.of(text);
            let before = at.checked_sub(1).and_then(|before| sentence.words.get(before));
            // "They report 400 rows" counts something else.
            let calls = |word: &&Token| word.bits & TICKET != 0 && !word.span.of(text).starts_with("report");
            let named = before.filter(calls);
            if words.len() >= 3 && digits(words) && (named.is_some() || labelled) {
                let start = named.map_or(word.span.start, |named| named.span.start);
                let span = Span { start, end: word.span.end };
                pieces.push(Piece { item, span, grade: Grade::Strong, clue: "ticket-number" });
            }
        }
        for (at, word) in sentence.words.iter().enumerate() {
            let words = word.span.of(text);
            if (5..=8).contains(&words.len()) && digits(words) && same_in(text, sentence, at) {
                pieces.push(Piece { item, span: word.span, grade: Grade::Weak, clue: "same-in" });
            }
        }
        let about = sentence.has(TICKET) && sentence.has(RELATED | FOUND) || labelled && sentence.has(FOUND);
        let span = sentence.sentence.span;
        if sentence.has(NO) && about {
            pieces.push(Piece { item, span, grade: Grade::Strong, clue: "none-found" });
        } else if labelled && sentence.sentence.fresh && !says_nothing(span.of(text)) {
            pieces.push(Piece { item, span, grade: Grade::Weak, clue: "labelled" });
        }
    }
}

/// "Same in 90233", "prev: 140022, 140871": whether a bare number is said to be another case of it.
fn same_in(text: &str, sentence: &Cued, at: usize) -> bool {
    const SAME: [&str; 9] =
        ["same", "similar", "prev", "previous", "previously", "identical", "earlier", "others", "also"];
    const NEAR: usize = 8;
    const LEADS: [&str; 8] = ["in", "as", "see", "with", "like", "to", "prev", "previous"];
    let is = |index: usize, known: &[&str]| {
        let word = sentence.words.get(index).map_or("", |word| word.span.of(text));
        known.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    // Numbers in a row are led by the word before the first.
    let lead = (at.saturating_sub(NEAR)..at).rev().find(|before| !is_case_number(text, sentence, *before));
    let colon = |lead: usize| {
        let ends = sentence.words.get(lead).map_or(0, |word| word.span.end);
        text.get(ends..).is_some_and(|rest| rest.starts_with(": "))
    };
    lead.is_some_and(|lead| {
        (is(lead, &LEADS) || colon(lead)) && (lead.saturating_sub(NEAR)..=lead).any(|word| is(word, &SAME))
    })
}

fn is_case_number(text: &str, sentence: &Cued, at: usize) -> bool {
    sentence.words.get(at).is_some_and(|word| digits(word.span.of(text)) && word.span.end - word.span.start >= 5)
}

/// Where the next mark stands that a reference holds: `://`, the `#` of `#123`, the dash of `AB-1`.
fn next_mark(text: &str, stretch: Span) -> Option<usize> {
    let bytes = text.as_bytes().get(..stretch.end)?;
    let mut at = stretch.start;
    loop {
        at += position(bytes.get(at..)?, |eight| eight.are(b'-') | eight.are(b'#') | eight.are(b':'))?;
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let holds = match bytes.get(at..)? {
            [b':', b'/', b'/', ..] | [b'#', b'0'..=b'9', ..] => true,
            [b'-', b'0'..=b'9', ..] => matches!(before, Some(b'A'..=b'Z' | b'0'..=b'9' | b'_')),
            _ => false,
        };
        if holds {
            return Some(at);
        }
        at += 1;
    }
}

/// The word, between blanks, that a place in a stretch is in.
fn word_around(text: &str, stretch: Span, at: usize) -> Span {
    let before = Span { start: stretch.start, end: at }.of(text);
    let after = Span { start: at, end: stretch.end }.of(text);
    let start = stretch.start + seek::word_start(before, char::is_whitespace);
    Span { start, end: at + seek::word_end(after, char::is_whitespace) }
}

/// What stands before the one blank that a stretch ends with.
fn word_before(text: &str, stretch: Span) -> &str {
    let words = stretch.of(text);
    let Some((end, _)) = words.char_indices().next_back() else { return "" };
    let start = seek::word_start(words.get(..end).unwrap_or_default(), char::is_whitespace);
    trim_marks(text, Span { start: stretch.start + start, end: stretch.start + end }).of(text)
}

/// Whether a key is a model's name: a single digit behind an article, as in "a CB-6".
fn is_model(key: &str, before: &str) -> bool {
    const ARTICLES: [&str; 9] = ["a", "an", "the", "our", "my", "their", "his", "her", "this"];
    let short = key.split_once('-').is_some_and(|(_, number)| number.len() == 1);
    short && ARTICLES.iter().any(|known| known.eq_ignore_ascii_case(before))
}

/// Whether a word names what a number behind it numbers, and that is no ticket: "Model XR-500", "colour #336699".
fn of_something(word: &str) -> bool {
    const NUMBERED: [&str; 14] = [
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
    ];
    NUMBERED.iter().any(|known| known.eq_ignore_ascii_case(word))
}

fn pictures(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::Screenshots;
    pieces.extend(sections::unanswered(passage, item));
    let before = pieces.len();
    let text = passage.text;
    for line in &passage.layout.lines {
        if !matches!(line.kind, LineKind::Prose | LineKind::ListItem) || !line.ink.has(Ink::SLASH) {
            continue;
        }
        let mut at = line.span.start;
        let words = line.span.of(text);
        if !has(words, "http") && !has(words, "://") {
            continue;
        }
        for word in words.split_inclusive(char::is_whitespace) {
            let span = trim_marks(text, Span { start: at, end: at + word.len() });
            at += word.len();
            let word = span.of(text);
            let recording = has(word, "://") && RECORDINGS.iter().any(|host| has(word, host));
            let image = (has(word, "](http") || word.starts_with("http")) && is_picture(word);
            if recording || image {
                pieces.push(Piece {
                    item,
                    span,
                    grade: Grade::Strong,
                    clue: if recording { "recording" } else { "image" },
                });
            }
        }
    }
    // The word itself, not a folder of an address.
    let speaks =
        |word: &Token| word.bits & PICTURE != 0 && !text.get(..word.span.start).unwrap_or_default().ends_with('/');
    let told = |sentence: &&Cued| sentence.sentence.is_under(item) || sentence.words.iter().any(speaks);
    // A question asks for one, and so does a template's "If applicable, add …".
    let asks = |sentence: &&Cued| {
        let words = sentence.sentence.span.of(text);
        words.ends_with('?') || words.starts_with("If applicable")
    };
    for sentence in cued.iter().filter(|sentence| sentence.has(ATTACHED) && !asks(sentence)).filter(told) {
        // Only words: the check looks whether a picture came with them.
        pieces.push(Piece { item, span: sentence.sentence.span, grade: Grade::Weak, clue: "said-attached" });
    }
    if pieces.len() == before {
        pieces.extend(sections::answers(passage, item).find_map(|answer| match answer {
            Answer::Words(span) => Some(Piece { item, span, grade: Grade::Weak, clue: "labelled" }),
            Answer::Block(_) => None,
        }));
    }
}

/// Whether an address or a file name ends like a picture or a recording.
fn is_picture(name: &str) -> bool {
    const ENDINGS: [&str; 14] =
        ["png", "jpg", "jpeg", "gif", "webp", "heic", "bmp", "svg", "mp4", "mov", "webm", "mkv", "avi", "tiff"];
    let name = name.split(['?', ')']).next().unwrap_or_default();
    name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}

fn leads_to_issue(address: &str, path: &str) -> bool {
    address.split_once(path).is_some_and(|(_, rest)| rest.bytes().any(|b| b.is_ascii_digit()))
}

/// How long the issue key is that a word begins with: `PROJ-12`.
fn key(word: &str) -> Option<usize> {
    let (letters, rest) = word.split_once('-')?;
    let named = letters.len() >= 2
        && letters.len() <= 12
        && letters.starts_with(|c: char| c.is_ascii_uppercase())
        && letters.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
        && !NO_KEYS.contains(&letters.trim_end_matches(|c: char| c.is_ascii_digit()));
    let number = rest.bytes().take_while(u8::is_ascii_digit).count();
    let ends = !rest
        .get(number..)
        .is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '.'));
    (named && (1..=7).contains(&number) && ends && !rest.starts_with('0')).then_some(letters.len() + 1 + number)
}

fn digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// The word without brackets, quotes and stops around it.
fn trim_marks(text: &str, span: Span) -> Span {
    let marks = |c: char| {
        c.is_whitespace()
            || matches!(c, '(' | ')' | '[' | ']' | ',' | '.' | ';' | ':' | '"' | '\'' | '*' | '`' | '<' | '>')
    };
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start_matches(marks).len());
    let end = span.start + words.trim_end_matches(marks).len();
    Span { start: start.min(end), end }
}
