//! What Engineering asks for when it sends a ticket back: counted, it says what to fill in first the next time.

use crate::playbook::Item;
use crate::reading::Find;
use crate::reading::clauses::Word;
use crate::reading::pattern::Patterns;
use crate::reading::prose::{asks, first_of_each};

/// The items that the note of a return asks for. One that tells of a fix asks for nothing.
pub fn items(note: &str) -> Vec<Item> {
    let lists = NAMED.each_ref().map(|(item, patterns)| (*item as usize, patterns));
    let counts = |sentence: &[Word]| !TELLS.fits(sentence) && (WANTS.fits(sentence) || asks(sentence, note));
    let finds: Vec<Find> = first_of_each(note, &lists, &counts);
    NAMED.iter().map(|(item, _)| *item).filter(|item| finds.iter().any(|find| find.what == *item as usize)).collect()
}

/// A sentence that wants something.
static WANTS: Patterns = Patterns::new(
    &[],
    &[
        "please|need|needs|needed|require|required|missing|lacks|lacking|without|incomplete|unclear|insufficient|absent",
        "provide|attach|add|send|share|collect|capture|get|include|clarify|confirm|give",
        "no|not [enough|the|any|a|full|clear] steps|logs|log|repro|reproduction|version|versions|impact|screenshot|trace",
        "can|could|did not [be] [able] [to] reproduce",
        "unable to reproduce",
        "which|what|how|where|who",
    ],
);

/// A sentence that tells of an end instead.
static TELLS: Patterns = Patterns::new(
    &[],
    &[
        "fixed|resolved|released|deployed|shipped|merged",
        "update|upgrade [the|your|them] to",
        "is|was|been reproduced|fixed",
    ],
);

/// How engineers name what they want.
static NAMED: [(Item, Patterns); 10] = [
    (
        Item::ReproductionSteps,
        Patterns::new(&[], &["steps|step|repro|reproduction|reproducer", "reproduce|reproducible|reproducing"]),
    ),
    (Item::ExpectedBehavior, Patterns::new(&[], &["expected|expectation|expects|should happen"])),
    (
        Item::ActualBehavior,
        Patterns::new(
            &[],
            &[
                "actual|observed behavior|behaviour|result|output",
                "error message|text|code",
                "what happens|happened|fails",
            ],
        ),
    ),
    (
        Item::LogsAndData,
        Patterns::new(
            &[],
            &[
                "log|logs|har|stacktrace|traceback|dump|console",
                "stack|network trace|traces",
                "request|trace|correlation id|ids",
            ],
        ),
    ),
    (Item::Screenshots, Patterns::new(&[], &["screenshot|screenshots|recording|video|screencast|picture|pictures"])),
    (Item::Versions, Patterns::new(&[], &["version|versions|build"])),
    (Item::Environment, Patterns::new(&[], &["environment|browser|platform|tenant|region", "operating system"])),
    (
        Item::CustomerImpact,
        Patterns::new(&[], &["impact|affected|scope", "how many customers|users|accounts|people|orders"]),
    ),
    (
        Item::StepsAlreadyTaken,
        Patterns::new(&[], &["tried|attempted|troubleshooting", "already done|checked|ruled", "ruled out"]),
    ),
    (Item::Severity, Patterns::new(&[], &["severity|priority|sev"])),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_named() {
        use Item::{CustomerImpact, LogsAndData, ReproductionSteps, StepsAlreadyTaken, Versions};
        for (note, wanted) in [
            ("Back to Tier 2: we need the steps and the full log.", &[ReproductionSteps, LogsAndData][..]),
            ("Cannot reproduce. Which version is the customer on?", &[ReproductionSteps, Versions]),
            (
                "Please add how many users are affected and what you already tried.",
                &[CustomerImpact, StepsAlreadyTaken],
            ),
            ("The HAR is missing.", &[LogsAndData]),
        ] {
            assert_eq!(items(note), wanted, "{note}");
        }
    }

    #[test]
    fn a_return_with_a_fix_asks_for_nothing() {
        for note in [
            "Fixed in version 4.2, please tell the customer.",
            "Please have them upgrade to version 4.2.",
            "The logs show a wrong password on their side.",
            "Works as designed.",
            "",
        ] {
            assert_eq!(items(note), [], "{note}");
        }
    }
}
