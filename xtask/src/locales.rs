//! The catalogues of `extension/_locales`: English is written from the sources, the others must have its keys.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use baton::wording;
use serde_json::{Map, Value, json};

use crate::{Done, Failure, root};

/// Messages the manifest itself needs.
const MANIFEST: [(&str, &str); 3] = [
    ("extension_name", "Baton – escalation checklist for Zendesk"),
    (
        "extension_description",
        "Flags what an escalation still lacks, holds it before it goes out half-told, and copies a Jira-ready handoff.",
    ),
    ("command_toggle", "Open or close Baton"),
];

fn catalogue(locale: &str) -> PathBuf {
    root::path("extension/_locales").join(locale).join("messages.json")
}

fn english() -> Result<String, Failure> {
    let mut messages = Map::new();
    let phrases = wording::ALL.iter().copied().flatten().map(|phrase| (phrase.key, phrase.english));
    for (key, text) in MANIFEST.into_iter().chain(phrases) {
        if messages.insert(key.to_owned(), json!({"message": text})).is_some() {
            return Err(format!("two phrases have the key {key:?}"));
        }
    }
    serde_json::to_string_pretty(&Value::Object(messages)).map(|text| text + "\n").map_err(|e| e.to_string())
}

/// Writes the English catalogue.
///
/// # Errors
/// Two phrases with one key, or a file that cannot be written.
pub fn write() -> Done {
    let path = catalogue("en");
    let text = english()?;
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().unwrap_or(&path)).map_err(|e| e.to_string())?;
    fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))
}

/// Checks that English is up to date and that every other locale has exactly its keys and parameters.
///
/// # Errors
/// Names each key that is missing or too many.
pub fn check() -> Done {
    let text = english()?;
    let mut wrong = Vec::new();
    if fs::read_to_string(catalogue("en")).unwrap_or_default() != text {
        wrong.push("en: out of date, run `cargo xtask locales`".to_owned());
    }
    let english: Value = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    for entry in fs::read_dir(root::path("extension/_locales")).map_err(|e| e.to_string())? {
        let locale = entry.map_err(|e| e.to_string())?.file_name().to_string_lossy().into_owned();
        if locale == "en" {
            continue;
        }
        let source = fs::read_to_string(catalogue(&locale)).map_err(|e| format!("{locale}: {e}"))?;
        let other: Value = serde_json::from_str(&source).map_err(|e| format!("{locale}: {e}"))?;
        for key in keys(&english).difference(&keys(&other)) {
            wrong.push(format!("{locale}: {key} is missing"));
        }
        for key in keys(&other).difference(&keys(&english)) {
            wrong.push(format!("{locale}: {key} is no longer used"));
        }
        for key in keys(&english).intersection(&keys(&other)) {
            if parameters(&english, key) != parameters(&other, key) {
                wrong.push(format!("{locale}: {key} has other parameters than the English"));
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn keys(catalogue: &Value) -> BTreeSet<&str> {
    catalogue.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect()
}

/// The parameters a message uses: `$1`, `$2` ….
fn parameters<'a>(catalogue: &'a Value, key: &str) -> BTreeSet<&'a str> {
    let text = catalogue.pointer(&format!("/{key}/message")).and_then(Value::as_str).unwrap_or_default();
    text.match_indices('$').filter_map(|(at, _)| text.get(at..at + 2)).collect()
}
