//! What Baton inserts into the composer, on a click and below what is there.

use super::{Effect, NotInserted, Session, ToPage};
use crate::handoff;

/// What is put into the composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserting {
    /// The handoff, into the internal note.
    Handoff,
    /// A record that is read back, or words to a colleague: into the internal note.
    Record,
    /// An update, into the public reply.
    Update,
    /// What only the customer can answer, into the public reply.
    Question,
}

impl Inserting {
    /// Whether it goes into the internal note; what is the customer's goes into the public reply.
    const fn is_internal(self) -> bool {
        match self {
            Self::Handoff | Self::Record => true,
            Self::Update | Self::Question => false,
        }
    }
}

/// A text that was put into the composer, as long as the page has not told of a draft with it.
#[derive(Clone, Debug)]
pub struct Insertion {
    what: Inserting,
    text: String,
    /// Whether the composer has taken it; until then it is on its way.
    taken: bool,
}

impl Session {
    /// Puts a plain text into the composer.
    pub(super) fn insert(&mut self, what: Inserting, text: String) -> Vec<Effect> {
        let html = handoff::plain_html(&text);
        self.insert_rich(what, text, html)
    }

    /// Puts a text into the composer, as HTML where the composer takes it. A second click, faster than the page tells of
    /// its draft, puts nothing.
    pub(super) fn insert_rich(&mut self, what: Inserting, text: String, html: String) -> Vec<Effect> {
        if let Some(same) = self.inserted.as_ref().filter(|inserted| inserted.text == text) {
            return if same.taken { vec![Effect::Inserted(what, Ok(()))] } else { Vec::new() };
        }
        self.inserted = Some(Insertion { what, text: text.clone(), taken: false });
        vec![Effect::Send(ToPage::Insert { ticket: self.key.clone(), internal: what.is_internal(), text, html })]
    }

    /// The composer took it, or did not.
    pub(super) fn was_inserted(&mut self, done: Result<(), NotInserted>) -> Vec<Effect> {
        let Some(inserted) = &mut self.inserted else { return Vec::new() };
        let what = inserted.what;
        inserted.taken = done.is_ok();
        if done.is_err() {
            self.inserted = None;
        }
        vec![Effect::Inserted(what, done)]
    }

    /// The page tells of its draft: what the composer took is in it, unless the agent took it out again.
    pub(super) fn drafted(&mut self) {
        self.inserted = self.inserted.take().filter(|inserted| !inserted.taken);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::policy::Policy;
    use crate::session::{Act, FromPage};
    use crate::ticket::Timestamp;

    const NOW: Timestamp = Timestamp(1_793_697_165);

    fn opened() -> Session {
        let mut session = Session::new(Policy::default());
        let snapshot = json!({"ticket": {"id": 7, "subject": "Invites are refused"}, "comments": []});
        session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        session
    }

    fn answer(session: &mut Session, done: Result<(), NotInserted>) -> Vec<Effect> {
        session.receive(FromPage::Inserted { done }, NOW)
    }

    fn drafts(session: &mut Session, text: &str) {
        let live: Value = json!({"draft": {"text": text, "channel": "internal"}});
        session.receive(FromPage::Live { ticket: "7".into(), stamp: 2, live }, NOW);
    }

    fn puts(effects: &[Effect]) -> bool {
        matches!(effects, [Effect::Send(ToPage::Insert { .. })])
    }

    #[test]
    fn a_double_click_puts_one_text() {
        let mut session = opened();
        let there = [Effect::Inserted(Inserting::Handoff, Ok(()))];
        drafts(&mut session, "");
        assert!(puts(&session.act(Act::Note, NOW)));
        assert_eq!(session.act(Act::Note, NOW), [], "it is on its way");
        assert_eq!(answer(&mut session, Ok(())), there);
        assert_eq!(session.act(Act::Note, NOW), there, "it is there, though the page has not told of it yet");
        drafts(&mut session, "");
        assert!(puts(&session.act(Act::Note, NOW)), "the agent took it out again");
    }

    #[test]
    fn what_was_not_taken_is_put_again() {
        let mut session = opened();
        assert!(puts(&session.act(Act::Note, NOW)));
        let refused = Err(NotInserted::Channel);
        assert_eq!(answer(&mut session, refused), [Effect::Inserted(Inserting::Handoff, refused)]);
        assert!(puts(&session.act(Act::Note, NOW)));
        drafts(&mut session, "Hello");
        assert_eq!(session.act(Act::Note, NOW), [], "what the page told before its answer says nothing of it");
    }
}
