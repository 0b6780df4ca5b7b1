//! Tables that somebody drew with bars: `| EU | 14 |`.

use crate::handoff::document::Block;
use crate::handoff::prose::Prose;

/// Whether a line is a row.
pub fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.ends_with('|') && line.len() > 2
}

/// These rows as a table; as they stand where they do not make one: without a header, or of several widths.
pub fn table(lines: &[&str]) -> Block {
    let rows: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let drawn = || {
        let (header, rows) = rows.split_first()?;
        let header = cells(header)?;
        let rows: Vec<Vec<&str>> =
            rows.iter().filter(|row| !parts(row)).map(|row| cells(row)).collect::<Option<_>>()?;
        let is_named = header.iter().all(|name| !name.is_empty()) && !rows.is_empty();
        let fits = is_named && rows.iter().all(|row| row.len() == header.len());
        let rows = rows.iter().map(|row| row.iter().map(|cell| Prose::from(*cell)).collect()).collect();
        fits.then(|| Block::table(&header, rows))
    };
    let is_headed = rows.iter().take(2).any(|row| parts(row) || row.starts_with("||"));
    let has_bars_within = lines.iter().any(|line| line.contains("\\|"));
    let drawn = || Some(()).filter(|()| is_headed && !has_bars_within).and_then(|()| drawn());
    drawn().unwrap_or_else(|| Block::code(None, &lines.join("\n")))
}

/// A row as a label and its value; none where it only parts others.
pub fn fact(line: &str) -> Option<String> {
    if line.starts_with("||") {
        return None;
    }
    let cells = line.split('|').map(str::trim).filter(|cell| cell.contains(char::is_alphanumeric));
    let cells: Vec<&str> = cells.collect();
    let (first, rest) = cells.split_first()?;
    Some(if rest.is_empty() { (*first).to_owned() } else { format!("{first}: {}", rest.join(", ")) })
}

/// Whether a row only parts the header from the others: `|---|:--|`.
fn parts(row: &str) -> bool {
    row.contains("--") && row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// The cells of a row, `| EU | 14 |` or a wiki's header `||Region||Rows||`.
fn cells(row: &str) -> Option<Vec<&str>> {
    let bar = if row.starts_with("||") { "||" } else { "|" };
    Some(row.strip_prefix(bar)?.strip_suffix(bar)?.split(bar).map(str::trim).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_under_a_header_are_a_table() {
        let prose = |words: &[&str]| words.iter().map(|words| Prose::from(*words)).collect::<Vec<_>>();
        let drawn = ["| Region | Rows |", "|---|:--|", "| EU | none at all |"];
        assert_eq!(table(&drawn), Block::table(&["Region", "Rows"], vec![prose(&["EU", "none at all"])]));
        let wiki = ["||Region||Rows||", "|EU|none at all|"];
        assert_eq!(table(&wiki), table(&drawn));
        for odd in [&drawn[..2], &["| EU | 14 |", "| US | 3 |"], &["| a |", "|---|", "| b | c |"]] {
            assert_eq!(table(odd), Block::code(None, &odd.join("\n")));
        }
    }

    #[test]
    fn facts() {
        assert_eq!(fact("| Browser | Chrome 128 |").as_deref(), Some("Browser: Chrome 128"));
        assert_eq!(fact("| Chrome 128 | 4.2 | fails |").as_deref(), Some("Chrome 128: 4.2, fails"));
        assert_eq!(fact("|---|:--|").or(fact("||What||Value||")), None);
    }
}
