//! A submit at the gate: held, let through, or continued with a reason.

use super::{Effect, Held, Session, ToPage};
use crate::gate::{self, Gap, Submit, Verdict};
use crate::ticket::{Channel, Timestamp};
use crate::wording;
use crate::zendesk::Snapshot;

impl Session {
    /// Answers the page that waits with a submit of this status, and holds it where it must be.
    pub(super) fn decide(&mut self, asked: u64, status: String, now: Timestamp) -> Vec<Effect> {
        let mut effects = self.judge(now);
        let verdict = self.verdict(&status);
        let hold = verdict.holds();
        effects.push(Effect::Send(ToPage::Decision { asked, hold }));
        if hold {
            effects.push(Effect::Open);
            self.held = Some(Held::of(verdict, status));
        }
        effects
    }

    /// A submit went through: it is counted, and the next one is judged afresh.
    pub(super) fn submitted(&mut self, ticket: &str, now: Timestamp) -> Vec<Effect> {
        let mut effects = Vec::new();
        if ticket == self.key {
            effects = self.count();
            self.await_number(now);
            self.held = None;
            self.escalate = false;
        }
        effects.extend(self.judge(now));
        effects
    }

    /// Goes on with a held submit: now when nothing holds it any more, with a reason where that is enough.
    pub(super) fn go_on(&mut self, reason: &str, now: Timestamp) -> Vec<Effect> {
        let Some(held) = self.held.take() else { return Vec::new() };
        let still = self.verdict(&held.status);
        let reason = reason.trim();
        if still.holds() && (reason.is_empty() || !still.may_go_on()) {
            self.held = Some(held);
            return Vec::new();
        }
        let mut effects = Vec::new();
        let mut note = None;
        if let Verdict::Hold { gaps, .. } = &still {
            reason.clone_into(&mut self.kept.reason);
            effects = self.keep(now);
            if self.writes_a_note() {
                let missing: Vec<_> =
                    gaps.iter().filter_map(|gap| gap.item).map(|item| wording::title(item).text()).collect();
                note = Some(wording::NOTE_WENT_ON.with([missing.join(", "), reason.to_owned()]).to_string());
            }
        }
        effects.extend(still.holds().then_some(Effect::WentOn { noted: note.is_some() }));
        effects.push(Effect::Send(ToPage::Release { ticket: self.key.clone(), note }));
        effects
    }

    /// Whether what the agent is writing is an internal note.
    pub fn writes_a_note(&self) -> bool {
        let draft = self.snapshot.as_ref().and_then(|snapshot| snapshot.ticket.draft.as_ref());
        draft.is_some_and(|draft| draft.channel == Channel::Internal)
    }

    /// Whether what the page shows makes the next submit an escalation, whatever the switch says.
    pub fn page_escalates(&self) -> bool {
        let status = self.held.as_ref().map_or("", |held| &held.status);
        let submit = Submit { status, switch: false };
        let judged = |read: &Snapshot| gate::trigger(&read.saved, &read.ticket, &self.policy.escalation, submit);
        self.snapshot.as_ref().and_then(judged).is_some()
    }

    /// The gate's answer for a submit with this status. What only warns holds once: a reason that was given stays
    /// given.
    pub(super) fn verdict(&self, status: &str) -> Verdict {
        let (Some(snapshot), Some(report), None) = (&self.snapshot, &self.report, self.stale) else {
            return Verdict::NotAnEscalation;
        };
        let submit = Submit { status, switch: self.escalate };
        let verdict = gate::judge(&snapshot.saved, &snapshot.ticket, report, &self.policy, submit);
        match verdict {
            Verdict::Hold { trigger, gaps } if !self.kept.reason.is_empty() && all_warnings(&gaps) => {
                Verdict::Pass { trigger, observed: gaps, debts: gate::debts(report) }
            }
            verdict => verdict,
        }
    }
}

fn all_warnings(gaps: &[Gap]) -> bool {
    gaps.iter().all(|gap| gap.strength < crate::policy::Strength::Require)
}
