//! The reader of Zendesk's JSON: any JSON, as a snapshot and as a live page.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

fuzz_target!(|bytes: &[u8]| {
    let Ok(told) = serde_json::from_slice::<Value>(bytes) else { return };
    // So that the page's reader is reached by any object.
    let own = json!({"ticket": {"id": 7, "subject": "Exports fail"}, "page": told});
    for told in [&told, &own] {
        if let Ok(snapshot) = baton::zendesk::read(told) {
            claims::hold(&snapshot.ticket);
        }
    }
});
