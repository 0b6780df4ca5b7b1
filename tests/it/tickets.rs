//! Whole tickets, each in one readable file: `tests/tickets/*.md` holds the thread as people wrote it, then what is
//! found of each item, then the handoff.
//!
//! Everything from `## Items` on is written by this test: `UPDATE=1 cargo test --test it tickets` rewrites it, and a
//! person reads the difference before it is committed.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use baton::policy::Policy;
use baton::report::Report;
use baton::ticket::{Comment, Person, Role, Ticket, Timestamp, Visibility};
use baton::{handoff, zendesk};
use serde_json::{Value, json};

const NOW: &str = "2026-11-24T16:00:00Z";

/// Groups by the names that the files use.
const GROUPS: [&str; 4] = ["Tier 1", "Tier 2", "Tier 3", "Engineering"];

fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/tickets");
    let entries = fs::read_dir(folder).expect("tests/tickets");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

/// Who is behind a name: agents are told by `(agent)`.
#[derive(Default)]
struct People(Vec<(String, bool)>);

impl People {
    /// The number of a person; "Ada (agent)" is one.
    fn id(&mut self, told: &str) -> usize {
        let (name, agent) = told.strip_suffix(" (agent)").map_or((told, false), |name| (name, true));
        let at = self.0.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.0.push((name.to_owned(), agent));
            self.0.len() - 1
        });
        self.0[at].1 |= agent;
        at + 1
    }

    fn json(&self) -> Value {
        let role = |agent: bool| if agent { "agent" } else { "end-user" };
        let person =
            |(at, (name, agent)): (usize, &(String, bool))| json!({"id": at + 1, "name": name, "role": role(*agent)});
        self.0.iter().enumerate().map(person).collect()
    }
}

fn group(name: &str) -> usize {
    GROUPS.iter().position(|group| *group == name).unwrap_or_else(|| panic!("no such group: {name}")) + 1
}

/// The ticket of a file: `Label: value` lines under the title, `- time, who: from → to` lines of its way, and
/// `### who, time, public|internal` before each comment.
fn ticket(told: &str) -> Ticket {
    let (head, thread) = told.split_once("\n## Thread\n").expect("a thread");
    let mut people = People::default();
    let mut ticket = json!({"id": 4711, "status": "open", "created_at": "2026-11-24T08:00:00Z"});
    let mut audits = Vec::new();
    for line in head.lines() {
        if let Some((label, value)) = line.split_once(": ").filter(|(label, _)| !label.starts_with('-')) {
            match label {
                "Subject" => ticket["subject"] = json!(value),
                "Status" => ticket["status"] = json!(value),
                "Type" => ticket["type"] = json!(value),
                "Priority" => ticket["priority"] = json!(value),
                "Group" => ticket["group_id"] = json!(group(value)),
                "Assignee" => ticket["assignee_id"] = json!(people.id(&format!("{value} (agent)"))),
                "Tags" => ticket["tags"] = value.split(", ").collect(),
                _ => panic!("no such label: {label}"),
            }
        } else if let Some(moved) = line.strip_prefix("- ") {
            let (when, rest) = moved.split_once(", ").expect("a time");
            let (who, way) = rest.split_once(": ").expect("a person");
            let (from, to) = way.split_once(" → ").expect("an arrow");
            let from = if from == "new" { Value::Null } else { json!(group(from).to_string()) };
            audits.push(json!({"author_id": people.id(who), "created_at": at(when), "events": [
                {"type": "Change", "field_name": "group_id", "previous_value": from, "value": group(to).to_string()}]}));
        }
    }
    let mut comments = Vec::new();
    for (number, part) in format!("\n{thread}").split("\n### ").skip(1).enumerate() {
        let (heading, body) = part.split_once('\n').expect("a body");
        let parts: Vec<&str> = heading.split(", ").collect();
        let [who, when, side, files @ ..] = parts.as_slice() else { panic!("who, when, public|internal: {heading}") };
        let files = files.iter().enumerate().map(|(at, name)| {
            let picture = std::path::Path::new(name).extension().is_some_and(|kind| kind == "png");
            json!({"id": 100 * (number + 1) + at, "file_name": name, "size": 40_960,
                "width": picture.then_some(1200), "height": picture.then_some(800)})
        });
        comments.push(json!({"id": number + 1, "author_id": people.id(who), "created_at": at(when),
            "public": *side == "public", "plain_body": body.trim(), "attachments": files.collect::<Value>()}));
    }
    let groups: Value = GROUPS.iter().enumerate().map(|(at, name)| json!({"id": at + 1, "name": name})).collect();
    let told =
        json!({"ticket": ticket, "comments": comments, "users": people.json(), "groups": groups, "audits": audits});
    zendesk::read(&told).expect("a ticket").ticket
}

/// `09:10` of the day of all these tickets.
fn at(time: &str) -> String {
    format!("2026-11-24T{time}:00Z")
}

/// Everything that is written behind the thread.
fn found(ticket: &Ticket, report: &Report) -> String {
    let readiness = report.readiness;
    let mut text = format!("## Items\n\n{} of {} ready.\n\n", readiness.done, readiness.of);
    for item in &report.items {
        let _ = write!(
            text,
            "- {}: {}",
            item.item.id(),
            serde_json::to_value(item.state).expect("a state").as_str().expect("a word")
        );
        for evidence in item.evidence.iter().take(2) {
            let quote = evidence.quote.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = write!(text, "; {} “{}”", evidence.source, quote);
        }
        text.push('\n');
    }
    text.push_str("\n## Findings\n\n");
    for finding in &report.findings {
        let _ = writeln!(text, "- {}: {}", finding.check, finding.message);
    }
    if report.findings.is_empty() {
        text.push_str("None.\n");
    }
    let document = handoff::compose(ticket, report, &Policy::default());
    let _ = write!(text, "\n## Handoff\n\n~~~markdown\n{}\n~~~\n", handoff::markdown(&document).trim_end());
    text
}

#[test]
fn whole_tickets_read_as_written() {
    let update = std::env::var_os("UPDATE").is_some();
    let now = Timestamp::parse(NOW).expect("a time");
    let mut wrong = Vec::new();
    let files = files();
    assert!(files.len() >= 8, "{} tickets", files.len());
    for file in files {
        let written = fs::read_to_string(&file).expect("a ticket");
        let told = written.split_once("\n## Items\n").map_or(written.as_str(), |(told, _)| told).trim_end();
        let ticket = ticket(told);
        let report = baton::evaluate(&ticket, &Policy::default(), now);
        let whole = format!("{told}\n\n{}", found(&ticket, &report));
        if whole == written {
            continue;
        }
        if update {
            fs::write(&file, whole).expect("written");
        } else {
            let first = whole.lines().zip(written.lines()).find(|(now, then)| now != then);
            wrong.push(format!("{}: {first:?}", file.file_name().unwrap_or_default().display()));
        }
    }
    assert!(wrong.is_empty(), "read otherwise than written (now, then); UPDATE=1 writes anew:\n{}", wrong.join("\n"));
}

#[test]
fn a_handoff_in_the_note_makes_nothing_of_the_ticket_met() {
    let now = Timestamp::parse(NOW).expect("a time");
    let mut wrong = Vec::new();
    for file in files() {
        let written = fs::read_to_string(&file).expect("a ticket");
        let told = written.split_once("\n## Items\n").map_or(written.as_str(), |(told, _)| told).trim_end();
        let ticket = ticket(told);
        let noted = |body: String| {
            let mut ticket = ticket.clone();
            let author = Person { id: Some(77), name: "Ada Ruiz".into(), role: Role::Agent };
            let visibility = Visibility::Internal;
            ticket.comments.push(Comment {
                id: 77,
                author,
                visibility,
                created: Some(now),
                body,
                ..Comment::default()
            });
            let report = baton::evaluate(&ticket, &Policy::default(), now);
            report.items.into_iter().map(|item| (item.item, item.state, item.evidence)).collect::<Vec<_>>()
        };
        let before = noted("Noted.".into());
        let report = baton::evaluate(&ticket, &Policy::default(), now);
        let document = handoff::compose(&ticket, &report, &Policy::default());
        for written in [handoff::text(&document), handoff::markdown(&document), handoff::wiki(&document)] {
            let after = noted(written);
            let changed = before.iter().zip(&after).filter(|(before, after)| before.1 != after.1);
            wrong.extend(changed.map(|change| format!("{}: {change:?}", file.display())));
        }
    }
    assert!(wrong.is_empty(), "met by a copy:\n{}", wrong.join("\n"));
}
