//! The first run: an offer to see Baton at work on a sample ticket, made until it is taken or declined.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::{around_focus, focus_first_shown};
use crate::panel::browser::{keep, recall, say};
use crate::panel::dom::{El, button, el, show};
use crate::wording;

/// Under this name it is kept that nobody need be asked any more.
const NAME: &str = "welcome";

/// The tour, in the extension.
const PAGE: &str = "tour.html";

/// Makes the offer's nodes, which show once storage has said that it was not answered yet.
pub fn welcome() -> El {
    let root = el("p").class("welcome");
    let node = root.node();
    show(&node, false);
    let answered = |node: &HtmlElement| {
        let node = node.clone();
        move |_: &Event| {
            keep(NAME, &true.into());
            let panel = node.closest("[data-panel]").ok().flatten().and_then(|panel| panel.dyn_into().ok());
            let worked_at = panel.map(|panel| around_focus(&panel)).unwrap_or_default();
            show(&node, false);
            focus_first_shown(&worked_at);
        }
    };
    let tour = el("a").class("seen-link").attr("href", PAGE).attr("target", "_blank").attr("rel", "noopener");
    let tour = tour.attr("data-action", "tour").text(&say(&wording::TOUR_OFFER.plain())).on("click", answered(&node));
    let later = button("tour-later").class("quiet");
    let later = later.text(&say(&wording::TOUR_LATER.plain())).on("click", answered(&node));
    spawn_local(async move {
        let answer = recall(NAME).await;
        show(&node, answer.is_null());
    });
    root.child(el("span").text(&say(&wording::TOUR_FIRST.plain()))).child(tour).child(later)
}
