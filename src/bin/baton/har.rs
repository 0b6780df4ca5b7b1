//! `baton har`: the digest of a capture; with `--format har`, the capture itself, sanitized.

use std::io::{Read, Write, stdout};

use baton::handoff::har::{Broken, Digester, Sanitizer};
use baton::handoff::redact::Redactor;
use baton::handoff::{Document, Format};

use crate::arguments::Arguments;
use crate::handoff::{format_named, written};
use crate::input::{Input, or_stdin};
use crate::{Failure, Outcome};

/// Bytes read at a time.
const PIECE: usize = 1 << 16;

/// Runs the command. A capture that breaks off gives what could be read, and says where on stderr.
///
/// # Errors
/// An unknown format, a file that cannot be read, an output that cannot be written.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::Ready;
    for name in or_stdin(&arguments.names) {
        let mut input = Input::open(&name)?;
        let broken = if arguments.format.as_deref() == Some("har") {
            sanitize(&name, &mut input.bytes)?
        } else {
            digest(&name, &mut input.bytes, format_named(arguments.format.as_deref(), "har")?)?
        };
        if let Some(broken) = broken {
            eprintln!("baton: {name}:{}: the capture breaks off at byte {}", broken.line, broken.byte);
            outcome = Outcome::BadInput;
        }
    }
    Ok(outcome)
}

fn digest(name: &str, bytes: &mut dyn Read, format: Format) -> Result<Option<Broken>, Failure> {
    let mut digester = Digester::default();
    pieces(name, bytes, |piece| {
        digester.feed(piece);
        Ok(())
    })?;
    let digest = digester.finish();
    let mut document = Document::new(name.rsplit('/').next().unwrap_or(name));
    let mut redactor = Redactor::default();
    document.extend(digest.blocks(&mut |text: &str| redactor.redact(text).text));
    stdout().lock().write_all(written(&document, format).as_bytes())?;
    Ok(digest.broken)
}

/// Writes a capture sanitized, a piece at a time; what was masked is counted on stderr.
///
/// # Errors
/// As [`run`].
pub fn sanitize(name: &str, bytes: &mut dyn Read) -> Result<Option<Broken>, Failure> {
    let mut sanitizer = Sanitizer::default();
    let mut output = stdout().lock();
    pieces(name, bytes, |piece| {
        sanitizer.feed(piece);
        output.write_all(sanitizer.take().as_bytes()).map_err(Failure::from)
    })?;
    eprintln!("masked: {} values", sanitizer.masked());
    let (rest, broken) = sanitizer.finish();
    output.write_all(rest.as_bytes())?;
    output.write_all(b"\n")?;
    Ok(broken)
}

fn pieces(name: &str, bytes: &mut dyn Read, mut take: impl FnMut(&[u8]) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut piece = vec![0; PIECE];
    loop {
        let count = bytes.read(&mut piece).map_err(|why| Failure::Input(format!("{name}: {why}")))?;
        match piece.get(..count) {
            Some(read) if count > 0 => take(read)?,
            _ => return Ok(()),
        }
    }
}
