//! "Ask the customer once": one public reply for everything that only the customer can give.

use std::fmt::Write;

use crate::playbook::Item;
use crate::report::Report;
use crate::ticket::Ticket;
use crate::wording::{self, Phrase};

/// The question for an item; none where the answer is Support's own: severity, owner, what else is linked.
const fn question(item: Item) -> Option<&'static Phrase> {
    match item {
        Item::ReproductionSteps => Some(&wording::ASK_STEPS),
        Item::ExpectedBehavior => Some(&wording::ASK_EXPECTED),
        Item::ActualBehavior => Some(&wording::ASK_ACTUAL),
        Item::LogsAndData => Some(&wording::ASK_LOGS),
        Item::CustomerImpact => Some(&wording::ASK_IMPACT),
        Item::StepsAlreadyTaken => Some(&wording::ASK_TAKEN),
        Item::Screenshots => Some(&wording::ASK_SCREENSHOTS),
        Item::Environment => Some(&wording::ASK_ENVIRONMENT),
        Item::Versions => Some(&wording::ASK_VERSIONS),
        Item::Summary | Item::Severity | Item::SupportingTickets | Item::CaseOwner => None,
    }
}

/// The reply, or nothing when the thread holds everything that the customer could say.
pub fn ask_customer(ticket: &Ticket, report: &Report) -> Option<String> {
    let open = report.items.iter().filter(|item| !item.state.is_met());
    let questions: Vec<&Phrase> = open.filter_map(|item| question(item.item)).collect();
    if questions.is_empty() {
        return None;
    }
    let name = ticket.requester.as_ref().and_then(|person| person.name.split_whitespace().next());
    // A name that is an address, or a number, greets nobody.
    let name = name.filter(|name| name.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’')));
    let greeting = match name {
        Some(name) => wording::ASK_HELLO.with([name.to_owned()]),
        None => wording::ASK_HELLO_ALL.plain(),
    };
    let opening = if questions.len() == 1 { &wording::ASK_ONE } else { &wording::ASK_SEVERAL };
    let mut reply = format!("{greeting}\n\n{}\n\n", opening.plain());
    if let [only] = questions.as_slice() {
        reply.push_str(&only.text());
        reply.push('\n');
    } else {
        for (number, question) in questions.iter().enumerate() {
            let _ = writeln!(reply, "{}. {}", number + 1, question.text());
        }
    }
    reply.push('\n');
    reply.push_str(&wording::ASK_CLOSE.text());
    Some(reply)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::State;
    use crate::policy::Policy;
    use crate::ticket::{Person, Timestamp};

    fn reply(name: &str, met: &[Item]) -> Option<String> {
        let requester = Some(Person { name: name.to_owned(), ..Person::default() });
        let ticket = Ticket { requester, ..Ticket::default() };
        let mut report = crate::evaluate(&ticket, &Policy::default(), Timestamp(0));
        for item in &mut report.items {
            item.state = if met.contains(&item.item) { State::Present } else { State::Missing };
        }
        ask_customer(&ticket, &report)
    }

    #[test]
    fn asks_for_what_is_missing_and_for_nothing_else() {
        let met = [Item::ReproductionSteps, Item::CustomerImpact, Item::Versions];
        let reply = reply("Ana Ruiz", &met).unwrap();
        assert!(reply.starts_with("Hi Ana,\n"), "{reply}");
        for (item, asked) in
            [(Item::ExpectedBehavior, true), (Item::LogsAndData, true), (Item::ReproductionSteps, false)]
        {
            assert_eq!(reply.contains(&question(item).unwrap().text()), asked, "{reply}");
        }
        for word in ["severity", "SEV", "owner"] {
            assert!(!reply.contains(word), "{reply}");
        }
    }

    #[test]
    fn says_nothing_when_only_support_can_answer() {
        let ours = [Item::Severity, Item::CaseOwner, Item::Summary, Item::SupportingTickets];
        let theirs: Vec<Item> = Item::ALL.into_iter().filter(|item| !ours.contains(item)).collect();
        assert_eq!(reply("Ana", &theirs), None);
    }

    #[test]
    fn greets_without_a_name_that_is_none() {
        for name in ["", "ana@example.com", "+49 171 2345678"] {
            assert!(reply(name, &[]).unwrap().starts_with("Hello,\n"), "{name}");
        }
    }

    #[test]
    fn a_single_question_is_no_list() {
        let met: Vec<Item> = Item::ALL.into_iter().filter(|item| *item != Item::Versions).collect();
        let reply = reply("Ana", &met).unwrap();
        assert!(!reply.contains("1."), "{reply}");
    }
}
