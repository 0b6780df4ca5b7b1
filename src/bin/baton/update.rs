//! `baton update`: checks a customer update on stdin.

use std::io::{Read, Write, stdout};

use baton::incident::severity::of_value;
use baton::incident::update::{self, UpdateReport};
use baton::wording;

use crate::arguments::Arguments;
use crate::input::{Input, or_stdin};
use crate::language;
use crate::{Failure, Outcome};

/// Reads the update and prints the report.
///
/// # Errors
/// An unknown severity or format, an input that cannot be read, an output that cannot be written.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let severity = match arguments.severity.as_deref() {
        None => None,
        Some(word) => Some(
            of_value(&arguments.policy, word)
                .ok_or_else(|| Failure::Usage(format!("there is no severity {word:?}: SEV1 to SEV4")))?,
        ),
    };
    let json = match arguments.format.as_deref() {
        None | Some("text") => false,
        Some("json") => true,
        Some(other) => return Err(Failure::Usage(format!("update has no format {other:?}: text or json"))),
    };
    let names = or_stdin(&arguments.names);
    let [name] = names.as_slice() else {
        return Err(Failure::Usage("update reads one text".to_owned()));
    };
    let mut input = Input::open(name)?;
    let mut bytes = Vec::new();
    input.bytes.read_to_end(&mut bytes).map_err(|e| Failure::Input(format!("{}: {e}", input.name)))?;
    let text = String::from_utf8_lossy(&bytes);
    language::speak(arguments.policy.handoff.language);
    let report = update::read(&text, severity, &arguments.policy);
    let mut output = stdout().lock();
    if json {
        serde_json::to_writer(&mut output, &report).map_err(|e| Failure::Output(e.into()))?;
        writeln!(output)?;
    } else {
        output.write_all(in_words(&report, &text).as_bytes())?;
    }
    Ok(if report.is_ready() { Outcome::Ready } else { Outcome::NotReady })
}

/// The report for a person.
fn in_words(report: &UpdateReport, text: &str) -> String {
    let mut lines = Vec::new();
    for answered in &report.questions {
        let mark = if answered.span.is_some() { "yes" } else { "no " };
        let said = answered.span.and_then(|span| text.get(span.start..span.end)).unwrap_or_default();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let note = answered.message.as_ref().map(ToString::to_string).unwrap_or_default();
        let rest = [said, note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" - ");
        lines.push(format!("{mark} {:<34} {rest}", wording::question(answered.question).text()));
    }
    lines.extend(report.findings.iter().map(|finding| format!("{:<38} {}", finding.check.id(), finding.message)));
    lines.push(String::new());
    lines.join("\n")
}
