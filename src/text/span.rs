//! A stretch of text.

/// Bytes `start..end` of a text, always on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The words; empty when the span is not of this text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The same span without white space at either end.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let (mut start, mut end) = (self.start, self.end.min(bytes.len()));
        let at = |place: usize| bytes.get(place).copied().unwrap_or_default();
        while start < end && is_blank(at(start)) {
            start += 1;
        }
        while start < end && is_blank(at(end - 1)) {
            end -= 1;
        }
        // White space beyond ASCII is rare, so it is only looked for where the span begins or ends with such a
        // character.
        if start < end && !(at(start).is_ascii() && at(end - 1).is_ascii()) {
            let words = Self { start, end }.of(text);
            start += words.len() - words.trim_start().len();
            end = start + words.trim().len();
        }
        Self { start, end: end.max(start) }
    }
}

/// White space among ASCII.
const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn trims_as_text_is_trimmed() {
        for text in [
            "",
            " ",
            "a",
            " a ",
            "\u{b}a b\r\n",
            "\u{a0} é \u{3000}",
            "é",
            " é",
            "a\u{2003}",
            "\u{85}\u{85}",
            " \u{a0} \n",
        ] {
            let span = Span { start: 0, end: text.len() }.trimmed(text);
            assert_eq!(span.of(text), text.trim(), "{text:?}");
            assert!(span.start <= span.end);
        }
        assert_eq!(Span { start: 2, end: 9 }.trimmed("abc"), Span { start: 2, end: 3 });
        assert_eq!(Span { start: 7, end: 9 }.trimmed("abc"), Span { start: 7, end: 7 });
    }
}
