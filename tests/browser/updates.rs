//! The customer's update, who has the ticket, what Engineering owes.

use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlSelectElement, HtmlTextAreaElement};

use crate::stage::{Stage, gaps};

/// A SEV1 with this public reply in the composer.
fn incident(reply: &str) -> Value {
    let mut snapshot = gaps();
    snapshot["ticket"]["status"] = json!("open");
    snapshot["ticket"]["created_at"] = json!("2026-11-20T09:00:00Z");
    snapshot["ticket"]["url"] = json!("https://desk.example/api/v2/tickets/7.json");
    snapshot["me"] = json!(4);
    let note = json!({"id": 11, "author_id": 4, "public": false, "plain_body": "Severity: SEV1"});
    snapshot["comments"].as_array_mut().unwrap().push(note);
    snapshot["page"]["draft"] = json!({"text": reply, "channel": "public"});
    snapshot
}

async fn respond(mut snapshot: Value) -> Stage {
    // What is kept of one test's ticket is not another's.
    let stage = Stage::new().await;
    let page = ["https://desk.example/api/v2/tickets/", &stage.ticket, ".json"].concat();
    snapshot["ticket"]["url"] = json!(page);
    stage.read(snapshot);
    stage.click("[data-pill]");
    stage.turn("response");
    stage
}

fn draft(stage: &Stage, channel: &str, text: &str) {
    let page = json!({"draft": {"text": text, "channel": channel}});
    stage.receive(json!({"kind": "live", "stamp": 3, "page": page}));
}

const REPLY: &str = "[data-part=update] > .check";

#[wasm_bindgen_test]
async fn a_public_reply_is_read_as_it_is_typed() {
    let stage = respond(incident("Our vendor broke the sign-in.")).await;
    let question = |id: &str| stage.text(&format!("{REPLY} [data-question={id}]"));
    let wording = |id: &str| stage.all(&format!("{REPLY} [data-wording={id}]")).len();
    assert_eq!(wording("blame"), 1);
    assert!(stage.text("[data-chip=reply]").contains("0 of 5 answered, 1 to reword"), "on every tab");
    assert!(question("when").contains("time with its zone"));
    draft(&stage, "public", "Sign-in fails for all customers since 09:10 UTC. We will write again by 15:00 UTC.");
    assert_eq!(wording("blame"), 0);
    assert!(question("know").contains("Sign-in fails for all customers"), "{}", question("know"));
    assert!(question("when").contains("We will write again by 15:00 UTC"));
    assert_eq!(stage.all(&format!("{REPLY} [data-item-state=missing]")).len(), 3);
    draft(&stage, "public", "Die Anmeldung schlägt seit 07:50 UTC fehl, und wir melden uns um 9 Uhr mit dem Stand.");
    assert!(stage.text(REPLY).contains("in English only"), "no false claim on what cannot be read");
    assert!(!stage.is_visible(&format!("{REPLY} [data-question=know]")) && !stage.is_visible("[data-chip=reply]"));
    draft(&stage, "internal", "Our vendor broke the sign-in.");
    assert!(!stage.is_visible("[data-chip=reply]"));
    assert!(!stage.is_visible(REPLY), "an internal note is nobody's update");
    assert!(stage.all_sent("insert").await.is_empty(), "nothing is rewritten");
}

#[wasm_bindgen_test]
async fn a_ticket_without_an_incident_has_no_updates() {
    let mut snapshot = incident("Our vendor broke the sign-in.");
    snapshot["comments"][1]["plain_body"] = json!("Severity: SEV4");
    let stage = respond(snapshot).await;
    assert!(!stage.is_visible("[data-part=update]"));
    assert!(stage.is_visible("[data-part=ownership]"));
}

#[wasm_bindgen_test]
async fn five_boxes_become_one_update() {
    let stage = respond(incident("")).await;
    stage.click("[data-part=composer] > summary");
    let of = |id: &str| stage.find(&format!("[data-say={id}]")).unchecked_into::<HtmlTextAreaElement>().value();
    assert!(of("know").contains("since 2026-11-20 09:00 UTC"), "{}", of("know"));
    let phase: HtmlSelectElement = stage.find("#phase").unchecked_into();
    phase.set_value("resolved");
    phase.dispatch_event(&Event::new("change").unwrap()).unwrap();
    assert!(of("meanwhile").contains("No action is needed"));
    assert_eq!(stage.all("[data-part=composer] [data-question=next]").len(), 1, "each question stands there once");
    assert!(stage.text("[data-part=composer] [data-question=next]").contains("answered"));
    let text = stage.type_into("[data-say=next]", " Then we tell you <more>.");
    stage.receive(json!({"kind": "live", "stamp": 3, "page": {}}));
    assert!(text.value().ends_with("<more>."), "a render leaves the box alone");
    assert!(stage.text("[data-part=composer] .check").contains("of 5 answered"));
    stage.click("[data-action=reply]");
    let message = stage.sent("insert").await;
    assert_eq!(message["channel"], "public");
    assert!(message["text"].as_str().unwrap().contains("What we're doing next: We are writing down"));
    assert!(message["html"].as_str().unwrap().contains("&lt;more&gt;"));
    stage.receive(json!({"kind": "inserted", "ok": true}));
    assert!(stage.text(".said").contains("[brackets]"), "what a customer must not read: {}", stage.text(".said"));
    stage.receive(json!({"kind": "inserted", "ok": false, "reason": "channel"}));
    assert!(stage.text(".said").contains("Public reply"), "{}", stage.text(".said"));
}

#[wasm_bindgen_test]
async fn the_tickets_of_the_problem_are_listed() {
    let mut snapshot = incident("");
    snapshot["incidents"] = json!([17, 18]);
    let stage = respond(snapshot).await;
    let links = stage.all("[data-part=bundle] a");
    let pages: Vec<_> = links.iter().map(|link| link.get_attribute("href").unwrap()).collect();
    assert_eq!(pages, ["https://desk.example/agent/tickets/17", "https://desk.example/agent/tickets/18"]);
    assert!(stage.text("[data-part=bundle]").contains("2 tickets"));
    assert!(stage.is_visible("[data-action=copy-for-all]"));
    let top = |css: &str| stage.find(css).get_bounding_client_rect().top();
    let (listed, written) = (top("[data-part=bundle]"), top("[data-part=composer]"));
    assert!(listed < written, "where it goes is known before it is written");
    assert!(written < top("[data-action=copy-for-all]"), "and it is copied once it is written");
}

#[wasm_bindgen_test]
async fn who_writes_for_one_ticket_of_a_problem_is_sent_to_the_problem_first() {
    let mut snapshot = incident("");
    snapshot["ticket"]["problem_id"] = json!(16);
    let stage = respond(snapshot).await;
    let top = |css: &str| stage.find(css).get_bounding_client_rect().top();
    assert!(stage.text("[data-part=bundle]").contains("Write the update there"));
    assert!(top("[data-part=bundle]") < top("[data-part=composer]"));
    assert!(!stage.is_visible("[data-action=copy-for-all]"));
}

/// With Engineering since 09:30, nobody in it.
fn escalated(notes: &[(u64, &str)]) -> Value {
    let mut snapshot = incident("");
    snapshot["ticket"]["group_id"] = json!(2);
    snapshot["page"]["group"] = json!("Engineering");
    snapshot["users"].as_array_mut().unwrap().push(json!({"id": 5, "name": "Dana Dev", "role": "agent"}));
    let moved = |at: &str, from: Value, to: u64| {
        json!({"created_at": at, "author_id": 4, "events": [
            {"type": "Change", "field_name": "group_id", "previous_value": from, "value": to}]})
    };
    snapshot["audits"] =
        json!([moved("2026-11-20T09:00:00Z", Value::Null, 1), moved("2026-11-20T09:30:00Z", 1.into(), 2)]);
    for (id, (who, body)) in (20..).zip(notes) {
        let note = json!({"id": id, "author_id": who, "public": false, "created_at": "2026-11-20T10:00:00Z", "plain_body": body});
        snapshot["comments"].as_array_mut().unwrap().push(note);
    }
    snapshot
}

#[wasm_bindgen_test]
async fn a_handover_asks_for_all_three_and_goes_into_the_note() {
    let stage = respond(escalated(&[])).await;
    stage.click("[data-part=handover] > summary");
    stage.type_into("[data-handing=to]", "Dana Dev");
    stage.type_into("[data-handing=next-step]", "Bisect the release");
    stage.type_into("[data-handing=by-when]", "soon");
    assert!(stage.find("[data-action=hand-over]").has_attribute("disabled"));
    assert!(stage.text("#handing-due").contains("no time"));
    let text: HtmlTextAreaElement = stage.find("[data-handing=by-when]").unchecked_into();
    text.set_value("");
    stage.type_into("[data-handing=by-when]", "2026-12-24 15:00 UTC");
    assert!(stage.text("#handing-due").contains("2026-12-24 15:00 UTC"));
    stage.click("[data-action=hand-over]");
    let message = stage.sent("insert").await;
    assert_eq!(message["channel"], "internal");
    let note = message["text"].as_str().unwrap();
    assert!(note.starts_with("Ownership handover\nFrom: Mira Okafor\nTo: Dana Dev\n"), "{note}");
    assert!(message["html"].as_str().unwrap().contains("<br>To: Dana Dev<br>"), "one block, line by line");
    stage.receive(json!({"kind": "inserted", "ok": true}));
    assert!(stage.text(".said").contains("Submit it"));
}

#[wasm_bindgen_test]
async fn who_has_it_and_who_accepted_is_shown_and_asked_for() {
    let handed = "Ownership handover\nFrom: Sam\nTo: Engineering\nNext step: Look at it\nBy when: 2026-11-20 15:00 UTC";
    let stage = respond(escalated(&[(5, handed)])).await;
    let text = stage.text("[data-part=ownership]");
    for words in
        ["Handed over by Sam to Engineering", "Next step was due 2026-11-20 15:00 UTC: Look at it", "nobody accepted"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    stage.click("[data-action=accept]");
    let message = stage.sent("insert").await;
    assert!(message["text"].as_str().unwrap().contains("\nAccepted by: Mira Okafor\nAccepted at: "), "{message}");
    let accepted = "Ownership handover\nTo: Engineering\nAccepted by: Dana Dev\nAccepted at: 2026-11-20 10:02 UTC";
    stage.read(escalated(&[(5, handed), (5, accepted)]));
    assert!(stage.text("[data-part=ownership]").contains("Accepted by Dana Dev, 2026-11-20 10:02."));
    assert!(!stage.is_visible("[data-action=accept]"));
}

#[wasm_bindgen_test]
async fn what_engineering_owes_is_given_late_or_pending_and_nudged() {
    let stage = respond(escalated(&[(5, "Reproduced on our side with the 2 GB file.")])).await;
    let row = |debt: &str| stage.text(&format!("[data-debt={debt}]"));
    assert!(row("acceptance").contains("late by"), "{}", row("acceptance"));
    assert!(row("reproduction-validation").contains("given by Dana Dev"));
    assert!(row("reproduction-validation").contains("with the 2 GB file"));
    assert!(row("post-fix-validation").contains("pending"));
    stage.click("[data-debt=reproduction-validation] .quote");
    assert_eq!(stage.sent("show").await["where"]["comment"][0], 20);
    stage.click("[data-debt=acceptance] [data-action=nudge]");
    assert!(stage.sent("insert").await["text"].as_str().unwrap().contains("could somebody take"));
    stage.click("[data-debt=fix-timeline] details > summary");
    let text = stage.type_into("[data-given=fix-timeline]", "PROJ-7: next sprint");
    stage.receive(json!({"kind": "live", "stamp": 3, "page": {"subject": "Another"}}));
    assert_eq!(text.value(), "PROJ-7: next sprint", "a render leaves the box alone");
    stage.click("[data-debt=fix-timeline] [data-action=given]");
    let message = stage.sent("insert").await;
    assert!(message["text"].as_str().unwrap().starts_with("[x] fix-timeline, by Mira Okafor at "), "{message}");
    assert!(!stage.is_visible("[data-debt=tell-customer]"), "nothing to tell yet");
}

#[wasm_bindgen_test]
async fn what_has_come_to_a_stop_at_engineering_is_said_in_the_header() {
    let stage = respond(escalated(&[])).await;
    assert!(stage.text("[data-chip=owed]").starts_with("Acceptance: late by"), "{}", stage.text("[data-chip=owed]"));
    stage.turn("checklist");
    stage.click("[data-chip=owed] button");
    assert!(stage.is_visible("[data-part=owed]"));
    stage.read(escalated(&[(5, "I'll take this."), (5, "The fix was deployed in 8.2.")]));
    assert!(stage.text("[data-chip=owed]").contains("tell the customer"));
    stage.read(incident(""));
    assert!(!stage.is_visible("[data-chip=owed]"), "nothing is with Engineering");
}

#[wasm_bindgen_test]
async fn the_customer_is_told_by_a_public_reply() {
    let fixed = [(5, "I'll take this."), (5, "The fix was deployed in 8.2.")];
    let stage = respond(escalated(&fixed)).await;
    assert!(stage.text("[data-debt=tell-customer]").contains("tell the customer"));
    stage.click("[data-action=tell-customer]");
    let message = stage.sent("insert").await;
    assert_eq!(message["channel"], "public");
    let mut after = escalated(&fixed);
    let reply = json!({"id": 30, "author_id": 4, "public": true, "created_at": "2026-11-20T10:05:00Z", "plain_body": message["text"]});
    after["comments"].as_array_mut().unwrap().push(reply);
    stage.read(after);
    assert!(stage.text("[data-debt=tell-customer]").contains("was told"));
    assert!(!stage.is_visible("[data-action=tell-customer]"));
}

#[wasm_bindgen_test]
async fn what_the_agents_own_escalations_miss_is_said_with_a_way_to_practise() {
    let stage = respond(gaps()).await;
    assert_eq!(stage.find("[data-part=practise] p a").get_attribute("href").as_deref(), Some("practise.html"));
    let mut escalating = gaps();
    escalating["page"]["group"] = json!("Engineering");
    for _ in 0..5 {
        stage.read(escalating.clone());
        stage.receive(json!({"kind": "submitted"}));
        stage.sent("verdict").await;
    }
    // Another ticket: what was counted is there again.
    stage.read(gaps());
    stage.receive(json!({"kind": "snapshot", "ticket": "another", "snapshot": gaps()}));
    stage.sent("verdict").await;
    let lessons = stage.text("[data-part=practise]");
    assert!(lessons.contains("missing in 100% of your escalations"), "{lessons}");
}
