//! The handoff on the screen: as it will look where rich text is pasted, letter by letter in every other format.

use web_sys::HtmlElement;

use crate::handoff::{Below, Block, Code, Document, Inline, List, ListKind, Prose};
use crate::panel::dom::{El, append, el, set_text};

/// Shows a document as it will look. Nothing in it can be pressed: a link is only seen.
pub fn show_rich(place: &HtmlElement, document: &Document) {
    set_text(place, "");
    for block in document.blocks() {
        append(place, &node(block).node());
    }
}

/// Shows a text letter by letter.
pub fn show_plain(place: &HtmlElement, text: &str) {
    set_text(place, "");
    append(place, &el("pre").text(text).node());
}

fn node(block: &Block) -> El {
    match block {
        Block::Title(words) => prose("h2", words),
        Block::Heading(words) => prose("h3", words),
        Block::Paragraph(words) => prose("p", words),
        Block::List(list) => listed(list),
        Block::Table(table) => {
            let row = |tag: &'static str, cells: &[Prose]| el("tr").children(cells.iter().map(|cell| prose(tag, cell)));
            let rows = table.rows().iter().map(|cells| row("td", cells));
            el("table").child(row("th", table.header())).children(rows)
        }
        Block::Code(code) => exact(code),
    }
}

fn listed(list: &List) -> El {
    let below = |below: &Below| match below {
        Below::List(list) => listed(list),
        Below::Code(code) => exact(code),
    };
    let tag = match list.kind() {
        ListKind::Bullets => "ul",
        ListKind::Steps => "ol",
    };
    el(tag).children(
        list.entries().iter().map(|entry| prose("li", entry.words()).children(entry.below().iter().map(below))),
    )
}

fn exact(code: &Code) -> El {
    el("pre").text(code.text())
}

fn prose(tag: &str, prose: &Prose) -> El {
    el(tag).children(prose.inlines().iter().map(|inline| match inline {
        Inline::Text(words) => el("span").text(words),
        Inline::Strong(words) => el("strong").text(words),
        Inline::Link { words, address } => el("span").class("seen-link").attr("title", address).text(words),
        Inline::Break => el("br"),
    }))
}
