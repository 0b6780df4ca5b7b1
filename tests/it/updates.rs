//! The wording of updates: every line of `tests/updates/*.md`.

use baton::incident::compose::{Facts, Phase, compose};
use baton::incident::update;
use baton::incident::wording::WordingCheck;
use baton::playbook::Severity;
use baton::policy::Policy;
use baton::reading::Span;
use baton::ticket::Timestamp;
use baton::wording;

use crate::marked::unmark;
use crate::run::baton;

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

fn hold(check: WordingCheck, fixture: &str) {
    let (flagged, alone) = bullets(fixture);
    assert!(flagged.len() >= 40 && alone.len() >= 40, "{} and {}", flagged.len(), alone.len());
    let mut wrong = Vec::new();
    for marked in flagged {
        let (text, spans) = unmark(marked);
        let found = found(check, &text);
        let marked_words = |(from, to): &(usize, usize)| {
            spans.is_empty() || spans.iter().any(|Span { start, end }| from < end && start < to)
        };
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

#[test]
fn a_better_phrase_is_a_good_one() {
    let mut offered = std::collections::BTreeSet::new();
    for fixture in [
        include_str!("../updates/blame.md"),
        include_str!("../updates/speculation.md"),
        include_str!("../updates/plain-language.md"),
    ] {
        for marked in bullets(fixture).0 {
            let report = update::read(&unmark(marked).0, None, &Policy::default());
            offered.extend(
                report.findings.iter().map(|finding| finding.better.clone()).filter(|better| !better.is_empty()),
            );
        }
    }
    assert!(offered.len() > 20, "{offered:?}");
    for better in offered {
        let of_it = update::read(&better, None, &Policy::default()).findings;
        assert!(of_it.is_empty(), "{better}: {of_it:?}");
    }
}

#[test]
fn the_five_questions() {
    let fixture = include_str!("../updates/questions.md");
    let mut wrong = Vec::new();
    let mut counted = 0;
    for section in fixture.split("\n## ").skip(1) {
        let (heading, body) = section.split_once('\n').expect("a heading");
        let (question, answered) = heading.split_once(": ").expect("question: answered or open");
        for line in body.lines().filter_map(|line| line.strip_prefix("- ")) {
            let report = update::read(line, None, &Policy::default());
            let found = report.questions.iter().find(|it| it.question.id() == question).expect("all five");
            counted += 1;
            if found.span.is_some() != (answered == "answered") {
                wrong.push(format!("{heading}: {line}"));
            }
        }
    }
    assert!(counted >= 90, "{counted}");
    assert!(wrong.is_empty(), "{} of {counted}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_draft_is_read_in_every_language_it_is_written_in() {
    for catalogue in [
        "{}",
        include_str!("../../extension/_locales/es/messages.json"),
        include_str!("../../extension/_locales/de/messages.json"),
        include_str!("../../extension/_locales/fr/messages.json"),
        include_str!("../../extension/_locales/pt_BR/messages.json"),
        include_str!("../../extension/_locales/ja/messages.json"),
    ] {
        wording::speak(wording::catalogue(serde_json::from_str(catalogue).expect("a catalogue")));
        let now = Timestamp(1_795_514_400);
        let facts = Facts { since: Some(now), severity: Some(Severity::Sev1), now };
        for phase in Phase::ALL {
            let draft = compose(phase, facts, &Policy::default());
            let open = |text: &str| {
                let report = update::read(text, None, &Policy::default());
                let open = report.questions.iter().filter(|it| it.span.is_none()).map(|it| it.question.id());
                open.collect::<Vec<_>>()
            };
            // The last update promises none.
            let promised = if phase == Phase::Resolved { vec!["when"] } else { vec![] };
            assert_eq!(open(&draft.replace(['[', ']'], "")), promised, "{draft}");
            assert!(phase == Phase::Resolved || open(&draft).contains(&"meanwhile"), "a gap is no answer: {draft}");
        }
    }
    wording::speak(|_| None);
}

#[test]
fn the_command_prints_the_contract() {
    let run = |words: &[&str], text: &str| baton(words, text.as_bytes());
    let text = "Exports fail for all customers since 09:10 UTC. The cause is not confirmed yet. We are restoring last \
                week's version. Next update by 10:30 UTC. Until then, please use the CSV export.";
    let ready = run(&["update", "--format", "json", "--severity", "SEV2"], text);
    let said: serde_json::Value = serde_json::from_slice(&ready.stdout).expect("one JSON object");
    let order: Vec<_> = said["questions"].as_array().expect("five").iter().map(|q| q["question"].as_str()).collect();
    assert_eq!(order, ["know", "dont-know", "next", "when", "meanwhile"].map(Some));
    let first = &said["questions"][0];
    let at = |key: &str| usize::try_from(first[key].as_u64().expect(key)).expect("small");
    assert_eq!(&text[at("start")..at("end")], "Exports fail for all customers since 09:10 UTC.");
    assert_eq!((ready.status.code(), said["findings"].as_array().map(Vec::len)), (Some(0), Some(0)), "{said}");

    let blame = run(&["update", "--format", "json"], "Our vendor broke it. It will be fixed soon.");
    let said: serde_json::Value = serde_json::from_slice(&blame.stdout).expect("one JSON object");
    assert_eq!(said["findings"][0]["check"], "blame");
    assert_eq!(said["findings"][1]["check"], "speculation");
    assert_eq!(said["questions"][3]["answered"], false);
    assert_eq!(blame.status.code(), Some(1));
    assert_eq!(run(&["update", "--severity", "SEV9"], "x").status.code(), Some(2));
    assert!(String::from_utf8_lossy(&run(&["update"], text).stdout).contains("What we know"));
}
