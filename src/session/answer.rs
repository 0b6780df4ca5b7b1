//! Filling in an item of the checklist.

use super::{Effect, Session};
use crate::playbook::Item;
use crate::ticket::{Answer, Timestamp};

impl Session {
    /// Fills an item in; an empty text takes it back.
    pub(super) fn answer(&mut self, item: Item, text: String, now: Timestamp) -> Vec<Effect> {
        if text.trim().is_empty() {
            self.kept.answers.remove(&item);
        } else {
            self.kept.answers.insert(item, Answer::Text(text));
        }
        if item == Item::Severity {
            self.typed_severity();
        }
        self.keep(now)
    }

    /// Says why an item does not apply, where the playbook allows that; without a reason it is taken back.
    pub(super) fn not_applicable(&mut self, item: Item, reason: Option<String>, now: Timestamp) -> Vec<Effect> {
        if let Some(reason) = reason.filter(|_| item.only_where_applicable()) {
            self.kept.answers.insert(item, Answer::NotApplicable(reason));
        } else {
            self.kept.answers.remove(&item);
        }
        self.keep(now)
    }
}
