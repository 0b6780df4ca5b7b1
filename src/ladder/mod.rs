//! Where the ticket is on the ladder and how it got there, read from its history.

mod asked_for;
mod duties;
mod hops;
mod words_added;

pub use asked_for::Ask;
pub use duties::{DutyState, attempted};
pub use hops::{Hop, Trouble};

use serde::Serialize;

use crate::case::Case;
use crate::playbook::{Severity, Tier};

/// The ladder of one ticket.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ladder {
    /// Where it stands, unsaved edits included; none when no rule knows its group.
    pub at: Option<Tier>,
    /// How it came there, oldest first.
    pub hops: Vec<Hop>,
    /// What Engineering asked for, oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Ask>,
    /// What the present tier owes before it hands on.
    pub duties: Vec<DutyState>,
    /// Whether the history could be read; without it the hops before now are unknown.
    pub complete: bool,
}

/// Reads the ladder of a ticket, and checks every hop against the severity that is claimed.
pub fn read(case: &Case, severity: Option<Severity>) -> Ladder {
    let at = standing(case);
    let mut hops = hops::read(case, at);
    hops::check(&mut hops, severity, case);
    let asks = asked_for::read(case, &hops);
    let ticket = case.ticket;
    let duties = at.map(|tier| duties::of(case, tier)).unwrap_or_default();
    Ladder { at, hops, asks, duties, complete: ticket.history.is_some() }
}

/// The tier of a ticket as its form has it.
fn standing(case: &Case) -> Option<Tier> {
    let (rules, ticket) = (&case.policy.tiers, case.ticket);
    let group = ticket.group.as_ref().and_then(|group| rules.of_group(&group.name, group.id));
    let named = || ticket.fields.iter().find_map(|field| rules.of_field(&field.key, &field.title, &field.value));
    rules.of_tags(&ticket.tags.iter().map(String::as_str)).or_else(named).or(group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Source;
    use crate::policy::Policy;
    use crate::ticket::{Change, Changed, Comment, Group, Person, Role, Ticket, Timestamp, Visibility};

    pub(crate) fn group_change(when: i64, from: &str, to: &str, comment: Option<u64>) -> Change {
        let by = Person { id: Some(1), name: "Ada".into(), role: Role::Agent };
        Change { when: Some(Timestamp(when)), by, what: Changed::Group, from: from.into(), to: to.into(), comment }
    }

    fn note(id: u64, when: i64, body: &str) -> Comment {
        Comment {
            id,
            author: Person { id: Some(1), name: "Ada".into(), role: Role::Agent },
            visibility: Visibility::Internal,
            created: Some(Timestamp(when)),
            body: body.into(),
            ..Comment::default()
        }
    }

    fn ladder(ticket: &Ticket) -> Ladder {
        let policy = Policy::default();
        read(&Case::read(ticket, &policy, Timestamp(1_000)), None)
    }

    #[test]
    fn the_path_is_read_from_the_history() {
        let ticket = Ticket {
            group: Some(Group { id: None, name: "Engineering".into() }),
            comments: vec![
                note(1, 50, "I tried it in our demo account with the same steps and the export stops as well."),
                note(2, 100, "To Tier 2."),
                note(3, 200, "Straight to Engineering because all customers in the EU are down."),
            ],
            history: Some(vec![
                group_change(0, "", "Support", None),
                group_change(100, "Support", "Tier 2", Some(2)),
                group_change(150, "Tier 2", "Tier 2 EMEA", None),
                group_change(200, "Tier 2 EMEA", "Engineering", Some(3)),
            ]),
            ..Ticket::default()
        };
        let ladder = ladder(&ticket);
        assert_eq!(ladder.at, Some(Tier::L4));
        let hops: Vec<_> = ladder.hops.iter().map(|hop| (hop.from, hop.to, hop.leap)).collect();
        assert_eq!(hops, [(Tier::L1, Tier::L2, false), (Tier::L2, Tier::L4, true)]);
        assert!(ladder.hops[0].words_added >= hops::FEWEST_WORDS);
        assert_eq!(ladder.hops[1].reason.as_ref().map(|reason| reason.source.clone()), Some(Source::Comment(3)));
    }

    #[test]
    fn a_reason_may_be_a_submit_of_its_own() {
        let reason = |minutes: i64| {
            let ticket = Ticket {
                comments: vec![note(1, 10_000 + minutes * 60, "Straight up because nobody can sign in.")],
                history: Some(vec![
                    group_change(0, "", "Tier 1", None),
                    group_change(10_000, "Tier 1", "Engineering", None),
                ]),
                ..Ticket::default()
            };
            ladder(&ticket).hops[0].reason.is_some()
        };
        assert!(reason(1) && reason(-5));
        assert!(!reason(30));
    }

    #[test]
    fn a_leap_may_be_justified_later_in_a_line_of_its_own() {
        let ticket = |line: &str| Ticket {
            comments: vec![note(1, 9_000, line)],
            history: Some(vec![
                group_change(0, "", "Tier 1", None),
                group_change(2_000, "Tier 1", "Engineering", None),
            ]),
            ..Ticket::default()
        };
        let line = "Leap: L1 to L4, because nobody can sign in";
        assert_eq!(ladder(&ticket(line)).hops[0].reason.as_ref().map(|reason| reason.quote.as_str()), Some(line));
        assert_eq!(ladder(&ticket("Leap: L2 to L4, because nobody can sign in")).hops[0].reason, None);
    }

    #[test]
    fn an_unsubmitted_escalation_is_a_hop() {
        let ticket = Ticket {
            group: Some(Group { id: None, name: "Engineering".into() }),
            history: Some(vec![group_change(0, "", "Tier 1", None)]),
            ..Ticket::default()
        };
        let ladder = ladder(&ticket);
        assert!(ladder.hops[0].is_pending() && ladder.hops[0].leap);
    }

    #[test]
    fn a_field_may_name_the_tier() {
        use crate::policy::{FieldRef, TierField};
        use crate::ticket::{Field, FieldKey};
        let rule = |value: &str, tier| TierField { field: FieldRef::Title("Level".into()), value: value.into(), tier };
        let mut policy = Policy::default();
        policy.tiers.fields = vec![rule("second line", Tier::L2), rule("developers", Tier::L4)];
        let chosen = |when, from: &str, to: &str| Change {
            what: Changed::Field(FieldKey::Custom(50)),
            ..group_change(when, from, to, None)
        };
        let level =
            Field { key: FieldKey::Custom(50), title: "Level".into(), value: "Developers".into(), unsaved: false };
        let ticket = Ticket {
            group: Some(Group { id: None, name: "Tier 1".into() }),
            fields: vec![level],
            history: Some(vec![chosen(0, "", "Second line"), chosen(100, "Second line", "Developers")]),
            ..Ticket::default()
        };
        let ladder = read(&Case::read(&ticket, &policy, Timestamp(1_000)), None);
        assert_eq!(ladder.at, Some(Tier::L4), "before the group");
        assert_eq!(ladder.hops.iter().map(|hop| (hop.from, hop.to)).collect::<Vec<_>>(), [(Tier::L2, Tier::L4)]);
    }

    #[test]
    fn without_audits_only_the_present_is_known() {
        let ticket = Ticket { group: Some(Group { id: None, name: "Tier 2".into() }), ..Ticket::default() };
        let ladder = super::tests::ladder(&ticket);
        assert_eq!((ladder.at, ladder.hops.len(), ladder.complete), (Some(Tier::L2), 0, false));
        let unmoved = Ticket { history: Some(Vec::new()), ..ticket };
        assert!(super::tests::ladder(&unmoved).complete, "nothing was changed");
    }
}
