//! Attempts as pairs: what was done, and what came of it.

use super::{opens_with_outcome, says_where};
use crate::items::outcome::{JOINTS, arrow, pure_arrow, result};
use crate::language::cued::{self, Cued};
use crate::language::cues::{PEOPLE, TRIED};
use crate::language::sentences::Opening;
use crate::{Passage, Span};

/// Something that was tried, with what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// What was done.
    pub action: Span,
    /// What came of it, when that was said.
    pub result: Option<Span>,
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
        let is_told = sentence.has(TRIED) && !is_verdict(&sentence) || arrow(span.of(text)).is_some();
        let is_news = !goes_on || is_told || says_where(&sentence) || is_deed_with_result(text, span);
        match told.last_mut().filter(|_| !is_news) {
            Some(Attempt { result: Some(result), .. }) => result.end = span.end,
            Some(last) if opens_with_outcome(&sentence) => last.result = Some(span),
            Some(last) => last.action.end = span.end,
            None => told.extend(each(text, span)),
        }
    }
    told
}

/// "Customer confirmed at 19:31": what came of it, from whoever had the trouble.
fn is_verdict(sentence: &Cued) -> bool {
    sentence.at(0).has(PEOPLE) && sentence.says(1, &["confirmed", "confirms"])
}

/// "Exported with a colleague's login, same": the next thing that was done, with what came of that.
fn is_deed_with_result(text: &str, span: Span) -> bool {
    let words = span.of(text);
    let first = words.split(' ').next().unwrap_or_default();
    first.len() > 4 && first.ends_with("ed") && result(words).is_some()
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
            (
                "Checked the log, it names an audience. Happens only on one cluster. Re-uploaded the file, no change.",
                &[
                    ("Checked the log, it names an audience.", ""),
                    ("Happens only on one cluster.", ""),
                    ("Re-uploaded the file", "no change."),
                ],
            ),
            (
                "Reopened the month, same file. Exported with her login, same.",
                &[("Reopened the month", "same file."), ("Exported with her login", "same.")],
            ),
            (
                "Moved it out by hand -> queue drains. Customer confirmed 19:31.",
                &[("Moved it out by hand", "queue drains. Customer confirmed 19:31.")],
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
