//! What an agent asks the panel for. Views dispatch an intent; the app alone carries it out.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlElement};

use crate::handoff::Format;
use crate::panel::browser::say;
use crate::panel::dom::{self, El};
use crate::panel::screen::Tab;
use crate::playbook::{Debt, Item};
use crate::session::{Act, Place, TicketFile};
use crate::wording::Phrase;

/// What an agent asks for by a click or a key.
pub enum Intent {
    /// Something about the ticket.
    Act(Act),
    /// See a place in Zendesk's page; the node is what was clicked.
    Show(Place, HtmlElement),
    /// Open or close the panel.
    Open(bool),
    /// Fill an item in.
    FillIn(Item),
    /// Escape: back to where the agent was.
    Back,
    /// Another format.
    Format(Option<Format>),
    /// Another tab.
    Turn(Tab),
    /// See the part of the response of this name.
    Lead(&'static str),
    /// Be reminded of what is due, or no more.
    Remind(bool),
    /// Copy the handoff.
    Copy(Copying),
    /// Copy a few words.
    CopyText(String),
    /// Copy a polite reminder.
    CopyNudge(Debt),
    /// Copy the update of the five boxes.
    CopyUpdate,
    /// Copy the one text for every ticket of the problem.
    CopyForAll,
    /// Read these files.
    Give(Vec<File>),
    /// Fetch this file of the ticket, and read it.
    Fetch(TicketFile),
    /// Fetch no more of it.
    LeaveFetch(TicketFile),
    /// Make the sanitised copy of the file of this name.
    Scrub(String),
    /// Leave the file of this name out again.
    LeaveFile(String),
    /// Open the options.
    Options,
    /// Bring the screen up to date: something was opened.
    Render,
}

/// What of the handoff is copied, and for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// All of it.
    Whole,
    /// All of it, for the create screen that the same click opens.
    ForJira,
    /// What changed since the last copy.
    Changes,
}

/// Hands an intent to the app.
pub type Dispatch = Rc<dyn Fn(Intent)>;

/// A button that dispatches an intent.
pub(super) fn button(action: &str, dispatch: &Dispatch, intent: impl Fn() -> Intent + 'static) -> El {
    let dispatch = dispatch.clone();
    dom::button(action).on("click", move |_| dispatch(intent()))
}

/// The same, with its label.
pub(super) fn labelled(
    phrase: &'static Phrase,
    action: &str,
    dispatch: &Dispatch,
    intent: impl Fn() -> Intent + 'static,
) -> El {
    button(action, dispatch, intent).text(&say(&phrase.plain()))
}

/// Asks for a place to be shown, from where the agent has clicked.
pub(super) fn show_place(place: Option<Place>, click: &Event, dispatch: &Dispatch) {
    let clicked = click.current_target().and_then(|node| node.dyn_into().ok());
    if let Some((place, clicked)) = place.zip(clicked) {
        dispatch(Intent::Show(place, clicked));
    }
}
