//! Lengths of time in words: "30 minutes", "two to three hours", "half an hour".

use crate::reading::clauses::Word;

/// A length of time in seconds, and where its words end.
pub(super) fn duration(sentence: &[Word], at: usize) -> Option<(i64, usize)> {
    let is = |at: usize| sentence.get(at).map_or("", |word| word.is);
    // "within the hour"
    if let Some(one) = unit(is(at)).filter(|_| matches!(is(at), "hour" | "day")) {
        return Some((one, at + 1));
    }
    if is(at) == "half" && matches!(is(at + 1), "an" | "a") && is(at + 2) == "hour" {
        return Some((1_800, at + 3));
    }
    // "30min", "2h", "30-minute"
    let digits = is(at).find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (number_part, glued) = is(at).split_at(digits);
    if let (Ok(count), Some(one)) = (number_part.parse::<i64>(), unit(glued.trim_start_matches('-'))) {
        return Some((count.checked_mul(one)?, at + 1));
    }
    // "30-60 minutes", "two to three hours": the later.
    let (first, second) = is(at).split_once('-').unwrap_or(("", is(at)));
    let mut count = number(second).filter(|_| first.is_empty() || number(first).is_some())?;
    let mut end = at + 1;
    if matches!(is(end), "to" | "or" | "–")
        && let Some(later) = number(is(end + 1))
    {
        count = later;
        end += 2;
    }
    if is(end) == "more" || is(end) == "business" || is(end) == "working" {
        end += 1;
    }
    let one = unit(is(end))?;
    Some((count.checked_mul(one)?, end + 1))
}

fn unit(word: &str) -> Option<i64> {
    match word {
        "m" | "min" | "mins" | "minute" | "minutes" => Some(60),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(3_600),
        "day" | "days" => Some(86_400),
        _ => None,
    }
}

/// A number, in digits or in a word.
pub(super) fn number(word: &str) -> Option<i64> {
    const WORDS: [(&str, i64); 22] = [
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("twenty-four", 24),
        ("thirty", 30),
        ("forty", 40),
        ("forty-five", 45),
        ("forty-eight", 48),
        ("sixty", 60),
        ("ninety", 90),
    ];
    let digits = word.parse().ok().filter(|count: &i64| (1..10_000).contains(count));
    digits.or_else(|| WORDS.iter().find(|(name, _)| *name == word).map(|(_, count)| *count))
}
