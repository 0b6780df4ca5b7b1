//! A ticket with all its texts read: what every check looks at.

mod evidence;
mod text;

pub use evidence::{Evidence, Source, State, first_words};
pub use text::{Text, Voice};

use std::rc::Rc;

use crate::moment::zone::LocalZone;
use crate::playbook::Item;
use crate::policy::Policy;
use crate::reading::reply::{self, Question};
use crate::reading::{self, Memory, Piece, Sums, Tongue};
use crate::record;
use crate::ticket::{Answer, Comment, FieldKey, Role, Ticket, Timestamp, Visibility};

/// A ticket with everything read.
#[derive(Debug)]
pub struct Case<'a> {
    /// The ticket.
    pub ticket: &'a Ticket,
    /// The team's choices.
    pub policy: &'a Policy,
    /// The time of judgement.
    pub now: Timestamp,
    /// The agent's own time zone: what a promised time without a zone means.
    pub local: LocalZone,
    /// Subject, comments, draft, answers and fields, oldest first.
    pub texts: Vec<Text<'a>>,
    /// What was worked out from several of them.
    pub sums: Rc<Sums>,
}

impl<'a> Case<'a> {
    /// Reads a ticket for an agent whose clock shows UTC.
    pub fn read(ticket: &'a Ticket, policy: &'a Policy, now: Timestamp) -> Self {
        Self::recall(ticket, policy, now, LocalZone::default(), &mut Memory::default())
    }

    /// Reads a ticket of which most is already known: only texts that the memory does not hold are read.
    pub fn recall(
        ticket: &'a Ticket,
        policy: &'a Policy,
        now: Timestamp,
        local: LocalZone,
        memory: &mut Memory,
    ) -> Self {
        memory.turn();
        let mut texts = Vec::with_capacity(ticket.comments.len() + 2);
        let mut add = |source, voice, words: &'a str, about: Option<Item>, when| {
            texts.push(Text { source, voice, words, known: memory.know(words, about), when });
        };
        add(Source::Subject, Voice::Customer, &ticket.subject, None, ticket.created);
        for comment in &ticket.comments {
            add(Source::Comment(comment.id), Voice::of(&comment.author), &comment.body, None, comment.created);
        }
        for field in &ticket.fields {
            let about = held_by(&field.key, &field.title, policy);
            add(Source::Field(field.key.clone()), Voice::Agent, &field.value, about, None);
        }
        if let Some(draft) = &ticket.draft {
            add(Source::Draft, Voice::Agent, &draft.text, None, None);
        }
        for (item, answer) in ticket.answers.iter() {
            if let Answer::Text(words) = answer {
                add(Source::Answer(*item), Voice::Agent, words, Some(*item), None);
            }
        }
        Self { ticket, policy, now, local, texts, sums: Rc::clone(&memory.sums) }
    }

    /// The comments with their texts, oldest first.
    pub fn comments(&self) -> impl DoubleEndedIterator<Item = (&'a Comment, &Text<'a>)> {
        self.ticket.comments.iter().zip(self.texts.get(1..).unwrap_or_default())
    }

    /// What was answered when one of these things was asked: the words that asked, and those that answered. Whoever of
    /// these voices writes next answers what agents asked since they last wrote.
    pub fn replies(&self, what: &'static [Question], by: Voice) -> impl Iterator<Item = (Evidence, Evidence)> {
        let mut asked: Vec<(Question, Evidence)> = Vec::new();
        self.comments().filter_map(move |(_, text)| {
            let answers = text.voice == by;
            let before = if answers { std::mem::take(&mut asked) } else { Vec::new() };
            let says = |search, what| text.says(search, what);
            if text.voice == Voice::Agent {
                asked.extend(what.iter().filter_map(|what| says(reply::ASKED, *what).map(|said| (*what, said))));
            }
            before.into_iter().find_map(|(what, said)| says(reply::ANSWERED, what).map(|answer| (said, answer)))
        })
    }

    /// Agents' comments, oldest first.
    pub fn agents(&self) -> impl DoubleEndedIterator<Item = (&'a Comment, &Text<'a>)> {
        self.comments().filter(|(comment, _)| comment.author.role == Role::Agent)
    }

    /// The internal notes in which something is on the record, oldest first.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = &'a Comment> {
        let internal = |comment: &Comment| comment.visibility == Visibility::Internal;
        let recorded =
            move |(comment, text): &(&Comment, &Text)| internal(comment) && !text.finds(record::SEARCH).is_empty();
        self.agents().filter(recorded).map(|(comment, _)| comment)
    }

    /// The first text whose language cannot be read, if there is one.
    pub fn unread(&self) -> Option<&Text<'a>> {
        self.texts.iter().find(|text| text.known.reading.tongue == Tongue::Unknown)
    }

    /// The pieces for an item that may count, with the text each stands in.
    pub fn pieces(&self, item: Item) -> impl Iterator<Item = (&Text<'a>, &Piece)> {
        self.texts.iter().filter(move |text| !item.agents_only() || text.voice == Voice::Agent).flat_map(move |text| {
            let pieces = text.known.reading.pieces.iter().filter(move |piece| piece.item == item);
            pieces.filter(move |piece| !text.repeats(piece.span)).map(move |piece| (text, piece))
        })
    }
}

/// The item that a field of the form holds: by the policy, or because its title asks for one.
pub fn held_by(key: &FieldKey, title: &str, policy: &Policy) -> Option<Item> {
    let mapped = policy.fields.iter().find(|rule| rule.field.names(key, title));
    mapped.map(|rule| rule.item).or_else(|| reading::heading_item(title))
}
