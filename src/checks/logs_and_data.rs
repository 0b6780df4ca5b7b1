//! Logs and data: is there a log, console output, a HAR capture, a request id?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, Source, State};
use crate::playbook::Item;
use crate::report::ItemReport;
use crate::ticket::{Attachment, AttachmentKind, Ticket};
use crate::wording::{LOGS_MISSING, LOGS_PLACEHOLDER, LOGS_WEAK};

item_check! {
    /// # Logs and data
    ///
    /// Looks for log lines, stack traces, console output, HAR captures and ids to search by, in every comment, and for
    /// log and HAR files among the attachments. A capture or a console that was read in the panel counts too: the
    /// handoff carries what it says.
    ///
    /// **Why it matters.** Logs rotate. What is not copied now is gone when Engineering looks.
    ///
    /// **Missing:** "There was an error in the console."
    ///
    /// **Present:** "2026-03-01T10:00:00Z ERROR checkout: no route to payment-3"
    ///
    /// **How to fix.** Paste the lines around the failure, or attach the HAR; say the time and its zone.
    pub static CHECK: Item::LogsAndData => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &LOGS_MISSING, weak: &LOGS_WEAK, placeholder: &LOGS_PLACEHOLDER };
    let mut report = by_pieces(case, Item::LogsAndData, advice);
    let files = || case.ticket.comments.iter().flat_map(|comment| &comment.attachments);
    let of_file = |file: &Attachment| Evidence {
        source: Source::Attachment(file.id),
        start: 0,
        end: file.name.len(),
        quote: file.name.clone(),
    };
    let proofs = files().filter(|file| matches!(file.kind(), AttachmentKind::Log | AttachmentKind::Har)).map(of_file);
    let read = case.ticket.files_read.iter();
    let read = read.map(|name| Evidence { source: Source::File, start: 0, end: name.len(), quote: name.clone() });
    let before = report.evidence.len();
    if report.state == State::Placeholder {
        report.evidence.clear();
    }
    report.evidence.extend(proofs.chain(read));
    if report.evidence.len() > before || report.state == State::Placeholder && !report.evidence.is_empty() {
        report.state = State::Present;
        report.advice = None;
    }
    // The customer's own file shows what went wrong where the ticket is about such files; else it is what failed, and says
    // nothing of how.
    if matches!(report.state, State::Missing | State::Placeholder) {
        let about = files().find(|file| is_about(case.ticket, file));
        let given = files().find(|file| file.kind() == AttachmentKind::Data);
        if let Some(file) = about.or(given) {
            report.state = if about.is_some() { State::Present } else { State::Weak };
            report.advice = about.is_none().then(|| LOGS_MISSING.plain());
            report.evidence = vec![of_file(file)];
        }
    }
    report
}

/// Whether a file is of the kind that the ticket's first words speak of: "the PDF is empty", and one is attached.
fn is_about(ticket: &Ticket, file: &Attachment) -> bool {
    let first = ticket.comments.first().map(|comment| comment.body.as_str());
    let mut words = [Some(ticket.subject.as_str()), first]
        .into_iter()
        .flatten()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
    matches!(file.kind(), AttachmentKind::Data | AttachmentKind::Document)
        && file.ending().is_some_and(|ending| words.any(|word| word.eq_ignore_ascii_case(ending)))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fails, noted, of, passes};
    use crate::case::State;
    use crate::playbook::Item;
    use crate::ticket::Attachment;

    #[test]
    fn passes_with_logs() {
        passes(
            Item::LogsAndData,
            &[
                "2026-03-01T10:00:00Z ERROR checkout: no route to payment-3",
                "It fails:\n```\njava.lang.IllegalStateException: closed\n\tat com.acme.Cart.total(Cart.java:41)\n```",
                "Uncaught TypeError: Cannot read properties of undefined (reading 'id')",
                "GET https://shop.example/api/cart 500 (Internal Server Error)",
                "## Logs\n```\nno route to payment-3\n```",
                "Request ID: 7f3a9c12-44de-4c1b-9a0e-0c55b7d1f2aa",
                "Mar  1 10:00:00 web-3 nginx[311]: upstream timed out",
                "Build output:\n\n```\nld: error: undefined symbol: frame_drop\n```",
                "It stops with req_id 5b1e-99a0-77c2 every time.",
                "event ids: evt_3PzQ81, evt_3PzQ9c",
                "Head of one mail:\n\nAuthentication-Results: mx.example; dkim=fail header.s=mb2\nMessage-ID: <2026.7A1C@out4.example>",
                "ORA-00942: table or view does not exist",
                "Traceback (most recent call last):\n  File \"app.py\", line 3, in <module>\nKeyError: 'id'",
                "{\"log\": {\"version\": \"1.2\", \"entries\": [{\"startedDateTime\": \"2026-03-01T10:00:00Z\"}]}}",
            ],
        );
    }

    #[test]
    fn fails_without_logs() {
        fails(
            Item::LogsAndData,
            &[
                "There was an error in the console.",
                "Logs:",
                "## Logs\nn/a",
                "On 2026-03-01 at 10:00 it stopped working.",
                "Logs: see https://kibana.example/app/discover",
                "The error handling should be better.",
                "Warning users about this would help.",
                "The session ids should be longer than 6 letters.",
                "It says `Save` on the button.",
                "Please find the severity in the log.",
            ],
        );
    }

    #[test]
    fn a_log_file_is_a_log_and_a_logo_is_not() {
        let said = |words: &str, name: &str| {
            let mut ticket = noted(words);
            let file = Attachment {
                id: 7,
                name: name.to_owned(),
                url: String::new(),
                content_type: "text/plain".to_owned(),
                size: 9_000,
                width: None,
                height: None,
                inline: false,
            };
            ticket.comments.iter_mut().for_each(|comment| comment.attachments.push(file.clone()));
            of(Item::LogsAndData, &ticket)
        };
        let with = |name: &str| said("See the file.", name);
        assert_eq!(with("checkout.har"), State::Present);
        assert_eq!(with("server.log"), State::Present);
        assert_eq!(with("readings.csv"), State::Weak, "what failed to be read, and not how");
        assert_eq!(with("logo.png"), State::Missing);
        assert_eq!(with("contract.pdf"), State::Missing);
        assert_eq!(
            said("The second page of the PDF is empty.", "bill-81.pdf"),
            State::Present,
            "it is about such files"
        );
        assert_eq!(said("The CSV import stops.", "bill-81.pdf"), State::Missing);
    }

    #[test]
    fn a_file_read_in_the_panel_is_data() {
        let mut ticket = noted("## Logs\nn/a");
        ticket.files_read.push("orders.har".to_owned());
        assert_eq!(of(Item::LogsAndData, &ticket), State::Present);
    }
}
