//! An option of a policy: its name, its kind of value, its default.

use serde_json::{Map, Value};

use super::Policy;
use super::kind::Kind;

/// One option.
#[derive(Debug)]
pub struct PolicyOption {
    /// Where it stands: `gate`.
    pub section: &'static str,
    /// Its name there; empty when the section itself is the option.
    pub key: &'static str,
    /// What it may be.
    pub kind: &'static Kind,
    /// What it is out of the box.
    pub preset: Preset,
    /// Lays a value of its kind into a policy.
    pub(super) set: fn(&mut Policy, &Value),
}

impl PolicyOption {
    /// Its name in full: `gate.otherwise`, `fields`.
    pub fn name(&self) -> String {
        if self.key.is_empty() { self.section.to_owned() } else { [self.section, self.key].join(".") }
    }
}

/// What an option is out of the box.
#[derive(Debug)]
pub enum Preset {
    /// Nothing: an empty list, a table without rows, no target.
    Empty,
    /// On.
    On,
    /// A number.
    Number(u32),
    /// A text.
    Text(&'static str),
    /// A list of texts.
    Texts(&'static [&'static str]),
    /// A table.
    Rows(&'static [(&'static str, Preset)]),
    /// Nothing, and a row that is left out counts as this one.
    Fallback(&'static [(&'static str, Preset)]),
}

impl Preset {
    /// As a value of a kind.
    pub fn value(&self, kind: &Kind) -> Value {
        match self {
            Self::Empty | Self::Fallback(_) => match kind {
                Kind::List(_) => Value::Array(Vec::new()),
                Kind::Table(..) => Value::Object(Map::new()),
                _ => Value::Null,
            },
            Self::On => Value::Bool(true),
            Self::Number(number) => Value::from(*number),
            Self::Text(text) => Value::from(*text),
            Self::Texts(texts) => Value::Array(texts.iter().map(|text| Value::from(*text)).collect()),
            Self::Rows(rows) => {
                let mut object = Map::new();
                for (key, preset) in *rows {
                    object.insert((*key).to_owned(), preset.value(&Kind::Text));
                }
                Value::Object(object)
            }
        }
    }
}
