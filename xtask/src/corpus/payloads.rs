//! Answers of Zendesk's API as recorded, one file each, turned into the snapshots that `baton check` reads.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::{Failure, files};

/// A snapshot for each ticket in each recorded answer. An answer without a ticket (comments, audits, users, fields)
/// still makes one, around an empty ticket: its objects must be read too.
///
/// # Errors
/// When a file is no JSON.
pub fn snapshots(folder: &Path) -> Result<Vec<Value>, Failure> {
    let mut snapshots = Vec::new();
    for file in
        files::under(folder)?.into_iter().filter(|file| Path::new(file).extension().is_some_and(|e| e == "json"))
    {
        let text = fs::read_to_string(folder.join(&file)).map_err(|e| format!("{file}: {e}"))?;
        let recorded: Value = serde_json::from_str(&text).map_err(|e| format!("{file}: {e}"))?;
        for body in bodies(recorded) {
            snapshots.extend(of(body));
        }
    }
    Ok(snapshots)
}

/// The file is an answer, or a list of exchanges with an answer each.
fn bodies(recorded: Value) -> Vec<Map<String, Value>> {
    match recorded {
        Value::Object(body) => vec![body],
        Value::Array(exchanges) => exchanges
            .into_iter()
            .filter_map(|mut exchange| match exchange.get_mut("response_body").map(Value::take) {
                Some(Value::Object(body)) => Some(body),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn of(mut body: Map<String, Value>) -> Vec<Value> {
    let mut tickets = Vec::from_iter(body.remove("ticket"));
    for key in ["tickets", "results"] {
        if let Some(Value::Array(list)) = body.remove(key) {
            tickets.extend(list);
        }
    }
    if tickets.is_empty() {
        tickets.push(json!({}));
    }
    let audits = body.remove("audit").map(|audit| json!([audit]));
    if let Some(audits) = audits {
        body.entry("audits").or_insert(audits);
    }
    let snapshot = |ticket| {
        let mut snapshot = body.clone();
        snapshot.insert("ticket".to_owned(), ticket);
        Value::Object(snapshot)
    };
    tickets.into_iter().map(snapshot).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(recorded: Value) -> Vec<Value> {
        bodies(recorded).into_iter().flat_map(of).collect()
    }

    #[test]
    fn takes_every_ticket_with_what_stands_beside_it() {
        let said = all(json!([
            {"url": "…", "response_body": {"tickets": [{"id": 1}, {"id": 2}], "users": [{"id": 3}]}},
            {"url": "…", "response_body": {"comments": []}},
            {"url": "…", "response_body": null},
        ]));
        assert_eq!(
            said,
            [
                json!({"ticket": {"id": 1}, "users": [{"id": 3}]}),
                json!({"ticket": {"id": 2}, "users": [{"id": 3}]}),
                json!({"ticket": {}, "comments": []}),
            ]
        );
    }

    #[test]
    fn takes_a_lone_audit_for_a_list() {
        let said = all(json!({"ticket": {"id": 1}, "audit": {"id": 9}}));
        assert_eq!(said, [json!({"ticket": {"id": 1}, "audits": [{"id": 9}]})]);
    }
}
