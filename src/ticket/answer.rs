//! What an agent filled in in the panel.

use crate::playbook::Item;
use crate::table::Table;

/// An agent's own word on one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The text of the item.
    Text(String),
    /// It does not apply, because of this.
    NotApplicable(String),
}

/// The agent's own words, an item each.
pub type Answers = Table<Item, Answer>;
