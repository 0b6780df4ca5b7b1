//! A browser's saved console: the errors, each once.

/// Lines kept.
const SHOWN: usize = 12;

/// Bytes of a line that are looked at; the rest of a longer one is passed over.
const LONGEST: usize = 4_096;

/// Reads a saved console a piece at a time.
#[derive(Clone, Debug, Default)]
pub struct Console {
    line: Vec<u8>,
    errors: Vec<String>,
}

impl Console {
    /// Reads the next piece.
    pub fn feed(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            let (line, after) = rest.split_at(end);
            self.hold(line);
            self.end_line();
            rest = after.get(1..).unwrap_or_default();
        }
        self.hold(rest);
    }

    /// The lines that report an error, in order, each once; at most a screen of them, not masked yet.
    pub fn finish(mut self) -> Vec<String> {
        self.end_line();
        self.errors
    }

    fn hold(&mut self, bytes: &[u8]) {
        let room = LONGEST.saturating_sub(self.line.len()).min(bytes.len());
        self.line.extend_from_slice(bytes.get(..room).unwrap_or_default());
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if self.errors.len() == SHOWN {
            return;
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if is_error(line) && !self.errors.iter().any(|known| known == line) {
            self.errors.push(line.to_owned());
        }
    }
}

/// What browsers write for an error.
fn is_error(line: &str) -> bool {
    const SIGNS: [&str; 11] = [
        "Uncaught",
        "Error:",
        "net::ERR_",
        "Failed to load resource",
        "Failed to fetch",
        "has been blocked by CORS",
        "Content Security Policy",
        "Cross-Origin Request Blocked",
        "Unhandled Promise",
        "NetworkError",
        "NS_ERROR_",
    ];
    SIGNS.iter().any(|sign| line.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "app.js:1 loaded\n\
        main.js:81 Uncaught TypeError: Cannot read properties of undefined (reading 'id')\r\n\
        main.js:81 Uncaught TypeError: Cannot read properties of undefined (reading 'id')\n\
        GET https://x.example/a net::ERR_CONNECTION_REFUSED";

    #[test]
    fn errors_are_kept_once_however_the_pieces_fall() {
        for size in [1, 7, 64, TEXT.len()] {
            let mut console = Console::default();
            TEXT.as_bytes().chunks(size).for_each(|piece| console.feed(piece));
            let errors = console.finish();
            assert_eq!(errors.len(), 2, "{size}: {errors:?}");
            assert!(errors[1].ends_with("net::ERR_CONNECTION_REFUSED"), "{errors:?}");
        }
    }

    #[test]
    fn a_long_line_is_cut_and_odd_bytes_are_replaced() {
        let mut console = Console::default();
        console.feed(b"Uncaught \xff");
        console.feed(&[b'x'; 9_000]);
        console.feed(b"\nError: after it\n");
        let errors = console.finish();
        assert_eq!(errors.len(), 2);
        assert!(errors[0].len() <= LONGEST + 2 && errors[0].starts_with("Uncaught \u{fffd}x"));
    }
}
