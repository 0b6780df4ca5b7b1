//! The handoff as the agent sends it: what they unmasked of it, where it goes, what changed since the last copy.
//!
//! What is unmasked is kept in memory only, and for this ticket only: an agent who comes back looks at every value again.

use serde_json::Value;

use super::{Effect, Inserting, NotInserted, Session};
use crate::handoff::{self, Choices, Document, FileRead, Outline};
use crate::json::object;
use crate::record;
use crate::ticket::Timestamp;

/// What the agent chose for the handoff of this ticket.
#[derive(Clone, Debug, Default)]
pub struct Delivery {
    /// The values they looked at and unmasked.
    shown: Vec<String>,
    /// The files they had read, and what each says.
    pub(super) files: Vec<FileRead>,
}

/// The last copy of a handoff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// When.
    pub at: Timestamp,
    /// What it held, without its words.
    pub outline: Outline,
}

impl Copied {
    /// As stored.
    pub fn write(&self) -> Value {
        object([("at", self.at.0.into()), ("outline", self.outline.write())])
    }

    /// From storage; none when it cannot be read.
    pub fn read(stored: &Value) -> Option<Self> {
        // JavaScript's numbers are doubles.
        #[allow(clippy::cast_possible_truncation, reason = "seconds of our age fit")]
        let at = stored.get("at").and_then(|at| at.as_i64().or_else(|| at.as_f64().map(|at| at as i64)))?;
        Some(Self { at: Timestamp(at), outline: Outline::read(stored.get("outline")?) })
    }
}

/// Where "Create in Jira" leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateScreen {
    /// To the create screen of the policy's site, prefilled.
    Address(String),
    /// Nowhere: the policy names no site.
    NotNamed,
    /// Nowhere: what the policy names is no web site, or leaves no room for the title.
    Refused,
}

impl Session {
    /// The handoff as it stands.
    pub fn handoff(&self) -> Option<Document> {
        let (snapshot, report) = (self.snapshot.as_ref()?, self.report.as_ref()?);
        let reason = Some(self.kept.reason.as_str()).filter(|reason| !reason.is_empty());
        let choices = Choices { reason, shown: &self.delivery.shown, files: &self.delivery.files };
        Some(handoff::compose_with(&snapshot.ticket, report, &self.policy, choices))
    }

    /// Where "Create in Jira" leads with a handoff: to the policy's site and no other.
    pub fn create_screen(&self, document: &Document) -> CreateScreen {
        let (Some(snapshot), Some(report), Some(target)) = (&self.snapshot, &self.report, &self.policy.handoff.jira)
        else {
            return CreateScreen::NotNamed;
        };
        handoff::create_link(document, &snapshot.ticket, report, target)
            .map_or(CreateScreen::Refused, CreateScreen::Address)
    }

    /// What a handoff holds that the last copy did not; none when nothing changed.
    pub fn changes(&self, document: &Document) -> Option<Document> {
        handoff::since(&self.kept.copied.as_ref()?.outline, document)
    }

    /// The handoff is on the clipboard: the next one shows what changed since. Another ticket's is not ours.
    pub(super) fn copied(&mut self, ticket: &str, outline: Outline, now: Timestamp) -> Vec<Effect> {
        if ticket != self.key {
            return Vec::new();
        }
        self.kept.copied = Some(Copied { at: now, outline });
        self.keep(now)
    }

    /// One reply that asks for everything only the customer can give and is still missing; none when nothing is.
    pub fn question(&self) -> Option<String> {
        handoff::ask_customer(&self.snapshot.as_ref()?.ticket, self.report.as_ref()?)
    }

    /// Puts that question into the public reply, below what stands there. The agent reads and sends it, or not.
    pub(super) fn ask(&mut self) -> Vec<Effect> {
        self.question().map(|text| self.insert(Inserting::Question, text)).unwrap_or_default()
    }

    /// Masks a value again, or lets it stand in the handoff as it stands in the ticket.
    pub(super) fn mask(&mut self, value: String, masked: bool) -> Vec<Effect> {
        self.delivery.shown.retain(|shown| *shown != value);
        if !masked {
            self.delivery.shown.push(value);
        }
        Vec::new()
    }

    /// Puts the handoff into the internal note, unless one stands there already: it would say everything twice.
    pub(super) fn note(&mut self) -> Vec<Effect> {
        let draft = self.snapshot.as_ref().and_then(|snapshot| snapshot.ticket.draft.as_ref());
        if self.writes_a_note() && draft.is_some_and(|draft| record::is_handoff(&draft.text)) {
            return vec![Effect::Inserted(Inserting::Handoff, Err(NotInserted::Already))];
        }
        let Some(document) = self.handoff() else { return Vec::new() };
        self.insert_rich(Inserting::Handoff, handoff::text(&document), handoff::html(&document))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::playbook::Item;
    use crate::policy::{JiraTarget, Policy};
    use crate::session::{Act, FromPage, NotInserted, ToPage};
    use crate::ticket::Timestamp;

    const NOW: Timestamp = Timestamp(1_793_697_165);

    /// Opens a ticket that holds two customers' addresses, one of them twice, and a key.
    fn open(session: &mut Session, id: u64) {
        let body = "Steps to reproduce:\n1. Sign in as ana@example.com\n2. Invite luis@example.com\n\
                    3. Sign out, and in as ana@example.com\n\nLog:\n2026-11-24T09:00:00Z ERROR api key \
                    AKIAIOSFODNN7EXAMPLQ refused";
        let snapshot = json!({
            "ticket": {"id": id, "subject": "Invites are refused", "tags": [], "requester_id": 3},
            "users": [{"id": 3, "name": "Rosa Calloway", "role": "end-user"}],
            "comments": [{"id": 10, "author_id": 3, "public": true, "plain_body": body}],
        });
        session.receive(FromPage::Snapshot { ticket: id.to_string(), stamp: 1, snapshot }, NOW);
    }

    fn opened(id: u64) -> Session {
        let mut session = Session::new(Policy::default());
        open(&mut session, id);
        session
    }

    fn text(session: &Session) -> String {
        crate::handoff::text(&session.handoff().unwrap())
    }

    #[test]
    fn the_create_screen_is_the_policys_and_no_other() {
        let mut session = opened(7);
        let document = session.handoff().unwrap();
        assert_eq!(session.create_screen(&document), CreateScreen::NotNamed);
        for (site, opens) in [("https://jira.example.com", true), ("javascript:alert(1)", false), ("", false)] {
            let mut policy = Policy::default();
            policy.handoff.jira = Some(JiraTarget {
                site: site.into(),
                project: 10_000,
                issue_type: 3,
                fields: crate::policy::Table::default(),
            });
            session.choose(policy, NOW);
            match session.create_screen(&document) {
                CreateScreen::Address(address) => {
                    assert!(opens && address.starts_with("https://jira.example.com/secure/Create"), "{address}");
                    assert!(!address.contains("ana%40example.com"), "masked here too: {address}");
                }
                other => assert!(!opens && other == CreateScreen::Refused, "{site}: {other:?}"),
            }
        }
    }

    #[test]
    fn the_customer_is_asked_in_public_and_once() {
        let mut session = opened(7);
        let question = session.question().unwrap();
        assert!(question.starts_with("Hi Rosa,") && !question.contains("step by step"), "{question}");
        let effects = session.act(Act::Ask, NOW);
        let [Effect::Send(ToPage::Insert { internal: false, text, html, .. })] = effects.as_slice() else {
            panic!("{effects:?}")
        };
        assert_eq!(*text, question);
        assert!(html.contains("<li>") || html.contains("<p>"), "{html}");
        let answer = FromPage::Inserted { done: Err(NotInserted::Channel) };
        assert_eq!(
            session.receive(answer, NOW),
            [Effect::Inserted(Inserting::Question, Err(NotInserted::Channel))],
            "said, not posted"
        );
    }

    #[test]
    fn a_second_copy_holds_what_changed_since() {
        let mut session = opened(7);
        let document = session.handoff().unwrap();
        assert_eq!(session.changes(&document), None, "nothing was copied yet");
        let copied = |ticket: &str| Act::Copied { ticket: ticket.into(), outline: Outline::of(&document) };
        session.act(copied("8"), NOW);
        assert_eq!(session.kept().copied, None, "another ticket's copy");
        let effects = session.act(copied("7"), NOW);
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Keep { kept, .. } if kept.copied.is_some())));
        assert_eq!(session.changes(&document), None, "nothing changed");
        session.act(Act::Answer(Item::CustomerImpact, "12 of 40 planners cannot work".into()), NOW);
        let changes = handoff::text(&session.changes(&session.handoff().unwrap()).unwrap());
        assert!(changes.contains("12 of 40 planners"), "{changes}");
        assert!(!changes.contains("Sign in as"), "the steps did not change: {changes}");
        session.act(Act::Copied { ticket: "7".into(), outline: Outline::of(&session.handoff().unwrap()) }, NOW);
        assert_eq!(session.changes(&session.handoff().unwrap()), None, "a copy is a new beginning");
    }

    #[test]
    fn every_masked_value_is_named_and_counted() {
        let session = opened(7);
        let document = session.handoff().unwrap();
        let masked: Vec<_> = document.masked().iter().map(|m| (m.token.as_str(), m.times, m.shown)).collect();
        assert_eq!(masked, [("<email-1>", 2, false), ("<email-2>", 1, false), ("<key-1>", 1, false)]);
        assert_eq!(document.masked()[0].value, "ana@example.com");
    }

    #[test]
    fn one_value_is_unmasked_in_every_copy_and_masked_again() {
        let mut session = opened(7);
        let before = text(&session);
        session.act(Act::Mask { value: "ana@example.com".into(), masked: false }, NOW);
        let unmasked = text(&session);
        assert!(unmasked.contains("Sign in as ana@example.com") && !unmasked.contains("<email-1>"), "{unmasked}");
        assert!(unmasked.contains("<email-2>"), "the others keep their names: {unmasked}");
        let effects = session.act(Act::Note, NOW);
        let Some(Effect::Send(ToPage::Insert { text: note, html, .. })) = effects.first() else {
            panic!("{effects:?}")
        };
        assert!(note.contains("ana@example.com") && html.contains("ana@example.com"));
        assert!(!note.contains("luis@") && !note.contains("AKIA") && !html.contains("AKIA"));
        session.act(Act::Mask { value: "ana@example.com".into(), masked: true }, NOW);
        assert_eq!(text(&session), before);
    }

    #[test]
    fn another_ticket_masks_everything_anew_and_nothing_is_kept() {
        let mut session = opened(7);
        let effects = session.act(Act::Mask { value: "ana@example.com".into(), masked: false }, NOW);
        assert_eq!(effects, [], "nothing to store");
        assert!(session.kept().is_empty());
        open(&mut session, 8);
        assert!(!text(&session).contains("ana@"), "{}", text(&session));
    }
}
