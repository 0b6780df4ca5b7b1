//! Markdown: CommonMark with GitHub's tables.
//!
//! A character that could begin a structure where it stands is escaped by a backslash, and no other: people read
//! Markdown unrendered as well. White space that a parser would trim is written as a character reference.

use std::fmt::Write;

use crate::handoff::code::{Code, Language};
use crate::handoff::document::{Block, Document};
use crate::handoff::list::{Below, List, ListKind};
use crate::handoff::prose::{Inline, Prose};

/// The document as Markdown.
pub fn markdown(document: &Document) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in document.blocks() {
        if let Some(before) = before {
            out.push('\n');
            // Two lists in a row would be one.
            if let (Block::List(above), Block::List(below)) = (before, block)
                && above.kind() == below.kind()
            {
                out.push_str("<!-- -->\n\n");
            }
        }
        write(&mut out, block);
        before = Some(block);
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(prose) => lines(out, "## ", "", prose),
        Block::Heading(prose) => lines(out, "### ", "", prose),
        Block::Paragraph(prose) => lines(out, "", "", prose),
        Block::List(list) => listed(out, list, ""),
        Block::Table(table) => {
            row(out, table.header());
            out.push('|');
            table.header().iter().for_each(|_| out.push_str(" --- |"));
            out.push('\n');
            table.rows().iter().for_each(|cells| row(out, cells));
        }
        Block::Code(code) => fenced(out, code, ""),
    }
}

/// A list, set in below the entry around it.
fn listed(out: &mut String, list: &List, set_in: &str) {
    for (number, entry) in list.entries().iter().enumerate() {
        let mark = match list.kind() {
            ListKind::Bullets => "- ".to_owned(),
            ListKind::Steps => format!("{}. ", number + 1),
        };
        let below = set_in.to_owned() + &" ".repeat(mark.len());
        lines(out, &format!("{set_in}{mark}"), &below, entry.words());
        for part in entry.below() {
            match part {
                Below::List(list) => listed(out, list, &below),
                Below::Code(code) => fenced(out, code, &below),
            }
        }
    }
}

fn fenced(out: &mut String, code: &Code, set_in: &str) {
    let fence = "`".repeat(longest_run(code.text(), '`').max(2) + 1);
    let _ = writeln!(out, "{set_in}{fence}{}", code.language().map_or("", Language::id));
    for line in code.text().split('\n') {
        let set_in = if line.is_empty() { "" } else { set_in };
        let _ = writeln!(out, "{set_in}{line}");
    }
    let _ = writeln!(out, "{set_in}{fence}");
}

fn row(out: &mut String, cells: &[Prose]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(&words(cell).join(" "));
        out.push_str(" |");
    }
    out.push('\n');
}

fn lines(out: &mut String, first: &str, further: &str, prose: &Prose) {
    let lines = words(prose);
    for (number, line) in lines.iter().enumerate() {
        out.push_str(if number == 0 { first } else { further });
        out.push_str(line);
        out.push_str(if number + 1 < lines.len() { "\\\n" } else { "\n" });
    }
}

/// The lines of a paragraph, marked up.
fn words(prose: &Prose) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut inlines = prose.inlines().iter().peekable();
    while let Some(inline) = inlines.next() {
        match inline {
            Inline::Text(words) => {
                let begins = line.is_empty();
                let ends = matches!(inlines.peek(), None | Some(Inline::Break));
                escape(&mut line, words, begins, ends);
                // Before a link it would make a picture of it.
                if line.ends_with('!') && matches!(inlines.peek(), Some(Inline::Link { .. })) {
                    line.insert(line.len() - 1, '\\');
                }
            }
            Inline::Strong(words) => {
                line.push_str("**");
                line.push_str(words);
                line.push_str("**");
            }
            Inline::Link { words, address } if words == address && shows_as_written(address) => {
                let _ = write!(line, "<{address}>");
            }
            Inline::Link { words, address } => {
                line.push('[');
                escape(&mut line, words, false, false);
                let _ = write!(line, "](<{}>)", address.replace('&', "\\&"));
            }
            Inline::Break => lines.push(std::mem::take(&mut line)),
        }
    }
    lines.push(line);
    lines
}

/// Writes words so that they are read as they are.
fn escape(out: &mut String, words: &str, begins: bool, ends: bool) {
    let trimmed_end = words.trim_end_matches(is_space).len();
    let trimmed_start = words.len() - words.trim_start_matches(is_space).len();
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let several_tildes = words.matches('~').count() > 1;
    for (at, c) in words.char_indices() {
        let edge = (begins && at < trimmed_start) || (ends && at >= trimmed_end);
        let opens_line = begins && at == 0;
        let ordered = begins && digits > 0 && at == digits;
        let before = words.get(..at).and_then(|before| before.chars().next_back());
        let after = words.get(at + c.len_utf8()..).unwrap_or_default();
        let next = after.chars().next();
        let parted = next.is_none_or(char::is_whitespace);
        let means = match c {
            '`' | '*' | '[' | '|' => true,
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            '_' => !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
            '~' => several_tildes,
            '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => is_reference(after),
            '>' | '#' | '=' | ':' => opens_line,
            '-' | '+' => opens_line && (parted || next == Some('-')),
            '.' | ')' => ordered && parted,
            _ => false,
        };
        match c {
            c if edge => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c if means => {
                out.push('\\');
                out.push(c);
            }
            // A heading may be closed by these.
            '#' if ends && at + 1 == words.len() => out.push_str("\\#"),
            c => out.push(c),
        }
    }
}

/// Whether what follows an ampersand makes it a character reference: `amp;`, `#32;`.
fn is_reference(after: &str) -> bool {
    let name = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    after.is_empty() || (name > 0 && after.as_bytes().get(name).is_none_or(|byte| *byte == b';'))
}

/// Whether an address in `<…>` is shown as it is written, and not with its escapes decoded.
fn shows_as_written(address: &str) -> bool {
    !address.contains('%') && !address.to_ascii_lowercase().contains("xn--")
}

/// What a parser may trim at a line's end. (NEL has no character reference, and is not trimmed.)
fn is_space(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

fn longest_run(text: &str, of: char) -> usize {
    text.split(|c| c != of).map(str::len).max().unwrap_or_default()
}
