//! How findings are put together, and tried.

use crate::case::Evidence;
use crate::report::{Finding, Level};
use crate::wording::Message;

/// A finding worth a second look before escalating.
pub fn warn(check: &'static str, message: Message, evidence: Vec<Evidence>) -> Finding {
    Finding { check, level: Level::Warn, message, evidence }
}

/// A finding worth knowing.
pub fn info(check: &'static str, message: Message, evidence: Vec<Evidence>) -> Finding {
    Finding { check, level: Level::Info, message, evidence }
}
