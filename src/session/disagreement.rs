//! Disagreeing with a finding: it stays quiet on this ticket, and can be taken back.

use super::{Effect, Inserting, Session};
use crate::record::{self, Disagreement};
use crate::ticket::Timestamp;

impl Session {
    /// Whether a note says so already: then every agent's browser is as quiet, and only another note takes it back.
    pub fn is_disagreement_noted(&self, check: &str) -> bool {
        let Some(snapshot) = self.snapshot() else { return false };
        let said = record::notes(&snapshot.ticket).flat_map(|note| Disagreement::read(&note.body));
        said.filter(|said| said.check == check).last().is_some_and(|last| !last.reason.is_empty())
    }

    /// Disagrees, or takes it back: here at once, and where a note says it, by another line in the note.
    pub(super) fn disagree(&mut self, check: &str, reason: Option<String>, now: Timestamp) -> Vec<Effect> {
        let taken_back = reason.is_none();
        match reason {
            Some(reason) => self.kept.disagreed.insert(check.to_owned(), reason),
            None => self.kept.disagreed.remove(&check.to_owned()),
        }
        let mut effects = self.keep(now);
        if taken_back && self.is_disagreement_noted(check) {
            effects.extend(self.insert(Inserting::Record, Disagreement::taken_back(check).to_string()));
        }
        effects
    }

    /// Says it in the internal note.
    pub(super) fn note_disagreement(&mut self, check: &str) -> Vec<Effect> {
        let said = self.report().and_then(|report| report.disagreed.iter().find(|said| said.check == check));
        let Some(line) = said.map(ToString::to_string) else { return Vec::new() };
        self.insert(Inserting::Record, line)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::policy::Policy;
    use crate::session::{Act, FromPage, ToPage};

    const NOW: Timestamp = Timestamp(1_795_514_523);
    const CHECK: &str = "no-ownership-transfer";

    /// A ticket with Tier 2 and nobody in it, and these internal notes.
    fn opened(notes: &[&str]) -> Session {
        let mut session = Session::new(Policy::default());
        let note = |body| json!({"id": 10, "author_id": 4, "public": false, "plain_body": body});
        let snapshot = json!({
            "ticket": {"id": 7, "subject": "Sign-in fails", "status": "open", "group_id": 1},
            "groups": [{"id": 1, "name": "Tier 2"}],
            "comments": notes.iter().map(note).collect::<Vec<Value>>(),
            "users": [{"id": 4, "name": "Mira Okafor", "role": "agent"}],
        });
        session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        session
    }

    fn is_quiet(session: &Session) -> bool {
        session.report().is_some_and(|report| report.findings.iter().all(|finding| finding.check != CHECK))
    }

    fn inserted(effects: &[Effect]) -> Option<&str> {
        effects.iter().find_map(|effect| match effect {
            Effect::Send(ToPage::Insert { internal: true, text, .. }) => Some(text.as_str()),
            _ => None,
        })
    }

    #[test]
    fn a_reason_makes_it_quiet_until_it_is_taken_back() {
        let mut session = opened(&[]);
        assert!(!is_quiet(&session));
        session.act(Act::Disagree(CHECK.into(), Some(" ".into())), NOW);
        assert!(!is_quiet(&session), "without a reason it counts for nothing");
        let effects = session.act(Act::Disagree(CHECK.into(), Some("Tier 2 works in pairs".into())), NOW);
        assert!(is_quiet(&session));
        assert_eq!(session.report().map(|report| report.disagreed.len()), Some(1), "and is counted");
        let kept = effects.iter().find_map(|effect| match effect {
            Effect::Keep { kept, .. } => Some(kept.write()),
            _ => None,
        });
        let mut again = opened(&[]);
        again.recalled("ticket 7", &kept.expect("kept at once"), NOW);
        assert!(is_quiet(&again), "after a restart too");
        let effects = again.act(Act::Disagree(CHECK.into(), None), NOW);
        assert!(!is_quiet(&again));
        assert_eq!(inserted(&effects), None, "nothing was noted, nothing is to be noted");
    }

    #[test]
    fn a_note_makes_every_browser_quiet_and_another_note_ends_it() {
        let mut session = opened(&[]);
        session.act(Act::Disagree(CHECK.into(), Some("they work in pairs".into())), NOW);
        let effects = session.act(Act::NoteDisagreement(CHECK.into()), NOW);
        let line = inserted(&effects).expect("for the note").to_owned();
        let mut other = opened(&[&line]);
        assert!(is_quiet(&other) && other.is_disagreement_noted(CHECK));
        let effects = other.act(Act::Disagree(CHECK.into(), None), NOW);
        let back = inserted(&effects).expect("the ticket is the record").to_owned();
        assert!(!is_quiet(&opened(&[&line, &back])));
        assert_eq!(other.act(Act::NoteDisagreement("leap".into()), NOW), [], "nobody disagrees with that");
    }

    #[test]
    fn a_note_edited_by_hand_counts_as_far_as_it_makes_sense() {
        assert!(is_quiet(&opened(&["> *Not a problem here*: no-ownership-transfer, because we pair"])));
        for edited in [
            "Not a problem here: no-ownership-transfer",
            "Not a problem here: something-else, because we pair",
            "not-a-problem: no-ownership-transfer, because we pair",
        ] {
            assert!(!is_quiet(&opened(&[edited])), "{edited}");
        }
    }
}
