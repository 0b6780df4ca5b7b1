//! The handoff as the agent sends it: what they unmasked of it, where it goes, what changed since the last copy.
//!
//! What is unmasked is kept in memory only, and for this ticket only: an agent who comes back looks at every value again.

use serde_json::Value;

use super::{Effect, Inserting, Session};
use crate::handoff::{self, Choices, Document, FileRead, Outline};
use crate::json::object;
use crate::ticket::{Attachment, AttachmentKind, Timestamp};

/// What the agent chose for the handoff of this ticket.
#[derive(Clone, Debug, Default)]
pub struct Delivery {
    /// The values they looked at and unmasked.
    shown: Vec<String>,
    /// The files they had read, and what each says.
    files: Vec<FileRead>,
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

/// A file of the ticket that could be read, once the agent has it: a log or a capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketFile {
    name: String,
    size: u64,
    address: String,
}

/// Made of what a ticket says and in no other way: nothing else is ever fetched.
impl TicketFile {
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Bytes, as the ticket says.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Where the agent gets it: in the ticket's own Zendesk.
    pub fn address(&self) -> &str {
        &self.address
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

    /// The files that the agent had read, and what each says.
    pub fn files(&self) -> &[FileRead] {
        &self.delivery.files
    }

    /// The ticket's own logs and captures. An address elsewhere than in its Zendesk is not offered.
    pub fn ticket_files(&self) -> Vec<TicketFile> {
        let Some(ticket) = self.snapshot.as_ref().map(|snapshot| &snapshot.ticket) else { return Vec::new() };
        let ours = site(&ticket.url).unwrap_or_default();
        let address = |url: &str| match url.strip_prefix('/') {
            // A second slash would name another host.
            Some(path) if !ours.is_empty() && !path.starts_with(['/', '\\']) => Some([ours, url].concat()),
            _ => (!ours.is_empty() && site(url) == Some(ours)).then(|| url.to_owned()),
        };
        let files = ticket.comments.iter().flat_map(|comment| &comment.attachments);
        let files = files.filter(|file| matches!(file.kind(), AttachmentKind::Har | AttachmentKind::Log));
        let offered = |file: &Attachment| {
            Some(TicketFile { name: file.name.clone(), size: file.size, address: address(&file.url)? })
        };
        files.filter_map(offered).collect()
    }

    /// A file was read; one of the same name gives way to it. Another ticket's is not ours.
    pub(super) fn take_file(&mut self, ticket: &str, file: FileRead, now: Timestamp) -> Vec<Effect> {
        if ticket != self.key {
            return Vec::new();
        }
        self.delivery.files.retain(|other| other.name != file.name);
        self.delivery.files.push(file);
        self.judge(now)
    }

    /// Leaves a file out again.
    pub(super) fn leave_file(&mut self, name: &str, now: Timestamp) -> Vec<Effect> {
        self.delivery.files.retain(|file| file.name != name);
        self.judge(now)
    }

    /// Those that are data: a capture without a request is none.
    pub(super) fn files_read(&self) -> Vec<String> {
        let files = self.delivery.files.iter().filter(|file| file.capture.is_data());
        files.map(|file| file.name.clone()).collect()
    }

    /// Puts the handoff into the internal note.
    pub(super) fn note(&mut self) -> Vec<Effect> {
        let Some(document) = self.handoff() else { return Vec::new() };
        self.insert_rich(Inserting::Handoff, handoff::text(&document), handoff::html(&document))
    }
}

/// `https://example.zendesk.com` of an address on the web; none of any other.
fn site(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#', '\\']).next().filter(|host| !host.is_empty())?;
    address.get(..address.len() - rest.len() + host.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::playbook::Item;
    use crate::policy::{JiraTarget, Policy};
    use crate::session::{Act, Heard, NotInserted, Told};
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
        session.hear(Heard::Snapshot { ticket: id.to_string(), stamp: 1, snapshot }, NOW);
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
        let [Effect::Tell(Told::Insert { internal: false, text, html, .. })] = effects.as_slice() else {
            panic!("{effects:?}")
        };
        assert_eq!(*text, question);
        assert!(html.contains("<li>") || html.contains("<p>"), "{html}");
        let answer = Heard::Inserted { done: Err(NotInserted::Channel) };
        assert_eq!(
            session.hear(answer, NOW),
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
    fn a_file_that_was_read_stands_among_the_logs_masked_like_the_rest() {
        let mut session = opened(7);
        let mut intake = handoff::har::Intake::default();
        intake.feed(b"GET https://x.example/ net::ERR_TIMED_OUT for luis@example.com and mia@example.com");
        let file = FileRead { name: "console.log".into(), size: 2_048, capture: intake.finish() };
        session.act(Act::TakeFile { ticket: "8".into(), file: file.clone() }, NOW);
        assert_eq!(session.files(), [], "another ticket's file");
        session.act(Act::TakeFile { ticket: "7".into(), file: file.clone() }, NOW);
        session.act(Act::TakeFile { ticket: "7".into(), file }, NOW);
        assert_eq!(session.files().len(), 1, "read again, not twice");
        let said = text(&session);
        assert!(
            said.contains("console.log") && said.contains("net::ERR_TIMED_OUT for <email-2> and <email-3>"),
            "{said}"
        );
        session.act(Act::LeaveFile("console.log".into()), NOW);
        assert!(!text(&session).contains("ERR_TIMED_OUT"));
    }

    #[test]
    fn a_file_that_was_read_is_evidence_as_long_as_the_handoff_carries_it() {
        let mut session = Session::new(Policy::default());
        let snapshot = json!({"ticket": {"id": 7, "subject": "It fails", "tags": []}});
        session.hear(Heard::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        let is_met = |session: &Session| session.report().is_some_and(|report| report.is_met(Item::LogsAndData));
        let read = |har: &str| {
            let mut intake = handoff::har::Intake::default();
            intake.feed(har.as_bytes());
            FileRead { name: "a.har".into(), size: 9, capture: intake.finish() }
        };
        session.act(Act::TakeFile { ticket: "7".into(), file: read(r#"{"log":{"entries":[]}}"#) }, NOW);
        assert!(!is_met(&session), "a capture without a request");
        let entry = r#"{"log":{"entries":[{"request":{"method":"GET","url":"https://x.example/"},"response":{"status":500}}]}}"#;
        let effects = session.act(Act::TakeFile { ticket: "7".into(), file: read(entry) }, NOW);
        assert!(is_met(&session));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Tell(Told::Verdict { .. }))), "the gate is told");
        session.act(Act::LeaveFile("a.har".into()), NOW);
        assert!(!is_met(&session));
    }

    #[test]
    fn the_tickets_own_files_are_offered_from_its_own_zendesk_alone() {
        let mut session = Session::new(Policy::default());
        let file = |id: u64, name: &str, url: &str| json!({"id": id, "file_name": name, "content_url": url, "size": 9});
        let files = [
            file(1, "orders.har", "https://x.zendesk.com/attachments/token/a/?name=orders.har"),
            file(2, "orders.har", "https://x.zendesk.com.evil.example/attachments/token/a"),
            file(3, "app.log", "javascript:alert(1)"),
            file(5, "b.har", "//evil.example/b.har"),
            file(6, "c.har", "/attachments/token/c/?name=c.har"),
            file(4, "picture.png", "https://x.zendesk.com/attachments/token/b"),
        ];
        let snapshot = json!({
            "ticket": {"id": 7, "subject": "x", "tags": [], "url": "https://x.zendesk.com/api/v2/tickets/7.json"},
            "comments": [{"id": 10, "public": true, "plain_body": "see", "attachments": files}],
        });
        session.hear(Heard::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        let offered: Vec<_> = session.ticket_files().into_iter().map(|file| file.address).collect();
        let path = |path: &str| format!("https://x.zendesk.com/attachments/token/{path}");
        assert_eq!(offered, [path("a/?name=orders.har"), path("c/?name=c.har")]);
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
        let Some(Effect::Tell(Told::Insert { text: note, html, .. })) = effects.first() else { panic!("{effects:?}") };
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
