//! The counts as a table for a spreadsheet: what a gate that only counts would have held, and what was missing.

use super::Months;
use crate::playbook::Item;

impl Months {
    /// A line for each month, oldest first, under a line of names: `month,escalations,would_have_been_held`, and how
    /// many escalations went out without each item.
    pub fn csv(&self) -> String {
        let mut text = "month,escalations,would_have_been_held".to_owned();
        for item in Item::ALL {
            text.push_str(",missing_");
            text.push_str(item.id());
        }
        text.push_str("\r\n");
        for (month, tally) in &self.0 {
            // A name that storage made up must not become more cells.
            text.extend(month.chars().filter(|c| c.is_ascii_digit() || *c == '-'));
            let missing = tally.items.iter().map(|count| count.seen.saturating_sub(count.met));
            for number in [tally.escalations, tally.observed].into_iter().chain(missing) {
                text.push(',');
                text.push_str(&number.to_string());
            }
            text.push_str("\r\n");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_line_for_each_month() {
        let stored = json!({
        "2026-10": {"escalations": 4, "observed": 3, "met": {"summary": 4, "versions": 1}},
        "2026-11": {"escalations": 1},
        });
        let csv = Months::read(&stored).csv();
        let lines: Vec<_> = csv.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].starts_with("month,escalations,would_have_been_held,missing_summary,"));
        assert!(lines[1].starts_with("2026-10,4,3,0,4,") && lines[1].ends_with(",3"), "{}", lines[1]);
        assert!(lines[2].starts_with("2026-11,1,0,1,"), "{}", lines[2]);
        assert!(lines.iter().all(|line| line.split(',').count() == 3 + Item::ALL.len()));
    }

    #[test]
    fn what_storage_holds_cannot_become_a_formula() {
        let csv = Months::read(&json!({"=cmd|' /C calc'!A0,\r\n": {"escalations": 1}})).csv();
        assert!(!csv.contains('=') && csv.lines().count() == 2, "{csv}");
    }
}
