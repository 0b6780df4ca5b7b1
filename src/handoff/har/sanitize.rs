//! The same capture without its secrets.
//!
//! Values go by name (headers, cookies, query, form), by what they are (the redaction's own classes) and by where
//! they stand: every cookie, every body that cannot be read. Structure, times, sizes and statuses stay.

use std::fmt::Write;

use super::lexer::{Broken, Event, Lexer, Shape};
use super::{Path, secret_names};
use crate::handoff::redact::Redactor;

/// Bodies are read up to this many bytes; the rest of a longer one is left out.
const LONGEST: usize = 8 << 20;

/// Sanitizes a capture a piece at a time. The sanitized text is taken out with [`Sanitizer::take`].
#[derive(Debug)]
pub struct Sanitizer {
    lexer: Lexer,
    writing: Writing,
}

#[derive(Debug, Default)]
struct Writing {
    path: Path,
    out: String,
    /// Every open object or array, and whether a comma stands before its next value.
    filled: Vec<(Shape, bool)>,
    /// A `{"name": …, "value": …}` that is being read: its members, as JSON.
    pair: Option<Vec<(String, Value)>>,
    redactor: Redactor,
    masked: usize,
}

#[derive(Debug)]
enum Value {
    Text(String),
    Literal(String),
}

impl Default for Sanitizer {
    fn default() -> Self {
        Self { lexer: Lexer::new(LONGEST), writing: Writing::default() }
    }
}

impl Sanitizer {
    /// Reads the next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        let writing = &mut self.writing;
        self.lexer.feed(bytes, &mut |event| writing.write(&event));
    }

    /// What was written since it was last taken.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.writing.out)
    }

    /// Values masked so far.
    pub const fn masked(&self) -> usize {
        self.writing.masked
    }

    /// Ends the capture: the rest of the text, closed so that it can be opened, and where it broke, when it did.
    pub fn finish(mut self) -> (String, Option<Broken>) {
        let writing = &mut self.writing;
        let broken = self.lexer.finish(&mut |event| writing.write(&event));
        self.writing.close_all();
        (self.writing.out, broken)
    }
}

/// Arrays whose members are a name and a value.
const PAIRS: [&str; 4] = ["headers", "cookies", "queryString", "params"];

impl Writing {
    fn write(&mut self, event: &Event) {
        match event {
            Event::Key(key) => (*key).clone_into(&mut self.path.key),
            Event::Open(shape) => self.open(*shape),
            Event::Close(shape) => self.close(*shape),
            Event::Text(text, left_out) => {
                let text = if *left_out > 0 {
                    format!("{text}[… {left_out} bytes left out …]")
                } else {
                    (*text).to_owned()
                };
                self.value(Value::Text(text));
            }
            Event::Literal(literal) => self.value(Value::Literal((*literal).to_owned())),
        }
    }

    fn open(&mut self, shape: Shape) {
        // A member with members of its own is no pair.
        if let Some(members) = self.pair.take() {
            self.members(members);
        }
        let array = self.path.open.last().cloned().unwrap_or_default();
        let pairs = shape == Shape::Object && self.path.key.is_empty() && PAIRS.contains(&array.as_str());
        self.before_value();
        self.out.push(if shape == Shape::Object { '{' } else { '[' });
        self.filled.push((shape, false));
        self.path.enter();
        if pairs {
            self.pair = Some(Vec::new());
        }
    }

    fn close(&mut self, shape: Shape) {
        if let Some(members) = self.pair.take() {
            self.members(members);
        }
        self.filled.pop();
        self.out.push(if shape == Shape::Object { '}' } else { ']' });
        self.path.leave();
    }

    fn close_all(&mut self) {
        if let Some(members) = self.pair.take() {
            self.members(members);
        }
        while let Some((shape, _)) = self.filled.pop() {
            self.out.push(if shape == Shape::Object { '}' } else { ']' });
        }
    }

    fn value(&mut self, value: Value) {
        if let Some(members) = &mut self.pair {
            members.push((std::mem::take(&mut self.path.key), value));
            return;
        }
        let key = self.path.key.clone();
        self.before_value();
        match value {
            Value::Text(text) => {
                let text = self.sanitized(&key, &text);
                self.text(&text);
            }
            Value::Literal(literal) => self.out.push_str(&literal),
        }
        self.path.key.clear();
    }

    /// Writes a pair, its value masked when its name or its place says so.
    fn members(&mut self, members: Vec<(String, Value)>) {
        let named = members.iter().find_map(|(key, value)| match value {
            Value::Text(text) if key == "name" => Some(text.clone()),
            _ => None,
        });
        let cookie = self.path.open.iter().rev().nth(1).is_some_and(|array| array == "cookies");
        let secret = cookie || named.is_some_and(|name| secret_names::is_secret(&name));
        for (key, value) in members {
            self.path.key.clone_from(&key);
            self.before_value();
            self.path.key.clear();
            match value {
                Value::Text(text) if secret && key == "value" => {
                    let token = self.hide(&text);
                    self.text(&token);
                }
                Value::Text(text) => {
                    let text = self.sanitized(&key, &text);
                    self.text(&text);
                }
                Value::Literal(literal) => self.out.push_str(&literal),
            }
        }
    }

    fn hide(&mut self, value: &str) -> String {
        if value.is_empty() {
            return String::new();
        }
        self.masked += 1;
        self.redactor.named(value)
    }

    /// A string's text, masked.
    fn sanitized(&mut self, key: &str, text: &str) -> String {
        let parent = self.path.open.last().map(String::as_str);
        let body = key == "text" && matches!(parent, Some("content" | "postData"));
        if body && is_base64(text) {
            self.masked += 1;
            return format!("[a body of {} characters in base64 was left out]", text.len());
        }
        let mut count = 0;
        let redactor = &mut self.redactor;
        let text = secret_names::mask(text, |value| {
            count += usize::from(!value.is_empty());
            if value.is_empty() { String::new() } else { redactor.named(value) }
        });
        let redacted = self.redactor.redact(&text);
        self.masked += count + redacted.masks.len();
        redacted.text
    }

    /// The comma, and the name when there is one.
    fn before_value(&mut self) {
        if let Some((_, filled)) = self.filled.last_mut() {
            if *filled {
                self.out.push(',');
            }
            *filled = true;
        }
        if !self.path.key.is_empty() {
            let key = self.path.key.clone();
            self.text(&key);
            self.out.push(':');
        }
    }

    /// A JSON string.
    fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        while let Some(plain) = rest.bytes().position(|b| matches!(b, b'"' | b'\\' | 0..0x20)) {
            let (before, after) = rest.split_at(plain);
            self.out.push_str(before);
            let mut after = after.chars();
            match after.next() {
                Some('\n') => self.out.push_str("\\n"),
                Some('\r') => self.out.push_str("\\r"),
                Some('\t') => self.out.push_str("\\t"),
                Some(mark @ ('"' | '\\')) => self.out.extend(['\\', mark]),
                control => {
                    let _ = write!(self.out, "\\u{:04x}", control.map_or(0, u32::from));
                }
            }
            rest = after.as_str();
        }
        self.out.push_str(rest);
        self.out.push('"');
    }
}

/// A body that only a machine reads: no spaces, long, nothing but base64's letters.
fn is_base64(text: &str) -> bool {
    let whole = text.len() >= 256 && text.len().is_multiple_of(4);
    whole && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sanitize(har: &str, size: usize) -> (String, Option<Broken>) {
        let mut sanitizer = Sanitizer::default();
        let mut out = String::new();
        for piece in har.as_bytes().chunks(size) {
            sanitizer.feed(piece);
            out.push_str(&sanitizer.take());
        }
        let (rest, broken) = sanitizer.finish();
        (out + &rest, broken)
    }

    fn har() -> String {
        let encoded = "QUJD".repeat(100);
        serde_json::json!({ "log": { "version": "1.2", "pages": [], "entries": [{
            "request": {
                "method": "POST", "url": "https://u:hunter2@x.example/cb?code=SECRET01&a=1",
                "headers": [
                    { "name": "AUTHORIZATION", "value": "Bearer SECRET02" }, { "value": "sid=SECRET03", "name": "Cookie" },
                    { "name": "Accept", "value": "text/html", "comment": "" },
                ],
                "cookies": [{ "name": "theme", "value": "SECRET04", "httpOnly": true }],
                "queryString": [{ "name": "State", "value": "SECRET05" }, { "name": "a", "value": "1" }],
                "postData": {
                    "mimeType": "application/x-www-form-urlencoded", "text": "user=ana&PASSWORD=SECRET06",
                    "params": [{ "name": "password", "value": "SECRET06" }],
                },
            },
            "response": {
                "status": 200, "headers": [{ "name": "Set-Cookie", "value": "sid=SECRET07; Path=/" }],
                "content": { "text": "{\"email\":\"ana@example.com\",\"access_token\":\"SECRET08\",\"n\":[1,2.5,null]}" },
            },
            "_webSocketMessages": [{ "data": "{\"token\":\"SECRET09\"}" }],
            "_initiator": { "url": "https://x.example/?id_token=SECRET10" },
            "image": { "content": { "text": encoded } },
        }] } })
        .to_string()
    }

    #[test]
    fn no_secret_is_left_and_it_is_still_a_capture() {
        let (text, broken) = sanitize(&har(), 5);
        assert_eq!(broken, None);
        assert!(
            !text.contains("SECRET")
                && !text.contains("hunter2")
                && !text.contains("ana@")
                && !text.contains("QUJDQUJD"),
            "{text}"
        );
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let entry = &value["log"]["entries"][0];
        assert_eq!(entry["request"]["headers"][2]["value"], "text/html");
        assert_eq!(entry["request"]["cookies"][0]["name"], "theme");
        assert_eq!(entry["response"]["status"], 200);
        assert_eq!(entry["request"]["queryString"][1]["value"], "1");
        assert_eq!(
            entry["request"]["postData"]["params"][0]["value"],
            entry["request"]["postData"]["text"].as_str().unwrap().rsplit('=').next().unwrap()
        );
    }

    #[test]
    fn whatever_breaks_off_is_closed_and_still_opens() {
        let har = har();
        for cut in (1..har.len()).step_by(7) {
            let (text, broken) = sanitize(har.get(..cut).unwrap_or("{"), 64);
            assert!(broken.is_some());
            assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok() || text.is_empty(), "{cut}: {text}");
        }
    }
}
