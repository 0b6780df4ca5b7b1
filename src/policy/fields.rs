//! Which ticket field holds which item.

use serde::{Deserialize, Serialize};

use crate::playbook::Item;

/// A field, named as an admin would: by number or by its title in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum FieldRef {
    /// `custom_fields[].id`.
    Id(u64),
    /// The title, any case; or a system field's name (`priority`, `type`).
    Title(String),
}

/// A field that holds an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldRule {
    /// Which field.
    pub field: FieldRef,
    /// What it holds.
    pub item: Item,
}
