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

/// Declares a check with its doc comment as its page.
///
/// ```text
/// item_check! {
///     /// Reproduction steps: what somebody else does to see it. …
///     pub static CHECK: Item::ReproductionSteps => judge
/// }
/// ```
macro_rules! item_check {
    ($(#[doc = $line:literal])* pub static $name:ident: $item:expr => $judge:path) => {
        $(#[doc = $line])*
        pub static $name: $crate::checks::ItemCheck = $crate::checks::ItemCheck {
            item: $item,
            page: $crate::checks::Page { id: $item.id(), text: $crate::checks::page_text!($($line),*) },
            judge: $judge,
        };
    };
}
pub(crate) use item_check;

/// Declares a finding check with its doc comment as its page: `pub static CHECK: "the-id" => find`.
macro_rules! finding_check {
    ($(#[doc = $line:literal])* pub static $name:ident: $id:literal => $find:path) => {
        $(#[doc = $line])*
        pub static $name: $crate::checks::FindingCheck = $crate::checks::FindingCheck {
            page: $crate::checks::Page { id: $id, text: $crate::checks::page_text!($($line),*) },
            find: $find,
        };
    };
}
pub(crate) use finding_check;
