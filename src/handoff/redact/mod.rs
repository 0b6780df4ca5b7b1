//! Masks secrets and personal data in what is handed over; the ticket itself is never changed.
//!
//! ```text
//! text ─► one walk, each finder asked where its values can begin ─► overlaps joined ─► <email-1>, <token-2> …
//! ```
//!
//! A value keeps its token wherever it stands, so that engineers can still correlate. Names in free text and
//! pictures are not searched. What engineers need stays: ids, UUIDs, hashes, versions, times, addresses of machines.

mod address;
mod alphabet;
mod bytes;
mod credentials;
mod formats;
mod identity;
mod infixes;
mod keys;
mod labelled;
mod numbers;

mod spoken;

use std::collections::BTreeMap;

use bytes::is_word;

use crate::order;
use crate::wording::{self, Phrase};

/// What a masked value is. The order is that of weight: where two overlap, the first names both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// A private key, whole.
    PrivateKey,
    /// A JSON web token.
    Jwt,
    /// A key in a provider's published format.
    Key,
    /// User and password of an address or a connection string.
    Connection,
    /// The signature of a signed address.
    Signature,
    /// The value of a cookie.
    Cookie,
    /// A password.
    Password,
    /// A bearer or basic authorisation, a session's token, anything labelled as a secret.
    Token,
    /// A payment card.
    Card,
    /// A bank account.
    Iban,
    /// A number that a state gives to a person.
    NationalId,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 13] = [
        Self::PrivateKey,
        Self::Jwt,
        Self::Key,
        Self::Connection,
        Self::Signature,
        Self::Cookie,
        Self::Password,
        Self::Token,
        Self::Card,
        Self::Iban,
        Self::NationalId,
        Self::Email,
        Self::Phone,
    ];

    /// The name in a token (`<private-key-1>`) and in counts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::PrivateKey => "private-key",
            Self::Jwt => "jwt",
            Self::Key => "key",
            Self::Connection => "credentials",
            Self::Signature => "signature",
            Self::Cookie => "cookie",
            Self::Password => "password",
            Self::Token => "token",
            Self::Card => "card",
            Self::Iban => "iban",
            Self::NationalId => "national-id",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }

    /// The name as an agent reads it.
    pub const fn name(self) -> &'static Phrase {
        match self {
            Self::PrivateKey => &wording::MASK_PRIVATE_KEY,
            Self::Jwt => &wording::MASK_JWT,
            Self::Key => &wording::MASK_KEY,
            Self::Connection => &wording::MASK_CONNECTION,
            Self::Signature => &wording::MASK_SIGNATURE,
            Self::Cookie => &wording::MASK_COOKIE,
            Self::Password => &wording::MASK_PASSWORD,
            Self::Token => &wording::MASK_TOKEN,
            Self::Card => &wording::MASK_CARD,
            Self::Iban => &wording::MASK_IBAN,
            Self::NationalId => &wording::MASK_NATIONAL_ID,
            Self::Email => &wording::MASK_EMAIL,
            Self::Phone => &wording::MASK_PHONE,
        }
    }

    /// Whether it gives access to a system or to money. Personal data is masked too, but holds no escalation back.
    pub const fn is_secret(self) -> bool {
        !matches!(self, Self::Iban | Self::NationalId | Self::Email | Self::Phone)
    }
}

/// A value that was found, and masked unless an agent unmasked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mask {
    /// What it is.
    pub class: Class,
    /// What stands in its place: `<email-1>`.
    pub token: String,
    /// Whether the value itself stands there all the same: the agent unmasked it.
    pub shown: bool,
    /// First byte in the text given.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A text with its values masked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redacted {
    /// The text with tokens.
    pub text: String,
    /// What was masked, in order; offsets are of the text given.
    pub masks: Vec<Mask>,
}

/// Masks one text by itself.
pub fn redact(text: &str) -> Redacted {
    Redactor::default().redact(text)
}

/// The values of a text that give access to a system or to money.
pub fn secrets(text: &str) -> impl Iterator<Item = Found> {
    find(text).into_iter().filter(|found| found.class.is_secret())
}

/// Masks several texts, a value under the same token in all of them.
#[derive(Clone, Debug, Default)]
pub struct Redactor {
    known: BTreeMap<(Class, String), usize>,
    /// How many values of each class.
    counts: [usize; Class::ALL.len()],
    shown: Vec<String>,
}

impl Redactor {
    /// Leaves these values as they are: the agent looked at each and unmasked it. They keep their tokens, so that
    /// unmasking one value renames no other.
    pub fn showing(values: &[String]) -> Self {
        Self { shown: values.to_vec(), ..Self::default() }
    }

    /// Masks a text.
    pub fn redact(&mut self, text: &str) -> Redacted {
        let mut redacted = Redacted { text: String::with_capacity(text.len()), masks: Vec::new() };
        let mut copied = 0;
        for found in find(text) {
            let value = text.get(found.start..found.end).unwrap_or_default();
            let token = self.token(found.class, value);
            let shown = self.shown.iter().any(|shown| shown == value);
            redacted.text.push_str(text.get(copied..found.start).unwrap_or_default());
            redacted.text.push_str(if shown { value } else { &token });
            copied = found.end;
            redacted.masks.push(Mask { class: found.class, token, shown, start: found.start, end: found.end });
        }
        redacted.text.push_str(text.get(copied..).unwrap_or_default());
        redacted
    }

    /// The token of a value that its name alone calls secret.
    pub(super) fn named(&mut self, value: &str) -> String {
        self.token(Class::Token, value)
    }

    fn token(&mut self, class: Class, value: &str) -> String {
        let counts = &mut self.counts;
        let number = self.known.entry((class, value.to_owned())).or_insert_with(|| {
            counts.get_mut(class as usize).map_or(0, |count| {
                *count += 1;
                *count
            })
        });
        format!("<{}-{number}>", class.id())
    }
}

/// A value found, in bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is.
    pub class: Class,
}

/// Everything found, in order, overlaps joined.
fn find(text: &str) -> Vec<Found> {
    let mut all = Vec::new();
    let mut add = |class: Class, start: usize, end: usize| {
        if start < end {
            all.push(Found { start, end, class });
        }
    };
    walk(text, &mut add);
    order::sort(&mut all, &|one, other| one.start < other.start);
    let mut joined: Vec<Found> = Vec::with_capacity(all.len());
    for found in all {
        match joined.last_mut() {
            Some(last) if found.start < last.end => {
                last.end = last.end.max(found.end);
                last.class = last.class.min(found.class);
            }
            _ => joined.push(found),
        }
    }
    joined.retain(|found| text.is_char_boundary(found.start) && text.is_char_boundary(found.end));
    joined
}

/// How far the finders that look ahead have read: no stretch is read twice.
#[derive(Default)]
struct Ahead {
    keys: usize,
    tokens: usize,
    sealed: usize,
    cards: usize,
    phones: usize,
}

/// Goes over a text once. Most of it is the middle of words: a finder is asked only at a byte that its values can begin
/// with, or that stands within them.
fn walk(text: &str, add: &mut Add) {
    let bytes = text.as_bytes();
    let mut ahead = Ahead::default();
    let (mut previous, mut word) = (0, 0);
    for (place, byte) in bytes.iter().copied().enumerate() {
        match (is_word(previous), is_word(byte)) {
            (false, true) => {
                word = place;
                word_begins(text, place, &mut ahead, add);
            }
            (true, false) => infixes::word(bytes, word, place, add),
            _ => {}
        }
        if !byte.is_ascii_digit() {
            mark(text, place, previous, &mut ahead, add);
        } else if !previous.is_ascii_digit() {
            number_begins(text, place, previous, &mut ahead, add);
        }
        previous = byte;
    }
    if is_word(previous) {
        infixes::word(bytes, word, bytes.len(), add);
    }
}

fn word_begins(text: &str, place: usize, ahead: &mut Ahead, add: &mut Add) {
    let bytes = text.as_bytes();
    keys::published(bytes, place, &mut ahead.keys, add);
    credentials::web_token(bytes, place, &mut ahead.tokens, add);
    credentials::scheme(text, place, add);
    numbers::iban(bytes, place, add);
    identity::number(text, place, add);
}

fn number_begins(text: &str, place: usize, previous: u8, ahead: &mut Ahead, add: &mut Add) {
    numbers::card(text.as_bytes(), place, &mut ahead.cards, add);
    if !is_word(previous) {
        numbers::phone(text, place, &mut ahead.phones, add);
        identity::aadhaar(text, place, add);
    }
}

/// A byte that is no digit: it may stand within a value, or before one.
fn mark(text: &str, place: usize, previous: u8, ahead: &mut Ahead, add: &mut Add) {
    let bytes = text.as_bytes();
    match bytes::at(bytes, place) {
        b'=' => {
            labelled::separated(text, place, add);
            address::query(text, place, add);
        }
        b':' => {
            labelled::separated(text, place, add);
            address::credentials(text, place, add);
            infixes::bot(bytes, place, add);
        }
        b'>' => labelled::separated(text, place, add),
        b' ' => spoken::after(text, place, add),
        b'@' => address::email(text, place, 1, add),
        b'%' => address::email(text, place, 3, add),
        b'+' | b'(' if !is_word(previous) => numbers::phone(text, place, &mut ahead.phones, add),
        b'-' => {
            credentials::private_key(text, place, &mut ahead.sealed, add);
            credentials::curl_user(text, place, add);
            infixes::data_centre(bytes, place, add);
        }
        b'.' => infixes::dotted(bytes, place, add),
        b'~' => infixes::tilde(bytes, place, add),
        b'/' => infixes::webhook(bytes, place, add),
        _ => {}
    }
}

/// Takes what a finder found.
type Add<'a> = dyn FnMut(Class, usize, usize) + 'a;
