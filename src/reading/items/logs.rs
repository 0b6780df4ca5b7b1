//! Logs and data: log lines, traces, console output, HAR captures, payloads under their heading, ids to search by.

use super::{data, ids};
use crate::Span;
use crate::layout::complaint::is_complaint;
use crate::layout::ink::Ink;
use crate::layout::logline::is_log;
use crate::layout::sections::{self, Answer};
use crate::layout::unfilled::says_nothing;
use crate::layout::{Line, LineKind};
use crate::letters;
use crate::{Grade, Passage, Piece};
use playbook::Item;

/// Finds logs and data.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    pieces.extend(sections::unanswered(passage, Item::LogsAndData));
    let before = pieces.len();
    let mut told = None;
    let mut add = |span, grade, clue| pieces.push(Piece { item: Item::LogsAndData, span, grade, clue });
    for (span, clue) in runs(passage.text, &passage.layout.lines) {
        add(span, Grade::Strong, clue);
    }
    for answer in sections::answers(passage, Item::LogsAndData) {
        match answer {
            Answer::Block(span) if says_nothing(span.of(passage.text)) => {}
            Answer::Block(span) => add(span, Grade::Strong, "labelled-block"),
            Answer::Words(span) if ids::is_answer(span.of(passage.text)) => add(span, Grade::Strong, "id"),
            Answer::Words(span) if is_link(span.of(passage.text)) => add(span, Grade::Weak, "link"),
            Answer::Words(span) => told = told.or(Some(span)),
        }
    }
    let lines = passage.layout.lines.as_slice();
    let found = lines.iter().enumerate().find_map(|(at, line)| Some((at, said(passage.text, line)?)));
    if let Some((at, (span, clue))) = found {
        let goes_on = clue == MAIL_HEAD;
        let end =
            if goes_on { head_end(passage.text, lines.get(at..).unwrap_or_default(), span.end) } else { span.end };
        add(Span { end, ..span }, Grade::Strong, clue);
    }
    if let Some((span, clue)) = data::pasted(passage) {
        add(span, Grade::Strong, clue);
    }
    if let Some(span) = data::record(passage.text, &passage.layout.lines) {
        add(span, Grade::Strong, "record");
    }
    let quotes = |line: &Line| inline(passage.text, line).or_else(|| quoted(passage.text, line));
    let inside = || passage.layout.lines.iter().find_map(quotes);
    if pieces.len() == before
        && let Some(span) = inside()
    {
        pieces.push(Piece { item: Item::LogsAndData, span, grade: Grade::Weak, clue: "inline" });
    }
    // Somebody who answers the question in words has looked, at least.
    if let (Some(span), true) = (told, pieces.len() == before) {
        pieces.push(Piece { item: Item::LogsAndData, span, grade: Grade::Weak, clue: "labelled" });
    }
}

/// Runs of log lines; blank lines and, inside a block, other lines do not part them.
fn runs(text: &str, lines: &[Line]) -> Vec<(Span, &'static str)> {
    let mut runs: Vec<(Span, &'static str)> = Vec::new();
    let mut open: Option<Span> = None;
    let mut har = Har::default();
    for line in lines {
        match (line.kind, open) {
            (LineKind::Log, Some(run)) => open = Some(Span { start: run.start, end: line.span.trimmed(text).end }),
            (LineKind::Log, None) => open = Some(line.span.trimmed(text)),
            (LineKind::Blank | LineKind::Code, _) | (_, None) => {}
            (_, Some(run)) => {
                runs.push((run, "log-lines"));
                open = None;
            }
        }
        if line.ink.has(Ink::SIGN)
            && let span = line.span.trimmed(text)
            && let Some(capture) = har.take(span, span.of(text))
        {
            runs.push((capture, "har"));
        }
    }
    runs.extend(open.map(|run| (run, "log-lines")));
    runs
}

/// Watches for the three keys that every HAR capture has.
#[derive(Default)]
struct Har {
    log: Option<usize>,
    entries: bool,
    found: bool,
}

impl Har {
    fn take(&mut self, span: Span, line: &str) -> Option<Span> {
        if self.found || !line.contains('"') {
            return None;
        }
        if self.log.is_none() && line.contains("\"log\"") {
            self.log = Some(span.start);
        }
        self.entries |= self.log.is_some() && line.contains("\"entries\"");
        if self.entries && line.contains("\"startedDateTime\"") {
            self.found = true;
            return self.log.map(|start| Span { start, end: span.end });
        }
        None
    }
}

/// Data on a line that is no log's: a mail's head, or an id that is called one.
fn said(text: &str, line: &Line) -> Option<(Span, &'static str)> {
    let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem);
    if (prose || line.kind == LineKind::Code) && line.ink.has(Ink::COLON) {
        let whole = line.span.trimmed(text);
        if is_mail_head(whole.of(text)) {
            return Some((whole, MAIL_HEAD));
        }
    }
    if !prose || !line.ink.has(Ink::DIGIT) {
        return None;
    }
    let (start, end) = ids::called(line.span.of(text))?;
    Some((Span { start: line.span.start + start, end: line.span.start + end }, "id"))
}

/// A message quoted in the middle of a sentence (`TypeError: …`), or a server's answer (`{"error": …}`).
fn inline(text: &str, line: &Line) -> Option<Span> {
    let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem);
    if !prose || !line.ink.has(Ink::COLON) || !line.ink.has(Ink::FENCE.or(Ink::SIGN)) {
        return None;
    }
    let words = line.span.of(text);
    let coded =
        || words.split('`').skip(1).step_by(2).find(|quoted| is_complaint(quoted) || is_log(quoted, Ink::of(quoted)));
    // `It says "ORA-01654: unable to extend index"`: within marks that anything may stand in, only what is no sentence.
    let said = || words.split('"').skip(1).step_by(2).find(|quoted| is_complaint(quoted));
    let message = if line.ink.has(Ink::FENCE) { coded() } else { None }.or_else(said);
    let payload = || {
        words
            .find("{\"")
            .filter(|at| words.get(*at..).is_some_and(|rest| rest.contains("\":")))
            .map(|at| words.get(at..).unwrap_or_default())
    };
    let found = message.or_else(payload)?;
    let start = line.span.start + words.find(found)?;
    Some(Span { start, end: start + found.len() })
}

/// What a log is said to say, in its own words: `sync log: "queue full (37), waiting"`.
fn quoted(text: &str, line: &Line) -> Option<Span> {
    const LOGS: [&str; 6] = ["log", "logs", "logfile", "console", "logcat", "syslog"];
    const SAYS: [&str; 6] = ["says", "said", "shows", "showed", "reads", "has"];
    /// The most words between the log and what it says.
    const NEAR: usize = 3;
    /// The fewest words that are more than a name.
    const FEWEST: usize = 2;
    const MARKS: [(char, char); 4] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];
    let prose = matches!(line.kind, LineKind::Prose | LineKind::ListItem);
    if !prose || !line.ink.has(Ink::SIGN.or(Ink::WIDE)) {
        return None;
    }
    let words = line.span.of(text);
    let (at, (open, close)) = words
        .char_indices()
        .find_map(|(at, letter)| MARKS.iter().find(|(open, _)| *open == letter).map(|m| (at, *m)))?;
    let (before, behind) = (words.get(..at)?, words.get(at + open.len_utf8()..)?);
    let said = behind.get(..behind.find(close)?)?;
    let is = |word: &str, known: &[&str]| known.iter().any(|known| known.eq_ignore_ascii_case(word));
    let mut near = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(NEAR + 1);
    let last = near.next()?;
    let named = |word: &str| word.starts_with(char::is_uppercase);
    let of_log = if is(last, &SAYS) {
        near.any(|word| is(word, &LOGS))
    } else {
        // "Proxy log:", "Log PSP :"
        before.trim_end().ends_with(':')
            && (is(last, &LOGS) || named(last) && near.next().is_some_and(|word| is(word, &LOGS)))
    };
    let start = line.span.start + at + open.len_utf8();
    (of_log && said.split_whitespace().count() >= FEWEST).then_some(Span { start, end: start + said.len() })
}

/// A line of a mail's head that only its source shows.
fn is_mail_head(line: &str) -> bool {
    const HEADS: [&str; 6] = [
        "Authentication-Results:",
        "DKIM-Signature:",
        "Return-Path:",
        "Received-SPF:",
        "Received: from ",
        "Message-ID: <",
    ];
    HEADS.iter().any(|head| letters::begins_with(line, head))
}

/// The clue of a mail's head.
const MAIL_HEAD: &str = "mail-head";

/// Where a mail's head ends that begins with these lines: each names a part of it, or goes on with one further in.
fn head_end(text: &str, lines: &[Line], first: usize) -> usize {
    let named = |line: &str| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        name.len() > 1
            && name.starts_with(|c: char| c.is_ascii_uppercase())
            && !name.contains(|c: char| !c.is_ascii_alphabetic() && c != '-')
    };
    let of_head = |line: &&Line| {
        let whole = line.span.of(text);
        !whole.trim().is_empty() && (whole.starts_with([' ', '\t']) || named(whole))
    };
    lines.iter().skip(1).take_while(of_head).last().map_or(first, |line| line.span.trimmed(text).end)
}

/// A link and little else.
fn is_link(words: &str) -> bool {
    words.len() < 400 && (words.contains("https://") || words.contains("http://"))
}
