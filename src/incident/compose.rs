//! Drafts a customer update for the phase an incident is in: five answers, with what the ticket tells filled in.
//!
//! What the ticket cannot tell is a gap in brackets, and the reader of updates counts a gap as no answer. Customer
//! and internal words are never copied in: an update is written, not pasted.

use crate::playbook::{Question, Severity};
use crate::policy::Policy;
use crate::ticket::Timestamp;
use crate::wording::{self, Message, Parameter, Phrase};

/// How far an incident is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Something is wrong, and nobody knows why yet.
    #[default]
    Investigating,
    /// The cause is confirmed.
    Identified,
    /// A fix is in place and watched.
    Monitoring,
    /// It is over.
    Resolved,
}

impl Phase {
    /// In the order they come.
    pub const ALL: [Self; 4] = [Self::Investigating, Self::Identified, Self::Monitoring, Self::Resolved];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Investigating => "investigating",
            Self::Identified => "identified",
            Self::Monitoring => "monitoring",
            Self::Resolved => "resolved",
        }
    }

    /// The phase with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.id() == id)
    }

    /// Its name.
    pub const fn phrase(self) -> &'static Phrase {
        match self {
            Self::Investigating => &wording::PHASE_INVESTIGATING,
            Self::Identified => &wording::PHASE_IDENTIFIED,
            Self::Monitoring => &wording::PHASE_MONITORING,
            Self::Resolved => &wording::PHASE_RESOLVED,
        }
    }
}

/// What is known of the incident when the update is drafted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Facts {
    /// When it began; the ticket's opening where nothing better is known.
    pub since: Option<Timestamp>,
    /// How bad it is; it sets when the next update is promised.
    pub severity: Option<Severity>,
    /// Now.
    pub now: Timestamp,
}

/// The draft: a heading and an answer for each question, in the playbook's order.
pub fn compose(phase: Phase, facts: Facts, policy: &Policy) -> String {
    join(
        Question::ALL.map(|question| answer(phase, question, facts, policy).to_string()).each_ref().map(String::as_str),
    )
}

/// One text of five answers, in the playbook's order, each under its question; an empty one is left out.
pub fn join(answers: [&str; 5]) -> String {
    let mut text = String::new();
    for (question, answer) in Question::ALL.into_iter().zip(answers) {
        let answer = answer.trim();
        if !answer.is_empty() {
            for part in [wording::question(question).text().as_str(), ": ", answer, "\n\n"] {
                text.push_str(part);
            }
        }
    }
    text.trim_end().to_owned()
}

/// What the draft says on one question.
pub fn answer(phase: Phase, question: Question, facts: Facts, policy: &Policy) -> Message {
    match question {
        Question::Know => draft_of(phase).know.with([time(facts.since)]),
        Question::When if phase == Phase::Resolved => wording::DRAFT_WHEN_RESOLVED.plain(),
        Question::When => wording::DRAFT_WHEN.with([time(next_update(facts, policy))]),
        Question::DontKnow => draft_of(phase).dont_know.plain(),
        Question::Next => draft_of(phase).next.plain(),
        Question::Meanwhile => draft_of(phase).meanwhile.plain(),
    }
}

/// What the draft says in a phase; how long until the next update is the policy's.
struct Draft {
    /// `$1` is when it began.
    know: &'static Phrase,
    dont_know: &'static Phrase,
    next: &'static Phrase,
    meanwhile: &'static Phrase,
}

const fn draft_of(phase: Phase) -> Draft {
    match phase {
        Phase::Investigating => Draft {
            know: &wording::DRAFT_KNOW_INVESTIGATING,
            dont_know: &wording::DRAFT_DONT_KNOW_INVESTIGATING,
            next: &wording::DRAFT_NEXT_INVESTIGATING,
            meanwhile: &wording::DRAFT_MEANWHILE,
        },
        Phase::Identified => Draft {
            know: &wording::DRAFT_KNOW_IDENTIFIED,
            dont_know: &wording::DRAFT_DONT_KNOW_IDENTIFIED,
            next: &wording::DRAFT_NEXT_IDENTIFIED,
            meanwhile: &wording::DRAFT_MEANWHILE,
        },
        Phase::Monitoring => Draft {
            know: &wording::DRAFT_KNOW_MONITORING,
            dont_know: &wording::DRAFT_DONT_KNOW_MONITORING,
            next: &wording::DRAFT_NEXT_MONITORING,
            meanwhile: &wording::DRAFT_MEANWHILE,
        },
        Phase::Resolved => Draft {
            know: &wording::DRAFT_KNOW_RESOLVED,
            dont_know: &wording::DRAFT_DONT_KNOW_RESOLVED,
            next: &wording::DRAFT_NEXT_RESOLVED,
            meanwhile: &wording::DRAFT_MEANWHILE_RESOLVED,
        },
    }
}

/// A time, or the gap where one is to be written.
fn time(at: Option<Timestamp>) -> Parameter {
    at.map_or_else(|| wording::DRAFT_TIME.plain().into(), |at| at.to_string().into())
}

/// The latest time the cadence allows, on a round five minutes.
fn next_update(facts: Facts, policy: &Policy) -> Option<Timestamp> {
    let most = policy.response.customer(facts.severity?)?.most;
    let at = facts.now.0 + i64::from(most) * 60;
    Some(Timestamp(at - at.rem_euclid(300)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::update;

    const FACTS: Facts =
        Facts { since: Some(Timestamp(1_795_512_000)), severity: Some(Severity::Sev1), now: Timestamp(1_795_514_523) };

    fn answered(text: &str) -> Vec<&'static str> {
        let report = update::read(text, Some(Severity::Sev1), &Policy::default());
        report.questions.iter().filter(|it| it.span.is_some()).map(|it| it.question.id()).collect()
    }

    #[test]
    fn the_promise_is_made_and_the_gaps_are_gaps() {
        let text = compose(Phase::Investigating, FACTS, &Policy::default());
        assert!(text.contains("2026-11-24 11:00 UTC"), "{text}");
        assert!(answered(&text).contains(&"when"), "{text}");
        assert!(!answered(&text).contains(&"know"), "{text}");
    }

    #[test]
    fn a_filled_draft_answers_everything_in_good_words() {
        for phase in Phase::ALL {
            let mut text = compose(phase, FACTS, &Policy::default());
            while let Some((before, rest)) = text.split_once('[') {
                let (gap, after) = rest.split_once(']').expect("a closed gap");
                let filled = match gap {
                    "what customers see" => "exports stop halfway",
                    "whether data was lost" => "No data was lost.",
                    "what happened" => "a full disk stopped the exports",
                    "what you did" => "we added space",
                    "what is being done" => "adding space",
                    "what to do until then, or “nothing”" => "use the CSV export",
                    other => panic!("an unknown gap {other:?}"),
                };
                text = format!("{before}{filled}{after}");
            }
            let report = update::read(&text, Some(Severity::Sev1), &Policy::default());
            assert_eq!(report.findings, [], "{text}");
            let open: Vec<_> = report.questions.iter().filter(|it| it.span.is_none()).map(|it| it.question).collect();
            // After the end nobody waits for an update, unless one is promised.
            let expected: &[Question] = if phase == Phase::Resolved { &[Question::When] } else { &[] };
            assert_eq!(open, expected, "{text}");
        }
    }

    #[test]
    fn without_a_severity_the_time_is_a_gap() {
        let text = compose(Phase::Investigating, Facts { severity: None, ..FACTS }, &Policy::default());
        assert!(!answered(&text).contains(&"when"), "{text}");
    }
}
