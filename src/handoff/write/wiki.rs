//! Jira's wiki markup: what Data Center's text box takes.
//!
//! A backslash escapes punctuation, in Cloud's converter as in Data Center's renderer. Where the markup has no
//! escape at all (`h1.` and `bq.` at a line's start, `:D`, an address that is to stay text, `{code}` within a
//! code block, a backslash itself) an invisible [`NEUTRAL`] parts the characters. It stands nowhere else.

use crate::handoff::code::Code;
use crate::handoff::document::{Block, Document};
use crate::handoff::list::{Below, List, ListKind};
use crate::handoff::prose::{Inline, Prose};

/// U+200B, zero-width space.
const NEUTRAL: char = '\u{200b}';

/// The document as wiki markup.
pub fn wiki(document: &Document) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in document.blocks() {
        if before.is_some() {
            out.push('\n');
        }
        // These take the first line break after them for their own: with one blank line alone, Cloud's converter
        // would part the next paragraph at its first line break.
        if matches!(before, Some(Block::List(_) | Block::Table(_))) {
            out.push('\n');
        }
        write(&mut out, block);
        before = Some(block);
    }
    out
}

/// Where words stand: what scans them decides what can be escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A paragraph or a heading, where a backslash always works.
    Open,
    /// A list or a table, which look for macros before they look for backslashes.
    Scanned,
    /// The words of a link, where no address is looked for.
    Link,
}

fn write(out: &mut String, block: &Block) {
    match block {
        Block::Title(prose) => line(out, "h2. ", prose, Place::Open),
        Block::Heading(prose) => line(out, "h3. ", prose, Place::Open),
        Block::Paragraph(prose) => line(out, "", prose, Place::Open),
        Block::List(list) => listed(out, list, ""),
        Block::Table(table) => {
            row(out, "||", table.header());
            table.rows().iter().for_each(|cells| row(out, "|", cells));
        }
        Block::Code(code) => block_code(out, code),
    }
}

/// A list, behind the marks of the lists around it. What stands below an entry follows it without an empty line, which
/// would end the list.
fn listed(out: &mut String, list: &List, around: &str) {
    let mark = match list.kind() {
        ListKind::Bullets => format!("{around}*"),
        ListKind::Steps => format!("{around}#"),
    };
    for entry in list.entries() {
        line(out, &format!("{mark} "), entry.words(), Place::Scanned);
        for below in entry.below() {
            match below {
                Below::List(list) => listed(out, list, &mark),
                Below::Code(code) => block_code(out, code),
            }
        }
    }
}

fn line(out: &mut String, marker: &str, prose: &Prose, place: Place) {
    out.push_str(marker);
    words(out, prose, place);
    out.push('\n');
}

fn row(out: &mut String, bar: &str, cells: &[Prose]) {
    for cell in cells {
        out.push_str(bar);
        if cell.is_empty() {
            out.push(' ');
        }
        // A header cell is strong by itself.
        match (bar, cell.inlines()) {
            ("||", [Inline::Strong(name)]) => out.push_str(name),
            _ => words(out, cell, Place::Scanned),
        }
    }
    out.push_str(bar);
    out.push('\n');
}

/// A block kept exactly. The macro's own tag, in any case, is the one thing that could end it.
fn block_code(out: &mut String, code: &Code) {
    let tag = if code.language().is_some() { "{code" } else { "{noformat" };
    out.push_str(tag);
    if let Some(language) = code.language() {
        out.push(':');
        out.push_str(language.id());
    }
    out.push_str("}\n");
    if code.text().starts_with(is_space) {
        out.push(NEUTRAL);
    }
    let mut rest = code.text();
    while let Some(at) = rest.find('{') {
        let (before, brace) = rest.split_at(at);
        out.push_str(before);
        out.push('{');
        if starts_with(brace, tag) {
            out.push(NEUTRAL);
        }
        rest = brace.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    if rest.ends_with(is_space) {
        out.push(NEUTRAL);
    }
    out.push('\n');
    out.push_str(tag);
    out.push_str("}\n");
}

fn words(out: &mut String, prose: &Prose, place: Place) {
    let mut begins = true;
    for (number, inline) in prose.inlines().iter().enumerate() {
        let next = prose.inlines().get(number + 1);
        match inline {
            Inline::Text(words) => escape(out, words, place, begins),
            Inline::Strong(words) => strong(out, words, next),
            Inline::Link { words, address } => link(out, words, address, next),
            Inline::Break => out.push('\n'),
        }
        begins = *inline == Inline::Break;
    }
}

/// Emphasised words; a mark that touches a word stands in braces.
fn strong(out: &mut String, words: &str, next: Option<&Inline>) {
    let word = |c: char| c.is_alphanumeric() || !c.is_ascii();
    let after = match next {
        Some(Inline::Text(text)) => text.starts_with(word),
        _ => false,
    };
    let mark = if out.ends_with(word) || after { "{*}" } else { "*" };
    out.push_str(mark);
    out.push_str(words);
    out.push_str(mark);
}

/// An address alone where it is known to be taken as it is, or words and address in brackets.
fn link(out: &mut String, words: &str, address: &str, next: Option<&Inline>) {
    let free = match next {
        None | Some(Inline::Break) => true,
        Some(Inline::Text(text)) => text.starts_with(' '),
        Some(_) => false,
    };
    let free = free && (out.is_empty() || out.ends_with([' ', '\n', '|']));
    if words == address && free && is_bare(address) {
        out.push_str(address);
        return;
    }
    out.push('[');
    escape(out, words, Place::Link, true);
    out.push('|');
    out.push_str(address);
    out.push(']');
}

/// Whether an address is found whole and kept unchanged when it stands in text.
fn is_bare(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let Some((host, path)) = rest.split_once('/') else { return false };
    let simple =
        |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'?' | b'=' | b'&' | b'%' | b'-' | b'_');
    host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-')
        && host.bytes().any(|b| b.is_ascii_lowercase())
        && path.bytes().all(simple)
        && !path.contains("..")
        && !path.contains("/.")
        && !path.starts_with('.')
        && !path.contains("%2e")
        && !path.contains("%2E")
        && !path.ends_with(['.', '?'])
        && !address.contains("--")
}

/// Writes words so that they are read as they are.
fn escape(out: &mut String, words: &str, place: Place, begins: bool) {
    if begins && opens_a_block(words) {
        out.push(NEUTRAL);
    }
    let mut before: Option<char> = None;
    for (at, c) in words.char_indices() {
        let (read, after) = words.split_at_checked(at + c.len_utf8()).unwrap_or_default();
        let letter = Letter { before, c, after, opens: begins && at == 0 };
        if letter.is_escaped() {
            out.push('\\');
        }
        out.push(c);
        let may_end_one = place != Place::Link && matches!(c, ':' | '/');
        let ends_a_scheme = may_end_one && SCHEMES.iter().any(|scheme| ends_with(read, scheme));
        if ends_a_scheme || letter.is_parted(place) {
            out.push(NEUTRAL);
        }
        before = Some(c);
    }
}

/// A character among its neighbours.
struct Letter<'a> {
    before: Option<char>,
    c: char,
    after: &'a str,
    /// Whether it stands first on its line.
    opens: bool,
}

impl Letter<'_> {
    fn next(&self) -> Option<char> {
        self.after.chars().next()
    }

    /// Whether it is markup here that a backslash undoes.
    fn is_escaped(&self) -> bool {
        match self.c {
            '{' | '}' | '|' | '!' | '[' | ']' => true,
            '*' | '_' | '+' | '-' | '^' | '~' => !within_word(self.before, self.next()),
            '#' => self.opens,
            '?' => self.before == Some('?') || self.next() == Some('?'),
            '(' => self.before == Some(':') || EMOTICONS.iter().any(|face| self.after.starts_with(face)),
            ')' => matches!(self.before, Some(':' | ';')),
            _ => false,
        }
    }

    /// Whether it would be markup together with what follows, and no backslash undoes it.
    fn is_parted(&self, place: Place) -> bool {
        match self.c {
            '{' => place == Place::Scanned && MACROS.iter().any(|name| starts_with(self.after, name)),
            // A backslash before anything it could escape, or before another, would be read as markup.
            '\\' => !self.next().is_some_and(char::is_alphanumeric),
            ':' => matches!(self.next(), Some('D' | 'P' | 'p')),
            // Data Center decodes character references.
            '&' => is_reference(self.after),
            _ => false,
        }
    }
}

/// Macros that are looked for before escapes.
const MACROS: [&str; 8] = ["adf", "anchor", "code", "quote", "noformat", "panel", "color", "lorem"];

/// What follows `(` in an emoticon.
const EMOTICONS: [&str; 18] = [
    "y)", "n)", "i)", "flag)", "flagoff)", "/)", "x)", "!)", "+)", "-)", "?)", "on)", "off)", "*)", "*r)", "*g)",
    "*b)", "*y)",
];

/// Where an address begins.
const SCHEMES: [&str; 6] = ["http://", "https://", "ftp://", "ftps://", "irc://", "mailto:"];

/// Whether words end with a scheme, in any case.
fn ends_with(words: &str, scheme: &str) -> bool {
    let start = words.len().checked_sub(scheme.len());
    start.and_then(|start| words.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
}

/// Whether a line that begins with these words would be a heading or a quote, or lose its indentation.
fn opens_a_block(words: &str) -> bool {
    let mut bytes = words.bytes();
    match (bytes.next(), bytes.next(), bytes.next()) {
        (Some(b'h'), Some(b'1'..=b'6'), Some(b'.')) | (Some(b'b'), Some(b'q'), Some(b'.')) => true,
        (Some(first), ..) => matches!(first, b' ' | b'\t'),
        (None, ..) => false,
    }
}

fn within_word(before: Option<char>, next: Option<char>) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    word(before) && word(next)
}

/// Whether `&` and this would be a character reference.
fn is_reference(after: &str) -> bool {
    let name = after.bytes().take(12).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    name > 0 && after.as_bytes().get(name) == Some(&b';')
}

fn starts_with(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// White space as the converter trims it.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}
