//! Recall of the redaction on generated secrets: `cargo test --test it redaction -- --nocapture` prints the table.
//!
//! Every value is set in prose, in a log line, in JSON and in an address, and counts as found when none of it is left.
//! What engineers need is set in the same places and must stay.

use std::fmt::Write;

use baton::handoff::redact::{Class, Redactor, redact};

use crate::random::Random;
use crate::secrets::{KEYS, key, settings, value};

/// What must not be left of a value: the parts of it that are secret.
fn secret(class: Class, value: &str) -> Vec<&str> {
    match class {
        Class::Connection => vec![value.split("://").nth(1).unwrap().split('@').next().unwrap()],
        Class::Signature | Class::Cookie => vec![value.rsplit('=').next().unwrap()],
        Class::PrivateKey => value.lines().filter(|line| !line.starts_with("-----")).collect(),
        Class::Email => vec![value.split('@').next().unwrap()],
        _ => vec![value],
    }
}

/// Letters in a row that would be some of a value.
const SOME: usize = 6;

/// Whether some of a secret still stands in a text, however the two are spaced.
fn is_left(secret: &str, text: &str) -> bool {
    let bare = |text: &str| text.replace([' ', '-'], "").into_bytes();
    let (secret, text) = (bare(secret), bare(text));
    secret.windows(SOME.min(secret.len())).any(|some| text.windows(some.len()).any(|other| other == some))
}

#[test]
fn recall_is_at_least_ninety_nine_in_a_hundred_for_every_class() {
    let mut random = Random(2026);
    let mut table = String::new();
    let mut poor = Vec::new();
    for class in Class::ALL {
        let (mut found, mut all) = (0_u32, 0_u32);
        let mut missed = None;
        for _ in 0..150 {
            let (value, label) = value(class, &mut random);
            let secret = secret(class, &value);
            for text in settings(class, &value, label) {
                all += 1;
                let left = redact(&text).text;
                if secret.iter().any(|part| is_left(part, &left)) {
                    missed = Some(format!("{text:?} leaves {left:?}"));
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
fn a_key_of_every_published_format_is_found() {
    let mut random = Random(85);
    for kind in 0..KEYS.len() {
        for _ in 0..5 {
            let key = key(kind, &mut random);
            for text in settings(Class::Key, &key, "value") {
                let left = redact(&text).text;
                assert!(!is_left(&key, &left), "{text:?} leaves {left:?}");
            }
        }
    }
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
        "password sha256, password reset2, password PROJ-1234, login v2.4, login Windows11, login / page2 / Chrome128",
        "token 550e8400-e29b-41d4-a716-446655440000, secret 3f786850e387550fdab836ed7e6dc881de23001b",
        "token AuthTokenServiceImplV2Factory, key PROJ-1234, order (0123) 45, lines (012) 3456",
        "Message-ID: <20261103081233.7A1C2@out4.example.com>",
        "test card 4242 4242 4242 4242 and 5555555555554444",
        "+00:00 -05:00 1.2.3 0x7ffee3b0 555-1234 12:30-13:45",
        "<email-1> said <token-2>; password=<password-1>; Authorization: Bearer <token-1>",
    ] {
        assert_eq!(redact(text).text, text);
    }
}

#[test]
fn a_sentence_calls_a_value_secret_without_a_mark_between() {
    for (text, left) in [
        ("the secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY is", "the secret <token-1> is"),
        ("the API key 9fKd83jdLs02kDmX8s7Q works", "the API key <token-1> works"),
        ("login Hunter2! and", "login <password-1> and"),
        ("pw is hunter2, ok", "pw is <password-1>, ok"),
        ("with password Sommer2024.", "with password <password-1>."),
        ("Login: demo / demo1234", "Login: demo / <password-1>"),
        ("use bob@example.com / demo1234", "use <email-1> / <password-1>"),
        ("call (020) 7946 0123 or (030) 1234567", "call <phone-1> or <phone-2>"),
    ] {
        assert_eq!(redact(text).text, left);
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
    let mut random = Random(7);
    for _ in 0..40 {
        for class in Class::ALL {
            let (value, label) = value(class, &mut random);
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
    let mut random = Random(11);
    for _ in 0..3_000 {
        let text: String = (0..random.below(40)).map(|_| random.pick(&fragments)).collect();
        let redacted = redact(&text);
        let mut end = 0;
        for mask in &redacted.masks {
            assert!(mask.start >= end && mask.end > mask.start && text.is_char_boundary(mask.start), "{text:?}");
            end = mask.end;
        }
    }
}
