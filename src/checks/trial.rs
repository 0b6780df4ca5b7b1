//! How checks are tested: texts that pass or fail an item, and tickets told step by step.

use super::evaluate;
use crate::case::State;
use crate::playbook::Item;
use crate::policy::Policy;
use crate::report::Finding;
use crate::ticket::{Change, Changed, Comment, Group, Person, Role, Ticket, Timestamp, Visibility};

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

/// A ticket told as a story: every step comes an hour after the last.
pub struct Story {
    ticket: Ticket,
    hour: i64,
    /// Hours between the last step and now.
    pub waited: i64,
}

impl Story {
    /// An open ticket with nothing on it.
    pub fn new() -> Self {
        let ticket = Ticket {
            id: Some(7),
            status: "open".to_owned(),
            created: Some(Timestamp(0)),
            assignee: Some(agent()),
            ..Ticket::default()
        };
        Self { ticket, hour: 0, waited: 0 }
    }

    /// The ticket as it stands.
    pub const fn ticket(&self) -> &Ticket {
        &self.ticket
    }

    fn next(&mut self) -> Timestamp {
        self.hour += 1;
        Timestamp(self.hour * 3_600)
    }

    fn comment(mut self, author: Person, visibility: Visibility, body: &str) -> Self {
        let created = Some(self.next());
        let id = u64::try_from(self.hour).unwrap_or_default();
        let body = body.to_owned();
        self.ticket.comments.push(Comment { id, author, visibility, created, body, ..Comment::default() });
        self
    }

    /// The customer writes.
    pub fn customer(self, body: &str) -> Self {
        let author = Person { id: Some(9), name: "Kim".to_owned(), role: Role::Customer };
        self.comment(author, Visibility::Public, body)
    }

    /// An agent writes an internal note.
    pub fn note(self, body: &str) -> Self {
        self.comment(agent(), Visibility::Internal, body)
    }

    /// An agent replies to the customer.
    pub fn reply(self, body: &str) -> Self {
        self.comment(agent(), Visibility::Public, body)
    }

    /// The ticket begins in a group.
    pub fn group(mut self, name: &str) -> Self {
        self.change(Changed::Group, "", name, None);
        self.ticket.group = Some(Group { id: None, name: name.to_owned() });
        self
    }

    /// An agent moves it to another group, with a note or without.
    pub fn move_to(mut self, name: &str, words: &str) -> Self {
        if !words.is_empty() {
            self = self.note(words);
        }
        let from = self.ticket.group.take().map(|group| group.name).unwrap_or_default();
        let comment = if words.is_empty() { None } else { u64::try_from(self.hour).ok() };
        if comment.is_some() {
            self.hour -= 1;
        }
        self.change(Changed::Group, &from, name, comment);
        self.ticket.group = Some(Group { id: None, name: name.to_owned() });
        self
    }

    /// Something else is changed.
    pub fn change(&mut self, what: Changed, from: &str, to: &str, comment: Option<u64>) {
        let when = Some(self.next());
        let (from, to) = (from.to_owned(), to.to_owned());
        let change = Change { when, by: agent(), what, from, to, comment };
        self.ticket.history.get_or_insert_default().push(change);
    }

    /// Anything else about the ticket.
    pub fn with(mut self, change: impl FnOnce(&mut Ticket)) -> Self {
        change(&mut self.ticket);
        self
    }

    /// Time passes.
    pub fn wait(mut self, hours: i64) -> Self {
        self.waited = hours;
        self
    }
}

/// Everything a check found on a story.
pub fn findings(check: &str, story: &Story) -> Vec<Finding> {
    let now = Timestamp((story.hour + story.waited) * 3_600);
    let report = evaluate(&story.ticket, &Policy::default(), now);
    report.findings.into_iter().filter(|finding| finding.check == check).collect()
}

/// Whether a check found something on a story.
pub fn found(check: &str, story: &Story) -> bool {
    !findings(check, story).is_empty()
}

fn agent() -> Person {
    Person { id: Some(1), name: "Ana".to_owned(), role: Role::Agent }
}
