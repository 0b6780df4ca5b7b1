//! Access to JSON of unknown shape that never fails.

use serde_json::Value;

/// A JSON value that answers "not there" for whatever it is not.
#[derive(Clone, Copy)]
pub(super) struct Json<'a>(pub &'a Value);

impl<'a> Json<'a> {
    /// The member, unless absent or null.
    pub fn get(self, key: &str) -> Option<Self> {
        self.0.get(key).filter(|value| !value.is_null()).map(Self)
    }

    /// The member as text.
    pub fn text(self, key: &str) -> Option<&'a str> {
        self.get(key)?.as_text()
    }

    /// The member as an id.
    pub fn id(self, key: &str) -> Option<u64> {
        self.get(key)?.as_id()
    }

    /// The member as a truth value.
    pub fn flag(self, key: &str) -> Option<bool> {
        self.get(key)?.0.as_bool()
    }

    /// The member's entries; none when it is not a list.
    pub fn list(self, key: &str) -> impl Iterator<Item = Json<'a>> + use<'a> {
        self.0.get(key).and_then(Value::as_array).into_iter().flatten().map(Json)
    }

    /// Itself as text.
    pub fn as_text(self) -> Option<&'a str> {
        self.0.as_str()
    }

    /// Itself as an id. JavaScript has only doubles, and some exports quote their numbers.
    pub fn as_id(self) -> Option<u64> {
        match self.0 {
            Value::Number(n) => n.as_u64().or_else(|| n.as_f64().and_then(whole)),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }
}

/// A double that is a whole number an id can be: 2^53 bounds what JavaScript keeps exactly.
fn whole(number: f64) -> Option<u64> {
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "the range is checked")]
    ((0.0..=9_007_199_254_740_992.0).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}
