//! Keys recognised by a mark inside them, or by the address before them, not by their first characters.

use super::alphabet::Alphabet;
use super::bytes::{at, before, ends, is_word, run, run_back};
use super::{Add, Class};

/// Adds a key that stands apart: no letter or digit before or behind it.
fn whole(bytes: &[u8], start: usize, end: usize, add: &mut Add) {
    if !is_word(before(bytes, start)) && !is_word(at(bytes, end)) {
        add(Class::Key, start, end);
    }
}

const fn in_word(byte: u8) -> bool {
    Alphabet::Word.holds(byte)
}

/// Letters and digits alone, from one end to the other.
pub(super) fn word(bytes: &[u8], start: usize, end: usize, add: &mut Add) {
    let length = end - start;
    // Azure DevOps: learn.microsoft.com/azure/devops (76 characters, AZDO, 4 more)
    let devops = length == 84 && ends(bytes, end - 4, "AZDO");
    // New Relic licences: 36 hex, NRAL
    let relic = (34..=44).contains(&length)
        && ends(bytes, end, "NRAL")
        && run(bytes, start, 40, |b| b.is_ascii_hexdigit()) >= end - 4;
    if devops || relic {
        add(Class::Key, start, end);
    }
}

/// Mailchimp: mailchimp.com/developer (32 hex, `-us`, the data centre), from the dash on.
pub(super) fn data_centre(bytes: &[u8], place: usize, add: &mut Add) {
    if at(bytes, place + 1) != b'u' || at(bytes, place + 2) != b's' {
        return;
    }
    let start = run_back(bytes, place, 33, |b| b.is_ascii_hexdigit());
    let end = run(bytes, place + 3, 3, |b| b.is_ascii_digit());
    if place - start == 32 && (1..=2).contains(&(end - place - 3)) {
        whole(bytes, start, end, add);
    }
}

/// Telegram bots: core.telegram.org/bots/api (the bot's number, colon, 35 characters from AA), from the colon on.
pub(super) fn bot(bytes: &[u8], place: usize, add: &mut Add) {
    if at(bytes, place + 1) != b'A' || at(bytes, place + 2) != b'A' {
        return;
    }
    let start = run_back(bytes, place, 12, |b| b.is_ascii_digit());
    let end = run(bytes, place + 1, 37, in_word);
    if (8..=10).contains(&(place - start)) && (34..=36).contains(&(end - place - 1)) {
        whole(bytes, start, end, add);
    }
}

/// Keys with a tilde within.
pub(super) fn tilde(bytes: &[u8], place: usize, add: &mut Add) {
    // Azure AD client secrets: learn.microsoft.com/entra (three characters, a digit, Q~, 31 to 34 more)
    if let Some(mark) = place.checked_sub(1).filter(|_| ends(bytes, place, "Q"))
        && before(bytes, mark).is_ascii_digit()
    {
        let end = run(bytes, place + 1, 36, |b| Alphabet::Dotted.holds(b));
        if (31..=34).contains(&(end - place - 1)) {
            whole(bytes, mark.saturating_sub(4), end, add);
        }
    }
    // OpenShift: docs.openshift.com (sha256~ and 43 characters)
    let end = run(bytes, place + 1, 44, in_word);
    if end - place - 1 == 43 && ends(bytes, place, "sha256") {
        whole(bytes, place - 6, end, add);
    }
}

/// Keys with a dot within.
pub(super) fn dotted(bytes: &[u8], place: usize, add: &mut Add) {
    // Terraform Cloud: developer.hashicorp.com/terraform/cloud-docs (14 characters, .atlasv1., 60 more)
    if bytes.get(place..).is_some_and(|rest| rest.starts_with(b".atlasv1.")) {
        let start = run_back(bytes, place, 15, |b| b.is_ascii_alphanumeric());
        let end = run(bytes, place + 9, 80, in_word);
        if place - start == 14 && end - place - 9 >= 60 {
            whole(bytes, start, end, add);
        }
    }
    // Discord bots: discord.com/developers/docs/reference (base64 of the id, dot, 6, dot, 27 to 38)
    if at(bytes, place + 7) != b'.' || run(bytes, place + 1, 7, in_word) != place + 7 {
        return;
    }
    let start = run_back(bytes, place, 29, in_word);
    if !(23..=28).contains(&(place - start)) || !matches!(at(bytes, start), b'M' | b'N' | b'O') {
        return;
    }
    let end = run(bytes, place + 8, 40, in_word);
    if (27..=38).contains(&(end - place - 8)) {
        whole(bytes, start, end, add);
    }
}

/// Webhooks, from the slash on that ends their address: api.slack.com/messaging/webhooks,
/// discord.com/developers/docs/resources/webhook, Microsoft Teams.
pub(super) fn webhook(bytes: &[u8], place: usize, add: &mut Add) {
    const ADDRESSES: [(&str, usize, usize); 5] = [
        ("hooks.slack.com/services", 120, 20),
        ("hooks.slack.com/workflows", 120, 20),
        ("hooks.slack.com/triggers", 120, 20),
        ("/api/webhooks", 300, 60),
        (".webhook.office.com/webhookb2", 300, 60),
    ];
    let Some((_, most, least)) = ADDRESSES.iter().find(|(address, ..)| ends(bytes, place, address)) else { return };
    let (start, teams) = (place + 1, *most > 120);
    let end = run(bytes, start, *most, |b| in_word(b) || b == b'/' || (teams && b == b'@'));
    if end - start >= *least {
        add(Class::Key, start, end);
    }
}
