//! The tickets that one update goes to: those of the problem, or the problem that this one is part of.

use web_sys::HtmlElement;

use super::super::intent::labelled;
use super::super::list::List;
use super::super::{Dispatch, Intent};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::session::Session;
use crate::wording;

/// The bundle's nodes.
pub struct Bundle {
    root: HtmlElement,
    words: HtmlElement,
    copy: HtmlElement,
    tickets: List<(u64, String)>,
}

impl Bundle {
    /// Makes the nodes: where the update goes, which is known before it is written, and what copies it afterwards.
    pub fn new(dispatch: &Dispatch) -> (Self, El, El) {
        let words = el("p");
        let (tickets, tickets_el) = List::new("tickets");
        let copy = labelled(&wording::BUNDLE_COPY, "copy-for-all", dispatch, || Intent::CopyForAll).class("secondary");
        let (words_node, copy_node) = (words.node(), copy.node());
        let root = el("div").attr("data-part", "bundle").child(words).child(tickets_el);
        (Self { root: root.node(), words: words_node, copy: copy_node, tickets }, root, copy)
    }

    /// Brings the nodes up to date; a ticket that stands alone shows nothing.
    pub fn render(&mut self, session: &Session) {
        let ticket = session.snapshot().map(|snapshot| &snapshot.ticket);
        let incidents = ticket.map(|ticket| ticket.incidents.as_slice()).unwrap_or_default();
        let problem = ticket.and_then(|ticket| ticket.problem).filter(|_| incidents.is_empty());
        show(&self.root, !incidents.is_empty() || problem.is_some());
        show(&self.copy, !incidents.is_empty());
        let words = match problem {
            Some(_) => wording::BUNDLE_PROBLEM.plain(),
            None if incidents.len() == 1 => wording::BUNDLE_ONE.plain(),
            None => wording::BUNDLE_TICKETS.with([incidents.len().to_string()]),
        };
        set_text(&self.words, &say(&words));
        let page = |id: u64| (id, session.page_of(id));
        let tickets = problem.into_iter().chain(incidents.iter().copied()).map(page).collect();
        self.tickets.render(tickets, |(id, page)| {
            let number = format!("#{id}");
            let link = match page.as_str() {
                "" => el("span"),
                page => el("a").attr("href", page).attr("target", "_blank").attr("rel", "noopener"),
            };
            el("li").child(link.text(&number))
        });
    }
}
