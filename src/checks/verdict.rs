//! How most items are judged: by the best piece of evidence that was read for them.

use crate::case::{Case, Evidence, Source, State, Text, Voice};
use crate::playbook::Item;
use crate::reading::Grade;
use crate::reading::reply::Question;
use crate::report::ItemReport;
use crate::wording::Phrase;

/// What an agent is told about an item that is not met.
#[derive(Clone, Copy)]
pub struct Advice {
    /// Nothing found.
    pub missing: &'static Phrase,
    /// Something found, but not enough.
    pub weak: &'static Phrase,
    /// A template left unfilled.
    pub placeholder: &'static Phrase,
}

/// Whether a subject line may meet an item by itself: it names a failure, but it is too short to tell how to see it
/// or what was wanted, and a number in it is this ticket's own.
const fn subject_suffices(item: Item) -> bool {
    !matches!(item, Item::ReproductionSteps | Item::ExpectedBehavior | Item::SupportingTickets)
}

/// Leaves out what repeats words that are shown already: a version inside a user agent, the same name twice.
fn said_once(found: &mut Vec<(Grade, Evidence)>) {
    /// More than anybody reads; beyond it repetition costs nobody anything.
    const SHOWN: usize = 40;
    let mut at = 0;
    while at < found.len().min(SHOWN) {
        let again = found.get(at).is_some_and(|(_, one)| {
            let shown = found.iter().take(at).map(|(_, other)| other);
            shown
                .filter(|other| other.source == one.source)
                .any(|other| other.quote == one.quote || other.start <= one.start && one.end <= other.end)
        });
        if again {
            found.remove(at);
        } else {
            at += 1;
        }
    }
}

/// The most pieces shown for an item: a ticket of five hundred comments says everything a thousand times.
const MOST: usize = 100;

/// What is only said together: an agent's question and the customer's answer to it, where nothing else was found.
pub fn or_answered(report: ItemReport, case: &Case, what: &'static [Question], advice: Advice) -> ItemReport {
    if !matches!(report.state, State::Missing | State::Placeholder) {
        return report;
    }
    match case.replies(what, Voice::Customer).next() {
        Some((asked, answer)) => ItemReport {
            state: State::Weak,
            evidence: vec![asked, answer],
            advice: Some(advice.weak.plain()),
            ..report
        },
        None => report,
    }
}

/// Judges an item by its best pieces.
pub fn by_pieces(case: &Case, item: Item, advice: Advice) -> ItemReport {
    let mut found: Vec<(Grade, Evidence)> = Vec::new();
    // Best first, and in the order of the ticket among equals.
    for wanted in [Grade::Strong, Grade::Weak, Grade::Placeholder] {
        // A subject line is nobody's template: "Issue" is a poor subject, not an unfilled heading.
        let untold = |text: &Text| text.source == Source::Subject && wanted == Grade::Placeholder;
        let of_grade = case.pieces(item).filter(|(text, piece)| piece.grade == wanted && !untold(text));
        let left = MOST.saturating_sub(found.len());
        found.extend(of_grade.take(left).map(|(text, piece)| (wanted, text.evidence(piece))));
    }
    if item == Item::ReproductionSteps {
        found.retain(|(_, evidence)| evidence.source != Source::Subject);
    }
    if !subject_suffices(item) && found.iter().all(|(_, evidence)| evidence.source == Source::Subject) {
        found.clear();
    }
    let best = found.first().map(|(grade, _)| *grade);
    // Placeholders prove nothing once there is an answer elsewhere.
    found.retain(|(grade, _)| *grade > Grade::Placeholder || best == Some(Grade::Placeholder));
    said_once(&mut found);
    let (state, said) = match best {
        Some(Grade::Strong) => (State::Present, None),
        Some(Grade::Weak) => (State::Weak, Some(advice.weak)),
        Some(Grade::Placeholder) => (State::Placeholder, Some(advice.placeholder)),
        None => (State::Missing, Some(advice.missing)),
    };
    ItemReport {
        item,
        state,
        evidence: found.into_iter().map(|(_, evidence)| evidence).collect(),
        advice: said.map(Phrase::plain),
    }
}
