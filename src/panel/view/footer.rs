//! The one primary button, and what stands beside it on every tab: what came of the last click, the note, the Escalate
//! switch.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::intent::{Copying, Dispatch, Intent, labelled};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, flag, set_text, show};
use crate::panel::screen::Said;
use crate::session::{Act, Session};
use crate::wording;

/// The footer's nodes.
pub struct Footer {
    root: HtmlElement,
    said: HtmlElement,
    copy: HtmlElement,
    switch: HtmlInputElement,
}

impl Footer {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let copy = labelled(&wording::PANEL_COPY, "copy", dispatch, || Intent::Copy(Copying::Whole)).class("primary");
        let copy = copy.attr("aria-describedby", "title");
        let copy_node = copy.node();
        let note = labelled(&wording::PANEL_NOTE, "note", dispatch, || Intent::Act(Act::Note)).class("secondary");
        let (switch, switch_node) = switch(dispatch);
        // Above the buttons, so that nothing moves under the pointer that pressed one.
        let said = el("p").attr("role", "status").class("said");
        let said_node = said.node();
        let root = el("footer").child(el("div").class("buttons").child(said).child(copy).child(note)).child(switch);
        (Self { root: root.node(), said: said_node, copy: copy_node, switch: switch_node }, root)
    }

    /// What takes the focus when nothing is left but to copy.
    pub fn focus_target(&self) -> HtmlElement {
        self.copy.clone()
    }

    /// Brings the nodes up to date.
    pub fn render(&self, session: &Session, said: Option<&Said>) {
        show(&self.root, session.report().is_some());
        set_text(&self.said, &said.map(|said| say(&said.words)).unwrap_or_default());
        flag(&self.said, "data-undone", said.is_some_and(|said| !said.done));
        // What the page escalates, the switch cannot call off.
        let page = session.page_escalates();
        flag(&self.switch, "disabled", page);
        let on = page || session.escalates();
        if self.switch.checked() != on {
            self.switch.set_checked(on);
        }
    }
}

fn switch(dispatch: &Dispatch) -> (El, HtmlInputElement) {
    let input = el("input").attr("type", "checkbox").attr("id", "escalate").attr("data-action", "escalate");
    let node: HtmlInputElement = input.node().unchecked_into();
    let input = {
        let (dispatch, node) = (dispatch.clone(), node.clone());
        input.on("change", move |_| dispatch(Intent::Act(Act::Escalate(node.checked()))))
    };
    let label = el("label").attr("for", "escalate").text(&say(&wording::PANEL_ESCALATE.plain()));
    (el("div").class("switch").child(input).child(label), node)
}
