//! One stage's log: everything its commands print, in a file of its own under `target/test-logs/`.

use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;

use crate::tally::Counts;
use crate::{Done, Failure, root, tap};

/// How many lines of a failing stage are shown, if its tests do not say themselves which failed.
const TAIL: usize = 60;

/// A stage's log.
pub struct Log {
    path: PathBuf,
    file: File,
}

/// Where the logs are.
pub fn folder() -> PathBuf {
    root::target().join("test-logs")
}

impl Log {
    /// An empty log for the stage of this name.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new(stage: &str) -> Result<Self, Failure> {
        let path = folder().join(format!("{stage}.log"));
        let fail = |e: std::io::Error| format!("{}: {e}", path.display());
        fs::create_dir_all(folder()).map_err(fail)?;
        File::create(&path).map_err(fail)?;
        // Appending, because the commands write to the same file.
        let file = OpenOptions::new().append(true).open(&path).map_err(fail)?;
        Ok(Self { path, file })
    }

    /// Adds a line of our own.
    pub fn note(&mut self, text: &str) {
        // A log that cannot be written must not hide the outcome it was to record.
        let _ = writeln!(self.file, "{text}");
    }

    /// What it holds so far.
    pub fn text(&self) -> String {
        fs::read(&self.path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// Why its stage failed: the tests that did, or else its last lines.
    pub fn reason(&self) -> String {
        let text = self.text();
        let failures = tap::failures(&text);
        if !failures.is_empty() {
            return failures;
        }
        let lines: Vec<&str> = text.lines().collect();
        lines.get(lines.len().saturating_sub(TAIL)..).unwrap_or_default().join("\n")
    }

    /// Runs a command that either succeeds or fails.
    ///
    /// # Errors
    /// When it cannot start or fails.
    pub fn run(&mut self, command: &mut Command) -> Done {
        if self.spawn(command)? { Ok(()) } else { Err(format!("{} failed", words(command))) }
    }

    /// Runs a command of tests and counts them.
    ///
    /// # Errors
    /// When it cannot start, fails without a failed test, or runs none.
    pub fn count(&mut self, command: &mut Command, count: fn(&str) -> Counts) -> Result<Counts, Failure> {
        let before = self.text().len();
        let succeeded = self.spawn(command)?;
        let counts = count(self.text().get(before..).unwrap_or_default());
        if !succeeded && counts.failed == 0 {
            return Err(format!("{} failed", words(command)));
        }
        if counts == Counts::default() {
            return Err(format!("{} ran no test", words(command)));
        }
        Ok(counts)
    }

    fn spawn(&mut self, command: &mut Command) -> Result<bool, Failure> {
        let fail = |e: std::io::Error| format!("{}: {e}", words(command));
        let (out, err) = (self.file.try_clone().map_err(fail)?, self.file.try_clone().map_err(fail)?);
        self.note(&format!("$ {}", words(command)));
        command
            .stdout(out)
            .stderr(err)
            .status()
            .map(|status| status.success())
            .map_err(|e| format!("{}: {e}", words(command)))
    }
}

fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
