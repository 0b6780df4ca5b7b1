//! `baton handoff`: the handoff of one ticket, in one format.

use std::io::{Write, stdout};

use baton::handoff::{self, Document, Format};
use baton::zendesk;

use crate::arguments::Arguments;
use crate::input::{Input, or_stdin};
use crate::language;
use crate::stream::Values;
use crate::{Failure, Outcome};

/// Runs the command.
///
/// # Errors
/// An unknown format, a file that cannot be opened, input that holds no ticket or more than one, an output that
/// cannot be written.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let format = format_named(arguments.format.as_deref(), "handoff")?;
    let [name] = or_stdin(&arguments.names)
        .try_into()
        .map_err(|_| Failure::Usage("handoff takes one file: the handoff of one ticket".to_owned()))?;
    let mut values = Values::of(Input::open(&name)?);
    let read = values.next().ok_or_else(|| Failure::Input(format!("{name}: holds no ticket")))?;
    let read = read.map_err(|bad| Failure::Input(bad.message))?;
    if values.next().is_some() {
        return Err(Failure::Input(format!("{name}: holds more than one ticket; a handoff is of one")));
    }
    let place = &read.place;
    let ticket = zendesk::read(&read.value).map_err(|why| Failure::Input(format!("{place}: {why}")))?.ticket;
    let report = baton::evaluate(&ticket, &arguments.policy, arguments.now);
    language::speak(arguments.policy.handoff.language);
    let document = handoff::compose(&ticket, &report, &arguments.policy);
    let text = written(&document, format);
    stdout().lock().write_all(text.as_bytes())?;
    Ok(Outcome::Ready)
}

/// The format with this name, plain text without one.
///
/// # Errors
/// Names the formats there are.
pub fn format_named(name: Option<&str>, command: &str) -> Result<Format, Failure> {
    let wanted = name.unwrap_or(Format::Text.id());
    Format::from_id(wanted).ok_or_else(|| {
        let known = Format::ALL.map(Format::id).join(", ");
        Failure::Usage(format!("{command} has no format {wanted:?}: {known}"))
    })
}

/// A document in a format, ending with a line break.
pub fn written(document: &Document, format: Format) -> String {
    let mut text = match format {
        Format::Html => handoff::html(document),
        Format::Wiki => handoff::wiki(document),
        Format::Markdown => handoff::markdown(document),
        Format::Text => handoff::text(document),
        Format::Adf => handoff::adf(document).to_string(),
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text
}
