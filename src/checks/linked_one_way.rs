//! Flags a Jira issue that the ticket names and Zendesk does not link.

use super::finding::{Flag, info};
use super::{Judged, finding_check};
use crate::case::Voice;
use crate::playbook::{Item, Tier};
use crate::wording::{FINDING_LINKED, LINKED_ONE_WAY};

finding_check! {
    /// # Linked one way
    ///
    /// A ticket and its Jira issue name each other. Where your options name your Jira, flags an escalated ticket in whose
    /// notes an issue is named while Zendesk's own link with Jira knows of none.
    ///
    /// **Why it matters.** Who fixes the issue sees which customers wait only when it leads back to their tickets.
    ///
    /// **Flagged:** "Reported as PAY-311", and no link.
    ///
    /// **Fine:** the same, linked with Zendesk's Jira app.
    ///
    /// **How to fix.** Link the issue in Zendesk's Jira app, or put this ticket's address into the issue.
    pub static CHECK: "linked-one-way", FINDING_LINKED => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let case = judged.case;
    let ticket = case.ticket;
    let Some(jira) = &case.policy.handoff.jira else { return Vec::new() };
    let escalated = judged.standing.ladder.at.is_some_and(|tier| tier >= Tier::L3);
    // Whether Zendesk links one is known only where it was asked.
    let is_linked_nowhere = ticket.jira_issues.as_ref().is_some_and(Vec::is_empty);
    if !escalated || ticket.is_over() || !is_linked_nowhere {
        return Vec::new();
    }
    let agents = case.pieces(Item::SupportingTickets).filter(|(text, _)| text.voice == Voice::Agent);
    let named =
        agents.filter(|(_, piece)| matches!(piece.clue, "key" | "link")).map(|(text, piece)| text.evidence(piece));
    let issue = named.into_iter().find(|named| !named.quote.contains("://") || named.quote.starts_with(&jira.site));
    issue.map(|issue| info(LINKED_ONE_WAY.with([issue.quote.clone()]), vec![issue])).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::evaluate;
    use super::super::trial::Story;
    use crate::policy::{JiraTarget, Policy};
    use crate::table::Table;
    use crate::ticket::{Ticket, Timestamp};

    /// An escalated ticket with this note, whose links Zendesk was asked for.
    fn noted(note: &str) -> Story {
        let asked = |ticket: &mut Ticket| ticket.jira_issues = Some(Vec::new());
        Story::new().group("Tier 3").note(note).move_to("Engineering", "Over to you.").with(asked)
    }

    /// What is found where the team's options name its Jira.
    fn found(story: &Story) -> bool {
        let jira =
            JiraTarget { site: "https://jira.example".into(), project: 1, issue_type: 1, fields: Table::default() };
        let mut policy = Policy::default();
        policy.handoff.jira = Some(jira);
        let report = evaluate(story.ticket(), &policy, Timestamp(20_000));
        report.findings.iter().any(|finding| finding.check == "linked-one-way")
    }

    #[test]
    fn flagged_where_a_note_names_an_issue_and_zendesk_links_none() {
        for note in [
            "Reported as PAY-311.",
            "See PAY-311 for the cause.",
            "Same as OPS-9, please have a look.",
            "Jira: WEB-77",
            "https://jira.example/browse/WEB-77",
            "The fix goes with CORE-1204.",
            "I filed EXP-5 for it.",
            "Duplicate of BILLING-12?",
        ] {
            assert!(found(&noted(note)), "{note}");
        }
    }

    #[test]
    fn fine_where_none_is_named_or_one_is_linked() {
        for note in [
            "It fails with UTF-8 names.",
            "Same as #48213.",
            "https://other.example/browse/WEB-77",
            "Uses AES-256.",
            "This is SEV-1.",
            "No related issues found.",
            "Model XR-500 is affected.",
            "",
        ] {
            assert!(!found(&noted(note)), "{note}");
        }
        let linked = noted("Reported as PAY-311.").with(|ticket| ticket.jira_issues = Some(vec!["id 10004".into()]));
        assert!(!found(&linked));
        let unknown = noted("Reported as PAY-311.").with(|ticket| ticket.jira_issues = None);
        assert!(!found(&unknown), "an export says nothing of links");
        let customers = Story::new().group("Engineering").customer("We call it PAY-311.");
        assert!(!found(&customers.with(|ticket| ticket.jira_issues = Some(Vec::new()))));
        assert!(!found(
            &Story::new().group("Tier 1").note("PAY-311").with(|ticket| ticket.jira_issues = Some(Vec::new()))
        ));
        let without = evaluate(noted("Reported as PAY-311.").ticket(), &Policy::default(), Timestamp(20_000));
        assert!(without.findings.iter().all(|finding| finding.check != "linked-one-way"), "no Jira of the team's");
    }
}
