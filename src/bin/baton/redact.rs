//! `baton redact`: the same text, masked; what was masked is counted on stderr.

use std::collections::BTreeMap;
use std::io::{BufRead, Read, Write, stdout};

use baton::handoff::redact::{Class, Redactor};

use crate::arguments::Arguments;
use crate::input::{Input, or_stdin};
use crate::{Failure, Outcome, har};

/// Runs the command.
///
/// # Errors
/// A file that cannot be read, an output that cannot be written. Bytes that are no UTF-8 are replaced.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut redactor = Redactor::default();
    let mut counts: BTreeMap<Class, usize> = BTreeMap::new();
    for name in or_stdin(&arguments.names) {
        let mut bytes = Vec::new();
        let mut input = Input::open(&name)?;
        let start = input.bytes.fill_buf().map_err(|why| Failure::Input(format!("{name}: {why}")))?;
        if is_capture(start) {
            let broken = har::sanitize(&name, &mut input.bytes)?;
            if let Some(broken) = broken {
                eprintln!("baton: {name}:{}: the capture breaks off at byte {}", broken.line, broken.byte);
            }
            return Ok(if broken.is_some() { Outcome::BadInput } else { Outcome::Ready });
        }
        input.bytes.read_to_end(&mut bytes).map_err(|why| Failure::Input(format!("{name}: {why}")))?;
        let redacted = redactor.redact(&String::from_utf8_lossy(&bytes));
        for mask in &redacted.masks {
            *counts.entry(mask.class).or_default() += 1;
        }
        stdout().lock().write_all(redacted.text.as_bytes())?;
    }
    let counts: Vec<String> = counts.iter().map(|(class, count)| format!("{} {count}", class.id())).collect();
    eprintln!("masked: {}", if counts.is_empty() { "nothing".to_owned() } else { counts.join(", ") });
    Ok(Outcome::Ready)
}

/// Whether a file begins as a HAR capture does.
fn is_capture(bytes: &[u8]) -> bool {
    let start: Vec<u8> = bytes.iter().take(200).copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    start.starts_with(b"{\"log\":{")
}
