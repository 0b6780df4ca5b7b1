//! The clock of an incident: when the customer, everybody inside, and the analysis are due.

use serde::Serialize;

use super::{steps, update};
use crate::case::Case;
use crate::moment::zone::LocalZone;
use crate::playbook::{ResponseStep, Severity};
use crate::ticket::{Changed, Comment, Timestamp, Visibility, is_over};
use crate::wording::{self, Message, Phrase};

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Due {
    /// The next public update.
    CustomerUpdate,
    /// The next cross-functional update.
    InternalUpdate,
    /// The root cause analysis.
    Analysis,
}

impl Due {
    /// As in the report.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CustomerUpdate => "customer-update",
            Self::InternalUpdate => "internal-update",
            Self::Analysis => "analysis",
        }
    }

    /// In a word or three.
    pub const fn phrase(self) -> &'static Phrase {
        match self {
            Self::CustomerUpdate => &wording::DUE_CUSTOMER,
            Self::InternalUpdate => &wording::DUE_INTERNAL,
            Self::Analysis => &wording::DUE_ANALYSIS,
        }
    }
}

/// How near a deadline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nearness {
    /// There is time.
    Quiet,
    /// Within the last quarter of its time, and at most half an hour (for the analysis: four hours) away.
    Soon,
    /// Past.
    Overdue,
}

/// What a deadline rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A time promised in this comment.
    Promise(u64),
    /// The policy's cadence since this comment.
    Since(u64),
    /// The policy's cadence since the incident began: nothing was said yet.
    Beginning,
    /// The end of the incident.
    End,
}

/// One deadline.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Deadline {
    /// What is due.
    pub due: Due,
    /// When.
    pub at: Timestamp,
    /// From when on it is due soon.
    #[serde(skip)]
    pub soon: Timestamp,
    /// How near that is now.
    pub nearness: Nearness,
    /// Why then.
    pub basis: Basis,
}

impl Deadline {
    /// At a glance: what is overdue says by how much alone.
    pub fn glance(&self, now: Timestamp, local: LocalZone) -> Message {
        match self.nearness {
            Nearness::Overdue => wording::DUE_LATE.with([self.due.phrase().plain(), self.left(now)]),
            Nearness::Quiet | Nearness::Soon => self.message(now, local),
        }
    }

    /// In full: `Update due 14:30 · in 25 min`, on the agent's own clock.
    pub fn message(&self, now: Timestamp, local: LocalZone) -> Message {
        let phrase = match self.nearness {
            Nearness::Quiet => &wording::DUE_QUIET,
            Nearness::Soon => &wording::DUE_SOON,
            Nearness::Overdue => &wording::DUE_OVERDUE,
        };
        phrase.with([self.due.phrase().plain(), local.clock(self.at, now), self.left(now)])
    }

    /// How long it is until then, or was since.
    fn left(&self, now: Timestamp) -> Message {
        let left = self.at.0 - now.0;
        // Begun minutes count while there is time, whole ones once it is over.
        wording::duration(if left < 0 { -left / 60 } else { (left + 59) / 60 })
    }
}

/// The deadlines of an incident of this severity, soonest first. Times without a zone are `local`'s.
pub fn deadlines(case: &Case, severity: Severity, local: LocalZone) -> Vec<Deadline> {
    let mut found = Vec::new();
    let ended = ended(case);
    if ended.is_none() {
        found.extend(customer(case, severity, local));
        found.extend(internal(case, severity));
    } else if let Some(end) = ended
        && let Some(hours) = case.policy.response.analysis_hours(severity)
        && !analysed(case, end)
    {
        let window = i64::from(hours) * 3_600;
        let at = Timestamp(end.0 + window);
        found.push(deadline(Due::Analysis, at, case.now, window.min(16 * 3_600), Basis::End));
    }
    // Never more than two: a sort would cost more than all of the clock.
    if let [first, second] = found.as_mut_slice()
        && second.at < first.at
    {
        std::mem::swap(first, second);
    }
    found
}

fn customer(case: &Case, severity: Severity, local: LocalZone) -> Option<Deadline> {
    let cadence = i64::from(case.policy.response.customer(severity)?.most) * 60;
    let last = case.ticket.replies().rev().find(|reply| reply.created.is_some());
    let (at, window, basis) = match last {
        Some(reply) => {
            let written = written(case, reply);
            let promise = update::read(&reply.body, None, case.policy).promise;
            match promise.map(|promise| promise.when.resolve(written, local)) {
                Some(at) => (at, at.0 - written.0, Basis::Promise(reply.id)),
                None => (Timestamp(written.0 + cadence), cadence, Basis::Since(reply.id)),
            }
        }
        None => (Timestamp(began(case, severity)?.0 + cadence), cadence, Basis::Beginning),
    };
    Some(deadline(Due::CustomerUpdate, at, case.now, window.min(7_200), basis))
}

fn internal(case: &Case, severity: Severity) -> Option<Deadline> {
    let cadence = i64::from(case.policy.response.internal(severity)?.most) * 60;
    let last = case
        .ticket
        .agents()
        .rev()
        .find(|comment| comment.visibility == Visibility::Internal && comment.created.is_some());
    let (from, basis) = match last {
        Some(note) => (written(case, note), Basis::Since(note.id)),
        None => (began(case, severity)?, Basis::Beginning),
    };
    let at = Timestamp(from.0 + cadence);
    Some(deadline(Due::InternalUpdate, at, case.now, cadence.min(7_200), basis))
}

/// When a comment was written. A clock that runs ahead must not push a deadline away.
fn written(case: &Case, comment: &Comment) -> Timestamp {
    comment.created.map_or(case.now, |created| created.min(case.now))
}

/// When the ticket took this severity, as far as the history tells; else when it was opened.
fn began(case: &Case, severity: Severity) -> Option<Timestamp> {
    let set = case.ticket.changes().iter().rev().find(|change| match &change.what {
        Changed::Field(key) => {
            super::severity::is_severity_field(case, key)
                && super::severity::of_value(case.policy, &change.to) == Some(severity)
        }
        _ => false,
    });
    set.and_then(|change| change.when).or(case.ticket.created).map(|began| began.min(case.now))
}

/// When the incident ended; none while it lasts. A reopened ticket lasts.
fn ended(case: &Case) -> Option<Timestamp> {
    if !case.ticket.is_over() {
        return None;
    }
    let mut solved = case
        .ticket
        .changes()
        .iter()
        .filter(|change| change.what == Changed::Status && is_over(&change.to) && !is_over(&change.from));
    solved.next_back().and_then(|change| change.when).or(case.ticket.updated).or(Some(case.now))
}

/// Whether the analysis was written after the end, or ticked.
fn analysed(case: &Case, end: Timestamp) -> bool {
    let ticked = steps::ticked(case, ResponseStep::RootCauseAnalysis).is_some_and(|(_, saved)| saved);
    ticked
        || case
            .agents()
            .filter(|(comment, _)| comment.created >= Some(end))
            .any(|(_, text)| steps::analysis(text).is_some())
}

/// A deadline; it is due soon in the last quarter of its window, in seconds.
fn deadline(due: Due, at: Timestamp, now: Timestamp, window: i64, basis: Basis) -> Deadline {
    let soon = Timestamp(at.0 - window / 4);
    let nearness = match now {
        now if now > at => Nearness::Overdue,
        now if now >= soon => Nearness::Soon,
        _ => Nearness::Quiet,
    };
    Deadline { due, at, soon, nearness, basis }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Change, Person, Role, Ticket};

    fn utc(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("a time")
    }

    fn comment(id: u64, visibility: Visibility, created: &str, body: &str) -> Comment {
        let author = Person { id: Some(1), name: "Ada".into(), role: Role::Agent };
        Comment { id, author, visibility, created: Some(utc(created)), body: body.into(), ..Comment::default() }
    }

    fn clock(ticket: &Ticket, severity: Severity, now: &str, local: LocalZone) -> Vec<(Due, String, Nearness)> {
        let policy = Policy::default();
        let case = Case::read(ticket, &policy, utc(now));
        deadlines(&case, severity, local).iter().map(|due| (due.due, due.at.to_string(), due.nearness)).collect()
    }

    fn open(comments: Vec<Comment>) -> Ticket {
        Ticket { status: "open".into(), created: Some(utc("2026-11-24T09:00:00Z")), comments, ..Ticket::default() }
    }

    #[test]
    fn a_promise_sets_it_and_a_cadence_otherwise() {
        let promised = open(vec![comment(1, Visibility::Public, "2026-11-24T10:00:00Z", "Next update by 10:45 UTC.")]);
        let plain = open(vec![comment(1, Visibility::Public, "2026-11-24T10:00:00Z", "We are looking into it.")]);
        let silent = open(vec![]);
        for (ticket, at) in
            [(&promised, "2026-11-24 10:45 UTC"), (&plain, "2026-11-24 13:00 UTC"), (&silent, "2026-11-24 12:00 UTC")]
        {
            let found = clock(ticket, Severity::Sev2, "2026-11-24T10:05:00Z", LocalZone::default());
            assert_eq!(found, [(Due::CustomerUpdate, at.to_owned(), Nearness::Quiet)]);
        }
    }

    #[test]
    fn quiet_then_soon_then_overdue() {
        let ticket = open(vec![comment(1, Visibility::Public, "2026-11-24T10:00:00Z", "Next update in 60 minutes.")]);
        for (now, nearness) in [
            ("2026-11-24T10:44:59Z", Nearness::Quiet),
            ("2026-11-24T10:45:00Z", Nearness::Soon),
            ("2026-11-24T11:00:00Z", Nearness::Soon),
            ("2026-11-24T11:00:01Z", Nearness::Overdue),
        ] {
            assert_eq!(clock(&ticket, Severity::Sev3, now, LocalZone::default())[0].2, nearness, "{now}");
        }
    }

    #[test]
    fn a_sev1_keeps_everybody_informed_and_owes_its_analysis() {
        let ticket = open(vec![
            comment(1, Visibility::Public, "2026-11-24T10:00:00Z", "We are on it."),
            comment(2, Visibility::Internal, "2026-11-24T10:20:00Z", "Bridge is open."),
        ]);
        let found = clock(&ticket, Severity::Sev1, "2026-11-24T10:25:00Z", LocalZone::default());
        assert_eq!(found[0], (Due::CustomerUpdate, "2026-11-24 11:00 UTC".into(), Nearness::Quiet));
        assert_eq!(found[1], (Due::InternalUpdate, "2026-11-24 11:20 UTC".into(), Nearness::Quiet));
        let solved = Change {
            when: Some(utc("2026-11-24T12:00:00Z")),
            by: Person::default(),
            what: Changed::Status,
            from: "open".into(),
            to: "solved".into(),
            comment: None,
        };
        let mut over = Ticket { status: "solved".into(), history: Some(vec![solved]), ..ticket };
        let found = clock(&over, Severity::Sev1, "2026-11-26T11:00:00Z", LocalZone::default());
        assert_eq!(found, [(Due::Analysis, "2026-11-26 12:00 UTC".into(), Nearness::Soon)]);
        over.comments.push(comment(
            3,
            Visibility::Internal,
            "2026-11-25T11:00:00Z",
            "The root cause is still unknown.",
        ));
        assert_eq!(clock(&over, Severity::Sev1, "2026-11-26T11:00:00Z", LocalZone::default()), found);
        over.comments.push(comment(4, Visibility::Internal, "2026-11-25T12:00:00Z", "RCA attached."));
        assert_eq!(clock(&over, Severity::Sev1, "2026-11-26T11:00:00Z", LocalZone::default()), []);
    }

    #[test]
    fn both_change_over_nights() {
        // In Los Angeles, over the night the clocks go back and the one they go forward.
        let back = open(vec![comment(1, Visibility::Public, "2026-11-01T05:00:00Z", "Next update at 9:00 am PT.")]);
        let found = clock(&back, Severity::Sev2, "2026-11-01T05:10:00Z", LocalZone::default());
        assert_eq!(found[0].1, "2026-11-01 17:00 UTC");
        let forward = open(vec![comment(1, Visibility::Public, "2026-03-08T06:00:00Z", "Next update at 9:00 am PT.")]);
        let found = clock(&forward, Severity::Sev2, "2026-03-08T06:10:00Z", LocalZone::default());
        assert_eq!(found[0].1, "2026-03-08 16:00 UTC");
        // Without a zone the agent's own clock is meant.
        let berlin = LocalZone { offset: 120, change: Some((utc("2026-10-25T01:00:00Z"), 60)) };
        let local = open(vec![comment(1, Visibility::Public, "2026-10-24T20:00:00Z", "Next update at 7:00.")]);
        assert_eq!(clock(&local, Severity::Sev2, "2026-10-24T20:10:00Z", berlin)[0].1, "2026-10-25 06:00 UTC");
    }

    #[test]
    fn a_clock_that_runs_ahead_does_not_push_a_deadline_away() {
        let ticket = open(vec![comment(1, Visibility::Public, "2026-11-24T12:00:00Z", "Next update in 30 minutes.")]);
        let found = clock(&ticket, Severity::Sev2, "2026-11-24T10:00:00Z", LocalZone::default());
        assert_eq!(found[0].1, "2026-11-24 10:30 UTC");
    }

    #[test]
    fn a_sev4_has_no_clock() {
        assert_eq!(clock(&open(vec![]), Severity::Sev4, "2026-11-24T10:00:00Z", LocalZone::default()), []);
    }

    #[test]
    fn what_is_due_is_said_on_the_agents_own_clock() {
        let berlin = LocalZone { offset: 60, change: None };
        for (at, nearness, said) in [
            ("2026-11-24T13:30:00Z", Nearness::Quiet, "Update due 14:30 · in 25 min"),
            ("2026-11-24T13:30:01Z", Nearness::Soon, "Update due soon, 14:30 · in 26 min"),
            ("2026-11-24T12:55:00Z", Nearness::Overdue, "Update due 13:55 · overdue 10 min"),
            ("2026-11-24T23:30:00Z", Nearness::Quiet, "Update due tomorrow 00:30 · in 10 h"),
            ("2026-11-26T13:05:00Z", Nearness::Quiet, "Update due 2026-11-26, 14:05 · in 2 days"),
            ("2026-11-23T13:05:00Z", Nearness::Overdue, "Update due 2026-11-23, 14:05 · overdue 24 h"),
        ] {
            let (at, basis) = (utc(at), Basis::Beginning);
            let deadline = Deadline { due: Due::CustomerUpdate, at, soon: at, nearness, basis };
            assert_eq!(deadline.message(utc("2026-11-24T13:05:00Z"), berlin).to_string(), said);
        }
    }
}
