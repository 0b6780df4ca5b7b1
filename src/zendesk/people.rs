//! Reads users and groups, and which side each is on.

use super::json::Json;
use crate::order;
use crate::ticket::{Group, Person, Role};

/// The users and groups that came with a ticket.
pub(super) struct People<'a> {
    users: Vec<(u64, Person)>,
    groups: Vec<(u64, &'a str)>,
    requester: Option<u64>,
}

impl<'a> People<'a> {
    pub fn read(root: Json<'a>, ticket: Json<'a>) -> Self {
        let named = ["requester", "submitter", "assignee"].into_iter().filter_map(|who| ticket.get(who));
        let users = named.chain(root.list("users")).filter_map(|user| {
            let id = user.id("id")?;
            let name = user.text("name").unwrap_or_default().to_owned();
            Some((id, Person { id: Some(id), name, role: role(user.text("role")) }))
        });
        let groups = root.list("groups").filter_map(|group| Some((group.id("id")?, group.text("name")?)));
        Self { users: by_id(users.collect()), groups: by_id(groups.collect()), requester: ticket.id("requester_id") }
    }

    /// A person on the ticket. Without a user record only the requester's side is known.
    pub fn person(&self, id: u64) -> Person {
        let known = of(&self.users, id).cloned();
        let mut person = known.unwrap_or(Person { id: Some(id), ..Person::default() });
        if person.role == Role::Unknown && self.requester == Some(id) {
            person.role = Role::Customer;
        }
        person
    }

    /// Who a ticket is assigned to: always an agent, whatever the user list says.
    pub fn assignee(&self, id: u64) -> Person {
        Person { role: Role::Agent, ..self.person(id) }
    }

    /// Who wrote a comment. Only agents can write an internal note.
    pub fn author(&self, id: Option<u64>, public: bool) -> Person {
        let mut person = id.map(|id| self.person(id)).unwrap_or_default();
        if !public {
            person.role = Role::Agent;
        }
        person
    }

    pub fn group(&self, id: u64) -> Group {
        Group { id: Some(id), name: of(&self.groups, id).copied().unwrap_or_default().to_owned() }
    }
}

/// The requester's time zone, as their record names it; empty when it names none.
pub(super) fn zone<'a>(root: Json<'a>, ticket: Json<'a>) -> &'a str {
    let requester =
        root.list("users").find(|user| user.id("id").is_some() && user.id("id") == ticket.id("requester_id"));
    let named = |key| requester.and_then(|user| user.text(key)).filter(|name| !name.is_empty());
    named("iana_time_zone").or_else(|| named("time_zone")).unwrap_or_default()
}

fn by_id<T>(mut list: Vec<(u64, T)>) -> Vec<(u64, T)> {
    order::sort(&mut list, &|one, other| one.0 < other.0);
    list
}

/// The last one with this id.
fn of<T>(list: &[(u64, T)], id: u64) -> Option<&T> {
    let after = list.partition_point(|(own, _)| *own <= id);
    list.get(after.checked_sub(1)?).filter(|(own, _)| *own == id).map(|(_, value)| value)
}

fn role(role: Option<&str>) -> Role {
    match role {
        Some("agent" | "admin") => Role::Agent,
        Some("end-user") => Role::Customer,
        _ => Role::Unknown,
    }
}
