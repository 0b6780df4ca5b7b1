//! Reads the history of a ticket's changes from its audits.

use serde_json::Value;

use super::fields;
use super::json::Json;
use super::people::People;
use crate::letters;
use crate::order;
use crate::ticket::{Change, Changed, FieldKey, Timestamp};

/// Reads the changes, oldest first; none where there are no audits to read. What was set when the ticket was opened is a
/// change from nothing.
pub(super) fn read(root: Json, people: &People) -> Option<Vec<Change>> {
    root.get("audits").filter(|audits| audits.0.is_array())?;
    let mut changes: Vec<Change> = root.list("audits").flat_map(|audit| of_audit(root, audit, people)).collect();
    // A page of audits may come newest first; a stable sort keeps what happened in one submit together.
    if changes.iter().all(|change| change.when.is_some()) {
        order::sort(&mut changes, &|one, other| one.when < other.when);
    }
    Some(changes)
}

fn of_audit(root: Json, audit: Json, people: &People) -> Vec<Change> {
    let when = audit.text("created_at").and_then(Timestamp::parse);
    let author = audit.id("author_id").map(|id| people.person(id)).unwrap_or_default();
    let kind = |event: Json, kinds: &[&str]| event.text("type").is_some_and(|kind| kinds.contains(&kind));
    let comment = audit.list("events").find(|event| kind(*event, &["Comment", "VoiceComment"]));
    let comment = comment.and_then(|event| event.id("id"));
    audit
        .list("events")
        .filter(|event| kind(*event, &["Create", "Change"]))
        .filter_map(|event| {
            let what = changed(event.text("field_name")?)?;
            let value = |key| event.get(key).map_or_else(String::new, |value| shown(root, &what, value, people));
            let (from, to) = (value("previous_value"), value("value"));
            Some(Change { when, by: author.clone(), what, from, to, comment })
        })
        .collect()
}

fn changed(field: &str) -> Option<Changed> {
    Some(match field {
        "group_id" => Changed::Group,
        "assignee_id" => Changed::Assignee,
        "status" => Changed::Status,
        "priority" => Changed::Priority,
        "type" => Changed::Kind,
        "tags" => Changed::Tags,
        number => Changed::Field(FieldKey::Custom(number.parse().ok()?)),
    })
}

/// A value as an agent sees it. A group or person who is not in the snapshot keeps the number.
fn shown(root: Json, what: &Changed, value: Json, people: &People) -> String {
    let named = |name: String, id: u64| if name.is_empty() { id.to_string() } else { name };
    match what {
        Changed::Group => value.as_id().map(|id| named(people.group(id).name, id)).unwrap_or_default(),
        Changed::Assignee => value.as_id().map(|id| named(people.person(id).name, id)).unwrap_or_default(),
        Changed::Status | Changed::Priority | Changed::Kind => letters::small(value.as_text().unwrap_or_default()),
        Changed::Tags => match value.0 {
            Value::Array(tags) => tags.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
            _ => value.as_text().unwrap_or_default().to_owned(),
        },
        Changed::Field(FieldKey::Custom(id)) => fields::label(root, *id, value),
        Changed::Field(FieldKey::System(_)) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::read;
    use crate::ticket::{Changed, FieldKey, Role};

    #[test]
    fn the_path_with_names_labels_and_comments() {
        let ticket = read(&json!({
            "ticket": {"id": 7},
            "users": [{"id": 1, "name": "Ada", "role": "agent"}, {"id": 2, "name": "Ben", "role": "agent"}],
            "groups": [{"id": 3, "name": "Tier 2"}, {"id": 4, "name": "Engineering"}],
            "ticket_fields": [{"id": 50, "type": "tagger", "title": "Severity",
                "custom_field_options": [{"name": "SEV2", "value": "sev_2"}]}],
            "audits": [
                {"created_at": "2026-11-03T10:00:00Z", "author_id": 1, "events": [
                    {"type": "Comment", "id": 77, "body": "Over to you."},
                    {"type": "Change", "field_name": "group_id", "value": "4", "previous_value": "3"},
                    {"type": "Change", "field_name": "assignee_id", "value": null, "previous_value": "2"},
                    {"type": "Change", "field_name": "50", "value": "sev_2", "previous_value": null},
                    {"type": "Notification", "body": "mail"}]},
                {"created_at": "2026-11-03T09:00:00Z", "author_id": 1, "events": [
                    {"type": "Create", "field_name": "group_id", "value": 3},
                    {"type": "Create", "field_name": "status", "value": "Open"},
                    {"type": "Create", "field_name": "tags", "value": ["a", "b"]},
                    {"type": "Create", "field_name": "subject", "value": "Export"}]}]
        }))
        .unwrap()
        .ticket;
        let told: Vec<_> =
            ticket.changes().iter().map(|it| (it.what.clone(), it.from.as_str(), it.to.as_str(), it.comment)).collect();
        assert_eq!(
            told,
            [
                (Changed::Group, "", "Tier 2", None),
                (Changed::Status, "", "open", None),
                (Changed::Tags, "", "a b", None),
                (Changed::Group, "Tier 2", "Engineering", Some(77)),
                (Changed::Assignee, "Ben", "", Some(77)),
                (Changed::Field(FieldKey::Custom(50)), "", "SEV2", Some(77)),
            ]
        );
        assert_eq!((ticket.changes()[0].by.name.as_str(), ticket.changes()[0].by.role), ("Ada", Role::Agent));
    }

    #[test]
    fn a_side_conversation_is_no_part_of_the_ticket() {
        let snapshot = json!({"ticket": {"id": 7}, "comments": [], "audits": [
            {"id": 1, "created_at": "2026-11-03T10:00:00Z", "author_id": 1, "events": [
                {"type": "CollabThreadCreated", "thread_id": "t", "subject": "Severity: SEV1", "body": "Owner: Dana"}]},
            {"id": 2, "created_at": "2026-11-03T11:00:00Z", "author_id": 1, "events": [
                {"type": "CollabThreadReplied", "thread_id": "t", "body": "1. Open it"}, {"type": "CollabThreadClosed"}]}]});
        let ticket = read(&snapshot).unwrap().ticket;
        assert!(ticket.comments.is_empty() && ticket.unread.is_empty());
        assert_eq!(ticket.history, Some(Vec::new()));
    }

    #[test]
    fn odd_audits_give_less_history() {
        for audits in [json!(null), json!({"a": 1}), json!([4, {}, {"events": [1, {"type": "Change"}]}])] {
            assert!(read(&json!({"ticket": {"id": 7}, "audits": audits})).unwrap().ticket.changes().is_empty());
        }
    }
}
