//! Case owner: is a person named who carries the ticket?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, Source, State, Voice};
use crate::playbook::Item;
use crate::reading::reply::Question;
use crate::report::ItemReport;
use crate::ticket::FieldKey;
use crate::wording::{OWNER_MISSING, OWNER_PLACEHOLDER, OWNER_WEAK};

item_check! {
    /// # Case owner
    ///
    /// Looks for the person who carries the case: the assignee, or an agent's word ("Owner: Mira Okafor", "I own this
    /// one"). A group's name is nobody.
    ///
    /// **Why it matters.** What everybody owns nobody does; the customer waits between two teams.
    ///
    /// **Missing:** assigned to a group and to no one in it.
    ///
    /// **Weak:** "Owner: Support team"
    ///
    /// **Present:** "Owner: Mira Okafor; next step: log excerpt by Thursday 15:00 UTC"
    ///
    /// **How to fix.** Take the ticket, or name the person who has it.
    pub static CHECK: Item::CaseOwner => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice = Advice { missing: &OWNER_MISSING, weak: &OWNER_WEAK, placeholder: &OWNER_PLACEHOLDER };
    let mut report = by_pieces(case, Item::CaseOwner, advice);
    if let (false, Some((_, name))) = (report.state.is_met(), case.replies(&[Question::Who], Voice::Agent).last()) {
        report = ItemReport { state: State::Present, evidence: vec![name], advice: None, ..report };
    }
    let Some(person) = case.ticket.assignee.as_ref().filter(|person| !person.name.trim().is_empty()) else {
        return report;
    };
    let quote = person.name.clone();
    let assignee =
        Evidence { source: Source::Field(FieldKey::System("assignee".into())), start: 0, end: quote.len(), quote };
    let said = if report.state == State::Present { report.evidence } else { Vec::new() };
    let evidence = said.into_iter().chain([assignee]).collect();
    ItemReport { state: State::Present, evidence, advice: None, ..report }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Story, fails, noted, of, passes, state};
    use crate::case::State;
    use crate::playbook::Item;
    use crate::ticket::{Group, Person, Role, Ticket};

    #[test]
    fn passes_when_a_person_is_named() {
        passes(
            Item::CaseOwner,
            &[
                "Owner: Mira Okafor",
                "Case owner: @jlind",
                "I own this one.",
                "I'm taking this over from here.",
                "Assigned to Priya for the follow-up.",
                "## Owner\nTomás Vidal, on shift until 18:00",
                "Support owner: Dana",
                "Handed over to Jonas Lind",
                "DRI: Wei Chen",
            ],
        );
    }

    #[test]
    fn fails_when_it_is_a_group_or_nobody() {
        fails(
            Item::CaseOwner,
            &[
                "Owner: Support team",
                "Owner: Tier 2",
                "Owner:",
                "Owner: TBD",
                "Assigned to Engineering.",
                "Who is the owner?",
                "The owner of the account called.",
                "Handed over to the on-call team",
                "Case owner: n/a",
            ],
        );
        assert_eq!(state(Item::CaseOwner, "Owner: Support team"), State::Weak);
    }

    #[test]
    fn the_assignee_owns_and_the_group_does_not() {
        let person = Person { id: Some(4), name: "Mira".into(), role: Role::Agent };
        assert_eq!(of(Item::CaseOwner, &Ticket { assignee: Some(person), ..noted("Hi") }), State::Present);
        let group = Group { id: Some(1), name: "Engineering".into() };
        assert_eq!(of(Item::CaseOwner, &Ticket { group: Some(group), ..noted("Hi") }), State::Missing);
    }

    #[test]
    fn an_answer_names_who_has_it() {
        let told = |asked: &str, answer: &str| {
            let ticket = Story::new().customer("The list is empty.").note(asked).note(answer);
            of(Item::CaseOwner, &Ticket { assignee: None, ..ticket.ticket().clone() })
        };
        for (asked, answer) in [
            ("Who has it?", "me for now"),
            ("Who's got this?", "Kofi"),
            ("Who takes this one?", "Kofi Mensah till Monday"),
            ("Are you keeping this or shall I?", "I will"),
            ("Could you own this until Monday?", "ok will do"),
        ] {
            assert_eq!(told(asked, answer), State::Present, "{asked} {answer}");
        }
        for (asked, answer) in [
            ("Who has it?", "Thanks."),
            ("Who has it?", "me too"),
            ("Who has it?", "Chrome"),
            ("Which browser is it?", "Kofi"),
            ("Who has it?", "no idea, ask Billing"),
        ] {
            assert_eq!(told(asked, answer), State::Missing, "{asked} {answer}");
        }
    }

    #[test]
    fn a_customer_cannot_own_it() {
        let mut ticket = noted("Owner: me");
        ticket.comments[0].author.role = Role::Customer;
        assert_eq!(of(Item::CaseOwner, &ticket), State::Missing);
    }
}
