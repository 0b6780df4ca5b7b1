//! What happens instead: failing, denying, contradicting, and what stands under its heading.
//!
//! Reports say it early and then explain; so a sentence weighs by its words and by how much was said before it.

mod aside;

use crate::items::attempts::Remedies;
use crate::items::summary::hints;
use crate::language::cued::Cued;
use crate::language::lexicon::{
    ANSWER, BE, BUT, DENIED, DO, DOING, EFFECT, EXPECT, FAIL, FIRST, INSTEAD, MIND, NOT, REPRO, SEE, SEEM, SHOULD, THE,
    TROUBLE, WANT, WHEN, WOULD,
};
use crate::language::sentences::{Opening, Sentence, does};
use crate::language::token::Token;
use crate::layout::sections;
use crate::layout::unfilled::says_nothing;
use crate::{Grade, Passage, Piece};
use aside::{announces, ends_well, is_aside, is_of_the_report, is_well};
use playbook::Item;

/// The weight at which a sentence counts.
const ENOUGH: i32 = 60;
/// The weight at which a sentence counts in a text that tells it under a heading.
const SURE: i32 = 90;
/// The weight at which a further sentence of a long text counts: a long text holds more that only sounds like a
/// failure.
const MORE: i32 = 70;
/// A text of this many bytes or more is long.
const LONG: usize = 1_000;
/// The weight at which the best sentence of a text counts when none has enough.
const SOME: i32 = 30;
/// The same in a short text: whoever says little says what fails.
const LITTLE: i32 = 20;
/// A text of fewer bytes than this is short.
const SHORT: usize = 300;

/// The weight that "instead" adds right after a sentence that says what was expected: "I expected 42. Instead it says
/// 41."
const CONTRAST: i32 = 40;
/// The weight that a sentence loses because it tells what came of a remedy.
const REMEDY: i32 = 40;
/// The weight that a sentence loses because it says only that something fails: "we have a problem".
const ANNOUNCED: i32 = 30;
/// The weight that a sentence loses because it is about the report: "I cannot reproduce it".
const OF_THE_REPORT: i32 = 60;

/// Finds actual behaviour.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::ActualBehavior;
    pieces.extend(sections::unanswered(passage, item));
    pieces.extend(sections::blocks(passage, item));
    let mut remedies = Remedies::of(pieces);
    let mut found: Vec<Piece> = Vec::new();
    let mut said = 0;
    let mut best: Option<(i32, &Sentence)> = None;
    // Where the failure is told under its own heading, another sentence has to be unmistakable to be shown as well.
    let told = sections::answers(passage, item).next().is_some();
    let enough = if told { SURE } else { ENOUGH };
    // Who says little says what fails.
    let some = if passage.text.len() < SHORT { LITTLE } else { SOME };
    let mut wished = false;
    for cued in cued {
        let sentence = cued.sentence;
        let tokens = passage.sentences.tokens(sentence);
        let words = sentence.span.of(passage.text);
        let piece = |clue| told_by(sentence, words, clue);
        if sentence.fresh && sentence.section == [Some(item), None] {
            // Of several lines of data only the first is quoted.
            let repeats = !found.is_empty() && sentence.is_data(passage.text);
            if !repeats && !says_nothing(words) {
                // "Actual: error 500": the code says which error, so nothing more is needed.
                let coded = sentence.has(TROUBLE) && words.bytes().filter(u8::is_ascii_digit).count() > 2;
                let told = piece("labelled");
                found.push(if coded { Piece { grade: Grade::Strong, ..told } } else { told });
            }
            continue;
        }
        // "I expected 42. Instead it says 41."
        let contrast = wished && does(tokens.first(), INSTEAD);
        let beside = if remedies.hold(sentence.span) {
            REMEDY
        } else if announces(sentence, tokens, words) {
            ANNOUNCED
        } else {
            0
        };
        let mut weight = weigh(sentence, tokens, words, said) + if contrast { CONTRAST } else { 0 } - beside;
        // Asked only where it decides: few sentences get so far.
        if weight >= some && is_of_the_report(cued) {
            weight -= OF_THE_REPORT;
        }
        wished = sentence.has(EXPECT | SHOULD | WANT);
        said += i32::from(weight >= SOME);
        let first = found.is_empty() || passage.text.len() < LONG;
        if weight >= if first { enough } else { enough.max(MORE) } {
            found.push(piece("trouble"));
        } else if weight >= some && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, sentence));
        }
    }
    if let (true, Some((_, sentence))) = (found.is_empty(), best) {
        found.push(told_by(sentence, sentence.span.of(passage.text), "some-trouble"));
    }
    pieces.append(&mut found);
}

/// A sentence that tells of a failure: "It's broken" tells nobody of which.
fn told_by(sentence: &Sentence, words: &str, clue: &'static str) -> Piece {
    let grade = if hints(words) { Grade::Strong } else { Grade::Weak };
    Piece { item: Item::ActualBehavior, span: sentence.span, grade, clue }
}

/// How surely a sentence tells what goes wrong, in hundredths; `said` counts the sentences before it that do.
fn weigh(sentence: &Sentence, tokens: &[Token], words: &str, said: i32) -> i32 {
    let under = sentence.section[0].filter(|_| sentence.fresh && sentence.section[1].is_none());
    let in_steps = under == Some(Item::ReproductionSteps);
    if under.is_some_and(|item| !matches!(item, Item::Summary | Item::ReproductionSteps))
        || !sentence.has(TROUBLE | NOT | BUT | INSTEAD | EFFECT | SEEM | ANSWER)
            && !opens_with_status(words)
            && !is_off(words)
            && !is_thrown_back(words)
    {
        return 0;
    }
    let first = tokens.first();
    if in_steps || sentence.opening == Opening::Number {
        // A step that ends in the failure: "4. See error", "5. The note is not saved".
        let seen = does(first, SEE) || !does(first, DO | NOT | DOING);
        return if seen && sentence.has(TROUBLE | NOT) { ENOUGH } else { 0 };
    }
    if is_aside(sentence, tokens, words) {
        return 0;
    }
    // "The queue is long but OK": what is over, or bearable.
    if ends_well(tokens, words) && !sentence.has(DENIED | FAIL | NOT | TROUBLE) {
        return 0;
    }
    if does(first, REPRO) && tokens.len() <= 4 || sentence.has(NOT) && is_well(sentence, tokens, words) {
        return 0;
    }
    // What stands further back repeats, or tells of something beside.
    let place = 15 - (said * 14).min(60);
    strength(sentence, tokens, words) - doubts(sentence, tokens, words) + place
}

/// How strongly a sentence says that something fails.
fn strength(sentence: &Sentence, tokens: &[Token], words: &str) -> i32 {
    let given = |tags, weight| if sentence.has(tags) { weight } else { 0 };
    let strong = given(DENIED, 55)
        .max(given(FAIL, 60))
        .max(given(NOT, 45))
        .max(given(TROUBLE, 30))
        .max(given(BUT | INSTEAD, 25))
        .max(given(SEEM, 30))
        .max(if is_off(words) || is_thrown_back(words) { 45 } else { 0 })
        .max(if leads_to_output(sentence, tokens) { 50 } else { 0 })
        .max(if refuses(sentence, tokens, words) || opens_with_status(words) { 60 } else { 0 });
    let told = strong + given(WHEN, 20) + given(BUT, 15) + given(INSTEAD, 10) + given(SEEM, 15) + given(EFFECT, 10);
    told - given(WANT | WOULD, 25) - given(SHOULD, 35) - given(EXPECT, 10)
}

/// What speaks against it: a sentence that asks, supposes or orders, a short one, one of marks more than of words.
fn doubts(sentence: &Sentence, tokens: &[Token], words: &str) -> i32 {
    let mut doubts = 0;
    if words.ends_with('?') {
        doubts += 35;
    }
    // "Hello, my export is stuck" begins with a greeting, and thinks nothing.
    if sentence.has(FIRST) && tokens.iter().skip(1).any(|token| token.tags.has(MIND)) {
        doubts += 25;
    }
    // "I do not have steps to reproduce it": denies those, and nothing that should work.
    if sentence.has(REPRO) && sentence.has(NOT) {
        doubts += 30;
    }
    let first = tokens.first();
    // "Login does not work" orders nothing.
    let named = does(tokens.get(1), BE | DENIED);
    if does(first, DO | MIND) && !does(first, SEE) && !named {
        doubts += 40;
    }
    doubts += match tokens.len() {
        0..=2 => 25,
        3..=5 => 10,
        _ => 0,
    };
    if !sentence.has(BE | THE | FIRST | WHEN | BUT) {
        doubts += 15;
    }
    let marks = sentence.marks * 100 / words.len().max(1);
    doubts += match marks {
        0..=7 => 0,
        8..=11 => 15,
        _ => 45,
    };
    doubts
}

/// "The totals are off", "it is off by one cent".
fn is_off(words: &str) -> bool {
    let bare = words.trim_end_matches(['.', '!']);
    [" is off", " are off", " was off", " were off"].iter().any(|off| bare.ends_with(off)) || bare.contains(" off by ")
}

/// "I'm back at the login page", "it sends me back to the first step": where nobody wants to be again.
fn is_thrown_back(words: &str) -> bool {
    const PLACES: [&str; 8] = ["log", "sign", "start", "first", "same", "home", "main", "beginning"];
    // "Go back to the first step" tells what to do.
    const THROWN: [&str; 14] = [
        "'m",
        "’m",
        " am",
        " me",
        " us",
        " them",
        " user",
        "sent",
        "kicked",
        "thrown",
        "redirected",
        "goes",
        "jumps",
        "land",
    ];
    let back = [" back at the ", " back on the ", " back to the "].iter().find_map(|back| words.split_once(back));
    back.is_some_and(|(before, place)| {
        PLACES.iter().any(|start| place.starts_with(start)) && THROWN.iter().any(|thrown| before.ends_with(thrown))
    })
}

/// "Every third call gets", and below it what the server says: the block is the failure.
fn leads_to_output(sentence: &Sentence, tokens: &[Token]) -> bool {
    sentence.before_block && does(tokens.last(), EFFECT | ANSWER) && !does(tokens.first(), DO | MIND)
}

/// "500 since this morning", "404 on the invoice page".
fn opens_with_status(words: &str) -> bool {
    const BEHIND: [&str; 6] = [" since ", " when ", " error", "s since ", "s on ", "s from "];
    let [b'4' | b'5', b'0'..=b'2', b'0'..=b'9', rest @ ..] = words.as_bytes() else { return false };
    BEHIND.iter().any(|word| rest.starts_with(word.as_bytes()))
}

/// "The call answers 403", "it returns a 500": how a server says that it fails.
fn refuses(sentence: &Sentence, tokens: &[Token], words: &str) -> bool {
    let word = |token: &Token| {
        words.get(token.span.start - sentence.span.start..token.span.end - sentence.span.start).unwrap_or_default()
    };
    let is_status = |token: &Token| matches!(word(token).as_bytes(), [b'4' | b'5', b'0'..=b'2', b'0'..=b'9']);
    sentence.has(EFFECT | ANSWER)
        && tokens.iter().enumerate().any(|(at, token)| {
            let before = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
            is_status(token) && before.iter().any(|token| token.tags.has(EFFECT | ANSWER))
        })
}

#[cfg(test)]
mod tests {
    use playbook::Item;

    fn tells(text: &str) -> bool {
        crate::read(text).pieces.iter().any(|piece| piece.item == Item::ActualBehavior)
    }

    #[test]
    fn who_says_little_says_what_fails() {
        for text in [
            "app broken. since monday",
            "Screen gone",
            "The drawer is locked again.",
            "no sound",
            "The same call answers 403 for sub-accounts.",
            "500 since 03:12 UTC.",
            "404s on the invoice page",
            "hello, my export is stuck",
            "Since the update the balance on the bill is off.",
            "I accept it, and I'm back at the login page.",
            "Every total is off by one cent.",
            "Since noon about every third call gets\n\nHTTP/1.1 429 Too Many Requests\nRetry-After: 3600",
        ] {
            assert!(tells(text), "{text}");
        }
        for text in [
            "Hello",
            "Please call me back.",
            "Thanks, we will have a look.",
            "Nothing changed on our end.",
            "We put it back to the old value.",
            "Then I go back to the first step.",
            "I do not know the version.",
            "Not sure which one it is.",
        ] {
            assert!(!tells(text), "{text}");
        }
    }

    #[test]
    fn a_remark_on_the_report_is_not_the_failure() {
        for (text, failure) in [
            ("The list shows last month's invoices after Save. I cannot reproduce it on my own machine.", "The list"),
            ("This is really weird. The list stays empty after Save.", "The list"),
            ("The list stays empty after Save. I restarted the connector from the admin, still empty.", "The list"),
            ("Did a dry run of it, no errors. The list stays empty after Save.", "The list"),
            ("I was printing the bills and noticed an issue. The list stays empty after Save.", "The list"),
            ("Swapped the cable, same error. The list stays empty after Save.", "The list"),
            ("The list stays empty after Save. The problem does not happen in the phone app.", "The list"),
            ("The list stays empty after Save. I'd say sev3 but they open at 9, so sev2.", "The list"),
            ("The list stays empty after Save. Not blocked but it costs them an hour a day.", "The list"),
        ] {
            let reading = crate::read(text);
            let told = reading.pieces.iter().filter(|piece| piece.item == Item::ActualBehavior);
            let told: Vec<&str> = told.map(|piece| piece.span.of(text)).collect();
            assert!(matches!(told[..], [only] if only.starts_with(failure)), "{told:?}");
        }
    }

    #[test]
    fn who_says_that_nothing_fails_tells_of_no_failure() {
        for text in [
            "It is just a question, nothing is broken. Where do I add a user?",
            "This is not a bug, I only wonder where the list went.",
            "There is no problem here, thank you.",
            "No issues so far!",
            "Nothing wrong on your side.",
            "It's not broken, I only want another colour.",
            "All good now, no errors any more.",
            "We don't have any issue at the moment.",
            "We did not change anything on our side.",
            "We haven't touched the settings.",
            "Swapping the cable made no difference.",
            "Asked them to use the other tills, the queue is long but OK.",
            "Offered the web app as a workaround, she does not want it.",
            "She is not happy with the workaround.",
            "It does not happen in Safari.",
            "On my phone I can still use everything.",
            "Can't repro on our own phone unless I take their SIM card.",
            "Unable to replicate it here.",
            "Jira: INV-81 looks related (closed in May)",
            "Le doublon ne se produit pas avec un autre compte.",
        ] {
            assert!(!tells(text), "{text}");
        }
        for text in [
            "Nothing happens.",
            "Nothing is broken but the list stays empty.",
            "No error is shown, the list is empty.",
            "We cannot issue invoices.",
            "We cannot change the password.",
            "We did not change anything, but the list is empty.",
            "There is no problem with the list, the map is broken.",
            "The nightly sync does not happen on Tuesdays.",
            "The mail does not show in the list.",
        ] {
            assert!(tells(text), "{text}");
        }
    }
}
