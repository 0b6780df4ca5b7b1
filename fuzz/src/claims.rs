//! What must hold of every ticket, however odd.

use baton::case::{Evidence, Source};
use baton::handoff::{self, DESCRIPTION};
use baton::policy::Policy;
use baton::ticket::{Answer, Ticket, Timestamp};

/// Judges a ticket, and checks that every quote stands where it is said to stand; then writes its handoff, which must fit
/// into Jira's description.
///
/// # Panics
/// When one does not.
pub fn hold(ticket: &Ticket) {
    let policy = Policy::default();
    let report = baton::evaluate(ticket, &policy, Timestamp::from_civil(2026, 11, 24, 0));
    let findings = report.findings.iter().flat_map(|finding| &finding.evidence);
    for evidence in report.items.iter().flat_map(|item| &item.evidence).chain(findings) {
        if let Some(text) = text_of(ticket, evidence) {
            assert_eq!(text.get(evidence.start..evidence.end), Some(evidence.quote.as_str()), "{evidence:?}");
        }
    }
    let document = handoff::compose(ticket, &report, &policy);
    let written = [handoff::wiki(&document), handoff::markdown(&document), handoff::text(&document)];
    assert!(written.iter().all(|text| text.chars().count() <= DESCRIPTION), "{written:?}");
    assert!(handoff::adf(&document).is_object() && !handoff::html(&document).is_empty());
}

/// The text an evidence stands in; none where the quote is a value and no text.
fn text_of<'t>(ticket: &'t Ticket, evidence: &Evidence) -> Option<&'t str> {
    match &evidence.source {
        Source::Subject => Some(&ticket.subject),
        Source::Comment(id) => {
            // Numbers may be given twice in odd tickets.
            let mut of_id = ticket.comments.iter().filter(|comment| comment.id == *id);
            of_id.next().filter(|_| of_id.next().is_none()).map(|comment| comment.body.as_str())
        }
        Source::Draft => ticket.draft.as_ref().map(|draft| draft.text.as_str()),
        Source::Answer(item) => match ticket.answers.get(item)? {
            Answer::Text(text) => Some(text),
            Answer::NotApplicable(_) => None,
        },
        Source::Field(_) | Source::Attachment(_) | Source::File | Source::Relation | Source::Tag => None,
    }
}
