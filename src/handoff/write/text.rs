//! No markup at all: for a chat, a mail, a terminal.

use crate::handoff::document::{Block, Document, Table};
use crate::handoff::prose::{Inline, Prose};

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
        Block::Heading(prose) => lines(out, "", "", &Prose::from(prose.words_only().to_uppercase().as_str())),
        Block::Quote(list) => {
            for (number, prose) in list.iter().enumerate() {
                if number > 0 {
                    out.push_str(">\n");
                }
                lines(out, "> ", "> ", prose);
            }
        }
        Block::Bullets(list) => list.iter().for_each(|prose| lines(out, "- ", "  ", prose)),
        Block::Steps(list) => {
            for (number, prose) in list.iter().enumerate() {
                lines(out, &format!("{}. ", number + 1), "   ", prose);
            }
        }
        Block::Table(table) => rows(out, table),
        Block::Code(code) => {
            for line in code.text().split('\n') {
                out.push_str("    ");
                out.push_str(line);
                out.push('\n');
            }
        }
        Block::Rule => out.push_str("----\n"),
    }
}

/// `header: cell` for two columns, `cell: second: third: …` by name for more.
fn rows(out: &mut String, table: &Table) {
    for row in table.rows() {
        let mut cells = row.iter().zip(table.header());
        if let Some((first, _)) = cells.next() {
            out.push_str(&words(first));
        }
        let more = table.header().len() > 2;
        for (number, (cell, name)) in cells.filter(|(cell, _)| !cell.is_empty()).enumerate() {
            out.push_str(if number == 0 { ": " } else { "; " });
            if more {
                out.push_str(&words(name));
                out.push(' ');
            }
            out.push_str(&words(cell));
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
            Inline::Text(words) | Inline::Strong(words) | Inline::Code(words) => out.push_str(words),
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
