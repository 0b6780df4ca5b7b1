//! A large capture in a real panel: how long reading and sanitising it take, and whether the panel stays responsive
//! meanwhile.

use serde_json::Value;

use super::chromium;
use crate::Done;

/// The capture's size.
const MEGABYTES: &str = "200";

/// Measures in Chromium, which also tells its longest task, and prints.
///
/// # Errors
/// When something does not build, or a browser is missing or fails.
pub fn run(_: &[String]) -> Done {
    let said = chromium::measured("panel.mjs", MEGABYTES)?;
    println!(
        "\na capture of {MEGABYTES} MB in Chromium's panel: seconds, and the panel's longest wait in milliseconds"
    );
    println!("{:<34} {:>7} {:>12} {:>11}", "", "s", "between two", "in one task");
    println!("{:<34} {:>7} {:>12} {:>11}", "", "", "frames", "");
    for line in said.lines() {
        let one: Value = serde_json::from_str(line).map_err(|e| format!("panel.mjs: {e}: {line}"))?;
        let number = |key: &str| one.get(key).and_then(Value::as_f64).unwrap_or(f64::NAN);
        let what = one.get("what").and_then(Value::as_str).unwrap_or_default();
        println!("{what:<34} {:>7.1} {:>12.0} {:>11.0}", number("took") / 1e3, number("frame"), number("task"));
    }
    Ok(())
}
