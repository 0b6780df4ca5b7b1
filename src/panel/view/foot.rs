//! The one primary button, and what stands around it: format, preview, note, the Escalate switch.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::{Wish, Wishes};
use crate::handoff::Format;
use crate::panel::app::{Screen, plain_format, write};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::session::{Act, Session};
use crate::wording::{self, Phrase};

/// The formats on offer; the first is rich text.
const FORMATS: [(Option<Format>, &Phrase); 5] = [
    (None, &wording::PANEL_FORMAT_RICH),
    (Some(Format::Wiki), &wording::PANEL_FORMAT_WIKI),
    (Some(Format::Markdown), &wording::PANEL_FORMAT_MARKDOWN),
    (Some(Format::Adf), &wording::PANEL_FORMAT_ADF),
    (Some(Format::Text), &wording::PANEL_FORMAT_TEXT),
];

/// The foot's nodes.
pub struct Foot {
    root: HtmlElement,
    preview: HtmlDetailsElement,
    text: HtmlElement,
    switch: HtmlInputElement,
}

impl Foot {
    /// Makes the nodes.
    pub fn new(wishes: &Wishes) -> (Self, El) {
        let copy = {
            let wishes = wishes.clone();
            el("button")
                .attr("type", "button")
                .class("primary")
                .attr("data-action", "copy")
                .text(&say(&wording::PANEL_COPY.plain()))
                .on("click", move |_| wishes(Wish::Copy))
        };
        let note = {
            let wishes = wishes.clone();
            el("button")
                .attr("type", "button")
                .class("secondary")
                .attr("data-action", "note")
                .text(&say(&wording::PANEL_NOTE.plain()))
                .on("click", move |_| wishes(Wish::Act(Act::Note)))
        };
        let text = el("pre").attr("data-preview", "").attr("tabindex", "0");
        let text_node = text.node();
        let preview = el("details").class("preview").child(el("summary").text(&say(&wording::PANEL_PREVIEW.plain())));
        let preview_node: HtmlDetailsElement = preview.node().unchecked_into();
        let preview = {
            let (wishes, details) = (wishes.clone(), preview_node.clone());
            preview
                .child(format_choice(&wishes))
                .child(text)
                .on("toggle", move |_| wishes(Wish::Preview(details.open())))
        };
        let (switch, switch_node) = switch(wishes);
        let root = el("footer")
            .child(preview)
            .child(switch)
            .child(el("div").class("buttons").child(copy).child(note))
            .child(el("p").class("privacy").text(&say(&wording::PANEL_PRIVACY.plain())));
        (Self { root: root.node(), preview: preview_node, text: text_node, switch: switch_node }, root)
    }

    /// Brings the nodes up to date; a closed preview costs nothing.
    pub fn render(&self, session: &Session, screen: &Screen) {
        show(&self.root, session.report().is_some());
        if self.preview.open() != screen.preview {
            self.preview.set_open(screen.preview);
        }
        if self.switch.checked() != session.escalates() {
            self.switch.set_checked(session.escalates());
        }
        if screen.preview && screen.open {
            let format = screen.format.unwrap_or_else(|| plain_format(session.policy().handoff.plain));
            let text = session.handoff().map(|document| write(&document, format)).unwrap_or_default();
            set_text(&self.text, &text);
        }
    }
}

fn format_choice(wishes: &Wishes) -> El {
    let options = FORMATS.iter().map(|(format, phrase)| {
        el("option").attr("value", format.map_or("rich", Format::id)).text(&say(&phrase.plain()))
    });
    let wishes = wishes.clone();
    let select = el("select").attr("id", "format").attr("data-action", "format").children(options);
    let node: HtmlSelectElement = select.node().unchecked_into();
    let select = select.on("change", move |_| wishes(Wish::Format(Format::from_id(&node.value()))));
    el("div")
        .class("format")
        .child(el("label").attr("for", "format").text(&say(&wording::PANEL_FORMAT.plain())))
        .child(select)
}

fn switch(wishes: &Wishes) -> (El, HtmlInputElement) {
    let input = el("input").attr("type", "checkbox").attr("id", "escalate").attr("data-action", "escalate");
    let node: HtmlInputElement = input.node().unchecked_into();
    let input = {
        let (wishes, node) = (wishes.clone(), node.clone());
        input.on("change", move |_| wishes(Wish::Act(Act::Escalate(node.checked()))))
    };
    let label = el("label").attr("for", "escalate").text(&say(&wording::PANEL_ESCALATE.plain()));
    (el("div").class("switch").child(input).child(label), node)
}
