//! The response to a severity: choosing a level, ticking a step, saying why tiers were skipped, being reminded.
//!
//! Nothing of Zendesk's own is changed here. What is on the record goes into the internal note, and counts for every
//! agent once it is submitted.

mod choice;
mod reminder;
#[cfg(test)]
mod stage;

pub use choice::{Chosen, Overtaken};
pub use reminder::Reminder;

use super::{Effect, Inserting, Session};
use crate::incident::clock::Deadline;
use crate::ladder::Hop;
use crate::playbook::{ResponseStep, Severity};
use crate::record::{Leap, Tick};
use crate::ticket::Timestamp;
use crate::wording;

/// What the agent does about the response.
#[derive(Clone, Debug, PartialEq)]
pub enum ResponseAct {
    /// Chooses a level, because of this.
    Choose(Severity, String),
    /// Puts the choice into the internal note.
    NoteChoice,
    /// Ticks a step, with a link or a word on it.
    Tick(ResponseStep, String),
    /// Says why tiers are skipped.
    Justify(String),
    /// Asks to be reminded of what is due on this ticket, or not to be any longer.
    Remind(bool),
}

impl Session {
    /// What is due, soonest first.
    pub fn deadlines(&self) -> &[Deadline] {
        let response = self.report().and_then(|report| report.standing.response.as_ref());
        response.map(|response| response.deadlines.as_slice()).unwrap_or_default()
    }

    /// The time of the last judgement; the epoch before the first.
    pub fn now(&self) -> Timestamp {
        self.now.unwrap_or(Timestamp(0))
    }

    /// The last leap, while nobody has said why it was made.
    pub fn unjustified(&self) -> Option<&Hop> {
        self.report()?.standing.ladder.hops.last().filter(|hop| hop.leap && hop.reason.is_none())
    }

    /// Takes an act about the response.
    pub(super) fn respond(&mut self, doing: ResponseAct, now: Timestamp) -> Vec<Effect> {
        match doing {
            ResponseAct::Choose(level, reason) => self.choose_severity(level, reason.trim(), now),
            ResponseAct::NoteChoice => self.note_choice(),
            ResponseAct::Tick(step, detail) => {
                let tick = Tick { step: step.id().to_owned(), by: self.signature(), at: now, detail };
                self.insert(Inserting::Record, tick.to_string())
            }
            ResponseAct::Justify(reason) => {
                let Some(hop) = self.unjustified().filter(|_| !reason.trim().is_empty()) else { return Vec::new() };
                let leap = Leap { from: hop.from, to: hop.to, reason };
                self.insert(Inserting::Record, leap.to_string())
            }
            ResponseAct::Remind(on) => {
                self.kept.remind = on;
                self.keep(now)
            }
        }
    }

    /// Who ticks: the agent at the screen, when the page says who that is.
    pub(in crate::session) fn signature(&self) -> String {
        let me = self.snapshot().and_then(|snapshot| snapshot.me.as_ref()).map(|me| me.name.clone());
        me.filter(|name| !name.is_empty()).unwrap_or_else(|| wording::AN_AGENT.text())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::stage::{NOW, do_it, live, noted, opened, receive, snapshot};
    use super::*;
    use crate::incident::steps::Done;
    use crate::policy::Policy;
    use crate::session::FromPage;

    #[test]
    fn a_tick_says_what_by_whom_and_when() {
        let tick = || ResponseAct::Tick(ResponseStep::StatusPage, "https://status.example/1".into());
        let mut session = opened(&[(4, "SEV1")]);
        let line = "[x] status-page, by Ada at 2026-11-24 10:02 UTC: https://status.example/1";
        assert_eq!(noted(&do_it(&mut session, tick())), Some(line));
        live(&mut session, line, "internal");
        let done = |session: &Session| {
            let steps = &session.report()?.standing.response.as_ref()?.steps;
            steps.iter().find(|step| step.step == ResponseStep::StatusPage)?.done.clone()
        };
        assert!(matches!(done(&session), Some(Done::Ticked { saved: false, .. })));
        let mut stranger = Session::new(Policy::default());
        receive(&mut stranger, snapshot(9, &[(4, "SEV1")], None));
        let effects = do_it(&mut stranger, tick());
        assert!(noted(&effects).is_some_and(|line| line.contains("by an agent at")), "{effects:?}");
    }

    #[test]
    fn a_leap_asks_for_one_line_and_takes_it_into_the_note() {
        let mut session = opened(&[(4, "SEV1")]);
        assert_eq!(do_it(&mut session, ResponseAct::Justify("no leap".into())), []);
        let leaping = |session: &mut Session, draft: &str| {
            let live = json!({"group": "Engineering", "draft": {"text": draft, "channel": "internal"}});
            session.receive(FromPage::Live { ticket: "7".into(), stamp: 2, live }, NOW);
        };
        let mut history = snapshot(4, &[(4, "SEV1")], None);
        history["audits"] = json!([{"created_at": "2026-11-24T09:20:00Z", "author_id": 4, "events": [
            {"type": "Create", "field_name": "group_id", "value": 1}]}]);
        receive(&mut session, history);
        leaping(&mut session, "");
        assert!(session.unjustified().is_some());
        assert_eq!(do_it(&mut session, ResponseAct::Justify(" ".into())), []);
        let effects = do_it(&mut session, ResponseAct::Justify("nobody can sign in".into()));
        let line = noted(&effects).expect("noted").to_owned();
        assert_eq!(line, "Leap: L1 to L4, because nobody can sign in");
        leaping(&mut session, &line);
        assert_eq!(session.unjustified(), None);
    }

    #[test]
    fn without_audits_only_the_present_is_known_and_nothing_is_called_a_leap() {
        let mut session = opened(&[(4, "SEV1")]);
        let live = json!({"group": "Engineering"});
        session.receive(FromPage::Live { ticket: "7".into(), stamp: 2, live }, NOW);
        let ladder = &session.report().expect("read").standing.ladder;
        assert_eq!((ladder.complete, ladder.hops.len(), session.unjustified()), (false, 0, None));
    }
}
