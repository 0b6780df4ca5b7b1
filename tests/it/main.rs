//! One native test binary: what a user of the command sees.

mod command;
mod redaction;
mod updates;
