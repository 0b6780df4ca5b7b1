//! The panel while it is closed: how many lines of the checklist are ready, and that something is due.

use web_sys::HtmlElement;

use super::intent::{Dispatch, Intent, button};
use super::mark;
use super::response::nearness;
use crate::incident::clock::Nearness;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, flag, set_attr, set_text, show};
use crate::session::{Page, Session};
use crate::wording;

/// The pill's nodes.
pub struct Pill {
    root: HtmlElement,
    count: HtmlElement,
}

impl Pill {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let count = el("span").class("count");
        let root = button("open", dispatch, || Intent::Open(true)).attr("data-pill", "").class("pill");
        let pill = Self { root: root.node(), count: count.node() };
        (pill, root.child(mark("pill-mark")).child(count).child(mark("near")))
    }

    /// Brings the nodes up to date. What is due later is no matter of a closed panel; that a ticket could not be read is.
    pub fn render(&self, session: &Session, open: bool, notice: &str) {
        show(&self.root, !open);
        let report = session.report();
        let due = session.deadlines().first().filter(|deadline| deadline.nearness != Nearness::Quiet);
        let (count, label) = if let Some(report) = report {
            let parts = [report.readiness.done.to_string(), report.readiness.of.to_string()];
            let mut label = say(&wording::PANEL_OPEN.with(parts.clone()));
            if let Some(deadline) = due {
                label = [label, say(&deadline.glance(session.now(), session.local()))].join(" – ");
            }
            let mut count = parts.join("/");
            if session.stale().is_some() {
                count.push_str(" !");
                label = [&label, notice].join(" – ");
            }
            (count, label)
        } else {
            let sign = match session.page() {
                Some(Page::Loading) => "…",
                Some(Page::Failed(_) | Page::SignedOut) => "!",
                _ => "–",
            };
            (sign.to_owned(), ["Baton: ", notice].concat())
        };
        let troubled = matches!(session.stale().or(session.page()), Some(Page::Failed(_) | Page::SignedOut));
        flag(&self.root, "data-troubled", troubled);
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
