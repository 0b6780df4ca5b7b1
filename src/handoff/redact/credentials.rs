//! Private keys, JSON web tokens, and values after an authorisation scheme.

use super::bytes::{at, before, begins, run};
use super::{Add, Class};

/// `-----BEGIN … PRIVATE KEY-----` to its end; where the end is missing, as far as it looks like one. Nothing is looked
/// at before `from`.
pub(super) fn private_key(text: &str, start: usize, from: &mut usize, add: &mut Add) {
    const BEGIN: &str = "-----BEGIN ";
    let Some(rest) = text.get(start..).and_then(|rest| rest.strip_prefix(BEGIN)) else { return };
    if start < *from {
        return;
    }
    *from = start + BEGIN.len();
    let Some(close) = rest.as_bytes().windows(5).take(60).position(|w| w == b"-----") else { return };
    if !rest.get(..close).is_some_and(|name| name.contains("PRIVATE KEY")) {
        return;
    }
    let body = *from + close + 5;
    // A key holds no other's beginning: what lies between is read once.
    let sealed = text.get(body..).unwrap_or_default();
    let sealed = sealed.split(BEGIN).next().unwrap_or_default();
    let end = sealed.find("-----END ").and_then(|at| {
        let name = at + "-----END ".len();
        sealed.get(name..)?.find("-----").map(|more| body + name + more + 5)
    });
    let end = end.unwrap_or_else(|| unclosed(text, body));
    add(Class::PrivateKey, start, end);
    *from = end.max(*from);
}

/// Lines of base64 after a header that was never closed.
fn unclosed(text: &str, body: usize) -> usize {
    let mut end = body;
    for line in text.get(body..).unwrap_or_default().split_inclusive('\n') {
        let bare = line.trim_matches(|c: char| c.is_whitespace() || c == '>' || c == '|');
        let sealed = bare.is_empty()
            || bare.contains("\\n")
            || (bare.len() >= 16 && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b)))
            || bare.starts_with("Proc-Type:")
            || bare.starts_with("DEK-Info:");
        if !sealed {
            break;
        }
        end += line.len();
    }
    body + text.get(body..end).unwrap_or_default().trim_end().len()
}

/// `eyJ….eyJ….…`: three parts of base64url, or five when encrypted. None before `from`, the end of the last one.
pub(super) fn web_token(bytes: &[u8], start: usize, from: &mut usize, add: &mut Add) {
    if at(bytes, start) != b'e' || at(bytes, start + 1) != b'y' || at(bytes, start + 2) != b'J' || start < *from {
        return;
    }
    let part = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    let mut end = run(bytes, start, usize::MAX, part);
    let header = end - start;
    let mut parts = 1;
    while parts < 5 && at(bytes, end) == b'.' {
        end = run(bytes, end + 1, usize::MAX, part);
        parts += 1;
    }
    *from = end;
    if header >= 12 && parts >= 2 && end - start >= 30 {
        add(Class::Jwt, start, end);
    }
}

/// `Bearer …`, `Basic …`, `Token …` wherever they stand, from the word on that names the scheme.
pub(super) fn scheme(text: &str, start: usize, add: &mut Add) {
    const SCHEMES: [(&str, usize); 6] =
        [("bearer", 12), ("basic", 8), ("digest", 24), ("apikey", 12), ("negotiate", 24), ("ntlm", 24)];
    let bytes = text.as_bytes();
    if !matches!(at(bytes, start) | 0x20, b'a' | b'b' | b'd' | b'n') {
        return;
    }
    let Some((scheme, least)) = SCHEMES.iter().find(|(scheme, _)| begins(bytes, start, scheme)) else { return };
    let value = run(bytes, start + scheme.len(), 3, |b| b == b' ' || b == b'+');
    if value == start + scheme.len() {
        return;
    }
    let end = run(bytes, value, 1 << 16, |b| b.is_ascii_alphanumeric() || b"._~+/=-|:".contains(&b));
    let words = text.get(value..end).unwrap_or_default().trim_end_matches(['.', ':', '-']);
    let secret = match *scheme {
        "basic" => is_basic(words),
        _ => words.len() >= *least && words.bytes().any(|b| b.is_ascii_digit()),
    };
    if secret {
        add(Class::Token, value, value + words.len());
    }
}

/// Base64 of `user:password`.
fn is_basic(words: &str) -> bool {
    let mut bits = 0_u32;
    let mut held = 0;
    let mut colon = false;
    for byte in words.trim_end_matches('=').bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return false,
        };
        bits = (bits << 6) | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            let decoded = (bits >> held) & 0xff;
            bits &= (1 << held) - 1;
            if decoded < 0x20 || decoded == 0x7f {
                return false;
            }
            colon |= decoded == u32::from(b':');
        }
    }
    colon
}

/// `curl -u user:password`, from the dash on.
pub(super) fn curl_user(text: &str, start: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    if !matches!(before(bytes, start), b' ' | b'\t' | b'\n' | 0) {
        return;
    }
    let Some(option) = ["-u ", "--user "].into_iter().find(|option| begins(bytes, start, option)) else { return };
    let value = run(bytes, start + option.len(), 2, |b| matches!(b, b' ' | b'\'' | b'"'));
    let end = run(bytes, value, 256, |b| !b.is_ascii_whitespace() && b != b'\'' && b != b'"');
    let words = text.get(value..end).unwrap_or_default();
    if words.split_once(':').is_some_and(|(user, password)| !user.is_empty() && password.len() >= 3) {
        add(Class::Connection, value, end);
    }
}
