//! Flags what Engineering still owes, and a fix that the customer has not been told about.

use super::finding::{Flag, info, warn};
use super::{Judged, finding_check};
use crate::feedback::DebtState;
use crate::playbook::Debt;
use crate::wording::{self, FINDING_LOOP, LOOP_LATE, LOOP_TELL};

finding_check! {
    /// # The loop is open
    ///
    /// Engineering owes acceptance, reproduction validation, fix-timeline updates and post-fix validation; flags what
    /// is overdue, with a nudge ready. Once it is fixed, telling the customer stays open until a public reply does.
    ///
    /// **Why it matters.** Fixed on day four and told on day ten is fixed on day ten.
    ///
    /// **Flagged:** three days with Engineering and no word on a timeline.
    ///
    /// **Fine:** "Planned for the next release."
    ///
    /// **How to fix.** Send the nudge; tick what you were told elsewhere; tell the customer.
    pub static CHECK: "open-loop", FINDING_LOOP => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let Some(ledger) = &judged.standing.feedback else { return Vec::new() };
    let mut found = Vec::new();
    // A missing acceptance is an ownership matter and said there; of the rest the first is enough.
    let late = ledger
        .entries
        .iter()
        .find(|entry| entry.debt != Debt::Acceptance && matches!(entry.state, DebtState::Late { .. }));
    if let Some(entry) = late.filter(|_| ledger.customer_told.is_none()) {
        found.push(info(LOOP_LATE.with([wording::debt(entry.debt).plain()]), Vec::new()));
    }
    if ledger.customer_told == Some(false) {
        found.push(warn(LOOP_TELL.plain(), Vec::new()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, found};

    fn with_engineering() -> Story {
        Story::new().group("Tier 3").move_to("Engineering", "Over to you.")
    }

    #[test]
    fn flagged_when_late_or_untold() {
        assert!(found("open-loop", &with_engineering().wait(30)));
        assert!(found("open-loop", &with_engineering().note("The fix was deployed in 8.2.")));
    }

    #[test]
    fn fine_in_time_and_once_told() {
        assert!(!found("open-loop", &with_engineering().wait(5)));
        let told = with_engineering().note("The fix was deployed in 8.2.").reply("It is fixed in version 8.2.");
        assert!(!found("open-loop", &told));
        assert!(!found("open-loop", &Story::new().group("Tier 1").wait(500)));
    }
}
