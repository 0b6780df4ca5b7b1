//! Which of Zendesk's own form fields to mark, because they hold an item that is missing.

use crate::evidence::State;
use crate::playbook::Item;
use crate::policy::Policy;
use crate::reading::heading_item;
use crate::report::Report;
use crate::ticket::{FieldKey, Ticket};
use crate::wording::{self, Message};

/// A field to mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which.
    pub field: FieldKey,
    /// For which item.
    pub item: Item,
    /// What the mark says.
    pub note: Message,
}

/// The fields to mark: each field of the form that would hold an item Engineering will ask for.
pub fn marks(ticket: &Ticket, report: &Report, policy: &Policy) -> Vec<Mark> {
    let unmet = |item: Item| report.item(item).filter(|found| !found.state.is_met());
    let mut marks: Vec<Mark> = ticket
        .form
        .iter()
        .filter_map(|field| {
            let mapped = policy.fields.iter().find(|rule| rule.field.names(&field.key, &field.title));
            let item = mapped.map(|rule| rule.item).or_else(|| heading_item(&field.title))?;
            let found = unmet(item)?;
            let note = found.advice.clone().unwrap_or_else(|| wording::MARK_MISSING.plain());
            Some(Mark { field: field.key.clone(), item, note })
        })
        .collect();
    if let Some(owner) = unmet(Item::CaseOwner).filter(|owner| owner.state == State::Missing)
        && ticket.assignee.is_none()
    {
        marks.push(Mark {
            field: FieldKey::System("assignee".to_owned()),
            item: Item::CaseOwner,
            note: owner.advice.clone().unwrap_or_else(|| wording::MARK_MISSING.plain()),
        });
    }
    marks
}
