//! Signatures: who wrote, and how to reach them; what a mail program puts below a mail.

use super::{Line, LineKind};
use crate::letters;

/// The most lines that a signature has.
const SIGNATURE: usize = 10;

/// Marks the last lines before `end` when they are a signature.
pub fn mark(text: &str, lines: &mut [Line], end: usize) {
    let mut seen = 0;
    let mut found = None;
    for (at, line) in lines.iter().enumerate().take(end).rev() {
        if line.kind == LineKind::Blank {
            continue;
        }
        let raw = line.span.of(text);
        if line.kind != LineKind::Prose || raw.len() > 200 {
            break;
        }
        let words = raw.trim();
        seen += 1;
        if raw == "-- " || raw == "--" || is_farewell(words) || is_device(words) {
            found = Some(at);
        }
        // What reads like a part of the report is no signature.
        if seen > SIGNATURE || words.ends_with([':', '?']) || (words.len() > 100 && found.is_none()) {
            break;
        }
    }
    if let Some(first) = found.or_else(|| card(text, lines, end)) {
        for line in lines.iter_mut().take(end).skip(first).filter(|line| line.kind == LineKind::Prose) {
            line.kind = LineKind::Signature;
        }
    }
}

/// Where the last paragraph begins when it is a business card: a name, then short lines with a way to reach its bearer.
fn card(text: &str, lines: &[Line], end: usize) -> Option<usize> {
    const LONGEST: usize = 80;
    let lines = lines.get(..end)?;
    let last = lines.iter().rposition(|line| line.kind != LineKind::Blank)?;
    let first = lines.get(..last)?.iter().rposition(|line| line.kind == LineKind::Blank)? + 1;
    let card = lines.get(first..=last)?;
    let words = |line: &Line| line.content.of(text);
    let short = |line: &Line| {
        line.kind == LineKind::Prose && words(line).len() <= LONGEST && !words(line).ends_with(['.', '?', '!', ':'])
    };
    let is_card = card.len() <= SIGNATURE
        && card.iter().all(short)
        && card.first().is_some_and(|line| is_full_name(words(line)))
        && card.iter().skip(1).any(|line| reaches(words(line)));
    is_card.then_some(first)
}

/// "Marlene Vogt", "Dr. S. Iyer", "Ida Moe | Head of Sales".
fn is_full_name(words: &str) -> bool {
    let words = words.split(" | ").next().unwrap_or(words);
    let part = |word: &str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\''))
    };
    (2..=4).contains(&words.split(' ').count()) && words.split(' ').all(part)
}

/// A telephone number, a mail address, a site: "Tel +49 30 1234567".
fn reaches(words: &str) -> bool {
    const DIGITS: usize = 7;
    const WAYS: [&str; 7] = ["tel", "phone", "mobile", "mob", "cell", "fax", "direct"];
    // "T +49 …", "m: 555 …"
    let letter = || matches!(words.as_bytes(), [b'T' | b't' | b'M' | b'm' | b'P' | b'p', b' ' | b':' | b'.', ..]);
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    let mail = words.split([' ', '<', '>', '|']).any(|word| word.contains('@') && word.contains('.'));
    mail || words.starts_with("www.")
        || digits >= DIGITS
            && (words.starts_with(['+', '(']) || letter() || WAYS.iter().any(|way| letters::begins_with(words, way)))
}

/// A line that a mail program puts below a mail, about itself or its device.
fn is_device(words: &str) -> bool {
    const BEGINNINGS: [&str; 7] = [
        "sent from my ",
        "sent from mail for ",
        "get outlook for ",
        "gesendet von mei",
        "envoyé de mon ",
        "enviado desde mi ",
        "enviado do meu ",
    ];
    words.len() <= 48
        && (words.ends_with("から送信")
            || words.starts_with("Von meinem ") && words.ends_with(" gesendet")
            || BEGINNINGS.iter().any(|start| letters::begins_with(words, start)))
}

/// What people say before their name.
const LEAVES: [&str; 39] = [
    "regards",
    "best regards",
    "kind regards",
    "warm regards",
    "rgds",
    "best",
    "best wishes",
    "all the best",
    "sincerely",
    "yours sincerely",
    "yours faithfully",
    "respectfully",
    "mit freundlichen grüßen",
    "mit freundlichem gruß",
    "mit besten grüßen",
    "freundliche grüße",
    "viele grüße",
    "beste grüße",
    "liebe grüße",
    "schöne grüße",
    "grüße",
    "gruß",
    "gruss",
    "gruess",
    "mfg",
    "vg",
    "lg",
    "cordialement",
    "bien cordialement",
    "bien à vous",
    "cdt",
    "saludos",
    "un saludo",
    "un cordial saludo",
    "saludos cordiales",
    "atenciosamente",
    "abraços",
    "よろしくお願いします",
    "よろしくお願いいたします",
];

/// What may stand there as well, and at the front of an answer.
const THANKS: [&str; 15] = [
    "many thanks",
    "thanks",
    "thank you",
    "thanks in advance",
    "thx",
    "cheers",
    "merci",
    "merci d'avance",
    "danke",
    "vielen dank",
    "danke im voraus",
    "gracias",
    "gracias de antemano",
    "obrigado",
    "obrigada",
];

/// A line that takes leave: "Kind regards,", "Gruß Urs".
pub fn is_farewell(words: &str) -> bool {
    if words.len() > 48 {
        return false;
    }
    let bare = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let small = letters::small(bare);
    let leaves = |words: &str| LEAVES.contains(&words);
    let before_name = || bare.rsplit_once(' ').filter(|(_, name)| name.starts_with(char::is_uppercase));
    leaves(&small)
        || THANKS.contains(&small.as_str())
        || before_name().is_some_and(|(words, _)| leaves(&letters::small(words)))
}

#[cfg(test)]
mod tests {
    use crate::layout::{Layout, LineKind};

    /// How many lines of a text are a signature's.
    fn signed(text: &str) -> usize {
        Layout::of(text).lines.iter().filter(|line| line.kind == LineKind::Signature).count()
    }

    #[test]
    fn a_signature_is_known_by_its_farewell_or_as_a_card() {
        for (text, many) in [
            ("It stops.\n\nKind regards,\nAna Ruiz", 2),
            ("It stops.\n-- \nAna", 2),
            ("Es steht.\n\nGruss Urs", 1),
            ("Es steht.\n\nGruß\nS. Weber", 2),
            ("It stops.\n\nSent from my iPhone", 1),
            ("It stops.\n\nMarlene Vogt\nHR Operations | Kessler Logistik\nTel +49 30 1234567", 3),
            ("It stops.\n\nDr. S. Iyer\niyer@clinic.example", 2),
            ("It stops.\n\nIda Moe | Head of Sales | Kessler\nT +49 30 1234567 | www.kessler.example", 2),
        ] {
            assert_eq!(signed(text), many, "{text}");
        }
    }

    #[test]
    fn the_last_words_of_a_report_are_no_signature() {
        for text in [
            "It stops.\n\nMarlene Vogt\nHR Operations",
            "It stops.\n\nOrder Export\nfails for 1234567 rows",
            "It stops.\n\nAda Lovelace\nada@example.com\ncannot log in.",
            "Marlene Vogt\nTel +49 30 1234567",
            "Thanks Ana\nIt is 5.2.1",
        ] {
            assert_eq!(signed(text), 0, "{text}");
        }
    }
}
