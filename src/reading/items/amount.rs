//! Amounts as people write them: "1,200", "1.5k", "30 %", "a dozen", "half".

use crate::Span;

/// How many are hurt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A count.
    Count(u64),
    /// A share, in hundredths of a percent.
    Share(u32),
    /// All of them.
    All,
}

/// A number in letters.
pub(super) fn numeral(word: &str) -> Option<Amount> {
    const UP_FROM_TWO: [&str; 11] = [
        "two zwei deux dos dois",
        "three drei trois tres três",
        "four vier quatre cuatro quatro",
        "five fünf cinq cinco",
        "six sechs seis",
        "seven sieben sept siete sete",
        "eight acht huit ocho oito",
        "nine neun neuf nueve nove",
        "ten zehn dix diez dez",
        "eleven",
        "twelve",
    ];
    let is = |all: &str| all.split(' ').any(|known| known.eq_ignore_ascii_case(word));
    let known = UP_FROM_TWO.iter().zip(2..).find(|(all, _)| is(all));
    match known {
        Some((_, count)) => Some(Amount::Count(count)),
        None if tens(word).is_some() => tens(word).map(Amount::Count),
        None if word.eq_ignore_ascii_case("fifth") => Some(Amount::Share(2_000)),
        None if word.eq_ignore_ascii_case("half") => Some(Amount::Share(5_000)),
        None if word.eq_ignore_ascii_case("third") => Some(Amount::Share(3_333)),
        None if word.eq_ignore_ascii_case("quarter") => Some(Amount::Share(2_500)),
        None => word.eq_ignore_ascii_case("dozen").then_some(Amount::Count(12)),
    }
}

/// "Thirty", "a hundred".
fn tens(word: &str) -> Option<u64> {
    const TENS: [(&str, u64); 8] = [
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("eighty", 80),
        ("hundred", 100),
    ];
    TENS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, count)| *count)
}

/// An amount that stands for itself, as in a form's field: "120", "~40 %", "all".
pub(super) fn bare_amount(text: &str, within: Span) -> Option<(Amount, Span)> {
    let whole = within.trimmed(text);
    let words = whole.of(text).trim_start_matches(['~', '>', '<', '=', ' ', '≈']);
    if words.len() > 12 {
        return None;
    }
    let start = whole.end - words.len();
    if words.eq_ignore_ascii_case("all") {
        return Some((Amount::All, whole));
    }
    let digits = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
    if digits == 0 {
        return None;
    }
    let (amount, end) = number(text, Span { start, end: start + digits })?;
    text.get(end..whole.end).is_some_and(|rest| rest.trim_matches(['+', ' ']).is_empty()).then_some((amount, whole))
}

/// Reads `1,200`, `1.5k`, `30 %`; gives the amount and where it ends.
pub(super) fn number(text: &str, first: Span) -> Option<(Amount, usize)> {
    let bytes = text.as_bytes();
    let mut end = first.start;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    // A range counts by its end: "10-15".
    let mut start = first.start;
    if bytes.get(end) == Some(&b'-') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
        start = end + 1;
        end = start;
        while bytes.get(end).is_some_and(u8::is_ascii_digit) {
            end += 1;
        }
        if bytes.get(end) == Some(&b'-') {
            return None;
        }
    }
    let mut digits: u64 = text.get(start..end)?.parse().ok()?;
    // Groups of three are one number, whatever the mark between them.
    while matches!(bytes.get(end), Some(b',' | b'.' | b' ' | b'\'')) {
        let group = text.get(end + 1..end + 4).filter(|group| group.bytes().all(|b| b.is_ascii_digit()));
        let Some(group) = group.filter(|_| !bytes.get(end + 4).is_some_and(u8::is_ascii_digit)) else { break };
        digits = digits.checked_mul(1_000)?.checked_add(group.parse().ok()?)?;
        end += 4;
    }
    let mut hundredths = 0;
    if bytes.get(end) == Some(&b'.') {
        let fraction: String = text.get(end + 1..)?.chars().take_while(char::is_ascii_digit).collect();
        if !fraction.is_empty() {
            hundredths = format!("{fraction:0<2}").get(..2)?.parse().ok()?;
            end += 1 + fraction.len();
        }
    }
    match text.get(end..)?.trim_start_matches(' ') {
        rest if rest.starts_with('%') => {
            let share = u32::try_from(digits.checked_mul(100)?.checked_add(hundredths)?).ok()?;
            Some((Amount::Share(share), text.len() - rest.len() + 1))
        }
        rest if rest.starts_with("percent") || rest.starts_with("per cent") => {
            let share = u32::try_from(digits.checked_mul(100)?.checked_add(hundredths)?).ok()?;
            let word = if rest.starts_with("percent") { 7 } else { 8 };
            Some((Amount::Share(share), text.len() - rest.len() + word))
        }
        rest if rest.starts_with(['k', 'K'])
            && !rest.get(1..).is_some_and(|r| r.starts_with(char::is_alphanumeric)) =>
        {
            let count = digits.checked_mul(1_000)?.checked_add(hundredths * 10)?;
            Some((Amount::Count(count), text.len() - rest.len() + 1))
        }
        // There is no half user ("the 1.8 branch"), and "9am" and "3rd" count nobody.
        _ => (hundredths == 0 && !bytes.get(end).is_some_and(u8::is_ascii_alphabetic))
            .then_some((Amount::Count(digits), end)),
    }
}
