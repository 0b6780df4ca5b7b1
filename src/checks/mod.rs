//! One file per check: a checklist item, a hygiene rule, a failure mode.

use crate::policy::Policy;
use crate::report::{Readiness, Report};
use crate::ticket::{Ticket, Timestamp};

/// Judges a ticket. Pure: the same arguments give the same report.
pub fn evaluate(ticket: &Ticket, _policy: &Policy, _now: Timestamp) -> Report {
    let items = Vec::new();
    Report {
        ticket_id: ticket.id,
        readiness: Readiness::of(&items),
        items,
        findings: Vec::new(),
        unread: ticket.unread.clone(),
    }
}
