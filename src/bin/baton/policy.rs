//! `baton policy`: checks a policy file, and prints the schemas.

use std::io::{Write, stdout};

use baton::policy::{Dialect, schema};

use crate::arguments::{self, Arguments};
use crate::{Failure, Outcome};

/// Runs the command.
///
/// # Errors
/// An unknown format, no file where one is needed, a policy that is wrong (every key of it is named), an output that
/// cannot be written.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let dialect = match arguments.format.as_deref() {
        None => None,
        Some("schema") => Some(Dialect::Json),
        Some("managed") => Some(Dialect::Managed),
        Some(other) => return Err(Failure::Usage(format!("policy has no format {other:?}: schema or managed"))),
    };
    if let Some(dialect) = dialect {
        writeln!(stdout().lock(), "{:#}", schema(dialect))?;
    } else if arguments.names.is_empty() {
        return Err(Failure::Usage("policy takes a file".to_owned()));
    }
    for name in &arguments.names {
        arguments::policy(name)?;
    }
    Ok(Outcome::Ready)
}
