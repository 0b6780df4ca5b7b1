//! Summary: does one sentence say what is wrong?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, Source, State};
use crate::letters;
use crate::playbook::Item;
use crate::reading::summary::tells;
use crate::report::ItemReport;
use crate::wording::{SUMMARY_MISSING, SUMMARY_PLACEHOLDER, SUMMARY_WEAK};

item_check! {
    /// # Summary
    ///
    /// Looks for one sentence that says what is wrong: under a summary heading, or as the subject line.
    ///
    /// **Why it matters.** It is what an engineer reads first, and often the only thing on a board.
    ///
    /// **Missing:** "URGENT!! please help"
    ///
    /// **Present:** "CSV export stops at row 500 since Tuesday's release"
    ///
    /// **How to fix.** Say what fails, where, and since when.
    pub static CHECK: Item::Summary => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &SUMMARY_MISSING, weak: &SUMMARY_WEAK, placeholder: &SUMMARY_PLACEHOLDER };
    let mut report = by_pieces(case, Item::Summary, advice);
    let subject = case.ticket.subject.trim();
    if report.state == State::Present || subject.is_empty() {
        return report;
    }
    let start = case.ticket.subject.len() - case.ticket.subject.trim_start().len();
    let evidence = Evidence { source: Source::Subject, start, end: start + subject.len(), quote: subject.to_owned() };
    if tells(subject) && !is_generated(subject) {
        return ItemReport { state: State::Present, evidence: vec![evidence], advice: None, ..report };
    }
    if report.state == State::Missing {
        report.state = State::Weak;
        report.evidence.push(evidence);
        report.advice = Some(SUMMARY_WEAK.plain());
    }
    report
}

/// Whether Zendesk wrote the subject itself, for a conversation or a call: it names who, and not what.
fn is_generated(subject: &str) -> bool {
    const BEGINNINGS: [&str; 12] = [
        "conversation with ",
        "chat with ",
        "offline message from ",
        "voicemail from",
        "phone call from",
        "phone call to",
        "abandoned call from",
        "missed call from",
        "call from",
        "call with",
        "message from",
        "visitor ",
    ];
    // "[Chat] Visitor 81"
    let subject = subject.split_once("] ").filter(|_| subject.starts_with('[')).map_or(subject, |(_, rest)| rest);
    BEGINNINGS.iter().any(|start| letters::begins_with(subject, start))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{noted, of};
    use crate::case::State;
    use crate::playbook::Item;
    use crate::ticket::Ticket;

    fn with_subject(subject: &str) -> State {
        of(Item::Summary, &Ticket { subject: subject.to_owned(), ..noted("Hello") })
    }

    #[test]
    fn passes_when_the_subject_tells() {
        for subject in [
            "CSV export stops at row 500",
            "Login loop after SSO change",
            "Invoices show last month's VAT rate",
            "Webhook retries never stop for 410 answers",
            "Kein Versand nach Update auf 4.2",
            "La exportación falla con un error 500",
            "請求書のPDFが開きません",
            "Re: Dashboard blank in Safari",
        ] {
            assert_eq!(with_subject(subject), State::Present, "{subject}");
        }
    }

    #[test]
    fn fails_when_it_only_calls() {
        for subject in
            ["", "Help!!!", "It's broken", "URGENT", "Issue", "Problem with the app", "Re: ticket 4711", "???"]
        {
            assert_ne!(with_subject(subject), State::Present, "{subject}");
        }
        for subject in [
            "Conversation with Dana Moss",
            "Voicemail from: Caller +1 (415) 555-0139",
            "Chat with Visitor 81",
            "[Chat] Visitor 81",
        ] {
            assert_eq!(with_subject(subject), State::Weak, "{subject}");
        }
        assert_eq!(of(Item::Summary, &noted("## Summary\n\n## Steps\n1. Open it\n2. Save it")), State::Placeholder);
    }

    #[test]
    fn a_summary_section_stands_in_for_a_poor_subject() {
        let ticket = Ticket { subject: "Help".into(), ..noted("Summary: the nightly export stops at row 500") };
        assert_eq!(of(Item::Summary, &ticket), State::Present);
    }
}
