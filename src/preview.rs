//! What a policy makes of a ticket, in a few sentences: the options page shows them for its sample.

use crate::gate::{self, Gap, Submit, Trigger, Verdict};
use crate::handoff;
use crate::playbook::{Debt, Item};
use crate::policy::{PlainFlavor, Policy, Strength};
use crate::report::Report;
use crate::ticket::Timestamp;
use crate::wording::{self, Message, Phrase};
use crate::zendesk::Snapshot;

/// A sentence, behind the section of the policy that it is about.
pub type Line = (&'static str, Message);

/// What a policy makes of a ticket.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// A sentence for each thing a policy decides.
    pub lines: Vec<Line>,
    /// The handoff, in the policy's plain flavour.
    pub handoff: String,
}

/// Judges a ticket as if its edits were submitted now, and says what comes of it. `say` says the names in a list.
pub fn preview(snapshot: &Snapshot, policy: &Policy, now: Timestamp, say: &dyn Fn(&Message) -> String) -> Preview {
    let ticket = &snapshot.ticket;
    let report = crate::evaluate(ticket, policy, now);
    let mut lines = Vec::new();
    verdict(&mut lines, gate::judge(&snapshot.saved, ticket, &report, policy, Submit::default()), say);
    let met = Item::ALL.into_iter().filter(|item| report.is_met(*item));
    let met: Vec<String> = met.map(|item| say(&wording::title(item).plain())).collect();
    lines.push(("fields", wording::PREVIEW_MET.with([met.join(", ")])));
    standing(&mut lines, &report, policy);
    lines.extend(report.findings.iter().map(|finding| ("tiers", finding.message.clone())));
    let language = wording::language_name(policy.handoff.language).plain();
    lines.push(("handoff", wording::PREVIEW_LANGUAGE.with([language])));
    let document = handoff::compose(ticket, &report, policy);
    if let Some(target) = &policy.handoff.jira
        && handoff::create_link(&document, ticket, &report, target).is_some()
    {
        lines.push(("handoff", wording::PREVIEW_JIRA.with([target.site.clone()])));
    }
    let handoff = match policy.handoff.plain {
        PlainFlavor::Wiki => handoff::wiki(&document),
        PlainFlavor::Markdown => handoff::markdown(&document),
        PlainFlavor::Text => handoff::text(&document),
    };
    Preview { lines, handoff }
}

/// Whether the submit is an escalation, and what the gate does about it.
fn verdict(lines: &mut Vec<Line>, verdict: Verdict, say: &dyn Fn(&Message) -> String) {
    match verdict {
        Verdict::NotAnEscalation => lines.push(("escalation", wording::PREVIEW_NO_ESCALATION.plain())),
        Verdict::Pass { trigger, observed, .. } => {
            lines.push(("escalation", because(trigger)));
            lines.push(if observed.is_empty() {
                ("gate", wording::PREVIEW_PASSES.plain())
            } else {
                ("gate", wording::PREVIEW_COUNTED.with([names(&observed, say)]))
            });
        }
        Verdict::Hold { trigger, gaps } => {
            lines.push(("escalation", because(trigger)));
            let (must, may): (Vec<Gap>, Vec<Gap>) = gaps.into_iter().partition(|gap| gap.strength == Strength::Require);
            for (gaps, phrase) in [(must, &wording::PREVIEW_HELD), (may, &wording::PREVIEW_ASKED)] {
                if !gaps.is_empty() {
                    lines.push(("gate", phrase.with([names(&gaps, say)])));
                }
            }
        }
    }
}

/// Severity, ladder, and how soon somebody answers.
fn standing(lines: &mut Vec<Line>, report: &Report, policy: &Policy) {
    let severity = report.severity;
    lines.push(match severity {
        Some(severity) => ("severity", wording::PREVIEW_SEVERITY.with([severity.id().to_owned()])),
        None => ("severity", wording::PREVIEW_NO_SEVERITY.plain()),
    });
    let ladder = &report.standing.ladder;
    if let Some(at) = ladder.at {
        let from = ladder.hops.last().map_or(at, |hop| hop.from);
        lines.push(("tiers", wording::PREVIEW_TIER.with([from.id().to_owned(), at.id().to_owned()])));
    }
    let within = wording::duration(policy.ownership.acceptance(severity).into());
    lines.push(("ownership", wording::PREVIEW_ACCEPTANCE.with([within])));
    let hours = |debt| (policy.ownership.due(debt, severity) / 60).to_string();
    let [_, debts @ ..] = Debt::ALL;
    lines.push(("ownership", wording::PREVIEW_DEBTS.with(debts.map(hours))));
    if let Some(severity) = severity {
        let response = &policy.response;
        let cadences = [
            (response.customer(severity), &wording::PREVIEW_CUSTOMER),
            (response.internal(severity), &wording::PREVIEW_INTERNAL),
        ];
        for (cadence, phrase) in cadences {
            if let Some(cadence) = cadence {
                lines.push(("response", phrase.with([cadence.least.to_string(), cadence.most.to_string()])));
            }
        }
        if let Some(hours) = response.analysis_hours(severity) {
            lines.push(("response", wording::PREVIEW_ANALYSIS.with([hours.to_string()])));
        }
    }
}

fn because(trigger: Trigger) -> Message {
    let (phrase, name): (&'static Phrase, String) = match trigger {
        Trigger::Group(name) => (&wording::PREVIEW_GROUP, name),
        Trigger::Assignee(name) => (&wording::PREVIEW_ASSIGNEE, name),
        Trigger::Tag(name) => (&wording::PREVIEW_TAG, name),
        Trigger::Status(name) => (&wording::PREVIEW_STATUS, name),
        Trigger::Field(name) => (&wording::PREVIEW_FIELD, name),
        Trigger::Switch => (&wording::PANEL_ESCALATE, String::new()),
    };
    phrase.with([name])
}

fn names(gaps: &[Gap], say: &dyn Fn(&Message) -> String) -> String {
    let name = |gap: &Gap| gap.item.map_or(&wording::PREVIEW_SECRET, wording::title);
    let names: Vec<String> = gaps.iter().map(|gap| say(&name(gap).plain())).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::policy::OPTIONS;
    use crate::zendesk;

    fn sample(severity: &str, moved: bool) -> (Snapshot, Timestamp) {
        let mut json: Value = serde_json::from_str(include_str!("../extension/options/sample.json")).expect("JSON");
        let now = json["now"].as_str().and_then(Timestamp::parse).expect("a time");
        json["ticket"]["custom_fields"][0]["value"] = json!(severity);
        if !moved {
            json["page"] = Value::Null;
        }
        (zendesk::read(&json).expect("a ticket"), now)
    }

    fn of(policy: &Value) -> (Vec<String>, String) {
        of_sample(policy, "P2", true)
    }

    /// The sample with this in its severity field, about to be moved or still where it was.
    fn of_sample(policy: &Value, severity: &str, moved: bool) -> (Vec<String>, String) {
        let (snapshot, now) = sample(severity, moved);
        let policy = Policy::read(policy).expect("a good policy");
        let preview = preview(&snapshot, &policy, now, &ToString::to_string);
        (preview.lines.into_iter().map(|(_, line)| line.to_string()).collect(), preview.handoff)
    }

    #[test]
    fn out_of_the_box_the_sample_is_held() {
        let (lines, handoff) = of(&json!({}));
        let has = |part: &str| lines.iter().any(|line| line.contains(part));
        assert!(has("group becomes Engineering") && has("cannot be skipped") && has("gives a reason"), "{lines:#?}");
        assert!(!handoff.contains("mara@"), "{handoff}");
    }

    /// An option that changes nothing on the sample could not be tried before it is chosen.
    #[test]
    fn every_option_shows_on_the_sample() {
        let trials = json!({
            "escalation.groups": {"escalation": {"groups": ["Core"]}},
            "escalation.assignees": {"escalation": {"groups": [], "assignees": ["Dana Petrov"]}},
            "escalation.tags": {"escalation": {"groups": [], "tags": ["needs-dev"]}},
            "escalation.statuses": {"escalation": {"groups": [], "statuses": ["hold"]}},
            "escalation.fields": {"escalation": {"groups": [], "fields": [{"field": "Needs"}]}},
            "gate.otherwise": {"gate": {"otherwise": "require"}},
            "gate.items": {"gate": {"items": {}}},
            "gate.severities": {"gate": {"severities": {"SEV2": {"logs-and-data": "observe"}}}},
            "gate.secrets": {"gate": {"secrets": "warn"}},
            "fields": {"fields": [{"field": "Train", "item": "versions"}]},
            "severity.words": {"severity": {"words": {"P2": "SEV2"}}},
            "severity.priorities": {"severity": {"priorities": {"urgent": "SEV1"}}},
            "tiers.groups": {"tiers": {"groups": {"L5": ["Engineering"]}}},
            "tiers.tags": {"tiers": {"tags": {"L3": ["needs-dev"]}}},
            "tiers.fields": {"tiers": {"fields": [{"field": "Train", "value": "Autumn, third", "tier": "L5"}]}},
            "tiers.leap": {"tiers": {"leap": ["SEV1"]}},
            "tiers.patience_hours": {"tiers": {"patience_hours": {"SEV2": 100}}},
            "ownership.acceptance_minutes": {"ownership": {"acceptance_minutes": {"SEV2": 7}}},
            "ownership.otherwise_minutes": {"ownership": {"otherwise_minutes": 30}},
            "ownership.debt_hours": {"ownership": {"debt_hours": {"fix-timeline": 6}}},
            "response.customer": {"response": {"customer": {"SEV2": {"least": 1, "most": 2}}}},
            "response.internal": {"response": {"internal": {"SEV2": {"least": 1, "most": 2}}}},
            "response.analysis_hours": {"response": {"analysis_hours": {"SEV2": 9}}},
            "handoff.plain": {"handoff": {"plain": "text"}},
            "handoff.language": {"handoff": {"language": "de"}},
            "handoff.sections": {"handoff": {"sections": ["ask"]}},
            "handoff.redact": {"handoff": {"redact": false}},
            "handoff.jira": {"handoff": {"jira": {
                "site": "https://example.atlassian.net", "project": 1, "issue_type": 2,
            }}},
        });
        for option in OPTIONS {
            let name = option.name();
            let policy = trials.get(&name).expect(&name);
            // The page shows the sample in these ways as well.
            let shows = [("P2", true), ("SEV2", true), ("SEV2", false)]
                .into_iter()
                .any(|(severity, moved)| of_sample(policy, severity, moved) != of_sample(&json!({}), severity, moved));
            assert!(shows, "{name}");
        }
    }
}
