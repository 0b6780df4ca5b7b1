//! Actual behavior: does the ticket say what happens instead?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::Case;
use crate::playbook::Item;
use crate::report::ItemReport;
use crate::wording::{ACTUAL_MISSING, ACTUAL_PLACEHOLDER, ACTUAL_WEAK};

item_check! {
    /// # Actual behavior
    ///
    /// Looks for what happens instead: under its heading, or in a sentence that denies, complains or reports what the
    /// product does.
    ///
    /// **Why it matters.** "It does not work" sends an engineer looking everywhere; "the page stays blank" sends them
    /// to one place.
    ///
    /// **Missing:** "Customer wants a call about invoices."
    ///
    /// **Present:** "After Pay the page stays blank and no order is created."
    ///
    /// **How to fix.** Say what is seen: the message, the value, the page, and for how long.
    pub static CHECK: Item::ActualBehavior => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &ACTUAL_MISSING, weak: &ACTUAL_WEAK, placeholder: &ACTUAL_PLACEHOLDER };
    by_pieces(case, Item::ActualBehavior, advice)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fails, passes};
    use crate::playbook::Item;

    #[test]
    fn passes_when_it_says_what_happens() {
        passes(
            Item::ActualBehavior,
            &[
                "Actual: a blank page",
                "Expected: a receipt. Actual: a blank page.",
                "Steps: press Pay / Expected result: a receipt / Actual result: a blank page",
                "## Current behavior\nThe list is sorted by name",
                "After Pay the page stays blank.",
                "The export fails with error 504.",
                "Users cannot sign in since this morning.",
                "The app crashes on launch.",
                "Login does not work.",
                "Search is slow and shows no hits.",
                "Resultado real: la página queda en blanco",
                "Tatsächliches Verhalten: die Seite bleibt leer",
                "実際の動作: 画面が白いまま",
            ],
        );
    }

    #[test]
    fn fails_when_it_does_not() {
        fails(
            Item::ActualBehavior,
            &[
                "Customer wants a call about invoices.",
                "Actual result:",
                "Actual: n/a",
                "How can I export a report?",
                "Please call me back.",
                "Expected: a receipt by mail",
                "Steps to reproduce:\n1. Open Reports\n2. Choose Export",
                "Hello, thank you for your help.",
                "It's broken",
                "It still doesn't work at all!!",
            ],
        );
    }
}
