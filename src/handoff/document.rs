//! The handoff as a tree of blocks, free of any markup.
//!
//! Whatever can stand here can be written in every format and read back as the same tree. That is why the
//! constructors, not the writers, decide what a text may hold: a control character becomes its visible picture,
//! a web address becomes a link to itself, and a table whose cells some format could not carry becomes a list.

use super::code::{Code, Language};
use super::cut::clip;
use super::list::{List, ListKind};
use super::masked::Masked;
use super::prose::{Prose, clean};

/// What Engineering receives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    title: String,
    blocks: Vec<Block>,
    masked: Vec<Masked>,
}

/// One block, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The document's own title, once, at the top.
    Title(Prose),
    /// A section's heading.
    Heading(Prose),
    /// Words.
    Paragraph(Prose),
    /// Entries, one below the other.
    List(List),
    /// Rows under a header.
    Table(Table),
    /// Text kept exactly: logs, traces, commands.
    Code(Code),
}

/// Rows under a header; every row is as wide as the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    header: Vec<Prose>,
    rows: Vec<Vec<Prose>>,
}

impl Document {
    /// Jira's summary takes 255 characters on one line.
    pub const TITLE: usize = 255;

    /// A document with nothing but a title, cut to fit Jira's summary.
    pub fn new(title: &str) -> Self {
        let words: Vec<&str> = title.split_whitespace().collect();
        let title = clip(&clean(&words.join(" ")), Self::TITLE);
        let blocks = vec![Block::Title(Prose::from(title.as_str()))];
        Self { title, blocks, masked: Vec::new() }
    }

    /// What was masked on the way in, or would have been, each value once, in reading order.
    pub fn masked(&self) -> &[Masked] {
        &self.masked
    }

    pub(super) fn set_masked(&mut self, masked: Vec<Masked>) {
        self.masked = masked;
    }

    /// One line of at most 255 characters, for Jira's summary.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Every block, the title first.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Every block but the title: what goes in a description when the title has a field of its own.
    #[must_use]
    pub fn without_title(&self) -> Self {
        let blocks = self.blocks.iter().filter(|block| !matches!(block, Block::Title(_))).cloned().collect();
        Self { title: self.title.clone(), blocks, masked: self.masked.clone() }
    }

    /// Adds a block; one with nothing in it is left out.
    pub fn push(&mut self, block: Block) {
        if !block.is_empty() {
            self.blocks.push(block);
        }
    }

    /// The same with nothing under its title yet.
    pub(super) fn only_title(&self) -> Self {
        let blocks = self.blocks.iter().filter(|block| matches!(block, Block::Title(_))).cloned().collect();
        Self { title: self.title.clone(), blocks, masked: self.masked.clone() }
    }

    /// Adds every block.
    pub fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        blocks.into_iter().for_each(|block| self.push(block));
    }
}

impl Block {
    /// A heading.
    pub fn heading(words: &str) -> Self {
        Self::Heading(Prose::from(words))
    }

    /// Rows under a header, or, when a cell holds what a table in Jira's wiki markup cannot carry by any escape
    /// (`|`, brackets, braces, `!`, a line break), the same facts as a list of `header: cell` lines.
    pub fn table<S: AsRef<str>>(header: &[S], rows: Vec<Vec<Prose>>) -> Self {
        let header: Vec<Prose> = header.iter().map(|name| Prose::new().strong(name.as_ref())).collect();
        let carried = |prose: &Prose| prose.is_plain_cell();
        if rows.iter().flatten().chain(&header).all(carried) && rows.iter().all(|row| row.len() == header.len()) {
            return Self::Table(Table { header, rows });
        }
        let line = |row: Vec<Prose>| {
            let cells = row.into_iter().enumerate().filter(|(_, cell)| !cell.is_empty());
            cells.fold(Prose::new(), |line, (column, cell)| {
                let line = if line.is_empty() { line } else { line.line_break() };
                match header.get(column) {
                    Some(name) => line.append(name.clone()).text(": ").append(cell),
                    None => line.append(cell),
                }
            })
        };
        let lines = rows.into_iter().map(line).filter(|line| !line.is_empty());
        Self::List(List::of(ListKind::Bullets, lines))
    }

    /// Text kept exactly, without blank lines at its start and white space at its end.
    pub fn code(language: Option<Language>, text: &str) -> Self {
        Self::Code(Code::new(language, text))
    }

    /// Several entries as steps, so that people can speak of the third.
    pub(super) fn numbered(self) -> Self {
        match self {
            Self::List(list) => Self::List(list.numbered()),
            other => other,
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Title(prose) | Self::Heading(prose) | Self::Paragraph(prose) => prose.is_empty(),
            Self::List(list) => list.is_empty(),
            Self::Table(table) => table.rows.is_empty(),
            Self::Code(code) => code.text().is_empty(),
        }
    }
}

impl Table {
    /// A cell for each column, strong.
    pub fn header(&self) -> &[Prose] {
        &self.header
    }

    /// The rows, each as wide as the header.
    pub fn rows(&self) -> &[Vec<Prose>] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_fits_jiras_summary() {
        let document = Document::new(&format!("Login\n fails {}", "ö ".repeat(400)));
        assert!(document.title().starts_with("Login fails ö ö"));
        assert!(document.title().encode_utf16().count() <= Document::TITLE);
        assert!(document.title().ends_with('…'));
        let emoji = Document::new(&"👍🏽".repeat(200));
        assert_eq!(emoji.title(), "👍🏽".repeat(63) + "…", "as Jira counts, and none halved");
    }

    #[test]
    fn a_cell_that_would_split_makes_a_list() {
        let row = |cell: &str| vec![vec![Prose::from("Clear cache"), Prose::from(cell)]];
        assert!(matches!(Block::table(&["Tried", "Result"], row("no change")), Block::Table(_)));
        for cell in ["a|b", "see [x]", "help!", "{code}", "two\nlines"] {
            assert!(matches!(Block::table(&["Tried", "Result"], row(cell)), Block::List(_)), "{cell}");
        }
    }
}
