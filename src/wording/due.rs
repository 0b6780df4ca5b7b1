//! What is due, when, and being reminded of it.
//!
//! Prefixes: `DUE`, `DURATION`, `REMIND`.

use super::{Message, Phrase, phrases};
use crate::incident::clock::{Deadline, Due, Nearness};
use crate::moment::zone::LocalZone;
use crate::ticket::Timestamp;

phrases! { DUE:
    DUE_TITLE = "due_title": "What is due";
    DUE_CUSTOMER = "due_customer": "Update";
    DUE_INTERNAL = "due_internal": "Internal update";
    DUE_ANALYSIS = "due_analysis": "Root cause analysis";
    DUE_QUIET = "due_quiet": "$1 due $2 · in $3";
    DUE_SOON = "due_soon": "$1 due soon, $2 · in $3";
    DUE_OVERDUE = "due_overdue": "$1 due $2 · overdue $3";
    DUE_TODAY = "due_today": "$1";
    DUE_TOMORROW = "due_tomorrow": "tomorrow $1";
    DUE_ON = "due_on": "$1, $2";
    DUE_PROMISED = "due_promised": "as promised in the last reply";
    DUE_SINCE = "due_since": "by the cadence, since the last word";
    DUE_BEGINNING = "due_beginning": "by the cadence: nothing was said yet";
    DUE_END = "due_end": "counted from the end of the incident";
    DURATION_MINUTES = "duration_minutes": "$1 min";
    DURATION_HOURS = "duration_hours": "$1 h";
    DURATION_DAYS = "duration_days": "$1 days";
    REMIND_AT = "remind_at": "$1 due $2";
    REMIND = "remind": "Remind me when it is due, also when this tab is closed";
    REMIND_REFUSED = "remind_refused": "The browser does not let Baton notify you. What is due still shows here.";
}

/// What is due, in a word or three.
pub const fn due_what(due: Due) -> &'static Phrase {
    match due {
        Due::CustomerUpdate => &DUE_CUSTOMER,
        Due::InternalUpdate => &DUE_INTERNAL,
        Due::Analysis => &DUE_ANALYSIS,
    }
}

/// A deadline as the header's chip says it: `Update due 14:30 · in 25 min`, on the agent's own clock.
pub fn due(deadline: &Deadline, now: Timestamp, local: LocalZone) -> Message {
    let phrase = match deadline.nearness {
        Nearness::Quiet => &DUE_QUIET,
        Nearness::Soon => &DUE_SOON,
        Nearness::Overdue => &DUE_OVERDUE,
    };
    let left = deadline.at.0 - now.0;
    // Begun minutes count while there is time, whole ones once it is over.
    let minutes = if left < 0 { -left / 60 } else { (left + 59) / 60 };
    phrase.with([due_what(deadline.due).plain(), on_clock(deadline.at, now, local), duration(minutes)])
}

/// When, on the agent's own clock: `14:30`, `tomorrow 9:00`, `2026-11-26, 9:00`.
pub fn on_clock(at: Timestamp, now: Timestamp, local: LocalZone) -> Message {
    let here = |at: Timestamp| Timestamp(at.0 + i64::from(local.offset_at(at)) * 60);
    let day = |at: Timestamp| here(at).0.div_euclid(86_400);
    // `2026-11-24 14:30 UTC`: the two parts of a day that this clock shows.
    let written = here(at).to_string();
    let (date, clock) = written.split_once(' ').unwrap_or_default();
    let clock = clock.split(' ').next().unwrap_or_default().to_owned();
    match day(at) - day(now) {
        0 => DUE_TODAY.with([clock]),
        1 => DUE_TOMORROW.with([clock]),
        _ => DUE_ON.with([date.to_owned(), clock]),
    }
}

/// A length of time, as coarse as a person would say it.
pub fn duration(minutes: i64) -> Message {
    match minutes {
        ..120 => DURATION_MINUTES.with([minutes.to_string()]),
        120..2_880 => DURATION_HOURS.with([(minutes / 60).to_string()]),
        _ => DURATION_DAYS.with([(minutes / 1_440).to_string()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incident::clock::Basis;

    fn utc(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("a time")
    }

    #[test]
    fn what_is_due_is_said_on_the_agents_own_clock() {
        let berlin = LocalZone { offset: 60, change: None };
        for (at, nearness, said) in [
            ("2026-11-24T13:30:00Z", Nearness::Quiet, "Update due 14:30 · in 25 min"),
            ("2026-11-24T13:30:01Z", Nearness::Soon, "Update due soon, 14:30 · in 26 min"),
            ("2026-11-24T12:55:00Z", Nearness::Overdue, "Update due 13:55 · overdue 10 min"),
            ("2026-11-24T23:30:00Z", Nearness::Quiet, "Update due tomorrow 00:30 · in 10 h"),
            ("2026-11-26T13:05:00Z", Nearness::Quiet, "Update due 2026-11-26, 14:05 · in 2 days"),
            ("2026-11-23T13:05:00Z", Nearness::Overdue, "Update due 2026-11-23, 14:05 · overdue 24 h"),
        ] {
            let (at, basis) = (utc(at), Basis::Beginning);
            let deadline = Deadline { due: Due::CustomerUpdate, at, soon: at, nearness, basis };
            assert_eq!(due(&deadline, utc("2026-11-24T13:05:00Z"), berlin).to_string(), said);
        }
    }

    #[test]
    fn the_clock_changes_with_the_night() {
        let berlin = LocalZone { offset: 120, change: Some((utc("2026-10-25T01:00:00Z"), 60)) };
        let now = utc("2026-10-24T20:00:00Z");
        assert_eq!(on_clock(utc("2026-10-24T21:30:00Z"), now, berlin).to_string(), "23:30");
        assert_eq!(on_clock(utc("2026-10-25T06:00:00Z"), now, berlin).to_string(), "tomorrow 07:00");
    }
}
