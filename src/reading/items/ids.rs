//! Ids to search by: a request's, a trace's, a job's.

use crate::eight::positions;

/// Where an id stands that is called one: "request id 5b1e-99a0", "event ids: `evt_3PzQ81`".
pub fn called(line: &str) -> Option<(usize, usize)> {
    const WHOSE: [&str; 11] =
        ["req", "request", "trace", "correlation", "event", "session", "transaction", "span", "message", "ray", "job"];
    let bytes = line.as_bytes();
    ids(bytes).find_map(|at| {
        let plural = usize::from(bytes.get(at + 2).is_some_and(|b| b.eq_ignore_ascii_case(&b's')));
        let ends = bytes.get(at + 2 + plural).is_some_and(|b| matches!(b, b' ' | b':' | b'='));
        if !ends {
            return None;
        }
        let before = line.get(..at)?.trim_end_matches([' ', '-', '_']);
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
        if !WHOSE.iter().any(|whose| whose.eq_ignore_ascii_case(word)) {
            return None;
        }
        let rest = line.get(at + 2 + plural..)?;
        let rest = behind_colon(rest).unwrap_or(rest);
        let at = line.len() - rest.len();
        let value = rest.trim_start_matches([' ', ':', '=', '`']);
        let gap = rest.len() - value.len();
        let length = value.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
        let value = value.get(..length)?;
        is_value(value).then_some((before.len() - word.len(), at + gap + length))
    })
}

/// What stands behind the colon when words say whose id it is: "request id of the last run: 8f2e-7c1a".
fn behind_colon(rest: &str) -> Option<&str> {
    /// The longest words that are looked over, in bytes.
    const LONGEST: usize = 40;
    let (words, _) = rest.split_once(": ")?;
    let plain = words.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ');
    (plain && words.len() <= LONGEST).then(|| rest.get(words.len()..))?
}

/// Where the two letters stand that end the name of an id.
fn ids(line: &[u8]) -> impl Iterator<Item = usize> {
    let before = |at: usize| at.checked_sub(1).filter(|before| matches!(line.get(*before), Some(b'i' | b'I')));
    positions(line, |eight| eight.small().are(b'd')).filter_map(before)
}

/// Whether a word may say whose id stands behind it, without the word: "req a81c-77".
pub fn may_lead(word: &str) -> bool {
    const WHOSE: [&str; 7] = ["req", "request", "trace", "correlation", "span", "ray", "job"];
    WHOSE.iter().any(|whose| whose.eq_ignore_ascii_case(word))
}

/// Whether such a word leads to an id: a number behind it may be a day or a count, but small letters in it are no
/// person's choice.
pub fn is_led_to(id: &str) -> bool {
    is_value(id) && id.bytes().any(|byte| byte.is_ascii_lowercase())
}

/// Whether a word is letters and digits as no person would choose them: "7f3ac1d2e0".
fn is_value(word: &str) -> bool {
    word.len() >= 6
        && word.bytes().filter(u8::is_ascii_digit).count() >= 2
        && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// A request's, trace's or session's id: at least eight letters and digits of which some are digits.
pub fn is_answer(words: &str) -> bool {
    words.len() <= 120
        && words.split_ascii_whitespace().any(|word| {
            let digits = word.bytes().filter(u8::is_ascii_digit).count();
            // "2026-02-13" is a day.
            let day = word.len() == 10 && digits == 8 && word.as_bytes().get(4) == Some(&b'-');
            word.len() >= 8
                && digits >= 2
                && !day
                && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':' | b','))
        })
}
