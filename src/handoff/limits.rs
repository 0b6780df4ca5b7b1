//! Keeps a document within what Jira takes.
//!
//! Logs give way first, their beginning and end kept; then long quotes; then the far ends of long lists. A
//! heading never does, and every cut says how much it took.

use super::document::{Block, Document};
use super::prose::{Inline, Prose};
use super::write::{markdown, wiki};
use crate::wording;

/// What Jira's description takes, in its own count: UTF-16 units of the markup.
pub const DESCRIPTION: usize = 32_767;

/// A log is not cut below this.
const LEAST_LOG: usize = 600;
/// Nor a paragraph below this.
const LEAST_WORDS: usize = 240;
/// Nor a list below this many entries.
const LEAST_LIST: usize = 8;
/// What the note of a cut takes itself, at most.
const NOTE: usize = 120;

/// Cuts a document until its markup, wiki or Markdown, whichever is longer, is at most `limit` long.
pub(super) fn fit(document: &mut Document, limit: usize) {
    loop {
        let length = length(document);
        if length <= limit || !cut(document, length - limit) {
            return;
        }
    }
}

/// How long a document is where it is longest, as Jira counts.
fn length(document: &Document) -> usize {
    let count = |text: String| text.encode_utf16().count();
    count(wiki(document)).max(count(markdown(document)))
}

/// Cuts what should give way next; false when nothing is left to cut.
fn cut(document: &mut Document, over: usize) -> bool {
    let longest = |weigh: fn(&Block) -> usize, least: usize| {
        let weights = document.blocks().iter().map(weigh).enumerate();
        weights.filter(|(_, weight)| *weight > least + NOTE).max_by_key(|(_, weight)| *weight)
    };
    let goal = |weight: usize, least: usize| weight.saturating_sub(over + NOTE).max(least);
    if let Some((at, weight)) = longest(log_length, LEAST_LOG) {
        document.replace(at, |block| cut_log(block, goal(weight, LEAST_LOG)));
        return true;
    }
    if let Some((at, weight)) = longest(longest_words, LEAST_WORDS) {
        document.replace(at, |block| cut_words(block, weight, goal(weight, LEAST_WORDS)));
        return true;
    }
    let entries = document.blocks().iter().map(entries).enumerate();
    if let Some((at, count)) = entries.filter(|(_, count)| *count > LEAST_LIST).max_by_key(|(_, count)| *count) {
        document.replace(at, |block| cut_list(block, (count / 2).max(LEAST_LIST)));
        return true;
    }
    false
}

fn log_length(block: &Block) -> usize {
    match block {
        Block::Code(code) => code.text().chars().count(),
        _ => 0,
    }
}

fn cut_log(block: Block, goal: usize) -> Block {
    let Block::Code(code) = block else { return block };
    let text = code.text();
    // An even count of what is said in the note itself: lines and characters taken.
    let half = goal / 2;
    let head_end = text.char_indices().nth(half).map_or(text.len(), |(at, _)| at);
    let head = text.get(..head_end).unwrap_or_default();
    // A whole line where one ends near.
    let head = head.rfind('\n').filter(|at| head.len() - at < 400).and_then(|at| head.get(..at)).unwrap_or(head);
    let tail_start = text.char_indices().rev().nth(half.saturating_sub(1)).map_or(0, |(at, _)| at).max(head.len());
    let tail = text.get(tail_start..).unwrap_or_default();
    let tail = tail.find('\n').filter(|at| *at < 400).and_then(|at| tail.get(at + 1..)).unwrap_or(tail);
    let taken = text.get(head.len()..text.len() - tail.len()).unwrap_or_default();
    let (lines, characters) = (taken.lines().count(), taken.chars().count());
    let note = wording::HANDOFF_LEFT_OUT.with([lines.to_string(), characters.to_string()]);
    Block::code(code.language(), &format!("{head}\n{note}\n{tail}"))
}

/// The runs of words of a block that may be cut: never a heading's.
fn prose(block: &Block) -> &[Prose] {
    match block {
        Block::Paragraph(prose) => std::slice::from_ref(prose),
        Block::Quote(list) | Block::Bullets(list) | Block::Steps(list) => list,
        Block::Title(_) | Block::Heading(_) | Block::Table(_) | Block::Code(_) | Block::Rule => &[],
    }
}

fn longest_words(block: &Block) -> usize {
    let table = match block {
        Block::Table(table) => table.rows().iter().flatten().map(Prose::length).max().unwrap_or_default(),
        _ => 0,
    };
    prose(block).iter().map(Prose::length).max().unwrap_or_default().max(table)
}

fn cut_words(block: Block, longest: usize, goal: usize) -> Block {
    let shorten = |words: Prose| if words.length() == longest { shortened(&words, goal) } else { words };
    let all = |list: Vec<Prose>| list.into_iter().map(shorten).collect();
    match block {
        Block::Paragraph(words) => Block::Paragraph(shorten(words)),
        Block::Quote(list) => Block::Quote(all(list)),
        Block::Bullets(list) => Block::Bullets(all(list)),
        Block::Steps(list) => Block::Steps(all(list)),
        Block::Table(table) => {
            let header: Vec<String> = table.header().iter().map(Prose::words_only).collect();
            let header: Vec<&str> = header.iter().map(String::as_str).collect();
            Block::table(&header, table.rows().iter().map(|row| row.iter().cloned().map(shorten).collect()).collect())
        }
        block => block,
    }
}

/// The first characters, and a note of how many are left out.
fn shortened(words: &Prose, goal: usize) -> Prose {
    let mut room = goal;
    let mut short = Prose::new();
    for inline in words.inlines() {
        let length = match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Code(text) | Inline::Link { words: text, .. } => {
                text.chars().count()
            }
            Inline::Break => 1,
        };
        if length > room {
            if let Inline::Text(text) = inline {
                let cut = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
                short = short.append(Prose::from(text.get(..cut).unwrap_or_default()));
            }
            break;
        }
        room -= length;
        short = short.append_inline(inline.clone());
    }
    let left = words.length() - short.length();
    short.text(" ").text(&wording::HANDOFF_QUOTE_CUT.with([left.to_string()]).to_string())
}

fn entries(block: &Block) -> usize {
    match block {
        Block::Quote(list) | Block::Bullets(list) | Block::Steps(list) => list.len(),
        Block::Table(table) => table.rows().len(),
        _ => 0,
    }
}

fn cut_list(block: Block, keep: usize) -> Block {
    let left = |count: usize| Prose::from(wording::HANDOFF_ENTRIES_CUT.with([count.to_string()]).to_string().as_str());
    let short = |list: Vec<Prose>| {
        let count = list.len() - keep.min(list.len()) + 1;
        list.into_iter().take(keep - 1).chain([left(count)]).collect()
    };
    match block {
        Block::Quote(list) => Block::Quote(short(list)),
        Block::Bullets(list) => Block::Bullets(short(list)),
        Block::Steps(list) => Block::Steps(short(list)),
        Block::Table(table) => {
            let header: Vec<String> = table.header().iter().map(Prose::words_only).collect();
            let header: Vec<&str> = header.iter().map(String::as_str).collect();
            let count = table.rows().len() - (keep - 1);
            let mut last = vec![Prose::new(); header.len()];
            if let Some(first) = last.first_mut() {
                *first = left(count);
            }
            Block::table(&header, table.rows().iter().take(keep - 1).cloned().chain([last]).collect())
        }
        block => block,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sized(log: usize, words: usize, entries: usize) -> Document {
        let mut document = Document::new("A title");
        document.push(Block::heading("Problem"));
        document.push(Block::Paragraph(Prose::from("wörd ".repeat(words).as_str())));
        document.push(Block::heading("Logs"));
        let lines: Vec<String> = (0..log).map(|n| format!("2026-11-03 09:12:45 line {n} *bold* {{code}}")).collect();
        document.push(Block::code(None, &lines.join("\n")));
        document.push(Block::Bullets((0..entries).map(|n| Prose::from(format!("entry {n}").as_str())).collect()));
        document.push(Block::heading("Missing"));
        document
    }

    #[test]
    fn whatever_fits_is_left_alone() {
        let mut document = sized(50, 50, 5);
        let whole = document.clone();
        fit(&mut document, DESCRIPTION);
        assert_eq!(document, whole);
    }

    #[test]
    fn logs_give_way_first_and_keep_both_ends() {
        let mut document = sized(5_000, 500, 5);
        fit(&mut document, DESCRIPTION);
        assert!(length(&document) <= DESCRIPTION);
        let text = wiki(&document);
        assert!(text.contains("line 0 ") && text.contains("line 4999 ") && text.contains("left out"), "{text}");
        assert!(text.contains(&"wörd ".repeat(499)), "words give way after logs");
    }

    #[test]
    fn then_long_words_then_long_lists_and_never_a_heading() {
        for (log, words, entries) in [(5_000, 30_000, 5), (0, 60_000, 0), (10, 10, 20_000), (5_000, 30_000, 9_000)] {
            let mut document = sized(log, words, entries);
            fit(&mut document, DESCRIPTION);
            assert!(length(&document) <= DESCRIPTION, "{log} {words} {entries}: {}", length(&document));
            let headings = document.blocks().iter().filter(|block| matches!(block, Block::Heading(_))).count();
            assert_eq!(headings, 3);
        }
    }

    #[test]
    fn a_character_is_never_halved() {
        let mut document = Document::new("x");
        document.push(Block::code(None, &"👩‍👩‍👧‍👦".repeat(9_000)));
        document.push(Block::Paragraph(Prose::from("😀".repeat(40_000).as_str())));
        fit(&mut document, DESCRIPTION);
        assert!(length(&document) <= DESCRIPTION);
    }
}
