//! Facts that read best as rows: the environment, what was tried, the files.

use super::body::{bulleted, numbered};
use super::veil::Veil;
use super::words::{Passage, attribution};
use crate::handoff::document::Block;
use crate::handoff::prose::Prose;
use crate::playbook::Item;
use crate::ticket::{Attachment, Ticket};
use crate::wording::{self, Phrase};

/// `Browser: Chrome 128` lines as rows; any other line as a row under its item's name. What an earlier row holds
/// already is not said again.
pub(super) fn environment(ticket: &Ticket, passages: &[Passage]) -> Vec<Block> {
    let mut said: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for Line { passage, words, .. } in lines(passages) {
        let item = passage.item.unwrap_or(Item::Environment);
        let title = wording::title(item).text();
        let (what, value) = labelled(words).unwrap_or((&title, words));
        if said.iter().any(|earlier| earlier.contains(value)) {
            continue;
        }
        said.push(value);
        rows.push(vec![Prose::from(what), Prose::from(value), source(ticket, passage)]);
    }
    table([&wording::HANDOFF_WHAT, &wording::HANDOFF_VALUE, &wording::HANDOFF_SOURCE], rows)
}

/// What was tried, and what came of it where the line says so.
pub(super) fn tried(ticket: &Ticket, passages: &[Passage]) -> Vec<Block> {
    let unsaid = wording::HANDOFF_RESULT_UNSAID.text();
    let rows = lines(passages).map(|Line { passage, words, entry }| {
        let (step, result) = outcome(words, entry).unwrap_or((words, &unsaid));
        vec![Prose::from(step), Prose::from(result), source(ticket, passage)]
    });
    table([&wording::HANDOFF_TRIED_STEP, &wording::HANDOFF_RESULT, &wording::HANDOFF_SOURCE], rows.collect())
}

fn source(ticket: &Ticket, passage: &Passage) -> Prose {
    Prose::from(attribution(ticket, &passage.source).as_str())
}

/// Every file by name, kind of comment and size; never its address, which is a key to it.
pub(super) fn files(ticket: &Ticket, veil: &mut Veil) -> Vec<Block> {
    let mut files = Vec::new();
    for comment in &ticket.comments {
        for file in comment.attachments.iter().filter(|file| !is_decoration(file)) {
            let source = attribution(ticket, &crate::evidence::Source::Comment(comment.id));
            let words = wording::HANDOFF_FILE.with([veil.words(&file.name), size(file.size), source]);
            files.push(Prose::from(words.to_string().as_str()));
        }
    }
    if files.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Bullets(files)];
    if let Some(id) = ticket.id {
        let words = wording::HANDOFF_TICKET.with([format!("#{id}")]).to_string();
        let said = wording::HANDOFF_FILES_WHERE.text();
        // What stands before and after the sentence's only parameter.
        let (before, after) = said.split_once("$1").unwrap_or((&said, ""));
        blocks.push(Block::Paragraph(Prose::from(before).link(&words, &ticket.url).text(after)));
    }
    blocks
}

/// A signature's logo, a tracking pixel: an inline picture too small to show anything.
fn is_decoration(file: &Attachment) -> bool {
    let tiny = |pixels: Option<u64>| pixels.is_some_and(|pixels| pixels < 100);
    file.inline && (tiny(file.height) || tiny(file.width) || file.size < 2_000)
}

fn table(header: [&Phrase; 3], rows: Vec<Vec<Prose>>) -> Vec<Block> {
    if rows.is_empty() { Vec::new() } else { vec![Block::table(&header.map(Phrase::text), rows)] }
}

/// A line of a passage.
struct Line<'a> {
    passage: &'a Passage<'a>,
    /// Without its list marker.
    words: &'a str,
    /// Whether it had one.
    entry: bool,
}

/// The lines of the passages that say something.
fn lines<'a>(passages: &'a [Passage<'a>]) -> impl Iterator<Item = Line<'a>> {
    passages.iter().flat_map(|passage| {
        let lines = passage.shown.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(move |line| {
            let entry = bulleted(line).or_else(|| numbered(line).map(|(_, rest)| rest));
            Line { passage, words: entry.unwrap_or(line), entry: entry.is_some() }
        })
    })
}

/// `Browser: Chrome 128`; the label is a few words.
fn labelled(line: &str) -> Option<(&str, &str)> {
    let (label, value) = line.split_once(':')?;
    let marks = |c: char| c.is_whitespace() || c == '*' || c == '_';
    let parted = value.starts_with(marks);
    let (label, value) = (label.trim_matches(marks), value.trim_start_matches(marks).trim_end());
    let short = !label.is_empty() && label.chars().count() <= 40 && label.split_whitespace().count() <= 4;
    (short && parted && !value.is_empty()).then_some((label, value))
}

/// `Cleared the cache → no change`: the two halves. A sentence's own turn ("…, but …") is left in the result.
fn outcome(line: &str, entry: bool) -> Option<(&str, &str)> {
    const ARROWS: [&str; 7] = ["→", "->", "=>", "⇒", " – ", " — ", " - "];
    let arrow = ARROWS.iter().find_map(|arrow| line.split_once(arrow));
    let turn = || [", but ", " but ", "; "].iter().find_map(|turn| line.split_once(turn));
    // In a list a colon parts what was done from what came of it; in a sentence it may part anything.
    let colon = || line.split_once(": ").filter(|_| entry);
    let (step, result) = arrow.or_else(colon).or_else(turn)?;
    let (step, result) = (step.trim(), result.trim());
    (!step.is_empty() && !result.is_empty()).then_some((step, result))
}

/// `1.4 MB`, in the decimal units of a file manager.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    let mut unit = "B";
    let mut tenths = bytes.saturating_mul(10);
    for larger in UNITS {
        if tenths < 10_000 {
            break;
        }
        tenths /= 1_000;
        unit = larger;
    }
    match (unit, tenths % 10) {
        ("B", _) | (_, 0) => format!("{} {unit}", tenths / 10),
        (_, tenth) => format!("{}.{tenth} {unit}", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        for (bytes, shown) in
            [(0, "0 B"), (999, "999 B"), (1_400, "1.4 kB"), (2_000_000, "2 MB"), (1_999_999, "1.9 MB")]
        {
            assert_eq!(size(bytes), shown);
        }
    }

    #[test]
    fn outcomes() {
        assert_eq!(outcome("Cleared cache -> no change", false), Some(("Cleared cache", "no change")));
        assert_eq!(outcome("Tried Firefox, but same error", false), Some(("Tried Firefox", "same error")));
        assert_eq!(outcome("Raised the limit: no change", true), Some(("Raised the limit", "no change")));
        assert_eq!(outcome("SEV1: all is down", false), None);
        assert_eq!(outcome("Restarted the agent", true), None);
    }

    #[test]
    fn labels() {
        assert_eq!(labelled("Browser: Chrome 128"), Some(("Browser", "Chrome 128")));
        assert_eq!(labelled("**OS**: Windows 11"), Some(("OS", "Windows 11")));
        assert_eq!(labelled("It happens in a browser that was just started by hand: Chrome"), None);
    }
}
