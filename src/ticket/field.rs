//! A ticket field that holds a value.

/// Which field: a custom one by number, a system one by Zendesk's name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FieldKey {
    /// `custom_fields[].id`.
    Custom(u64),
    /// `priority`, `type`, `assignee` ….
    System(String),
}

/// A field with its value as an agent sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub key: FieldKey,
    /// Its title, as in the form; may be empty when the field list could not be read.
    pub title: String,
    /// The value as shown: a dropdown's label, not its tag.
    pub value: String,
    /// Whether this is an edit that was not yet submitted.
    pub unsaved: bool,
}

/// A field that the form offers, filled or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormField {
    /// Which.
    pub key: FieldKey,
    /// Its title, as in the form.
    pub title: String,
}
