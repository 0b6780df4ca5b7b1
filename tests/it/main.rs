//! One native test binary: what a user of the command sees.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod command;
mod items;
mod redaction;
mod updates;
