//! Fixture texts in which `«` and `»` mark what should be found.

use baton::reading::Span;

/// A marked text without its marks, and where the marks stood.
pub fn unmark(marked: &str) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (at, piece) in marked.split(['«', '»']).enumerate() {
        let start = text.len();
        text.push_str(piece);
        if at % 2 == 1 {
            spans.push(Span { start, end: text.len() });
        }
    }
    (text, spans)
}
