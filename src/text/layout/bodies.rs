//! Gives every heading what stands under it: its section's body.

use super::headings::Heading;
use super::unfilled::says_nothing;
use super::{Line, LineKind, Section};
use crate::Span;

/// Where the answer behind a label ends: with its paragraph, though a list or a block may follow.
fn paragraph_end(text: &str, lines: &[Line], heading: &Heading, limit: usize) -> usize {
    let at = lines.partition_point(|line| line.span.end < heading.line.end);
    let mut end = heading.line.end;
    let mut blank = false;
    for line in lines.iter().skip(at + 1).take_while(|line| line.span.start < limit) {
        match line.kind {
            LineKind::Blank => blank = true,
            LineKind::ListItem | LineKind::Code | LineKind::Log => end = line.span.end,
            _ if blank || line.is_turn(text) || is_labelled(line.content.of(text)) => break,
            _ => end = line.span.end,
        }
    }
    end
}

/// "Files: export.txt": the next field of a form, whatever it asks for.
fn is_labelled(line: &str) -> bool {
    /// Longer words are rarely a field's name, in bytes.
    const LONGEST: usize = 16;
    let label = line.split_once(": ").map_or("", |(label, _)| label);
    (3..=LONGEST).contains(&label.len())
        && label.starts_with(|c: char| c.is_ascii_uppercase())
        && label.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Where a list ends that stands alone under its heading: before the first line that begins anew without a mark, unless
/// the list goes on behind it. "Checked: ⏎ - the log ⏎ - her role ⏎ Seen since Monday" checked two things.
fn list_end(text: &str, lines: &[Line], start: usize, limit: usize) -> usize {
    let from = lines.partition_point(|line| line.span.start < start);
    let mut within =
        lines.iter().skip(from).take_while(|line| line.span.start < limit).filter(|line| line.kind != LineKind::Blank);
    let Some(mut above) = within.next().filter(|first| first.kind == LineKind::ListItem) else { return limit };
    let mut end = limit;
    for line in within {
        if line.kind == LineKind::ListItem {
            end = limit;
        } else if end == limit && begins_anew(text, above, line) {
            end = line.span.start;
        }
        above = line;
    }
    end
}

/// Gives every heading its body: up to the next heading that is not below it.
pub(super) fn of(text: &str, headings: &[Heading], lines: &[Line]) -> Vec<Section> {
    let mut ends = vec![text.len(); headings.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        while let Some(&top) = open.last() {
            let Some(above) = headings.get(top) else { break };
            if !heading.closes(above) {
                break;
            }
            if let Some(end) = ends.get_mut(top) {
                *end = heading.line.start;
            }
            open.pop();
        }
        open.push(at);
    }
    let mut sections = Vec::with_capacity(headings.len());
    for (heading, end) in headings.iter().zip(ends) {
        let answered = heading.value.start < heading.value.end;
        let start = if answered { heading.value.start } else { heading.line.end };
        let end = if answered { paragraph_end(text, lines, heading, end) } else { list_end(text, lines, start, end) };
        let body = Span { start, end: end.max(start) }.trimmed(text);
        let silent = says_nothing(body.of(text));
        let mut items = heading.items.into_iter().flatten();
        let section = Section { item: items.next(), heading: heading.label, body, silent, answered };
        sections.push(section);
        sections.extend(items.map(|item| Section { item: Some(item), ..section }));
    }
    sections
}

/// Whether a line below an entry of a list is no part of it: neither further in nor the rest of its sentence.
fn begins_anew(text: &str, above: &Line, line: &Line) -> bool {
    /// An entry shorter than this is not wrapped, in bytes.
    const NARROW: usize = 60;
    let (entry, words) = (above.content.of(text), line.span.of(text));
    line.kind == LineKind::Prose
        && words.starts_with(char::is_uppercase)
        && (entry.len() < NARROW || entry.ends_with(['.', '!', '?', ')']))
}

#[cfg(test)]
mod tests {
    use crate::layout::Layout;

    #[test]
    fn a_list_ends_its_section() {
        for (text, body) in [
            ("Checked:\n- the log\n- her role\nSeen since Monday.", "- the log\n- her role"),
            ("Checked:\n- the log\n\nSeen since Monday.\n- her role", "- the log\n\nSeen since Monday.\n- her role"),
            ("Checked:\n- the log\n  Nothing there.", "- the log\n  Nothing there."),
            ("Checked:\nThe log.\nHer role.", "The log.\nHer role."),
        ] {
            let layout = Layout::of(text);
            let section = layout.sections.first().unwrap();
            assert_eq!(section.body.of(text), body, "{text}");
        }
    }
}
