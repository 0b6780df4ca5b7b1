//! The checklist: a row for each item, what is missing first, and of that what cannot be skipped.

use web_sys::HtmlElement;

use super::findings::{Findings, lines_in};
use super::intent::{Dispatch, Intent, labelled};
use super::row::Row;
use super::{holds_focus, welcome};
use crate::case::State;
use crate::order;
use crate::panel::browser::say;
use crate::panel::dom::{El, append, el, set_text, show};
use crate::panel::screen::{Screen, Tab};
use crate::playbook::{BEYOND_CHECKLIST, CHECKLIST, Item};
use crate::policy::Strength;
use crate::report::Report;
use crate::session::{Act, Session};
use crate::wording;

/// The checklist's nodes.
pub struct Checklist {
    dispatch: Dispatch,
    lists: [HtmlElement; 2],
    findings: Findings,
    unread: HtmlElement,
    again: HtmlElement,
    rows: Vec<Row>,
    /// The key of the ticket that the rows are of.
    ticket: Option<String>,
    /// Whether the rows' order knows what was kept of the ticket.
    settled: bool,
}

impl Checklist {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let unread = el("ul");
        let unread_node = unread.node();
        let again = labelled(&wording::PANEL_RETRY, "again", dispatch, || Intent::Act(Act::Retry)).class("link");
        let again_node = again.node();
        let could_not = el("div").class("unread").child(unread).child(again);
        let list = |label: &'static wording::Phrase| el("ul").class("items").attr("aria-label", &say(&label.plain()));
        let (checklist, beyond) = (list(&wording::PANEL_CHECKLIST), list(&wording::PANEL_BEYOND));
        let (findings, findings_el) = Findings::new(dispatch);
        let view = Self {
            dispatch: dispatch.clone(),
            lists: [checklist.node(), beyond.node()],
            findings,
            unread: unread_node,
            again: again_node,
            rows: Vec::new(),
            ticket: None,
            settled: false,
        };
        let root = el("div")
            .child(el("h2").class("unseen").text(&say(&wording::PANEL_CHECKLIST.plain())))
            .children([welcome::welcome(), could_not, findings_el])
            .child(checklist)
            .child(el("h2").text(&say(&wording::PANEL_BEYOND.plain())))
            .child(beyond)
            .child(el("p").class("privacy").text(&say(&wording::PANEL_PRIVACY.plain())));
        (view, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, screen: &Screen, report: &Report) {
        let same = self.ticket.as_deref() == Some(session.key());
        let back = same && session.is_recalled() && !self.settled;
        if !same || (back && !self.lists.iter().any(holds_focus)) {
            self.build(session, report);
        }
        self.settled = session.is_recalled();
        let in_view = screen.open && screen.tab == Tab::Checklist;
        for row in &mut self.rows {
            row.render(session, report, in_view);
        }
        self.findings.render(session, report);
        let unread = report.unread.iter().map(|note| say(&wording::PANEL_UNREAD.with([note.clone()])));
        lines_in(&self.unread, &unread.collect::<Vec<String>>());
        // What Zendesk did not answer may be answered now; a language does not become another one.
        show(&self.again, report.unread.iter().any(|note| *note.phrase == wording::UNREAD_WHY));
    }

    /// There is no ticket any more.
    pub fn clear(&mut self) {
        self.rows.clear();
        self.ticket = None;
        for list in &self.lists {
            set_text(list, "");
        }
    }

    /// Leads to the box that fills an item in.
    pub fn fill_in(&self, item: Item) {
        if let Some(row) = self.rows.iter().find(|row| row.item() == item) {
            row.fill_in();
        }
    }

    /// A new ticket: what is missing stands first, before it what cannot be skipped, and stays there while the agent works.
    fn build(&mut self, session: &Session, report: &Report) {
        self.clear();
        self.ticket = Some(session.key().to_owned());
        let gate = &session.policy().gate;
        let applies = |item: &Item| report.item(*item).is_none_or(|found| found.state != State::NotApplicable);
        let weight = |items: &&[Item]| {
            let missing = items.iter().filter(|item| !report.is_met(**item));
            let missing = missing.map(|item| gate.strength(*item, report.severity).max(Strength::Warn)).max();
            // What does not apply stands last: nobody looks for it.
            (missing, items.iter().any(applies))
        };
        let missing_first = |one: &&[Item], other: &&[Item]| weight(one) > weight(other);
        let mut lines: Vec<&[Item]> = CHECKLIST.iter().map(|line| line.items).collect();
        order::sort(&mut lines, &missing_first);
        let mut further: Vec<&[Item]> = BEYOND_CHECKLIST.chunks(1).collect();
        order::sort(&mut further, &missing_first);
        for (list, lines) in self.lists.iter().zip([lines, further]) {
            for items in lines {
                let line = el("li").node();
                for item in items {
                    let (row, node) = Row::new(*item, report.is_met(*item), session.offers(*item), &self.dispatch);
                    append(&line, &node);
                    self.rows.push(row);
                }
                append(list, &line);
            }
        }
    }
}
