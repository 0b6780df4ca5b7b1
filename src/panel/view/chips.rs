//! What the header says at a glance: where it stands, how hard it hurts, what is due.

use web_sys::HtmlElement;

use super::findings::lines_in;
use super::response::due;
use crate::ladder::Ladder;
use crate::panel::browser::say;
use crate::panel::dom::{El, el};
use crate::report::Report;
use crate::wording;

/// The chips' nodes.
pub struct Chips {
    list: HtmlElement,
}

impl Chips {
    /// Makes the nodes.
    pub fn new() -> (Self, El) {
        let list = el("ul").class("chips").attr("aria-label", &say(&wording::CHIPS.plain()));
        (Self { list: list.node() }, list)
    }

    /// Brings the nodes up to date.
    pub fn render(&self, report: Option<&Report>) {
        let lines = report.map(|report| {
            let severity = report.severity.map(|severity| severity.id().to_owned());
            let due = report.standing.response.as_ref().and_then(|response| response.deadlines.first()).map(due);
            standing(&report.standing.ladder).into_iter().chain(severity).chain(due).collect()
        });
        lines_in(&self.list, &lines.unwrap_or_else(Vec::new));
    }
}

/// `L2`; `L2 → L4` while a hop waits for its submit.
fn standing(ladder: &Ladder) -> Option<String> {
    match ladder.hops.last() {
        Some(hop) if hop.is_pending() => Some(format!("{} → {}", hop.from.id(), hop.to.id())),
        _ => ladder.at.map(|tier| tier.id().to_owned()),
    }
}
