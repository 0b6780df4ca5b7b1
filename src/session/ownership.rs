//! Who has the ticket, and what Engineering owes: handing over, accepting, reminding, telling the customer.
//!
//! Everything goes through the note or the reply: the ticket itself is the record, so nothing counts before the agent
//! has submitted it.

use serde_json::Value;

use super::{Effect, Inserting, Session};
use crate::feedback::Entry;
use crate::json::object;
use crate::playbook::Debt;
use crate::record::{Handshake, Tick};
use crate::ticket::Timestamp;
use crate::wording;

/// A handover as the agent writes it in the panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoverDraft {
    /// To whom; empty for the person or group that the ticket is being given to.
    pub to: String,
    /// What is to be done next.
    pub next_step: String,
    /// By when.
    pub by_when: String,
}

/// A part of the handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// To whom.
    To,
    /// What is to be done next.
    NextStep,
    /// By when.
    ByWhen,
}

/// What the agent does about who has it.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnershipAct {
    /// Writes a part of the handover.
    Write(Part, String),
    /// Puts the handover into the internal note.
    HandOver,
    /// Accepts, in the internal note.
    Accept,
    /// Puts a polite reminder into the internal note.
    Nudge(Debt),
    /// Says that Engineering gave it elsewhere, with a word or a link on it.
    Given(Debt, String),
    /// Puts the good news into the public reply.
    TellCustomer,
}

impl Part {
    /// All three, in the order they are written.
    pub const ALL: [Self; 3] = [Self::To, Self::NextStep, Self::ByWhen];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::To => "to",
            Self::NextStep => "next-step",
            Self::ByWhen => "by-when",
        }
    }
}

impl HandoverDraft {
    /// A part's words.
    pub fn part(&self, part: Part) -> &str {
        match part {
            Part::To => &self.to,
            Part::NextStep => &self.next_step,
            Part::ByWhen => &self.by_when,
        }
    }

    fn part_mut(&mut self, part: Part) -> &mut String {
        match part {
            Part::To => &mut self.to,
            Part::NextStep => &mut self.next_step,
            Part::ByWhen => &mut self.by_when,
        }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As stored.
    pub fn write(&self) -> Value {
        object(vec![
            ("to", self.to.as_str().into()),
            ("next-step", self.next_step.as_str().into()),
            ("by-when", self.by_when.as_str().into()),
        ])
    }

    /// From storage. What cannot be read is left out.
    pub fn read(stored: &Value) -> Self {
        let mut handing = Self::default();
        for part in Part::ALL {
            stored.get(part.id()).and_then(Value::as_str).unwrap_or_default().clone_into(handing.part_mut(part));
        }
        handing
    }
}

impl Session {
    /// The handover as it would go into the note.
    pub fn handshake(&self) -> Handshake {
        let handing = &self.kept().handing;
        let to = if handing.to.trim().is_empty() { self.being_given_to().unwrap_or_default() } else { &handing.to };
        Handshake {
            from: self.giver().to_owned(),
            to: to.to_owned(),
            next_step: handing.next_step.clone(),
            by_when: handing.by_when.clone(),
            ..Handshake::default()
        }
    }

    /// The time that the handover's "by when" means, when it is one.
    pub fn handing_due(&self) -> Option<Timestamp> {
        self.handshake().due(self.now?, self.local)
    }

    /// Whether the handover says everything a new owner has to know.
    pub fn may_hand_over(&self) -> bool {
        let handshake = self.handshake();
        let said = |text: &str| !text.trim().is_empty();
        said(&handshake.to) && said(&handshake.next_step) && self.handing_due().is_some()
    }

    /// Whether there is a handover that this agent may accept: nobody accepts their own.
    pub fn may_accept(&self) -> bool {
        let (Some(report), Some(me)) = (self.report(), self.snapshot().and_then(|snapshot| snapshot.me.as_ref()))
        else {
            return false;
        };
        let ownership = &report.standing.ownership;
        let own = ownership.handover.as_ref().is_some_and(|handover| handover.from == me.name);
        ownership.handed_over.is_some() && ownership.accepted.is_none() && !own && !me.name.is_empty()
    }

    /// Who hands over: the agent at the screen, else whoever has the ticket.
    fn giver(&self) -> &str {
        let snapshot = self.snapshot();
        let me = snapshot.and_then(|snapshot| snapshot.me.as_ref());
        let owner = snapshot.and_then(|snapshot| snapshot.ticket.assignee.as_ref());
        me.or(owner).map_or("", |person| person.name.as_str())
    }

    /// Whom the form gives the ticket to, when that is somebody new.
    fn being_given_to(&self) -> Option<&str> {
        let snapshot = self.snapshot()?;
        let (ticket, saved) = (&snapshot.ticket, &snapshot.saved);
        let person = ticket.assignee.as_ref().filter(|person| Some(*person) != saved.assignee.as_ref());
        let group = ticket.group.as_ref().filter(|group| Some(*group) != saved.group.as_ref());
        person.map(|person| person.name.as_str()).or_else(|| group.map(|group| group.name.as_str()))
    }

    /// Does it.
    pub(super) fn own(&mut self, act: OwnershipAct, now: Timestamp) -> Vec<Effect> {
        match act {
            OwnershipAct::Write(part, text) => {
                *self.kept.handing.part_mut(part) = text;
                self.keep(now)
            }
            OwnershipAct::HandOver if self.may_hand_over() => {
                let mut handshake = self.handshake();
                // It will be read later, and perhaps in another time zone.
                if let Some(due) = self.handing_due() {
                    handshake.by_when = due.to_string();
                }
                self.insert(Inserting::Record, handshake.to_string())
            }
            OwnershipAct::Accept if self.may_accept() => {
                let handover = self.report().and_then(|report| report.standing.ownership.handover.clone());
                let mut accepted =
                    Handshake { accepted_by: self.signature(), accepted_at: Some(now), ..Handshake::default() };
                if let Some(handover) = handover {
                    accepted.by_when = handover.due.map_or(handover.by_when, |due| due.to_string());
                    (accepted.from, accepted.to, accepted.next_step) = (handover.from, handover.to, handover.next_step);
                }
                self.insert(Inserting::Record, accepted.to_string())
            }
            OwnershipAct::Nudge(debt) => match self.nudge(debt) {
                Some(nudge) => self.insert(Inserting::Record, nudge),
                None => Vec::new(),
            },
            OwnershipAct::Given(debt, detail) if self.debt(debt).is_some() => {
                let tick = Tick { step: debt.id().to_owned(), by: self.signature(), at: now, detail };
                self.insert(Inserting::Record, tick.to_string())
            }
            OwnershipAct::TellCustomer => self.insert(Inserting::Update, wording::TELL_REPLY.plain().to_string()),
            OwnershipAct::HandOver | OwnershipAct::Accept | OwnershipAct::Given(..) => Vec::new(),
        }
    }

    /// A polite reminder; none when nothing is to be reminded of.
    pub fn nudge(&self, debt: Debt) -> Option<String> {
        self.debt(debt)?.nudge.as_ref().map(ToString::to_string)
    }

    fn debt(&self, debt: Debt) -> Option<&Entry> {
        self.report()?.standing.feedback.as_ref()?.entries.iter().find(|entry| entry.debt == debt)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::feedback::DebtState;
    use crate::ownership::Trouble;
    use crate::policy::Policy;
    use crate::session::{Act, FromPage, ToPage};

    const NOW: Timestamp = Timestamp(1_795_514_523);

    /// A SEV2 that went to Engineering at 09:30; Mira is at the screen, the notes are hers and Dana's.
    fn opened(me: u64, notes: &[(u64, &str, &str)], audits: bool) -> Session {
        let mut session = Session::new(Policy::default());
        let note = |((who, at, body), id): (&(u64, &str, &str), u64)| json!({"id": id, "author_id": who, "public": false, "created_at": format!("2026-11-24T{at}:00Z"), "plain_body": body});
        let moved = |at: &str, from: Value, to: u64| {
            json!({"created_at": format!("2026-11-24T{at}:00Z"), "author_id": 4, "events": [
                {"type": "Change", "field_name": "group_id", "previous_value": from, "value": to}]})
        };
        let mut snapshot = json!({
            "ticket": {"id": 7, "subject": "Sign-in fails", "status": "open", "group_id": 2, "assignee_id": 5,
                "created_at": "2026-11-24T09:00:00Z"},
            "groups": [{"id": 1, "name": "Tier 3"}, {"id": 2, "name": "Engineering"}],
            "users": [{"id": 4, "name": "Mira Okafor", "role": "agent"}, {"id": 5, "name": "Dana Dev", "role": "agent"}],
            "comments": notes.iter().zip(1..).map(note).collect::<Vec<Value>>(),
            "me": me,
        });
        if audits {
            snapshot["audits"] = json!([moved("09:00", Value::Null, 1), moved("09:30", 1.into(), 2)]);
        } else {
            snapshot["unread"] = json!([{"what": "history", "status": 500}]);
        }
        session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        session
    }

    fn inserted(effects: &[Effect], into_note: bool) -> &str {
        let [Effect::Send(ToPage::Insert { internal, text, .. })] = effects else { panic!("{effects:?}") };
        assert_eq!(*internal, into_note);
        text
    }

    fn own(session: &mut Session, act: OwnershipAct) -> Vec<Effect> {
        session.act(Act::Own(act), NOW)
    }

    #[test]
    fn a_handover_goes_through_the_note_and_is_accepted_there() {
        let mut mira = opened(4, &[(4, "09:10", "SEV2")], true);
        assert_eq!(own(&mut mira, OwnershipAct::HandOver), [], "nothing to hand over yet");
        own(&mut mira, OwnershipAct::Write(Part::To, "Dana Dev".into()));
        own(&mut mira, OwnershipAct::Write(Part::NextStep, "Bisect the release".into()));
        own(&mut mira, OwnershipAct::Write(Part::ByWhen, "soon".into()));
        assert_eq!(own(&mut mira, OwnershipAct::HandOver), [], "soon is no time");
        own(&mut mira, OwnershipAct::Write(Part::ByWhen, "15:00 UTC".into()));
        let note = inserted(&own(&mut mira, OwnershipAct::HandOver), true).to_owned();
        assert_eq!(
            note,
            "Ownership handover\nFrom: Mira Okafor\nTo: Dana Dev\nNext step: Bisect the release\nBy when: 2026-11-24 15:00 UTC"
        );
        let noted = [(4, "09:10", "SEV2"), (4, "09:40", note.as_str())];
        assert_eq!(own(&mut opened(4, &noted, true), OwnershipAct::Accept), [], "not by the one who hands over");
        let mut dana = opened(5, &noted, true);
        let handover = dana.report().and_then(|report| report.standing.ownership.handover.clone()).expect("read back");
        assert_eq!(handover.due, Timestamp::parse("2026-11-24T15:00:00Z"));
        let accepted = inserted(&own(&mut dana, OwnershipAct::Accept), true).to_owned();
        assert!(accepted.ends_with("Accepted by: Dana Dev\nAccepted at: 2026-11-24 10:02 UTC"), "{accepted}");
        let after = [noted[0], noted[1], (5, "10:02", accepted.as_str())];
        let everybody = opened(4, &after, true);
        let ownership = &everybody.report().expect("a report").standing.ownership;
        let by = ownership.accepted.as_ref().map(|accepted| (accepted.by.as_str(), accepted.at));
        assert_eq!(by, Some(("Dana Dev", Some(Timestamp(NOW.0 - 3)))));
        assert!(!everybody.may_accept() && ownership.troubles.is_empty(), "{:?}", ownership.troubles);
    }

    #[test]
    fn a_handover_that_nobody_accepted_is_seen_without_the_history_too() {
        let note = "Ownership handover\nFrom: Mira Okafor\nTo: Dana Dev\nNext step: Look at it";
        for audits in [true, false] {
            let session = opened(5, &[(4, "08:10", "SEV2"), (4, "08:40", note)], audits);
            let ownership = &session.report().expect("a report").standing.ownership;
            let waits = |trouble: &Trouble| matches!(trouble, Trouble::NotAccepted { allowed: 60, .. });
            // With the history the ticket went up at 09:30, half an hour ago.
            assert_eq!(ownership.troubles.iter().any(waits), !audits, "{audits}");
            assert!(session.may_accept());
        }
    }

    #[test]
    fn a_clock_that_runs_ahead_makes_nothing_late() {
        let note = "Ownership handover\nFrom: Mira Okafor\nTo: Dana Dev\nNext step: Look\nBy when: in 2 hours";
        let session = opened(5, &[(4, "09:10", "SEV2"), (4, "13:00", note)], true);
        let ownership = &session.report().expect("a report").standing.ownership;
        assert_eq!(ownership.troubles, []);
        assert!(ownership.handover.as_ref().is_some_and(|handover| handover.due > Some(NOW)), "{ownership:?}");
        assert!(session.may_accept());
    }

    #[test]
    fn two_agents_who_accept_at_once_are_both_named() {
        let accepted = |who: &str| format!("Ownership handover\nAccepted by: {who}\nAccepted at: 2026-11-24 10:01 UTC");
        let (mira, dana) = (accepted("Mira Okafor"), accepted("Dana Dev"));
        let handed = "Ownership handover\nFrom: Sam\nTo: Engineering\nNext step: Look";
        let notes = [(6, "09:40", handed), (4, "10:01", mira.as_str()), (5, "10:01", dana.as_str())];
        let session = opened(4, &notes, true);
        let troubles = &session.report().expect("a report").standing.ownership.troubles;
        assert!(matches!(&troubles[..], [Trouble::TwoOwners { names, .. }] if names == &["Mira Okafor", "Dana Dev"]));
    }

    #[test]
    fn a_note_edited_by_hand_is_read_as_far_as_it_makes_sense() {
        let edited = "**Ownership handover**\n\n* From: Mira Okafor\n\n* to : Dana Dev (nights)\n\nBy when: when it is done\n\nThanks!";
        let session = opened(5, &[(4, "09:40", edited)], true);
        let handover = session.report().and_then(|report| report.standing.ownership.handover.clone()).expect("read");
        assert_eq!((handover.to.as_str(), handover.by_when.as_str()), ("Dana Dev (nights)", "when it is done"));
        assert_eq!(handover.due, None);
    }

    #[test]
    fn the_form_says_whom_it_goes_to() {
        let mut session = opened(4, &[], true);
        let live = json!({"group": "Tier 3", "assignee": "Sam Field", "tags": []});
        session.receive(FromPage::Live { ticket: "7".into(), stamp: 2, live }, NOW);
        assert_eq!(session.handshake().to, "Sam Field");
        own(&mut session, OwnershipAct::Write(Part::To, "Tier 3, night shift".into()));
        assert_eq!(session.handshake().to, "Tier 3, night shift");
    }

    #[test]
    fn a_nudge_a_tick_and_the_good_news() {
        let mut session = opened(4, &[(4, "09:10", "SEV2")], true);
        let nudge = own(&mut session, OwnershipAct::Nudge(Debt::Acceptance));
        assert!(inserted(&nudge, true).contains("could somebody take #7"));
        let tick = own(&mut session, OwnershipAct::Given(Debt::FixTimeline, "PROJ-7: next sprint".into()));
        let tick = inserted(&tick, true).to_owned();
        assert_eq!(tick, "[x] fix-timeline, by Mira Okafor at 2026-11-24 10:02 UTC: PROJ-7: next sprint");
        let ticked = opened(4, &[(4, "09:10", "SEV2"), (4, "10:01", tick.as_str())], true);
        let entry = ticked.debt(Debt::FixTimeline).map(|entry| &entry.state);
        assert!(matches!(entry, Some(DebtState::Given { by, .. }) if by == "Mira Okafor"), "{entry:?}");
        assert_eq!(
            own(&mut session, OwnershipAct::Nudge(Debt::PostFixValidation)),
            [],
            "no fix yet: nothing to validate"
        );
        let news = own(&mut session, OwnershipAct::TellCustomer);
        assert!(inserted(&news, false).contains("fixed"));
    }
}
