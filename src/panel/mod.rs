//! The interface, on web-sys and gloo: the only module that knows a browser.
//!
//! It runs on the extension's own origin, in an iframe that the content script docks in Zendesk's page. Judgement and
//! behaviour are [`crate::session`]'s; here a session is given a screen, a port, a clipboard and a storage.

mod app;
mod browser;
mod clipboard;
mod dom;
mod fetch;
mod files;
mod format;
mod options;
mod reader;
mod screen;
mod view;

pub use app::App;
pub use browser::bounded;
pub use reader::{Intake, Scrub};
pub use screen::Screen;
pub use view::View;

use wasm_bindgen::prelude::*;
use web_sys::MessagePort;

/// Starts the panel in the body of its page, on the port that the page in front handed over.
///
/// # Errors
/// When there is no body.
#[wasm_bindgen]
pub fn start(port: MessagePort) -> Result<(), JsValue> {
    let body = dom::document().and_then(|document| document.body()).ok_or("no body")?;
    app::run(&body, port);
    Ok(())
}
