//! Counting the agent's own escalations, for nobody but the agent.

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
            // With a reason it was held, and went on.
            Verdict::Pass { observed, .. } => !observed.is_empty() && self.kept.reason.is_empty(),
            Verdict::Hold { .. } => false,
        };
        self.going = self.report().cloned().map(|report| (report, observed));
        vec![Effect::Recall { name: NAME.to_owned() }]
    }

    /// What was counted before came back.
    pub(super) fn coached(&mut self, stored: &Value, now: Timestamp) -> Vec<Effect> {
        // Counts that a later Baton keeps another way stay as they are.
        if stored.get("v").is_some() {
            self.going = None;
            return Vec::new();
        }
        self.months = Months::read(stored);
        let Some((report, observed)) = self.going.take() else { return Vec::new() };
        self.months.add(&report, observed, now);
        vec![Effect::Store { name: NAME.to_owned(), value: self.months.write() }]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::coaching::Tally;
    use crate::policy::Policy;
    use crate::session::Heard;

    const NOW: Timestamp = Timestamp(1_795_514_523);

    /// A ticket with Tier 2, whose form gives it to this group.
    fn submitted(session: &mut Session, id: u64, group: &str) -> Vec<Effect> {
        let ticket = id.to_string();
        let snapshot = json!({
            "ticket": {"id": id, "subject": "CSV export stops at row 500", "group_id": 1, "tags": []},
            "groups": [{"id": 1, "name": "Tier 2"}, {"id": 2, "name": "Engineering"}],
            "page": {"group": group, "tags": []},
        });
        session.hear(Heard::Snapshot { ticket: ticket.clone(), stamp: 1, snapshot }, NOW);
        session.hear(Heard::Submitted { ticket }, NOW)
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
}
