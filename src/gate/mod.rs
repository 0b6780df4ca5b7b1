//! May this submit go through, and if not, why.
//!
//! The gate acts at the moment of escalation alone: a *change* that the policy names. A ticket that
//! already sits with Engineering, and every other submit, is never touched.

mod trigger;

pub use trigger::{Submit, Trigger, trigger};

use crate::playbook::{Item, Severity};
use crate::policy::{GateRules, Policy, Strength};
use crate::report::{Level, Report};
use crate::ticket::{Saved, Ticket};
use crate::wording::{self, Message};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::State;
    use crate::report::{ItemReport, Readiness};

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
            standing: crate::report::Standing::default(),
            unread: Vec::new(),
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
