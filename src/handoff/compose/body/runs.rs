//! A text as runs of lines that are shown in the same way.

use super::mark::Mark;
use super::table::is_row;
use super::{fence, pasted};
use crate::handoff::code::Language;
use crate::handoff::compose::whole_lines::whole_lines;
use crate::handoff::list::ListKind;
use crate::reading::{Layout, LineKind};

/// How a run of lines is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Words,
    /// Code or a log, in the language that its fence names.
    Exact(Option<Language>),
    /// Rows of a table that somebody drew.
    Rows,
    Bullets,
    Steps,
}

impl Shape {
    const fn is_exact(self) -> bool {
        matches!(self, Self::Exact(_))
    }

    const fn is_list(self) -> bool {
        matches!(self, Self::Bullets | Self::Steps)
    }
}

/// Lines that are shown in the same way.
#[derive(Debug)]
pub(super) struct Run<'t> {
    pub(super) shape: Shape,
    pub(super) lines: Vec<&'t str>,
    /// Whether its first line, or the fence around it, is set in: it may belong to an entry above.
    pub(super) is_set_in: bool,
}

impl Run<'_> {
    const fn new(shape: Shape) -> Self {
        Self { shape, lines: Vec::new(), is_set_in: false }
    }

    /// Whether its first entry has a number.
    pub(super) fn is_numbered(&self) -> bool {
        self.lines.first().and_then(|line| Mark::of(line)).is_some_and(|mark| mark.number.is_some())
    }
}

/// A text's runs, those that say nothing left out.
pub(super) fn runs(text: &str) -> Vec<Run<'_>> {
    let mut layout = Layout::of(text);
    pasted::mark(&mut layout, text);
    let mut runs = Runs { done: Vec::new(), run: Run::new(Shape::Words), opening: None };
    for line in &layout.lines {
        // A line of a chat begins with who speaks.
        runs.take(line.kind, whole_lines(text, line.span).of(text));
    }
    runs.end(Run::new(Shape::Words));
    runs.done
}

struct Runs<'t> {
    done: Vec<Run<'t>>,
    run: Run<'t>,
    /// The fence that opened the block that we are in.
    opening: Option<&'t str>,
}

impl<'t> Runs<'t> {
    fn take(&mut self, kind: LineKind, line: &'t str) {
        let is_mark = kind == LineKind::Code && self.opening.is_none_or(|opening| fence::closes(line, opening));
        if let Some(name) = fence::of(line).filter(|_| is_mark) {
            return self.fence(line, name);
        }
        let shape = self.shape_of(kind, line);
        // An indented line right above a log is part of the log.
        if shape.is_exact() && self.run.shape == Shape::Words && are_columns(&self.run.lines) {
            self.run.shape = shape;
        }
        if shape != self.run.shape {
            self.end(Run::new(shape));
        }
        if self.run.lines.is_empty() {
            self.run.is_set_in |= is_set_in(line);
        }
        self.run.lines.push(line);
    }

    fn fence(&mut self, line: &'t str, language: &str) {
        // What follows a closed block is no part of it, however far it is set in.
        let shape = if self.opening.take().is_some() {
            Shape::Words
        } else {
            self.opening = Some(line);
            Shape::Exact(Language::from_id(language))
        };
        self.end(Run { is_set_in: shape.is_exact() && is_set_in(line), ..Run::new(shape) });
    }

    fn shape_of(&self, kind: LineKind, line: &str) -> Shape {
        let open = self.run.shape;
        match kind {
            LineKind::Log | LineKind::Code if open.is_exact() && (self.opening.is_some() || !counts_on(line)) => open,
            _ if is_row(line) && open.is_exact() => open,
            _ if is_row(line) => Shape::Rows,
            // What is set in below a step is part of it, and a step full of signs is still a step.
            _ if open == Shape::Steps && goes_on_below(line) => open,
            LineKind::Code if self.opening.is_none() && counts_on(line) => Shape::Steps,
            LineKind::Log | LineKind::Code => Shape::Exact(None),
            _ if open.is_list() && Mark::of(line).is_some_and(|mark| mark.set_in > 0) => open,
            LineKind::ListItem if is_step(line) => Shape::Steps,
            LineKind::ListItem => Shape::Bullets,
            // A blank line belongs to what stands around it.
            LineKind::Blank => open,
            // Indented below a log, a line is part of the log; below an entry, part of the entry.
            _ if (open.is_exact() || open.is_list()) && is_set_in(line) => open,
            _ => Shape::Words,
        }
    }

    fn end(&mut self, next: Run<'t>) {
        let run = std::mem::replace(&mut self.run, next);
        if run.lines.iter().any(|line| !line.trim().is_empty()) {
            self.done.push(run);
        }
    }
}

fn is_step(line: &str) -> bool {
    Mark::of(line).is_some_and(|mark| mark.kind == ListKind::Steps)
}

/// Whether a line that looks like code is the next step: `2. Upload any file:`.
fn counts_on(line: &str) -> bool {
    let is_next = |mark: &Mark| mark.number.is_some_and(|number| number > 1);
    Mark::of(line)
        .filter(is_next)
        .is_some_and(|mark| mark.words.starts_with(char::is_uppercase) && mark.words.contains(' '))
}

/// Whether a line is a step, or an entry set in below one.
fn goes_on_below(line: &str) -> bool {
    is_step(line) || is_set_in(line) && (Mark::of(line).is_some() || is_lettered(line))
}

/// `a) entry`, `b. entry`.
fn is_lettered(line: &str) -> bool {
    let mark: Vec<char> = line.trim_start().chars().take(3).collect();
    matches!(mark.as_slice(), ['a'..='z', '.' | ')', ' '])
}

pub fn is_set_in(line: &str) -> bool {
    line.starts_with([' ', '\t', '\u{3000}'])
}

/// Whether several lines are set in, as a mail's head is: then the columns say something.
pub(super) fn are_columns(lines: &[&str]) -> bool {
    let is_set_in = |line: &&&str| line.starts_with("    ") || line.starts_with('\t');
    lines.iter().filter(is_set_in).count() > 1
}
