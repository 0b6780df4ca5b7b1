//! Files that the agent gave: read, passed to the session, sanitised.

use std::rc::Rc;

use web_sys::File;

use super::App;
use crate::handoff::FileRead;
use crate::panel::files::{GivenFile, Progress};
use crate::panel::screen::Tab;
use crate::session::Act;

impl App {
    /// Has files read, each in a thread of its own; one of the same name gives way.
    pub(super) fn give(self: &Rc<Self>, files: Vec<File>) {
        if self.session.borrow().report().is_none() {
            return;
        }
        for file in files {
            self.begin(file);
        }
        self.turn(Tab::Handoff);
    }

    /// Has a file read.
    pub(super) fn begin(self: &Rc<Self>, file: File) {
        let name = file.name();
        let given = GivenFile::read(file, self.progress_of(&name));
        let mut screen = self.screen.borrow_mut();
        screen.files.retain(|file| file.name() != name);
        screen.files.push(given);
    }

    /// Makes the sanitised copy of the file of this name.
    pub(super) fn scrub(self: &Rc<Self>, name: &str) {
        let on_progress = self.progress_of(name);
        if let Some(file) = self.screen.borrow_mut().files.iter_mut().find(|file| file.name() == name) {
            file.scrub(on_progress);
        }
        self.render();
    }

    /// Takes what a thread reports of the file of this name, for the ticket that it was given for.
    fn progress_of(self: &Rc<Self>, name: &str) -> impl Fn(Progress) + use<> {
        let (app, name, ticket) = (Rc::downgrade(self), name.to_owned(), self.session.borrow().key().to_owned());
        move |progress| {
            let Some(app) = app.upgrade() else { return };
            let taken = app.screen.borrow_mut().files.iter_mut().find(|file| file.name() == name).map(|file| {
                let size = file.size();
                file.take(progress).map(|capture| FileRead { name: name.clone(), size, capture })
            });
            if let Some(Some(file)) = taken {
                app.act(Act::TakeFile { ticket: ticket.clone(), file });
            } else {
                app.render();
            }
        }
    }
}
