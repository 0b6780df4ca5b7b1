//! Files for the handoff: those that the agent had read, and the ticket's own that they can have read on a click.

use super::{Effect, Session};
use crate::handoff::FileRead;
use crate::ticket::{Attachment, AttachmentKind, Timestamp};

/// A file of the ticket that could be read, once the agent has it: a log or a capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketFile {
    name: String,
    size: u64,
    address: String,
}

// Only a ticket's own attachments become one, so nothing else can ever be fetched.
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

impl Session {
    /// The files that the agent had read, and what each says.
    pub fn files(&self) -> &[FileRead] {
        &self.delivery.files
    }

    /// The ticket's own logs and captures. An address elsewhere than in its Zendesk is not offered.
    pub fn ticket_files(&self) -> Vec<TicketFile> {
        let Some(ticket) = self.snapshot.as_ref().map(|snapshot| &snapshot.ticket) else { return Vec::new() };
        let ours = site(&ticket.url).unwrap_or_default();
        let address = |url: &str| match url.strip_prefix('/') {
            // "//evil.example/…" would name another host.
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

    /// Those that hold data; a capture without a request does not.
    pub(super) fn files_read(&self) -> Vec<String> {
        let files = self.delivery.files.iter().filter(|file| file.capture.is_data());
        files.map(|file| file.name.clone()).collect()
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
    use serde_json::{Value, json};

    use super::*;
    use crate::handoff::har::Intake;
    use crate::playbook::Item;
    use crate::policy::Policy;
    use crate::session::{Act, FromPage, ToPage};

    const NOW: Timestamp = Timestamp(1_793_697_165);

    fn opened(snapshot: Value) -> Session {
        let mut session = Session::new(Policy::default());
        session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot }, NOW);
        session
    }

    fn read(name: &str, content: &str) -> FileRead {
        let mut intake = Intake::default();
        intake.feed(content.as_bytes());
        FileRead { name: name.into(), size: 2_048, capture: intake.finish() }
    }

    #[test]
    fn a_file_that_was_read_stands_among_the_logs_masked_like_the_rest() {
        let mut session = opened(json!({
            "ticket": {"id": 7, "subject": "Invites are refused", "tags": []},
            "comments": [{"id": 10, "public": true, "plain_body": "Steps:\n1. Sign in\n2. Invite luis@example.com"}],
        }));
        let text = |session: &Session| crate::handoff::text(&session.handoff().unwrap());
        let said = "GET https://x.example/ net::ERR_TIMED_OUT for luis@example.com and mia@example.com";
        let file = read("console.log", said);
        session.act(Act::TakeFile { ticket: "8".into(), file: file.clone() }, NOW);
        assert_eq!(session.files(), [], "another ticket's file");
        session.act(Act::TakeFile { ticket: "7".into(), file: file.clone() }, NOW);
        session.act(Act::TakeFile { ticket: "7".into(), file }, NOW);
        assert_eq!(session.files().len(), 1, "read again, not twice");
        let said = text(&session);
        assert!(
            said.contains("console.log") && said.contains("net::ERR_TIMED_OUT for <email-1> and <email-2>"),
            "{said}"
        );
        session.act(Act::LeaveFile("console.log".into()), NOW);
        assert!(!text(&session).contains("ERR_TIMED_OUT"));
    }

    #[test]
    fn a_file_that_was_read_is_evidence_as_long_as_the_handoff_carries_it() {
        let mut session = opened(json!({"ticket": {"id": 7, "subject": "It fails", "tags": []}}));
        let is_met = |session: &Session| session.report().is_some_and(|report| report.is_met(Item::LogsAndData));
        let take = |har: &str| Act::TakeFile { ticket: "7".into(), file: read("a.har", har) };
        session.act(take(r#"{"log":{"entries":[]}}"#), NOW);
        assert!(!is_met(&session), "a capture without a request");
        let entry = r#"{"log":{"entries":[{"request":{"method":"GET","url":"https://x.example/"},"response":{"status":500}}]}}"#;
        let effects = session.act(take(entry), NOW);
        assert!(is_met(&session));
        assert!(
            effects.iter().any(|effect| matches!(effect, Effect::Send(ToPage::Verdict { .. }))),
            "the gate is told"
        );
        session.act(Act::LeaveFile("a.har".into()), NOW);
        assert!(!is_met(&session));
    }

    #[test]
    fn the_tickets_own_files_are_offered_from_its_own_zendesk_alone() {
        let file = |id: u64, name: &str, url: &str| json!({"id": id, "file_name": name, "content_url": url, "size": 9});
        let files = [
            file(1, "orders.har", "https://x.zendesk.com/attachments/token/a/?name=orders.har"),
            file(2, "orders.har", "https://x.zendesk.com.evil.example/attachments/token/a"),
            file(3, "app.log", "javascript:alert(1)"),
            file(5, "b.har", "//evil.example/b.har"),
            file(6, "c.har", "/attachments/token/c/?name=c.har"),
            file(4, "picture.png", "https://x.zendesk.com/attachments/token/b"),
        ];
        let session = opened(json!({
            "ticket": {"id": 7, "subject": "x", "tags": [], "url": "https://x.zendesk.com/api/v2/tickets/7.json"},
            "comments": [{"id": 10, "public": true, "plain_body": "see", "attachments": files}],
        }));
        let offered: Vec<_> = session.ticket_files().into_iter().map(|file| file.address).collect();
        let path = |path: &str| format!("https://x.zendesk.com/attachments/token/{path}");
        assert_eq!(offered, [path("a/?name=orders.har"), path("c/?name=c.har")]);
    }
}
