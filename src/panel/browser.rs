//! The extension's own interfaces: storage and translations. Absent (a test page, a plain tab) they answer nothing.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, JsString, Object, Promise, Reflect};
use serde::Serialize;
use serde_json::{Map, Value};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::json::object;
use crate::moment::zone::LocalZone;
use crate::ticket::Timestamp;
use crate::wording::{Language, Message, Parameter, Phrase};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage, catch)]
    fn get_message(key: &str, parameters: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = fetch, catch)]
    fn fetch(address: &str) -> Result<Promise, JsValue>;

    /// What `fetch` answers.
    type Answer;

    #[wasm_bindgen(method, catch)]
    fn json(this: &Answer) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    fn local_set(values: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    fn local_get(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = remove, catch)]
    fn local_remove(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    fn permissions_request(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    fn send_message(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener, catch)]
    fn on_message(listener: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = get, catch)]
    fn sync_get(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "managed"], js_name = get, catch)]
    fn managed_get() -> Result<Promise, JsValue>;
}

/// A sentence in the agent's language; English where there is no catalogue.
pub fn say(message: &Message) -> String {
    let word = |parameter: &Parameter| match parameter {
        Parameter::Words(words) => JsValue::from_str(words),
        Parameter::Said(message) => JsValue::from_str(&say(message)),
    };
    found(message.phrase, &message.parameters.iter().map(word).collect()).unwrap_or_else(|| message.to_string())
}

/// A phrase in the agent's language, its parameters left open; none where there is no catalogue.
pub fn open_phrase(phrase: &Phrase) -> Option<String> {
    found(phrase, &(1..=9).map(|number| JsValue::from_str(&format!("${number}"))).collect())
}

fn found(phrase: &Phrase, parameters: &Array) -> Option<String> {
    let said = get_message(phrase.key, parameters).ok().and_then(|said| said.as_string());
    said.filter(|said| !said.is_empty())
}

/// The extension's own catalogue of a language, if it has one.
pub async fn messages(language: Language) -> Option<Value> {
    let answer =
        JsFuture::from(fetch(&["_locales/", language.folder(), "/messages.json"].concat()).ok()?).await.ok()?;
    let messages = JsFuture::from(answer.unchecked_ref::<Answer>().json().ok()?).await.ok()?;
    Some(from_js(&messages))
}

/// Asks for leave to notify, within the agent's click. A browser that does not let a frame ask gave it at the
/// installation.
pub async fn may_notify() -> bool {
    match permissions_request(&to_js(&object([("permissions", vec!["notifications"].into())]))) {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|given| given == JsValue::TRUE),
        Err(_) => true,
    }
}

/// Says something to the extension's background, which wakes for it; without one there is nobody to hear.
pub fn send(message: &Value) {
    if let Ok(promise) = send_message(&to_js(message)) {
        // Whether anybody received it does not matter to the panel.
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Answers the background's questions for as long as the page lives; with nothing, where there is nothing to say.
pub fn answer(answer: impl Fn(&Value) -> Option<&'static str> + 'static) {
    let listener = move |message: JsValue, _: JsValue, respond: Function| {
        if let Some(said) = answer(&from_js(&message)) {
            // Who asked may be gone by now.
            let _ = respond.call1(&JsValue::NULL, &JsValue::from_str(said));
        }
    };
    let listener = Closure::<dyn Fn(JsValue, JsValue, Function)>::new(listener).into_js_value();
    // Without a background nobody asks.
    let _ = on_message(&listener);
}

/// Whether the agent can see the panel's page.
pub fn is_seen() -> bool {
    super::dom::document().is_some_and(|document| !document.hidden())
}

/// The agent's own clock around now.
pub fn zone(now: Timestamp) -> LocalZone {
    LocalZone::around(now, |at| {
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of our age are exact")]
        let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64 * 1_000.0));
        #[allow(clippy::cast_possible_truncation, reason = "minutes of a day")]
        let west = date.get_timezone_offset() as i32;
        -west
    })
}

/// A day and time on the agent's own clock, as the page around the panel shows them: `2026-11-24 14:30`.
pub fn local_time(at: Timestamp) -> String {
    zone(at).written(at)
}

/// A value as JavaScript's own objects.
pub fn to_js(value: &Value) -> JsValue {
    // Plain objects rather than `Map`s, as JSON has them. A value holds nothing that JavaScript has not.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// JavaScript objects as a value; null for what has no JSON (a function, a symbol).
///
/// What comes here is JSON or a structured clone of it. A clone could hold itself: what lies deeper than any JSON of
/// ours is left out.
pub fn from_js(value: &JsValue) -> Value {
    Bounds { longest: u32::MAX, left: u32::MAX }.read(value, DEEPEST)
}

/// What the page says, as a value, within bounds: whatever the page or its customers make of a message, the panel
/// neither hangs over it nor runs out of memory. A text is cut at [`LONGEST`], what is past [`MOST`] is left out.
pub fn bounded(value: &JsValue) -> Value {
    Bounds { longest: LONGEST, left: MOST }.read(value, DEEPEST)
}

/// How many objects may stand in one another.
const DEEPEST: u8 = 100;

/// UTF-16 units of one text. Zendesk's own longest, a comment, has 65,536 characters.
const LONGEST: u32 = 200_000;

/// The most UTF-16 units that are read of one message; every value counts a few besides. A long ticket, of five hundred
/// comments of two pages each, has a tenth of that.
const MOST: u32 = 32_000_000;
const EACH: u32 = 16;

/// How much of a message is read.
struct Bounds {
    longest: u32,
    left: u32,
}

impl Bounds {
    fn read(&mut self, value: &JsValue, deeper: u8) -> Value {
        self.left = self.left.saturating_sub(EACH);
        if self.left == 0 {
            Value::Null
        } else if let Some(text) = value.dyn_ref::<JsString>() {
            let length = text.length().min(self.longest).min(self.left);
            self.left -= length;
            Value::String(String::from(text.slice(0, length)))
        } else if let Some(number) = value.as_f64() {
            number_of(number)
        } else if let Some(truth) = value.as_bool() {
            Value::Bool(truth)
        } else if !value.is_object() || deeper == 0 {
            Value::Null
        } else if let Some(list) = value.dyn_ref::<Array>() {
            let mut read = Vec::new();
            for value in list.iter() {
                if self.left == 0 {
                    break;
                }
                read.push(self.read(&value, deeper - 1));
            }
            Value::Array(read)
        } else {
            let mut object = Map::new();
            for entry in Object::entries(value.unchecked_ref()) {
                if self.left == 0 {
                    break;
                }
                let entry: Array = entry.unchecked_into();
                if let Some(key) = entry.get(0).as_string() {
                    object.insert(key, self.read(&entry.get(1), deeper - 1));
                }
            }
            Value::Object(object)
        }
    }
}

/// JavaScript has only doubles; a whole one is a whole number here, as if it had been read from JSON.
fn number_of(number: f64) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "the range is checked")]
    if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 { (number as i64).into() } else { number.into() }
}

thread_local! {
    /// What the browser has not taken yet, or would not take: it lasts as long as the panel's page.
    static MEMORY: RefCell<Map<String, Value>> = RefCell::default();
    /// How often something was kept.
    static KEPT: Cell<u64> = const { Cell::new(0) };
}

/// Keeps a value in this browser, at once, that nobody typed: where it cannot be, it lasts as long as the panel's page.
pub fn keep(name: &str, value: &Value) {
    let keeping = keep_words(name, value);
    spawn_local(async move {
        keeping.await;
    });
}

/// Keeps an agent's words in this browser, at once; null forgets them. Tells whether the browser took them: one whose
/// storage is full or locked does not. A page without any storage has none to fail.
pub fn keep_words(name: &str, value: &Value) -> impl Future<Output = bool> + use<> {
    KEPT.set(KEPT.get() + 1);
    MEMORY.with_borrow_mut(|memory| memory.insert(name.to_owned(), value.clone()));
    let taken = if value.is_null() {
        local_remove(name)
    } else {
        let entry = Object::new();
        // Setting a key of our own fresh object cannot fail.
        let _ = Reflect::set(&entry, &JsValue::from_str(name), &to_js(value));
        local_set(&entry)
    };
    let (name, value) = (name.to_owned(), value.clone());
    async move {
        let Ok(taken) = taken else { return true };
        let kept = JsFuture::from(taken).await.is_ok();
        if kept {
            // Unless it has changed again meanwhile.
            MEMORY.with_borrow_mut(|memory| memory.get(&name) == Some(&value) && memory.remove(&name).is_some());
        }
        kept
    }
}

/// Brings back what is kept as this is asked; null when there is nothing.
pub async fn recall(name: &str) -> Value {
    if let Some(value) = MEMORY.with_borrow(|memory| memory.get(name).cloned()) {
        return value;
    }
    match local_get(name) {
        Ok(promise) => entry(JsFuture::from(promise).await, name),
        Err(_) => Value::Null,
    }
}

/// Brings back what is kept, be it kept while storage answers: one that is busy answers with what it held before, after
/// it has taken what came later.
pub async fn newest(name: &str) -> Value {
    loop {
        let before = KEPT.get();
        let value = recall(name).await;
        if KEPT.get() == before {
            return value;
        }
    }
}

/// The agent's own options, and the administrator's; null where nothing is set.
pub async fn options() -> (Value, Value) {
    let own = match sync_get("policy") {
        Ok(promise) => entry(JsFuture::from(promise).await, "policy"),
        Err(_) => Value::Null,
    };
    // Unset, managed storage is refused by one browser and empty in the other.
    let managed = match managed_get() {
        Ok(promise) => JsFuture::from(promise).await.map(|value| from_js(&value)).unwrap_or_default(),
        Err(_) => Value::Null,
    };
    (own, managed)
}

fn entry(answer: Result<JsValue, JsValue>, name: &str) -> Value {
    let value = answer.ok().and_then(|all| Reflect::get(&all, &JsValue::from_str(name)).ok());
    value.map(|value| from_js(&value)).unwrap_or_default()
}
