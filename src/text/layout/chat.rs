//! Chats pasted into a ticket: takes the speaker and the time off each line, so that only what was said is read.

use super::{Line, LineKind, logline};
use crate::Span;
use crate::language::meaning::meaning;
use crate::layout::ink::Ink;

/// The longest name that is looked for, in bytes.
const LONGEST_NAME: usize = 40;

/// The fewest turns that make a chat.
const FEWEST: usize = 3;

/// A line of a chat: "[09:02] Ana Ruiz: it stopped again".
struct Turn<'a> {
    /// Who speaks.
    name: &'a str,
    /// Whether the time stands with the name.
    timed: bool,
    /// What they say begins here, in bytes of the line.
    said: usize,
}

/// Cuts the lines of a chat down to what is said in them. A chat is lines in which at least two people take turns, one
/// of them more than once, and somebody asks something: labels ("Browser: …") do not come twice, and a log asks
/// nothing.
///
/// Whether it is one: in a chat, every line break was meant.
pub fn mark(text: &str, lines: &mut [Line]) -> bool {
    hide_heads(text, lines) || cut_turns(text, lines)
}

/// Cuts down the lines of a chat where each names its speaker, if it is one.
fn cut_turns(text: &str, lines: &mut [Line]) -> bool {
    // Most texts have too few lines for a chat, or ask nothing in them.
    let may = || lines.iter().filter(|line| may_be_turn(line));
    if may().nth(FEWEST - 1).is_none() || !may().any(|line| line.content.of(text).ends_with('?')) {
        return false;
    }
    let turns = || may().filter_map(|line| turn(line.content.of(text)).map(|turn| (turn, line)));
    // The last two who spoke: one of them comes back after the other.
    let mut lately = ["", ""];
    let mut returns = false;
    let mut asks = false;
    let mut timed = 0;
    let mut all = 0;
    for (turn, line) in turns() {
        let [before, last] = lately;
        returns |= turn.name == before;
        if turn.name != last {
            lately = [last, turn.name];
        }
        asks |= line.content.of(text).ends_with('?');
        timed += usize::from(turn.timed);
        all += 1;
    }
    // Without times it takes more turns to be sure.
    if !(returns && asks && all >= if timed * 2 > all { FEWEST } else { FEWEST + 1 }) {
        return false;
    }
    for line in lines.iter_mut().filter(|line| may_be_turn(line)) {
        let words = line.content.of(text);
        // "*** Ana joined the chat ***", "Chat started: 09:02": the chat's own word, nobody's.
        let own = without_time(words).unwrap_or(words);
        if own.starts_with("***") || own.starts_with("Chat ") {
            line.kind = LineKind::Hidden;
            continue;
        }
        let Some(said) = turn(words).map(|turn| turn.said) else { continue };
        line.span = Span { start: line.content.start + said, end: line.span.end };
        line.content = line.span.trimmed(text);
    }
    true
}

/// Hides the lines that say who speaks and when in a chat where these stand above what is said: "Ana Ruiz  9:02 AM", or
/// the name and the time on a line each, "[24.11.2026 09:02] Ana Ruiz". Whether there are such.
fn hide_heads(text: &str, lines: &mut [Line]) -> bool {
    let may = |line: &Line| line.kind == LineKind::Prose && line.ink.has(Ink::COLON) && line.ink.has(Ink::DIGIT);
    let ends = |at: usize| {
        let line = lines.get(at).filter(|line| may(line))?;
        let above = || at.checked_sub(1).and_then(|at| lines.get(at)).filter(|above| above.kind == LineKind::Prose);
        let words = line.content.of(text);
        // A line of a timeline has its words behind the time, and none below.
        let told = || lines.get(at + 1).is_some_and(|below| below.kind == LineKind::Prose);
        if words.starts_with('[') {
            return without_time(words).filter(|name| is_full_name(name) && told()).map(|_| (at, at));
        }
        match name_before_time(words)? {
            "" => above().filter(|above| is_full_name(above.content.of(text))).map(|_| (at - 1, at)),
            name => is_full_name(name).then_some((at, at)),
        }
    };
    let heads: Vec<(usize, usize)> = (0..lines.len()).filter_map(ends).collect();
    if heads.len() < FEWEST {
        return false;
    }
    for (first, last) in heads {
        for line in lines.iter_mut().take(last + 1).skip(first) {
            line.kind = LineKind::Hidden;
        }
    }
    true
}

/// What stands before the time that ends a line, if one does: "Ana Ruiz  9:02 AM", "Today at 9:02".
fn name_before_time(line: &str) -> Option<&str> {
    const LONGEST: usize = LONGEST_NAME + 20;
    if line.len() > LONGEST {
        return None;
    }
    let bare = line.trim_end_matches([')', ']']);
    let clock = ["AM", "PM", "am", "pm"].iter().find_map(|half| bare.strip_suffix(half)).map_or(bare, str::trim_end);
    let (before, clock) = clock.rsplit_once([' ', '\t', '(', '[']).unwrap_or(("", clock));
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_clock = clock.split_once(':').is_some_and(|(hour, minute)| digits(hour) && digits(minute));
    let before = before.trim_end_matches([' ', '\t', '(', '[']);
    let day = ["Today at", "Yesterday at"].iter().find_map(|day| before.strip_suffix(day));
    is_clock.then(|| day.map_or(before, str::trim_end))
}

/// Whether it reads as a name written with capitals: "Ana Ruiz", "Tom B".
fn is_full_name(name: &str) -> bool {
    is_name(name) && name.len() <= LONGEST_NAME && name.split(' ').all(|part| !part.starts_with(char::is_lowercase))
}

/// Whether a line has the marks that one's turn in a chat has.
fn may_be_turn(line: &Line) -> bool {
    line.kind == LineKind::Prose && line.ink.has(Ink::COLON.or(Ink::ANGLE))
}

/// `[09:02] Ana: …`, `(09:02:11 AM) Ana: …`, `09:02 - Ana: …`, `Ana (09:02): …`, `24/11/2026, 09:02 - Ana: …`, `<ana>
/// …`, `Ana: …`.
fn turn(line: &str) -> Option<Turn<'_>> {
    let behind = |rest: &str| line.len() - rest.len();
    let (timed, rest) = without_time(line).map_or((false, line), |rest| (true, rest));
    if let Some((name, said)) = rest.strip_prefix('<').and_then(|rest| rest.split_once("> ")) {
        return is_name(name).then(|| Turn { name, timed, said: behind(said) });
    }
    let near = rest.get(..rest.floor_char_boundary(LONGEST_NAME)).unwrap_or(rest);
    // The colon of a clock behind the name is not the one that ends it.
    let open = near.find(['(', '[', ':']).filter(|at| !near.get(*at..).is_some_and(|rest| rest.starts_with(':')));
    let clock = open.and_then(|at| Some((near.get(..at)?.trim_end(), without_time(rest.get(at..)?)?)));
    if let Some((name, said)) = clock.and_then(|(name, rest)| Some((name, rest.trim_start().strip_prefix(':')?))) {
        return is_name(name).then(|| Turn { name, timed: true, said: behind(said) });
    }
    let colon = near.find(": ")?;
    let name = near.get(..colon)?;
    let known = is_name(name) && !logline::is_level(name) && (timed || !meaning(name).is_ours());
    known.then_some(Turn { name, timed, said: behind(rest) + colon + 1 })
}

/// Whether it reads as a person's name, one to four words, perhaps with a role: "Ana", "ana.ruiz", "Dana (Support)".
fn is_name(name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '\'' | '(' | ')' | '@');
    name.starts_with(|first: char| first.is_alphabetic() || first == '@')
        && name.chars().all(part)
        && (1..=4).contains(&name.split(' ').count())
}

/// What follows the time at the front of a line, and the marks around it.
fn without_time(line: &str) -> Option<&str> {
    let inner = line.trim_start_matches(['[', '(']);
    let bytes = inner.as_bytes();
    // The date, if any: digits and the marks between them, as far as the clock's first colon.
    let colon = inner.find(':').filter(|at| (1..=20).contains(at))?;
    let date = bytes.get(..colon)?.iter().all(|byte| byte.is_ascii_digit() || b"./-, ".contains(byte));
    let clock = inner.get(colon..)?.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    let length = inner.len() - clock.len() - colon;
    if !date || !bytes.get(colon - 1)?.is_ascii_digit() || !matches!(length, 3 | 6) {
        return None;
    }
    let rest = clock.trim_start();
    let half = ["AM", "PM", "am", "pm"].iter().find_map(|half| rest.strip_prefix(half)).unwrap_or(clock);
    let rest = half.trim_start_matches([']', ')']).trim_start();
    Some(rest.strip_prefix(['-', '–', '|']).map_or(rest, str::trim_start))
}

#[cfg(test)]
mod tests {
    use crate::layout::{Layout, LineKind};

    fn said(text: &str) -> Vec<(LineKind, &str)> {
        Layout::of(text).lines.iter().map(|line| (line.kind, line.content.of(text))).collect()
    }

    #[test]
    fn who_spoke_and_when_is_not_what_was_said() {
        for chat in [
            "[09:02] Ana: it stops\n[09:03] Dana (Support): since when?\n[09:03] Ana: monday",
            "(09:02:11) Ana: it stops\n(09:03:02) Dana: since when?\n(09:03:40) Ana: monday",
            "9:02 AM Ana: it stops\n9:03 AM Dana: since when?\n9:03 AM Ana: monday",
            "24/11/2026, 09:02 - Ana: it stops\n24/11/2026, 09:03 - Dana: since when?\n24/11/2026, 09:03 - Ana: monday",
            "[24.11.26, 09:02:11] Ana: it stops\n[24.11.26, 09:03:02] Dana Ito: since when?\n[24.11.26, 09:03:40] Ana: monday",
            "Ana (09:02): it stops\nDana (09:03): since when?\nAna (09:03): monday",
            "<ana> it stops\n<dana> since when?\n<ana> monday\n<dana> thanks",
        ] {
            let wanted = ["it stops", "since when?", "monday"].map(|words| (LineKind::Prose, words));
            assert_eq!(said(chat).get(..3), Some(wanted.as_slice()), "{chat}");
        }
    }

    #[test]
    fn who_speaks_may_stand_above_what_is_said() {
        for chat in [
            "Ana Ruiz  9:02 AM\nit stops\n\nTom B  9:03 AM\nsince when?\n\nAna Ruiz  9:04 AM\nmonday",
            "Ana Ruiz\n  9:02 AM\nit stops\n\nTom B\n  9:03 AM\nsince when?\n\nAna Ruiz\n  9:04 AM\nmonday",
            "Ana Ruiz (09:02)\nit stops\nTom (09:03)\nsince when?\nAna Ruiz (09:04)\nmonday",
            "Ana\nToday at 9:02\nit stops\nTom\nToday at 9:03\nsince when?\nAna\nToday at 9:04\nmonday",
            "[24.11.2026 09:02] Ana Ruiz\nit stops\n\n[24.11.2026 09:03] Tom B\nsince when?\n\n[24.11.2026 09:04] Ana Ruiz\nmonday",
        ] {
            let said = said(chat);
            let told: Vec<&str> =
                said.iter().filter(|(kind, _)| *kind == LineKind::Prose).map(|(_, words)| *words).collect();
            assert_eq!(told, ["it stops", "since when?", "monday"], "{chat}");
        }
    }

    #[test]
    fn what_is_no_chat_is_left_whole() {
        for text in [
            "Browser: Chrome\nVersion: 5\nPlan: Pro\nSince when? Monday",
            "10:00:01 Main: start\n10:00:02 Worker: go\n10:00:03 Main: done",
            "Ana: it stops\nDana: since when?",
            "Before: 4\nAfter: 5\nBefore: 6\nAfter: 7",
            "[10:04:22] INFO: x?\n[10:04:23] WARN: y\n[10:04:24] INFO: z",
            "It failed at 10:04\nand at 10:12\nand at 11:30",
            "Opens 09:00\nnobody there\nCloses 17:00",
            "[09:00] Restarted\n[09:10] Emptied\n[09:20] Monday",
        ] {
            let cut = ["start", "it stops", "4", "x?"];
            let said = said(text);
            assert!(said.iter().all(|(kind, words)| *kind != LineKind::Hidden && !cut.contains(words)), "{text}");
        }
    }
}
