//! Keys that do not begin with their mark: it stands within them, or before them in an address.

use super::alphabet::Alphabet;
use super::bytes::{at, before, is_word, run, run_back};
use super::{Add, Class};

/// Keys that are known by what stands within them or behind them, and webhooks, whose path is the key.
pub(super) fn infixes(text: &str, add: &mut Add) {
    let bytes = text.as_bytes();
    let hex = |byte: u8| byte.is_ascii_hexdigit();
    let word = |byte: u8| Alphabet::Word.holds(byte);
    let dotted = |byte: u8| Alphabet::Dotted.holds(byte);
    let mut whole = |start: usize, end: usize| {
        if !is_word(before(bytes, start)) && !is_word(at(bytes, end)) {
            add(Class::Key, start, end);
        }
    };
    // Azure AD client secrets: learn.microsoft.com/entra (three characters, a digit, Q~, 31 to 34 more)
    for (place, _) in text.match_indices("Q~") {
        let (start, end) = (place.saturating_sub(4), run(bytes, place + 2, 36, dotted));
        if before(bytes, place).is_ascii_digit() && (31..=34).contains(&(end - place - 2)) {
            whole(start, end);
        }
    }
    // Azure DevOps: learn.microsoft.com/azure/devops (76 characters, AZDO, 4 more)
    for (place, _) in text.match_indices("AZDO") {
        let start = run_back(bytes, place, 77, |b| b.is_ascii_alphanumeric());
        let end = run(bytes, place + 4, 5, |b| b.is_ascii_alphanumeric());
        if place - start == 76 && end - place == 8 {
            whole(start, end);
        }
    }
    // Mailchimp: mailchimp.com/developer (32 hex, the data centre)
    for (place, _) in text.match_indices("-us") {
        let start = run_back(bytes, place, 33, hex);
        let end = run(bytes, place + 3, 3, |b| b.is_ascii_digit());
        if place - start == 32 && (1..=2).contains(&(end - place - 3)) {
            whole(start, end);
        }
    }
    // New Relic licences: 36 hex, NRAL
    for (place, _) in text.match_indices("NRAL") {
        let start = run_back(bytes, place, 41, hex);
        if (30..=40).contains(&(place - start)) {
            whole(start, place + 4);
        }
    }
    // Telegram bots: core.telegram.org/bots/api (the bot's number, colon, 35 characters from AA)
    for (place, _) in text.match_indices(":AA") {
        let start = run_back(bytes, place, 12, |b| b.is_ascii_digit());
        let end = run(bytes, place + 1, 37, word);
        if (8..=10).contains(&(place - start)) && (34..=36).contains(&(end - place - 1)) {
            whole(start, end);
        }
    }
    // Terraform Cloud: developer.hashicorp.com/terraform/cloud-docs (14 characters, .atlasv1., 60 more)
    for (place, _) in text.match_indices(".atlasv1.") {
        let start = run_back(bytes, place, 15, |b| b.is_ascii_alphanumeric());
        let end = run(bytes, place + 9, 80, word);
        if place - start == 14 && end - place - 9 >= 60 {
            whole(start, end);
        }
    }
    // OpenShift: docs.openshift.com (sha256~ and 43 characters)
    for (place, _) in text.match_indices("sha256~") {
        let end = run(bytes, place + 7, 44, word);
        if end - place - 7 == 43 {
            whole(place, end);
        }
    }
    // Discord bots: discord.com/developers/docs/reference (base64 of the id, dot, 6, dot, 27 to 38)
    for (place, _) in text.match_indices('.') {
        let start = run_back(bytes, place, 29, word);
        let middle = run(bytes, place + 1, 7, word);
        if !(23..=28).contains(&(place - start)) || middle - place != 7 || at(bytes, middle) != b'.' {
            continue;
        }
        let end = run(bytes, middle + 1, 40, word);
        if matches!(at(bytes, start), b'M' | b'N' | b'O') && (27..=38).contains(&(end - middle - 1)) {
            whole(start, end);
        }
    }
    // Webhooks: api.slack.com/messaging/webhooks, discord.com/developers/docs/resources/webhook, Microsoft Teams
    for address in ["hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/"] {
        for (place, _) in text.match_indices(address) {
            let start = place + address.len();
            let end = run(bytes, start, 120, |b| word(b) || b == b'/');
            if end - start >= 20 {
                add(Class::Key, start, end);
            }
        }
    }
    for address in ["/api/webhooks/", ".webhook.office.com/webhookb2/"] {
        for (place, _) in text.match_indices(address) {
            let start = place + address.len();
            let end = run(bytes, start, 300, |b| word(b) || b == b'/' || b == b'@');
            if end - start >= 60 {
                add(Class::Key, start, end);
            }
        }
    }
}
