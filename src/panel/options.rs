//! What the options page asks of the core. The page itself is drawn from the policy's schema, and costs a ticket's
//! page nothing.

use serde_json::{Map, Value};
use wasm_bindgen::prelude::*;

use super::browser::{from_js, say, to_js};
use crate::coaching::Months;
use crate::json::object;
use crate::policy::{Layer, OPTIONS, resolve};
use crate::preview::preview;
use crate::ticket::Timestamp;
use crate::{wording, zendesk};

/// What a policy comes to: `own` and `managed` are the choices, `last` what [`crate::policy::Resolved::good`] was, and
/// `sample` a snapshot of a ticket with the time `now`.
///
/// Gives `{names, locked: [name], problems: [{key, managed, why}], good, lines: [{about, text}], handoff}`: the names of
/// every option in the order of the page, and no lines when the sample is no ticket.
#[wasm_bindgen]
pub fn options(own: &JsValue, managed: &JsValue, last: &JsValue, sample: &JsValue) -> JsValue {
    let resolved = resolve(&from_js(own), &from_js(managed), &from_js(last));
    let mut answer = Map::new();
    let problems = resolved.problems.iter().map(|problem| {
        object(vec![
            ("key", Value::from(problem.key.as_str())),
            ("managed", Value::Bool(problem.layer == Layer::Managed)),
            ("why", Value::String(say(&problem.why))),
        ])
    });
    answer.insert("problems".to_owned(), Value::Array(problems.collect()));
    answer.insert("locked".to_owned(), Value::Array(resolved.locked.into_iter().map(Value::String).collect()));
    answer.insert("names".to_owned(), OPTIONS.iter().map(|option| Value::String(option.name())).collect());
    answer.insert("good".to_owned(), Value::Object(resolved.good));
    let sample = from_js(sample);
    let now = sample.get("now").and_then(Value::as_str).and_then(Timestamp::parse).unwrap_or(Timestamp(0));
    if let Ok(snapshot) = zendesk::read(&sample) {
        let shown = preview(&snapshot, &resolved.policy, now, &say);
        let line = |(about, message): &(&str, _)| {
            object(vec![("about", Value::from(*about)), ("text", Value::String(say(message)))])
        };
        answer.insert("lines".to_owned(), Value::Array(shown.lines.iter().map(line).collect()));
        answer.insert("handoff".to_owned(), Value::String(shown.handoff));
    }
    to_js(&Value::Object(answer))
}

/// What is kept of the agent's escalations, as CSV; the line of names alone when there is nothing.
#[wasm_bindgen]
pub fn counts(stored: &JsValue) -> String {
    Months::read(&from_js(stored)).csv()
}

/// The language of the handoff from now on: a catalogue, as in `messages.json`.
#[wasm_bindgen]
pub fn speak(messages: &JsValue) {
    wording::speak(wording::catalogue(from_js(messages)));
}
