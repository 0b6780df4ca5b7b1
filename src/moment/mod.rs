//! Times as people write them: "15:00 UTC", "in 30 minutes", "tomorrow at 9 a.m. PT", "every two hours".

mod clock;
mod duration;
mod place;
pub mod zone;

use self::clock::clock;
use self::duration::{duration, number};
use self::zone::{LocalZone, Zone};
use crate::reading::Span;
use crate::reading::clauses::Word;
use crate::ticket::Timestamp;

/// A time found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub when: When,
}

/// What a written time says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This many seconds after it was written.
    After(i64),
    /// A full date, time and offset.
    Instant(Timestamp),
    /// A time of day.
    Clock {
        /// Minutes after midnight.
        minute: i64,
        /// Where; none when it was not said.
        zone: Option<Zone>,
        /// On which day.
        day: Day,
    },
}

/// On which day a time of day falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Not said: the next such time.
    Next,
    /// The day of writing.
    Today,
    /// The day after.
    Tomorrow,
    /// The next such weekday; Monday is 0.
    Weekday(i64),
    /// A date; the year is the one that makes it the next.
    Date {
        /// When it was said.
        year: Option<i64>,
        /// 1 to 12.
        month: i64,
        /// 1 to 31.
        day: i64,
    },
}

impl When {
    /// Whether a reader anywhere knows when that is.
    pub const fn is_exact(self) -> bool {
        matches!(self, Self::After(_) | Self::Instant(_) | Self::Clock { zone: Some(_), .. })
    }

    /// The instant meant by somebody who wrote it at `written`. Without a zone the writer's own is taken.
    pub fn resolve(self, written: Timestamp, local: LocalZone) -> Timestamp {
        match self {
            Self::After(seconds) => Timestamp(written.0.saturating_add(seconds)),
            Self::Instant(at) => at,
            Self::Clock { minute, zone: Some(zone), day } => {
                let winter = match zone {
                    Zone::Fixed(offset) => return on_day(minute, day, written, [offset; 2], |_| offset),
                    Zone::American(winter) | Zone::European(winter) => winter,
                };
                on_day(minute, day, written, [winter, winter + 60], |at| zone.offset_at(at))
            }
            Self::Clock { minute, zone: None, day } => {
                let after = local.change.map_or(local.offset, |(_, offset)| offset);
                on_day(minute, day, written, [local.offset, after], |at| local.offset_at(at))
            }
        }
    }
}

/// A promise read this long after its time still means today, not tomorrow: clocks differ, people type slowly.
const SLACK: i64 = 5 * 60;

fn on_day(
    minute: i64,
    day: Day,
    written: Timestamp,
    offsets: [i32; 2],
    offset_at: impl Fn(Timestamp) -> i32,
) -> Timestamp {
    let here = Timestamp(written.0 + i64::from(offset_at(written)) * 60);
    let midnight = here.0.div_euclid(86_400) * 86_400;
    let at = |days: i64| zone::instant(Timestamp(midnight + days * 86_400 + minute * 60), offsets, &offset_at);
    let first_not_past = |days: i64, step: i64| {
        let first = at(days);
        if first.0 + SLACK >= written.0 { first } else { at(days + step) }
    };
    match day {
        Day::Next => first_not_past(0, 1),
        Day::Today => at(0),
        Day::Tomorrow => at(1),
        Day::Weekday(weekday) => first_not_past((weekday - zone::weekday(here)).rem_euclid(7), 7),
        Day::Date { year, month, day } => {
            let of = |year| zone::instant(Timestamp::from_civil(year, month, day, minute), offsets, &offset_at);
            let this_year = here.civil().0;
            // A date without a year that lies months back is next year's: "2 January" written in December.
            let guess = of(this_year);
            let year = year.unwrap_or(if guess.0 + 182 * 86_400 < written.0 { this_year + 1 } else { this_year });
            of(year)
        }
    }
}

/// The first time in a sentence. `zone` stands in where a time of day names none ("all times are UTC").
pub fn first(sentence: &[Word], zone: Option<Zone>) -> Option<Moment> {
    let clock = (0..sentence.len()).find_map(|at| clock(sentence, at));
    let moment = clock.or_else(|| (0..sentence.len()).find_map(|at| relative(sentence, at)))?;
    Some(match moment.when {
        When::Clock { minute, zone: None, day } => Moment { when: When::Clock { minute, zone, day }, ..moment },
        _ => moment,
    })
}

/// The zone of "all times are in UTC".
pub fn zone_for_all(words: &[Word]) -> Option<Zone> {
    let start = (0..words.len()).find(|at| {
        let is = |offset: usize, word: &str| words.get(at + offset).is_some_and(|found| found.is == word);
        is(0, "all") && (is(1, "times") || is(2, "times"))
    })?;
    words.iter().skip(start + 2).take(5).find_map(|word| Zone::named(word.is))
}

fn over(sentence: &[Word], start: usize, end: usize) -> Span {
    let first = sentence.get(start).map_or(0, |word| word.span.start);
    let last = sentence.get(end.saturating_sub(1)).map_or(first, |word| word.span.end);
    Span { start: first, end: last }
}

/// "in 30 minutes", "within the hour", "every two hours", "30 minutes from now", "hourly".
fn relative(sentence: &[Word], at: usize) -> Option<Moment> {
    let is = |at: usize| sentence.get(at).map_or("", |word| word.is);
    let found = |end: usize, seconds: i64| Some(Moment { span: over(sentence, at, end), when: When::After(seconds) });
    if is(at) == "hourly" {
        return found(at + 1, 3_600);
    }
    if is(at) == "daily" {
        return found(at + 1, 86_400);
    }
    let lead = matches!(is(at), "in" | "within" | "every" | "after" | "for");
    let mut next = at + usize::from(lead);
    if is(next) == "each" {
        next += 1;
    }
    while lead
        && matches!(
            is(next),
            "the" | "next" | "about" | "approximately" | "around" | "roughly" | "another" | "at" | "most"
        )
    {
        next += 1;
    }
    if !lead && !is(at).starts_with(|c: char| c.is_ascii_digit()) && number(is(at)).is_none() {
        return None;
    }
    let (seconds, end) = duration(sentence, next)?;
    let from_now = matches!((is(end), is(end + 1)), ("from", "now" | "this"));
    match is(at) {
        "in" | "within" | "every" => found(end, seconds),
        "after" | "for" => None,
        _ if from_now => found(end + 2, seconds),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::clauses::words;

    fn read(text: &str) -> Option<When> {
        let lower = text.to_ascii_lowercase();
        let words = words(text, &lower);
        first(&words, zone_for_all(&words)).map(|moment| moment.when)
    }

    /// What a text written at noon UTC on Tuesday 2026-11-24 means, as UTC.
    fn at_noon(text: &str) -> Option<String> {
        let written = Timestamp::parse("2026-11-24T12:00:00Z").expect("a time");
        let local = LocalZone { offset: 60, change: None };
        read(text).map(|when| when.resolve(written, local).to_string())
    }

    #[test]
    fn times_and_what_they_mean() {
        for (text, means) in [
            ("by 15:00 UTC", "2026-11-24 15:00 UTC"),
            ("by 15:00 (UTC)", "2026-11-24 15:00 UTC"),
            ("at 1530Z", "2026-11-24 15:30 UTC"),
            ("at 1530 UTC", "2026-11-24 15:30 UTC"),
            ("at 9:00 UTC", "2026-11-25 09:00 UTC"),
            ("today at 9:00 UTC", "2026-11-24 09:00 UTC"),
            ("tomorrow at 9 a.m. PT", "2026-11-25 17:00 UTC"),
            ("at 4pm Pacific time", "2026-11-25 00:00 UTC"),
            ("at 4:30 p.m. Eastern", "2026-11-24 21:30 UTC"),
            ("15:00 UTC+2", "2026-11-24 13:00 UTC"),
            ("15:00 UTC +2", "2026-11-24 13:00 UTC"),
            ("15:00 +02:00", "2026-11-24 13:00 UTC"),
            ("16:30 CET (15:30 UTC)", "2026-11-24 15:30 UTC"),
            ("by Thurs 15:00 UTC", "2026-11-26 15:00 UTC"),
            ("on Sept 3 at 15:00 UTC", "2026-09-03 15:00 UTC"),
            ("Friday, 10:00 GMT", "2026-11-27 10:00 UTC"),
            ("on 25 November at 08:15 UTC", "2026-11-25 08:15 UTC"),
            ("Jan 2 at 08:15 UTC", "2027-01-02 08:15 UTC"),
            ("2026-12-01 at 07:00 UTC", "2026-12-01 07:00 UTC"),
            ("2026-11-24T18:00Z", "2026-11-24 18:00 UTC"),
            ("at noon London time", "2026-11-24 12:00 UTC"),
            ("between 14:00 and 14:30 UTC", "2026-11-24 14:30 UTC"),
            ("14:00-14:30 UTC", "2026-11-24 14:30 UTC"),
            ("at UTC 13:00", "2026-11-24 13:00 UTC"),
            ("at 13:00. All times are UTC", "2026-11-24 13:00 UTC"),
            ("in 30 minutes", "2026-11-24 12:30 UTC"),
            ("within the hour", "2026-11-24 13:00 UTC"),
            ("within the next two hours", "2026-11-24 14:00 UTC"),
            ("in half an hour", "2026-11-24 12:30 UTC"),
            ("every 30-60 minutes", "2026-11-24 13:00 UTC"),
            ("in two to three hours", "2026-11-24 15:00 UTC"),
            ("an hour from now", "2026-11-24 13:00 UTC"),
            ("in 45min", "2026-11-24 12:45 UTC"),
            ("hourly", "2026-11-24 13:00 UTC"),
            ("within 24 hours", "2026-11-25 12:00 UTC"),
        ] {
            assert_eq!(at_noon(text).as_deref(), Some(means), "{text}");
            assert!(read(text).is_some_and(When::is_exact), "{text}");
        }
    }

    #[test]
    fn a_time_of_day_without_a_zone_is_the_writers() {
        for text in ["at 15:00", "by 3 pm", "15:00 your time", "15:00 local time"] {
            assert!(!read(text).is_some_and(When::is_exact), "{text}");
            assert_eq!(at_noon(text).as_deref(), Some("2026-11-24 14:00 UTC"), "{text}");
        }
    }

    #[test]
    fn no_times() {
        for text in [
            "soon",
            "shortly",
            "ASAP",
            "in a few hours",
            "in the morning",
            "version 3.10.2",
            "error 500",
            "for 30 minutes",
            "20 minutes ago",
            "in 2026",
            "10.0.0.1:8080",
            "ratio 16:9",
            "25:00 UTC",
            "12:75",
            "in two regions",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_local_promise_over_a_change_over_night() {
        // Written at 23:00 in Berlin before the clocks go back: "09:00" is ten hours and one more away.
        let written = Timestamp::parse("2026-10-24T21:00:00Z").expect("a time");
        let change = Timestamp::parse("2026-10-25T01:00:00Z").expect("a time");
        let local = LocalZone { offset: 120, change: Some((change, 60)) };
        let due = read("at 9:00").map(|when| when.resolve(written, local).to_string());
        assert_eq!(due.as_deref(), Some("2026-10-25 08:00 UTC"));
        // And before they go forward.
        let written = Timestamp::parse("2026-03-28T22:00:00Z").expect("a time");
        let change = Timestamp::parse("2026-03-29T01:00:00Z").expect("a time");
        let local = LocalZone { offset: 60, change: Some((change, 120)) };
        let due = read("tomorrow, 9:00").map(|when| when.resolve(written, local).to_string());
        assert_eq!(due.as_deref(), Some("2026-03-29 07:00 UTC"));
    }
}
