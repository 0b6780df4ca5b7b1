//! Counts the agent's own escalations, for the agent alone.

use serde_json::Value;

use super::{Effect, Session};
use crate::coaching::Months;
use crate::gate::Verdict;
use crate::ticket::Timestamp;

/// Where the counts are kept, for all tickets.
pub(super) const NAME: &str = "coaching";

impl Session {
    /// The agent's own escalations, counted.
    pub const fn months(&self) -> &Months {
        &self.months
    }

    /// A submit went through: an escalation is counted, once storage has said what was counted before.
    pub(super) fn count(&mut self) -> Vec<Effect> {
        let status = self.held().map_or("", |held| held.status.as_str());
        let observed = match self.verdict(status) {
            Verdict::NotAnEscalation => return Vec::new(),
            // The submit was held, and the agent went on with a reason: so the gate did not only count.
            Verdict::Pass { observed, .. } => !observed.is_empty() && self.kept.reason.is_empty(),
            Verdict::Hold { .. } => false,
        };
        self.going = self.report().cloned().map(|report| (report, observed));
        vec![Effect::Recall { name: NAME.to_owned() }]
    }

    /// What Engineering asked for is counted, each note once in this browser.
    pub(super) fn count_asks(&mut self) -> Vec<Effect> {
        let asks = self.report().map(|report| report.standing.ladder.asks.as_slice()).unwrap_or_default();
        let returns = usize::try_from(self.kept.returns).unwrap_or_default();
        let before = || Some(asks.iter().filter(|ask| ask.sent_back).nth(returns.checked_sub(1)?)?.when);
        let known = self.kept.asked.or_else(before);
        let fresh: Vec<_> = asks.iter().filter(|ask| Some(ask.when) > known).map(|ask| ask.items.clone()).collect();
        let last = asks.last().map(|ask| ask.when);
        let (Some(name), true) = (self.name(), self.recalled && !fresh.is_empty()) else { return Vec::new() };
        self.asked.extend(fresh);
        self.kept.asked = last;
        vec![Effect::Keep { name, kept: Box::new(self.kept.clone()) }, Effect::Recall { name: NAME.to_owned() }]
    }

    /// What was counted before came back.
    pub(super) fn coached(&mut self, stored: &Value, now: Timestamp) -> Vec<Effect> {
        // Counts that a later Baton keeps another way stay as they are.
        if stored.get("v").is_some() {
            (self.going, self.asked) = (None, Vec::new());
            return Vec::new();
        }
        self.months = Months::read(stored);
        let (going, asked) = (self.going.take(), std::mem::take(&mut self.asked));
        for items in &asked {
            self.months.ask_back(items, now);
        }
        if let Some((report, observed)) = &going {
            self.months.add(report, *observed, now);
        }
        let mut effects = Vec::new();
        if going.is_some() || !asked.is_empty() {
            effects.push(Effect::Store { name: NAME.to_owned(), value: self.months.write() });
        }
        // A finding names what is asked for most.
        if !self.months.asked_back().is_empty() {
            effects.extend(self.judge(now));
        }
        effects
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::coaching::Tally;
    use crate::policy::Policy;
    use crate::session::FromPage;

    const NOW: Timestamp = Timestamp(1_795_514_523);

    /// A ticket with Tier 2, whose form gives it to this group.
    fn submitted(session: &mut Session, id: u64, group: &str) -> Vec<Effect> {
        let ticket = id.to_string();
        let snapshot = json!({
            "ticket": {"id": id, "subject": "CSV export stops at row 500", "group_id": 1, "tags": []},
            "groups": [{"id": 1, "name": "Tier 2"}, {"id": 2, "name": "Engineering"}],
            "page": {"group": group, "tags": []},
        });
        session.receive(FromPage::Snapshot { ticket: ticket.clone(), stamp: 1, snapshot }, NOW);
        session.receive(FromPage::Submitted { ticket }, NOW)
    }

    fn stored(effects: &[Effect]) -> Option<Value> {
        effects.iter().find_map(|effect| match effect {
            Effect::Store { name, value } if name == NAME => Some(value.clone()),
            _ => None,
        })
    }

    #[test]
    fn what_would_have_been_held_is_counted_while_the_gate_only_counts() {
        let quiet = json!({"gate": {"otherwise": "observe", "items": {}, "secrets": "observe"}});
        let mut session = Session::new(Policy::read(&quiet).expect("a good policy"));
        submitted(&mut session, 8, "Engineering");
        let kept = stored(&session.recalled(NAME, &Value::Null, NOW)).expect("counted");
        assert_eq!(kept["2026-11"]["observed"], 1, "{kept}");
        // A gate that holds counts nothing as let through: the agent saw it.
        let mut session = Session::new(Policy::default());
        submitted(&mut session, 8, "Engineering");
        let kept = stored(&session.recalled(NAME, &kept, NOW)).expect("counted");
        assert_eq!((&kept["2026-11"]["escalations"], &kept["2026-11"]["observed"]), (&json!(2), &json!(1)), "{kept}");
    }

    #[test]
    fn escalations_are_counted_once_and_other_submits_are_not() {
        let mut session = Session::new(Policy::default());
        let mut kept = Value::Null;
        for (id, group) in [(7, "Tier 2"), (8, "Engineering"), (9, "Engineering")] {
            submitted(&mut session, id, group);
            // Another ticket may be on the screen by the time storage answers.
            submitted(&mut session, 10, "Tier 2");
            let effects = session.recalled(NAME, &kept, NOW);
            assert_eq!(stored(&effects).is_some(), group == "Engineering", "{id}");
            kept = stored(&effects).unwrap_or(kept);
            assert_eq!(session.recalled(NAME, &kept, NOW), [], "once");
        }
        assert_eq!(session.months().latest().map(Tally::escalations), Some(2));
        let text = kept.to_string();
        assert!(!text.contains("export") && !text.contains('8'), "counts alone: {text}");
    }

    #[test]
    fn what_engineering_asked_for_is_counted_once_and_named_first_from_then_on() {
        let moved = |at: &str, from: &str, to: &str, note: u64| {
            let event = json!({"type": "Change", "field_name": "group_id", "previous_value": from, "value": to});
            let comment = json!({"type": "Comment", "id": note});
            json!({"created_at": at, "author_id": 4, "events": [comment, event]})
        };
        let by = |author: u64, id: u64, at: &str, body: &str| json!({"id": id, "author_id": author, "public": false, "created_at": at, "plain_body": body});
        let note = |id: u64, at: &str, body: &str| by(4, id, at, body);
        let snapshot = json!({
            "ticket": {"id": 7, "subject": "Export broken", "status": "open", "group_id": 2},
            "groups": [{"id": 1, "name": "Tier 2"}, {"id": 2, "name": "Engineering"}],
            "users": [{"id": 4, "name": "Ada", "role": "agent"}],
            "comments": [
                note(10, "2026-11-24T09:00:00Z", "Please fix."),
                note(11, "2026-11-24T10:00:00Z", "Which version is it? Please ask."),
                note(12, "2026-11-24T11:00:00Z", "Once more."),
            ],
            "audits": [
                moved("2026-11-24T09:00:00Z", "1", "2", 10),
                moved("2026-11-24T10:00:00Z", "2", "1", 11),
                moved("2026-11-24T11:00:00Z", "1", "2", 12),
            ],
        });
        let mut stays = snapshot.clone();
        let dana = by(5, 13, "2026-11-24T11:30:00Z", "Could you attach the HAR?");
        stays["comments"].as_array_mut().expect("comments").push(dana);
        let opens = |snapshot: &Value, kept: &Value| {
            let mut session = Session::new(Policy::default());
            session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot: snapshot.clone() }, NOW);
            let effects = session.recalled("ticket 7", kept, NOW);
            (session, effects)
        };
        let opened = |kept: &Value| opens(&snapshot, kept);
        let (mut session, effects) = opened(&Value::Null);
        let kept = effects.iter().find_map(|effect| match effect {
            Effect::Keep { kept, .. } => Some(kept.write()),
            _ => None,
        });
        let counts = stored(&session.recalled(NAME, &Value::Null, NOW)).expect("counted");
        assert_eq!(counts["2026-11"]["asked_back"], json!({"versions": 1}), "{counts}");
        let said = |session: &Session| {
            let findings = &session.report().expect("judged").findings;
            findings.iter().find(|finding| finding.check == "no-context").map(|finding| finding.message.to_string())
        };
        assert!(said(&session).is_some_and(|said| said.contains("most often: Versions")), "{:?}", said(&session));
        let kept = kept.expect("kept, so that it is not counted again");
        let (mut again, _) = opened(&kept);
        assert_eq!(stored(&again.recalled(NAME, &counts, NOW)), None);
        assert!(said(&again).is_some_and(|said| said.contains("most often: Versions")));
        // What is asked for while the ticket stays counts beside it, also after an earlier Baton counted the return.
        for kept in [kept, json!({"returns": 1})] {
            let (mut later, _) = opens(&stays, &kept);
            let counts = stored(&later.recalled(NAME, &counts, NOW)).expect("counted");
            assert_eq!(counts["2026-11"]["asked_back"], json!({"versions": 1, "logs-and-data": 1}), "{counts}");
        }
    }
}
