//! What was tried, and what came of it.

use crate::items::outcome::{JOINTS, arrow, pure_arrow, result};
use crate::items::reply::tells_of_remedy;
use crate::items::variation::varied;
use crate::language::cued::{self, Cued};
use crate::language::cues::{ACTOR, DENIES, OUTCOME, PLAN, TRIED};
use crate::language::lexicon::REPRO;
use crate::language::sentences::Opening;
use crate::layout::sections;
use crate::{Grade, Passage, Piece, Span};
use playbook::Item;

/// Something that was tried, with what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What was done.
    pub action: Span,
    /// What came of it, when that was said.
    pub result: Option<Span>,
}

/// Finds what was tried.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::StepsAlreadyTaken;
    pieces.extend(sections::unanswered(passage, item));
    let first = pieces.len();
    let mut answered = None;
    for (at, sentence) in cued.iter().enumerate() {
        let span = sentence.sentence.span;
        // "Restarted it. No change.": said already, with what was done.
        if pieces.get(first..).and_then(<[Piece]>::last).is_some_and(|piece| span.start < piece.span.end) {
            continue;
        }
        let words = span.of(passage.text);
        let before = at.checked_sub(1).and_then(|at| cued.get(at));
        if answered.is_none() && before.is_some_and(|before| answers(passage.text, before, sentence)) {
            answered = before.map(|before| [before.sentence.span, span]);
        }
        // "Tried: a restart, no change ⏎ SEV2": the line below may go on with it, and need not.
        let goes_on = !sentence.sentence.below || sentence.has(TRIED | OUTCOME | DENIES);
        let labelled = sentence.sentence.is_under(item) && goes_on;
        // "Reproduced on my own account:" leads to what it tells.
        let fact = sentence.has(TRIED)
            && !words.ends_with(['?', ':'])
            && is_told(passage.text, sentence)
            && !shows_the_way(passage.text, sentence);
        // "What should happen: the same time on both".
        let demanded = sentence.sentence.answers(Item::ExpectedBehavior);
        let may = !labelled && !demanded && !words.ends_with('?') && sentence.sentence.opening != Opening::Number;
        let varied = may.then(|| varied(sentence)).flatten();
        let tells = labelled && !crate::layout::unfilled::says_nothing(words)
            || fact && done_by_somebody(passage.text, sentence);
        if let Some((grade, clue)) = varied.filter(|(grade, _)| *grade == Grade::Strong || !tells) {
            pieces.push(Piece { item, span, grade, clue });
            continue;
        }
        if !tells {
            continue;
        }
        // The result may be the next sentence of the same paragraph: "Restarted it. No change."
        let next = cued.get(at + 1).filter(|next| next.sentence.paragraph == sentence.sentence.paragraph);
        let behind = next.filter(|next| opens_with_outcome(next) && !next.has(TRIED));
        let told = sentence.has(OUTCOME) && (labelled || fact) || behind.is_some() || result(words).is_some();
        let (grade, clue) = match (labelled, told) {
            (true, true) => (Grade::Strong, "labelled-result"),
            (true, false) => (Grade::Weak, "labelled"),
            (false, true) => (Grade::Strong, "tried-result"),
            // "I tried to open it" is the way to the failure, and "we moved" is news, until something came of it.
            (false, false) if tried_to(passage.text, sentence) => continue,
            (false, false) => (Grade::Weak, "tried"),
        };
        let behind = behind.filter(|_| !labelled && result(words).is_none());
        let span = Span { end: behind.map_or(span.end, |behind| behind.sentence.span.end), ..span };
        pieces.push(Piece { item, span, grade, clue });
    }
    // It says what came of a remedy without saying which, so it counts only where nothing better was found.
    if let Some(exchange) = answered.filter(|_| pieces.len() == first) {
        pieces.extend(exchange.map(|span| Piece { item, span, grade: Grade::Strong, clue: "answered" }));
    }
}

/// The attempts among the pieces already found. What was tried, and what came of it, is told of a remedy: it is neither
/// the failure nor a step to it.
pub(super) struct Remedies<'p> {
    rest: &'p [Piece],
}

impl<'p> Remedies<'p> {
    pub(super) fn of(pieces: &'p [Piece]) -> Self {
        Self { rest: pieces }
    }

    /// Whether a sentence lies in an attempt. Sentences have to be asked about in the order of the text.
    pub(super) fn hold(&mut self, sentence: Span) -> bool {
        while let [piece, rest @ ..] = self.rest {
            let is_attempt = piece.item == Item::StepsAlreadyTaken && piece.grade == Grade::Strong;
            if is_attempt && piece.span.end > sentence.start {
                return piece.span.start <= sentence.start;
            }
            self.rest = rest;
        }
        false
    }
}

/// The attempts in a text that is about nothing else, each with what came of it: told in the same sentence or in the
/// next ("Restarted it. No change.").
pub fn told(text: &str) -> Vec<Attempt> {
    let passage = Passage::of(text);
    let mut told: Vec<Attempt> = Vec::new();
    let mut paragraph = None;
    for sentence in cued::of(&passage) {
        let goes_on = sentence.sentence.opening == Opening::Prose && paragraph == Some(sentence.sentence.paragraph);
        paragraph = Some(sentence.sentence.paragraph);
        let span = sentence.sentence.span;
        let is_news = !goes_on || sentence.has(TRIED) || arrow(span.of(text)).is_some();
        match told.last_mut().filter(|_| !is_news) {
            Some(Attempt { result: Some(result), .. }) => result.end = span.end,
            Some(last) if opens_with_outcome(&sentence) => last.result = Some(span),
            Some(last) => last.action.end = span.end,
            None => told.extend(each(text, span)),
        }
    }
    told
}

/// "No change.", "The printer still prints blank pages.": not "About forty customers have not got their bill".
fn opens_with_outcome(sentence: &Cued) -> bool {
    (0..4).any(|at| sentence.at(at).has(OUTCOME | DENIES))
}

/// A sentence's attempts: several where each of its parts says what came of it, or where only the last one helped.
fn each(text: &str, span: Span) -> Vec<Attempt> {
    let parts = |mark: &str| {
        let parts = span.of(text).split_inclusive(mark).scan(span.start, |start, part| {
            let here = Span { start: *start, end: *start + part.trim_end_matches([';', ',', ' ']).len() };
            *start += part.len();
            Some(attempt(text, here))
        });
        parts.collect::<Vec<Attempt>>()
    };
    let several = |mark: &str| {
        let parts = parts(mark);
        (parts.len() > 1 && parts.iter().all(|attempt| attempt.result.is_some())).then_some(parts)
    };
    let told = several("; ").or_else(|| several("), ")).or_else(|| {
        let parts = parts(", ");
        the_last_helped(text, &parts).then_some(parts)
    });
    told.unwrap_or_else(|| vec![attempt(text, span)])
}

/// "Reinstall, other network, web (works)": the brackets are about the last; "(same)" would be about all of them.
fn the_last_helped(text: &str, parts: &[Attempt]) -> bool {
    const MOST_WORDS: usize = 4;
    let [before @ .., last] = parts else { return false };
    let is_thing = |attempt: &Attempt| attempt.action.of(text).split_whitespace().count() <= MOST_WORDS;
    let helped = |result: Span| {
        let first = result.of(text).split(' ').next().unwrap_or_default();
        text.get(..result.start).is_some_and(|before| before.ends_with('('))
            && ["works", "worked", "ok", "okay", "fine"].iter().any(|well| well.eq_ignore_ascii_case(first))
    };
    !before.is_empty()
        && before.iter().all(|attempt| attempt.result.is_none() && is_thing(attempt))
        && is_thing(last)
        && last.result.is_some_and(helped)
}

/// The attempt a sentence tells of, as a pair.
pub fn attempt(text: &str, span: Span) -> Attempt {
    let span = without_label(text, span);
    let words = span.of(text);
    match result(words) {
        Some((action, result)) => {
            let bracket = usize::from(words.get(..result).is_some_and(|before| before.ends_with('(')));
            let done = without_joint(words.get(..action).unwrap_or_default()).len();
            Attempt {
                action: Span { start: span.start, end: span.start + done }.trimmed(text),
                result: Some(Span { start: span.start + result, end: span.end - bracket }.trimmed(text)),
            }
        }
        None => Attempt { action: span, result: None },
    }
}

/// "Tried: open it in Excel -> works": a word that only says that something was tried is no part of it, where an arrow
/// leads to what came of it.
fn without_label(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let behind = words.split_once(": ").filter(|(label, rest)| !label.contains(' ') && pure_arrow(rest).is_some());
    behind.map_or(span, |(_, rest)| Span { start: span.end - rest.len(), ..span })
}

/// "Cleared the cache, but": what was done, without the word that leads to what came of it.
fn without_joint(words: &str) -> &str {
    let bare = words.trim_end_matches([',', ' ']);
    let led = |joint: &&str| bare.strip_suffix(*joint).filter(|done| done.ends_with([',', ' ']));
    JOINTS.iter().find_map(led).unwrap_or(bare).trim_end_matches([',', ' '])
}

/// Whether a sentence tells an attempt: something that was done, and done as a remedy.
fn is_told(text: &str, sentence: &Cued) -> bool {
    !planned(sentence)
        && !undone(sentence)
        && !conditional(sentence)
        && !is_no_remedy(sentence)
        && !only_where(text, sentence)
}

/// The word that says what was tried.
fn tried_at(sentence: &Cued) -> Option<usize> {
    sentence.words.iter().position(|word| word.cues.has(TRIED))
}

/// "The password reset mails", "rolled out on Monday": what the product does, and what its makers did. "L2 confirmed
/// and asks for L3": what somebody agrees with.
fn is_no_remedy(sentence: &Cued) -> bool {
    const RESETS: [&str; 12] =
        ["email", "emails", "mail", "mails", "link", "links", "page", "code", "token", "form", "flow", "button"];
    let Some(tried) = tried_at(sentence) else { return false };
    let behind = sentence.word(tried + 1);
    let is = |at: usize, word: &str| sentence.word(at).eq_ignore_ascii_case(word);
    is(tried, "reset") && RESETS.iter().any(|known| known.eq_ignore_ascii_case(behind))
        || is(tried, "rolled") && is(tried + 1, "out")
        || is(tried, "confirmed")
            && (ends_clause(sentence, tried)
                || behind.is_empty()
                || ["and", "by", "it"].iter().any(|word| is(tried + 1, word)))
}

/// "1 customer confirmed, maybe more": whether a comma stands right behind a word.
fn ends_clause(sentence: &Cued, at: usize) -> bool {
    let word = sentence.words.get(at);
    word.is_some_and(|word| sentence.written(Span { start: word.span.end, end: word.span.end + 1 }) == ",")
}

/// "It crashes whenever I turned the phone": the way to the failure.
fn conditional(sentence: &Cued) -> bool {
    const CONDITIONS: [&str; 4] = ["when", "whenever", "if", "while"];
    let tried = tried_at(sentence).unwrap_or(0);
    let begins = |at: usize| sentence.says(at, &CONDITIONS);
    (tried.saturating_sub(3)..tried).any(begins)
}

/// "Tested in Firefox 128": says where, and no remedy.
fn only_where(text: &str, sentence: &Cued) -> bool {
    let place = sentence.says(1, &["in", "on", "with", "against", "using"]);
    let words = sentence.sentence.span.of(text);
    place && !sentence.has(OUTCOME) && (words.starts_with("Tested ") || words.starts_with("Verified "))
        || words.starts_with("[x]") && words.contains("search")
}

/// "I will restart it", "please try": nothing was done yet.
fn planned(sentence: &Cued) -> bool {
    let tried = tried_at(sentence).unwrap_or(0);
    sentence.words.iter().take(tried).any(|word| word.cues.has(PLAN) && !word.cues.has(ACTOR))
}

/// "Tried to open the page", "we moved in May".
fn tried_to(text: &str, sentence: &Cued) -> bool {
    let word = |at: usize| sentence.words.get(at).map_or("", |word| word.span.of(text));
    (0..sentence.words.len()).any(|at| {
        word(at).eq_ignore_ascii_case("moved")
            || word(at).eq_ignore_ascii_case("tried") && word(at + 1).eq_ignore_ascii_case("to")
    })
}

/// "Reproduced on the demo account: add a user, press Save -> blank page": the way to the failure.
fn shows_the_way(text: &str, sentence: &Cued) -> bool {
    /// How far behind the word the colon stands, in words.
    const FAR: usize = 8;
    /// The fewest words behind it that tell a way.
    const LEAST: usize = 4;
    let Some(tried) = tried_at(sentence).filter(|_| sentence.sentence.has(REPRO)) else { return false };
    let colon = sentence.words.windows(2).skip(tried).take(FAR).position(|pair| {
        let [word, next] = pair else { return false };
        text.get(word.span.end..next.span.start) == Some(": ")
    });
    colon.is_some_and(|at| sentence.words.len() > tried + at + LEAST)
}

/// "We have not confirmed it yet", "nothing was changed": said of what was not done.
fn undone(sentence: &Cued) -> bool {
    let tried = tried_at(sentence).unwrap_or(0);
    let before = sentence.words.get(tried.saturating_sub(3)..tried).unwrap_or_default();
    before.iter().any(|word| word.cues.has(DENIES))
}

/// Begins with what was done ("Cleared the cache"), or says who did it.
fn done_by_somebody(text: &str, sentence: &Cued) -> bool {
    let tried = tried_at(sentence).unwrap_or(usize::MAX);
    match tried {
        0 => true,
        1 if begins_with_what_was_done(text, sentence) => true,
        // "Wifi is fine, retried twice -> failed again": what was done begins a clause, and what came of it ends it.
        at if begins_clause(text, sentence, at) && sentence.sentence.span.of(text).contains("> ") => true,
        // In Japanese the verb itself says who.
        _ => sentence.words.iter().take(tried.saturating_add(1)).any(|word| word.cues.has(ACTOR)),
    }
}

/// Whether a sentence answers, in a chat, the other side's request before it: "Can you restart it?", "still the same".
fn answers(text: &str, before: &Cued, sentence: &Cued) -> bool {
    let asks = before.sentence.span.of(text).ends_with('?') && before.sentence.line != sentence.sentence.line;
    asks && !sentence.sentence.span.of(text).ends_with('?') && tells_of_remedy(before.said(), sentence.said())
}

/// Whether a word stands behind a mark that parts clauses.
fn begins_clause(text: &str, sentence: &Cued, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| sentence.words.get(before));
    let gap = before.zip(sentence.words.get(at)).map(|(before, word)| (before.span.end, word.span.start));
    gap.and_then(|(start, end)| text.get(start..end)).is_some_and(|gap| gap.contains([',', ';', ':', '(']))
}

/// "Also restarted it", "Cache cleared → no change"; not "The reset button" or "Press Reset".
fn begins_with_what_was_done(text: &str, sentence: &Cued) -> bool {
    const OTHERWISE: [&str; 16] = [
        "the", "a", "an", "it", "this", "that", "its", "their", "our", "my", "press", "click", "select", "hit", "tap",
        "choose",
    ];
    let [first, tried, ..] = sentence.words else { return false };
    let first = first.span.of(text);
    !OTHERWISE.iter().any(|word| word.eq_ignore_ascii_case(first))
        && !tried.span.of(text).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs() {
        for (text, action, result) in [
            ("Cleared the cache → no change", "Cleared the cache", Some("no change")),
            ("Restarted the agent -> same error", "Restarted the agent", Some("same error")),
            ("Rolled back to 4.1, but it still fails", "Rolled back to 4.1", Some("it still fails")),
            ("Cleared the cache, made no difference", "Cleared the cache", Some("made no difference")),
            ("Compared the two settings, identical", "Compared the two settings", Some("identical")),
            ("Raising the limit to 9 made no difference.", "Raising the limit to 9", Some("made no difference.")),
            ("Checked the firewall", "Checked the firewall", None),
            ("Checked the firewall, identical.", "Checked the firewall", Some("identical.")),
            ("Swapping the cable made no difference.", "Swapping the cable", Some("made no difference.")),
            ("A new driver did not help.", "A new driver", Some("did not help.")),
            ("cleared the cache (same)", "cleared the cache", Some("same")),
            ("cleared the cache (twice)", "cleared the cache (twice)", None),
            ("Checked the mapping (correct: a -> b)", "Checked the mapping (correct: a -> b)", None),
            (
                "Ya probamos con otro navegador, pero sigue igual.",
                "Ya probamos con otro navegador",
                Some("sigue igual."),
            ),
            ("Tried: open it as text -> works", "open it as text", Some("works")),
            (
                "Flushed the cache, worked for a minute, then 403",
                "Flushed the cache",
                Some("worked for a minute, then 403"),
            ),
            ("Den Job neu gestartet, leider ohne Erfolg", "Den Job neu gestartet", Some("ohne Erfolg")),
        ] {
            let found = attempt(text, Span { start: 0, end: text.len() });
            assert_eq!(found.action.of(text), action);
            assert_eq!(found.result.map(|span| span.of(text)), result, "{text}");
        }
    }

    #[test]
    fn what_came_of_each() {
        for (text, rows) in [
            ("Restarted it. No change.", &[("Restarted it.", "No change.")][..]),
            (
                "Restarted the spooler, but it still hangs. Printed from another computer: same error.",
                &[("Restarted the spooler", "it still hangs."), ("Printed from another computer", "same error.")],
            ),
            ("- Cleared the cache\n- Firefox -> same", &[("Cleared the cache", ""), ("Firefox", "same")]),
            (
                "Imported again → same; lower-cased all → works",
                &[("Imported again", "same"), ("lower-cased all", "works")],
            ),
            (
                "toggled it in the admin (same), cleared the cache (no change)",
                &[("toggled it in the admin", "same"), ("cleared the cache", "no change")],
            ),
            (
                "Asked the carrier. It is a wide one. No answer yet.",
                &[("Asked the carrier. It is a wide one.", "No answer yet.")],
            ),
            ("Retried with the old key - all 500.", &[("Retried with the old key", "all 500.")]),
            ("reinstall, web (works)", &[("reinstall", ""), ("web", "works")]),
            ("reinstall, web (same)", &[("reinstall, web", "same")]),
            ("", &[]),
        ] {
            let told = told(text);
            let found: Vec<_> = told
                .iter()
                .map(|attempt| (attempt.action.of(text), attempt.result.map_or("", |result| result.of(text))))
                .collect();
            assert_eq!(found, rows, "{text}");
        }
    }
}
