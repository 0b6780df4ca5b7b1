//! Reproduction steps: can somebody else follow them?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::Case;
use crate::playbook::Item;
use crate::report::ItemReport;
use crate::wording::{STEPS_MISSING, STEPS_PLACEHOLDER, STEPS_WEAK};

item_check! {
    /// # Reproduction steps
    ///
    /// Looks for what somebody else does to see the problem: steps under their heading, a list of actions, "when I …,
    /// it …", or code that shows it.
    ///
    /// **Why it matters.** An engineer who can see the problem can fix it; one who cannot asks, and the clock runs.
    ///
    /// **Missing:** "The export is broken."
    ///
    /// **Present:** "1. Open Reports. 2. Choose Export. 3. Pick CSV. The file is empty."
    ///
    /// **How to fix.** Start where the customer starts, one action a line, and end with what is seen.
    pub static CHECK: Item::ReproductionSteps => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &STEPS_MISSING, weak: &STEPS_WEAK, placeholder: &STEPS_PLACEHOLDER };
    by_pieces(case, Item::ReproductionSteps, advice)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{fails, passes};
    use crate::playbook::Item;

    #[test]
    fn passes_with_steps() {
        passes(
            Item::ReproductionSteps,
            &[
                "Steps to reproduce:\n1. Open Reports\n2. Choose Export\n3. Pick CSV",
                "h3. Repro\n# Open the cart\n# Press Pay",
                "1. Log in as an admin\n2. Go to Billing\n3. Click Download\nThe file is empty.",
                "1. Log in as an admin. 2. Go to Billing. 3. Click Download. The file is empty.",
                "When I press Pay twice, the order is charged twice.",
                "To reproduce, open the cart in two tabs and press Pay in both.",
                "**How to recreate**: sign in with SSO, then open Settings and press Save.",
                "Pasos para reproducir:\n1. Abrir el carrito\n2. Pulsar Pagar",
                "Schritte zur Reproduktion:\n1. Warenkorb öffnen\n2. Bezahlen drücken",
                "Monto a escala, clico em Publicar, e quando recarrego a página está tudo vazio.",
                "Quand je valide la commande, le panier reste vide.",
                "再現手順:\n1. カートを開く\n2. 支払うを押す",
                "Lock a lesson → generate → five clashes",
                "When a customer enters the code, it is accepted. When they press Pay, it is wrong again.",
                "`cart total --all --tax 0.07` → 12, every time",
                "- open the invoice list\n- select two invoices\n- click Merge\n- the page goes blank",
            ],
        );
    }

    #[test]
    fn fails_without_steps() {
        fails(
            Item::ReproductionSteps,
            &[
                "The export is broken.",
                "Steps to reproduce:\n",
                "Steps to reproduce: n/a",
                "Steps to reproduce:\n1.\n2.\n3.",
                "Reproducible: always",
                "Steps taken so far: we restarted the server.",
                "Next steps: we wait for the customer.",
                "1 user is affected since 2 days.",
                "We could not reproduce it.",
                "Customers affected:\n1. Acme\n2. Globex",
            ],
        );
    }
}
