//! Where a sentence ends: the rules that all who cut text into sentences follow.

use crate::eight::{Eight, Which, position};

/// What may end a sentence, or begins a character that may.
fn may_stop(eight: Eight) -> Which {
    eight.are(b'.') | eight.are(b'!') | eight.are(b'?') | eight.are(0xE3) | eight.are(0xEF)
}

/// Bytes to the end of the first sentence, where the next may begin with a `small` letter.
pub fn stop(text: &str, small: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    // Numbers alone are no sentence: "1. 2." goes on.
    let mut numbers = true;
    let mut counted = 0;
    while let Some(next) = bytes.get(at..).and_then(|rest| position(rest, may_stop)) {
        at += next;
        let byte = bytes.get(at).copied().unwrap_or_default();
        let before = bytes.get(counted..at).unwrap_or_default();
        numbers = numbers && before.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b' ')) && byte == b'.';
        counted = at + 1;
        match byte {
            b'.' | b'!' | b'?' => {
                let mut end = at + 1;
                while matches!(bytes.get(end), Some(b'.' | b'!' | b'?' | b'"' | b')' | b'\'' | b'*')) {
                    end += 1;
                }
                if bytes.get(end).is_none_or(u8::is_ascii_whitespace) {
                    let alone = byte == b'.' && end == at + 1;
                    let next = text.get(end..).unwrap_or_default().trim_start();
                    let before = bytes.get(..at).unwrap_or_default();
                    let goes_on = next.starts_with(char::is_lowercase) && !small && byte == b'.' && end <= at + 2
                        || leads_on(next);
                    if !goes_on && !(alone && (numbers || is_abbreviated(before, next))) {
                        return end;
                    }
                }
                (at, counted) = (end, end);
            }
            0xE3 | 0xEF => {
                // 。！？ of Japanese
                match text.get(at..at + 3) {
                    Some("。" | "！" | "？") => return at + 3,
                    _ => at += 1,
                }
            }
            _ => at += 1,
        }
    }
    text.len()
}

/// "It asked \"Overwrite?\" -> pressed yes": an arrow leads from what stands before it.
fn leads_on(next: &str) -> bool {
    ["->", "=>", "→"].iter().any(|arrow| next.starts_with(arrow))
}

/// Whether the dot between these two ends no sentence, because it belongs to the word before it: to an abbreviation, to a
/// single letter ("T. Abe", "z. B."), or to a German ordinal ("am 3. Mai").
pub fn is_abbreviated(before: &[u8], next: &str) -> bool {
    let (rest, word) = last_word(before);
    match word {
        [b'A'..=b'Z' | b'z'] => return true,
        [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9'] => return leads_to_ordinal(last_word(rest.trim_ascii_end()).1),
        _ => {}
    }
    // Written "Approx" at the front of a sentence; "IE" and "CA" stay what they are.
    let [first, others @ ..] = word else { return false };
    let begins = first.to_ascii_lowercase();
    let known = ABBREVIATIONS.iter().find(|(known, _)| known.as_bytes().split_first() == Some((&begins, others)));
    known.is_some_and(|(_, before)| match before {
        Before::Anything => true,
        Before::Number => next.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£')),
        Before::Zone => begins_with_zone(next),
    })
}

/// What has to follow an abbreviation for it to be one.
enum Before {
    /// Whatever follows, its dot ends no sentence.
    Anything,
    /// A number or a price: "No. 7", but "did that, no. Still there"; "env. 40 usuarios", but "in my env. Then …".
    Number,
    /// A time zone: "5 p.m. EST", but "it failed at 5 p.m. We restarted it".
    Zone,
}

/// Words whose dot ends no sentence. "etc." is none of them: before a capital it does.
const ABBREVIATIONS: [(&str, Before); 26] = [
    ("e.g", Before::Anything),
    ("i.e", Before::Anything),
    ("eg", Before::Anything),
    ("ie", Before::Anything),
    ("vs", Before::Anything),
    ("cf", Before::Anything),
    ("approx", Before::Anything),
    ("resp", Before::Anything),
    ("incl", Before::Anything),
    ("inkl", Before::Anything),
    ("lt", Before::Anything),
    ("bzw", Before::Anything),
    ("ggf", Before::Anything),
    ("mr", Before::Anything),
    ("ms", Before::Anything),
    ("dr", Before::Anything),
    ("sr", Before::Anything),
    ("sra", Before::Anything),
    ("no", Before::Number),
    ("nr", Before::Number),
    ("ver", Before::Number),
    ("aprox", Before::Number),
    ("ca", Before::Number),
    ("env", Before::Number),
    ("a.m", Before::Zone),
    ("p.m", Before::Zone),
];

/// Whether words begin with the name of a zone: "EST", "Pacific".
fn begins_with_zone(words: &str) -> bool {
    matches!(words.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z', ..])
        || ["Eastern", "Central", "Mountain", "Pacific"].iter().any(|zone| words.starts_with(zone))
}

/// The last word of a text's bytes, and what stands before it; of a longer word than any list here has, its end.
fn last_word(bytes: &[u8]) -> (&[u8], &[u8]) {
    const LONGEST: usize = 8;
    let word = bytes.iter().rev().take(LONGEST).take_while(|b| !b.is_ascii_whitespace() && **b != b'(').count();
    bytes.split_at(bytes.len() - word)
}

/// Whether a number with a dot is a German ordinal behind this word: "am 3. Mai", "die 2. Rechnung".
fn leads_to_ordinal(word: &[u8]) -> bool {
    const BEFORE: [&[u8]; 14] =
        [b"der", b"die", b"das", b"dem", b"den", b"des", b"am", b"im", b"zum", b"vom", b"beim", b"ab", b"bis", b"seit"];
    BEFORE.iter().any(|before| before.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use crate::Passage;

    #[test]
    fn a_sentence_ends_where_its_last_word_does() {
        for (text, many) in [
            ("it stops. i restarted it. same", 3),
            ("it asked \"overwrite?\" -> pressed yes", 1),
            ("did that, no. i also called no. 5", 2),
            ("It stops. i restarted it", 1),
            ("it runs with node.js approx. five times", 1),
            ("Seit dem 1. November fehlt die 2. Rechnung, z. B. Nr. 17.", 1),
            ("It fails in step 1. November was fine.", 2),
            ("It works in my env. Then I tried prod.", 2),
            ("Se cae con ca. 40 usuarios. Pasa en env. 3 sedes", 2),
            ("We lose approx. $4,000 a day.", 1),
            ("I cleared cookies, cache, etc. Same error.", 2),
            ("Ask for Ms. Abe and Dr. Lund. They know.", 2),
            ("Down since 5 p.m. EST on Monday. We restarted at 6 p.m. Nothing changed.", 3),
            ("Guten Tag,\n\nseit Montag fehlt die MwSt. auf allen Rechnungen", 2),
        ] {
            assert_eq!(Passage::of(text).sentences.all.len(), many, "{text}");
        }
    }
}
