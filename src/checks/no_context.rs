//! Flags an escalation that lacks most of its checklist.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::playbook::{CHECKLIST, Item, Severity, Tier};
use crate::wording::{self, FINDING_CONTEXT, NO_CONTEXT, NO_CONTEXT_COUNTED, Parameter};

finding_check! {
    /// # Escalation without context
    ///
    /// Engineering receives an incomplete reproduction or unclear data. Flags an escalation with four or more of the
    /// ten checklist lines open, and names first what engineers ask for first: what the notes of tickets that
    /// Engineering sent back asked for most, as counted in this browser, else what engineers ask for anywhere. A SEV1
    /// goes up at once; its gaps are debts.
    ///
    /// **Why it matters.** Every question back costs a day, and the customer waits it out.
    ///
    /// **Flagged:** "Export broken, please fix" on its way to Engineering.
    ///
    /// **Fine:** a ticket with steps, expected and actual, the log and the impact.
    ///
    /// **How to fix.** The playbook's own fix: the escalation checklist. Fill the named lines first.
    pub static CHECK: "no-context", FINDING_CONTEXT => find
}

/// So many open lines are no context.
const MOST_OPEN: usize = 4;

/// What engineers send a ticket back for first.
const ASKED_FIRST: [Item; 5] =
    [Item::ReproductionSteps, Item::LogsAndData, Item::ActualBehavior, Item::CustomerImpact, Item::StepsAlreadyTaken];

fn find(judged: &Judged) -> Vec<Flag> {
    let standing = &judged.standing;
    let escalated = standing.ladder.at.is_some_and(|tier| tier >= Tier::L3);
    if !escalated || standing.severity.claimed == Some(Severity::Sev1) {
        return Vec::new();
    }
    let met = |item: &Item| judged.items.iter().any(|report| report.item == *item && report.state.is_met());
    let open = CHECKLIST.iter().filter(|line| !line.items.iter().all(met)).count();
    if open < MOST_OPEN {
        return Vec::new();
    }
    let counted: Vec<Item> = judged.case.ticket.asked_back.iter().copied().filter(|item| !met(item)).collect();
    let said = if counted.is_empty() { &NO_CONTEXT } else { &NO_CONTEXT_COUNTED };
    let usual = ASKED_FIRST.into_iter().filter(|item| counted.is_empty() && !met(item));
    let first = counted.iter().copied().chain(usual).take(2);
    let first = wording::list(first.map(|item| wording::title(item).plain()));
    let first = first.map_or_else(|| Parameter::from(String::new()), Parameter::from);
    vec![warn(said.with([open.to_string().into(), first]), Vec::new())]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, findings, found};

    #[test]
    fn flagged_when_engineering_would_send_it_back() {
        let story = Story::new().group("Tier 3").customer("Export broken").move_to("Engineering", "Please fix.");
        let message = findings("no-context", &story)[0].message.to_string();
        assert!(message.contains("Reproduction steps, Logs and data"), "{message}");
    }

    #[test]
    fn what_was_sent_back_for_most_is_named_first() {
        use crate::playbook::Item::{Severity, Versions};
        let story = Story::new().group("Tier 3").customer("Export broken").move_to("Engineering", "Please fix. SEV3");
        let story = story.with(|ticket| ticket.asked_back = vec![Severity, Versions]);
        let message = findings("no-context", &story)[0].message.to_string();
        assert!(message.contains("most often: Versions"), "{message}");
    }

    #[test]
    fn fine_below_and_for_a_sev1() {
        assert!(!found("no-context", &Story::new().group("Tier 1").move_to("Tier 2", "Please look.")));
        assert!(!found("no-context", &Story::new().group("Tier 1").note("SEV1").move_to("Engineering", "All down.")));
    }
}
