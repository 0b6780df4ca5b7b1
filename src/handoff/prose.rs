//! Words with links and emphasis, in a form that every format can carry.

use std::borrow::Cow;

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words as they are. Never holds a line break.
    Text(String),
    /// Our own words, emphasised: letters, digits, spaces and dots alone.
    Strong(String),
    /// A link. The words hold no brackets, the address no white space.
    Link {
        /// What is shown.
        words: String,
        /// `http:` or `https:`.
        address: String,
    },
    /// A new line within the paragraph.
    Break,
}

/// A paragraph's worth of words. Neighbouring texts are one, and it neither begins nor ends with a line break.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    inlines: Vec<Inline>,
    /// A line break was asked for, and waits for something to follow.
    broken: bool,
}

impl From<&str> for Prose {
    fn from(words: &str) -> Self {
        Self::new().text(words)
    }
}

impl Prose {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self { inlines: Vec::new(), broken: false }
    }

    /// The runs, in order.
    pub fn inlines(&self) -> &[Inline] {
        &self.inlines
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.inlines.is_empty()
    }

    /// Adds anybody's words. A line break breaks the line, white space before one is dropped, and a web address
    /// becomes a link to itself.
    #[must_use]
    pub fn text(mut self, words: &str) -> Self {
        let words = clean(words);
        let last = words.split('\n').count() - 1;
        for (number, line) in words.split('\n').enumerate() {
            if number > 0 {
                self = self.line_break();
            }
            self.words(if number < last { line.trim_end() } else { line });
        }
        self
    }

    /// Adds our own words, emphasised; anything that some markup could take for its own stays unemphasised.
    #[must_use]
    pub fn strong(mut self, words: &str) -> Self {
        let edge = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '.');
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.');
        let apart = !matches!(self.inlines.last(), Some(Inline::Strong(_)));
        if apart && words.chars().all(plain) && edge(words.chars().next()) && edge(words.chars().next_back()) {
            self.add(Inline::Strong(words.to_owned()));
            return self;
        }
        self.text(words)
    }

    /// Adds a link; an address that is no plain web address leaves its words alone.
    #[must_use]
    pub fn link(mut self, words: &str, address: &str) -> Self {
        let plain = |c: char| !matches!(c, '[' | ']' | '|' | '\\' | '{' | '}' | '!' | '\n' | '\r');
        let words = clean(words.trim());
        if words.is_empty() || !words.chars().all(plain) || !is_address(address) {
            return self.text(&words);
        }
        self.add(Inline::Link { words: words.into_owned(), address: address.to_owned() });
        self
    }

    /// Begins a new line, once something follows.
    #[must_use]
    pub fn line_break(mut self) -> Self {
        self.trim();
        self.broken = !self.inlines.is_empty();
        self
    }

    /// Adds another's runs.
    #[must_use]
    pub fn append(mut self, other: Self) -> Self {
        for inline in other.inlines {
            self = self.append_inline(inline);
        }
        self
    }

    pub(super) fn append_inline(mut self, inline: Inline) -> Self {
        match inline {
            Inline::Break => self = self.line_break(),
            other => self.add(other),
        }
        self
    }

    /// How many characters there are to read.
    pub(super) fn length(&self) -> usize {
        self.words_only().chars().count()
    }

    /// The words alone, a line break as `\n`.
    pub fn words_only(&self) -> String {
        self.inlines.iter().fold(String::new(), |mut all, inline| {
            all.push_str(match inline {
                Inline::Text(words) | Inline::Strong(words) | Inline::Link { words, .. } => words,
                Inline::Break => "\n",
            });
            all
        })
    }

    /// Whether a cell of a wiki table can hold it: there is no escape within cells.
    pub(super) fn is_plain_cell(&self) -> bool {
        self.inlines.iter().all(|inline| match inline {
            Inline::Break => false,
            Inline::Link { words, address } => {
                !words.contains(['|', '[', ']', '{', '}', '!']) && !address.contains(['!', '(', ')'])
            }
            Inline::Text(words) | Inline::Strong(words) => !words.contains(['|', '[', ']', '{', '}', '!']),
        })
    }

    /// Adds one line's words, its web addresses as links.
    fn words(&mut self, line: &str) {
        let mut rest = line;
        while let Some((before, address, after)) = next_address(rest) {
            self.add(Inline::Text(before.to_owned()));
            self.add(Inline::Link { words: address.to_owned(), address: address.to_owned() });
            rest = after;
        }
        self.add(Inline::Text(rest.to_owned()));
    }

    fn add(&mut self, inline: Inline) {
        if self.broken && !matches!(&inline, Inline::Text(words) if words.is_empty()) {
            self.broken = false;
            self.inlines.push(Inline::Break);
        }
        match (self.inlines.last_mut(), inline) {
            (_, Inline::Text(words)) if words.is_empty() => {}
            (Some(Inline::Text(text)), Inline::Text(words)) => text.push_str(&words),
            (_, inline) => self.inlines.push(inline),
        }
    }

    /// Without white space at its end.
    #[must_use]
    pub fn trimmed(mut self) -> Self {
        self.trim();
        self.broken = false;
        self
    }

    fn trim(&mut self) {
        while let Some(Inline::Text(text)) = self.inlines.last_mut() {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                return;
            }
            self.inlines.pop();
            if self.inlines.last() == Some(&Inline::Break) {
                self.inlines.pop();
            }
        }
    }
}

/// Paragraphs of anybody's words: a blank line parts two.
pub fn paragraphs(words: &str) -> Vec<Prose> {
    let words = clean(words);
    let mut paragraphs = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    for line in words.lines().chain([""]) {
        if !line.trim().is_empty() {
            lines.push(line.trim_end());
        } else if !lines.is_empty() {
            paragraphs.push(Prose::from(lines.join("\n").as_str()));
            lines.clear();
        }
    }
    paragraphs
}

/// Line breaks as `\n`; a control character, which some formats cannot hold, as its visible picture (`␀`).
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let odd = |c: char| (c.is_ascii_control() && c != '\n' && c != '\t') || c == '\u{2028}' || c == '\u{2029}';
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n");
    let picture = |c: char| match c {
        '\r' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{7f}' => '\u{2421}',
        c if odd(c) => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        c => c,
    };
    Cow::Owned(text.chars().map(picture).collect())
}

/// Whether it is a web address that every format writes as it is.
pub(super) fn is_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let named = host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
    let sound = host.starts_with(|c: char| c.is_ascii_alphanumeric()) && named;
    let escapes = |rest: &str| {
        rest.split('%').skip(1).all(|escape| escape.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2)
    };
    sound && rest.bytes().all(in_address) && escapes(rest)
}

/// Characters that no markup gives a meaning within an address.
const fn in_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'/' | b':' | b'?' | b'#' | b'@' | b'&' | b'=' | b'+' | b'$' | b',' | b';')
        || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'%')
}

/// The first web address of a line: what stands before it, the address, what stands after.
fn next_address(line: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(found) = line.get(from..)?.find("http") {
        let start = from + found;
        let (before, rest) = line.split_at_checked(start)?;
        let length = rest.bytes().take_while(|byte| in_address(*byte)).count();
        let address = rest.get(..length)?.trim_end_matches(['.', ',', ';', ':', '?', '_', '~', '#', '&', '+', '-']);
        let apart = !before.ends_with(|c: char| c.is_alphanumeric());
        if apart && is_address(address) {
            return Some((before, address, rest.get(address.len()..)?));
        }
        from = start + length.max(4);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn an_address_is_a_link_to_itself() {
        let address = "https://app.example.com/a?b=1".to_owned();
        let link = Inline::Link { words: address.clone(), address };
        assert_eq!(
            Prose::from("see https://app.example.com/a?b=1, please").inlines(),
            [text("see "), link, text(", please")]
        );
        for words in ["xhttp://a.b", "https://", "http://[::1]/", "https:/a", "httpd restarted", "http"] {
            assert_eq!(Prose::from(words).inlines(), [text(words)]);
        }
    }

    #[test]
    fn lines_break_and_their_ends_are_trimmed() {
        assert_eq!(Prose::from("a  \r\n  b").inlines(), [text("a"), Inline::Break, text("  b")]);
        assert_eq!(Prose::from("\n\na\n\n").trimmed().inlines(), [text("a")]);
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(paragraphs("a\n \nb\nc\n"), [Prose::from("a"), Prose::from("b\nc")]);
        assert!(paragraphs(" \n").is_empty());
    }

    #[test]
    fn controls_are_shown() {
        assert_eq!(clean("a\0b\u{1b}[0m\u{7f}\tc"), "a␀b␛[0m␡\tc");
    }

    #[test]
    fn emphasis_is_for_plain_words() {
        assert_eq!(Prose::new().strong("SEV1").inlines(), [Inline::Strong("SEV1".into())]);
        assert_eq!(Prose::new().strong("a*b").inlines(), [text("a*b")]);
    }

    #[test]
    fn a_link_goes_to_the_web_alone() {
        assert_eq!(Prose::new().link("x", "javascript:alert(1)").inlines(), [text("x")]);
        assert_eq!(Prose::new().link("a|b", "https://a.b/").inlines(), [text("a|b")]);
    }
}
