//! The customer's update while an incident is going on: what the agent types is read, and five boxes become one text.
//!
//! Only public words on a ticket with an active incident are read; nothing is rewritten, and what is put into the
//! reply is put there on a click, below what already stands there.

use serde_json::Value;

use super::{Effect, Inserting, Session};
use crate::incident::began;
use crate::incident::compose::{self, Facts, Phase};
use crate::incident::response::Response;
use crate::incident::update::{self, UpdateReport};
use crate::json::object;
use crate::playbook::Question;
use crate::reading::is_english;
use crate::ticket::{Channel, Timestamp};

/// The update as the agent writes it in the panel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// How far the incident is.
    pub phase: Phase,
    /// What the agent wrote, in the questions' order; none where the phase's own words still stand.
    pub boxes: [Option<String>; 5],
}

/// A customer update and what there is to say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The words.
    pub text: String,
    /// The five questions and the wording; says nothing about words in a language other than English.
    pub report: UpdateReport,
    /// Whether the words are English, as far as can be told.
    pub english: bool,
}

impl Update {
    /// Whether nothing of it is the agent's.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Another phase: what the agent wrote stays, the rest is the new phase's.
    pub fn turn(&mut self, phase: Phase) {
        self.phase = phase;
        for text in &mut self.boxes {
            text.take_if(|text| text.trim().is_empty());
        }
    }

    /// The agent's words on a question.
    pub fn say(&mut self, question: Question, text: String) {
        let place = Question::ALL.iter().position(|other| *other == question);
        if let Some(slot) = place.and_then(|place| self.boxes.get_mut(place)) {
            *slot = Some(text);
        }
    }

    /// As stored.
    pub fn write(&self) -> Value {
        let boxes = Question::ALL.iter().zip(&self.boxes);
        let boxes = boxes.filter_map(|(question, text)| Some((question.id(), text.as_deref()?.into())));
        object([("phase", self.phase.id().into()), ("boxes", object(boxes))])
    }

    /// From storage. What cannot be read is left out.
    pub fn read(stored: &Value) -> Self {
        let text = |question: Question| Some(stored.get("boxes")?.get(question.id())?.as_str()?.to_owned());
        Self {
            phase: stored.get("phase").and_then(Value::as_str).and_then(Phase::from_id).unwrap_or_default(),
            boxes: Question::ALL.map(text),
        }
    }
}

impl Session {
    /// The response, while an incident is going on.
    pub fn incident(&self) -> Option<&Response> {
        self.report()?.standing.response.as_ref().filter(|response| response.active)
    }

    /// The public reply in the composer, read; none without an incident, without words, or for an internal note.
    pub fn reply_checked(&self) -> Option<Checked> {
        let draft = self.snapshot()?.ticket.draft.as_ref()?;
        let public = draft.channel == Channel::Public && !draft.text.trim().is_empty();
        public.then(|| self.checked(draft.text.clone()))?
    }

    /// Reads words as an update of this incident.
    pub fn checked(&self, text: String) -> Option<Checked> {
        let severity = self.incident()?.severity;
        let report = update::read(&text, Some(severity), self.policy());
        let english = is_english(&text);
        Some(Checked { text, report, english })
    }

    /// The five boxes as they stand, in the questions' order: the agent's words, else the phase's own.
    pub fn answers(&self) -> [String; 5] {
        let update = &self.kept().update;
        let mut boxes = update.boxes.iter();
        Question::ALL.map(|question| match boxes.next() {
            Some(Some(own)) => own.clone(),
            _ => self.facts().map_or_else(String::new, |facts| {
                compose::answer(update.phase, question, facts, self.policy()).to_string()
            }),
        })
    }

    /// The update of the five boxes, as it would go out.
    pub fn composed(&self) -> String {
        compose::join(self.answers().each_ref().map(String::as_str))
    }

    /// The one text for every ticket of the problem: the reply where there is one, else the five boxes.
    pub fn for_all(&self) -> String {
        self.reply_checked().map_or_else(|| self.composed(), |reply| reply.text)
    }

    /// Another ticket's page; empty where this one's is not known.
    pub fn page_of(&self, id: u64) -> String {
        let page = self.snapshot().and_then(|snapshot| snapshot.ticket.url.rsplit_once('/'));
        page.map(|(tickets, _)| format!("{tickets}/{id}")).unwrap_or_default()
    }

    /// What the ticket tells of the incident.
    fn facts(&self) -> Option<Facts> {
        let severity = self.incident()?.severity;
        let ticket = &self.snapshot()?.ticket;
        let since = began::said(ticket, self.local).or(ticket.created);
        Some(Facts { since, severity: Some(severity), now: self.now? })
    }

    /// Puts the composed update into the public reply, below what stands there.
    pub(super) fn reply(&mut self) -> Vec<Effect> {
        if self.incident().is_none() {
            return Vec::new();
        }
        let text = self.composed();
        self.insert(Inserting::Update, text)
    }

    /// Changes the update and keeps it.
    pub(super) fn write_update(&mut self, change: impl FnOnce(&mut Update), now: Timestamp) -> Vec<Effect> {
        change(&mut self.kept.update);
        self.keep(now)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::policy::Policy;
    use crate::session::{Act, FromPage, ToPage};

    const NOW: Timestamp = Timestamp(1_795_514_523);

    /// A ticket with this severity, and what stands in its composer.
    fn opened(severity: &str, channel: &str, draft: &str) -> Session {
        let mut session = Session::new(Policy::default());
        let snapshot = json!({
            "ticket": {"id": 7, "subject": "Sign-in fails", "status": "open", "created_at": "2026-11-24T09:20:00Z"},
            "comments": [{"id": 10, "author_id": 4, "public": false, "plain_body": format!("Severity: {severity}")}],
            "users": [{"id": 4, "name": "Mira Okafor", "role": "agent"}],
            "page": {"draft": {"text": draft, "channel": channel}},
        });
        session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        session
    }

    #[test]
    fn a_public_reply_on_an_active_incident_is_read_and_no_other() {
        let draft = "Our vendor broke it.";
        let read = |severity, channel, draft| opened(severity, channel, draft).reply_checked();
        let found = read("SEV1", "public", draft).expect("read").report;
        assert_eq!(
            found.findings.first().and_then(|finding| draft.get(finding.start..finding.end)),
            Some("vendor broke")
        );
        assert_eq!(found.questions.len(), 5);
        let german = "Die Anmeldung schlägt seit 07:50 UTC fehl, und wir melden uns um 9 Uhr mit dem Stand.";
        assert!(read("SEV1", "public", german).is_some_and(|checked| !checked.english));
        assert_eq!(read("SEV1", "internal", draft), None, "an internal note is nobody's update");
        assert_eq!(read("SEV4", "public", draft), None, "no incident");
        assert_eq!(read("none", "public", draft), None, "no severity");
        assert_eq!(read("SEV1", "public", " \n"), None, "nothing to read");
    }

    #[test]
    fn the_boxes_are_filled_from_the_ticket_and_give_way_to_the_agents_words() {
        let mut session = opened("SEV1", "public", "");
        let boxes = session.answers();
        assert!(boxes[0].contains("since 2026-11-24 09:20 UTC"), "{boxes:?}");
        assert!(boxes[3].contains("2026-11-24 11:00 UTC"), "{boxes:?}");
        let open = session.checked(session.composed()).expect("an incident").report;
        let open: Vec<_> = open.questions.iter().filter(|it| it.span.is_none()).map(|it| it.question).collect();
        assert_eq!(open, [Question::Know, Question::Meanwhile], "a gap in brackets answers nothing");
        session.act(Act::Say(Question::Know, "Sign-in fails for everybody.".into()), NOW);
        session.act(Act::Say(Question::Meanwhile, " ".into()), NOW);
        assert!(!session.composed().contains("in the meantime"), "an emptied box is left out");
        session.act(Act::Phase(Phase::Resolved), NOW);
        assert_eq!(session.answers()[0], "Sign-in fails for everybody.");
        assert!(session.composed().contains("No action is needed"), "another phase fills what is empty");
    }

    #[test]
    fn the_update_goes_into_the_public_reply_and_is_kept() {
        let mut session = opened("SEV2", "public", "Hello Rosa,");
        let kept = session.act(Act::Say(Question::Next, "We are <restoring> it.".into()), NOW);
        let written = kept.iter().find_map(|effect| match effect {
            Effect::Keep { kept, .. } => Some(kept.write()),
            _ => None,
        });
        let stored = written.expect("kept at once");
        let effects = session.act(Act::Reply, NOW);
        let [Effect::Send(ToPage::Insert { internal: false, text, html, .. })] = effects.as_slice() else {
            panic!("{effects:?}")
        };
        assert!(text.contains("What we're doing next: We are <restoring> it."), "{text}");
        assert!(html.contains("&lt;restoring&gt;") && html.starts_with("<p>What we know: "), "{html}");
        let done = session.receive(FromPage::Inserted { done: Ok(()) }, NOW);
        assert_eq!(done, [Effect::Inserted(Inserting::Update, Ok(()))]);
        let mut again = opened("SEV2", "public", "");
        again.recalled("ticket 7", &stored, NOW);
        assert_eq!(again.composed(), session.composed());
        assert_eq!(opened("SEV4", "public", "").act(Act::Reply, NOW), [], "no incident, no update");
    }
}
