//! A check's own page: what it asks, why, and what good looks like.

/// A check's documentation, taken from its doc comment so that it cannot drift from the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The stable id, as in reports and `baton explain ID`.
    pub id: &'static str,
    /// Markdown: what it checks, why it matters, an example of missing, an example of present, how to fix.
    pub text: &'static str,
}

/// A page's text. The panel shows no pages, so its wasm does not carry them.
macro_rules! page_text {
    ($($line:literal),*) => {
        if cfg!(target_arch = "wasm32") { "" } else { concat!($($line, "\n"),*) }
    };
}
pub(crate) use page_text;
