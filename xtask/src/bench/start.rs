//! What the panel costs when a ticket is opened, in a real browser: compared with the page's own load, and with
//! fetching the same bytes without compiling them.

use serde_json::Value;

use super::chromium;
use crate::Done;

/// How often the ticket is opened; the medians are printed.
const TIMES: &str = "9";

/// Measures in Chromium, and prints.
///
/// # Errors
/// When something does not build, or a browser is missing or fails.
pub fn run(_: &[String]) -> Done {
    let said = chromium::measured("start.mjs", TIMES)?;
    let said: Value = serde_json::from_str(&said).map_err(|e| format!("start.mjs: {e}: {said}"))?;
    println!("\na ticket opened in Chromium, milliseconds, the median of {TIMES}");
    for (what, key) in [
        ("the desk's own page loaded", "page"),
        ("the panel first painted, from its frame's begin", "painted"),
        ("of it: the wasm fetched and compiled", "compiled"),
        ("the same bytes only fetched", "fetched"),
    ] {
        let took = said.get(key).and_then(Value::as_f64).ok_or_else(|| format!("start.mjs gave no {key}"))?;
        println!("{what:<50} {took:>7.1}");
    }
    Ok(())
}
