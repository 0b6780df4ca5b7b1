//! Facts that the handoff standard asks for although they are no item of the checklist: the customer's goal, when it
//! began, what is wanted of Engineering.

use super::words::Passage;
use crate::case::Source;
use crate::letters;
use crate::reading::Layout;
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
            let heading = letters::small(section.heading.of(text).trim_matches(|c: char| !c.is_alphanumeric()));
            let named = words.iter().any(|word| heading == *word);
            if named && !section.body.of(text).trim().is_empty() {
                found.push(Passage {
                    source: source.clone(),
                    text,
                    span: section.body,
                    item: None,
                    flows: false,
                    shown: String::new(),
                });
            }
        }
    }
    // The last word counts.
    found.split_off(found.len().saturating_sub(1))
}

/// The words behind which it stands when something began.
const BEGINNINGS: [&str; 8] = ["since", "began", "started", "starting", "begun", "seit", "depuis", "desde"];

/// `since 18 November`, `started at 07:50 UTC`: the first words of a text that say when it began.
pub(super) fn began(text: &str) -> Option<String> {
    text.lines().find_map(began_on_line)
}

fn began_on_line(line: &str) -> Option<String> {
    const REACH: usize = 8;
    let words: Vec<&str> = line.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        let plain = letters::small(word.trim_matches(|c: char| !c.is_alphanumeric()));
        if !BEGINNINGS.contains(&plain.as_str()) || is_how_long(words.get(..at).unwrap_or_default()) {
            continue;
        }
        // A chat's own first line.
        if at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| letters::begins_with(word, "chat")) {
            continue;
        }
        let mut last = None;
        for (reach, word) in words.iter().skip(at + 1).take(REACH).enumerate() {
            // "Started this morning after the night's update": what follows the time is another matter.
            if last.is_some() && ["after", "when", "because", "with"].contains(word) {
                break;
            }
            if is_time(word) || (last.is_some() && is_year(word)) {
                last = Some(reach);
            }
            // A sentence's end ends the phrase, and so does a comma behind a time, unless the hour follows.
            let hour = || words.get(at + reach + 2).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            // "Seit dem 3. November": a day's number.
            let is_day = word.strip_suffix('.').is_some_and(|day| day.len() <= 2 && day.parse::<u8>().is_ok());
            if word.ends_with(['.', '!', '?', ';']) && !is_day || word.ends_with(',') && last.is_some() && !hour() {
                break;
            }
        }
        if let Some(last) = last {
            // `Since when: Monday` is a form's question; `Since: Saturday` is a label and its value.
            if words.get(at + 1).is_some_and(|next| letters::begins_with(next, "when")) {
                continue;
            }
            let phrase = plain + " " + &words.get(at + 1..=at + 1 + last)?.join(" ");
            let phrase = phrase.trim_matches(|c: char| !c.is_alphanumeric());
            // What a bracket that stays open adds is cut off with it.
            let phrase =
                phrase.split_once(" (").map_or(phrase, |(whole, rest)| if rest.contains(')') { phrase } else { whole });
            // It goes on from a label: no capital at its start.
            let (first, rest) = phrase.split_at_checked(1)?;
            return Some(letters::small(first) + rest);
        }
    }
    None
}

/// "We have been on the large plan since March", "customers since May": for how long they have something, and not since
/// when it fails.
fn is_how_long(before: &[&str]) -> bool {
    const CLAUSE: usize = 6;
    const HAVING: [&str; 6] = ["using", "use", "customer", "customers", "client", "clients"];
    let near = before.get(before.len().saturating_sub(CLAUSE)..).unwrap_or_default();
    let clause = near.rsplit(|word| word.ends_with([',', '.', ';', ':', '!', '?'])).next().unwrap_or_default();
    clause.iter().any(|word| HAVING.contains(word))
        || clause.windows(2).any(|pair| matches!(pair, ["been", "on" | "with"]))
}

/// A word that stands for a time: a clock's, a date's, a day's, a month's.
fn is_time(word: &str) -> bool {
    const NAMES: [&str; 27] = [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
        "yesterday",
        "today",
        "morning",
        "noon",
        "afternoon",
        "evening",
        "night",
        "utc",
    ];
    let bare = letters::small(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let clock = digits >= 3 && bare.contains([':', '-', '/']);
    let hour = digits > 0 && bare.len() == digits + 1 && bare.ends_with('h');
    let named = hour
        || ELSEWHERE.split(' ').any(|name| name == bare)
        || NAMES.contains(&bare.as_str())
        || (bare.ends_with("day") && NAMES.iter().any(|day| bare.starts_with(day)))
        || MONTHS.contains(&bare.as_str());
    clock || named
}

/// The same in German, French, Spanish and Portuguese.
const ELSEWHERE: &str = "montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen mittag abend früh \
    januar februar juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche hier matin midi soir \
    janvier mars avril mai juin juillet septembre octobre novembre lunes martes jueves viernes domingo ayer hoy \
    noche enero febrero marzo abril mayo junio julio agosto septiembre noviembre diciembre ontem hoje noite \
    janeiro fevereiro abril maio junho julho setembro outubro novembro dezembro";

/// A year alone tells since when somebody is a customer, not since when it fails.
fn is_year(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.len() == 4 && (bare.starts_with("20") || bare.starts_with("19")) && bare.bytes().all(|b| b.is_ascii_digit())
}

const MONTHS: [&str; 11] =
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_it_began() {
        for (text, words) in [
            ("every weekday since 18 November.", "since 18 November"),
            ("Since 07:50 none of our staff can sign in", "since 07:50"),
            ("It started at 07:50 UTC, right after lunch", "started at 07:50 UTC"),
            ("since we updated to 8.14.2 on Wednesday our export fails", "since we updated to 8.14.2 on Wednesday"),
            ("It began yesterday. On Monday it was fine.", "began yesterday"),
            ("Down since 07:50\n(09:01 UTC) Ana: hi", "since 07:50"),
            ("since this morning, yesterday it printed", "since this morning"),
            ("Started this morning after the night update", "started this morning"),
            ("since Monday, 09:00 at the latest", "since Monday, 09:00"),
            ("slow since 3 March 2026.", "since 3 March 2026"),
            ("since it moved to 06:30 (was 03:00).", "since it moved to 06:30"),
            ("We have been on the Pro plan since March. Since Monday it fails", "since Monday"),
            ("Seit heute früh fehlt die Rechnung", "seit heute früh"),
            ("Seit dem 3. November fehlt die Rechnung", "seit dem 3. November"),
            ("Depuis ce matin 8h, tout est lent", "depuis ce matin 8h"),
        ] {
            assert_eq!(began(text).as_deref(), Some(words), "{text}");
        }
        for text in [
            "",
            "since the update",
            "It started to fail.",
            "since",
            "with us since 2023",
            "they are customers since May",
            "Chat started: 2026-11-24 09:01 UTC",
        ] {
            assert_eq!(began(text), None, "{text}");
        }
    }
}
