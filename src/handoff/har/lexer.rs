//! JSON a piece at a time: what opens, what closes, and the values between.
//!
//! Written here because a parser that takes bytes as they come, forgets them, and says where a file broke is what
//! a 200 MB capture needs, and because the panel holds no JSON parser otherwise.

/// A part of a JSON text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event<'a> {
    /// `{` or `[`.
    Open(Shape),
    /// `}` or `]`.
    Close(Shape),
    /// A member's name.
    Key(&'a str),
    /// A string, and how many bytes of it were left out.
    Text(&'a str, usize),
    /// A number, `true`, `false`, `null`.
    Literal(&'a str),
}

/// An object or an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Object,
    Array,
}

/// Where a text stopped being JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The byte, from zero.
    pub byte: u64,
    /// The line, from one.
    pub line: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// A value, or the closing bracket.
    Value,
    /// A member's name, or the closing brace.
    Name,
    /// The colon behind a name.
    Colon,
    /// A comma, or the closing bracket or brace.
    Next,
    /// Within a string; `escaped` behind a backslash.
    Text {
        role: Role,
        escaped: bool,
    },
    Literal,
}

/// What a string is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// A member's name.
    Name,
    Value,
}

/// Reads JSON a piece at a time.
#[derive(Debug)]
pub(super) struct Lexer {
    state: State,
    open: Vec<Shape>,
    held: Vec<u8>,
    left_out: usize,
    limit: usize,
    byte: u64,
    line: u64,
    broken: bool,
}

/// Deeper than any capture, and shallow enough for any stack.
const DEPTH: usize = 512;

impl Lexer {
    /// Strings are kept up to `limit` bytes.
    pub(super) const fn new(limit: usize) -> Self {
        Self {
            state: State::Value,
            open: Vec::new(),
            held: Vec::new(),
            left_out: 0,
            limit,
            byte: 0,
            line: 1,
            broken: false,
        }
    }

    /// Reads the next piece; after a break nothing more is read.
    pub(super) fn feed(&mut self, bytes: &[u8], sink: &mut dyn FnMut(Event)) {
        let mut rest = bytes;
        while let [byte, after @ ..] = rest {
            if self.broken {
                return;
            }
            if let State::Text { escaped: false, .. } = self.state {
                // Nearly all of a capture is within strings: up to what may end one it is taken at once.
                let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')).unwrap_or(rest.len());
                if plain > 0 {
                    let (taken, after) = rest.split_at(plain);
                    self.take(taken);
                    rest = after;
                    continue;
                }
            }
            rest = after;
            // A literal ends with the byte behind it, which is then read for what it is.
            if self.state == State::Literal && !is_literal(*byte) {
                self.literal(sink);
            }
            self.broken = !self.step(*byte, sink);
            if !self.broken {
                self.byte += 1;
                self.line += u64::from(*byte == b'\n');
            }
        }
    }

    /// Ends the text: where it broke, or broke off.
    pub(super) fn finish(&mut self, sink: &mut dyn FnMut(Event)) -> Option<Broken> {
        if self.state == State::Literal {
            self.literal(sink);
        }
        let whole = !self.broken && self.open.is_empty() && self.state == State::Next;
        (!whole).then_some(Broken { byte: self.byte, line: self.line })
    }

    /// Reads a byte; false where it cannot stand.
    fn step(&mut self, byte: u8, sink: &mut dyn FnMut(Event)) -> bool {
        match self.state {
            State::Text { role, escaped } => {
                self.text(byte, role, escaped, sink);
                true
            }
            State::Literal => self.hold(byte),
            // A byte-order mark may stand before the text.
            _ if byte.is_ascii_whitespace() || (self.byte < 3 && byte >= 0x80) => true,
            State::Colon => {
                self.state = State::Value;
                byte == b':'
            }
            State::Next => match byte {
                b',' => {
                    let name = self.open.last() == Some(&Shape::Object);
                    self.state = if name { State::Name } else { State::Value };
                    !self.open.is_empty()
                }
                b'}' | b']' => self.close(byte, sink),
                _ => false,
            },
            State::Name => match byte {
                b'"' => {
                    self.state = State::Text { role: Role::Name, escaped: false };
                    true
                }
                b'}' => self.close(byte, sink),
                _ => false,
            },
            State::Value => self.value(byte, sink),
        }
    }

    /// Begins a value, or closes the array when there are no more.
    fn value(&mut self, byte: u8, sink: &mut dyn FnMut(Event)) -> bool {
        match byte {
            b'{' => self.open(Shape::Object, sink),
            b'[' => self.open(Shape::Array, sink),
            b']' => self.close(byte, sink),
            b'"' => {
                self.state = State::Text { role: Role::Value, escaped: false };
                true
            }
            _ if is_literal(byte) => {
                self.state = State::Literal;
                self.hold(byte)
            }
            _ => false,
        }
    }

    fn open(&mut self, shape: Shape, sink: &mut dyn FnMut(Event)) -> bool {
        self.open.push(shape);
        self.state = match shape {
            Shape::Object => State::Name,
            Shape::Array => State::Value,
        };
        sink(Event::Open(shape));
        self.open.len() <= DEPTH
    }

    /// Takes a stretch of a string that holds no quotation mark and no escape.
    fn take(&mut self, bytes: &[u8]) {
        let room = self.limit.saturating_sub(self.held.len()).min(bytes.len());
        self.held.extend_from_slice(bytes.get(..room).unwrap_or_default());
        self.left_out += bytes.len() - room;
        self.byte += u64::try_from(bytes.len()).unwrap_or_default();
        let lines = bytes.split(|byte| *byte == b'\n').skip(1).count();
        self.line += u64::try_from(lines).unwrap_or_default();
    }

    fn close(&mut self, byte: u8, sink: &mut dyn FnMut(Event)) -> bool {
        let shape = if byte == b'}' { Shape::Object } else { Shape::Array };
        let fits = self.open.pop() == Some(shape);
        if fits {
            self.state = State::Next;
            sink(Event::Close(shape));
        }
        fits
    }

    fn text(&mut self, byte: u8, role: Role, escaped: bool, sink: &mut dyn FnMut(Event)) {
        if byte == b'"' && !escaped {
            let text = unescape(&self.held);
            match role {
                Role::Name => {
                    sink(Event::Key(&text));
                    self.state = State::Colon;
                }
                Role::Value => {
                    sink(Event::Text(&text, self.left_out));
                    self.state = State::Next;
                }
            }
            self.held.clear();
            self.left_out = 0;
            return;
        }
        self.state = State::Text { role, escaped: byte == b'\\' && !escaped };
        if self.held.len() < self.limit {
            self.held.push(byte);
        } else {
            self.left_out += 1;
        }
    }

    fn hold(&mut self, byte: u8) -> bool {
        self.held.push(byte);
        self.held.len() <= 64
    }

    fn literal(&mut self, sink: &mut dyn FnMut(Event)) {
        sink(Event::Literal(&String::from_utf8_lossy(&self.held)));
        self.held.clear();
        self.state = State::Next;
    }
}

const fn is_literal(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.')
}

/// A string's content without its escapes; what is no character becomes U+FFFD.
fn unescape(raw: &[u8]) -> String {
    let raw = String::from_utf8_lossy(raw);
    if !raw.contains('\\') {
        return raw.into_owned();
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw.as_ref();
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let Some(escape) = after.chars().next() else { return text };
        rest = after.get(escape.len_utf8()..).unwrap_or_default();
        match escape {
            'n' => text.push('\n'),
            't' => text.push('\t'),
            'r' => text.push('\r'),
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'u' => {
                let Some(unit) = hex(rest) else {
                    text.push(char::REPLACEMENT_CHARACTER);
                    continue;
                };
                rest = rest.get(4..).unwrap_or_default();
                let low = rest.strip_prefix("\\u").and_then(hex).filter(|low| (0xdc00..0xe000).contains(low));
                let unit = match (unit, low) {
                    (0xd800..0xdc00, Some(low)) => {
                        rest = rest.get(6..).unwrap_or_default();
                        0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
                    }
                    _ => unit,
                };
                text.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            other => text.push(other),
        }
    }
    text.push_str(rest);
    text
}

fn hex(text: &str) -> Option<u32> {
    text.get(..4)
        .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
        .and_then(|d| u32::from_str_radix(d, 16).ok())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    /// Reads a text in pieces of a size; the events joined, and where it broke.
    fn read(text: &[u8], size: usize) -> (String, Option<Broken>) {
        let mut lexer = Lexer::new(1 << 20);
        let mut said = String::new();
        let mut sink = |event: Event| {
            let _ = write!(said, "{event:?} ");
        };
        for piece in text.chunks(size) {
            lexer.feed(piece, &mut sink);
        }
        let broken = lexer.finish(&mut sink);
        (said, broken)
    }

    #[test]
    fn pieces_of_any_size_give_the_same() {
        let text =
            "{\"a\": [1, -2.5e3, true, null, \"x\\u00e9\\ud83d\\ude00\\n\\\"\"], \"b\": {}, \"c\": []}".as_bytes();
        let whole = read(text, usize::MAX);
        assert_eq!(whole.1, None);
        assert!(whole.0.contains("Text(\"xé😀\\n\\\"\", 0)"), "{}", whole.0);
        for size in 1..text.len() {
            assert_eq!(read(text, size), whole);
        }
    }

    #[test]
    fn says_where_it_broke() {
        for (text, byte, line) in
            [("{\"a\":\n1,\n,}", 9, 3), ("{\"a\":[1", 7, 1), ("[1}", 2, 1), ("{\"a\":\"b", 7, 1), ("", 0, 1)]
        {
            assert_eq!(read(text.as_bytes(), 3).1, Some(Broken { byte, line }), "{text}");
        }
    }

    #[test]
    fn depth_and_literals_are_bounded() {
        assert!(read("[".repeat(100_000).as_bytes(), 4_096).1.is_some());
        assert!(read("1".repeat(100_000).as_bytes(), 4_096).1.is_some());
    }
}
