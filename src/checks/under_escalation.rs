//! Flags a serious ticket that stays with a lower tier.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::incident::clock::{Due, Nearness};
use crate::playbook::{Severity, Tier};
use crate::reading::pattern::Patterns;
use crate::reading::search::{Find, Search, first_of_each};
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

fn find(judged: &Judged) -> Vec<Flag> {
    if judged.case.ticket.is_over() {
        return Vec::new();
    }
    let mut found = Vec::new();
    found.extend(below_its_facts(judged));
    found.extend(overdue(judged));
    found.extend(too_old(judged));
    found.extend(unanswered(judged));
    found.extend(leaving(judged));
    found.extend(several(judged));
    found
}

/// The tier it is with, when that is a low one.
fn low_tier(judged: &Judged) -> Option<Tier> {
    judged.standing.ladder.at.filter(|tier| *tier <= Tier::L2)
}

/// The facts tell of a severity that such a tier does not carry.
fn below_its_facts(judged: &Judged) -> Option<Flag> {
    let severity = &judged.standing.severity;
    let (tier, suggested) = (low_tier(judged)?, severity.suggested.filter(|level| *level <= Severity::Sev2)?);
    let facts = severity.facts.iter().filter(|fact| fact.fact.raises());
    let evidence = facts.map(|fact| fact.evidence.clone()).collect();
    let message = UNDER_SEVERITY.with([Parameter::from(suggested.id().to_owned()), wording::tier(tier).plain().into()]);
    Some(warn(message, evidence))
}

/// The customer was to hear of it.
fn overdue(judged: &Judged) -> Vec<Flag> {
    let deadlines = judged.standing.response.iter().flat_map(|response| &response.deadlines);
    let missed = deadlines.filter(|it| it.due == Due::CustomerUpdate && it.nearness == Nearness::Overdue);
    let minutes = missed.map(|deadline| (judged.case.now.0 - deadline.at.0) / 60);
    minutes.map(|minutes| warn(UNDER_OVERDUE.with([duration(minutes)]), Vec::new())).collect()
}

/// It waits longer than its severity may.
fn too_old(judged: &Judged) -> Option<Flag> {
    let (case, severity) = (judged.case, &judged.standing.severity);
    let severity = low_tier(judged).and(severity.claimed.or(severity.suggested))?;
    let patience = i64::from(*case.policy.tiers.patience_hours.get(&severity)?);
    let hours = (case.now.0 - case.ticket.created?.0) / 3_600;
    let message = || {
        UNDER_AGE.with([
            Parameter::from(severity.id().to_owned()),
            duration(hours * 60).into(),
            duration(patience * 60).into(),
        ])
    };
    (hours > patience).then(|| warn(message(), Vec::new()))
}

/// The customer wrote again and again, and nobody replied.
fn unanswered(judged: &Judged) -> Option<Flag> {
    let public = judged.case.ticket.comments.iter().rev().filter(|comment| comment.visibility == Visibility::Public);
    let waiting = public.take_while(|comment| comment.author.role == Role::Customer).count();
    (waiting >= MOST_CONTACTS).then(|| warn(UNDER_CONTACTS.with([waiting.to_string()]), Vec::new()))
}

/// The customer says that they will leave; the newest such sentence counts.
fn leaving(judged: &Judged) -> Option<Flag> {
    low_tier(judged)?;
    let of_customer = judged.case.comments().rev().filter(|(comment, _)| comment.author.role == Role::Customer);
    let evidence = of_customer.into_iter().find_map(|(_, text)| text.says(SEARCH, ()))?;
    Some(warn(UNDER_LEAVING.plain(), vec![evidence]))
}

/// Several tickets tell of one problem.
fn several(judged: &Judged) -> Option<Flag> {
    let tickets = judged.case.ticket.incidents.len();
    low_tier(judged).filter(|_| tickets >= MOST_TICKETS)?;
    Some(warn(UNDER_SEVERAL.with([tickets.to_string()]), Vec::new()))
}

const SEARCH: Search<()> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    first_of_each(text, [((), &LEAVING)], &|_| true)
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
