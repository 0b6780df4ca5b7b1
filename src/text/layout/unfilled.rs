//! Answers that say nothing: a template left as it was, "n/a", a list of bare numbers.

use crate::layout::seek::has;
use crate::letters::begins_with;

/// Whether an answer is none: empty, marks only, or one of the words people write to fill a box.
pub fn says_nothing(answer: &str) -> bool {
    const NOTHING: [&str; 40] = [
        "na",
        "n a",
        "n a yet",
        "none",
        "tbd",
        "tbc",
        "todo",
        "idk",
        "x",
        "xxx",
        "unknown",
        "no response",
        "not applicable",
        "not available",
        "nothing",
        "same",
        "same as above",
        "see above",
        "see below",
        "as above",
        "above",
        "see beneath",
        "see ticket",
        "see title",
        "see subject",
        "see summary",
        "see description",
        "step",
        "test",
        "asdf",
        "no",
        "n",
        "ditto",
        "nenhum",
        "nenhuma",
        "ninguno",
        "ninguna",
        "keine",
        "aucun",
        "aucune",
    ];
    let all = answer.trim();
    if all.len() > 120 {
        return all.len() <= INSTRUCTIONS && are_instructions(all);
    }
    bare(all).is_some_and(|words| words.is_empty() || NOTHING.contains(&words.as_str()))
        || are_slots(all)
        || are_instructions(all)
}

/// "OS: [e.g. iOS]", "Browser [e.g. chrome, safari]": a template's label and its example, with nobody's answer.
pub fn shows_example(line: &str) -> bool {
    const EXAMPLES: [&str; 6] = ["e.g", "eg.", "ex.", "for example", "z.b", "p. ej"];
    const LONGEST_LABEL: usize = 40;
    let line = line.trim_end();
    let Some(inner) = line.strip_suffix([']', ')']) else { return false };
    let Some((label, example)) = inner.rsplit_once(['[', '(']) else { return false };
    label.len() <= LONGEST_LABEL
        && !label.trim_end_matches([' ', ':', '*']).contains([':', ','])
        && EXAMPLES.iter().any(|begins| begins_with(example.trim_start(), begins))
}

/// The most that a template says under one of its headings.
const INSTRUCTIONS: usize = 600;

/// The longest of the words that fill a box, and some.
const LONGEST: usize = 24;

/// The answer's words in small letters, without marks and the numbers of an empty list; nothing when there are so many
/// that they must say something.
fn bare(answer: &str) -> Option<String> {
    let mut words = String::with_capacity(LONGEST + 1);
    for word in answer.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        if words.len() + word.len() > LONGEST {
            return None;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words.make_ascii_lowercase();
    Some(words)
}

/// Whether each line is a place to write in, be it a list's entry: "1. [step]", "2. [step]".
fn are_slots(all: &str) -> bool {
    let entry = |line: &str| {
        line.trim_start()
            .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | '-' | '*' | ' '))
            .len()
    };
    let mut lines = all.lines().filter(|line| entry(line) > 0).peekable();
    lines.peek().is_some()
        && lines.all(|line| is_slot(line.get(line.len() - entry(line)..).unwrap_or_default().trim_end()))
        || is_slot(all)
}

/// `[Step]`, `<name>`, `{brief description}`, `{{ticket.id}}`, `@name`: a place to write in.
fn is_slot(all: &str) -> bool {
    let within = |open, close| all.starts_with(open) && all.ends_with(close);
    let bracket = within('[', ']') || within('<', '>') && !all.contains(['/', '@']);
    let mention = matches!(all, "@name" | "@username" | "@user");
    bracket && !all.contains('(') || within('{', '}') && !all.contains('"') || mention
}

/// Whether each line that is not mere marks or a smaller heading is an instruction, one at least.
fn are_instructions(all: &str) -> bool {
    let mut lines = all.lines().filter(|line| line.bytes().any(|b| b.is_ascii_alphanumeric())).peekable();
    let first = lines.peek().copied();
    first.is_some() && lines.all(|line| is_instruction(line) || line.starts_with("###") && Some(line) != first)
}

/// What a template says to whoever fills it, and only a template does.
const ASKS: [&str; 34] = [
    "a clear and concise ",
    "a short description of",
    "a brief description of",
    "a concise description of",
    "tell us ",
    "let us know ",
    "if applicable",
    "if relevant",
    "add any other ",
    "add any relevant ",
    "add screenshots ",
    "attach any ",
    "include any ",
    "insert your ",
    "paste your ",
    "describe what ",
    "describe how ",
    "describe the bug",
    "describe the issue",
    "describe the problem",
    "describe the steps",
    "describe your ",
    "explain what ",
    "explain how ",
    "list the steps ",
    "list any ",
    "provide a clear ",
    "provide a link ",
    "provide any ",
    "provide as much ",
    "provide steps ",
    "provide the steps ",
    "provide your ",
    "what you expected to happen",
];

/// "Copy and paste any relevant log output", "Make sure to redact tokens", "What did you do before it happened?": an
/// order or a question of which the report itself is the object, and no step with a product.
fn is_about_the_report(words: &str, asks: bool) -> bool {
    const ORDERS: [&str; 19] = [
        "describe ",
        "explain ",
        "list ",
        "provide ",
        "specify ",
        "attach ",
        "paste ",
        "insert ",
        "include ",
        "copy and ",
        "be as ",
        "be careful ",
        "be sure ",
        "make sure ",
        "take care ",
        "take great care ",
        "remove ",
        "if possible",
        "note",
    ];
    const REPORT: [&str; 17] = [
        "log",
        "logs",
        "steps",
        "step",
        "screenshot",
        "screenshots",
        "description",
        "detail",
        "details",
        "detailed",
        "relevant",
        "sensitive",
        "personal",
        "passwords",
        "tokens",
        "har",
        "reproduce",
    ];
    const QUESTIONS: [&str; 6] = ["what ", "how ", "when ", "where ", "which ", "did "];
    const YOU: [&str; 3] = ["you", "we", "your"];
    let begins = |starts: &[&str]| starts.iter().any(|start| begins_with(words, start));
    let names = |known: &[&str]| {
        let mut rest = words.split(|c: char| !c.is_alphanumeric());
        rest.any(|word| known.iter().any(|known| known.eq_ignore_ascii_case(word)))
    };
    begins(&ORDERS) && names(&REPORT) || asks && begins(&QUESTIONS) && names(&YOU)
}

/// What a template's list of steps says: "Second step", "See error".
fn is_sample(words: &str) -> bool {
    let samples =
        ["see error", "see the error", "first step", "second step", "third step", "go to", "click on", "your answer"];
    samples.iter().any(|known| known.eq_ignore_ascii_case(words))
}

/// "Paste the log here", "Tell us what happens", "Click on '....'".
fn is_instruction(all: &str) -> bool {
    // "1. See error", "- **Note:** …": without the marks around it.
    let mark = |c: char| c.is_ascii_digit() || !c.is_alphanumeric();
    let words = all.trim_start_matches(mark).trim_end_matches(|c: char| !c.is_alphanumeric());
    let polite = "please ";
    let asked = if begins_with(words, polite) { words.get(polite.len()..).unwrap_or_default() } else { words };
    let begins = |start: &str| begins_with(asked, start);
    let places = ["paste ", "insert ", "put ", "enter ", "write ", "type "];
    words.ends_with(" here") && places.into_iter().any(begins)
        || ASKS.into_iter().any(begins)
        || is_about_the_report(asked, all.trim_end().ends_with('?'))
        || is_sample(words)
        || has(all, "..") && ["'..", "\"..", "“..", "‘.."].iter().any(|dots| all.contains(dots))
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn knows_answers_that_are_none() {
        for answer in [
            "",
            "N/A",
            "1.\n2.\n3.",
            "...",
            "TBD",
            "_No response_",
            "[Step]",
            "1. [step]\n2. [step]",
            "- <who>\n- <when>",
            "same as above",
            "1. see beneath\n2.\n3.",
            "{short description}",
            "{{ticket.description}}",
            "@name",
            "# Paste the console output here",
            "1. Go to '...'\n2. Click on '....'",
            "- Tell us what should happen",
            "If applicable, add screenshots to help explain your problem.",
            "Please describe what you did.\nPlease provide as much detail as you can, so that we need not ask again.",
            "```\nInsert your log here\n```",
            "Insert the log here\n\n#### Log of the server\nInsert the log here",
            "**NOTE:** remove passwords and other sensitive data.",
            "Copy and paste any relevant log output.",
            "Please be as detailed as possible.",
            "Make sure to redact tokens!",
            "What did you do before it happened?",
            "1. Go to '...'\n2. Click on '....'\n3. See error",
            "1. First step\n2. Second step",
        ] {
            assert!(says_nothing(answer), "{answer}");
        }
        for answer in [
            "42 users",
            "@jlind",
            "No receipt",
            "None of the buttons works",
            "1. Open it",
            "v2.1",
            "a blank page",
            "Provide a button for it",
            "Insert the row where the cursor is",
            "Tell us what should happen\nThe list is sorted",
            "{\"id\": 7}",
            "Loading...",
            "Add any product to the cart",
            "Attach a file and send it",
            "1. Open the list\n2. See error",
            "What you see is an empty list",
            "Remove the second user",
        ] {
            assert!(!says_nothing(answer), "{answer}");
        }
    }
}
