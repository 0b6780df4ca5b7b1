//! Checks that every phrase is used, and that the panel contains no sentence that is not a phrase.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use baton::{policy, wording};

use crate::{Failure, root};

/// Phrases that nothing says, and sentences that are no phrase, each in a line.
///
/// # Errors
/// A source that cannot be read.
pub fn check() -> Result<Vec<String>, Failure> {
    let files = sources(&root::path("src"), "rs")?;
    let pages = [sources(&root::path("extension"), "js")?, sources(&root::path("extension"), "html")?].concat();
    let scripts = texts(&pages)?;
    let schema = policy::schema(policy::Dialect::Json).to_string();
    let mut rust = String::new();
    let mut wrong = Vec::new();
    for path in &files {
        let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        if path.starts_with(root::path("src/panel")) {
            let place = path.strip_prefix(root::folder()).unwrap_or(path).display();
            wrong.extend(sentences(&text).into_iter().map(|words| format!("{place} says {words:?} without a phrase")));
        }
        rust.push_str(&text);
    }
    let options = options();
    for phrase in wording::ALL.iter().copied().flatten() {
        let name = declared(&rust, phrase.key);
        let in_rust = name.is_some_and(|name| times(&rust, name) > 1);
        let named = options.contains(phrase.key) || in_schema(&schema, phrase.key);
        if !in_rust && !named && !in_script(&scripts, phrase.key) {
            wrong.push(format!("nothing says {}", phrase.key));
        }
    }
    Ok(wrong)
}

/// The constant that a key is declared for: `NAME = "key": "English"`.
fn declared<'t>(rust: &'t str, key: &str) -> Option<&'t str> {
    let before = rust.split(&format!(" = \"{key}\":")).next().filter(|before| before.len() < rust.len())?;
    before.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next()
}

/// How often a name stands in a text as a whole word.
fn times(text: &str, name: &str) -> usize {
    let within = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    let whole = |at: &usize| {
        let before = text.get(..*at).and_then(|before| before.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|after| after.chars().next());
        !within(before) && !within(after)
    };
    text.match_indices(name).map(|(at, _)| at).filter(whole).count()
}

/// The keys that follow from the policy's options.
fn options() -> BTreeSet<String> {
    let keys = policy::OPTIONS.iter().map(|option| format!("option_{}", option.name().replace('.', "_")));
    keys.flat_map(|key| [format!("{key}_changes"), key]).collect()
}

/// Whether the options page puts a key together from the schema: `choice_fix_timeline` for the id `fix-timeline`.
fn in_schema(schema: &str, key: &str) -> bool {
    key.split_once('_').is_some_and(|(prefix, id)| {
        ["page", "part", "choice", "section"].contains(&prefix)
            && [id.replace('_', "-"), id.to_owned()].iter().any(|id| schema.contains(&format!("\"{id}\"")))
    })
}

/// Whether a page's script or markup asks for a key: by its name, or by its beginning and its rest (`page_${what}`,
/// `'checking'`).
fn in_script(scripts: &str, key: &str) -> bool {
    let parted = key.split_once('_').is_some_and(|(beginning, rest)| {
        scripts.contains(&format!("`{beginning}_${{")) && scripts.contains(&format!("'{rest}'"))
    });
    parted || scripts.contains(&format!("'{key}'")) || scripts.contains(&format!("\"{key}\""))
}

/// String literals that read as a sentence: a word with a capital, then another word. Tests may say what they like.
fn sentences(rust: &str) -> Vec<&str> {
    let code = rust.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//") && !line.contains("reason = \"")
    });
    let literals = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    literals.filter(|words| is_sentence(words)).collect()
}

fn is_sentence(words: &str) -> bool {
    let mut words = words.split(' ');
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    words.next().is_some_and(capital) && words.any(|word| word.chars().any(char::is_alphabetic))
}

fn texts(paths: &[PathBuf]) -> Result<String, Failure> {
    let read = |path: &PathBuf| fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()));
    paths.iter().map(read).collect()
}

/// The files of a folder and of those within it that end so.
fn sources(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let path = entry.map_err(|e| e.to_string())?.path();
        if path.is_dir() {
            found.extend(sources(&path, ending)?);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_in_the_code_is_found() {
        for (code, found) in [
            ("el(\"p\").text(\"Copied to Jira\")", vec!["Copied to Jira"]),
            ("el(\"p\").class(\"quiet small\")", vec![]),
            ("event.key() == \"Escape\"", vec![]),
            ("// say \"Copied to Jira\"", vec![]),
            ("#[cfg(test)]\nassert!(x, \"Copied to Jira\");", vec![]),
        ] {
            assert_eq!(sentences(code), found, "{code}");
        }
    }

    #[test]
    fn a_use_is_the_whole_name_and_not_its_declaration() {
        let rust = "A_B = \"a_b\": \"x\";\nA_B_C = \"a_b_c\": \"y\";\nsay(&A_B_C)";
        assert_eq!(declared(rust, "a_b"), Some("A_B"));
        assert_eq!(times(rust, "A_B"), 1);
        assert_eq!(times(rust, "A_B_C"), 2);
        assert_eq!(declared(rust, "b"), None);
    }

    #[test]
    fn a_script_may_put_a_key_together() {
        let script = "['checking', 'lost'].map((what) => say(`page_${what}`)); say('extension_name')";
        assert!(in_script(script, "page_lost") && in_script(script, "extension_name"));
        assert!(!in_script(script, "page_late") && !in_script(script, "panel_lost"));
        assert!(in_script("<h1 data-say=\"page_title\">", "page_title"));
        assert!(in_schema("{\"enum\": [\"fix-timeline\"]}", "choice_fix_timeline"));
        assert!(!in_schema("{\"enum\": [\"fix-timeline\"]}", "panel_fix_timeline"));
    }
}
