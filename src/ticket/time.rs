//! Points in time, independent of any clock.

use std::fmt;

/// A point in time: seconds since 1970-01-01T00:00:00Z.
///
/// Written here rather than taken from a date library: reading ISO 8601 and printing UTC is all the
/// core needs, and a library would cost a tenth of the wasm's budget. Proleptic Gregorian, no leap
/// seconds. Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Reads an ISO 8601 date-time as Zendesk writes it: `2026-11-03T09:12:45Z`, with optional
    /// fractions and an offset (`+02:00`). A time without an offset is taken as UTC.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, clock) = text.trim().split_once(['T', ' ', 't'])?;
        let mut parts = date.splitn(3, '-');
        let year: i64 = parts.next()?.parse().ok()?;
        let month: i64 = parts.next()?.parse().ok()?;
        let day: i64 = parts.next()?.parse().ok()?;
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(0..=9999).contains(&year) {
            return None;
        }
        let (clock, offset) = split_offset(clock)?;
        let clock = clock.split('.').next()?;
        let mut parts = clock.splitn(3, ':');
        let hour: i64 = parts.next()?.parse().ok()?;
        let minute: i64 = parts.next()?.parse().ok()?;
        let second: i64 = parts.next().unwrap_or("0").parse().ok()?;
        if !(0..=24).contains(&hour) || !(0..60).contains(&minute) || !(0..=60).contains(&second) {
            return None;
        }
        let seconds = days_from_civil(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
        Some(Self(seconds - offset))
    }

    /// The point in time of a date and minutes after midnight, in UTC. Minutes may lie outside the day.
    pub const fn from_civil(year: i64, month: i64, day: i64, minutes: i64) -> Self {
        Self(days_from_civil(year, month, day) * 86_400 + minutes * 60)
    }

    /// Year, month, day, hour, minute, second in UTC.
    pub fn civil(self) -> (i64, u8, u8, u8, u8, u8) {
        let days = self.0.div_euclid(86_400);
        let rest = self.0.rem_euclid(86_400);
        let (year, month, day) = civil_from_days(days);
        let small = |n: i64| u8::try_from(n).unwrap_or(0);
        (year, small(month), small(day), small(rest / 3_600), small(rest / 60 % 60), small(rest % 60))
    }
}

impl fmt::Display for Timestamp {
    /// `2026-11-03 09:12 UTC`, the form every handoff uses.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day, hour, minute, _) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02} UTC")
    }
}

impl serde::Serialize for Timestamp {
    /// ISO 8601, as Zendesk writes it: `2026-11-03T09:12:45Z`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (year, month, day, hour, minute, second) = self.civil();
        serializer.collect_str(&format_args!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
    }
}

/// The clock part and its offset from UTC in seconds.
fn split_offset(clock: &str) -> Option<(&str, i64)> {
    let clock = clock.trim();
    if let Some(bare) = clock.strip_suffix(['Z', 'z']) {
        return Some((bare, 0));
    }
    let Some(at) = clock.rfind(['+', '-']) else { return Some((clock, 0)) };
    let (bare, offset) = clock.split_at(at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let hours: i64 = digits.get(..2)?.parse().ok()?;
    let minutes: i64 = digits.get(2..4).unwrap_or("0").parse().ok()?;
    Some((bare, sign * (hours * 3_600 + minutes * 60)))
}

const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[test]
    fn reads_what_zendesk_writes() {
        for (text, seconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-11-03T09:12:45Z", 1_793_697_165),
            ("2026-11-03T10:12:45+01:00", 1_793_697_165),
            ("2026-11-03T09:12:45.123Z", 1_793_697_165),
            ("2000-02-29T23:59:59Z", 951_868_799),
        ] {
            assert_eq!(Timestamp::parse(text), Some(Timestamp(seconds)), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in ["", "yesterday", "2026-13-01T00:00:00Z", "2026-11-03", "T", "2026-11-03T25:00:00Z"] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn prints_utc() {
        assert_eq!(Timestamp(1_793_697_165).to_string(), "2026-11-03 09:12 UTC");
        assert_eq!(Timestamp(-1).to_string(), "1969-12-31 23:59 UTC");
    }
}
