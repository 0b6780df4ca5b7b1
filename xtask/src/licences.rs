//! Whose work Baton carries, and under which licences: LICENSES.md, checked for being true.
//!
//! What ships is judged by a short list, what only builds and tests it by a longer one.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Done, Failure, install, process, root};

/// The listing.
const FILE: &str = "LICENSES.md";

/// What ships may stand under any of these: they ask for a notice and no more.
const SHIPS: [&str; 8] =
    ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "Unicode-3.0", "Unlicense", "Zlib"];

/// And what builds and tests Baton, which nobody receives, under these too.
const BUILDS: [&str; 8] = [
    "Apache-2.0 WITH LLVM-exception",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT-0",
    "MPL-2.0",
    "Python-2.0",
];

/// The practice desk's editor is GPL: the desk runs on a developer's machine and is in no package.
const EDITOR: &str = "SEE LICENSE IN LICENSE.md";

/// Somebody else's package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: String,
}

/// Everything that Baton is made of and with.
struct Packages {
    /// Crates in the wasm or in the command, with the folder of their sources.
    ships: BTreeMap<Package, String>,
    /// All other crates.
    builds: BTreeSet<Package>,
    npm: BTreeSet<Package>,
}

/// Writes the listing.
///
/// # Errors
/// When a licence is not on its list, or the file cannot be written.
pub fn write() -> Done {
    fs::write(root::path(FILE), listing()?).map_err(|e| format!("{FILE}: {e}"))
}

/// Checks every licence, and that the listing is true.
///
/// # Errors
/// Names each package whose licence is on no list; or says how to rewrite the listing.
pub fn check() -> Done {
    let true_one = listing()?;
    if fs::read_to_string(root::path(FILE)).is_ok_and(|kept| kept == true_one) {
        return Ok(());
    }
    Err(format!("{FILE} is not what Cargo.lock and package-lock.json say: cargo xtask licences --write"))
}

/// The notices that the licences of what ships ask for: every text once, after the names of the crates it is of.
///
/// # Errors
/// When they cannot be written.
pub fn notices(to: &Path) -> Done {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (package, folder) in packages()?.ships {
        let own = text(Path::new(&folder));
        let text = own.unwrap_or_else(|| format!("No text of its own; under {}.", package.licence));
        texts.entry(text).or_default().push(format!("{} {}", package.name, package.version));
    }
    let mut out =
        String::from("Baton carries work of others. Their licences follow, each after the names it is for.\n");
    for (text, names) in texts {
        let _ = write!(out, "\n\n=== {}\n\n{}\n", names.join(", "), text.trim());
    }
    fs::write(to, out).map_err(|e| format!("{}: {e}", to.display()))
}

/// A crate's licence text: MIT where there is a choice, it is the shortest to keep; with what is asked for beside it.
fn text(folder: &Path) -> Option<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    let of = |word: &str| names.iter().find(|name| name.to_ascii_uppercase().starts_with(word));
    let chosen = of("LICENSE-MIT").or_else(|| of("LICENSE")).or_else(|| of("COPYING"))?;
    let joined = of("LICENSE-UNICODE").filter(|joined| *joined != chosen);
    let texts = [Some(chosen), joined].into_iter().flatten().map(|name| fs::read_to_string(folder.join(name)));
    texts.collect::<Result<Vec<_>, _>>().ok().map(|texts| texts.join("\n\n"))
}

fn listing() -> Result<String, Failure> {
    let all = packages()?;
    let mut wrong = Vec::new();
    let mut judge = |package: &Package, lists: &[&[&str]]| {
        let editor = package.licence == EDITOR && package.name.contains("ckeditor");
        if !editor && !allowed(&package.licence, lists) {
            wrong.push(format!("{} {}: {:?} is on no list", package.name, package.version, package.licence));
        }
    };
    all.ships.keys().for_each(|package| judge(package, &[&SHIPS]));
    all.builds.iter().chain(&all.npm).for_each(|package| judge(package, &[&SHIPS, &BUILDS]));
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    let mut out = String::from(
        "# Licences\n\nBaton is MIT OR Apache-2.0. This file is written by `cargo xtask licences --write` from the lock files, and\n\
         `cargo xtask test licences` fails where it is not true or a licence is on no list.\n\n\
         ## In the extension and in the command\n\n\
         The extension carries these texts in `licences.txt`. No npm package is in it.\n\n\
         | crate | version | licence |\n|---|---|---|\n",
    );
    for Package { name, version, licence } in all.ships.keys() {
        let _ = writeln!(out, "| {name} | {version} | {licence} |");
    }
    for (what, packages) in [("Crates", &all.builds), ("npm packages", &all.npm)] {
        let _ = write!(
            out,
            "\n## {what} that build and test it, and are in no package\n\n| licence | packages |\n|---|---|\n"
        );
        let mut by: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for package in packages {
            by.entry(&package.licence).or_default().insert(&package.name);
        }
        for (licence, names) in by {
            let names: Vec<&str> = names.into_iter().collect();
            let _ = writeln!(out, "| {licence} | {} |", names.join(", "));
        }
    }
    Ok(out)
}

/// Whether one may choose licences of the lists. What is joined by AND is asked for together; within a pair of brackets
/// stands a choice, as in all that we use.
fn allowed(licence: &str, lists: &[&[&str]]) -> bool {
    let one = |name: &str| lists.iter().any(|list| list.contains(&name.trim()));
    let bare = licence.replace(['(', ')'], "").replace('/', " OR ");
    bare.split(" AND ").all(|choice| choice.split(" OR ").any(one))
}

fn packages() -> Result<Packages, Failure> {
    install::wasm_target()?;
    let metadata = |more: &[&str]| -> Result<Value, Failure> {
        let mut command = process::cargo();
        let text = process::quiet(command.args(["metadata", "--format-version", "1", "--locked"]).args(more))?;
        serde_json::from_str(&text).map_err(|e| format!("cargo metadata: {e}"))
    };
    // The command's crates are among the panel's.
    let shipped = metadata(&["--filter-platform", install::WASM])?;
    let ids = reached(&shipped);
    let mut ships = BTreeMap::new();
    for (package, raw) in foreign(&shipped).filter(|(_, raw)| ids.contains(word(raw, "id"))) {
        let folder = Path::new(word(raw, "manifest_path")).parent().map(|folder| folder.display().to_string());
        ships.insert(package, folder.unwrap_or_default());
    }
    let builds = foreign(&metadata(&[])?).map(|(package, _)| package).filter(|one| !ships.contains_key(one)).collect();
    let lock = fs::read_to_string(root::path("package-lock.json")).map_err(|e| format!("package-lock.json: {e}"))?;
    let lock: Value = serde_json::from_str(&lock).map_err(|e| format!("package-lock.json: {e}"))?;
    let npm = lock.get("packages").and_then(Value::as_object).into_iter().flatten();
    let npm = npm.filter_map(|(path, raw)| {
        let name = path.rsplit("node_modules/").next().filter(|name| !name.is_empty())?.to_owned();
        Some(Package { name, version: word(raw, "version").to_owned(), licence: word(raw, "license").to_owned() })
    });
    Ok(Packages { ships, builds, npm: npm.collect() })
}

/// The packages that are somebody else's.
fn foreign(metadata: &Value) -> impl Iterator<Item = (Package, &Value)> {
    let all = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    all.filter(|raw| raw.get("source").is_some_and(Value::is_string)).map(|raw| {
        let text = |key: &str| word(raw, key).to_owned();
        (Package { name: text("name"), version: text("version"), licence: text("license") }, raw)
    })
}

/// The ids of all that the library is linked from: no macros, no build scripts, no tests.
fn reached(metadata: &Value) -> BTreeSet<String> {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let packages = list(metadata, "packages");
    let is_macro = |id: &str| {
        let mut targets =
            packages.iter().filter(|package| word(package, "id") == id).flat_map(|one| list(one, "targets"));
        targets.any(|target| list(&target, "kind").contains(&"proc-macro".into()))
    };
    let nodes = metadata.get("resolve").map(|resolve| list(resolve, "nodes")).unwrap_or_default();
    let own = packages.iter().filter(|package| word(package, "name") == "baton");
    let mut ahead: Vec<String> = own.map(|package| word(package, "id").to_owned()).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = ahead.pop() {
        if !found.insert(id.clone()) {
            continue;
        }
        for dependency in nodes.iter().filter(|node| word(node, "id") == id).flat_map(|node| list(node, "deps")) {
            let linked = list(&dependency, "dep_kinds").iter().any(|kind| kind.get("kind") == Some(&Value::Null));
            let next = word(&dependency, "pkg");
            if linked && !is_macro(next) {
                ahead.push(next.to_owned());
            }
        }
    }
    found
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_may_choose_and_must_take_what_is_joined() {
        for good in ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR GPL-3.0) AND Unicode-3.0"] {
            assert!(allowed(good, &[&SHIPS]), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "MPL-2.0", "SEE LICENSE IN LICENSE.md"] {
            assert!(!allowed(bad, &[&SHIPS]), "{bad}");
        }
        assert!(allowed("MPL-2.0", &[&SHIPS, &BUILDS]));
    }

    #[test]
    fn macros_and_build_scripts_are_not_linked() {
        let metadata = serde_json::json!({
            "packages": [
                {"name": "baton", "id": "b"}, {"name": "a", "id": "a"}, {"name": "deep", "id": "d"},
                {"name": "m", "id": "m", "targets": [{"kind": ["proc-macro"]}]}, {"name": "script", "id": "s"}],
            "resolve": {"nodes": [
                {"id": "b", "deps": [{"pkg": "a", "dep_kinds": [{"kind": null}]}, {"pkg": "m", "dep_kinds": [{"kind": null}]}]},
                {"id": "a", "deps": [{"pkg": "d", "dep_kinds": [{"kind": null}]}, {"pkg": "s", "dep_kinds": [{"kind": "build"}]}]}]}
        });
        assert_eq!(reached(&metadata), ["a", "b", "d"].map(str::to_owned).into());
    }
}
