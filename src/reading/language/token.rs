//! One word of a text, and what it means.

use crate::Span;

/// One word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it does: bits of the lexicon.
    pub tags: u64,
    /// What it says for the smaller items and the environment: bits of the cues and of the names.
    pub bits: u64,
}

/// Among a token's bits: it is a part of the word before it, as in Japanese.
pub const PART: u64 = 1 << 63;

/// Among a token's bits: it begins with a digit.
pub const FIGURE: u64 = 1 << 61;

/// Among a token's bits: it is as short as a code for a level ("P1"), and begins so.
pub const CODE: u64 = 1 << 62;
