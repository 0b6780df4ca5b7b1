//! What people say to each other, and their mail programs among themselves: nothing that Engineering needs.

use crate::letters;
use crate::reading::{Span, is_farewell};

/// A sentence with more words than that says something else as well.
const MOST_WORDS: usize = 14;

/// What a courtesy begins with, in small letters.
const OPENINGS: [&str; 49] = [
    "thank",
    "many thanks",
    "first of all thank",
    "first of all, thank",
    "to whom it may concern",
    "i hope",
    "hope ",
    "sorry for",
    "sorry to",
    "apologies",
    "dear ",
    "please see below",
    "see below",
    "please help",
    "please advise",
    "please treat",
    "please look into",
    "kindly look into",
    "kindly help",
    "kindly advise",
    "can you look",
    "can you check",
    "can you help",
    "could you look",
    "could you check",
    "could you help",
    "can you please look",
    "could you please look",
    "can someone please",
    "can someone fix",
    "can you action",
    "looking forward",
    "what can i do for you",
    "how can i help",
    "how may i help",
    "an agent will",
    "a colleague will",
    "best regards",
    "kind regards",
    "have a nice",
    "have a great",
    "merci",
    "gracias",
    "muchas gracias",
    "danke",
    "vielen dank",
    "obrigad",
    "よろしく",
    "お世話になって",
];

/// Whether a sentence greets, thanks or asks for nothing but help.
pub(super) fn is_courtesy(sentence: &str) -> bool {
    let words = sentence.split_whitespace().count();
    let tells = |c: char| c.is_ascii_digit() || matches!(c, ':' | '/' | '=' | '`');
    if words > MOST_WORDS || sentence.contains(tells) {
        return false;
    }
    let small = letters::small(sentence.trim_start());
    OPENINGS.iter().any(|opening| small.starts_with(opening))
}

/// Whether a sentence of a few words is a statement all the same: "It's Sunday." may be what went wrong.
pub(super) fn asserts(sentence: &str) -> bool {
    const SUBJECTS: [&str; 8] = ["it ", "it's ", "they ", "there ", "nothing ", "nobody ", "everything ", "everybody "];
    let small = letters::small(sentence.trim_start()).replace('’', "'");
    SUBJECTS.iter().any(|subject| small.starts_with(subject))
}

/// How people say who they are, in small letters.
const INTRODUCTIONS: [&str; 19] = [
    "my name is",
    "i am a ",
    "i am the ",
    "i am an ",
    "i'm a ",
    "i'm the ",
    "i'm an ",
    "i run ",
    "i own ",
    "i work ",
    "we are a ",
    "we're a ",
    "we are the ",
    "we run ",
    "we own ",
    "my answers",
    "answers ",
    "see my answers",
    "please see ",
];

/// Whether a sentence begins by saying who writes, or where to read on.
pub(super) fn introduces(sentence: &str) -> bool {
    let small = letters::small(sentence.trim_start()).replace('’', "'");
    INTRODUCTIONS.iter().any(|introduction| small.starts_with(introduction))
}

/// Whether a sentence answers somebody: "No, only with 22 of them".
pub(super) fn replies(sentence: &str) -> bool {
    ["yes, ", "no, "].iter().any(|answer| letters::begins_with(sentence.trim_start(), answer))
}

/// Whether a line is a form's "Phone: +49 30 1234567": whom to reach, and no problem.
pub(super) fn is_contact(line: &str) -> bool {
    const CONTACTS: [&str; 10] =
        ["name", "phone", "tel", "mobile", "email", "e-mail", "company", "reporter", "contact", "site"];
    line.split_once(':')
        .is_some_and(|(label, _)| CONTACTS.iter().any(|contact| contact.eq_ignore_ascii_case(label.trim())))
}

/// Whether a sentence asks its reader for something: "Which export do you mean?"
pub(super) fn asks_back(sentence: &str) -> bool {
    let you = |word: &str| ["you", "your"].iter().any(|you| you.eq_ignore_ascii_case(word));
    sentence.trim_end().ends_with('?') && sentence.split(|c: char| !c.is_alphanumeric()).any(you)
}

/// How a mail begins, in small letters.
const GREETINGS: [&str; 19] = [
    "hi",
    "hello",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good evening",
    "good day",
    "hola",
    "buenos días",
    "buenas tardes",
    "bonjour",
    "hallo",
    "guten tag",
    "guten morgen",
    "moin",
    "olá",
    "bom dia",
    "boa tarde",
];

/// How many bytes a greeting before other words takes: `Hi team, the export stops`.
pub(super) fn greeting(words: &str) -> usize {
    const LONGEST: usize = 40;
    let Some(at) = words.find([',', '!', '.', ':', '\n']).filter(|at| *at <= LONGEST) else { return 0 };
    let (head, rest) = words.split_at(at);
    let small = letters::small(head.trim_start());
    let begins =
        |greeting: &&str| small.strip_prefix(*greeting).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let is_short = head.split_whitespace().count() <= 4
        && head.split_whitespace().all(|word| word.starts_with(char::is_alphabetic));
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ',' | '!' | '.' | ':' | '-' | '–');
    if is_short && GREETINGS.iter().any(begins) { words.len() - rest.trim_start_matches(is_mark).len() } else { 0 }
}

/// Whether a comment's last line is what somebody signs with: a name, a place in a firm.
pub(super) fn signs(line: &str) -> bool {
    let words = || line.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
    let all = words().count();
    let large = words().filter(|word| word.starts_with(char::is_uppercase)).count();
    let tells = |c: char| c.is_ascii_digit() || matches!(c, ':' | '/' | '=' | '`' | '"' | '“');
    (1..=7).contains(&all)
        && large * 2 > all
        && !line.contains(tells)
        && !line.trim_end().ends_with(['.', '!', '?', '。'])
}

/// A stretch that reaches to a text's end, without the thanks and the name that stand there behind an empty line.
pub(super) fn without_farewell(text: &str, span: Span) -> Span {
    if text.get(span.end..).is_some_and(|rest| !rest.trim().is_empty()) {
        return span;
    }
    let words = span.of(text).trim_end();
    let (kept, last) = words.rsplit_once("\n\n").unwrap_or((words, ""));
    let mut lines = last.lines();
    let thanks = lines.next().is_some_and(|line| is_courtesy(line) || is_farewell(line.trim()));
    let is_farewell = thanks && lines.clone().count() <= 2 && lines.all(|line| line.split_whitespace().count() < 4);
    if is_farewell { Span { start: span.start, end: span.start + kept.trim_end().len() } } else { span }
}

/// Whether a line is of a mail's head, or the mail program's line above it.
pub(super) fn is_mail_head(line: &str) -> bool {
    const LABELS: [&str; 24] = [
        "From",
        "Sent",
        "Date",
        "To",
        "Cc",
        "CC",
        "Subject",
        "Von",
        "Gesendet",
        "Datum",
        "An",
        "Betreff",
        "De",
        "Envoyé",
        "À",
        "Objet",
        "Enviado",
        "Enviado el",
        "Para",
        "Asunto",
        "Enviada em",
        "Assunto",
        "Fecha",
        "Data",
    ];
    let line = line.trim_start_matches(['>', '*', ' ']);
    let label = line.split_once(':').map(|(label, _)| label.trim_end_matches([' ', '*']));
    label.is_some_and(|label| LABELS.contains(&label)) || is_passed_on(line)
}

/// `---------- Forwarded message ---------`.
fn is_passed_on(line: &str) -> bool {
    let bare = line.trim().trim_matches('-').trim();
    line.starts_with("---") && line.trim_end().ends_with("---") && !bare.is_empty() && bare.len() < 40
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn courtesies() {
        for sentence in [
            "Thanks a lot!",
            "To whom it may concern",
            "Hope you are well.",
            "Vielen Dank im Voraus",
            "Can you action.",
        ] {
            assert!(is_courtesy(sentence), "{sentence}");
        }
        for sentence in [
            "Thanks to the update of 12 May it works again",
            "The export stops",
            "Please help: E1009",
            "Thank you, all of the files that were lost on Tuesday morning are back again now.",
        ] {
            assert!(!is_courtesy(sentence), "{sentence}");
        }
    }

    #[test]
    fn what_says_something_in_few_words() {
        assert!(asserts("It’s Sunday.") && asserts("Nothing happens!"));
        assert!(!asserts("Ada Ruiz") && !asserts("Items sold"));
    }

    #[test]
    fn who_writes() {
        for sentence in ["I'm the bookkeeper of three schools.", "I run a small shop for wool", "My name is Ada"] {
            assert!(introduces(sentence), "{sentence}");
        }
        for sentence in ["I am unable to sign in", "We are seeing errors", "The shop I run is closed"] {
            assert!(!introduces(sentence), "{sentence}");
        }
    }

    #[test]
    fn greetings() {
        for (words, rest) in [
            ("Hi team, the export stops", "the export stops"),
            ("Hello Ada Ruiz!\nIt stops.", "It stops."),
            ("hey - it stops, again", "hey - it stops, again"),
            ("Hide the column, it comes back", "Hide the column, it comes back"),
            ("Hi,", ""),
            ("It stops.", "It stops."),
        ] {
            assert_eq!(words.get(greeting(words)..), Some(rest), "{words}");
        }
    }

    #[test]
    fn what_people_sign_with() {
        for line in ["Fleet Ops, Northern Lifts", "Ada Ruiz", "Call center mgr, Green Valley Pharmacies"] {
            assert!(signs(line), "{line}");
        }
        for line in ["the file is gone", "Order: PO-77120-B", "It stopped.", "Chrome 128"] {
            assert!(!signs(line), "{line}");
        }
    }

    #[test]
    fn a_mails_head() {
        for line in ["---------- Forwarded message ---------", "> From: Ada", "*Gesendet:* Montag", "To: S. Iyer"] {
            assert!(is_mail_head(line), "{line}");
        }
        for line in ["-----", "The date: none", "Expected: a file"] {
            assert!(!is_mail_head(line), "{line}");
        }
    }
}
