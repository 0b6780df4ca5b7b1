//! Builds a list from lines as people write them: a line's indentation tells which entry it stands below.

use super::mark::Mark;
use super::wrap;
use crate::handoff::code::Code;
use crate::handoff::document::Block;
use crate::handoff::list::{Below, Entry, List, ListKind};
use crate::handoff::prose::Prose;
use crate::reading::numbers;

/// How deep lists may be nested: entries that are indented further join the innermost list.
const MOST_LEVELS: usize = 3;

/// A list, and those open below its last entry.
pub(super) struct Listing<'t> {
    /// The outermost level; it holds an entry at least.
    outer: Level,
    /// The levels within, each below the last entry of the one before it.
    inner: Vec<Level>,
    /// The line that was taken last.
    above: &'t str,
}

struct Level {
    set_in: usize,
    list: List,
}

/// Where an entry stands, by a level's number from the outermost.
enum Stand {
    /// Next to the level's last entry.
    Beside(usize),
    /// Below the level's last entry.
    Below(usize),
}

impl Level {
    fn of(mark: &Mark) -> Self {
        Self { set_in: mark.set_in, list: List::of(mark.kind, [entry(mark)]) }
    }

    /// Whether a number is the next of its steps. A wiki's steps have no numbers, so each is the next.
    fn counts_on_with(&self, number: Option<usize>) -> bool {
        self.list.kind() == ListKind::Steps && number.is_none_or(|number| number == self.list.entries().len() + 1)
    }

    fn goes_on_with(&self, mark: &Mark) -> bool {
        self.list.kind() == mark.kind && (mark.kind == ListKind::Bullets || self.counts_on_with(mark.number))
    }
}

impl<'t> Listing<'t> {
    /// The list of these lines; none where they do not make one. Every format counts steps anew, so only a list that
    /// counts from one keeps its numbers.
    pub(super) fn of(lines: &[&'t str]) -> Option<Self> {
        let mut lines = marked(lines);
        let above = lines.next()?;
        let first = Mark::of(above).filter(|mark| mark.number.is_none_or(|number| number == 1))?;
        let mut listing = Self { outer: Level::of(&first), inner: Vec::new(), above };
        lines.all(|line| listing.add(line)).then_some(listing)
    }

    /// How the outermost entries are marked.
    pub(super) const fn kind(&self) -> ListKind {
        self.outer.list.kind()
    }

    /// Whether a line is the next of the outermost steps. A wiki's steps have no numbers, so each is the next.
    pub(super) fn counts_on_with(&self, line: &str) -> bool {
        Mark::of(line).is_some_and(|mark| self.outer.list.kind() == mark.kind && self.outer.counts_on_with(mark.number))
    }

    /// Whether code stands below the last entry, and nothing behind that.
    pub(super) fn ends_with_code(&self) -> bool {
        let last = self.innermost().list.entries().last();
        last.is_some_and(|entry| matches!(entry.below(), [.., Below::Code(_)]))
    }

    /// Goes on with these lines; one that has no place in the list goes on with the words above it.
    pub(super) fn take(&mut self, lines: &[&'t str]) {
        for line in marked(lines) {
            if !self.add(line) {
                self.words(line);
            }
        }
    }

    /// Sets code in below the last entry.
    pub(super) fn code(&mut self, code: Code) {
        self.change_last(|entry| entry.push(Below::Code(code)));
    }

    /// The whole list.
    pub(super) fn into_block(mut self) -> Block {
        self.leave_for(0);
        Block::List(self.outer.list)
    }

    /// Adds a line; false where its number has no place in the list.
    fn add(&mut self, line: &'t str) -> bool {
        let Some(mark) = Mark::of(line) else {
            self.words(line);
            return true;
        };
        self.above = line;
        match self.stand(&mark) {
            Some(Stand::Beside(level)) => {
                self.leave_for(level);
                self.innermost_mut().list.push(entry(&mark));
            }
            Some(Stand::Below(level)) => {
                self.leave_for(level);
                self.inner.push(Level::of(&mark));
            }
            None => return false,
        }
        true
    }

    /// Where an entry stands; none where its number has no place.
    fn stand(&self, mark: &Mark) -> Option<Stand> {
        let levels = || std::iter::once(&self.outer).chain(&self.inner).enumerate();
        if mark.number.is_some_and(|number| number > 1) {
            // A step's number tells more surely than its indentation where it belongs.
            let counting = || levels().filter(|(_, level)| level.goes_on_with(mark));
            let near = counting().filter(|(_, level)| level.set_in <= mark.set_in + 1).last();
            return near.or_else(|| counting().last()).map(|(at, _)| Stand::Beside(at));
        }
        let alike = levels().filter(|(_, level)| level.set_in == mark.set_in && level.goes_on_with(mark));
        if let Some((at, _)) = alike.last() {
            return Some(Stand::Beside(at));
        }
        let (at, around) = levels().filter(|(_, level)| level.set_in <= mark.set_in).last().unwrap_or((0, &self.outer));
        let is_within = mark.set_in > around.set_in || mark.kind != around.list.kind();
        if is_within && at + 1 < MOST_LEVELS {
            Some(Stand::Below(at))
        } else {
            around.goes_on_with(mark).then_some(Stand::Beside(at))
        }
    }

    /// Goes on with the last entry's words: a line that only broke at the end of a mail's width is no line of its own.
    fn words(&mut self, line: &'t str) {
        let is_wrapped = wrap::is_wrapped(self.above, line);
        self.above = line;
        let words = line.trim();
        self.change_last(|entry| match entry.below() {
            [] if is_wrapped => entry.word(words),
            [] => entry.line(words),
            _ => entry.push(Below::List(List::of(ListKind::Bullets, [Prose::from(words)]))),
        });
    }

    fn change_last(&mut self, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.innermost_mut().list.last_mut() {
            change(entry);
        }
    }

    fn innermost(&self) -> &Level {
        self.inner.last().unwrap_or(&self.outer)
    }

    fn innermost_mut(&mut self) -> &mut Level {
        self.inner.last_mut().unwrap_or(&mut self.outer)
    }

    /// Closes the levels within a level.
    fn leave_for(&mut self, level: usize) {
        while self.inner.len() > level
            && let Some(closed) = self.inner.pop()
        {
            self.change_last(|entry| entry.push(Below::List(closed.list)));
        }
    }
}

fn entry(mark: &Mark) -> Entry {
    Prose::from(mark.words).trimmed().into()
}

/// The lines that say something; one that holds several steps as so many: `1. Open it 2) Scroll up 3) Wait`.
fn marked<'t>(lines: &[&'t str]) -> impl Iterator<Item = &'t str> {
    lines.iter().flat_map(|line| each_step(line)).filter(|line| !line.trim().is_empty())
}

fn each_step(line: &str) -> Vec<&str> {
    let mut steps = Vec::new();
    let mut from = 0;
    let is_numbered = Mark::of(line).is_some_and(|mark| mark.number.is_some());
    for mark in if is_numbered { numbers::within(line, true) } else { Vec::new() } {
        steps.push(line.get(from..mark.start).unwrap_or_default().trim_end_matches([',', ';', ' ']));
        from = mark.start;
    }
    steps.push(line.get(from..).unwrap_or_default());
    steps
}
