//! The command line: the same pipeline as in the browser, without one.
//!
//! Exit codes: 0 all ready, 1 something is not ready, 2 bad input.

mod arguments;
mod check;
mod explain;
mod handoff;
mod har;
mod input;
mod language;
mod policy;
mod redact;
mod stream;
mod update;

use std::io;
use std::process::ExitCode;

use arguments::{Arguments, Command};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything is ready.
    Ready,
    /// Something is not.
    NotReady,
    /// Some input could not be read; it was named on stderr.
    BadInput,
}

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// The words on the command line are off.
    Usage(String),
    /// A file or a policy could not be read.
    Input(String),
    /// The output was closed or could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match Arguments::parse(&words).and_then(|arguments| run(&arguments)) {
        Ok(Outcome::Ready) => ExitCode::SUCCESS,
        Ok(Outcome::NotReady) => ExitCode::from(1),
        Ok(Outcome::BadInput) => ExitCode::from(2),
        Err(Failure::Usage(message)) => {
            eprintln!("baton: {message}\n\n{}", arguments::USAGE);
            ExitCode::from(2)
        }
        Err(Failure::Input(message)) => {
            eprintln!("baton: {message}");
            ExitCode::from(2)
        }
        // `baton check … | head` closes our output: nothing is wrong.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
            eprintln!("baton: cannot write the output: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<Outcome, Failure> {
    match arguments.command {
        Command::Help => {
            println!("{}", arguments::USAGE);
            Ok(Outcome::Ready)
        }
        Command::Check => check::run(arguments),
        Command::Handoff => handoff::run(arguments),
        Command::Har => har::run(arguments),
        Command::Redact => redact::run(arguments),
        Command::Explain => explain::run(arguments),
        Command::Update => update::run(arguments),
        Command::Policy => policy::run(arguments),
    }
}
