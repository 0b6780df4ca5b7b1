//! The options of fields: which ticket field holds which item.

use serde_json::Value;

use crate::json::whole;
use crate::letters;
use crate::playbook::Item;
use crate::ticket::FieldKey;

/// A field, named as an admin would: by number or by its title in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldRef {
    /// `custom_fields[].id`.
    Id(u64),
    /// The title, any case; or a system field's name (`priority`, `type`).
    Title(String),
}

impl FieldRef {
    /// Whether a field of the form is the one meant.
    pub fn names(&self, key: &FieldKey, title: &str) -> bool {
        match (self, key) {
            (Self::Id(id), FieldKey::Custom(number)) => id == number,
            (Self::Id(_), FieldKey::System(_)) => false,
            (Self::Title(name), FieldKey::Custom(_)) => {
                !name.is_empty() && letters::small(name) == letters::small(title)
            }
            (Self::Title(name), FieldKey::System(system)) => name.eq_ignore_ascii_case(system),
        }
    }
}

/// A field that holds an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRule {
    /// Which field.
    pub field: FieldRef,
    /// What it holds.
    pub item: Item,
}

/// A field as a policy names it: a number, which an administrator's policy can only give as text, or a title.
pub(super) fn field(value: &Value) -> Option<FieldRef> {
    match value {
        Value::String(title) => Some(title.parse().map_or_else(|_| FieldRef::Title(title.clone()), FieldRef::Id)),
        value => whole(value).map(FieldRef::Id),
    }
}
