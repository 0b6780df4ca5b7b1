//! What Baton inserts into the composer, on a click and below what is there.

use super::{Effect, Session, ToPage};
use crate::handoff;

/// What is put into the composer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inserting {
    /// The handoff, into the internal note.
    #[default]
    Handoff,
    /// A record that is read back, or words to a colleague: into the internal note.
    Record,
    /// An update, into the public reply.
    Update,
    /// What only the customer can answer, into the public reply.
    Question,
}

impl Inserting {
    /// Whether it goes into the internal note; what is the customer's goes into the public reply.
    const fn is_internal(self) -> bool {
        match self {
            Self::Handoff | Self::Record => true,
            Self::Update | Self::Question => false,
        }
    }
}

impl Session {
    /// Puts a plain text into the composer.
    pub(super) fn insert(&mut self, what: Inserting, text: String) -> Vec<Effect> {
        let html = handoff::plain_html(&text);
        self.insert_rich(what, text, html)
    }

    /// Puts a text into the composer, as HTML where the composer takes it.
    pub(super) fn insert_rich(&mut self, what: Inserting, text: String, html: String) -> Vec<Effect> {
        self.inserting = what;
        vec![Effect::Send(ToPage::Insert { ticket: self.key.clone(), internal: what.is_internal(), text, html })]
    }
}
