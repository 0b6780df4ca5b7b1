//! What a good escalation is: types and data, nothing else.
//!
//! It reads no text and knows no browser. Everything here comes from the Support → Engineering Escalation Playbook; a
//! team adapts it in `policy`.

mod debt;
mod failure;
mod item;
mod question;
mod response;
mod severity;
mod standard;
mod tier;

pub use debt::Debt;
pub use failure::FailureMode;
pub use item::{BEYOND_CHECKLIST, CHECKLIST, ChecklistLine, Item};
pub use question::Question;
pub use response::{Cadence, ResponseStep};
pub use severity::Severity;
pub use standard::{HANDOFF_STANDARD, HYGIENE, StandardLine};
pub use tier::{Duty, Tier};
