//! What is due, on the agent's own clock, and whether to be reminded of it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::super::{Dispatch, Intent, mark};
use super::section;
use crate::incident::clock::{Basis, Deadline, Due, Nearness};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::session::Session;
use crate::wording;

/// The nodes.
pub struct DueView {
    root: HtmlElement,
    lines: [(HtmlElement, HtmlElement, HtmlElement); 3],
    remind: HtmlInputElement,
}

/// A line for each thing that may be due, in a fixed order: what moves while it is read is not calm.
const ORDER: [Due; 3] = [Due::CustomerUpdate, Due::InternalUpdate, Due::Analysis];

impl DueView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let mut elements = Vec::with_capacity(ORDER.len());
        let lines = ORDER.map(|_| {
            let (words, basis) = (el("h3"), el("p").class("advice"));
            let (words_node, basis_node) = (words.node(), basis.node());
            let line = el("li").child(el("div").class("line").child(mark("near")).child(words)).child(basis);
            let node = line.node();
            elements.push(line);
            (node, words_node, basis_node)
        });
        let input = el("input").attr("type", "checkbox").attr("id", "remind").attr("data-action", "remind");
        let remind: HtmlInputElement = input.node().unchecked_into();
        let (dispatch, node) = (dispatch.clone(), remind.clone());
        // What is on is what the render says: the browser may refuse to notify.
        let input = input.on("change", move |_| dispatch(Intent::Remind(node.checked())));
        let label = el("label").attr("for", "remind").text(&say(&wording::REMIND.plain()));
        let root = section("due", &wording::DUE_TITLE)
            .child(el("ul").class("questions").children(elements))
            .child(el("div").class("switch").child(input).child(label));
        (Self { root: root.node(), lines, remind }, root)
    }

    /// Brings the nodes up to date; without a clock there is nothing to see.
    pub fn render(&self, session: &Session) {
        let deadlines = session.deadlines();
        show(&self.root, !deadlines.is_empty());
        for (due, (line, words, basis)) in ORDER.into_iter().zip(&self.lines) {
            let found = deadlines.iter().find(|deadline| deadline.due == due);
            show(line, found.is_some());
            if let Some(deadline) = found {
                set_attr(line, "data-nearness", nearness(deadline));
                set_text(words, &say(&deadline.message(session.now(), session.local())));
                set_text(basis, &say(&because(deadline.basis).plain()));
            }
        }
        if self.remind.checked() != session.reminds() {
            self.remind.set_checked(session.reminds());
        }
    }
}

/// How near a deadline is, for the sheet of styles.
pub fn nearness(deadline: &Deadline) -> &'static str {
    match deadline.nearness {
        Nearness::Quiet => "quiet",
        Nearness::Soon => "soon",
        Nearness::Overdue => "overdue",
    }
}

fn because(basis: Basis) -> &'static wording::Phrase {
    match basis {
        Basis::Promise(_) => &wording::DUE_PROMISED,
        Basis::Since(_) => &wording::DUE_SINCE,
        Basis::Beginning => &wording::DUE_BEGINNING,
        Basis::End => &wording::DUE_END,
    }
}
