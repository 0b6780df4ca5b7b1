//! What a tier added to a ticket: agents' words that did not stand there before.

use crate::reading::pattern::words;
use crate::ticket::{Role, Ticket, Timestamp};

/// How many different words agents wrote after `from` and no later than `to` that the conversation had not yet.
///
/// A note that repeats the ticket ("same text, new owner") counts nothing. Comments without a time are left out;
/// without bounds everything counts.
pub(super) fn between(ticket: &Ticket, from: Option<Timestamp>, to: Option<Timestamp>) -> usize {
    let within = |when: Option<Timestamp>| match when {
        Some(when) => from.is_none_or(|from| when >= from) && to.is_none_or(|to| when <= to),
        None => from.is_none() && to.is_none(),
    };
    let earlier = |when: Option<Timestamp>| matches!((when, from), (Some(when), Some(from)) if when < from);
    let (mut known, mut added) = (Vec::new(), Vec::new());
    note(&ticket.subject, &mut known);
    for comment in &ticket.comments {
        if comment.author.role != Role::Agent || earlier(comment.created) {
            note(&comment.body, &mut known);
        } else if within(comment.created) {
            note(&comment.body, &mut added);
        }
    }
    if let Some(draft) = ticket.draft.as_ref().filter(|_| to.is_none()) {
        note(&draft.text, &mut added);
    }
    for words in [&mut known, &mut added] {
        words.sort_unstable();
        words.dedup();
    }
    added.iter().filter(|word| known.binary_search(word).is_err()).count()
}

/// Notes the words of a text by a number each (FNV-1a): two words that share one cost a count, nothing more.
fn note(text: &str, noted: &mut Vec<u64>) {
    let lower = text.to_ascii_lowercase();
    let said = words(text, &lower).into_iter().filter(|word| word.is.len() > 2);
    noted.extend(said.map(|word| {
        word.is
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }));
}
