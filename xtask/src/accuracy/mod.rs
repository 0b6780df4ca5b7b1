//! How well the reading agrees with labelled data, set by set, beside published results.

mod goals;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Done, Failure, process, root};
use goals::{GOALS, Goal, Measure, Reach};

/// A tracker counts from this many labelled reports on; the scorer's own limit.
const ENOUGH: u64 = 10;

/// Scores every labelled set of the folder and prints one table. A row that stays short is printed as short and is
/// no failure: the table is for reading.
///
/// # Errors
/// When Python is absent, the command does not build, or the scorer fails.
pub fn run(folder: &str) -> Done {
    let folder = Path::new(folder);
    if !folder.is_dir() {
        println!("there is no folder {}: nothing to score", folder.display());
        return Ok(());
    }
    if process::find("python3").is_none() {
        return Err("python3 is not here: the scorer needs it (apt-get install python3)".to_owned());
    }
    process::quiet(process::cargo().args(["build", "--quiet", "--release", "--package", "baton", "--bin", "baton"]))?;
    let folder = folder.canonicalize().map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut scores = BTreeMap::new();
    for set in sets(&folder)? {
        eprintln!("scoring {set} …");
        scores.insert(set.clone(), score(&folder, &set)?);
    }
    println!("{}", table(&scores));
    for (set, score) in &scores {
        for problem in score["problems"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            println!("{set}: {problem}");
        }
    }
    Ok(())
}

/// The folder's labelled sets that have a goal.
fn sets(folder: &Path) -> Result<Vec<String>, Failure> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut sets: Vec<_> = names
        .filter_map(|name| name.strip_suffix(".labels.ndjson").map(str::to_owned))
        .filter(|set| GOALS.iter().any(|goal| goal.set == family(set)))
        .collect();
    sets.sort();
    Ok(sets)
}

/// `demibud` of `demibud_dev`.
fn family(set: &str) -> &str {
    set.rsplit_once('_').map_or(set, |(family, _)| family)
}

fn score(folder: &Path, set: &str) -> Result<Value, Failure> {
    let said = process::quiet(
        process::program("python3")
            .arg(folder.join("score.py"))
            .arg(folder.join(set))
            .arg("--baton")
            .arg(root::target().join("release/baton"))
            .arg("--json"),
    )?;
    serde_json::from_str(&said).map_err(|e| format!("the scorer's answer on {set}: {e}"))
}

fn table(scores: &BTreeMap<String, Value>) -> String {
    let mut lines = vec![format!(
        "{:<24} {:<40} {:>6} {:>7} {:>6}  {:<14} {:>6} {:>6}",
        "set", "what", "ours", "reach", "", "best published", "crude", "people"
    )];
    for goal in GOALS {
        for (set, score) in scores.iter().filter(|(set, _)| family(set) == goal.set) {
            lines.push(row(goal, set, figure(goal.measure, score)));
        }
    }
    lines.join("\n")
}

fn row(goal: &Goal, set: &str, ours: Option<f64>) -> String {
    let number = |figure: Option<f64>| figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.3}"));
    let (reach, met) = match (goal.reach, ours) {
        (Reach::AtLeast(reach), ours) => (format!("≥ {reach:.2}"), ours.map(|ours| ours >= reach)),
        (Reach::AtMost(reach), ours) => (format!("≤ {reach:.3}"), ours.map(|ours| ours <= reach)),
        (Reach::Watched, _) => (String::new(), None),
    };
    let verdict = match (met, goal.reach) {
        (Some(true), _) => "ok",
        (Some(false), _) => "short",
        (None, Reach::Watched) => "",
        (None, _) => "none",
    };
    let published = goal.published.map_or_else(|| "–".to_owned(), |(best, whose)| format!("{best:.3} {whose}"));
    format!(
        "{set:<24} {:<40} {:>6} {reach:>7} {verdict:>6}  {published:<14} {:>6} {:>6}",
        goal.what,
        number(ours),
        number(goal.floor),
        number(goal.people)
    )
}

fn figure(measure: Measure, score: &Value) -> Option<f64> {
    match measure {
        Measure::At(pointer) => score.pointer(pointer)?.as_f64(),
        Measure::WorstTracker(items) => {
            let trackers =
                items.iter().filter_map(|item| score.get("items")?.get(item)?.get("per_system")?.as_object()).flatten();
            let enough = trackers.map(|(_, tracker)| tracker).filter(|tracker| tracker["n"].as_u64() >= Some(ENOUGH));
            enough
                .flat_map(|tracker| [&tracker["present_f1"], &tracker["missing_f1"]])
                .filter_map(Value::as_f64)
                .reduce(f64::min)
        }
        Measure::EvidenceOnLabels => {
            let items = score["evidence"].as_object()?.values();
            let (mut pieces, mut hits) = (0.0, 0.0);
            for item in items {
                let count = item["pieces"].as_f64()?;
                pieces += count;
                hits += count * item["overlap"].as_f64().unwrap_or_default();
            }
            (pieces > 0.0).then(|| hits / pieces)
        }
        Measure::StrayQuotes => {
            let quotes = score["quotes"].as_object()?;
            Some(quotes.get("quote NOT at its offsets").and_then(Value::as_f64).unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn takes_the_worst_tracker_that_counts() {
        let score = json!({"items": {"summary": {"per_system": {
            "a": {"n": 10, "present_f1": 0.9, "missing_f1": 0.7},
            "b": {"n": 9, "present_f1": 0.1, "missing_f1": 0.1},
            "c": {"n": 50, "present_f1": 0.8, "missing_f1": null},
        }}}});
        assert_eq!(figure(Measure::WorstTracker(&["summary"]), &score), Some(0.7));
    }

    #[test]
    fn weighs_evidence_by_its_pieces() {
        let score = json!({"evidence": {"a": {"pieces": 3, "overlap": 1.0}, "b": {"pieces": 1, "overlap": 0.0}, "c": {"pieces": 0, "overlap": null}}});
        assert_eq!(figure(Measure::EvidenceOnLabels, &score), Some(0.75));
        assert_eq!(figure(Measure::EvidenceOnLabels, &json!({"evidence": null})), None);
    }

    #[test]
    fn says_which_rows_are_short() {
        let goal = GOALS.iter().find(|goal| goal.what == "log excerpts found").unwrap();
        assert!(row(goal, "loghub_dev", Some(0.99)).contains(" ok "));
        assert!(row(goal, "loghub_dev", Some(0.97)).contains(" short "));
        assert!(row(goal, "loghub_dev", None).contains(" none "));
    }
}
