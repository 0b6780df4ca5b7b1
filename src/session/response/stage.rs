//! What the tests of this module share: a ticket as the page sends it, and what the session answers.

use serde_json::{Value, json};

use super::ResponseAct;
use crate::playbook::Severity;
use crate::policy::Policy;
use crate::session::{Act, Effect, FromPage, Session, ToPage};
use crate::ticket::Timestamp;

pub const NOW: Timestamp = Timestamp(1_795_514_523);

/// A ticket with these internal notes (who, what), and a severity field, as this agent's browser reads it.
pub fn snapshot(me: u64, notes: &[(u64, &str)], field: Option<&str>) -> Value {
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

pub fn receive(session: &mut Session, snapshot: Value) -> Vec<Effect> {
    session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW)
}

pub fn opened(notes: &[(u64, &str)]) -> Session {
    let mut session = Session::new(Policy::default());
    receive(&mut session, snapshot(4, notes, None));
    session
}

pub fn do_it(session: &mut Session, doing: ResponseAct) -> Vec<Effect> {
    session.act(Act::Respond(doing), NOW)
}

/// What was put into the internal note.
pub fn noted(effects: &[Effect]) -> Option<&str> {
    effects.iter().find_map(|effect| match effect {
        Effect::Send(ToPage::Insert { internal: true, text, .. }) => Some(text.as_str()),
        _ => None,
    })
}

pub fn live(session: &mut Session, text: &str, channel: &str) {
    let live = json!({"draft": {"text": text, "channel": channel}});
    session.receive(FromPage::Live { ticket: "7".into(), stamp: 2, live }, NOW);
}

pub fn claimed(session: &Session) -> Option<Severity> {
    session.severity().and_then(|view| view.claimed)
}
