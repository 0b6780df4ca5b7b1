//! Flags a ticket that describes several separate problems.

use super::finding::{Flag, warn};
use super::{Judged, finding_check};
use crate::case::{Evidence, Source};
use crate::playbook::Item;
use crate::reading::clauses::span_of;
use crate::reading::pattern::Patterns;
use crate::reading::{Find, Layout, Search, Sought, Span, prose};
use crate::wording::{BUNDLED, FINDING_BUNDLED};

finding_check! {
    /// # Bundled issues
    ///
    /// One ticket holds one issue. Looks for "another issue", "separately", numbered problems, and several
    /// expected-and-actual pairs in one text, and shows each as the problem it is.
    ///
    /// **Why it matters.** Two problems in one ticket get one owner, one severity and one fix, and the second is
    /// found again a month later.
    ///
    /// **Flagged:** "The export fails. Another issue: the logo is wrong."
    ///
    /// **Fine:** "The export fails, and so does the report that is built on it."
    ///
    /// **How to fix.** Open a ticket for each, link them, and keep this one for the first.
    pub static CHECK: "bundled-issues", FINDING_BUNDLED => find
}

fn find(judged: &Judged) -> Vec<Flag> {
    let case = judged.case;
    for text in &case.texts {
        if !matches!(text.source, Source::Comment(_) | Source::Draft) {
            continue;
        }
        let finds = text.finds(SEARCH);
        let all = |sign: Sign| -> Vec<Evidence> {
            let spans = finds.iter().filter(|find| find.is(sign)).map(|find| find.span);
            spans.map(|span| Evidence::of(text.source.clone(), span, text.words)).collect()
        };
        let (problems, pairs) = (all(Sign::Problem), all(Sign::Pair));
        if !problems.is_empty() {
            return vec![warn(BUNDLED.with([(problems.len() + 1).to_string()]), problems)];
        }
        if pairs.len() >= 2 {
            return vec![warn(BUNDLED.with([pairs.len().to_string()]), pairs)];
        }
    }
    Vec::new()
}

/// A sign of several issues in a text.
#[derive(Clone, Copy)]
enum Sign {
    /// Another problem than the first.
    Problem,
    /// What stands under each "actual" heading.
    Pair,
}

impl Sought for Sign {
    fn number(self) -> usize {
        self as usize
    }
}

const SEARCH: Search<Sign> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    let mut finds = Vec::new();
    prose::each_sentence(text, |sentence| {
        if ANOTHER.fits(sentence) && !SAME.fits(sentence) && !prose::asks(sentence, text) {
            finds.push(Find::of(Sign::Problem, span_of(sentence, text)));
        }
        true
    });
    finds.extend(pairs(text).into_iter().map(|span| Find::of(Sign::Pair, span)));
    finds
}

/// What stands under each "actual" heading of a text that has as many "expected" ones.
fn pairs(text: &str) -> Vec<Span> {
    let layout = Layout::of(text);
    let under = |item| -> Vec<Span> {
        let of = layout
            .sections
            .iter()
            .filter(|section| section.item == Some(item) && section.body.start + 3 < section.body.end);
        of.map(|section| section.body).collect()
    };
    let (expected, actual) = (under(Item::ExpectedBehavior), under(Item::ActualBehavior));
    if expected.len() == actual.len() { actual } else { Vec::new() }
}

static ANOTHER: Patterns = Patterns::new(
    &[],
    &[
        "another|second|third|separate|unrelated [separate|unrelated|different] issue|problem|bug|question is|was|that|with|in|when|where|concerns|the|i|we",
        "issue|problem|bug|question 2|two|3|three",
        "2nd|3rd issue|problem|bug|question",
        "there are|have two|three|four|several|multiple [separate|different|unrelated|other] issues|problems|bugs|questions",
        "on a different|separate|unrelated note|matter|topic|subject",
        "separately we|i|the|there|our",
        "unrelated|unrelatedly but|to this|that _",
        "while i|we am|are at|here it",
        "one more issue|problem|bug|question|thing",
    ],
);
static SAME: Patterns = Patterns::new(
    &[],
    &[
        "failure|failures|failed|test|tests|patch|same|known|similar|no|not [is|are] [not] another|unrelated|any|an|a [other] issue|problem|bug|error|cause",
        "see|in|to|from another|other|separate|different ticket|issue|case",
        "another issue|problem|bug|error [is|was] caused|related|linked",
        "no|any|without|not other|another|different|additional|further issues|issue|problems|problem|errors|error",
    ],
);

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, findings, found};

    #[test]
    fn flagged_with_each_problem() {
        for text in [
            "The export fails. Another issue is that the logo is wrong.",
            "Issue 1: export fails.\nIssue 2: the logo is wrong.",
            "There are two problems with the new page: it is slow, and the logo is wrong.",
            "The export stops. On a different note, invoices show an old address.",
            "Export stops. Separately, we see an error on the login page.",
            "Exports stop. A second problem: the search shows old data.",
            "The import fails. Unrelated to this, the report is empty.",
            "It crashes. While I am at it, the colours are off.",
            "Expected: a file\nActual: nothing\n\nExpected: a blue logo\nActual: a red one",
        ] {
            assert!(found("bundled-issues", &Story::new().customer(text)), "{text}");
        }
        let both = findings("bundled-issues", &Story::new().customer("It fails. Another issue is the logo."));
        assert_eq!(both[0].evidence[0].quote, "Another issue is the logo.");
    }

    #[test]
    fn fine_when_it_is_one() {
        for text in [
            "The export fails, and so does the report that is built on it.",
            "It fails in Chrome and also in Firefox.",
            "The export fails with two errors in the log.",
            "There is no other issue.",
            "We have seen the same issue in another ticket.",
            "Is there another issue?",
            "The second export of the day fails.",
            "Another customer reports it too.",
            "The failed test is unrelated to this.",
            "Expected: a file\nActual: nothing",
        ] {
            assert!(!found("bundled-issues", &Story::new().customer(text)), "{text}");
        }
    }
}
