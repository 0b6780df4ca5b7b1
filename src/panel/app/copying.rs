//! Copies to the clipboard on a click, and inserts into the composer.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::App;
use crate::handoff::{self, Format, Outline};
use crate::panel::clipboard::{self, Flavours};
use crate::panel::format::write;
use crate::panel::screen::Tab;
use crate::panel::view::Copying;
use crate::policy::PlainFlavor;
use crate::session::{Act, Inserting, NotInserted, Session};
use crate::wording::{self, Message};

impl App {
    /// Copies the handoff, and remembers what it held.
    pub(super) fn copy(self: &Rc<Self>, what: Copying) {
        let Some(document) = self.session.borrow().handoff() else { return };
        let ticket = self.session.borrow().key().to_owned();
        let outline = Outline::of(&document);
        let document = match what {
            Copying::Whole | Copying::ForJira => document,
            Copying::Changes => self.session.borrow().changes(&document).unwrap_or(document),
        };
        let format = self.screen.borrow().format;
        let plain = self.session.borrow().policy().handoff.plain;
        let flavours = match format {
            None => Flavours { html: Some(handoff::html(&document)), plain: write(&document, plain_format(plain)) },
            Some(format) => Flavours { html: None, plain: write(&document, format) },
        };
        let app = self.clone();
        // Polled at once, so the first attempt still is within the agent's click.
        spawn_local(async move {
            let copied = clipboard::copy(flavours).await;
            let said = match what {
                _ if !copied => &wording::PANEL_NOT_COPIED,
                Copying::Whole => &wording::PANEL_COPIED,
                Copying::ForJira => &wording::JIRA_COPIED,
                Copying::Changes => &wording::CHANGES_COPIED,
            };
            app.say(said.plain(), copied);
            if copied {
                app.act(Act::Copied { ticket, outline });
            } else {
                app.turn(Tab::Handoff);
            }
        });
    }

    /// Copies what the session composes.
    pub(super) fn copy_composed(self: &Rc<Self>, compose: impl FnOnce(&Session) -> String) {
        let text = compose(&self.session.borrow());
        self.copy_text(text);
    }

    /// Copies a few words.
    pub(super) fn copy_text(self: &Rc<Self>, text: String) {
        let app = self.clone();
        // Polled at once, so the first attempt still is within the agent's click.
        spawn_local(async move {
            let copied = clipboard::copy(Flavours { html: None, plain: text }).await;
            let said = if copied { &wording::UPDATE_COPIED } else { &wording::PANEL_NOT_COPIED };
            app.say(said.plain(), copied);
        });
    }

    /// What came of putting text into the composer. What no editor took goes on the clipboard: the click that asked
    /// for it still counts for the browser.
    pub(super) fn inserted(self: &Rc<Self>, what: Inserting, done: Result<(), NotInserted>) {
        let text = self.inserting.borrow_mut().take();
        let open =
            done.is_ok() && what == Inserting::Update && text.as_ref().is_some_and(|text| text.plain.contains('['));
        if open {
            self.say(wording::PANEL_REPLIED_OPEN.plain(), false);
        } else {
            self.say(inserted(what, done), done.is_ok());
        }
        let (Err(NotInserted::NoComposer | NotInserted::NotTaken), Some(text)) = (done, text) else { return };
        let app = self.clone();
        spawn_local(async move {
            if clipboard::copy(text).await {
                app.say(wording::INSERT_COPIED.plain(), false);
            }
        });
    }
}

/// What came of putting text into the composer.
fn inserted(what: Inserting, done: Result<(), NotInserted>) -> Message {
    let phrase = match (done, what) {
        (Ok(()), Inserting::Handoff) => &wording::PANEL_NOTED,
        (Ok(()), Inserting::Record) => &wording::PANEL_RECORDED,
        (Ok(()), Inserting::Update) => &wording::PANEL_REPLIED,
        (Ok(()), Inserting::Question) => &wording::ASK_DONE,
        (Err(NotInserted::Already), _) => &wording::PANEL_NOTE_ALREADY,
        (Err(NotInserted::Channel), Inserting::Update | Inserting::Question) => &wording::PANEL_REPLY_CHANNEL,
        (Err(NotInserted::Channel), _) => &wording::PANEL_NOTE_CHANNEL,
        (Err(NotInserted::NoComposer), _) => &wording::PANEL_NOTE_NO_COMPOSER,
        (Err(NotInserted::NotTaken), _) => &wording::PANEL_NOTE_NOT_TAKEN,
    };
    phrase.plain()
}

/// The plain format that goes beside the rich one.
fn plain_format(flavour: PlainFlavor) -> Format {
    match flavour {
        PlainFlavor::Wiki => Format::Wiki,
        PlainFlavor::Markdown => Format::Markdown,
        PlainFlavor::Text => Format::Text,
    }
}
