//! HAR captures: a digest for the handoff instead of the raw file, and the file without its secrets.
//!
//! ```text
//! bytes, a piece at a time ─► Lexer ─┬─► Digester ─► Digest: what failed first, and why
//!                                    └─► Sanitizer ─► the same HAR, masked
//! ```
//!
//! Both read a piece at a time in the memory of one string, so that a panel can read 200 MB without freezing, and
//! a file that breaks off gives what could be read.

mod capture;
mod console;
mod digest;
mod exchange;
mod lexer;
mod sanitize;
mod secret_names;

pub use capture::{Capture, Intake, Mask};
pub use console::Console;
pub use digest::{Digest, Digester};
pub use exchange::Exchange;
pub use lexer::Broken;
pub use sanitize::Sanitizer;

/// Where a value stands: the keys down to it, an array's members without one.
#[derive(Clone, Debug, Default)]
struct Path {
    open: Vec<String>,
    key: String,
}

impl Path {
    fn enter(&mut self) {
        self.open.push(std::mem::take(&mut self.key));
    }

    fn leave(&mut self) {
        self.open.pop();
        self.key.clear();
    }

    /// The keys below an entry of the log, or nothing elsewhere.
    fn in_entry(&self) -> Option<Vec<&str>> {
        let mut keys = self.open.iter().map(String::as_str).skip(1);
        let in_log = keys.next() == Some("log") && keys.next() == Some("entries") && keys.next() == Some("");
        in_log.then(|| keys.chain([self.key.as_str()]).collect())
    }
}
