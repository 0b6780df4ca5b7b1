//! Supporting tickets: are related tickets linked, or is it said that there are none?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, Source, State};
use crate::playbook::Item;
use crate::report::ItemReport;
use crate::wording::{TICKETS_MISSING, TICKETS_PLACEHOLDER, TICKETS_WEAK};

item_check! {
    /// # Supporting tickets
    ///
    /// Looks for other tickets and issues: links, numbers, issue keys, Zendesk's own problem and incident relations;
    /// or for the statement that a search found none.
    ///
    /// **Why it matters.** The third report of one bug is not a new bug, and the earlier ones hold evidence.
    ///
    /// **Missing:** nothing about other tickets.
    ///
    /// **Present:** "Same as #48213", "PAY-311", "Searched for similar tickets, none found."
    ///
    /// **How to fix.** Search for the error's words; link what you find, or say that there is none.
    pub static CHECK: Item::SupportingTickets => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &TICKETS_MISSING, weak: &TICKETS_WEAK, placeholder: &TICKETS_PLACEHOLDER };
    let mut report = by_pieces(case, Item::SupportingTickets, advice);
    let ticket = case.ticket;
    // Its own number says nothing about others.
    if let Some(own) = ticket.id {
        let own = own.to_string();
        let number = |quote: &str| quote.rsplit(|c: char| !c.is_ascii_digit()).next().map(str::to_owned);
        report.evidence.retain(|evidence| number(&evidence.quote).as_deref() != Some(own.as_str()));
        if report.evidence.is_empty() && report.state == State::Present {
            report.state = State::Missing;
            report.advice = Some(TICKETS_MISSING.plain());
        }
    }
    let numbers =
        ticket.problem.iter().chain(&ticket.incidents).chain(&ticket.linked_tickets).map(|id| format!("#{id}"));
    let related: Vec<Evidence> = numbers
        .chain(ticket.linked_issues().iter().map(|issue| ["Jira ", issue].concat()))
        .map(|quote| Evidence { source: Source::Relation, start: 0, end: quote.len(), quote })
        .collect();
    if related.is_empty() {
        return report;
    }
    let told = if report.state == State::Present { report.evidence } else { Vec::new() };
    ItemReport { state: State::Present, evidence: related.into_iter().chain(told).collect(), advice: None, ..report }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fails, noted, of, passes};
    use crate::case::State;
    use crate::playbook::Item;
    use crate::ticket::Ticket;

    #[test]
    fn passes_with_other_tickets() {
        passes(
            Item::SupportingTickets,
            &[
                "Same as #48213",
                "See PAY-311 for the first report.",
                "https://acme.zendesk.com/agent/tickets/48213",
                "Related: ticket 48213 and ticket 48377",
                "Searched for similar tickets, none found.",
                "Jira: https://jira.example/browse/WEB-77",
                "Duplicate of case 10023",
                "No related issues found",
                "## Related tickets\n- 48213\n- 48377",
                "https://git.example/acme/app/-/issues/42",
            ],
        );
    }

    #[test]
    fn fails_without() {
        fails(
            Item::SupportingTickets,
            &[
                "It fails with UTF-8 names",
                "Since ISO-8601 dates are used",
                "Related tickets:",
                "Related tickets: n/a",
                "The ticket is urgent.",
                "Error #12 appears",
                "This is SEV-1",
                "See https://status.example/issues",
                "Step #1 fails",
                "Uses AES-256 and TLS-1.2",
            ],
        );
    }

    #[test]
    fn its_own_number_does_not_count_and_its_relations_do() {
        let own = Ticket { id: Some(48_213), ..noted("This is ticket #48213.") };
        assert_ne!(of(Item::SupportingTickets, &own), State::Present);
        let incident = Ticket { problem: Some(5), ..noted("Hello") };
        assert_eq!(of(Item::SupportingTickets, &incident), State::Present);
    }
}
