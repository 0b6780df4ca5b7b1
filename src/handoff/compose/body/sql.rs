//! Statements of SQL that somebody pasted as they are, without a fence.

use crate::letters;
use crate::reading::{Layout, LineKind};

/// What a statement begins with, and what it holds behind that.
const STATEMENTS: [(&str, &[&str]); 7] = [
    ("select", &["from"]),
    ("with", &["as (", "select"]),
    ("insert into", &["values"]),
    ("insert into", &["select"]),
    ("update", &["set"]),
    ("delete from", &["where"]),
    ("create table", &["("]),
];

/// What its further lines begin with.
const CLAUSES: [&str; 18] = [
    "from", "where", "and", "or", "join", "left", "right", "inner", "cross", "on", "group", "order", "having", "limit",
    "union", "values", "set", "select",
];

/// Marks the lines of every statement as code: taken for prose, most of them are sentences.
pub(super) fn mark(layout: &mut Layout, text: &str) {
    let words: Vec<String> = layout.lines.iter().map(|line| letters::small(line.span.of(text))).collect();
    let mut lines = layout.lines.iter_mut();
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let (here, behind) = rest.split_at(stretch(rest));
        let is_code = is_statement(here);
        for line in lines.by_ref().take(here.len()).filter(|line| is_code && is_said(line.kind)) {
            line.kind = LineKind::Code;
        }
        rest = behind;
    }
}

/// Whether a text is one statement.
pub(super) fn is_one(text: &str) -> bool {
    let lines: Vec<String> = text.trim().lines().map(letters::small).collect();
    stretch(&lines) == lines.len() && is_statement(&lines)
}

const fn is_said(kind: LineKind) -> bool {
    matches!(kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading)
}

/// How many of these lines, in small letters, the first goes on for, if it begins a statement; else it stands alone.
fn stretch(lines: &[String]) -> usize {
    if lines.first().is_none_or(|line| statements(line).next().is_none()) {
        return lines.len().min(1);
    }
    let goes_on = |pair: &[String]| match pair {
        [above, line] => {
            let (above, line) = (above.trim_end(), line.trim());
            let is_clause = CLAUSES.iter().any(|word| begins(line, word));
            !above.ends_with(';') && (is_clause || line == ")" || above.ends_with([',', '(']))
        }
        _ => false,
    };
    1 + lines.windows(2).take_while(|pair| goes_on(pair)).count()
}

/// Whether these lines are a statement. People select things from lists, too: its signs tell it.
fn is_statement(lines: &[String]) -> bool {
    const SIGNS: [&str; 7] = ["*", " = ", ">=", "<=", "(", "_", " by "];
    let Some(first) = lines.first() else { return false };
    let whole = || lines.join(" ");
    let holds =
        |whole: &str, word: &str| whole.split_once(word).is_some_and(|(before, _)| before.ends_with([' ', '\t', ')']));
    let is_signed = |whole: &str| whole.trim_end().ends_with(';') || SIGNS.iter().any(|sign| whole.contains(sign));
    let mut statements = statements(first);
    statements.any(|words| {
        let whole = whole();
        is_signed(&whole) && words.iter().all(|word| holds(&whole, word))
    })
}

/// What the statements hold that a line may begin.
fn statements(line: &str) -> impl Iterator<Item = &'static [&'static str]> {
    let line = line.trim_start();
    STATEMENTS.iter().filter(|(opening, _)| begins(line, opening)).map(|(_, words)| *words)
}

fn begins(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Vec<&str> {
        let mut layout = Layout::of(text);
        mark(&mut layout, text);
        let code = layout.lines.iter().filter(|line| line.kind == LineKind::Code);
        code.map(|line| line.span.of(text)).collect()
    }

    #[test]
    fn a_statement_is_code_whole() {
        let select = "SELECT o.id, t.name\nFROM orders o\nJOIN tags t ON t.id = o.tag\nWHERE o.total > 5\nLIMIT 50;";
        let text = format!("Our DBA found this:\n\n{select}\n\nIt takes a minute.");
        assert_eq!(code(&text).join("\n"), select);
        for statement in [
            "select count(*) from orders",
            "UPDATE orders SET total = 0 WHERE id = 7;",
            "insert into tags (id, name)\nvalues (1, 'new');",
            "WITH late AS (\nSELECT * FROM orders\n)\nSELECT id FROM late;",
            "CREATE TABLE tags (\nid int,\nname text\n);",
        ] {
            assert_eq!(code(statement).join("\n"), statement);
        }
    }

    #[test]
    fn what_people_select_is_none() {
        for text in [
            "Select three invoices from the list",
            "Update the app and set it up again",
            "With this it works as (I think) before",
        ] {
            assert_eq!(code(text), [""; 0], "{text}");
        }
    }
}
