//! Finds evidence in text. One file per kind; no Zendesk, no policy, no browser.
//!
//! ```text
//! text ─► Layout (lines and sections told apart) ─► each scanner ─► Piece (item, span, grade, clue)
//! ```
//!
//! Reading never fails: odd text gives fewer pieces. Every scanner is linear in the text.

#[cfg(test)]
mod hostile;
mod items;
mod memory;

pub use items::about::read_about;
pub use items::{affected, attempts, contrast, owner, reply, severity, summary};
pub use memory::{Known, Memory, Sums};
pub use text::language::english::is_english;
pub use text::language::search::{Find, Search, Sought};
pub use text::language::{clauses, numbers, pattern, prose, search};
pub use text::layout::is_farewell;
pub use text::{Grade, Ink, Layout, Line, LineKind, Opening, Passage, Piece, Section, Sentence, Sentences, Span};
pub use text::{Token, Tongue, letters, word_lists};

use items::{actual, environment, expected, impact, logs, pictures, references, steps, versions};
use playbook::Item;
use text::language::{cued, meaning};
use text::{eight, language, layout};

/// Everything found in one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The pieces, in the order found.
    pub pieces: Vec<Piece>,
    /// Whether its sentences could be read at all.
    pub tongue: Tongue,
}

/// Reads one text: a comment's body, a draft, an answer, a field's value.
pub fn read(text: &str) -> Reading {
    let passage = Passage::of(text);
    let mut pieces = Vec::with_capacity(8);
    let cued = cued::of(&passage);
    expected::scan(&passage, &mut pieces);
    attempts::scan(&passage, &cued, &mut pieces);
    steps::scan(&passage, &mut pieces);
    actual::scan(&passage, &cued, &mut pieces);
    logs::scan(&passage, &mut pieces);
    environment::scan(&passage, &mut pieces);
    summary::scan(&passage, &mut pieces);
    versions::scan(&passage, &mut pieces);
    impact::scan(&passage, &cued, &mut pieces);
    severity::scan(&passage, &cued, &mut pieces);
    references::scan(&passage, &cued, &mut pieces);
    pictures::scan(&passage, &cued, &mut pieces);
    owner::scan(&passage, &cued, &mut pieces);
    Reading { pieces, tongue: Tongue::of(&passage) }
}

/// What a label asks for, when it is one of ours: a heading, or a form field's title.
pub fn heading_item(label: &str) -> Option<Item> {
    meaning::meaning(label).items.into_iter().flatten().next()
}
