//! "Create in Jira": a link to the create screen of the policy's site, prefilled as far as a link carries.

use super::document::Document;
use super::prose::Prose;
use super::write::wiki;
use crate::handoff::document::Block;
use crate::policy::{JiraTarget, JiraValue};
use crate::report::Report;
use crate::ticket::{FieldKey, Ticket};
use crate::wording;

/// What browsers and Jira's front servers take without trouble.
pub const LINK: usize = 4_000;

/// The create screen's address, at most 4,000 characters; none when the policy's site is no web site.
///
/// The description gives way first: as many of the document's blocks as fit, then a note that the whole is on
/// the clipboard. Then the fields. The summary stays.
pub fn create_link(document: &Document, ticket: &Ticket, report: &Report, target: &JiraTarget) -> Option<String> {
    let site = site(&target.site)?;
    let mut link = format!(
        "{site}/secure/CreateIssueDetails!init.jspa?pid={}&issuetype={}&summary=",
        target.project, target.issue_type
    );
    encode(&mut link, document.title());
    for (name, value) in target.fields.iter() {
        let Some(value) = value_of(value, ticket, report) else { continue };
        let mut parameter = format!("&{name}=");
        encode(&mut parameter, &value);
        if is_field(name) && link.len() + parameter.len() <= LINK {
            link.push_str(&parameter);
        }
    }
    if let Some(description) = description(document, LINK.saturating_sub(link.len())) {
        link.push_str(&description);
    }
    (link.len() <= LINK).then_some(link)
}

/// `&description=…` of at most `room` bytes: the whole document, or its first blocks and a note.
fn description(document: &Document, room: usize) -> Option<String> {
    let encoded = |document: &Document| {
        let mut parameter = "&description=".to_owned();
        encode(&mut parameter, &wiki(document));
        (parameter.len() <= room).then_some(parameter)
    };
    let body = document.without_title();
    if let Some(whole) = encoded(&body) {
        return Some(whole);
    }
    let mut best = None;
    let mut part = Document::new(document.title()).without_title();
    for block in body.blocks() {
        part.push(block.clone());
        // A heading without what stands under it says nothing.
        if matches!(block, Block::Heading(_)) {
            continue;
        }
        let mut noted = part.clone();
        noted.push(Block::Paragraph(Prose::from(wording::HANDOFF_CLIPBOARD.text().as_str())));
        match encoded(&noted) {
            Some(parameter) => best = Some(parameter),
            None => break,
        }
    }
    best
}

/// A site's address without a slash at its end: `https`, or plain `http` on this machine alone.
fn site(address: &str) -> Option<&str> {
    let address = address.trim().trim_end_matches('/');
    let (scheme, rest) = address.split_once("://")?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let named = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
    let local = matches!(host, "localhost" | "127.0.0.1");
    let sound = !host.is_empty() && named(host) && port.bytes().all(|b| b.is_ascii_digit());
    let plain = path.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'/'));
    (sound && plain && (scheme == "https" || (scheme == "http" && local))).then_some(address)
}

/// A field's id on the create screen; not one that this link sets itself.
fn is_field(name: &str) -> bool {
    let plain = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    plain && !matches!(name, "pid" | "issuetype" | "summary" | "description")
}

fn value_of(value: &JiraValue, ticket: &Ticket, report: &Report) -> Option<String> {
    match value {
        JiraValue::Text(text) => Some(text.clone()),
        JiraValue::Severity => report.severity.map(|severity| severity.id().to_owned()),
        JiraValue::TicketLink => (!ticket.url.is_empty()).then(|| ticket.url.clone()),
        JiraValue::Field(field) => {
            let custom = ticket.fields.iter().find(|found| field.names(&found.key, &found.title));
            let system = |name: &str| field.names(&FieldKey::System(name.to_owned()), "");
            let value = match custom {
                Some(found) => found.value.clone(),
                None if system("priority") => ticket.priority.clone(),
                None if system("type") => ticket.kind.clone(),
                None if system("status") => ticket.status.clone(),
                None => String::new(),
            };
            let value = super::redact::redact(&value).text;
            (!value.trim().is_empty()).then_some(value)
        }
    }
}

/// Percent-encodes everything but what RFC 3986 leaves unreserved.
fn encode(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from(HEX.get(usize::from(half)).copied().unwrap_or(b'0')));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::Timestamp;

    fn link(document: &Document, site: &str) -> Option<String> {
        let ticket = Ticket { url: "https://x.zendesk.com/agent/tickets/12".into(), ..Ticket::default() };
        let report = crate::evaluate(&ticket, &Policy::default(), Timestamp(0));
        let fields = [("labels", JiraValue::Text("support".into())), ("customfield_10010", JiraValue::TicketLink)];
        let fields = fields.map(|(name, value)| (name.to_owned(), value)).into();
        create_link(
            document,
            &ticket,
            &report,
            &JiraTarget { site: site.into(), project: 10_000, issue_type: 3, fields },
        )
    }

    fn document(paragraphs: usize) -> Document {
        let mut document = Document::new("[SEV2] Export fails & burns");
        for number in 0..paragraphs {
            document.push(Block::heading("Section"));
            document.push(Block::Paragraph(Prose::from(format!("Paragraph {number}: {}", "äöü ".repeat(20)).as_str())));
        }
        document
    }

    #[test]
    fn opens_the_create_screen_with_numbers_alone() {
        let link = link(&document(1), "https://jira.example.com/jira/").unwrap();
        let start = "https://jira.example.com/jira/secure/CreateIssueDetails!init.jspa?pid=10000&issuetype=3\
                     &summary=%5BSEV2%5D%20Export%20fails%20%26%20burns&customfield_10010=https%3A%2F%2Fx.zendesk.com";
        assert!(link.starts_with(start), "{link}");
        assert!(link.contains("&labels=support&description=h3.%20Section%0A"), "{link}");
    }

    #[test]
    fn the_description_gives_way_first() {
        let link = link(&document(200), "https://jira.example.com").unwrap();
        assert!(link.len() <= LINK);
        assert!(link.contains("Paragraph%200") && !link.contains("Paragraph%20199") && link.contains("clipboard"));
        let mut long = Document::new(&"😀".repeat(400));
        long.push(Block::Paragraph(Prose::from("x".repeat(9_000).as_str())));
        let link = super::tests::link(&long, "https://jira.example.com").unwrap();
        assert!(link.len() <= LINK && link.contains("summary=%F0%9F%98%80") && !link.contains("description="));
    }

    #[test]
    fn leads_nowhere_but_to_a_web_site() {
        for site in [
            "javascript:alert(1)//",
            "http://jira.example.com",
            "https://user@evil.example",
            "https://a b",
            "jira.example.com",
            "https://",
            "https://x.example/?a=",
            "https://x.example/#",
            "ftp://x.example",
        ] {
            assert_eq!(link(&document(1), site), None, "{site}");
        }
        assert!(link(&document(1), "http://127.0.0.1:8080").is_some());
    }
}
