//! What a tier added to a ticket: agents' words that were not there before.

use std::rc::Rc;

use crate::case::{Case, Text};
use crate::reading::clauses::words;
use crate::ticket::{Role, Timestamp};

/// How many different words agents wrote after `from` and no later than `to` that the conversation had not yet.
///
/// A note that repeats the ticket ("same text, new owner") counts nothing. Comments without a time are left out;
/// without bounds everything counts.
pub(super) fn between(case: &Case, from: Option<Timestamp>, to: Option<Timestamp>) -> usize {
    let within = |when: Option<Timestamp>| match when {
        Some(when) => from.is_none_or(|from| when >= from) && to.is_none_or(|to| when <= to),
        None => from.is_none() && to.is_none(),
    };
    let earlier = |when: Option<Timestamp>| matches!((when, from), (Some(when), Some(from)) if when < from);
    let (mut before, mut after): (Vec<&Text>, Vec<&Text>) = (case.texts.iter().take(1).collect(), Vec::new());
    for (comment, text) in case.comments() {
        if comment.author.role != Role::Agent || earlier(comment.created) {
            before.push(text);
        } else if within(comment.created) {
            after.push(text);
        }
    }
    let (known, added) = (sum(case, &before), sum(case, &after));
    let both = before.iter().chain(&after).map(|text| &*text.known);
    // The number is how many texts came before `from`, and keeps this list apart from the words of all texts together.
    let fresh = case
        .sums
        .of(1 + before.len() as u64, both, || added.iter().copied().filter(|word| !holds(&known, *word)).collect());
    let draft = case.ticket.draft.as_ref().filter(|_| to.is_none()).map(|draft| sorted([draft.text.as_str()]));
    let drafted = draft.iter().flatten().filter(|word| !holds(&known, **word) && !holds(&fresh, **word)).count();
    fresh.len() + drafted
}

fn holds(words: &[u64], word: u64) -> bool {
    words.binary_search(&word).is_ok()
}

/// The words of some texts; a keystroke in the draft changes none of them.
fn sum(case: &Case, texts: &[&Text]) -> Rc<[u64]> {
    case.sums.of(0, texts.iter().map(|text| &*text.known), || sorted(texts.iter().map(|text| text.words)))
}

/// The different words of some texts by a number each (FNV-1a), in order: two words that share one cost a count,
/// nothing more.
fn sorted<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<u64> {
    let mut numbers = Vec::new();
    for text in texts {
        let lower = text.to_ascii_lowercase();
        let said = words(text, &lower).into_iter().filter(|word| word.is.len() > 2);
        numbers.extend(said.map(|word| {
            word.is
                .bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        }));
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
