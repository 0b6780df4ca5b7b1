//! What is wrong, in a sentence: a summary's section, or the text's first sentence that says something.

use crate::layout::sections::{self, Answer};
use crate::letters;
use crate::{Grade, Passage, Piece};
use playbook::Item;

/// Words that say that there is trouble and nothing of which.
const EMPTY: [&str; 74] = [
    "help",
    "urgent",
    "issue",
    "problem",
    "error",
    "bug",
    "question",
    "support",
    "broken",
    "please",
    "asap",
    "need",
    "it",
    "its",
    "is",
    "not",
    "working",
    "work",
    "does",
    "doesnt",
    "the",
    "a",
    "an",
    "my",
    "our",
    "we",
    "i",
    "have",
    "with",
    "to",
    "of",
    "for",
    "re",
    "fwd",
    "fw",
    "ticket",
    "request",
    "again",
    "app",
    "website",
    "site",
    "important",
    "hello",
    "hi",
    "this",
    "that",
    "and",
    "so",
    "at",
    "all",
    "any",
    "more",
    "anymore",
    "still",
    "now",
    "me",
    "just",
    "everything",
    "nothing",
    "works",
    "from",
    "via",
    "escalate",
    "escalation",
    "forwarded",
    "chat",
    "slack",
    "teams",
    "mail",
    "weitergeleitet",
    "aus",
    "von",
    "bitte",
    "hilfe",
];

/// Finds summaries under their headings, and the opening sentence.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    let item = Item::Summary;
    pieces.extend(sections::unanswered(passage, item));
    for answer in sections::answers(passage, item) {
        if let Answer::Words(span) = answer {
            let grade = if tells(span.of(passage.text)) { Grade::Strong } else { Grade::Weak };
            pieces.push(Piece { item, span, grade, clue: "labelled" });
        }
    }
}

/// Whether words say what is wrong: at least two that are not mere calls for help.
pub fn tells(words: &str) -> bool {
    tells_with(words, 2)
}

/// Whether words say anything of what is wrong: "it still doesn't work" does not.
pub fn hints(words: &str) -> bool {
    tells_with(words, 1)
}

/// Whether at least so many words are not mere calls for help.
fn tells_with(words: &str, least: usize) -> bool {
    let mut plain = String::new();
    let mut telling = |word: &str| {
        plain.clear();
        plain.extend(word.chars().filter(|c| c.is_alphanumeric()).map(letters::small_letter));
        // "#support": a channel's name.
        !word.starts_with('#')
            && !plain.is_empty()
            && !plain.bytes().all(|b| b.is_ascii_digit())
            && !EMPTY.contains(&plain.as_str())
    };
    // Languages without blanks between words: a few signs say as much as two words.
    let dense = || words.chars().filter(|c| *c as u32 > 0x2E80).count() > 4;
    words.split_whitespace().filter(|word| telling(word)).take(least).count() == least || dense()
}

#[cfg(test)]
mod tests {
    use super::tells;

    #[test]
    fn what_tells_and_what_only_calls() {
        for words in ["CSV export stops at row 500", "Login loop after SSO change", "請求書のPDFが開きません"]
        {
            assert!(tells(words), "{words}");
        }
        for words in [
            "Help!!!",
            "It's broken",
            "URGENT: please help",
            "Issue with the app",
            "Problem",
            "Re: ticket 4711",
            "From #support",
            "Weitergeleitet aus Teams",
            "",
        ] {
            assert!(!tells(words), "{words}");
        }
    }
}
