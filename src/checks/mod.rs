//! One file per check: a checklist item, a hygiene rule, a failure mode.
//!
//! A check is an entry of [`ITEMS`] or [`FINDINGS`]: a function over the [`Case`] or what was [`Judged`] of it, with its
//! documentation in its doc comment (the page `baton explain` prints) and its pass and fail lists beside it.

mod actual_behavior;
mod bundled_issues;
mod case_owner;
mod customer_impact;
mod declare;
mod environment;
mod expected_behavior;
mod finding;
mod hop_adds_nothing;
#[cfg(test)]
mod languages;
mod leap;
mod linked_one_way;
mod logs_and_data;
mod no_context;
mod no_ownership_transfer;
mod open_loop;
mod over_escalation;
mod reproduction_steps;
mod returned_without_reason;
mod screenshots;
mod secret_in_text;
mod severity;
mod severity_disagreement;
mod steps_already_taken;
mod summary;
mod supporting_tickets;
#[cfg(test)]
mod trial;
mod under_escalation;
mod verdict;
mod versions;

pub(crate) use declare::{finding_check, item_check};

use finding::Flag;

use crate::case::{Case, Evidence, State};
use crate::incident::PAGES;
use crate::incident::claim::claimed;
use crate::moment::zone::LocalZone;
use crate::page::Page;
use crate::playbook::Item;
use crate::policy::Policy;
use crate::reading::{Memory, Span};
use crate::record::Disagreement;
use crate::report::{ItemReport, Readiness, Report, Standing};
use crate::ticket::{Answer, Ticket, Timestamp};
use crate::wording::{LANGUAGE_UNREAD, Message, Phrase, UNREAD_LANGUAGE};

/// Judges one item.
pub struct ItemCheck {
    /// Which.
    pub item: Item,
    /// Its documentation.
    pub page: Page,
    /// The judgement; an agent's "not applicable" is dealt with before.
    pub judge: fn(&Case) -> ItemReport,
}

/// Looks for one kind of trouble.
pub struct FindingCheck {
    /// Its documentation.
    pub page: Page,
    /// What it finds, in a few words.
    pub title: &'static Phrase,
    /// What it found, any number of times.
    pub find: fn(&Judged) -> Vec<Flag>,
}

/// A case with its items judged, and how it stands beside its checklist.
#[derive(Debug)]
pub struct Judged<'a> {
    /// The ticket with everything read.
    pub case: &'a Case<'a>,
    /// Every item, in the playbook's order.
    pub items: Vec<ItemReport>,
    /// Severity, ladder, ownership, feedback loop, response.
    pub standing: Standing,
}

/// A check for each item, in the playbook's order.
pub static ITEMS: &[&ItemCheck] = &[
    &summary::CHECK,
    &reproduction_steps::CHECK,
    &expected_behavior::CHECK,
    &actual_behavior::CHECK,
    &logs_and_data::CHECK,
    &customer_impact::CHECK,
    &severity::CHECK,
    &steps_already_taken::CHECK,
    &screenshots::CHECK,
    &supporting_tickets::CHECK,
    &case_owner::CHECK,
    &environment::CHECK,
    &versions::CHECK,
];

/// Every other check.
pub static FINDINGS: &[&FindingCheck] = &[
    &severity_disagreement::CHECK,
    &over_escalation::CHECK,
    &under_escalation::CHECK,
    &no_context::CHECK,
    &no_ownership_transfer::CHECK,
    &leap::CHECK,
    &hop_adds_nothing::CHECK,
    &returned_without_reason::CHECK,
    &open_loop::CHECK,
    &bundled_issues::CHECK,
    &linked_one_way::CHECK,
    &secret_in_text::CHECK,
];

/// What a check finds, in a few words; none for a check that is not known: another version may have counted it.
pub fn finding_title(check: &str) -> Option<&'static Phrase> {
    FINDINGS.iter().find(|known| known.page.id == check).map(|known| known.title)
}

/// Judges a ticket, for an agent whose clock shows UTC. Pure: the same arguments give the same report.
pub fn evaluate(ticket: &Ticket, policy: &Policy, now: Timestamp) -> Report {
    reevaluate(ticket, policy, now, LocalZone::default(), &mut Memory::default())
}

/// The same for an agent whose own clock a promised "by 15:00" is of, and for a ticket that was judged before: what
/// the memory holds is not read again.
pub fn reevaluate(ticket: &Ticket, policy: &Policy, now: Timestamp, local: LocalZone, memory: &mut Memory) -> Report {
    let case = &Case::recall(ticket, policy, now, local, memory);
    let items = ITEMS.iter().map(|check| judge(check, case)).collect();
    let judged = Judged { case, items, standing: Standing::of(case) };
    let disagreed = disagreements(case);
    let mut findings = Vec::new();
    for check in FINDINGS {
        let id = check.page.id;
        if !disagreed.iter().any(|said| said.check == id) {
            findings.extend((check.find)(&judged).into_iter().map(|flag| flag.of(id)));
        }
    }
    Report {
        ticket_id: ticket.id,
        readiness: Readiness::of(&judged.items),
        severity: claimed(case),
        items: judged.items,
        findings,
        disagreed,
        standing: judged.standing,
        unread: unread(case),
    }
}

/// The findings agents disagree with: in the panel, or in a note, so that any agent's browser is as quiet.
fn disagreements(case: &Case) -> Vec<Disagreement> {
    let known = |said: &Disagreement| FINDINGS.iter().any(|check| check.page.id == said.check);
    let said = case.ticket.disagreed.iter().filter(|(_, reason)| !reason.trim().is_empty());
    let said = said.map(|(check, reason)| Disagreement { check: check.clone(), reason: reason.clone() });
    let noted = case.notes().flat_map(|note| Disagreement::read(&note.body));
    let mut all: Vec<Disagreement> = Vec::new();
    for disagreement in noted.chain(said).filter(known) {
        all.retain(|other| other.check != disagreement.check);
        if !disagreement.reason.is_empty() {
            all.push(disagreement);
        }
    }
    all
}

/// Honours "not applicable, because …" where the playbook allows it, and asks the check otherwise.
fn judge(check: &ItemCheck, case: &Case) -> ItemReport {
    match case.ticket.answers.get(&check.item) {
        Some(Answer::NotApplicable(reason)) if check.item.only_where_applicable() && !reason.trim().is_empty() => {
            ItemReport { item: check.item, state: State::NotApplicable, evidence: Vec::new(), advice: None }
        }
        _ => unless_unread(case, (check.judge)(case)),
    }
}

/// What is not found may stand in words that could not be read: then it is not called missing.
fn unless_unread(case: &Case, report: ItemReport) -> ItemReport {
    let Some(text) = case.unread().filter(|_| report.state == State::Missing && !report.item.agents_only()) else {
        return report;
    };
    let end = text.words.char_indices().nth(80).map_or(text.words.len(), |(at, _)| at);
    let evidence = vec![Evidence::of(text.source.clone(), Span { start: 0, end }.trimmed(text.words), text.words)];
    ItemReport { state: State::Weak, evidence, advice: Some(LANGUAGE_UNREAD.plain()), ..report }
}

/// What could not be read, in an agent's words.
fn unread(case: &Case) -> Vec<Message> {
    let language = case.unread().map(|_| UNREAD_LANGUAGE.plain());
    case.ticket.unread.iter().cloned().chain(language).collect()
}

/// The page of every check: items, findings, and what is checked in a customer update.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    let judged = ITEMS.iter().map(|check| &check.page).chain(FINDINGS.iter().map(|check| &check.page));
    judged.chain(&PAGES)
}

#[cfg(test)]
mod tests {
    use super::trial::{Story, findings};
    use super::*;
    use crate::playbook::{FailureMode, HANDOFF_STANDARD, HYGIENE};

    #[test]
    fn every_line_of_the_standard_and_every_failure_mode_has_its_check() {
        let known: Vec<_> = pages().map(|page| page.id).collect();
        for line in HANDOFF_STANDARD.iter().chain(&HYGIENE) {
            assert!(!line.items.is_empty() || line.finding.is_some(), "{}", line.line);
            for id in line.items.iter().map(|item| item.id()).chain(line.finding) {
                assert!(known.contains(&id), "{}: no check {id}", line.line);
            }
        }
        for mode in FailureMode::ALL {
            assert!(known.contains(&mode.id()), "no check {}", mode.id());
        }
    }

    #[test]
    fn every_finding_has_a_name_of_its_own() {
        for (at, check) in FINDINGS.iter().enumerate() {
            let mut others = FINDINGS.iter().take(at);
            let same = others.find(|other| other.title == check.title || other.page.id == check.page.id);
            assert!(same.is_none(), "{} and {}", check.page.id, same.map_or("", |other| other.page.id));
        }
        for mode in FailureMode::ALL {
            assert!(crate::wording::fix(mode.id()).is_some(), "{}", mode.id());
        }
    }

    #[test]
    fn every_page_says_why_what_and_how() {
        for page in pages() {
            for part in ["**Why it matters.**", "**How to fix.**"] {
                assert!(page.text.contains(part), "{}: no {part}", page.id);
            }
        }
    }

    #[test]
    fn a_finding_an_agent_disagrees_with_stays_quiet_and_is_counted() {
        let early = || Story::new().group("Tier 2").customer("The export fails.").move_to("Engineering", "");
        assert_eq!(findings("over-escalation", &early()).len(), 1);
        let noted = early().note("Not a problem here: over-escalation, because their admin has shown it to me.");
        assert_eq!(findings("over-escalation", &noted), []);
        let without_reason = early().note("Not a problem here: over-escalation, because ");
        assert_eq!(findings("over-escalation", &without_reason).len(), 1);
        let again = early().note("Not a problem here: over-escalation, because of them.");
        let again = again.note("A problem here after all: over-escalation");
        assert_eq!(findings("over-escalation", &again).len(), 1);
        let in_panel = |reason: &str| {
            let ticket = Ticket { disagreed: [("leap".to_owned(), reason.to_owned())].into(), ..Ticket::default() };
            evaluate(&ticket, &Policy::default(), Timestamp(0)).disagreed.len()
        };
        assert_eq!((in_panel("it burns"), in_panel(" ")), (1, 0));
    }
}
