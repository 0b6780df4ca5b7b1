//! The rooms of `src/` stand upon each other: what one room imports never imports that room in turn.

use std::collections::{BTreeMap, BTreeSet};

/// What only the panel may know: the browser, and the crates that lead to it.
const BROWSER: [&str; 4] = ["gloo", "js_sys", "wasm_bindgen", "web_sys"];

/// Which room imports which, and where a file knows what its room must not.
#[derive(Default)]
pub struct Arrows {
    rooms: BTreeSet<String>,
    /// From a room to another, with the file that draws the arrow.
    drawn: BTreeMap<(String, String), String>,
    strays: Vec<String>,
}

impl Arrows {
    /// Takes in a file, tests aside; what is no Rust of the library is passed over.
    pub fn add(&mut self, file: &str, text: &str) {
        let Some(inside) = file.strip_prefix("src/").and_then(|file| file.strip_suffix(".rs")) else { return };
        let room = inside.split('/').next().unwrap_or(inside);
        if matches!(room, "lib" | "bin") {
            return;
        }
        self.rooms.insert(room.to_owned());
        let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines {
            for other in line.split("crate::").skip(1).flat_map(named).filter(|other| *other != room) {
                self.drawn.entry((room.to_owned(), other.to_owned())).or_insert_with(|| file.to_owned());
            }
            let browser = BROWSER.iter().filter(|name| room != "panel" && line.contains(&format!("{name}::")));
            self.strays.extend(browser.map(|name| format!("{file}: {name} – only src/panel/ knows the browser")));
        }
    }

    /// Every arrow that lies on a circle, and every stray, each in a line.
    pub fn wrong(&self) -> Vec<String> {
        let circles = self.drawn.iter().filter(|((from, to), _)| self.reaches(to, from));
        let circles = circles.map(|((from, to), file)| format!("{file}: {from} imports {to}, which leads back to it"));
        circles.chain(self.strays.iter().cloned()).collect()
    }

    /// Whether the arrows lead from a room to another.
    fn reaches(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(room) = open.pop() {
            let next = self.drawn.keys().filter(|(start, end)| start == room && self.rooms.contains(end));
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
        let mut arrows = Arrows::default();
        for (file, text) in files {
            arrows.add(file, text);
        }
        arrows.wrong()
    }

    #[test]
    fn a_circle_of_rooms_is_named_with_the_files_that_close_it() {
        let house = [
            ("src/a.rs", "use crate::b::B;\nuse crate::c::C;"),
            ("src/b/mod.rs", "use crate::{c, evaluate};"),
            ("src/c/deep/d.rs", "use crate::c::C;\n// crate::a is above\nuse crate::evaluate;"),
        ];
        assert_eq!(wrong(&house), [""; 0]);
        let closed = [house[0], house[1], ("src/c/e.rs", "fn e() -> crate::b::B {}")];
        assert_eq!(
            wrong(&closed),
            ["src/b/mod.rs: b imports c, which leads back to it", "src/c/e.rs: c imports b, which leads back to it"]
        );
        let tested = [house[0], house[1], ("src/c/e.rs", "struct C;\n#[cfg(test)]\nmod tests { use crate::a::A; }")];
        assert_eq!(wrong(&tested), [""; 0], "a test may look up");
    }

    #[test]
    fn the_browser_is_the_panels() {
        assert_eq!(wrong(&[("src/panel/dom.rs", "use web_sys::Node;")]), [""; 0]);
        assert_eq!(
            wrong(&[("src/session/mod.rs", "use web_sys::Node;")]),
            ["src/session/mod.rs: web_sys – only src/panel/ knows the browser"]
        );
    }
}
