//! Each state of the page has its own message, and a way out of it.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, gaps};

#[wasm_bindgen_test]
async fn each_state_is_named_and_explained() {
    let stage = Stage::new().await;
    stage.click("[data-pill]");
    for (state, status, retry) in [
        ("none", None, false),
        ("loading", None, false),
        ("signed-out", None, true),
        ("failed", Some(403), true),
        ("failed", Some(404), true),
        ("failed", Some(429), true),
        ("failed", Some(500), true),
        ("failed", None, true),
    ] {
        stage.receive(json!({"kind": "page", "state": state, "status": status}));
        assert_eq!(stage.find("[data-panel]").get_attribute("data-state").as_deref(), Some(state));
        assert!(stage.text(".notice").len() > 10, "{state} {status:?}: {:?}", stage.text(".notice"));
        assert_eq!(stage.is_visible("[data-action=retry]"), retry, "{state} {status:?}");
        assert!(!stage.is_visible("[data-action=copy]"), "{state}: there is nothing to copy");
    }
}

#[wasm_bindgen_test]
async fn a_failed_reading_is_tried_again() {
    let stage = Stage::new().await;
    stage.receive(json!({"kind": "page", "state": "failed"}));
    stage.click("[data-pill]");
    stage.find("[data-action=retry]").focus().unwrap();
    stage.click("[data-action=retry]");
    assert_eq!(stage.sent("reload").await["ticket"], stage.ticket);
    stage.read(gaps());
    assert!(focused().matches(".scroll").unwrap(), "where the button was: {}", focused().outer_html());
    assert_eq!(stage.find("[data-panel]").get_attribute("data-state").as_deref(), Some("ready"));
    assert_eq!(stage.text(".notice"), "");
}

#[wasm_bindgen_test]
async fn a_new_ticket_counts_what_is_written() {
    let stage = Stage::new().await;
    let page = |text: &str| json!({"subject": "", "draft": {"text": text, "channel": "public"}});
    stage.receive(json!({"kind": "page", "state": "new", "ticket": "new/1", "stamp": 1, "page": page("")}));
    stage.click("[data-pill]");
    assert_eq!(stage.item("reproduction-steps"), "missing");
    let steps = "Steps to reproduce:\n1. Open Reports\n2. Press Export CSV\n3. Open the file";
    stage.receive(json!({"kind": "live", "ticket": "new/1", "stamp": 2, "page": page(steps)}));
    assert_eq!(stage.item("reproduction-steps"), "present");
}

#[wasm_bindgen_test]
async fn the_pill_counts_and_says_so() {
    let stage = Stage::new().await;
    assert_eq!(stage.text(".count"), "–");
    stage.read(gaps());
    let count = stage.text(".count");
    assert!(count.ends_with("/10"), "{count}");
    let label = stage.find("[data-pill]").get_attribute("aria-label").unwrap();
    assert!(label.contains(&count), "what is seen is part of the name: {label}");
}

#[wasm_bindgen_test]
async fn another_ticket_starts_afresh() {
    let mut stage = Stage::with(gaps()).await;
    stage.type_into("[data-answer=severity]", "SEV2");
    assert_eq!(stage.item("severity"), "present");
    "another".clone_into(&mut stage.ticket);
    stage.read(gaps());
    assert_eq!(stage.item("severity"), "missing");
    assert_eq!(stage.all("[data-item]").len(), 13);
}
