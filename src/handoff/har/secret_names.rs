//! Values that are secret by their name (`password=…`, `"api_key": "…"`), in any part of a capture.

/// Names whose values go, lower case: the lists of Cloudflare's, Okta's and `LearnUpon`'s sanitizers together, with
/// the cookies that the first forgets.
const NAMES: [&str; 72] = [
    "authorization",
    "cookie",
    "set-cookie",
    "proxy-authorization",
    "x-api-key",
    "x-csrf-token",
    "access_token",
    "refresh_token",
    "id_token",
    "authenticity_token",
    "token",
    "auth",
    "password",
    "passwd",
    "current_password",
    "new_password",
    "backup_password",
    "password_key",
    "client_secret",
    "client_id",
    "code",
    "code_verifier",
    "code_challenge",
    "state",
    "assertion",
    "samlrequest",
    "samlresponse",
    "relaystate",
    "appid",
    "facetid",
    "challenge",
    "serverdata",
    "fcparams",
    "shdf",
    "usg",
    "vses2",
    "x-client-data",
    "email",
    "username",
    "firstname",
    "lastname",
    "key",
    "pem",
    "rsa",
    "dsa",
    "ecdsa",
    "signature",
    "passkey",
    "payload",
    "secret",
    "api_key",
    "apikey",
    "api-key",
    "x-auth-token",
    "x-access-token",
    "x-xsrf-token",
    "csrf_token",
    "csrftoken",
    "_csrf",
    "xsrf-token",
    "pwd",
    "passphrase",
    "session",
    "sessionid",
    "session_id",
    "sid",
    "jwt",
    "otp",
    "pin",
    "x-amz-security-token",
    "x-amz-signature",
    "x-goog-signature",
];

/// Whether a name's value goes.
pub(super) fn is_secret(name: &str) -> bool {
    NAMES.iter().any(|secret| name.eq_ignore_ascii_case(secret))
}

/// Masks the values of secret names within a text: an address, a form, JSON, the parts of a multipart body.
pub(super) fn mask(text: &str, mut token: impl FnMut(&str) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (start, end) in values(text) {
        if start < copied || start >= end {
            continue;
        }
        let value = text.get(start..end).unwrap_or_default();
        out.push_str(text.get(copied..start).unwrap_or_default());
        out.push_str(&token(value));
        copied = end;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    out
}

/// Where the values stand, in order.
fn values(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for (place, byte) in bytes.iter().enumerate() {
        let value = match byte {
            b'=' => form(text, place),
            b':' => json(text, place),
            _ => None,
        };
        found.extend(value);
    }
    found
}

/// `name=value` of a query or a form; `name="x"` of a multipart header and the part below it.
fn form(text: &str, place: usize) -> Option<(usize, usize)> {
    let before =
        text.get(place.saturating_sub(64)..place).or_else(|| text.get(floor(text, place.saturating_sub(64))..place))?;
    let start =
        before.rfind(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))).map_or(0, |at| at + 1);
    let name = before.get(start..)?;
    let after = text.get(place + 1..)?;
    if name.eq_ignore_ascii_case("name") && after.starts_with('"') {
        let (named, rest) = after.get(1..)?.split_once('"')?;
        if named.len() > 64 || !is_secret(named) {
            return None;
        }
        let blank = rest
            .find("\r\n\r\n")
            .map(|at| at + 4)
            .or_else(|| rest.find("\n\n").map(|at| at + 2))
            .filter(|at| *at < 300)?;
        let start = text.len() - rest.len() + blank;
        let body = text.get(start..)?;
        let end = body.find("\r\n--").or_else(|| body.find("\n--")).unwrap_or(body.len());
        return Some((start, start + end));
    }
    let opens = before.get(..start)?.chars().next_back();
    if !matches!(opens, None | Some('?' | '&' | ';' | '#' | '\n' | ' ' | '"')) || !is_secret(name) {
        return None;
    }
    let end = after
        .find(|c: char| matches!(c, '&' | '#' | '"' | '\'' | ';' | '<' | '>') || c.is_whitespace())
        .unwrap_or(after.len());
    Some((place + 1, place + 1 + end))
}

/// `"name": "value"`, quotes plain or escaped; a number goes too.
fn json(text: &str, place: usize) -> Option<(usize, usize)> {
    let before = text.get(floor(text, place.saturating_sub(72))..place)?.trim_end();
    let before = before.strip_suffix('"')?;
    let before = before.trim_end_matches('\\');
    let name = before.rsplit(['"']).next()?;
    if !is_secret(name) {
        return None;
    }
    let after = text.get(place + 1..)?;
    let value = after.trim_start();
    let start = text.len() - value.len();
    let opening = value.len() - value.trim_start_matches('\\').len();
    let inner = value.get(opening..)?;
    if let Some(words) = inner.strip_prefix('"') {
        let start = start + opening + 1;
        return Some((start, start + closing(words, opening)));
    }
    let end = value.find(|c: char| matches!(c, ',' | '}' | ']') || c.is_whitespace()).unwrap_or(value.len());
    let literal = value.get(..end)?;
    let number = literal.bytes().next().is_some_and(|b| b.is_ascii_digit() || b == b'-');
    number.then_some((start, start + end))
}

/// Where a string ends whose quotes are escaped this many times.
fn closing(words: &str, opening: usize) -> usize {
    let mut slashes = 0;
    for (at, c) in words.char_indices() {
        match c {
            '\\' => slashes += 1,
            '"' if slashes <= opening && (opening > 0 || slashes == 0) => return at - slashes,
            '"' if opening == 0 && slashes % 2 == 0 => return at,
            _ => slashes = 0,
        }
        if c == '"' {
            slashes = 0;
        }
    }
    words.len()
}

/// The character boundary at or before a place.
fn floor(text: &str, mut place: usize) -> usize {
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_values_go() {
        for (text, masked) in [
            ("a=1&PassWord=x%20y&b=2", "a=1&PassWord=…&b=2"),
            ("https://x.example/cb?code=abc&state=d#id_token=e", "https://x.example/cb?code=…&state=…#id_token=…"),
            ("{\"email\": \"a@b.c\", \"n\": 1}", "{\"email\": \"…\", \"n\": 1}"),
            ("{\"token\":\"a\\\"b\",\"key\":42}", "{\"token\":\"…\",\"key\":…}"),
            (
                "{\"x\":\"{\\\"password\\\":\\\"p\\\",\\\"y\\\":1}\"}",
                "{\"x\":\"{\\\"password\\\":\\\"…\\\",\\\"y\\\":1}\"}",
            ),
            ("{\"payload\":{\"a\":1}}", "{\"payload\":{\"a\":1}}"),
            (
                "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nhunter2\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n…\r\n--b--",
            ),
            ("status=ok&monkey=1", "status=ok&monkey=1"),
        ] {
            assert_eq!(mask(text, |_| "…".to_owned()), masked);
        }
    }
}
