//! Composes the handoff: the playbook's handoff standard (§5) over the checklist (§6).
//!
//! ```text
//! evidence ─► select: how much around it is shown ─► above: what no section has shown yet ─► veil: masked
//!          ─► body: as blocks, with its source ─► rest: what no section took
//! ```

mod above;
mod around;
mod body;
mod clues;
mod courtesy;
mod header;
mod lists;
mod missing;
mod quoted;
mod rest;
mod select;
mod tried;
mod veil;
mod whole_lines;
mod words;

use crate::case::{Source, State};
use crate::order;
use crate::playbook::Item;
use crate::policy::{Policy, Section};
use crate::reading::Span;
use crate::report::Report;
use crate::ticket::{Answer, Ticket};
use crate::wording::{self, Phrase};

use super::document::{Block, Document};
use super::har::Capture;
use super::limits;
use super::list::{List, ListKind};
use super::prose::Prose;
use above::Above;
pub use lists::size;
use select::{Selector, Shown};
use veil::Veil;
use words::{ASKED_FOR, Passage, Voice, attribution, topic, unquoted};

/// What an agent chose for one handoff.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choices<'a> {
    /// Why it goes out before it is complete.
    pub reason: Option<&'a str>,
    /// Values that the agent looked at and unmasked.
    pub shown: &'a [String],
    /// What files from the ticket say.
    pub files: &'a [FileRead],
}

/// A file from the ticket that the agent had read: what it says stands among the logs instead of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileRead {
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// What it says.
    pub capture: Capture,
}

/// Composes the handoff of a ticket.
pub fn compose(ticket: &Ticket, report: &Report, policy: &Policy) -> Document {
    compose_with(ticket, report, policy, Choices::default())
}

/// Composes the handoff of a ticket as the agent chose.
pub fn compose_with(ticket: &Ticket, report: &Report, policy: &Policy, choices: Choices) -> Document {
    let mut composer = Composer {
        ticket,
        report,
        veil: Veil::new(policy.handoff.redact, choices.shown),
        selector: Selector::new(ticket, report),
        above: Above::default(),
    };
    let mut document = Document::new(&composer.title());
    document.extend(header::header(ticket, report, &mut composer.veil));
    for section in &policy.handoff.sections {
        document.extend(composer.section(*section, choices));
    }
    document.set_masked(composer.veil.into_masked());
    limits::fit(&mut document, limits::DESCRIPTION);
    document
}

struct Composer<'a> {
    ticket: &'a Ticket,
    report: &'a Report,
    veil: Veil,
    selector: Selector<'a>,
    above: Above,
}

/// Words this short carry their source on the same line.
const SHORT: usize = 160;

impl<'a> Composer<'a> {
    /// `[SEV2] the subject`.
    fn title(&mut self) -> String {
        let severity = self.report.severity.map(|severity| format!("[{}] ", severity.id())).unwrap_or_default();
        let topic = topic(&self.ticket.subject);
        severity + self.veil.passage(&Source::Subject, &self.ticket.subject, topic).trim()
    }

    /// The environment and the versions. Where both rest on the same words, these stand in the row of whichever comes
    /// first: so the versions do, when a version is all that is known of the environment.
    fn places(&self) -> [Item; 2] {
        let versions = self.report.item(Item::Versions).map(|versions| &versions.evidence[..]).unwrap_or_default();
        let environment = self.report.item(Item::Environment).filter(|environment| environment.state == State::Weak);
        if environment.is_some_and(|environment| matches!(&environment.evidence[..], [only] if versions.contains(only)))
        {
            [Item::Versions, Item::Environment]
        } else {
            [Item::Environment, Item::Versions]
        }
    }

    fn section(&mut self, section: Section, choices: Choices) -> Vec<Block> {
        match section {
            Section::Problem => self.items(&wording::HANDOFF_PROBLEM, &[Item::Summary]),
            Section::Reproduction => {
                let blocks = self.items(&wording::HANDOFF_STEPS, &[Item::ReproductionSteps]);
                blocks.into_iter().map(Block::numbered).collect()
            }
            Section::ExpectedAndActual => {
                // What is only hinted at is nobody's demand: it stays where it was said.
                let hinted = self.report.item(Item::ExpectedBehavior).is_some_and(|item| item.state == State::Weak);
                let expected: &[Item] = if hinted { &[] } else { &[Item::ExpectedBehavior] };
                let mut blocks = self.items(&wording::HANDOFF_EXPECTED, expected);
                blocks.extend(self.items(&wording::HANDOFF_ACTUAL, &[Item::ActualBehavior]));
                blocks
            }
            Section::Environment => {
                let heading = &wording::HANDOFF_ENVIRONMENT;
                let facts = self.chosen(&self.places(), Shown::Entries);
                let facts = self.fresh(heading, facts);
                headed(heading, lists::environment(self.ticket, &facts))
            }
            Section::Impact => self.items(&wording::HANDOFF_IMPACT, &[Item::CustomerImpact]),
            Section::Tried => {
                let heading = &wording::HANDOFF_TRIED;
                let tried = self.chosen(&[Item::StepsAlreadyTaken], Shown::Body);
                let mut blocks = headed(heading, tried::tried(self.ticket, &self.fresh(heading, tried)));
                blocks.extend(self.items(&wording::HANDOFF_SUPPORTING, &[Item::SupportingTickets]));
                blocks
            }
            Section::Logs => {
                let mut blocks = self.item(&wording::HANDOFF_LOGS, Item::LogsAndData);
                blocks.extend(choices.files.iter().flat_map(|file| self.file(file)));
                headed(&wording::HANDOFF_LOGS, blocks)
            }
            Section::Workflow => self.found(&wording::HANDOFF_WORKFLOW, &clues::WORKFLOW, Vec::new()),
            Section::Files => {
                let mut blocks = lists::files(self.ticket, &mut self.veil);
                blocks.extend(self.not_applicable(Item::Screenshots));
                headed(&wording::HANDOFF_FILES, blocks)
            }
            Section::More => headed(&wording::HANDOFF_MORE, self.more()),
            Section::Ask => {
                let mut asked: Vec<Block> = self.next_step().into_iter().collect();
                asked.push(owed_by_engineering());
                self.found(&wording::HANDOFF_ASK, &clues::ASK, asked)
            }
            Section::Missing => {
                headed(&wording::HANDOFF_MISSING, missing::missing(self.report, choices.reason, &mut self.veil))
            }
        }
    }

    /// A section that shows what some items rest on.
    fn items(&mut self, heading: &'static Phrase, items: &[Item]) -> Vec<Block> {
        let blocks = items.iter().flat_map(|item| self.item(heading, *item)).collect();
        headed(heading, blocks)
    }

    /// What an item rests on.
    fn item(&mut self, heading: &'static Phrase, item: Item) -> Vec<Block> {
        let passages = self.chosen(&[item], Shown::Body);
        let mut blocks = if let Some(above) = self.above.heading_of_all(&passages) {
            vec![said_under(above)]
        } else {
            let fresh = self.fresh(heading, passages);
            self.said(&fresh)
        };
        blocks.extend(self.not_applicable(item));
        blocks
    }

    /// What a file says, under its name.
    fn file(&mut self, file: &FileRead) -> Vec<Block> {
        let name = wording::HAR_FILE.with([self.veil.words(&file.name), lists::size(file.size)]).to_string();
        let mut blocks = vec![Block::Paragraph(Prose::new().strong(&name))];
        blocks.extend(file.capture.blocks(&mut |text: &str| self.veil.words(text)));
        blocks
    }

    /// A section that the ticket may hold under a heading that no item asks for.
    fn found(&mut self, heading: &'static Phrase, words: &[&str], otherwise: Vec<Block>) -> Vec<Block> {
        let mut found = clues::sections(self.ticket, words);
        self.above.note(heading, &found);
        self.show(&mut found);
        let mut blocks = self.said(&found);
        blocks.extend(otherwise);
        headed(heading, blocks)
    }

    /// What of the conversation no section above shows.
    fn more(&mut self) -> Vec<Block> {
        let ticket = self.ticket;
        let mut unsaid = Vec::new();
        for comment in rest::comments(ticket) {
            let source = Source::Comment(comment.id);
            let said: Vec<Span> =
                self.above.of(&source).chain(header::said(self.report, &source, &comment.body)).collect();
            let read = self.selector.read(&source, &comment.body);
            unsaid.extend(
                rest::unsaid(&read, &said).into_iter().map(|span| Passage::flowing(&source, &comment.body, span)),
            );
        }
        let (mut kept, left) = rest::fitting(unsaid);
        let place = |passage: &Passage| {
            ticket.comments.iter().position(|comment| passage.source == Source::Comment(comment.id))
        };
        order::sort(&mut kept, &|one, other| (place(one), one.span) < (place(other), other.span));
        self.show(&mut kept);
        let mut blocks = self.said(&kept);
        blocks.extend(limits::entries_left(left).map(Block::Paragraph));
        blocks
    }

    /// What the items rest on; what an agent answers says nothing new beside other words.
    fn chosen(&mut self, items: &[Item], shown: Shown) -> Vec<Passage<'a>> {
        let mut all: Vec<Passage<'a>> = Vec::new();
        for item in items {
            let Some(report) = self.report.item(*item) else { continue };
            if matches!(report.state, State::Placeholder | State::Missing | State::NotApplicable) {
                continue;
            }
            for passage in self.selector.passages(*item, &report.evidence, shown) {
                if !all.iter().any(|other| passage.stands_in(&other.source, other.span)) {
                    all.push(passage);
                }
            }
        }
        let is_reply = |passage: &Passage| Voice::of(self.ticket, &passage.source) == Voice::Reply;
        // What an agent asks the customer is no answer, even where there is no other.
        all.retain(|passage| !(is_reply(passage) && passage.span.of(passage.text).trim_end().ends_with('?')));
        leave_out(&mut all, is_reply);
        // The title says it already.
        leave_out(&mut all, |passage| passage.source == Source::Subject);
        all
    }

    /// What of these passages no other section shows or asks for, as far as it can do without those; shown from now on.
    fn fresh(&mut self, heading: &'static Phrase, mut all: Vec<Passage<'a>>) -> Vec<Passage<'a>> {
        leave_out(&mut all, |passage| self.above.heading_of(passage).is_some());
        leave_out(&mut all, |passage| self.is_answer(passage));
        let left: Vec<Span> = all.iter().map(|passage| self.above.left_of(passage)).collect();
        self.above.note(heading, &all);
        for (passage, left) in all.iter_mut().zip(left) {
            passage.span = left;
        }
        self.show(&mut all);
        all
    }

    /// Whether a section below asks for a passage.
    fn is_answer(&self, passage: &Passage) -> bool {
        let below = ASKED_FOR.iter().filter_map(|item| self.report.item(*item)).flat_map(|item| &item.evidence);
        let mut spans = below.map(|said| (&said.source, Span { start: said.start, end: said.end }));
        !passage.is_asked_for() && spans.any(|(source, span)| passage.stands_in(source, span))
    }

    fn show(&mut self, passages: &mut [Passage]) {
        for passage in passages {
            if passage.flows {
                let own = passage.span.start + courtesy::greeting(passage.span.of(passage.text));
                passage.span.start = if own < passage.span.end { own } else { passage.span.start };
            }
            let whole = around::set_in(passage.text, passage.span);
            let shown = self.veil.passage(&passage.source, passage.text, whole);
            passage.shown = if passage.is_quoted() { unquoted(&shown) } else { shown };
        }
    }

    /// Passages with their sources: behind the words where they are short, else below them, once for all of a
    /// source's passages in a row.
    fn said(&self, passages: &[Passage]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (number, passage) in passages.iter().enumerate() {
            let source = attribution(self.ticket, &passage.source);
            let next_is_another = passages.get(number + 1).is_none_or(|next| next.source != passage.source);
            let mut shown = match passage.source {
                Source::Subject => vec![Block::Paragraph(Prose::from(passage.shown.as_str()))],
                _ => body::blocks(&passage.shown),
            };
            match shown.as_slice() {
                [Block::Paragraph(words)] if words.length() <= SHORT && next_is_another => {
                    blocks.push(Block::Paragraph(words.clone().trimmed().text(" — ").text(&source)));
                }
                // A fence with nothing in it.
                [] => {}
                _ => {
                    blocks.append(&mut shown);
                    if next_is_another {
                        blocks.push(Block::Paragraph(Prose::from("— ").text(&source)));
                    }
                }
            }
        }
        blocks
    }

    /// The next step that the handover names, and by when.
    fn next_step(&mut self) -> Option<Block> {
        let handover = self.report.standing.ownership.handover.as_ref()?;
        let step = handover.next_step.trim();
        let by_when = handover.by_when.trim();
        let said = match (step.is_empty(), by_when.is_empty()) {
            (true, _) => return None,
            (false, true) => wording::HANDOFF_NEXT.with([step.to_owned()]),
            (false, false) => wording::HANDOFF_NEXT_BY.with([step.to_owned(), by_when.to_owned()]),
        };
        Some(Block::Paragraph(Prose::from(self.veil.words(&said.to_string()).as_str())))
    }

    fn not_applicable(&mut self, item: Item) -> Option<Block> {
        let reported = self.report.item(item)?.state == State::NotApplicable;
        match self.ticket.answers.get(&item)? {
            Answer::NotApplicable(reason) if reported => {
                let words = wording::HANDOFF_NOT_APPLICABLE.with([self.veil.words(reason.trim())]).to_string();
                Some(Block::Paragraph(Prose::from(words.as_str())))
            }
            _ => None,
        }
    }
}

/// Leaves passages out, unless none would be left.
fn leave_out(passages: &mut Vec<Passage>, is_needless: impl Fn(&Passage) -> bool) {
    if !passages.iter().all(&is_needless) {
        passages.retain(|passage| !is_needless(passage));
    }
}

/// The heading and its blocks; nothing when there are none.
fn headed(heading: &'static Phrase, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.iter().all(Block::is_empty) {
        return Vec::new();
    }
    let mut all = vec![Block::heading(&heading.text())];
    all.extend(blocks);
    all
}

/// Where a section's words stand.
fn said_under(heading: &Phrase) -> Block {
    Block::Paragraph(Prose::from(wording::HANDOFF_SAID_UNDER.with([heading.text()]).to_string().as_str()))
}

/// What Engineering owes every escalation (§5, the feedback loop).
fn owed_by_engineering() -> Block {
    let asks = [
        &wording::HANDOFF_ASK_ACCEPT,
        &wording::HANDOFF_ASK_REPRODUCE,
        &wording::HANDOFF_ASK_TIMELINE,
        &wording::HANDOFF_ASK_VALIDATE,
    ];
    Block::List(List::of(ListKind::Bullets, asks.map(|ask| Prose::from(ask.text().as_str()))))
}
