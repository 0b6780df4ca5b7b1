//! A manifest for each browser and audience, from `extension/manifest.json`.

use serde_json::{Value, json};

use crate::{Failure, root};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium and its kin.
    Chromium,
    /// Firefox.
    Firefox,
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Us: it also works on the practice desk, on this machine.
    Development,
    /// Everybody: Zendesk alone.
    Store,
}

/// The practice desk's pages.
const DESK: &str = "http://127.0.0.1/*";

/// The folder's name.
pub const fn name(browser: Browser) -> &'static str {
    match browser {
        Browser::Chromium => "chromium",
        Browser::Firefox => "firefox",
    }
}

/// The manifest's text.
///
/// # Errors
/// When the source is not JSON.
pub fn of(browser: Browser, audience: Audience) -> Result<String, Failure> {
    let source = std::fs::read_to_string(root::path("extension/manifest.json")).map_err(|e| e.to_string())?;
    let mut manifest: Value = serde_json::from_str(&source).map_err(|e| format!("extension/manifest.json: {e}"))?;
    if let Some(object) = manifest.as_object_mut() {
        object.insert("version".to_owned(), json!(env!("CARGO_PKG_VERSION")));
        match browser {
            Browser::Chromium => {
                object.remove("browser_specific_settings");
                without(object.get_mut("background"), "scripts");
            }
            Browser::Firefox => {
                object.remove("minimum_chrome_version");
                without(object.get_mut("background"), "service_worker");
            }
        }
    }
    if audience == Audience::Development {
        for list in ["content_scripts", "web_accessible_resources"] {
            for entry in manifest.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
                if let Some(matches) = entry.get_mut("matches").and_then(Value::as_array_mut) {
                    matches.push(json!(DESK));
                }
            }
        }
    }
    serde_json::to_string_pretty(&manifest).map(|text| text + "\n").map_err(|e| e.to_string())
}

fn without(object: Option<&mut Value>, key: &str) {
    if let Some(object) = object.and_then(Value::as_object_mut) {
        object.remove(key);
    }
}
