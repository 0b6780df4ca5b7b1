//! Atlassian Document Format: what Jira Cloud keeps, and the yardstick for every other format.

use serde::Serialize;

use crate::handoff::document::{Block, Document};
use crate::handoff::prose::{Inline, Prose};

/// A node of the format. Serialises to what `full.json` allows; holds no text of its own.
#[derive(Debug, Serialize)]
pub struct Node<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u8>,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    attrs: Option<Attributes<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content: Option<Vec<Node<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marks: Option<[Mark<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[derive(Debug, Default, Serialize)]
struct Attributes<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Mark<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    attrs: Option<Attributes<'a>>,
}

/// The document as an ADF tree.
pub fn adf(document: &Document) -> Node<'_> {
    Node { version: Some(1), ..Node::with("doc", document.blocks().iter().map(block).collect()) }
}

fn block(block: &Block) -> Node<'_> {
    match block {
        Block::Title(prose) => heading(super::TITLE_LEVEL, prose),
        Block::Heading(prose) => heading(super::HEADING_LEVEL, prose),
        Block::Paragraph(prose) => paragraph(prose),
        Block::Quote(list) => Node::with("blockquote", list.iter().map(paragraph).collect()),
        Block::Bullets(list) => Node::with("bulletList", list.iter().map(item).collect()),
        Block::Steps(list) => Node::with("orderedList", list.iter().map(item).collect()),
        Block::Table(table) => {
            let header = row("tableHeader", table.header());
            let rows = table.rows().iter().map(|cells| row("tableCell", cells));
            Node::with("table", std::iter::once(header).chain(rows).collect())
        }
        Block::Code(code) => {
            let language = code.language().map(super::super::document::Language::id);
            let attrs = language.map(|language| Attributes { language: Some(language), ..Attributes::default() });
            Node { attrs, ..Node::with("codeBlock", vec![Node::text(code.text(), None)]) }
        }
        Block::Rule => Node::bare("rule"),
    }
}

fn heading(level: u8, prose: &Prose) -> Node<'_> {
    let attrs = Some(Attributes { level: Some(level), ..Attributes::default() });
    Node { attrs, ..Node::with("heading", inlines(prose)) }
}

fn paragraph(prose: &Prose) -> Node<'_> {
    Node::with("paragraph", inlines(prose))
}

fn item(prose: &Prose) -> Node<'_> {
    Node::with("listItem", vec![paragraph(prose)])
}

fn row<'a>(kind: &'static str, cells: &'a [Prose]) -> Node<'a> {
    Node::with("tableRow", cells.iter().map(|cell| Node::with(kind, vec![paragraph(cell)])).collect())
}

fn inlines<'a>(prose: &'a Prose) -> Vec<Node<'a>> {
    let node = |inline: &'a Inline| match inline {
        Inline::Text(words) => Node::text(words, None),
        Inline::Strong(words) => Node::text(words, Some(Mark { kind: "strong", attrs: None })),
        Inline::Code(words) => Node::text(words, Some(Mark { kind: "code", attrs: None })),
        Inline::Link { words, address } => {
            let attrs = Some(Attributes { href: Some(address), ..Attributes::default() });
            Node::text(words, Some(Mark { kind: "link", attrs }))
        }
        Inline::Break => Node::bare("hardBreak"),
    };
    prose.inlines().iter().map(node).collect()
}

impl<'a> Node<'a> {
    const fn bare(kind: &'static str) -> Self {
        Self { version: None, kind, attrs: None, content: None, marks: None, text: None }
    }

    fn with(kind: &'static str, content: Vec<Self>) -> Self {
        Self { content: Some(content), ..Self::bare(kind) }
    }

    fn text(text: &'a str, mark: Option<Mark<'a>>) -> Self {
        Self { text: Some(text), marks: mark.map(|mark| [mark]), ..Self::bare("text") }
    }
}
