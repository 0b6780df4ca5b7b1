//! Steps already taken: what was tried, and what came of it?

use super::item_check;
use super::verdict::{Advice, by_pieces, or_answered};
use crate::case::Case;
use crate::playbook::Item;
use crate::reading::reply::Question;
use crate::report::ItemReport;
use crate::wording::{TAKEN_MISSING, TAKEN_PLACEHOLDER, TAKEN_WEAK};

item_check! {
    /// # Steps already taken
    ///
    /// Looks for what was tried *and what came of it*: "cleared the cache → no change". An action alone is weak.
    ///
    /// **Why it matters.** Engineering does not repeat what Support has ruled out, and sees where to look next.
    ///
    /// **Missing:** "Please investigate."
    ///
    /// **Weak:** "We cleared the cache."
    ///
    /// **Present:** "We cleared the cache, but the list is still empty. Works in an incognito window."
    ///
    /// **How to fix.** One line each: what was done, an arrow, what happened.
    pub static CHECK: Item::StepsAlreadyTaken => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &TAKEN_MISSING, weak: &TAKEN_WEAK, placeholder: &TAKEN_PLACEHOLDER };
    // "Please restart it." – "Same." Neither tells an attempt without the other.
    let report = by_pieces(case, Item::StepsAlreadyTaken, advice);
    or_answered(report, case, &[Question::Remedy, Question::Tried, Question::Helps], advice)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, fails, of, passes};
    use crate::case::State;
    use crate::playbook::Item;

    #[test]
    fn passes_with_action_and_result() {
        passes(
            Item::StepsAlreadyTaken,
            &[
                "Cleared the cache → no change",
                "We restarted the agent, but it still fails.",
                "I tried another browser and it works there.",
                "Reinstalled the app. Same error.",
                "## Troubleshooting performed\n- Checked the firewall: nothing blocked\n- Rolled back to 4.1: works",
                "What's been tried: reset the password, still locked out",
                "Disabled all add-ons, no difference",
                "They rebooted the printer and the queue still hangs.",
                "We verified the token is valid; the call still returns 401",
            ],
        );
    }

    #[test]
    fn an_answer_tells_what_came_of_what_was_asked_for() {
        for (asked, answer) in [
            ("Please reinstall the app.", "Same."),
            ("Have you tried another cable?", "Yes, both ports."),
            ("Does it help when you pull the list down?", "No."),
            ("Could you switch to mobile data?", "ok that worked"),
            ("Pourriez-vous réinstaller le connecteur ?", "Fait ce matin."),
        ] {
            let story = Story::new().customer("The list is empty.").reply(asked).customer(answer);
            assert_eq!(of(Item::StepsAlreadyTaken, story.ticket()), State::Weak, "{asked} {answer}");
        }
        for (asked, answer) in [
            ("Please reinstall the app.", "I will do so tomorrow."),
            ("Please reinstall the app.", "Where do I find it?"),
            ("Have you tried another cable?", "No."),
            ("Which version is it?", "Same as before."),
            ("Does it help when you pull the list down?", "I have not tried yet."),
            ("Thank you, we look into it.", "Yes."),
        ] {
            let story = Story::new().customer("The list is empty.").reply(asked).customer(answer);
            assert_eq!(of(Item::StepsAlreadyTaken, story.ticket()), State::Missing, "{asked} {answer}");
        }
    }

    #[test]
    fn fails_without_either() {
        fails(
            Item::StepsAlreadyTaken,
            &[
                "Please investigate.",
                "We will restart the server tomorrow.",
                "Could you clear the cache?",
                "What has been tried:",
                "Steps taken: none",
                "Have you tried another browser?",
                "The job should be restarted.",
                "Please try again later.",
                "The user changed plan in May.",
            ],
        );
    }
}
