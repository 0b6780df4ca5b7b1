//! Writing JSON where `json!` would not do: the macro brings a serialiser into the wasm.

use serde_json::{Map, Value};

/// An object of these members.
pub fn object<'k>(members: impl IntoIterator<Item = (&'k str, Value)>) -> Value {
    // Collecting would sort first: a sort of its own in the wasm.
    let mut object = Map::new();
    for (key, value) in members {
        object.insert(key.to_owned(), value);
    }
    Value::Object(object)
}

/// A whole number from zero up. JavaScript's numbers are doubles.
pub fn whole(value: &Value) -> Option<u64> {
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "the range is checked")]
    let from_double = |n: f64| (n >= 0.0 && n.fract() == 0.0 && n < 9e15).then_some(n as u64);
    value.as_u64().or_else(|| value.as_f64().and_then(from_double))
}
