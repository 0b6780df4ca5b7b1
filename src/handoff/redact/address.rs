//! E-mail addresses, web addresses with a password in them, and signed web addresses.

use super::bytes::{at, before, begins, is_word, run, run_back};
use super::{Add, Class};

/// `name@host.tld`, also with `%40` for the sign; `sign` is its length in bytes.
pub(super) fn email(text: &str, place: usize, sign: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    let after = place + sign;
    if sign > 1 && text.get(place..after) != Some("%40") {
        return;
    }
    let local = |b: u8| {
        is_word(b) || b >= 0x80 || matches!(b, b'.' | b'_' | b'+' | b'-' | b'\'' | b'!' | b'#' | b'&' | b'*' | b'/')
    };
    let mut start = run_back(bytes, place, 64, local);
    while start < place && matches!(at(bytes, start), b'.' | b'\'' | b'-' | b'*' | b'/' | b'&' | b'#' | b'!' | b'+') {
        start += 1;
    }
    // A quotation mark beyond ASCII is not the name's either.
    if let Some((last, mark)) = text
        .get(start..place)
        .and_then(|name| name.char_indices().rfind(|(_, c)| !c.is_ascii() && !c.is_alphanumeric()))
    {
        start += last + mark.len_utf8();
    }
    // Of a path or a query only the last part belongs to the name.
    if let Some(last) = text.get(start..place).and_then(|name| name.rfind(['/', '&', '#', '!'])) {
        start += last + 1;
    }
    // What stands before an escaped `=` or `&` is not the name's.
    if before(bytes, start) == b'%' {
        start = (start + 2).min(place);
    }
    if start == place || is_password_in_address(text, start) || is_message(bytes, start) {
        return;
    }
    let end = domain(text, after);
    let remote = text.get(start..place) == Some("git") && at(bytes, end) == b':';
    if end > after && !remote {
        add(Class::Email, start, end);
    }
}

/// `Message-ID: <`: what follows is the number of a mail, which engineers search their logs for.
fn is_message(bytes: &[u8], start: usize) -> bool {
    let label = run_back(bytes, start, 4, |b| matches!(b, b'<' | b' ' | b':'));
    before(bytes, start) == b'<'
        && ["message-id", "in-reply-to"]
            .iter()
            .any(|known| label.checked_sub(known.len()).is_some_and(|from| begins(bytes, from, known)))
}

/// The end of a domain name that begins here; the start itself if none does.
fn domain(text: &str, start: usize) -> usize {
    const FILES: [&str; 22] = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "mjs", "css", "ts", "tsx", "jsx", "json", "html", "xml",
        "md", "txt", "log", "service", "so", "py", "rb",
    ];
    let bytes = text.as_bytes();
    let name = text.get(start..).unwrap_or_default();
    let kind = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let mut end = start + name.chars().take(255).take_while(kind).map(char::len_utf8).sum::<usize>();
    while end > start && matches!(before(bytes, end), b'.' | b'-') {
        end -= 1;
    }
    let Some(name) = text.get(start..end) else { return start };
    let Some((host, top)) = name.rsplit_once('.') else { return start };
    let named = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    let sound = !host.is_empty() && host.split('.').all(|label| !label.is_empty());
    let file = FILES.iter().any(|file| top.eq_ignore_ascii_case(file));
    if named && sound && !file { end } else { start }
}

/// `scheme://user:` right before: what follows up to the sign is a password, not a name.
fn is_password_in_address(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let back = run_back(bytes, start, 128, |b| !b.is_ascii_whitespace() && b != b'/');
    before(bytes, back) == b'/'
        && at(bytes, back.saturating_sub(2)) == b'/'
        && text.get(back..start).is_some_and(|user| user.is_empty() || user.contains(':'))
}

/// `scheme://user:password@host`, from the colon on.
pub(super) fn credentials(text: &str, place: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    if at(bytes, place + 1) != b'/' || at(bytes, place + 2) != b'/' {
        return;
    }
    let start = place + 3;
    let end = run(bytes, start, 512, |b| !b.is_ascii_whitespace() && !b"/?#\"'<>`[]".contains(&b));
    let Some(authority) = text.get(start..end) else { return };
    let Some((user, _)) = authority.rsplit_once('@') else { return };
    let password = user.split_once(':').map(|(_, password)| password);
    if password.is_some_and(|password| !password.is_empty() && !password.starts_with(['<', '$', '{', '*'])) {
        add(Class::Connection, start, start + user.len());
    }
}

/// The value of a query parameter that signs the address or grants access to it, from the equals sign on.
pub(super) fn query(text: &str, place: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    let start = run_back(bytes, place, 48, |b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'));
    let opens = before(bytes, start);
    // `&amp;`, and an address within an address.
    let escaped = text.get(..start).is_some_and(|t| t.ends_with("&amp;") || t.ends_with("%26") || t.ends_with("%3F"));
    if !matches!(opens, b'?' | b'&' | b'#') && !escaped {
        return;
    }
    let name = text.get(start..place).unwrap_or_default();
    let Some((class, least)) = query_class(name) else { return };
    let end = run(bytes, place + 1, 1 << 14, |b| !b.is_ascii_whitespace() && !b"&#\"'<>`\\|)]}".contains(&b));
    let value = text.get(place + 1..end).unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?']);
    let hidden = value.starts_with(['<', '*', '$', '{', '[']);
    if value.len() >= least && !hidden {
        add(class, place + 1, place + 1 + value.len());
    }
}

/// Names of what an address is signed with.
#[rustfmt::skip]
const SIGNATURES: [&str; 19] = [
    "x-amz-signature", "x-amz-credential", "x-amz-security-token", "x-goog-signature", "x-goog-credential",
    "signature", "sig", "awsaccesskeyid", "googleaccessid", "key-pair-id", "policy", "hmac", "hdnea", "hdnts",
    "sas", "se-sig", "x-oss-signature", "ossaccesskeyid", "__token__",
];

/// Names of what lets somebody in.
#[rustfmt::skip]
const TOKENS: [&str; 32] = [
    "token", "access_token", "refresh_token", "id_token", "auth_token", "authenticity_token", "auth", "api_key",
    "apikey", "api-key", "key", "client_secret", "code_verifier", "code_challenge", "assertion", "samlrequest",
    "samlresponse", "relaystate", "session", "sessionid", "session_id", "sid", "jwt", "ticket", "otp", "magic",
    "reset_token", "confirmation_token", "invite_token", "x-api-key", "csrf_token", "nonce",
];

/// Names of a state or of a code, which let nobody in where they are short.
const CODES: [&str; 2] = ["code", "state"];

/// What a query's value is by its name, and how long it is at least.
fn query_class(name: &str) -> Option<(Class, usize)> {
    let is_of = |names: &[&str]| names.iter().any(|known| name.eq_ignore_ascii_case(known));
    let kinds: [(&[&str], Class, usize); 3] =
        [(&SIGNATURES, Class::Signature, 6), (&TOKENS, Class::Token, 8), (&CODES, Class::Token, 16)];
    kinds.into_iter().find(|(names, ..)| is_of(names)).map(|(_, class, least)| (class, least))
}
