//! What the sections above show already: no section says it again.

use super::words::Passage;
use crate::case::Source;
use crate::reading::Span;
use crate::wording::Phrase;

/// When no more bytes than this are left of a passage, it is not shown again: they are a greeting, or a sentence's end.
const LITTLE: usize = 20;

/// The stretches that are shown already, each with its heading.
#[derive(Default)]
pub(super) struct Above(Vec<(Source, Span, &'static Phrase)>);

impl Above {
    /// Notes what a heading shows.
    pub(super) fn note(&mut self, heading: &'static Phrase, passages: &[Passage]) {
        self.0.extend(passages.iter().map(|passage| (passage.source.clone(), passage.span, heading)));
    }

    /// The stretches of a source that are shown.
    pub(super) fn of(&self, source: &Source) -> impl Iterator<Item = Span> {
        self.0.iter().filter(move |(of, ..)| of == source).map(|(_, span, _)| *span)
    }

    /// The heading above that shows all of these passages already.
    pub(super) fn heading_of_all(&self, passages: &[Passage]) -> Option<&'static Phrase> {
        let (first, rest) = passages.split_first()?;
        rest.iter().all(|passage| self.heading_of(passage).is_some()).then(|| self.heading_of(first))?
    }

    /// The heading above that shows a passage. What an engineer looks for under its own heading is said there too.
    pub(super) fn heading_of(&self, passage: &Passage) -> Option<&'static Phrase> {
        let said = self.0.iter().find(|(source, span, _)| passage.left_by(source, *span) <= LITTLE);
        said.filter(|_| !passage.is_asked_for()).map(|(.., heading)| *heading)
    }

    /// What of a passage is left where a section above shows its beginning or its end.
    pub(super) fn left_of(&self, passage: &Passage) -> Span {
        let mut left = passage.span;
        if passage.is_asked_for() || !passage.flows {
            return left;
        }
        for (_, said, _) in self.0.iter().filter(|(source, ..)| *source == passage.source) {
            if said.start <= left.start && left.start < said.end && said.end < left.end {
                left.start = said.end;
            } else if left.start < said.start && said.start < left.end && left.end <= said.end {
                left.end = said.start;
            }
        }
        let mut left = left.trimmed(passage.text);
        // "See this:" is left out as well when what it leads to is shown in another section.
        if left.of(passage.text).ends_with(':') && left.end < passage.span.end {
            let before = Span { start: passage.span.start, end: left.end }.of(passage.text);
            let end = before.rfind(['.', '!', '?', '。', '\n']).map_or(0, |at| before.ceil_char_boundary(at + 1));
            left = Span { start: passage.span.start, end: passage.span.start + end };
        }
        if left.start < left.end { left } else { passage.span }
    }
}
