//! What the value of an option may be, as data: one walk over it checks a value, another writes its schema.

use serde_json::{Map, Value};

use crate::json::whole;
use crate::wording::{self, Message};

/// What a value may be.
#[derive(Debug)]
pub enum Kind {
    /// True or false.
    Switch,
    /// One of these ids.
    Choice(&'static [&'static str]),
    /// A whole number from 1 to this.
    Number(u32),
    /// A number that names something elsewhere.
    Id,
    /// Words.
    Text,
    /// A ticket field, by number or by title.
    Field,
    /// Any number of these, in order.
    List(&'static Kind),
    /// Key → value.
    Table(Keys, &'static Kind),
    /// An object with these parts and no others.
    Parts(&'static [Part]),
    /// One of these alone: by its name where it holds nothing, else an object with that one part.
    OneOf(&'static [Part]),
    /// Null, or this.
    Maybe(&'static Kind),
    /// Nothing: null, or true where a schema knows no null; only within [`Kind::OneOf`].
    Nothing,
}

/// The keys of a table.
#[derive(Debug)]
pub enum Keys {
    /// A team's own words.
    Any,
    /// These ids.
    Of(&'static [&'static str]),
}

/// A part of an object.
#[derive(Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub kind: &'static Kind,
    /// Whether it may be left out.
    pub optional: bool,
}

impl Part {
    /// A part that must be there.
    pub const fn needed(name: &'static str, kind: &'static Kind) -> Self {
        Self { name, kind, optional: false }
    }

    /// A part that may be left out.
    pub const fn optional(name: &'static str, kind: &'static Kind) -> Self {
        Self { name, kind, optional: true }
    }
}

/// What is wrong with a value, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The place, from the option's own value: empty, or `.screenshots`, or `.2.item`.
    pub place: String,
    /// What it should have been.
    pub why: Message,
}

impl Wrong {
    fn new(why: Message) -> Self {
        Self { place: String::new(), why }
    }

    /// The same, seen from the value around it.
    fn within(mut self, name: &str) -> Self {
        self.place.insert_str(0, name);
        self.place.insert(0, '.');
        self
    }
}

/// Whether a value is of a kind.
///
/// # Errors
/// Names the first place that is not, and what it should have been.
pub fn check(kind: &Kind, value: &Value) -> Result<(), Wrong> {
    match kind {
        Kind::Switch if value.is_boolean() => Ok(()),
        Kind::Switch => Err(Wrong::new(wording::POLICY_SWITCH.plain())),
        Kind::Choice(ids) => choice(ids, value),
        Kind::Number(most) => match whole(value) {
            Some(number) if (1..=u64::from(*most)).contains(&number) => Ok(()),
            _ => Err(Wrong::new(wording::POLICY_NUMBER.with([most.to_string()]))),
        },
        Kind::Id if whole(value).is_some() => Ok(()),
        Kind::Id => Err(Wrong::new(wording::POLICY_ID.plain())),
        Kind::Text if value.is_string() => Ok(()),
        Kind::Text => Err(Wrong::new(wording::POLICY_TEXT.plain())),
        Kind::Field if value.is_string() || whole(value).is_some() => Ok(()),
        Kind::Field => Err(Wrong::new(wording::POLICY_FIELD.plain())),
        Kind::List(kind) => {
            let list = value.as_array().ok_or_else(|| Wrong::new(wording::POLICY_LIST.plain()))?;
            let mut entries = list.iter().enumerate();
            entries.try_for_each(|(at, entry)| check(kind, entry).map_err(|wrong| wrong.within(&at.to_string())))
        }
        Kind::Table(keys, kind) => {
            for (key, value) in object(value)? {
                match keys {
                    Keys::Of(ids) if !ids.contains(&key.as_str()) => return Err(one_of(ids).within(key)),
                    _ => check(kind, value).map_err(|wrong| wrong.within(key))?,
                }
            }
            Ok(())
        }
        Kind::Parts(parts) => all_parts(parts, object(value)?),
        Kind::OneOf(parts) => one_part(parts, value),
        Kind::Maybe(_) | Kind::Nothing if value.is_null() => Ok(()),
        Kind::Nothing if *value == Value::Bool(true) => Ok(()),
        Kind::Maybe(kind) => check(kind, value),
        Kind::Nothing => Err(Wrong::new(wording::POLICY_NOTHING.plain())),
    }
}

/// Every part that is needed, and none that is not known.
fn all_parts(parts: &[Part], object: &Map<String, Value>) -> Result<(), Wrong> {
    for part in parts {
        match object.get(part.name) {
            Some(value) => check(part.kind, value).map_err(|wrong| wrong.within(part.name))?,
            None if part.optional => {}
            None => return Err(Wrong::new(wording::POLICY_MISSING.plain()).within(part.name)),
        }
    }
    match object.keys().find(|key| parts.iter().all(|part| part.name != key.as_str())) {
        Some(key) => Err(Wrong::new(wording::POLICY_UNKNOWN.plain()).within(key)),
        None => Ok(()),
    }
}

/// One part alone: `"name"`, or `{"name": …}`.
fn one_part(parts: &[Part], value: &Value) -> Result<(), Wrong> {
    let nothing = Value::Null;
    let (name, held) = match value {
        Value::String(name) => (name.as_str(), &nothing),
        Value::Object(object) if object.len() == 1 => {
            object.iter().next().map_or(("", &nothing), |(name, held)| (name.as_str(), held))
        }
        _ => ("", &nothing),
    };
    match parts.iter().find(|part| part.name == name) {
        Some(part) => check(part.kind, held).map_err(|wrong| wrong.within(name)),
        None => Err(Wrong::new(wording::POLICY_ONE_OF.with([names(parts.iter().map(|part| part.name))]))),
    }
}

fn choice(ids: &[&str], value: &Value) -> Result<(), Wrong> {
    if value.as_str().is_some_and(|id| ids.contains(&id)) { Ok(()) } else { Err(one_of(ids)) }
}

fn one_of(ids: &[&str]) -> Wrong {
    Wrong::new(wording::POLICY_ONE_OF.with([names(ids.iter().copied())]))
}

fn names<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

fn object(value: &Value) -> Result<&Map<String, Value>, Wrong> {
    value.as_object().ok_or_else(|| Wrong::new(wording::POLICY_OBJECT.plain()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    static LEVELS: Kind = Kind::Choice(&["low", "high"]);
    static ROW: Kind = Kind::Parts(&[Part::needed("name", &Kind::Text), Part::optional("level", &LEVELS)]);
    static VALUE: Kind = Kind::OneOf(&[Part::needed("fixed", &Kind::Text), Part::needed("link", &Kind::Nothing)]);

    #[test]
    fn takes_what_is_of_its_kind() {
        for (kind, value) in [
            (&Kind::Switch, json!(true)),
            (&LEVELS, json!("low")),
            (&Kind::Number(60), json!(60)),
            (&Kind::Number(60), json!(1.0)),
            (&Kind::Id, json!(8_999_999_999_999_999.0)),
            (&Kind::Field, json!("Owner")),
            (&Kind::Field, json!(360_001)),
            (&Kind::List(&ROW), json!([{"name": "a"}, {"name": "b", "level": "high"}])),
            (&Kind::Table(Keys::Any, &LEVELS), json!({"anything": "low"})),
            (&VALUE, json!("link")),
            (&VALUE, json!({"fixed": "x"})),
            (&Kind::Maybe(&ROW), Value::Null),
            (&Kind::Maybe(&ROW), json!({"name": ""})),
        ] {
            assert_eq!(check(kind, &value), Ok(()), "{kind:?} {value}");
        }
    }

    #[test]
    fn names_the_place_that_is_wrong() {
        for (kind, value, place, said) in [
            (&Kind::Switch, json!("yes"), "", "true or false"),
            (&LEVELS, json!("LOW"), "", "low, high"),
            (&Kind::Number(60), json!(0), "", "from 1 to 60"),
            (&Kind::Number(60), json!(61), "", "from 1 to 60"),
            (&Kind::Number(60), json!(1.5), "", "from 1 to 60"),
            (&Kind::Number(60), json!(null), "", "from 1 to 60"),
            (&Kind::Id, json!(-1), "", "number"),
            (&Kind::Text, json!(5), "", "text"),
            (&Kind::Field, json!([]), "", "field"),
            (&Kind::List(&ROW), json!({}), "", "list"),
            (&Kind::List(&ROW), json!([{"name": "a"}, {"level": "low"}]), ".1.name", "missing"),
            (&Kind::List(&ROW), json!([{"name": "a", "level": 1}]), ".0.level", "low, high"),
            (&Kind::List(&ROW), json!([{"name": "a", "nmae": 1}]), ".0.nmae", "no such"),
            (&Kind::Table(Keys::Of(&["a"]), &LEVELS), json!({"b": "low"}), ".b", "a"),
            (&Kind::Table(Keys::Of(&["a"]), &LEVELS), json!({"a": "x"}), ".a", "low, high"),
            (&VALUE, json!("fixed"), ".fixed", "text"),
            (&VALUE, json!({"link": 1}), ".link", "nothing"),
            (&VALUE, json!({"fixed": "x", "link": null}), "", "fixed, link"),
            (&Kind::Maybe(&ROW), json!(false), "", "object"),
        ] {
            let wrong = check(kind, &value).expect_err(&value.to_string());
            assert_eq!(wrong.place, place, "{value}");
            assert!(wrong.why.to_string().contains(said), "{value}: {}", wrong.why);
        }
    }
}
