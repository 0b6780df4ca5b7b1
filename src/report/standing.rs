//! How the ticket stands apart from its checklist: severity, ladder, ownership, feedback loop, response.

use serde::Serialize;

use crate::case::Case;
use crate::feedback::{self, Ledger};
use crate::incident::response::{self, Response};
use crate::incident::severity::{self, SeverityView};
use crate::ladder::{self, Ladder};
use crate::ownership::{self, Ownership};

/// The playbook's other systems, each read from the ticket alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Standing {
    /// The severity as claimed, and as the facts have it.
    #[serde(rename = "severity_facts")]
    pub severity: SeverityView,
    /// Where it stands on the ladder.
    pub ladder: Ladder,
    /// Who has it.
    pub ownership: Ownership,
    /// What Engineering owes; none while it is not with Engineering.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Ledger>,
    /// The response to its severity; none without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
}

impl Standing {
    /// Reads all of it.
    pub fn of(case: &Case) -> Self {
        let severity = severity::read(case);
        let ladder = ladder::read(case, severity.claimed);
        let ownership = ownership::read(case, &ladder, severity.claimed);
        let feedback = feedback::read(case, &ladder, &ownership, severity.claimed);
        let response = response::read(case, &ladder, severity.claimed, case.local);
        Self { severity, ladder, ownership, feedback, response }
    }
}
