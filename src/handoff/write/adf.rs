//! Atlassian Document Format: what Jira Cloud stores. Tests compare every other format with it.

use serde_json::Value;

use crate::handoff::code::Code;
use crate::handoff::document::{Block, Document};
use crate::handoff::list::{Below, Entry, List, ListKind};
use crate::handoff::prose::{Inline, Prose};
use crate::json::object;

/// The document as an ADF tree, of the nodes that `full.json` allows.
pub fn adf(document: &Document) -> Value {
    let blocks = document.blocks().iter().map(block).collect();
    object(vec![("version", 1.into()), kind("doc"), ("content", blocks)])
}

fn block(block: &Block) -> Value {
    match block {
        Block::Title(prose) => heading(super::TITLE_LEVEL, prose),
        Block::Heading(prose) => heading(super::HEADING_LEVEL, prose),
        Block::Paragraph(prose) => paragraph(prose),
        Block::List(list) => listed(list),
        Block::Table(table) => {
            let mut rows = vec![row("tableHeader", table.header())];
            rows.extend(table.rows().iter().map(|cells| row("tableCell", cells)));
            node("table", rows)
        }
        Block::Code(code) => exact(code),
    }
}

fn heading(level: u8, prose: &Prose) -> Value {
    object(vec![kind("heading"), attribute("level", level.into()), ("content", inlines(prose))])
}

fn paragraph(prose: &Prose) -> Value {
    object(vec![kind("paragraph"), ("content", inlines(prose))])
}

fn listed(list: &List) -> Value {
    let name = match list.kind() {
        ListKind::Bullets => "bulletList",
        ListKind::Steps => "orderedList",
    };
    node(name, list.entries().iter().map(item).collect())
}

fn item(entry: &Entry) -> Value {
    let below = entry.below().iter().map(|below| match below {
        Below::List(list) => listed(list),
        Below::Code(code) => exact(code),
    });
    node("listItem", std::iter::once(paragraph(entry.words())).chain(below).collect())
}

fn exact(code: &Code) -> Value {
    let mut members = vec![kind("codeBlock"), ("content", Value::Array(vec![text(code.text(), vec![])]))];
    if let Some(language) = code.language() {
        members.push(attribute("language", language.id().into()));
    }
    object(members)
}

fn row(cell: &'static str, cells: &[Prose]) -> Value {
    node("tableRow", cells.iter().map(|prose| node(cell, vec![paragraph(prose)])).collect())
}

fn inlines(prose: &Prose) -> Value {
    let inline = |inline: &Inline| match inline {
        Inline::Text(words) => text(words, vec![]),
        Inline::Strong(words) => text(words, vec![kind("strong")]),
        Inline::Link { words, address } => text(words, vec![kind("link"), attribute("href", address.as_str().into())]),
        Inline::Break => object(vec![kind("hardBreak")]),
    };
    prose.inlines().iter().map(inline).collect()
}

/// Words, with the members of their mark; none of them for plain words.
fn text(words: &str, mark: Vec<(&str, Value)>) -> Value {
    let mut members = vec![kind("text"), ("text", words.into())];
    if !mark.is_empty() {
        members.push(("marks", Value::Array(vec![object(mark)])));
    }
    object(members)
}

fn node(name: &'static str, content: Vec<Value>) -> Value {
    object(vec![kind(name), ("content", content.into())])
}

fn kind(name: &'static str) -> (&'static str, Value) {
    ("type", name.into())
}

fn attribute(name: &'static str, value: Value) -> (&'static str, Value) {
    ("attrs", object(vec![(name, value)]))
}
