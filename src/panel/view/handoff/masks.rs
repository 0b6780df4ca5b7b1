//! What was masked, value by value, and the agent's say over each.

use web_sys::HtmlElement;

use crate::handoff::{Document, Masked};
use crate::panel::browser::say;
use crate::panel::dom::{El, append, button, el, flag, set_attr, set_text, show};
use crate::panel::view::{Dispatch, Intent, unfolding};
use crate::session::Act;
use crate::wording::{self, Phrase};

/// The nodes of the masks.
pub struct Masks {
    dispatch: Dispatch,
    count: HtmlElement,
    folded: HtmlElement,
    /// What is not searched, and what that leaves to the agent's eyes.
    limit: HtmlElement,
    list: HtmlElement,
    /// The lines, a value each, and what they show now.
    lines: Vec<Line>,
}

/// One value.
struct Line {
    masked: Masked,
    root: El,
    times: HtmlElement,
    button: HtmlElement,
}

impl Masks {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (count, list, limit) = (el("h3"), el("ul").class("masks"), el("p").class("privacy"));
        let nodes = [&count, &list, &limit].map(El::node);
        let [count_node, list_node, limit_node] = nodes;
        let folded = el("details").class("folded").child(unfolding(count)).child(list);
        let masks = Self {
            dispatch: dispatch.clone(),
            count: count_node,
            folded: folded.node(),
            limit: limit_node,
            list: list_node,
            lines: Vec::new(),
        };
        (masks, el("div").attr("data-masks", "").child(folded).child(limit))
    }

    /// Brings the nodes up to date. A value that is unmasked keeps its line, and the button its focus.
    pub fn render(&mut self, document: &Document, drawn: bool) {
        let masked = document.masked();
        show(&self.folded, !masked.is_empty());
        let limit: &[&Phrase] = match (masked.is_empty(), drawn) {
            (true, true) => &[&wording::MASKS_NONE, &wording::MASKS_LIMIT],
            (true, false) => &[&wording::MASKS_OFF],
            (false, _) => &[&wording::MASKS_LIMIT],
        };
        set_text(&self.limit, &limit.iter().map(|phrase| say(&phrase.plain())).collect::<Vec<_>>().join(" "));
        set_text(&self.count, &count(masked));
        let same = self.lines.len() == masked.len()
            && self
                .lines
                .iter()
                .zip(masked)
                .all(|(line, now)| line.masked.token == now.token && line.masked.value == now.value);
        if !same {
            set_text(&self.list, "");
            self.lines = masked.iter().map(|masked| Line::new(masked, &self.dispatch)).collect();
            for line in &self.lines {
                append(&self.list, &line.root.node());
            }
        }
        for (line, now) in self.lines.iter_mut().zip(masked) {
            line.render(now);
        }
    }
}

/// `3 values are masked, 1 unmasked`.
fn count(masked: &[Masked]) -> String {
    let shown = masked.iter().filter(|masked| masked.shown).count();
    let hidden = masked.len() - shown;
    let said = match hidden {
        1 => wording::MASKS_ONE.plain(),
        _ => wording::MASKS_SOME.with([hidden.to_string()]),
    };
    if shown == 0 { say(&said) } else { say(&wording::MASKS_SHOWN.with([say(&said), shown.to_string()])) }
}

impl Line {
    fn new(masked: &Masked, dispatch: &Dispatch) -> Self {
        let (dispatch, value) = (dispatch.clone(), masked.value.clone());
        let times = el("span").class("from");
        let root = el("li").attr("data-mask", masked.token.trim_matches(['<', '>']));
        let node = root.node();
        let button = button("mask").class("quiet").on("click", move |_| {
            dispatch(Intent::Act(Act::Mask { value: value.clone(), masked: node.has_attribute("data-shown") }));
        });
        let (times_node, button_node) = (times.node(), button.node());
        let words = el("div")
            .class("mask-words")
            .child(el("code").text(&masked.token))
            .child(times)
            .child(el("q").class("mask-value").text(&masked.value));
        Self { masked: masked.clone(), root: root.child(words).child(button), times: times_node, button: button_node }
    }

    fn render(&mut self, now: &Masked) {
        self.masked.clone_from(now);
        let class = say(&now.class.name().plain());
        let times = match now.times {
            1 => wording::MASK_ONCE.with([class]),
            times => wording::MASK_TIMES.with([class, times.to_string()]),
        };
        set_text(&self.times, &say(&times));
        flag(&self.root.node(), "data-shown", now.shown);
        let (label, named) = if now.shown {
            (&wording::MASK_HIDE, &wording::MASK_HIDE_NAMED)
        } else {
            (&wording::MASK_SHOW, &wording::MASK_SHOW_NAMED)
        };
        set_text(&self.button, &say(&label.plain()));
        set_attr(&self.button, "aria-label", &say(&named.with([now.token.clone()])));
    }
}
