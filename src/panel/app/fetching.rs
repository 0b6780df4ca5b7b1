//! Fetches the ticket's own files through the page, and reads them like dropped ones.

use std::rc::Rc;

use super::App;
use crate::panel::fetch::{Incoming, Outcome, Piece};
use crate::session::{TicketFile, ToPage};

impl App {
    /// Has the page fetch a file of the ticket.
    pub(super) fn fetch(&self, file: TicketFile) {
        self.forget(|other| other.file == file);
        let asked = self.fetched.get() + 1;
        self.fetched.set(asked);
        self.screen.borrow_mut().incoming.push(Incoming::new(asked, file.clone()));
        self.send(&ToPage::Fetch { asked, file });
        self.render();
    }

    /// Fetches no more of a file.
    pub(super) fn leave_fetch(&self, file: &TicketFile) {
        self.forget(|other| other.file == *file);
        self.render();
    }

    /// The agent left the ticket: what is on its way is no more wanted.
    pub(super) fn leave_fetches(&self) {
        self.forget(|_| true);
    }

    /// Forgets files, and has the page fetch no more of them.
    fn forget(&self, these: impl Fn(&Incoming) -> bool) {
        self.screen.borrow_mut().incoming.retain(|file| {
            let gone = these(file);
            if gone {
                self.send(&ToPage::Leave { asked: file.asked });
            }
            !gone
        });
    }

    /// Takes a piece of a file; one that nobody waits for is let go.
    pub(super) fn take_piece(self: &Rc<Self>, piece: &Piece) {
        let taken = {
            let mut screen = self.screen.borrow_mut();
            let Some(incoming) = screen.incoming.iter_mut().find(|file| file.asked == piece.asked) else { return };
            incoming.take(piece)
        };
        match taken {
            Outcome::Waiting => {}
            Outcome::Shown => self.render(),
            Outcome::TooLarge => {
                self.send(&ToPage::Leave { asked: piece.asked });
                self.render();
            }
            Outcome::Whole(file) => {
                self.screen.borrow_mut().incoming.retain(|other| other.asked != piece.asked);
                // The agent may be at work on another tab by now.
                self.begin(file);
                self.render();
            }
        }
    }
}
