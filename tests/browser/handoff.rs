//! The Handoff tab: preview, formats, and what is said when the clipboard refuses.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlSelectElement};

use crate::stage::{Stage, gaps};

async fn preview() -> Stage {
    let stage = Stage::with(gaps()).await;
    stage.turn("handoff");
    stage
}

fn choose(stage: &Stage, format: &str) {
    let select: HtmlSelectElement = stage.find("[data-action=format]").unchecked_into();
    select.set_value(format);
    assert_eq!(select.value(), format, "on offer");
    select.dispatch_event(&Event::new("change").unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn every_format_is_on_offer_and_shown_as_it_will_be_copied() {
    let stage = preview().await;
    for (format, sign) in
        [("wiki", "h3. "), ("markdown", "## "), ("adf", "\"type\": \"doc\""), ("text", "Press Export CSV")]
    {
        choose(&stage, format);
        assert!(stage.text("[data-preview]").contains(sign), "{format}: {}", stage.text("[data-preview]"));
    }
}

#[wasm_bindgen_test]
async fn rich_text_is_shown_as_it_will_look() {
    let stage = preview().await;
    assert!(!stage.all("[data-preview] h3").is_empty());
    assert_eq!(stage.all("[data-preview] ol li").len(), 3, "the steps are a list");
    assert!(!stage.text("[data-preview]").contains("h3."));
}

#[wasm_bindgen_test]
async fn what_is_typed_is_in_the_preview() {
    let stage = preview().await;
    stage.turn("checklist");
    stage.type_into("[data-answer=customer-impact]", "12 of 40 planners cannot work");
    stage.turn("handoff");
    assert!(stage.text("[data-preview]").contains("12 of 40 planners"));
}

#[wasm_bindgen_test]
async fn the_handoff_goes_into_an_internal_note_only() {
    let stage = Stage::with(gaps()).await;
    stage.click("[data-action=note]");
    let told = stage.told("insert").await;
    assert_eq!((&told["ticket"], &told["channel"]), (&stage.ticket.clone().into(), &"internal".into()));
    assert!(told["text"].as_str().unwrap().contains("Press Export CSV"));
    for (answer, word) in [
        (serde_json::json!({"kind": "inserted", "ok": true}), "internal note"),
        (serde_json::json!({"kind": "inserted", "ok": false, "reason": "channel"}), "Internal note"),
        (serde_json::json!({"kind": "inserted", "ok": false, "reason": "no-composer"}), "no composer"),
    ] {
        stage.hear(answer);
        assert!(stage.text(".said").contains(word), "{}", stage.text(".said"));
    }
}
