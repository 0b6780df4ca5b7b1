//! Keyboard, screen reader and screen sizes; and nothing stays behind when a panel is dropped.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, gaps, visible};

#[wasm_bindgen_test]
async fn escape_closes_and_gives_the_focus_back() {
    let stage = Stage::with(gaps()).await;
    assert!(focused().matches("h1").unwrap(), "opening leads to the title");
    stage.press("Escape");
    assert!(stage.is_visible("[data-pill]"));
    assert!(!stage.is_visible(".panel"));
    stage.sent("blur").await;
    let shapes = stage.all_sent("shape").await;
    assert!(shapes.is_empty() || shapes.last().unwrap()["open"] == false, "{shapes:?}");
}

#[wasm_bindgen_test]
async fn the_panel_says_its_size() {
    let stage = Stage::new().await;
    assert_eq!(stage.sent("shape").await["open"], false);
    stage.click("[data-pill]");
    let shape = stage.sent("shape").await;
    assert_eq!(shape["open"], true);
    assert!(shape["width"].as_f64().unwrap() >= 320.0);
}

#[wasm_bindgen_test]
async fn everything_to_press_has_a_name_and_room() {
    let stage = Stage::with(gaps()).await;
    for row in stage.all("details:not([open]) > summary") {
        row.click();
    }
    for node in stage.all("button, summary, select, input, textarea").into_iter().filter(visible) {
        let html = node.outer_html();
        let id = node.get_attribute("id").unwrap_or_default();
        let label = !id.is_empty()
            && stage.all(&format!("label[for='{id}']")).iter().any(|label| !label.inner_text().is_empty());
        assert!(label || !node.inner_text().trim().is_empty() || node.has_attribute("aria-label"), "no name: {html}");
        let place = node.get_bounding_client_rect();
        let labelled_box = node.matches("input").unwrap();
        assert!(place.height() >= 24.0 || labelled_box, "{} px high: {html}", place.height());
    }
}

#[wasm_bindgen_test]
async fn a_state_is_a_word_and_a_live_region_is_there_before_its_text() {
    let stage = Stage::with(gaps()).await;
    for row in stage.all("[data-item]") {
        let word = row.query_selector(".state").unwrap().unwrap();
        assert!(!word.text_content().unwrap().is_empty(), "{}", row.outer_html());
    }
    let said = stage.find(".said[role=status]");
    assert_eq!(said.text_content().as_deref(), Some(""));
    stage.click("[data-action=note]");
    stage.receive(serde_json::json!({"kind": "inserted", "ok": true}));
    assert!(said.is_same_node(Some(&stage.find(".said"))));
    assert_ne!(said.text_content().as_deref(), Some(""));
}

#[wasm_bindgen_test]
async fn every_id_is_there_once_and_what_is_referred_to_exists() {
    let stage = Stage::with(gaps()).await;
    for node in stage.all("[id]") {
        let id = node.get_attribute("id").unwrap();
        assert_eq!(stage.all(&format!("[id='{id}']")).len(), 1, "{id}");
    }
    for name in ["for", "aria-describedby", "aria-labelledby"] {
        for node in stage.all(&format!("[{name}]")) {
            stage.find(&format!("[id='{}']", node.get_attribute(name).unwrap()));
        }
    }
}

#[wasm_bindgen_test]
async fn a_panel_that_ends_takes_its_listeners_with_it() {
    let errors = Rc::new(Cell::new(0));
    let window = web_sys::window().unwrap();
    let counted = errors.clone();
    let _watch = EventListener::new(&window, "error", move |_| counted.set(counted.get() + 1));
    let stage = Stage::with(gaps()).await;
    let nodes = stage.all("button, summary, textarea, [data-panel]");
    // Storage has answered when the second verdict is told; until then it holds the panel too.
    stage.sent("verdict").await;
    stage.sent("verdict").await;
    let app = Rc::downgrade(&stage.app);
    drop(stage);
    assert!(app.upgrade().is_none(), "something still holds the panel");
    for node in nodes {
        node.click();
        node.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
    }
    assert_eq!(errors.get(), 0, "a listener outlived its panel");
}
