//! The upper part of the Response tab: what is due, how bad it is, what that sets in motion, where it stands.

mod card;
mod choice;
mod due;
mod ladder;
mod severity;

use super::list::List;
use super::{Dispatch, Intent};
use crate::case::Evidence;
use crate::panel::browser::say;
use crate::panel::dom::{self, El, el};
use crate::panel::screen::{Screen, Tab};
use crate::session::{Act, ResponseAct, Session};
use crate::ticket::Ticket;
use crate::wording::Phrase;
use card::Card;
use due::DueView;
pub use due::nearness;
use ladder::LadderView;
use severity::SeveritySection;

/// The nodes.
pub struct ResponseView {
    due: DueView,
    severity: SeveritySection,
    card: Card,
    ladder: LadderView,
}

impl ResponseView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (due, due_el) = DueView::new(dispatch);
        let (severity, severity_el) = SeveritySection::new(dispatch);
        let (card, card_el) = Card::new(dispatch);
        let (ladder, ladder_el) = LadderView::new(dispatch);
        let view = Self { due, severity, card, ladder };
        (view, el("div").child(due_el).child(severity_el).child(card_el).child(ladder_el))
    }

    /// Brings the nodes up to date; a tab that is not turned to costs nothing.
    pub fn render(&mut self, session: &Session, screen: &Screen) {
        if !screen.open || screen.tab != Tab::Response {
            return;
        }
        let (Some(report), Some(snapshot)) = (session.report(), session.snapshot()) else { return };
        self.due.render(session);
        self.severity.render(session, &snapshot.ticket);
        self.card.render(session, report.standing.response.as_ref(), &snapshot.ticket);
        self.ladder.render(session, &report.standing.ladder, &snapshot.ticket);
    }
}

/// A part of the tab under its heading.
fn section(part: &str, phrase: &'static Phrase) -> El {
    el("section").attr("data-part", part).child(el("h2").text(&say(&phrase.plain())))
}

/// A button that does something about the response.
fn button(action: &str, phrase: &'static Phrase, pressed: impl Fn() + 'static) -> El {
    dom::button(action).class("secondary").text(&say(&phrase.plain())).on("click", move |_| pressed())
}

fn respond(dispatch: &Dispatch, doing: ResponseAct) {
    dispatch(Intent::Act(Act::Respond(doing)));
}

/// A short text box under its label.
fn text_box(id: &str, phrase: &'static Phrase) -> (El, El) {
    let label = el("label").class("box-label").attr("for", id).text(&say(&phrase.plain()));
    (label, el("textarea").class("short").attr("id", id).attr("rows", "1"))
}

/// The words that something rests on, as a list of none or one.
fn quoted(list: &mut List<Evidence>, evidence: Option<&Evidence>, ticket: &Ticket, dispatch: &Dispatch) {
    let wanted = evidence.cloned().into_iter().collect();
    list.render(wanted, |evidence| el("li").child(super::evidence::quote(evidence, ticket, dispatch)));
}
