//! What is counted to say how often, how far or how long, and not how many.

const MEASURES: [&str; 26] = [
    "times",
    "tries",
    "attempts",
    "retries",
    "runs",
    "cases",
    "steps",
    "pages",
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "tests",
    "points",
    "stars",
    "lines",
    "columns",
    "parts",
    "bytes",
    "tabs",
    "requests",
    "questions",
    "things",
];

/// Whether a word, in any case, says what a number measures.
pub fn is_measure(word: &str) -> bool {
    MEASURES.iter().any(|measure| measure.eq_ignore_ascii_case(word))
}
