//! Evidence for an item of the checklist: how far it is met, and the words that say so.

use serde::Serialize;

use crate::playbook::Item;
use crate::reading::Span;
use crate::ticket::FieldKey;
use crate::wording::{self, Phrase};

/// How far an item is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// There, and enough for an engineer.
    Present,
    /// There, but not enough: "some users", a single step, "see attached" with nothing attached.
    Weak,
    /// A template left unfilled.
    Placeholder,
    /// Nothing found.
    Missing,
    /// The playbook asks for it only where applicable, and an agent said why it is not.
    NotApplicable,
}

impl State {
    /// Whether Engineering would not have to ask.
    pub const fn is_met(self) -> bool {
        matches!(self, Self::Present | Self::NotApplicable)
    }

    /// In words.
    pub const fn phrase(self) -> &'static Phrase {
        match self {
            Self::Present => &wording::STATE_PRESENT,
            Self::Weak => &wording::STATE_WEAK,
            Self::Placeholder => &wording::STATE_PLACEHOLDER,
            Self::Missing => &wording::STATE_MISSING,
            Self::NotApplicable => &wording::STATE_NOT_APPLICABLE,
        }
    }
}

/// Where a piece of evidence stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The subject line.
    Subject,
    /// A comment, by Zendesk's id.
    Comment(u64),
    /// A ticket field.
    Field(FieldKey),
    /// A file, by Zendesk's id.
    Attachment(u64),
    /// The composer.
    Draft,
    /// The panel's box for this item.
    Answer(Item),
    /// A file that the agent had read in the panel.
    File,
    /// The ticket's own relations: problem, incidents, follow-ups, Jira links.
    Relation,
    /// A tag.
    Tag,
}

impl std::fmt::Display for Source {
    /// As in JSON: `comment:17`, `field:360001`, `attachment:5`, `subject`, `draft`, `answer:severity` ….
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Subject => f.write_str("subject"),
            Self::Comment(id) => write!(f, "comment:{id}"),
            Self::Field(FieldKey::Custom(id)) => write!(f, "field:{id}"),
            Self::Field(FieldKey::System(name)) => write!(f, "field:{name}"),
            Self::Attachment(id) => write!(f, "attachment:{id}"),
            Self::Draft => f.write_str("draft"),
            Self::Answer(item) => write!(f, "answer:{}", item.id()),
            Self::File => f.write_str("file"),
            Self::Relation => f.write_str("relation"),
            Self::Tag => f.write_str("tag"),
        }
    }
}

impl Serialize for Source {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The words (or the file, or the value) that a state rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Where it stands.
    pub source: Source,
    /// First byte, in UTF-8 bytes of the source's text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Exactly the bytes `start..end`; for a file, its name.
    pub quote: String,
}

impl Evidence {
    /// The words of a stretch of a source's text.
    pub fn of(source: Source, span: Span, text: &str) -> Self {
        Self { source, start: span.start, end: span.end, quote: span.of(text).to_owned() }
    }
}

/// The first words on one line, as many as fit into a number of characters.
///
/// It is cut between words, but for words that leave little else: a long address, a sentence of a language that writes
/// no spaces.
pub fn first_words(words: &str, longest: usize) -> String {
    let mut line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(longest) else { return line };
    let fits = line.get(..end).unwrap_or_default();
    let between = fits.rfind(' ').filter(|space| *space > end / 2);
    line.truncate(between.unwrap_or(end));
    line.push('…');
    line
}

#[cfg(test)]
mod tests {
    use super::first_words;

    #[test]
    fn a_line_is_cut_between_words_where_it_can_be() {
        for (words, shown) in [
            ("short", "short"),
            ("two\n  lines", "two lines"),
            ("exactly ten", "exactly…"),
            ("exactly 10", "exactly 10"),
            ("https://desk.example/a", "https://de…"),
            ("See https://desk.example/a", "See https:…"),
            ("深夜を過ぎると前日の数字が", "深夜を過ぎると前日の…"),
        ] {
            assert_eq!(first_words(words, 10), shown);
        }
    }
}
