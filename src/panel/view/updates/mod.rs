//! The lower part of the Response tab: what the customer hears, who has the ticket, what Engineering owes.

mod bundle;
mod check;
mod composer;
mod ledger;
mod owner;
mod practise;
mod question;

use web_sys::HtmlElement;

use super::intent::labelled;
use super::{Dispatch, Intent};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, show};
use crate::panel::screen::{Screen, Tab};
use crate::session::{Act, Checked, Session};
use crate::wording::{self, Phrase};
use bundle::Bundle;
use check::Check;
use composer::Composer;
use ledger::LedgerView;
use owner::Owner;
use practise::Practise;

/// The nodes.
pub struct UpdatesView {
    incident: HtmlElement,
    reply: Check,
    composer: Composer,
    bundle: Bundle,
    owner: Owner,
    ledger: LedgerView,
    practise: Practise,
}

impl UpdatesView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (reply, reply_el) = Check::of_reply(dispatch);
        let (composer, composer_el) = Composer::new(dispatch);
        let (bundle, bundle_el, copy_for_all) = Bundle::new(dispatch);
        let (owner, owner_el) = Owner::new(dispatch);
        let (ledger, ledger_el) = LedgerView::new(dispatch);
        let (practise, practise_el) = Practise::new();
        let incident = el("section").attr("data-part", "update").child(heading(&wording::UPDATE_TITLE));
        let incident = incident.child(reply_el).child(bundle_el).child(composer_el).child(copy_for_all);
        let updates = Self { incident: incident.node(), reply, composer, bundle, owner, ledger, practise };
        (updates, el("div").child(incident).child(owner_el).child(ledger_el).child(practise_el))
    }

    /// Brings the nodes up to date; a tab that is not turned to costs nothing.
    pub fn render(&mut self, session: &Session, screen: &Screen, reply: Option<&Checked>) {
        if !screen.open || screen.tab != Tab::Response {
            return;
        }
        show(&self.incident, session.incident().is_some());
        self.reply.render(reply);
        self.composer.render(session);
        self.bundle.render(session);
        self.owner.render(session);
        self.ledger.render(session);
        self.practise.render(session);
    }
}

fn heading(phrase: &'static Phrase) -> El {
    el("h2").text(&say(&phrase.plain()))
}

/// A button that does something about the ticket.
fn act_button(action: &str, phrase: &'static Phrase, dispatch: &Dispatch, act: impl Fn() -> Act + 'static) -> El {
    labelled(phrase, action, dispatch, move || Intent::Act(act())).class("secondary")
}
