//! Being reminded of what is due when the ticket is not in view: only agents who asked are.

use crate::incident::clock::Due;
use crate::session::{Effect, Session};
use crate::ticket::Timestamp;

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

impl Session {
    /// Whether the agent wants to be reminded of this ticket.
    pub const fn reminds(&self) -> bool {
        self.kept.remind
    }

    /// What the agent is to be reminded of, when it differs from what was asked for last; storage has answered by then,
    /// for an agent who was never asked is reminded of nothing.
    pub(in crate::session) fn reminders(&mut self) -> Option<Effect> {
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
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::policy::Policy;
    use crate::session::response::ResponseAct;
    use crate::session::response::stage::{NOW, do_it, receive, snapshot};

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
        assert_eq!(reminders(&receive(&mut session, promised())), None);
        assert_eq!(reminders(&session.recalled(name, &Value::Null, NOW)), None);
        let asked = do_it(&mut session, ResponseAct::Remind(true));
        assert_eq!(reminders(&asked), Some(vec![(Due::CustomerUpdate, 45)]), "as it becomes due soon");
        assert_eq!(reminders(&do_it(&mut session, ResponseAct::Remind(false))), Some(vec![]), "and no more");
        assert_eq!(reminders(&session.tick(session.local(), NOW)), None);
        assert!(reminders(&do_it(&mut session, ResponseAct::Remind(true))).is_some());
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
        receive(&mut before, promised());
        do_it(&mut before, ResponseAct::Remind(true));
        let stored = before.kept().write();
        let mut session = Session::new(Policy::default());
        let mut solved = promised();
        solved["ticket"]["status"] = "solved".into();
        receive(&mut session, solved);
        let back = session.recalled("ticket https://acme.zendesk.com/agent/tickets/7", &stored, NOW);
        assert!(session.reminds());
        assert_eq!(reminders(&back), Some(vec![]), "what was armed for a ticket that is solved is taken back");
    }
}
