//! What the page could not read of a ticket: `{"what": "comments", "status": 500}`, `{"what": "later", "count": 500}`.

use super::json::Json;
use crate::wording::{self, Message, Parameter};

/// The parts that are missing, as said; one with a name that is not ours is a part without a name.
pub(super) fn read(root: Json) -> Vec<Message> {
    root.list("unread").map(part).collect()
}

fn part(missing: Json) -> Message {
    let phrase = match missing.text("what").unwrap_or_default() {
        "later" => {
            let count = missing.id("count").unwrap_or_default();
            return wording::UNREAD_LATER.with([count.to_string()]);
        }
        "comments" => &wording::UNREAD_COMMENTS,
        "fields" => &wording::UNREAD_FIELDS,
        "history" => &wording::UNREAD_HISTORY,
        "incidents" => &wording::UNREAD_INCIDENTS,
        "jira" => &wording::UNREAD_JIRA,
        _ => &wording::UNREAD_PART,
    };
    let why = match missing.id("status") {
        Some(status) if status > 0 => Parameter::from(["HTTP ", &status.to_string()].concat()),
        _ => wording::HAR_NO_ANSWER.plain().into(),
    };
    wording::UNREAD_WHY.with([phrase.plain().into(), why])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_the_part_and_why() {
        let told = json!({"unread": [
            {"what": "comments", "status": 500}, {"what": "history"}, {"what": "later", "count": 500.0}, "<b>", 7,
        ]});
        let said: Vec<String> = read(Json(&told)).iter().map(Message::to_string).collect();
        let expected = [
            "the conversation (HTTP 500)",
            "the history (no answer)",
            "everything after the first 500 comments",
            "a part of the ticket (no answer)",
            "a part of the ticket (no answer)",
        ];
        assert_eq!(said, expected);
    }
}
