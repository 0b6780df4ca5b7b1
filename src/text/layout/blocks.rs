//! Fenced blocks of code and hidden comments.

use crate::layout::headings;
use crate::layout::ink::Ink;
use crate::layout::logline;
use crate::layout::seek::has;
use crate::layout::{Line, LineKind};

/// How a block of code was opened, and so how it ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Backticks,
    Tildes,
    Code,
    Noformat,
    Pre,
    Hidden,
}

impl Fence {
    /// The fence that a line opens, if it does not close it too.
    fn opened_by(line: &str) -> Option<Self> {
        let line = line.trim_start();
        let odd = |mark: &str| line.matches(mark).count() % 2 == 1;
        match line.as_bytes().first()? {
            b'`' if line.starts_with("```") && odd("```") => return Some(Self::Backticks),
            b'~' if line.starts_with("~~~") => return Some(Self::Tildes),
            _ => {}
        }
        // A sentence that only mentions the macro goes on in the same line.
        let at_an_end = line.starts_with('{') || line.trim_end().ends_with('}');
        if at_an_end && has(line, "{noformat") && odd("{noformat") {
            Some(Self::Noformat)
        } else if at_an_end && has(line, "{code") && odd("{code") {
            Some(Self::Code)
        } else if has(line, "<!--") && !has(line, "-->") {
            Some(Self::Hidden)
        } else if has(line, "<pre>") && !has(line, "</pre>") {
            Some(Self::Pre)
        } else {
            None
        }
    }

    /// Whether a line ends it.
    fn closed_by(self, line: &str) -> bool {
        match self {
            Self::Backticks => line.trim_start().starts_with("```"),
            Self::Tildes => line.trim_start().starts_with("~~~"),
            Self::Code => has(line, "{code"),
            Self::Noformat => has(line, "{noformat"),
            Self::Pre => has(line, "</pre>"),
            Self::Hidden => has(line, "-->"),
        }
    }
}

/// Marks fenced blocks and hidden comments. A fence that never closes ends with its paragraph, so that a forgotten
/// one cannot swallow the rest of the text.
pub fn mark(text: &str, lines: &mut [Line]) {
    let mut open: Option<(Fence, usize)> = None;
    let mut hopeless = [false; 6];
    let mut at = 0;
    while let Some(line) = lines.get_mut(at) {
        let words = line.span.of(text);
        match open {
            None if !line.ink.has(Ink::FENCE) => {}
            None if is_comment(words) => line.kind = LineKind::Hidden,
            None => {
                let hopeful = |fence: &Fence| !hopeless.get(*fence as usize).copied().unwrap_or_default();
                if let Some(fence) = Fence::opened_by(words).filter(hopeful) {
                    line.kind = if fence == Fence::Hidden { LineKind::Hidden } else { LineKind::Code };
                    open = Some((fence, at));
                }
            }
            Some((fence, _)) => {
                if line.kind != LineKind::Blank {
                    line.kind = match fence {
                        Fence::Hidden => LineKind::Hidden,
                        _ if logline::is_log(line.content.of(text), line.ink) => LineKind::Log,
                        _ => LineKind::Code,
                    };
                }
                if fence.closed_by(words) {
                    open = None;
                }
            }
        }
        at += 1;
        if at == lines.len()
            && let Some((fence, first)) = open.take()
        {
            // Never closed: this kind of fence is given up, and what stands behind the paragraph is looked at again.
            if let Some(flag) = hopeless.get_mut(fence as usize) {
                *flag = true;
            }
            at = take_back(lines, first).unwrap_or(at);
        }
    }
    open_report(text, lines);
}

/// Opens a block that holds the whole report, as exports of old trackers do: what stands in it is prose all the same.
fn open_report(text: &str, lines: &mut [Line]) {
    let fence = |line: &Line| line.ink.has(Ink::FENCE) && Fence::opened_by(line.span.of(text)).is_some();
    let Some(first) = lines.iter().position(|line| line.kind != LineKind::Blank) else { return };
    let last = lines.iter().rposition(|line| line.kind != LineKind::Blank).unwrap_or(first);
    if last <= first + 2 || ![first, last].iter().all(|at| lines.get(*at).is_some_and(fence)) {
        return;
    }
    let Some(inner) = lines.get_mut(first + 1..last) else { return };
    let asks = |line: &&Line| {
        let around = headings::Surroundings { after_blank: true, ..headings::Surroundings::default() };
        let heading = headings::heading(text, line.content, line.ink, around);
        heading.is_some_and(|heading| heading.items[0].is_some())
    };
    if inner.iter().any(fence) || inner.iter().filter(asks).nth(1).is_none() {
        return;
    }
    for line in inner.iter_mut().filter(|line| line.kind != LineKind::Blank) {
        line.kind = LineKind::Prose;
    }
}

/// Whether a line is one hidden comment.
fn is_comment(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("<!--") && line.ends_with("-->")
}

/// Unmarks the lines behind the paragraph that begins at a line; gives where that paragraph ends, if it does.
fn take_back(lines: &mut [Line], first: usize) -> Option<usize> {
    let end = first + lines.get(first..)?.iter().position(|line| line.kind == LineKind::Blank)?;
    for line in lines.get_mut(end..)?.iter_mut().filter(|line| line.kind != LineKind::Blank) {
        line.kind = LineKind::Prose;
    }
    Some(end)
}
