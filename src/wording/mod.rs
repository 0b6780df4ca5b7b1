//! Every sentence a person reads, as a key with parameters.
//!
//! The core never builds English by hand: it names a [`Phrase`] and gives its parameters. Natively the
//! English text is used; in the browser `_locales` translates by the same key. `xtask` writes
//! the English catalogue of the built extension from [`ALL`], and a test fails on a key that a locale lacks.

mod checks;
mod evidence;
mod failure;
mod gate;
mod handoff;
mod incident;
mod ladder;
mod options;
mod panel;
mod playbook;
mod policy;

pub use checks::*;
pub use evidence::*;
pub use failure::*;
pub use gate::*;
pub use handoff::*;
pub use incident::*;
pub use ladder::*;
pub use options::*;
pub use panel::*;
pub use playbook::*;
pub use policy::*;

use serde::{Serialize, Serializer};

/// One sentence: a key for `_locales`, and its English. `$1` … `$9` stand for parameters.
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The key in `messages.json`: letters, digits and `_`.
    pub key: &'static str,
    /// English.
    pub english: &'static str,
}

/// A phrase with its parameters filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Which sentence.
    pub phrase: &'static Phrase,
    /// What stands at `$1` …
    pub parameters: Vec<String>,
}

impl Phrase {
    /// The sentence without parameters.
    pub fn plain(&'static self) -> Message {
        Message { phrase: self, parameters: Vec::new() }
    }

    /// The sentence with parameters.
    pub fn with<const N: usize>(&'static self, parameters: [String; N]) -> Message {
        Message { phrase: self, parameters: parameters.into() }
    }
}

impl std::fmt::Display for Message {
    /// English.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut pieces = self.phrase.english.split('$');
        f.write_str(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            let number = piece.chars().next().and_then(|c| c.to_digit(10)).filter(|n| *n > 0);
            match number {
                Some(n) => {
                    f.write_str(self.parameters.get(n as usize - 1).map_or("", String::as_str))?;
                    f.write_str(piece.get(1..).unwrap_or_default())?;
                }
                None => write!(f, "${piece}")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Declares phrases, a constant each, and the list of them.
macro_rules! phrases {
    ($list:ident: $($(#[$doc:meta])* $name:ident = $key:literal: $english:literal;)*) => {
        $($(#[$doc])* #[doc = concat!("“", $english, "”")]
        pub static $name: $crate::wording::Phrase = $crate::wording::Phrase { key: $key, english: $english };)*
        /// Every phrase of this file.
        pub static $list: &[&$crate::wording::Phrase] = &[$(&$name),*];
    };
}
pub(crate) use phrases;

/// Every phrase, a slice per file.
pub static ALL: &[&[&Phrase]] =
    &[CHECKS, EVIDENCE, FAILURE, GATE, HANDOFF, INCIDENT, LOOP, OPTIONS, PANEL, PLAYBOOK, POLICY];
