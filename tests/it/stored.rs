//! What earlier versions stored in the browser can still be read: `tests/stored/`, one file per shape.

use std::fs;
use std::path::PathBuf;

use baton::coaching::Months;
use baton::playbook::Item;
use baton::policy::{Policy, resolve};
use baton::session::{Act, Effect, FromPage, Kept, Session};
use baton::ticket::Timestamp;
use serde_json::{Value, json};

const NOW: Timestamp = Timestamp(1_795_514_523);

/// The fixtures of a kind, with what each keeps.
fn fixtures(kind: &str) -> Vec<(String, Value)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stored").join(kind);
    let mut found: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of fixtures")
        .map(|entry| {
            let text = fs::read_to_string(entry.expect("a fixture").path()).expect("a readable fixture");
            let fixture: Value = serde_json::from_str(&text).expect("JSON");
            (fixture["keeps"].as_str().expect("what it keeps").to_owned(), fixture)
        })
        .collect();
    found.sort_by(|one, other| one.0.cmp(&other.0));
    assert!(found.len() > 1, "{kind}");
    found
}

fn opened() -> Session {
    let mut session = Session::new(Policy::default());
    let snapshot = json!({"ticket": {"id": 7, "subject": "Export stops"}});
    session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
    session
}

/// What an effect keeps under which name.
fn keeps(effects: &[Effect]) -> Vec<(&str, usize)> {
    let kept = effects.iter().filter_map(|effect| match effect {
        Effect::Keep { name, kept } => Some((name.as_str(), kept.answers.len())),
        _ => None,
    });
    kept.collect()
}

#[test]
fn the_words_on_a_ticket() {
    for (keeps, fixture) in fixtures("ticket") {
        let kept = Kept::read(&fixture["stored"]);
        assert_eq!(kept.write(), fixture["read"], "{keeps}");
        let mut session = opened();
        session.recalled("ticket 7", &fixture["stored"], NOW);
        assert!(session.report().expect("a ticket").is_met(Item::Severity), "{keeps}");
        assert_eq!(session.kept(), &kept, "{keeps}");
    }
}

#[test]
fn the_counts() {
    for (keeps, fixture) in fixtures("coaching") {
        let months = Months::read(&fixture["stored"]).write();
        for (month, read) in fixture["read"].as_object().expect("months") {
            for (what, count) in read.as_object().expect("counts") {
                let found = &months[month][what];
                let same =
                    count.as_object().map_or(found == count, |all| all.iter().all(|(name, one)| &found[name] == one));
                assert!(same, "{keeps}: {what} is {found}");
            }
        }
    }
}

#[test]
fn the_choices() {
    for (keeps, fixture) in fixtures("policy") {
        let resolved = resolve(&fixture["stored"], &Value::Null, &Value::Null);
        assert_eq!(resolved.problems.len(), 0, "{keeps}");
        assert_ne!(resolved.policy.gate.otherwise, Policy::default().gate.otherwise, "{keeps}");
    }
}

#[test]
fn what_a_later_version_kept_is_left_as_it_is() {
    let later = json!({"v": 2, "answers": {"severity": {"text": "SEV2", "by": 4}}});
    let mut session = opened();
    let effects = session.recalled("ticket 7", &later, NOW);
    assert_eq!(effects, [Effect::Recall { name: "ticket aside 7".into() }]);
    assert!(session.kept().is_empty(), "what is not understood is not shown");
    session.recalled("ticket aside 7", &Value::Null, NOW);
    assert!(session.is_recalled());
    let effects = session.act(Act::Answer(Item::Severity, "SEV3".into()), NOW);
    assert_eq!(keeps(&effects), [("ticket aside 7", 1)], "nothing is written over it");
    let effects = session.recalled("coaching", &json!({"v": 2, "months": []}), NOW);
    assert_eq!(effects, []);
}

#[test]
fn words_typed_before_a_later_version_shows_are_kept_beside_it() {
    let mut session = opened();
    session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
    session.recalled("ticket 7", &json!({"v": 2}), NOW);
    let effects = session.recalled("ticket aside 7", &Kept::default().write(), NOW);
    assert_eq!(keeps(&effects), [("ticket aside 7", 1)]);
}
