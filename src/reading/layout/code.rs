//! Lines of code, commands and configuration.

use crate::layout::ink::Ink;

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
    let symbols = symbols(bytes);
    symbols * 4 >= bytes.len() && bytes.len() >= 6 && !bytes.is_empty() && line.is_ascii()
}

/// How many such marks there are.
fn symbols(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'~' || Ink::of_byte(**byte).has(MARKS)).count()
}

#[cfg(test)]
mod tests {
    use super::{Ink, is_code};

    #[test]
    fn knows_code() {
        for line in ["$ docker ps -a", "if (a) {", "}", "<div class=\"a\">", "import os, sys # x(", "int a = b[c];"] {
            assert!(is_code(line, Ink::of(line)), "{line}");
        }
        for line in [
            "Open the page (the new one).",
            "Click \"Save\".",
            "I see </div> in the page",
            "It fails; I do not know why.",
        ] {
            assert!(!is_code(line, Ink::of(line)), "{line}");
        }
    }
}
