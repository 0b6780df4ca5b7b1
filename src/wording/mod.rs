//! Every sentence a person reads, as a key with parameters.
//!
//! The core never builds English by hand: it names a [`Phrase`] and gives its parameters. What the agent reads is said
//! by the panel through the browser's `_locales`, in the interface's language; what goes to other people (the handoff,
//! notes, the question to the customer) is a text in the language that [`speak`] sets. `xtask` writes the English
//! catalogue of the built extension from [`ALL`], and a test fails on a key that a locale lacks.
//!
//! A phrase begins with a prefix that is one file's; the first lines of each file name its own.

mod ask;
mod due;
mod feedback;
mod findings;
mod gate;
mod handoff;
mod handoff_tab;
mod har;
mod incident;
mod items;
mod ladder;
mod language;
mod masks;
mod options;
mod options_page;
mod ownership;
mod panel;
mod playbook;
mod policy;
mod practise;
mod preview;
mod response;
mod scripts;
mod severity;
mod tab;
mod tour;
mod unread;
mod updates;

pub use ask::*;
pub use due::*;
pub use feedback::*;
pub use findings::*;
pub use gate::*;
pub use handoff::*;
pub use handoff_tab::*;
pub use har::*;
pub use incident::*;
pub use items::*;
pub use ladder::*;
pub use language::{Language, catalogue, speak};
pub use masks::*;
pub use options::*;
pub use options_page::*;
pub use ownership::*;
pub use panel::*;
pub use playbook::*;
pub use policy::*;
pub use practise::*;
pub use preview::*;
pub use response::*;
pub use scripts::*;
pub use severity::*;
pub use tab::*;
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
        $($(#[$doc])* #[doc = concat!("`", $english, "`")]
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
    ASK,
    DUE,
    FEEDBACK,
    FINDINGS,
    GATE,
    HANDOFF,
    HANDOFF_TAB,
    HAR,
    INCIDENT,
    ITEMS,
    LADDER,
    MASKS,
    OPTIONS,
    OPTIONS_PAGE,
    OWNERSHIP,
    PANEL,
    PLAYBOOK,
    POLICY,
    PRACTISE,
    PREVIEW,
    RESPONSE,
    SCRIPTS,
    SEVERITY,
    TAB,
    TOUR,
    UNREAD,
    UPDATES,
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    /// A file's prefixes, as its first lines name them.
    fn prefixes(text: &str) -> Vec<&str> {
        let named = text.lines().find_map(|line| line.strip_prefix("//! Prefixes: ")).unwrap_or_default();
        named.split('`').skip(1).step_by(2).collect()
    }

    /// The constants of the phrases that a file declares.
    fn declared(text: &str) -> impl Iterator<Item = &str> {
        let inside = text.lines().skip_while(|line| !line.starts_with("phrases! {")).take_while(|line| *line != "}");
        inside.filter_map(|line| line.split_once(" = \"")).map(|(name, _)| name.trim())
    }

    #[test]
    fn a_phrase_is_in_the_file_that_names_its_prefix() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wording");
        let texts: Vec<(String, String)> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap()))
            .filter(|(_, text)| text.contains("\nphrases! {"))
            .collect();
        let mut home: BTreeMap<&str, &str> = BTreeMap::new();
        for (file, text) in &texts {
            let list = file.trim_end_matches(".rs").to_uppercase();
            assert!(text.contains(&format!("\nphrases! {{ {list}:\n")), "{file} declares another list than {list}");
            for prefix in prefixes(text) {
                let other = home.insert(prefix, file);
                assert_eq!(other, None, "{prefix} is of two files, {file} and");
                let begins =
                    |name: &str| name.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
                assert!(declared(text).any(begins), "{file} has no {prefix}");
            }
        }
        let mut phrases = 0;
        for (file, text) in &texts {
            for name in declared(text) {
                // The longest prefix that fits: `NO_OWNER` before `NO`.
                let fits = |prefix: &&&str| name == **prefix || name.starts_with(&format!("{prefix}_"));
                let prefix = home.keys().filter(fits).max_by_key(|prefix| prefix.len());
                let home = prefix.map(|prefix| home[prefix]);
                assert_eq!(home, Some(file.as_str()), "{name}: put its prefix into the `Prefixes:` of {file}");
                phrases += 1;
            }
        }
        assert_eq!(phrases, super::ALL.iter().map(|list| list.len()).sum::<usize>());
    }
}
