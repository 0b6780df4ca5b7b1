//! The reading on this machine, beside `regex` with a handful of patterns and `memchr` as the floor.

use baton::checks;
use baton::handoff;
use baton::moment::zone::LocalZone;
use baton::policy::Policy;
use baton::reading::{self, Memory};
use baton::ticket::Timestamp;
use baton::zendesk;
use regex::Regex;
use serde_json::{Value, json};

use super::clock::{best, rate};
use super::patterns::PATTERNS;
use super::text::{PATHOLOGICAL, sized};
use crate::{Done, Failure};

/// Megabytes a second over some texts.
#[derive(Clone, Copy)]
pub struct Rates {
    /// Ours.
    pub reading: f64,
    /// Rust's `regex`, pattern after pattern.
    pub regex: f64,
    /// One byte looked for.
    pub memchr: f64,
}

/// Reads texts in three ways.
///
/// # Errors
/// When a pattern is not a regular expression.
pub fn rates(texts: &[&str]) -> Result<Rates, Failure> {
    let patterns: Result<Vec<_>, _> = PATTERNS.iter().map(|pattern| Regex::new(pattern)).collect();
    let patterns = patterns.map_err(|e| e.to_string())?;
    let bytes = texts.iter().map(|text| text.len()).sum();
    let each = |read: &dyn Fn(&str) -> usize| rate(bytes, best(|| texts.iter().map(|text| read(text)).sum::<usize>()));
    Ok(Rates {
        reading: each(&|text| reading::read(text).pieces.len()),
        regex: each(&|text| patterns.iter().map(|pattern| pattern.find_iter(text).count()).sum()),
        memchr: each(&|text| memchr::memchr_iter(b'\n', text.as_bytes()).count()),
    })
}

/// Time per byte over sizes and over texts made to hurt, of the reading and of the handoff made from what was read: flat, or
/// it is not linear.
///
/// # Errors
/// When our own ticket cannot be read.
pub fn linear(comments: &[String]) -> Done {
    // A quoted mail would hide all that is laid behind it.
    let whole = |comment: &&String| !comment.contains("From:") && !comment.contains("wrote:");
    let sample = comments.iter().filter(whole).map(String::as_str).collect::<Vec<_>>().join("\n\n");
    per_byte("the reading", &sample, &|text| Ok(best(|| reading::read(text))))?;
    per_byte("the handoff, as HTML", &sample, &handoff)
}

/// Prints the nanoseconds a byte that some work takes over texts, which it tells the seconds of.
fn per_byte(what: &str, sample: &str, work: &dyn Fn(&str) -> Result<f64, Failure>) -> Done {
    println!("\nnanoseconds a byte, native: {what}");
    println!("{:<20} {:>8} {:>8} {:>8} {:>8} {:>8}", "", "1 KB", "10 KB", "100 KB", "1 MB", "10 MB");
    let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    let row = |name: &str, make: &dyn Fn(usize) -> String| -> Done {
        let cells: Result<Vec<_>, Failure> = sizes
            .iter()
            .map(|size| {
                let text = make(*size);
                Ok(format!("{:>8.1}", 1000.0 / rate(text.len(), work(&text)?)))
            })
            .collect();
        println!("{name:<20} {}", cells?.join(" "));
        Ok(())
    };
    row("tickets", &|size| sized(sample, size))?;
    PATHOLOGICAL.iter().try_for_each(|(name, make)| row(name, make))
}

/// The seconds that the handoff of a ticket takes that says only this, once it is read and judged.
fn handoff(text: &str) -> Result<f64, Failure> {
    let comment = json!({"id": 1, "author_id": 7, "public": true, "plain_body": text});
    let asked = json!({"ticket": {"id": 1, "subject": "Exports fail", "requester_id": 7}, "comments": [comment]});
    let ticket = zendesk::read(&asked).map_err(|e| e.to_string())?.ticket;
    let policy = Policy::default();
    let report = checks::evaluate(&ticket, &policy, Timestamp::from_civil(2026, 11, 24, 0));
    Ok(best(|| handoff::html(&handoff::compose(&ticket, &report, &policy))))
}

/// What one keystroke costs in a long ticket.
///
/// # Errors
/// When our own ticket cannot be read.
pub fn keystroke(comments: &[String]) -> Done {
    let page = |text: &str| json!({"draft": {"text": text, "channel": "public"}});
    let mut snapshot = zendesk::read(&long_ticket(comments)).map_err(|e| e.to_string())?;
    let (policy, now, local) = (Policy::default(), Timestamp::from_civil(2026, 11, 24, 0), LocalZone::default());
    let first = best(|| checks::reevaluate(&snapshot.ticket, &policy, now, local, &mut Memory::default()));
    let mut memory = Memory::default();
    checks::reevaluate(&snapshot.ticket, &policy, now, local, &mut memory);
    let mut draft = String::new();
    let again = best(|| {
        draft.push('x');
        snapshot.apply_page(&page(&draft));
        checks::reevaluate(&snapshot.ticket, &policy, now, local, &mut memory)
    });
    println!(
        "\na ticket of 1 MB in {COMMENTS} comments: {:.2} ms at first, {:.3} ms after a keystroke, 1/{:.0}",
        first * 1e3,
        again * 1e3,
        first / again
    );
    Ok(())
}

/// Comments of the long ticket.
const COMMENTS: usize = 500;

/// A ticket of 1 MB, made of these comments.
fn long_ticket(comments: &[String]) -> Value {
    // Each begins with another of the desk's comments, so that no two are alike.
    let body = |id: usize| {
        let from: Vec<_> = comments.iter().cycle().skip(id).take(comments.len()).map(String::as_str).collect();
        format!("{id} {}", sized(&from.join("\n\n"), 1_000_000 / COMMENTS))
    };
    let (customer, agent) = (7, 8);
    let at = |id: usize| format!("2026-11-{:02}T{:02}:{:02}:00Z", 1 + id / 144, id / 6 % 24, id % 6 * 10);
    let comments: Vec<_> = (1..=COMMENTS)
        .map(|id| {
            let author = if id % 2 == 0 { agent } else { customer };
            let (body, public) = (body(id), id % 3 > 0);
            json!({"id": id, "author_id": author, "public": public, "created_at": at(id), "plain_body": body})
        })
        .collect();
    // It went up the whole ladder, so that every module has something to read.
    let moves: Vec<_> = [(1, "", "1"), (100, "1", "2"), (200, "2", "3"), (300, "3", "4")]
        .map(|(id, from, to)| {
            let event = json!({"type": "Change", "field_name": "group_id", "previous_value": from, "value": to});
            json!({"author_id": agent, "created_at": at(id), "events": [event]})
        })
        .into();
    json!({
        "ticket": {"id": 1, "subject": "Exports fail", "status": "open", "type": "problem", "group_id": 4, "tags": ["sev2"]},
        "comments": comments,
        "users": [{"id": customer, "role": "end-user", "name": "Cleo"}, {"id": agent, "role": "agent", "name": "Ada"}],
        "groups": [
            {"id": 1, "name": "Tier 1"}, {"id": 2, "name": "Tier 2"}, {"id": 3, "name": "Tier 3"},
            {"id": 4, "name": "Engineering"}
        ],
        "audits": moves,
    })
}
