//! The marks around a line's words: what stands before them, and what ends a label.

use crate::Span;
use crate::eight::positions;
use crate::layout::bullets::{bare_number, bullet, nested};

/// How a line is marked up.
#[allow(clippy::struct_excessive_bools, reason = "marks do come in any combination")]
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// Its rank, where the marks say one: 1 to 6, as in Markdown.
    pub rank: Option<u8>,
    /// A list's bullet.
    pub bullet: bool,
    /// A list's number.
    pub number: bool,
    /// `**`, `_`, `<b>`.
    pub bold: bool,
    /// `[`, `|`, `【`.
    pub bracket: bool,
}

/// Takes the marks off the front of a line: list marks, `##`, `h3.`, `==`, `**`, `[`, `【`, `<b>`, emoji.
pub fn unmark(text: &str, mut span: Span) -> (Span, Marks) {
    let mut marks = Marks::default();
    // Each turn takes something off; a decorated heading has a handful of marks at most.
    for _ in 0..8 {
        let taken = marks.take(span.of(text));
        if taken == 0 {
            break;
        }
        span = Span { start: (span.start + taken).min(span.end), end: span.end };
    }
    (span, marks)
}

impl Marks {
    /// Takes in the mark that a line begins with; gives its length, nothing where there is none.
    fn take(&mut self, line: &str) -> usize {
        let bytes = line.as_bytes();
        match bytes {
            [b'#', ..] => {
                let hashes = bytes.iter().take_while(|b| **b == b'#').count();
                let number = bytes.get(hashes).is_some_and(u8::is_ascii_digit) && hashes == 1;
                if hashes > 6 || number || nested(bytes) > 0 {
                    return 0;
                }
                self.rank = u8::try_from(hashes).ok();
                hashes
            }
            [b'h' | b'H', level @ b'1'..=b'6', b'.', ..] => {
                self.rank = Some(level - b'0');
                3
            }
            [b'=', b'=', ..] => {
                self.rank = Some(2);
                bytes.iter().take_while(|b| **b == b'=').count()
            }
            [b'[', b' ' | b'x' | b'X', b']', ..] => 3,
            [b'*' | b'_', b'*' | b'_', ..] => {
                self.bold = true;
                bytes.iter().take_while(|b| matches!(b, b'*' | b'_')).count()
            }
            [b'*' | b'_', next, ..] if !next.is_ascii_whitespace() => {
                self.bold = true;
                1
            }
            [b'<', b'b' | b'h' | b's' | b'p' | b'B' | b'H', ..] => {
                let end = line.find('>').map_or(0, |at| at + 1);
                self.bold |= (1..=12).contains(&end);
                if end <= 12 { end } else { 0 }
            }
            [b'[', ..] => {
                self.bracket = true;
                1
            }
            [b'|', ..] => {
                self.bracket = true;
                bytes.iter().take_while(|b| **b == b'|').count()
            }
            [b' ' | b'\t', ..] => 1,
            _ => self.take_list_mark(line),
        }
    }

    /// A list's mark, or a sign that stands before a heading.
    fn take_list_mark(&mut self, line: &str) -> usize {
        let list = bullet(line).max(bare_number(line));
        if list > 0 {
            let number = line.starts_with(|first: char| first.is_ascii_digit());
            self.number |= number;
            self.bullet |= !number;
            return list;
        }
        let first = line.chars().next();
        self.bracket |= matches!(first, Some('【' | '［' | '「' | '■' | '●' | '◆' | '▼'));
        first.filter(|sign| !sign.is_ascii() && !sign.is_alphanumeric()).map_or(0, char::len_utf8)
    }
}

/// What ends a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// `:` or `：`.
    Colon,
    /// `?` with more behind it.
    Question,
    /// ` - ` or `|`.
    Dash,
    /// The closing `**`, `]`, `】`, `</b>`.
    Mark,
}

/// Where a label ends.
pub struct End {
    /// Bytes of the label.
    pub length: usize,
    /// Bytes to what follows.
    pub next: usize,
    /// What stands between.
    pub stop: Stop,
}

/// Where the label ends that a line begins with, its marks taken off.
pub fn label_end(line: &str, marks: Marks) -> Option<End> {
    const LONGEST: usize = 110;
    let end = |length, next, stop| Some(End { length, next, stop });
    // The marks below begin with such a byte; few letters do.
    let bytes = line.as_bytes();
    let near = bytes.get(..LONGEST).unwrap_or(bytes);
    for at in positions(near, |eight| eight.marks() | eight.wide()) {
        let Some(letter) = line.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        let next = at + letter.len_utf8();
        let after = bytes.get(next).copied();
        match letter {
            ':' if !matches!(after, Some(b'/' | b':' | b'\\')) => {
                let clock = at > 0
                    && bytes.get(at - 1).is_some_and(u8::is_ascii_digit)
                    && after.is_some_and(|b| b.is_ascii_digit());
                if !clock {
                    return end(at, next, Stop::Colon);
                }
            }
            '：' => return end(at, next, Stop::Colon),
            '?' | '？' if at > 3 && !matches!(after, None | Some(b'*' | b'_')) => {
                return end(at, next, Stop::Question);
            }
            '*' | '_' if marks.bold && at > 0 => {
                let run = bytes.iter().skip(at).take_while(|b| matches!(b, b'*' | b'_')).count();
                let word_inside = run == 1 && after.is_some_and(|b| b.is_ascii_alphanumeric());
                if !word_inside {
                    return end(at, at + run, Stop::Mark);
                }
            }
            '<' if marks.bold && after == Some(b'/') => {
                let close = line.get(at..).and_then(|rest| rest.find('>')).map_or(line.len(), |n| at + n + 1);
                return end(at, close, Stop::Mark);
            }
            ']' | '】' | '］' | '」' if marks.bracket => return end(at, next, Stop::Mark),
            '|' if marks.bracket => return end(at, next, Stop::Dash),
            '-' | '–' | '—' if at > 0 && bytes.get(at - 1) == Some(&b' ') && after == Some(b' ') => {
                return end(at - 1, next, Stop::Dash);
            }
            _ => {}
        }
    }
    None
}
