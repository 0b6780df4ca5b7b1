//! Checks the repository's own rules.

use std::fs;
use std::path::Path;

use crate::{Done, files, imports, root};

/// What must not stand in the project, and why.
const FORBIDDEN: [(&str, &str); 5] = [
    ("todo!(", "unfinished code"),
    ("unimplemented!(", "unfinished code"),
    ("#[ignore", "a test that does not run proves nothing"),
    ("\"resolved\": \"http", "the lock file holds no addresses"),
    ("registry=", "where packages come from is the machine's business"),
];

/// What the compiler and clippy must refuse: unsafe code, and every way for outside data to end the program.
const REFUSED: [(&str, &str); 12] = [
    ("unsafe_code", "forbid"),
    ("unwrap_used", "deny"),
    ("expect_used", "deny"),
    ("panic", "deny"),
    ("unreachable", "deny"),
    ("todo", "deny"),
    ("unimplemented", "deny"),
    ("indexing_slicing", "deny"),
    ("string_slice", "deny"),
    ("get_unwrap", "deny"),
    ("cast_possible_truncation", "deny"),
    ("allow_attributes_without_reason", "deny"),
];

/// Source files with more lines than this, tests aside, should be two.
const LONG: usize = 400;

/// Checks every file of the project.
///
/// # Errors
/// Names each file and line that breaks a rule.
pub fn run() -> Done {
    let machine = machine_paths();
    let mut wrong = Vec::new();
    let mut imports = imports::Imports::default();
    for file in files::all()? {
        let Ok(text) = fs::read_to_string(root::path(&file)) else { continue };
        imports.add(&file, &text);
        // This file names what it forbids.
        if file != "xtask/src/tidy.rs" {
            forbidden(&file, &text, &machine, &mut wrong);
        }
        shape(&file, &text, &mut wrong);
    }
    wrong.extend(imports.wrong());
    for manifest in ["Cargo.toml", "xtask/Cargo.toml"] {
        let text = fs::read_to_string(root::path(manifest)).map_err(|e| format!("{manifest}: {e}"))?;
        lints(manifest, &text, &mut wrong);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn forbidden(file: &str, text: &str, machine: &[String], wrong: &mut Vec<String>) {
    for (number, line) in text.lines().enumerate() {
        let words = FORBIDDEN.iter().filter(|(word, _)| line.contains(word));
        wrong.extend(words.map(|(word, why)| format!("{file}:{}: {word} – {why}", number + 1)));
        let paths = machine.iter().filter(|path| line.contains(path.as_str()));
        wrong.extend(paths.map(|path| format!("{file}:{}: {path} is a path of this machine", number + 1)));
    }
}

fn shape(file: &str, text: &str, wrong: &mut Vec<String>) {
    let is = |extension: &str| Path::new(file).extension().is_some_and(|found| found == extension);
    let source = ["src/", "xtask/src/", "extension/"].iter().any(|folder| file.starts_with(folder));
    if source && (is("rs") || is("js")) {
        let lines = text.lines().take_while(|line| *line != "#[cfg(test)]").count();
        if lines > LONG {
            wrong.push(format!("{file}: {lines} lines before its tests, more than {LONG}: it asks to be two files"));
        }
    }
    if source && is("rs") && !text.starts_with("//!") {
        wrong.push(format!("{file}: does not say what it is (no `//!` at its head)"));
    }
}

/// The workspace's lints refuse what they must, and its packages take them over.
fn lints(manifest: &str, text: &str, wrong: &mut Vec<String>) {
    if !text.contains("[lints]\nworkspace = true\n") {
        wrong.push(format!("{manifest}: does not take over the workspace's lints"));
    }
    if text.contains("[workspace]") {
        let missing = REFUSED.iter().map(|(lint, level)| format!("{lint} = \"{level}\""));
        let missing = missing.filter(|line| !text.lines().any(|own| own == line));
        wrong.extend(missing.map(|line| format!("{manifest}: the lints lack {line}")));
    }
}

/// Where this checkout and its user live: true on this machine alone.
fn machine_paths() -> Vec<String> {
    let home = std::env::var("HOME").ok().filter(|home| home.len() > 1);
    let checkout = root::folder().display().to_string();
    home.map(|home| format!("{}/", home.trim_end_matches('/'))).into_iter().chain([checkout]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaints(file: &str, text: &str) -> Vec<String> {
        let mut wrong = Vec::new();
        forbidden(file, text, &["/somewhere/baton".to_owned()], &mut wrong);
        shape(file, text, &mut wrong);
        wrong
    }

    #[test]
    fn names_file_line_and_reason() {
        assert_eq!(complaints("src/a.rs", "//! A.\nfn a() { todo!() }"), ["src/a.rs:2: todo!( – unfinished code"]);
        assert_eq!(
            complaints("README.md", "see /somewhere/baton/src"),
            ["README.md:1: /somewhere/baton is a path of this machine"]
        );
    }

    #[test]
    fn counts_lines_before_the_tests() {
        let code = "//! A.\n".to_owned() + &"x\n".repeat(399);
        assert_eq!(complaints("src/a.rs", &(code.clone() + "#[cfg(test)]\n" + &"y\n".repeat(300))), [""; 0]);
        assert_eq!(complaints("src/a.rs", &(code + "z\n")).len(), 1);
    }

    #[test]
    fn wants_the_lints() {
        let wrong = |text: &str| {
            let mut wrong = Vec::new();
            lints("Cargo.toml", text, &mut wrong);
            wrong.len()
        };
        let all = REFUSED.map(|(lint, level)| [lint, " = \"", level, "\"\n"].concat()).concat();
        assert_eq!(wrong(&format!("[workspace]\n{all}[lints]\nworkspace = true\n")), 0);
        assert_eq!(wrong(&format!("[workspace]\n{}[lints]\nworkspace = true\n", all.replacen("deny", "warn", 1))), 1);
        assert_eq!(wrong("[package]\n"), 1);
    }

    #[test]
    fn wants_a_head() {
        assert_eq!(complaints("src/a.rs", "use b;").len(), 1);
        assert_eq!(complaints("tests/it/a.rs", "use b;"), [""; 0]);
    }
}
