//! Generates secrets and personal data in their published formats, and the texts they are put in.

use baton::handoff::redact::Class;

use crate::random::Random;

const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const DIGITS: &str = "0123456789";
const HEX: &str = "0123456789abcdef";
const ALNUM: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const WORD: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Random {
    fn of(&mut self, alphabet: &str, length: usize) -> String {
        (0..length).map(|_| char::from(alphabet.as_bytes()[self.below(alphabet.len())])).collect()
    }
}

/// The published key formats, as `prefix`, alphabet, length; written down apart from the table they test.
pub const KEYS: &[(&str, &str, usize)] = &[
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

/// A key of a published format.
pub fn key(kind: usize, random: &mut Random) -> String {
    let (prefix, alphabet, length) = KEYS[kind];
    let mut body = random.of(alphabet, length - 1);
    body.insert(length / 2, '7');
    [prefix, &body].concat()
}

/// A value, and the label a person or a program would give it.
pub fn value(class: Class, random: &mut Random) -> (String, &'static str) {
    match class {
        Class::PrivateKey => {
            let kind = random.pick(&["RSA ", "EC ", "", "OPENSSH ", "ENCRYPTED "]);
            let lines: Vec<String> = (0..8).map(|_| random.of(BASE64, 64)).collect();
            (format!("-----BEGIN {kind}PRIVATE KEY-----\n{}\n-----END {kind}PRIVATE KEY-----", lines.join("\n")), "key")
        }
        Class::Jwt => {
            let (head, body, seal) = (random.of(WORD, 33), random.of(WORD, 90), random.of(WORD, 43));
            (format!("eyJ{head}.eyJ{body}.{seal}"), "session")
        }
        Class::Key => {
            let kind = random.below(KEYS.len());
            (key(kind, random), "value")
        }
        Class::Connection => {
            let scheme =
                random.pick(&["postgres", "postgresql", "mysql", "mongodb+srv", "redis", "amqp", "https", "ftp"]);
            let (user, password) = (random.of(LOWER, 6), random.of(ALNUM, 14));
            (format!("{scheme}://{user}:{password}@db.internal.example.com:5432/app"), "url")
        }
        Class::Signature => {
            let (name, length) =
                [("X-Amz-Signature", 64), ("X-Goog-Signature", 128), ("sig", 44), ("Signature", 86)][random.below(4)];
            (format!("https://files.example.com/a/b.png?v=3&{name}={}", random.of(HEX, length)), "link")
        }
        Class::Cookie => (format!("Cookie: theme=dark1; sid={}", random.of(ALNUM, 32)), "header"),
        Class::Password => {
            let length = 8 + random.below(12);
            let mut password = random.of("ABCDEFGHJKabcdefghjk0123456789!@#%*+?", length);
            password.push('7');
            password.insert(0, 'T');
            (password, "password")
        }
        Class::Token => (random.of(ALNUM, 40) + "9", "access_token"),
        Class::Card => {
            let prefix = random.pick(&["4", "51", "55", "37", "6011", "2221", "3530"]);
            let length = if prefix == "37" { 15 } else { 16 };
            let body = format!("{prefix}{}", random.of(DIGITS, length - 1 - prefix.len()));
            let card = (0..10).map(|d| format!("{body}{d}")).find(|card| luhn(card)).unwrap();
            let groups = |mark: &str| {
                card.as_bytes().chunks(4).map(|c| std::str::from_utf8(c).unwrap()).collect::<Vec<_>>().join(mark)
            };
            let shown = match random.below(3) {
                0 if length == 16 => groups(" "),
                1 if length == 16 => groups("-"),
                _ => card.clone(),
            };
            (shown, "card")
        }
        Class::Iban => {
            let (country, body) = match random.below(3) {
                0 => ("DE", random.of(DIGITS, 18)),
                1 => ("GB", random.of(UPPER, 4) + &random.of(DIGITS, 14)),
                _ => ("NL", random.of(UPPER, 4) + &random.of(DIGITS, 10)),
            };
            let check = (2..99).map(|c| format!("{country}{c:02}{body}")).find(|iban| remainder(iban) == 1).unwrap();
            let groups =
                check.as_bytes().chunks(4).map(|c| std::str::from_utf8(c).unwrap()).collect::<Vec<_>>().join(" ");
            (if random.below(2) == 0 { check } else { groups }, "iban")
        }
        Class::NationalId => {
            let dni = random.below(100_000_000);
            let letter = char::from(b"TRWAGMYFPDXBNJZSQVHLCKE"[dni % 23]);
            (format!("{dni:08}{letter}"), "id")
        }
        Class::Email => {
            let name = format!("{}.{}", random.of(LOWER, 5), random.of(LOWER, 7));
            let host = random.pick(&["example.com", "mail.example.co.uk", "beispiel-firma.de", "example.museum"]);
            (format!("{name}@{host}"), "email")
        }
        Class::Phone => {
            let shown = match random.below(4) {
                0 => format!("+49 171 {}", random.of("23456789", 7)),
                1 => format!("+1-{}-{}-{}", random.of("2345", 3), random.of("2345", 3), random.of(DIGITS, 4)),
                2 => format!("({}) {}-{}", random.of("2345", 3), random.of("2345", 3), random.of(DIGITS, 4)),
                _ => format!("+44 20 {} {}", random.of(DIGITS, 4), random.of(DIGITS, 4)),
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
pub fn settings(class: Class, value: &str, label: &str) -> Vec<String> {
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
        Class::Phone | Class::Card | Class::Iban | Class::NationalId => {
            let mut settings = vec![
                format!("You can use {value} for it."),
                format!("({value})"),
                log,
                json,
                pretty,
                format!("{label}: {value}\nBest"),
            ];
            // In an address a phone number has no signs left that tell it from another number.
            if class != Class::Phone {
                settings.push(format!("https://example.com/f?{label}={}", value.replace(' ', "")));
            }
            settings
        }
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
