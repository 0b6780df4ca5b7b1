//! Findings: evidence, the playbook's fix, disagreeing with one and taking that back.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, gaps};

const NOBODY: &str = ".findings [data-finding=no-ownership-transfer]";

/// A ticket with Tier 2 and nobody in it, the list of what is worth a look unfolded.
async fn nobody() -> Stage {
    let stage = Stage::with(gaps()).await;
    stage.click(".folded:not([data-quiet]) > summary");
    stage
}

fn shown(stage: &Stage, css: &str) -> usize {
    stage.all(css).len()
}

#[wasm_bindgen_test]
async fn a_finding_says_the_playbooks_own_fix() {
    let stage = nobody().await;
    assert!(stage.text(NOBODY).contains("Tier 2"));
    assert!(stage.text(&format!("{NOBODY} .fix")).contains("explicit ownership logging"));
}

#[wasm_bindgen_test]
async fn it_is_quiet_for_a_reason_alone_and_comes_back() {
    let stage = nobody().await;
    stage.click(&format!("{NOBODY} .disagree > summary"));
    stage.click(&format!("{NOBODY} [data-action=disagree]"));
    assert!(focused().matches("[data-disagree]").unwrap(), "without a reason the box asks for one");
    let text = stage.type_into("[data-disagree=no-ownership-transfer]", "Tier 2 works in pairs");
    let draft = json!({"text": "SEV4. Nobody can log in since 9:00.", "channel": "internal"});
    stage.receive(json!({"kind": "live", "stamp": 2, "page": {"draft": draft}}));
    assert_eq!(shown(&stage, ".findings:not(.alarms) > [data-finding]:first-child .disagree"), 1);
    assert_eq!(
        shown(&stage, ".findings > [data-finding=severity-disagreement]:first-child"),
        1,
        "before the other one"
    );
    assert!(focused().is_same_node(Some(&text)), "another finding leaves the box alone");
    stage.click(&format!("{NOBODY} [data-action=disagree]"));
    assert_eq!(shown(&stage, &format!("{NOBODY} .disagree")), 0);
    assert!(focused().matches("[data-quiet] > summary").unwrap(), "the focus is where it went");
    stage.click("[data-quiet] > summary");
    assert!(stage.text(".quieted").contains("Tier 2 works in pairs"));

    stage.click("[data-action=note-disagreement]");
    let message = stage.sent("insert").await;
    assert_eq!(message["channel"], "internal");
    assert_eq!(message["text"], "Not a problem here: no-ownership-transfer, because Tier 2 works in pairs");

    stage.click("[data-action=take-back]");
    assert_eq!(shown(&stage, &format!("{NOBODY} .disagree")), 1);
    assert!(!stage.is_visible("[data-quiet]"));
    assert_eq!(stage.all_sent("insert").await, Vec::<Value>::new(), "nothing was noted, nothing is taken back there");
}

#[wasm_bindgen_test]
async fn what_a_note_made_quiet_another_note_brings_back() {
    let mut snapshot = gaps();
    let note = "Not a problem here: no-ownership-transfer, because we pair";
    let note = json!({"id": 11, "author_id": 4, "public": false, "plain_body": note});
    snapshot["comments"].as_array_mut().unwrap().push(note);
    let stage = Stage::with(snapshot).await;
    assert_eq!(shown(&stage, &format!("{NOBODY} .disagree")), 0);
    stage.click("[data-quiet] > summary");
    assert_eq!(shown(&stage, "[data-action=note-disagreement]"), 0, "it is noted already");
    stage.click("[data-action=take-back]");
    assert_eq!(stage.sent("insert").await["text"], "A problem here after all: no-ownership-transfer");
}
