//! The native integration tests, in one binary.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

#[path = "../../fuzz/src/claims.rs"]
mod claims;
mod command;
mod items;
mod marked;
mod quotes;
mod random;
mod redaction;
mod run;
mod secrets;
mod stored;
mod tickets;
mod updates;
