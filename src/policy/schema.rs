//! The table of the options as JSON Schema: for an editor and a build that check a policy file, and for the browsers'
//! managed storage, which knows a smaller language.

#![allow(clippy::indexing_slicing, reason = "objects made here; indexing a JSON value adds the key")]
#![allow(clippy::match_same_arms, reason = "one arm for each kind, in their order")]

use serde_json::{Map, Value, json};

use super::kind::{Keys, Kind, Part};
use super::option::Preset;
use super::{OPTIONS, PolicyOption};
use crate::wording;

/// A language of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// JSON Schema, 2020-12.
    Json,
    /// What Chrome's managed storage understands: one type for each value, no alternatives.
    Managed,
}

/// The schema of a policy.
pub fn schema(dialect: Dialect) -> Value {
    let mut sections = Map::new();
    for option in OPTIONS {
        let schema = of_option(option, dialect);
        if option.key.is_empty() {
            sections.insert(option.section.to_owned(), schema);
        } else {
            let section = sections.entry(option.section).or_insert_with(|| {
                let mut section = json!({"type": "object", "properties": {}});
                if dialect == Dialect::Json {
                    section["additionalProperties"] = json!(false);
                }
                section
            });
            section["properties"][option.key] = schema;
        }
    }
    match dialect {
        Dialect::Json => json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Baton policy",
            "description": "A team's choices: the options page's export, the administrator's policy and the file of baton --policy.",
            "type": "object",
            "properties": sections,
            "additionalProperties": false,
        }),
        Dialect::Managed => json!({"type": "object", "properties": sections}),
    }
}

fn of_option(option: &PolicyOption, dialect: Dialect) -> Value {
    let mut schema = of_kind(option.kind, dialect);
    if let Some((title, changes)) = wording::option(option.section, option.key) {
        schema["title"] = json!(title.text());
        schema["description"] = json!(changes.text());
    }
    if dialect == Dialect::Json {
        schema["default"] = option.preset.value(option.kind);
        if let Preset::Fallback(rows) = &option.preset {
            for (id, preset) in *rows {
                schema["properties"][*id]["default"] = preset.value(option.kind);
            }
        }
    }
    schema
}

fn of_kind(kind: &Kind, dialect: Dialect) -> Value {
    let json = dialect == Dialect::Json;
    match kind {
        Kind::Switch => json!({"type": "boolean"}),
        Kind::Choice(ids) => json!({"type": "string", "enum": ids}),
        Kind::Number(most) => json!({"type": "integer", "minimum": 1, "maximum": most}),
        Kind::Id if json => json!({"type": "integer", "minimum": 0}),
        Kind::Id => json!({"type": "integer"}),
        Kind::Text => json!({"type": "string"}),
        Kind::Field if json => json!({"type": ["string", "integer"], "minimum": 0}),
        Kind::Field => json!({"type": "string"}),
        Kind::List(kind) => json!({"type": "array", "items": of_kind(kind, dialect)}),
        Kind::Table(Keys::Any, kind) => json!({"type": "object", "additionalProperties": of_kind(kind, dialect)}),
        Kind::Table(Keys::Of(ids), kind) => {
            let row = of_kind(kind, dialect);
            let mut table = closed(ids.iter().map(|id| (*id, row.clone())), dialect);
            if json {
                // An object's properties have no order; this list has.
                table["propertyNames"] = json!({"enum": ids});
            }
            table
        }
        Kind::Parts(parts) => {
            let mut schema = closed(of_parts(parts, dialect), dialect);
            schema["required"] = parts.iter().filter(|part| !part.optional).map(|part| part.name).collect();
            schema
        }
        Kind::OneOf(parts) if json => {
            let alone = parts.iter().filter(|part| matches!(part.kind, Kind::Nothing)).map(|part| part.name);
            let alone: Vec<_> = alone.collect();
            let mut one = closed(of_parts(parts, dialect), dialect);
            one["minProperties"] = json!(1);
            one["maxProperties"] = json!(1);
            json!({"oneOf": [{"type": "string", "enum": alone}, one]})
        }
        Kind::OneOf(parts) => closed(of_parts(parts, dialect), dialect),
        Kind::Maybe(kind) if json => json!({"oneOf": [{"type": "null"}, of_kind(kind, dialect)]}),
        Kind::Maybe(kind) => of_kind(kind, dialect),
        Kind::Nothing if json => json!({"enum": [null, true]}),
        Kind::Nothing => json!({"type": "boolean"}),
    }
}

fn of_parts(parts: &[Part], dialect: Dialect) -> impl Iterator<Item = (&'static str, Value)> {
    parts.iter().map(move |part| (part.name, of_kind(part.kind, dialect)))
}

/// An object with these properties and no others.
fn closed(properties: impl Iterator<Item = (&'static str, Value)>, dialect: Dialect) -> Value {
    let properties: Map<_, _> = properties.map(|(name, schema)| (name.to_owned(), schema)).collect();
    match dialect {
        Dialect::Json => json!({"type": "object", "properties": properties, "additionalProperties": false}),
        Dialect::Managed => json!({"type": "object", "properties": properties}),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playbook::Severity;

    #[test]
    fn every_option_is_said_in_words() {
        for option in OPTIONS {
            let schema = of_option(option, Dialect::Json);
            for key in ["title", "description"] {
                assert!(schema[key].as_str().is_some_and(|text| !text.is_empty()), "{} has no {key}", option.name());
            }
        }
        assert_eq!(wording::OPTIONS.len(), 2 * OPTIONS.len(), "words for an option that is gone");
    }

    #[test]
    fn managed_storage_gets_one_type_for_each_value() {
        fn walk(schema: &Value, place: &str) {
            let object = schema.as_object().expect("a schema is an object");
            for (key, value) in object {
                assert!(
                    ["type", "title", "description", "properties", "additionalProperties", "items", "enum", "required"]
                        .contains(&key.as_str())
                        || ["minimum", "maximum"].contains(&key.as_str()),
                    "{place}: {key}"
                );
                match (key.as_str(), value) {
                    ("type", value) => assert!(value.is_string(), "{place}: {value}"),
                    ("properties", Value::Object(parts)) => {
                        parts.iter().for_each(|(name, part)| walk(part, &format!("{place}.{name}")));
                    }
                    ("items" | "additionalProperties", inner) => walk(inner, place),
                    _ => {}
                }
            }
            assert!(object.contains_key("type"), "{place}");
        }
        walk(&schema(Dialect::Managed), "");
    }

    /// What the options page shows where a team chose nothing is what counts there.
    #[test]
    fn a_row_left_out_is_the_playbooks() {
        let rows = |key: &str| schema(Dialect::Json)["properties"]["response"]["properties"][key]["properties"].clone();
        let (customer, internal, analysis) = (rows("customer"), rows("internal"), rows("analysis_hours"));
        for severity in Severity::ALL {
            let id = severity.id();
            assert_eq!(customer[id]["default"], json!(severity.customer_cadence()), "{id}");
            assert_eq!(internal[id]["default"], json!(severity.internal_cadence()), "{id}");
            assert_eq!(analysis[id]["default"], json!(severity.analysis_hours()), "{id}");
        }
    }

    #[test]
    fn the_committed_schema_is_this_one() {
        let text = include_str!("../../policy.schema.json");
        let committed: Value = serde_json::from_str(text).expect("JSON");
        assert_eq!(
            committed,
            schema(Dialect::Json),
            "write it anew: baton policy --format schema > policy.schema.json"
        );
    }
}
