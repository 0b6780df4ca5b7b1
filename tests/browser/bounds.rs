//! Messages from the page are read within bounds, whatever they hold.

use baton::panel::bounded;
use baton::session::FromPage;
use js_sys::{Array, JSON, JsString, Object, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// More than any text of Zendesk's.
const HUGE: u32 = 5_000_000;

/// Every kind of message, with `"huge"` wherever the page puts a text.
fn kinds() -> Vec<Value> {
    let page = json!({"subject": "huge", "group": "huge", "assignee": "huge", "tags": ["huge"],
        "fields": [{"id": 1, "value": "huge"}], "draft": {"text": "huge", "channel": "huge"}});
    vec![
        json!({"v": 1, "kind": "page", "state": "new", "ticket": "huge", "reason": "huge", "page": page}),
        json!({"v": 1, "kind": "snapshot", "ticket": "huge", "snapshot": {"ticket": {"subject": "huge", "tags": ["huge"]},
            "comments": [{"id": 1, "plain_body": "huge"}], "users": [{"id": 1, "name": "huge"}], "page": page}}),
        json!({"v": 1, "kind": "live", "ticket": "huge", "page": page}),
        json!({"v": 1, "kind": "held", "ticket": "huge", "status": "huge", "page": page}),
        json!({"v": 1, "kind": "inserted", "reason": "huge"}),
        json!({"v": 1, "kind": "submitted", "ticket": "huge"}),
        json!({"v": 1, "kind": "toggle", "more": "huge"}),
    ]
}

fn longest(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(list) => list.iter().map(longest).max().unwrap_or_default(),
        Value::Object(members) => members.values().map(longest).max().unwrap_or_default(),
        _ => 0,
    }
}

/// As it comes over the port.
fn as_sent(message: &Value, text: &str) -> JsValue {
    JSON::parse(&message.to_string().replace("huge", text)).unwrap()
}

#[wasm_bindgen_test]
fn every_kind_of_message_is_cut_to_size() {
    let huge = "A".repeat(HUGE as usize);
    for kind in kinds() {
        let read = bounded(&as_sent(&kind, &huge));
        assert!((100_000..=200_000).contains(&longest(&read)), "{}: {}", kind["kind"], longest(&read));
        assert!(FromPage::read(&read).is_some(), "{}", kind["kind"]);
        // What is no longer than any text of Zendesk's comes whole.
        let whole = "B".repeat(65_536);
        assert_eq!(longest(&bounded(&as_sent(&kind, &whole))), whole.len(), "{}", kind["kind"]);
    }
}

#[wasm_bindgen_test]
fn what_is_past_the_bound_of_all_is_left_out() {
    let text = JsString::from("A".repeat(200_000).as_str());
    let list = Array::new();
    for _ in 0..500 {
        list.push(&text);
    }
    let message = Object::new();
    Reflect::set(&message, &"kind".into(), &"live".into()).unwrap();
    Reflect::set(&message, &"page".into(), &list).unwrap();
    let read = bounded(&message);
    let texts = read["page"].as_array().unwrap();
    assert!(texts.iter().map(longest).sum::<usize>() <= 32_000_000);
    assert!((100..500).contains(&texts.len()), "{}", texts.len());
    // A list of holes takes its sender no room.
    let holes = Array::new_with_length(1_000_000_000);
    assert!(bounded(&holes).as_array().unwrap().len() <= 2_000_000);
}

#[wasm_bindgen_test]
fn what_holds_itself_comes_to_an_end() {
    let message = Object::new();
    Reflect::set(&message, &"page".into(), &message).unwrap();
    assert!(bounded(&message).is_object());
}
