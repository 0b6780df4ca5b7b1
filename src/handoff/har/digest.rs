//! A HAR capture on one screen: what failed first and why, and what was slow.

use serde_json::Value;

use super::lexer::{Broken, Event, Lexer};
use super::{Exchange, Mask, Path};
use crate::handoff::cut::clip;
use crate::handoff::document::Block;
use crate::handoff::prose::Prose;
use crate::json::{object, whole};
use crate::wording::{self, Phrase};

/// Failures shown; the rest are counted.
const SHOWN: usize = 12;
/// Slow requests shown.
const SLOW: usize = 3;
/// A request is slow from here on, in milliseconds.
const SLOW_FROM: u64 = 1_000;

/// What a capture says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Digest {
    /// Requests read.
    pub requests: usize,
    /// Requests that failed.
    pub failures: usize,
    /// The first that failed, in order of time as captured.
    pub failed: Vec<Exchange>,
    /// The slowest of the others.
    pub slow: Vec<Exchange>,
    /// Where the file broke, when it did.
    pub broken: Option<Broken>,
}

/// Reads a capture a piece at a time.
#[derive(Debug)]
pub struct Digester {
    lexer: Lexer,
    reading: Reading,
}

#[derive(Debug, Default)]
struct Reading {
    path: Path,
    entry: Exchange,
    name: String,
    value: String,
    digest: Digest,
    is_capture: bool,
}

impl Default for Digester {
    fn default() -> Self {
        Self { lexer: Lexer::new(4_096), reading: Reading::default() }
    }
}

impl Digester {
    /// Reads the next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        let reading = &mut self.reading;
        self.lexer.feed(bytes, &mut |event| reading.take(&event));
    }

    /// Whether this is a capture at all: it has a log.
    pub const fn is_capture(&self) -> bool {
        self.reading.is_capture
    }

    /// Ends the capture.
    pub fn finish(mut self) -> Digest {
        let reading = &mut self.reading;
        let broken = self.lexer.finish(&mut |event| reading.take(&event));
        // A request that was cut off still says what it asked for.
        if broken.is_some() && !self.reading.entry.method.is_empty() {
            self.reading.end_entry();
        }
        Digest { broken, ..self.reading.digest }
    }
}

impl Reading {
    fn take(&mut self, event: &Event) {
        match event {
            Event::Key(key) => (*key).clone_into(&mut self.path.key),
            Event::Open(_) => {
                self.is_capture |= self.path.open.len() == 1 && self.path.key == "log";
                self.path.enter();
            }
            Event::Close(_) => {
                self.path.leave();
                match self.path.in_entry().as_deref() {
                    Some(["request" | "response", "headers", ""]) => self.header(),
                    None if self.path.open.len() == 3 && self.path.open.last().is_some_and(|key| key == "entries") => {
                        self.end_entry();
                    }
                    _ => {}
                }
            }
            Event::Text(value, _) | Event::Literal(value) => {
                self.value(value);
                self.path.key.clear();
            }
        }
    }

    fn value(&mut self, value: &str) {
        let Some(keys) = self.path.in_entry() else { return };
        let entry = &mut self.entry;
        match keys.as_slice() {
            ["startedDateTime"] => value.clone_into(&mut entry.started),
            ["time"] => entry.time = milliseconds(value),
            ["request", "method"] => {
                value.clone_into(&mut entry.method);
                entry.is_preflight = value == "OPTIONS";
            }
            ["request", "url"] => entry.set_address(value),
            ["response", "status"] => {
                entry.status = value.parse().unwrap_or_default();
            }
            ["response", "statusText"] if entry.reason.is_empty() => value.clone_into(&mut entry.reason),
            ["response", "_error"] | ["_error"] if value != "null" && !value.is_empty() => {
                value.clone_into(&mut entry.reason);
            }
            ["response", "content", "text"] => value.clone_into(&mut entry.answer),
            ["request" | "response", "headers", "", "name"] => value.clone_into(&mut self.name),
            ["request" | "response", "headers", "", "value"] => value.clone_into(&mut self.value),
            _ => {}
        }
    }

    /// Keeps a header that is a request's or a trace's id.
    fn header(&mut self) {
        let (name, value) = (std::mem::take(&mut self.name), std::mem::take(&mut self.value));
        let lower = name.to_ascii_lowercase();
        let id = [
            "request-id",
            "requestid",
            "trace-id",
            "traceid",
            "traceparent",
            "correlation-id",
            "correlationid",
            "cf-ray",
            "amz-cf-id",
        ]
        .iter()
        .any(|ending| lower.ends_with(ending));
        let shown = format!("{lower}: {}", clip(value.trim(), 120));
        if id && !value.trim().is_empty() && !self.entry.ids.contains(&shown) && self.entry.ids.len() < 4 {
            self.entry.ids.push(shown);
        }
    }

    fn end_entry(&mut self) {
        let mut entry = std::mem::take(&mut self.entry);
        self.digest.requests += 1;
        if entry.failed() {
            self.digest.failures += 1;
            let answer: Vec<&str> = entry.answer.split_whitespace().collect();
            // An HTML page as the answer says nothing that the status does not.
            entry.answer = if entry.answer.trim_start().starts_with('<') { String::new() } else { answer.join(" ") };
            if self.digest.failed.len() < SHOWN {
                self.digest.failed.push(entry);
            }
            return;
        }
        entry.answer.clear();
        if entry.time >= SLOW_FROM {
            let slow = &mut self.digest.slow;
            let place = slow.iter().position(|other| other.time < entry.time).unwrap_or(slow.len());
            slow.insert(place, entry);
            slow.truncate(SLOW);
        }
    }
}

impl Digest {
    /// As blocks of a handoff.
    pub fn blocks(&self, mask: &mut Mask) -> Vec<Block> {
        let said = wording::HAR_COUNTS.with([self.requests.to_string(), self.failures.to_string()]).to_string();
        let mut blocks = vec![Block::Paragraph(Prose::from(said.as_str()))];
        // A preflight fails together with the request that it goes ahead of, and that one says more.
        let first = self.failed.iter().find(|exchange| !exchange.is_preflight).or(self.failed.first());
        if let Some(first) = first {
            let mut line = Prose::new().strong(&wording::HAR_FIRST.text()).text(": ").append(request(first, mask));
            if !first.answer.is_empty() {
                line = line.text(" — ").text(&clip(&mask(&first.answer), 200));
            }
            blocks.push(Block::Paragraph(line));
        }
        blocks.extend(table(&self.failed, mask));
        if !self.slow.is_empty() {
            blocks.push(Block::Paragraph(Prose::from(wording::HAR_SLOW.text().as_str())));
            blocks.extend(table(&self.slow, mask));
        }
        if let Some(broken) = self.broken {
            let said = wording::HAR_BROKEN.with([broken.line.to_string(), broken.byte.to_string()]).to_string();
            blocks.push(Block::Paragraph(Prose::from(said.as_str())));
        }
        blocks
    }

    /// As it goes from the thread that read it to the panel.
    pub(super) fn write(&self) -> Value {
        let list = |exchanges: &[Exchange]| exchanges.iter().map(Exchange::write).collect::<Value>();
        let broken =
            self.broken.map(|Broken { byte, line }| object(vec![("byte", byte.into()), ("line", line.into())]));
        object(vec![
            ("requests", self.requests.into()),
            ("failures", self.failures.into()),
            ("failed", list(&self.failed)),
            ("slow", list(&self.slow)),
            ("broken", broken.into()),
        ])
    }

    /// As it comes there. What cannot be read is left out.
    pub(super) fn read(written: &Value) -> Self {
        let list = |key| written.get(key).and_then(Value::as_array).into_iter().flatten().map(Exchange::read).collect();
        #[allow(clippy::cast_possible_truncation, reason = "no file has more requests")]
        let count = |key| written.get(key).and_then(whole).unwrap_or_default() as usize;
        let place =
            |broken: &Value| Some(Broken { byte: whole(broken.get("byte")?)?, line: whole(broken.get("line")?)? });
        Self {
            requests: count("requests"),
            failures: count("failures"),
            failed: list("failed"),
            slow: list("slow"),
            broken: written.get("broken").and_then(place),
        }
    }
}

/// `POST api.example.com/v2/orders → 502 Bad Gateway`.
fn request(exchange: &Exchange, mask: &mut Mask) -> Prose {
    let words = format!("{} {}{} → {}", exchange.method, exchange.host, exchange.path, outcome(exchange, mask));
    Prose::from(words.trim())
}

fn outcome(exchange: &Exchange, mask: &mut Mask) -> String {
    let status = if exchange.status == 0 { wording::HAR_NO_ANSWER.text() } else { exchange.status.to_string() };
    format!("{status} {}", mask(&exchange.reason)).trim().to_owned()
}

/// A time as written, `1234.567`, without its fraction. Reading a whole double costs the wasm ten kilobytes of powers.
fn milliseconds(written: &str) -> u64 {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    if fraction.contains(['e', 'E']) { 0 } else { whole.parse().unwrap_or_default() }
}

fn table(exchanges: &[Exchange], mask: &mut Mask) -> Option<Block> {
    let header =
        [&wording::HAR_WHEN, &wording::HAR_REQUEST, &wording::HAR_STATUS, &wording::HAR_TIME, &wording::HAR_IDS]
            .map(Phrase::text);
    let mut row = |exchange: &Exchange| {
        let path =
            format!("{} {}{}", exchange.method, exchange.host, exchange.path).replace('{', "<").replace('}', ">");
        let time = format!("{} ms", exchange.time);
        let cells = [exchange.started.clone(), path, outcome(exchange, mask), time, exchange.ids.join(", ")];
        cells.iter().map(|cell| Prose::from(cell.as_str())).collect()
    };
    (!exchanges.is_empty()).then(|| Block::table(&header, exchanges.iter().map(&mut row).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handoff::{Document, text};

    fn entry(method: &str, url: &str, status: u16, error: &str, time: u32) -> String {
        serde_json::json!({
            "startedDateTime": "2026-11-03T09:12:45.123Z", "time": time,
            "request": { "method": method, "url": url, "headers": [{ "name": "Cookie", "value": "sid=secret1" }] },
            "response": {
                "status": status, "statusText": if status == 502 { "Bad Gateway" } else { "" }, "_error": error,
                "headers": [{ "name": "X-Request-Id", "value": "req-81" }],
                "content": { "text": "{\"error\":\"upstream timed out\",\"token\":\"abcdef0123456789\"}" },
            },
            "timings": { "wait": 12.5 },
        })
        .to_string()
    }

    fn har() -> String {
        let entries = [
            entry("GET", "https://app.example.com/", 200, "", 80),
            entry("OPTIONS", "https://api.example.com/v2/orders/81?token=abc", 502, "", 30),
            entry("POST", "https://api.example.com/v2/orders/81?token=abc", 502, "", 30_000),
            entry("GET", "https://cdn.example.com/x.js", 0, "net::ERR_TIMED_OUT", 10_000),
            entry("GET", "https://app.example.com/slow", 200, "", 4_000),
            entry("GET", "https://app.example.com/gone", 0, "net::ERR_ABORTED", 1),
        ];
        format!("{{\"log\":{{\"version\":\"1.2\",\"pages\":[{{\"id\":\"p\"}}],\"entries\":[{}]}}}}", entries.join(","))
    }

    fn digest(har: &str, size: usize) -> Digest {
        let mut digester = Digester::default();
        har.as_bytes().chunks(size).for_each(|piece| digester.feed(piece));
        digester.finish()
    }

    #[test]
    fn what_failed_first_and_why() {
        let digest = digest(&har(), 7);
        assert_eq!((digest.requests, digest.failures, digest.broken), (6, 3, None));
        let mut document = Document::new("x");
        document.extend(digest.blocks(&mut |text: &str| crate::handoff::redact::redact(text).text));
        let text = text(&document);
        assert!(
            text.contains(
                "POST api.example.com/v2/orders/{id}?token → 502 Bad Gateway — {\"error\":\"upstream timed out\""
            ),
            "{text}"
        );
        assert!(
            text.contains("x-request-id: req-81") && text.contains("net::ERR_TIMED_OUT") && text.contains("/slow"),
            "{text}"
        );
        assert!(!text.contains("abcdef0123456789") && !text.contains("secret1") && !text.contains("abc,"), "{text}");
    }

    #[test]
    fn a_broken_capture_gives_what_could_be_read() {
        let har = har();
        for cut in [0, 1, 40, 300, 900, har.len() - 2] {
            let digest = digest(har.get(..cut).unwrap(), 64);
            assert!(digest.broken.is_some(), "{cut}");
            assert!(digest.requests <= 6);
        }
        assert!(digest(har.get(..900).unwrap(), 64).requests >= 1);
    }
}
