//! Reads a customer update: which of the five questions it answers, and how it is worded.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::wording::{Hits, WordingFinding};
use super::{blame, plain, questions, speculation};
use crate::moment::{Moment, When, zone_for_all};
use crate::order;
use crate::playbook::{Question, Severity};
use crate::policy::Policy;
use crate::reading::Span;
use crate::reading::clauses;
use crate::wording::{self, Message, Parameter, WHEN_IS_LATE, WHEN_IS_VAGUE, WHEN_WITHOUT_ZONE};

/// What an update says, and how.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UpdateReport {
    /// All five questions, in the playbook's order.
    pub questions: Vec<Answered>,
    /// Wording that a customer should not read, in the text's order.
    pub findings: Vec<WordingFinding>,
    /// The promise of the next update, for the clock; may lack its zone.
    #[serde(skip)]
    pub promise: Option<Moment>,
}

/// One of the five questions, and where it is answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Which.
    pub question: Question,
    /// The answering sentence, in bytes of the update.
    pub span: Option<Span>,
    /// What is still to be said of it; none when nothing is.
    pub message: Option<Message>,
}

impl Serialize for Answered {
    /// `{"question":"know","answered":true,"start":0,"end":57}`, or `"answered":false` and a `message`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("question", &self.question)?;
        map.serialize_entry("answered", &self.span.is_some())?;
        if let Some(span) = self.span {
            map.serialize_entry("start", &span.start)?;
            map.serialize_entry("end", &span.end)?;
        }
        if let Some(message) = &self.message {
            map.serialize_entry("message", message)?;
        }
        map.end()
    }
}

impl UpdateReport {
    /// Whether all five questions are answered and nothing is to be reworded.
    pub fn is_ready(&self) -> bool {
        self.findings.is_empty() && self.questions.iter().all(|answered| answered.span.is_some())
    }
}

/// Reads an update. With a severity the promised time is held against the policy's cadence.
pub fn read(text: &str, severity: Option<Severity>, policy: &Policy) -> UpdateReport {
    let lower = text.to_ascii_lowercase();
    let words = clauses::words(text, &lower);
    let sentences: Vec<_> = clauses::sentences(&words).collect();
    let answers = questions::find_answers(&sentences, text, zone_for_all(&words));
    let mut hits = Hits::new(text);
    for sentence in &sentences {
        blame::find(sentence, &mut hits);
        speculation::find(sentence, &mut hits);
        plain::find_in(sentence, text, &mut hits);
    }
    let mut findings = hits.found;
    order::sort(&mut findings, &|one, other| (one.start, one.check) < (other.start, other.check));
    let questions = Question::ALL
        .into_iter()
        .zip(answers.spans)
        .map(|(question, span)| {
            let message = match (question, span) {
                (Question::When, _) => about_when(&answers, text, severity, policy),
                (_, Some(_)) => None,
                (_, None) => Some(wording::ask(question).plain()),
            };
            Answered { question, span, message }
        })
        .collect();
    UpdateReport { questions, findings, promise: answers.promise }
}

/// What is still to be said of the promised time.
fn about_when(
    answers: &questions::Answers,
    text: &str,
    severity: Option<Severity>,
    policy: &Policy,
) -> Option<Message> {
    match (answers.promise, answers.vague) {
        (Some(promise), _) if !promise.when.is_exact() => {
            Some(WHEN_WITHOUT_ZONE.with([promise.span.of(text).to_owned()]))
        }
        (Some(promise), _) => {
            let severity = severity?;
            let most = policy.response.customer(severity)?.most;
            let When::After(seconds) = promise.when else { return None };
            (seconds > i64::from(most) * 60).then(|| {
                let within = wording::duration(most.into());
                let said = promise.span.of(text).to_owned();
                WHEN_IS_LATE.with([Parameter::from(severity.id().to_owned()), within.into(), said.into()])
            })
        }
        (None, Some(vague)) => Some(WHEN_IS_VAGUE.with([vague.of(text).to_owned()])),
        (None, None) => Some(wording::ask(Question::When).plain()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of the promised time, on a SEV2.
    fn about_the_time(text: &str) -> Option<String> {
        let report = read(text, Some(Severity::Sev2), &Policy::default());
        let when = report.questions.into_iter().find(|answered| answered.question == Question::When)?;
        when.message.map(|message| message.to_string())
    }

    #[test]
    fn a_time_is_exact_and_within_the_cadence() {
        for (text, said) in [
            ("Next update in 2 hours.", None),
            ("Next update by 15:00 UTC.", None),
            ("Next update in 6 hours.", Some("SEV2 asks for an update within 3 h; “in 6 hours” is later.")),
            ("Next update by 15:00.", Some("15:00 in which time zone?")),
            ("Next update soon.", Some("“soon” is not a time — say when, with the zone.")),
            ("We are on it.", Some("When will they hear from you again? Give a time with its zone.")),
        ] {
            assert_eq!(about_the_time(text).as_deref(), said, "{text}");
        }
    }
}
