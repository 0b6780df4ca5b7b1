//! Headings: marked-up lines, lines that end with a colon, and `Label: value`.

use crate::playbook::Item;
use crate::reading::Span;
use crate::reading::language::meaning::{Meaning, meaning};
use crate::reading::layout::bullets::{bare_number, bullet};
use crate::reading::layout::ink::Ink;

/// A heading in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its whole line, trimmed.
    pub line: Span,
    /// Its words, without marks.
    pub label: Span,
    /// What stands behind it on the same line; empty when nothing does.
    pub value: Span,
    /// What it asks for: one item, two for a joint heading, none when it is not one of ours.
    pub items: [Option<Item>; 2],
    /// Whether it stands in a list.
    pub listed: bool,
    /// How far down it ranks: 1 to 6 as in Markdown, then bold, colon, label, listed label.
    rank: u8,
}

const BOLD: u8 = 6;
const COLON: u8 = 7;
const LABEL: u8 = 8;
const LISTED: u8 = 9;

impl Heading {
    /// Whether this heading ends the section of one above it.
    pub fn closes(&self, above: &Self) -> bool {
        let ours = self.items[0].is_some() && above.items[0].is_some();
        self.rank <= above.rank || (ours && self.rank < LISTED && !self.belongs_to(above))
    }

    /// Versions below environment, an attempt's result below attempts: parts, not successors.
    fn belongs_to(&self, above: &Self) -> bool {
        let of_place = |item: Option<Item>| matches!(item, None | Some(Item::Environment | Item::Versions));
        self.items == above.items
            || self.items.iter().copied().all(of_place) && above.items.iter().copied().all(of_place)
    }
}

/// What stands around a line.
#[allow(clippy::struct_excessive_bools, reason = "they do come in any combination")]
#[derive(Clone, Copy, Debug, Default)]
pub struct Surroundings {
    /// Nothing, a heading or quoted mail stands before it.
    pub after_blank: bool,
    /// Code or a log follows at once.
    pub before_block: bool,
    /// The next line is `====` or `----`.
    pub underlined: bool,
    /// A line beside it begins with a hash too: `#` may be a wiki's list number.
    pub among_hashes: bool,
}

/// How a line is marked up.
#[allow(clippy::struct_excessive_bools, reason = "marks do come in any combination")]
#[derive(Clone, Copy, Default)]
struct Marks {
    rank: Option<u8>,
    bullet: bool,
    number: bool,
    bold: bool,
    bracket: bool,
}

/// Takes the marks off the front of a line: list marks, `##`, `h3.`, `==`, `**`, `[`, `【`, `<b>`, emoji.
fn unmark(text: &str, mut span: Span) -> (Span, Marks) {
    let mut marks = Marks::default();
    // Each turn takes something off; a decorated heading has a handful of marks at most.
    for _ in 0..8 {
        let line = span.of(text);
        let bytes = line.as_bytes();
        let taken = match bytes {
            [b'#', ..] => {
                let hashes = bytes.iter().take_while(|b| **b == b'#').count();
                let number = bytes.get(hashes).is_some_and(u8::is_ascii_digit) && hashes == 1;
                if hashes > 6 || number {
                    0
                } else {
                    marks.rank = u8::try_from(hashes).ok();
                    hashes
                }
            }
            [b'h' | b'H', level @ b'1'..=b'6', b'.', ..] => {
                marks.rank = Some(level - b'0');
                3
            }
            [b'=', b'=', ..] => {
                marks.rank = Some(2);
                bytes.iter().take_while(|b| **b == b'=').count()
            }
            [b'[', b' ' | b'x' | b'X', b']', ..] => 3,
            [b'*' | b'_', b'*' | b'_', ..] => {
                marks.bold = true;
                bytes.iter().take_while(|b| matches!(b, b'*' | b'_')).count()
            }
            [b'*' | b'_', next, ..] if !next.is_ascii_whitespace() => {
                marks.bold = true;
                1
            }
            [b'<', b'b' | b'h' | b's' | b'p' | b'B' | b'H', ..] => {
                let end = line.find('>').map_or(0, |at| at + 1);
                marks.bold |= (1..=12).contains(&end);
                if end <= 12 { end } else { 0 }
            }
            [b'[', ..] => {
                marks.bracket = true;
                1
            }
            [b'|', ..] => {
                marks.bracket = true;
                bytes.iter().take_while(|b| **b == b'|').count()
            }
            [b' ' | b'\t', ..] => 1,
            _ => {
                let list = bullet(line).max(bare_number(line));
                if list > 0 {
                    marks.number |= bytes.first().is_some_and(u8::is_ascii_digit);
                    marks.bullet |= !bytes.first().is_some_and(u8::is_ascii_digit);
                    list
                } else {
                    let first = line.chars().next();
                    marks.bracket |= matches!(first, Some('【' | '［' | '「' | '■' | '●' | '◆' | '▼'));
                    match first {
                        Some(sign) if !sign.is_ascii() && !sign.is_alphanumeric() => sign.len_utf8(),
                        _ => 0,
                    }
                }
            }
        };
        if taken == 0 {
            break;
        }
        span = Span { start: (span.start + taken).min(span.end), end: span.end };
    }
    (span, marks)
}

/// What ends a label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// `:` or `：`.
    Colon,
    /// `?` with more behind it.
    Question,
    /// ` - ` or `|`.
    Dash,
    /// The closing `**`, `]`, `】`, `</b>`.
    Mark,
}

/// Where a label ends: bytes of the label, bytes to what follows, and what stood there.
fn label_end(line: &str, marks: Marks) -> Option<(usize, usize, Stop)> {
    const LONGEST: usize = 110;
    // The marks below begin with such a byte; few letters do.
    let telling = Ink::COLON.or(Ink::STAR).or(Ink::SIGN).or(Ink::BRACKET).or(Ink::DASH).or(Ink::WIDE);
    let bytes = line.as_bytes();
    for (at, byte) in bytes.iter().take(LONGEST).enumerate() {
        if !Ink::of_byte(*byte).has(telling) {
            continue;
        }
        let Some(letter) = line.get(at..).and_then(|rest| rest.chars().next()) else { continue };
        let next = at + letter.len_utf8();
        let after = bytes.get(next).copied();
        match letter {
            ':' if !matches!(after, Some(b'/' | b':' | b'\\')) => {
                let clock = at > 0
                    && bytes.get(at - 1).is_some_and(u8::is_ascii_digit)
                    && after.is_some_and(|b| b.is_ascii_digit());
                if !clock {
                    return Some((at, next, Stop::Colon));
                }
            }
            '：' => return Some((at, next, Stop::Colon)),
            '?' | '？' if at > 3 && !matches!(after, None | Some(b'*' | b'_')) => {
                return Some((at, next, Stop::Question));
            }
            '*' | '_' if marks.bold && at > 0 => {
                let run = bytes.iter().skip(at).take_while(|b| matches!(b, b'*' | b'_')).count();
                let word_inside = run == 1 && after.is_some_and(|b| b.is_ascii_alphanumeric());
                if !word_inside {
                    return Some((at, at + run, Stop::Mark));
                }
            }
            '<' if marks.bold && after == Some(b'/') => {
                let close = line.get(at..).and_then(|rest| rest.find('>')).map_or(line.len(), |n| at + n + 1);
                return Some((at, close, Stop::Mark));
            }
            ']' | '】' | '］' | '」' if marks.bracket => return Some((at, next, Stop::Mark)),
            '|' if marks.bracket => return Some((at, next, Stop::Dash)),
            '-' | '–' | '—' if at > 0 && bytes.get(at - 1) == Some(&b' ') && after == Some(b' ') => {
                return Some((at - 1, next, Stop::Dash));
            }
            _ => {}
        }
    }
    None
}

/// Reads a line as a heading, if it is one.
#[allow(clippy::too_many_lines, reason = "one decision, taken mark by mark")]
pub fn heading(text: &str, line: Span, ink: Ink, around: Surroundings) -> Option<Heading> {
    // A long line without a mark or a colon is no heading.
    let marked = ink.has(
        Ink::COLON
            .or(Ink::HASH)
            .or(Ink::STAR)
            .or(Ink::BRACKET)
            .or(Ink::SIGN)
            .or(Ink::DASH)
            .or(Ink::FENCE)
            .or(Ink::WIDE),
    );
    if !marked && !around.underlined && line.end - line.start > 80 {
        return None;
    }
    let (rest, marks) = unmark(text, line);
    let words = rest.of(text);
    if words.is_empty()
        || (words.len() > 200 && marks.rank.is_none() && !words.get(..120).unwrap_or(words).contains([':', '*']))
    {
        return None;
    }
    let whole = Span { start: rest.start, end: rest.end }.of(text);
    let bare = whole
        .trim_end_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '#' | '*' | '_' | '=' | ':' | '-' | '：'));
    let whole_label = Span { start: rest.start, end: rest.start + bare.len() };
    let rank = marks.rank.or(if around.underlined { Some(2) } else { None });

    if let Some(rank) = rank {
        let sense = meaning(bare);
        let items = if asks(&sense, bare) { sense.items } else { [None, None] };
        if around.among_hashes && items[0].is_none() {
            return None;
        }
        if items[0].is_some() || bare.len() <= 120 {
            return Some(Heading { line, label: whole_label, value: end_of(line), items, listed: false, rank });
        }
        return None;
    }

    let ends = ink.has(Ink::COLON.or(Ink::DASH).or(Ink::WIDE)) || marks.bold || marks.bracket;
    let stop = if ends { label_end(words, marks) } else { None };
    if let Some((length, next, stop)) = stop {
        let label = Span { start: rest.start, end: rest.start + length }.trimmed(text);
        let value = value(text, Span { start: rest.start + next, end: rest.end });
        let sense = meaning(label.of(text));
        let empty = value.start == value.end;
        let listed = marks.bullet || marks.number;
        let known = match stop {
            Stop::Mark if marks.bold => asks(&sense, label.of(text)),
            Stop::Colon if empty => {
                asks(&sense, label.of(text)) && sense.words <= 12 && sense.unknown <= 2 && !numbered(label.of(text))
            }
            // "[mobile browser] the list is empty": a subject's tag names a part of the product, not a heading's item.
            Stop::Mark if marks.bracket && !empty && words.contains(']') => {
                sense.is_ours() && sense.words <= 8 && sense.unknown == 0
            }
            Stop::Colon | Stop::Mark => {
                sense.is_ours() && sense.words <= 8 && sense.unknown <= u32::from(is_place(&sense))
            }
            Stop::Question => sense.is_ours() && sense.unknown <= 1 && sense.known >= 1 && sense.words >= 3,
            Stop::Dash => {
                sense.is_ours()
                    && sense.unknown == 0
                    && (sense.known >= 2 || marks.bold || marks.bracket)
                    && sense.words <= 5
            }
        };
        if known {
            let rank = match (marks.bold, empty, listed) {
                (_, _, true) if !empty => LISTED,
                (true, ..) => BOLD,
                (false, true, _) => COLON,
                (false, false, _) => LABEL,
            };
            return Some(Heading { line, label, value, items: sense.items, listed, rank });
        }
        if marks.bold && stop == Stop::Mark && empty && length <= 80 {
            return Some(Heading { line, label, value, items: [None, None], listed, rank: BOLD });
        }
    }

    // A line with nothing but known words, by itself.
    let capital = bare.chars().next().is_some_and(|c| !c.is_lowercase());
    if marks.bullet
        || !capital
        || bare.len() > 80
        || bare.ends_with(['.', ',', '!', ';'])
        || bare.bytes().filter(|b| *b == b' ').count() > 6
    {
        return None;
    }
    let sense = meaning(bare);
    let strong = sense.known >= 2
        || sense.words == 1 && matches!(sense.items[0], Some(Item::ReproductionSteps | Item::LogsAndData));
    let lonely = around.after_blank || around.before_block || strong && sense.words <= 4;
    if sense.is_ours()
        && sense.unknown == 0
        && sense.words <= 7
        && lonely
        && (!marks.number || strong)
        && (sense.known >= 2 || !bare.ends_with('?') || bare.starts_with(['W', 'H']))
    {
        return Some(Heading {
            line,
            label: whole_label,
            value: end_of(line),
            items: sense.items,
            listed: false,
            rank: COLON,
        });
    }
    None
}

/// Whether a number stands in a label: "Build 4711:" states, it does not ask.
fn numbered(label: &str) -> bool {
    label.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a label asks for something: one of ours, with no more strangers among its words than it can bear.
fn asks(sense: &Meaning, label: &str) -> bool {
    let bearable = if label.ends_with('?') { sense.known + 3 } else { sense.known + 1 };
    sense.is_ours() && sense.unknown <= bearable.min(5)
}

/// "Shop version: 4.2" — a product's name before it is no stranger.
fn is_place(sense: &Meaning) -> bool {
    matches!(sense.items[0], Some(Item::Environment | Item::Versions)) && sense.words <= 4
}

/// What stands behind a label, without the marks around it.
fn value(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let front = words.len()
        - words
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | ':' | '：' | '|' | ']'))
            .len();
    let start = span.start + front;
    let words = Span { start, end: span.end }.of(text);
    let words = words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '|'));
    Span { start, end: start + words.len() }
}

/// An empty span at the end of a line.
const fn end_of(line: Span) -> Span {
    Span { start: line.end, end: line.end }
}
