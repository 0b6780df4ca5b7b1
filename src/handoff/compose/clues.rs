//! Facts that no item of the checklist asks for, and that the handoff standard wants all the same.

use super::words::Passage;
use crate::reading::Layout;
use crate::report::Source;
use crate::ticket::Ticket;

/// Headings under which people say what the customer was doing it for.
pub(super) const WORKFLOW: [&str; 6] =
    ["workflow", "use case", "use-case", "business process", "business context", "scenario"];

/// Headings under which agents say what they want of Engineering.
pub(super) const ASK: [&str; 7] = [
    "ask",
    "request",
    "request to engineering",
    "ask of engineering",
    "what we need",
    "what we need from engineering",
    "help needed",
];

/// The sections of the ticket whose heading is one of these words.
pub(super) fn sections<'a>(ticket: &'a Ticket, words: &[&str]) -> Vec<Passage<'a>> {
    let comments = ticket.comments.iter().map(|comment| (Source::Comment(comment.id), comment.body.as_str()));
    let draft = ticket.draft.iter().map(|draft| (Source::Draft, draft.text.as_str()));
    let mut found = Vec::new();
    for (source, text) in comments.chain(draft) {
        for section in Layout::of(text).sections {
            let heading = section.heading.of(text).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            let named = words.iter().any(|word| heading == *word);
            if named && !section.body.of(text).trim().is_empty() {
                found.push(Passage { source: source.clone(), text, span: section.body, shown: String::new() });
            }
        }
    }
    // The last word counts.
    found.split_off(found.len().saturating_sub(1))
}

/// `40 users`, `all customers`, `30 %`: the first count of people in a text.
pub(super) fn affected(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        if !is_count(word) {
            continue;
        }
        for length in 1..=3 {
            let noun = words.get(at + length)?.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            if PEOPLE.contains(&noun.as_str()) {
                let shown = words.get(at..=at + length)?.join(" ");
                return Some(shown.trim_matches(|c: char| !c.is_alphanumeric() && c != '~' && c != '>').to_owned());
            }
        }
    }
    None
}

/// A number, or a word that stands for all.
fn is_count(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | '*' | '~' | '>' | '<' | '"' | '≈' | ':'));
    let number = word.trim_end_matches(['+', '%', 'k', 'K', 'M']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let numeral = digits > 0 && number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'/' | b'-'));
    numeral || ["all", "every", "one", "two", "three"].contains(&word.to_lowercase().as_str())
}

const PEOPLE: [&str; 26] = [
    "user",
    "users",
    "customer",
    "customers",
    "account",
    "accounts",
    "tenant",
    "tenants",
    "people",
    "persons",
    "agents",
    "employees",
    "staff",
    "seats",
    "stores",
    "sites",
    "clients",
    "merchants",
    "subscribers",
    "members",
    "students",
    "teachers",
    "patients",
    "workspaces",
    "organizations",
    "devices",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_people() {
        for (text, count) in [
            ("About 40 users cannot log in.", "40 users"),
            ("Affects all customers in EU", "all customers"),
            ("~1,200 end users are blocked", "~1,200 end users"),
            ("30% of our tenants", "30% of our tenants"),
            ("(3 accounts)", "3 accounts"),
        ] {
            assert_eq!(affected(text).as_deref(), Some(count), "{text}");
        }
        for text in ["", "some users", "version 4.2", "HTTP 500 for the report", "since 3 days"] {
            assert_eq!(affected(text), None, "{text}");
        }
    }
}
