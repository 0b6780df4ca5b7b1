//! A piece of evidence on the screen: the words, whose they are, and a click that leads there.

use super::intent::{Dispatch, show_place};
use crate::case::{Evidence, Source, first_words};
use crate::panel::browser::{local_time, say};
use crate::panel::dom::{El, button, el, flag};
use crate::session::Place;
use crate::ticket::Ticket;
use crate::wording;

/// The longest quote shown, in characters.
const QUOTE: usize = 160;

/// The words as a button that brings their place into view.
pub fn quote(evidence: &Evidence, ticket: &Ticket, dispatch: &Dispatch) -> El {
    let place = place(evidence, ticket);
    let quote = button("show")
        .class("quote")
        .attr("title", &say(&wording::PANEL_SHOW.plain()))
        .child(el("q").text(&shortened(&evidence.quote)))
        .child(el("span").class("from").text(&origin(evidence, ticket)));
    flag(&quote.node(), "disabled", place.is_none());
    let dispatch = dispatch.clone();
    quote.on("click", move |click| show_place(place.clone(), click, &dispatch))
}

/// The quote on one line, as much of it as is shown.
pub fn shortened(quote: &str) -> String {
    first_words(quote, QUOTE)
}

/// Who said it and when, or where it stands.
pub fn origin(evidence: &Evidence, ticket: &Ticket) -> String {
    let phrase = match &evidence.source {
        Source::Comment(id) => {
            let Some(comment) = ticket.comments.iter().find(|comment| comment.id == *id) else { return String::new() };
            let when = comment.created.map(local_time).unwrap_or_default();
            return match (comment.author.name.is_empty(), when.is_empty()) {
                (false, false) => say(&wording::PANEL_QUOTE_BY.with([comment.author.name.clone(), when])),
                (false, true) => comment.author.name.clone(),
                (true, _) => when,
            };
        }
        Source::Field(key) => return say(&wording::PANEL_FROM_FIELD.with([ticket.field_name(key)])),
        Source::Subject => &wording::PANEL_FROM_SUBJECT,
        Source::Attachment(_) | Source::File => &wording::PANEL_FROM_FILE,
        Source::Draft => &wording::PANEL_FROM_DRAFT,
        Source::Answer(_) => &wording::PANEL_FROM_PANEL,
        Source::Relation => &wording::PANEL_FROM_RELATION,
        Source::Tag => &wording::PANEL_FROM_TAG,
    };
    say(&phrase.plain())
}

/// The place in Zendesk's page that a click on the quote leads to.
pub fn place(evidence: &Evidence, ticket: &Ticket) -> Option<Place> {
    match &evidence.source {
        Source::Comment(id) => Some(Place::Comment(*id)),
        Source::Attachment(id) => {
            let holds = |comment: &&crate::ticket::Comment| comment.attachments.iter().any(|file| file.id == *id);
            ticket.comments.iter().find(holds).map(|comment| Place::Comment(comment.id))
        }
        Source::Field(key) => Some(Place::Field(key.clone())),
        Source::Subject => Some(Place::Subject),
        Source::Draft => Some(Place::Composer),
        Source::Answer(_) | Source::File | Source::Relation | Source::Tag => None,
    }
}
