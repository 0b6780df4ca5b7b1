//! The counts as a table for a spreadsheet: what a gate that only counts would have held, what was missing, what
//! Engineering asked for when it sent tickets back, and which findings agents disagreed with.

use super::Months;
use crate::playbook::Item;

impl Months {
    /// A line for each month, oldest first, under a line of names: `month,escalations,would_have_been_held`, how many
    /// escalations went out without each item, how often tickets came back for each, and for each finding that somebody
    /// disagreed with, on how many escalations.
    pub fn csv(&self) -> String {
        let mut checks: Vec<&str> = Vec::new();
        for (check, _) in self.0.iter().flat_map(|(_, tally)| tally.disagreed()) {
            if !checks.contains(&check.as_str()) {
                checks.push(check);
            }
        }
        let mut text = "month,escalations,would_have_been_held".to_owned();
        for (about, names) in [
            ("missing", Item::ALL.map(Item::id).as_slice()),
            ("asked_back", &Item::ALL.map(Item::id)),
            ("disagreed", &checks),
        ] {
            for name in names {
                text.extend([",", about, "_"]);
                text.extend(cell(name));
            }
        }
        text.push_str("\r\n");
        for (month, tally) in &self.0 {
            text.extend(cell(month));
            let missing = tally.items.iter().map(|count| count.seen.saturating_sub(count.met));
            let disagreed = checks
                .iter()
                .map(|check| tally.disagreed().iter().find(|(name, _)| name == check).map_or(0, |(_, count)| *count));
            let numbers = [tally.escalations, tally.observed].into_iter().chain(missing).chain(tally.asked_back);
            for number in numbers.chain(disagreed) {
                text.push(',');
                text.push_str(&number.to_string());
            }
            text.push_str("\r\n");
        }
        text
    }
}

/// A name that storage made up must not become more cells, or a formula.
fn cell(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').skip_while(|c| *c == '-')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_line_for_each_month() {
        let stored = json!({
        "2026-10": {
            "escalations": 4, "observed": 3, "met": {"summary": 4, "versions": 1}, "asked_back": {"summary": 2},
            "disagreed": {"leap": 1},
        },
        "2026-11": {"escalations": 1, "disagreed": {"no-context": 3}},
        });
        let csv = Months::read(&stored).csv();
        let lines: Vec<_> = csv.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].starts_with("month,escalations,would_have_been_held,missing_summary,"));
        assert!(lines[0].ends_with(",disagreed_leap,disagreed_no-context"), "{}", lines[0]);
        let columns = |line: &str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let at = |name: &str| columns(lines[0]).iter().position(|column| column == name).expect("a column");
        let number = |line: usize, name: &str| columns(lines[line])[at(name)].clone();
        assert!(lines[1].starts_with("2026-10,4,3,0,4,"), "{}", lines[1]);
        assert!(lines[2].starts_with("2026-11,1,0,1,"), "{}", lines[2]);
        assert_eq!((number(1, "missing_versions"), number(1, "asked_back_summary")), ("3".into(), "2".into()));
        assert_eq!((number(1, "disagreed_leap"), number(2, "disagreed_leap")), ("1".into(), "0".into()));
        assert_eq!(number(2, "disagreed_no-context"), "3");
        assert!(lines.iter().all(|line| line.split(',').count() == 5 + 2 * Item::ALL.len()));
    }

    #[test]
    fn what_storage_holds_cannot_become_a_formula() {
        let csv = Months::read(&json!({
            "=cmd|' /C calc'!A0,\r\n": {"escalations": 1, "disagreed": {"=1+1,\r\n": 1}},
        }))
        .csv();
        assert!(!csv.contains(['=', '+', '|']) && csv.lines().count() == 2, "{csv}");
    }
}
