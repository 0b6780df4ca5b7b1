//! The upper part of the Response tab: severity, response card, clock and ladder.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, gaps, visible};

/// This many minutes from now, as Zendesk writes it.
fn minutes(from_now: i32) -> String {
    let at = js_sys::Date::new(&(js_sys::Date::now() + f64::from(from_now) * 60_000.0).into());
    at.to_iso_string().into()
}

/// An open ticket in Tier 2 whose agent, Mira, wrote this internal note half an hour ago.
fn noted(note: &str) -> Value {
    let mut ticket = gaps();
    ticket["ticket"]["status"] = "open".into();
    ticket["ticket"]["created_at"] = minutes(-40).into();
    ticket["me"] = 4.into();
    let note = json!({"id": 11, "author_id": 4, "public": false, "created_at": minutes(-30), "plain_body": note});
    ticket["comments"].as_array_mut().unwrap().push(note);
    ticket
}

async fn responding(snapshot: Value) -> Stage {
    let stage = Stage::with(snapshot).await;
    stage.turn("response");
    stage
}

/// What stands in the composer now.
fn draft(stage: &Stage, text: &str, channel: &str) {
    let page = json!({"group": "Tier 2", "tags": [], "draft": {"text": text, "channel": channel}});
    stage.receive(json!({"kind": "live", "stamp": 2, "page": page}));
}

#[wasm_bindgen_test]
async fn a_severity_is_chosen_with_its_definition_in_view_and_a_change_asks_why() {
    let stage = responding(noted("SEV3. Nobody can log in since 9:00.")).await;
    let words = stage.text("[data-severity]");
    assert!(words.contains("SEV3 is claimed") && words.contains("SEV1"), "{words}");
    assert!(stage.text("[data-facts]").contains("Nobody can log in"), "the facts, with their words");
    stage.click("[data-part=choose] summary");
    assert_eq!(stage.all(".level").len(), 4);
    assert!(stage.all(".level").iter().all(|level| level.inner_text().len() > 40), "each with its definition");
    stage.click("[data-action=unsure]");
    assert!(stage.find("#level-SEV1").matches(":checked").unwrap(), "unsure takes the worse one");
    stage.click("[data-action=set-severity]");
    assert!(focused().matches("[data-why-severity]").unwrap(), "a change needs its reason");
    assert!(stage.all_sent("insert").await.is_empty());
    stage.type_into("[data-why-severity]", "nobody can log in");
    stage.click("[data-action=set-severity]");
    let insert = stage.sent("insert").await;
    assert_eq!(insert["channel"], "internal");
    assert_eq!(insert["text"], "Severity change: SEV1 (was SEV3), because nobody can log in");
    assert_eq!(stage.text("[data-chip=severity]"), "SEV1");
    assert!(focused().matches("[data-part=choose] > summary").unwrap(), "the focus is not lost with the box");
    assert_eq!(stage.item("severity"), "present");
}

#[wasm_bindgen_test]
async fn a_choice_that_no_note_took_says_so() {
    let stage = responding(noted("SEV3")).await;
    draft(&stage, "Hello Rosa,", "public");
    stage.click("[data-part=choose] summary");
    stage.click("#level-SEV2");
    stage.type_into("[data-why-severity]", "two customers more");
    stage.click("[data-action=set-severity]");
    stage.sent("insert").await;
    stage.receive(json!({"kind": "inserted", "ok": false, "reason": "channel"}));
    assert!(stage.text(".said").contains("Internal note"), "{}", stage.text(".said"));
    assert!(stage.text(".notices").contains("because two customers more"));
    draft(&stage, "", "internal");
    stage.click("[data-action=note-severity]");
    let line = stage.sent("insert").await["text"].clone();
    draft(&stage, line.as_str().unwrap(), "internal");
    assert!(!stage.is_visible(".notices"));
}

#[wasm_bindgen_test]
async fn another_agents_severity_is_told_and_a_field_is_only_shown() {
    let stage = responding(noted("SEV3")).await;
    stage.click("[data-part=choose] summary");
    stage.click("#level-SEV2");
    stage.type_into("[data-why-severity]", "two customers more");
    stage.click("[data-action=set-severity]");
    let mut newer = noted("SEV3");
    newer["users"].as_array_mut().unwrap().push(json!({"id": 5, "name": "Ben", "role": "agent"}));
    newer["comments"].as_array_mut().unwrap().push(json!({"id": 12, "author_id": 5, "public": false,
        "created_at": minutes(-1), "plain_body": "Severity change: SEV1 (was SEV3), because nobody can log in"}));
    newer["ticket"]["custom_fields"] = json!([{"id": 360, "value": "SEV1"}]);
    newer["page"]["fields"] = json!([{"id": 360, "value": "SEV1"}]);
    stage.read(newer.clone());
    let told = stage.text(".notices");
    assert!(told.contains("Ben") && told.contains("SEV1") && told.contains("SEV2"), "{told}");
    stage.click("[data-part=choose] summary");
    stage.click("#level-SEV3");
    stage.type_into("[data-why-severity]", "a way around it was found");
    stage.click("[data-action=set-severity]");
    assert!(stage.text(".notices").contains("still says “SEV1”"), "{}", stage.text(".notices"));
    stage.click("[data-action=show-field]");
    assert_eq!(stage.sent("show").await["where"], json!({"field": "360"}));
}

#[wasm_bindgen_test]
async fn a_step_is_ticked_by_hand_and_a_seen_one_shows_its_words() {
    let stage = responding(noted("SEV1. Bridge is open: https://acme.zoom.us/j/1")).await;
    let shown = |step: &str| stage.find(&format!("[data-step={step}]")).get_attribute("data-item-state").unwrap();
    assert_eq!((shown("bridge"), shown("status-page")), ("present".into(), "missing".into()));
    assert!(stage.text("[data-step=bridge]").contains("Bridge is open"));
    assert!(!stage.is_visible("[data-step=knowledge-base]"), "another severity's");
    stage.click("[data-step=status-page] summary");
    stage.type_into("[data-detail=status-page]", "https://status.example/1");
    stage.click("[data-step=status-page] [data-action=tick]");
    let line = stage.sent("insert").await["text"].as_str().unwrap().to_owned();
    assert!(line.starts_with("[x] status-page, by Mira Okafor at 20") && line.ends_with(": https://status.example/1"));
    assert_eq!(shown("status-page"), "missing", "not before it stands in the note");
    draft(&stage, &line, "internal");
    assert_eq!(shown("status-page"), "present");
    assert!(stage.text("[data-step=status-page]").contains("not submitted yet"));
    let mut saved = noted("SEV1");
    saved["comments"].as_array_mut().unwrap().push(json!({"id": 12, "author_id": 4, "public": false,
        "created_at": minutes(0), "plain_body": line}));
    stage.read(saved);
    assert!(stage.text("[data-step=status-page]").contains("Mira Okafor"));
}

#[wasm_bindgen_test]
async fn a_link_being_typed_outlives_another_agents_note() {
    let stage = responding(noted("SEV1")).await;
    stage.click("[data-step=on-call] summary");
    let text = stage.type_into("[data-detail=on-call]", "https://pager");
    let mut newer = noted("SEV1");
    newer["comments"].as_array_mut().unwrap().push(json!({"id": 12, "author_id": 4, "public": false,
        "created_at": minutes(0), "plain_body": "[x] bridge, by Ben at 2026-11-24 10:02 UTC"}));
    stage.read(newer);
    assert_eq!(text.value(), "https://pager");
    assert!(focused().matches("[data-detail=on-call]").unwrap());
    assert!(stage.text("[data-step=bridge]").contains("Ben"));
}

#[wasm_bindgen_test]
async fn what_is_due_is_said_in_the_header_and_with_its_reason_in_the_tab() {
    for (update, nearness, words) in [
        ("Next update in 3 hours.", "quiet", "Update due"),
        ("Next update in 35 minutes.", "soon", "due soon"),
        ("Next update in 10 minutes.", "overdue", "overdue by 20 min"),
    ] {
        let mut ticket = noted("SEV2");
        ticket["comments"].as_array_mut().unwrap().push(json!({"id": 12, "author_id": 4, "public": true,
            "created_at": minutes(-30), "plain_body": update}));
        let stage = responding(ticket).await;
        let chip = stage.find("[data-chip=due]");
        assert_eq!(chip.get_attribute("data-nearness").as_deref(), Some(nearness), "{update}");
        assert!(chip.inner_text().contains(words), "{}", chip.inner_text());
        assert!(stage.text("[data-part=due]").contains("as promised"));
        stage.click("[data-action=close]");
        let label = stage.find("[data-pill]").get_attribute("aria-label").unwrap();
        let presses = nearness != "quiet";
        assert_eq!(label.contains(words), presses, "a closed panel says what presses: {label}");
        assert_eq!(stage.is_visible("[data-pill] .near"), presses);
    }
    let quiet = responding(noted("SEV4")).await;
    assert!(
        !quiet.is_visible("[data-chip=due]") && !quiet.is_visible("[data-part=due]"),
        "a quiet ticket has no clock"
    );
}

#[wasm_bindgen_test]
async fn the_first_heading_stands_right_below_the_tabs() {
    for (note, first) in [("Severity: SEV2", "due"), ("Looks bad.", "severity")] {
        let stage = responding(noted(note)).await;
        let shown = stage.all("#sheet-response h2").into_iter().find(visible).unwrap();
        assert_eq!(shown.parent_element().unwrap().get_attribute("data-part").unwrap(), first);
        let gap =
            shown.get_bounding_client_rect().top() - stage.find("[role=tablist]").get_bounding_client_rect().bottom();
        assert!((8.0..=16.0).contains(&gap), "{first} stands {gap} px below the tabs");
    }
}

#[wasm_bindgen_test]
async fn the_ladder_shows_the_path_with_each_hop_checked_and_asks_why_for_a_leap() {
    let mut ticket = noted("SEV1, nobody can log in.");
    let change = |at: i32, from: &str, to: &str| {
        json!({"created_at": minutes(at), "author_id": 4, "events": [
            {"type": "Change", "field_name": "group_id", "previous_value": from, "value": to}]})
    };
    ticket["groups"].as_array_mut().unwrap().push(json!({"id": 3, "name": "Tier 1"}));
    ticket["audits"] = json!([change(-5, "3", "1")]);
    let stage = responding(ticket).await;
    assert!(stage.text("[data-part=ladder]").contains("With L2"));
    let hops = stage.all("[data-path] > li");
    assert_eq!(hops.len(), 1);
    assert!(
        hops[0].inner_text().starts_with("L1 → L2 · Mira Okafor\n"),
        "who, and when below: {}",
        hops[0].inner_text()
    );
    assert!(stage.text("[data-duties]").contains("Logs analysed"));
    assert!(!stage.is_visible("[data-leap]"));
    let escalating = |text: &str| {
        let page = json!({"group": "Engineering", "tags": [], "draft": {"text": text, "channel": "internal"}});
        stage.receive(json!({"kind": "live", "stamp": 3, "page": page}));
    };
    escalating("");
    assert_eq!(stage.text("[data-chip=standing]"), "L2 → L4");
    assert!(stage.text("[data-path]").contains("a leap without a reason"), "{}", stage.text("[data-path]"));
    stage.click("[data-action=justify]");
    assert!(focused().matches("[data-leap]").unwrap(), "a reason first");
    stage.type_into("[data-leap]", "nobody can log in");
    stage.click("[data-action=justify]");
    let line = stage.sent("insert").await["text"].as_str().unwrap().to_owned();
    assert_eq!(line, "Leap: L2 to L4, because nobody can log in");
    escalating(&line);
    assert!(!stage.is_visible("[data-leap]"));
    assert!(stage.text("[data-path]").contains("because nobody can log in"));
}

#[wasm_bindgen_test]
async fn a_history_that_could_not_be_read_is_said_to_be_so() {
    let stage = responding(noted("SEV3")).await;
    assert!(stage.text("[data-part=ladder]").contains("could not be read"));
}
