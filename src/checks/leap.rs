//! Flags tiers that were skipped without the severity or the reason for it.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::ladder::Trouble;
use crate::playbook::Severity;
use crate::wording::{self, FINDING_LEAP, LEAP_REASON, LEAP_SEVERITY, Parameter};

finding_check! {
    /// # Leap
    ///
    /// A ticket goes up the ladder rung by rung, unless its severity warrants a leap (SEV1 and SEV2 out of the box).
    /// A leap takes that severity, and one line that says why.
    ///
    /// **Why it matters.** A rung left out is work Engineering does instead.
    ///
    /// **Flagged:** a SEV3 from Tier 1 to Engineering; a SEV1 from Tier 1 to Engineering without a word.
    ///
    /// **Fine:** "Straight to Engineering because nobody can sign in (SEV1)."
    ///
    /// **How to fix.** Hand it to the next tier, correct the severity, or write the line.
    pub static CHECK: "leap", FINDING_LEAP => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let case = judged.case;
    let Some(hop) = judged.standing.ladder.hops.last() else { return Vec::new() };
    let (from, to) = (wording::tier(hop.from).plain(), wording::tier(hop.to).plain());
    let message = match hop.trouble {
        Some(Trouble::LeapWithoutSeverity) => {
            let warranted: Vec<_> = case.policy.tiers.leap.iter().map(|severity| Severity::id(*severity)).collect();
            LEAP_SEVERITY.with([from.into(), to.into(), Parameter::from(warranted.join(" / "))])
        }
        Some(Trouble::LeapWithoutReason) => LEAP_REASON.with([from, to]),
        _ => return Vec::new(),
    };
    vec![warn(message, Vec::new())]
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, found};

    #[test]
    fn flagged_without_severity_or_reason() {
        for (severity, words) in [("SEV3", "because they asked"), ("SEV1", ""), ("", "because all are down")] {
            let story = Story::new().group("Tier 1").note(&format!("Severity: {severity}"));
            let story = story.move_to("Engineering", words);
            assert!(found("leap", &story), "{severity} {words}");
        }
    }

    #[test]
    fn fine_with_both_and_rung_by_rung() {
        let leap =
            Story::new().group("Tier 1").note("SEV1").move_to("Engineering", "Straight up because nobody can log in.");
        assert!(!found("leap", &leap));
        let steps = Story::new().group("Tier 1").note("SEV3").move_to("Tier 2", "Please look.");
        assert!(!found("leap", &steps.move_to("Tier 3", "Over to you.")));
        let leadership =
            Story::new().group("Engineering").note("SEV3").move_to("Leadership", "The contract is at risk.");
        assert!(!found("leap", &leadership));
    }
}
