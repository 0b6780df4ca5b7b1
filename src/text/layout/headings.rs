//! Headings: marked-up lines, lines that end with a colon, and `Label: value`.

use crate::Span;
use crate::language::meaning::{Meaning, begins_strangely, meaning};
use crate::layout::code;
use crate::layout::ink::Ink;
use crate::layout::marks::{End, Marks, Stop, label_end, unmark};
use playbook::Item;

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
    /// Its rank, the highest first: 1 to 6 as in Markdown, then bold, colon, label, listed label.
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
    /// Who speaks in a chat stands before it: what is said is no title.
    pub turn: bool,
    /// The line before it ends in the middle of a sentence.
    pub runs_on: bool,
    /// What the form's empty field right above it asks for.
    pub field: Option<Item>,
    /// A form's question heads the lines right above it: the next question needs no blank line before it.
    pub form: bool,
    /// A field of a form stands right above it: a question of ours may follow.
    pub below_field: bool,
}

/// Without one of these in it, a long line is no heading.
const TELLING: Ink =
    Ink::COLON.or(Ink::HASH).or(Ink::STAR).or(Ink::BRACKET).or(Ink::SIGN).or(Ink::DASH).or(Ink::FENCE).or(Ink::WIDE);

/// Reads a line as a heading, if it is one.
pub fn heading(text: &str, line: Span, ink: Ink, around: Surroundings) -> Option<Heading> {
    if !ink.has(TELLING) && !around.underlined && line.end - line.start > 80 {
        return None;
    }
    let (rest, marks) = unmark(text, line);
    let words = rest.of(text);
    let long = words.len() > 200 && !words.get(..120).unwrap_or(words).contains([':', '*']);
    // The rest of a wrapped sentence, or a key of JSON.
    let inside = around.runs_on && words.starts_with(char::is_lowercase)
        || code::is_member(words.trim_start_matches(['{', '[', ' ']));
    if words.is_empty() || inside || long && marks.rank.is_none() {
        return None;
    }
    let bare = words
        .trim_end_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '#' | '*' | '_' | '=' | ':' | '-' | '：'));
    let whole = Span { start: rest.start, end: rest.start + bare.len() };
    if let Some(rank) = marks.rank.or(around.underlined.then_some(2)) {
        return ranked(line, whole, bare, rank, around);
    }
    if !marks.bullet && !marks.number && says_whether_to_answer(bare) {
        return ranked(line, whole, bare, COLON, around);
    }
    let ends = ink.has(Ink::COLON.or(Ink::DASH).or(Ink::WIDE)) || marks.bold || marks.bracket;
    let labelled = if ends { labelled(text, line, rest, marks, around) } else { None };
    labelled.or_else(|| alone(line, whole, bare, marks, around))
}

/// "> Which version do you use?": a question of somebody's that the answer stands below.
pub fn question(text: &str, line: Span) -> Option<Heading> {
    const LONGEST: usize = 120;
    let words = line.of(text);
    if words.len() > LONGEST || !words.ends_with('?') {
        return None;
    }
    let asked = words.strip_prefix('>')?.trim_start();
    let sense = meaning(asked);
    let items = if sense.items[1].is_none() && asks(&sense, asked) { sense.items } else { [None, None] };
    let label = Span { start: line.end - asked.len(), end: line.end };
    Some(Heading { line, label, value: end_of(line), items, listed: false, rank: COLON })
}

/// "Attach a screenshot (optional)": only a form's own question says whether it has to be answered.
fn says_whether_to_answer(words: &str) -> bool {
    const SAYS: [&str; 5] = ["optional", "required", "mandatory", "if applicable", "if any"];
    let inner = words.strip_suffix(')').and_then(|words| words.rsplit_once('('));
    inner.is_some_and(|(_, inner)| SAYS.iter().any(|says| says.eq_ignore_ascii_case(inner)))
}

/// A line that is marked as a heading of some rank: one of ours, or any that is short.
fn ranked(line: Span, label: Span, bare: &str, rank: u8, around: Surroundings) -> Option<Heading> {
    let sense = meaning(bare);
    let items = if asks(&sense, bare) { sense.items } else { [None, None] };
    let ours = items[0].is_some();
    (ours || !around.among_hashes && bare.len() <= 120).then_some(Heading {
        line,
        label,
        value: end_of(line),
        items,
        listed: false,
        rank,
    })
}

/// A line of a label and what stands behind it.
fn labelled(text: &str, line: Span, rest: Span, marks: Marks, around: Surroundings) -> Option<Heading> {
    let words = rest.of(text);
    let End { length, next, stop } = label_end(words, marks)?;
    let label = Span { start: rest.start, end: rest.start + length }.trimmed(text);
    // "検証環境で再現しました。重大度：SEV2": a sentence, and a label behind it.
    if label.of(text).contains('。') {
        return None;
    }
    let value = value(text, Span { start: rest.start + next, end: rest.end });
    let sense = meaning(without_choices(label.of(text)));
    // "Phone: +49 30 1234567": whom to call, and nothing that it happens on.
    if of_place(sense.items[0]) && is_number_to_call(value.of(text)) {
        return None;
    }
    let empty = value.start == value.end;
    let listed = marks.bullet || marks.number;
    let known = match stop {
        Stop::Mark if marks.bold => asks(&sense, label.of(text)),
        Stop::Colon if empty => {
            asks(&sense, label.of(text))
                && sense.words <= 12
                && sense.unknown <= 2
                && !numbered(label.of(text))
                && !(of_place(sense.items[0]) && names_one(label.of(text)))
        }
        // "[mobile browser] the list is empty": a subject's tag names a part of the product, not a heading's item.
        Stop::Mark if marks.bracket && !empty && words.contains(']') => {
            sense.is_ours() && sense.words <= 8 && sense.unknown == 0
        }
        Stop::Colon | Stop::Mark => sense.is_ours() && sense.words <= 8 && sense.unknown <= u32::from(is_place(&sense)),
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
    let title = marks.bold && stop == Stop::Mark && empty && length <= 80;
    let field = !empty && next_field(label.of(text), stop, around);
    let rank = if title { BOLD } else { COLON };
    (title || field).then_some(Heading { line, label, value, items: [None, None], listed, rank })
}

/// "Version:", left empty, and below it "Character name: Grim": the form's next field is no answer to the one before
/// it. A log's lines and a system's parts begin like fields, too.
fn next_field(label: &str, stop: Stop, around: Surroundings) -> bool {
    let brief = match around.field {
        Some(Item::LogsAndData | Item::ReproductionSteps | Item::ActualBehavior | Item::ExpectedBehavior) | None => {
            false
        }
        Some(Item::Environment) => stop == Stop::Question,
        Some(_) => matches!(stop, Stop::Question | Stop::Colon),
    };
    brief && label.starts_with(char::is_uppercase) && label.bytes().filter(|byte| *byte == b' ').count() < 4
}

/// A line of nothing but known words, by itself.
fn alone(line: Span, label: Span, bare: &str, marks: Marks, around: Surroundings) -> Option<Heading> {
    let capital = bare.chars().next().is_some_and(|c| !c.is_lowercase());
    if marks.bullet
        || around.turn
        || !capital
        || bare.len() > 80
        || bare.ends_with(['.', ',', '!', ';'])
        || bare.contains('。')
        || bare.bytes().filter(|b| *b == b' ').count() > 6
    {
        return None;
    }
    if begins_strangely(bare) {
        return None;
    }
    let sense = meaning(bare);
    let strong = sense.known >= 2
        || sense.words == 1 && matches!(sense.items[0], Some(Item::ReproductionSteps | Item::LogsAndData));
    let next_question = around.form && bare.ends_with('?') && (sense.words >= 3 || sense.known >= 1);
    let in_form = next_question || around.below_field && bare.ends_with('?');
    let lonely = around.after_blank || around.before_block || in_form || strong && sense.words <= 4;
    let known = sense.is_ours()
        && sense.unknown == 0
        && sense.words <= 7
        && lonely
        && (!marks.number || strong)
        && (sense.known >= 2 || !bare.ends_with('?') || bare.starts_with(['W', 'H']));
    // "How often does it happen?": nothing that is looked for, but no answer to the question above either.
    let items = if known { sense.items } else { [None, None] };
    (known || next_question).then_some(Heading { line, label, value: end_of(line), items, listed: false, rank: COLON })
}

/// "Severity (S1-S4)", "Logs attached (y/n)": what brackets behind a label offer is no part of its sense.
fn without_choices(label: &str) -> &str {
    /// The longest that is offered, in bytes.
    const LONGEST: usize = 12;
    let offered = label.trim_end().strip_suffix(')').and_then(|label| label.rsplit_once('('));
    offered.filter(|(_, choices)| choices.len() <= LONGEST).map_or(label, |(label, _)| label)
}

/// "+49 30 1234567", "(503) 555-0101".
fn is_number_to_call(value: &str) -> bool {
    const FEWEST: usize = 7;
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    digits >= FEWEST && value.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '/'))
}

/// Whether a number stands in a label: "Build 4711:" states, it does not ask.
fn numbered(label: &str) -> bool {
    label.split(|c: char| !c.is_alphanumeric()).any(|word| word.len() > 1 && word.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a label of a version or a system names it itself: "Build I20040914:", "Firefox 9.1:".
fn names_one(label: &str) -> bool {
    label.bytes().filter(u8::is_ascii_digit).count() > 1
}

const fn of_place(item: Option<Item>) -> bool {
    matches!(item, Some(Item::Environment | Item::Versions))
}

/// Whether a label asks for one of our items, without too many unknown words among its own.
fn asks(sense: &Meaning, label: &str) -> bool {
    let bearable = if label.ends_with('?') { sense.known + 3 } else { sense.known + 1 };
    sense.is_ours() && sense.unknown <= bearable.min(5)
}

/// "Shop version: 4.2": before a word for a version or a place, an unknown word is a product's name.
fn is_place(sense: &Meaning) -> bool {
    of_place(sense.items[0]) && sense.words <= 4
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

#[cfg(test)]
mod tests {
    use crate::layout::Layout;

    /// The headings' words, each with what stands under it.
    fn sections(text: &str) -> Vec<(&str, &str)> {
        Layout::of(text).sections.iter().map(|section| (section.heading.of(text), section.body.of(text))).collect()
    }

    #[test]
    fn what_is_asked_in_quoting_marks_heads_the_answer() {
        let reply = "> Which version do you use?\n8.2\n> Does it happen every day?\n\nYes\n> What do you expect to see?\nThe list";
        let wanted = [
            ("Which version do you use?", "8.2"),
            ("Does it happen every day?", "Yes"),
            ("What do you expect to see?", "The list"),
        ];
        assert_eq!(sections(reply), wanted);
        assert_eq!(
            sections("> Which version do you use?\n> Which browser?\nSee above."),
            [("Which browser?", "See above.")]
        );
        assert_eq!(sections("It works.\n> Which version do you use?"), []);
    }

    #[test]
    fn a_label_asks_whatever_its_brackets_offer() {
        assert_eq!(sections("Severity (S1-S4): S2\nOwner (name): Ida").len(), 2);
    }

    #[test]
    fn a_forms_questions_need_no_blank_line() {
        let form = "What did you do?\nI pressed Pay.\nHow often does it happen?\nAlways\nWhat did you expect to \
                    happen?\nA receipt.\nHow many users are affected?\nAll 40";
        let wanted = [
            ("What did you do?", "I pressed Pay."),
            ("How often does it happen?", "Always"),
            ("What did you expect to happen?", "A receipt."),
            ("How many users are affected?", "All 40"),
        ];
        assert_eq!(sections(form), wanted);
        let below =
            "Name: Ida Moe\nArea: Till\nWhat happened?\nThe page is blank.\nWhat did you expect to happen?\nA receipt.";
        let happened = ("What happened?", "The page is blank.");
        assert_eq!(sections(below), [happened, happened, ("What did you expect to happen?", "A receipt.")]);
        // Asked in the flow of a text, and in no form.
        assert_eq!(sections("The page is blank.\nWhat did you expect to happen here?\nIt did so before."), []);
        assert_eq!(sections("Note: it ran again.\nCan you look at it once more?\nThank you."), []);
    }
}
