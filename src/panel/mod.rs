//! The interface, on web-sys and gloo: the only room that knows a browser.
//!
//! It runs on the extension's own origin, in an iframe that the content script docks in Zendesk's page. Judgement and
//! behaviour are [`crate::session`]'s; here a session is given a screen, a port, a clipboard and a storage.

mod app;
mod browser;
mod clipboard;
mod dom;
mod view;

pub use app::{App, Screen};
pub use view::View;

use wasm_bindgen::prelude::*;

/// Starts the panel, when the page is one.
///
/// # Errors
/// When the page has no body.
#[wasm_bindgen(start)]
pub fn start() -> Result<(), JsValue> {
    let document = dom::document().ok_or("no document")?;
    // The same module serves the tests' page, which is no panel.
    let Some(place) = document.query_selector("[data-baton]")? else { return Ok(()) };
    app::run(&place);
    Ok(())
}
