//! Where it happens: user agents, systems and browsers with their versions, what stands under an environment heading.

use super::Span;
use super::layout::LineKind;
use super::sections::{self, Answer};
use super::words::{Group, Lexicon, count, each_word};
use super::{Grade, Passage, Piece};
use crate::playbook::Item;

const SYSTEM: u64 = 1;
const BROWSER: u64 = 1 << 1;
const DEVICE: u64 = 1 << 2;
const RUNTIME: u64 = 1 << 3;
const PLACE: u64 = 1 << 4;
const LABEL: u64 = 1 << 5;

/// Names of where software runs.
const WORDS: &[Group] = &[
    (
        SYSTEM,
        "windows win10 win11 macos osx linux ubuntu debian fedora centos redhat rhel android ios ipados chromeos \
         freebsd opensuse suse raspbian solaris win32 win64 x86 darwin monterey ventura sonoma sequoia catalina mojave",
    ),
    (BROWSER, "chrome chromium firefox safari edge opera brave vivaldi explorer ie ie11 webview"),
    (
        DEVICE,
        "iphone ipad samsung galaxy pixel nexus huawei xiaomi redmi oneplus motorola moto lenovo thinkpad macbook \
         imac surface emulator simulator",
    ),
    (
        RUNTIME,
        "node nodejs npm python java jdk jvm jre openjdk php ruby perl dotnet kernel postgres postgresql mysql mariadb oracle",
    ),
    (PLACE, "production staging sandbox tenant region prod datacenter onpremise onprem"),
    (LABEL, "browser platform environment os device"),
];

static LEXICON: Lexicon<{ count(WORDS) }> = Lexicon::new(WORDS);

/// Finds the environment.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let text = passage.text;
    pieces.extend(sections::unanswered(passage, Item::Environment));
    let mut add = |span, grade, clue| pieces.push(Piece { item: Item::Environment, span, grade, clue });
    for answer in sections::answers(passage, Item::Environment) {
        let (Answer::Words(span) | Answer::Block(span)) = answer;
        add(span, Grade::Strong, "labelled");
    }
    for line in &passage.layout.lines {
        if matches!(line.kind, LineKind::Blank | LineKind::Quoted | LineKind::Signature | LineKind::Hidden) {
            continue;
        }
        if let Some(agent) = user_agent(text, line.span) {
            add(agent, Grade::Strong, "user-agent");
        } else if line.kind != LineKind::Log {
            if let Some((span, grade, clue)) = named(text, line.span.trimmed(text)) {
                add(span, grade, clue);
            }
        }
    }
}

/// A user agent: product tokens (`Name/1.2`) and comments in brackets.
fn user_agent(text: &str, line: Span) -> Option<Span> {
    let words = line.of(text);
    let slash = words.find('/')?;
    let bytes = words.as_bytes();
    let start = bytes
        .get(..slash)?
        .iter()
        .rposition(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-')))
        .map_or(0, |at| at + 1);
    let name = words.get(start..slash)?;
    let digit = bytes.get(slash + 1).is_some_and(u8::is_ascii_digit);
    let token = name.bytes().any(|b| b.is_ascii_alphabetic()) && digit && !name.is_empty();
    let known = ["Mozilla", "Opera", "Dalvik", "curl", "okhttp", "CFNetwork", "PostmanRuntime"].contains(&name);
    let after = words.get(slash..).unwrap_or_default();
    let commented = after.find(" (").is_some_and(|at| after.get(..at).is_some_and(|version| !version.contains(' ')));
    if token && (known || commented) {
        let end = words.len();
        return Some(Span { start: line.start + start, end: line.start + end }.trimmed(text));
    }
    None
}

/// A system, browser, device or runtime named in a line: with a version it is enough, without it is weak.
fn named(text: &str, line: Span) -> Option<(Span, Grade, &'static str)> {
    let words = line.of(text);
    if words.len() > 4_000 {
        return None;
    }
    let mut found: Option<(usize, usize, u64)> = None;
    let mut versioned = None;
    let mut since = 0;
    each_word(words, |start, end, key| {
        let tags = LEXICON.get(key);
        if tags & (SYSTEM | BROWSER | DEVICE | RUNTIME) != 0 {
            found = Some((start, end, tags));
            since = 0;
        } else if let Some((first, _, _)) = found {
            since += 1;
            if since <= 2 && versioned.is_none() && words.as_bytes().get(start).is_some_and(u8::is_ascii_digit) {
                versioned = Some((first, end));
            }
        }
    });
    let span = |start: usize, end: usize| Span { start: line.start + start, end: line.start + end };
    if let Some((start, end)) = versioned {
        return Some((span(start, end), Grade::Strong, "named-with-version"));
    }
    found.map(|(start, end, _)| (span(start, end), Grade::Weak, "named"))
}
