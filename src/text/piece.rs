//! What is found in a text.

use crate::Span;
use playbook::Item;

/// How good a piece of evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A template left unfilled: somebody was asked and did not answer.
    Placeholder,
    /// Something, but not enough for an engineer.
    Weak,
    /// Enough.
    Strong,
}

/// Words in a text that speak for an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// For which item.
    pub item: Item,
    /// Where, in bytes of the text read.
    pub span: Span,
    /// How good.
    pub grade: Grade,
    /// Why it counts, as a stable short name (`labelled-list`, `modal-should`): shown in the panel and in tests.
    pub clue: &'static str,
}
