//! Prints what the redaction masks in a folder of tickets: how often per class, and every value in its line, for a
//! person to review.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use baton::handoff::redact::{Class, redact};
use baton::zendesk;
use serde_json::Value;

use crate::{Done, Failure, corpus};

/// Characters of a line shown around a value.
const AROUND: usize = 60;

/// Reads every `*.tickets.ndjson` of the folder and prints what is masked of the tickets' words.
///
/// # Errors
/// When the folder or a set of it cannot be read.
pub fn run(folder: &str) -> Done {
    let (mut lines, mut counts) = (0, BTreeMap::<Class, usize>::new());
    let mut shown: BTreeMap<Class, BTreeSet<String>> = BTreeMap::new();
    for set in corpus::sets(Path::new(folder))? {
        let text = fs::read_to_string(&set).map_err(|e| format!("{}: {e}", set.display()))?;
        for (number, line) in text.lines().enumerate() {
            let ticket: Value =
                serde_json::from_str(line).map_err(|e| format!("{}:{}: {e}", set.display(), number + 1))?;
            let ticket = zendesk::read(&ticket).map_err(|e| format!("{}:{}: {e:?}", set.display(), number + 1))?.ticket;
            let bodies = ticket.comments.iter().map(|comment| comment.body.as_str());
            for words in bodies.chain([ticket.subject.as_str()]) {
                lines += words.lines().count();
                for mask in redact(words).masks {
                    *counts.entry(mask.class).or_default() += 1;
                    shown.entry(mask.class).or_default().insert(seen(words, mask.start, mask.end)?);
                }
            }
        }
    }
    for (class, lines) in &shown {
        println!("\n{}", class.id());
        for line in lines {
            println!("    {line}");
        }
    }
    println!("\n{lines} lines");
    for (class, count) in counts {
        let values = shown.get(&class).map_or(0, BTreeSet::len);
        println!("{:<12} {count:>6} masked, {values:>6} of them apart", class.id());
    }
    Ok(())
}

/// A value with a few words around it, the value in ⟦ ⟧.
fn seen(text: &str, start: usize, end: usize) -> Result<String, Failure> {
    let part = |from: usize, to: usize| text.get(from..to).ok_or_else(|| "a mask is not on characters".to_owned());
    let before: String = part(0, start)?.chars().rev().take_while(|c| *c != '\n').take(AROUND).collect();
    let before: String = before.chars().rev().collect();
    let after: String = part(end, text.len())?.chars().take_while(|c| *c != '\n').take(AROUND).collect();
    let value: String = part(start, end)?.chars().take(AROUND).map(|c| if c == '\n' { ' ' } else { c }).collect();
    Ok(format!("{before}⟦{value}⟧{after}"))
}
