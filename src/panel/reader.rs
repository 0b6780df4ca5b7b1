//! What the panel's second thread (`extension/reader.js`) does with a file: the same wasm, without a screen.

use wasm_bindgen::prelude::*;

use super::browser::to_js;
use crate::handoff::har;

/// Reads a file a piece at a time, and says what is in it.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Intake(har::Intake);

#[wasm_bindgen]
impl Intake {
    /// Before the first piece.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the next piece.
    pub fn feed(&mut self, piece: &[u8]) {
        self.0.feed(piece);
    }

    /// Ends the file: what it says, as the panel takes it.
    pub fn finish(self) -> JsValue {
        to_js(&self.0.finish().write())
    }
}

/// Takes the secrets out of a capture, a piece at a time.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Scrub(har::Sanitizer);

#[wasm_bindgen]
impl Scrub {
    /// Before the first piece.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads the next piece; gives what can be written of the capture so far.
    pub fn feed(&mut self, piece: &[u8]) -> String {
        self.0.feed(piece);
        self.0.take()
    }

    /// Ends the capture: the rest of it, closed so that it can be opened however the file broke off.
    pub fn finish(self) -> String {
        self.0.finish().0
    }
}
