//! Reads the live page: what the agent changed and has not submitted.

use serde_json::Value;

use super::Snapshot;
use super::json::Json;
use crate::letters;
use crate::ticket::{Channel, Draft, Field, FieldKey, Group, Person, Role};
use crate::wording;

impl Snapshot {
    /// Lays the live page over the saved ticket, from scratch: an edit that was taken back is gone.
    ///
    /// The conversation is untouched, so this costs the size of the form and the draft alone.
    /// A part the page could not tell (absent or null) stays as saved; `""` means emptied. A page that tells nothing is
    /// one that could not be read, and is named in [`Ticket::unread`](crate::ticket::Ticket::unread).
    pub fn apply_page(&mut self, page: &Value) {
        let page = Json(page);
        let saved = &self.saved;
        let ticket = &mut self.ticket;
        let silent = wording::UNREAD_PAGE.plain();
        ticket.unread.retain(|unread| *unread != silent);
        if page.0.as_object().is_some_and(serde_json::Map::is_empty) {
            ticket.unread.push(silent);
        }
        let or = |key, saved: &String| page.text(key).map_or_else(|| saved.clone(), str::to_owned);

        ticket.subject = or("subject", &saved.subject);
        ticket.status = or("status", &saved.status).to_ascii_lowercase();
        ticket.priority = or("priority", &saved.priority).to_ascii_lowercase();
        ticket.kind = or("type", &saved.kind).to_ascii_lowercase();
        ticket.tags = match page.get("tags") {
            Some(_) => page.list("tags").filter_map(Json::as_text).map(letters::small).collect(),
            None => saved.tags.clone(),
        };
        ticket.group = match page.text("group") {
            Some(name) => group(name, saved.group.as_ref()),
            None => saved.group.clone(),
        };
        ticket.assignee = match page.text("assignee") {
            Some(name) => assignee(name, saved.assignee.as_ref()),
            None => saved.assignee.clone(),
        };
        ticket.draft = page.get("draft").and_then(draft);

        self.apply_fields(page);
    }

    /// Lays the form's values over the saved fields.
    fn apply_fields(&mut self, page: Json) {
        let (saved, ticket) = (&self.saved, &mut self.ticket);
        ticket.fields.clone_from(&saved.fields);
        for edit in page.list("fields") {
            let (Some(id), Some(value)) = (edit.id("id"), edit.text("value")) else { continue };
            let key = FieldKey::Custom(id);
            let title = ticket.form.iter().find(|field| field.key == key).map(|field| field.title.clone());
            let before = saved.fields.iter().find(|field| field.key == key);
            if before.is_some_and(|field| field.value == value) {
                continue;
            }
            ticket.fields.retain(|field| field.key != key);
            if !value.trim().is_empty() {
                ticket.fields.push(Field {
                    key,
                    title: title.unwrap_or_default(),
                    value: value.to_owned(),
                    unsaved: true,
                });
            }
        }
    }
}

/// The page shows names only; the number stays known while the name did not change.
fn group(name: &str, saved: Option<&Group>) -> Option<Group> {
    match saved {
        _ if name.is_empty() => None,
        Some(group) if group.name == name => Some(group.clone()),
        _ => Some(Group { id: None, name: name.to_owned() }),
    }
}

fn assignee(name: &str, saved: Option<&Person>) -> Option<Person> {
    match saved {
        _ if name.is_empty() => None,
        Some(person) if person.name == name => Some(person.clone()),
        _ => Some(Person { id: None, name: name.to_owned(), role: Role::Agent }),
    }
}

fn draft(draft: Json) -> Option<Draft> {
    let text = draft.text("text")?.to_owned();
    let channel = if draft.text("channel") == Some("internal") { Channel::Internal } else { Channel::Public };
    Some(Draft { text, channel })
}
