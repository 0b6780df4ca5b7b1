//! The ladder: where the ticket stands, how it came there, what its tier owes before it hands on.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::super::evidence::quote;
use super::super::list::List;
use super::super::{Dispatch, mark};
use super::{button, respond, section, text_box};
use crate::ladder::{DutyState, Hop, Ladder, Trouble};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, focus, set_text, show};
use crate::session::{ResponseAct, Session};
use crate::ticket::Ticket;
use crate::wording;

/// The nodes.
pub struct LadderView {
    dispatch: Dispatch,
    at: HtmlElement,
    path: HtmlElement,
    lines: List<Line>,
    owes: HtmlElement,
    duties: List<Line>,
    why: HtmlElement,
    label: HtmlElement,
    text: HtmlTextAreaElement,
}

/// A line of the path or a duty.
#[derive(Clone, PartialEq)]
enum Line {
    /// A hop, with when it happened as said.
    Hop(Box<Hop>, String),
    /// A duty, and whether it is wanted now: the ticket is being handed on.
    Duty(DutyState, bool),
}

impl LadderView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (at, path, owes) = (el("p"), el("p").class("advice"), el("h3"));
        let (lines, lines_el) = List::new("questions");
        let (duties, duties_el) = List::new("questions");
        let (label, text) = text_box("leap", &wording::LADDER_LEAP_REASON);
        let text = text.attr("data-leap", "");
        let [at_node, path_node, owes_node, label_node] = [&at, &path, &owes, &label].map(El::node);
        let text_node: HtmlTextAreaElement = text.node().unchecked_into();
        let justify = {
            let (dispatch, text) = (dispatch.clone(), text_node.clone());
            button("justify", &wording::PANEL_NOTE, move || {
                if text.value().trim().is_empty() {
                    focus(&text);
                } else {
                    respond(&dispatch, ResponseAct::Justify(text.value()));
                }
            })
        };
        let why =
            el("div").class("box cares").child(label).child(text).child(el("div").class("buttons").child(justify));
        let why_node = why.node();
        let root = section("ladder", &wording::LADDER_TITLE)
            .child(at)
            .child(path)
            .child(lines_el.attr("data-path", ""))
            .child(why)
            .child(owes)
            .child(duties_el.attr("data-duties", ""));
        let view = Self {
            dispatch: dispatch.clone(),
            at: at_node,
            path: path_node,
            lines,
            owes: owes_node,
            duties,
            why: why_node,
            label: label_node,
            text: text_node,
        };
        (view, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, ladder: &Ladder, ticket: &Ticket) {
        let tier = ladder.at.map(|tier| (tier, say(&wording::tier(tier).plain())));
        let at = match &tier {
            Some((tier, owner)) => wording::LADDER_AT.with([tier.id().to_owned(), owner.clone()]),
            None => wording::LADDER_NOWHERE.plain(),
        };
        set_text(&self.at, &say(&at));
        let path = match (ladder.complete, ladder.hops.is_empty()) {
            (false, true) => Some(wording::LADDER_UNREAD.plain()),
            (true, true) => Some(wording::LADDER_STRAIGHT.plain()),
            (_, false) => None,
        };
        set_text(&self.path, &path.as_ref().map(say).unwrap_or_default());
        show(&self.path, path.is_some());
        let when = |hop: &Hop| match hop.when {
            None => say(&wording::LADDER_PENDING.plain()),
            Some(when) => say(&session.local().clock(when, session.now())),
        };
        let dispatch = &self.dispatch;
        let hops = ladder.hops.iter().map(|hop| Line::Hop(Box::new(hop.clone()), when(hop)));
        self.lines.render(hops.collect(), |line| line.node(ticket, dispatch));
        show(&self.owes, !ladder.duties.is_empty());
        if let Some((_, owner)) = tier {
            set_text(&self.owes, &say(&wording::LADDER_OWES.with([owner])));
        }
        let handing_on = ladder.hops.last().is_some_and(|hop| hop.is_pending() && hop.is_up());
        let duties = ladder.duties.iter().map(|duty| Line::Duty(duty.clone(), handing_on));
        self.duties.render(duties.collect(), |line| line.node(ticket, dispatch));
        let leap = session.unjustified();
        show(&self.why, leap.is_some());
        match leap {
            Some(hop) => {
                let to = wording::tier(hop.to).plain();
                set_text(&self.label, &say(&wording::LADDER_LEAP_REASON.with([to])));
            }
            None => self.text.set_value(""),
        }
    }
}

impl Line {
    fn node(&self, ticket: &Ticket, dispatch: &Dispatch) -> El {
        let (title, when, state, id, evidence) = match self {
            Self::Hop(hop, when) => {
                let by = if hop.by.name.is_empty() { String::new() } else { format!(" · {}", hop.by.name) };
                let title = format!("{} → {}{by}", hop.from.id(), hop.to.id());
                let state = hop.trouble.map_or(&wording::LADDER_FINE, Trouble::phrase);
                let id = if hop.trouble.is_none() { "present" } else { "missing" };
                (title, Some(when), state, id, hop.reason.as_ref())
            }
            Self::Duty(duty, wanted) => {
                let (state, id) = match (&duty.evidence, wanted) {
                    (Some(_), _) => (&wording::LADDER_DONE, "present"),
                    (None, true) => (&wording::LADDER_OPEN, "missing"),
                    (None, false) => (&wording::LADDER_OPEN, "open"),
                };
                (say(&wording::duty(duty.duty).plain()), None, state, id, duty.evidence.as_ref())
            }
        };
        let state = el("span").class("state").text(&say(&state.plain()));
        let title = el("h3").text(&title).children(when.map(|when| el("span").class("from").text(when)));
        let line = el("div").class("line").child(mark("mark")).child(title).child(state);
        let node = el("li").attr("data-item-state", id).child(line);
        node.children(evidence.map(|evidence| el("div").child(quote(evidence, ticket, dispatch))))
    }
}
