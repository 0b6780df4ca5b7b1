//! Customer impact: who is affected, how many, and what can they not do?

use super::item_check;
use super::verdict::{Advice, by_pieces, or_answered};
use crate::case::{Case, Evidence, State};
use crate::playbook::Item;
use crate::reading::affected::affected;
use crate::reading::reply::Question;
use crate::report::ItemReport;
use crate::wording::{IMPACT_COUNTED, IMPACT_MISSING, IMPACT_PLACEHOLDER, IMPACT_WEAK};

item_check! {
    /// # Customer impact
    ///
    /// Looks for who is hurt, how many, and what they cannot do: a number or share of people with what happened to
    /// them, or what stands under an impact heading.
    ///
    /// **Why it matters.** It decides the severity, and with it who gets out of bed.
    ///
    /// **Missing:** "The customer is upset."
    ///
    /// **Weak:** "Some users cannot log in."
    ///
    /// **Present:** "120 of their 400 users cannot log in; payroll is due on Friday."
    ///
    /// **How to fix.** A count, a share, or "one user"; and what they cannot do.
    pub static CHECK: Item::CustomerImpact => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &IMPACT_MISSING, weak: &IMPACT_WEAK, placeholder: &IMPACT_PLACEHOLDER };
    // "Who is affected?" – "Everybody in our office."
    let report = or_answered(by_pieces(case, Item::CustomerImpact, advice), case, &[Question::Affected], advice);
    // "5 customers so far": asking how many would be asking twice.
    let counts = |said: &Evidence| affected(&said.quote).is_some_and(|count| count.counts_people() && !count.is_one());
    if report.state == State::Weak && report.evidence.iter().any(counts) {
        return ItemReport { advice: Some(IMPACT_COUNTED.plain()), ..report };
    }
    report
}

#[cfg(test)]
mod tests {
    use super::super::evaluate;
    use super::super::trial::{Story, fails, noted, of, passes, state};
    use super::{IMPACT_COUNTED, IMPACT_WEAK};
    use crate::case::State;
    use crate::playbook::Item;
    use crate::policy::Policy;
    use crate::ticket::Timestamp;

    #[test]
    fn an_answer_tells_who_when_it_was_asked() {
        for (asked, answer, expected) in [
            ("Who is affected?", "1) since monday\n2) the blue one\n3) everybody in our office", State::Weak),
            ("How many users see it?", "12", State::Weak),
            ("Is it just you?", "Yes, only me.", State::Weak),
            ("Does anyone else have it?", "two of us", State::Weak),
            ("Since when?", "everybody in our office", State::Missing),
            ("Is it just you?", "since 5 days", State::Missing),
        ] {
            let story = Story::new().customer("The list is empty.").reply(asked).customer(answer);
            assert_eq!(of(Item::CustomerImpact, story.ticket()), expected, "{asked} {answer}");
        }
    }

    #[test]
    fn asks_for_the_harm_where_the_number_is_known() {
        for (text, asked) in [
            ("5 customers so far that we know of.", &IMPACT_COUNTED),
            ("Some users cannot log in.", &IMPACT_WEAK),
            ("One customer so far.", &IMPACT_WEAK),
        ] {
            let report = evaluate(&noted(text), &Policy::default(), Timestamp(0));
            let advice = report.item(Item::CustomerImpact).and_then(|item| item.advice.clone());
            assert_eq!(advice, Some(asked.plain()), "{text}");
        }
    }

    #[test]
    fn passes_with_who_and_how_many() {
        passes(
            Item::CustomerImpact,
            &[
                "120 users cannot log in",
                "Impact: all users are blocked",
                "About 30 % of accounts are affected since 9 am.",
                "This blocks one customer: payroll is due on Friday.",
                "Affected users: 42",
                "1,200 stores cannot send orders",
                "## Customer impact\nThe warehouse cannot ship; 3 sites are down.",
                "Every tenant in eu-west is impacted",
                "Customers affected: 15 %",
                "Business impact: invoicing is stopped for 2 companies",
            ],
        );
    }

    #[test]
    fn fails_without() {
        fails(
            Item::CustomerImpact,
            &[
                "The customer is upset.",
                "Some users cannot log in.",
                "Impact:",
                "Impact: n/a",
                "A small subset of users is affected",
                "See the users guide, page 120.",
                "The error 500 appears on save.",
                "Customer impact: high",
                "Several customers reported this.",
                "The user clicked twice.",
            ],
        );
    }

    #[test]
    fn nobody_knows_how_many_is_weak() {
        assert_eq!(state(Item::CustomerImpact, "Some users cannot log in."), State::Weak);
    }
}
