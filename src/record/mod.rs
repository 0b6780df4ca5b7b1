//! What Baton writes into internal notes and reads back: the ticket itself is the record.
//!
//! Nothing is kept elsewhere, so every agent's browser shows the same state. A record is a block of `Label: value`
//! lines under a title line, in a form people read; a note edited by hand is read as far as it makes sense.
//! Labels are English in every locale, because they are read back.

mod disagreement;
mod handshake;
mod leap;
mod line;
mod repeated;
mod severity_change;
mod tick;

pub use disagreement::Disagreement;
pub use handshake::Handshake;
pub use leap::Leap;
pub use repeated::{REPEATED, is_handoff};
pub use severity_change::SeverityChange;
pub use tick::Tick;

use crate::reading::{Find, Search, Span};
use crate::ticket::{Channel, Comment, Role, Ticket, Visibility};

/// The internal notes of agents, oldest first: the only place where records count.
pub fn notes(ticket: &Ticket) -> impl DoubleEndedIterator<Item = &Comment> {
    ticket.comments.iter().filter(|comment| is_note(comment))
}

/// Whether a comment is an agent's internal note.
pub fn is_note(comment: &Comment) -> bool {
    comment.visibility == Visibility::Internal && comment.author.role == Role::Agent
}

/// Whether anything in a note is on the record: one find if so, none if not.
pub const SEARCH: Search<()> = Search::new(search);

fn search(note: &str) -> Vec<Find> {
    let recorded = Tick::read(note).next().is_some()
        || Handshake::read(note).is_some()
        || Leap::read(note).next().is_some()
        || Disagreement::read(note).next().is_some()
        || SeverityChange::read(note).next().is_some();
    let whole = Find::of((), Span { start: 0, end: note.len() });
    if recorded { vec![whole] } else { Vec::new() }
}

/// The internal note that is being written; empty for a public reply. What stands in it is about to be on the record.
pub fn note_in_hand(ticket: &Ticket) -> &str {
    ticket.draft.as_ref().filter(|draft| draft.channel == Channel::Internal).map_or("", |draft| draft.text.as_str())
}
