//! Time zones as people write them in an update, and their change-over nights.

use crate::ticket::Timestamp;
use crate::wording::{self, Message};

/// The offset from UTC of the browser's own clock around now, in minutes east.
///
/// A zone's rules are the browser's business; the core needs one possible change-over near the promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LocalZone {
    /// Minutes east of UTC before any change.
    pub offset: i32,
    /// The next change-over: when, and the offset from then on.
    pub change: Option<(Timestamp, i32)>,
}

/// A time zone named in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Always the same offset, in minutes east of UTC: `UTC`, `PST`, `+02:00`.
    Fixed(i32),
    /// Moves with the United States' rule; the winter offset: `PT`, `Eastern`.
    American(i32),
    /// Moves with the European Union's rule; the winter offset: `London time`, `Berlin time`.
    European(i32),
}

/// Names as written, in lower case. Those with an S or D in them (`PST`, `CEST`) mean what they say.
const NAMES: [(&str, Zone); 60] = [
    ("utc", Zone::Fixed(0)),
    ("gmt", Zone::Fixed(0)),
    ("z", Zone::Fixed(0)),
    ("zulu", Zone::Fixed(0)),
    ("pt", Zone::American(-480)),
    ("pacific", Zone::American(-480)),
    ("pst", Zone::Fixed(-480)),
    ("pdt", Zone::Fixed(-420)),
    ("mt", Zone::American(-420)),
    ("mountain", Zone::American(-420)),
    ("mst", Zone::Fixed(-420)),
    ("mdt", Zone::Fixed(-360)),
    ("ct", Zone::American(-360)),
    ("central", Zone::American(-360)),
    ("cst", Zone::Fixed(-360)),
    ("cdt", Zone::Fixed(-300)),
    ("et", Zone::American(-300)),
    ("eastern", Zone::American(-300)),
    ("est", Zone::Fixed(-300)),
    ("edt", Zone::Fixed(-240)),
    ("akst", Zone::Fixed(-540)),
    ("akdt", Zone::Fixed(-480)),
    ("hst", Zone::Fixed(-600)),
    ("brt", Zone::Fixed(-180)),
    ("art", Zone::Fixed(-180)),
    ("wet", Zone::Fixed(0)),
    ("west", Zone::Fixed(60)),
    ("bst", Zone::Fixed(60)),
    ("cet", Zone::Fixed(60)),
    ("cest", Zone::Fixed(120)),
    ("eet", Zone::Fixed(120)),
    ("eest", Zone::Fixed(180)),
    ("msk", Zone::Fixed(180)),
    ("trt", Zone::Fixed(180)),
    ("gst", Zone::Fixed(240)),
    ("ist", Zone::Fixed(330)),
    ("sgt", Zone::Fixed(480)),
    ("hkt", Zone::Fixed(480)),
    ("awst", Zone::Fixed(480)),
    ("jst", Zone::Fixed(540)),
    ("kst", Zone::Fixed(540)),
    ("acst", Zone::Fixed(570)),
    ("acdt", Zone::Fixed(630)),
    ("aest", Zone::Fixed(600)),
    ("aedt", Zone::Fixed(660)),
    ("nzst", Zone::Fixed(720)),
    ("nzdt", Zone::Fixed(780)),
    ("sast", Zone::Fixed(120)),
    ("london", Zone::European(0)),
    ("dublin", Zone::European(0)),
    ("lisbon", Zone::European(0)),
    ("berlin", Zone::European(60)),
    ("paris", Zone::European(60)),
    ("amsterdam", Zone::European(60)),
    ("madrid", Zone::European(60)),
    ("rome", Zone::European(60)),
    ("vienna", Zone::European(60)),
    ("zurich", Zone::European(60)),
    ("stockholm", Zone::European(60)),
    ("helsinki", Zone::European(120)),
];

impl Zone {
    /// The zone a word (in lower case) names: `utc`, `pt`, `utc+2`, `gmt-05:30`, `+02:00`.
    pub fn named(word: &str) -> Option<Self> {
        if let Some((_, zone)) = NAMES.iter().find(|(name, _)| *name == word) {
            return Some(*zone);
        }
        let offset = word.strip_prefix("utc").or_else(|| word.strip_prefix("gmt")).unwrap_or(word);
        let (sign, digits) = match (offset.strip_prefix('+'), offset.strip_prefix('-')) {
            (Some(digits), _) => (1, digits),
            (_, Some(digits)) => (-1, digits),
            _ => return None,
        };
        let (hours, minutes) = match digits.split_once(':') {
            Some((hours, minutes)) => (hours, minutes),
            None if digits.len() == 4 => digits.split_at(2),
            None => (digits, "0"),
        };
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        ((0..=14).contains(&hours) && (0..60).contains(&minutes)).then_some(Self::Fixed(sign * (hours * 60 + minutes)))
    }

    /// Minutes east of UTC at a point in time.
    pub fn offset_at(self, at: Timestamp) -> i32 {
        match self {
            Self::Fixed(offset) => offset,
            Self::American(winter) => winter + if american_summer(at, winter) { 60 } else { 0 },
            Self::European(winter) => winter + if european_summer(at) { 60 } else { 0 },
        }
    }
}

/// How far from now a change-over is looked for, each way: less than the shortest summer or winter time.
const WINDOW: i64 = 45 * 86_400;

impl LocalZone {
    /// The zone of a clock whose offset (in minutes east of UTC) is known for any point in time, around now.
    pub fn around(now: Timestamp, offset_at: impl Fn(Timestamp) -> i32) -> Self {
        let (mut before, mut after) = (now.0 - WINDOW, now.0 + WINDOW);
        let [offset, later] = [before, after].map(|at| offset_at(Timestamp(at)));
        if offset == later {
            return Self { offset: offset_at(now), change: None };
        }
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if offset_at(Timestamp(middle)) == offset { before = middle } else { after = middle }
        }
        Self { offset, change: Some((Timestamp(after), later)) }
    }

    /// A time on this clock: `14:30`, `tomorrow 9:00`, `2026-11-26, 9:00`.
    pub fn clock(self, at: Timestamp, now: Timestamp) -> Message {
        let day = |at: Timestamp| self.shifted(at).0.div_euclid(86_400);
        let written = self.written(at);
        let (date, clock) = written.split_once(' ').unwrap_or_default();
        let [date, clock] = [date, clock].map(str::to_owned);
        match day(at) - day(now) {
            0 => wording::DUE_TODAY.with([clock]),
            1 => wording::DUE_TOMORROW.with([clock]),
            _ => wording::DUE_ON.with([date, clock]),
        }
    }

    /// A day and time on this clock: `2026-11-24 14:30`.
    pub fn written(self, at: Timestamp) -> String {
        self.shifted(at).to_string().trim_end_matches(" UTC").to_owned()
    }

    /// The instant at which a clock in UTC shows what this one shows.
    fn shifted(self, at: Timestamp) -> Timestamp {
        Timestamp(at.0 + i64::from(self.offset_at(at)) * 60)
    }

    /// Minutes east of UTC at a point in time.
    pub fn offset_at(self, at: Timestamp) -> i32 {
        match self.change {
            Some((when, after)) if at >= when => after,
            _ => self.offset,
        }
    }
}

/// The instant of a local date and time, given the zone's offset at any instant and its two possible offsets.
///
/// On the night the clocks go back an hour comes twice: the first is meant, so that nobody is called too late.
/// On the night they go forward an hour is missing: the clock has then already passed it.
pub fn instant(local: Timestamp, offsets: [i32; 2], offset_at: impl Fn(Timestamp) -> i32) -> Timestamp {
    let [summer, winter] = [offsets[0].max(offsets[1]), offsets[0].min(offsets[1])];
    let at = |offset: i32| Timestamp(local.0 - i64::from(offset) * 60);
    [summer, winter].into_iter().find(|offset| offset_at(at(*offset)) == *offset).map_or_else(|| at(winter), at)
}

/// From the second Sunday of March, 2:00 standard time, to the first Sunday of November, 2:00 summer time.
fn american_summer(at: Timestamp, winter: i32) -> bool {
    let (year, ..) = at.civil();
    let begin = sunday(year, 3, 8).0 + i64::from(120 - winter) * 60;
    let end = sunday(year, 11, 1).0 + i64::from(60 - winter) * 60;
    (begin..end).contains(&at.0)
}

/// From the last Sunday of March to the last Sunday of October, 1:00 UTC.
fn european_summer(at: Timestamp) -> bool {
    let (year, ..) = at.civil();
    (sunday(year, 3, 25).0 + 3_600..sunday(year, 10, 25).0 + 3_600).contains(&at.0)
}

/// The first Sunday on or after a date, at midnight.
fn sunday(year: i64, month: i64, day: i64) -> Timestamp {
    let first = Timestamp::from_civil(year, month, day, 0);
    Timestamp(first.0 + (6 - weekday(first)) * 86_400)
}

/// Monday is 0. The epoch was a Thursday.
pub fn weekday(at: Timestamp) -> i64 {
    (at.0.div_euclid(86_400) + 3).rem_euclid(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("a time")
    }

    #[test]
    fn offsets_as_written() {
        for (word, minutes) in
            [("utc", 0), ("utc+2", 120), ("gmt-05:30", -330), ("+0530", 330), ("-8", -480), ("cest", 120)]
        {
            assert_eq!(Zone::named(word), Some(Zone::Fixed(minutes)), "{word}");
        }
        for word in ["", "utc+", "utc+99", "5", "local", "+1:99", "gmt+x"] {
            assert_eq!(Zone::named(word), None, "{word}");
        }
    }

    #[test]
    fn both_change_over_nights() {
        let pacific = Zone::American(-480);
        let berlin = Zone::European(60);
        for (zone, at, offset) in [
            (pacific, "2026-03-08T09:59:59Z", -480),
            (pacific, "2026-03-08T10:00:00Z", -420),
            (pacific, "2026-11-01T08:59:59Z", -420),
            (pacific, "2026-11-01T09:00:00Z", -480),
            (berlin, "2026-03-29T00:59:59Z", 60),
            (berlin, "2026-03-29T01:00:00Z", 120),
            (berlin, "2026-10-25T00:59:59Z", 120),
            (berlin, "2026-10-25T01:00:00Z", 60),
        ] {
            assert_eq!(zone.offset_at(utc(at)), offset, "{zone:?} at {at}");
        }
    }

    #[test]
    fn a_clocks_own_change_over_is_found() {
        let around = |now, zone: Zone| LocalZone::around(utc(now), |at| zone.offset_at(at));
        let berlin = around("2026-10-20T12:00:00Z", Zone::European(60));
        assert_eq!(berlin, LocalZone { offset: 120, change: Some((utc("2026-10-25T01:00:00Z"), 60)) });
        let after = around("2026-03-20T12:00:00Z", Zone::American(-480));
        assert_eq!(after.change, Some((utc("2026-03-08T10:00:00Z"), -420)), "a promise may be older than the change");
        let summer = around("2026-07-01T00:00:00Z", Zone::European(60));
        assert_eq!(summer, LocalZone { offset: 120, change: None });
        assert_eq!(around("2026-10-20T12:00:00Z", Zone::Fixed(330)), LocalZone { offset: 330, change: None });
    }

    #[test]
    fn the_hour_that_comes_twice_and_the_one_that_is_missing() {
        let berlin = Zone::European(60);
        let instant = |local| instant(utc(local), [60, 120], |at| berlin.offset_at(at));
        assert_eq!(instant("2026-10-25T02:30:00Z"), utc("2026-10-25T00:30:00Z"), "the first of the two");
        assert_eq!(instant("2026-03-29T02:30:00Z"), utc("2026-03-29T01:30:00Z"), "3:30 summer time");
        assert_eq!(instant("2026-07-01T12:00:00Z"), utc("2026-07-01T10:00:00Z"));
    }

    #[test]
    fn the_clock_changes_with_the_night() {
        let berlin = LocalZone { offset: 120, change: Some((utc("2026-10-25T01:00:00Z"), 60)) };
        let now = utc("2026-10-24T20:00:00Z");
        assert_eq!(berlin.clock(utc("2026-10-24T21:30:00Z"), now).to_string(), "23:30");
        assert_eq!(berlin.clock(utc("2026-10-25T06:00:00Z"), now).to_string(), "tomorrow 07:00");
    }
}
