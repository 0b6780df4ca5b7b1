//! The panel in a real browser: what an agent sees, types and presses.
#![cfg(target_arch = "wasm32")]

mod access;
mod checklist;
mod handoff;
mod held;
mod stage;
mod states;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
