//! The sentences people wrote in a text, without its code, logs, quoted mail and signatures.

use crate::Span;
use crate::language::clauses::{Word, sentences, span_of, words};
use crate::layout::{Layout, LineKind};

/// Zendesk cuts a comment at 64 Ki characters; what is longer is an export's log, and nobody's sentences.
const REACH: usize = 1 << 16;

/// Calls back with every sentence whose first word stands on a line of somebody's own words, for as long as the answer
/// is to go on.
pub fn each_sentence(text: &str, mut on: impl FnMut(&[Word]) -> bool) {
    let text = within_reach(text);
    let lower = text.to_ascii_lowercase();
    let words = words(text, &lower);
    let layout = Layout::of(text);
    let mut lines = layout.lines.iter().peekable();
    for sentence in sentences(&words) {
        let Some(start) = sentence.first().map(|word| word.span.start) else { continue };
        while lines.peek().is_some_and(|line| line.span.end < start) {
            lines.next();
        }
        let (kind, from) = lines.peek().map_or((LineKind::Prose, start), |line| (line.kind, line.span.start));
        // Who speaks in a chat, and when, stands before the line.
        let said = if start < from { sentence.partition_point(|word| word.span.start < from) } else { 0 };
        let sentence = sentence.get(said..).filter(|words| !words.is_empty()).unwrap_or(sentence);
        if matches!(kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading) && !on(sentence) {
            return;
        }
    }
}

/// The first such sentence that fits.
pub fn first_sentence(text: &str, fits: impl Fn(&[Word]) -> bool) -> Option<Span> {
    let mut found = None;
    each_sentence(text, |sentence| {
        if fits(sentence) {
            found = Some(span_of(sentence, text));
        }
        found.is_none()
    });
    found
}

/// Whether a sentence asks.
pub fn asks(sentence: &[Word], text: &str) -> bool {
    let end = sentence.last().map_or(0, |word| word.span.end);
    text.get(end..).is_some_and(|tail| tail.trim_start_matches([')', '"', '”', ' ']).starts_with('?'))
}

fn within_reach(text: &str) -> &str {
    let mut end = text.len().min(REACH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_people_wrote() {
        let text = "It stops.\n\n```\nERROR all is lost\n```\n\n> Quoted words here\n\nIs it you?";
        let mut seen = Vec::new();
        each_sentence(text, |sentence| {
            seen.push((span_of(sentence, text).of(text).to_owned(), asks(sentence, text)));
            true
        });
        assert_eq!(seen, [("It stops.".to_owned(), false), ("Is it you?".to_owned(), true)]);
    }

    #[test]
    fn who_speaks_in_a_chat_is_no_part_of_it() {
        let text = "(09:04:11) Ana: Hello\n(09:04:22) Visitor: it is empty\n(09:05:02) Ana: since when?";
        let mut seen = Vec::new();
        each_sentence(text, |sentence| {
            seen.push(span_of(sentence, text).of(text));
            true
        });
        assert_eq!(seen, ["Hello", "it is empty", "since when?"]);
    }

    #[test]
    fn a_text_without_end_is_cut_at_a_character() {
        let text = "é ".repeat(REACH);
        assert!(within_reach(&text).len() <= REACH);
        assert_eq!(first_sentence(&text, |_| false), None);
    }
}
