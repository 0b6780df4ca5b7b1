//! A submit that waits: what is in the way, and the agent's choice.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, KeyboardEvent};

use super::intent::labelled;
use super::{Dispatch, Intent};
use crate::gate::Gap;
use crate::panel::browser::say;
use crate::panel::dom::{El, append, button, el, focus, set_attr, set_text, show};
use crate::playbook::Item;
use crate::policy::Strength;
use crate::session::{Act, Held, Session};
use crate::wording;

/// The first thing that cannot be skipped and has a box.
type First = Rc<Cell<Option<Item>>>;

/// The nodes of a held submit.
pub struct HeldView {
    dispatch: Dispatch,
    root: HtmlElement,
    title: HtmlElement,
    gaps: HtmlElement,
    /// What stands in the list now, with its listeners.
    lines: Vec<El>,
    shown: Option<Held>,
    label: HtmlElement,
    reason: HtmlTextAreaElement,
    fill: HtmlElement,
    /// What it fills in.
    first: First,
    stay: HtmlElement,
    go_on: HtmlElement,
}

impl HeldView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let title = el("h2").attr("id", "held-title").attr("tabindex", "-1");
        let gaps = el("ul").class("gaps").attr("id", "held-gaps");
        let label = el("label").class("box-label").attr("for", "reason").text(&say(&wording::PANEL_REASON.plain()));
        let (reason, reason_node, go_on) = going_on(dispatch);
        let first = Rc::default();
        let fill = filling_in(&first, dispatch);
        let stay = labelled(&wording::PANEL_STAY, "stay", dispatch, || Intent::Act(Act::Stay));
        let nodes = [&title, &gaps, &label, &fill, &go_on, &stay].map(El::node);
        let [title_node, gaps_node, label_node, fill_node, go_on_node, stay_node] = nodes;
        let root = el("div")
            .class("held")
            .attr("data-held", "")
            .attr("role", "dialog")
            .attr("aria-labelledby", "held-title")
            .attr("aria-describedby", "held-gaps")
            .child(title)
            .child(gaps)
            .child(label)
            .child(reason)
            .child(el("div").class("buttons").children([fill, go_on, stay]));
        root.node().set_hidden(true);
        let view = Self {
            dispatch: Rc::clone(dispatch),
            root: root.node(),
            title: title_node,
            gaps: gaps_node,
            lines: Vec::new(),
            shown: None,
            label: label_node,
            reason: reason_node,
            fill: fill_node,
            first,
            stay: stay_node,
            go_on: go_on_node,
        };
        (view, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session) {
        show(&self.root, session.held().is_some());
        if self.shown.as_ref() == session.held() {
            return;
        }
        self.shown = session.held().cloned();
        let Some(held) = session.held() else { return };
        let done = held.gaps.is_empty();
        let title = if done { &wording::PANEL_HELD_DONE } else { &wording::PANEL_HELD };
        set_text(&self.title, &say(&title.plain()));
        set_text(&self.gaps, "");
        self.lines = held.gaps.iter().map(|gap| line(gap, &self.dispatch)).collect();
        for line in &self.lines {
            append(&self.gaps, &line.node());
        }
        show(&self.gaps, !done);
        let reason = held.may_go_on && !done;
        show(&self.label, reason);
        show(&self.reason, reason);
        show(&self.go_on, held.may_go_on);
        // One way on stands out: what cannot be skipped and has a box, else the ticket itself; then the submit.
        let first = held.gaps.iter().filter(|gap| is_required(gap)).find_map(|gap| gap.item);
        self.first.set(first);
        show(&self.fill, first.is_some());
        if let Some(item) = first {
            set_text(&self.fill, &say(&wording::PANEL_BOX.with([wording::title(item).plain()])));
        }
        let (go_on, go_on_class) =
            if done { (&wording::PANEL_SUBMIT, "primary") } else { (&wording::PANEL_GO_ON, "secondary") };
        set_text(&self.go_on, &say(&go_on.plain()));
        set_attr(&self.go_on, "class", go_on_class);
        set_attr(&self.stay, "class", if held.may_go_on || first.is_some() { "quiet" } else { "primary" });
    }

    /// What takes the focus when a submit is held: the shortest way on. Around it, a screen reader says why.
    pub fn focus_target(&self) -> Option<HtmlElement> {
        let ways = [&self.fill, &*self.reason, &self.title];
        (!self.root.hidden()).then(|| ways.into_iter().find(|way| !way.hidden()).cloned()).flatten()
    }
}

/// The box for a reason, its node, and the button that goes on with it.
fn going_on(dispatch: &Dispatch) -> (El, HtmlTextAreaElement, El) {
    let reason = el("textarea").attr("id", "reason").attr("data-reason", "").attr("rows", "2");
    let node: HtmlTextAreaElement = reason.node().unchecked_into();
    let go_on = {
        let (dispatch, reason) = (dispatch.clone(), node.clone());
        move || {
            if reason.hidden() || !reason.value().trim().is_empty() {
                dispatch(Intent::Act(Act::GoOn(reason.value())));
                reason.set_value("");
            } else {
                // Going on needs a reason: the box that takes it.
                focus(&reason);
            }
        }
    };
    let pressed = go_on.clone();
    let reason = reason.on("keydown", move |event| {
        // As a reply is sent in Zendesk.
        let sends = |key: &KeyboardEvent| key.key() == "Enter" && (key.ctrl_key() || key.meta_key());
        if event.dyn_ref().is_some_and(sends) {
            event.prevent_default();
            go_on();
        }
    });
    (reason, node, button("go-on").class("secondary").on("click", move |_| pressed()))
}

/// The button that leads to the box of what cannot be skipped.
fn filling_in(first: &First, dispatch: &Dispatch) -> El {
    let (dispatch, first) = (dispatch.clone(), first.clone());
    button("fill-first").class("primary").on("click", move |_| {
        if let Some(item) = first.get() {
            dispatch(Intent::FillIn(item));
        }
    })
}

fn is_required(gap: &Gap) -> bool {
    gap.strength == Strength::Require
}

/// A gap: a button that leads to the box that closes it, and whether it can be skipped.
fn line(gap: &Gap, dispatch: &Dispatch) -> El {
    let must = is_required(gap).then(|| el("span").class("must").text(&say(&wording::PANEL_REQUIRED.plain())));
    let what = match gap.item {
        Some(item) => labelled(wording::title(item), "fill-in", dispatch, move || Intent::FillIn(item)).class("link"),
        None => el("span").text(&say(&gap.advice)),
    };
    el("li").child(what).children(must)
}
