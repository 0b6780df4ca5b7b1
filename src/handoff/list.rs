//! Lists: entries, and what stands below each of them.

use super::code::Code;
use super::prose::Prose;

/// Entries, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    kind: ListKind,
    entries: Vec<Entry>,
}

/// How entries are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Their order does not matter.
    Bullets,
    /// Steps: every format counts them from one.
    Steps,
}

/// An entry: its words, and what is set in below them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    words: Prose,
    below: Vec<Below>,
}

/// What can be set in below an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Below {
    /// A list within the list.
    List(List),
    /// Text kept exactly.
    Code(Code),
}

impl List {
    /// A list of these entries.
    pub fn of(kind: ListKind, entries: impl IntoIterator<Item = impl Into<Entry>>) -> Self {
        Self { kind, entries: entries.into_iter().map(Into::into).collect() }
    }

    /// How its entries are marked.
    pub const fn kind(&self) -> ListKind {
        self.kind
    }

    /// Its entries, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry that what comes next belongs to.
    pub(super) fn last_mut(&mut self) -> Option<&mut Entry> {
        self.entries.last_mut()
    }

    /// Adds an entry.
    pub fn push(&mut self, entry: impl Into<Entry>) {
        self.entries.push(entry.into());
    }

    /// Several entries as steps, so that people can speak of the third.
    pub(super) fn numbered(mut self) -> Self {
        if self.entries.len() > 1 {
            self.kind = ListKind::Steps;
        }
        self
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|entry| entry.words.is_empty() && entry.below.is_empty())
    }
}

impl Entry {
    /// Its words.
    pub const fn words(&self) -> &Prose {
        &self.words
    }

    /// What is set in below them, in order.
    pub fn below(&self) -> &[Below] {
        &self.below
    }

    /// Goes on, on the same line.
    pub(super) fn word(&mut self, words: &str) {
        self.words = std::mem::take(&mut self.words).text(" ").text(words).trimmed();
    }

    /// Goes on, on a new line.
    pub(super) fn line(&mut self, words: &str) {
        self.words = std::mem::take(&mut self.words).line_break().text(words).trimmed();
    }

    /// Sets something in below its words. A list goes on with the one above it: side by side, most formats would read
    /// them as one. Code behind a list belongs to that list's last entry, as wiki markup has it.
    pub fn push(&mut self, below: Below) {
        match (self.below.last_mut(), below) {
            (Some(Below::List(above)), Below::List(list)) if above.kind == list.kind => {
                above.entries.extend(list.entries);
            }
            (Some(Below::List(List { entries, .. })), Below::Code(code)) if !entries.is_empty() => {
                if let Some(last) = entries.last_mut() {
                    last.push(Below::Code(code));
                }
            }
            (_, below) => self.below.push(below),
        }
    }
}

impl From<Prose> for Entry {
    fn from(words: Prose) -> Self {
        Self { words, below: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_below_is_what_every_format_can_say() {
        let list = |words: &str| Below::List(List::of(ListKind::Bullets, [Prose::from(words)]));
        let code = || Below::Code(Code::new(None, "E 40"));
        let mut entry = Entry::from(Prose::from("Open it"));
        for below in [code(), list("as admin"), list("twice"), code()] {
            entry.push(below);
        }
        let [Below::Code(_), Below::List(within)] = entry.below() else { panic!("{entry:?}") };
        let [_, second] = within.entries() else { panic!("{within:?}") };
        assert_eq!(second.below(), [code()]);
    }
}
