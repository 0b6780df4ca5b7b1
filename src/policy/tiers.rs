//! The options of the ladder: which groups are which tier, and how long a ticket may stay.

use super::{FieldRef, Policy, Table};
use crate::letters;
use crate::playbook::{Severity, Tier};
use crate::ticket::FieldKey;

/// The ladder of a team.
#[derive(Clone, Debug, PartialEq)]
pub struct TierRules {
    /// Groups per tier: names (any case), numbers, or parts of a name that hold a digit ("Tier 2" is in "Tier 2 EMEA").
    pub groups: Table<Tier, Vec<String>>,
    /// Tags per tier; a tag wins over a field, and a field over a group.
    pub tags: Table<Tier, Vec<String>>,
    /// Values of fields that name a tier.
    pub fields: Vec<TierField>,
    /// Severities that may leap over tiers, with a one-line justification.
    pub leap: Vec<Severity>,
    /// Hours a ticket of a severity may stay below Tier 3 before it is asked about.
    pub patience_hours: Table<Severity, u32>,
}

/// A field's value that names a tier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierField {
    /// Which field.
    pub field: FieldRef,
    /// The value as shown, any case.
    pub value: String,
    /// Which tier.
    pub tier: Tier,
}

impl Default for TierRules {
    fn default() -> Self {
        Policy::default().tiers
    }
}

impl TierRules {
    pub(super) const NOTHING: Self = Self {
        groups: Table::new(),
        tags: Table::new(),
        fields: Vec::new(),
        leap: Vec::new(),
        patience_hours: Table::new(),
    };

    /// The tier of a group, by name or number.
    pub fn of_group(&self, name: &str, id: Option<u64>) -> Option<Tier> {
        let name = plain(name);
        let padded = format!(" {name} ");
        let exact =
            |rule: &String| plain(rule) == name && !name.is_empty() || id.is_some_and(|id| *rule == id.to_string());
        let inside = |rule: &String| {
            let rule = plain(rule);
            rule.contains(|c: char| c.is_ascii_digit()) && padded.contains(&format!(" {rule} "))
        };
        let by = |fits: &dyn Fn(&String) -> bool| {
            self.groups.iter().find(|(_, rules)| rules.iter().any(fits)).map(|(tier, _)| *tier)
        };
        by(&exact).or_else(|| by(&inside))
    }

    /// The tier that a field's value names.
    pub fn of_field(&self, key: &FieldKey, title: &str, value: &str) -> Option<Tier> {
        let names = |rule: &&TierField| rule.field.names(key, title) && plain(&rule.value) == plain(value);
        self.fields.iter().find(names).map(|rule| rule.tier)
    }

    /// The highest tier that one of the tags names.
    pub fn of_tags<'t>(&self, tags: &(impl Iterator<Item = &'t str> + Clone)) -> Option<Tier> {
        let named =
            |rules: &Vec<String>| rules.iter().any(|rule| tags.clone().any(|tag| tag.eq_ignore_ascii_case(rule)));
        self.tags.iter().rev().find(|(_, rules)| named(rules)).map(|(tier, _)| *tier)
    }
}

/// Lower case, with single spaces where there was anything but letters and digits.
fn plain(name: &str) -> String {
    let words: Vec<_> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    letters::small(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_on_the_ladder() {
        let rules = TierRules::default();
        for (name, tier) in [
            ("Tier 1", Some(Tier::L1)),
            ("support", Some(Tier::L1)),
            ("Support Tier-2 EMEA", Some(Tier::L2)),
            ("L3", Some(Tier::L3)),
            ("Payments L3", Some(Tier::L3)),
            ("Engineering", Some(Tier::L4)),
            ("Sales Engineering", None),
            ("Billing", None),
            ("Tier 12", None),
            ("", None),
        ] {
            assert_eq!(rules.of_group(name, None), tier, "{name}");
        }
        let rules = TierRules { groups: Table::from([(Tier::L4, vec!["360001".into()])]), ..TierRules::default() };
        assert_eq!(rules.of_group("Core", Some(360_001)), Some(Tier::L4));
    }
}
