//! May this submit go through, and if not, why.
//!
//! The gate acts at the moment of escalation alone: a *change* that the policy names. A ticket that
//! already sits with Engineering, and every other submit, is never touched.

use crate::letters;
use crate::playbook::{Item, Severity};
use crate::policy::{Escalation, GateRules, Policy, Strength};
use crate::report::{Level, Report};
use crate::ticket::{Saved, Ticket};
use crate::wording::{self, Message};

/// The submit in question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Submit<'a> {
    /// The status it would set (stable name or custom-status number); empty when it stays.
    pub status: &'a str,
    /// Whether the panel's own Escalate switch is on.
    pub switch: bool,
}

/// What makes a submit an escalation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// The group became one of the policy's.
    Group(String),
    /// The assignee became one of the policy's.
    Assignee(String),
    /// A tag was added.
    Tag(String),
    /// The status is being set.
    Status(String),
    /// A field took a value.
    Field(String),
    /// The panel's own switch.
    Switch,
}

/// Something that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which item; none for a secret in the text.
    pub item: Option<Item>,
    /// How hard it holds.
    pub strength: Strength,
    /// What to do about it.
    pub advice: Message,
}

/// The gate's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No escalation: none of the gate's business.
    NotAnEscalation,
    /// An escalation that may go through.
    Pass {
        /// Why it is an escalation.
        trigger: Trigger,
        /// What an observing gate would have held it for.
        observed: Vec<Gap>,
        /// What a SEV1 still owes, shown until paid.
        debts: Vec<Item>,
    },
    /// An escalation that waits.
    Hold {
        /// Why it is an escalation.
        trigger: Trigger,
        /// What is in the way, hardest first.
        gaps: Vec<Gap>,
    },
}

impl Verdict {
    /// Whether the submit must wait.
    pub const fn holds(&self) -> bool {
        matches!(self, Self::Hold { .. })
    }

    /// Whether an agent may go on with a reason: nothing that holds is required.
    pub fn may_go_on(&self) -> bool {
        match self {
            Self::Hold { gaps, .. } => gaps.iter().all(|gap| gap.strength < Strength::Require),
            Self::NotAnEscalation | Self::Pass { .. } => true,
        }
    }
}

/// Judges a submit. Pure; costs nothing beside the report it is given.
pub fn judge(saved: &Saved, ticket: &Ticket, report: &Report, policy: &Policy, submit: Submit) -> Verdict {
    let Some(trigger) = trigger(saved, ticket, &policy.escalation, submit) else {
        return Verdict::NotAnEscalation;
    };
    let gaps = gaps(report, &policy.gate);
    if gaps.iter().any(|gap| gap.strength > Strength::Observe) {
        let (mut holding, warning): (Vec<Gap>, Vec<Gap>) = gaps
            .into_iter()
            .filter(|gap| gap.strength > Strength::Observe)
            .partition(|gap| gap.strength == Strength::Require);
        holding.extend(warning);
        Verdict::Hold { trigger, gaps: holding }
    } else {
        Verdict::Pass { trigger, observed: gaps, debts: debts(report) }
    }
}

/// What a SEV1 was let through without and still owes.
pub fn debts(report: &Report) -> Vec<Item> {
    let owed = |item: &Item| report.severity == Some(Severity::Sev1) && !report.is_met(*item);
    GateRules::NEVER_HOLDS_SEV1.into_iter().filter(owed).collect()
}

fn gaps(report: &Report, rules: &GateRules) -> Vec<Gap> {
    let secret = report.findings.iter().filter(|finding| finding.level == Level::Error).take(1).map(|_| Gap {
        item: None,
        strength: rules.secrets,
        advice: wording::GATE_SECRET.plain(),
    });
    let items = report.items.iter().filter(|item| !item.state.is_met()).map(|item| Gap {
        item: Some(item.item),
        strength: rules.strength(item.item, report.severity),
        advice: item.advice.clone().unwrap_or_else(|| wording::MARK_MISSING.plain()),
    });
    secret.chain(items).collect()
}

/// Whether this submit brings about what the policy calls an escalation.
pub fn trigger(saved: &Saved, ticket: &Ticket, rules: &Escalation, submit: Submit) -> Option<Trigger> {
    if submit.switch {
        return Some(Trigger::Switch);
    }
    let named = |list: &[String], id: Option<u64>, name: &str| {
        list.iter().any(|word| same(word, name) || id.is_some_and(|id| *word == id.to_string()))
    };
    if let Some(group) = &ticket.group {
        let was = saved.group.as_ref().is_some_and(|was| named(&rules.groups, was.id, &was.name));
        if !was && named(&rules.groups, group.id, &group.name) {
            return Some(Trigger::Group(group.name.clone()));
        }
    }
    if let Some(person) = &ticket.assignee {
        let was = saved.assignee.as_ref().is_some_and(|was| named(&rules.assignees, was.id, &was.name));
        if !was && named(&rules.assignees, person.id, &person.name) {
            return Some(Trigger::Assignee(person.name.clone()));
        }
    }
    let added = ticket.tags.iter().filter(|tag| !saved.tags.contains(tag));
    if let Some(tag) = added.into_iter().find(|tag| rules.tags.iter().any(|word| same(word, tag))) {
        return Some(Trigger::Tag(tag.clone()));
    }
    let status = if submit.status.is_empty() { &ticket.status } else { submit.status };
    if !same(status, &saved.status) && rules.statuses.iter().any(|word| same(word, status)) {
        return Some(Trigger::Status(status.to_owned()));
    }
    ticket
        .fields
        .iter()
        .filter(|field| !saved.fields.iter().any(|was| was.key == field.key && was.value == field.value))
        .find(|field| {
            rules.fields.iter().any(|rule| {
                rule.field.names(&field.key, &field.title) && (rule.value.is_empty() || same(&rule.value, &field.value))
            })
        })
        .map(|field| Trigger::Field(field.title.clone()))
}

/// The same word in any case; an empty word is never the same.
fn same(a: &str, b: &str) -> bool {
    !a.is_empty() && letters::small(a.trim()) == letters::small(b.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::State;
    use crate::policy::{FieldRef, FieldTrigger};
    use crate::report::{ItemReport, Readiness};
    use crate::ticket::{Field, FieldKey, Group, Person};

    fn with_group(name: &str) -> Ticket {
        Ticket { group: Some(Group { id: None, name: name.to_owned() }), ..Ticket::default() }
    }

    fn report(severity: Option<Severity>, missing: &[Item]) -> Report {
        let items: Vec<ItemReport> = Item::ALL
            .into_iter()
            .map(|item| ItemReport {
                item,
                state: if missing.contains(&item) { State::Missing } else { State::Present },
                evidence: Vec::new(),
                advice: None,
            })
            .collect();
        Report {
            ticket_id: None,
            readiness: Readiness::of(&items),
            severity,
            items,
            findings: Vec::new(),
            disagreed: Vec::new(),
            standing: crate::standing::Standing::default(),
            unread: Vec::new(),
        }
    }

    #[test]
    fn what_escalates() {
        let rules = Escalation {
            assignees: vec!["Dana Dev".into()],
            statuses: vec!["with-engineering".into()],
            fields: vec![FieldTrigger { field: FieldRef::Title("Escalated to".into()), value: String::new() }],
            ..Escalation::default()
        };
        let field = Field { key: FieldKey::Custom(9), title: "Escalated To".into(), value: "L4".into(), unsaved: true };
        let person = Person { name: "dana dev".into(), ..Person::default() };
        let submit = Submit::default();
        for (name, ticket, submit) in [
            ("group", with_group("engineering"), submit),
            ("assignee", Ticket { assignee: Some(person), ..Ticket::default() }, submit),
            ("tag", Ticket { tags: vec!["escalated".into()], ..Ticket::default() }, submit),
            ("status", Ticket::default(), Submit { status: "with-engineering", switch: false }),
            ("field", Ticket { fields: vec![field], ..Ticket::default() }, submit),
            ("switch", Ticket::default(), Submit { status: "", switch: true }),
        ] {
            assert!(trigger(&Saved::default(), &ticket, &rules, submit).is_some(), "{name}");
        }
    }

    #[test]
    fn what_does_not() {
        let already = Saved { group: Some(Group { id: None, name: "Engineering".into() }), ..Saved::default() };
        let tagged = Saved { tags: vec!["escalated".into()], ..Saved::default() };
        for (name, saved, ticket) in [
            ("nothing changed", Saved::default(), Ticket::default()),
            ("another group", Saved::default(), with_group("Billing")),
            ("a group with such a word in it", Saved::default(), with_group("Not Engineering")),
            ("already there", already, with_group("Engineering")),
            ("tagged before", tagged, Ticket { tags: vec!["escalated".into()], ..Ticket::default() }),
        ] {
            assert_eq!(trigger(&saved, &ticket, &Escalation::default(), Submit::default()), None, "{name}");
        }
    }

    #[test]
    fn warns_for_most_and_requires_owner_and_severity() {
        let judge = |missing: &[Item]| {
            let submit = Submit { status: "", switch: true };
            let report = report(Some(Severity::Sev2), missing);
            judge(&Saved::default(), &Ticket::default(), &report, &Policy::default(), submit)
        };
        assert!(!judge(&[]).holds());
        assert!(judge(&[Item::ReproductionSteps]).holds() && judge(&[Item::ReproductionSteps]).may_go_on());
        assert!(!judge(&[Item::CaseOwner]).may_go_on());
        assert!(!judge(&[Item::ReproductionSteps, Item::Severity]).may_go_on());
        let Verdict::Hold { gaps, .. } = judge(&[Item::ReproductionSteps, Item::Severity]) else { panic!("held") };
        assert_eq!(gaps[0].item, Some(Item::Severity), "hardest first");
    }

    #[test]
    fn a_sev1_owes_its_reproduction_but_is_not_held_for_it() {
        let report = report(Some(Severity::Sev1), &GateRules::NEVER_HOLDS_SEV1);
        let submit = Submit { status: "", switch: true };
        let verdict = judge(&Saved::default(), &Ticket::default(), &report, &Policy::default(), submit);
        let Verdict::Pass { debts, .. } = verdict else { panic!("{verdict:?}") };
        assert_eq!(debts, GateRules::NEVER_HOLDS_SEV1);
    }
}
