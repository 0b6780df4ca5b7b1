//! What is kept in the browser's storage: the agent's own words on a ticket.

use serde_json::Value;

use super::{Chosen, Copied, HandoverDraft, Update};
use crate::json::{object, whole};
use crate::playbook::Item;
use crate::table::Table;
use crate::ticket::{Answer, Answers, Timestamp};

/// The shape's version. Members may come in addition; what changes its meaning is another version, and `read` reads
/// both.
const VERSION: u64 = 1;

/// The agent's own words on a ticket, as kept in the browser's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// What was filled in.
    pub answers: Answers,
    /// Why the agent escalated although something was missing; empty when they did not.
    pub reason: String,
    /// The customer's update.
    pub update: Update,
    /// A handover not written down yet.
    pub handing: HandoverDraft,
    /// Findings the agent disagrees with, by check, each with the reason; one without a reason does not count yet.
    pub disagreed: Table<String, String>,
    /// The severity chosen here, as long as no note holds it; the level itself is among the answers.
    pub chosen: Option<Chosen>,
    /// Whether the agent wants to be reminded of what is due.
    pub remind: bool,
    /// Up to when it was counted what Engineering asked for.
    pub asked: Option<Timestamp>,
    /// How many returns from Engineering an earlier Baton counted, which kept no time.
    pub returns: u64,
    /// What the last copy of the handoff held.
    pub copied: Option<Copied>,
}

impl Kept {
    /// Whether there is anything to keep.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Adds what the agent typed while storage was still answering: it is newer than storage's answer, and wins.
    pub(super) fn with(mut self, typed: Self) -> Self {
        self.answers.extend(typed.answers);
        self.disagreed.extend(typed.disagreed);
        if !typed.update.is_empty() {
            self.update = typed.update;
        }
        if !typed.handing.is_empty() {
            self.handing = typed.handing;
        }
        if !typed.reason.is_empty() {
            self.reason = typed.reason;
        }
        self.chosen = typed.chosen.or(self.chosen);
        self.remind |= typed.remind;
        self.asked = self.asked.max(typed.asked);
        self.copied = typed.copied.or(self.copied);
        self
    }

    /// As stored.
    pub fn write(&self) -> Value {
        let answers = self.answers.iter().map(|(item, answer)| {
            let (kind, words) = match answer {
                Answer::Text(text) => ("text", text),
                Answer::NotApplicable(reason) => ("not-applicable", reason),
            };
            (item.id(), object([(kind, words.as_str().into())]))
        });
        let disagreed = self.disagreed.iter().map(|(check, reason)| (check.as_str(), reason.as_str().into()));
        object(vec![
            ("v", VERSION.into()),
            ("disagreed", object(disagreed)),
            ("answers", object(answers)),
            ("reason", self.reason.as_str().into()),
            ("update", self.update.write()),
            ("handover", self.handing.write()),
            ("chosen", self.chosen.as_ref().map(Chosen::write).into()),
            ("remind", self.remind.into()),
            ("asked", self.asked.map(|asked| asked.0).into()),
            ("returns", self.returns.into()),
            ("copied", self.copied.as_ref().map(Copied::write).into()),
        ])
    }

    /// Whether a later Baton wrote this: it is left as it is, since what is not understood would be lost by writing.
    pub fn is_later(stored: &Value) -> bool {
        stored.get("v").and_then(whole).is_some_and(|version| version > VERSION)
    }

    /// From storage, as any Baton so far wrote it. What cannot be read is left out.
    pub fn read(stored: &Value) -> Self {
        let text = |value: &Value, key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let answers = stored.get("answers").and_then(Value::as_object).into_iter().flatten();
        let disagreed = stored.get("disagreed").and_then(Value::as_object).into_iter().flatten();
        let answer = |value| {
            text(value, "text").map(Answer::Text).or_else(|| text(value, "not-applicable").map(Answer::NotApplicable))
        };
        Self {
            answers: answers.filter_map(|(id, value)| Some((Item::from_id(id)?, answer(value)?))).collect(),
            reason: text(stored, "reason").unwrap_or_default(),
            handing: stored.get("handover").map(HandoverDraft::read).unwrap_or_default(),
            update: stored.get("update").map(Update::read).unwrap_or_default(),
            disagreed: disagreed
                .filter_map(|(check, reason)| Some((check.clone(), reason.as_str()?.to_owned())))
                .collect(),
            asked: stored.get("asked").and_then(whole).and_then(|asked| Some(Timestamp(i64::try_from(asked).ok()?))),
            returns: stored.get("returns").and_then(whole).unwrap_or_default(),
            chosen: stored.get("chosen").and_then(Chosen::read),
            remind: stored.get("remind") == Some(&Value::Bool(true)),
            copied: stored.get("copied").and_then(Copied::read),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::handoff::{Document, Outline};
    use crate::incident::compose::Phase;

    #[test]
    fn comes_back_as_it_went() {
        let kept = Kept {
            asked: Some(Timestamp(1_795_514_523)),
            returns: 2,
            answers: Answers::from([
                (Item::Severity, Answer::Text("SEV2".into())),
                (Item::Screenshots, Answer::NotApplicable("nothing to see".into())),
            ]),
            reason: "the customer leaves today".into(),
            chosen: Some(Chosen { reason: "two more".into(), after: 360_123_456_789 }),
            remind: true,
            copied: Some(Copied { at: Timestamp(1_795_514_523), outline: Outline::of(&Document::new("T")) }),
            handing: HandoverDraft { to: "Dana".into(), ..HandoverDraft::default() },
            disagreed: [("leap".to_owned(), "it burns".to_owned())].into(),
            update: Update {
                phase: Phase::Monitoring,
                boxes: [None, Some("Nothing is open.".into()), None, Some(String::new()), None],
            },
        };
        assert_eq!(Kept::read(&kept.write()), kept);
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        for stored in [
            json!(null),
            json!([]),
            json!({"answers": {"novel": {"text": "x"}, "severity": 5}, "reason": 4, "chosen": {"reason": 1}, "remind": 1, "copied": {"at": "x"}, "disagreed": {"leap": 7}, "update": {"phase": 5, "boxes": []}}),
        ] {
            assert!(Kept::read(&stored).is_empty(), "{stored}");
        }
    }
}
