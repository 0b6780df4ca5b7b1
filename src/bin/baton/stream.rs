//! A stream of JSON values: one object over many lines, NDJSON, or a list of objects.
//!
//! A broken value costs itself alone: it is named with its line, and the stream goes on at the next line
//! that begins an object. Memory is that of one value.

use std::collections::VecDeque;
use std::io::BufRead;

use serde_json::Value;

use crate::input::Input;

/// A value that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadValue {
    /// `file:line: why`.
    pub message: String,
}

/// A value, and whether some of its bytes were not UTF-8 and had to be replaced.
#[derive(Debug)]
pub struct Read {
    /// The value.
    pub value: Value,
    /// `file:line`, where it begins.
    pub place: String,
    /// Some bytes were replaced.
    pub replaced: bool,
}

/// A line with something on it.
struct Line {
    number: usize,
    bytes: Vec<u8>,
}

impl Line {
    /// It begins an object and ends it, as each line of an NDJSON stream does.
    fn is_object(&self) -> bool {
        self.bytes.starts_with(b"{\"") && Nesting::of(&self.bytes).is_closed()
    }
}

/// The values of one input.
pub struct Values {
    input: Input,
    /// How many lines were read.
    line: usize,
    /// Lines read too far.
    ahead: VecDeque<Line>,
    /// The values of a list, still to give.
    list: std::vec::IntoIter<Value>,
    /// `file:line`, where that list begins.
    list_place: String,
    /// Nothing more can be read of it.
    ended: bool,
}

impl Values {
    /// Begins to read.
    pub fn of(input: Input) -> Self {
        Self {
            input,
            line: 0,
            ahead: VecDeque::new(),
            list: Vec::new().into_iter(),
            list_place: String::new(),
            ended: false,
        }
    }

    /// Gives up on the input: what stands behind would be misread, or is the same error for ever.
    fn end(&mut self, why: &str) -> BadValue {
        self.ended = true;
        BadValue { message: format!("{}: {why}", self.input.name) }
    }

    /// The next line with something on it; `None` at the end.
    fn next_line(&mut self) -> std::io::Result<Option<Line>> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        loop {
            let mut bytes = Vec::new();
            if self.input.bytes.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if self.line == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
                bytes.drain(..BYTE_ORDER_MARK.len());
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some(Line { number: self.line, bytes }));
            }
        }
    }

    /// Lines up to the end of the value that the first one begins, and that line's number.
    fn next_value(&mut self) -> std::io::Result<Option<(Vec<u8>, usize)>> {
        let Some(Line { number, bytes: mut text }) = self.next_line()? else { return Ok(None) };
        let mut nesting = Nesting::default();
        nesting.read(&text);
        while nesting.is_open() {
            let Some(more) = self.next_line()? else { break };
            if more.is_object() && !(nesting.awaits_value(&text) && self.goes_on_after(&more)?) {
                self.ahead.push_front(more);
                break;
            }
            nesting.read(&more.bytes);
            text.extend_from_slice(&more.bytes);
        }
        Ok(Some((text, number)))
    }

    /// Whether an object on a line of its own is part of something greater, a list most often: a comma or the end of what
    /// holds it follows. Without, it is the next value of an NDJSON stream, and the one before it was cut off.
    fn goes_on_after(&mut self, object: &Line) -> std::io::Result<bool> {
        if object.bytes.trim_ascii_end().ends_with(b",") {
            return Ok(true);
        }
        let Some(next) = self.next_line()? else { return Ok(false) };
        let goes_on = matches!(next.bytes.trim_ascii_start(), [b',' | b']' | b'}', ..]);
        self.ahead.push_front(next);
        Ok(goes_on)
    }
}

impl Iterator for Values {
    type Item = Result<Read, BadValue>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            if let Some(value) = self.list.next() {
                return Some(Ok(Read { value, place: self.list_place.clone(), replaced: false }));
            }
            let (bytes, line) = match self.next_value() {
                Ok(Some(found)) => found,
                Ok(None) => return None,
                Err(error) => return Some(Err(self.end(&error.to_string()))),
            };
            if let Some(why) = foreign(&bytes).filter(|_| line == 1) {
                return Some(Err(self.end(why)));
            }
            let place = format!("{}:{line}", self.input.name);
            let text = String::from_utf8_lossy(&bytes);
            let replaced = matches!(text, std::borrow::Cow::Owned(_));
            match serde_json::from_str(&text) {
                Ok(Value::Array(values)) => {
                    self.list = values.into_iter();
                    self.list_place = place;
                }
                Ok(value) => return Some(Ok(Read { value, place, replaced })),
                Err(error) => return Some(Err(BadValue { message: bad(&self.input.name, line, &error) })),
            }
        }
        None
    }
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What a file is that begins as no JSON in UTF-8 does.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x1f, 0x8b, ..] => Some("is compressed (gzip); unpack it first, as with `gunzip --stdout FILE | baton …`"),
        [b'P', b'K', 3, 4, ..] => Some("is compressed (zip); unpack it first"),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => Some("is UTF-16; JSON is UTF-8"),
        _ => None,
    }
}

/// The parser counts lines within the value; a person counts them in the file. A value that never ends is
/// named by where it begins.
fn bad(name: &str, first: usize, error: &serde_json::Error) -> String {
    if error.is_eof() {
        return format!("{name}:{first}: the value that begins here does not end");
    }
    let why = error.to_string();
    let why = why.rsplit_once(" at line ").map_or(why.as_str(), |(why, _)| why);
    format!("{name}:{}:{}: {why}", first + error.line().saturating_sub(1), error.column())
}

/// How deep in brackets a text ends, strings skipped.
#[derive(Clone, Copy, Debug, Default)]
struct Nesting {
    depth: i64,
    in_string: bool,
    escaped: bool,
    seen: bool,
}

impl Nesting {
    fn of(line: &[u8]) -> Self {
        let mut nesting = Self::default();
        nesting.read(line);
        nesting
    }

    fn read(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if self.in_string {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => self.in_string = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' => {
                    self.depth += 1;
                    self.seen = true;
                }
                b'}' | b']' => self.depth -= 1,
                _ => {}
            }
        }
    }

    /// Something opened and has not closed.
    fn is_open(self) -> bool {
        self.seen && (self.depth > 0 || self.in_string)
    }

    /// The text read so far ends where a value has to follow.
    fn awaits_value(self, text: &[u8]) -> bool {
        !self.in_string && matches!(text.trim_ascii_end(), [.., b'[' | b',' | b':'])
    }

    /// Something opened, and everything closed.
    fn is_closed(self) -> bool {
        self.seen && self.depth == 0 && !self.in_string
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static [u8]) -> Vec<Result<String, String>> {
        let input = Input { name: "in".into(), bytes: Box::new(text) };
        Values::of(input).map(|value| value.map(|read| read.value.to_string()).map_err(|bad| bad.message)).collect()
    }

    #[test]
    fn one_object_over_many_lines() {
        assert_eq!(read(b"{\n  \"a\": [\n 1 ]\n}\n"), [Ok("{\"a\":[1]}".into())]);
    }

    #[test]
    fn a_list_with_an_object_on_each_line() {
        assert_eq!(
            read(b"[\n{\"a\":1},\n{\"a\":2}\n]\n{\"a\":3}\n"),
            ["{\"a\":1}", "{\"a\":2}", "{\"a\":3}"].map(|text| Ok(text.to_owned()))
        );
        assert_eq!(read(b"{\"a\":[\n{\"b\":1}\n,{\"b\":2}\n]}"), [Ok("{\"a\":[{\"b\":1},{\"b\":2}]}".into())]);
        assert_eq!(read(b"{\"a\":\n{\"b\":1}\n}"), [Ok("{\"a\":{\"b\":1}}".into())]);
    }

    #[test]
    fn cut_where_a_value_has_to_follow() {
        let values = read(b"{\"a\":[1,\n{\"a\":2}\n{\"a\":3}\n");
        assert!(values[0].as_ref().is_err_and(|bad| bad.starts_with("in:1: ")), "{values:?}");
        assert_eq!(values[1..], ["{\"a\":2}", "{\"a\":3}"].map(|text| Ok(text.to_owned())));
    }

    #[test]
    fn a_stream_with_a_list_and_blank_lines() {
        let values = read(b"{\"a\":1}\n\n[{\"a\":2},{\"a\":3}]\n{\"a\":\"}\"}");
        let expected = ["{\"a\":1}", "{\"a\":2}", "{\"a\":3}", "{\"a\":\"}\"}"].map(|text| Ok(text.to_owned()));
        assert_eq!(values, expected);
    }

    #[test]
    fn a_broken_line_costs_itself_alone() {
        let values = read(b"{\"a\":1}\n{\"a\":\n{\"a\":2}\nnonsense\n{\"a\":3}\n");
        assert_eq!(values.iter().filter(|value| value.is_ok()).count(), 3);
        let bad: Vec<_> = values.iter().filter_map(|value| value.as_ref().err()).collect();
        assert!(bad[0].starts_with("in:"), "{bad:?}");
        assert!(bad[1].starts_with("in:4:"), "{bad:?}");
    }

    #[test]
    fn a_byte_order_mark_is_no_value() {
        assert_eq!(read(b"\xef\xbb\xbf{\"a\":1}\r\n{\"a\":2}\r\n").iter().filter(|value| value.is_ok()).count(), 2);
    }

    #[test]
    fn what_is_no_text_is_named_once() {
        for (bytes, why) in [
            (b"\x1f\x8b\x08\0\n\n{}".as_slice(), "in: is compressed (gzip)"),
            (b"\xff\xfe{\0}\0\n\0{\0", "in: is UTF-16"),
        ] {
            let values = read(bytes);
            assert!(matches!(values.as_slice(), [Err(said)] if said.starts_with(why)), "{values:?}");
        }
    }

    #[test]
    fn empty_lists_hold_nothing_however_many() {
        assert_eq!(read(Box::leak("[]\n".repeat(200_000).into_boxed_str()).as_bytes()), []);
    }

    #[test]
    fn bytes_that_are_no_utf8_are_replaced() {
        assert_eq!(read(b"{\"a\":\"caf\xe9\"}"), [Ok("{\"a\":\"caf\u{fffd}\"}".into())]);
    }

    #[test]
    fn cut_in_the_middle_of_a_string() {
        let values = read(b"{\"a\":\"begun\n{\"a\":2}\n");
        assert!(values[0].is_err());
        assert_eq!(values[1], Ok("{\"a\":2}".into()));
    }
}
