//! What Engineering asks for when it sends a ticket back or while it has it. Counted, it says what to fill in first
//! next time.

use serde::Serialize;

use super::hops::Hop;
use crate::case::{Case, Text};
use crate::playbook::{Item, Tier};
use crate::reading::clauses::Word;
use crate::reading::pattern::Patterns;
use crate::reading::prose::asks;
use crate::reading::search::{Find, Search, first_of_each};
use crate::ticket::{Timestamp, Visibility};

/// What Engineering asked for in one note.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ask {
    /// When.
    pub when: Timestamp,
    /// Whether the ticket was sent back with it; else it stayed.
    pub sent_back: bool,
    /// For what.
    pub items: Vec<Item>,
}

/// What Engineering asked for on a ticket, oldest first.
pub(super) fn read(case: &Case, hops: &[Hop]) -> Vec<Ask> {
    let sent_back = |id: u64| hops.iter().any(|hop| hop.is_return() && hop.comment == Some(id));
    let there = |when: Timestamp| {
        let last = hops.iter().rfind(|hop| hop.when.is_some_and(|moved| moved <= when));
        last.is_some_and(|hop| hop.to == Tier::L4)
    };
    // Zendesk does not say who belongs to Engineering. Somebody who wrote while the ticket was elsewhere, or brought it,
    // does not.
    let writers = case.agents().filter(|(note, _)| !sent_back(note.id) && !note.created.is_some_and(there));
    let support: Vec<Option<u64>> = writers
        .map(|(note, _)| note.author.id)
        .chain(hops.iter().filter(|hop| hop.to == Tier::L4).map(|hop| hop.by.id))
        .collect();
    let ask = |(when, sent_back, text): (Timestamp, bool, &Text)| {
        let items = items(text, if sent_back { WANTED } else { REQUESTED });
        (!items.is_empty()).then_some(Ask { when, sent_back, items })
    };
    let notes = case.agents().filter_map(|(note, text)| Some((note.created?, note, text)));
    notes
        .filter_map(|(when, note, text)| {
            let stays = note.visibility == Visibility::Internal && there(when) && !support.contains(&note.author.id);
            let sent_back = sent_back(note.id);
            (sent_back || stays).then_some((when, sent_back, text))
        })
        .filter_map(ask)
        .collect()
}

fn items(text: &Text, search: Search<Item>) -> Vec<Item> {
    of(&text.finds(search))
}

fn of(finds: &[Find]) -> Vec<Item> {
    NAMED.iter().map(|(item, _)| *item).filter(|item| finds.iter().any(|find| find.is(*item))).collect()
}

/// What the note of a return wants. One that tells of a fix wants nothing.
const WANTED: Search<Item> = Search::new(wanted);

/// What a note wants of somebody else while the ticket stays: most of what engineers write there is for themselves.
const REQUESTED: Search<Item> = Search::new(requested);

fn wanted(note: &str) -> Vec<Find> {
    named(note, &|sentence| WANTS.fits(sentence) || asks(sentence, note))
}

fn requested(note: &str) -> Vec<Find> {
    named(note, &|sentence| !AMONG_US.fits(sentence) && (REQUESTS.fits(sentence) || asks(sentence, note)))
}

fn named(note: &str, counts: &dyn Fn(&[Word]) -> bool) -> Vec<Find> {
    let lists = NAMED.each_ref().map(|(item, patterns)| (*item, patterns));
    first_of_each(note, lists, &|sentence| !TELLS.fits(sentence) && counts(sentence))
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

/// A sentence that wants something of others.
static REQUESTS: Patterns = Patterns::new(
    &[],
    &[
        "please|kindly",
        "can|could|would you|support|somebody|someone|anybody|anyone|they|customer",
        "ask the|them|for|customer",
        "i|we [still|also|will|would|do] need|require|lack|miss the|a|an|your|their|some|more|any|full|exact|complete _",
        "can|could|did not [be] [able] [to] reproduce",
        "unable to reproduce",
    ],
);

/// A question or a request among engineers.
static AMONG_US: Patterns = Patterns::new(
    &[],
    &[
        "can|could|would you|somebody|someone|anybody|anyone look|review|merge|deploy|reproduce|take",
        "should|shall|do we|i",
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
    use crate::policy::Policy;
    use crate::ticket::{Change, Changed, Comment, Group, Person, Role, Ticket};

    /// What a note asks for, by the search for its kind.
    fn found(note: &str, search: Search<Item>) -> Vec<Item> {
        of(&(search.look)(note))
    }

    #[test]
    fn what_is_wanted_is_named() {
        use Item::{CustomerImpact, LogsAndData, ReproductionSteps, StepsAlreadyTaken, Versions};
        for (note, named) in [
            ("Back to Tier 2: we need the steps and the full log.", &[ReproductionSteps, LogsAndData][..]),
            ("Cannot reproduce. Which version is the customer on?", &[ReproductionSteps, Versions]),
            (
                "Please add how many users are affected and what you already tried.",
                &[CustomerImpact, StepsAlreadyTaken],
            ),
            ("Could you send the HAR?", &[LogsAndData]),
        ] {
            assert_eq!(found(note, WANTED), named, "{note}");
            assert_eq!(found(note, REQUESTED), named, "{note}");
        }
        assert_eq!(found("The HAR is missing.", WANTED), [LogsAndData]);
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
            assert_eq!(found(note, WANTED), [], "{note}");
            assert_eq!(found(note, REQUESTED), [], "{note}");
        }
    }

    #[test]
    fn what_engineers_write_for_themselves_asks_for_nothing() {
        for note in [
            "I am reading the logs now.",
            "We need to check the logs of the worker.",
            "Reproduced with the steps above.",
            "Build 812 lacks the header in the trace.",
            "Can somebody review the patch for this version?",
            "Do we ship it with the next build?",
            "It takes the console's output and drops what has no region.",
        ] {
            assert_eq!(found(note, REQUESTED), [], "{note}");
        }
    }

    /// What is asked for on a ticket that Ada takes to Engineering and that comes back twice as long after.
    fn asked(notes: &[(u64, i64, Visibility, &str)]) -> Vec<(bool, Vec<Item>)> {
        let person = |id| Person { id: Some(id), name: format!("P{id}"), role: Role::Agent };
        let moved = |when, by, from: &str, to: &str| Change {
            when: Some(Timestamp(when)),
            by: person(by),
            what: Changed::Group,
            from: from.into(),
            to: to.into(),
            comment: None,
        };
        let comments = notes.iter().zip(1..).map(|((by, when, visibility, body), id)| Comment {
            id,
            author: person(*by),
            visibility: *visibility,
            created: Some(Timestamp(*when)),
            body: (*body).to_owned(),
            ..Comment::default()
        });
        let ticket = Ticket {
            group: Some(Group { id: None, name: "Tier 2".into() }),
            comments: comments.collect(),
            history: Some(vec![
                moved(0, 1, "", "Tier 2"),
                moved(10_000, ADA, "Tier 2", "Engineering"),
                moved(20_000, DANA, "Engineering", "Tier 2"),
            ]),
            ..Ticket::default()
        };
        let policy = Policy::default();
        let ladder = crate::ladder::read(&Case::read(&ticket, &policy, Timestamp(30_000)), None);
        ladder.asks.into_iter().map(|ask| (ask.sent_back, ask.items)).collect()
    }

    /// Support's, and Engineering's.
    const ADA: u64 = 1;
    const BEN: u64 = 2;
    const DANA: u64 = 7;

    #[test]
    fn counted_while_it_stays_and_as_it_comes_back() {
        use Visibility::{Internal, Public};
        const ASK: &str = "Could you tell which version it is?";
        let stays = (false, vec![Item::Versions]);
        assert_eq!(asked(&[(DANA, 12_000, Internal, ASK)]), [stays]);
        let returned = [(true, vec![Item::Versions])];
        assert_eq!(asked(&[(DANA, 20_060, Internal, ASK)]), returned, "a note beside the return");
        assert_eq!(asked(&[(DANA, 19_900, Internal, ASK)]), returned, "once, and no more");
        for (why, note) in [
            ("before it came", (DANA, 5_000, Internal, ASK)),
            ("after it went", (DANA, 25_000, Internal, ASK)),
            ("by who brought it", (ADA, 12_000, Internal, ASK)),
            ("to the customer", (DANA, 12_000, Public, ASK)),
        ] {
            assert_eq!(asked(&[note]), [], "{why}");
        }
        assert_eq!(asked(&[(BEN, 5_000, Internal, "Hello."), (BEN, 12_000, Internal, ASK)]), [], "by support");
    }
}
