//! One click, two flavours on the clipboard.
//!
//! First a one-shot `copy` listener with `execCommand`: it works in every frame of both browsers, whatever the page's
//! permissions policy says. Where that is refused, the asynchronous interface.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, HtmlDocument};

/// What goes on the clipboard.
#[derive(Clone)]
pub struct Flavours {
    /// `text/html`; none for a plain format.
    pub html: Option<String>,
    /// `text/plain`.
    pub plain: String,
}

/// Copies, within the agent's click. Gives whether it happened.
pub async fn copy(flavours: Flavours) -> bool {
    if by_event(&flavours) == Some(true) {
        return true;
    }
    by_interface(&flavours).await.is_ok()
}

fn by_event(flavours: &Flavours) -> Option<bool> {
    let document: HtmlDocument = super::dom::document()?.unchecked_into();
    let taken = Rc::new(Cell::new(false));
    let (seen, flavours) = (taken.clone(), flavours.clone());
    let options = EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    let listener = EventListener::once_with_options(&document, "copy", options, move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
        event.prevent_default();
        event.stop_immediate_propagation();
        let html = flavours.html.as_deref().is_none_or(|html| data.set_data("text/html", html).is_ok());
        seen.set(html && data.set_data("text/plain", &flavours.plain).is_ok());
    });
    let done = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    Some(done && taken.get())
}

async fn by_interface(flavours: &Flavours) -> Result<(), JsValue> {
    let clipboard = web_sys::window().ok_or(JsValue::NULL)?.navigator().clipboard();
    let item = Object::new();
    for (kind, text) in [("text/html", flavours.html.as_deref()), ("text/plain", Some(flavours.plain.as_str()))] {
        let Some(text) = text else { continue };
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?;
        Reflect::set(&item, &JsValue::from_str(kind), &blob)?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&item)?;
    JsFuture::from(clipboard.write(&Array::of1(&item))).await.map(|_| ())
}
