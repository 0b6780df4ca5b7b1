//! `baton check`: a report for each ticket, in order, in constant memory, on every core.

use std::io::{BufWriter, Write, stdout};
use std::thread;

use baton::report::Report;
use baton::ticket::{Ticket, Timestamp};
use baton::{policy::Policy, wording, zendesk};

use crate::arguments::Arguments;
use crate::input::{Input, or_stdin};
use crate::stream::{BadValue, Read, Values};
use crate::{Failure, Outcome};

/// Tickets judged side by side before any is printed: enough to keep the cores busy, and what bounds memory.
const BATCH: usize = 64;

#[derive(Clone, Copy)]
enum Format {
    Text,
    Json,
}

/// Runs the command.
///
/// # Errors
/// An unknown format, an output that cannot be written. A file that cannot be opened and a broken ticket are
/// no error: it is named on stderr, counted in the outcome, and the stream goes on.
pub fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    let format = match arguments.format.as_deref() {
        None | Some("text") => Format::Text,
        Some("json") => Format::Json,
        Some(other) => return Err(Failure::Usage(format!("check has no format {other:?}: text or json"))),
    };
    let mut outcome = Outcome::Ready;
    let mut output = BufWriter::new(stdout().lock());
    for name in or_stdin(&arguments.names) {
        let mut values = match Input::open(&name) {
            Ok(input) => Values::of(input),
            Err(Failure::Input(message)) => {
                output.flush()?;
                eprintln!("baton: {message}");
                outcome = Outcome::BadInput;
                continue;
            }
            Err(other) => return Err(other),
        };
        loop {
            let batch: Vec<_> = values.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                break;
            }
            for judged in judge_all(batch, &arguments.policy, arguments.now, format) {
                outcome = outcome.max(print(judged, &mut output)?);
            }
        }
    }
    output.flush()?;
    Ok(outcome)
}

/// Prints a report, or names on stderr what could not be read.
fn print(judged: Judged, output: &mut impl Write) -> Result<Outcome, Failure> {
    match judged {
        Ok((text, ready)) => {
            output.write_all(text.as_bytes())?;
            Ok(if ready { Outcome::Ready } else { Outcome::NotReady })
        }
        Err(bad) => {
            output.flush()?;
            eprintln!("baton: {}", bad.message);
            Ok(Outcome::BadInput)
        }
    }
}

/// A ticket's report as text and whether it is ready.
type Judged = Result<(String, bool), BadValue>;

fn judge_all(batch: Vec<Result<Read, BadValue>>, policy: &Policy, now: Timestamp, format: Format) -> Vec<Judged> {
    let one = |read: Result<Read, BadValue>| judge(read?, policy, now, format);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    if batch.len() == 1 || cores == 1 {
        return batch.into_iter().map(one).collect();
    }
    let mut batch = batch.into_iter();
    let share = batch.len().div_ceil(cores);
    thread::scope(|scope| {
        let workers: Vec<_> = std::iter::from_fn(|| {
            let part: Vec<_> = batch.by_ref().take(share).collect();
            (!part.is_empty()).then(|| scope.spawn(move || part.into_iter().map(one).collect::<Vec<_>>()))
        })
        .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn judge(read: Read, policy: &Policy, now: Timestamp, format: Format) -> Judged {
    let mut ticket =
        zendesk::read(&read.value).map_err(|why| BadValue { message: format!("{}: {why}", read.place) })?.ticket;
    drop(read.value);
    if read.replaced {
        ticket.unread.push(wording::UNREAD_BYTES.plain());
    }
    let report = baton::evaluate(&ticket, policy, now);
    let ready = report.readiness.is_complete();
    let text = match format {
        Format::Json => serde_json::to_string(&report).map(|json| json + "\n"),
        Format::Text => Ok(text(&ticket, &report)),
    };
    text.map(|text| (text, ready)).map_err(|why| BadValue { message: format!("{}: {why}", read.place) })
}

/// A report for a terminal.
fn text(ticket: &Ticket, report: &Report) -> String {
    use std::fmt::Write;

    let mut text = String::new();
    let number = report.ticket_id.map_or_else(|| "new ticket".to_owned(), |id| format!("#{id}"));
    let readiness = report.readiness;
    let _ = writeln!(text, "{number} {} — {}/{} ready", one_line(&ticket.subject), readiness.done, readiness.of);
    for item in &report.items {
        let mark = if item.state.is_met() { '+' } else { '-' };
        let title = wording::title(item.item).text();
        let _ = write!(text, "  {mark} {title:<20} {:<14}", item.state.phrase().text());
        if let Some(advice) = &item.advice {
            let _ = write!(text, " {advice}");
        } else if let Some(evidence) = item.evidence.first() {
            let _ = write!(text, " “{}” ({})", one_line(&evidence.quote), evidence.source);
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    for finding in &report.findings {
        let _ = writeln!(text, "  ! {}: {}", finding.check, finding.message);
    }
    for note in &report.unread {
        let _ = writeln!(text, "  ? not read: {note}");
    }
    text.push('\n');
    text
}

/// The first words, on one line, safe for a terminal.
fn one_line(text: &str) -> String {
    let mut line = baton::case::first_words(text, 80);
    line.retain(|c| !c.is_control());
    line
}
