//! Who has it: the handover, its acceptance, and where nobody does.

use serde::Serialize;

use crate::case::{Case, Evidence};
use crate::ladder::Ladder;
use crate::playbook::{Severity, Tier};
use crate::reading::pattern::Patterns;
use crate::reading::prose::asks;
use crate::reading::search::{Find, Search, first_of_each};
use crate::record::Handshake;
use crate::ticket::{Changed, Person, Ticket, Timestamp};
use crate::wording::{self, Message};

/// The ownership of a ticket.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ownership {
    /// The agent it is assigned to.
    pub owner: Option<String>,
    /// The last handover that was written down, its acceptance included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handover: Option<Handover>,
    /// Who accepted, and when.
    pub accepted: Option<Acceptance>,
    /// When the ticket went up last, or was handed over in a note.
    #[serde(skip)]
    pub handed_over: Option<Timestamp>,
    /// What is unclear.
    pub troubles: Vec<Trouble>,
}

/// A handover as written in a note.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Handover {
    /// Who hands over.
    pub from: String,
    /// Who takes over.
    pub to: String,
    /// What is to be done next.
    pub next_step: String,
    /// By when, as written.
    pub by_when: String,
    /// The same as a time, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// The note.
    pub comment: u64,
}

/// An acceptance.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Acceptance {
    /// Who.
    pub by: String,
    /// When; none when the note carries no time.
    pub at: Option<Timestamp>,
    /// The words or the change that say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// What is unclear about the ownership.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Assigned to a group and to nobody in it.
    GroupAndNobody {
        /// The group.
        group: String,
    },
    /// Two people say they have it.
    TwoOwners {
        /// Their names.
        names: Vec<String>,
        /// Where each says so.
        #[serde(skip)]
        evidence: Vec<Evidence>,
    },
    /// Handed over, and the assignee taken away.
    UnassignedAfterHandover,
    /// Nobody accepted within the policy's time.
    NotAccepted {
        /// Minutes since the handover.
        minutes: i64,
        /// Minutes the policy allows.
        allowed: u32,
    },
}

impl Trouble {
    /// What to say of it.
    pub fn message(&self) -> Message {
        match self {
            Self::GroupAndNobody { group } => wording::NO_OWNER_GROUP.with([group.clone()]),
            Self::TwoOwners { names, .. } => {
                let name = |at: usize| names.get(at).cloned().unwrap_or_default();
                wording::NO_OWNER_TWO.with([name(0), name(1)])
            }
            Self::UnassignedAfterHandover => wording::NO_OWNER_EMPTIED.plain(),
            Self::NotAccepted { minutes, allowed } => {
                wording::NO_OWNER_WAITING.with([wording::duration(*minutes), wording::duration(i64::from(*allowed))])
            }
        }
    }
}

/// "Mine": words by which somebody accepts.
static ACCEPTS: Patterns = Patterns::new(
    &[],
    &[
        "i|we will|am|are [now|also] take|taking|own|owning|handle|handling|pick|picking|have|got [this|it|over|up|the|ownership] _",
        "i|we will|am|are take|taking it|this|over|ownership",
        "i|we [now|have|can] own|accept|accepted|took|take|got this|it|ownership|the",
        "accepted|accepting|acknowledged [by|this|the|and|ticket|it|for] _",
        "taking ownership|over|this|it|a",
        "assigned|assigning [this|it] to me|myself",
        "picking|picked this|it up",
        "mine now|from",
        "on it",
        "ownership accepted",
    ],
);

/// The last handover, as far as it can be told.
#[derive(Clone, Copy)]
struct Last {
    when: Option<Timestamp>,
    /// Whoever handed over.
    by: Option<u64>,
}

impl Last {
    /// Whether something came after it; where nobody handed over, everything did.
    fn is_before(self, when: Option<Timestamp>) -> bool {
        self.when.is_none() || when >= self.when
    }
}

/// Somebody's words that they have it.
struct Claim {
    by: String,
    at: Option<Timestamp>,
    evidence: Evidence,
}

/// Reads the ownership. Acceptance counts from anybody but the person who handed over.
pub fn read(case: &Case, ladder: &Ladder, severity: Option<Severity>) -> Ownership {
    let (last, handover, noted) = read_notes(case, ladder);
    let claims = claims(case, last);
    let accepted = noted.or_else(|| {
        last.when?;
        let claimed = claims.first().map(|Claim { by, at, evidence }| Acceptance {
            by: by.clone(),
            at: *at,
            evidence: Some(evidence.clone()),
        });
        claimed.or_else(|| taken(case.ticket, last))
    });
    let owner = case.ticket.assignee.as_ref().map(|person| person.name.clone());
    let mut ownership = Ownership { owner, handover, accepted, handed_over: last.when, troubles: Vec::new() };
    ownership.troubles = troubles(case, ladder, &ownership, &claims, severity);
    ownership
}

/// The last handover, by the ladder and the notes; what the notes say of it, and who accepted it in a note.
fn read_notes(case: &Case, ladder: &Ladder) -> (Last, Option<Handover>, Option<Acceptance>) {
    let last_up = ladder.hops.iter().rev().find(|hop| hop.is_up() && !hop.is_pending());
    let mut last = Last { when: last_up.and_then(|hop| hop.when), by: last_up.and_then(|hop| hop.by.id) };
    let mut handover = None;
    let mut accepted = None;
    for note in case.notes() {
        let Some(read) = Handshake::read(&note.body) else { continue };
        if !read.accepted_by.is_empty() {
            let at = read.accepted_at.or(note.created);
            accepted = Some(Acceptance { by: read.accepted_by.clone(), at, evidence: None });
        } else if !read.to.is_empty() {
            accepted = None;
        }
        if !read.to.is_empty() || !read.next_step.is_empty() {
            // The note itself hands over: within a tier, or where the history could not be read.
            if !read.to.is_empty() && read.accepted_by.is_empty() && note.created > last.when {
                last = Last { when: note.created, by: note.author.id };
            }
            handover = Some(Handover {
                due: read.due(note.created.unwrap_or(case.now), case.local),
                from: read.from,
                to: read.to,
                next_step: read.next_step,
                by_when: read.by_when,
                comment: note.id,
            });
        }
    }
    (last, handover, accepted)
}

/// Everybody who says that they have it since the last handover, once each.
fn claims(case: &Case, last: Last) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for (comment, text) in case.agents().filter(|(comment, _)| last.is_before(comment.created)) {
        let Person { id, name, .. } = &comment.author;
        let handed_over = last.by.is_some() && *id == last.by;
        if !handed_over
            && let Some(evidence) = text.says(SEARCH, ())
            && claims.iter().all(|claim| claim.by != *name)
        {
            claims.push(Claim { by: name.clone(), at: comment.created, evidence });
        }
    }
    claims
}

/// Taking the assignment oneself is an acceptance as well.
fn taken(ticket: &Ticket, last: Last) -> Option<Acceptance> {
    let taken = ticket.changes().iter().find(|change| {
        let oneself = !change.to.is_empty() && change.to == change.by.name;
        change.what == Changed::Assignee && oneself && last.is_before(change.when)
    })?;
    Some(Acceptance { by: taken.to.clone(), at: taken.when, evidence: None })
}

const SEARCH: Search<()> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    first_of_each(text, [((), &ACCEPTS)], &|sentence| !asks(sentence, text))
}

/// What is unclear about who has it. A ticket that is over owes nobody an owner.
fn troubles(
    case: &Case,
    ladder: &Ladder,
    ownership: &Ownership,
    claims: &[Claim],
    severity: Option<Severity>,
) -> Vec<Trouble> {
    if case.ticket.is_over() {
        return Vec::new();
    }
    let troubles = [
        unassigned(case.ticket, ladder, ownership.handed_over),
        two_owners(case.ticket, ownership.handed_over, claims),
        not_accepted(case, ownership, severity),
    ];
    troubles.into_iter().flatten().collect()
}

/// Nobody is assigned: it was taken away after the handover, or only a group beyond Tier 1 has it.
fn unassigned(ticket: &Ticket, ladder: &Ladder, handed_over: Option<Timestamp>) -> Option<Trouble> {
    if ticket.assignee.is_some() {
        return None;
    }
    let taken_away = ticket.changes().iter().rev().find(|change| change.what == Changed::Assignee);
    let emptied = taken_away.is_some_and(|change| change.to.is_empty() && change.when >= handed_over);
    if handed_over.is_some() && emptied {
        return Some(Trouble::UnassignedAfterHandover);
    }
    let group = ticket.group.as_ref().filter(|_| ladder.at.is_some_and(|tier| tier >= Tier::L2))?;
    Some(Trouble::GroupAndNobody { group: group.name.clone() })
}

/// Two say that they have it, and the assignment has named neither since.
fn two_owners(ticket: &Ticket, handed_over: Option<Timestamp>, claims: &[Claim]) -> Option<Trouble> {
    let [first, second, ..] = claims else { return None };
    let last = claims.iter().filter_map(|claim| claim.at).max();
    let settled = ticket.changes().iter().any(|change| {
        change.what == Changed::Assignee && change.when >= last && claims.iter().any(|claim| claim.by == change.to)
    });
    (!settled && handed_over.is_some()).then(|| Trouble::TwoOwners {
        names: vec![first.by.clone(), second.by.clone()],
        evidence: vec![first.evidence.clone(), second.evidence.clone()],
    })
}

/// It was handed over, and nobody accepted it within the policy's time.
fn not_accepted(case: &Case, ownership: &Ownership, severity: Option<Severity>) -> Option<Trouble> {
    let since = ownership.handed_over.filter(|_| ownership.accepted.is_none())?;
    let minutes = (case.now.0 - since.0) / 60;
    let allowed = case.policy.ownership.acceptance(severity);
    (minutes > i64::from(allowed)).then_some(Trouble::NotAccepted { minutes, allowed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Change, Comment, Group, Role, Visibility};

    fn person(id: u64, name: &str) -> Person {
        Person { id: Some(id), name: name.into(), role: Role::Agent }
    }

    fn note(id: u64, who: (u64, &str), when: i64, body: &str) -> Comment {
        Comment {
            id,
            author: person(who.0, who.1),
            visibility: Visibility::Internal,
            created: Some(Timestamp(when)),
            body: body.into(),
            ..Comment::default()
        }
    }

    fn change(what: Changed, when: i64, who: (u64, &str), from: &str, to: &str) -> Change {
        let (from, to) = (from.into(), to.into());
        Change { when: Some(Timestamp(when)), by: person(who.0, who.1), what, from, to, comment: None }
    }

    const ADA: (u64, &str) = (1, "Ada");
    const DANA: (u64, &str) = (2, "Dana");
    const EVE: (u64, &str) = (3, "Eve");

    /// A ticket that went from Tier 2 to Engineering at minute 10, and how it stands at minute `now`.
    fn ownership(now: i64, assignee: Option<(u64, &str)>, comments: Vec<Comment>, more: Vec<Change>) -> Ownership {
        let mut history = vec![
            change(Changed::Group, 0, ADA, "", "Tier 2"),
            change(Changed::Group, 600, ADA, "Tier 2", "Engineering"),
        ];
        history.extend(more);
        let ticket = Ticket {
            status: "open".into(),
            group: Some(Group { id: None, name: "Engineering".into() }),
            assignee: assignee.map(|(id, name)| person(id, name)),
            comments,
            history: Some(history),
            ..Ticket::default()
        };
        let policy = Policy::default();
        let case = Case::read(&ticket, &policy, Timestamp(now * 60));
        read(&case, &crate::ladder::read(&case, Some(Severity::Sev2)), Some(Severity::Sev2))
    }

    #[test]
    fn accepted_by_words_by_the_block_or_by_taking_it() {
        let said = ownership(200, Some(DANA), vec![note(1, DANA, 660, "I'll take this one.")], vec![]);
        assert_eq!(said.accepted.map(|accepted| accepted.by).as_deref(), Some("Dana"));
        assert_eq!(said.troubles, []);
        let block = Handshake {
            from: "Ada".into(),
            to: "Engineering".into(),
            accepted_by: "Dana".into(),
            accepted_at: Some(Timestamp(720)),
            ..Handshake::default()
        };
        let block = ownership(200, Some(DANA), vec![note(1, ADA, 660, &block.to_string())], vec![]);
        assert_eq!(block.accepted.and_then(|accepted| accepted.at), Some(Timestamp(720)));
        let took = ownership(200, Some(DANA), vec![], vec![change(Changed::Assignee, 660, DANA, "", "Dana")]);
        assert_eq!(took.troubles, []);
    }

    #[test]
    fn where_nobody_has_it() {
        let group = ownership(20, None, vec![], vec![]);
        assert_eq!(group.troubles, [Trouble::GroupAndNobody { group: "Engineering".into() }]);
        let late = ownership(200, Some(DANA), vec![], vec![]);
        assert_eq!(late.troubles, [Trouble::NotAccepted { minutes: 190, allowed: 60 }]);
        let emptied = ownership(20, None, vec![], vec![change(Changed::Assignee, 700, ADA, "Ada", "")]);
        assert_eq!(emptied.troubles, [Trouble::UnassignedAfterHandover]);
        let mine = "I'll take it.";
        let two = ownership(20, Some(DANA), vec![note(1, DANA, 660, mine), note(2, EVE, 670, mine)], vec![]);
        assert!(matches!(&two.troubles[..], [Trouble::TwoOwners { names, .. }] if names == &["Dana", "Eve"]));
    }

    #[test]
    fn the_one_who_hands_over_cannot_accept() {
        let own = ownership(200, Some(ADA), vec![note(1, ADA, 660, "I'll take this one.")], vec![]);
        assert!(own.accepted.is_none());
    }

    #[test]
    fn a_new_handover_asks_for_a_new_acceptance() {
        let first = Handshake { to: "Engineering".into(), accepted_by: "Dana".into(), ..Handshake::default() };
        let second = Handshake { from: "Dana".into(), to: "Eve".into(), ..Handshake::default() };
        let notes = vec![note(1, ADA, 660, &first.to_string()), note(2, ADA, 700, &second.to_string())];
        assert!(ownership(20, Some(DANA), notes, vec![]).accepted.is_none());
    }
}
