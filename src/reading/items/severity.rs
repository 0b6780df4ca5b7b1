//! Severity words. Which level a word means is the policy's to say; here is only that somebody said one.

use crate::eight::position;
use crate::language::cued::Cued;
use crate::language::cues::{LEVEL, SEVERITY};
use crate::language::token::CODE;
use crate::layout::ink::Ink;
use crate::layout::{Line, LineKind, sections};
use crate::{Grade, Passage, Piece, Span};
use playbook::{Item, Severity};

/// Finds what was said of the severity.
///
/// Strong: a name of the playbook's own levels ("SEV2", "Severity 1"). Weak: a word that shops read differently
/// ("critical", "P1"), to be asked about unless the policy knows it, and a question.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    pieces.extend(sections::unanswered(passage, Item::Severity));
    pieces.extend(passage.layout.lines.iter().filter_map(|line| named_in(passage.text, line)));
    for sentence in cued {
        levels(passage.text, sentence, pieces);
    }
}

/// The playbook's own name of a level in a line.
fn named_in(text: &str, line: &Line) -> Option<Piece> {
    let said = matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading);
    if !said || !line.ink.has(Ink::DIGIT) {
        return None;
    }
    let words = line.span.of(text);
    find_sev(words.as_bytes(), 0)?;
    let words = without_reason(words);
    let found = named(words)?;
    let span = Span { start: line.span.start + found.start, end: line.span.start + found.end };
    let asked = words.get(found.end..).is_some_and(asks);
    let (grade, clue) = if asked { (Grade::Weak, "asked") } else { (Grade::Strong, "named") };
    Some(Piece { item: Item::Severity, span, grade, clue })
}

/// The words and codes for a level in a sentence that may state one.
fn levels(text: &str, sentence: &Cued, pieces: &mut Vec<Piece>) {
    let labelled = sentence.sentence.answers(Item::Severity);
    let asked = labelled || sentence.has(SEVERITY);
    let coded = sentence.words.first().is_some_and(|word| code(word.span.of(text)));
    // "Low.": a note's sentence of one word.
    let alone = sentence.words.len() == 1 && sentence.has(LEVEL);
    if !asked && !coded && !alone && !sentence.has(CODE) {
        return;
    }
    for (at, word) in sentence.words.iter().enumerate() {
        let length = word.span.end - word.span.start;
        // Nothing else is a level: a level's word, or a letter and a digit; the word only where it was asked for.
        if length != 2 && !((asked || alone) && (word.cues.has(LEVEL) || length < 2)) {
            continue;
        }
        let words = word.span.of(text);
        let stated = states_level(text, sentence, at);
        if !asked && !alone && !stated && !words.starts_with(['P', 'p']) {
            continue;
        }
        // A log's `severity=CRITICAL` is no statement.
        if text_before(text, word.span).ends_with(['=', '"']) {
            continue;
        }
        let behind = at > 0 && sentence.at(at - 1).has(SEVERITY);
        let near = behind || sentence.at(at + 1).has(SEVERITY);
        let code = code(words) && !inside_url(text, word.span);
        let digit = || level_digit(words) && !inside_url(text, word.span);
        let (grade, clue) = match () {
            () if labelled && level_code(words).is_some() => (Grade::Strong, "labelled-level"),
            () if (labelled || near) && (word.cues.has(LEVEL) || code) => (Grade::Weak, "level-word"),
            () if behind && digit() => (Grade::Weak, "level-word"),
            () if alone && word.cues.has(LEVEL) => (Grade::Weak, "level-alone"),
            () if code && stated => (Grade::Weak, "level-code"),
            () if code && words.starts_with(['P', 'p']) && words.len() == 2 => (Grade::Weak, "priority-code"),
            () => continue,
        };
        // "Prio 1": a bare digit is told with what it is the level of.
        let word_before = at.checked_sub(1).and_then(|at| sentence.words.get(at)).filter(|_| behind && length < 2);
        let span = Span { start: word_before.map_or(word.span.start, |before| before.span.start), ..word.span };
        pieces.push(Piece { item: Item::Severity, span, grade, clue });
    }
}

/// Whether a level is asked about: "SEV1?", "SEV1 or SEV2?"
fn asks(behind: &str) -> bool {
    const FEW: usize = 2;
    let rest = behind.split(['.', ',', ';']).next().unwrap_or_default();
    rest.split_once('?').is_some_and(|(words, _)| words.split_whitespace().count() <= FEW)
}

/// "S2 per matrix": a code that begins a sentence and whose reason follows at once. "S3 uploads fail" names a thing.
fn states_level(text: &str, sentence: &Cued, at: usize) -> bool {
    const REASONS: [&str; 7] = ["per", "because", "since", "as", "due", "until", "while"];
    let next = sentence.words.get(at + 1).map_or("", |word| word.span.of(text));
    // "We raise it as S3.", "urgent (our S2)".
    let word = sentence.words.get(at).map_or(0, |word| word.span.end);
    let rest = sentence.written(Span { start: word, end: sentence.sentence.span.end });
    let ends = rest.is_empty() || rest.starts_with(['.', ',', ')', ';']);
    let called = at > 0 && ["as", "our"].contains(&sentence.word(at - 1)) && ends;
    called || at == 0 && (sentence.words.len() == 1 || REASONS.iter().any(|reason| reason.eq_ignore_ascii_case(next)))
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

/// The level a line claims: the last one named, unless it is told as what it is not ("was SEV3", "not a SEV1").
/// A line that names three or more is a template's menu.
fn named(line: &str) -> Option<Span> {
    let mut claim = None;
    let mut levels = [false; 5];
    let mut from = 0;
    while let Some(found) = next_named(line, from) {
        from = found.end;
        let digit = line.as_bytes().get(found.end - 1).map_or(0, |digit| usize::from(digit - b'0'));
        if let Some(level) = levels.get_mut(digit) {
            *level = true;
        }
        if !denied(line.get(..found.start).unwrap_or_default()) {
            claim = Some(found);
        }
    }
    claim.filter(|_| levels.iter().filter(|level| **level).count() < 3)
}

/// A line without the reason behind its level, which may name other levels: "SEV2, because SEV1 is for sign-in".
fn without_reason(line: &str) -> &str {
    let claim = line.split_once(", because ").map(|(claim, _)| claim);
    claim.filter(|claim| find_sev(claim.as_bytes(), 0).is_some()).unwrap_or(line)
}

/// Whether the words before a level say that it is another: "was", "from", "not a".
fn denied(before: &str) -> bool {
    const DENIALS: [&str; 8] = ["was", "from", "not", "than", "longer", "formerly", "previously", "isn't"];
    let mut words = before.rsplit(|c: char| c.is_whitespace() || c == '(').filter(|word| !word.is_empty());
    let last = words.by_ref().find(|word| !["a", "an"].contains(word));
    last.is_some_and(|word| DENIALS.iter().any(|denial| denial.eq_ignore_ascii_case(word)))
}

/// `SEV2`, `sev-2`, `Sev 2`, `Severity: 2`, `severity::2`, `Severity #2`, `Severity level 2`, from a place on.
fn next_named(line: &str, mut from: usize) -> Option<Span> {
    let bytes = line.as_bytes();
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
        let gap = end + leads_to_level(line.get(end..).unwrap_or_default());
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

/// How many bytes lead from "severity" to its level: marks, and "stays at", "let's say".
fn leads_to_level(rest: &str) -> usize {
    const VERBS: [&str; 9] =
        ["level ", "stays at ", "stays ", "remains ", "is ", "agreed", "let's say ", "set to ", "say "];
    const MARKS: usize = 5;
    let skip = |words: &str| {
        let mark = |c: &char| matches!(c, ' ' | '-' | '–' | '—' | ':' | '#' | '*' | '=' | '→' | '>');
        words.chars().take(MARKS).take_while(mark).map(char::len_utf8).sum::<usize>()
    };
    let marks = skip(rest);
    let words = rest.get(marks..).unwrap_or_default();
    let begins = |verb: &&&str| words.get(..verb.len()).is_some_and(|start| start.eq_ignore_ascii_case(verb));
    let verb = VERBS.iter().find(begins).map_or(0, |verb| verb.len());
    marks + verb + if verb > 0 { skip(words.get(verb..).unwrap_or_default()) } else { 0 }
}

fn find_sev(bytes: &[u8], from: usize) -> Option<usize> {
    let mut from = from + 2;
    loop {
        // Few words have this letter.
        from += position(bytes.get(from..)?, |eight| eight.small().are(b'v'))?;
        if bytes.get(from - 2..=from).is_some_and(|three| three.eq_ignore_ascii_case(b"sev")) {
            return Some(from - 2);
        }
        from += 1;
    }
}

fn level_digit(word: &str) -> bool {
    matches!(word, "1" | "2" | "3" | "4")
}

/// A letter and a digit, as teams code levels: `P1`, `S2`.
fn code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'P' | b'S', b'0'..=b'5'])
}

fn text_before(text: &str, word: Span) -> &str {
    text.get(..word.start).unwrap_or_default()
}

/// Whether a word stands inside an address or a path.
fn inside_url(text: &str, word: Span) -> bool {
    let joins = |c: char| matches!(c, '/' | '=' | '&' | '-' | '_' | '.' | '#');
    text_before(text, word).ends_with(joins)
        || text.get(word.end..).is_some_and(|after| after.starts_with(['/', '=', '&', '-', '_']))
}

#[cfg(test)]
mod tests {
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
        }
    }
}
