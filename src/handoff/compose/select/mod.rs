//! Which words of the ticket are shown for an item, and how much of them.

mod reach;

use std::rc::Rc;

use super::around;
use super::body::pasted;
use super::courtesy;
use super::whole_lines::whole_lines;
use super::words::{Passage, Voice, text_of, topic};
use crate::case::{Evidence, Source, State};
use crate::order;
use crate::playbook::Item;
use crate::reading::affected::affected;
use crate::reading::{self, Opening, Sentence, Span};
use crate::report::Report;
use crate::ticket::{Role, Ticket};
use reach::Said;

/// How many passages are shown of those under the item's own heading or in its own field.
const MOST_PLACED: usize = 4;
/// How many passages are shown of those that stand elsewhere in a text: whoever wants more reads the ticket.
const MOST_FLOWING: usize = 2;
/// How many facts are shown, a line each.
const MOST_FACTS: usize = 4;
/// How many attempts are shown, a row each.
const MOST_ATTEMPTS: usize = 6;
/// A line longer than this is a paragraph of somebody's mail: only the words that count are shown.
const LINE: usize = 240;

/// A sentence longer than this says more than the fact it names.
const FACT: usize = 60;

/// Fewer words than that only greet.
const LEAST_WORDS: usize = 5;

/// How a passage is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As text: what stands under the heading.
    Body,
    /// As entries: a line whole, with the label that says what its value is.
    Entries,
}

/// Chooses passages; lays every text out once.
pub(super) struct Selector<'a> {
    ticket: &'a Ticket,
    report: &'a Report,
    read: Vec<(Source, Rc<reading::Passage<'a>>)>,
}

impl<'a> Selector<'a> {
    pub(super) const fn new(ticket: &'a Ticket, report: &'a Report) -> Self {
        Self { ticket, report, read: Vec::new() }
    }

    /// What an item's evidence stands in. Words under the item's own heading, in its own field or in the panel's
    /// box are the answer; where there are any, words in the flow of a text are left to the ticket.
    pub(super) fn passages(&mut self, item: Item, evidence: &'a [Evidence], shown: Shown) -> Vec<Passage<'a>> {
        let (mut placed, flowing) = self.found(item, evidence, shown);
        // Of several descriptions of the steps only one is shown: the last that an agent wrote.
        if item == Item::ReproductionSteps
            && let Some(last) = placed.iter().max_by_key(|passage| self.weight(&passage.source)).cloned()
        {
            placed = vec![last];
        }
        let most = match item {
            _ if !placed.is_empty() => MOST_PLACED,
            Item::StepsAlreadyTaken => MOST_ATTEMPTS,
            _ if shown == Shown::Entries || item == Item::SupportingTickets => MOST_FACTS,
            _ => MOST_FLOWING,
        };
        // A form's answer about the workaround tells nothing of how many are hurt.
        let counts = |passage: &Passage| {
            affected(passage.span.of(passage.text)).is_some_and(|affected| affected.counts_people())
        };
        let is_half = item == Item::CustomerImpact && !placed.iter().any(counts);
        let mut chosen = if placed.is_empty() || is_half {
            let told =
                self.best(flowing.into_iter().filter(|passage| placed.is_empty() || counts(passage)).collect(), most);
            told.into_iter().chain(placed).collect()
        } else {
            placed
        };
        chosen.truncate(most);
        if item == Item::Summary && chosen.iter().all(|passage| passage.source == Source::Subject) {
            chosen.extend(self.opening());
        }
        order::sort(&mut chosen, &|one, other| one.source == other.source && one.span < other.span);
        chosen
    }

    /// The passages that evidence stands in: those in the item's own place, and those in the flow of a text.
    fn found(&mut self, item: Item, evidence: &'a [Evidence], shown: Shown) -> (Vec<Passage<'a>>, Vec<Passage<'a>>) {
        let mut placed: Vec<Passage<'a>> = Vec::new();
        let mut flowing: Vec<Passage<'a>> = Vec::new();
        let report = self.report;
        let tells_owner = |piece: &&Evidence| item == Item::ActualBehavior && tells_owner(report, piece);
        let is_all_owners = evidence.iter().all(|piece| tells_owner(&piece));
        for piece in evidence.iter().filter(|piece| is_all_owners || !tells_owner(piece)) {
            let Some(text) = text_of(self.ticket, &piece.source) else { continue };
            let span = Span { start: piece.start, end: piece.end };
            let (span, is_placed) = match &piece.source {
                Source::Field(_) | Source::Answer(_) => (Span { start: 0, end: text.len() }, true),
                // The title says it, and the problem once more.
                Source::Subject if item != Item::Summary => continue,
                Source::Subject => (topic(text), false),
                source => {
                    let read = self.read(source, text);
                    self.reach(&Said { read: &read, source, span, item, shown })
                }
            };
            if !span.of(text).trim().is_empty() && !courtesy::is_mail_head(span.of(text)) {
                // What an agent asks the customer looks like a form, and answers nothing.
                let is_reply = Voice::of(self.ticket, &piece.source) == Voice::Reply;
                let list = if is_placed && !is_reply { &mut placed } else { &mut flowing };
                let (source, words) = (piece.source.clone(), String::new());
                let passage = Passage { source, text, span, item: Some(item), flows: !is_placed, shown: words };
                let apart = match shown {
                    Shown::Entries => Apart::Lines,
                    Shown::Body if item == Item::StepsAlreadyTaken => Apart::Attempts,
                    Shown::Body => Apart::Nothing,
                };
                add(list, passage, apart);
            }
        }
        (placed, flowing)
    }

    /// How late and how near to Engineering somebody wrote.
    fn weight(&self, source: &Source) -> u8 {
        match source {
            Source::Answer(_) => 4,
            Source::Draft => 3,
            Source::Comment(_) if Voice::of(self.ticket, source) == Voice::Note => 2,
            Source::Field(_) => 1,
            _ => 0,
        }
    }

    /// The passages that tell an engineer most: of the customer's and of the notes' half each, as far as there are so
    /// many, and what an agent answers the customer only where there is nothing else.
    fn best(&self, mut passages: Vec<Passage<'a>>, most: usize) -> Vec<Passage<'a>> {
        let voice = |passage: &Passage| Voice::of(self.ticket, &passage.source);
        let count = |one: Voice| passages.iter().filter(|passage| voice(passage) == one).count();
        let (customers, notes) = (count(Voice::Customer), count(Voice::Note));
        if customers + notes == 0 {
            return passages;
        }
        let mut room_for_notes = most - customers.min(most / 2);
        let mut room_for_customers = most - notes.min(room_for_notes);
        passages.retain(|passage| {
            let room = match voice(passage) {
                Voice::Customer => &mut room_for_customers,
                Voice::Note => &mut room_for_notes,
                Voice::Reply => return false,
            };
            let fits = *room > 0;
            *room = room.saturating_sub(1);
            fits
        });
        passages
    }

    /// How the customer begins, unless some section shows it: more than a subject says. Somebody who passes a mail
    /// on, or answers one, begins with something else.
    fn opening(&mut self) -> Option<Passage<'a>> {
        let ticket = self.ticket;
        let is_passed_on = topic(&ticket.subject).start > 0;
        // Where the subject does not tell, anybody's words tell more.
        let is_poor = self.report.item(Item::Summary).is_some_and(|summary| summary.state == State::Weak);
        let first = ticket.comments.first();
        let first = first.filter(|comment| is_poor || comment.author.role != Role::Agent && !is_passed_on)?;
        let (source, text) = (Source::Comment(first.id), first.body.as_str());
        let read = self.read(&source, text);
        let says = |sentence: &&Sentence| {
            let flows = sentence.opening == Opening::Prose && sentence.section == [None; 2];
            let words = sentence.span.of(text);
            let words = words.get(courtesy::greeting(words)..).unwrap_or(words);
            let is_evidence = self.is_spoken_for(&source, sentence.span);
            // An introduction is no problem, and neither is a sentence that only leads to the next line, unless it says
            // what goes wrong in the same breath.
            let is_told =
                is_evidence || !(courtesy::introduces(words) || courtesy::asks_back(words) || words.ends_with(':'));
            let is_said = is_told
                && !courtesy::replies(words)
                && !courtesy::is_courtesy(words)
                && !courtesy::signs(words)
                && !courtesy::is_contact(words);
            flows && sentence.tokens_len() >= LEAST_WORDS && is_said
        };
        let begins = read.sentences.all.iter().find(says)?.span;
        // What goes wrong is the problem: below, it is said to be said here. With code behind it, it stays below.
        let goes_wrong = self.is_spoken_for_by(&source, begins, |item| item == Item::ActualBehavior);
        let is_problem = |item| item == Item::ActualBehavior || goes_wrong && item == Item::CustomerImpact;
        if begins.of(text).ends_with(':') || self.is_spoken_for_by(&source, begins, |item| !is_problem(item)) {
            return None;
        }
        let is_spoken_for = |sentence| self.is_spoken_for(&source, sentence);
        let long = whole_lines(text, begins).of(text).len() > LINE;
        let span = if long { begins } else { around::led(&read, around::after(&read, begins, is_spoken_for)) };
        Some(Passage { item: Some(Item::Summary), ..Passage::flowing(&source, text, span) })
    }

    pub(super) fn read(&mut self, source: &Source, text: &'a str) -> Rc<reading::Passage<'a>> {
        if let Some((_, known)) = self.read.iter().find(|(known, _)| known == source) {
            return Rc::clone(known);
        }
        let mut read = reading::Passage::of(text);
        pasted::mark(&mut read.layout, text);
        let read = Rc::new(read);
        self.read.push((source.clone(), Rc::clone(&read)));
        read
    }

    /// Whether this stretch is what other items rest on, and not this one.
    fn is_of_another(&self, item: Item, source: &Source, part: Span) -> bool {
        let own = self.report.item(item).map(|report| report.evidence.as_slice()).unwrap_or_default();
        let touches = |said: &Evidence| said.source == *source && said.start < part.end && part.start < said.end;
        // A severity or an owner below an answer is no more of it, whatever the words beside it tell.
        let claims = |item| matches!(item, Item::Severity | Item::CaseOwner);
        !own.iter().any(touches) && self.is_spoken_for(source, part) || self.is_spoken_for_by(source, part, claims)
    }

    /// Whether some item rests on words of this stretch: its own section shows them. A version or a severity that a
    /// sentence names in passing does not speak for the rest of it.
    fn is_spoken_for(&self, source: &Source, within: Span) -> bool {
        self.is_spoken_for_by(source, within, |_| true)
    }

    /// The same, of some items.
    fn is_spoken_for_by(&self, source: &Source, within: Span, is_asked: impl Fn(Item) -> bool) -> bool {
        let speaks = |item: Item, said: &Evidence| {
            let shared = said.end.min(within.end).saturating_sub(said.start.max(within.start));
            let length = within.end - within.start;
            let in_passing = is_named_in_passing(item) && length > FACT && 2 * shared < length;
            shared > 0 && !in_passing
        };
        let here = |said: &&Evidence| said.source == *source;
        let mut asked = self.report.items.iter().filter(|item| is_asked(item.item));
        asked.any(|item| item.evidence.iter().filter(here).any(|said| speaks(item.item, said)))
    }
}

/// Whether somebody's words tell who has the ticket: "Vik keeps the case". The header says so.
fn tells_owner(report: &Report, said: &Evidence) -> bool {
    let same = |owner: &Evidence| owner.source == said.source && owner.start == said.start && owner.end == said.end;
    report.item(Item::CaseOwner).is_some_and(|report| report.evidence.iter().any(same))
}

/// Which passages are not joined although they touch.
#[derive(Clone, Copy)]
enum Apart {
    /// Nothing does.
    Nothing,
    /// An entry's line from the next.
    Lines,
    /// One attempt from the next, unless they overlap.
    Attempts,
}

/// Adds a passage, joined with one that it touches.
fn add<'a>(passages: &mut Vec<Passage<'a>>, new: Passage<'a>, apart: Apart) {
    let span = new.span;
    let near = |passage: &&mut Passage| {
        let (first, last) = if passage.span.start <= span.start { (passage.span, span) } else { (span, passage.span) };
        let gap = new.text.get(first.end..last.start).unwrap_or_default();
        let touch = match apart {
            Apart::Attempts if new.flows => last.start < first.end,
            Apart::Lines => gap.trim().is_empty() && !gap.contains('\n'),
            Apart::Nothing | Apart::Attempts => gap.trim().is_empty(),
        };
        passage.source == new.source && touch
    };
    if let Some(passage) = passages.iter_mut().find(near) {
        passage.span = Span { start: passage.span.start.min(span.start), end: passage.span.end.max(span.end) };
    } else {
        passages.push(new);
    }
}

/// Whether an item is often met in passing, within a sentence about something else.
const fn is_named_in_passing(item: Item) -> bool {
    matches!(item, Item::Environment | Item::Versions | Item::Severity | Item::CaseOwner | Item::SupportingTickets)
}
