//! The one primary button, and what stands beside it on every tab: the note, the Escalate switch.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::wish::{Copying, Wish, Wishes, labelled};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, show};
use crate::session::{Act, Session};
use crate::wording;

/// The foot's nodes.
pub struct Foot {
    root: HtmlElement,
    switch: HtmlInputElement,
}

impl Foot {
    /// Makes the nodes.
    pub fn new(wishes: &Wishes) -> (Self, El) {
        let copy = labelled(&wording::PANEL_COPY, "copy", wishes, || Wish::Copy(Copying::Whole)).class("primary");
        let note = labelled(&wording::PANEL_NOTE, "note", wishes, || Wish::Act(Act::Note)).class("secondary");
        let (switch, switch_node) = switch(wishes);
        let root = el("footer").child(el("div").class("buttons").child(copy).child(note)).child(switch);
        (Self { root: root.node(), switch: switch_node }, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session) {
        show(&self.root, session.report().is_some());
        if self.switch.checked() != session.escalates() {
            self.switch.set_checked(session.escalates());
        }
    }
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
