//! Flags an escalation that a lower tier could probably solve.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::case::{Case, Evidence};
use crate::incident::facts::Fact;
use crate::ladder::attempted;
use crate::playbook::{Item, Severity, Tier};
use crate::reading::pattern::Patterns;
use crate::reading::search::{Find, Search, first_of_each};
use crate::wording::{FINDING_OVER, OVER_ARTICLE, OVER_NOTHING_TRIED, OVER_QUESTION};

finding_check! {
    /// # Over-escalation
    ///
    /// Escalating too early wastes resources and erodes trust. Flags an escalation where nothing was tried and nobody
    /// tried to reproduce it, a how-to question, and a ticket that already links the article or the solved ticket that
    /// answers it. A SEV1 or SEV2 is never too early.
    ///
    /// **Why it matters.** An engineer who is interrupted for a question does not come as fast the next time.
    ///
    /// **Flagged:** "How can they change the logo?" on its way to Engineering.
    ///
    /// **Fine:** "Cleared the cache, tried two browsers: no change. Reproduced in our demo tenant."
    ///
    /// **How to fix.** The playbook's own fix: clear playbooks and competency definitions. Take the next playbook step
    /// and write what came of it.
    pub static CHECK: "over-escalation", FINDING_OVER => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let case = judged.case;
    let standing = &judged.standing;
    let escalated = standing.ladder.at.is_some_and(|tier| tier >= Tier::L3);
    if !escalated || standing.severity.claimed.is_some_and(|severity| severity <= Severity::Sev2) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let tried = judged
        .items
        .iter()
        .any(|item| matches!(item.item, Item::StepsAlreadyTaken | Item::ReproductionSteps) && item.state.is_met());
    if !tried && attempted(case).is_none() {
        found.push(warn(OVER_NOTHING_TRIED.plain(), Vec::new()));
    }
    let worse = standing.severity.facts.iter().any(|fact| fact.fact.raises());
    let question = standing.severity.facts.iter().find(|found| found.fact == Fact::Question);
    if let Some(question) = question.filter(|_| !worse) {
        found.push(warn(OVER_QUESTION.plain(), vec![question.evidence.clone()]));
    }
    if let Some(article) = article(case) {
        found.push(warn(OVER_ARTICLE.plain(), vec![article]));
    }
    found
}

/// An agent's sentence that names the answer, and does not say that it did not help.
fn article(case: &Case) -> Option<Evidence> {
    case.agents().find_map(|(_, text)| text.says(SEARCH, ()))
}

const SEARCH: Search<()> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    first_of_each(text, [((), &ANSWERED)], &|sentence| !NO_HELP.fits(sentence))
}

static ANSWERED: Patterns = Patterns::new(
    &[],
    &[
        "article|kb|faq|guide|documentation|docs [here|that|which|already] explains|describes|covers|answers|says|shows",
        "known issue|bug|problem [with|and] [a] [documented|published] workaround|solution|fix",
        "documented|answered|explained|covered in|by|here [the|our|this] article|kb|faq|guide|docs|documentation|macro",
        "same|identical as|to [the] [solved|closed] ticket|case",
        "solved|resolved|answered in|by|with [the|another|earlier] ticket|article|case|macro",
    ],
);
static NO_HELP: Patterns = Patterns::new(
    &[],
    &[
        "not|no help|helped|apply|applies|work|worked|match|fit|enough|cover|covered|explain",
        "does|did|do not _",
        "followed|tried .. but|still|no",
    ],
);

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, findings, found};

    #[test]
    fn flagged_when_too_early() {
        for (customer, note) in [
            ("The export fails.", "Customer is upset, please fix."),
            ("How do I change the logo on invoices?", "I tried to find it in the settings, no luck."),
            ("The export fails.", "I tried it too. The KB article explains this limit."),
        ] {
            let story = Story::new().group("Tier 2").customer(customer).note(note).move_to("Engineering", "");
            assert!(found("over-escalation", &story), "{note}");
        }
    }

    #[test]
    fn fine_when_work_was_done_or_it_burns() {
        let work = "Tried two browsers and cleared the cache: no change. Reproduced in our demo tenant.";
        let done = Story::new().group("Tier 2").customer("The export fails.").note(work).move_to("Engineering", "");
        assert_eq!(findings("over-escalation", &done), []);
        let burns = Story::new().group("Tier 1").note("SEV1").move_to("Engineering", "Nobody can sign in.");
        assert!(!found("over-escalation", &burns));
        let below = Story::new().group("Tier 1").customer("How do I change the logo?").move_to("Tier 2", "");
        assert!(!found("over-escalation", &below));
        let no_help = Story::new()
            .group("Tier 2")
            .note("I tried the steps; the KB article explains the limit but it did not help.")
            .move_to("Tier 3", "");
        assert!(!found("over-escalation", &no_help));
    }
}
