//! The repository's own rules, as a check.

use std::fs;

use crate::{Done, Failure, process, root};

/// Words that must not stand in the project, and why.
const FORBIDDEN: [(&str, &str); 4] = [
    ("todo!(", "unfinished code"),
    ("unimplemented!(", "unfinished code"),
    ("#[ignore", "a test that does not run proves nothing"),
    ("\"resolved\": \"http", "the lock file holds no addresses"),
];

/// Files past this many lines ask to be two.
const LONG: usize = 400;

/// Checks every committed file.
///
/// # Errors
/// Names each file and line that breaks a rule.
pub fn run() -> Done {
    let mut wrong = Vec::new();
    for file in files()? {
        let Ok(text) = fs::read_to_string(root::path(&file)) else { continue };
        if file == "xtask/src/tidy.rs" {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            for (word, why) in FORBIDDEN {
                if line.contains(word) {
                    wrong.push(format!("{file}:{}: {word}: {why}", number + 1));
                }
            }
        }
        if is_source(&file) {
            let lines = text.lines().count();
            if lines > LONG {
                wrong.push(format!("{file}: {lines} lines, more than {LONG}: it asks to be two files"));
            }
        }
        if file.starts_with("src/") && file.ends_with(".rs") && !text.starts_with("//!") {
            wrong.push(format!("{file}: does not say what it is (no `//!` at its head)"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn is_source(file: &str) -> bool {
    let source = ["src/", "xtask/src/", "extension/"].iter().any(|folder| file.starts_with(folder));
    source && (file.ends_with(".rs") || file.ends_with(".js"))
}

fn files() -> Result<Vec<String>, Failure> {
    let listed = process::quiet(process::program("git").args(["ls-files"]))?;
    Ok(listed.lines().map(str::to_owned).collect())
}
