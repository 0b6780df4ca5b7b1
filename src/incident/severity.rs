//! The claimed severity beside the one that the facts suggest. Both are shown; nothing is changed.

use serde::Serialize;

use super::claim::{claimed, on_ticket};
use super::facts::{self, Fact, FactFound};
use crate::case::{Case, Evidence, held_by};
use crate::playbook::{Item, Severity};
use crate::policy::Policy;
use crate::reading::severity;
use crate::ticket::{Field, FieldKey, Ticket};

/// The severity as claimed, and as the facts have it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SeverityView {
    /// What an agent or a field claims; none when nobody does, or the word is ambiguous.
    pub claimed: Option<Severity>,
    /// The same without what is filled in in the panel: what the ticket itself says.
    #[serde(skip)]
    pub on_ticket: Option<Severity>,
    /// A claimed word that means different levels in different teams: ask, do not guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ambiguous: Option<Evidence>,
    /// What the facts suggest; none when they say too little.
    pub suggested: Option<Severity>,
    /// The facts, those that speak for a worse level first.
    pub facts: Vec<FactFound>,
}

impl SeverityView {
    /// The level for somebody who is not sure: the worse of the claimed and the suggested one.
    pub fn unsure(&self) -> Option<Severity> {
        self.claimed.into_iter().chain(self.suggested).min()
    }

    /// Whether the facts call for another level than the one that holds, or for one where none holds.
    pub fn differs(&self) -> bool {
        self.suggested.is_some() && self.suggested != self.claimed
    }
}

/// Reads claim and facts.
pub fn read(case: &Case) -> SeverityView {
    let claimed = claimed(case);
    let word = || case.pieces(Item::Severity).last().map(|(text, piece)| text.evidence(piece));
    let ambiguous = if claimed.is_none() { word() } else { None };
    let facts = facts::of(case);
    let has = |fact| facts.iter().any(|found| found.fact == fact);
    // A question or a cosmetic fault is no light matter when a contract or a deadline hangs on it: then nothing is
    // suggested.
    let suggested =
        suggest(has).filter(|level| *level != Severity::Sev4 || has(Fact::NotProduction) || !at_stake(case));
    SeverityView { claimed, on_ticket: on_ticket(case), ambiguous, suggested, facts }
}

/// Whether something is at stake beside the people who are hurt: a deadline, a contract, the law.
fn at_stake(case: &Case) -> bool {
    case.pieces(Item::CustomerImpact).any(|(_, piece)| matches!(piece.clue, "stake" | "deadline"))
}

/// The level that a value standing alone means: by the playbook's own names, or the team's word for it.
pub fn of_value(policy: &Policy, value: &str) -> Option<Severity> {
    severity::level(value).or_else(|| policy.severity.of_word(value))
}

/// Whether a field holds the severity.
pub fn is_severity_field(case: &Case, key: &FieldKey) -> bool {
    let title = case.ticket.form.iter().find(|field| field.key == *key).map_or("", |field| field.title.as_str());
    holds_severity(case.policy, key, title)
}

/// The first field that names another level than the one that holds.
pub fn field_behind<'t>(ticket: &'t Ticket, policy: &Policy, holds: Severity) -> Option<&'t Field> {
    ticket.fields.iter().find(|field| {
        holds_severity(policy, &field.key, &field.title)
            && of_value(policy, &field.value).is_some_and(|level| level != holds)
    })
}

fn holds_severity(policy: &Policy, key: &FieldKey, title: &str) -> bool {
    held_by(key, title, policy) == Some(Item::Severity)
}

/// What the facts suggest. Unsure between two, the worse one.
fn suggest(has: impl Fn(Fact) -> bool) -> Option<Severity> {
    let grave = has(Fact::DataLoss) || has(Fact::Security);
    if has(Fact::NotProduction) && !has(Fact::Production) {
        return Some(if grave { Severity::Sev3 } else { Severity::Sev4 });
    }
    if grave || has(Fact::Everyone) && (has(Fact::Down) || has(Fact::CoreFunction)) {
        return Some(Severity::Sev1);
    }
    let wide = has(Fact::Everyone) || has(Fact::Many);
    if (wide || has(Fact::Down) || has(Fact::CoreFunction) && has(Fact::NoWorkaround)) && !has(Fact::Workaround)
        || wide && has(Fact::CoreFunction)
    {
        return Some(Severity::Sev2);
    }
    if wide || has(Fact::Down) || has(Fact::CoreFunction) || has(Fact::NoWorkaround) || has(Fact::Workaround) {
        return Some(Severity::Sev3);
    }
    if has(Fact::OnlyOne) && !has(Fact::Question) && !has(Fact::Cosmetic) {
        return Some(Severity::Sev3);
    }
    (has(Fact::Question) || has(Fact::Cosmetic)).then_some(Severity::Sev4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Comment, Field, Person, Role, Ticket, Timestamp};

    fn view(body: &str) -> SeverityView {
        let ticket = Ticket {
            comments: vec![Comment { id: 1, body: body.to_owned(), ..Comment::default() }],
            ..Ticket::default()
        };
        let policy = Policy::default();
        read(&Case::read(&ticket, &policy, Timestamp(0)))
    }

    #[test]
    fn what_a_day_or_a_contract_hangs_on_is_not_called_light() {
        for (body, suggested) in [
            ("How do we change the logo?", Some(Severity::Sev4)),
            ("How do we export the log? Our audit starts on Monday.", None),
            ("There is a typo on the form. It breaks our contract with the city.", None),
            ("How do we export it in our sandbox? The audit starts on Monday.", Some(Severity::Sev4)),
        ] {
            assert_eq!(view(body).suggested, suggested, "{body}");
        }
    }

    #[test]
    fn what_the_facts_suggest() {
        for (body, suggested) in [
            ("Nobody can log in since 9:00.", Some(Severity::Sev1)),
            ("All users get an error and the app is down.", Some(Severity::Sev1)),
            ("We lost data: 40 orders are gone. Records were deleted by the sync.", Some(Severity::Sev1)),
            ("I can see another customer's invoices.", Some(Severity::Sev1)),
            ("The dashboard is down.", Some(Severity::Sev2)),
            ("About 240 users cannot export.", Some(Severity::Sev2)),
            ("35% of requests fail for our customers.", Some(Severity::Sev2)),
            ("Checkout fails and there is no workaround.", Some(Severity::Sev2)),
            ("Checkout fails, but as a workaround they use the old page.", Some(Severity::Sev3)),
            ("Only one user sees it.", Some(Severity::Sev3)),
            ("How do I change the logo?", Some(Severity::Sev4)),
            ("There is a typo on the page.", Some(Severity::Sev4)),
            ("All users in our sandbox environment get an error and it is down.", Some(Severity::Sev4)),
            ("The export shows the wrong total.", None),
            ("No data was lost.", None),
            ("Not everyone sees it.", None),
            ("Please scroll down.", None),
        ] {
            let view = view(body);
            let facts: Vec<_> = view.facts.iter().map(|found| found.fact).collect();
            assert_eq!(view.suggested, suggested, "{body}: {facts:?}");
        }
    }

    #[test]
    fn a_fact_in_a_log_is_none() {
        let view = view("It stops:\n```\nERROR outage: all users down, data loss\n```\n");
        assert_eq!(view.facts, []);
    }

    #[test]
    fn a_field_claims_and_a_customer_cannot() {
        let field = Field { key: FieldKey::Custom(5), title: "Severity".into(), value: "SEV3".into(), unsaved: false };
        let customer = Comment { id: 1, body: "This is SEV1!".into(), ..Comment::default() };
        let agent = Person { id: Some(2), name: "Ada".into(), role: Role::Agent };
        let note = Comment { id: 2, author: agent, body: "Severity: critical".into(), ..Comment::default() };
        let policy = Policy::default();
        let claim = |fields, comments| {
            let ticket = Ticket { fields, comments, ..Ticket::default() };
            let view = read(&Case::read(&ticket, &policy, Timestamp(0)));
            (view.claimed, view.ambiguous.is_some())
        };
        assert_eq!(claim(vec![field], vec![customer.clone()]), (Some(Severity::Sev3), false));
        assert_eq!(claim(vec![], vec![customer]), (None, false));
        assert_eq!(claim(vec![], vec![note]), (None, true), "ask what the word means here");
    }
}
