//! Flags a claimed severity that the facts in the ticket contradict.

use super::finding::{Flag, info, warn};
use super::{Judged, finding_check};
use crate::case::Evidence;
use crate::wording::{FINDING_SEVERITY, SEVERITY_ASK, SEVERITY_LOWER, SEVERITY_RAISE};

finding_check! {
    /// # Severity and facts disagree
    ///
    /// Compares the claimed severity with the facts in the text: how many, which function, a workaround, lost data,
    /// security, production or not. Both are shown; nothing is changed. When unsure, the higher level is suggested.
    ///
    /// **Why it matters.** The severity chooses the response. Too low and nobody is called; too high and nobody comes
    /// the next time.
    ///
    /// **Flagged:** SEV4, "Nobody can log in since 9:00."
    ///
    /// **Fine:** SEV2, "Checkout fails for EU cards, no workaround."
    ///
    /// **How to fix.** Choose the level whose definition fits the facts, or write the fact that is missing.
    pub static CHECK: "severity-disagreement", FINDING_SEVERITY => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let view = &judged.standing.severity;
    let Some(suggested) = view.suggested else { return Vec::new() };
    let facts = |raises| -> Vec<Evidence> {
        let of = view.facts.iter().filter(|found| found.fact.raises() == raises);
        of.map(|found| found.evidence.clone()).collect()
    };
    let level = suggested.id().to_owned();
    match (view.claimed, &view.ambiguous) {
        (Some(claimed), _) if suggested < claimed => {
            vec![warn(SEVERITY_RAISE.with([claimed.id().to_owned(), level]), facts(true))]
        }
        // One level apart is a matter of judgement; an agent knows more than the text says.
        (Some(claimed), _) if suggested as u8 > claimed as u8 + 1 => {
            vec![info(SEVERITY_LOWER.with([claimed.id().to_owned(), level]), facts(false))]
        }
        (None, Some(word)) => vec![info(SEVERITY_ASK.with([word.quote.clone(), level]), facts(true))],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, findings, found};
    use crate::report::Level;

    #[test]
    fn flagged_with_the_facts() {
        for (claim, facts, level) in [
            ("SEV4", "Nobody can log in since 9:00.", Level::Warn),
            ("SEV3", "Some orders are gone, data was lost.", Level::Warn),
            ("SEV1", "How do I change the logo?", Level::Info),
            ("Severity: critical", "Nobody can log in since 9:00.", Level::Info),
        ] {
            let found = findings("severity-disagreement", &Story::new().customer(facts).note(claim));
            assert_eq!(found.first().map(|finding| finding.level), Some(level), "{claim}: {facts}");
            assert_eq!(found[0].evidence[0].quote, facts);
        }
    }

    #[test]
    fn fine_when_they_agree_or_the_facts_say_too_little() {
        for (claim, facts) in [
            ("SEV1", "Nobody can log in since 9:00."),
            ("SEV2", "Checkout fails for EU cards, there is no workaround."),
            ("SEV3", "The export shows a wrong total."),
            ("SEV2", "Only one user sees it."),
            ("", "Nobody can log in since 9:00."),
        ] {
            assert!(!found("severity-disagreement", &Story::new().customer(facts).note(claim)), "{claim}: {facts}");
        }
    }
}
