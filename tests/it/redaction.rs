//! Recall of the redaction on generated secrets: `cargo test --test it redaction -- --nocapture` prints the table.
//!
//! Every value is made anew from its published form, set in prose, in a log line, in JSON and in an address, and
//! counts as found when none of it is left. What engineers need is set in the same places and must stay.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a generator of tests, which no input reaches")]

use std::fmt::Write;

use baton::handoff::redact::{Class, Redactor, redact};

/// Numbers from a seed (SplitMix64).
struct Numbers(u64);

const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const DIGITS: &str = "0123456789";
const HEX: &str = "0123456789abcdef";
const ALNUM: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const WORD: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap()
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn of(&mut self, alphabet: &str, length: usize) -> String {
        (0..length).map(|_| char::from(alphabet.as_bytes()[self.below(alphabet.len())])).collect()
    }
}

/// The published key formats, as `prefix`, alphabet, length; written down apart from the table they test.
const KEYS: &[(&str, &str, usize)] = &[
    ("AKIA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
    ("ASIA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
    ("AIza", WORD, 35),
    ("GOCSPX-", WORD, 28),
    ("ya29.", WORD, 120),
    ("1//0", WORD, 60),
    ("ghp_", ALNUM, 36),
    ("gho_", ALNUM, 36),
    ("ghu_", ALNUM, 36),
    ("ghs_", ALNUM, 36),
    ("ghr_", ALNUM, 36),
    ("github_pat_11", ALNUM, 80),
    ("glpat-", WORD, 20),
    ("gldt-", WORD, 20),
    ("glrt-", WORD, 20),
    ("glptt-", HEX, 40),
    ("xoxb-123456789012-1234567890123-", ALNUM, 24),
    ("xoxp-", HEX, 60),
    ("xapp-1-A0123456789-", HEX, 64),
    ("sk_live_", ALNUM, 24),
    ("sk_test_", ALNUM, 24),
    ("rk_live_", ALNUM, 24),
    ("whsec_", ALNUM, 32),
    ("SK", HEX, 32),
    ("SG.", ALNUM, 66),
    ("npm_", ALNUM, 36),
    ("pypi-AgEIcHlwaS5vcmc", WORD, 120),
    ("sk-proj-", WORD, 150),
    ("sk-", ALNUM, 48),
    ("sk-ant-api03-", WORD, 95),
    ("hf_", ALNUM, 34),
    ("dop_v1_", HEX, 64),
    ("doo_v1_", HEX, 64),
    ("shpat_", HEX, 32),
    ("shpss_", HEX, 32),
    ("sq0atp-", WORD, 22),
    ("sq0csp-", WORD, 43),
    ("key-", HEX, 32),
    ("dapi", HEX, 32),
    ("dt0c01.", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 89),
    ("NRAK-", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 27),
    ("glsa_", HEX, 41),
    ("hvs.", WORD, 95),
    ("pscale_tkn_", WORD, 43),
    ("pscale_pw_", WORD, 43),
    ("lin_api_", ALNUM, 40),
    ("ntn_", ALNUM, 46),
    ("secret_", ALNUM, 43),
    ("PMAK-", HEX, 59),
    ("dp.pt.", ALNUM, 43),
    ("rubygems_", HEX, 48),
    ("ATATT3xFfGF0", WORD, 180),
    ("figd_", WORD, 40),
    ("sntryu_", HEX, 64),
    ("sbp_", HEX, 40),
    ("dckr_pat_", WORD, 27),
    ("fo1_", WORD, 43),
    ("pul-", HEX, 40),
    ("pnu_", ALNUM, 36),
    ("tfp_", WORD, 59),
    ("EZAK", ALNUM, 54),
    ("duffel_live_", WORD, 43),
    ("rdme_", HEX, 70),
    ("xkeysib-", HEX, 81),
    ("shippo_live_", HEX, 40),
    ("CLOJARS_", HEX, 60),
    ("LTAI", ALNUM, 20),
    ("AKCp", ALNUM, 69),
    ("oy2", ALNUM, 43),
    ("EAAC", ALNUM, 160),
    ("pat-na1-", HEX, 36),
    ("access-production-", HEX, 36),
    ("nfp_", ALNUM, 36),
    ("squ_", HEX, 40),
    ("tskey-auth-", ALNUM, 40),
    ("gsk_", ALNUM, 52),
    ("pplx-", ALNUM, 48),
    ("xai-", ALNUM, 80),
    ("r8_", ALNUM, 37),
    ("CCIPAT_", ALNUM, 63),
];

/// A value, and the label a person or a program would give it.
fn value(class: Class, numbers: &mut Numbers) -> (String, &'static str) {
    match class {
        Class::PrivateKey => {
            let kind = numbers.pick(&["RSA ", "EC ", "", "OPENSSH ", "ENCRYPTED "]);
            let lines: Vec<String> = (0..8).map(|_| numbers.of(BASE64, 64)).collect();
            (format!("-----BEGIN {kind}PRIVATE KEY-----\n{}\n-----END {kind}PRIVATE KEY-----", lines.join("\n")), "key")
        }
        Class::Jwt => {
            let (head, body, seal) = (numbers.of(ALNUM, 33), numbers.of(ALNUM, 90), numbers.of(WORD, 43));
            (format!("eyJ{head}.eyJ{body}.{seal}"), "session")
        }
        Class::Key => {
            let (prefix, alphabet, length) = KEYS[numbers.below(KEYS.len())];
            let mut body = numbers.of(alphabet, length - 1);
            body.insert(length / 2, '7');
            (format!("{prefix}{body}"), "value")
        }
        Class::Connection => {
            let scheme =
                numbers.pick(&["postgres", "postgresql", "mysql", "mongodb+srv", "redis", "amqp", "https", "ftp"]);
            let (user, password) = (numbers.of(LOWER, 6), numbers.of(ALNUM, 14));
            (format!("{scheme}://{user}:{password}@db.internal.example.com:5432/app"), "url")
        }
        Class::Signature => {
            let (name, length) =
                [("X-Amz-Signature", 64), ("X-Goog-Signature", 128), ("sig", 44), ("Signature", 86)][numbers.below(4)];
            (format!("https://files.example.com/a/b.png?v=3&{name}={}", numbers.of(HEX, length)), "link")
        }
        Class::Cookie => (format!("Cookie: theme=dark1; sid={}", numbers.of(ALNUM, 32)), "header"),
        Class::Password => {
            let length = 8 + numbers.below(12);
            let mut password = numbers.of("ABCDEFGHJKabcdefghjk0123456789!@#%*+?", length);
            password.push('7');
            password.insert(0, 'T');
            (password, "password")
        }
        Class::Token => (numbers.of(ALNUM, 40) + "9", "access_token"),
        Class::Card => {
            let prefix = numbers.pick(&["4", "51", "55", "37", "6011", "2221", "3530"]);
            let length = if prefix == "37" { 15 } else { 16 };
            let body = format!("{prefix}{}", numbers.of(DIGITS, length - 1 - prefix.len()));
            let card = (0..10).map(|d| format!("{body}{d}")).find(|card| luhn(card)).unwrap();
            let groups = |mark: &str| {
                card.as_bytes().chunks(4).map(|c| std::str::from_utf8(c).unwrap()).collect::<Vec<_>>().join(mark)
            };
            let shown = match numbers.below(3) {
                0 if length == 16 => groups(" "),
                1 if length == 16 => groups("-"),
                _ => card.clone(),
            };
            (shown, "card")
        }
        Class::Iban => {
            let (country, body) = match numbers.below(3) {
                0 => ("DE", numbers.of(DIGITS, 18)),
                1 => ("GB", numbers.of(UPPER, 4) + &numbers.of(DIGITS, 14)),
                _ => ("NL", numbers.of(UPPER, 4) + &numbers.of(DIGITS, 10)),
            };
            let check = (2..99).map(|c| format!("{country}{c:02}{body}")).find(|iban| remainder(iban) == 1).unwrap();
            let groups =
                check.as_bytes().chunks(4).map(|c| std::str::from_utf8(c).unwrap()).collect::<Vec<_>>().join(" ");
            (if numbers.below(2) == 0 { check } else { groups }, "iban")
        }
        Class::NationalId => {
            let dni = numbers.below(100_000_000);
            let letter = char::from(b"TRWAGMYFPDXBNJZSQVHLCKE"[dni % 23]);
            (format!("{dni:08}{letter}"), "id")
        }
        Class::Email => {
            let name = format!("{}.{}", numbers.of(LOWER, 5), numbers.of(LOWER, 7));
            let host = numbers.pick(&["example.com", "mail.example.co.uk", "beispiel-firma.de", "example.museum"]);
            (format!("{name}@{host}"), "email")
        }
        Class::Phone => {
            let shown = match numbers.below(4) {
                0 => format!("+49 171 {}", numbers.of("23456789", 7)),
                1 => format!("+1-{}-{}-{}", numbers.of("2345", 3), numbers.of("2345", 3), numbers.of(DIGITS, 4)),
                2 => format!("({}) {}-{}", numbers.of("2345", 3), numbers.of("2345", 3), numbers.of(DIGITS, 4)),
                _ => format!("+44 20 {} {}", numbers.of(DIGITS, 4), numbers.of(DIGITS, 4)),
            };
            (shown, "phone")
        }
    }
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0') * if place % 2 == 0 { 1 } else { 2 };
            digit / 10 + digit % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

fn remainder(iban: &str) -> u32 {
    let turned = format!("{}{}", &iban[4..], &iban[..4]);
    turned.bytes().fold(0, |rest, b| match b {
        b'0'..=b'9' => (rest * 10 + u32::from(b - b'0')) % 97,
        letter => (rest * 100 + u32::from(letter - b'A') + 10) % 97,
    })
}

/// The value set where it may stand: prose, a log line, JSON, an address.
fn settings(class: Class, value: &str, label: &str) -> Vec<String> {
    let json = serde_json::json!({ "id": "req-81", label: value, "next": 1 }).to_string();
    let pretty = serde_json::to_string_pretty(&serde_json::json!({ label: value })).unwrap();
    let log = format!("2026-11-03 09:12:45,120 INFO  [http-7] c.e.Auth - {label}={value} user=81 took=12ms");
    match class {
        // A header stands on a line of its own, in a log, or in a command.
        Class::Cookie => vec![
            format!("We send this:\nGET / HTTP/1.1\n{value}\nAccept: */*"),
            format!("curl -H '{value}' https://example.com/x"),
            format!("09:12 DEBUG headers: {value}\n"),
            format!("{{\"headers\":[\"{value}\"]}}"),
        ],
        Class::Password => vec![
            format!("My password is {value}, please reset it."),
            format!("Login: bob\nPassword: {value}\nThanks"),
            log,
            json,
            pretty,
            format!("https://example.com/login?user=bob&password={value}"),
            format!("DB_PASSWORD={value}"),
            format!("mysql --password {value} app"),
            format!("<password>{value}</password>"),
        ],
        Class::Token => vec![
            format!("Authorization: Bearer {value}"),
            format!("curl -H \"Authorization: Bearer {value}\" https://example.com"),
            format!("I used the API token: {value} and got a 401."),
            log,
            json,
            pretty,
            format!("https://example.com/cb?access_token={value}&x=1"),
            format!("X-Api-Key: {value}"),
            format!("client_secret = '{value}'"),
        ],
        Class::PrivateKey => {
            vec![format!("Here it is:\n{value}\nBest"), json, format!("key: |\n  {}", value.replace('\n', "\n  "))]
        }
        Class::Phone | Class::Card | Class::Iban | Class::NationalId => vec![
            format!("You can use {value} for it."),
            format!("({value})"),
            log,
            json,
            pretty,
            format!("{label}: {value}\nBest"),
            format!("https://example.com/f?{label}={}", value.replace(' ', "")).replace('+', ""),
        ]
        .into_iter()
        .take(if class == Class::Phone { 6 } else { 7 })
        .collect(),
        Class::Email => vec![
            format!("Please ask {value}."),
            format!("<{value}>"),
            log,
            json,
            pretty,
            format!("mailto:{value}?subject=x"),
            format!("https://example.com/u?email={}", value.replace('@', "%40")),
            format!("From: Bob <{value}>"),
        ],
        _ => vec![
            format!("Hello, this is what I see: {value} - why?"),
            format!("It was “{value}”."),
            log,
            json,
            pretty,
            format!("export X={value}\n"),
            format!("({value})"),
        ],
    }
}

/// What must not be left of a value.
fn essence(class: Class, value: &str) -> String {
    match class {
        Class::Connection => value.split("://").nth(1).unwrap().split('@').next().unwrap().to_owned(),
        Class::Signature | Class::Cookie => value.rsplit('=').next().unwrap().to_owned(),
        Class::PrivateKey => value.lines().nth(3).unwrap().to_owned(),
        Class::Email => value.split('@').next().unwrap().to_owned(),
        _ => value.to_owned(),
    }
}

#[test]
fn recall_is_at_least_ninety_nine_in_a_hundred_for_every_class() {
    let mut numbers = Numbers(2026);
    let mut table = String::new();
    let mut poor = Vec::new();
    for class in Class::ALL {
        let (mut found, mut all) = (0_u32, 0_u32);
        let mut missed = None;
        for _ in 0..150 {
            let (value, label) = value(class, &mut numbers);
            let essence = essence(class, &value);
            for text in settings(class, &value, label) {
                all += 1;
                if redact(&text).text.contains(&essence) {
                    missed = Some(text);
                } else {
                    found += 1;
                }
            }
        }
        let recall = f64::from(found) / f64::from(all);
        writeln!(
            table,
            "{:<12} {found:>5} of {all:>5}  {recall:.4}  {}",
            class.id(),
            missed.clone().unwrap_or_default()
        )
        .unwrap();
        if recall < 0.99 {
            poor.push(class.id());
        }
    }
    println!("{table}");
    assert!(poor.is_empty(), "{poor:?}\n{table}");
}

#[test]
fn what_engineers_need_stays() {
    for text in [
        "request id 7f3c2a90-1b7e-4c52-9b53-0d6a8f1f9f11, trace 4bf92f3577b34da6a3ce929d0e0e4736",
        "commit 3fd4a1b2c3d4e5f60718293a4b5c6d7e8f901234, sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "2026-11-03T09:12:45.123Z 2026-11-03 09:12:45,123 +0000 1793697165123",
        "10.0.0.1 192.168.1.20:8443 172.16.0.9 fe80::1ff:fe23:4567:890a",
        "version 4.18.2+build.20261103, Chrome/128.0.6613.120, react@18.2.0, node:20.11.1",
        "Ticket #123456 and PROJ-4821; order 100200300400",
        "at com.example.Auth.login(Auth.java:120)",
        "Password: required. The token is invalid. Secret not found: null",
        "Basic authentication failed; bearer token missing",
        "X-Request-Id: 0HMVD9LQ3JK7K:00000002 x-b3-traceid: 80f198ee56343ba864fe8b2a57d3eff7",
        "git@github.com:example/app.git, icon@2x.png, foo@bar.service",
        "const token = getToken(); password = os.environ.get('X')",
        "test card 4242 4242 4242 4242 and 5555555555554444",
        "+00:00 -05:00 1.2.3 0x7ffee3b0 555-1234 12:30-13:45",
        "<email-1> said <token-2>; password=<password-1>; Authorization: Bearer <token-1>",
    ] {
        assert_eq!(redact(text).text, text);
    }
}

#[test]
fn a_value_keeps_its_token_and_the_offsets_are_of_the_text_given() {
    let text = "From ana@example.com to bob@example.com, again ana@example.com";
    let redacted = redact(text);
    assert_eq!(redacted.text, "From <email-1> to <email-2>, again <email-1>");
    assert!(redacted.masks.iter().all(|mask| text[mask.start..mask.end].ends_with("@example.com")));
    let mut both = Redactor::showing(&["bob@example.com".to_owned()]);
    assert_eq!(both.redact("bob@example.com ana@example.com").text, "bob@example.com <email-2>");
    assert_eq!(both.redact("ana@example.com").text, "<email-2>");
}

#[test]
fn redacting_twice_changes_nothing_more() {
    let mut numbers = Numbers(7);
    for _ in 0..40 {
        for class in Class::ALL {
            let (value, label) = value(class, &mut numbers);
            for text in settings(class, &value, label) {
                let once = redact(&text).text;
                assert_eq!(redact(&once).text, once, "{text}");
            }
        }
    }
}

#[test]
fn hostile_text_is_read_whole_and_masks_never_overlap() {
    let fragments = [
        "eyJ",
        "eyJhbGciOi.",
        "-----BEGIN RSA PRIVATE KEY-----",
        "-----END ",
        "@",
        "%40",
        "://",
        "a:b@",
        "password=",
        "\"",
        "\\",
        "'",
        "=",
        "Cookie: ",
        "a=b; ",
        "Bearer ",
        "+49",
        "4",
        "1234 ",
        "ü",
        "日本",
        "\u{0}",
        "\n",
        "sk-",
        "Q~",
        "AZDO",
        ":AA",
        "-us",
        "NRAL",
        "?sig=",
        "&",
    ];
    let mut numbers = Numbers(11);
    for _ in 0..3_000 {
        let text: String = (0..numbers.below(40)).map(|_| numbers.pick(&fragments)).collect();
        let redacted = redact(&text);
        let mut end = 0;
        for mask in &redacted.masks {
            assert!(mask.start >= end && mask.end > mask.start && text.is_char_boundary(mask.start), "{text:?}");
            end = mask.end;
        }
    }
}
