//! The checklist: missing items first, stable while an agent works, nothing lost.

use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::stage::{Stage, focused, gaps};

fn order(stage: &Stage) -> Vec<String> {
    stage.items().into_iter().map(|(item, _)| item).collect()
}

#[wasm_bindgen_test]
async fn ten_lines_and_two_more_the_missing_ones_first() {
    let stage = Stage::with(gaps()).await;
    let lines: Vec<u32> = stage.all(".items").iter().map(|list| list.child_element_count()).collect();
    assert_eq!(lines, [10, 2]);
    let met = |(_, state): &(String, String)| state == "present";
    let items = stage.items();
    let (lines, further) = items.split_at(11);
    let first: Vec<&str> = lines.iter().take(2).map(|(item, _)| item.as_str()).collect();
    assert_eq!(first, ["severity", "case-owner"], "what cannot be skipped");
    for list in [lines, further] {
        let first_met = list.iter().position(met).unwrap_or(list.len());
        let unmet_after = list[first_met..].iter().filter(|item| !met(item)).collect::<Vec<_>>();
        // The two halves of one line stay together, so a half that is met may stand among the missing.
        assert!(unmet_after.iter().all(|(item, _)| item.ends_with("behavior")), "{unmet_after:?}");
    }
    assert!(further.iter().all(|(item, _)| item == "environment" || item == "versions"));
}

#[wasm_bindgen_test]
async fn nothing_moves_while_the_agent_works() {
    let stage = Stage::with(gaps()).await;
    let (before, rows) = (order(&stage), stage.all("[data-item]"));
    for text in ["SEV", "2"] {
        stage.type_into("[data-answer=severity]", text);
    }
    stage.type_into("[data-answer=case-owner]", "Mira Okafor");
    stage.receive(json!({"kind": "live", "stamp": 2, "page": {"subject": "Another subject"}}));
    stage.read(gaps());
    assert_eq!(stage.item("severity"), "present");
    assert_eq!(order(&stage), before);
    let after = stage.all("[data-item]");
    assert!(rows.iter().zip(&after).all(|(old, new)| old.is_same_node(Some(new))), "the very same nodes");
}

#[wasm_bindgen_test]
async fn focus_and_caret_survive_every_render() {
    let stage = Stage::with(gaps()).await;
    let text = stage.type_into("[data-answer=customer-impact]", "12 of 40 planners cannot work");
    text.set_selection_range(3, 5).unwrap();
    stage.receive(json!({"kind": "live", "stamp": 2, "page": {"subject": "Another subject"}}));
    stage.read(gaps());
    assert!(focused().is_same_node(Some(&text)));
    assert_eq!((text.selection_start().unwrap(), text.selection_end().unwrap()), (Some(3), Some(5)));
}

#[wasm_bindgen_test]
async fn what_is_typed_is_there_again_after_a_crash() {
    let ticket = || {
        let mut snapshot = gaps();
        snapshot["ticket"]["url"] = json!("https://desk.example/api/v2/tickets/71.json");
        snapshot
    };
    let stage = Stage::with(ticket()).await;
    stage.type_into("[data-answer=severity]", "SEV2");
    drop(stage);
    let stage = Stage::with(ticket()).await;
    // The first marks are told before storage answers; the second ones with what it held.
    let marked = |told: &serde_json::Value| told["marks"].to_string().contains("360");
    assert!(marked(&stage.sent("marks").await));
    assert!(!marked(&stage.sent("marks").await));
    assert_eq!(stage.item("severity"), "present");
    let text: HtmlTextAreaElement = stage.find("[data-answer=severity]").unchecked_into();
    assert_eq!(text.value(), "SEV2");
    let rows = stage.items();
    let at = |id: &str| rows.iter().position(|(item, _)| item == id);
    assert!(at("severity") > at("case-owner"), "what is there again stands with what is there: {rows:?}");
}

#[wasm_bindgen_test]
async fn evidence_is_quoted_and_leads_to_its_place() {
    let stage = Stage::with(gaps()).await;
    let row = "[data-item=reproduction-steps]";
    assert!(stage.text(&format!("{row} .peek")).contains("Open Reports"));
    stage.click(&format!("{row} .peek"));
    assert_eq!(stage.sent("show").await["where"]["comment"][0], 10);
    stage.click(&format!("{row} summary h3"));
    assert!(stage.text(&format!("{row} .from")).contains("Rosa Calloway"));
    stage.click(&format!("{row} [data-action=show]"));
    assert_eq!(stage.sent("show").await["where"]["comment"][0], 10);
}

#[wasm_bindgen_test]
async fn evidence_from_the_form_names_its_field() {
    let mut ticket = gaps();
    ticket["page"]["fields"][0]["value"] = "SEV2".into();
    let stage = Stage::with(ticket).await;
    stage.click("[data-item=severity] summary h3");
    assert_eq!(stage.text("[data-item=severity] .from"), "field “Severity”");
}

#[wasm_bindgen_test]
async fn evidence_without_spaces_shows_its_beginning() {
    let mut ticket = gaps();
    let broken = "書き出したファイルは五百行目で終わっています。".repeat(9);
    ticket["comments"][0]["plain_body"] = format!("期待する結果: {broken}").into();
    let stage = Stage::with(ticket).await;
    let seen = stage.text("[data-item=expected-behavior] .peek");
    assert!(seen.contains("五百行目"), "{seen}");
}

#[wasm_bindgen_test]
async fn evidence_goes_by_the_agents_own_clock() {
    // In India it is half past two when it is nine in UTC.
    let clock = "Date.prototype.getTimezoneOffset";
    let there =
        js_sys::eval(&format!("const here = {clock}; {clock} = () => -330; () => {{ {clock} = here; }}")).unwrap();
    let stage = Stage::with(gaps()).await;
    stage.click("[data-item=reproduction-steps] summary h3");
    let from = stage.text("[data-item=reproduction-steps] .from");
    js_sys::Function::from(there).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert_eq!(from, "Rosa Calloway, 2026-11-20 14:30");
}

#[wasm_bindgen_test]
async fn a_reason_makes_an_item_not_applicable_and_can_be_taken_back() {
    let stage = Stage::with(gaps()).await;
    let row = "[data-item=logs-and-data]";
    let button = format!("{row} [data-action=not-applicable]");
    stage.click(&button);
    assert!(focused().matches("[data-why-not=logs-and-data]").unwrap());
    assert_eq!(stage.item("logs-and-data"), "missing", "not without a reason");
    stage.type_into("[data-why-not=logs-and-data]", "The file is cut on the customer's side");
    assert_eq!(stage.item("logs-and-data"), "not-applicable");
    assert!(!stage.is_visible("[data-answer=logs-and-data]"), "one box at a time");
    stage.click(&button);
    assert_eq!(stage.item("logs-and-data"), "missing");
    stage.type_into("[data-answer=logs-and-data]", "2026-11-20T09:00:00Z ERROR export: row 501");
    assert!(!stage.is_visible(&button), "it would take the answer's place");
    stage.find("[data-answer=logs-and-data]").unchecked_into::<HtmlTextAreaElement>().set_value("");
    stage.type_into("[data-answer=logs-and-data]", "N/A");
    assert_eq!(stage.item("logs-and-data"), "placeholder");
    assert!(stage.text(row).contains("a reason why there is none"), "{}", stage.text(row));
    stage.click(&button);
    assert!(focused().matches("[data-why-not=logs-and-data]").unwrap(), "and leads to the box for it");
    assert!(
        stage.all("[data-item=severity] [data-action=not-applicable]").is_empty(),
        "only where the playbook says so"
    );
}

#[wasm_bindgen_test]
async fn what_does_not_apply_stands_last() {
    let ticket = || {
        let mut snapshot = gaps();
        snapshot["ticket"]["url"] = json!("https://desk.example/api/v2/tickets/73.json");
        snapshot
    };
    let stage = Stage::with(ticket()).await;
    stage.click("[data-item=logs-and-data] [data-action=not-applicable]");
    stage.type_into("[data-why-not=logs-and-data]", "The file is cut on the customer's side");
    drop(stage);
    let stage = Stage::with(ticket()).await;
    stage.sent("marks").await;
    stage.sent("marks").await;
    let checklist: Vec<_> = stage.items().into_iter().take(11).collect();
    assert_eq!(checklist.last(), Some(&("logs-and-data".to_owned(), "not-applicable".to_owned())), "{checklist:?}");
}

#[wasm_bindgen_test]
async fn a_box_stays_in_its_place_while_it_is_filled_in() {
    let mut snapshot = gaps();
    snapshot["me"] = snapshot["users"][1]["id"].clone();
    let stage = Stage::with(snapshot).await;
    let below = |item: &str, css: &str| {
        let top = |css: &str| stage.find(css).get_bounding_client_rect().top();
        top(&format!("[data-item={item}] {css}")) - top(&format!("[data-item={item}]"))
    };
    let stays = |item: &str, css: &str, before: f64| (below(item, css) - before).abs() < 0.5;
    let offer = "[data-action=offer]:nth-child(2)";
    let before = below("severity", offer);
    stage.click(&format!("[data-item=severity] {offer}"));
    assert_eq!(stage.item("severity"), "present");
    assert!(stays("severity", offer, before));
    for item in ["case-owner", "customer-impact"] {
        let before = below(item, "textarea");
        stage.type_into(&format!("[data-answer={item}]"), "Mira Okafor: 42 users cannot export");
        assert_eq!(stage.item(item), "present");
        assert!(stays(item, "textarea", before), "{item}");
        assert!(stage.is_visible(&format!("[data-item={item}] .advice")), "the question stays above its answer");
    }
    stage.click("[data-item=logs-and-data] [data-action=not-applicable]");
    let before = below("logs-and-data", "[data-why-not]");
    stage.type_into("[data-why-not=logs-and-data]", "The file is cut on the customer's side");
    assert!(stays("logs-and-data", "[data-why-not]", before));
    // Come back to, the checklist takes no more room than it needs.
    stage.turn("response");
    stage.turn("checklist");
    assert!(below("severity", offer) < 60.0, "{}", below("severity", offer));
}

#[wasm_bindgen_test]
async fn severity_and_owner_are_a_click_and_never_overwrite_what_was_typed() {
    let mut snapshot = gaps();
    snapshot["me"] = snapshot["users"][1]["id"].clone();
    let me = snapshot["users"][1]["name"].as_str().unwrap().to_owned();
    let stage = Stage::with(snapshot).await;
    let offered = |item: &str| -> Vec<String> {
        let buttons = stage.all(&format!("[data-item={item}] [data-action=offer]"));
        buttons.iter().map(HtmlElement::inner_text).collect()
    };
    assert_eq!(offered("severity"), ["SEV1", "SEV2", "SEV3", "SEV4"]);
    assert_eq!(offered("case-owner"), [me.as_str()], "the agent at the screen");

    stage.click("[data-item=severity] [data-action=offer]:nth-child(2)");
    assert_eq!(stage.item("severity"), "present");
    let text: HtmlTextAreaElement = stage.find("[data-answer=severity]").unchecked_into();
    assert_eq!(text.value(), "SEV2");
    assert!(!stage.is_visible("[data-item=severity] .quote"), "the box says it already");
    stage.click("[data-item=severity] [aria-pressed=true]");
    assert_eq!((stage.item("severity").as_str(), text.value().as_str()), ("missing", ""), "and taken back");

    stage.type_into("[data-answer=severity]", "It is bad");
    let offer = stage.find("[data-item=severity] [data-action=offer]");
    assert!(offer.has_attribute("disabled"), "a click would take the words away");
}

#[wasm_bindgen_test]
async fn what_was_not_read_stands_above_what_is_missing_and_is_asked_for_again() {
    let mut snapshot = gaps();
    snapshot["unread"] = json!([{"what": "comments", "status": 500}]);
    let stage = Stage::with(snapshot).await;
    let top = |css: &str| stage.find(css).get_bounding_client_rect().top();
    assert!(stage.text(".unread").contains("the conversation (HTTP 500)"));
    assert!(top(".unread") < top(".items"));
    stage.click("[data-action=again]");
    assert_eq!(stage.sent("reload").await["ticket"], stage.ticket);
    stage.read(gaps());
    assert!(!stage.is_visible(".unread"));

    let mut alone = gaps();
    alone["comments"] = json!([]);
    alone["ticket"]["description"] = "The file ends after row 500.".into();
    alone["unread"] = json!([{"what": "comments", "status": 500}]);
    stage.read(alone);
    let said: Vec<_> = stage.all(".unread li").iter().map(HtmlElement::inner_text).collect();
    assert_eq!(
        said,
        ["Not read: the conversation; only the description was there (HTTP 500)"],
        "once, with its reason"
    );
    assert!(stage.is_visible("[data-action=again]"));

    let mut long = gaps();
    long["unread"] = json!([{"what": "later", "count": 500}]);
    stage.read(long);
    assert!(stage.is_visible(".unread"));
    assert!(!stage.is_visible("[data-action=again]"), "another reading would read no more");
}

#[wasm_bindgen_test]
async fn customer_text_is_never_markup() {
    let mut snapshot = gaps();
    let bait = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    snapshot["ticket"]["subject"] = json!(bait);
    snapshot["users"][0]["name"] = json!(bait);
    snapshot["unread"] = json!([bait, {"what": bait}]);
    snapshot["comments"][0]["plain_body"] =
        json!(format!("Steps to reproduce:\n1. Open the report {bait} there\n2. Press Export CSV\n3. Open the file"));
    let stage = Stage::with(snapshot).await;
    stage.turn("handoff");
    stage.turn("response");
    assert!(stage.all("img, script").is_empty());
    stage.turn("checklist");
    assert!(stage.text("[data-item=reproduction-steps] .peek").contains("<img"));
}
