//! Lines of code, commands and configuration.

use crate::eight::eights;
use crate::layout::ink::Ink;
use crate::layout::seek::has;

/// What lines of code begin with.
const KEYWORDS: [&str; 22] = [
    "import ",
    "public ",
    "private ",
    "protected ",
    "function ",
    "const ",
    "var ",
    "let ",
    "return ",
    "def ",
    "class ",
    "package ",
    "@Override",
    "#!",
    "SELECT ",
    "INSERT INTO ",
    "CREATE TABLE ",
    "UPDATE ",
    "curl ",
    "static ",
    "void ",
    "else if",
];

/// What code is full of and sentences are not.
const MARKS: Ink = Ink::SIGN.or(Ink::BRACKET).or(Ink::SLASH).or(Ink::STAR).or(Ink::HASH);

/// Whether a trimmed line is code, a command or configuration rather than a sentence.
pub fn is_code(line: &str, ink: Ink) -> bool {
    if is_query(line) || is_member(line) {
        return true;
    }
    if !ink.has(MARKS) {
        return false;
    }
    let bytes = line.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return false };
    if matches!(bytes, [b'$' | b'%', b' ', ..])
        || line.starts_with(">>> ")
        || line.starts_with("sudo ")
        || line.starts_with("#include")
    {
        return true;
    }
    if matches!(last, b';' | b'{' | b'}') && (bytes.len() < 4 || symbols(bytes) * 12 >= bytes.len() || last == b'{') {
        return true;
    }
    if first == b'<' && last == b'>' && bytes.len() > 3 {
        return true;
    }
    if matches!(first, b'{' | b'}') && symbols(bytes) * 8 >= bytes.len() {
        return true;
    }
    if KEYWORDS.iter().any(|word| line.starts_with(word)) {
        return symbols(bytes) >= 2 && !matches!(last, b'.' | b'?' | b'!');
    }
    let marks: usize = eights(bytes).map(|eight| eight.marks().count()).sum();
    marks * 4 >= bytes.len() && symbols(bytes) * 4 >= bytes.len() && bytes.len() >= 6 && line.is_ascii()
}

/// `"path": "/v2"`: a member of JSON, or its key alone.
pub fn is_member(line: &str) -> bool {
    let value =
        line.strip_prefix('"').and_then(|rest| rest.split_once('"')).and_then(|(_, rest)| rest.strip_prefix(':'));
    value.is_some_and(|value| {
        let value = value.trim_start();
        value.is_empty()
            || value.starts_with(['"', '{', '[', '-'])
            || value.starts_with(|first: char| first.is_ascii_digit())
            || ["true", "false", "null"].iter().any(|word| value.starts_with(word))
    })
}

/// "SELECT name FROM orders": in capitals nobody means it as an instruction.
fn is_query(line: &str) -> bool {
    const QUERIES: [(&str, &str); 4] =
        [("SELECT ", " FROM "), ("DELETE FROM ", ""), ("INSERT INTO ", ""), ("UPDATE ", " SET ")];
    line.starts_with(['S', 'D', 'I', 'U'])
        && QUERIES.iter().any(|(verb, rest)| line.starts_with(verb) && has(line, rest))
}

/// How many of [`MARKS`], or `~`, a line holds.
fn symbols(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'~' || Ink::of_byte(**byte).has(MARKS)).count()
}

#[cfg(test)]
mod tests {
    use super::{Ink, is_code};

    #[test]
    fn knows_code() {
        for line in [
            "$ docker ps -a",
            "if (a) {",
            "}",
            "<div class=\"a\">",
            "import os, sys # x(",
            "int a = b[c];",
            "SELECT name FROM orders",
            "UPDATE orders SET paid = 1 WHERE id = 4",
            "\"path\": \"/v2/orders\",",
            "\"expected\": 200",
            "\"items\":",
        ] {
            assert!(is_code(line, Ink::of(line)), "{line}");
        }
        for line in [
            "Open the page (the new one).",
            "Click \"Save\".",
            "I see </div> in the page",
            "It fails; I do not know why.",
            "Select a name from the list of orders.",
            "UPDATE: it works again since noon",
            "\"Name\": the label stands above it",
        ] {
            assert!(!is_code(line, Ink::of(line)), "{line}");
        }
    }
}
