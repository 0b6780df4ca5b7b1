//! What makes a submit an escalation: a change that the policy names.

use crate::letters;
use crate::policy::Escalation;
use crate::ticket::{Saved, Ticket};

/// The submit in question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Submit<'a> {
    /// The status it would set (stable name or custom-status number); empty when it stays.
    pub status: &'a str,
    /// Whether the panel's own Escalate switch is on.
    pub switch: bool,
}

/// What makes a submit an escalation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// The group became one of the policy's.
    Group(String),
    /// The assignee became one of the policy's.
    Assignee(String),
    /// A tag was added.
    Tag(String),
    /// The status is being set.
    Status(String),
    /// A field took a value.
    Field(String),
    /// The panel's own switch.
    Switch,
}

/// Whether this submit brings about what the policy calls an escalation.
pub fn trigger(saved: &Saved, ticket: &Ticket, rules: &Escalation, submit: Submit) -> Option<Trigger> {
    if submit.switch {
        return Some(Trigger::Switch);
    }
    let named = |list: &[String], id: Option<u64>, name: &str| {
        list.iter().any(|word| same(word, name) || id.is_some_and(|id| *word == id.to_string()))
    };
    if let Some(group) = &ticket.group {
        let was = saved.group.as_ref().is_some_and(|was| named(&rules.groups, was.id, &was.name));
        if !was && named(&rules.groups, group.id, &group.name) {
            return Some(Trigger::Group(group.name.clone()));
        }
    }
    if let Some(person) = &ticket.assignee {
        let was = saved.assignee.as_ref().is_some_and(|was| named(&rules.assignees, was.id, &was.name));
        if !was && named(&rules.assignees, person.id, &person.name) {
            return Some(Trigger::Assignee(person.name.clone()));
        }
    }
    let added = ticket.tags.iter().filter(|tag| !saved.tags.contains(tag));
    if let Some(tag) = added.into_iter().find(|tag| rules.tags.iter().any(|word| same(word, tag))) {
        return Some(Trigger::Tag(tag.clone()));
    }
    let status = if submit.status.is_empty() { &ticket.status } else { submit.status };
    if !same(status, &saved.status) && rules.statuses.iter().any(|word| same(word, status)) {
        return Some(Trigger::Status(status.to_owned()));
    }
    ticket
        .fields
        .iter()
        .filter(|field| !saved.fields.iter().any(|was| was.key == field.key && was.value == field.value))
        .find(|field| {
            rules.fields.iter().any(|rule| {
                rule.field.names(&field.key, &field.title) && (rule.value.is_empty() || same(&rule.value, &field.value))
            })
        })
        .map(|field| Trigger::Field(field.title.clone()))
}

/// The same word in any case; an empty word is never the same.
fn same(a: &str, b: &str) -> bool {
    !a.is_empty() && letters::small(a.trim()) == letters::small(b.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{FieldRef, FieldTrigger};
    use crate::ticket::{Field, FieldKey, Group, Person};

    fn with_group(name: &str) -> Ticket {
        Ticket { group: Some(Group { id: None, name: name.to_owned() }), ..Ticket::default() }
    }

    #[test]
    fn what_escalates() {
        let rules = Escalation {
            assignees: vec!["Dana Dev".into()],
            statuses: vec!["with-engineering".into()],
            fields: vec![FieldTrigger { field: FieldRef::Title("Escalated to".into()), value: String::new() }],
            ..Escalation::default()
        };
        let field = Field { key: FieldKey::Custom(9), title: "Escalated To".into(), value: "L4".into(), unsaved: true };
        let person = Person { name: "dana dev".into(), ..Person::default() };
        let submit = Submit::default();
        for (name, ticket, submit) in [
            ("group", with_group("engineering"), submit),
            ("assignee", Ticket { assignee: Some(person), ..Ticket::default() }, submit),
            ("tag", Ticket { tags: vec!["escalated".into()], ..Ticket::default() }, submit),
            ("status", Ticket::default(), Submit { status: "with-engineering", switch: false }),
            ("field", Ticket { fields: vec![field], ..Ticket::default() }, submit),
            ("switch", Ticket::default(), Submit { status: "", switch: true }),
        ] {
            assert!(trigger(&Saved::default(), &ticket, &rules, submit).is_some(), "{name}");
        }
    }

    #[test]
    fn what_does_not() {
        let already = Saved { group: Some(Group { id: None, name: "Engineering".into() }), ..Saved::default() };
        let tagged = Saved { tags: vec!["escalated".into()], ..Saved::default() };
        for (name, saved, ticket) in [
            ("nothing changed", Saved::default(), Ticket::default()),
            ("another group", Saved::default(), with_group("Billing")),
            ("a group with such a word in it", Saved::default(), with_group("Not Engineering")),
            ("already there", already, with_group("Engineering")),
            ("tagged before", tagged, Ticket { tags: vec!["escalated".into()], ..Ticket::default() }),
        ] {
            assert_eq!(trigger(&saved, &ticket, &Escalation::default(), Submit::default()), None, "{name}");
        }
    }
}
