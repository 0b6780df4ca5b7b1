//! The Response tab's lower part: who has it, and what Engineering owes.

use web_sys::HtmlElement;

use super::findings::lines_in;
use crate::feedback::DebtState;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, show};
use crate::report::Report;
use crate::wording;

/// The nodes of ownership and of what is owed.
pub struct UpdatesView {
    owner: HtmlElement,
    owed_title: HtmlElement,
    owed: HtmlElement,
}

impl UpdatesView {
    /// Makes the nodes.
    pub fn new() -> (Self, El) {
        let owner = el("ul").class("facts").attr("data-owner", "");
        let owed_title = el("h2").text(&say(&wording::RESPONSE_OWED.plain()));
        let owed = el("ul").class("facts").attr("data-owed", "");
        let view = Self { owner: owner.node(), owed_title: owed_title.node(), owed: owed.node() };
        let title = el("h2").text(&say(&wording::RESPONSE_OWNER.plain()));
        (view, el("div").child(title).child(owner).child(owed_title).child(owed))
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, report: &Report) {
        let owner = report.standing.ownership.owner.clone();
        lines_in(&self.owner, &[owner.unwrap_or_else(|| say(&wording::RESPONSE_NOBODY.plain()))]);
        let entries = report.standing.feedback.as_ref().map(|ledger| ledger.entries.as_slice()).unwrap_or_default();
        let open = entries.iter().filter(|entry| !matches!(entry.state, DebtState::Given { .. }));
        let lines: Vec<String> = open.map(|entry| say(&wording::debt(entry.debt).plain())).collect();
        show(&self.owed_title, !lines.is_empty());
        lines_in(&self.owed, &lines);
    }
}
