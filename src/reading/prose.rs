//! The sentences people wrote in a text, without its code, logs, quoted mail and signatures.

use super::layout::{Layout, LineKind};
use super::pattern::{Word, sentences};

/// Calls back with every sentence whose first word stands on a line of somebody's own words.
pub fn each_sentence<'w, 'a>(text: &str, words: &'w [Word<'a>], mut on: impl FnMut(&'w [Word<'a>])) {
    let layout = Layout::of(text);
    let mut lines = layout.lines.iter().peekable();
    for sentence in sentences(words) {
        let Some(start) = sentence.first().map(|word| word.span.start) else { continue };
        while lines.peek().is_some_and(|line| line.span.end < start) {
            lines.next();
        }
        let kind = lines.peek().map_or(LineKind::Prose, |line| line.kind);
        if matches!(kind, LineKind::Prose | LineKind::ListItem | LineKind::Heading) {
            on(sentence);
        }
    }
}
