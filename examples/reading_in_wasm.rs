//! The reading alone, and the sanitising of a capture, for Node to time.
#![cfg(target_arch = "wasm32")]

use baton::handoff::har::Sanitizer;
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads a text and counts the pieces of evidence found.
#[wasm_bindgen]
pub fn read(text: &str) -> usize {
    baton::reading::read(text).pieces.len()
}

/// Takes the secrets out of a capture, a piece at a time, and counts the bytes that are left.
#[wasm_bindgen]
pub fn sanitize(capture: &[u8]) -> usize {
    let mut sanitizer = Sanitizer::default();
    let mut length = 0;
    for piece in capture.chunks(1 << 16) {
        sanitizer.feed(piece);
        length += sanitizer.take().len();
    }
    length + sanitizer.finish().0.len()
}
