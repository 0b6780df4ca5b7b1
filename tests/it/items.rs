//! How each item stands with a line of text: every bullet of `tests/items/*.md`.
//!
//! A section's heading says the state its bullets must have, and what a bullet is: an agent's note unless it says
//! otherwise (`## missing: by a customer`, `## present: as a file`, `## weak: as the field "Severity"`).

use baton::case::State;
use baton::evaluate;
use baton::playbook::Item;
use baton::policy::Policy;
use baton::reading::{Span, affected, attempts};
use baton::report::ItemReport;
use baton::ticket::{Answer, Ticket, Timestamp};
use baton::zendesk;
use serde_json::{Value, json};

use crate::marked::unmark;

/// The headings of a fixture with their bullets, `⏎` made a line break.
fn sections(fixture: &str) -> Vec<(&str, Vec<String>)> {
    let parts = fixture.split("\n## ").skip(1).filter_map(|section| section.split_once('\n'));
    parts.map(|(heading, body)| (heading, bullets(body).map(unfold).collect())).collect()
}

fn bullets(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix("- "))
}

fn unfold(bullet: &str) -> String {
    bullet.split('⏎').map(str::trim).collect::<Vec<_>>().join("\n")
}

/// `name, width x height, bytes[, inline]`, as Zendesk tells of a file.
fn file(bullet: &str) -> Value {
    let mut parts = bullet.split(", ");
    let name = parts.next().expect("a name");
    let (width, height) = parts.next().and_then(|size| size.split_once('x')).expect("width x height");
    let pixels = |text: &str| Some(text.parse::<u64>().expect("pixels")).filter(|pixels| *pixels > 0);
    let size: u64 = parts.next().expect("bytes").parse().expect("bytes");
    json!({"id": 7, "file_name": name, "width": pixels(width), "height": pixels(height), "size": size,
        "inline": parts.next() == Some("inline")})
}

/// A ticket on which a text stands in the place that a heading names.
fn ticket(item: Item, place: &str, text: &str) -> Ticket {
    let mut snapshot = json!({
        "ticket": {"id": 4711, "subject": "", "requester_id": 9},
        "comments": [],
        "users": [{"id": 1, "name": "Ana Ruiz", "role": "agent"}, {"id": 9, "name": "Kim", "role": "end-user"}],
    });
    let comment = |author: u64, body: &str| json!([{"id": 1, "author_id": author, "plain_body": body}]);
    let mut answer = None;
    match place {
        "" => snapshot["comments"] = comment(1, text),
        "by a customer" => snapshot["comments"] = comment(9, text),
        "in the panel" => answer = Some(Answer::Text(text.to_owned())),
        "as the subject" => snapshot["ticket"]["subject"] = json!(text),
        "as the priority" => snapshot["ticket"]["priority"] = json!(text),
        "as a file" => {
            snapshot["comments"] = comment(1, "The list is empty.");
            snapshot["comments"][0]["attachments"] = json!([file(text)]);
        }
        "as the assignee" => {
            snapshot["ticket"]["assignee_id"] = json!(2);
            snapshot["users"].as_array_mut().expect("users").push(json!({"id": 2, "name": text, "role": "agent"}));
        }
        "as the group" => {
            snapshot["ticket"]["group_id"] = json!(3);
            snapshot["groups"] = json!([{"id": 3, "name": text}]);
        }
        _ => {
            let title = place.strip_prefix("as the field \"").and_then(|title| title.strip_suffix('"'));
            let title = title.unwrap_or_else(|| panic!("no such place: {place}"));
            snapshot["ticket"]["custom_fields"] = json!([{"id": 50, "value": text}]);
            snapshot["ticket_fields"] = json!([{"id": 50, "title": title}]);
        }
    }
    let mut ticket = zendesk::read(&snapshot).expect("a ticket").ticket;
    ticket.answers.extend(answer.map(|answer| (item, answer)));
    ticket
}

fn named(state: &str) -> State {
    match state {
        "present" => State::Present,
        "weak" => State::Weak,
        "placeholder" => State::Placeholder,
        "missing" => State::Missing,
        other => panic!("no such state: {other}"),
    }
}

/// Whether every mark has a piece of evidence on it.
fn rests_on(report: &ItemReport, spans: &[Span]) -> bool {
    let on = |span: &Span| report.evidence.iter().any(|found| found.start < span.end && span.start < found.end);
    spans.iter().all(on)
}

fn hold(item: Item, fixture: &str) {
    let mut wrong = Vec::new();
    let (mut met, mut unmet) = (0, 0);
    for (heading, bullets) in sections(fixture) {
        let (state, place) = heading.split_once(": ").unwrap_or((heading, ""));
        let wanted = named(state);
        for marked in bullets {
            let (text, spans) = unmark(&marked);
            let report = evaluate(&ticket(item, place, &text), &Policy::default(), Timestamp(0));
            let report = report.item(item).expect("every item is judged");
            if wanted == State::Present {
                met += 1;
            } else {
                unmet += 1;
            }
            if report.state != wanted {
                wrong.push(format!("{heading}, said {:?}: {marked:?}", report.state));
            } else if wanted == State::Present && !rests_on(report, &spans) {
                let quotes: Vec<_> = report.evidence.iter().map(|found| &found.quote).collect();
                wrong.push(format!("{heading}, rests on {quotes:?}: {marked:?}"));
            }
        }
    }
    assert!(met >= 25 && unmet >= 25, "{met} present and {unmet} not");
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), met + unmet, wrong.join("\n"));
}

macro_rules! items {
    ($($test:ident: $item:expr, $file:literal;)*) => {$(
        #[test]
        fn $test() {
            hold($item, include_str!(concat!("../items/", $file, ".md")));
        }
    )*};
}

items! {
    summary: Item::Summary, "summary";
    customer_impact: Item::CustomerImpact, "customer-impact";
    severity: Item::Severity, "severity";
    steps_already_taken: Item::StepsAlreadyTaken, "steps-already-taken";
    screenshots: Item::Screenshots, "screenshots";
    supporting_tickets: Item::SupportingTickets, "supporting-tickets";
    case_owner: Item::CaseOwner, "case-owner";
    versions: Item::Versions, "versions";
    logs_and_data: Item::LogsAndData, "logs-and-data";
    environment: Item::Environment, "environment";
    reproduction_steps: Item::ReproductionSteps, "reproduction-steps";
}

#[test]
fn the_affected_are_counted_with_their_unit() {
    let shown = |affected: affected::Affected| {
        let amount = match affected.amount {
            affected::Amount::Count(count) => count.to_string(),
            affected::Amount::Share(hundredths) => format!("{} %", f64::from(hundredths) / 100.0),
            affected::Amount::All => "all".to_owned(),
        };
        format!("{amount} {}", affected.unit).trim_end().to_owned()
    };
    let mut wrong = Vec::new();
    for bullet in bullets(include_str!("../items/affected.md")) {
        let (text, wanted) = bullet.rsplit_once('→').expect("text → amount");
        let read = affected::affected(text.trim()).map(shown).unwrap_or_default();
        if read != wanted.trim() {
            wrong.push(format!("{bullet}, read {read:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn attempts_are_read_as_pairs() {
    let mut wrong = Vec::new();
    for bullet in bullets(include_str!("../items/attempts.md")) {
        let (text, pair) = bullet.rsplit_once(" ⇒ ").expect("text ⇒ action | result");
        let (action, result) = pair.split_once('|').expect("action | result");
        let found = attempts::attempt(text, Span { start: 0, end: text.len() });
        let told = found.result.map_or("", |span| span.of(text));
        if found.action.of(text).trim() != action.trim() || told.trim() != result.trim() {
            wrong.push(format!("{bullet}, read {:?} | {told:?}", found.action.of(text)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
