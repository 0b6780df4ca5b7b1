//! The panel in a real browser: what an agent sees, types and presses.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unused_self,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and its stage reads as one"
)]

mod accessibility;
mod attachments;
mod bounds;
mod checklist;
mod findings;
mod full_storage;
mod handoff;
mod held;
mod out_of_sight;
mod response;
mod stage;
mod states;
mod tabs;
mod updates;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
