//! Coaching (§7): what an agent's own escalations miss most, and how that changes.
//!
//! Counts only, kept on the agent's own machine: no ticket, no customer, no name.

mod csv;
mod months;

pub use months::Months;

use serde_json::Value;

use crate::json::object;
use crate::order;
use crate::playbook::Item;
use crate::report::Report;

/// How often an item was met when a ticket was escalated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Escalations counted.
    pub seen: u32,
    /// Of these, with the item met.
    pub met: u32,
}

/// Counts over escalations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Per item, in the order of [`Item::ALL`].
    items: [Count; Item::ALL.len()],
    /// Per item, how often Engineering asked for it.
    asked_back: [u32; Item::ALL.len()],
    /// Findings an agent disagreed with, by check: what to tune.
    disagreed: Vec<(String, u32)>,
    /// Escalations counted.
    escalations: u32,
    /// Of these, those that went through only because the gate counts and does not hold.
    observed: u32,
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
    /// Counts one escalation, as it stood when it went through; `observed` when a holding gate would have held it.
    pub fn add(&mut self, report: &Report, observed: bool) {
        self.observed = self.observed.saturating_add(u32::from(observed));
        self.escalations = self.escalations.saturating_add(1);
        for (count, item) in self.items.iter_mut().zip(Item::ALL) {
            count.seen = count.seen.saturating_add(1);
            count.met = count.met.saturating_add(u32::from(report.is_met(item)));
        }
        for said in &report.disagreed {
            match self.disagreed.iter_mut().find(|(check, _)| *check == said.check) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => self.disagreed.push((said.check.clone(), 1)),
            }
        }
    }

    /// Counts what Engineering asked for in a note.
    pub fn ask_back(&mut self, items: &[Item]) {
        for (count, item) in self.asked_back.iter_mut().zip(Item::ALL) {
            *count = count.saturating_add(u32::from(items.contains(&item)));
        }
    }

    /// Escalations counted.
    pub const fn escalations(&self) -> u32 {
        self.escalations
    }

    /// The findings disagreed with, by check, and on how many escalations.
    pub fn disagreed(&self) -> &[(String, u32)] {
        &self.disagreed
    }

    /// The items missed most, worst first; at most three, and none from a handful of escalations.
    pub fn lessons(&self, earlier: &Self) -> Vec<Lesson> {
        let share = |count: &Count| {
            let missed = count.seen.saturating_sub(count.met).saturating_mul(100);
            (count.seen >= FEWEST).then(|| missed.checked_div(count.seen)).flatten()
        };
        let mut lessons: Vec<Lesson> = Item::ALL
            .into_iter()
            .zip(self.items.iter().zip(&earlier.items))
            .filter_map(|(item, (now, before))| Some(Lesson { item, missed: share(now)?, before: share(before) }))
            .filter(|lesson| lesson.missed >= 20)
            .collect();
        order::sort(&mut lessons, &|one, other| one.missed > other.missed);
        lessons.truncate(3);
        lessons
    }

    /// As stored: `{"escalations":6,"observed":2,"met":{"severity":5,…},"disagreed":{"leap":1},
    /// "asked_back":{"versions":2}}`. An earlier Baton added `"lines"`, which nothing needs.
    fn write(&self) -> Value {
        let met = Item::ALL.into_iter().zip(&self.items);
        let disagreed = self.disagreed.iter().map(|(check, count)| (check.as_str(), (*count).into()));
        let asked = Item::ALL.into_iter().zip(self.asked_back).filter(|(_, count)| *count > 0);
        object(vec![
            ("escalations", self.escalations.into()),
            ("observed", self.observed.into()),
            ("met", object(met.map(|(item, count)| (item.id(), count.met.into())))),
            ("disagreed", object(disagreed)),
            ("asked_back", object(asked.map(|(item, count)| (item.id(), count.into())))),
        ])
    }

    /// From storage. What cannot be read counts as nothing.
    fn read(stored: &Value) -> Self {
        let number = |value: Option<&Value>| {
            value.and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok()).unwrap_or_default()
        };
        let escalations = number(stored.get("escalations"));
        let met = |item: Item| Count {
            seen: escalations,
            met: number(stored.get("met").and_then(|met| met.get(item.id()))).min(escalations),
        };
        let disagreed = stored.get("disagreed").and_then(Value::as_object).into_iter().flatten();
        Self {
            items: Item::ALL.map(met),
            asked_back: Item::ALL.map(|item| number(stored.get("asked_back").and_then(|asked| asked.get(item.id())))),
            disagreed: disagreed.map(|(check, count)| (check.clone(), number(Some(count)))).collect(),
            escalations,
            observed: number(stored.get("observed")).min(escalations),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Comment, Person, Role, Ticket, Timestamp};
    use serde_json::json;

    pub(super) fn report(note: &str) -> Report {
        let author = Person { id: Some(1), name: "Ada".into(), role: Role::Agent };
        let comment =
            Comment { id: 1, author, body: note.into(), visibility: Visibility::Internal, ..Comment::default() };
        let ticket = Ticket { comments: vec![comment], ..Ticket::default() };
        crate::evaluate(&ticket, &Policy::default(), Timestamp(0))
    }

    use crate::ticket::Visibility;

    #[test]
    fn what_is_missed_most_comes_first() {
        let (mut now, mut before) = (Tally::default(), Tally::default());
        for _ in 0..6 {
            now.add(&report("Severity: SEV3"), false);
            before.add(&report("It fails."), false);
        }
        assert!(now.lessons(&before).iter().all(|lesson| lesson.item != Item::Severity && lesson.missed == 100));
        let severity = before.lessons(&Tally::default()).into_iter().find(|lesson| lesson.missed == 100);
        assert_eq!(severity.and_then(|lesson| lesson.before), None, "no earlier period");
    }

    #[test]
    fn a_handful_teaches_nothing_and_a_tally_survives_storage() {
        let mut tally = Tally::default();
        for _ in 0..FEWEST - 1 {
            tally.add(&report("Severity: SEV3\nNot a problem here: over-escalation, because it burns"), false);
        }
        assert_eq!(tally.lessons(&Tally::default()), []);
        assert_eq!(tally.disagreed(), [("over-escalation".to_owned(), FEWEST - 1)]);
        tally.ask_back(&[Item::Versions, Item::Severity]);
        assert_eq!(Tally::read(&tally.write()), tally);
        for odd in [json!(null), json!({"escalations": -1, "met": [], "disagreed": 4}), json!({"observed": "x"})] {
            assert_eq!(Tally::read(&odd), Tally::default(), "{odd}");
        }
    }
}
