//! A browser's saved console: the errors, each once.

use crate::handoff::document::clip;
use crate::handoff::redact::Redactor;

/// Lines shown.
const SHOWN: usize = 12;

/// The lines that speak of an error, in order, each once and masked; at most a screen of them.
pub fn console_errors(text: &str) -> Vec<String> {
    let mut redactor = Redactor::default();
    let mut errors: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| is_error(line)) {
        let shown = redactor.redact(&clip(line, 400)).text;
        if !errors.contains(&shown) {
            errors.push(shown);
        }
        if errors.len() == SHOWN {
            break;
        }
    }
    errors
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
    use super::console_errors;

    #[test]
    fn errors_are_shown_once_and_masked() {
        let text = "app.js:1 loaded\n\
            main.js:81 Uncaught TypeError: Cannot read properties of undefined (reading 'id')\n\
            main.js:81 Uncaught TypeError: Cannot read properties of undefined (reading 'id')\n\
            GET https://x.example/a?access_token=abcdef0123456789 net::ERR_CONNECTION_REFUSED\n";
        let errors = console_errors(text);
        assert_eq!(errors.len(), 2);
        assert!(errors.iter().all(|error| !error.contains("abcdef0123456789")), "{errors:?}");
    }
}
