//! Coaching (§7): what an agent's own escalations miss most, and how that changes.
//!
//! Counts only, kept on the agent's own machine: no ticket, no customer, no name. Drills on the practice desk are
//! scored by the same reports and counted apart.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::playbook::Item;
use crate::report::Report;

/// How often an item was met when a ticket was escalated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Count {
    /// Escalations counted.
    pub seen: u32,
    /// Of these, with the item met.
    pub met: u32,
}

/// Counts over escalations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// Per item.
    pub items: BTreeMap<Item, Count>,
    /// Findings an agent disagreed with, by check: what to tune.
    pub disagreed: BTreeMap<String, u32>,
    /// Checklist lines met, of ten, summed over the escalations.
    pub lines: u32,
    /// Escalations counted.
    pub escalations: u32,
}

/// An item worth a word, and how it changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson {
    /// Which.
    pub item: Item,
    /// Share of escalations without it, in percent.
    pub missed: u32,
    /// The same in the earlier period; none without one.
    pub before: Option<u32>,
}

/// Fewer escalations than this teach nothing.
const FEWEST: u32 = 5;

impl Tally {
    /// Counts one escalation, as it stood when it went through.
    pub fn add(&mut self, report: &Report) {
        self.escalations += 1;
        self.lines += u32::try_from(report.readiness.done).unwrap_or_default();
        for judged in &report.items {
            let count = self.items.entry(judged.item).or_default();
            count.seen += 1;
            count.met += u32::from(judged.state.is_met());
        }
        for said in &report.disagreed {
            *self.disagreed.entry(said.check.clone()).or_default() += 1;
        }
    }

    /// Lines met per escalation, in tenths of a line; none without escalations.
    pub const fn average(&self) -> Option<u32> {
        (self.lines * 10).checked_div(self.escalations)
    }

    /// The items missed most, worst first; at most three, and none from a handful of escalations.
    pub fn lessons(&self, earlier: &Self) -> Vec<Lesson> {
        let share = |tally: &Self, item: Item| {
            let count = tally.items.get(&item).filter(|count| count.seen >= FEWEST)?;
            Some(count.seen.saturating_sub(count.met) * 100 / count.seen)
        };
        let mut lessons: Vec<Lesson> = Item::ALL
            .into_iter()
            .filter_map(|item| Some(Lesson { item, missed: share(self, item)?, before: share(earlier, item) }))
            .filter(|lesson| lesson.missed >= 20)
            .collect();
        lessons.sort_by_key(|lesson| std::cmp::Reverse(lesson.missed));
        lessons.truncate(3);
        lessons
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Comment, Person, Role, Ticket, Timestamp};

    fn report(note: &str) -> Report {
        let author = Person { id: Some(1), name: "Ada".into(), role: Role::Agent };
        let ticket = Ticket {
            comments: vec![Comment { id: 1, author, body: note.into(), ..Comment::default() }],
            ..Ticket::default()
        };
        crate::evaluate(&ticket, &Policy::default(), Timestamp(0))
    }

    #[test]
    fn what_is_missed_most_comes_first() {
        let (mut now, mut before) = (Tally::default(), Tally::default());
        for _ in 0..6 {
            now.add(&report("Severity: SEV3"));
            before.add(&report("It fails."));
        }
        assert!(now.lessons(&before).iter().all(|lesson| lesson.item != Item::Severity && lesson.missed == 100));
        let severity = before.lessons(&Tally::default()).into_iter().find(|lesson| lesson.missed == 100);
        assert_eq!(severity.and_then(|lesson| lesson.before), None, "no earlier period");
        assert!(now.average() > before.average());
    }

    #[test]
    fn a_handful_teaches_nothing_and_a_tally_survives_storage() {
        let mut tally = Tally::default();
        assert_eq!(tally.average(), None);
        for _ in 0..FEWEST - 1 {
            tally.add(&report("It fails.\nNot a problem here: over-escalation, because it burns"));
        }
        assert_eq!(tally.lessons(&Tally::default()), []);
        let kept = serde_json::to_value(&tally).expect("JSON");
        assert_eq!(serde_json::from_value::<Tally>(kept).expect("the same"), tally);
        assert_eq!(serde_json::from_str::<Tally>("{}").expect("an empty one"), Tally::default());
    }
}
