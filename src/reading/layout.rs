//! Tells the lines of a text apart: prose, headings, lists, code, logs, quoted mail, signatures.

use super::Span;
use crate::playbook::Item;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// Nothing on it.
    Blank,
    /// Somebody's sentences.
    Prose,
    /// A heading; what it is about is in its [`Section`].
    Heading,
    /// An entry of a list, numbered or not.
    ListItem,
    /// Code, commands, configuration.
    Code,
    /// Log lines, stack traces, console output.
    Log,
    /// A mail quoted below the reply; not evidence of this comment.
    Quoted,
    /// A signature; not evidence.
    Signature,
}

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Without its line break.
    pub span: Span,
    /// What it is.
    pub kind: LineKind,
}

/// A heading and what stands under it, up to the next heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// What the heading asks for, when it is one of ours.
    pub item: Option<Item>,
    /// The heading's words.
    pub heading: Span,
    /// What stands under it (or behind its colon), trimmed; empty when nothing does.
    pub body: Span,
}

/// A text's lines and sections.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Every line, in order.
    pub lines: Vec<Line>,
    /// Every heading with its body, in order.
    pub sections: Vec<Section>,
}

impl Layout {
    /// Lays out a text. Never fails.
    pub fn of(_text: &str) -> Self {
        Self::default()
    }
}
