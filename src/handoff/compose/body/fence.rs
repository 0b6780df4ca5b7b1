//! Fences: the marks that people set code off with, in Markdown, in Jira's markup and in HTML.

/// The language that a fence names, empty for none: `~~~json`, `{code:sql}`, `{noformat}`. Nothing for any other line.
pub fn of(line: &str) -> Option<&str> {
    let line = line.trim();
    let named = line.strip_prefix("```").or_else(|| line.strip_prefix("~~~")).filter(|name| !name.contains('`'));
    let braced = || line.strip_prefix('{')?.strip_suffix('}').filter(|inside| !inside.contains(['{', '}']));
    let jiras = || {
        let (name, rest) = braced()?.split_once(':').unwrap_or((braced()?, ""));
        matches!(name, "code" | "noformat").then_some(rest)
    };
    let tag = || matches!(line, "<pre>" | "</pre>").then_some("");
    named.map(str::trim).or_else(jiras).or_else(tag)
}

/// Whether a line closes the block that a fence opened: `{code}` within a Markdown block is part of the block.
pub fn closes(line: &str, opening: &str) -> bool {
    of(line).is_some() && kind(line) == kind(opening)
}

/// What tells one kind of mark from another.
fn kind(line: &str) -> &str {
    let line = line.trim();
    match line.as_bytes().first() {
        Some(b'{') => line.trim_matches(['{', '}']).split(':').next().unwrap_or_default(),
        Some(b'<') => "pre",
        _ => line.get(..3).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::{closes, of};

    #[test]
    fn what_closes_a_block() {
        for (opening, line) in [("```json", "```"), ("~~~", "~~~"), ("{code:sql}", "{code}"), ("<pre>", "</pre>")] {
            assert!(closes(line, opening), "{opening} {line}");
        }
        for (opening, line) in [("```", "{code}"), ("{noformat}", "{code}"), ("~~~", "```"), ("```", "} }")] {
            assert!(!closes(line, opening), "{opening} {line}");
        }
    }

    #[test]
    fn what_is_a_fence() {
        for (line, language) in [
            ("```", ""),
            ("  ```json", "json"),
            ("~~~ python", "python"),
            ("{code}", ""),
            ("{code:sql}", "sql"),
            ("{noformat}", ""),
            ("</pre>", ""),
        ] {
            assert_eq!(of(line), Some(language), "{line}");
        }
        for line in ["", "```a``` and b", "{code} is a macro", "{\"a\": 1}", "{codes}", "<pre>x"] {
            assert_eq!(of(line), None, "{line}");
        }
    }
}
