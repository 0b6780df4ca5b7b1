//! The header line: severity, affected count, owner, ticket, when. Zendesk's sync cannot carry any of them.

use super::clues;
use super::veil::Veil;
use super::whole_lines::whole_lines;
use super::words::{Voice, their_time};
use crate::case::{Evidence, Source};
use crate::handoff::document::Block;
use crate::handoff::prose::Prose;
use crate::playbook::Item;
use crate::reading::Span;
use crate::reading::affected::{self, Amount};
use crate::reading::owner::{Whose, whose};
use crate::report::Report;
use crate::ticket::Ticket;
use crate::wording;

const APART: &str = " · ";

/// The header line, and a line of linked tickets when there are any.
pub(super) fn header(ticket: &Ticket, report: &Report, veil: &mut Veil) -> Vec<Block> {
    let severity =
        report.severity.map_or_else(|| wording::HANDOFF_NO_SEVERITY.text(), |severity| severity.id().to_owned());
    let mut line = Prose::new().strong(&severity);
    if let Some(count) = affected(ticket, report) {
        line = line.text(APART).text(&wording::HANDOFF_AFFECTED.with([veil.words(&count)]).to_string());
    }
    line = line.text(APART).text(&veil.words(&owner(ticket, report)));
    // It may have been accepted by Support's own next tier: that is no owner in Engineering.
    let ownership = &report.standing.ownership;
    let there = ownership.accepted.as_ref().filter(|accepted| {
        let owner = ticket.assignee.as_ref().map(|person| &person.name).or(ownership.owner.as_ref());
        owner.is_none_or(|owner| !owner.eq_ignore_ascii_case(&accepted.by))
    });
    line = match there {
        Some(accepted) => line.text(APART).text(&wording::HANDOFF_THERE.with([accepted.by.clone()]).to_string()),
        None => line.text(APART).text(&wording::HANDOFF_NOBODY_THERE.text()),
    };
    if let Some(group) = ticket.group.as_ref().filter(|group| !group.name.trim().is_empty()) {
        line = line.text(APART).text(&wording::HANDOFF_TEAM.with([group.name.trim().to_owned()]).to_string());
    }
    line = line.text(APART);
    line = match ticket.id {
        Some(id) => line.link(&wording::HANDOFF_TICKET.with([format!("#{id}")]).to_string(), &ticket.url),
        None => line.text(&wording::HANDOFF_NEW_TICKET.text()),
    };
    if let Some(words) = began(ticket, report) {
        line = line.text(APART).text(&wording::HANDOFF_BEGAN.with([veil.words(&words)]).to_string());
    }
    if let Some(created) = ticket.created {
        line = line.text(APART).text(&wording::HANDOFF_REPORTED.with([their_time(ticket, created)]).to_string());
    }
    vec![Block::Paragraph(line), Block::Paragraph(linked(ticket))]
}

/// The lines of a text that say a severity or an owner and nothing else: the header line says them.
pub(super) fn said<'r>(report: &'r Report, source: &'r Source, text: &'r str) -> impl Iterator<Item = Span> + 'r {
    const FEW: usize = 4;
    let reports = [Item::Severity, Item::CaseOwner].into_iter().filter_map(|item| report.item(item));
    let here = reports.flat_map(|report| &report.evidence).filter(move |said| said.source == *source);
    let lines = here.map(move |said| whole_lines(text, Span { start: said.start, end: said.end }));
    lines.filter(move |line| line.of(text).split_whitespace().nth(FEW).is_none())
}

/// The count of people: a field's number as it is, else the first count in what the impact rests on.
fn affected(ticket: &Ticket, report: &Report) -> Option<String> {
    let evidence = &report.item(Item::CustomerImpact)?.evidence;
    let number = |evidence: &Evidence| {
        let Source::Field(key) = &evidence.source else { return None };
        let value = ticket.fields.iter().find(|field| field.key == *key)?.value.trim();
        let plain = value.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'~' | b'+' | b'>'));
        (plain && value.bytes().any(|b| b.is_ascii_digit())).then(|| value.to_owned())
    };
    let mut all = evidence.iter().filter_map(|said| Told::by(ticket, said));
    let digits = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
    if let Some(number) = evidence.iter().find_map(number) {
        // The same number with its unit says more.
        return Some(all.find(|told| digits(&told.words) == digits(&number)).map_or(number, |told| told.words));
    }
    let all: Vec<Told> = all.collect();
    // The first that serves best.
    let best = all.iter().map(|told| told.rank).max()?;
    all.into_iter().find(|told| told.rank == best).map(|told| told.words)
}

/// A count of people in somebody's words.
struct Told {
    words: String,
    rank: Rank,
}

/// How well a count serves an engineer, the best last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// "Every order": a number says more.
    All,
    /// "17 more customers": beside those that another line counts.
    Beside,
    Number,
    /// How many customers an agent sees, where each of them counts their own people.
    Customers,
}

impl Told {
    fn by(ticket: &Ticket, said: &Evidence) -> Option<Self> {
        let affected = affected::affected(&said.quote).filter(|affected| !affected.unit.is_empty())?;
        let about = said.quote.get(..affected.span.start).is_some_and(|before| before.ends_with('~'));
        let counted = affected.span.of(&said.quote);
        let words = format!("{}{counted}", if about { "~" } else { "" });
        // "2 extra people per shift": who makes up for it.
        if [" extra ", " additional "].iter().any(|helping| counted.contains(helping)) {
            return None;
        }
        let is_agents = || !matches!(Voice::of(ticket, &said.source), Voice::Customer);
        let several = matches!(affected.amount, Amount::Count(2..));
        let rank = match () {
            () if affected.amount == Amount::All => Rank::All,
            () if counted.contains(" more ") => Rank::Beside,
            () if several && counts_customers(&affected.unit) && is_agents() => Rank::Customers,
            () => Rank::Number,
        };
        Some(Self { words, rank })
    }
}

/// Whether a unit stands for whole customers, and not for people or things of one.
fn counts_customers(unit: &str) -> bool {
    const CUSTOMERS: [&str; 8] = ["customer", "client", "tenant", "merchant", "org", "compan", "kunden", "mandant"];
    CUSTOMERS.iter().any(|customer| unit.starts_with(customer))
}

/// When it began, in the words of whoever said so first: what the evidence rests on, then the conversation.
fn began(ticket: &Ticket, report: &Report) -> Option<String> {
    let items = [Item::Summary, Item::ActualBehavior, Item::CustomerImpact, Item::ReproductionSteps];
    let evidence = items.iter().filter_map(|item| report.item(*item)).flat_map(|item| &item.evidence);
    let said = evidence.map(|evidence| evidence.quote.as_str());
    said.chain(ticket.comments.iter().map(|comment| comment.body.as_str())).find_map(clues::began)
}

/// The person who carries the case: whom the ticket's words name, or else the assignee.
fn owner(ticket: &Ticket, report: &Report) -> String {
    let assignee = ticket.assignee.as_ref().map(|person| person.name.trim().to_owned());
    let assignee = assignee.filter(|name| !name.is_empty());
    let said = report.item(Item::CaseOwner).and_then(|item| item.evidence.first());
    let said = said.filter(|said| report.is_met(Item::CaseOwner) && (assignee.is_none() || names(said)));
    match said.map(|said| name_in(ticket, said)).or(assignee) {
        Some(name) => wording::HANDOFF_OWNER.with([name.trim_end_matches(['.', ',', ';']).to_owned()]).to_string(),
        None => wording::HANDOFF_NO_OWNER.plain().to_string(),
    }
}

/// Whether somebody's words say whose the case is: by a name, as the writer's own, or in the few words behind a label.
fn names(said: &Evidence) -> bool {
    /// The longest words that are shown as they are, in bytes.
    const BRIEF: usize = 60;
    let words = said.quote.trim();
    let brief = || words.len() <= BRIEF && !words.contains(". ");
    matches!(said.source, Source::Comment(_)) && (whose(words).is_some() || brief())
}

/// The name of whom the words of a claim mean: "I own this one" is its writer's.
fn name_in(ticket: &Ticket, said: &Evidence) -> String {
    let words = said.quote.trim();
    let writer = || match said.source {
        Source::Comment(id) => ticket.comments.iter().find(|comment| comment.id == id).map(|comment| &comment.author),
        _ => None,
    };
    // "Owner: me"
    let own = ["me", "myself", "mine", "i"].iter().any(|own| own.eq_ignore_ascii_case(words));
    match whose(words).or(own.then_some(Whose::Writers)) {
        Some(Whose::Named(name)) => name.of(words).to_owned(),
        Some(Whose::Writers) => writer().map_or_else(|| words.to_owned(), |person| person.name.trim().to_owned()),
        None => words.to_owned(),
    }
}

/// The tickets and issues that Zendesk links with this one.
fn linked(ticket: &Ticket) -> Prose {
    let number = |id: &u64| format!("#{id}");
    let mut links: Vec<(String, Option<u64>)> = Vec::new();
    links.extend(
        ticket.problem.iter().map(|id| (wording::HANDOFF_PROBLEM_TICKET.with([number(id)]).to_string(), Some(*id))),
    );
    links.extend(
        ticket.incidents.iter().map(|id| (wording::HANDOFF_INCIDENT_TICKET.with([number(id)]).to_string(), Some(*id))),
    );
    links.extend(
        ticket
            .linked_tickets
            .iter()
            .map(|id| (wording::HANDOFF_LINKED_TICKET.with([number(id)]).to_string(), Some(*id))),
    );
    links.extend(
        ticket.linked_issues().iter().map(|key| (wording::HANDOFF_JIRA_ISSUE.with([key.clone()]).to_string(), None)),
    );
    if links.is_empty() {
        return Prose::new();
    }
    let mut line = Prose::from(wording::HANDOFF_RELATED.text().as_str());
    for (number, (words, id)) in links.iter().enumerate() {
        if number > 0 {
            line = line.text(", ");
        }
        line = match id.and_then(|id| address(ticket, id)) {
            Some(address) => line.link(words, &address),
            None => line.text(words),
        };
    }
    line
}

/// The page of another ticket of the same Zendesk.
fn address(ticket: &Ticket, other: u64) -> Option<String> {
    let base = ticket.url.strip_suffix(&ticket.id?.to_string())?;
    base.ends_with('/').then(|| format!("{base}{other}"))
}
