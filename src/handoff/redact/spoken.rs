//! Values that a sentence calls secret, without a mark between: `my password is hunter2`, `login Hunter2!`.
//!
//! Most of what stands behind such a word is prose ("password reset", "token expired"), so here the value has to look
//! like what it is called.

use super::bytes::{at, before, run, run_back};
use super::labelled::{Kind, is_code, is_name, is_placeholder, kind};
use super::{Add, Class};

/// What a word leads one to expect behind it.
enum Asked {
    /// `--password`: anything.
    Option,
    /// `password is`: something with a digit or a sign.
    Said,
    /// `password`: what only a password looks like.
    Password,
    /// `login`: the same, and no name of a product.
    Login,
    /// `secret`, `api key`: something randomly generated.
    Token,
}

/// The value behind a space.
pub(super) fn after(text: &str, space: usize, add: &mut Add) {
    let bytes = text.as_bytes();
    if before(bytes, space) == b'/' && before(bytes, space.saturating_sub(1)) == b' ' {
        return second_of_pair(text, space, add);
    }
    let Some(asked) = asked(text, space) else { return };
    let value = run(bytes, space, 3, |b| matches!(b, b' ' | b'"' | b'\'' | b'`' | b':'));
    let word = word(text, value);
    let plain = word.trim_end_matches('!');
    if plain.len() < 4 || is_placeholder(plain) || is_code(plain) {
        return;
    }
    let shape = WordShape::of(word);
    let (class, shown) = match asked {
        Asked::Option => (Class::Password, word),
        Asked::Said if shape.letters() && (shape.digits > 0 || WordShape::of(plain).signs > 0) => {
            (Class::Password, word)
        }
        Asked::Password if shape.is_password() || shape.is_mixed() => (Class::Password, word),
        Asked::Login if shape.is_password() && shape.upper && shape.lower => (Class::Password, word),
        Asked::Token if is_drawn(plain) => (Class::Token, plain),
        _ => return,
    };
    add(class, value, value + shown.len());
}

fn asked(text: &str, space: usize) -> Option<Asked> {
    let bytes = text.as_bytes();
    if !may_lead(bytes, space) {
        return None;
    }
    let start = run_back(bytes, space, 32, is_name);
    let name = text.get(start..space)?;
    if name.starts_with("--") {
        return kind(name).map(|_| Asked::Option);
    }
    let word_before = || {
        let end = run_back(bytes, start, 2, |b| b == b' ');
        text.get(run_back(bytes, end, 32, is_name)..end)
    };
    if matches!(name, "is" | "was" | "to") {
        return (word_before().and_then(kind) == Some(Kind::Password)).then_some(Asked::Said);
    }
    if name.eq_ignore_ascii_case("login") {
        return Some(Asked::Login);
    }
    let joined = || kind(&[word_before()?, name].concat()).filter(|_| name.eq_ignore_ascii_case("key"));
    match kind(name).or_else(joined)? {
        Kind::Password => Some(Asked::Password),
        Kind::Token => Some(Asked::Token),
        Kind::Cookies { .. } | Kind::Authorization => None,
    }
}

/// Whether the last letters before a space are those of a word that leads to a value: most words are told by them.
fn may_lead(bytes: &[u8], space: usize) -> bool {
    let letter = |back: usize| space.checked_sub(back).map_or(0, |place| at(bytes, place) | 0x20);
    let last = [letter(3), letter(2), letter(1)];
    let of_password = matches!(&last, b"ord" | b"swd" | b"pwd" | b"ort" | b"ass" | b"ase" | b"ode" | [_, b'p', b'w']);
    let of_token = matches!(&last, b"ken" | b"ret" | b"key" | b"ial" | b"als" | b"gin");
    let of_verb = matches!(&last, [b' ', b'i', b's'] | b"was" | [b' ', b't', b'o']);
    of_password || of_token || of_verb
}

/// `ada@example.com / Hunter2!`, `login: demo / demo1234`: what stands behind who it lets in.
fn second_of_pair(text: &str, space: usize, add: &mut Add) {
    const LABELS: [&str; 5] = ["login", "logins", "credentials", "creds", "user"];
    let bytes = text.as_bytes();
    let end = run_back(bytes, space - 1, 2, |b| b == b' ');
    let start = run_back(bytes, end, 64, |b| !b.is_ascii_whitespace());
    let colon = run_back(bytes, start, 2, |b| b == b' ');
    let label = run_back(bytes, colon.saturating_sub(1), 16, is_name);
    let label = text.get(label..colon.saturating_sub(1)).filter(|_| before(bytes, colon) == b':');
    let labelled = label.is_some_and(|label| LABELS.iter().any(|known| label.eq_ignore_ascii_case(known)));
    let is_address = text.get(start..end).is_some_and(|who| who.contains('@'));
    let word = word(text, space + 1);
    let shape = WordShape::of(word);
    if (labelled || is_address) && word.len() >= 6 && shape.letters() && shape.digits > 0 && !shape.marks {
        add(Class::Password, space + 1, space + 1 + word.len());
    }
}

/// A word as it stands, without the marks that sentences put behind it.
fn word(text: &str, start: usize) -> &str {
    let end = run(text.as_bytes(), start, 256, |b| !b.is_ascii_whitespace() && !b"\"'`<>,;".contains(&b));
    text.get(start..end).unwrap_or_default().trim_end_matches(['.', '?', ')', ':'])
}

/// What a word is made of.
struct WordShape {
    upper: bool,
    lower: bool,
    digits: usize,
    signs: usize,
    length: usize,
    /// Marks that versions, paths, addresses and calls have.
    marks: bool,
}

impl WordShape {
    fn of(word: &str) -> Self {
        let count = |kind: fn(&u8) -> bool| word.bytes().filter(kind).count();
        Self {
            upper: count(u8::is_ascii_uppercase) > 0,
            lower: count(u8::is_ascii_lowercase) > 0,
            digits: count(u8::is_ascii_digit),
            signs: count(|b| b.is_ascii_punctuation() && !b"-_./()'".contains(b)),
            length: word.len(),
            marks: word.contains(['.', '/', '(', ')', '[', ']', '{', '}', '|', ':', '=']),
        }
    }

    const fn letters(&self) -> bool {
        self.upper || self.lower
    }

    /// Letters, digits and a sign: `Hunter2!`.
    const fn is_password(&self) -> bool {
        self.length >= 6 && self.letters() && self.digits > 0 && self.signs > 0 && !self.marks
    }

    /// Letters in both cases and more than one digit: `Sommer2024`.
    const fn is_mixed(&self) -> bool {
        self.length >= 8 && self.upper && self.lower && self.digits > 1 && !self.marks
    }
}

/// Whether a word was generated, and not made up by a person: letters in both cases and digits, in no words. A hash and a UUID have one case.
fn is_drawn(word: &str) -> bool {
    let shape = WordShape::of(word);
    let in_alphabet = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'_' | b'-' | b'=');
    let small = word.as_bytes().chunk_by(|a, b| a.is_ascii_lowercase() && b.is_ascii_lowercase());
    // Where words stand in it, most have five small letters in a row.
    let words = small.filter(|run| run.len() >= 5).count();
    shape.length >= 20
        && shape.upper
        && shape.lower
        && shape.digits > 0
        && words < 2
        && word.bytes().all(in_alphabet)
        && at(word.as_bytes(), 0).is_ascii_alphanumeric()
}
