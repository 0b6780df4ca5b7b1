//! Pass and fail lists: a text, and how an item stands with it.

use super::evaluate;
use crate::playbook::Item;
use crate::policy::Policy;
use crate::report::State;
use crate::ticket::{Comment, Person, Role, Ticket, Timestamp};

/// A ticket whose only comment an agent wrote.
pub fn noted(text: &str) -> Ticket {
    let author = Person { id: Some(1), name: "Ana".to_owned(), role: Role::Agent };
    Ticket {
        comments: vec![Comment { id: 1, author, body: text.to_owned(), ..Comment::default() }],
        ..Ticket::default()
    }
}

/// How an item stands when an agent's note is all there is.
pub fn state(item: Item, text: &str) -> State {
    of(item, &noted(text))
}

/// How an item of a ticket stands.
pub fn of(item: Item, ticket: &Ticket) -> State {
    evaluate(ticket, &Policy::default(), Timestamp(0)).item(item).map_or(State::Missing, |report| report.state)
}

/// Asserts that every text meets the item.
pub fn passes(item: Item, texts: &[&str]) {
    assert!(texts.len() >= 8, "a pass list has at least eight");
    for text in texts {
        assert_eq!(state(item, text), State::Present, "{text}");
    }
}

/// Asserts that no text meets the item.
pub fn fails(item: Item, texts: &[&str]) {
    assert!(texts.len() >= 8, "a fail list has at least eight");
    for text in texts {
        assert_ne!(state(item, text), State::Present, "{text}");
    }
}
