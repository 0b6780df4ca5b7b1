//! Conversations that were pasted as one text: who speaks, turn by turn.

use crate::reading::Span;

/// Fewer turns than that are no conversation.
const LEAST: usize = 3;

/// More lines than that before the first turn are somebody's own words.
const MOST_BEFORE: usize = 2;

/// What one person says before the other does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// All of it, with the time and the name before it.
    pub(super) whole: Span,
    /// The words alone.
    pub(super) words: Span,
}

/// The turns of a text; none of one that is no conversation.
pub(super) fn turns(text: &str) -> Vec<Turn> {
    let mut turns: Vec<Turn> = Vec::new();
    let mut names: Vec<(&str, bool)> = Vec::new();
    let mut start = 0;
    let mut others = 0_usize;
    for line in text.split_inclusive('\n') {
        let span = Span { start, end: start + line.trim_end().len() };
        start += line.len();
        if let Some(opening) = Opening::of(line) {
            let words = Span { start: span.end - opening.words.len(), end: span.end };
            turns.push(Turn { whole: span, words });
            names.push((opening.name, opening.is_timed));
        } else if let Some(turn) = turns.last_mut().filter(|_| !line.trim().is_empty()) {
            // What stands on the lines below a turn is part of it.
            (turn.whole.end, turn.words.end) = (span.end, span.end);
            others += 1;
        } else if !line.trim().is_empty() {
            others += 1;
            if others > MOST_BEFORE {
                return Vec::new();
            }
        }
    }
    if turns.len() >= LEAST && others <= 2 * turns.len() && are_people(&names) { turns } else { Vec::new() }
}

/// Whether these names are of people who speak with each other: the labels of a form stand once, a program speaks alone.
fn are_people(names: &[(&str, bool)]) -> bool {
    const MOST: usize = 5;
    let mut people: Vec<(&str, usize)> = Vec::new();
    for (name, _) in names {
        match people.iter_mut().find(|(known, _)| known == name) {
            Some((_, turns)) => *turns += 1,
            None => people.push((name, 1)),
        }
        if people.len() > MOST {
            return false;
        }
    }
    let all_timed = names.iter().all(|(_, is_timed)| *is_timed);
    people.len() > 1 && people.iter().all(|(_, turns)| all_timed || *turns > 1)
}

/// Names that programs write before their words.
const LEVELS: [&str; 7] = ["ERROR", "WARN", "WARNING", "INFO", "DEBUG", "TRACE", "FATAL"];

/// What a turn begins with: `(08:01:12) Ada Ruiz: words`, `[08:01] Ada: words`, `Ada Ruiz (08:01): words`, `Ada: words`.
struct Opening<'t> {
    name: &'t str,
    words: &'t str,
    is_timed: bool,
}

impl<'t> Opening<'t> {
    fn of(line: &'t str) -> Option<Self> {
        let (before, line) = time(line.trim()).unwrap_or(("", line.trim()));
        let (name, words) = line.split_once(": ").filter(|(name, _)| name.len() <= 50)?;
        let (name, behind) = match name.find(['(', '[']) {
            Some(at) => (name.get(..at)?.trim_end(), time(name.get(at..)?).filter(|(_, rest)| rest.is_empty())?.0),
            None => (name, ""),
        };
        let is_timed = !before.is_empty() || !behind.is_empty();
        let is_level = name.split(' ').any(|word| LEVELS.contains(&word));
        let is_name = !is_level
            && (1..=4).contains(&name.split(' ').count())
            && name.split(' ').all(|word| word.starts_with(char::is_alphabetic));
        (is_name && !words.trim().is_empty()).then_some(Self { name, words: words.trim_start(), is_timed })
    }
}

/// The time that a line begins with, in brackets or bare, and what stands behind it.
fn time(line: &str) -> Option<(&str, &str)> {
    let is_clock = |c: char| {
        c.is_ascii_digit() || matches!(c, ':' | '.' | '/' | ',' | ' ' | '-' | 'A' | 'P' | 'M' | 'a' | 'p' | 'm')
    };
    let is_time = |words: &str| {
        words.starts_with(|c: char| c.is_ascii_digit()) && words.contains(':') && words.chars().all(is_clock)
    };
    let inside = line.strip_prefix(['(', '[']).and_then(|rest| rest.split_once([')', ']']));
    if let Some((time, rest)) = inside.filter(|(time, _)| is_time(time)) {
        return Some((time, rest.trim_start()));
    }
    let length = line.bytes().take_while(|b| b.is_ascii_digit() || *b == b':').count();
    let (time, rest) = line.split_at_checked(length)?;
    let rest = rest.trim_start();
    let rest = ["AM ", "PM ", "am ", "pm "].iter().find_map(|half| rest.strip_prefix(half)).unwrap_or(rest);
    is_time(time).then_some((time, rest.trim_start_matches(['-', '–', ' '])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        turns(text).iter().map(|turn| turn.words.of(text)).collect()
    }

    #[test]
    fn who_says_what() {
        let said = ["my list is empty", "Which list?", "all of them: new, old"];
        for text in [
            "(08:01:12) Ada Ruiz: my list is empty\n(08:02:01) Kim: Which list?\n(08:02:31) Ada Ruiz: all of them: new, old",
            "[08:01] Ada: my list is empty\n[08:02] Kim Lund: Which list?\n[08:02] Ada: all of them: new, old",
            "Ada Ruiz (8:01 AM): my list is empty\nKim (8:02 AM): Which list?\n\nAda Ruiz (8:02 AM): all of them: new, old",
            "08:01 Ada: my list is empty\n08:02 Kim: Which list?\n08:02 Ada: all of them: new, old",
        ] {
            assert_eq!(words(text), said, "{text}");
        }
        let untimed = "Ada: it fails\nKim: Where?\nAda: in the list\non every page\nKim: Thank you";
        assert_eq!(words(untimed), ["it fails", "Where?", "in the list\non every page", "Thank you"]);
    }

    #[test]
    fn what_is_no_conversation() {
        for text in [
            "Browser: Chrome 131\nOS: Windows 11\nRegion: eu",
            "Hi,\nit fails since 08:01.\n\nExpected: a list\nActual: none",
            "2026-11-24 06:12:01 INFO hook: late\n2026-11-24 06:12:09 INFO hook: late\n2026-11-24 06:14:30 WARN hook: late",
            "06:12:01 ERROR cart: late\n06:12:02 ERROR cart: late\n06:12:02 INFO hook: late",
            "06:12:01 nginx: late\n06:12:02 nginx: late\n06:12:02 nginx: late",
            "",
        ] {
            assert_eq!(words(text), [""; 0], "{text}");
        }
    }
}
