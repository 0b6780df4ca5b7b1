//! `cargo xtask test`: every stage in turn. A failing stage does not stop the others.

use std::time::Instant;

use crate::log::{self, Log};
use crate::stages::STAGES;
use crate::tally::Counts;
use crate::{Done, Failure};

/// Runs the stages named, or all; the last line printed is the counts alone.
///
/// # Errors
/// When a test or a stage failed. The message is empty: everything was said.
pub fn run(names: &[&str]) -> Done {
    if let Some(unknown) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        let known: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        return Err(format!("there is no stage {unknown:?}: {}", known.join(", ")));
    }
    let chosen: Vec<_> = STAGES.iter().filter(|stage| names.is_empty() || names.contains(&stage.name)).collect();
    let mut sum = Counts::default();
    let mut failing = Vec::new();
    for (number, stage) in chosen.iter().enumerate() {
        println!("[{}/{}] {} – {}", number + 1, chosen.len(), stage.name, stage.about);
        let begun = Instant::now();
        let mut log = Log::new(stage.name)?;
        let outcome: Result<Counts, Failure> = (stage.run)(&mut log);
        let counts = outcome.unwrap_or_else(|why| {
            log.note(&why);
            Counts::LOST
        });
        if counts.failed > 0 {
            failing.push(stage.name);
            println!("{}", indented(&log.reason()));
        }
        println!("      {counts} in {:.0} s", begun.elapsed().as_secs_f64());
        sum += counts;
    }
    if !failing.is_empty() {
        println!("\nfailing: {} – whole logs in {}", failing.join(", "), log::folder().display());
    }
    println!("{sum}");
    if sum.failed == 0 { Ok(()) } else { Err(String::new()) }
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("      │ {line}")).collect::<Vec<_>>().join("\n")
}
