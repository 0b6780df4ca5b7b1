//! Numbers that open the parts of a list on one line: "1. Open it. 2. Press Export."

use crate::Span;
use crate::eight::positions;

/// Where the numbers stand, each with its mark and the blank behind it. `begun` says that the line itself is entry 1,
/// so that the first number within it is 2.
pub fn within(text: &str, begun: bool) -> Vec<Span> {
    // Most texts hold no second number.
    if !holds_second(text) {
        return Vec::new();
    }
    let mut marks: Vec<Span> = Vec::new();
    let mut parted = true;
    for number in if begun { 2..100_u32 } else { 1..100 } {
        let from = marks.last().map_or(0, |mark| mark.end);
        let Some(mark) = next(text, from, number) else { break };
        let apart = is_apart(text.get(..mark.start).unwrap_or_default());
        if number == 1 && !apart {
            break;
        }
        parted &= apart;
        marks.push(mark);
    }
    // "1. Go to step 2. Then press it" holds no list within.
    let many = if begun { 1 + usize::from(!parted) } else { 2 };
    if marks.len() < many { Vec::new() } else { marks }
}

fn holds_second(text: &str) -> bool {
    let bytes = text.as_bytes();
    positions(bytes, |eight| eight.are(b'2')).any(|at| matches!(bytes.get(at + 1), Some(b'.' | b')')))
}

/// The next place where this number opens something.
fn next(text: &str, from: usize, number: u32) -> Option<Span> {
    let digits = number.to_string();
    text.get(from..)?.match_indices(&digits).find_map(|(at, _)| {
        let start = from + at;
        let rest = text.get(start + digits.len()..)?.strip_prefix(['.', ')'])?;
        let opened = rest.trim_start_matches(' ');
        let stands = text.get(..start)?.chars().next_back().is_none_or(char::is_whitespace)
            && opened.len() < rest.len()
            && opened.starts_with(char::is_alphabetic);
        stands.then(|| Span { start, end: text.len() - opened.len() })
    })
}

/// Whether a sentence or clause ends before a number, so that the number may begin an entry.
fn is_apart(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', ':', ';', ',', '!', '?', ')', '-', '–', '—'])
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_list_on_one_line_is_cut_at_its_numbers() {
        for (text, begun, marks) in [
            ("1. Open it. 2. Press Export. 3. Wait.", false, &["1. ", "2. ", "3. "][..]),
            ("Steps: 1) open it 2) press Export", false, &["1) ", "2) "]),
            ("Open it. 2. Press Export.", true, &["2. "]),
            ("Open it 2. Press Export 3. Wait", true, &["2. ", "3. "]),
            ("Go to step 2. Then press it", true, &[]),
            ("We run version 1. Then 2. came", false, &[]),
            ("It fails since 2. Nobody knows why", false, &[]),
            ("1. Only one of it, in 2.5", false, &[]),
            ("It took 12. It was 1. and 2. of May", false, &[]),
            ("", true, &[]),
        ] {
            let found: Vec<&str> = within(text, begun).into_iter().map(|mark| mark.of(text)).collect();
            assert_eq!(found, marks, "{text}");
        }
    }
}
