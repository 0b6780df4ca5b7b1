//! How updates are worded: every line of `tests/updates/*.md`.

use baton::incident::update::{self, WordingCheck};
use baton::policy::Policy;

/// The bullets under `## Flagged` and `## Left alone`.
fn bullets(text: &str) -> (Vec<&str>, Vec<&str>) {
    let (flagged, alone) = text.split_once("\n## Left alone\n").expect("both halves");
    let (_, flagged) = flagged.split_once("\n## Flagged\n").expect("both halves");
    (
        flagged.lines().filter_map(|line| line.strip_prefix("- ")).collect(),
        alone.lines().filter_map(|line| line.strip_prefix("- ")).collect(),
    )
}

/// Where a check speaks, in a sentence.
fn found(check: WordingCheck, text: &str) -> Vec<(usize, usize)> {
    let report = update::read(text, None, &Policy::default());
    report
        .findings
        .iter()
        .filter(|finding| finding.check == check)
        .map(|finding| (finding.start, finding.end))
        .collect()
}

/// A marked sentence without its marks, and where the marks stood.
fn unmark(marked: &str) -> (String, Vec<(usize, usize)>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (at, piece) in marked.split(['«', '»']).enumerate() {
        let start = text.len();
        text.push_str(piece);
        if at % 2 == 1 {
            spans.push((start, text.len()));
        }
    }
    (text, spans)
}

fn hold(check: WordingCheck, fixture: &str) {
    let (flagged, alone) = bullets(fixture);
    assert!(flagged.len() >= 40 && alone.len() >= 40, "{} and {}", flagged.len(), alone.len());
    let mut wrong = Vec::new();
    for marked in flagged {
        let (text, spans) = unmark(marked);
        let found = found(check, &text);
        let marked_words =
            |(from, to): &(usize, usize)| spans.is_empty() || spans.iter().any(|(start, end)| from < end && start < to);
        if !found.iter().any(marked_words) {
            wrong.push(format!("missed: {marked}"));
        }
    }
    for text in alone {
        for (start, end) in found(check, text) {
            wrong.push(format!("false alarm: {text} ({})", &text[start..end]));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        fixture.lines().next().unwrap_or_default(),
        wrong.join("\n")
    );
}

#[test]
fn blame() {
    hold(WordingCheck::Blame, include_str!("../updates/blame.md"));
}

#[test]
fn speculation() {
    hold(WordingCheck::Speculation, include_str!("../updates/speculation.md"));
}

#[test]
fn plain_language() {
    hold(WordingCheck::PlainLanguage, include_str!("../updates/plain-language.md"));
}
