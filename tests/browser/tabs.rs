//! The tabs: one stop of the Tab key, arrows move between them, the choice is kept across tickets.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, focused, gaps};

/// The tab that is turned to: selected, the only stop of the Tab key, its sheet the only one shown.
fn turned(stage: &Stage) -> String {
    let tabs = stage.all("[role=tab]");
    let on: Vec<_> = tabs.iter().filter(|tab| tab.get_attribute("aria-selected").as_deref() == Some("true")).collect();
    let [tab] = on.as_slice() else { panic!("{} tabs are selected", on.len()) };
    assert_eq!(tabs.iter().filter(|tab| tab.tab_index() == 0).count(), 1);
    assert_eq!(tab.tab_index(), 0);
    let name = tab.get_attribute("data-tab").unwrap();
    let shown: Vec<_> = stage.all("[role=tabpanel]").into_iter().filter(crate::stage::visible).collect();
    assert_eq!(shown.iter().map(|sheet| sheet.id()).collect::<Vec<_>>(), [format!("sheet-{name}")]);
    name
}

#[wasm_bindgen_test]
async fn arrows_lead_along_the_tabs_and_round_their_ends() {
    let stage = Stage::with(gaps()).await;
    assert_eq!(turned(&stage), "checklist");
    stage.find("[data-tab=checklist]").focus().unwrap();
    for (key, tab) in [
        ("ArrowRight", "response"),
        ("ArrowRight", "handoff"),
        ("ArrowRight", "checklist"),
        ("ArrowLeft", "handoff"),
        ("Home", "checklist"),
        ("End", "handoff"),
        ("x", "handoff"),
    ] {
        stage.press(key);
        assert_eq!(turned(&stage), tab, "{key}");
        assert!(focused().matches(&format!("[data-tab={tab}]")).unwrap(), "the focus goes along");
    }
}

#[wasm_bindgen_test]
async fn a_tab_stays_while_tickets_change_and_a_held_submit_shows_the_checklist() {
    let mut stage = Stage::with(gaps()).await;
    stage.turn("response");
    "another".clone_into(&mut stage.ticket);
    stage.read(gaps());
    assert_eq!(turned(&stage), "response");
    let page = json!({"group": "Engineering", "tags": []});
    stage.receive(json!({"kind": "held", "stamp": 3, "asked": 5, "status": "open", "page": page}));
    assert_eq!(turned(&stage), "checklist");
    stage.turn("handoff");
    stage.click("[data-held] [data-action=fill-in]");
    assert_eq!(turned(&stage), "checklist", "a gap's box stands on the checklist");
    assert!(focused().matches("[data-answer]").unwrap());
}

#[wasm_bindgen_test]
async fn a_tab_is_read_from_its_top_and_then_from_where_it_was_left() {
    let mut stage = Stage::with(gaps()).await;
    stage.find("main").parent_element().unwrap().set_attribute("style", "height: 300px").unwrap();
    let scroll = stage.find(".scroll");
    // A low window lets the whole panel scroll; this is about one that does not.
    scroll.set_attribute("style", "overflow-y: auto; min-height: 0; height: 100px; flex: none").unwrap();
    scroll.set_scroll_top(120);
    for (tab, from) in [("response", 0), ("checklist", 120), ("handoff", 0), ("checklist", 120)] {
        stage.turn(tab);
        assert_eq!(scroll.scroll_top(), from, "{tab}");
    }
    "another".clone_into(&mut stage.ticket);
    stage.receive(json!({"kind": "page", "state": "loading"}));
    stage.read(gaps());
    for tab in ["checklist", "response", "checklist"] {
        stage.turn(tab);
        assert_eq!(scroll.scroll_top(), 0, "another ticket's {tab}");
    }
}

#[wasm_bindgen_test]
async fn without_a_ticket_there_is_nothing_to_turn_to() {
    let stage = Stage::with(gaps()).await;
    stage.receive(json!({"kind": "page", "state": "failed", "status": 429, "ticket": "72"}));
    assert!(!stage.is_visible("[role=tablist]"));
    assert!(stage.all("[role=tabpanel]").iter().all(|sheet| !crate::stage::visible(sheet)));
}

#[wasm_bindgen_test]
async fn what_the_header_says_leads_to_its_part_of_the_response() {
    let stage = Stage::with(gaps()).await;
    stage.type_into("[data-answer=severity]", "SEV2");
    for (chip, part) in [("standing", "ladder"), ("severity", "severity")] {
        stage.turn("checklist");
        stage.click(&format!("[data-chip={chip}] button"));
        assert!(focused().matches(&format!("[data-part={part}]")).unwrap(), "{chip}");
    }
}

#[wasm_bindgen_test]
async fn the_response_says_where_it_stands() {
    let stage = Stage::with(gaps()).await;
    stage.type_into("[data-answer=severity]", "SEV2");
    stage.turn("response");
    for (place, words) in [
        ("[data-part=ladder]", "L2"),
        ("[data-part=severity]", "SEV2"),
        ("[data-chip=standing]", "L2"),
        ("[data-chip=severity]", "SEV2"),
    ] {
        assert!(stage.text(place).contains(words), "{place}: {}", stage.text(place));
    }
}
