//! A time of day as people write it, with its zone and its day: "4:30 p.m. Eastern", "tomorrow at 9:00 UTC".

use super::zone::Zone;
use super::{Day, Moment, When, over};
use crate::reading::clauses::Word;
use crate::ticket::Timestamp;

/// A time of day from this word on, with its zone and day.
pub fn clock(sentence: &[Word], at: usize) -> Option<Moment> {
    let word = sentence.get(at)?.is;
    if let Some(instant) = full(word) {
        return Some(Moment { span: over(sentence, at, at + 1), when: When::Instant(instant) });
    }
    let next = |offset: usize| sentence.get(at + offset).map(|word| word.is);
    let (mut minute, joined, mut used) = time_of_day(word, next(1))?;
    // A range ends at its second time.
    if let (Some("to" | "and" | "-" | "–"), Some(later)) = (next(used), next(used + 1))
        && let Some((second, _, more)) = time_of_day(later, next(used + 2))
    {
        minute = second;
        used += 1 + more;
    }
    let mut zone = joined;
    if zone.is_none()
        && let Some(named) = next(used).and_then(Zone::named)
    {
        zone = Some(named);
        used += 1;
        while matches!(next(used), Some("time" | "standard" | "daylight")) {
            used += 1;
        }
        // "UTC +2"
        if named == Zone::Fixed(0)
            && let Some(Zone::Fixed(offset)) =
                next(used).filter(|word| word.starts_with(['+', '-'])).and_then(Zone::named)
        {
            zone = Some(Zone::Fixed(offset));
            used += 1;
        }
    }
    let before = at.checked_sub(1).and_then(|at| sentence.get(at)).and_then(|word| Zone::named(word.is));
    let day = day(sentence);
    Some(Moment { span: over(sentence, at, at + used), when: When::Clock { minute, zone: zone.or(before), day } })
}

/// `2026-11-24T15:00Z`, whole and with its offset.
fn full(word: &str) -> Option<Timestamp> {
    let (date, clock) = word.split_once('t')?;
    let exact = clock.ends_with('z') || clock.contains('+') || clock.rfind('-').is_some_and(|at| at >= 5);
    (exact && date.len() == 10).then(|| Timestamp::parse(word)).flatten()
}

/// Minutes after midnight, a zone glued to it, and how many words were used.
fn time_of_day(word: &str, next: Option<&str>) -> Option<(i64, Option<Zone>, usize)> {
    match word {
        "noon" | "midday" => return Some((12 * 60, None, 1)),
        "midnight" => return Some((24 * 60, None, 1)),
        _ => {}
    }
    // "15:00-16:00": the promise is kept by the later one.
    if let Some((first, second)) = word.split_once('-')
        && first.bytes().all(|b| b.is_ascii_digit() || b == b':')
        && !first.is_empty()
        && !second.contains('-')
    {
        return time_of_day(second, next);
    }
    let digits = word.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(word.len());
    let (number, glued) = word.split_at(digits);
    let apart = next.filter(|next| next.len() > 1 && glued.is_empty()).and_then(half);
    let half_day = half(glued).or(apart);
    let zone = Zone::named(glued).filter(|_| !glued.is_empty());
    let has_zone = zone.is_some() || glued.is_empty() && next.and_then(Zone::named).is_some();
    let (hour, minute) = hour_and_minute(number, half_day.is_some(), has_zone)?;
    if !glued.is_empty() && half(glued).is_none() && zone.is_none() || hour > 24 || minute > 59 {
        return None;
    }
    let hour = match half_day {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(add) => hour % 12 + add,
        None => hour,
    };
    Some((hour * 60 + minute, zone, 1 + usize::from(apart.is_some())))
}

/// The hours that a half of the day begins with.
fn half(word: &str) -> Option<i64> {
    match word {
        "pm" | "p.m" | "p" => Some(12),
        "am" | "a.m" | "a" => Some(0),
        _ => None,
    }
}

/// "15:00", "1500" before a zone, "3" before "pm".
fn hour_and_minute(number: &str, has_half: bool, has_zone: bool) -> Option<(i64, i64)> {
    if number.contains(':') {
        let mut parts = number.splitn(3, ':');
        let (hour, minute) = (parts.next()?, parts.next()?);
        (hour.len() <= 2 && minute.len() == 2).then_some(())?;
        Some((hour.parse().ok()?, minute.parse().ok()?))
    } else if number.len() == 4 && has_zone {
        Some((number.get(..2)?.parse().ok()?, number.get(2..)?.parse().ok()?))
    } else if has_half && number.len() <= 2 {
        Some((number.parse().ok()?, 0))
    } else {
        None
    }
}

const WEEKDAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";
const MONTHS: &str = "january february march april may june july august september october november december";

/// The day that a sentence names.
fn day(sentence: &[Word]) -> Day {
    let number = |at: Option<usize>| {
        let word = at.and_then(|at| sentence.get(at))?.is;
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        digits.parse::<i64>().ok().filter(|day| digits.len() <= 2 && (1..=31).contains(day))
    };
    for (at, word) in sentence.iter().enumerate() {
        match word.is {
            "today" | "tonight" => return Day::Today,
            "tomorrow" => return Day::Tomorrow,
            _ => {}
        }
        if let Some(date) = iso_date(word.is) {
            return date;
        }
        // "may" is mostly a verb: a number beside it makes the month.
        if let Some(month) = named(MONTHS, word.is)
            && let Some(day) = number(at.checked_sub(1)).or_else(|| number(Some(at + 1)))
        {
            return Day::Date { year: None, month: month + 1, day };
        }
        // "sat" and "sun" are seldom days.
        if let Some(weekday) = named(WEEKDAYS, word.is).filter(|_| !matches!(word.is, "sat" | "sun")) {
            return Day::Weekday(weekday);
        }
    }
    Day::Next
}

/// Which of the names a word is, whole or in its first letters: "thu", "thurs", "sept".
fn named(names: &str, word: &str) -> Option<i64> {
    let known = names.split(' ').position(|name| word.len() >= 3 && name.starts_with(word))?;
    i64::try_from(known).ok()
}

fn iso_date(word: &str) -> Option<Day> {
    let mut parts = word.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day): (i64, i64, i64) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    ((1970..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some(Day::Date {
        year: Some(year),
        month,
        day,
    })
}
