//! Opens the files that the command line names.

use std::fs::File;
use std::io::{BufRead, BufReader, stdin};

use crate::Failure;

/// A source of input, and its name for messages.
pub struct Input {
    /// `tickets.ndjson`, or `stdin`.
    pub name: String,
    /// Its bytes.
    pub bytes: Box<dyn BufRead>,
}

impl Input {
    /// Opens a file; `-` is stdin.
    ///
    /// # Errors
    /// Names the file and why it cannot be opened.
    pub fn open(name: &str) -> Result<Self, Failure> {
        if name == "-" {
            return Ok(Self { name: "stdin".to_owned(), bytes: Box::new(BufReader::new(stdin())) });
        }
        let file = File::open(name).map_err(|e| Failure::Input(format!("{name}: {e}")))?;
        Ok(Self { name: name.to_owned(), bytes: Box::new(BufReader::with_capacity(1 << 16, file)) })
    }
}

/// The names, or stdin when there is none.
pub fn or_stdin(names: &[String]) -> Vec<String> {
    if names.is_empty() { vec!["-".to_owned()] } else { names.to_vec() }
}
