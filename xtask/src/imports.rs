//! The modules of `src/` import each other one way only: no module is imported by what it imports, however far down.

use std::collections::{BTreeMap, BTreeSet};

/// The browser's crates, which only the panel may use.
const BROWSER: [&str; 4] = ["gloo", "js_sys", "wasm_bindgen", "web_sys"];

/// Which module imports which, and which files use the browser without being the panel's.
#[derive(Default)]
pub struct Imports {
    modules: BTreeSet<String>,
    /// From the importing module and the imported one to the first file that does it.
    files: BTreeMap<(String, String), String>,
    browser: Vec<String>,
}

impl Imports {
    /// Adds a file without its tests. Only the library's Rust is looked at.
    pub fn add(&mut self, file: &str, text: &str) {
        let Some(inside) = file.strip_prefix("src/").and_then(|file| file.strip_suffix(".rs")) else { return };
        let module = inside.split('/').next().unwrap_or(inside);
        if matches!(module, "lib" | "bin") {
            return;
        }
        self.modules.insert(module.to_owned());
        let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines {
            for other in line.split("crate::").skip(1).flat_map(named).filter(|other| *other != module) {
                self.files.entry((module.to_owned(), other.to_owned())).or_insert_with(|| file.to_owned());
            }
            let browser = BROWSER.iter().filter(|name| module != "panel" && line.contains(&format!("{name}::")));
            self.browser.extend(browser.map(|name| format!("{file}: {name} – only src/panel/ knows the browser")));
        }
    }

    /// Every import that is part of a cycle, and every wrong use of the browser, one per line.
    pub fn wrong(&self) -> Vec<String> {
        let cycles = self.files.iter().filter(|((from, to), _)| self.reaches(to, from));
        let cycles = cycles.map(|((from, to), file)| format!("{file}: {from} imports {to}, which leads back to it"));
        cycles.chain(self.browser.iter().cloned()).collect()
    }

    /// Whether one module imports another, directly or through others.
    fn reaches(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(module) = open.pop() {
            let next = self.files.keys().filter(|(start, end)| start == module && self.modules.contains(end));
            open.extend(next.map(|(_, end)| end.as_str()).filter(|end| seen.insert(end)));
        }
        seen.contains(to)
    }
}

/// The first names behind `crate::`: of `case::Case` the one, of `{case::Case, wording}` both.
fn named(path: &str) -> impl Iterator<Item = &str> {
    let list = path.strip_prefix('{').and_then(|list| list.split('}').next());
    list.unwrap_or(path).split(", ").take(if list.is_some() { usize::MAX } else { 1 }).map(first_name)
}

fn first_name(path: &str) -> &str {
    path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(files: &[(&str, &str)]) -> Vec<String> {
        let mut imports = Imports::default();
        for (file, text) in files {
            imports.add(file, text);
        }
        imports.wrong()
    }

    #[test]
    fn a_cycle_is_named_with_the_files_that_close_it() {
        let layered = [
            ("src/a.rs", "use crate::b::B;\nuse crate::c::C;"),
            ("src/b/mod.rs", "use crate::{c, evaluate};"),
            ("src/c/deep/d.rs", "use crate::c::C;\n// crate::a in a comment\nuse crate::evaluate;"),
        ];
        assert_eq!(wrong(&layered), [""; 0]);
        let cyclic = [layered[0], layered[1], ("src/c/e.rs", "fn e() -> crate::b::B {}")];
        assert_eq!(
            wrong(&cyclic),
            ["src/b/mod.rs: b imports c, which leads back to it", "src/c/e.rs: c imports b, which leads back to it"]
        );
        let tested =
            [layered[0], layered[1], ("src/c/e.rs", "struct C;\n#[cfg(test)]\nmod tests { use crate::a::A; }")];
        assert_eq!(wrong(&tested), [""; 0], "tests may import anything");
    }

    #[test]
    fn only_the_panel_uses_the_browser() {
        assert_eq!(wrong(&[("src/panel/dom.rs", "use web_sys::Node;")]), [""; 0]);
        assert_eq!(
            wrong(&[("src/session/mod.rs", "use web_sys::Node;")]),
            ["src/session/mod.rs: web_sys – only src/panel/ knows the browser"]
        );
    }
}
