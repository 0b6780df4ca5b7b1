//! The reading on this machine, beside `regex` with a handful of patterns and `memchr` as the floor.

use baton::checks;
use baton::incident::zone::LocalZone;
use baton::policy::Policy;
use baton::reading::{self, Memory};
use baton::ticket::Timestamp;
use baton::zendesk;
use regex::Regex;
use serde_json::json;

use super::clock::{best, rate};
use super::patterns::PATTERNS;
use super::text::{PATHOLOGICAL, sized};
use crate::{Done, Failure};

/// Megabytes a second over one text.
#[derive(Clone, Copy)]
pub struct Rates {
    /// Ours.
    pub reading: f64,
    /// Rust's `regex`, pattern after pattern.
    pub regex: f64,
    /// One byte looked for.
    pub memchr: f64,
}

/// Reads one text in three ways.
///
/// # Errors
/// When a pattern is none.
pub fn rates(text: &str) -> Result<Rates, Failure> {
    let patterns: Result<Vec<_>, _> = PATTERNS.iter().map(|pattern| Regex::new(pattern)).collect();
    let patterns = patterns.map_err(|e| e.to_string())?;
    let of = |seconds| rate(text.len(), seconds);
    Ok(Rates {
        reading: of(best(|| reading::read(text))),
        regex: of(best(|| patterns.iter().map(|pattern| pattern.find_iter(text).count()).sum::<usize>())),
        memchr: of(best(|| memchr::memchr_iter(b'\n', text.as_bytes()).count())),
    })
}

/// Time per byte over sizes and over texts made to hurt: flat, or it is not linear.
pub fn linear(sample: &str) {
    println!("\nnanoseconds a byte, native");
    println!("{:<20} {:>8} {:>8} {:>8} {:>8} {:>8}", "", "1 KB", "10 KB", "100 KB", "1 MB", "10 MB");
    let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
    let row = |name: &str, make: &dyn Fn(usize) -> String| {
        let cells = sizes.map(|size| {
            let text = make(size);
            let seconds = best(|| reading::read(&text));
            format!("{:>8.1}", 1000.0 / rate(text.len(), seconds))
        });
        println!("{name:<20} {}", cells.join(" "));
    };
    row("tickets", &|size| sized(sample, size));
    for (name, make) in PATHOLOGICAL {
        row(name, &make);
    }
}

/// What one keystroke costs in a long ticket.
///
/// # Errors
/// When our own ticket is none.
pub fn keystroke(sample: &str) -> Done {
    const COMMENTS: usize = 500;
    let body = sized(sample, 1_000_000 / COMMENTS);
    let comments: Vec<_> = (0..COMMENTS)
        .map(|id| json!({"id": id + 1, "author_id": 7, "public": true, "plain_body": format!("{id} {body}")}))
        .collect();
    let page = |text: &str| json!({"draft": {"text": text, "channel": "public"}});
    let whole = json!({"ticket": {"id": 1, "subject": "Exports fail"}, "comments": comments, "users": []});
    let mut snapshot = zendesk::read(&whole).map_err(|e| e.to_string())?;
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
