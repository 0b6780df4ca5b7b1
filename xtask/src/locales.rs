//! The catalogues of `_locales`: English is written from the sources as the extension is assembled, the others are
//! kept in `extension/_locales` and must have its keys.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use baton::wording;
use serde_json::{Map, Value, json};

use crate::{Done, Failure, phrases, root};

/// Messages of the manifest and of the panel's page: what no phrase of the core says.
const EXTENSION: [(&str, &str); 4] = [
    ("extension_name", "Baton – escalation checklist for Zendesk"),
    (
        "extension_description",
        "Flags what an escalation still lacks, holds it before it goes out half-told, and copies a Jira-ready handoff.",
    ),
    ("command_toggle", "Open or close Baton"),
    ("language", "en"),
];

/// A catalogue, and where it is read too: Chromium offers neither Spain's Spanish in Latin America nor Brazil's
/// Portuguese in Portugal by itself.
const ALSO: [(&str, &str); 2] = [("es", "es_419"), ("pt_BR", "pt_PT")];

fn english() -> Result<String, Failure> {
    let mut messages = Map::new();
    let phrases = wording::ALL.iter().copied().flatten().map(|phrase| (phrase.key, phrase.english()));
    for (key, text) in EXTENSION.into_iter().chain(phrases) {
        if messages.insert(key.to_owned(), json!({"message": text})).is_some() {
            return Err(format!("two phrases have the key {key:?}"));
        }
    }
    serde_json::to_string_pretty(&Value::Object(messages)).map(|text| text + "\n").map_err(|e| e.to_string())
}

/// Writes the English catalogue into an assembled extension, and the copies for neighbours.
///
/// # Errors
/// Two phrases with one key, or a file that cannot be written.
pub fn write(extension: &Path) -> Done {
    let folder = extension.join("_locales/en");
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    fs::write(folder.join("messages.json"), english()?).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (written, also) in ALSO {
        let (from, to) = (extension.join("_locales").join(written), extension.join("_locales").join(also));
        fs::create_dir_all(&to).map_err(|e| format!("{}: {e}", to.display()))?;
        let from = from.join("messages.json");
        fs::copy(&from, to.join("messages.json")).map_err(|e| format!("{}: {e}", from.display()))?;
    }
    Ok(())
}

/// Checks that every other language has exactly the keys and parameters of English, that every phrase is said
/// somewhere, and that the panel says nothing else.
///
/// # Errors
/// Names each key that is missing (with its English), superfluous, or has other parameters, language by language.
pub fn check() -> Done {
    let english: Value = serde_json::from_str(&english()?).map_err(|e| e.to_string())?;
    let mut wrong = phrases::check()?;
    for locale in others()? {
        let path = root::path("extension/_locales").join(&locale).join("messages.json");
        let source = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let other: Value = serde_json::from_str(&source).map_err(|e| format!("{}: {e}", path.display()))?;
        let differences = differences(&english, &other);
        if !differences.is_empty() {
            wrong.push(format!("{locale}:\n  {}", differences.join("\n  ")));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// The languages beside English.
fn others() -> Result<Vec<String>, Failure> {
    let folder = root::path("extension/_locales");
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut names: Vec<_> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.file_name().to_string_lossy().into_owned())).collect();
    names.sort();
    Ok(names)
}

fn differences(english: &Value, other: &Value) -> Vec<String> {
    let (ours, theirs) = (keys(english), keys(other));
    let missing = ours.difference(&theirs).map(|key| format!("{key} is missing: {}", message(english, key)));
    let unused = theirs.difference(&ours).map(|key| format!("{key} is no longer used"));
    let parted = ours.intersection(&theirs).filter(|key| parameters(english, key) != parameters(other, key));
    let parted = parted.map(|key| format!("{key} has other parameters than the English"));
    missing.chain(unused).chain(parted).collect()
}

fn keys(catalogue: &Value) -> BTreeSet<&str> {
    catalogue.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect()
}

fn message<'a>(catalogue: &'a Value, key: &str) -> &'a str {
    catalogue.pointer(&format!("/{key}/message")).and_then(Value::as_str).unwrap_or_default()
}

/// The parameters a message uses: `$1`, `$2` ….
fn parameters<'a>(catalogue: &'a Value, key: &str) -> BTreeSet<&'a str> {
    let text = message(catalogue, key);
    text.match_indices('$').filter_map(|(at, _)| text.get(at..at + 2)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_has_the_manifests_messages_and_every_phrase() {
        let english: Value = serde_json::from_str(&english().unwrap()).unwrap();
        let phrases: usize = wording::ALL.iter().map(|phrases| phrases.len()).sum();
        assert_eq!(keys(&english).len(), phrases + EXTENSION.len());
        let manifest = fs::read_to_string(root::path("extension/manifest.json")).unwrap();
        for named in manifest.split("__MSG_").skip(1) {
            let key = named.split("__").next().unwrap();
            assert!(keys(&english).contains(key), "{key}");
        }
    }

    #[test]
    fn names_what_a_translation_lacks() {
        let english = json!({"a": {"message": "$1 of $2"}, "b": {"message": "yes"}, "c": {"message": "no"}});
        let other = json!({"a": {"message": "$1"}, "b": {"message": "sí"}, "d": {"message": "?"}});
        let differences = differences(&english, &other);
        assert_eq!(differences, ["c is missing: no", "d is no longer used", "a has other parameters than the English"]);
    }
}
