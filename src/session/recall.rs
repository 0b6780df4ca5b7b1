//! Stores the agent's words on a ticket at every change, brings them back, and keeps all tabs of the ticket the same.

use serde_json::Value;

use super::{Effect, Kept, Page, Session, coaching};
use crate::ticket::Timestamp;

impl Session {
    /// What was kept under a name came back.
    pub fn recalled(&mut self, name: &str, stored: &Value, now: Timestamp) -> Vec<Effect> {
        if name == coaching::NAME {
            return self.coached(stored, now);
        }
        if self.name().as_deref() != Some(name) {
            return Vec::new();
        }
        if Kept::is_later(stored) && !self.aside {
            self.aside = true;
            return self.name().map(|name| Effect::Recall { name }).into_iter().collect();
        }
        self.recalled = true;
        let typed = std::mem::take(&mut self.kept);
        let merged = !typed.is_empty();
        self.kept = Kept::read(stored).with(typed);
        // Keeping what was typed had put it in the place of what was stored.
        if merged { self.keep(now) } else { self.settle(now) }
    }

    /// Another of this browser's tabs, with the same ticket, keeps what is typed there: it is typed last.
    pub fn written_elsewhere(&mut self, name: &str, stored: &Value, now: Timestamp) -> Vec<Effect> {
        let kept = Kept::read(stored);
        if self.name().as_deref() != Some(name) || !self.recalled || Kept::is_later(stored) || kept == self.kept {
            return Vec::new();
        }
        self.kept = kept;
        self.judge(now)
    }

    /// Keeps the words, and judges by them.
    pub(super) fn keep(&mut self, now: Timestamp) -> Vec<Effect> {
        let keep = self.name().map(|name| Effect::Keep { name, kept: Box::new(self.kept.clone()) });
        keep.into_iter().chain(self.judge(now)).collect()
    }

    /// Where this ticket's words are kept: tickets of different Zendesks have the same numbers. A new one has no name.
    pub(crate) fn name(&self) -> Option<String> {
        let ticket = &self.snapshot.as_ref().filter(|_| self.page != Some(Page::New))?.ticket;
        let name = if ticket.url.is_empty() { &self.key } else { &ticket.url };
        let aside = if self.aside { "aside " } else { "" };
        (!name.is_empty()).then(|| ["ticket ", aside, name].concat())
    }
}
