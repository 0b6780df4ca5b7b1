//! The one primary button, and what stands around it: format, preview, note, the Escalate switch.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::preview::{show_plain, show_rich};
use super::{Wish, Wishes};
use crate::handoff::{Document, Format};
use crate::panel::app::{Screen, write};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, show};
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
    /// What the preview shows now.
    shown: Option<(Document, Option<Format>)>,
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
        let text = el("div")
            .attr("data-preview", "")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", &say(&wording::PANEL_PREVIEW.plain()));
        let text_node = text.node();
        let details = el("details").class("preview");
        let preview_node: HtmlDetailsElement = details.node().unchecked_into();
        let summary = {
            let (wishes, details) = (wishes.clone(), preview_node.clone());
            el("summary").text(&say(&wording::PANEL_PREVIEW.plain())).on("click", move |event| {
                // Opened by the render alone: the browser's own toggle comes later and another render would undo it.
                event.prevent_default();
                wishes(Wish::Preview(!details.open()));
            })
        };
        let preview = details.child(summary).child(format_choice(wishes)).child(text);
        let (switch, switch_node) = switch(wishes);
        let root = el("footer").child(el("div").class("buttons").child(copy).child(note)).child(switch).child(preview);
        (Self { root: root.node(), preview: preview_node, text: text_node, switch: switch_node, shown: None }, root)
    }

    /// Brings the nodes up to date; a closed preview costs nothing.
    pub fn render(&mut self, session: &Session, screen: &Screen) {
        show(&self.root, session.report().is_some());
        if self.preview.open() != screen.preview {
            self.preview.set_open(screen.preview);
        }
        if self.switch.checked() != session.escalates() {
            self.switch.set_checked(session.escalates());
        }
        if !(screen.preview && screen.open) {
            return;
        }
        let Some(document) = session.handoff() else { return };
        let wanted = (document, screen.format);
        if self.shown.as_ref() == Some(&wanted) {
            return;
        }
        match wanted {
            (ref document, None) => show_rich(&self.text, document),
            (ref document, Some(format)) => show_plain(&self.text, &write(document, format)),
        }
        self.shown = Some(wanted);
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
