//! One writer per format. Each knows its own markup; nothing else knows any.

mod adf;
mod html;
mod markdown;
mod text;
mod wiki;

pub use adf::adf;
pub use html::{html, plain_html};
pub use markdown::markdown;
pub use text::text;
pub use wiki::wiki;

/// The title's level: the first would compete with Jira's own summary.
const TITLE_LEVEL: u8 = 2;
/// A section's level.
const HEADING_LEVEL: u8 = 3;
