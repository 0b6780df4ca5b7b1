//! What was tried, and what came of it, as rows.

use super::body;
use super::body::mark::Mark;
use super::body::table::{fact, is_row};
use super::lists::{one_line, source, table};
use super::words::Passage;
use crate::handoff::document::Block;
use crate::handoff::prose::Prose;
use crate::reading::Span;
use crate::reading::attempts::{self, Attempt};
use crate::ticket::Ticket;
use crate::wording;

/// What was tried, and what came of it where somebody said so; then the commands and logs among it.
pub(super) fn tried(ticket: &Ticket, passages: &[Passage]) -> Vec<Block> {
    let unsaid = wording::HANDOFF_RESULT_UNSAID.text();
    let rows = passages.iter().flat_map(|passage| {
        let told = one_each(&passage.shown);
        let row = |attempt: Attempt| {
            let words = |span: Span| one_line(span.of(&told));
            Row { action: words(attempt.action), result: attempt.result.map(words), source: source(ticket, passage) }
        };
        attempts::told(&told).into_iter().map(row).collect::<Vec<_>>()
    });
    let cells = |row: Row| {
        let result = row.result.as_deref().unwrap_or(&unsaid);
        vec![Prose::from(row.action.as_str()), Prose::from(result), row.source]
    };
    let rows = answered(rows.collect()).into_iter().map(cells).collect();
    let exact = passages.iter().flat_map(|passage| body::blocks(&passage.shown));
    let mut blocks = table([&wording::HANDOFF_TRIED_STEP, &wording::HANDOFF_RESULT, &wording::HANDOFF_SOURCE], rows);
    blocks.extend(exact.filter(|block| matches!(block, Block::Code(_))));
    blocks
}

/// An attempt as it is shown.
struct Row {
    action: String,
    result: Option<String>,
    source: Prose,
}

/// "Could you try a private window?" – "Same.": what somebody asks for in a chat, and what the other says came of it.
fn answered(rows: Vec<Row>) -> Vec<Row> {
    let mut told: Vec<Row> = Vec::new();
    for row in rows {
        let answers = row.result.is_none() || is_yes(&row.action);
        let asks = |asked: &&mut Row| asked.result.is_none() && asked.action.ends_with('?') && answers;
        match told.last_mut().filter(asks) {
            Some(asked) => asked.result = row.result.or(Some(row.action)),
            None => told.push(row),
        }
    }
    told
}

/// "Yes now.", "done": says that it was done, and what came of it stands behind.
fn is_yes(words: &str) -> bool {
    const YES: [&str; 10] = ["yes", "yep", "yeah", "done", "did", "just", "ja", "oui", "si", "sim"];
    const FEW: usize = 4;
    let mut said = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = said.next().unwrap_or_default();
    YES.iter().any(|yes| yes.eq_ignore_ascii_case(first)) && said.count() < FEW
}

/// Words with each attempt on a line: the cell behind it, or the entry set in below it, says what came of it.
fn one_each(words: &str) -> String {
    let mut attempts: Vec<(usize, String, Vec<&str>)> = Vec::new();
    for line in words.lines() {
        let mark = Mark::of(line);
        match (attempts.last_mut(), mark) {
            (Some((set_in, _, below)), Some(mark)) if mark.set_in > *set_in => below.push(mark.words),
            _ => {
                let set_in = mark.map_or(usize::MAX, |mark| mark.set_in);
                attempts.push((set_in, row(line).unwrap_or_else(|| line.to_owned()), Vec::new()));
            }
        }
    }
    let lines = attempts.iter().flat_map(|(_, attempt, below)| match below.as_slice() {
        [] => vec![attempt.clone()],
        [result] if !attempt.contains('→') => vec![format!("{attempt} → {result}")],
        below => below.iter().map(|part| format!("{attempt}, {part}")).collect(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A table's row as one line: "what was tried → what came of it".
fn row(line: &str) -> Option<String> {
    if is_row(line) {
        return fact(line).map(|fact| fact.replacen(": ", " → ", 1));
    }
    let (action, result) = line.trim().split_once('\t')?;
    Some(format!("{} → {}", action.trim_end(), result.trim_start().replace('\t', ", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_it_stands_below_or_behind() {
        for (words, told) in [
            ("- Cleared the cache\n  - no change\n- Restarted", "- Cleared the cache → no change\n- Restarted"),
            (
                "- Other browsers\n  - Firefox: same\n  - Safari: same",
                "- Other browsers, Firefox: same\n- Other browsers, Safari: same",
            ),
            ("Cleared the cache\tno change\tMonday", "Cleared the cache → no change, Monday"),
            ("| Cleared the cache | no change |", "Cleared the cache → no change"),
            ("Cleared the cache.\nNo change.", "Cleared the cache.\nNo change."),
        ] {
            assert_eq!(one_each(words), told, "{words}");
        }
    }
}
