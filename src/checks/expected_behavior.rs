//! Expected behavior: does the ticket say what should have happened?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, State};
use crate::playbook::Item;
use crate::reading::contrast;
use crate::report::ItemReport;
use crate::wording::{EXPECTED_MISSING, EXPECTED_PLACEHOLDER, EXPECTED_WEAK};

item_check! {
    /// # Expected behavior
    ///
    /// Looks for what should have happened: under its heading, or in a sentence that demands or compares ("should",
    /// "expected … but", "instead of").
    ///
    /// **Why it matters.** Without it an engineer cannot tell a defect from a design, and may fix the wrong thing.
    ///
    /// **Missing:** "The total shows 0."
    ///
    /// **Weak:** "Until Friday it was right." – what somebody compares hints at it, in a conversation.
    ///
    /// **Present:** "Expected: the total includes tax."
    ///
    /// **How to fix.** Finish the sentence "It should …" in the customer's terms.
    pub static CHECK: Item::ExpectedBehavior => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &EXPECTED_MISSING, weak: &EXPECTED_WEAK, placeholder: &EXPECTED_PLACEHOLDER };
    let report = by_pieces(case, Item::ExpectedBehavior, advice);
    match hint(case).filter(|_| matches!(report.state, State::Missing | State::Placeholder)) {
        Some(said) => {
            ItemReport { state: State::Weak, evidence: vec![said], advice: Some(advice.weak.plain()), ..report }
        }
        None => report,
    }
}

/// What somebody says to go well elsewhere, in a conversation with an agent: who reports to developers compares to
/// find the cause.
fn hint(case: &Case) -> Option<Evidence> {
    case.agents().next()?;
    case.comments().find_map(|(_, text)| text.says(contrast::SEARCH, ()))
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, fails, of, passes};
    use crate::case::State;
    use crate::playbook::Item;

    #[test]
    fn passes_when_it_says_what_should_happen() {
        passes(
            Item::ExpectedBehavior,
            &[
                "Expected: a receipt by mail",
                "3 Expected/Actual: one list / an empty page",
                "## What did you expect to see?\nThe invoice as a PDF",
                "The total should include tax.",
                "It shows last month's usage instead of this month's.",
                "I expected the list to be sorted by date, but it is not.",
                "Could you support CSV files?",
                "The import is supposed to skip duplicates.",
                "The total is 4, but the correct total is 40.",
                "A closed invoice must not be changed.",
                "Comportamiento esperado: se envía un recibo",
                "Résultat attendu : un reçu par courriel",
                "Erwartetes Verhalten: eine Quittung per Mail",
                "Comportamento esperado: um recibo por e-mail",
                "期待される動作: 領収書が届く",
                "Il faudrait arrondir à la fin.",
            ],
        );
    }

    #[test]
    fn fails_when_it_does_not() {
        fails(
            Item::ExpectedBehavior,
            &[
                "The total shows 0.",
                "Expected:",
                "Expected result: n/a",
                "Everything works as expected after a restart.",
                "I understand how frustrating this must be, and I am sorry.",
                "How many rows should be in there?",
                "An unexpected error appeared.",
                "You should see the error after the third click.",
                "Should I send the log?",
                "Could you let me know your version?",
                "Could you provide the order number?",
                "Could you add a screenshot?",
                "The same happens over the API instead of using the app.",
                "The file has the correct name.",
                "We are trying to export a report.",
                "Actual: a blank page",
            ],
        );
    }

    fn told(words: &str, answered: bool) -> State {
        let story = Story::new().customer(words);
        let story = if answered { story.reply("Thank you, we look into it.") } else { story };
        of(Item::ExpectedBehavior, story.ticket())
    }

    #[test]
    fn a_comparison_hints_at_it_in_a_conversation() {
        for words in [
            "The list is empty. Until Monday it worked.",
            "The total is 0. On the tablet it is right.",
            "The total is 0. The other shops get it correct.",
            "The mail comes twice, we used to get one.",
            "The busy hours are pale. It was the other way round until Monday.",
            "Cards are refused. Yesterday they all still went through.",
            "The mail comes twice. At the office it works.",
            "No mail. Your contract says within an hour.",
            "The mail comes twice. For Anna once, as intended.",
            "Die Liste ist leer. Bisher lief das immer.",
            "It takes 40 seconds, before 3 seconds.",
            "La lista está vacía. Con el conector anterior llegaba todo.",
            "Die Uhrzeit ist falsch. Vor dem Update stimmte sie.",
        ] {
            assert_eq!(told(words, true), State::Weak, "{words}");
            assert_eq!(told(words, false), State::Missing, "{words}");
        }
    }

    #[test]
    fn what_compares_nothing_is_no_hint() {
        for words in [
            "The list is empty.",
            "It is empty since the last 20 minutes.",
            "Did it work before?",
            "I see it at the moment and it is red.",
            "The other list is empty too.",
            "We called you before lunch.",
            "It is as slow as the old one.",
        ] {
            assert_eq!(told(words, true), State::Missing, "{words}");
        }
    }
}
