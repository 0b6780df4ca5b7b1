//! HTML for the clipboard: what Jira Cloud's editor pastes as it is.

use crate::handoff::code::Code;
use crate::handoff::document::{Block, Document};
use crate::handoff::list::{Below, Entry, List, ListKind};
use crate::handoff::prose::{Inline, Prose};

/// The document as a fragment of HTML. Holds no image and no script, and every text in it is escaped.
pub fn html(document: &Document) -> String {
    let mut out = String::new();
    for block in document.blocks() {
        write(&mut out, block);
    }
    out
}

/// Plain words as HTML: a paragraph for each stretch between empty lines, its lines kept.
pub fn plain_html(text: &str) -> String {
    let mut out = String::new();
    for stretch in text.split("\n\n").filter(|stretch| !stretch.trim().is_empty()) {
        wrapped(&mut out, "p", |out| {
            for (at, line) in stretch.trim().lines().enumerate() {
                if at > 0 {
                    open(out, "br", "");
                }
                escape(out, line);
            }
        });
    }
    out
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(prose) => element(out, "h2", prose),
        Block::Heading(prose) => element(out, "h3", prose),
        Block::Paragraph(prose) => element(out, "p", prose),
        Block::List(list) => listed(out, list),
        Block::Table(table) => wrapped(out, "table", |out| {
            wrapped(out, "tbody", |out| {
                row(out, "th", table.header());
                table.rows().iter().for_each(|cells| row(out, "td", cells));
            });
        }),
        Block::Code(code) => exact(out, code),
    }
    out.push('\n');
}

fn row(out: &mut String, tag: &str, cells: &[Prose]) {
    wrapped(out, "tr", |out| {
        for cell in cells {
            wrapped(out, tag, |out| element(out, "p", cell));
        }
    });
}

fn listed(out: &mut String, list: &List) {
    let tag = match list.kind() {
        ListKind::Bullets => "ul",
        ListKind::Steps => "ol",
    };
    wrapped(out, tag, |out| list.entries().iter().for_each(|entry| item(out, entry)));
}

fn item(out: &mut String, entry: &Entry) {
    wrapped(out, "li", |out| {
        element(out, "p", entry.words());
        for below in entry.below() {
            match below {
                Below::List(list) => listed(out, list),
                Below::Code(code) => exact(out, code),
            }
        }
    });
}

fn exact(out: &mut String, code: &Code) {
    // The editor takes the language from this attribute, not from a class, and wraps lines unless told.
    out.push_str("<pre data-wrap=\"false\"");
    if let Some(language) = code.language() {
        out.push_str(" data-language=\"");
        out.push_str(language.id());
        out.push('"');
    }
    out.push_str("><code>");
    escape(out, code.text());
    out.push_str("</code></pre>");
}

fn wrapped(out: &mut String, tag: &str, inside: impl FnOnce(&mut String)) {
    open(out, tag, "");
    inside(out);
    close(out, tag);
}

fn element(out: &mut String, tag: &str, prose: &Prose) {
    open(out, tag, if keeps_spaces(prose) { " style=\"white-space:pre-wrap\"" } else { "" });
    for inline in prose.inlines() {
        match inline {
            Inline::Text(words) => escape(out, words),
            Inline::Strong(words) => marked(out, "strong", words),
            Inline::Link { words, address } => {
                out.push_str("<a href=\"");
                escape(out, address);
                out.push_str("\">");
                escape(out, words);
                close(out, "a");
            }
            Inline::Break => out.push_str("<br>"),
        }
    }
    close(out, tag);
}

/// Whether white space would be lost where HTML folds it.
fn keeps_spaces(prose: &Prose) -> bool {
    let mut after_space = true;
    for c in prose.words_only().chars() {
        let space = matches!(c, ' ' | '\n');
        if c == '\t' || (space && after_space) {
            return true;
        }
        after_space = space;
    }
    after_space
}

fn marked(out: &mut String, tag: &str, words: &str) {
    open(out, tag, "");
    escape(out, words);
    close(out, tag);
}

fn open(out: &mut String, tag: &str, attributes: &str) {
    out.push('<');
    out.push_str(tag);
    out.push_str(attributes);
    out.push('>');
}

fn close(out: &mut String, tag: &str) {
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
