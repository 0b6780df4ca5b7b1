//! Every sentence a person reads, as a key with parameters.
//!
//! The core never builds English by hand: it names a [`Phrase`] and gives its parameters. What the agent reads is said
//! by the panel through the browser's `_locales`, in the interface's language; what goes to other people (the handoff,
//! notes, the question to the customer) is a text in the language that [`speak`] sets. `xtask` writes the English
//! catalogue of the built extension from [`ALL`], and a test fails on a key that a locale lacks.

mod checks;
mod evidence;
mod failure;
mod gate;
mod handoff;
mod handoff_tab;
mod incident;
mod ladder;
mod language;
mod options;
mod options_page;
mod page;
mod panel;
mod playbook;
mod policy;
mod preview;
mod response;
mod tabs;
mod tour;
mod unread;
mod updates;

pub use checks::*;
pub use evidence::*;
pub use failure::*;
pub use gate::*;
pub use handoff::*;
pub use handoff_tab::*;
pub use incident::*;
pub use ladder::*;
pub use language::{Language, catalogue, speak};
pub use options::*;
pub use options_page::*;
pub use page::*;
pub use panel::*;
pub use playbook::*;
pub use policy::*;
pub use preview::*;
pub use response::*;
pub use tabs::*;
pub use tour::*;
pub use unread::*;
pub use updates::*;

use serde::{Serialize, Serializer};

/// One sentence: a key for `_locales`, and its English. `$1` … `$9` stand for parameters.
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The key in `messages.json`: letters, digits and `_`.
    pub key: &'static str,
    /// English. What the browser loads is without it: it says the same from its catalogues. The panel's own tests run
    /// in a page without catalogues.
    #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
    english: &'static str,
}

/// A phrase with its parameters filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Which sentence.
    pub phrase: &'static Phrase,
    /// What stands at `$1` …
    pub parameters: Vec<Parameter>,
}

/// What stands in a phrase at `$1` ….
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// Anybody's words, a name, a number: the same in every language.
    Words(String),
    /// Our own words, said in the language of the sentence around them.
    Said(Message),
}

impl From<String> for Parameter {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<Message> for Parameter {
    fn from(said: Message) -> Self {
        Self::Said(said)
    }
}

impl Phrase {
    /// The sentence without parameters.
    pub fn plain(&'static self) -> Message {
        Message { phrase: self, parameters: Vec::new() }
    }

    /// The sentence with parameters.
    pub fn with<const N: usize>(&'static self, parameters: [impl Into<Parameter>; N]) -> Message {
        Message { phrase: self, parameters: parameters.into_iter().map(Into::into).collect() }
    }

    /// English, as the catalogue of the built extension has it.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn english(&self) -> &'static str {
        self.english
    }

    /// The phrase in the language that is spoken (see [`speak`]), its parameters open.
    pub fn text(&self) -> String {
        language::spoken(self).unwrap_or_else(|| self.own().to_owned())
    }

    /// What the phrase itself has to say.
    const fn own(&self) -> &'static str {
        #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
        return self.english;
        #[cfg(not(any(not(target_arch = "wasm32"), debug_assertions)))]
        return self.key;
    }
}

impl std::fmt::Display for Message {
    /// In the language that is spoken (see [`speak`]).
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = self.phrase.text();
        let mut pieces = text.split('$');
        f.write_str(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            let number = piece.chars().next().and_then(|c| c.to_digit(10)).filter(|n| *n > 0);
            match number {
                Some(n) => {
                    match self.parameters.get(n as usize - 1) {
                        Some(Parameter::Words(words)) => f.write_str(words)?,
                        Some(Parameter::Said(message)) => message.fmt(f)?,
                        None => {}
                    }
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

/// Messages as one, with a comma between each two; none of none.
pub fn list(messages: impl IntoIterator<Item = Message>) -> Option<Message> {
    messages.into_iter().reduce(|so_far, next| LIST.with([so_far, next]))
}

/// Declares phrases, a constant each, and the list of them.
macro_rules! phrases {
    ($list:ident: $($(#[$doc:meta])* $name:ident = $key:literal: $english:literal;)*) => {
        $($(#[$doc])* #[doc = concat!("“", $english, "”")]
        pub static $name: $crate::wording::Phrase = $crate::wording::Phrase {
            key: $key,
            #[cfg(any(not(target_arch = "wasm32"), debug_assertions))]
            english: $english,
        };)*
        /// Every phrase of this file.
        pub static $list: &[&$crate::wording::Phrase] = &[$(&$name),*];
    };
}
pub(crate) use phrases;

/// Every phrase, a slice per file.
pub static ALL: &[&[&Phrase]] = &[
    CHECKS,
    EVIDENCE,
    FAILURE,
    GATE,
    HANDOFF,
    HANDOFF_TAB,
    INCIDENT,
    LOOP,
    OPTIONS,
    OPTIONS_PAGE,
    PAGE,
    PANEL,
    PLAYBOOK,
    POLICY,
    PREVIEW,
    RESPONSE,
    TAB,
    TOUR,
    UNREAD,
    UPDATES,
];
