//! One native test binary: what a user of the command sees.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod command;
mod items;
mod redaction;
mod updates;
