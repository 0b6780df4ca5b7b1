//! The reading as the browser runs it, and JavaScript's own regular expressions, both in Node.

use std::fs;

use serde_json::Value;

use super::patterns::PATTERNS;
use crate::{Failure, build, process, root};

/// Megabytes a second over some texts.
#[derive(Clone, Copy)]
pub struct Rates {
    /// The wasm, built as the panel is.
    pub wasm: f64,
    /// The patterns in JavaScript, one after another.
    pub javascript: f64,
    /// The words that the reading looks for, list after list, as regular expressions of JavaScript.
    pub words: f64,
}

/// Reads texts in both ways.
///
/// # Errors
/// When the wasm does not build or Node fails.
pub fn rates(texts: &[&str]) -> Result<Rates, Failure> {
    let folder = root::target().join("bench");
    build::recreate(&folder)?;
    let write = |name: &str, bytes: &str| {
        let path = folder.join(name);
        fs::write(&path, bytes).map(|()| path.clone()).map_err(|e| format!("{}: {e}", path.display()))
    };
    let texts = write("texts.json", &Value::from(texts.to_vec()).to_string())?;
    let patterns = Value::from(PATTERNS.iter().map(|pattern| Value::from(*pattern)).collect::<Vec<_>>());
    let patterns = write("patterns.json", &patterns.to_string())?;
    // One expression a list: any of its words, whole and in any case.
    let lists = baton::reading::word_lists().map(|words| {
        let words: Vec<&str> = words.split_whitespace().collect();
        Value::from(format!(r"(?i)\b(?:{})\b", words.join("|")))
    });
    let lists = write("lists.json", &Value::from(lists.collect::<Vec<_>>()).to_string())?;
    let glue = build::bench_glue(&folder)?;
    let said = process::quiet(
        process::program("node").arg(root::path("xtask/src/bench/measure.mjs")).args([glue, texts, patterns, lists]),
    )?;
    let said: Value = serde_json::from_str(&said).map_err(|e| format!("measure.mjs: {e}: {said}"))?;
    let number = |key: &str| said.get(key).and_then(Value::as_f64).ok_or_else(|| format!("measure.mjs gave no {key}"));
    Ok(Rates { wasm: number("wasm")?, javascript: number("javascript")?, words: number("words")? })
}
