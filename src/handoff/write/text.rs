//! Plain text: for a chat, a mail, a terminal.

use crate::handoff::code::Code;
use crate::handoff::document::{Block, Document, Table};
use crate::handoff::list::{Below, List, ListKind};
use crate::handoff::prose::{Inline, Prose};
use crate::letters;

/// The document as plain text.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    for block in document.blocks() {
        if !out.is_empty() {
            out.push('\n');
        }
        write(&mut out, block);
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(prose) | Block::Paragraph(prose) => lines(out, "", "", prose),
        Block::Heading(prose) => lines(out, "", "", &Prose::from(letters::capitals(&prose.words_only()).as_str())),
        Block::List(list) => listed(out, list, ""),
        Block::Table(table) => rows(out, table),
        Block::Code(code) => exact(out, code, ""),
    }
}

/// A list, set in below the entry around it.
fn listed(out: &mut String, list: &List, set_in: &str) {
    for (number, entry) in list.entries().iter().enumerate() {
        let (mark, below) = match list.kind() {
            ListKind::Bullets => (format!("{set_in}- "), format!("{set_in}  ")),
            ListKind::Steps => (format!("{set_in}{}. ", number + 1), format!("{set_in}   ")),
        };
        lines(out, &mark, &below, entry.words());
        for part in entry.below() {
            match part {
                Below::List(list) => listed(out, list, &below),
                Below::Code(code) => exact(out, code, &below),
            }
        }
    }
}

fn exact(out: &mut String, code: &Code, set_in: &str) {
    for line in code.text().split('\n') {
        out.push_str(set_in);
        out.push_str("    ");
        out.push_str(line);
        out.push('\n');
    }
}

/// `first: second` for two columns, `first: second (third; …)` for more.
fn rows(out: &mut String, table: &Table) {
    for row in table.rows() {
        let cells: Vec<String> = row.iter().map(words).filter(|cell| !cell.is_empty()).collect();
        let mut cells = cells.iter();
        out.push_str("- ");
        out.extend(cells.next().map(String::as_str));
        if let Some(second) = cells.next() {
            out.push_str(": ");
            out.push_str(second);
        }
        let more: Vec<&str> = cells.map(String::as_str).collect();
        if !more.is_empty() {
            out.push_str(" (");
            out.push_str(&more.join("; "));
            out.push(')');
        }
        out.push('\n');
    }
}

fn lines(out: &mut String, first: &str, further: &str, prose: &Prose) {
    for (number, line) in words(prose).split('\n').enumerate() {
        out.push_str(if number == 0 { first } else { further });
        out.push_str(line);
        out.push('\n');
    }
}

/// The words, with a link's address behind them where it is another.
fn words(prose: &Prose) -> String {
    let mut out = String::new();
    for inline in prose.inlines() {
        match inline {
            Inline::Text(words) | Inline::Strong(words) => out.push_str(words),
            Inline::Link { words, address } => {
                out.push_str(words);
                if words != address {
                    out.push_str(" (");
                    out.push_str(address);
                    out.push(')');
                }
            }
            Inline::Break => out.push('\n'),
        }
    }
    out
}
