//! One text of a ticket: where it comes from, who wrote it, and what was read in it.

use std::rc::Rc;

use super::{Evidence, Source};
use crate::reading::{Find, Known, Piece, Search, Sought, Span};
use crate::record;
use crate::ticket::{Person, Role, Timestamp};

/// Whose words a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// A customer, or somebody whose side is not known.
    Customer,
    /// An agent.
    Agent,
}

/// One text of the ticket, read.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// Where it stands.
    pub source: Source,
    /// Whose words.
    pub voice: Voice,
    /// The words.
    pub words: &'a str,
    /// What is known of them.
    pub known: Rc<Known>,
    /// When it was written; none for what is still being written.
    pub when: Option<Timestamp>,
}

impl Voice {
    /// Whose words a person's are.
    pub const fn of(person: &Person) -> Self {
        match person.role {
            Role::Agent => Self::Agent,
            Role::Customer | Role::Unknown => Self::Customer,
        }
    }
}

impl Text<'_> {
    /// What a search finds in this text.
    pub fn finds<What>(&self, search: Search<What>) -> Rc<[Find]> {
        self.known.finds(self.words, search)
    }

    /// Whether words stand in what a handoff only says again: see [`record::REPEATED`].
    pub(super) fn repeats(&self, words: Span) -> bool {
        let may_hold_one = self.voice == Voice::Agent && matches!(self.source, Source::Comment(_) | Source::Draft);
        let within = |find: &Find| find.span.start < words.end && words.start < find.span.end;
        may_hold_one && self.finds(record::REPEATED).iter().any(within)
    }

    /// Where one of the things that a search looks for stands.
    pub fn says<What: Sought>(&self, search: Search<What>, what: What) -> Option<Evidence> {
        let finds = self.finds(search);
        let found = finds.iter().find(|find| find.is(what) && !self.repeats(find.span))?.span;
        Some(Evidence::of(self.source.clone(), found, self.words))
    }

    /// A piece of this text as evidence.
    pub fn evidence(&self, piece: &Piece) -> Evidence {
        let span = piece.span.trimmed(self.words);
        Evidence {
            source: self.source.clone(),
            start: span.start,
            end: span.end,
            quote: span.of(self.words).to_owned(),
        }
    }
}
