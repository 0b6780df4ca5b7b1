//! Finds gaps in an update that a template left open. A gap does not answer its question.

use crate::reading::clauses::Word;

/// `[what users see] since 9:00`, `<time>`, `TBD`: asked and not answered.
pub fn is_placeholder(sentence: &[Word], text: &str) -> bool {
    let (Some(first), Some(last)) = (sentence.first(), sentence.last()) else { return true };
    if let [word] = sentence
        && matches!(word.is, "tbd" | "tba" | "tbc" | "todo" | "n" | "na" | "xx" | "xxx" | "x")
    {
        return true;
    }
    let from = text.get(..first.span.start).map_or(0, |before| before.trim_end_matches(['[', '<', '{']).len());
    let closing = |c: char| !c.is_alphanumeric() && c != '\n';
    let after = text.get(last.span.end..).unwrap_or_default();
    let to = last.span.end + after.len() - after.trim_start_matches(closing).len();
    has_gap(text.get(from..to).unwrap_or_default())
}

/// Whether a gap of a template stands in a sentence: words in brackets that are no link.
fn has_gap(sentence: &str) -> bool {
    [('[', ']'), ('<', '>'), ('{', '}')].into_iter().any(|(open, close)| {
        let Some((_, inside)) = sentence.split_once(open) else { return false };
        let Some((inside, after)) = inside.split_once(close) else { return false };
        inside.starts_with(|c: char| c.is_alphabetic() || c == '{' || c == ' ')
            && !after.starts_with('(')
            && !inside.contains("://")
    })
}
