//! Severity and the response to it: choosing a level, ticking a step, saying why tiers were skipped, being reminded.
//!
//! Nothing of Zendesk's own is changed here. What is on the record goes into the internal note, and counts for every
//! agent once it is submitted.

use serde_json::Value;

use super::{Effect, Inserting, Session};
use crate::incident::clock::{Deadline, Due};
use crate::incident::severity::{self, SeverityView};
use crate::json::object;
use crate::ladder::Hop;
use crate::playbook::{Item, ResponseStep, Severity};
use crate::record::{self, Leap, SeverityChange, Tick};
use crate::ticket::{Answer, Comment, Field, Timestamp};
use crate::wording;

/// A severity chosen in the panel, which no note may hold yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Why; may be empty where no level stood before.
    pub reason: String,
    /// The newest comment there was: what came after it is newer than the choice. No clock is asked, for clocks
    /// differ.
    pub after: u64,
}

/// Another agent's record that took the place of this agent's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overtaken {
    /// What this agent had chosen.
    pub chosen: Severity,
    /// What was written meanwhile.
    pub change: SeverityChange,
    /// By whom.
    pub by: String,
}

/// One thing to be reminded of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// What is due.
    pub due: Due,
    /// When it is due.
    pub at: Timestamp,
    /// When to say so: as it becomes due soon; when it is that already, as it becomes due.
    pub when: Timestamp,
}

/// What the agent does about the response.
#[derive(Clone, Debug, PartialEq)]
pub enum Responding {
    /// Chooses a level, because of this.
    Choose(Severity, String),
    /// Puts the choice into the internal note.
    NoteChoice,
    /// Ticks a step, with a link or a word on it.
    Tick(ResponseStep, String),
    /// Says why tiers are skipped.
    Justify(String),
    /// Asks to be reminded of what is due on this ticket, or no more.
    Remind(bool),
}

impl Chosen {
    /// As stored.
    pub fn write(&self) -> Value {
        object([("reason", self.reason.as_str().into()), ("after", self.after.into())])
    }

    /// From storage; none when it is no choice.
    pub fn read(stored: &Value) -> Option<Self> {
        Some(Self {
            reason: stored.get("reason")?.as_str()?.to_owned(),
            after: crate::json::whole(stored.get("after")?)?,
        })
    }
}

impl Session {
    /// The severity as claimed and as the facts have it.
    pub fn severity(&self) -> Option<&SeverityView> {
        Some(&self.report()?.standing.severity)
    }

    /// What is due, soonest first.
    pub fn deadlines(&self) -> &[Deadline] {
        let response = self.report().and_then(|report| report.standing.response.as_ref());
        response.map(|response| response.deadlines.as_slice()).unwrap_or_default()
    }

    /// The time of the last judgement; the epoch before the first.
    pub fn now(&self) -> Timestamp {
        self.now.unwrap_or(Timestamp(0))
    }

    /// Another agent's choice that overtook this one's, until the agent chooses again.
    pub const fn overtaken(&self) -> Option<&Overtaken> {
        self.overtaken.as_ref()
    }

    /// The line that would put the chosen severity on the record; none when the ticket says the same already.
    pub fn choice_to_note(&self) -> Option<SeverityChange> {
        let (chosen, to) = (self.kept.chosen.as_ref()?, self.chosen_level()?);
        let view = self.severity()?;
        let in_hand = SeverityChange::read(record::note_in_hand(&self.snapshot()?.ticket)).last();
        let saved = self.changes_after(chosen.after).last().map(|(_, change)| change);
        if chosen.reason.is_empty() || [in_hand, saved].into_iter().flatten().any(|change| change.to == to) {
            return None;
        }
        Some(SeverityChange { from: view.on_ticket, to, reason: chosen.reason.clone() })
    }

    /// A field of the form that still says another level than the one that holds.
    pub fn field_behind(&self) -> Option<&Field> {
        severity::field_behind(&self.snapshot()?.ticket, self.policy(), self.severity()?.claimed?)
    }

    /// The last leap, while nobody has said why it was made.
    pub fn unjustified(&self) -> Option<&Hop> {
        self.report()?.standing.ladder.hops.last().filter(|hop| hop.leap && hop.reason.is_none())
    }

    /// Whether the agent wants to be reminded of this ticket.
    pub const fn reminds(&self) -> bool {
        self.kept.remind
    }

    /// What the agent is to be reminded of, when it differs from what was asked for last; storage has answered by then,
    /// for an agent who was never asked is reminded of nothing.
    pub(super) fn reminders(&mut self) -> Option<Effect> {
        let ticket =
            &self.snapshot.as_ref().filter(|_| self.recalled && (self.kept.remind || self.reminded.is_some()))?.ticket;
        let (now, wanted) = (self.now(), self.kept.remind);
        let deadlines = self.deadlines().iter().filter(|deadline| wanted && deadline.at >= now);
        let due: Vec<Reminder> = deadlines
            .map(|deadline| {
                let when = if deadline.soon > now { deadline.soon } else { deadline.at };
                Reminder { due: deadline.due, at: deadline.at, when }
            })
            .collect();
        let (url, subject) = (ticket.url.clone(), ticket.subject.clone());
        if self.reminded.as_ref() == Some(&due) || url.is_empty() {
            return None;
        }
        self.reminded = wanted.then(|| due.clone());
        Some(Effect::Remind { url, subject, due })
    }

    /// Hears what the agent does about the response.
    pub(super) fn respond(&mut self, doing: Responding, now: Timestamp) -> Vec<Effect> {
        match doing {
            Responding::Choose(level, reason) => self.choose_severity(level, reason.trim(), now),
            Responding::NoteChoice => self.note_choice(),
            Responding::Tick(step, detail) => {
                let tick = Tick { step: step.id().to_owned(), by: self.signature(), at: now, detail };
                self.insert(Inserting::Record, tick.to_string())
            }
            Responding::Justify(reason) => {
                let Some(hop) = self.unjustified().filter(|_| !reason.trim().is_empty()) else { return Vec::new() };
                let leap = Leap { from: hop.from, to: hop.to, reason };
                self.insert(Inserting::Record, leap.to_string())
            }
            Responding::Remind(on) => {
                self.kept.remind = on;
                self.keep(now)
            }
        }
    }

    /// A level typed into the item's own box is a choice as well, without a reason of its own.
    pub(super) fn typed_severity(&mut self) {
        let after = self.newest();
        self.kept.chosen = self.kept.answers.get(&Item::Severity).map(|_| Chosen { reason: String::new(), after });
    }

    /// The ticket was read again: a choice that is on the record, or was overtaken there, is no choice any more.
    pub(super) fn settle_choice(&mut self) -> bool {
        let (Some(chosen), Some(level)) = (&self.kept.chosen, self.chosen_level()) else { return false };
        let newest = self.changes_after(chosen.after).last().map(|(note, change)| (note.author.name.clone(), change));
        let Some((by, change)) = newest else { return false };
        if change.to == level {
            // A field that says another level still stands against the note: then the choice goes on to count.
            if self.field_behind().is_some() {
                return false;
            }
        } else {
            self.overtaken = Some(Overtaken { chosen: level, change, by });
        }
        self.kept.chosen = None;
        self.kept.answers.remove(&Item::Severity);
        true
    }

    fn choose_severity(&mut self, level: Severity, reason: &str, now: Timestamp) -> Vec<Effect> {
        let before = self.severity().and_then(|view| view.claimed);
        if before == Some(level) || before.is_some() && reason.is_empty() {
            return Vec::new();
        }
        self.overtaken = None;
        self.kept.chosen = Some(Chosen { reason: reason.to_owned(), after: self.newest() });
        self.kept.answers.insert(Item::Severity, Answer::Text(level.id().to_owned()));
        let mut effects = self.keep(now);
        effects.extend(self.note_choice());
        effects
    }

    fn note_choice(&mut self) -> Vec<Effect> {
        let Some(change) = self.choice_to_note() else { return Vec::new() };
        self.insert(Inserting::Record, change.to_string())
    }

    /// The level that the panel's own answer names.
    fn chosen_level(&self) -> Option<Severity> {
        match self.kept.answers.get(&Item::Severity)? {
            Answer::Text(text) => {
                crate::reading::severity::level(text).or_else(|| self.policy().severity.of_word(text))
            }
            Answer::NotApplicable(_) => None,
        }
    }

    /// The severity changes in internal notes that came after a comment.
    fn changes_after(&self, after: u64) -> impl Iterator<Item = (&Comment, SeverityChange)> {
        let comments = self.snapshot().map(|snapshot| snapshot.ticket.comments.as_slice()).unwrap_or_default();
        let from = comments.iter().position(|comment| comment.id == after).map_or(0, |at| at + 1);
        let notes = comments.iter().skip(from).filter(|comment| record::is_note(comment));
        notes.flat_map(|note| SeverityChange::read(&note.body).map(move |change| (note, change)))
    }

    fn newest(&self) -> u64 {
        self.snapshot().and_then(|snapshot| snapshot.ticket.comments.last()).map_or(0, |comment| comment.id)
    }

    /// Who ticks: the agent at the screen, when the page says who that is.
    fn signature(&self) -> String {
        let me = self.snapshot().and_then(|snapshot| snapshot.me.as_ref()).map(|me| me.name.clone());
        me.filter(|name| !name.is_empty()).unwrap_or_else(|| wording::AN_AGENT.text())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::incident::response::Done;
    use crate::policy::Policy;
    use crate::session::{Act, Heard, NotInserted, Told};

    const NOW: Timestamp = Timestamp(1_795_514_523);

    /// A ticket with these internal notes (who, what), and a severity field, as this agent's browser reads it.
    fn snapshot(me: u64, notes: &[(u64, &str)], field: Option<&str>) -> Value {
        let note = |(at, (by, body)): (usize, &(u64, &str))| json!({"id": 10 + at, "author_id": by, "public": false, "plain_body": body, "created_at": "2026-11-24T09:30:00Z"});
        json!({
            "ticket": {"id": 7, "subject": "Sign-in", "status": "open", "created_at": "2026-11-24T09:20:00Z", "group_id": 1,
                "custom_fields": [{"id": 50, "value": field}]},
            "ticket_fields": [{"id": 50, "type": "text", "title": "Severity"}],
            "groups": [{"id": 1, "name": "Tier 1"}, {"id": 2, "name": "Engineering"}],
            "comments": notes.iter().enumerate().map(note).collect::<Vec<Value>>(),
            "users": [{"id": 4, "name": "Ada", "role": "agent"}, {"id": 5, "name": "Ben", "role": "agent"}],
            "me": me,
        })
    }

    fn hear(session: &mut Session, snapshot: Value) -> Vec<Effect> {
        session.hear(Heard::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW)
    }

    fn opened(notes: &[(u64, &str)]) -> Session {
        let mut session = Session::new(Policy::default());
        hear(&mut session, snapshot(4, notes, None));
        session
    }

    fn do_it(session: &mut Session, doing: Responding) -> Vec<Effect> {
        session.act(Act::Respond(doing), NOW)
    }

    /// What was put into the internal note.
    fn noted(effects: &[Effect]) -> Option<&str> {
        effects.iter().find_map(|effect| match effect {
            Effect::Tell(Told::Insert { internal: true, text, .. }) => Some(text.as_str()),
            _ => None,
        })
    }

    fn live(session: &mut Session, text: &str, channel: &str) {
        let live = json!({"draft": {"text": text, "channel": channel}});
        session.hear(Heard::Live { ticket: "7".into(), stamp: 2, live }, NOW);
    }

    fn claimed(session: &Session) -> Option<Severity> {
        session.severity().and_then(|view| view.claimed)
    }

    #[test]
    fn choosing_answers_the_item_and_a_change_needs_its_reason() {
        let mut session = opened(&[(4, "SEV3")]);
        assert_eq!(
            do_it(&mut session, Responding::Choose(Severity::Sev2, " ".into())),
            [],
            "a change without a reason"
        );
        assert_eq!(do_it(&mut session, Responding::Choose(Severity::Sev3, "same".into())), [], "it is SEV3 already");
        let effects =
            do_it(&mut session, Responding::Choose(Severity::Sev2, "worse than a SEV3,\nless than SEV1".into()));
        let line = "Severity change: SEV2 (was SEV3), because worse than a SEV3, less than SEV1";
        assert_eq!(noted(&effects), Some(line));
        assert_eq!(claimed(&session), Some(Severity::Sev2));
        assert!(session.report().is_some_and(|report| report.is_met(Item::Severity)));
        assert!(matches!(effects.first(), Some(Effect::Keep { kept, .. }) if kept.chosen.is_some()));
        let fields = effects.iter().any(|effect| matches!(effect, Effect::Tell(Told::Insert { internal: false, .. })));
        assert!(!fields, "nothing but the internal note is written to");
    }

    #[test]
    fn a_first_choice_may_go_without_a_reason_and_writes_nothing() {
        let mut session = opened(&[]);
        let effects = do_it(&mut session, Responding::Choose(Severity::Sev4, String::new()));
        assert_eq!((claimed(&session), noted(&effects)), (Some(Severity::Sev4), None));
        assert_eq!(session.choice_to_note(), None);
    }

    #[test]
    fn a_choice_waits_until_a_note_takes_it() {
        let mut session = opened(&[(4, "SEV3")]);
        live(&mut session, "Hello Rosa,", "public");
        let effects = do_it(&mut session, Responding::Choose(Severity::Sev1, "nobody can sign in".into()));
        assert!(noted(&effects).is_some());
        let refused = session.hear(Heard::Inserted { done: Err(NotInserted::Channel) }, NOW);
        assert_eq!(refused, [Effect::Inserted(Inserting::Record, Err(NotInserted::Channel))]);
        let line = session.choice_to_note().expect("still to be written").to_string();
        live(&mut session, "", "internal");
        assert_eq!(noted(&do_it(&mut session, Responding::NoteChoice)), Some(line.as_str()));
        live(&mut session, &line, "internal");
        assert_eq!(session.choice_to_note(), None, "it stands in the note being written");
        live(&mut session, "", "internal");
        assert!(session.choice_to_note().is_some(), "thrown away, it is to be written again");
        hear(&mut session, snapshot(4, &[(4, "SEV3"), (4, &line)], None));
        assert_eq!(
            (session.choice_to_note(), &session.kept().chosen),
            (None, &None),
            "saved, the ticket is the record"
        );
        assert_eq!(claimed(&session), Some(Severity::Sev1));
        assert_eq!(session.overtaken(), None);
    }

    #[test]
    fn of_two_agents_the_one_whose_note_is_saved_counts_and_the_other_is_told() {
        let mut ada = opened(&[(4, "SEV3")]);
        do_it(&mut ada, Responding::Choose(Severity::Sev2, "two customers more".into()));
        let change = "Severity change: SEV1 (was SEV3), because nobody can sign in";
        let effects = hear(&mut ada, snapshot(4, &[(4, "SEV3"), (5, change)], None));
        assert_eq!(claimed(&ada), Some(Severity::Sev1));
        let overtaken = ada.overtaken().expect("told");
        assert_eq!((overtaken.chosen, overtaken.by.as_str()), (Severity::Sev2, "Ben"));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep { kept, .. } if kept.chosen.is_none())));
        let back = "nothing is down, it was the status page";
        do_it(&mut ada, Responding::Choose(Severity::Sev3, back.into()));
        assert_eq!((claimed(&ada), ada.overtaken()), (Some(Severity::Sev3), None), "and may choose again");
        hear(&mut ada, snapshot(4, &[(4, "SEV3"), (5, change)], None));
        assert_eq!(claimed(&ada), Some(Severity::Sev3), "an older note overtakes nothing, whatever the clocks say");
    }

    #[test]
    fn a_choice_that_comes_back_from_storage_gives_way_to_a_newer_note() {
        let mut ada = opened(&[(4, "SEV3")]);
        do_it(&mut ada, Responding::Choose(Severity::Sev2, "two customers more".into()));
        let stored = ada.kept().write();
        let mut again = opened(&[(4, "SEV3"), (5, "Severity change: SEV1 (was SEV3), because nobody can sign in")]);
        again.recalled("ticket 7", &stored, NOW);
        assert_eq!(claimed(&again), Some(Severity::Sev1));
        assert!(again.overtaken().is_some());
    }

    #[test]
    fn a_field_that_says_another_level_is_shown_and_not_touched() {
        let mut session = Session::new(Policy::default());
        hear(&mut session, snapshot(4, &[], Some("SEV3")));
        assert_eq!(session.field_behind(), None);
        do_it(&mut session, Responding::Choose(Severity::Sev2, "two customers more".into()));
        assert_eq!(session.field_behind().map(|field| field.value.as_str()), Some("SEV3"));
        let change = "Severity change: SEV2 (was SEV3), because two customers more";
        hear(&mut session, snapshot(4, &[(4, change)], Some("SEV3")));
        assert_eq!(claimed(&session), Some(Severity::Sev2), "the choice counts until the field is changed");
        assert_eq!(session.choice_to_note(), None);
        hear(&mut session, snapshot(4, &[(4, change)], Some("SEV2")));
        assert_eq!((claimed(&session), session.field_behind()), (Some(Severity::Sev2), None));
        assert!(session.kept().is_empty());
    }

    #[test]
    fn a_tick_says_what_by_whom_and_when() {
        let tick = || Responding::Tick(ResponseStep::StatusPage, "https://status.example/1".into());
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
        hear(&mut stranger, snapshot(9, &[(4, "SEV1")], None));
        let effects = do_it(&mut stranger, tick());
        assert!(noted(&effects).is_some_and(|line| line.contains("by an agent at")), "{effects:?}");
    }

    #[test]
    fn a_leap_asks_for_one_line_and_takes_it_into_the_note() {
        let mut session = opened(&[(4, "SEV1")]);
        assert_eq!(do_it(&mut session, Responding::Justify("no leap".into())), []);
        let leaping = |session: &mut Session, draft: &str| {
            let live = json!({"group": "Engineering", "draft": {"text": draft, "channel": "internal"}});
            session.hear(Heard::Live { ticket: "7".into(), stamp: 2, live }, NOW);
        };
        let mut history = snapshot(4, &[(4, "SEV1")], None);
        history["audits"] = json!([{"created_at": "2026-11-24T09:20:00Z", "author_id": 4, "events": [
            {"type": "Create", "field_name": "group_id", "value": 1}]}]);
        hear(&mut session, history);
        leaping(&mut session, "");
        assert!(session.unjustified().is_some());
        assert_eq!(do_it(&mut session, Responding::Justify(" ".into())), []);
        let effects = do_it(&mut session, Responding::Justify("nobody can sign in".into()));
        let line = noted(&effects).expect("noted").to_owned();
        assert_eq!(line, "Leap: L1 to L4, because nobody can sign in");
        leaping(&mut session, &line);
        assert_eq!(session.unjustified(), None);
    }

    /// What the browser is asked to remind of: what is due, and how many minutes from now it is to say so.
    fn reminders(effects: &[Effect]) -> Option<Vec<(Due, i64)>> {
        effects.iter().find_map(|effect| match effect {
            Effect::Remind { url, due, .. } => {
                assert_eq!(url, "https://acme.zendesk.com/agent/tickets/7");
                Some(due.iter().map(|one| (one.due, (one.when.0 - NOW.0) / 60)).collect())
            }
            _ => None,
        })
    }

    /// A SEV2 whose customer was promised an update an hour from now.
    fn promised() -> Value {
        let mut json = snapshot(4, &[(4, "SEV2")], None);
        json["ticket"]["url"] = "https://acme.zendesk.com/api/v2/tickets/7.json".into();
        let reply = json!({"id": 30, "author_id": 4, "public": true, "created_at": "2026-11-24T10:02:03Z",
            "plain_body": "Next update in 60 minutes."});
        json["comments"].as_array_mut().expect("a list").push(reply);
        json
    }

    #[test]
    fn nobody_is_reminded_who_did_not_ask_and_who_did_only_of_what_changed() {
        let mut session = Session::new(Policy::default());
        let name = "ticket https://acme.zendesk.com/agent/tickets/7";
        assert_eq!(reminders(&hear(&mut session, promised())), None);
        assert_eq!(reminders(&session.recalled(name, &Value::Null, NOW)), None);
        let asked = do_it(&mut session, Responding::Remind(true));
        assert_eq!(reminders(&asked), Some(vec![(Due::CustomerUpdate, 45)]), "as it becomes due soon");
        assert_eq!(reminders(&do_it(&mut session, Responding::Remind(false))), Some(vec![]), "and no more");
        assert_eq!(reminders(&session.tick(session.local(), NOW)), None);
        assert!(reminders(&do_it(&mut session, Responding::Remind(true))).is_some());
        let local = session.local();
        assert_eq!(reminders(&session.tick(local, Timestamp(NOW.0 + 60))), None, "nothing changed");
        let soon = session.tick(local, Timestamp(NOW.0 + 50 * 60));
        assert_eq!(reminders(&soon), Some(vec![(Due::CustomerUpdate, 60)]), "then as it becomes due");
        let over = session.tick(local, Timestamp(NOW.0 + 61 * 60));
        assert_eq!(reminders(&over), Some(vec![]), "what is overdue was said");
    }

    #[test]
    fn a_wish_to_be_reminded_comes_back_with_the_ticket_and_ends_with_the_incident() {
        let mut before = Session::new(Policy::default());
        hear(&mut before, promised());
        do_it(&mut before, Responding::Remind(true));
        let stored = before.kept().write();
        let mut session = Session::new(Policy::default());
        let mut solved = promised();
        solved["ticket"]["status"] = "solved".into();
        hear(&mut session, solved);
        let back = session.recalled("ticket https://acme.zendesk.com/agent/tickets/7", &stored, NOW);
        assert!(session.reminds());
        assert_eq!(reminders(&back), Some(vec![]), "what was armed for a ticket that is solved is taken back");
    }

    #[test]
    fn without_audits_only_the_present_is_known_and_nothing_is_called_a_leap() {
        let mut session = opened(&[(4, "SEV1")]);
        let live = json!({"group": "Engineering"});
        session.hear(Heard::Live { ticket: "7".into(), stamp: 2, live }, NOW);
        let ladder = &session.report().expect("read").standing.ladder;
        assert_eq!((ladder.complete, ladder.hops.len(), session.unjustified()), (false, 0, None));
    }
}
