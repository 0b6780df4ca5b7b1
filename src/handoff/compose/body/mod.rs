//! Anybody's words as blocks: prose as paragraphs, lists as lists, logs and code kept exactly.
//!
//! ```text
//! text ─► runs of lines of one shape ─► lists by their marks, tables, code, paragraphs with their lines joined
//! ```

pub(super) mod fence;
mod listing;
pub(super) mod mark;
pub(super) mod pasted;
mod runs;
mod sql;
pub(super) mod table;
pub(super) mod wrap;

use listing::Listing;
pub(super) use runs::is_set_in;
use runs::{Run, Shape, are_columns, runs};

use crate::handoff::code::{Code, Language};
use crate::handoff::document::Block;
use crate::handoff::list::ListKind;
use crate::handoff::prose::paragraphs;
use crate::wording;

/// A text's blocks.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let runs = runs(text);
    let mut blocks = Vec::new();
    let mut open: Option<Listing> = None;
    for (at, run) in runs.iter().enumerate() {
        let behind = runs.get(at + 1..).unwrap_or_default();
        if let Some(list) = open.as_mut().filter(|list| belongs(list, run, behind)) {
            add(list, run);
            continue;
        }
        blocks.extend(open.take().map(Listing::into_block));
        match run.shape {
            Shape::Words => blocks.extend(words(&run.lines)),
            Shape::Exact(named) => blocks.push(Block::Code(exact(named, &run.lines))),
            Shape::Rows => blocks.push(table::table(&run.lines)),
            Shape::Bullets | Shape::Steps => {
                open = Listing::of(&run.lines);
                if open.is_none() {
                    blocks.extend(words(&run.lines));
                }
            }
        }
    }
    blocks.extend(open.map(Listing::into_block));
    blocks
}

/// Whether a run is part of the list above it: because it is indented below an entry, or because the list's next step
/// still follows.
fn belongs(list: &Listing, run: &Run, behind: &[Run]) -> bool {
    /// The most runs that may stand between two steps.
    const BETWEEN: usize = 3;
    let counts_on =
        |run: &Run| run.shape == Shape::Steps && run.lines.first().is_some_and(|line| list.counts_on_with(line));
    match run.shape {
        Shape::Steps => counts_on(run),
        Shape::Bullets if list.kind() == ListKind::Bullets => true,
        Shape::Exact(_) | Shape::Rows if run.is_set_in => true,
        Shape::Words if run.is_set_in && list.ends_with_code() => true,
        Shape::Words => behind.iter().take(BETWEEN).any(|run| counts_on(run) && run.is_numbered()),
        Shape::Exact(_) | Shape::Rows | Shape::Bullets => behind.iter().take(BETWEEN).any(counts_on),
    }
}

/// Adds a run to the list that it is part of.
fn add<'t>(list: &mut Listing<'t>, run: &Run<'t>) {
    match run.shape {
        Shape::Exact(named) => list.code(exact(named, &run.lines)),
        Shape::Rows => list.code(exact(None, &run.lines)),
        Shape::Words | Shape::Bullets | Shape::Steps => list.take(&run.lines),
    }
}

/// Code or a log, without the indentation that all of its lines share.
fn exact(named: Option<Language>, lines: &[&str]) -> Code {
    let filled = lines.iter().filter(|line| !line.trim().is_empty());
    let set_in = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shared = filled.map(set_in).min().unwrap_or_default();
    let lines: Vec<&str> = lines.iter().map(|line| line.get(shared..).unwrap_or_default()).collect();
    let text = lines.join("\n");
    Code::new(named.or_else(|| language(&text)), &trimmed_log(&text))
}

/// Lines of prose as paragraphs. Where several are indented into columns, as a mail's head is, they are kept exactly.
fn words(lines: &[&str]) -> Vec<Block> {
    if are_columns(lines) {
        return vec![Block::code(None, &lines.join("\n"))];
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    let stretches = lines.split(|line| line.is_empty()).filter(|stretch| !stretch.is_empty());
    stretches.flat_map(|lines| paragraphs(&wrap::unwrapped(lines))).map(Block::Paragraph).collect()
}

/// The beginning and the end of a long log, the cut said with its size.
fn trimmed_log(text: &str) -> String {
    const HEAD: usize = 40;
    const TAIL: usize = 40;
    const LINE: usize = 2_000;
    let lines: Vec<&str> = text.lines().collect();
    let line = |line: &&str| crate::handoff::cut::clip(line, LINE);
    if lines.len() <= HEAD + TAIL + 1 {
        return lines.iter().map(line).collect::<Vec<_>>().join("\n");
    }
    let (head, rest) = lines.split_at(HEAD);
    let (cut, tail) = rest.split_at(rest.len() - TAIL);
    let size: usize = cut.iter().map(|line| line.chars().count() + 1).sum();
    let note = wording::HANDOFF_LEFT_OUT.with([cut.len().to_string(), size.to_string()]).to_string();
    let kept = head.iter().map(line).chain([note]).chain(tail.iter().map(line));
    kept.collect::<Vec<_>>().join("\n")
}

/// The language of a whole block, where its first words leave no doubt.
pub(super) fn language(text: &str) -> Option<Language> {
    let text = text.trim();
    let first = text.lines().next().unwrap_or_default();
    match () {
        () if text.starts_with("{\"") && text.ends_with('}') => Some(Language::Json),
        () if text.starts_with("{\n") && text.ends_with('}') && text.contains("\": ") => Some(Language::Json),
        () if text.starts_with("<?xml") => Some(Language::Xml),
        () if first.starts_with("Traceback (most recent call last)") => Some(Language::Python),
        () if first.starts_with("Exception in thread")
            || text.contains("\n\tat ")
            || text.contains("\n    at java.") =>
        {
            Some(Language::Java)
        }
        () if sql::is_one(text) => Some(Language::Sql),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handoff::list::{Below, Entry, List};
    use crate::handoff::prose::Prose;

    fn entry(words: &str, below: impl IntoIterator<Item = Below>) -> Entry {
        let mut entry = Entry::from(Prose::from(words));
        below.into_iter().for_each(|below| entry.push(below));
        entry
    }

    fn bullets(entries: &[&str]) -> List {
        List::of(ListKind::Bullets, entries.iter().map(|entry| Prose::from(*entry)))
    }

    fn steps(entries: impl IntoIterator<Item = Entry>) -> Block {
        Block::List(List::of(ListKind::Steps, entries))
    }

    #[test]
    fn a_step_keeps_what_stands_below_it() {
        let text = "1. Open Reports\n   - choose CSV\n   and wait\n2. Call {id: 7} /run?x=1&y=2;\n  a) as admin\n3) See an error";
        let first = entry("Open Reports", [Below::List(bullets(&["choose CSV\nand wait"]))]);
        let rest = ["Call {id: 7} /run?x=1&y=2;\na) as admin", "See an error"].map(|words| entry(words, []));
        assert_eq!(blocks(text), [steps([first].into_iter().chain(rest))]);
    }

    #[test]
    fn lists_stand_within_lists() {
        let within = List::of(ListKind::Bullets, [entry("only drafts", [Below::List(bullets(&["no open ones"]))])]);
        let whole = steps([entry("Filter", [Below::List(within.clone())]), entry("Edit", [])]);
        for text in [
            "1. Filter\n   - only drafts\n     - no open ones\n2. Edit",
            "1) Filter\n\n\t* only drafts\n\t\t* no open ones\n\n2) Edit",
        ] {
            assert_eq!(blocks(text), std::slice::from_ref(&whole), "{text}");
        }
        let stars = List::of(ListKind::Bullets, [entry("Filter", []), entry("Edit", [Below::List(within)])]);
        assert_eq!(blocks("* Filter\n* Edit\n** only drafts\n*** no open ones"), [Block::List(stars)]);
        let flat = steps([entry("Filter", [Below::List(bullets(&["only drafts", "only mine"]))]), entry("Edit", [])]);
        assert_eq!(blocks("1. Filter\n- only drafts\n- only mine\n2. Edit"), [flat], "the steps count on behind it");
        let numbered = List::of(ListKind::Steps, [entry("Tax", []), entry("7 %", [])]);
        let text = "1. Edit\n   1. Tax\n   2. 7 %\n2. Save";
        assert_eq!(blocks(text), [steps([entry("Edit", [Below::List(numbered)]), entry("Save", [])])]);
    }

    #[test]
    fn code_stands_within_steps() {
        let code = Below::Code(Code::new(None, "login --sso\n  --all"));
        let whole = steps([entry("Sign in", [code]), entry("Look", [])]);
        for text in [
            "1. Sign in\n   ```\n   login --sso\n     --all\n   ```\n2. Look",
            "1. Sign in\n```\nlogin --sso\n  --all\n```\n2. Look",
            "1. Sign in\n{noformat}\nlogin --sso\n  --all\n{noformat}\n2. Look",
        ] {
            assert_eq!(blocks(text), std::slice::from_ref(&whole), "{text}");
        }
        let apart = [steps([entry("Sign in", []), entry("Look", [])]), Block::code(None, "E 40")];
        assert_eq!(blocks("1. Sign in\n2. Look\n```\nE 40\n```"), apart);
    }

    #[test]
    fn a_step_goes_on_where_its_line_was_full() {
        let text = "1. run the export for 2026-11-20 with \"changed since\" at\n   2026-11-20 02:00 UTC\n2. look";
        let first = "run the export for 2026-11-20 with \"changed since\" at 2026-11-20 02:00 UTC";
        assert_eq!(blocks(text), [steps([entry(first, []), entry("look", [])])]);
    }

    #[test]
    fn steps_that_do_not_count_from_one_are_words() {
        assert_eq!(blocks("3. Look\n4. See"), [Block::Paragraph(Prose::from("3. Look\n4. See"))]);
    }

    #[test]
    fn steps_in_one_line_are_steps() {
        let steps = |entries: &[&str]| steps(entries.iter().map(|words| entry(words, [])));
        assert_eq!(blocks("1. Open it, 2) Scroll up 3) Wait"), [steps(&["Open it", "Scroll up", "Wait"])]);
        assert_eq!(blocks("1. Install 2. 0 of it\n2. Wait"), [steps(&["Install 2. 0 of it", "Wait"])]);
    }

    #[test]
    fn fences_are_no_part_of_the_code() {
        let text = "It says\n```json\n{\"a\": 1}\n\n{}\n```\nand stops.";
        let words = |words| Block::Paragraph(Prose::from(words));
        let code = Block::code(Some(Language::Json), "{\"a\": 1}\n\n{}");
        assert_eq!(blocks(text), [words("It says"), code, words("and stops.")]);
        let below = [Block::code(None, "a = 1"), words("and the rest")];
        assert_eq!(blocks("```\na = 1\n```\n  and the rest"), below);
    }

    #[test]
    fn columns_stay_columns() {
        let table = "| Region | Rows |\n|---|---|\n| EU | none at all |";
        assert!(matches!(blocks(table).as_slice(), [Block::Table(_)]));
        let log = "dkim=fail;\n       spf=pass;\n       for=you\n2026-03-10T09:00:03Z WARN late\n  by 6 h";
        assert_eq!(blocks(log), [Block::code(None, log)]);
        let head = "Received: from a.example\n       by b.example;\n       Tue, 3 Mar 2026";
        assert_eq!(blocks(head), [Block::code(None, head)]);
        assert_eq!(blocks("  One.\n  Two."), [Block::Paragraph(Prose::from("One.\nTwo."))]);
    }
}
