//! Values that a label calls secret: `password=…`, `"api_key": "…"`, `Cookie: …`, `<token>…</token>`.

use super::bytes::{at, before, run, run_back};
use super::{Add, Class};

/// The value behind a `=`, `:` or `>`, when the name before it calls it secret.
pub(super) fn separated(text: &str, place: usize, add: &mut Add) {
    if let Some(label) = label_before(text, place) {
        value_of(text, label, place, add);
    }
}

/// The name that ends before a separator, without quotes, escapes and spaces between.
fn label_before(text: &str, separator: usize) -> Option<&str> {
    let bytes = text.as_bytes();
    // `:=`, `=>`, `::` and `==` belong to the separator before or after.
    let end = run_back(bytes, separator, 4, |b| matches!(b, b' ' | b'"' | b'\'' | b'\\' | b'`' | b'*' | b'='));
    let start = run_back(bytes, end, 64, is_name);
    // In markup only an element's own name calls what follows a value: `<password>…`.
    let element = at(bytes, separator) != b'>' || before(bytes, start) == b'<' || before(bytes, separator) == b'=';
    (start < end && element).then(|| text.get(start..end)).flatten()
}

pub(super) const fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

/// What a label says of its value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Password,
    Token,
    Cookies { sent: bool },
    Authorization,
}

/// What names of a password end with.
#[rustfmt::skip]
const PASSWORDS: [&str; 11] = [
    "password", "passwd", "passwort", "passphrase", "passcode", "userpass", "pwd", "dbpass", "mysqlpass",
    "smtppass", "pgpass",
];

/// What names of a key or of a session end with.
#[rustfmt::skip]
const TOKENS: [&str; 34] = [
    "token", "secret", "apikey", "accesskey", "secretkey", "privatekey", "authkey", "accountkey", "sharedaccesskey",
    "sharedaccesssignature", "signingkey", "encryptionkey", "masterkey", "subscriptionkey", "clientsecret",
    "credential", "credentials", "jsessionid", "phpsessid", "sessionsecret", "aspnetsessionid", "xapikey",
    "licensekey", "authtoken", "secretaccesskey", "samlresponse", "samlrequest", "codeverifier", "clientassertion",
    "xauth", "storagekey", "webhooksecret", "appkey", "hmackey",
];

/// What a name says of its value, if anything.
pub(super) fn kind(label: &str) -> Option<Kind> {
    let mut name = [0_u8; 64];
    let mut length = 0;
    for byte in label.bytes().filter(u8::is_ascii_alphanumeric) {
        *name.get_mut(length)? = byte.to_ascii_lowercase();
        length += 1;
    }
    let name = std::str::from_utf8(name.get(..length)?).ok()?;
    let ends = |words: &[&str]| words.iter().any(|word| name.ends_with(word));
    match name {
        "cookie" | "cookies" => Some(Kind::Cookies { sent: true }),
        "setcookie" | "setcookie2" => Some(Kind::Cookies { sent: false }),
        "authorization" | "proxyauthorization" | "httpauthorization" => Some(Kind::Authorization),
        // Names with the same ending that hold nothing secret.
        "nexttoken" | "nextpagetoken" | "pagetoken" | "continuationtoken" | "tokentype" | "publickey" => None,
        "pass" | "pw" => Some(Kind::Password),
        _ if ends(&PASSWORDS) => Some(Kind::Password),
        _ => ends(&TOKENS).then_some(Kind::Token),
    }
}

fn value_of(text: &str, label: &str, separator: usize, add: &mut Add) {
    let Some(kind) = kind(label) else { return };
    let bytes = text.as_bytes();
    // Behind the separator: its second half, spaces, and the opening quote, plain or escaped.
    let start = run(bytes, separator + 1, 2, |b| matches!(b, b'=' | b'>'));
    let spaced = run(bytes, start, 4, |b| matches!(b, b' ' | b'\t'));
    let quote = run(bytes, spaced, 3, |b| matches!(b, b'\\' | b'"' | b'\'' | b'`'));
    match kind {
        Kind::Cookies { sent } => cookies(text, quote, sent, add),
        Kind::Authorization => authorization(text, quote, add),
        Kind::Password | Kind::Token => {
            let (words, end, closed) = value(text, spaced, quote);
            let tight = closed || (at(bytes, separator) == b'=' && spaced == start) || at(bytes, separator) == b'>';
            let alone = matches!(at(bytes, end), b'\n' | b'\r' | 0);
            if is_secret(words, kind, tight, alone) {
                let class = if kind == Kind::Password { Class::Password } else { Class::Token };
                add(class, quote, quote + words.len());
            }
        }
    }
}

/// The value of an authorisation header, behind its scheme.
fn authorization(text: &str, start: usize, add: &mut Add) {
    let is_value = |b: u8| !matches!(b, b'\n' | b'\r' | b'"' | b'\'' | b'<' | b'>' | b'\\');
    let end = run(text.as_bytes(), start, 1 << 14, is_value);
    let words = text.get(start..end).unwrap_or_default().trim_end();
    let scheme = words.find(' ').map_or(0, |at| at + 1);
    let value = words.get(scheme..).unwrap_or_default();
    // A word alone is a scheme whose value is hidden already.
    let bare = scheme == 0 && value.bytes().all(|b| b.is_ascii_alphabetic()) && value.len() < 16;
    let prose = scheme > 0 && value.contains(' ') && !value.contains('=');
    if value.len() >= 6 && !is_placeholder(value) && !bare && !prose {
        add(Class::Token, start + scheme, start + words.len());
    }
}

/// The value whose opening quote, if it has one, ends at `quote`; where it ends, and whether a quote closes it.
fn value(text: &str, spaced: usize, quote: usize) -> (&str, usize, bool) {
    let bytes = text.as_bytes();
    let quoted = before(bytes, quote);
    let closed = quote > spaced && matches!(quoted, b'"' | b'\'' | b'`');
    let stop = |b: u8| match quoted {
        _ if !closed => b.is_ascii_whitespace() || b"\"'<>,;&)}]|`".contains(&b),
        mark => b == mark || b == b'\n',
    };
    let mut end = run(bytes, quote, 1 << 13, |b| !stop(b));
    // A quote that is escaped within the value closes nothing.
    let is_plain = closed && quote - spaced == 1;
    while is_plain && at(bytes, end) == quoted && at(bytes, end.saturating_sub(1)) == b'\\' {
        end = run(bytes, end + 1, 1 << 13, |b| !stop(b));
    }
    let words = text.get(quote..end).unwrap_or_default();
    let words = words.strip_suffix('\\').unwrap_or(words);
    let words = if closed { words } else { words.trim_end_matches(['.', ':', '!', '?']) };
    (words, end, closed)
}

/// Whether a value looks like what its label says.
fn is_secret(value: &str, kind: Kind, tight: bool, alone: bool) -> bool {
    let digit = value.bytes().any(|b| b.is_ascii_digit());
    let upper = value.bytes().any(|b| b.is_ascii_uppercase());
    let lower = value.bytes().any(|b| b.is_ascii_lowercase());
    let sign = value.bytes().any(|b| b.is_ascii_punctuation() && !b"-_./()".contains(&b));
    // `pwd` is also the command that prints a path.
    if is_placeholder(value) || is_code(value) || value.starts_with('/') {
        return false;
    }
    match kind {
        // Prose after a colon ("password: reset it") is a word; a password that is one stands alone on its line.
        Kind::Password if tight => value.len() >= 3,
        Kind::Password => value.len() >= 4 && (digit || sign || (upper && lower && !is_capitalised(value)) || alone),
        // A token has digits, or is long and mixed.
        _ => {
            value.len() >= 8
                && (digit || (value.len() >= 16 && upper && lower) || (tight && sign))
                && !value.contains(' ')
        }
    }
}

/// `Reset`: a word at a sentence's start.
fn is_capitalised(value: &str) -> bool {
    value.bytes().skip(1).all(|b| b.is_ascii_lowercase())
}

/// Words that say a value is not there, or is hidden already, or is to be filled in.
pub(super) fn is_placeholder(value: &str) -> bool {
    const SAID: [&str; 26] = [
        "null",
        "none",
        "nil",
        "true",
        "false",
        "undefined",
        "required",
        "missing",
        "invalid",
        "expired",
        "empty",
        "redacted",
        "hidden",
        "masked",
        "changeme",
        "string",
        "yes",
        "no",
        "n/a",
        "filtered",
        "omitted",
        "removed",
        "optional",
        "incorrect",
        "wrong",
        "unknown",
    ];
    let bare = value.trim_matches(|c: char| !c.is_alphanumeric());
    bare.is_empty()
        || SAID.iter().any(|word| bare.eq_ignore_ascii_case(word))
        || value.starts_with(['<', '$', '%', '{', '['])
        || bare.bytes().all(|b| matches!(b, b'x' | b'X'))
        || value.contains("***")
        || value.contains("...")
}

/// A call, a path of names, a type: `os.getenv(`, `request.token`, `String`.
pub(super) fn is_code(value: &str) -> bool {
    let path =
        value.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'.' | b'_' | b'(' | b':')) && value.contains('.');
    value.contains(['(', '{']) || path
}

/// The values of a cookie header, names and attributes kept.
fn cookies(text: &str, start: usize, sent: bool, add: &mut Add) {
    const ATTRIBUTES: [&str; 9] =
        ["path", "domain", "expires", "max-age", "samesite", "secure", "httponly", "priority", "partitioned"];
    let bytes = text.as_bytes();
    let end = run(bytes, start, 1 << 15, |b| !matches!(b, b'\n' | b'\r' | b'"' | b'\''));
    let mut from = start;
    for (number, pair) in text.get(start..end).unwrap_or_default().split(';').enumerate() {
        if let Some((name, value)) = pair.split_once('=') {
            let name = name.trim();
            let attribute = ATTRIBUTES.iter().any(|word| name.eq_ignore_ascii_case(word));
            let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_graphic());
            let shown = value.trim_end();
            if named && !attribute && (sent || number == 0) && shown.len() >= 2 && !is_placeholder(shown) {
                let at = from + pair.len() - value.len();
                add(Class::Cookie, at, at + shown.len());
            }
        }
        from += pair.len() + 1;
    }
}
