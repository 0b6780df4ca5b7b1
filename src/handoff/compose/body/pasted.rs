//! Code and configuration that somebody pasted as they are, without a fence: to the reader of texts, some of it is prose.

use super::sql;
use crate::reading::{Layout, Line, LineKind};

/// What begins a line of code, in the languages that people paste.
const OPENINGS: [&str; 16] = [
    "import ",
    "from ",
    "const ",
    "let ",
    "var ",
    "def ",
    "class ",
    "function ",
    "return ",
    "public ",
    "private ",
    "#include",
    "async ",
    "await ",
    "} ",
    "@",
];

/// Marks the lines of what was pasted as code.
pub fn mark(layout: &mut Layout, text: &str) {
    sql::mark(layout, text);
    for paragraph in layout.lines.split_mut(|line| line.kind == LineKind::Blank) {
        let words: Vec<&str> = paragraph.iter().map(|line| line.span.of(text)).collect();
        if is_code(&words) || is_configuration(&words) || is_json(&words) || is_request(&words) {
            paragraph.iter_mut().filter(|line| is_said(line)).for_each(|line| line.kind = LineKind::Code);
        }
    }
}

const fn is_said(line: &Line) -> bool {
    matches!(line.kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading)
}

/// Whether no line of a paragraph is one that people would write to each other.
fn is_code(lines: &[&str]) -> bool {
    let calls = |line: &str| {
        let name = line.find('(').and_then(|at| line.get(..at)).unwrap_or_default();
        let is_called = !name.is_empty()
            && !name.ends_with(' ')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "._= ".contains(c));
        is_called && (name.split(' ').count() == 1 || name.contains('=')) && line.ends_with([')', ';', '{', ','])
    };
    let is_code = |line: &&str| {
        let line = line.trim();
        calls(line)
            || OPENINGS.iter().any(|opening| line.starts_with(opening))
            || matches!(line, "}" | "{" | "});" | "};" | ")")
    };
    lines.len() > 1 && lines.iter().all(is_code) && lines.iter().any(|line| calls(line.trim()))
}

/// Whether a paragraph is one object or list of JSON over several lines.
fn is_json(lines: &[&str]) -> bool {
    match lines {
        [first, .., last] => {
            first.trim_start().starts_with(['{', '['])
                && !last.starts_with(' ')
                && last.trim_end().ends_with(['}', ']'])
        }
        _ => false,
    }
}

/// Whether a paragraph is the head of a request or of an answer: its first line, then `Name: value`.
fn is_request(lines: &[&str]) -> bool {
    let [first, rest @ ..] = lines else { return false };
    let is_opening =
        first.starts_with("HTTP/") || [" HTTP/1.0", " HTTP/1.1", " HTTP/2"].iter().any(|end| first.ends_with(end));
    let is_field = |line: &&str| line.split_once(": ").is_some_and(|(name, _)| !name.is_empty() && !name.contains(' '));
    is_opening && !rest.is_empty() && rest.iter().all(is_field)
}

/// Whether a paragraph is nothing but `key: value` lines and entries, some of them set in below a key alone.
fn is_configuration(lines: &[&str]) -> bool {
    let is_key = |line: &str| {
        let key =
            line.split_once(':').filter(|(_, value)| value.is_empty() || value.starts_with(' ')).map(|(key, _)| key);
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.');
        key.is_some_and(|key| !key.is_empty() && key.chars().all(is_plain))
    };
    let is_line = |line: &&str| is_key(line.trim()) || line.trim_start().starts_with("- ");
    let nests = lines.windows(2).any(|pair| match pair {
        [above, below] => above.ends_with(':') && is_key(above.trim()) && below.starts_with([' ', '\t']),
        _ => false,
    });
    lines.len() > 2 && nests && lines.iter().all(is_line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        let mut layout = Layout::of(text);
        mark(&mut layout, text);
        let code = layout.lines.iter().filter(|line| matches!(line.kind, LineKind::Code | LineKind::Log));
        code.map(|line| line.span.of(text)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn what_was_pasted_is_code() {
        for pasted in [
            "import requests\nr = requests.post(\"https://api.example/v2\", files={\"f\": 1})\nprint(r.status_code)",
            "{\n  \"errors\": [\n    {\"path\": \"/a\", \"code\": 7}\n  ]\n}",
            "GET /v2/users HTTP/1.1\nHost: a.example\nAccept: */*",
            "proxy:\n  url: http://proxy.example:3128\n  no_proxy:\n    - localhost\n    - 10.0.0.0/8",
        ] {
            assert_eq!(code(&format!("Our file:\n\n{pasted}\n\nIt stops.")), pasted);
        }
    }

    #[test]
    fn what_people_write_is_none() {
        for text in [
            "from Monday on it fails (always)\nthe list fails (400)",
            "browser: Chrome\nversion: 131\nregion: eu",
            "What happens:\n  - the list is empty\n  - no sound",
        ] {
            assert_eq!(code(text), "", "{text}");
        }
    }
}
