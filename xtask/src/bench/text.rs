//! The texts that the benchmarks read: the practice desk's own tickets, repeated, and worst cases.

use serde_json::Value;

use crate::{Failure, process};

/// Every comment of the desk's tickets.
///
/// # Errors
/// When the desk cannot tell its tickets.
pub fn comments() -> Result<Vec<String>, Failure> {
    let told = process::quiet(process::program("node").arg("www/snapshot.mjs"))?;
    let mut bodies = Vec::new();
    for line in told.lines() {
        let snapshot: Value = serde_json::from_str(line).map_err(|e| format!("www/snapshot.mjs: {e}"))?;
        let comments = snapshot.get("comments").and_then(Value::as_array).into_iter().flatten();
        bodies.extend(
            comments.filter_map(|comment| comment.get("plain_body").and_then(Value::as_str)).map(str::to_owned),
        );
    }
    if bodies.is_empty() { Err("the desk's tickets hold no text".to_owned()) } else { Ok(bodies) }
}

/// The comments, over and over, up to about this many bytes. Each is read by itself, as in a ticket: laid end to end,
/// the first quoted mail would hide all that follows it.
pub fn repeated(comments: &[String], bytes: usize) -> Vec<&str> {
    let mut left = bytes;
    let within = |comment: &&String| {
        let fits = left > 0;
        left = left.saturating_sub(comment.len());
        fits
    };
    #[allow(clippy::maybe_infinite_iter, reason = "it ends once no bytes are left; no comment is empty")]
    comments.iter().cycle().take_while(within).map(String::as_str).collect()
}

/// The sample, repeated or cut to about this many bytes.
pub fn sized(sample: &str, bytes: usize) -> String {
    let mut text = sample.repeat(bytes / sample.len() + 1);
    let cut = (0..=bytes).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.truncate(cut);
    text
}

/// A text that trips readers which look back, nest or backtrack: its name, and the text at a size in bytes.
type Pathological = (&'static str, fn(usize) -> String);

/// Such texts.
pub const PATHOLOGICAL: [Pathological; 12] = [
    ("one line", |size| "word ".repeat(size / 5)),
    ("a line of sentences", |size| "I press it and it fails. ".repeat(size / 25)),
    ("a line of answers", |size| "Severity: SEV2. Owner: Kim. ".repeat(size / 28)),
    ("a sentence of demands", |size| "you should not wait and ".repeat(size / 24)),
    ("one line, a link", |size| "http://a ".to_owned() + &"word ".repeat(size / 5)),
    ("blank lines", |size| "\n".repeat(size)),
    ("quotes 1 000 deep", |size| (">".repeat(1000) + " quoted\n").repeat(size / 1008 + 1)),
    ("only [", |size| "[".repeat(size)),
    ("only 1. ", |size| "1. ".repeat(size / 3)),
    ("tables", |size| "| a word | another | more |\n|---|---|---|\n".repeat(size / 41)),
    ("a table's rows", |size| "| when | what |\n|---|---|\n".to_owned() + &"| 12 | it fails |\n".repeat(size / 18)),
    ("only `", |size| "`".repeat(size)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_between_characters() {
        assert_eq!(sized("aé", 5), "aéa");
        assert_eq!(sized("aé", 6), "aéaé");
    }
}
