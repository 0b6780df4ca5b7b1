//! Versions: which version of which software?

use super::item_check;
use super::verdict::{Advice, by_pieces, or_answered};
use crate::case::Case;
use crate::playbook::Item;
use crate::reading::reply::Question;
use crate::report::ItemReport;
use crate::wording::{VERSIONS_MISSING, VERSIONS_PLACEHOLDER, VERSIONS_WEAK};

item_check! {
    /// # Versions
    ///
    /// Looks for version and build numbers of what is involved. Network addresses and dates are none.
    ///
    /// **Why it matters.** "Fixed in 4.2.1" ends many investigations before they begin.
    ///
    /// **Missing:** "They use the newest version."
    ///
    /// **Weak:** "Firefox 128": a number, and seldom the one that matters.
    ///
    /// **Present:** "App 4.2.0 (build 1123)"
    ///
    /// **How to fix.** Ask for the number on the "about" page.
    pub static CHECK: Item::Versions => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &VERSIONS_MISSING, weak: &VERSIONS_WEAK, placeholder: &VERSIONS_PLACEHOLDER };
    or_answered(by_pieces(case, Item::Versions, advice), case, &[Question::Version], advice)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, fails, of, passes};
    use crate::case::State;
    use crate::playbook::Item;

    #[test]
    fn an_answer_is_a_version() {
        let told = |asked: &str, answer: &str| {
            of(Item::Versions, Story::new().customer("The list is empty.").reply(asked).customer(answer).ticket())
        };
        assert_eq!(told("Which version of the app is it?", "12 I think"), State::Weak);
        assert_eq!(told("Which version of the app is it?", "the 2026 one"), State::Weak);
        assert_ne!(told("Which version of the app is it?", "I do not know, since 12 days"), State::Weak);
        assert_ne!(told("Which room are you in?", "Room 12"), State::Weak);
    }

    #[test]
    fn passes_with_a_number() {
        passes(
            Item::Versions,
            &[
                "Version: 4.2.0",
                "App 4.2.0 (build 1123)",
                "since v2.1",
                "They run release 7",
                "Node 20.11.1 on the server",
                "Firmware 1.9.3-rc2",
                "version 12",
                "## Versions\n- desktop 3.1\n- agent 0.9.2",
                "Seen in Chrome 126.0.6478.61",
            ],
        );
    }

    #[test]
    fn fails_without() {
        fails(
            Item::Versions,
            &[
                "They use the newest version.",
                "The server is 10.0.0.12",
                "On 03.11.2026 it began",
                "Version:",
                "Version: n/a",
                "It costs 4.20 a month",
                "Step 2.1 fails",
                "See https://docs.example/4.2/help",
                "It took 3.5 seconds",
            ],
        );
    }
}
