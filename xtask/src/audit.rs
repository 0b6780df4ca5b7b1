//! Checks the dependencies against the lists of known vulnerabilities. If a list cannot be reached, that is printed and
//! counted as skipped.

use serde_json::Value;

use crate::log::Log;
use crate::tally::Counts;
use crate::{Failure, install, process};

/// `RustSec`'s list.
const CRATES: &str = "https://github.com/RustSec/advisory-db.git";

/// The version of the tool that reads it.
const CARGO_AUDIT: &str = "0.22.2";

/// One that did not run.
const SKIPPED: Counts = Counts { passed: 0, failed: 0, skipped: 1 };

/// Asks both lists.
///
/// # Errors
/// Names what is known of a crate or an npm package.
pub fn run(log: &mut Log) -> Result<Counts, Failure> {
    let mut counts = crates(log)?;
    counts += npm(log)?;
    Ok(counts)
}

fn crates(log: &mut Log) -> Result<Counts, Failure> {
    let mut ask = process::program("git");
    if let Err(why) = process::quiet(ask.args(["ls-remote", CRATES, "HEAD"]).env("GIT_TERMINAL_PROMPT", "0")) {
        return Ok(unreachable_list(log, "crates", &why));
    }
    let tool = install::cargo("cargo-audit", "cargo-audit", CARGO_AUDIT)?;
    log.run(process::program(tool).args(["audit", "--deny", "warnings"]))?;
    Ok(Counts::ONE)
}

fn npm(log: &mut Log) -> Result<Counts, Failure> {
    install::npm()?;
    let said = process::program("npm").args(["audit", "--json"]).output().map_err(|e| format!("npm audit: {e}"))?;
    let said = String::from_utf8_lossy(&said.stdout);
    log.note(&said);
    match known(&said) {
        None => Ok(unreachable_list(log, "npm packages", said.trim())),
        Some(known) if known.is_empty() => Ok(Counts::ONE),
        Some(known) => Err(known.join("\n")),
    }
}

/// What is known of which package; nothing when npm's answer is no report. As no npm package ships with Baton, faults
/// of low and moderate severity are left to the log.
fn known(report: &str) -> Option<Vec<String>> {
    let report: Value = serde_json::from_str(report).ok()?;
    let all = report.get("vulnerabilities")?.as_object()?;
    let grave = all.iter().filter_map(|(name, about)| {
        let severity = about.get("severity")?.as_str()?;
        ["high", "critical"].contains(&severity).then(|| format!("{name}: {severity}"))
    });
    Some(grave.collect())
}

fn unreachable_list(log: &mut Log, whose: &str, why: &str) -> Counts {
    println!("      the list of weaknesses of {whose} is not reachable from here: not audited");
    log.note(why);
    SKIPPED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_told_from_a_refusal() {
        assert_eq!(known(r#"{"message": "405 Method Not Allowed", "statusCode": 405}"#), None);
        assert_eq!(known("npm error"), None);
        assert_eq!(known(r#"{"vulnerabilities": {}}"#), Some(Vec::new()));
        let two = r#"{"vulnerabilities": {"a": {"severity": "low"}, "b": {"severity": "critical"}}}"#;
        assert_eq!(known(two), Some(vec!["b: critical".to_owned()]));
    }
}
