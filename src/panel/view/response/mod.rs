//! The Response tab's upper part: where it stands, how hard it hurts, what is due.

use web_sys::HtmlElement;

use super::findings::lines_in;
use crate::incident::clock::{Deadline, Due, Nearness};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, show};
use crate::report::Report;
use crate::wording;

/// The nodes of the response.
pub struct ResponseView {
    facts: HtmlElement,
    due_title: HtmlElement,
    due: HtmlElement,
}

impl ResponseView {
    /// Makes the nodes.
    pub fn new() -> (Self, El) {
        let facts = el("ul").class("facts").attr("data-standing", "");
        let due_title = el("h2").text(&say(&wording::RESPONSE_DUE.plain()));
        let due = el("ul").class("facts").attr("data-due", "");
        let view = Self { facts: facts.node(), due_title: due_title.node(), due: due.node() };
        let title = el("h2").text(&say(&wording::RESPONSE_STANDING.plain()));
        (view, el("div").child(title).child(facts).child(due_title).child(due))
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, report: &Report) {
        let severity = match report.severity {
            Some(severity) => wording::RESPONSE_SEVERITY.with([severity.id().to_owned()]),
            None => wording::RESPONSE_NO_SEVERITY.plain(),
        };
        let at = match report.standing.ladder.at {
            Some(tier) => wording::RESPONSE_AT.with([tier.id().to_owned(), say(&wording::tier(tier).plain())]),
            None => wording::RESPONSE_NOWHERE.plain(),
        };
        lines_in(&self.facts, &[say(&at), say(&severity)]);
        let deadlines = report.standing.response.as_ref().map(|response| response.deadlines.as_slice());
        let lines: Vec<String> = deadlines.unwrap_or_default().iter().map(due).collect();
        show(&self.due_title, !lines.is_empty());
        lines_in(&self.due, &lines);
    }
}

/// A deadline in a few words.
pub fn due(deadline: &Deadline) -> String {
    let what = match deadline.due {
        Due::CustomerUpdate => &wording::RESPONSE_CUSTOMER_UPDATE,
        Due::InternalUpdate => &wording::RESPONSE_INTERNAL_UPDATE,
        Due::Analysis => &wording::RESPONSE_ANALYSIS,
    };
    let phrase =
        if deadline.nearness == Nearness::Overdue { &wording::RESPONSE_OVERDUE } else { &wording::RESPONSE_DUE_AT };
    say(&phrase.with([say(&what.plain()), deadline.at.to_string()]))
}
