//! Answers to be had on a click: in place of typing, never in place of what was typed.

use web_sys::HtmlElement;

use super::{Dispatch, Intent};
use crate::panel::dom::{El, button, el, flag, set_attr, show};
use crate::playbook::Item;
use crate::session::Act;

/// The nodes.
pub struct Offers {
    root: HtmlElement,
    buttons: Vec<(String, HtmlElement)>,
}

impl Offers {
    /// Makes a button for each answer; a second click takes it back. Nothing offered, nothing made.
    pub fn new(item: Item, title: &str, met: bool, answers: Vec<String>, dispatch: &Dispatch) -> Option<(Self, El)> {
        if answers.is_empty() {
            return None;
        }
        let mut root = el("div").class("buttons").attr("role", "group").attr("aria-label", title);
        let mut buttons = Vec::with_capacity(answers.len());
        for answer in answers {
            let made = button("offer").class("secondary").text(&answer);
            let (dispatch, node, offered) = (dispatch.clone(), made.node(), answer.clone());
            buttons.push((answer, made.node()));
            let made = made.on("click", move |_| {
                let back = node.get_attribute("aria-pressed").is_some_and(|pressed| pressed == "true");
                dispatch(Intent::Act(Act::Answer(item, if back { String::new() } else { offered.clone() })));
            });
            root = root.child(made);
        }
        root.node().set_hidden(met);
        Some((Self { root: root.node(), buttons }, root))
    }

    /// Brings the nodes up to date. What is no longer on offer stays in its place while the checklist
    /// is `in_view`.
    pub fn render(&self, answer: &str, met: bool, in_view: bool) {
        let mut chosen = false;
        for (offered, button) in &self.buttons {
            let this = offered == answer;
            chosen |= this;
            set_attr(button, "aria-pressed", if this { "true" } else { "false" });
        }
        let offered = chosen || (answer.is_empty() && !met);
        if offered || !in_view {
            show(&self.root, offered);
        }
        for (_, button) in &self.buttons {
            flag(button, "disabled", !offered);
        }
    }
}
