//! The counts of the last year, by month.

use serde_json::Value;

use super::{Lesson, Tally};
use crate::json::object;
use crate::order;
use crate::playbook::Item;
use crate::report::Report;
use crate::ticket::Timestamp;

/// How many months with escalations are kept: enough to see what a rollout, or a season, changed.
const KEPT: usize = 12;

/// How many of these say what Engineering asks for now: this one, and the one it is compared with.
const RECENT: usize = 2;

/// Counts by month, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Months(pub(super) Vec<(String, Tally)>);

impl Months {
    /// Counts an escalation that went through now; `observed` when a holding gate would have held it.
    pub fn add(&mut self, report: &Report, observed: bool, now: Timestamp) {
        self.month(now, |tally| tally.add(report, observed));
    }

    /// Counts what Engineering asked for in a note, now that this is seen.
    pub fn ask_back(&mut self, items: &[Item], now: Timestamp) {
        self.month(now, |tally| tally.ask_back(items));
    }

    /// The items that Engineering asked for of late, the most frequent first.
    pub fn asked_back(&self) -> Vec<Item> {
        let count = |place: usize| {
            self.0.iter().rev().take(RECENT).filter_map(|(_, tally)| tally.asked_back.get(place)).sum::<u32>()
        };
        let counts = Item::ALL.into_iter().enumerate().map(|(place, item)| (item, count(place)));
        let mut counts: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
        order::sort(&mut counts, &|one, other| one.1 > other.1);
        counts.into_iter().map(|(item, _)| item).collect()
    }

    fn month(&mut self, now: Timestamp, count: impl FnOnce(&mut Tally)) {
        let (year, month, ..) = now.civil();
        let name = format!("{year:04}-{month:02}");
        if self.0.last().is_none_or(|(last, _)| *last != name) {
            self.0.push((name, Tally::default()));
            let old = self.0.len().saturating_sub(KEPT);
            self.0.drain(..old);
        }
        if let Some((_, tally)) = self.0.last_mut() {
            count(tally);
        }
    }

    /// The last month with escalations.
    pub fn latest(&self) -> Option<&Tally> {
        self.0.last().map(|(_, tally)| tally)
    }

    /// What that month's escalations missed most, beside the month before.
    pub fn lessons(&self) -> Vec<Lesson> {
        match self.0.as_slice() {
            [.., (_, before), (_, latest)] => latest.lessons(before),
            [(_, latest)] => latest.lessons(&Tally::default()),
            [] => Vec::new(),
        }
    }

    /// As stored: `{"2026-10":{…},"2026-11":{…}}`.
    pub fn write(&self) -> Value {
        object(self.0.iter().map(|(name, tally)| (name.as_str(), tally.write())))
    }

    /// From storage. What cannot be read is left out.
    pub fn read(stored: &Value) -> Self {
        // An object's members come in the order of their names.
        let months = stored.as_object().into_iter().flatten();
        let mut months: Vec<_> = months.map(|(name, tally)| (name.clone(), Tally::read(tally))).collect();
        let old = months.len().saturating_sub(KEPT);
        months.drain(..old);
        Self(months)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::report;
    use super::*;

    #[test]
    fn a_month_is_compared_with_the_one_before() {
        let at = |text: &str| Timestamp::parse(text).expect("a time");
        let mut months = Months::default();
        assert_eq!(months.lessons(), []);
        for (when, note) in [
            ("2026-09-30T23:59:00Z", "It fails."),
            ("2026-10-01T00:00:00Z", "It fails."),
            ("2026-11-30T12:00:00Z", "Severity: SEV3"),
        ] {
            for _ in 0..6 {
                months.add(&report(note), false, at(when));
            }
        }
        let again = Months::read(&months.write());
        assert_eq!(again, months);
        assert_eq!(again.latest().map(Tally::escalations), Some(6));
        let lessons = again.lessons();
        assert!(!lessons.is_empty());
        assert!(lessons.iter().all(|lesson| lesson.before == Some(100)), "{lessons:?}");
    }

    #[test]
    fn a_year_is_kept_and_the_last_two_months_say_what_engineering_asks_for() {
        let mut months = Months::default();
        for month in 1..=13 {
            let (year, month) = if month > 12 { (2027, 1) } else { (2026, month) };
            let when = Timestamp::parse(&format!("{year}-{month:02}-15T12:00:00Z")).expect("a time");
            months.ask_back(&[if year == 2026 && month < 12 { Item::Severity } else { Item::Versions }], when);
        }
        assert_eq!(months.asked_back(), [Item::Versions]);
        let kept = months.write();
        assert!(kept.get("2026-01").is_none() && kept.get("2026-02").is_some(), "{kept}");
        assert_eq!(Months::read(&kept), months);
    }
}
