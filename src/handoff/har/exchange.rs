//! One request and its response, as far as a digest needs them.

use serde_json::Value;

use crate::json::{self, object};

/// One request and its answer. Holds no values of the address, no headers but ids, no body but a failure's first words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exchange {
    /// When it began, as the capture says it.
    pub started: String,
    /// `GET`, `POST` ….
    pub method: String,
    /// The host.
    pub host: String,
    /// The path, values stripped (`/users/{id}`), and the names of its query.
    pub path: String,
    /// The status; 0 when there was no answer.
    pub status: u16,
    /// What the browser or the server says of it: `net::ERR_TIMED_OUT`, `Not Found`.
    pub reason: String,
    /// The first words of the answer to a failed request, not masked yet.
    pub answer: String,
    /// Request and trace ids, `name: value`.
    pub ids: Vec<String>,
    /// Milliseconds, all together.
    pub time: u64,
    /// Whether the browser sent it ahead of the page's own request (an OPTIONS): shown, but not named as what failed
    /// first as long as there is another.
    pub(super) is_preflight: bool,
}

impl Exchange {
    /// No answer, or a status of 400 and above. A request that the page itself cancelled did not fail.
    pub fn failed(&self) -> bool {
        self.status >= 400 || (self.status == 0 && !self.reason.is_empty() && !self.reason.contains("ERR_ABORTED"))
    }

    pub(super) fn write(&self) -> Value {
        object(vec![
            ("started", self.started.as_str().into()),
            ("method", self.method.as_str().into()),
            ("host", self.host.as_str().into()),
            ("path", self.path.as_str().into()),
            ("status", self.status.into()),
            ("reason", self.reason.as_str().into()),
            ("answer", self.answer.as_str().into()),
            ("ids", self.ids.iter().map(|id| Value::from(id.as_str())).collect()),
            ("time", self.time.into()),
            ("preflight", self.is_preflight.into()),
        ])
    }

    pub(super) fn read(written: &Value) -> Self {
        let text = |key: &str| written.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |key: &str| written.get(key).and_then(json::whole).unwrap_or_default();
        let ids = written.get("ids").and_then(Value::as_array).into_iter().flatten();
        Self {
            started: text("started"),
            method: text("method"),
            host: text("host"),
            path: text("path"),
            status: u16::try_from(number("status")).unwrap_or_default(),
            reason: text("reason"),
            answer: text("answer"),
            ids: ids.filter_map(Value::as_str).map(str::to_owned).collect(),
            time: number("time"),
            is_preflight: written.get("preflight") == Some(&Value::Bool(true)),
        }
    }

    /// Takes an address apart: the host, and the path with its values stripped.
    pub(super) fn set_address(&mut self, address: &str) {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let (rest, _) = rest.split_once('#').unwrap_or((rest, ""));
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = place.split_once('/').unwrap_or((place, ""));
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        host.clone_into(&mut self.host);
        self.path = "/".to_owned() + &path.split('/').map(part).collect::<Vec<_>>().join("/");
        let names: Vec<&str> =
            query.split('&').filter_map(|pair| pair.split('=').next()).filter(|n| !n.is_empty()).collect();
        if !names.is_empty() {
            let names: Vec<&str> = names.into_iter().map(part).collect();
            self.path.push('?');
            self.path.push_str(&names.join("&"));
        }
    }
}

/// A part of a path: a word stays, a value becomes `{id}`.
fn part(part: &str) -> &str {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    let version = part.len() <= 4 && part.starts_with('v') && digits + 1 == part.len();
    let file =
        part.rsplit_once('.').is_some_and(|(_, end)| end.len() <= 5 && end.bytes().all(|b| b.is_ascii_alphabetic()));
    let value = (digits > 0 && digits * 3 >= part.len() && !version)
        || (digits >= 4 && !file)
        || (part.len() > 24 && digits > 0 && !file)
        || part.len() > 64
        || part.contains('%')
        || part.contains('@');
    if value { "{id}" } else { part }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_stripped_and_words_stay() {
        for (address, host, path) in [
            (
                "https://api.example.com/v2/users/81/orders?page=2&token=x#y",
                "api.example.com",
                "/v2/users/{id}/orders?page&token",
            ),
            ("https://u:p@x.example/a/7f3c2a90-1b7e-4c52-9b53-0d6a8f1f9f11", "x.example", "/a/{id}"),
            ("https://x.example", "x.example", "/"),
            ("https://x.example/app/main.4f3a.js", "x.example", "/app/main.4f3a.js"),
            ("https://x.example/u/ana%40example.com/q", "x.example", "/u/{id}/q"),
            ("about:blank", "about:blank", "/"),
        ] {
            let mut exchange = Exchange::default();
            exchange.set_address(address);
            assert_eq!((exchange.host.as_str(), exchange.path.as_str()), (host, path), "{address}");
        }
    }

    #[test]
    fn what_the_page_took_back_did_not_fail() {
        let exchange = |status, reason: &str| Exchange { status, reason: reason.to_owned(), ..Exchange::default() };
        assert!(exchange(500, "").failed() && exchange(0, "net::ERR_TIMED_OUT").failed());
        assert!(!exchange(204, "").failed() && !exchange(0, "net::ERR_ABORTED").failed() && !exchange(0, "").failed());
    }
}
