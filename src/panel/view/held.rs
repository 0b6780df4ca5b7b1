//! A submit that waits: what is in the way, and the agent's choice.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::{Wish, Wishes, lines_in};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::policy::Strength;
use crate::session::{Act, Session};
use crate::wording;

/// The nodes of a held submit.
pub struct HeldView {
    root: HtmlElement,
    title: HtmlElement,
    gaps: HtmlElement,
    label: HtmlElement,
    reason: HtmlTextAreaElement,
    go_on: HtmlElement,
}

impl HeldView {
    /// Makes the nodes.
    pub fn new(wishes: &Wishes) -> (Self, El) {
        let title = el("h2").attr("tabindex", "-1");
        let gaps = el("ul").class("gaps");
        let label = el("label").class("box-label").attr("for", "reason").text(&say(&wording::PANEL_REASON.plain()));
        let reason = el("textarea").attr("id", "reason").attr("data-reason", "").attr("rows", "2");
        let reason_node: HtmlTextAreaElement = reason.node().unchecked_into();
        let go_on = {
            let (wishes, reason) = (wishes.clone(), reason_node.clone());
            el("button").attr("type", "button").class("secondary").attr("data-action", "go-on").on("click", move |_| {
                if reason.hidden() || !reason.value().trim().is_empty() {
                    wishes(Wish::Act(Act::GoOn(reason.value())));
                    reason.set_value("");
                } else {
                    // Going on needs a reason: the box that takes it.
                    let _ = reason.focus();
                }
            })
        };
        let stay = {
            let wishes = Rc::clone(wishes);
            el("button")
                .attr("type", "button")
                .class("primary")
                .attr("data-action", "stay")
                .text(&say(&wording::PANEL_STAY.plain()))
                .on("click", move |_| wishes(Wish::Act(Act::Stay)))
        };
        let nodes = [&title, &gaps, &label, &go_on].map(El::node);
        let [title_node, gaps_node, label_node, go_on_node] = nodes;
        let root = el("div")
            .class("held")
            .attr("data-held", "")
            .attr("role", "alert")
            .child(title)
            .child(gaps)
            .child(label)
            .child(reason)
            .child(el("div").class("buttons").child(stay).child(go_on));
        root.node().set_hidden(true);
        let view = Self {
            root: root.node(),
            title: title_node,
            gaps: gaps_node,
            label: label_node,
            reason: reason_node,
            go_on: go_on_node,
        };
        (view, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&self, session: &Session) {
        let Some(held) = session.held() else {
            show(&self.root, false);
            return;
        };
        let done = held.gaps.is_empty();
        let title = if done { &wording::PANEL_HELD_DONE } else { &wording::PANEL_HELD };
        set_text(&self.title, &say(&title.plain()));
        let lines: Vec<String> = held
            .gaps
            .iter()
            .map(|gap| {
                let name = gap.item.map(|item| say(&wording::title(item).plain()) + ": ").unwrap_or_default();
                let required = gap.strength == Strength::Require;
                let must = if required { format!(" {}", say(&wording::PANEL_REQUIRED.plain())) } else { String::new() };
                format!("{name}{}{must}", say(&gap.advice))
            })
            .collect();
        lines_in(&self.gaps, &lines);
        let reason = held.may_go_on && !done;
        show(&self.label, reason);
        show(&self.reason, reason);
        show(&self.go_on, held.may_go_on);
        let go_on = if done { &wording::PANEL_SUBMIT } else { &wording::PANEL_GO_ON };
        set_text(&self.go_on, &say(&go_on.plain()));
        show(&self.root, true);
    }

    /// What takes the focus when a submit is held.
    pub fn focus_target(&self) -> Option<HtmlElement> {
        (!self.root.hidden()).then(|| self.title.clone())
    }
}
