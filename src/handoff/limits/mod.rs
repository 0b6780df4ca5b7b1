//! Keeps a document within what Jira takes.
//!
//! Logs give way first, their beginning and end kept; then long quotes; then the far ends of long lists; in the end
//! what stands last under a heading. A heading never does, and every cut says how much it took.

use super::code::Code;
use super::cut::place;
use super::document::{Block, Document};
use super::list::{Below, Entry, List};
use super::prose::{Inline, Prose};
use super::write::{markdown, text, wiki};
use crate::wording;

/// What Jira's description takes, in its own count: UTF-16 units of the markup.
pub const DESCRIPTION: usize = 32_767;

/// How much of each kind is kept at most.
#[derive(Clone, Copy)]
struct Caps {
    /// Characters of a log.
    log: usize,
    /// Characters of a run of words.
    words: usize,
    /// Entries of a list.
    entries: usize,
    /// Blocks of a section.
    blocks: usize,
}

/// One of the caps.
type Cap = fn(&mut Caps) -> &mut usize;

/// What gives way, in this order, and what of it is kept in any case: a description has room for so much of everything
/// that a handoff holds, and for every heading.
const ORDER: [(Cap, usize); 4] = [
    (|caps| &mut caps.log, 600),
    (|caps| &mut caps.words, 240),
    (|caps| &mut caps.entries, 8),
    (|caps| &mut caps.blocks, 0),
];

/// Cuts a document until it is at most `limit` long in the format where it is longest.
pub(super) fn fit(document: &mut Document, limit: usize) {
    if length(document) <= limit {
        return;
    }
    let whole = document.clone();
    let mut caps = Caps { log: limit, words: limit, entries: limit, blocks: limit };
    for (cap, least) in ORDER {
        *cap(&mut caps) = least;
        if length(&cut(&whole, caps)) > limit {
            continue;
        }
        // As much of it as there is room for, to a hundredth.
        let (mut fits, mut over) = (least, limit);
        while over - fits > 1 + fits / 100 {
            let middle = fits.midpoint(over);
            *cap(&mut caps) = middle;
            if length(&cut(&whole, caps)) > limit { over = middle } else { fits = middle }
        }
        *cap(&mut caps) = fits;
        break;
    }
    *document = cut(&whole, caps);
}

/// How long a document is where it is longest, as Jira counts. Rich text it counts by the wiki markup that it makes of it.
fn length(document: &Document) -> usize {
    [wiki, markdown, text].map(|write| write(document).encode_utf16().count()).into_iter().max().unwrap_or_default()
}

/// A document with everything cut to these caps. Every note counts what the whole document loses.
fn cut(whole: &Document, caps: Caps) -> Document {
    let mut document = whole.only_title();
    let (mut under, mut left) = (0, 0);
    for block in whole.blocks() {
        match block {
            Block::Title(_) => {}
            Block::Heading(_) => {
                document.extend(entries_left(left).map(Block::Paragraph));
                (under, left) = (0, 0);
                document.push(block.clone());
            }
            _ if under < caps.blocks => {
                under += 1;
                document.push(cut_block(block, caps));
            }
            _ => left += 1,
        }
    }
    document.extend(entries_left(left).map(Block::Paragraph));
    document
}

fn cut_block(block: &Block, caps: Caps) -> Block {
    let words = |words: &Prose| cut_words(words, caps);
    match block {
        Block::Code(code) => Block::Code(cut_code(code, caps)),
        Block::Paragraph(prose) => Block::Paragraph(words(prose)),
        Block::List(list) => Block::List(cut_list(list, caps)),
        Block::Table(table) => {
            let header: Vec<String> = table.header().iter().map(Prose::words_only).collect();
            let (kept, left) = split(table.rows(), caps.entries);
            let note = entries_left(left)
                .map(|note| std::iter::once(note).chain(std::iter::repeat(Prose::new())).take(header.len()).collect());
            let rows = kept.iter().map(|row| row.iter().map(words).collect()).chain(note).collect();
            Block::table(&header, rows)
        }
        block => block.clone(),
    }
}

fn cut_list(list: &List, caps: Caps) -> List {
    let (kept, left) = split(list.entries(), caps.entries);
    let kept = kept.iter().map(|entry| {
        let mut short = Entry::from(cut_words(entry.words(), caps));
        for below in entry.below() {
            short.push(match below {
                Below::List(list) => Below::List(cut_list(list, caps)),
                Below::Code(code) => Below::Code(cut_code(code, caps)),
            });
        }
        short
    });
    List::of(list.kind(), kept.chain(entries_left(left).map(Entry::from)))
}

fn cut_words(words: &Prose, caps: Caps) -> Prose {
    if words.length() > caps.words + NOTE { shortened(words, caps.words) } else { words.clone() }
}

fn cut_code(code: &Code, caps: Caps) -> Code {
    if code.text().chars().count() > caps.log + NOTE { cut_log(code, caps.log) } else { code.clone() }
}

/// What the note of a cut takes itself, at most: less than that is not worth a cut.
const NOTE: usize = 120;

/// The first entries, and how many more there are. A single one more is kept: its note would take as much room.
fn split<T>(list: &[T], most: usize) -> (&[T], usize) {
    let kept = list.get(..most).filter(|_| list.len() > most + 1).unwrap_or(list);
    (kept, list.len() - kept.len())
}

/// The note of entries that are left out, where there are any.
pub(super) fn entries_left(count: usize) -> Option<Prose> {
    let note = || Prose::from(wording::HANDOFF_ENTRIES_CUT.with([count.to_string()]).to_string().as_str());
    (count > 0).then(note)
}

/// Both ends of a log, and a note of what was between them.
fn cut_log(code: &Code, goal: usize) -> Code {
    let text = code.text();
    let half = goal / 2;
    let head_end = text.char_indices().nth(half).map_or(text.len(), |(at, _)| at);
    let head = text.get(..place(text, head_end)).unwrap_or_default();
    // A whole line where one ends near.
    let head = head.rfind('\n').filter(|at| head.len() - at < NEAR).and_then(|at| head.get(..at)).unwrap_or(head);
    let tail_start = text.char_indices().rev().nth(half.saturating_sub(1)).map_or(0, |(at, _)| at);
    let tail = text.get(place(text, tail_start).max(head.len())..).unwrap_or_default();
    let tail = tail.find('\n').filter(|at| *at < NEAR).and_then(|at| tail.get(at + 1..)).unwrap_or(tail);
    let taken = text.get(head.len()..text.len() - tail.len()).unwrap_or_default();
    let (lines, characters) = (taken.lines().count(), taken.chars().count());
    let note = wording::HANDOFF_LEFT_OUT.with([lines.to_string(), characters.to_string()]);
    Code::new(code.language(), &format!("{head}\n{note}\n{tail}"))
}

/// How far the end of a line may be to be taken instead, in bytes.
const NEAR: usize = 400;

/// The first characters, and a note of how many are left out.
fn shortened(words: &Prose, goal: usize) -> Prose {
    let mut room = goal;
    let mut short = Prose::new();
    for inline in words.inlines() {
        let length = match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Link { words: text, .. } => text.chars().count(),
            Inline::Break => 1,
        };
        if length > room {
            if let Inline::Text(text) = inline {
                let end = text.char_indices().nth(room).map_or(text.len(), |(at, _)| at);
                short = short.append(Prose::from(text.get(..place(text, end)).unwrap_or_default()));
            }
            break;
        }
        room -= length;
        short = short.append_inline(inline.clone());
    }
    let left = words.length() - short.length();
    short.text(" ").text(&wording::HANDOFF_QUOTE_CUT.with([left.to_string()]).to_string())
}

#[cfg(test)]
mod tests;
