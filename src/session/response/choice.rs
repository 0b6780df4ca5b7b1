//! Choosing a severity: in the panel at once, on the record when a note takes it, overtaken by a newer one.

use serde_json::Value;

use crate::incident::severity::{self, SeverityView};
use crate::json::object;
use crate::playbook::{Item, Severity};
use crate::record::{self, SeverityChange};
use crate::session::{Effect, Inserting, Session};
use crate::ticket::{Answer, Comment, Field, Timestamp};

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

    /// A field of the form that still names another level than the one that holds.
    pub fn field_behind(&self) -> Option<&Field> {
        severity::field_behind(&self.snapshot()?.ticket, self.policy(), self.severity()?.claimed?)
    }

    /// A level typed into the item's own box is a choice as well, without a reason of its own.
    pub(in crate::session) fn typed_severity(&mut self) {
        let after = self.newest();
        self.kept.chosen = self.kept.answers.get(&Item::Severity).map(|_| Chosen { reason: String::new(), after });
    }

    /// The ticket was read again: a choice that is on the record, or was overtaken there, is no longer a choice.
    pub(in crate::session) fn settle_choice(&mut self) -> bool {
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

    pub(super) fn choose_severity(&mut self, level: Severity, reason: &str, now: Timestamp) -> Vec<Effect> {
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

    pub(super) fn note_choice(&mut self) -> Vec<Effect> {
        let Some(change) = self.choice_to_note() else { return Vec::new() };
        self.insert(Inserting::Record, change.to_string())
    }

    /// The level that the panel's own answer names.
    fn chosen_level(&self) -> Option<Severity> {
        match self.kept.answers.get(&Item::Severity)? {
            Answer::Text(text) => severity::of_value(self.policy(), text),
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::session::response::ResponseAct;
    use crate::session::response::stage::{NOW, claimed, do_it, live, noted, opened, receive, snapshot};
    use crate::session::{FromPage, NotInserted, ToPage};

    #[test]
    fn choosing_answers_the_item_and_a_change_needs_its_reason() {
        let mut session = opened(&[(4, "SEV3")]);
        assert_eq!(
            do_it(&mut session, ResponseAct::Choose(Severity::Sev2, " ".into())),
            [],
            "a change without a reason"
        );
        assert_eq!(do_it(&mut session, ResponseAct::Choose(Severity::Sev3, "same".into())), [], "it is SEV3 already");
        let effects =
            do_it(&mut session, ResponseAct::Choose(Severity::Sev2, "worse than a SEV3,\nless than SEV1".into()));
        let line = "Severity change: SEV2 (was SEV3), because worse than a SEV3, less than SEV1";
        assert_eq!(noted(&effects), Some(line));
        assert_eq!(claimed(&session), Some(Severity::Sev2));
        assert!(session.report().is_some_and(|report| report.is_met(Item::Severity)));
        assert!(matches!(effects.first(), Some(Effect::Keep { kept, .. }) if kept.chosen.is_some()));
        let fields =
            effects.iter().any(|effect| matches!(effect, Effect::Send(ToPage::Insert { internal: false, .. })));
        assert!(!fields, "nothing but the internal note is written to");
    }

    #[test]
    fn a_first_choice_may_go_without_a_reason_and_writes_nothing() {
        let mut session = opened(&[]);
        let effects = do_it(&mut session, ResponseAct::Choose(Severity::Sev4, String::new()));
        assert_eq!((claimed(&session), noted(&effects)), (Some(Severity::Sev4), None));
        assert_eq!(session.choice_to_note(), None);
    }

    #[test]
    fn a_choice_waits_until_a_note_takes_it() {
        let mut session = opened(&[(4, "SEV3")]);
        live(&mut session, "Hello Rosa,", "public");
        let effects = do_it(&mut session, ResponseAct::Choose(Severity::Sev1, "nobody can sign in".into()));
        assert!(noted(&effects).is_some());
        let refused = session.receive(FromPage::Inserted { done: Err(NotInserted::Channel) }, NOW);
        assert_eq!(refused, [Effect::Inserted(Inserting::Record, Err(NotInserted::Channel))]);
        let line = session.choice_to_note().expect("still to be written").to_string();
        live(&mut session, "", "internal");
        assert_eq!(noted(&do_it(&mut session, ResponseAct::NoteChoice)), Some(line.as_str()));
        live(&mut session, &line, "internal");
        assert_eq!(session.choice_to_note(), None, "it stands in the note being written");
        live(&mut session, "", "internal");
        assert!(session.choice_to_note().is_some(), "thrown away, it is to be written again");
        receive(&mut session, snapshot(4, &[(4, "SEV3"), (4, &line)], None));
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
        do_it(&mut ada, ResponseAct::Choose(Severity::Sev2, "two customers more".into()));
        let change = "Severity change: SEV1 (was SEV3), because nobody can sign in";
        let effects = receive(&mut ada, snapshot(4, &[(4, "SEV3"), (5, change)], None));
        assert_eq!(claimed(&ada), Some(Severity::Sev1));
        let overtaken = ada.overtaken().expect("told");
        assert_eq!((overtaken.chosen, overtaken.by.as_str()), (Severity::Sev2, "Ben"));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep { kept, .. } if kept.chosen.is_none())));
        let back = "nothing is down, it was the status page";
        do_it(&mut ada, ResponseAct::Choose(Severity::Sev3, back.into()));
        assert_eq!((claimed(&ada), ada.overtaken()), (Some(Severity::Sev3), None), "and may choose again");
        receive(&mut ada, snapshot(4, &[(4, "SEV3"), (5, change)], None));
        assert_eq!(claimed(&ada), Some(Severity::Sev3), "an older note overtakes nothing, whatever the clocks say");
    }

    #[test]
    fn a_choice_that_comes_back_from_storage_gives_way_to_a_newer_note() {
        let mut ada = opened(&[(4, "SEV3")]);
        do_it(&mut ada, ResponseAct::Choose(Severity::Sev2, "two customers more".into()));
        let stored = ada.kept().write();
        let mut again = opened(&[(4, "SEV3"), (5, "Severity change: SEV1 (was SEV3), because nobody can sign in")]);
        again.recalled("ticket 7", &stored, NOW);
        assert_eq!(claimed(&again), Some(Severity::Sev1));
        assert!(again.overtaken().is_some());
    }

    #[test]
    fn a_field_that_says_another_level_is_shown_and_not_touched() {
        let mut session = Session::new(Policy::default());
        receive(&mut session, snapshot(4, &[], Some("SEV3")));
        assert_eq!(session.field_behind(), None);
        do_it(&mut session, ResponseAct::Choose(Severity::Sev2, "two customers more".into()));
        assert_eq!(session.field_behind().map(|field| field.value.as_str()), Some("SEV3"));
        let change = "Severity change: SEV2 (was SEV3), because two customers more";
        receive(&mut session, snapshot(4, &[(4, change)], Some("SEV3")));
        assert_eq!(claimed(&session), Some(Severity::Sev2), "the choice counts until the field is changed");
        assert_eq!(session.choice_to_note(), None);
        receive(&mut session, snapshot(4, &[(4, change)], Some("SEV2")));
        assert_eq!((claimed(&session), session.field_behind()), (Some(Severity::Sev2), None));
        assert!(session.kept().is_empty());
    }
}
