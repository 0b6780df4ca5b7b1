//! Under-escalation.

use super::finding::warn;
use super::{Judged, finding_check};
use crate::case::{Case, Evidence};
use crate::incident::clock::{Due, Nearness};
use crate::playbook::{Severity, Tier};
use crate::reading::Find;
use crate::reading::pattern::Patterns;
use crate::reading::prose::first_of_each;
use crate::report::Finding;
use crate::ticket::{Role, Visibility};
use crate::wording::{
    self, FINDING_UNDER, Parameter, UNDER_AGE, UNDER_CONTACTS, UNDER_LEAVING, UNDER_OVERDUE, UNDER_SEVERAL,
    UNDER_SEVERITY, duration,
};

finding_check! {
    /// # Under-escalation
    ///
    /// Waiting too long frustrates customers and makes incidents worse. Flags a low tier against the facts, a missed
    /// customer update, a ticket too old for its severity, a customer who writes again and again or is about to leave,
    /// and several tickets on one problem.
    ///
    /// **Why it matters.** An hour lost at the start of an incident is lost for everybody in it.
    ///
    /// **Flagged:** "Nobody can log in", four hours with Tier 1.
    ///
    /// **Fine:** "Only one user sees it, a workaround exists", a day with Tier 2.
    ///
    /// **How to fix.** The playbook's own fix: enforce the severity model. Set the level the facts have, and do what
    /// its response asks.
    pub static CHECK: "under-escalation", FINDING_UNDER => find
}

/// So many messages in a row without a reply are too many.
const MOST_CONTACTS: usize = 3;

/// So many tickets on one problem are more than one customer's trouble.
const MOST_TICKETS: usize = 3;

fn find(judged: &Judged) -> Vec<Finding> {
    let case = judged.case;
    let ticket = case.ticket;
    if ticket.is_over() {
        return Vec::new();
    }
    let check = "under-escalation";
    let standing = &judged.standing;
    let tier = standing.ladder.at;
    let low = tier.is_some_and(|tier| tier <= Tier::L2);
    let severity = standing.severity.claimed.or(standing.severity.suggested);
    let mut found = Vec::new();
    if let (Some(tier), Some(suggested)) = (tier.filter(|_| low), standing.severity.suggested)
        && suggested <= Severity::Sev2
    {
        let facts = standing.severity.facts.iter().filter(|fact| fact.fact.raises());
        let evidence = facts.map(|fact| fact.evidence.clone()).collect();
        let message =
            UNDER_SEVERITY.with([Parameter::from(suggested.id().to_owned()), wording::tier(tier).plain().into()]);
        found.push(warn(check, message, evidence));
    }
    let overdue = standing.response.iter().flat_map(|response| &response.deadlines);
    for deadline in overdue.filter(|it| it.due == Due::CustomerUpdate && it.nearness == Nearness::Overdue) {
        let minutes = (case.now.0 - deadline.at.0) / 60;
        found.push(warn(check, UNDER_OVERDUE.with([duration(minutes)]), Vec::new()));
    }
    if let (true, Some(severity), Some(created)) = (low, severity, ticket.created)
        && let Some(patience) = case.policy.tiers.patience_hours.get(&severity)
    {
        let hours = (case.now.0 - created.0) / 3_600;
        if hours > i64::from(*patience) {
            let message = UNDER_AGE.with([
                Parameter::from(severity.id().to_owned()),
                duration(hours * 60).into(),
                duration(i64::from(*patience) * 60).into(),
            ]);
            found.push(warn(check, message, Vec::new()));
        }
    }
    let waiting = ticket.comments.iter().rev().filter(|comment| comment.visibility == Visibility::Public);
    let waiting = waiting.take_while(|comment| comment.author.role == Role::Customer).count();
    if waiting >= MOST_CONTACTS {
        found.push(warn(check, UNDER_CONTACTS.with([waiting.to_string()]), Vec::new()));
    }
    if low && let Some(leaving) = leaving(case) {
        found.push(warn(check, UNDER_LEAVING.plain(), vec![leaving]));
    }
    if low && ticket.incidents.len() >= MOST_TICKETS {
        found.push(warn(check, UNDER_SEVERAL.with([ticket.incidents.len().to_string()]), Vec::new()));
    }
    found
}

/// The customer's sentence that says so; the newest counts.
fn leaving(case: &Case) -> Option<Evidence> {
    let of_customer = case.comments().rev().filter(|(comment, _)| comment.author.role == Role::Customer);
    of_customer.into_iter().find_map(|(_, text)| text.says(search, 0))
}

fn search(text: &str) -> Vec<Find> {
    first_of_each(text, &[(0, &LEAVING)], &|_| true)
}

static LEAVING: Patterns = Patterns::new(
    &[],
    &[
        "cancel|cancelling|canceling|terminate|terminating|end|ending [our|my|the] [whole|entire] subscription|contract|account|agreement|plan",
        "switch|switching|move|moving|migrate|migrating [over] to [a|another|your] competitor|provider|vendor|alternative|solution",
        "looking|look for|at [a|an|another|other] alternative|alternatives|provider|vendors|competitor|competitors",
        "unacceptable|outrageous|ridiculous|furious|fed-up|disgusted|livid",
        "fed up",
        "speak|talk|escalate|escalated|complain|complaint [this|it|to|with|formal] [to|with] [a|your|the] manager|supervisor|ceo|cto|management|director|executive|leadership",
        "lawyer|lawyers|attorney|legal action|legal|team|department|steps|proceedings",
        "our|my lawyer|lawyers|attorney",
        "want|demand|need [a|my|our] [full] refund|money|compensation",
        "worst support|service|experience",
        "how many times do|have|must",
        "last|final chance|warning",
    ],
);

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, findings, found};

    #[test]
    fn flagged_when_it_waits_too_long() {
        let tier_one = || Story::new().group("Tier 1");
        for (name, story) in [
            ("facts", tier_one().customer("Nobody can log in since 9:00.")),
            ("update", tier_one().note("SEV2").reply("We are on it, next update in 30 minutes.").wait(2)),
            ("age", tier_one().customer("The export stops.").note("SEV3").reply("On it.").wait(100)),
            (
                "contacts",
                Story::new().group("Engineering").customer("Hello?").customer("Any news?").customer("Hello??"),
            ),
            ("leaving", tier_one().customer("This is unacceptable, we will cancel our subscription.").reply("Sorry.")),
            ("several", tier_one().with(|ticket| ticket.incidents = vec![1, 2, 3])),
        ] {
            assert!(found("under-escalation", &story), "{name}");
        }
    }

    #[test]
    fn fine_when_it_is_where_it_belongs() {
        for story in [
            Story::new()
                .group("Engineering")
                .note("SEV2")
                .customer("Nobody can log in.")
                .reply("Next update in 2 hours."),
            Story::new().group("Tier 2").note("SEV3").customer("Only one user sees it.").reply("On it.").wait(20),
            Story::new().group("Tier 1").customer("Please cancel the order 12."),
            Story::new().group("Tier 1").customer("Nobody can log in.").with(|ticket| ticket.status = "solved".into()),
        ] {
            assert_eq!(findings("under-escalation", &story), []);
        }
    }
}
