//! Facts that read best as rows: the environment, the files.

use super::body::mark::Mark;
use super::body::table as drawn;
use super::veil::Veil;
use super::words::{Passage, attribution};
use crate::handoff::document::Block;
use crate::handoff::list::{List, ListKind};
use crate::handoff::prose::Prose;
use crate::playbook::Item;
use crate::ticket::{Attachment, Ticket};
use crate::wording::{self, Phrase};

/// `Browser: Chrome 128` lines as rows; any other line as a row under its item's name. What an earlier row holds
/// already is not said again.
pub(super) fn environment(ticket: &Ticket, passages: &[Passage]) -> Vec<Block> {
    let mut said: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    for (passage, line) in
        passages.iter().flat_map(|passage| lines(passage).into_iter().map(move |line| (passage, line)))
    {
        let title = wording::title(passage.item.unwrap_or(Item::Environment)).text();
        let (what, value) = labelled(&line).unwrap_or((&title, line.trim_end_matches(':')));
        if said.iter().any(|earlier| earlier.contains(value)) {
            continue;
        }
        said.push(value.to_owned());
        rows.push(vec![Prose::from(what), Prose::from(value), source(ticket, passage)]);
    }
    table([&wording::HANDOFF_WHAT, &wording::HANDOFF_VALUE, &wording::HANDOFF_SOURCE], rows)
}

/// Words of a text whose lines break anywhere.
pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn source(ticket: &Ticket, passage: &Passage) -> Prose {
    Prose::from(attribution(ticket, &passage.source).as_str())
}

/// Every file by name, kind of comment and size; never its address, which is a key to it.
pub(super) fn files(ticket: &Ticket, veil: &mut Veil) -> Vec<Block> {
    let mut files = Vec::new();
    for comment in &ticket.comments {
        for file in comment.attachments.iter().filter(|file| !is_decoration(file)) {
            let source = attribution(ticket, &crate::case::Source::Comment(comment.id));
            let words = wording::HANDOFF_FILE.with([veil.words(&file.name), size(file.size), source]);
            files.push(Prose::from(words.to_string().as_str()));
        }
    }
    if files.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::List(List::of(ListKind::Bullets, files))];
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

/// Rows whose last cell is their source; one that they share stands below them, once.
pub(super) fn table(header: [&Phrase; 3], mut rows: Vec<Vec<Prose>>) -> Vec<Block> {
    let Some(source) = rows.first().and_then(|row| row.last()).cloned() else { return Vec::new() };
    let mut header = header.map(Phrase::text).to_vec();
    if rows.iter().any(|row| row.last() != Some(&source)) {
        return vec![Block::table(&header, rows)];
    }
    header.pop();
    for row in &mut rows {
        row.pop();
    }
    vec![Block::table(&header, rows), Block::Paragraph(Prose::from("— ").append(source))]
}

/// The lines of a passage that say something, without their list marks.
fn lines(passage: &Passage) -> Vec<String> {
    let words = |line| Mark::of(line).map_or(line, |mark| mark.words);
    let is_list = passage.shown.lines().skip(1).any(|line| Mark::of(line).is_some() || labelled(line).is_some());
    if passage.flows && !is_list {
        return vec![one_line(words(&passage.shown))];
    }
    let lines = passage.shown.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_cut_row = |line: &&str| line.ends_with('|') && !line.starts_with('|');
    let lines = lines
        .filter(|line| !is_cut_row(line))
        .filter_map(|line| if line.starts_with('|') { drawn::fact(line) } else { Some(words(line).to_owned()) });
    lines.collect()
}

/// `Browser: Chrome 128`; the label is a few words.
fn labelled(line: &str) -> Option<(&str, &str)> {
    let marks = |c: char| c.is_whitespace() || c == '*' || c == '_';
    // A cell copied from a sheet ends with a tab.
    let (label, value) =
        line.split_once('\t').or_else(|| line.split_once(':').filter(|(_, value)| value.starts_with(marks)))?;
    let (label, value) = (label.trim_matches(marks), value.trim_start_matches(marks).trim_end());
    let short = !label.is_empty() && label.chars().count() <= 40 && label.split_whitespace().count() <= 4;
    // `Firefox 132: same` is a fact, and no name of one.
    let names = short && !label.contains(|c: char| c.is_ascii_digit());
    (names && !value.is_empty()).then_some((label, value))
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
    fn labels() {
        assert_eq!(labelled("Browser: Chrome 128"), Some(("Browser", "Chrome 128")));
        assert_eq!(labelled("**OS**: Windows 11"), Some(("OS", "Windows 11")));
        assert_eq!(labelled("Browser\tChrome 128"), Some(("Browser", "Chrome 128")));
        assert_eq!(labelled("Firefox 132: same"), None);
        assert_eq!(labelled("It happens in a browser that was just started by hand: Chrome"), None);
    }
}
