//! A held submit: shown, filled in, or continued with a reason.

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::stage::{Stage, focused, gaps, visible};

async fn hold(stage: &Stage, draft: Option<&str>) -> Value {
    let draft = draft.map(|channel| json!({"text": "For Engineering", "channel": channel}));
    let page = json!({"group": "Engineering", "tags": [], "draft": draft});
    stage.receive(json!({"kind": "held", "stamp": 3, "asked": 5, "status": "open", "page": page}));
    stage.sent("decision").await
}

#[wasm_bindgen_test]
async fn a_held_submit_opens_the_panel_on_its_gaps() {
    let stage = Stage::new().await;
    stage.read(gaps());
    assert_eq!(hold(&stage, None).await["hold"], true);
    assert!(stage.is_visible("[data-held]"));
    assert!(focused().matches("[data-action=fill-first]").unwrap(), "one key leads to what cannot be skipped");
    let gaps = stage.text("[data-held]");
    assert!(gaps.contains("Severity"), "{gaps}");
    stage.click("[data-held] [data-action=fill-in]");
    assert!(focused().matches("[data-answer]").unwrap(), "a gap leads to its box");
}

#[wasm_bindgen_test]
async fn what_was_said_before_is_no_answer_to_a_held_submit() {
    let stage = Stage::with(gaps()).await;
    let undone = || stage.find(".said").has_attribute("data-undone");
    stage.click("[data-action=note]");
    stage.receive(json!({"kind": "inserted", "ok": false, "reason": "channel"}));
    assert!(undone(), "it does not look like something that was done");
    stage.click("[data-action=note]");
    stage.receive(json!({"kind": "inserted", "ok": true}));
    assert!(!undone());
    hold(&stage, None).await;
    assert_eq!(stage.text(".said"), "");
}

#[wasm_bindgen_test]
async fn what_is_required_cannot_be_skipped_until_it_is_there() {
    let stage = Stage::with(gaps()).await;
    hold(&stage, None).await;
    assert!(!stage.is_visible("[data-held] [data-action=go-on]"));
    stage.type_into("[data-answer=severity]", "SEV2");
    stage.type_into("[data-answer=case-owner]", "Mira Okafor");
    assert!(stage.is_visible("[data-held] [data-action=go-on]"));
    assert!(stage.is_visible("[data-reason]"));
}

#[wasm_bindgen_test]
async fn one_way_on_stands_out() {
    let stage = Stage::with(gaps()).await;
    hold(&stage, None).await;
    let way = || {
        let buttons = stage.all("[data-held] .primary").into_iter().filter(visible);
        buttons.map(|button| button.inner_text()).collect::<Vec<_>>()
    };
    assert_eq!(way(), ["Fill in: Severity"]);
    stage.click("[data-held] .primary");
    assert!(focused().matches("[data-answer=severity]").unwrap());
    stage.type_into("[data-answer=severity]", "SEV2");
    assert_eq!(way(), ["Fill in: Case owner"]);
    stage.click("[data-held] .primary");
    assert!(focused().matches("[data-answer=case-owner]").unwrap());
    stage.type_into("[data-answer=case-owner]", "Mira Okafor");
    assert!(!stage.is_visible("[data-action=fill-first]"), "the rest can be skipped");
    for (item, text) in [
        ("logs-and-data", "2026-11-23T06:00:02Z ERROR export: worker lost"),
        ("customer-impact", "42 users cannot export"),
        ("steps-already-taken", "Cleared the schedule and made a new one → same error"),
        ("screenshots", "https://www.loom.com/share/abc123"),
        ("supporting-tickets", "Searched for similar tickets, none found"),
    ] {
        stage.type_into(&format!("[data-answer={item}]"), text);
    }
    assert_eq!(
        stage.text("h1"),
        "2 things Engineering will ask for",
        "beyond the checklist, of which nothing is missing"
    );
    stage.type_into("[data-answer=environment]", "Production, EU");
    stage.type_into("[data-answer=versions]", "4.2.0");
    assert_eq!(way(), ["Submit now"], "{}", stage.text("[data-held]"));
    assert_eq!(stage.text("h1"), "Ready for Engineering");
}

#[wasm_bindgen_test]
async fn going_on_takes_a_reason_and_records_it() {
    let stage = Stage::with(gaps()).await;
    stage.type_into("[data-answer=severity]", "SEV2");
    stage.type_into("[data-answer=case-owner]", "Mira Okafor");
    hold(&stage, Some("internal")).await;
    assert!(focused().matches("[data-reason]").unwrap(), "nothing has to be filled in first");
    stage.click("[data-action=go-on]");
    assert!(focused().matches("[data-reason]").unwrap(), "without a reason it asks for one");
    assert!(stage.all_sent("release").await.is_empty());
    stage.type_into("[data-reason]", "The customer goes live today");
    stage.find("[data-action=go-on]").focus().unwrap();
    stage.click("[data-action=go-on]");
    let note = stage.sent("release").await["note"].to_string();
    assert!(note.contains("The customer goes live today"), "{note}");
    assert!(stage.text(".said").contains("internal note"), "{}", stage.text(".said"));
    assert!(!stage.is_visible("[data-held]"));
    assert!(focused().matches("[data-action=copy]:not([tabindex])").unwrap(), "{}", focused().outer_html());
}

#[wasm_bindgen_test]
async fn staying_and_escape_let_the_submit_go() {
    let stage = Stage::with(gaps()).await;
    hold(&stage, None).await;
    stage.click("[data-action=stay]");
    assert_eq!(stage.sent("cancel").await["ticket"], stage.ticket);
    assert!(!stage.is_visible("[data-held]"));
    hold(&stage, None).await;
    stage.press("Escape");
    assert_eq!(stage.sent("cancel").await["ticket"], stage.ticket);
    assert!(!stage.is_visible("[data-held]"));
}

#[wasm_bindgen_test]
async fn the_switch_shows_what_the_page_escalates() {
    let stage = Stage::with(gaps()).await;
    let switch = || stage.find("[data-action=escalate]").unchecked_into::<HtmlInputElement>();
    let page = |group: &str| json!({"kind": "live", "stamp": 2, "page": {"group": group, "tags": []}});
    assert!(!switch().checked());
    stage.receive(page("Engineering"));
    assert!(switch().checked() && switch().disabled(), "the page alone can call it off");
    stage.receive(page("Tier 2"));
    assert!(!switch().checked() && !switch().disabled());
}

#[wasm_bindgen_test]
async fn the_switch_makes_any_submit_an_escalation() {
    let stage = Stage::with(gaps()).await;
    assert_eq!(stage.sent("verdict").await["hold"], false);
    stage.click("[data-action=escalate]");
    while stage.sent("verdict").await["hold"] != true {}
}
