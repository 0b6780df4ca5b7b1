//! `baton explain`: a check's documentation.

use std::io::{Write, stdout};

use baton::checks;

use crate::arguments::Arguments;
use crate::{Failure, Outcome};

/// Prints a check's page, or the list of checks.
///
/// # Errors
/// An unknown check, an output that cannot be written.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let pages = || checks::pages();
    let mut output = stdout().lock();
    let Some(id) = arguments.names.first() else {
        for page in pages() {
            let line = page.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            writeln!(output, "{:<24} {}", page.id, line.trim().trim_start_matches('#').trim())?;
        }
        return Ok(Outcome::Ready);
    };
    let page = pages().find(|page| page.id == id.as_str()).ok_or_else(|| {
        let known: Vec<_> = pages().map(|page| page.id).collect();
        Failure::Input(format!("there is no check {id:?}; there are: {}", known.join(", ")))
    })?;
    writeln!(output, "# {}\n", page.id)?;
    for line in page.text.lines() {
        writeln!(output, "{}", line.strip_prefix(' ').unwrap_or(line))?;
    }
    Ok(Outcome::Ready)
}
