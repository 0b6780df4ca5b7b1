//! From values to the policy's own types. A value has been checked against its option's kind: what does not fit
//! here is left out.

use serde_json::Value;

use super::fields::field;
use super::{FieldTrigger, JiraTarget, JiraValue, Strength, Table};
use crate::json::whole;
use crate::playbook::{Cadence, Severity};

pub(super) fn flag(value: &Value) -> bool {
    value.as_bool().unwrap_or_default()
}

pub(super) fn number(value: &Value) -> Option<u32> {
    u32::try_from(whole(value)?).ok()
}

pub(super) fn of_id<T>(value: &Value, from_id: fn(&str) -> Option<T>) -> Option<T> {
    from_id(value.as_str()?)
}

pub(super) fn severity(value: &Value) -> Option<Severity> {
    of_id(value, Severity::from_id)
}

pub(super) fn strength(value: &Value) -> Option<Strength> {
    of_id(value, Strength::from_id)
}

/// A text as a table's key.
#[allow(clippy::unnecessary_wraps, reason = "any text is a key")]
pub(super) fn text(key: &str) -> Option<String> {
    Some(key.to_owned())
}

pub(super) fn list<T>(value: &Value, read: fn(&Value) -> Option<T>) -> Vec<T> {
    value.as_array().into_iter().flatten().filter_map(read).collect()
}

pub(super) fn words(value: &Value) -> Vec<String> {
    list(value, |word| word.as_str().map(str::to_owned))
}

pub(super) fn table<K: Ord, V>(
    value: &Value,
    key: fn(&str) -> Option<K>,
    read: fn(&Value) -> Option<V>,
) -> Table<K, V> {
    let mut table = Table::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        if let (Some(key), Some(value)) = (key(name), read(value)) {
            table.insert(key, value);
        }
    }
    table
}

pub(super) fn cadence(value: &Value) -> Option<Cadence> {
    Some(Cadence { least: number(value.get("least")?)?, most: number(value.get("most")?)? })
}

pub(super) fn triggers(value: &Value) -> Vec<FieldTrigger> {
    list(value, |rule| {
        let value = rule.get("value").and_then(Value::as_str).unwrap_or_default().to_owned();
        Some(FieldTrigger { field: field(rule.get("field")?)?, value })
    })
}

pub(super) fn jira(value: &Value) -> Option<JiraTarget> {
    Some(JiraTarget {
        site: value.get("site")?.as_str()?.to_owned(),
        project: whole(value.get("project")?)?,
        issue_type: whole(value.get("issue_type")?)?,
        fields: value.get("fields").map(|fields| table(fields, text, jira_value)).unwrap_or_default(),
    })
}

fn jira_value(value: &Value) -> Option<JiraValue> {
    let nothing = Value::Null;
    let (name, held) = match value {
        Value::String(name) => (name.as_str(), &nothing),
        value => value.as_object()?.iter().next().map(|(name, held)| (name.as_str(), held))?,
    };
    Some(match name {
        "text" => JiraValue::Text(held.as_str()?.to_owned()),
        "field" => JiraValue::Field(field(held)?),
        "severity" => JiraValue::Severity,
        "ticket-link" => JiraValue::TicketLink,
        _ => return None,
    })
}
