//! The reading alone, for Node to time: how many pieces of evidence a text holds.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a text and counts the pieces found.
#[wasm_bindgen]
pub fn read(text: &str) -> usize {
    baton::reading::read(text).pieces.len()
}
