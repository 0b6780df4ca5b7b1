//! One file per item of the checklist: the words that speak for it, and how well.

pub(super) mod about;
pub(super) mod actual;
pub mod affected;
mod amount;
pub mod attempts;
pub mod contrast;
pub(super) mod cost;
mod data;
pub(super) mod environment;
pub(super) mod expected;
mod ids;
pub(super) mod impact;
pub(super) mod logs;
mod measures;
pub(super) mod outcome;
pub mod owner;
pub(super) mod pictures;
pub(super) mod references;
pub mod reply;
pub mod severity;
pub(super) mod steps;
pub mod summary;
pub(super) mod tally;
mod things;
pub(super) mod variation;
pub(super) mod versions;
