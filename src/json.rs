//! Writing JSON where `json!` would not do: the macro brings a serialiser into the wasm.

use serde_json::Value;

/// An object of these members.
pub fn object(members: Vec<(&str, Value)>) -> Value {
    Value::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}
