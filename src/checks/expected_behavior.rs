//! Expected behaviour.

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::Case;
use crate::playbook::Item;
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
    /// **Present:** "Expected: the total includes tax."
    ///
    /// **How to fix.** Finish the sentence "It should …" in the customer's terms.
    pub static CHECK: Item::ExpectedBehavior => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &EXPECTED_MISSING, weak: &EXPECTED_WEAK, placeholder: &EXPECTED_PLACEHOLDER };
    by_pieces(case, Item::ExpectedBehavior, advice)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fails, passes};
    use crate::playbook::Item;

    #[test]
    fn passes_when_it_says_what_should_happen() {
        passes(
            Item::ExpectedBehavior,
            &[
                "Expected: a receipt by mail",
                "## What did you expect to see?\nThe invoice as a PDF",
                "The total should include tax.",
                "It shows last month's usage instead of this month's.",
                "I expected the list to be sorted by date, but it is not.",
                "The import is supposed to skip duplicates.",
                "The total is 4, but the correct total is 40.",
                "A closed invoice must not be changed.",
                "Comportamiento esperado: se envía un recibo",
                "Résultat attendu : un reçu par courriel",
                "Erwartetes Verhalten: eine Quittung per Mail",
                "Comportamento esperado: um recibo por e-mail",
                "期待される動作: 領収書が届く",
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
                "An unexpected error appeared.",
                "You should see the error after the third click.",
                "Should I send the log?",
                "The same happens over the API instead of using the app.",
                "The file has the correct name.",
                "We are trying to export a report.",
                "Actual: a blank page",
            ],
        );
    }
}
