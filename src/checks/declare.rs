//! How a check is declared: its documentation is its doc comment.

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
            page: $crate::page::Page { id: $item.id(), text: $crate::page::page_text!($($line),*) },
            judge: $judge,
        };
    };
}
pub(crate) use item_check;

/// Declares a finding check with its doc comment as its page: `pub static CHECK: "the-id", FINDING_NAME => find`.
macro_rules! finding_check {
    ($(#[doc = $line:literal])* pub static $name:ident: $id:literal, $title:path => $find:path) => {
        $(#[doc = $line])*
        pub static $name: $crate::checks::FindingCheck = $crate::checks::FindingCheck {
            page: $crate::page::Page { id: $id, text: $crate::page::page_text!($($line),*) },
            title: &$title,
            find: $find,
        };
    };
}
pub(crate) use finding_check;
