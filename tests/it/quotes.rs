//! Every quote is found at its span, whatever the text: random texts, and the inputs kept for the fuzz targets.

use std::fs;
use std::path::PathBuf;

use baton::ticket::{Answer, Comment, Draft, Person, Role, Ticket};
use baton::{playbook::Item, zendesk};
use serde_json::{Value, json};

use crate::claims::hold;
use crate::random::Random;

/// Pieces that evidence is made of, between pieces that shift offsets.
const PIECES: [&str; 40] = [
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    "é",
    "🐛",
    "再現手順",
    "\u{feff}",
    "\u{a0}",
    "“",
    "”",
    "…",
    "Ä",
    "ﬁ",
    "İ",
    "Steps to reproduce:",
    "1. Open the list",
    "2. Press Save",
    "Expected: a file",
    "Actual: nothing",
    "it should save",
    "I get an error",
    "2026-03-01T10:00:00Z ERROR lost",
    "at a.b.C(D.java:1)",
    "Chrome 118",
    "version 4.2.1",
    "240 users are affected",
    "SEV2",
    "cleared the cache → no change",
    "#48213",
    "PAY-311",
    "Owner: Ada Ruiz",
    "password: Hk2!x9pQ",
    "> quoted",
    "```",
    "-- ",
    "| a | b |",
    "Another issue is the logo.",
    "straight to Engineering because all customers are down",
];

/// A text of up to thirty pieces.
fn text(random: &mut Random) -> String {
    (0..random.below(30)).map(|_| random.pick(&PIECES)).collect()
}

fn ticket(random: &mut Random) -> Ticket {
    let comment = |id: u64, body: String, role: Role| {
        let author = Person { id: Some(id), name: "Ada".into(), role };
        Comment { id, author, body, ..Comment::default() }
    };
    Ticket {
        subject: text(random),
        comments: vec![comment(1, text(random), Role::Customer), comment(2, text(random), Role::Agent)],
        draft: Some(Draft { text: text(random), ..Draft::default() }),
        answers: [(Item::ExpectedBehavior, Answer::Text(text(random)))].into(),
        ..Ticket::default()
    }
}

#[test]
fn quotes_stand_where_they_are_said_to() {
    let mut random = Random(4);
    for _ in 0..400 {
        hold(&ticket(&mut random));
    }
}

/// The kept inputs of a fuzz target: minimised failures, and seeds that it would take long to find.
fn kept(target: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzzed").join(target);
    let entries = fs::read_dir(folder).expect("a folder for every target");
    let inputs: Vec<_> = entries.map(|entry| fs::read(entry.expect("a file").path()).expect("bytes")).collect();
    assert!(!inputs.is_empty(), "{target} keeps none");
    inputs
}

/// Checks every quote of a ticket that came as JSON.
fn hold_told(told: &Value) {
    hold(&zendesk::read(told).unwrap_or_else(|why| panic!("{why}: {told}")).ticket);
}

#[test]
fn quotes_of_kept_texts_hold() {
    for text in kept("text") {
        let draft = Draft { text: String::from_utf8(text).expect("a text"), ..Draft::default() };
        hold(&Ticket { draft: Some(draft), ..Ticket::default() });
    }
}

#[test]
fn quotes_of_kept_comments_in_html_hold() {
    for html in kept("html") {
        let comment = json!({"id": 1, "author_id": 2, "html_body": String::from_utf8(html).expect("a text")});
        let agent = json!({"id": 2, "role": "agent", "name": "Ada"});
        let ticket = json!({"id": 7, "subject": "Exports fail"});
        hold_told(&json!({"ticket": ticket, "comments": [comment], "users": [agent]}));
    }
}

#[test]
fn quotes_of_kept_snapshots_hold() {
    for bytes in kept("zendesk") {
        let told: Value = serde_json::from_slice(&bytes).expect("JSON");
        hold_told(&json!({"ticket": {"id": 7, "subject": "Exports fail"}, "page": told}));
        // One without a ticket is a page alone.
        if told.get("ticket").is_some() {
            hold_told(&told);
        }
    }
}
