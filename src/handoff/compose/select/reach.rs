//! How much of a text is shown for a piece of evidence: its section, its list, its block, or the sentences around it.

use super::super::body::mark::Mark;
use super::super::whole_lines::whole_lines;
use super::super::{around, courtesy};
use super::{FACT, LINE, Selector, Shown};
use crate::case::{Evidence, Source};
use crate::playbook::Item;
use crate::reading::{self, Section, Span, attempts};

/// A piece of evidence, the text that it stands in, and the item that it is shown for.
pub(super) struct Said<'r> {
    /// The text, laid out.
    pub(super) read: &'r reading::Passage<'r>,
    /// Where that text stands.
    pub(super) source: &'r Source,
    /// The evidence's own words.
    pub(super) span: Span,
    /// For which item.
    pub(super) item: Item,
    /// How.
    pub(super) shown: Shown,
}

impl Selector<'_> {
    /// How much of the text is shown, and whether it stands under the item's own heading.
    pub(super) fn reach(&self, said: &Said) -> (Span, bool) {
        let Said { read, span, item, .. } = *said;
        // In pasted JSON, `"severity": …` is no heading.
        let is_pasted = |section: &Section| around::is_exact(read, section.heading);
        let holds = |section: &&Section| {
            section.body.start <= span.start && span.end <= section.body.end && !is_pasted(section)
        };
        let mut holding = read.layout.sections.iter().filter(holds);
        // "Escalation summary", and below it "Problem: …": the innermost is the answer.
        if let Some(section) = holding.clone().rfind(|section| section.item == Some(item)) {
            return self.under_heading(said, section);
        }
        (self.in_flow(said, holding.any(|section| section.item.is_some())), false)
    }

    /// How much is shown of evidence under the item's own heading: mostly all of it; of what was tried, maybe a sentence.
    fn under_heading(&self, said: &Said, section: &Section) -> (Span, bool) {
        let Said { read, source, span, item, shown } = *said;
        let text = read.text;
        if shown == Shown::Entries && !section.body.of(text).trim().contains('\n') {
            return (whole_lines(text, section.body), true);
        }
        let body = around::first_part(read, section.body, |part| self.is_of_another(item, source, part));
        let begins_with_list = body.of(text).lines().next().is_some_and(|line| Mark::of(line).is_some());
        let body = match (item, around::list(read, span)) {
            // A label among the steps, as `Result: …` is, ends no list.
            (Item::ReproductionSteps, Some(list)) => Span { end: list.end.max(body.end), ..body },
            // Behind the list of what was tried people go on about something else.
            (Item::StepsAlreadyTaken, None) if begins_with_list => return (around::sentences(read, span), false),
            (Item::StepsAlreadyTaken, Some(list)) => Span { end: list.end.clamp(span.end, body.end), ..body },
            // "Expected: it is printed", and below it a note goes on about something else.
            (Item::ExpectedBehavior, None) if section.answered => on_the_labels_line(read, body),
            _ => courtesy::without_farewell(text, body),
        };
        (body, true)
    }

    /// How much is shown of what stands in the flow of a text, or under a heading that asks for something else.
    fn in_flow(&self, said: &Said, is_under_other: bool) -> Span {
        let Said { read, source, span, item, shown } = *said;
        let text = read.text;
        if item == Item::ReproductionSteps
            && !is_under_other
            && let Some(list) = around::list(read, span).or_else(|| around::list_on_line(read, span))
        {
            return list;
        }
        if let Some(block) = around::table(read, span).or_else(|| around::block(read, span)) {
            // A fact among code is its line.
            let is_fact = shown == Shown::Entries && !whole_lines(text, span).of(text).contains('|');
            return if is_fact { whole_lines(text, span) } else { block };
        }
        let own = match shown {
            Shown::Body => around::sentences(read, span),
            // A place named among the steps: "Steps: press Pay twice on staging".
            Shown::Entries if is_under_other => span,
            Shown::Entries => self.facts(source, text, around::labelled(read, span)),
        };
        let is_long = whole_lines(text, own).of(text).lines().any(|line| line.len() > LINE);
        if is_under_other || is_long {
            return own;
        }
        let is_spoken_for = |sentence| self.is_spoken_for(source, sentence);
        let follows = match item {
            // What came of it is said: what stands behind is about something else.
            Item::StepsAlreadyTaken => attempts::attempt(text, own).result.is_none(),
            _ => begins_before(item),
        };
        let own = if follows { around::after(read, own, is_spoken_for) } else { own };
        let own = if begins_before(item) { around::before(read, own, is_spoken_for) } else { own };
        if leads_on(item) { around::below(read, own) } else { own }
    }

    /// From the first fact that a long sentence names to its last: the rest of it is about something else.
    fn facts(&self, source: &Source, text: &str, own: Span) -> Span {
        if own.of(text).chars().count() <= FACT || own.of(text).contains(": ") {
            return own;
        }
        let reports = [Item::Environment, Item::Versions].into_iter().filter_map(|item| self.report.item(item));
        let within = |said: &&Evidence| said.source == *source && own.start <= said.start && said.end <= own.end;
        let named = reports.flat_map(|report| &report.evidence).filter(within);
        let spread = named.fold(None, |all: Option<Span>, said| {
            let all = all.unwrap_or(Span { start: said.start, end: said.end });
            Some(Span { start: all.start.min(said.start), end: all.end.max(said.end) })
        });
        // What is mostly facts is one entry.
        let is_about_another = |spread: &Span| 2 * (spread.end - spread.start) < own.end - own.start;
        spread.filter(is_about_another).unwrap_or(own)
    }
}

/// The part of an answer that stands on its label's line, or wraps from there.
fn on_the_labels_line(read: &reading::Passage, body: Span) -> Span {
    let below = read.sentences.within(body).find(|sentence| sentence.below).map_or(body.end, |below| below.span.start);
    Span { end: below, ..body }.trimmed(read.text)
}

/// Whether the block behind a colon belongs to the item: steps and error messages go on in one.
const fn leads_on(item: Item) -> bool {
    begins_before(item) || matches!(item, Item::ExpectedBehavior | Item::LogsAndData)
}

/// Whether the sentences around the evidence belong to the item: a story needs them, a fact stands alone.
const fn begins_before(item: Item) -> bool {
    matches!(item, Item::Summary | Item::ActualBehavior | Item::ReproductionSteps)
}
