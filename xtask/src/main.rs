//! Builds, runs, tests, measures and packages Baton. No shell scripts.

mod accuracy;
mod audit;
mod bench;
mod build;
mod corpus;
mod demo;
mod desk;
mod files;
mod imports;
mod install;
mod licences;
mod locales;
mod log;
mod manifest;
mod masks;
mod package;
mod phrases;
mod pictures;
mod practise;
mod process;
mod root;
mod size;
mod stages;
mod suite;
mod tally;
mod tap;
mod tidy;

use std::process::ExitCode;

/// What went wrong, in a line or two for the person who ran the command.
pub type Failure = String;

/// The end of a task.
pub type Done = Result<(), Failure>;

const USAGE: &str = "\
cargo xtask <task>

  build                 both browsers' unpacked extensions, under target/extension/
  demo [--headless]     the practice desk with the extension on a sample ticket
  test [STAGE…]         everything CI runs; ends with a line of counts
  size [--check|--write]  what the browser loads, beside its budget
  package [--check]     the stores' packages, under target/package/; twice, and compared
  corpus DIR            run `baton check` over every set of tickets in DIR
  accuracy DIR          score the labelled sets in DIR, beside what others reach
  masks DIR             what the redaction masks of the tickets in DIR, each value in its line
  bench [PART…]         how fast the reading is, and that its time is linear
  licences [--write]    whose work Baton carries, in LICENSES.md; each licence against its list
  locales               check every translation against the English of the sources
  pictures              the stores' screenshots and the README's, under store/pictures/ and www/pictures/";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["build"] => build::run().map(|_| ()),
        ["demo"] => demo::run(false),
        ["demo", "--headless"] => demo::run(true),
        ["test", stages @ ..] => suite::run(stages),
        ["size"] => size::print(),
        ["size", "--check"] => size::check(),
        ["size", "--write"] => size::write(),
        ["corpus", folder] => corpus::run(folder),
        ["package"] => package::run(),
        ["package", "--check"] => package::check(),
        ["bench", "measured", parts @ ..] => bench::measured(parts),
        ["bench", parts @ ..] => bench::run(parts),
        ["accuracy", folder] => accuracy::run(folder),
        ["licences"] => licences::check(),
        ["licences", "--write"] => licences::write(),
        ["masks", folder] => masks::run(folder),
        ["locales"] => locales::check(),
        ["pictures"] => pictures::run(),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("{message}");
            }
            ExitCode::FAILURE
        }
    }
}
