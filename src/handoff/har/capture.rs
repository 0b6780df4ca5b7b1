//! Tells what a file is: a HAR capture, a saved console, or neither.

use serde_json::Value;

use super::{Console, Digest, Digester};
use crate::handoff::cut::clip;
use crate::handoff::document::Block;
use crate::handoff::prose::Prose;
use crate::json::object;
use crate::wording;

/// Masks a text on its way into the handoff.
pub type Mask<'a> = dyn FnMut(&str) -> String + 'a;

/// What a file says. It is masked where it is written, under the same tokens as the handoff around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Capture {
    /// Neither of the two.
    #[default]
    Nothing,
    /// What failed, what was slow.
    Har(Digest),
    /// Errors, each once.
    Console(Vec<String>),
}

/// Reads a file a piece at a time, and finds out what it is.
#[derive(Debug, Default)]
pub struct Intake {
    har: Digester,
    console: Console,
    begun: bool,
}

impl Intake {
    /// Reads the next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        // Some tools write a byte order mark.
        let bytes = if self.begun { bytes } else { bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes) };
        self.begun = true;
        self.har.feed(bytes);
        self.console.feed(bytes);
    }

    /// Ends the file.
    pub fn finish(self) -> Capture {
        let is_capture = self.har.is_capture();
        let errors = self.console.finish();
        if is_capture {
            Capture::Har(self.har.finish())
        } else if errors.is_empty() {
            Capture::Nothing
        } else {
            Capture::Console(errors)
        }
    }
}

impl Capture {
    /// Whether it holds anything that an engineer can look at.
    pub const fn is_data(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::Har(digest) => digest.requests > 0,
            Self::Console(errors) => !errors.is_empty(),
        }
    }

    /// As blocks of a handoff.
    pub fn blocks(&self, mask: &mut Mask) -> Vec<Block> {
        match self {
            Self::Nothing => Vec::new(),
            Self::Har(digest) => digest.blocks(mask),
            Self::Console(errors) => {
                let lines: Vec<String> = errors.iter().map(|error| clip(&mask(error), 400)).collect();
                let said = Prose::from(wording::HAR_CONSOLE.text().as_str());
                vec![Block::Paragraph(said), Block::code(None, &lines.join("\n"))]
            }
        }
    }

    /// As it goes from the thread that read it to the panel.
    pub fn write(&self) -> Value {
        match self {
            Self::Nothing => Value::Null,
            Self::Har(digest) => object(vec![("har", digest.write())]),
            Self::Console(errors) => {
                object(vec![("console", errors.iter().map(|error| Value::from(error.as_str())).collect())])
            }
        }
    }

    /// As it comes there. What cannot be read is left out.
    pub fn read(written: &Value) -> Self {
        if let Some(digest) = written.get("har") {
            Self::Har(Digest::read(digest))
        } else if let Some(errors) = written.get("console").and_then(Value::as_array) {
            Self::Console(errors.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        } else {
            Self::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str) -> Capture {
        let mut intake = Intake::default();
        file.as_bytes().chunks(5).for_each(|piece| intake.feed(piece));
        intake.finish()
    }

    #[test]
    fn a_file_is_known_by_what_is_in_it() {
        let entry = r#"{"request":{"method":"GET","url":"https://x.example/"},"response":{"status":500}}"#;
        for (file, what) in [
            (format!(r#"{{"log":{{"entries":[{entry}]}}}}"#), "har"),
            (format!("\u{feff}{{\"log\":{{\"entries\":[{entry}]}}}}"), "har"),
            (format!(r#"{{"log":{{"entries":[{entry},{{"requ"#), "har"),
            (r#"{"log":{"version"#.to_owned(), "har"),
            ("main.js:1 Uncaught TypeError: x".to_owned(), "console"),
            ("{\"level\":\"error\",\"message\":\"Error: a\"}\n{\"message\":\"b\"}\n".to_owned(), "console"),
            (r#"{"answer":42}"#.to_owned(), "nothing"),
            ("PK\u{3}\u{4}\0\0".to_owned(), "nothing"),
            (String::new(), "nothing"),
        ] {
            let found = match read(&file) {
                Capture::Har(_) => "har",
                Capture::Console(_) => "console",
                Capture::Nothing => "nothing",
            };
            assert_eq!(found, what, "{file}");
        }
    }

    #[test]
    fn comes_over_as_it_went() {
        for file in [
            r#"{"log":{"entries":[{"startedDateTime":"2026-11-03T09:12:45Z","time":1234.5,"request":{"method":"POST","url":"https://x.example/a?b=c"},"response":{"status":502,"statusText":"Bad Gateway","headers":[{"name":"x-request-id","value":"r1"}],"content":{"text":"ana@example.com is unknown"}},"timings":{"wait":3.5}},{"time":2000,"request":{"method":"GET","url":"https://x.example/"},"response":{"status":200}}"#,
            "Uncaught TypeError: x",
            "",
        ] {
            let capture = read(file);
            assert_eq!(Capture::read(&capture.write()), capture);
        }
        for odd in [serde_json::json!(5), serde_json::json!({"har": 5}), serde_json::json!({"console": {}})] {
            // An odd message is an empty digest, never an error.
            assert!(matches!(Capture::read(&odd), Capture::Nothing | Capture::Har(_)));
        }
    }

    #[test]
    fn what_is_written_is_masked() {
        let mut seen = Vec::new();
        let mut mask = |text: &str| {
            seen.push(text.to_owned());
            "<masked>".to_owned()
        };
        read("Error: ana@example.com").blocks(&mut mask);
        assert_eq!(seen, ["Error: ana@example.com"]);
    }
}
