//! What the redaction masks in tickets that hold no secrets, or whose e-mail addresses were taken out before.
//!
//! ```text
//! cargo run --release --example redaction_alarms -- FILE.ndjson…
//! ```
//!
//! Prints every line with a mask, by class, and then the rate: each mask here is looked at by a person, who says
//! whether it is an alarm that should not have been.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::time::Instant;

use baton::handoff::redact::{Class, redact};

fn main() -> std::io::Result<()> {
    let mut lines = 0_usize;
    let mut bytes = 0_usize;
    let mut counts: BTreeMap<Class, usize> = BTreeMap::new();
    let mut spent = std::time::Duration::ZERO;
    for path in std::env::args().skip(1) {
        for row in BufReader::new(std::fs::File::open(&path)?).lines() {
            let row: serde_json::Value = serde_json::from_str(&row?).unwrap_or_default();
            let comments = row.get("comments").and_then(serde_json::Value::as_array);
            for comment in comments.into_iter().flatten() {
                let Some(body) = comment.get("plain_body").and_then(serde_json::Value::as_str) else { continue };
                lines += body.lines().count();
                bytes += body.len();
                let begun = Instant::now();
                let redacted = redact(body);
                spent += begun.elapsed();
                for mask in redacted.masks {
                    *counts.entry(mask.class).or_default() += 1;
                    let value = body.get(mask.start..mask.end).unwrap_or_default();
                    let before: String = body.get(..mask.start).unwrap_or_default().chars().rev().take(50).collect();
                    let before: String = before.chars().rev().collect();
                    let short: String = value.chars().take(100).collect();
                    println!("{}\t{}⟦{short}⟧", mask.class.id(), before.replace('\n', "⏎"));
                }
            }
        }
    }
    let total: usize = counts.values().sum();
    println!("{lines} lines, {bytes} bytes, {total} masks, {:.2} in 10,000 lines, {spent:?}", rate(total, lines));
    for (class, count) in counts {
        println!("  {:<12} {count:>6} {:>8.2} in 10,000 lines", class.id(), rate(count, lines));
    }
    Ok(())
}

fn rate(count: usize, lines: usize) -> f64 {
    let whole = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    whole(count) * 10_000.0 / whole(lines.max(1))
}
