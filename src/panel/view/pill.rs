//! The panel while it is closed: how many lines of the checklist are ready, and that something is due.

use web_sys::HtmlElement;

use super::mark;
use super::response::nearness;
use super::wish::{Wish, Wishes, button};
use crate::incident::clock::Nearness;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::session::Session;
use crate::wording;

/// The pill's nodes.
pub struct Pill {
    root: HtmlElement,
    count: HtmlElement,
}

impl Pill {
    /// Makes the nodes.
    pub fn new(wishes: &Wishes) -> (Self, El) {
        let count = el("span").class("count");
        let root = button("open", wishes, || Wish::Open(true)).attr("data-pill", "").class("pill");
        let pill = Self { root: root.node(), count: count.node() };
        (pill, root.child(mark("pill-mark")).child(count).child(mark("near")))
    }

    /// Brings the nodes up to date. What is due later is no matter of a closed panel.
    pub fn render(&self, session: &Session, open: bool) {
        show(&self.root, !open);
        let report = session.report();
        let due = session.deadlines().first().filter(|deadline| deadline.nearness != Nearness::Quiet);
        let (count, label) = match report {
            Some(report) => {
                let parts = [report.readiness.done.to_string(), report.readiness.of.to_string()];
                let mut label = say(&wording::PANEL_OPEN.with(parts.clone()));
                if let Some(deadline) = due {
                    label = [label, say(&deadline.message(session.now(), session.local()))].join(" – ");
                }
                (parts.join("/"), label)
            }
            None => ("–".to_owned(), say(&wording::PANEL_IDLE.plain())),
        };
        set_text(&self.count, &count);
        set_attr(&self.root, "aria-label", &label);
        set_attr(&self.root, "data-nearness", due.map_or("none", nearness));
        let complete = report.is_some_and(|report| report.readiness.is_complete());
        set_attr(&self.root, "data-complete", if complete { "yes" } else { "no" });
    }

    /// What takes the focus when the panel closes.
    pub const fn focus_target(&self) -> &HtmlElement {
        &self.root
    }
}
