//! What the page cannot show is said where the agent clicked.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, gaps};

const ROW: &str = "[data-item=reproduction-steps]";

#[wasm_bindgen_test]
async fn a_comment_goes_by_its_own_number_and_by_its_audits() {
    let mut ticket = gaps();
    ticket["comments"][0]["audit_id"] = 70.into();
    let stage = Stage::with(ticket).await;
    stage.click(&format!("{ROW} .peek"));
    assert_eq!(stage.sent("show").await["where"], json!({"comment": [10, 70]}));
}

#[wasm_bindgen_test]
async fn what_is_not_shown_is_said_beside_it_until_the_next_click() {
    let stage = Stage::with(gaps()).await;
    let said = format!("{ROW} .out-of-sight");
    for (at, words) in [("more", "not loaded that comment"), ("", "not on the page right now"), ("place", "")] {
        stage.click(&format!("{ROW} .peek"));
        assert_eq!(stage.text(&said), "", "nothing is known yet");
        stage.receive(json!({"kind": "shown", "at": at}));
        assert!(stage.text(&said).contains(words), "{at}: {}", stage.text(&said));
        assert_eq!(stage.is_visible(&said), !words.is_empty());
    }
    stage.receive(json!({"kind": "shown", "ticket": "another", "at": ""}));
    assert_eq!(stage.text(&said), "", "that was another ticket's");
}

#[wasm_bindgen_test]
async fn a_field_is_not_called_a_comment() {
    let mut ticket = gaps();
    ticket["page"]["fields"][0]["value"] = "SEV2".into();
    let stage = Stage::with(ticket).await;
    stage.click("[data-item=severity] .peek");
    stage.receive(json!({"kind": "shown", "at": ""}));
    assert!(stage.text("[data-item=severity] .out-of-sight").contains("not on this page"));
}
