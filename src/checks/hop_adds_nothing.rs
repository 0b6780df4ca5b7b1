//! Flags a tier that handed the ticket on and added nothing.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::ladder::Trouble;
use crate::wording::{self, FINDING_HOP, HOP_EMPTY};

finding_check! {
    /// # A hop that adds nothing
    ///
    /// Each tier owes something before it hands on: baseline data and a replication attempt, logs read and the
    /// reproduction validated, a bug pattern and steps an engineer can follow. Words that stood there already do not
    /// count.
    ///
    /// **Why it matters.** "Same text, new owner" costs a day and helps nobody.
    ///
    /// **Flagged:** Tier 2 moves the ticket to Tier 3 with "Please see above".
    ///
    /// **Fine:** "Reproduced in our demo tenant with a 2 GB file; below 1 GB it works."
    ///
    /// **How to fix.** Say what was done and what came of it before the ticket moves.
    pub static CHECK: "hop-adds-nothing", FINDING_HOP => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let up = judged.standing.ladder.hops.iter().rev().find(|hop| hop.is_up());
    let Some(hop) = up.filter(|hop| hop.trouble == Some(Trouble::AddsNothing)) else { return Vec::new() };
    let (from, to) = (wording::tier(hop.from).plain(), wording::tier(hop.to).plain());
    vec![warn(HOP_EMPTY.with([from, to]), Vec::new())]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, found};

    #[test]
    fn flagged_when_the_text_stays_the_same() {
        for note in
            ["Please see above.", "FYI", "The export fails with error 500 for Acme when it is larger than two GB."]
        {
            let story = Story::new()
                .customer("The export fails with error 500 for Acme when it is larger than two GB.")
                .group("Tier 1")
                .move_to("Tier 2", note);
            assert!(found("hop-adds-nothing", &story), "{note}");
        }
    }

    #[test]
    fn fine_when_the_tier_added_something() {
        let story = Story::new()
            .customer("The export fails.")
            .group("Tier 2")
            .note("Reproduced in our demo tenant with a 2 GB file; below 1 GB it works. API log shows a timeout.")
            .move_to("Tier 3", "Over to you.");
        assert!(!found("hop-adds-nothing", &story));
    }
}
