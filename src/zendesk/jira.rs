//! The Jira issues that Zendesk links with a ticket.
//!
//! `ticket_related` gives every agent Jira's inner numbers; `jira_links`, with the keys that people use, is for admins.

use super::json::Json;

/// Each linked issue by its key, or as `id 10004` where the agent may not read keys: Jira finds it by `id = 10004`.
/// None where Zendesk was not asked.
pub(super) fn issues(root: Json) -> Option<Vec<String>> {
    let related = root.get("ticket_related")?;
    let key = |issue: u64| {
        let link = root.list("jira_links").find(|link| link.id("issue_id") == Some(issue))?;
        link.text("issue_key").map(str::to_owned)
    };
    let numbers = related.list("jira_issue_ids").filter_map(Json::as_id);
    Some(numbers.map(|issue| key(issue).unwrap_or_else(|| format!("id {issue}"))).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_issue_has_its_key_or_else_its_number() {
        let told = json!({
            "ticket_related": {"jira_issue_ids": ["10004", 10005, null, {}]},
            "jira_links": [
                {"issue_id": "10004", "issue_key": "OPS-311", "ticket_id": "7"},
                {"issue_id": "10009", "issue_key": "OPS-9", "ticket_id": "8"}, 4,
            ],
        });
        let found = issues(Json(&told)).unwrap_or_default();
        assert_eq!(found, ["OPS-311", "id 10005"], "and none of another ticket's");
        for odd in [json!({"ticket_related": 4}), json!({"ticket_related": {"jira_issue_ids": "10004"}})] {
            assert_eq!(issues(Json(&odd)), Some(Vec::new()), "{odd}");
        }
        assert_eq!(issues(Json(&json!({}))), None, "nobody asked");
    }
}
