//! The feedback loop: what Engineering owes after a handover, given, pending or late; and telling the customer.

mod said;

use said::{SEARCH, Said};
use serde::Serialize;

use crate::case::{Case, Evidence, Text};
use crate::ladder::Ladder;
use crate::ownership::Ownership;
use crate::playbook::{Debt, Severity, Tier};
use crate::record::Tick;
use crate::ticket::{Comment, Timestamp, Visibility};
use crate::wording::{self, Message};

/// What Engineering owes on a ticket.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ledger {
    /// Since when it is with Engineering; none when the history does not say.
    pub since: Option<Timestamp>,
    /// Each debt, in the order it falls due.
    pub entries: Vec<Entry>,
    /// Whether the customer was told how it ended; none until there is something to tell.
    pub customer_told: Option<bool>,
}

/// One debt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry {
    /// Which.
    pub debt: Debt,
    /// How it stands.
    #[serde(flatten)]
    pub state: DebtState,
    /// A polite reminder to send, when it is pending or late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nudge: Option<Message>,
}

/// How a debt stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum DebtState {
    /// Not yet, and not due yet.
    Pending {
        /// When it falls due.
        due: Option<Timestamp>,
    },
    /// Given.
    Given {
        /// Who.
        by: String,
        /// The words that give it; none for a tick by hand.
        evidence: Option<Evidence>,
    },
    /// Not yet, and overdue.
    Late {
        /// Minutes past its time.
        minutes: i64,
    },
}

/// Reads the ledger; none while the ticket is not with Engineering and no Jira issue is linked.
pub fn read(case: &Case, ladder: &Ladder, ownership: &Ownership, severity: Option<Severity>) -> Option<Ledger> {
    let ticket = case.ticket;
    let arrived = ladder.hops.iter().rev().find(|hop| hop.to == Tier::L4 && hop.is_up() && !hop.is_pending());
    let was_there = arrived.is_some() || ladder.at == Some(Tier::L4) && ladder.hops.iter().all(|hop| !hop.is_pending());
    if !was_there && ticket.linked_issues().is_empty() {
        return None;
    }
    let since = arrived.and_then(|hop| hop.when);
    let after = |comment: &Comment| comment.created >= since || since.is_none();
    let answers: Vec<(&Comment, &Text)> = case.agents().filter(|(comment, _)| after(comment)).collect();
    let fixed = first_saying(&answers, Said::Fixed).and_then(|(comment, _)| comment.created);
    let mut entries = Vec::with_capacity(Debt::ALL.len());
    for debt in Debt::ALL {
        let given = given(debt, &answers, ownership).or_else(|| ticked(case, debt));
        // A fix is validated after it was made; everything else is owed from the arrival on.
        let start = if debt == Debt::PostFixValidation { fixed } else { since };
        let state = match given {
            Some(given) => given,
            None => waiting(case, debt, start, severity),
        };
        let nudge = match state {
            DebtState::Given { .. } => None,
            DebtState::Pending { due: None } if debt == Debt::PostFixValidation => None,
            _ => Some(wording::nudge(debt).with([ticket.id.map(|id| format!("#{id}")).unwrap_or_default()])),
        };
        entries.push(Entry { debt, state, nudge });
    }
    let replies = || case.agents().filter(|(comment, _)| comment.visibility == Visibility::Public);
    let customer_told = fixed
        .map(|fixed| replies().any(|(reply, text)| reply.created > Some(fixed) && says(text, Said::Told).is_some()));
    Some(Ledger { since, entries, customer_told })
}

fn waiting(case: &Case, debt: Debt, start: Option<Timestamp>, severity: Option<Severity>) -> DebtState {
    let due = start.map(|start| Timestamp(start.0 + i64::from(case.policy.ownership.due(debt, severity)) * 60));
    match due {
        Some(due) if case.now > due => DebtState::Late { minutes: (case.now.0 - due.0) / 60 },
        due => DebtState::Pending { due },
    }
}

fn given(debt: Debt, answers: &[(&Comment, &Text)], ownership: &Ownership) -> Option<DebtState> {
    if debt == Debt::Acceptance {
        let accepted = ownership.accepted.as_ref()?;
        return Some(DebtState::Given { by: accepted.by.clone(), evidence: accepted.evidence.clone() });
    }
    let said = match debt {
        Debt::Acceptance | Debt::ReproductionValidation => Said::Reproduced,
        Debt::FixTimeline => Said::Timeline,
        Debt::PostFixValidation => Said::Validated,
    };
    let (comment, evidence) = first_saying(answers, said)?;
    Some(DebtState::Given { by: comment.author.name.clone(), evidence: Some(evidence) })
}

fn ticked(case: &Case, debt: Debt) -> Option<DebtState> {
    let tick = case.notes().flat_map(|note| Tick::read(&note.body)).find(|tick| tick.step == debt.id())?;
    Some(DebtState::Given { by: tick.by, evidence: None })
}

fn first_saying<'c>(answers: &[(&'c Comment, &Text)], said: Said) -> Option<(&'c Comment, Evidence)> {
    answers.iter().find_map(|(comment, text)| says(text, said).map(|evidence| (*comment, evidence)))
}

/// The sentence that says so.
fn says(text: &Text, said: Said) -> Option<Evidence> {
    text.says(SEARCH, said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Change, Changed, Group, Person, Role, Ticket, Visibility};

    fn ledger(hours: i64, notes: &[(i64, bool, &str)]) -> Ledger {
        let person = |id, name: &str| Person { id: Some(id), name: name.into(), role: Role::Agent };
        let moved = |when, from: &str, to: &str| Change {
            when: Some(Timestamp(when)),
            by: person(1, "Ada"),
            what: Changed::Group,
            from: from.into(),
            to: to.into(),
            comment: None,
        };
        let comments = notes.iter().zip(1..).map(|((hour, public, body), id)| Comment {
            id,
            author: person(2, "Dana"),
            visibility: if *public { Visibility::Public } else { Visibility::Internal },
            created: Some(Timestamp(hour * 3_600)),
            body: (*body).to_owned(),
            ..Comment::default()
        });
        let ticket = Ticket {
            id: Some(7),
            status: "open".into(),
            group: Some(Group { id: None, name: "Engineering".into() }),
            comments: comments.collect(),
            history: Some(vec![moved(0, "", "Tier 3"), moved(3_600, "Tier 3", "Engineering")]),
            ..Ticket::default()
        };
        let policy = Policy::default();
        let case = Case::read(&ticket, &policy, Timestamp(hours * 3_600));
        let ladder = crate::ladder::read(&case, None);
        let severity = Some(Severity::Sev3);
        let ownership = crate::ownership::read(&case, &ladder, severity);
        read(&case, &ladder, &ownership, severity).expect("it is with Engineering")
    }

    fn states(ledger: &Ledger) -> Vec<&'static str> {
        let word = |entry: &Entry| match entry.state {
            DebtState::Pending { .. } => "pending",
            DebtState::Given { .. } => "given",
            DebtState::Late { .. } => "late",
        };
        ledger.entries.iter().map(word).collect()
    }

    #[test]
    fn a_loop_from_handover_to_telling_the_customer() {
        let story: [(i64, bool, &str); 6] = [
            (2, false, "I'll take this."),
            (5, false, "Reproduced on our side with the 2 GB file."),
            (20, false, "The fix is planned for the next release."),
            (60, false, "The fix was deployed in 8.2."),
            (62, false, "Verified in production, it no longer occurs."),
            (63, true, "Good news: it is fixed in version 8.2."),
        ];
        for (told, now, expected, customer) in [
            (0, 2, ["pending"; 4], None),
            (1, 3, ["given", "pending", "pending", "pending"], None),
            (2, 6, ["given", "given", "pending", "pending"], None),
            (3, 21, ["given", "given", "given", "pending"], None),
            (4, 61, ["given", "given", "given", "pending"], Some(false)),
            (5, 62, ["given"; 4], Some(false)),
            (6, 63, ["given"; 4], Some(true)),
        ] {
            let ledger = ledger(now, &story[..told]);
            assert_eq!(states(&ledger), expected, "after {told} notes");
            assert_eq!(ledger.customer_told, customer, "after {told} notes");
        }
    }

    #[test]
    fn silence_is_late_and_gets_a_nudge() {
        let ledger = ledger(200, &[]);
        assert_eq!(states(&ledger), ["late", "late", "late", "pending"]);
        let nudges: Vec<_> = ledger.entries.iter().map(|entry| entry.nudge.is_some()).collect();
        assert_eq!(nudges, [true, true, true, false], "no fix yet: nothing to validate");
        assert!(ledger.entries[0].nudge.as_ref().is_some_and(|nudge| nudge.to_string().contains("#7")));
    }

    #[test]
    fn a_request_gives_nothing_and_a_tick_does() {
        let asked = ledger(3, &[(2, false, "Can you reproduce it? Please confirm the fix version.")]);
        assert_eq!(states(&asked), ["pending"; 4]);
        let tick = "[x] reproduction-validation, by Ada at 1970-01-01 02:00 UTC: told on the bridge";
        assert_eq!(states(&ledger(3, &[(2, false, tick)])), ["pending", "given", "pending", "pending"]);
    }
}
