//! One word of a text, and what it means.

use crate::Span;
use crate::language::cues::Cues;
use crate::language::lexicon::Tags;

/// One word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it does.
    pub tags: Tags,
    /// What it says for the smaller items and the environment.
    pub cues: Cues,
}

/// Among a word's cues: it is a part of the word before it, as in Japanese.
pub const PART: Cues = Cues::number(63);

/// Among a word's cues: it begins with a digit.
pub const FIGURE: Cues = Cues::number(61);

/// Among a word's cues: it is as short as a code for a level ("P1"), and begins so.
pub const CODE: Cues = Cues::number(62);
