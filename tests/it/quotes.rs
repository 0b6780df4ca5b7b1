//! Every quote stands where it is said to stand, whatever the text: texts of odd pieces, and what fuzzing found.

use std::fs;
use std::path::PathBuf;

use baton::ticket::{Answer, Comment, Draft, Person, Role, Ticket};
use baton::{playbook::Item, zendesk};
use serde_json::{Value, json};

use crate::claims::hold;

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

/// Numbers from a seed (xorshift): the same tickets on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    fn text(&mut self) -> String {
        (0..self.roll(30)).map(|_| PIECES[self.roll(PIECES.len())]).collect()
    }

    fn ticket(&mut self) -> Ticket {
        let comment = |id: u64, body: String, role: Role| {
            let author = Person { id: Some(id), name: "Ada".into(), role };
            Comment { id, author, body, ..Comment::default() }
        };
        Ticket {
            subject: self.text(),
            comments: vec![comment(1, self.text(), Role::Customer), comment(2, self.text(), Role::Agent)],
            draft: Some(Draft { text: self.text(), ..Draft::default() }),
            answers: [(Item::ExpectedBehavior, Answer::Text(self.text()))].into(),
            ..Ticket::default()
        }
    }
}

#[test]
fn quotes_stand_where_they_are_said_to() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..400 {
        hold(&dice.ticket());
    }
}

/// The inputs that a fuzz target fell over, made small; they are kept here once mended.
fn fallen(target: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzzed").join(target);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| fs::read(entry.expect("a file").path()).expect("bytes")).collect()
}

#[test]
fn what_fuzzing_found_holds() {
    for text in fallen("text") {
        let draft = Draft { text: String::from_utf8_lossy(&text).into_owned(), ..Draft::default() };
        hold(&Ticket { draft: Some(draft), ..Ticket::default() });
    }
    let htmls = fallen("html").into_iter().map(|html| {
        let comment = json!({"id": 1, "html_body": String::from_utf8_lossy(&html)});
        json!({"ticket": {"id": 7, "subject": "Exports fail"}, "comments": [comment]})
    });
    let snapshots = fallen("zendesk").into_iter().filter_map(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    for told in htmls.chain(snapshots) {
        if let Ok(snapshot) = zendesk::read(&told) {
            hold(&snapshot.ticket);
        }
    }
}
