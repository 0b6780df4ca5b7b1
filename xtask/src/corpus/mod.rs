//! Runs `baton check` over every set of tickets in a folder, and prints the results per item and the time.

mod payloads;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use baton::playbook::Item;
use serde_json::Value;

use crate::{Done, Failure, build, process, root};

/// The states, as in JSON, and the head of their column.
const STATES: [(&str, &str); 5] = [
    ("present", "present"),
    ("weak", "weak"),
    ("placeholder", "unfilled"),
    ("missing", "missing"),
    ("not-applicable", "n/a"),
];

/// Runs over every `*.tickets.ndjson` of the folder, and over every answer recorded under its `zendesk/`.
///
/// # Errors
/// When a set cannot be read or a ticket of it gives no report.
pub fn run(folder: &str) -> Done {
    let folder = Path::new(folder);
    if !folder.is_dir() {
        println!("there is no folder {}: nothing to run over", folder.display());
        return Ok(());
    }
    let mut sets = sets(folder)?;
    sets.extend(recorded(&folder.join("zendesk"))?);
    process::quiet(process::cargo().args(["build", "--quiet", "--release", "--package", "baton", "--bin", "baton"]))?;
    let mut unread = Vec::new();
    for set in sets {
        if let Err(why) = one(&set) {
            unread.push(format!("{}: {why}", set.display()));
        }
    }
    if unread.is_empty() { Ok(()) } else { Err(unread.join("\n")) }
}

/// The folder's sets of tickets, sorted.
///
/// # Errors
/// When it cannot be read.
pub fn sets(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut sets: Vec<_> = paths.filter(|path| path.to_string_lossy().ends_with(".tickets.ndjson")).collect();
    sets.sort();
    Ok(sets)
}

/// The recorded answers as one set.
fn recorded(folder: &Path) -> Result<Option<PathBuf>, Failure> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let set = root::target().join("corpus/recorded.tickets.ndjson");
    build::recreate(&root::target().join("corpus"))?;
    let lines: Vec<_> = payloads::snapshots(folder)?.iter().map(|snapshot| format!("{snapshot}\n")).collect();
    fs::write(&set, lines.concat()).map_err(|e| format!("{}: {e}", set.display()))?;
    Ok(Some(set))
}

fn one(set: &Path) -> Done {
    let (reports, seconds) = check(set)?;
    let tickets = fs::read_to_string(set).map_err(|e| e.to_string())?.lines().filter(|l| !l.trim().is_empty()).count();
    let name = set.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let megabytes = fs::metadata(set).map_or(0, |m| m.len()) / 1_000_000;
    println!("{name}: {} tickets, {megabytes} MB, {seconds:.2} s", reports.len());
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for report in &reports {
        for item in report["items"].as_array().into_iter().flatten() {
            if let (Some(item), Some(state)) = (item["item"].as_str(), item["state"].as_str()) {
                *counts.entry((item, state)).or_default() += 1;
            }
        }
    }
    let mut table = format!("  {:<22}", "");
    for (_, head) in STATES {
        let _ = write!(table, "{head:>10}");
    }
    for item in Item::ALL {
        let _ = write!(table, "\n  {:<22}", item.id());
        for (state, _) in STATES {
            let _ = write!(table, "{:>10}", counts.get(&(item.id(), state)).copied().unwrap_or_default());
        }
    }
    println!("{table}\n");
    if reports.len() == tickets { Ok(()) } else { Err(format!("{} of {tickets} tickets gave a report", reports.len())) }
}

/// What `baton check` says of a set, and the seconds it took.
///
/// # Errors
/// When it cannot be run or prints what is no JSON.
pub fn check(set: &Path) -> Result<(Vec<Value>, f64), Failure> {
    let input = File::open(set).map_err(|e| format!("{}: {e}", set.display()))?;
    let begun = Instant::now();
    let output = process::program(root::target().join("release/baton"))
        .args(["check", "--format", "json"])
        .stdin(Stdio::from(input))
        .output()
        .map_err(|e| e.to_string())?;
    let seconds = begun.elapsed().as_secs_f64();
    let text = String::from_utf8_lossy(&output.stdout);
    let reports: Result<Vec<Value>, Failure> =
        text.lines().map(|line| serde_json::from_str(line).map_err(|e| e.to_string())).collect();
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    reports.map(|reports| (reports, seconds))
}
