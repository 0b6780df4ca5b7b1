//! A long export through `baton check`: tickets per second and peak memory, compared with `jq`.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Done, Failure, process, root};

/// How many tickets the export holds.
const TICKETS: usize = 100_000;

/// How often the memory of the program under measure is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// Measures and prints.
///
/// # Errors
/// When the export cannot be written or the command not be run.
pub fn run(_: &[String]) -> Done {
    let export = root::target().join("bench/export.ndjson");
    write(&export)?;
    let size = fs::metadata(&export).map_or(0, |m| m.len()) / 1_000_000;
    println!("\n{TICKETS} tickets, {size} MB of NDJSON");
    let mut baton = process::program(root::target().join("release/baton"));
    report("baton check", baton.args(["check", "--format", "json"]), &export)?;
    if let Some(jq) = process::find("jq") {
        report("jq -c .ticket.id", process::program(jq).args(["-c", ".ticket.id"]), &export)?;
    } else {
        println!("{:<18} not here", "jq");
    }
    fs::remove_file(&export).map_err(|e| e.to_string())
}

/// The desk's tickets over and over, each with a number of its own.
fn write(export: &Path) -> Done {
    let told = process::quiet(process::program("node").arg("www/snapshot.mjs"))?;
    let lines: Vec<&str> = told.lines().collect();
    let file = File::create(export).map_err(|e| format!("{}: {e}", export.display()))?;
    let mut file = BufWriter::new(file);
    for line in lines.iter().cycle().take(TICKETS) {
        writeln!(file, "{line}").map_err(|e| e.to_string())?;
    }
    file.flush().map_err(|e| e.to_string())
}

fn report(name: &str, command: &mut Command, export: &Path) -> Done {
    let (seconds, kilobytes) = watched(command, export)?;
    #[allow(clippy::cast_precision_loss, reason = "100 000 is exact")]
    let rate = TICKETS as f64 / seconds;
    println!("{name:<18} {rate:>9.0} tickets/s {seconds:>8.2} s {:>8.1} MB at most", kilobytes / 1e3);
    Ok(())
}

/// Seconds, and the high-water mark of resident memory in kB as Linux tells it.
fn watched(command: &mut Command, export: &Path) -> Result<(f64, f64), Failure> {
    let input = File::open(export).map_err(|e| e.to_string())?;
    let begun = Instant::now();
    let mut child =
        command.stdin(input).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(|e| e.to_string())?;
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0.0;
    while child.try_wait().map_err(|e| e.to_string())?.is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let mark = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = mark.and_then(|mark| mark.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(most);
        std::thread::sleep(LOOK);
    }
    Ok((begun.elapsed().as_secs_f64(), most))
}
