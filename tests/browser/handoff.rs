//! The Handoff tab: preview, formats, and what is said when the clipboard refuses.

use serde_json::json;
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
    for (answer, word) in [
        (json!({"kind": "inserted", "ok": false, "reason": "channel"}), "Internal note"),
        (json!({"kind": "inserted", "ok": false, "reason": "no-composer"}), "no composer"),
        (json!({"kind": "inserted", "ok": true}), "internal note"),
    ] {
        stage.click("[data-action=note]");
        let message = stage.sent("insert").await;
        assert_eq!((&message["ticket"], &message["channel"]), (&stage.ticket.clone().into(), &"internal".into()));
        assert!(message["text"].as_str().unwrap().contains("Press Export CSV"));
        stage.receive(answer);
        assert!(stage.text(".said").contains(word), "{}", stage.text(".said"));
    }
}

#[wasm_bindgen_test]
async fn what_was_asked_of_the_agent_goes_once_it_is_done() {
    let stage = Stage::with(gaps()).await;
    let writes = |channel: &str| {
        let page = serde_json::json!({"group": "Tier 2", "tags": [], "draft": {"text": "Hello", "channel": channel}});
        stage.receive(serde_json::json!({"kind": "live", "stamp": 2, "page": page}));
    };
    writes("public");
    stage.click("[data-action=note]");
    stage.receive(serde_json::json!({"kind": "inserted", "ok": false, "reason": "channel"}));
    writes("public");
    assert!(stage.text(".said").contains("Switch the composer"), "{}", stage.text(".said"));
    writes("internal");
    assert_eq!(stage.text(".said"), "");
}

/// The honest ticket, with addresses and a key that must not leave it.
fn with_secrets() -> serde_json::Value {
    let mut snapshot = gaps();
    snapshot["comments"][0]["plain_body"] = "Steps to reproduce:\n1. Sign in as ana@example.com\n2. Invite \
        luis@example.com\n3. Sign in as ana@example.com again"
        .into();
    snapshot
}

#[wasm_bindgen_test]
async fn a_masked_value_is_shown_to_the_agent_and_unmasked_on_a_click() {
    let stage = Stage::with(with_secrets()).await;
    stage.turn("handoff");
    assert!(stage.text("[data-masks] h3").contains('2'), "{}", stage.text("[data-masks] h3"));
    stage.click("[data-masks] summary");
    let line = stage.text("[data-mask=email-1]");
    for words in ["<email-1>", "e-mail address", "2 times", "ana@example.com"] {
        assert!(line.contains(words), "{words}: {line}");
    }
    let preview = || stage.text("[data-preview]");
    assert!(!preview().contains("ana@example.com") && !preview().contains("luis@example.com"));
    let button = stage.find("[data-mask=email-1] [data-action=mask]");
    button.focus().unwrap();
    button.click();
    assert!(preview().contains("ana@example.com") && !preview().contains("luis@example.com"), "{}", preview());
    assert!(preview().contains("<email-2>"), "the others keep their names: {}", preview());
    assert!(crate::stage::focused().is_same_node(Some(&button)), "the focus stays");
    stage.click("[data-action=note]");
    let message = stage.sent("insert").await;
    assert!(message["html"].as_str().unwrap().contains("ana@example.com"), "{message}");
    button.click();
    assert!(!preview().contains("ana@example.com"));
    stage.click("[data-action=note]");
    assert!(!stage.sent("insert").await["html"].as_str().unwrap().contains("ana@example.com"));
}

#[wasm_bindgen_test]
async fn a_note_takes_one_handoff() {
    let stage = Stage::with(gaps()).await;
    stage.click("[data-action=note]");
    let text = stage.sent("insert").await["text"].clone();
    stage.click("[data-action=note]");
    stage.receive(json!({"kind": "inserted", "ok": true}));
    stage.click("[data-action=note]");
    assert!(stage.text(".said").contains("is in your internal note"), "{}", stage.text(".said"));
    assert!(stage.all_sent("insert").await.is_empty(), "clicked twice, faster than the page tells of its draft");
    stage.receive(json!({"kind": "live", "stamp": 2, "page": {"draft": {"text": text, "channel": "internal"}}}));
    stage.click("[data-action=note]");
    assert!(stage.text(".said").contains("has a handoff already"), "{}", stage.text(".said"));
    assert!(stage.all_sent("insert").await.is_empty());
}

#[wasm_bindgen_test]
async fn what_is_not_searched_is_said() {
    let stage = preview().await;
    assert!(stage.text("[data-masks]").contains("Names in free text"));
    assert!(stage.text("[data-masks]").contains("Nothing had to be masked"));
    assert!(!stage.is_visible("[data-masks] summary"));
}

#[wasm_bindgen_test]
async fn without_a_jira_in_the_policy_nothing_speaks_of_one() {
    let stage = preview().await;
    assert!(!stage.is_visible("[data-action=jira]"));
    assert_eq!(stage.text("[data-jira]"), "");
}

#[wasm_bindgen_test]
async fn the_customer_is_asked_once_in_the_public_reply() {
    let stage = preview().await;
    stage.click("[data-ask] summary");
    let letter = stage.text("[data-ask] .letter");
    assert!(letter.starts_with("Hi Rosa,") && letter.contains("HAR file"), "{letter}");
    assert!(!letter.contains("step by step"), "the steps are there: {letter}");
    stage.click("[data-action=ask]");
    let message = stage.sent("insert").await;
    assert_eq!((&message["channel"], &message["text"]), (&"public".into(), &letter.clone().into()));
    stage.receive(serde_json::json!({"kind": "inserted", "ok": false, "reason": "channel"}));
    assert!(stage.text(".said").contains("Public reply"), "{}", stage.text(".said"));
    stage.click("[data-action=ask]");
    stage.receive(serde_json::json!({"kind": "inserted", "ok": true}));
    assert!(stage.text(".said").contains("before you send"), "{}", stage.text(".said"));
}

#[wasm_bindgen_test]
async fn a_long_word_of_a_table_hides_nothing_beside_it() {
    let stage = Stage::with(gaps()).await;
    stage.type_into("[data-answer=environment]", &format!("https://eu.example/{}", "a".repeat(400)));
    stage.type_into("[data-answer=versions]", "8.14.2");
    stage.turn("handoff");
    let preview = stage.find("[data-preview]");
    assert!(preview.inner_text().contains("aaaa") && preview.query_selector("td").unwrap().is_some());
    assert_eq!(preview.scroll_width(), preview.client_width());
}
