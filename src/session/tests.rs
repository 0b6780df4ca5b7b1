//! A session, from the messages of the page to those it answers.

use serde_json::{Value, json};

use super::*;
use crate::incident::clock::Nearness;
use crate::ticket::Answer;

const NOW: Timestamp = Timestamp(1_793_697_165);

fn snapshot(id: u64) -> Value {
    json!({
        "ticket": {"id": id, "subject": "CSV export stops at row 500", "group_id": 1, "tags": []},
        "groups": [{"id": 1, "name": "Tier 2"}, {"id": 2, "name": "Engineering"}],
        "comments": [{"id": 10, "plain_body": "It stops at row 500.", "public": true}],
    })
}

fn opened(id: u64) -> Session {
    let mut session = Session::new(Policy::default());
    let ticket = id.to_string();
    session.receive(FromPage::Page { page: Page::Loading, ticket: ticket.clone(), stamp: 0, live: Value::Null }, NOW);
    session.receive(FromPage::Snapshot { ticket, stamp: 1, snapshot: snapshot(id) }, NOW);
    session
}

fn held(session: &mut Session, live: Value) -> (bool, Vec<Effect>) {
    let message = FromPage::Held { ticket: session.key().to_owned(), stamp: 2, asked: 7, status: String::new(), live };
    let effects = session.receive(message, NOW);
    let decision = effects.iter().find_map(|effect| match effect {
        Effect::Send(ToPage::Decision { asked: 7, hold }) => Some(*hold),
        _ => None,
    });
    (decision.expect("a held submit is always answered"), effects)
}

fn escalating() -> Value {
    json!({"group": "Engineering", "tags": []})
}

#[test]
fn a_ticket_brings_back_what_was_kept_and_tells_the_page() {
    let mut session = Session::new(Policy::default());
    session.receive(FromPage::Page { page: Page::Loading, ticket: "7".into(), stamp: 0, live: Value::Null }, NOW);
    let effects = session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot: snapshot(7) }, NOW);
    assert_eq!(effects.first(), Some(&Effect::Recall { name: "ticket 7".into() }));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Send(ToPage::Verdict { stamp: 1, hold: false, .. }))));
    let kept = Kept { answers: [(Item::Severity, Answer::Text("SEV2".into()))].into(), ..Kept::default() };
    session.recalled("ticket 7", &kept.write(), NOW);
    assert!(session.report().unwrap().is_met(Item::Severity));
    session.recalled("ticket 8", &Kept::default().write(), NOW);
    assert!(session.report().unwrap().is_met(Item::Severity), "another ticket's words are not ours");
}

#[test]
fn a_reading_that_fails_later_leaves_the_ticket_on_the_screen() {
    let mut session = opened(7);
    session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
    let turn = |session: &mut Session, ticket: &str, page| {
        session.receive(FromPage::Page { page, ticket: ticket.into(), stamp: 0, live: Value::Null }, NOW)
    };
    for page in [Page::Failed(Why::Busy), Page::Loading] {
        turn(&mut session, "7", page);
        assert_eq!((session.page(), session.stale()), (None, Some(Page::Failed(Why::Busy))));
    }
    assert!(session.report().unwrap().is_met(Item::CaseOwner), "what was typed is there");
    assert!(!held(&mut session, escalating()).0, "and everything goes through");
    session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 3, snapshot: snapshot(7) }, NOW);
    assert_eq!(session.stale(), None);
    assert!(held(&mut session, escalating()).0);
    turn(&mut session, "7", Page::SignedOut);
    let held = session.held().map(|held| (held.gaps.is_empty(), held.may_go_on));
    assert_eq!(held, Some((false, true)), "what is missing still is, and holds nothing");
    turn(&mut session, "8", Page::Failed(Why::Busy));
    assert_eq!(session.page(), Some(Page::Failed(Why::Busy)), "another ticket was never read");
}

#[test]
fn what_is_typed_before_storage_answers_is_not_lost() {
    let mut session = opened(7);
    session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
    let stored = Kept { answers: [(Item::Severity, Answer::Text("SEV2".into()))].into(), ..Kept::default() };
    let effects = session.recalled("ticket 7", &stored.write(), NOW);
    assert!(session.report().unwrap().is_met(Item::CaseOwner));
    let both = |effect: &Effect| matches!(effect, Effect::Keep { kept, .. } if kept.answers.len() == 2);
    assert!(effects.iter().any(both), "nor is what was stored");
}

#[test]
fn what_another_tab_with_the_same_ticket_keeps_is_taken_over() {
    let mut session = opened(7);
    let (mine, theirs) = ("ticket 7", "ticket 8");
    let kept = |item: Item, text: &str| Kept { answers: [(item, Answer::Text(text.into()))].into(), ..Kept::default() };
    let written = kept(Item::Severity, "SEV2").write();
    assert_eq!(session.written_elsewhere(mine, &written, NOW), [], "what is stored is not back yet");
    session.recalled(mine, &Value::Null, NOW);
    session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
    let own = session.kept().write();
    assert_eq!(session.written_elsewhere(mine, &own, NOW), [], "our own words are no news");
    assert_eq!(session.written_elsewhere(theirs, &written, NOW), []);
    let effects = session.written_elsewhere(mine, &written, NOW);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Send(ToPage::Verdict { .. }))), "and judged");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Keep { .. })), "two tabs would go on for ever");
    assert_eq!(*session.kept(), kept(Item::Severity, "SEV2"), "emptied there is emptied here");
}

#[test]
fn every_change_of_a_box_is_kept_at_once() {
    let mut session = opened(7);
    let effects = session.act(Act::Answer(Item::Severity, "SEV3".into()), NOW);
    assert!(matches!(&effects[0], Effect::Keep { name, kept } if name == "ticket 7" && kept.answers.len() == 1));
    let effects = session.act(Act::Answer(Item::Severity, " ".into()), NOW);
    assert!(matches!(&effects[0], Effect::Keep { kept, .. } if kept.is_empty()), "an emptied box is taken back");
}

#[test]
fn an_escalation_is_held_and_other_submits_are_not() {
    let mut session = opened(7);
    assert!(!held(&mut session, json!({"group": "Tier 2", "tags": []})).0);
    let (hold, effects) = held(&mut session, escalating());
    assert!(hold);
    assert!(effects.contains(&Effect::Open));
    assert!(!session.held().unwrap().may_go_on, "severity and owner are required");
}

#[test]
fn a_submit_of_another_ticket_is_let_through() {
    let mut session = opened(7);
    let message = FromPage::Held { ticket: "8".into(), stamp: 2, asked: 9, status: String::new(), live: escalating() };
    assert_eq!(session.receive(message, NOW), [Effect::Send(ToPage::Decision { asked: 9, hold: false })]);
}

#[test]
fn going_on_needs_a_reason_and_what_is_required() {
    let mut session = opened(7);
    held(&mut session, escalating());
    assert_eq!(session.act(Act::GoOn("it is urgent".into()), NOW), [], "severity and owner are required");
    session.act(Act::Answer(Item::Severity, "SEV3".into()), NOW);
    session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
    assert_eq!(session.act(Act::GoOn("  ".into()), NOW), [], "a reason");
    assert!(session.held().is_some());
    let effects = session.act(Act::GoOn("The customer goes live today".into()), NOW);
    assert!(effects.contains(&Effect::Send(ToPage::Release { ticket: "7".into(), note: None })));
    assert_eq!(session.kept().reason, "The customer goes live today");
    assert!(!held(&mut session, escalating()).0, "a warning holds once");
}

#[test]
fn the_reason_goes_into_an_internal_draft_and_never_into_a_public_one() {
    for (channel, noted) in [("internal", true), ("public", false)] {
        let mut session = opened(7);
        let live = json!({"group": "Engineering", "tags": [], "draft": {"text": "Over to you", "channel": channel}});
        held(&mut session, live);
        session.act(Act::Answer(Item::Severity, "SEV3".into()), NOW);
        session.act(Act::Answer(Item::CaseOwner, "Mira Okafor".into()), NOW);
        let effects = session.act(Act::GoOn("goes live today".into()), NOW);
        let note = effects.iter().find_map(|effect| match effect {
            Effect::Send(ToPage::Release { note, .. }) => Some(note.clone()),
            _ => None,
        });
        assert_eq!(note.expect("released").is_some_and(|note| note.contains("goes live today")), noted, "{channel}");
    }
}

#[test]
fn staying_forgets_the_submit() {
    let mut session = opened(7);
    held(&mut session, escalating());
    assert_eq!(session.act(Act::Stay, NOW), [Effect::Send(ToPage::Cancel { ticket: "7".into() })]);
    assert!(session.held().is_none());
}

#[test]
fn nothing_leaks_from_one_ticket_to_another() {
    let mut session = opened(7);
    session.act(Act::Answer(Item::Severity, "SEV1".into()), NOW);
    session.act(Act::Escalate(true), NOW);
    held(&mut session, escalating());
    session.receive(FromPage::Snapshot { ticket: "8".into(), stamp: 3, snapshot: snapshot(8) }, NOW);
    assert!(session.kept().is_empty() && session.held().is_none() && !session.escalates());
    assert!(!session.report().unwrap().is_met(Item::Severity));
    assert!(session.receive(FromPage::Live { ticket: "7".into(), stamp: 4, live: escalating() }, NOW).is_empty());
}

#[test]
fn a_ticket_that_cannot_be_read_marks_nothing() {
    let mut session = opened(7);
    let effects =
        session.receive(FromPage::Page { page: Page::SignedOut, ticket: "8".into(), stamp: 0, live: Value::Null }, NOW);
    assert_eq!(effects, [Effect::Send(ToPage::Marks { ticket: "8".into(), marks: Vec::new() })]);
    assert!(session.report().is_none());
    assert!(!held(&mut session, escalating()).0, "and lets everything through");
}

#[test]
fn the_switch_escalates_without_a_change_of_group() {
    let mut session = opened(7);
    let effects = session.act(Act::Escalate(true), NOW);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Send(ToPage::Verdict { hold: true, .. }))));
    session.receive(FromPage::Submitted { ticket: "7".into() }, NOW);
    assert!(!session.escalates(), "once submitted it is off again");
}

#[test]
fn a_promised_time_without_a_zone_is_the_agents_own() {
    let mut session = Session::new(Policy::default());
    let mut json = snapshot(7);
    json["users"] = json!([{"id": 4, "name": "Ada", "role": "agent"}]);
    json["comments"] = json!([
        {"id": 10, "author_id": 4, "public": false, "created_at": "2026-11-03T09:00:00Z", "plain_body": "SEV2"},
        {"id": 11, "author_id": 4, "public": true, "created_at": "2026-11-03T09:05:00Z",
            "plain_body": "We will write again by 10:45."}]);
    let berlin = LocalZone { offset: 60, change: None };
    session.tick(berlin, NOW);
    session.receive(FromPage::Snapshot { ticket: "7".into(), stamp: 1, snapshot: json }, NOW);
    let due = |session: &Session| {
        let response = session.report()?.standing.response.as_ref()?;
        response.deadlines.first().map(|due| (due.at.to_string(), due.nearness))
    };
    assert_eq!(
        due(&session),
        Some(("2026-11-03 09:45 UTC".to_owned(), Nearness::Quiet)),
        "and outlives another ticket"
    );
    session.tick(berlin, Timestamp(NOW.0 + 40 * 60));
    assert_eq!(due(&session).map(|due| due.1), Some(Nearness::Overdue), "a minute's tick needs no new reading");
}
