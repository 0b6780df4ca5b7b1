//! Zendesk's JSON, and nothing else knows it.
//!
//! A snapshot is what the content script gathered, or what an export holds:
//!
//! ```json
//! {"ticket": {…}, "comments": […], "users": […], "groups": […], "ticket_fields": […], "audits": […],
//!  "incidents": [17], "ticket_related": {…}, "jira_links": […], "me": 4, "page": {…},
//!  "read_at": "2026-11-24T10:02:03Z", "unread": [{"what": "comments", "status": 500}]}
//! ```
//!
//! Any part but `ticket` may be absent, and any value may have an odd shape: it is then left out of the
//! [`Ticket`], and where an agent should know, named in [`Ticket::unread`].

mod audits;
mod comments;
mod fields;
mod html;
mod jira;
mod json;
mod page;
mod people;
mod unread;

use std::fmt;

use serde_json::Value;

use crate::letters;
use crate::ticket::{Person, Saved, Ticket, Timestamp};
use json::Json;
use people::People;

/// A ticket as read, with what Zendesk holds of it beside the agent's unsaved edits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    /// The ticket with the live page applied.
    pub ticket: Ticket,
    /// The values before the page was applied.
    pub saved: Saved,
    /// The agent at the screen; none in an export.
    pub me: Option<Person>,
    /// When it was read, by Zendesk's own clock; none in an export.
    pub read_at: Option<Timestamp>,
}

/// The JSON holds no ticket at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotATicket {
    /// Not a JSON object.
    NotAnObject,
    /// An object without `ticket`.
    NoTicket,
    /// A page of Zendesk's list of tickets, which come without their comments.
    List,
    /// `ticket` is not an object.
    TicketIsNotAnObject,
}

impl fmt::Display for NotATicket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnObject => "expected a JSON object like {\"ticket\":{…},\"comments\":[…],\"users\":[…]}",
            Self::List => {
                "\"tickets\" come without their comments: give each as {\"ticket\":{…},\"comments\":[…],\"users\":[…]}"
            }
            Self::NoTicket => "the object has no \"ticket\"",
            Self::TicketIsNotAnObject => "\"ticket\" is not an object",
        })
    }
}

impl std::error::Error for NotATicket {}

/// Reads a snapshot.
///
/// # Errors
/// Only when there is no ticket in it; everything else gives a thinner ticket.
pub fn read(snapshot: &Value) -> Result<Snapshot, NotATicket> {
    let root = Json(snapshot);
    if !snapshot.is_object() {
        return Err(NotATicket::NotAnObject);
    }
    let json = ticket_of(root)?;
    if !json.0.is_object() {
        return Err(NotATicket::TicketIsNotAnObject);
    }
    let people = People::read(root, json);
    let ticket = ticket(root, json, &people);
    let mut snapshot = Snapshot {
        saved: saved(&ticket),
        ticket,
        me: root.id("me").map(|id| people.assignee(id)),
        read_at: root.text("read_at").and_then(Timestamp::parse),
    };
    if let Some(page) = root.get("page") {
        snapshot.apply_page(page.0);
    }
    Ok(snapshot)
}

/// What a snapshot tells of its ticket. What the page and the panel alone know is left empty.
fn ticket(root: Json, json: Json, people: &People) -> Ticket {
    let mut unread = unread::read(root);
    let comments = comments::read(root, json, people, &mut unread);
    let lower = |key| json.text(key).unwrap_or_default().to_ascii_lowercase();
    let time = |key| json.text(key).and_then(Timestamp::parse);
    let ids = |key| root.list(key).filter_map(Json::as_id);
    Ticket {
        id: json.id("id"),
        subject: json.text("subject").or_else(|| json.text("raw_subject")).unwrap_or_default().to_owned(),
        status: lower("status"),
        priority: lower("priority"),
        kind: lower("type"),
        tags: json.list("tags").filter_map(Json::as_text).map(letters::small).collect(),
        requester: json.id("requester_id").map(|id| people.person(id)),
        requester_zone: people::zone(root, json).to_owned(),
        assignee: json.id("assignee_id").map(|id| people.assignee(id)),
        group: json.id("group_id").map(|id| people.group(id)),
        form: fields::form(root),
        fields: fields::read(root, json),
        comments,
        history: audits::read(root, people),
        problem: json.id("problem_id"),
        incidents: ids("incidents").collect(),
        linked_tickets: json.list("followup_ids").filter_map(Json::as_id).chain(ids("linked_tickets")).collect(),
        jira_issues: jira::issues(root),
        created: time("created_at"),
        updated: time("updated_at"),
        url: json.text("url").and_then(agent_page).unwrap_or_default(),
        unread,
        ..Ticket::default()
    }
}

/// The ticket of a snapshot. Zendesk's own export of a whole account has one to a line, without anything around it.
fn ticket_of(root: Json) -> Result<Json, NotATicket> {
    let bare = || root.id("id").is_some() && root.get("subject").is_some();
    match root.get("ticket") {
        Some(ticket) => Ok(ticket),
        None if bare() => Ok(root),
        None if root.get("tickets").is_some() => Err(NotATicket::List),
        None => Err(NotATicket::NoTicket),
    }
}

fn saved(ticket: &Ticket) -> Saved {
    Saved {
        subject: ticket.subject.clone(),
        status: ticket.status.clone(),
        priority: ticket.priority.clone(),
        kind: ticket.kind.clone(),
        tags: ticket.tags.clone(),
        assignee: ticket.assignee.clone(),
        group: ticket.group.clone(),
        fields: ticket.fields.clone(),
    }
}

/// `https://host/api/v2/tickets/7.json` → `https://host/agent/tickets/7`, the page a person can open.
fn agent_page(api: &str) -> Option<String> {
    let (host, path) = api.split_once("/api/v2/tickets/")?;
    let number: String = path.chars().take_while(char::is_ascii_digit).collect();
    (host.starts_with("https://") || host.starts_with("http://"))
        .then(|| format!("{host}/agent/tickets/{number}"))
        .filter(|_| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::ticket::{Channel, FieldKey, Role, Visibility};

    #[test]
    fn reads_a_ticket_with_its_people() {
        let snapshot = read(&json!({
            "ticket": {"id": 7, "url": "https://acme.zendesk.com/api/v2/tickets/7.json", "subject": "Export fails",
                "status": "open", "priority": "high", "tags": ["Export"], "requester_id": 1, "assignee_id": 2,
                "group_id": 3, "custom_fields": [{"id": 50, "value": "sev_2"}, {"id": 51, "value": null}],
                "created_at": "2026-11-03T09:12:45Z"},
            "comments": [
                {"id": 10, "author_id": 1, "plain_body": "It fails", "public": true},
                {"id": 11, "author_id": 2, "plain_body": "Seen it", "public": false}],
            "users": [{"id": 1, "name": "Ada", "role": "end-user", "time_zone": "Berlin", "iana_time_zone": "Europe/Berlin"},
                {"id": 2, "name": "Ben", "role": "agent", "iana_time_zone": "Asia/Tokyo"}],
            "groups": [{"id": 3, "name": "Tier 2"}], "me": 2,
            "ticket_fields": [{"id": 50, "type": "tagger", "title": "Severity",
                "custom_field_options": [{"name": "SEV2", "value": "sev_2"}]}]
        }));
        assert_eq!(snapshot.as_ref().ok().and_then(|it| it.me.as_ref()).map(|me| me.name.as_str()), Some("Ben"));
        let ticket = snapshot.unwrap().ticket;
        assert_eq!(ticket.url, "https://acme.zendesk.com/agent/tickets/7");
        assert_eq!(ticket.tags, ["export"]);
        assert_eq!(ticket.requester_zone, "Europe/Berlin");
        assert_eq!(ticket.group.unwrap().name, "Tier 2");
        assert_eq!(ticket.assignee.unwrap().name, "Ben");
        assert_eq!(ticket.comments[0].author.role, Role::Customer);
        assert_eq!(ticket.comments[1].author.role, Role::Agent);
        assert_eq!(ticket.comments[1].visibility, Visibility::Internal);
        assert_eq!(ticket.fields.len(), 1);
        assert_eq!((ticket.fields[0].title.as_str(), ticket.fields[0].value.as_str()), ("Severity", "SEV2"));
        assert!(ticket.unread.is_empty());
    }

    #[test]
    fn odd_shapes_give_a_thinner_ticket() {
        for odd in [
            json!({"ticket": {}}),
            json!({"ticket": {"id": "seven", "subject": 4, "tags": "a", "custom_fields": {"a": 1}}}),
            json!({"ticket": {"id": 7}, "comments": {"a": 1}, "users": [4, null], "ticket_fields": "no"}),
            json!({"ticket": {"id": 7}, "comments": [null, 4, {"id": "x"}, {"body": 5, "attachments": 7}]}),
        ] {
            assert!(read(&odd).is_ok(), "{odd}");
        }
    }

    #[test]
    fn comments_and_people_are_found_where_exports_have_them() {
        let comments = json!([{"id": 10, "author_id": 1, "plain_body": "It fails"}]);
        for told in [
            json!({"id": 7, "subject": "Export", "requester": {"id": 1, "name": "Ada", "role": "end-user"},
                "comments": comments}),
            json!({"ticket": {"id": 7, "subject": "Export", "comments": comments},
                "users": [{"id": 1, "name": "Ada", "role": "end-user"}]}),
            json!({"ticket": {"id": 7, "subject": "Export"}, "comments": {"comments": comments, "count": 1},
                "users": [{"id": 1, "name": "Ada", "role": "end-user"}]}),
        ] {
            let ticket = read(&told).unwrap().ticket;
            let [comment] = ticket.comments.as_slice() else { panic!("{told}") };
            assert_eq!((comment.body.as_str(), comment.author.name.as_str()), ("It fails", "Ada"), "{told}");
            assert_eq!(comment.author.role, Role::Customer);
        }
    }

    #[test]
    fn says_what_is_no_ticket() {
        assert_eq!(read(&json!([])), Err(NotATicket::NotAnObject));
        assert_eq!(read(&json!({"tickets": []})), Err(NotATicket::List));
        assert_eq!(read(&json!({"id": 7})), Err(NotATicket::NoTicket));
        assert_eq!(read(&json!({"ticket": 5})), Err(NotATicket::TicketIsNotAnObject));
    }

    #[test]
    fn the_page_lies_over_what_was_saved() {
        let mut snapshot = read(&json!({
            "ticket": {"id": 7, "subject": "Old", "tags": ["a"], "group_id": 3, "assignee_id": 2,
                "custom_fields": [{"id": 50, "value": "old"}]},
            "groups": [{"id": 3, "name": "Tier 2"}],
            "page": {"subject": "New", "group": "Engineering", "tags": ["a", "escalated"],
                "fields": [{"id": 50, "value": "new"}, {"id": 51, "value": "more"}],
                "draft": {"text": "Over to you", "channel": "internal"}}
        }))
        .unwrap();
        assert_eq!(snapshot.ticket.subject, "New");
        assert_eq!(snapshot.ticket.group.as_ref().unwrap().name, "Engineering");
        assert_eq!(snapshot.saved.group.as_ref().unwrap().name, "Tier 2");
        assert_eq!(snapshot.ticket.tags, ["a", "escalated"]);
        assert_eq!(snapshot.ticket.draft.as_ref().unwrap().channel, Channel::Internal);
        let values: Vec<_> = snapshot.ticket.fields.iter().map(|f| (&f.key, f.value.as_str(), f.unsaved)).collect();
        assert_eq!(values, [(&FieldKey::Custom(50), "new", true), (&FieldKey::Custom(51), "more", true)]);

        assert!(snapshot.ticket.unread.is_empty());

        snapshot.apply_page(&json!({}));
        assert_eq!(snapshot.ticket.subject, "Old", "an edit that was taken back is gone");
        assert_eq!(snapshot.ticket.fields[0].value, "old");
        assert_eq!(snapshot.ticket.draft, None);
        assert_eq!(snapshot.ticket.unread, [crate::wording::UNREAD_PAGE.plain()], "a page that tells nothing is said");
        snapshot.apply_page(&json!({"subject": "Old"}));
        assert!(snapshot.ticket.unread.is_empty(), "and no longer once it tells something");
    }
}
