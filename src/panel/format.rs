//! The handoff in each of its formats, as text.

use super::browser;
use crate::handoff::{self, Format};

/// A document in a plain format.
pub fn write(document: &handoff::Document, format: Format) -> String {
    match format {
        Format::Html => handoff::html(document),
        Format::Wiki => handoff::wiki(document),
        Format::Markdown => handoff::markdown(document),
        Format::Text => handoff::text(document),
        Format::Adf => {
            let tree = browser::to_js(&handoff::adf(document));
            js_sys::JSON::stringify_with_replacer_and_space(&tree, &wasm_bindgen::JsValue::NULL, &2.into())
                .map(String::from)
                .unwrap_or_default()
        }
    }
}
