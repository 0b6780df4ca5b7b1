//! Baton: a Zendesk escalation, checked before it reaches Engineering.
//!
//! ```text
//! zendesk::read ─► ticket::Ticket ─► reading ─► checks ─► report::Report
//!                                                          ├─► gate::Verdict      may this submit go through?
//!                                                          └─► handoff::Document  HTML, wiki, Markdown, ADF, text
//! ```
//!
//! The core is pure: [`evaluate`] reads no clock, does no I/O and keeps nothing. Only `panel` knows a browser.

pub mod case;
pub mod checks;
pub mod coaching;
pub mod feedback;
pub mod gate;
pub mod handoff;
pub mod incident;
pub mod json;
pub mod ladder;
pub mod moment;
mod order;
pub mod ownership;
pub mod page;
#[cfg(target_arch = "wasm32")]
pub mod panel;
pub mod policy;
pub mod preview;
pub mod record;
pub mod report;
pub mod session;
mod table;
pub mod ticket;
pub mod wording;
pub mod zendesk;

pub use checks::{evaluate, reevaluate};
// Crates of their own, built for speed; they can know nothing but texts and the playbook.
pub use {playbook, reading};

use reading::letters;
