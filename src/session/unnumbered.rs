//! Tickets without a number: their words wait in memory until Zendesk has numbered the ticket.
//!
//! A page numbers its new tickets from one, again and again, so `new/1` is no name to keep anything under. Words come
//! back only to the ticket they were filled in for, or are lost: never into another one.
//!
//! The ticket that a new one became is known by its age: by Zendesk's clock it is as old as the submit is by the
//! agent's. How far the two clocks are apart does not matter, nor what the agent looks at in between.

use super::{Kept, Page, Session};
use crate::ticket::Timestamp;

/// How many seconds Zendesk takes at most to create a ticket after its submit.
const TAKEN: i64 = 60;

/// How many seconds older than its submit a ticket may seem, because the three times compared are whole seconds.
const ROUNDED: i64 = 3;

/// What was filled in for a ticket that has no number.
#[derive(Clone, Debug)]
pub struct Unnumbered {
    /// Its key in the page: `new/1`.
    key: String,
    /// Its subject when it was left or submitted.
    subject: String,
    kept: Kept,
    /// When it was submitted last, by the agent's clock.
    submitted: Option<Timestamp>,
}

impl Session {
    /// The new ticket that is left, set aside with its words.
    pub(super) fn leave(&mut self) -> Vec<Unnumbered> {
        self.set_aside(None);
        std::mem::take(&mut self.unnumbered)
    }

    /// A submit went through: a ticket with a number may be the one that was new.
    pub(super) fn await_number(&mut self, now: Timestamp) {
        self.set_aside(Some(now));
    }

    fn set_aside(&mut self, submitted: Option<Timestamp>) {
        if self.page != Some(Page::New) || self.kept.is_empty() {
            return;
        }
        let subject = self.subject().to_owned();
        let before = self.unnumbered.iter().position(|one| one.key == self.key).map(|at| self.unnumbered.remove(at));
        let submitted = submitted.or(before.and_then(|one| one.submitted));
        self.unnumbered.push(Unnumbered { key: self.key.clone(), subject, kept: self.kept.clone(), submitted });
    }

    /// The agent came back to a new ticket: its words do too, once the page shows that it is the same one. A subject
    /// not written yet tells nothing.
    pub(super) fn come_back(&mut self) {
        if self.page == Some(Page::New) && self.kept.is_empty() {
            let subject = self.subject();
            let is_it = |one: &Unnumbered| !subject.is_empty() && one.subject == subject && one.key == self.key;
            let at = self.unnumbered.iter().position(is_it);
            self.recalled |= self.take(at);
        }
    }

    /// A ticket with a number came up: the words move in when it is the one that was new.
    pub(super) fn numbered(&mut self, now: Timestamp) {
        let subject = self.subject();
        let is_it = |one: &Unnumbered| {
            let made = one.submitted.and_then(|submitted| self.made_after(submitted, now));
            // A ticket without a subject gets one from Zendesk.
            (one.subject.is_empty() || one.subject == subject)
                && made.is_some_and(|seconds| (-ROUNDED..=TAKEN).contains(&seconds))
        };
        let at = self.unnumbered.iter().rposition(is_it);
        self.take(at);
    }

    /// How many seconds after a submit of this agent's the ticket was made; none when somebody else opened it.
    fn made_after(&self, submitted: Timestamp, now: Timestamp) -> Option<i64> {
        let snapshot = self.snapshot.as_ref()?;
        let me = snapshot.me.as_ref()?.id?;
        snapshot.ticket.comments.first().filter(|first| first.author.id == Some(me))?;
        let age = snapshot.read_at?.0 - snapshot.ticket.created?.0;
        Some(now.0 - submitted.0 - age)
    }

    /// Takes up the words that were set aside, and says whether there were any.
    fn take(&mut self, at: Option<usize>) -> bool {
        if let Some(at) = at {
            self.kept = self.unnumbered.remove(at).kept;
        }
        at.is_some()
    }

    fn subject(&self) -> &str {
        self.snapshot.as_ref().map_or("", |snapshot| snapshot.ticket.subject.trim())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::playbook::Item;
    use crate::policy::Policy;
    use crate::session::{Act, Effect, FromPage, Page, Session};
    use crate::ticket::Timestamp;

    /// 2026-11-24T10:02:03Z.
    const NOW: Timestamp = Timestamp(1_795_514_523);

    fn new(session: &mut Session, key: &str, subject: &str) {
        let live = json!({"subject": subject, "tags": []});
        session.receive(FromPage::Page { page: Page::New, ticket: key.into(), stamp: 1, live }, NOW);
    }

    /// The agent fills a new ticket in.
    fn filled(session: &mut Session, key: &str, subject: &str) {
        new(session, key, subject);
        session.act(Act::Answer(Item::Severity, "SEV4".into()), NOW);
    }

    fn submit(session: &mut Session, key: &str) {
        session.receive(FromPage::Submitted { ticket: key.into() }, NOW);
    }

    /// The agent at the screen.
    const ME: u64 = 4;

    /// A ticket comes up six seconds later, as the page tells of it: opened by `by` at `created`, and read at
    /// [`READ`], both by a clock that is a day and some hours ahead of the agent's.
    fn comes(session: &mut Session, id: u64, subject: &str, by: u64, created: &str) -> Vec<Effect> {
        let ticket = id.to_string();
        let later = Timestamp(NOW.0 + 6);
        session.receive(
            FromPage::Page { page: Page::Loading, ticket: ticket.clone(), stamp: 0, live: Value::Null },
            later,
        );
        let snapshot = json!({
            "ticket": {"id": id, "subject": subject, "created_at": created},
            "comments": [{"id": 1, "author_id": by, "public": false, "created_at": created, "plain_body": "It stops."}],
            "me": ME, "read_at": READ, "page": {"subject": subject},
        });
        session.receive(FromPage::Snapshot { ticket, stamp: 2, snapshot }, later)
    }

    const READ: &str = "2026-11-25T17:30:06.000Z";
    const JUST_NOW: &str = "2026-11-25T17:30:01Z";

    #[test]
    fn words_move_into_the_ticket_that_the_new_one_became_and_are_kept_there() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        submit(&mut session, "new/1");
        comes(&mut session, 9, "Export stops", ME, JUST_NOW);
        assert!(session.report().unwrap().is_met(Item::Severity));
        let effects = session.recalled("ticket 9", &Value::Null, NOW);
        let keeps = |effect: &Effect| matches!(effect, Effect::Keep { name, kept } if name == "ticket 9" && kept.answers.len() == 1);
        assert!(effects.iter().any(keeps), "{effects:?}");
        new(&mut session, "new/1", "Export stops");
        assert!(session.kept().is_empty(), "the next new ticket begins afresh");
    }

    #[test]
    fn words_never_move_into_another_ticket() {
        for (submitted, subject, by, created) in [
            (false, "Export stops", ME, JUST_NOW),
            (true, "Another story", ME, JUST_NOW),
            (true, "Export stops", 5, JUST_NOW),
            (true, "Export stops", ME, "2026-11-25T17:29:50Z"),
            (true, "Export stops", ME, ""),
        ] {
            let mut session = Session::new(Policy::default());
            filled(&mut session, "new/1", "Export stops");
            if submitted {
                submit(&mut session, "new/1");
            }
            comes(&mut session, 9, subject, by, created);
            assert!(session.kept().is_empty(), "{submitted} {subject} {by} {created}");
        }
    }

    #[test]
    fn words_move_without_a_subject_and_past_another_ticket() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "");
        submit(&mut session, "new/1");
        comes(&mut session, 8, "Another story", 5, "2026-11-20T08:00:00Z");
        assert!(session.kept().is_empty());
        comes(&mut session, 9, "It stops.", ME, JUST_NOW);
        assert!(session.report().unwrap().is_met(Item::Severity));
    }

    #[test]
    fn of_two_new_tickets_each_keeps_its_own_words() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        new(&mut session, "new/2", "Import stops");
        assert!(session.kept().is_empty());
        session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
        // The page's form comes after its address.
        new(&mut session, "new/1", "");
        assert!(session.kept().is_empty());
        session.receive(
            FromPage::Live { ticket: "new/1".into(), stamp: 3, live: json!({"subject": "Export stops"}) },
            NOW,
        );
        assert!(session.report().unwrap().is_met(Item::Severity));
        submit(&mut session, "new/1");
        new(&mut session, "new/2", "Import stops");
        submit(&mut session, "new/2");
        comes(&mut session, 9, "Import stops", ME, JUST_NOW);
        assert!(session.report().unwrap().is_met(Item::CaseOwner) && !session.report().unwrap().is_met(Item::Severity));
    }

    #[test]
    fn a_new_ticket_begins_afresh_and_keeps_nothing_under_its_passing_name() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        let effects = session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Keep { .. })), "{effects:?}");
        comes(&mut session, 8, "Another story", ME, JUST_NOW);
        new(&mut session, "new/1", "Import stops");
        assert!(session.kept().is_empty(), "closed, and its key given to another");
    }

    #[test]
    fn a_refused_submit_leaves_the_words_where_they_are() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        submit(&mut session, "new/1");
        assert_eq!(session.kept().answers.len(), 1);
        comes(&mut session, 8, "Another story", ME, JUST_NOW);
        assert!(session.kept().is_empty());
        new(&mut session, "new/1", "Export stops");
        assert_eq!(session.kept().answers.len(), 1);
    }
}
