//! Tickets without a number: their words wait in memory until Zendesk has numbered the ticket.
//!
//! A page numbers its new tickets from one, again and again, so `new/1` is no name to keep anything under. Words come
//! back only to the ticket they were filled in for, or are lost: never into another one.

use super::{Kept, Page, Session};
use crate::ticket::Timestamp;

/// How far the agent's clock and Zendesk's may be apart, in seconds, with what a submit takes.
const APART: u64 = 300;

/// What was filled in for a ticket that has no number.
#[derive(Clone, Debug)]
pub struct Unnumbered {
    /// Its key in the page: `new/1`.
    key: String,
    /// Its subject when it was left or submitted.
    subject: String,
    kept: Kept,
    /// When it was submitted, until the next ticket with a number shows what became of it.
    submitted: Option<Timestamp>,
}

impl Session {
    /// The new ticket that is left, set aside with its words.
    pub(super) fn leave(&mut self) -> Vec<Unnumbered> {
        self.set_aside(None);
        std::mem::take(&mut self.unnumbered)
    }

    /// A submit went through: the next ticket with a number may be the one that was new.
    pub(super) fn await_number(&mut self, now: Timestamp) {
        for other in &mut self.unnumbered {
            other.submitted = None;
        }
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

    /// The agent came back to a new ticket: its words do too, once the page shows that it is the same one.
    pub(super) fn come_back(&mut self) {
        if self.page == Some(Page::New) && self.kept.is_empty() {
            self.recalled |= self.take(|one, session| one.key == session.key);
        }
    }

    /// A ticket with a number came up after a submit: the words move in when it is the one that was new.
    pub(super) fn numbered(&mut self) {
        self.take(|one, session| {
            let created = session.snapshot.as_ref().and_then(|snapshot| snapshot.ticket.created);
            let apart = created.zip(one.submitted).map(|(created, submitted)| created.0.abs_diff(submitted.0));
            apart.is_some_and(|apart| apart <= APART)
        });
        for other in &mut self.unnumbered {
            other.submitted = None;
        }
    }

    /// Takes the words that `is_it` finds, where the subject is theirs too, and says whether there were any. A subject
    /// not written yet tells nothing.
    fn take(&mut self, is_it: fn(&Unnumbered, &Self) -> bool) -> bool {
        let subject = self.subject();
        let found = |one: &Unnumbered| !subject.is_empty() && one.subject == subject && is_it(one, self);
        let at = self.unnumbered.iter().position(found);
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
    use crate::session::{Act, Effect, Heard, Page, Session};
    use crate::ticket::Timestamp;

    /// 2026-11-24T10:02:03Z.
    const NOW: Timestamp = Timestamp(1_795_514_523);

    fn new(session: &mut Session, key: &str, subject: &str) {
        let live = json!({"subject": subject, "tags": []});
        session.hear(Heard::Page { page: Page::New, ticket: key.into(), stamp: 1, live }, NOW);
    }

    /// The agent fills a new ticket in.
    fn filled(session: &mut Session, key: &str, subject: &str) {
        new(session, key, subject);
        session.act(Act::Answer(Item::Severity, "SEV4".into()), NOW);
    }

    fn submit(session: &mut Session, key: &str) {
        session.hear(Heard::Submitted { ticket: key.into() }, NOW);
    }

    /// A ticket comes up, as the page tells of it.
    fn comes(session: &mut Session, id: u64, subject: &str, created: &str) -> Vec<Effect> {
        let ticket = id.to_string();
        session.hear(Heard::Page { page: Page::Loading, ticket: ticket.clone(), stamp: 0, live: Value::Null }, NOW);
        let snapshot =
            json!({"ticket": {"id": id, "subject": subject, "created_at": created}, "page": {"subject": subject}});
        session.hear(Heard::Snapshot { ticket, stamp: 2, snapshot }, NOW)
    }

    const JUST_NOW: &str = "2026-11-24T10:02:04Z";

    #[test]
    fn words_move_into_the_ticket_that_the_new_one_became_and_are_kept_there() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        submit(&mut session, "new/1");
        comes(&mut session, 9, "Export stops", JUST_NOW);
        assert!(session.report().unwrap().is_met(Item::Severity));
        let effects = session.recalled("ticket 9", &Value::Null, NOW);
        let keeps = |effect: &Effect| matches!(effect, Effect::Keep { name, kept } if name == "ticket 9" && kept.answers.len() == 1);
        assert!(effects.iter().any(keeps), "{effects:?}");
        new(&mut session, "new/1", "Export stops");
        assert!(session.kept().is_empty(), "the next new ticket begins afresh");
    }

    #[test]
    fn words_never_move_into_another_ticket() {
        for (submitted, subject, created) in [
            (false, "Export stops", JUST_NOW),
            (true, "Another story", JUST_NOW),
            (true, "Export stops", "2026-11-24T09:40:00Z"),
            (true, "Export stops", ""),
        ] {
            let mut session = Session::new(Policy::default());
            filled(&mut session, "new/1", "Export stops");
            if submitted {
                submit(&mut session, "new/1");
            }
            comes(&mut session, 9, subject, created);
            assert!(session.kept().is_empty(), "{submitted} {subject} {created}");
        }
        // Only the next ticket with a number counts.
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        submit(&mut session, "new/1");
        comes(&mut session, 8, "Another story", JUST_NOW);
        comes(&mut session, 9, "Export stops", JUST_NOW);
        assert!(session.kept().is_empty());
        // Nor does a ticket without a subject.
        filled(&mut session, "new/1", "");
        submit(&mut session, "new/1");
        comes(&mut session, 10, "", JUST_NOW);
        assert!(session.kept().is_empty());
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
        session.hear(Heard::Live { ticket: "new/1".into(), stamp: 3, live: json!({"subject": "Export stops"}) }, NOW);
        assert!(session.report().unwrap().is_met(Item::Severity));
        submit(&mut session, "new/1");
        new(&mut session, "new/2", "Import stops");
        submit(&mut session, "new/2");
        comes(&mut session, 9, "Import stops", JUST_NOW);
        assert!(session.report().unwrap().is_met(Item::CaseOwner) && !session.report().unwrap().is_met(Item::Severity));
    }

    #[test]
    fn a_new_ticket_begins_afresh_and_keeps_nothing_under_its_passing_name() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        let effects = session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Keep { .. })), "{effects:?}");
        comes(&mut session, 8, "Another story", JUST_NOW);
        new(&mut session, "new/1", "Import stops");
        assert!(session.kept().is_empty(), "closed, and its key given to another");
    }

    #[test]
    fn a_refused_submit_leaves_the_words_where_they_are() {
        let mut session = Session::new(Policy::default());
        filled(&mut session, "new/1", "Export stops");
        submit(&mut session, "new/1");
        assert_eq!(session.kept().answers.len(), 1);
        comes(&mut session, 8, "Another story", JUST_NOW);
        assert!(session.kept().is_empty());
        new(&mut session, "new/1", "Export stops");
        assert_eq!(session.kept().answers.len(), 1);
    }
}
