//! Reads custom fields, as an agent sees them.

use serde_json::Value;

use super::json::Json;
use crate::ticket::{Field, FieldKey, FormField};

/// Reads the fields that hold a value. `null`, `""`, `[]` and `false` all mean empty.
pub(super) fn read(root: Json, ticket: Json) -> Vec<Field> {
    let described: Vec<Json> = root.list("ticket_fields").collect();
    let description = |id| described.iter().find(|field| field.id("id") == Some(id)).copied();
    ticket
        .list("custom_fields")
        .filter_map(|field| {
            let id = field.id("id")?;
            let about = description(id);
            let value = shown(field.get("value")?.0, about)?;
            let title = about.and_then(|field| field.text("title")).unwrap_or_default().to_owned();
            Some(Field { key: FieldKey::Custom(id), title, value, unsaved: false })
        })
        .collect()
}

/// Reads the custom fields that the form offers. Switched-off fields and Zendesk's own are left out.
pub(super) fn form(root: Json) -> Vec<FormField> {
    const OWN: [&str; 9] = [
        "subject",
        "description",
        "status",
        "tickettype",
        "priority",
        "group",
        "assignee",
        "custom_status",
        "basic_priority",
    ];
    root.list("ticket_fields")
        .filter(|field| field.flag("active") != Some(false))
        .filter(|field| field.text("type").is_none_or(|kind| !OWN.contains(&kind)))
        .filter_map(|field| {
            Some(FormField { key: FieldKey::Custom(field.id("id")?), title: field.text("title")?.to_owned() })
        })
        .collect()
}

/// A field's value as shown; empty when it holds nothing.
pub(super) fn label(root: Json, id: u64, value: Json) -> String {
    let about = root.list("ticket_fields").find(|field| field.id("id") == Some(id));
    shown(value.0, about).unwrap_or_default()
}

/// A decimal as Zendesk keeps it, to a millionth; what no form holds says nothing. Writing any double in full would
/// cost the wasm ten kilobytes of powers.
fn decimal(number: f64) -> Option<String> {
    if number.abs() > 9e9 {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "the range is checked")]
    let millionths = (number * 1e6).round() as i64;
    let sign = if millionths < 0 { "-" } else { "" };
    let millionths = millionths.unsigned_abs();
    let written = format!("{sign}{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
    Some(written.trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// A value as shown: dropdowns store tags, agents see labels.
fn shown(value: &Value, about: Option<Json>) -> Option<String> {
    let label = |tag: &str| {
        let options = about.into_iter().flat_map(|field| field.list("custom_field_options"));
        let named = options.filter(|option| option.text("value") == Some(tag)).find_map(|option| option.text("name"));
        // A nested option is `Category::Choice`; the agent sees the last part.
        named.map_or(tag, |name| name.rsplit("::").next().unwrap_or(name)).to_owned()
    };
    let text = match value {
        Value::String(text) => label(text),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.to_string(),
            None => decimal(number.as_f64()?)?,
        },
        Value::Bool(true) => "yes".to_owned(),
        Value::Array(tags) => tags.iter().filter_map(Value::as_str).map(label).collect::<Vec<_>>().join(", "),
        Value::Bool(false) | Value::Null | Value::Object(_) => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn decimals_stand_as_they_were_written() {
        let cases = [(0.5, "0.5"), (-2.25, "-2.25"), (3.0, "3"), (1_234.567_89, "1234.56789"), (1e-9, "0")];
        for (number, expected) in cases {
            assert_eq!(decimal(number).as_deref(), Some(expected));
        }
        assert_eq!((decimal(1e300), decimal(f64::INFINITY)), (None, None));
    }
}
