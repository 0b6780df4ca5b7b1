<<<<<<< HEAD
//! Severity words. Which level a word means is the policy's to say; here is only that somebody said one.

use super::cues::{Cued, LEVEL, SEVERITY};
use super::layout::LineKind;
use super::sections;
use super::{Grade, Passage, Piece, Span};
use crate::playbook::{Item, Severity};

/// Finds what was said of the severity.
///
/// Strong: a name of the playbook's own levels ("SEV2", "Severity 1"). Weak: a word that shops read differently
/// ("critical", "P1"), to be asked about unless the policy knows it, and a question.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::Severity;
    pieces.extend(sections::unanswered(passage, item));
    for line in &passage.layout.lines {
        if !matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading) {
            continue;
        }
        let words = line.span.of(passage.text);
        if let Some(found) = named(words) {
            let span = Span { start: line.span.start + found.start, end: line.span.start + found.end };
            let asked = words.get(found.end..).is_some_and(|rest| rest.trim_start().starts_with('?'));
            let (grade, clue) = if asked { (Grade::Weak, "asked") } else { (Grade::Strong, "named") };
            pieces.push(Piece { item, span, grade, clue });
        }
    }
    for sentence in cued {
        let labelled = sentence.sentence.is_under(item) && sentence.sentence.fresh;
        for (at, word) in sentence.words.iter().enumerate() {
            let words = word.span.of(passage.text);
            let near = at > 0 && sentence.at(at - 1) & SEVERITY != 0 || sentence.at(at + 1) & SEVERITY != 0;
            let code = code(words) && !inside_url(passage.text, word.span);
            let (grade, clue) = match () {
                () if labelled && level_code(words).is_some() => (Grade::Strong, "labelled-level"),
                () if (labelled || near) && (word.bits & LEVEL != 0 || code) => (Grade::Weak, "level-word"),
                () if code && words.starts_with(['P', 'p']) && words.len() == 2 => (Grade::Weak, "priority-code"),
                () => continue,
            };
            pieces.push(Piece { item, span: word.span, grade, clue });
        }
    }
}

/// The level that words name by the playbook's own names, wherever these stand in them.
pub fn level(words: &str) -> Option<Severity> {
    let found = named(words);
    let digits = found.map_or(words, |span| span.of(words));
    let digit = digits.bytes().rev().find(u8::is_ascii_digit);
    match (found, level_code(words.trim())) {
        (Some(_), _) => from_digit(digit?),
        (None, coded) => coded,
    }
}

/// Under a severity heading a bare digit, or `S2`, is a level.
fn level_code(word: &str) -> Option<Severity> {
    match word.as_bytes() {
        [digit] | [b'S' | b's', digit] => from_digit(*digit),
        _ => None,
    }
}

fn from_digit(digit: u8) -> Option<Severity> {
    match digit {
        b'1' => Some(Severity::Sev1),
        b'2' => Some(Severity::Sev2),
        b'3' => Some(Severity::Sev3),
        b'4' => Some(Severity::Sev4),
        _ => None,
    }
}

/// `SEV2`, `sev-2`, `Sev 2`, `Severity: 2`, `severity::2`, `Severity #2`, `Severity level 2` in a line.
fn named(line: &str) -> Option<Span> {
    let bytes = line.as_bytes();
    let mut from = 0;
    while let Some(at) = find_sev(bytes, from) {
        from = at + 3;
        if at > 0
            && bytes.get(at - 1).is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'/' | b'"' | b'-'))
        {
            continue;
        }
        let mut end = at + 3;
        for long in ["erity", "erities"] {
            if bytes.get(end..end + long.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(long.as_bytes())) {
                end += long.len();
            }
        }
        let mut gap = end;
        while bytes.get(gap).is_some_and(|b| matches!(b, b' ' | b'-' | b':' | b'#' | b'*' | b'=')) && gap < end + 5 {
            gap += 1;
        }
        if bytes.get(gap..gap + 6).is_some_and(|rest| rest.eq_ignore_ascii_case(b"level ")) {
            gap += 6;
        }
        let digit = bytes.get(gap).is_some_and(|b| matches!(b, b'1'..=b'4'));
        let ends = !bytes.get(gap + 1).is_some_and(|b| {
            b.is_ascii_alphanumeric()
                || matches!(b, b'.' | b'_') && bytes.get(gap + 2).is_some_and(u8::is_ascii_alphanumeric)
        });
        if digit && ends {
            return Some(Span { start: at, end: gap + 1 });
        }
    }
    None
}

fn find_sev(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(3).position(|three| three.eq_ignore_ascii_case(b"sev")).map(|at| from + at)
}

/// A letter and a digit, as teams code levels: `P1`, `S2`.
fn code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'P' | b'S', b'0'..=b'5'])
}

/// Whether a word stands inside an address or a path.
fn inside_url(text: &str, word: Span) -> bool {
    let joins = |c: char| matches!(c, '/' | '=' | '&' | '-' | '_' | '.' | '#');
    text.get(..word.start).is_some_and(|before| before.ends_with(joins))
        || text.get(word.end..).is_some_and(|after| after.starts_with(['/', '=', '&', '-', '_']))
=======
//! Severity words: which level a text claims.

use super::Span;
use super::pattern::{Gap, Word, words};
use crate::playbook::Severity;
use crate::policy::SeverityWords;

/// A severity claimed in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Where: the label with its level.
    pub span: Span,
    /// Which; none when the word means different levels in different teams and the policy is silent.
    pub severity: Option<Severity>,
}

/// Words that name a level somewhere, and different ones in different places.
const AMBIGUOUS: [&str; 22] = [
    "critical",
    "major",
    "minor",
    "blocker",
    "high",
    "medium",
    "low",
    "urgent",
    "normal",
    "trivial",
    "p0",
    "p1",
    "p2",
    "p3",
    "p4",
    "s1",
    "s2",
    "s3",
    "s4",
    "moderate",
    "emergency",
    "sev0",
];

/// Every claim in a text, in order. Log lines (`"severity":"ERROR"`) and bare words without a label are none.
pub fn claims(text: &str, policy: &SeverityWords) -> Vec<Claim> {
    let lower = text.to_ascii_lowercase();
    let words = words(text, &lower);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let (claim, used) = claim(&words, at, policy);
        if let Some(severity) = claim
            && !quoted(text, word.span)
        {
            let last = words.get(at + used - 1).map_or(word.span.end, |word| word.span.end);
            found.push(Claim { span: Span { start: word.span.start, end: last }, severity });
        }
        at += used.max(1);
    }
    found
}

/// The level of a value that stands alone: a field's, or a box's.
pub fn value(text: &str, policy: &SeverityWords) -> Option<Option<Severity>> {
    let lower = text.trim().to_lowercase();
    if let Some((_, severity)) = policy.words.iter().find(|(word, _)| word.trim().to_lowercase() == lower) {
        return Some(Some(*severity));
    }
    let said = claims(text, policy).first().map(|claim| claim.severity);
    said.or_else(|| {
        let words = words(text, &lower);
        let first = words.first()?;
        // "1 - Critical", "High"
        let number = digit(first.is).filter(|_| words.len() == 1 || first.is.len() == 1);
        number.map(Some).or_else(|| AMBIGUOUS.contains(&first.is).then_some(None))
    })
}

/// The claim that begins at a word, and how many words it takes.
fn claim(words: &[Word], at: usize, policy: &SeverityWords) -> (Option<Option<Severity>>, usize) {
    let word =
        |offset: usize| words.get(at + offset).filter(|word| offset == 0 || word.gap != Gap::Stop).map(|word| word.is);
    let Some(first) = word(0) else { return (None, 1) };
    // "SEV1", "SEV-1", "severity1"
    if let Some(level) =
        ["severity-", "severity", "sev-", "sev"].iter().find_map(|label| first.strip_prefix(label)?.parse::<u8>().ok())
    {
        return (level_of(level).map(Some), 1);
    }
    // A policy's own word with a digit ("P1", "S2") needs no label.
    let own = |said: &str| {
        policy.words.iter().find(|(word, _)| word.trim().to_lowercase() == said).map(|(_, severity)| *severity)
    };
    if first.contains(|c: char| c.is_ascii_digit())
        && let Some(severity) = own(first)
    {
        return (Some(Some(severity)), 1);
    }
    if !matches!(first, "severity" | "sev" | "criticality") {
        return (None, 1);
    }
    let mut next = 1;
    while matches!(
        word(next),
        Some("level" | "is" | "of" | "this" | "as" | "set" | "to" | "now" | "a" | "an" | "number" | "no" | "issue")
    ) {
        next += 1;
    }
    let Some(said) = word(next) else { return (None, 1) };
    // "highest severity is low" and so on: two words of a policy first.
    if let Some(more) = word(next + 1)
        && let Some(severity) = own(&format!("{said} {more}"))
    {
        return (Some(Some(severity)), next + 2);
    }
    if let Some(severity) = own(said) {
        return (Some(Some(severity)), next + 1);
    }
    if let Some(severity) = digit(said).or_else(|| Severity::from_id(said)) {
        return (Some(Some(severity)), next + 1);
    }
    if AMBIGUOUS.contains(&said) {
        return (Some(None), next + 1);
    }
    (None, 1)
}

fn digit(word: &str) -> Option<Severity> {
    match word {
        "one" => Some(Severity::Sev1),
        "two" => Some(Severity::Sev2),
        "three" => Some(Severity::Sev3),
        "four" => Some(Severity::Sev4),
        _ => level_of(word.parse().ok()?),
    }
}

const fn level_of(number: u8) -> Option<Severity> {
    match number {
        1 => Some(Severity::Sev1),
        2 => Some(Severity::Sev2),
        3 => Some(Severity::Sev3),
        4 => Some(Severity::Sev4),
        _ => None,
    }
}

/// `"severity":"ERROR"`, `severity=3`: a program speaks.
fn quoted(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    before.ends_with(['"', '\'', '=', '/', '.', '_']) || after.starts_with(['"', '\'', '=', '/', '_'])
>>>>>>> e87811c (Read the ladder, the severity facts, the ownership and the feedback loop)
}

#[cfg(test)]
mod tests {
<<<<<<< HEAD
    use super::*;

    #[test]
    fn names_of_the_levels() {
        for (words, severity) in [
            ("SEV2", Some(Severity::Sev2)),
            ("this is a sev-1 for us", Some(Severity::Sev1)),
            ("Severity: 3", Some(Severity::Sev3)),
            ("severity::4", Some(Severity::Sev4)),
            ("Severity #1", Some(Severity::Sev1)),
            ("Severity level 2", Some(Severity::Sev2)),
            ("S2", Some(Severity::Sev2)),
            ("SEV5", None),
            ("several 2", None),
            ("\"severity\":\"ERROR\"", None),
            ("severity 1.5", None),
            ("S3 bucket", None),
        ] {
            assert_eq!(level(words), severity, "{words}");
=======
    use std::collections::BTreeMap;

    use super::*;

    fn policy() -> SeverityWords {
        SeverityWords {
            words: BTreeMap::from([("P1".into(), Severity::Sev1), ("Very high".into(), Severity::Sev2)]),
            ..SeverityWords::default()
        }
    }

    #[test]
    fn claims_and_what_they_mean() {
        for (text, severity) in [
            ("SEV1", Some(Severity::Sev1)),
            ("This is a Sev-2.", Some(Severity::Sev2)),
            ("Severity: 3", Some(Severity::Sev3)),
            ("Severity level: sev 4", Some(Severity::Sev4)),
            ("severity is now one", Some(Severity::Sev1)),
            ("Severity #2", Some(Severity::Sev2)),
            ("a P1 for them", Some(Severity::Sev1)),
            ("Severity: very high", Some(Severity::Sev2)),
            ("Severity: critical", None),
            ("Severity: P2", None),
        ] {
            let found: Vec<_> = claims(text, &policy()).iter().map(|claim| claim.severity).collect();
            assert_eq!(found, [severity], "{text}");
        }
    }

    #[test]
    fn no_claims() {
        for text in [
            "\"severity\":\"ERROR\"",
            "severity=3 component=api",
            "the S3 bucket",
            "page 1",
            "see L1 notes",
            "P2 drive",
            "the severity of the problem",
            "critical for them",
            "severed 2 cables",
            "Severity:",
            "SEV9",
        ] {
            assert_eq!(claims(text, &policy()), [], "{text}");
        }
    }

    #[test]
    fn a_value_that_stands_alone() {
        for (text, level) in [
            ("P1", Some(Some(Severity::Sev1))),
            ("very high", Some(Some(Severity::Sev2))),
            ("SEV3", Some(Some(Severity::Sev3))),
            ("1 - Critical", Some(Some(Severity::Sev1))),
            ("High", Some(None)),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(value(text, &policy()), level, "{text}");
>>>>>>> e87811c (Read the ladder, the severity facts, the ownership and the feedback loop)
        }
    }
}
