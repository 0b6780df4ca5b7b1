//! The severity that is claimed: in words, in a field, by the ticket's priority. The latest claim counts.

use crate::case::{Case, Source, Text};
use crate::playbook::{Item, Severity};
use crate::reading::{Grade, Piece, severity};
use crate::ticket::{Change, Changed, Timestamp};

/// The level that the latest claim names; else the one the policy says the ticket's priority stands for.
pub fn claimed(case: &Case) -> Option<Severity> {
    claim(case, |_| true)
}

/// The same without what is filled in in the panel: what every agent's browser shows.
pub fn on_ticket(case: &Case) -> Option<Severity> {
    claim(case, |source| !matches!(source, Source::Answer(_)))
}

fn claim(case: &Case, counts: fn(&Source) -> bool) -> Option<Severity> {
    let said = latest(case, counts).map(|(_, _, level)| level);
    said.or_else(|| case.policy.severity.of_priority(&case.ticket.priority))
}

/// The claim that came last. What stands in a field was said when it was set: a note written since outranks it.
pub fn latest<'c>(case: &'c Case, counts: fn(&Source) -> bool) -> Option<(&'c Text<'c>, &'c Piece, Severity)> {
    let said = case.pieces(Item::Severity).filter(|(text, _)| counts(&text.source));
    let said = said.filter_map(|(text, piece)| Some((text, piece, level(case, text, piece)?)));
    said.reduce(|held, next| {
        let earlier = field_set(case, &next.0.source).zip(held.0.when).is_some_and(|(set, said)| set < said);
        if earlier { held } else { next }
    })
}

/// When a field got the value it holds; none for anything but a saved field, or when its history is not known.
fn field_set(case: &Case, source: &Source) -> Option<Timestamp> {
    let Source::Field(key) = source else { return None };
    let unsaved = case.ticket.fields.iter().any(|field| field.key == *key && field.unsaved);
    let history = case.ticket.history.as_ref().filter(|_| !unsaved)?;
    let of_field = |change: &&Change| matches!(&change.what, Changed::Field(changed) if changed == key);
    history.iter().rfind(of_field).map_or(case.ticket.created, |change| change.when)
}

/// The level of a piece: by the playbook's names, else by the policy's words.
fn level(case: &Case, text: &Text, piece: &Piece) -> Option<Severity> {
    let words = piece.span.of(text.words).trim();
    let named = (piece.grade == Grade::Strong).then(|| severity::level(words)).flatten();
    named.or_else(|| if piece.clue == "asked" { None } else { case.policy.severity.of_word(words) })
}
