//! The options of severity: the words a team uses for each level.

use super::Table;
use crate::letters;
use crate::playbook::Severity;

/// A team's words, each mapped to one of the playbook's four levels.
///
/// `SEV1`, `Sev 1`, `SEV-1`, `Severity 1` are always understood. Anything else ("critical", "P1", "urgent")
/// means different levels in different shops: unless it stands here it is asked about, never guessed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeverityWords {
    /// Word (any case) → level: `{"P1": "SEV1", "blocker": "SEV1"}`.
    pub words: Table<String, Severity>,
    /// Zendesk priority (`urgent`, `high`, `normal`, `low`) → level, for a team whose priority says how bad it is.
    /// Empty out of the box: priority and severity are two things.
    pub priorities: Table<String, Severity>,
}

impl SeverityWords {
    pub(super) const NOTHING: Self = Self { words: Table::new(), priorities: Table::new() };

    /// The level of a value that stands alone (a field's, a box's): the team's word for it.
    pub fn of_word(&self, word: &str) -> Option<Severity> {
        find(&self.words, word)
    }

    /// The level that a priority stands for.
    pub fn of_priority(&self, priority: &str) -> Option<Severity> {
        find(&self.priorities, priority)
    }
}

fn find(words: &Table<String, Severity>, said: &str) -> Option<Severity> {
    let said = letters::small(said.trim());
    words.iter().find(|(word, _)| letters::small(word.trim()) == said).map(|(_, severity)| *severity)
}
