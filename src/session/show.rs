//! Bringing a place of the ticket into view in Zendesk's page.

use super::{Effect, Place, Session, Sight, ToPage};

impl Session {
    /// Asks the page for a place. A comment goes by the number of its audit too: some pages know no other.
    pub(super) fn show(&self, place: Place) -> Vec<Effect> {
        let comments = self.snapshot.iter().flat_map(|snapshot| &snapshot.ticket.comments);
        let audit = comments.filter(|comment| place == Place::Comment(comment.id)).map(|comment| comment.audit).next();
        vec![Effect::Send(ToPage::Show { ticket: self.key.clone(), place, audit: audit.unwrap_or_default() })]
    }

    /// What came of it; the answer for another ticket's place comes too late.
    pub(super) fn shown(&self, ticket: &str, sight: Sight) -> Vec<Effect> {
        if ticket == self.key { vec![Effect::Shown(sight)] } else { Vec::new() }
    }
}
