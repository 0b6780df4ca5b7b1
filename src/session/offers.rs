//! Answers offered as buttons: the severities, and the agent as owner. They are what a held submit needs fastest.

use super::Session;
use crate::playbook::{Item, Severity};

impl Session {
    /// The answers offered for an item: every severity, and the agent at the screen as the owner.
    pub fn offers(&self, item: Item) -> Vec<String> {
        match item {
            Item::Severity => Severity::ALL.iter().map(|severity| severity.id().to_owned()).collect(),
            Item::CaseOwner => {
                let me = self.snapshot().and_then(|snapshot| snapshot.me.as_ref());
                me.map(|me| me.name.clone()).filter(|name| !name.is_empty()).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}
