//! Flags an escalation whose owner is unclear: nobody accepted, two claim it, or it was unassigned.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::ownership::Trouble;
use crate::wording::FINDING_OWNERSHIP;

finding_check! {
    /// # Escalation without ownership transfer
    ///
    /// Several teams assume that somebody else has it. Flags a ticket assigned to a group and nobody in it, two people
    /// who both say they have it, an assignee taken away after the handover, and a handover that nobody accepted
    /// within the policy's time.
    ///
    /// **Why it matters.** A ticket with two owners has none.
    ///
    /// **Flagged:** group Engineering, assignee empty.
    ///
    /// **Fine:** "Accepted by: Dana Dev", or "I'll take this" from the new owner.
    ///
    /// **How to fix.** The playbook's own fix: log the ownership. Write the handover block, and ask for an acceptance.
    pub static CHECK: "no-ownership-transfer", FINDING_OWNERSHIP => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let evidence = |trouble: &Trouble| match trouble {
        Trouble::TwoOwners { evidence, .. } => evidence.clone(),
        _ => Vec::new(),
    };
    let troubles = judged.standing.ownership.troubles.iter();
    troubles.map(|it| warn(it.message(), evidence(it))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, found};
    use crate::ticket::Changed;

    #[test]
    fn flagged_when_nobody_has_it() {
        let nobody = Story::new().group("Tier 2").move_to("Engineering", "").with(|ticket| ticket.assignee = None);
        assert!(found("no-ownership-transfer", &nobody));
        let waiting = Story::new().group("Tier 2").note("SEV2").move_to("Engineering", "").wait(5);
        assert!(found("no-ownership-transfer", &waiting));
        let mut emptied = Story::new().group("Tier 2").move_to("Engineering", "");
        emptied.change(Changed::Assignee, "Ana", "", None);
        assert!(found("no-ownership-transfer", &emptied.with(|ticket| ticket.assignee = None)));
    }

    #[test]
    fn fine_when_somebody_accepted_or_has_time_to() {
        let block = "Ownership handover\nFrom: Ana\nTo: Dana\nAccepted by: Dana\nAccepted at: 1970-01-01 03:00 UTC";
        assert!(!found(
            "no-ownership-transfer",
            &Story::new().group("Tier 2").move_to("Engineering", "").note(block).wait(99)
        ));
        assert!(!found("no-ownership-transfer", &Story::new().group("Tier 2").move_to("Engineering", "").wait(2)));
        let first_tier = Story::new().group("Tier 1").with(|ticket| ticket.assignee = None);
        assert!(!found("no-ownership-transfer", &first_tier));
    }
}
