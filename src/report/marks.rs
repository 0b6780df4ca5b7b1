//! Which of Zendesk's own form fields to mark, because they hold an item that is missing.

use super::Report;
use crate::case::{State, held_by};
use crate::playbook::Item;
use crate::policy::Policy;
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

/// The fields to mark: of each item that Engineering will ask for, the first field of the form that would hold it.
pub fn marks(ticket: &Ticket, report: &Report, policy: &Policy) -> Vec<Mark> {
    let in_form =
        ticket.form.iter().filter_map(|field| Some((field.key.clone(), held_by(&field.key, &field.title, policy)?)));
    let nobody =
        ticket.assignee.is_none() && report.item(Item::CaseOwner).is_some_and(|owner| owner.state == State::Missing);
    let assignee = nobody.then(|| (FieldKey::System("assignee".to_owned()), Item::CaseOwner));
    let mut marks: Vec<Mark> = Vec::new();
    for (field, item) in in_form.chain(assignee) {
        let unmet = report.item(item).filter(|found| !found.state.is_met());
        let fresh = unmet.filter(|_| marks.iter().all(|mark| mark.item != item));
        marks.extend(fresh.map(|found| {
            let words = [wording::title(item).plain(), found.state.phrase().plain()];
            Mark { field, item, note: wording::MARK.with(words) }
        }));
    }
    marks
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ticket::Timestamp;
    use crate::zendesk;

    #[test]
    fn of_several_fields_for_one_item_the_first_is_marked() {
        let field = |id: u64, title: &str| json!({"id": id, "title": title, "type": "text", "active": true});
        let fields: Vec<_> = (1..=3).map(|id| json!({"id": id, "value": ""})).collect();
        let snapshot = json!({
            "ticket": {"id": 7, "subject": "CSV export stops at row 500"},
            "ticket_fields": [field(1, "Affected users"), field(2, "Severity"), field(3, "Customer impact")],
            "page": {"fields": fields},
        });
        let ticket = zendesk::read(&snapshot).expect("a ticket").ticket;
        let policy = Policy::default();
        let report = crate::evaluate(&ticket, &policy, Timestamp(0));
        let marked = marks(&ticket, &report, &policy);
        let said: Vec<String> = marked.iter().map(|mark| mark.note.to_string()).collect();
        assert_eq!(said, ["Customer impact: missing", "Severity: missing", "Case owner: missing"]);
        assert_eq!(marked[0].field, FieldKey::Custom(1));
    }
}
