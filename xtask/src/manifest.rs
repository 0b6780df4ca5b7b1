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

/// The practice desk under another name.
const OWN_ADDRESS: &str = "http://localhost/*";

/// What the panel itself asks for, where it can.
const NOTIFY: &str = "notifications";

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
                // Firefox hands over what its policies hold as it is; the reader judges it.
                object.remove("storage");
                // In Firefox a frame cannot ask for a permission: what the panel needs is asked at the installation. The
                // options page can ask.
                if let Some(Value::Array(optional)) = object.get_mut("optional_permissions") {
                    optional.retain(|name| name != NOTIFY);
                }
                if let Some(Value::Array(all)) = object.get_mut("permissions") {
                    all.push(json!(NOTIFY));
                }
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
        // The desk at another address stands in for a Zendesk at a team's own.
        for pointer in ["/optional_host_permissions", "/web_accessible_resources/0/matches"] {
            if let Some(list) = manifest.pointer_mut(pointer).and_then(Value::as_array_mut) {
                list.push(json!(OWN_ADDRESS));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(browser: Browser, audience: Audience) -> Value {
        serde_json::from_str(&of(browser, audience).unwrap()).unwrap()
    }

    /// Everything the extension asks for, with its reason. An addition needs a line here and one in `PRIVACY.md`.
    const ASKED: [(&str, &str); 6] = [
        ("storage", "what an agent typed survives a reload; the team's policy"),
        ("alarms", "a reminder that the agent asked for comes when the tab is hidden or closed"),
        ("notifications", "the reminder itself; asked for in Chromium on the agent's own click"),
        ("https://*.zendesk.com/agent/*", "the pages it works in"),
        ("https://*/*", "optional, one site at a time: a Zendesk under a team's own address, named by the agent"),
        ("scripting", "optional, with it: the browser runs a content script on such a site only when it is registered"),
    ];

    #[test]
    fn asks_for_nothing_without_a_reason() {
        const NEVER: [&str; 4] = ["<all_urls>", "tabs", "*://*/*", "http://*/*"];
        let privacy = std::fs::read_to_string(root::path("PRIVACY.md")).unwrap();
        for browser in [Browser::Chromium, Browser::Firefox] {
            let manifest = manifest(browser, Audience::Store);
            let scripts = manifest["content_scripts"].as_array().unwrap();
            let lists = ["permissions", "optional_permissions", "host_permissions", "optional_host_permissions"]
                .map(|key| &manifest[key])
                .into_iter()
                .chain(scripts.iter().map(|script| &script["matches"]));
            for asked in lists.flat_map(|list| list.as_array().into_iter().flatten()) {
                let asked = asked.as_str().unwrap();
                assert!(!NEVER.contains(&asked), "{asked}");
                assert!(ASKED.iter().any(|(known, _)| *known == asked), "{asked} has no reason");
                assert!(privacy.contains(&format!("`{asked}`")), "PRIVACY.md does not name {asked}");
            }
        }
    }

    /// What is asked for at install, without a click: nothing may come to it unseen.
    #[test]
    fn installs_with_zendesk_alone() {
        for browser in [Browser::Chromium, Browser::Firefox] {
            let manifest = manifest(browser, Audience::Store);
            let asked: &[&str] = match browser {
                Browser::Chromium => &["storage", "alarms"],
                Browser::Firefox => &["storage", "alarms", "notifications"],
            };
            assert_eq!(manifest["permissions"], json!(asked));
            assert!(manifest.get("host_permissions").is_none());
            for script in manifest["content_scripts"].as_array().unwrap() {
                assert_eq!(script["matches"], json!(["https://*.zendesk.com/agent/*"]));
            }
        }
    }

    #[test]
    fn stores_get_no_address_of_this_machine() {
        for browser in [Browser::Chromium, Browser::Firefox] {
            let text = of(browser, Audience::Store).unwrap();
            assert!(!text.contains("127.0.0.1") && !text.contains("localhost"), "{text}");
            assert!(of(browser, Audience::Development).unwrap().contains(DESK));
        }
    }

    #[test]
    fn each_browser_gets_its_own_keys() {
        let chromium = manifest(Browser::Chromium, Audience::Store);
        assert_eq!(chromium["background"], json!({"service_worker": "background.js"}));
        assert!(chromium.get("browser_specific_settings").is_none());
        let firefox = manifest(Browser::Firefox, Audience::Store);
        assert_eq!(firefox["background"], json!({"scripts": ["background.js"]}));
        assert_eq!(chromium["optional_permissions"], json!(["notifications", "scripting"]));
        assert_eq!(firefox["permissions"], json!(["storage", "alarms", "notifications"]));
        assert_eq!(firefox["optional_permissions"], json!(["scripting"]));
        assert!(firefox.get("minimum_chrome_version").is_none() && firefox.get("storage").is_none());
        assert_eq!(firefox["version"], env!("CARGO_PKG_VERSION"));
    }
}
