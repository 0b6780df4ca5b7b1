//! Severity: does an agent or a field name one of the four levels?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, Source, State};
use crate::incident::claim::{claimed, latest};
use crate::playbook::Item;
use crate::reading::severity::level;
use crate::report::ItemReport;
use crate::ticket::FieldKey;
use crate::wording::{SEVERITY_MISSING, SEVERITY_PLACEHOLDER, SEVERITY_WEAK};

item_check! {
    /// # Severity
    ///
    /// Looks for SEV1 to SEV4 in an agent's words or in a field. "Critical", "P1" and the like mean different levels
    /// in different teams: unless the policy maps them they are asked about, never guessed. A customer's word for it
    /// does not count.
    ///
    /// **Why it matters.** The severity chooses the response: who is called, and how often the customer hears.
    ///
    /// **Missing:** "Please look at this urgently!"
    ///
    /// **Weak:** "Severity: critical"
    ///
    /// **Present:** "SEV2: checkout fails for EU cards, a workaround exists."
    ///
    /// **How to fix.** Choose the level whose definition fits; when unsure, the higher one.
    pub static CHECK: Item::Severity => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &SEVERITY_MISSING, weak: &SEVERITY_WEAK, placeholder: &SEVERITY_PLACEHOLDER };
    let mut report = by_pieces(case, Item::Severity, advice);
    // The newest claim stands first: a severity is changed by saying another.
    if let Some((text, piece, _)) = latest(case, |_| true) {
        let evidence = text.evidence(piece);
        report.evidence.retain(|other| *other != evidence);
        report.evidence.insert(0, evidence);
        return ItemReport { state: State::Present, advice: None, ..report };
    }
    if claimed(case).is_some() {
        let quote = case.ticket.priority.clone();
        let source = Source::Field(FieldKey::System("priority".to_owned()));
        let evidence = vec![Evidence { source, start: 0, end: quote.len(), quote }];
        return ItemReport { state: State::Present, advice: None, evidence, ..report };
    }
    if report.state == State::Present || report.state == State::Weak {
        let word = report.evidence.first().map(|evidence| evidence.quote.clone()).unwrap_or_default();
        report.state = State::Weak;
        // "SEV1?" is asked, and means one thing alone.
        let asked = level(&word).is_some();
        report.advice = Some(if asked { SEVERITY_MISSING.plain() } else { SEVERITY_WEAK.with([word]) });
    }
    report
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, fails, noted, of, passes, state};
    use crate::case::{Source, State};
    use crate::playbook::{Item, Severity};
    use crate::policy::Policy;
    use crate::ticket::{Changed, Field, FieldKey, Role, Timestamp};

    #[test]
    fn passes_when_an_agent_names_a_level() {
        passes(
            Item::Severity,
            &[
                "SEV2",
                "Severity: 3",
                "This is a sev-1 for them.",
                "**Severity:** SEV4",
                "severity::2",
                "Raising to Sev 2 after the second report",
                "Severity level 1",
                "Severity: S2",
                "## Severity\nSEV3",
            ],
        );
    }

    #[test]
    fn fails_on_words_that_only_look_like_it() {
        fails(
            Item::Severity,
            &[
                "Upload to the S3 bucket fails",
                "{\"severity\":\"ERROR\",\"msg\":\"no route\"}",
                "See https://tracker.example/P1/board",
                "Severity: critical",
                "This is a P1",
                "Several users see it",
                "Severity:",
                "Severity: n/a",
                "Is this a SEV1?",
                "Page 1 shows a blank table",
                "L1 could not reproduce it",
            ],
        );
    }

    #[test]
    fn a_customer_cannot_set_it() {
        let mut ticket = noted("This is SEV1 for us!");
        ticket.comments[0].author.role = Role::Customer;
        assert_eq!(of(Item::Severity, &ticket), State::Missing);
    }

    #[test]
    fn the_policy_knows_the_teams_words() {
        let mut policy = Policy::default();
        policy.severity.words.insert("p1".into(), Severity::Sev1);
        policy.severity.words.insert("Critical".into(), Severity::Sev2);
        for (text, severity) in [("This is a P1", Severity::Sev1), ("Severity: critical", Severity::Sev2)] {
            let report = crate::evaluate(&noted(text), &policy, Timestamp(0));
            assert_eq!(report.severity, Some(severity), "{text}");
            assert!(report.is_met(Item::Severity), "{text}");
        }
        assert_eq!(state(Item::Severity, "This is a P1"), State::Weak, "asked about without a policy");
    }

    #[test]
    fn a_priority_counts_only_when_the_policy_says_what_it_stands_for() {
        let mut policy = Policy::default();
        let mut ticket = noted("It fails.");
        ticket.priority = "urgent".into();
        assert_eq!(crate::evaluate(&ticket, &policy, Timestamp(0)).severity, None);
        policy.severity.priorities.insert("Urgent".into(), Severity::Sev1);
        let report = crate::evaluate(&ticket, &policy, Timestamp(0));
        assert_eq!(report.severity, Some(Severity::Sev1));
        assert!(report.is_met(Item::Severity));
    }

    #[test]
    fn the_newest_claim_counts() {
        let report = crate::evaluate(&noted("SEV3 at first.\nNow SEV1."), &Policy::default(), Timestamp(0));
        assert_eq!(report.severity, Some(Severity::Sev1));
        let logged = "Severity change: SEV2 (was SEV3), because it is more than a SEV3 and SEV1 is for outages";
        let report = crate::evaluate(&noted(logged), &Policy::default(), Timestamp(0));
        assert_eq!(report.severity, Some(Severity::Sev2), "a reason claims nothing");
    }

    /// A severity field that holds SEV3 since the second hour, and a note of the third.
    fn field_then_note(note: &str) -> Story {
        let key = FieldKey::Custom(50);
        let field = Field { key: key.clone(), title: "Severity".into(), value: "SEV3".into(), unsaved: false };
        let mut story = Story::new().customer("It fails.").with(|ticket| ticket.fields.push(field));
        story.change(Changed::Field(key), "", "SEV3", None);
        story.note(note)
    }

    #[test]
    fn a_note_outranks_a_field_that_was_set_before_it() {
        let report = |story: &Story| crate::evaluate(story.ticket(), &Policy::default(), Timestamp(1 << 20));
        let later = "Severity change: SEV1 (was SEV3), because nobody can sign in";
        let said = report(&field_then_note(later));
        assert_eq!(said.severity, Some(Severity::Sev1));
        let evidence = &said.item(Item::Severity).expect("judged").evidence;
        assert_eq!(evidence[0].source, Source::Comment(3), "{evidence:?}");
        assert!(evidence.iter().any(|other| matches!(other.source, Source::Field(_))), "both are shown: {evidence:?}");
        // Without a level in the note, with the field edited now, or set again since, the field holds.
        assert_eq!(report(&field_then_note("Still looking.")).severity, Some(Severity::Sev3));
        let edited = field_then_note(later).with(|ticket| ticket.fields[0].unsaved = true);
        assert_eq!(report(&edited).severity, Some(Severity::Sev3));
        let mut again = field_then_note(later);
        again.change(Changed::Field(FieldKey::Custom(50)), "SEV1", "SEV3", None);
        assert_eq!(report(&again).severity, Some(Severity::Sev3));
        let unread = field_then_note(later).with(|ticket| ticket.history = None);
        assert_eq!(report(&unread).severity, Some(Severity::Sev3), "nobody knows which came first");
    }
}
