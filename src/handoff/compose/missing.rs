//! What is not there, openly.

use super::veil::Veil;
use crate::case::State;
use crate::gate;
use crate::handoff::document::Block;
use crate::handoff::list::{List, ListKind};
use crate::handoff::prose::Prose;
use crate::playbook::CHECKLIST;
use crate::report::{ItemReport, Report};
use crate::wording;

/// What the ticket lacks, in one line; what of it falls short, or a SEV1 owes; why it goes out all the same; what could
/// not be read.
pub(super) fn missing(report: &Report, reason: Option<&str>, veil: &mut Veil) -> Vec<Block> {
    let owed = gate::debts(report);
    let is_absent = |item: &&ItemReport| item.state == State::Missing && !owed.contains(&item.item);
    let unmet = report.items.iter().filter(|item| !item.state.is_met());
    let (absent, short): (Vec<&ItemReport>, Vec<&ItemReport>) = unmet.partition(is_absent);
    let mut blocks = Vec::new();
    if absent.is_empty() && short.is_empty() && report.items.len() >= CHECKLIST.len() {
        blocks.push(said(&wording::HANDOFF_NOTHING_MISSING.text()));
    }
    if !absent.is_empty() {
        let names: Vec<String> = absent.iter().map(|item| wording::title(item.item).text()).collect();
        blocks.push(said(&wording::HANDOFF_ABSENT.with([names.join(", ")]).to_string()));
    }
    let lines = short.into_iter().map(|item| {
        let line = Prose::new().strong(&wording::title(item.item).text()).text(" — ");
        if owed.contains(&item.item) { line.text(&wording::HANDOFF_OWED.text()) } else { line.text(&falls_short(item)) }
    });
    blocks.push(Block::List(List::of(ListKind::Bullets, lines)));
    let reason = reason.map(str::trim).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| wording::HANDOFF_OVERRIDE.with([veil.words(reason)]));
    let unread = report.unread.iter().map(|note| wording::HANDOFF_UNREAD.with([note.clone()]));
    blocks.extend(reason.into_iter().chain(unread).map(|note| said(&note.to_string())));
    blocks
}

/// How an item falls short.
fn falls_short(item: &ItemReport) -> String {
    let state = item.state.phrase().plain();
    match &item.advice {
        Some(advice) => wording::HANDOFF_UNMET.with([state, advice.clone()]).to_string(),
        None => state.to_string(),
    }
}

fn said(words: &str) -> Block {
    Block::Paragraph(Prose::from(words))
}
