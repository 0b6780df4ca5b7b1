//! Anybody's words as blocks: prose as paragraphs, lists as lists, logs and code kept exactly.

use super::fence;
use crate::handoff::document::{Block, Language};
use crate::handoff::prose::{Prose, paragraphs};
use crate::reading::{Layout, LineKind, numbers};
use crate::wording;

/// How a run of lines is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Words,
    /// Code or a log, in the language that its fence names.
    Exact(Option<Language>),
    Bullets,
    Steps,
}

impl Shape {
    const fn is_exact(self) -> bool {
        matches!(self, Self::Exact(_))
    }
}

/// A text's blocks.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let layout = Layout::of(text);
    if layout.lines.is_empty() {
        return words(&text.lines().collect::<Vec<_>>());
    }
    let mut blocks = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let mut shape = Shape::Words;
    let mut opening: Option<&str> = None;
    for line in &layout.lines {
        let line_text = line.span.of(text);
        let is_mark = line.kind == LineKind::Code && opening.is_none_or(|opening| fence::closes(line_text, opening));
        let fence = fence::of(line_text).filter(|_| is_mark);
        let next = match line.kind {
            _ if fence.is_some() => Shape::Words,
            LineKind::Log | LineKind::Code if shape.is_exact() => shape,
            _ if is_row(line_text) && shape.is_exact() => shape,
            _ if is_row(line_text) => Shape::Exact(None),
            // What stands set in below a step is part of it; a step full of signs is a step all the same.
            _ if shape == Shape::Steps && goes_on_below(line_text) => shape,
            LineKind::Log | LineKind::Code => Shape::Exact(None),
            LineKind::ListItem => shape_of(line_text),
            // Set in below a log, it goes on.
            _ if shape.is_exact() && line_text.starts_with([' ', '\t']) && line.kind != LineKind::Blank => shape,
            // A blank line belongs to what stands around it; an indented line goes on with the entry above.
            LineKind::Blank => shape,
            _ if matches!(shape, Shape::Bullets | Shape::Steps) && line_text.starts_with([' ', '\t']) => shape,
            _ => Shape::Words,
        };
        if next.is_exact() && shape == Shape::Words && are_columns(&run) {
            // What stands set in above a log is part of it.
            shape = next;
        }
        if next != shape || fence.is_some() {
            flush(&mut blocks, shape, &run);
            run.clear();
            shape = next;
        }
        match fence {
            // What follows a closed block is no part of it, however far it is set in.
            Some(_) if opening.is_some() => opening = None,
            Some(name) => {
                opening = Some(line_text);
                shape = Shape::Exact(Language::from_id(name));
            }
            None => run.push(line_text),
        }
    }
    flush(&mut blocks, shape, &run);
    blocks
}

/// Whether a line is a row of a table that somebody drew: `| EU | 14 |`.
fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.ends_with('|') && line.len() > 2
}

/// Whether a line is a step, or an entry set in below one.
fn goes_on_below(line: &str) -> bool {
    let set_in = || line.starts_with([' ', '\t']) && (bulleted(line).is_some() || is_lettered(line));
    numbered(line).is_some() || set_in()
}

/// `a) entry`, `b. entry`.
fn is_lettered(line: &str) -> bool {
    let mark: Vec<char> = line.trim_start().chars().take(3).collect();
    matches!(mark.as_slice(), ['a'..='z', '.' | ')', ' '])
}

fn shape_of(line: &str) -> Shape {
    if numbered(line).is_some() { Shape::Steps } else { Shape::Bullets }
}

fn flush(blocks: &mut Vec<Block>, shape: Shape, lines: &[&str]) {
    if lines.iter().all(|line| line.trim().is_empty()) {
        return;
    }
    let list = match shape {
        Shape::Words => None,
        Shape::Exact(named) => {
            let text = lines.join("\n");
            blocks.push(Block::code(named.or_else(|| language(&text)), &trimmed_log(&text)));
            return;
        }
        Shape::Bullets => entries(lines, |line, _| bulleted(line)),
        // Steps are numbered anew by every format: only a list that counts from one keeps its numbers.
        Shape::Steps => {
            let lines: Vec<&str> = lines.iter().flat_map(|line| each_step(line)).collect();
            entries(&lines, |line, number| numbered(line).filter(|(n, _)| *n == number).map(|(_, rest)| rest))
        }
    };
    match (shape, list) {
        (Shape::Steps, Some(list)) => blocks.push(Block::Steps(list)),
        (_, Some(list)) => blocks.push(Block::Bullets(list)),
        _ => blocks.extend(words(lines)),
    }
}

/// Lines of prose; where several are set in, as a mail's head is, the columns say something.
fn words(lines: &[&str]) -> Vec<Block> {
    if are_columns(lines) {
        return vec![Block::code(None, &lines.join("\n"))];
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).collect();
    paragraphs(&lines.join("\n")).into_iter().map(Block::Paragraph).collect()
}

fn are_columns(lines: &[&str]) -> bool {
    let is_set_in = |line: &&&str| line.starts_with("    ") || line.starts_with('\t');
    lines.iter().filter(is_set_in).count() > 1
}

/// The entries of a list, the lines that go on with one in it; none when an entry's marker is not as expected.
fn entries<'a>(lines: &[&'a str], marker: impl Fn(&'a str, usize) -> Option<&'a str>) -> Option<Vec<Prose>> {
    let mut list: Vec<String> = Vec::new();
    for line in lines {
        if line.trim().is_empty() {
            continue;
        }
        match (marker(line, list.len() + 1), list.last_mut()) {
            (Some(rest), _) => list.push(rest.to_owned()),
            (None, Some(entry)) if line.starts_with([' ', '\t']) => {
                entry.push('\n');
                match bulleted(line) {
                    Some(below) => entry.extend(["• ", below]),
                    None => entry.push_str(line.trim()),
                }
            }
            _ => return None,
        }
    }
    (!list.is_empty()).then(|| list.iter().map(|entry| Prose::from(entry.as_str()).trimmed()).collect())
}

/// `- entry`, `* entry`, `• entry`: what stands behind the marker.
pub(super) fn bulleted(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix(['-', '*', '•', '–', '+', '·'])?;
    rest.starts_with([' ', '\t']).then(|| rest.trim())
}

/// `3. entry`, `3) entry`: the number and what stands behind it.
pub(super) fn numbered(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let number = line.get(..digits)?.parse().ok().filter(|_| digits <= 3)?;
    let rest = line.get(digits..)?.strip_prefix(['.', ')', ':'])?;
    rest.starts_with([' ', '\t']).then(|| (number, rest.trim()))
}

/// The steps of a line that holds several: `1. Open it 2) Scroll up 3) Wait`.
fn each_step(line: &str) -> Vec<&str> {
    let mut steps = Vec::new();
    let mut from = 0;
    for mark in numbers::within(line, true) {
        steps.push(line.get(from..mark.start).unwrap_or_default().trim_end_matches([',', ';', ' ']));
        from = mark.start;
    }
    steps.push(line.get(from..).unwrap_or_default());
    steps
}

/// The beginning and the end of a long log, the cut said with its size.
fn trimmed_log(text: &str) -> String {
    const HEAD: usize = 40;
    const TAIL: usize = 40;
    const LINE: usize = 2_000;
    let lines: Vec<&str> = text.lines().collect();
    let line = |line: &&str| super::super::document::clip(line, LINE);
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
        () if first.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("select ")) && text.contains(" from ") => {
            Some(Language::Sql)
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_keeps_what_stands_below_it() {
        let text = "1. Open Reports\n   - choose CSV\n   and wait\n2. Call {id: 7} /run?x=1&y=2;\n  a) as admin\n3) See an error";
        let steps = ["Open Reports\n• choose CSV\nand wait", "Call {id: 7} /run?x=1&y=2;\na) as admin", "See an error"];
        assert_eq!(blocks(text), [Block::Steps(steps.map(Prose::from).into())]);
    }

    #[test]
    fn steps_in_one_line_are_steps() {
        let steps = |steps: &[&str]| Block::Steps(steps.iter().map(|step| Prose::from(*step)).collect());
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
        assert_eq!(blocks(table), [Block::code(None, table)]);
        let log = "dkim=fail;\n       spf=pass;\n       for=you\n2026-03-10T09:00:03Z WARN late\n  by 6 h";
        assert_eq!(blocks(log), [Block::code(None, log)]);
        let head = "Received: from a.example\n       by b.example;\n       Tue, 3 Mar 2026";
        assert_eq!(blocks(head), [Block::code(None, head)]);
        assert_eq!(blocks("  One.\n  Two."), [Block::Paragraph(Prose::from("One.\nTwo."))]);
    }
}
