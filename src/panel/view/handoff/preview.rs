//! The handoff on the screen: as it will look where rich text is pasted, letter by letter in every other format.

use web_sys::HtmlElement;

use crate::handoff::{Block, Document, Inline, Prose};
use crate::panel::dom::{El, el, set_text};

/// Shows a document as it will look. Nothing in it can be pressed: a link is only seen.
pub fn show_rich(place: &HtmlElement, document: &Document) {
    set_text(place, "");
    for block in document.blocks() {
        // Our own node takes any node.
        let _ = place.append_child(&node(block).node());
    }
}

/// Shows a text letter by letter.
pub fn show_plain(place: &HtmlElement, text: &str) {
    set_text(place, "");
    let _ = place.append_child(&el("pre").text(text).node());
}

fn node(block: &Block) -> El {
    match block {
        Block::Title(words) => prose("h2", words),
        Block::Heading(words) => prose("h3", words),
        Block::Paragraph(words) => prose("p", words),
        Block::Quote(list) => el("blockquote").children(list.iter().map(|words| prose("p", words))),
        Block::Bullets(list) => el("ul").children(list.iter().map(|words| prose("li", words))),
        Block::Steps(list) => el("ol").children(list.iter().map(|words| prose("li", words))),
        Block::Table(table) => {
            let row = |tag: &'static str, cells: &[Prose]| el("tr").children(cells.iter().map(|cell| prose(tag, cell)));
            let rows = table.rows().iter().map(|cells| row("td", cells));
            el("table").child(row("th", table.header())).children(rows)
        }
        Block::Code(code) => el("pre").text(code.text()),
        Block::Rule => el("hr"),
    }
}

fn prose(tag: &str, prose: &Prose) -> El {
    el(tag).children(prose.inlines().iter().map(|inline| match inline {
        Inline::Text(words) => el("span").text(words),
        Inline::Strong(words) => el("strong").text(words),
        Inline::Code(words) => el("code").text(words),
        Inline::Link { words, address } => el("span").class("seen-link").attr("title", address).text(words),
        Inline::Break => el("br"),
    }))
}
