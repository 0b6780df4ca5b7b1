//! Environment: where it happens, such as browser, system, region or tenant.

use super::item_check;
use super::verdict::{Advice, by_pieces, or_answered};
use crate::case::{Case, Evidence, State};
use crate::playbook::Item;
use crate::reading::Grade;
use crate::reading::reply::Question;
use crate::report::ItemReport;
use crate::wording::{ENVIRONMENT_MISSING, ENVIRONMENT_PLACEHOLDER, ENVIRONMENT_WEAK};

item_check! {
    /// # Environment
    ///
    /// Looks for where it happens: a user agent, a browser or system with its version, or what stands under an
    /// environment heading.
    ///
    /// **Why it matters.** Half of "cannot reproduce" is "not on my browser".
    ///
    /// **Missing:** "It does not load for her."
    ///
    /// **Weak:** "app 5.12.0" – what runs, and not where.
    ///
    /// **Present:** "Firefox 128 on Windows 11, tenant eu-3."
    ///
    /// **How to fix.** Ask the customer for the browser's "about" page, or read the user agent in the ticket's events.
    pub static CHECK: Item::Environment => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice =
        Advice { missing: &ENVIRONMENT_MISSING, weak: &ENVIRONMENT_WEAK, placeholder: &ENVIRONMENT_PLACEHOLDER };
    let report = or_answered(by_pieces(case, Item::Environment, advice), case, &[Question::Where], advice);
    match software(case).filter(|_| matches!(report.state, State::Missing | State::Placeholder)) {
        // Where it runs is still to be said.
        Some(named) => {
            let advice = Some(advice.missing.plain());
            ItemReport { state: State::Weak, evidence: vec![named], advice, ..report }
        }
        None => report,
    }
}

/// A version with the name of what has it, "app 5.12.0": it says what runs, and so a little of where.
fn software(case: &Case) -> Option<Evidence> {
    let is_named = |evidence: &Evidence| {
        let mut letters = evidence.quote.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_some_and(char::is_alphabetic)
    };
    let sure = case.pieces(Item::Versions).filter(|(_, piece)| piece.grade == Grade::Strong);
    sure.map(|(text, piece)| text.evidence(piece)).find(is_named)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, fails, of, passes};
    use crate::case::State;
    use crate::playbook::Item;

    #[test]
    fn passes_when_it_says_where() {
        passes(
            Item::Environment,
            &[
                "Environment: production, eu-west-1",
                "## Your environment\n- OS: Windows 11\n- Browser: Firefox 128",
                "Seen in Chrome 126 and Safari 17.",
                "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "They use macOS 14.5.",
                "Happens on Android 14 only",
                "Browser: Edge",
                "Only tenant acme-uk2 sees it.",
                "It fails in region eu-west-1 alone.",
                "CI runs on arm64 runners, Docker 27.",
                "Entorno: producción",
                "Umgebung: Produktion",
                "環境: 本番",
            ],
        );
    }

    #[test]
    fn an_answer_says_where() {
        for (asked, answer) in [
            ("Which printer is it?", "The old Zebra at the counter."),
            ("What browser do you use?", "Thanks. Brightspark, the newest"),
            ("Which screen are you on and which scanner?", "goods in. honeywell"),
        ] {
            let story = Story::new().customer("The list is empty.").reply(asked).customer(answer);
            assert_eq!(of(Item::Environment, story.ticket()), State::Weak, "{asked} {answer}");
        }
        for (asked, answer) in [
            ("Which printer is it?", "I do not know."),
            ("Which printer is it?", "Why do you ask?"),
            ("Which printer is it?", "Thanks, I will look tomorrow."),
            ("Which button do you press?", "The green one."),
        ] {
            let story = Story::new().customer("The list is empty.").reply(asked).customer(answer);
            assert_eq!(of(Item::Environment, story.ticket()), State::Missing, "{asked} {answer}");
        }
    }

    #[test]
    fn fails_when_it_does_not() {
        fails(
            Item::Environment,
            &[
                "It does not load for her.",
                "Environment:",
                "Environment: n/a",
                "The windows do not close.",
                "We ship 3 chrome handles a day.",
                "See https://shop.example/2.0/help (in English).",
                "The edge of the table is cut.",
                "She works from home.",
                "Every tenant pays twice.",
                "The host of the party is late.",
                "The first instance of the word is bold.",
                "[mobile browser] the list is empty",
                "They always open as windows on the second screen.",
                "The list is empty\n\nsent from my iPhone 14",
                "Die Liste ist leer.\n\nVon meinem iPhone gesendet",
            ],
        );
    }
}
