//! Flags a ticket that came back down the ladder without a reason.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::ladder::Trouble;
use crate::wording::{self, FINDING_RETURNED, RETURNED};

finding_check! {
    /// # Returned without a reason
    ///
    /// A ticket that goes back down the ladder carries the reason with it: what is missing, or what was found.
    ///
    /// **Why it matters.** Without it the lower tier sends the same ticket up again.
    ///
    /// **Flagged:** Engineering moves the ticket to Tier 2 without a note.
    ///
    /// **Fine:** "Back to Tier 2: the log ends before the error, please get the full one."
    ///
    /// **How to fix.** Ask for the reason, and write it into a note.
    pub static CHECK: "returned-without-reason", FINDING_RETURNED => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let last = judged.standing.ladder.hops.last();
    let Some(hop) = last.filter(|hop| hop.trouble == Some(Trouble::ReturnedWithoutReason)) else { return Vec::new() };
    let (from, to) = (wording::tier(hop.from).plain(), wording::tier(hop.to).plain());
    vec![warn(RETURNED.with([from, to]), Vec::new())]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, found};

    #[test]
    fn flagged_without_a_word() {
        for words in ["", "fyi", "back"] {
            assert!(
                found("returned-without-reason", &Story::new().group("Engineering").move_to("Tier 2", words)),
                "{words}"
            );
        }
    }

    #[test]
    fn fine_with_a_reason() {
        let story =
            Story::new().group("Engineering").move_to("Tier 2", "The log ends before the error, please get more.");
        assert!(!found("returned-without-reason", &story));
        let later =
            Story::new().group("Engineering").move_to("Tier 2", "").note("They need the log of the second node.");
        assert!(!found("returned-without-reason", &later));
        assert!(!found("returned-without-reason", &Story::new().group("Tier 1").move_to("Tier 2", "")));
    }
}
