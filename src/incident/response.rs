//! The response card: what a severity sets in motion, and how far that is.

use serde::Serialize;

use super::clock::{self, Deadline};
use super::steps::{self, StepState};
use crate::case::Case;
use crate::ladder::Ladder;
use crate::moment::zone::LocalZone;
use crate::playbook::{Cadence, Severity, Tier};

/// The response to an incident.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Response {
    /// How bad it is.
    pub severity: Severity,
    /// Whether an incident is going on: the clock runs, and public replies are read as updates.
    pub active: bool,
    /// How often the customer hears from us.
    pub cadence: Option<Cadence>,
    /// Each step, in the order to do it.
    pub steps: Vec<StepState>,
    /// What is due, soonest first.
    pub deadlines: Vec<Deadline>,
    /// The tickets the update goes to: those of the problem.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bundle: Vec<u64>,
}

/// Reads the response; none without a severity. Times without a zone are `local`'s.
pub fn read(case: &Case, ladder: &Ladder, severity: Option<Severity>, local: LocalZone) -> Option<Response> {
    let severity = severity?;
    let active = is_active(case, ladder, severity);
    Some(Response {
        severity,
        active,
        cadence: case.policy.response.customer(severity),
        steps: steps::of(case, ladder, severity),
        deadlines: if active || case.ticket.is_over() { clock::deadlines(case, severity, local) } else { Vec::new() },
        bundle: case.ticket.incidents.clone(),
    })
}

/// Whether an incident is going on: SEV1 and SEV2 always are; a SEV3 when the ticket is a problem or an incident, or
/// is with Tier 3 or above.
fn is_active(case: &Case, ladder: &Ladder, severity: Severity) -> bool {
    let escalated = ladder.at.is_some_and(|tier| tier >= Tier::L3) || !case.ticket.linked_issues().is_empty();
    let typed = matches!(case.ticket.kind.as_str(), "problem" | "incident");
    !case.ticket.is_over()
        && match severity {
            Severity::Sev1 | Severity::Sev2 => true,
            Severity::Sev3 => typed || escalated,
            Severity::Sev4 => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Ticket, Timestamp};

    fn response(ticket: &Ticket, severity: Severity) -> Response {
        let policy = Policy::default();
        let case = Case::read(ticket, &policy, Timestamp(0));
        read(&case, &crate::ladder::read(&case, Some(severity)), Some(severity), LocalZone::default())
            .expect("a severity")
    }

    #[test]
    fn what_is_an_active_incident() {
        let plain = Ticket { status: "open".into(), ..Ticket::default() };
        let problem = Ticket { kind: "problem".into(), ..plain.clone() };
        let solved = Ticket { status: "solved".into(), ..plain.clone() };
        for (ticket, severity, active) in [
            (&plain, Severity::Sev1, true),
            (&plain, Severity::Sev2, true),
            (&plain, Severity::Sev3, false),
            (&problem, Severity::Sev3, true),
            (&problem, Severity::Sev4, false),
            (&solved, Severity::Sev1, false),
        ] {
            assert_eq!(response(ticket, severity).active, active, "{severity:?}");
        }
    }
}
