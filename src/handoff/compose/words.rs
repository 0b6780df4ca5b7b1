//! The ticket's words, by where they stand, with who said them and when.

use crate::reading::Span;
use crate::report::{Evidence, Source};
use crate::ticket::{Answer, Comment, Field, FieldKey, Role, Ticket, Visibility};
use crate::wording;

/// A stretch of one text of the ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage<'a> {
    /// Where the text stands.
    pub source: Source,
    /// The whole text.
    pub text: &'a str,
    /// The stretch.
    pub span: Span,
    /// What of it may be shown.
    pub shown: String,
}

/// The text that evidence counts its bytes in.
pub(super) fn text_of<'a>(ticket: &'a Ticket, source: &Source) -> Option<&'a str> {
    match source {
        Source::Subject => Some(&ticket.subject),
        Source::Comment(id) => comment(ticket, *id).map(|comment| comment.body.as_str()),
        Source::Field(key) => field(ticket, key).map(|field| field.value.as_str()),
        Source::Draft => ticket.draft.as_ref().map(|draft| draft.text.as_str()),
        Source::Answer(item) => match ticket.answers.get(item) {
            Some(Answer::Text(words) | Answer::NotApplicable(words)) => Some(words),
            None => None,
        },
        Source::Attachment(_) | Source::Relation | Source::Tag => None,
    }
}

/// Who said it, in what, and when: `customer, public reply, 2026-11-03 09:12 UTC`.
pub(super) fn attribution(ticket: &Ticket, source: &Source) -> String {
    match source {
        Source::Subject => wording::HANDOFF_SUBJECT.plain().to_string(),
        Source::Comment(id) => comment(ticket, *id).map(spoken).unwrap_or_default(),
        Source::Field(key) => {
            let title = field(ticket, key).map(|field| field.title.trim()).filter(|title| !title.is_empty());
            let title = title.map_or_else(|| name(key), |title| format!("“{title}”"));
            wording::HANDOFF_FIELD.with([title]).to_string()
        }
        Source::Draft => wording::HANDOFF_DRAFT.plain().to_string(),
        Source::Answer(_) => wording::HANDOFF_ANSWER.plain().to_string(),
        Source::Attachment(_) => wording::HANDOFF_FILE_SOURCE.plain().to_string(),
        Source::Relation => wording::HANDOFF_RELATION.plain().to_string(),
        Source::Tag => wording::HANDOFF_TAG.plain().to_string(),
    }
}

fn spoken(comment: &Comment) -> String {
    let side = match comment.author.role {
        Role::Customer => &wording::HANDOFF_CUSTOMER,
        Role::Agent => &wording::HANDOFF_AGENT,
        Role::Unknown => &wording::HANDOFF_SOMEBODY,
    };
    let kind = match comment.visibility {
        Visibility::Public => &wording::HANDOFF_PUBLIC,
        Visibility::Internal => &wording::HANDOFF_INTERNAL,
    };
    let mut said = format!("{}, {}", side.plain(), kind.plain());
    if let Some(when) = comment.created {
        said.push_str(", ");
        said.push_str(&when.to_string());
    }
    said
}

fn comment(ticket: &Ticket, id: u64) -> Option<&Comment> {
    ticket.comments.iter().find(|comment| comment.id == id)
}

fn field<'a>(ticket: &'a Ticket, key: &FieldKey) -> Option<&'a Field> {
    ticket.fields.iter().find(|field| field.key == *key)
}

fn name(key: &FieldKey) -> String {
    match key {
        FieldKey::Custom(id) => id.to_string(),
        FieldKey::System(name) => name.clone(),
    }
}

/// The evidence's passages, whole lines each, those that touch joined; in the evidence's order, at most `most`.
pub(super) fn passages<'a>(
    ticket: &'a Ticket,
    evidence: &[Evidence],
    whole: impl Fn(&str, Span) -> Span,
    most: usize,
) -> Vec<Passage<'a>> {
    let mut passages: Vec<Passage<'a>> = Vec::new();
    for piece in evidence {
        let Some(text) = text_of(ticket, &piece.source) else { continue };
        let span = whole(text, Span { start: piece.start, end: piece.end });
        if span.of(text).trim().is_empty() {
            continue;
        }
        let near = |passage: &&mut Passage| {
            let between = Span { start: passage.span.end.min(span.end), end: passage.span.start.max(span.start) };
            let gap = text.get(between.start..between.end).unwrap_or_default();
            passage.source == piece.source && gap.trim().is_empty()
        };
        if let Some(passage) = passages.iter_mut().find(near) {
            passage.span = Span { start: passage.span.start.min(span.start), end: passage.span.end.max(span.end) };
        } else if passages.len() < most {
            passages.push(Passage { source: piece.source.clone(), text, span, shown: String::new() });
        }
    }
    passages
}

/// The lines that a span touches, whole.
pub(super) fn whole_lines(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| span.end + at);
    Span { start, end }
}
