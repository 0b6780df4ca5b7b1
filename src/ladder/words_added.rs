//! What a tier added to a ticket: agents' words that did not stand there before.

use std::collections::BTreeSet;

use super::agents;
use crate::reading::pattern::words;
use crate::ticket::{Ticket, Timestamp};

/// How many different words agents wrote after `from` and no later than `to` that the conversation had not yet.
///
/// A note that repeats the ticket ("same text, new owner") counts nothing. Comments without a time are left out;
/// without bounds everything counts.
pub(super) fn between(ticket: &Ticket, from: Option<Timestamp>, to: Option<Timestamp>) -> usize {
    let within = |when: Option<Timestamp>| match when {
        Some(when) => from.is_none_or(|from| when >= from) && to.is_none_or(|to| when <= to),
        None => from.is_none() && to.is_none(),
    };
    let mut known = BTreeSet::new();
    let earlier = |when: Option<Timestamp>| match (when, from) {
        (Some(when), Some(from)) => when < from,
        _ => false,
    };
    for comment in &ticket.comments {
        if earlier(comment.created) || comment.author.role != crate::ticket::Role::Agent {
            note(&comment.body, &mut known);
        }
    }
    note(&ticket.subject, &mut known);
    let before = known.len();
    for comment in agents(ticket).filter(|comment| within(comment.created)) {
        note(&comment.body, &mut known);
    }
    if to.is_none()
        && let Some(draft) = &ticket.draft
    {
        note(&draft.text, &mut known);
    }
    known.len() - before
}

fn note(text: &str, known: &mut BTreeSet<String>) {
    let lower = text.to_ascii_lowercase();
    for word in words(text, &lower) {
        if word.is.chars().count() > 2 {
            known.insert(word.is.to_owned());
        }
    }
}
