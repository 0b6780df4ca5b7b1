//! How the ticket came where it is: each change of tier, the note that came with it, and what is wrong with it.

use serde::{Serialize, Serializer};

use super::words_added;
use crate::case::{Case, Evidence, Source};
use crate::playbook::{Severity, Tier};
use crate::reading::clauses::Word;
use crate::reading::pattern::Patterns;
use crate::reading::prose;
use crate::record::{Leap, note_in_hand};
use crate::ticket::{Change, Changed, Comment, Person, Ticket, Timestamp};
use crate::wording::{self, Phrase};

/// One change of tier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hop {
    /// From which tier.
    pub from: Tier,
    /// To which.
    pub to: Tier,
    /// When; none for an edit that is not submitted yet.
    pub when: Option<Timestamp>,
    /// Who moved it.
    #[serde(rename = "by", serialize_with = "as_name")]
    pub by: Person,
    /// The comment that came with it, or that its mover wrote beside it.
    #[serde(skip)]
    pub comment: Option<u64>,
    /// Whether it is a leap: upward past at least one tier, and no higher than Engineering.
    pub leap: bool,
    /// The one-line justification of a leap, or the reason for a return.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Evidence>,
    /// How many words the tier that handed on had added.
    pub words_added: usize,
    /// What is wrong with it; none when nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Trouble>,
}

/// What is wrong with a hop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// A leap that the ticket's severity does not warrant.
    LeapWithoutSeverity,
    /// A leap that nobody gave a reason for.
    LeapWithoutReason,
    /// Same text, new owner.
    AddsNothing,
    /// It went back down, and nobody said why.
    ReturnedWithoutReason,
}

impl Trouble {
    /// What is wrong, in a few words.
    pub const fn phrase(self) -> &'static Phrase {
        match self {
            Self::LeapWithoutSeverity => &wording::TROUBLE_SEVERITY,
            Self::LeapWithoutReason => &wording::TROUBLE_REASON,
            Self::AddsNothing => &wording::TROUBLE_EMPTY,
            Self::ReturnedWithoutReason => &wording::TROUBLE_RETURNED,
        }
    }
}

impl Hop {
    /// Whether it went up.
    pub fn is_up(&self) -> bool {
        self.to > self.from
    }

    /// Whether Engineering sent it back.
    pub fn is_return(&self) -> bool {
        self.from == Tier::L4 && self.to < self.from && !self.is_pending()
    }

    /// Whether it is an edit that is not submitted yet.
    pub const fn is_pending(&self) -> bool {
        self.when.is_none()
    }
}

fn as_name<S: Serializer>(by: &Person, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&by.name)
}

/// A tier that adds fewer new words than this has added nothing.
pub(super) const FEWEST_WORDS: usize = 8;

/// Every change of tier, oldest first; the edit that is not submitted yet, to where it stands now, is the last.
pub fn read(case: &Case, at: Option<Tier>) -> Vec<Hop> {
    let rules = &case.policy.tiers;
    let ticket = case.ticket;
    let mut hops = Vec::new();
    let mut before: Option<Tier> = None;
    let mut since = ticket.created;
    for change in ticket.changes() {
        let (from, to) = match &change.what {
            Changed::Group => (rules.of_group(&change.from, None), rules.of_group(&change.to, None)),
            Changed::Tags => (rules.of_tags(&change.from.split(' ')), rules.of_tags(&change.to.split(' '))),
            Changed::Field(key) => {
                let title =
                    ticket.fields.iter().find(|field| field.key == *key).map_or("", |field| field.title.as_str());
                (rules.of_field(key, title, &change.from), rules.of_field(key, title, &change.to))
            }
            _ => continue,
        };
        let from = before.or(from);
        let Some(to) = to else { continue };
        if let Some(from) = from.filter(|from| *from != to) {
            let comment = change.comment.and_then(|id| ticket.comments.iter().find(|comment| comment.id == id));
            let comment = comment.or_else(|| beside(ticket, change));
            hops.push(hop(case, from, to, change, comment, since));
            since = change.when.or(since);
        }
        before = Some(to);
    }
    // A reason for a leap may come later, in a line of its own.
    for hop in hops.iter_mut().filter(|hop: &&mut Hop| hop.leap && hop.reason.is_none()) {
        hop.reason = recorded(case, hop.from, hop.to);
    }
    // What the agent has chosen and not submitted.
    if let (Some(from), Some(to)) = (before, at)
        && from != to
    {
        let by = Person::default();
        let change =
            Change { when: None, by, what: Changed::Group, from: String::new(), to: String::new(), comment: None };
        hops.push(hop(case, from, to, &change, None, since));
    }
    hops
}

fn hop(case: &Case, from: Tier, to: Tier, change: &Change, comment: Option<&Comment>, since: Option<Timestamp>) -> Hop {
    let leap = to > from && to <= Tier::L4 && to as usize - from as usize > 1;
    let draft = case.ticket.draft.as_ref().filter(|_| change.when.is_none());
    let note = comment.map(|comment| (Source::Comment(comment.id), comment.body.as_str()));
    let note = note.or_else(|| draft.map(|draft| (Source::Draft, draft.text.as_str())));
    let reason =
        note.and_then(|(source, text)| if leap { justification(&source, text) } else { reason(&source, text) });
    Hop {
        from,
        to,
        when: change.when,
        by: change.by.clone(),
        comment: comment.map(|comment| comment.id),
        leap,
        reason: reason.filter(|_| leap || to < from),
        words_added: words_added::between(case, since, change.when),
        trouble: None,
    }
}

/// The line that says why a leap was made.
fn recorded(case: &Case, from: Tier, to: Tier) -> Option<Evidence> {
    let saved = case.notes().map(|note| (Source::Comment(note.id), note.body.as_str()));
    saved.chain([(Source::Draft, note_in_hand(case.ticket))]).find_map(|(source, text)| {
        let (_, span) = Leap::read(text).find(|(leap, _)| leap.from == from && leap.to == to)?;
        Some(Evidence::of(source, span, text))
    })
}

/// Says what is wrong with each hop, by the severity that is claimed.
pub fn check(hops: &mut [Hop], severity: Option<Severity>, case: &Case) {
    let may = may_leap(severity, case);
    for hop in hops {
        hop.trouble = if hop.leap {
            match (may, &hop.reason) {
                (false, _) => Some(Trouble::LeapWithoutSeverity),
                (true, None) => Some(Trouble::LeapWithoutReason),
                (true, Some(_)) => None,
            }
        } else if hop.is_up() {
            (hop.words_added < FEWEST_WORDS).then_some(Trouble::AddsNothing)
        } else {
            let unexplained = hop.reason.is_none() && !hop.is_pending() && !explained_since(case.ticket, hop);
            unexplained.then_some(Trouble::ReturnedWithoutReason)
        };
    }
}

/// Whether an agent's word about it came later.
fn explained_since(ticket: &Ticket, hop: &Hop) -> bool {
    ticket.agents().any(|comment| comment.created > hop.when && comment.body.split_whitespace().count() >= 4)
}

/// The note that the mover wrote within some minutes of a move: two submits, one act.
fn beside<'t>(ticket: &'t Ticket, change: &Change) -> Option<&'t Comment> {
    let when = change.when?;
    let near = |comment: &&Comment| {
        comment.author.id.is_some()
            && comment.author.id == change.by.id
            && comment.created.is_some_and(|created| (created.0 - when.0).abs() <= 10 * 60)
    };
    ticket.agents().find(near)
}

/// The sentence that says why tiers were skipped.
fn justification(source: &Source, text: &str) -> Option<Evidence> {
    sentence_with(source, text, |sentence| BECAUSE.fits(sentence))
}

/// The first sentence of a note that says something, when there is one.
fn reason(source: &Source, text: &str) -> Option<Evidence> {
    sentence_with(source, text, |sentence| sentence.len() >= 4)
}

fn sentence_with(source: &Source, text: &str, fits: impl Fn(&[Word]) -> bool) -> Option<Evidence> {
    prose::first_sentence(text, fits).map(|span| Evidence::of(source.clone(), span, text))
}

static BECAUSE: Patterns = Patterns::new(
    &[],
    &[
        "because|since|justification|justified|reason|approved|agreed|authorised|authorized",
        "due|owing to",
        "as [this|it|the|they|we|all|nobody|customers|production] is|are|can|affects|hits _",
        "leap|leaping|skipping|skipped|bypassing|straight|directly .. engineering|l4|l3|tier|t3",
        "sev1|sev-1|sev2|sev-2|outage|data",
    ],
);

/// Whether a leap needs no lower tier, by severity.
fn may_leap(severity: Option<Severity>, case: &Case) -> bool {
    severity.is_some_and(|severity| case.policy.tiers.leap.contains(&severity))
}
