//! The ticket's own captures: fetched on a click, with their progress and their failures shown.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, gaps};

const MEGABYTE: usize = 1 << 20;

/// A ticket with a capture of this many bytes.
async fn holding(bytes: usize) -> Stage {
    let stage = Stage::with(capture(bytes)).await;
    stage.turn("handoff");
    stage
}

fn capture(bytes: usize) -> Value {
    let mut snapshot = gaps();
    snapshot["ticket"]["url"] = "https://desk.example/api/v2/tickets/7.json".into();
    snapshot["comments"][0]["attachments"] = json!([
        {"id": 5, "file_name": "orders.har", "content_url": "https://desk.example/attachments/token/a/?name=orders.har", "size": bytes}
    ]);
    snapshot
}

/// The agent asks for it.
async fn asked(stage: &Stage) -> Value {
    stage.click("[data-action=fetch]");
    stage.sent("fetch").await
}

#[wasm_bindgen_test]
async fn the_page_is_asked_for_the_address_that_the_ticket_names() {
    let stage = holding(1_400).await;
    assert_eq!(stage.text("[data-action=fetch]"), "Read orders.har (1.4 kB)");
    assert_eq!(stage.all_sent("fetch").await, Vec::<Value>::new(), "not before the click");
    let message = asked(&stage).await;
    assert_eq!(message["address"], "https://desk.example/attachments/token/a/?name=orders.har");
}

#[wasm_bindgen_test]
async fn files_are_folded_until_there_is_one() {
    let stage = Stage::with(gaps()).await;
    stage.turn("handoff");
    let open = || stage.find("[data-files]").has_attribute("open");
    assert!(!open());
    stage.read(capture(1_400));
    assert!(open());
    stage.click("[data-files] summary");
    stage.read(capture(1_400));
    assert!(!open(), "the agent has seen it");
    stage.read(capture(1_500));
    assert!(open(), "another one");
    stage.read(gaps());
    assert!(!open());
}

#[wasm_bindgen_test]
async fn how_far_it_is_is_shown_until_it_is_here() {
    let stage = holding(3 * MEGABYTE).await;
    let asked = asked(&stage).await["asked"].clone();
    assert!(stage.text("[data-files]").contains("Fetching orders.har (3.1 MB)"), "{}", stage.text("[data-files]"));
    stage.give(&asked, Some(MEGABYTE), None).await;
    let bar = stage.find("[data-files] progress");
    let at = |name: &str| bar.get_attribute(name).unwrap();
    assert_eq!((at("value"), at("max")), (MEGABYTE.to_string(), (3 * MEGABYTE).to_string()));
    // Pieces of another file do not count for this one.
    stage.give(&json!(77), Some(MEGABYTE), None).await;
    assert_eq!(at("value"), MEGABYTE.to_string());
    stage.give(&asked, None, None).await;
    assert!(
        stage.text("[data-files] strong").contains("orders.har (1 MB)"),
        "what came: {}",
        stage.text("[data-files]")
    );
    assert!(!stage.is_visible("[data-action=fetch]"));
}

#[wasm_bindgen_test]
async fn the_focus_stays_with_the_files_when_their_button_goes() {
    let stage = holding(1_400).await;
    stage.find("[data-action=fetch]").focus().unwrap();
    asked(&stage).await;
    assert!(!stage.is_visible("[data-action=fetch]"));
    assert!(focused().closest("[data-files]").unwrap().is_some(), "{}", focused().outer_html());
}

#[wasm_bindgen_test]
async fn what_does_not_come_is_said_and_what_may_come_is_on_offer_again() {
    for (status, words, again) in [
        (json!(0), "on another host", false),
        (json!(404), "did not give out orders.har", false),
        (json!(403), "did not give out orders.har", false),
        (json!(500), "did not give out orders.har", false),
        (json!(429), "in a minute", true),
        (Value::Null, "nothing was taken from it", true),
    ] {
        let stage = holding(1_400).await;
        let asked = asked(&stage).await["asked"].clone();
        stage.give(&asked, Some(700), None).await;
        stage.give(&asked, None, Some(status.clone())).await;
        assert!(stage.text("[data-files]").contains(words), "{status}: {}", stage.text("[data-files]"));
        assert_eq!(stage.is_visible("[data-action=fetch]"), again, "{status}");
        assert!(
            stage.is_visible("[data-action=download]") && !stage.is_visible("[data-action=stop-fetch]"),
            "{status}"
        );
        // There is no more to come.
        stage.give(&asked, None, None).await;
        assert!(stage.all("[data-files] strong").is_empty(), "{status}");
    }
}

#[wasm_bindgen_test]
async fn the_agent_cancels_and_the_page_is_told() {
    let stage = holding(1_400).await;
    let number = asked(&stage).await["asked"].clone();
    stage.click("[data-action=stop-fetch]");
    assert_eq!(stage.sent("leave").await["asked"], number);
    assert!(stage.is_visible("[data-action=fetch]"));
    stage.give(&number, None, None).await;
    assert!(stage.all("[data-files] strong").is_empty(), "what was cancelled does not come");
    // Nor what another ticket was asked for.
    let number = asked(&stage).await["asked"].clone();
    stage.receive(json!({"kind": "page", "state": "loading", "ticket": "8"}));
    assert_eq!(stage.sent("leave").await["asked"], number);
}

#[wasm_bindgen_test]
async fn more_than_can_be_read_is_not_fetched() {
    let stage = holding(600 * MEGABYTE).await;
    assert!(!stage.is_visible("[data-action=fetch]"));
    assert!(stage.text("[data-files]").contains("too large: up to"), "{}", stage.text("[data-files]"));
}
