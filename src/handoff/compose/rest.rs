//! The rest of what the ticket says: an engineer reads on here, instead of in a system that is not theirs.

use super::body::mark::Mark;
use super::body::{fence, wrap};
use super::whole_lines::whole_lines;
use super::words::{Passage, Voice};
use super::{courtesy, quoted};
use crate::case::Source;
use crate::handoff::cut::place;
use crate::reading::{self, Line, LineKind, Sentence, Span};
use crate::ticket::{Comment, Ticket};
use crate::wording;

/// Bytes shown at most: past these an engineer reads the ticket.
const ROOM: usize = 4_000;

/// Fewer words than that greet, or sign.
const LEAST_WORDS: usize = 5;

/// The comments worth the room, the most telling first: the report, then the notes and the customer's words, the last
/// of each first. What an agent answers the customer, the customer's words and the notes say too.
pub(super) fn comments(ticket: &Ticket) -> Vec<&Comment> {
    let voice = |comment: &&Comment| Voice::of(ticket, &Source::Comment(comment.id));
    let of = |one: Voice| ticket.comments.iter().skip(1).rev().filter(move |comment| voice(comment) == one);
    let first = ticket.comments.first().filter(|comment| voice(comment) != Voice::Reply);
    let told = first.into_iter().chain(of(Voice::Note)).chain(of(Voice::Customer));
    told.filter(|comment| !is_handoff(&comment.body)).collect()
}

/// Whether a note holds an earlier handoff.
fn is_handoff(text: &str) -> bool {
    let heading = wording::HANDOFF_MISSING.text();
    let bare = |line: &str| line.trim_matches(|c: char| !c.is_alphanumeric()) == heading;
    text.lines().any(bare)
}

/// The stretches of a text that nothing has shown, greetings and signatures aside.
pub(super) fn unsaid(read: &reading::Passage, said: &[Span]) -> Vec<Span> {
    let mut stretches = Vec::new();
    let mut run: Vec<Unit> = Vec::new();
    for unit in units(read) {
        if unit.kind == Kind::Foreign || said.iter().any(|span| unit.lies_in(*span)) {
            stretches.extend(stretch(read.text, &run));
            run.clear();
        } else {
            run.push(unit);
        }
    }
    stretches.extend(stretch(read.text, &run));
    stretches
}

/// The first of these passages that there is room for, and how many are left out. One too long for what room is left is
/// cut at the end of a line.
pub(super) fn fitting(passages: Vec<Passage>) -> (Vec<Passage>, usize) {
    let all = passages.len();
    let mut room = ROOM;
    let mut kept = Vec::new();
    for mut passage in passages {
        let words = passage.span.of(passage.text);
        if words.len() > room {
            let head = words.get(..place(words, room)).unwrap_or_default();
            let Some(end) = head.rfind('\n') else { continue };
            passage.span = Span { start: passage.span.start, end: passage.span.start + end }.trimmed(passage.text);
            room = 0;
        } else {
            room -= words.len();
        }
        if passage.span.start < passage.span.end {
            kept.push(passage);
        }
    }
    let left = all - kept.len();
    (kept, left)
}

/// The smallest stretch that is shown or left out as one: a sentence, or a line of code.
#[derive(Clone, Copy)]
struct Unit {
    span: Span,
    /// What of it somebody said: a line of a chat begins with a time and a name.
    said: Span,
    words: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sentence,
    /// An entry of a list, which is shown with the others, however short.
    Entry,
    Exact,
    Heading,
    /// A quoted mail, a signature, a template's hidden words: nobody's words here.
    Foreign,
}

impl Unit {
    /// A paragraph of a mail that somebody passed on.
    fn of_quoted(paragraph: Span, text: &str) -> Self {
        let words = paragraph.of(text).split_whitespace().filter(|word| *word != ">").count();
        Self { span: paragraph, said: paragraph, words, kind: Kind::Sentence }
    }

    /// Whether most of it does.
    fn lies_in(&self, span: Span) -> bool {
        let shared = self.said.end.min(span.end).saturating_sub(self.said.start.max(span.start));
        2 * shared > self.said.end - self.said.start
    }

    /// Whether a few words still name something: a value, a result, a code.
    fn names(&self, text: &str) -> bool {
        const FEW: usize = 3;
        self.kind == Kind::Sentence && self.words >= FEW && self.said.of(text).contains(is_exact)
    }

    /// Whether it only leads to what stands below it.
    fn introduces(&self, text: &str) -> bool {
        let words = self.span.of(text).trim_end();
        let says_more = words.contains(". ");
        self.kind == Kind::Heading || self.kind == Kind::Sentence && words.ends_with(':') && !says_more
    }

    /// Whether it is a name, a greeting.
    fn is_courtesy(&self, text: &str) -> bool {
        let words = self.said.of(text);
        let tells = |c: char| c == '?' || is_exact(c);
        let is_short = self.words < LEAST_WORDS && !words.contains(tells) && !courtesy::asserts(words);
        self.kind == Kind::Sentence && (is_short || courtesy::is_courtesy(words))
    }
}

/// What stands in words that name something exactly, and in no greeting.
const fn is_exact(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, ':' | '/' | '=' | '"' | '“' | '`')
}

/// A text's sentences and lines of code, in order.
fn units(read: &reading::Passage) -> Vec<Unit> {
    let mut quoted = quoted::paragraphs(read).into_iter().peekable();
    let mut units = Vec::new();
    let mut sentences = read.sentences.all.iter().peekable();
    for (at, line) in read.layout.lines.iter().enumerate() {
        // Worked out once per line, not once per sentence: a line may hold thousands of sentences.
        let kind = sentences_kind(read, at, line);
        while let Some(sentence) = sentences.next_if(|sentence| sentence.span.start < line.span.end) {
            // Several answers on one line are each a line of their own.
            let above = units.last().map_or(0, |unit: &Unit| unit.span.end);
            let alone = Span { start: above, end: line.span.start }.of(read.text).contains('\n') || units.is_empty();
            units.push(sentence_unit(read.text, line, kind, sentence, alone));
        }
        while quoted.next_if(|paragraph| paragraph.end < line.span.start).is_some() {}
        if let Some(paragraph) = quoted.peek().filter(|paragraph| paragraph.start <= line.span.start) {
            if paragraph.start == line.span.start {
                units.push(Unit::of_quoted(*paragraph, read.text));
            }
            continue;
        }
        if let Some(unit) = line_unit(read, at, line, units.last()) {
            units.push(unit);
        }
    }
    units
}

/// What the sentences are that begin on a line.
fn sentences_kind(read: &reading::Passage, at: usize, line: &Line) -> Kind {
    let lines = &read.layout.lines;
    let is_head = |at: usize| lines.get(at).is_some_and(|line| courtesy::is_mail_head(line.span.of(read.text)));
    match line.kind {
        // A single line of that kind may be anything.
        _ if is_head(at) && (is_head(at + 1) || at > 0 && is_head(at - 1)) => Kind::Foreign,
        LineKind::ListItem => Kind::Entry,
        // However short, it answers.
        _ if at > 0 && quoted::is_answered(lines, at - 1, read.text) => Kind::Entry,
        _ => Kind::Sentence,
    }
}

/// A sentence that begins on a line; `alone` says that nothing else stands before it there.
fn sentence_unit(text: &str, line: &Line, kind: Kind, sentence: &Sentence, alone: bool) -> Unit {
    let begins = line.content.start == sentence.span.start;
    // A line of a chat begins with who speaks.
    let start = if begins && alone { whole_lines(text, line.span).start } else { sentence.span.start };
    let marked = kind == Kind::Sentence && begins && Mark::of(line.span.of(text)).is_some();
    let kind = if marked { Kind::Entry } else { kind };
    Unit { span: Span { start, end: sentence.span.end }, said: sentence.span, words: sentence.tokens_len(), kind }
}

/// A line in which no sentence begins (code, a table's row), if it says something.
fn line_unit(read: &reading::Passage, at: usize, line: &Line, above: Option<&Unit>) -> Option<Unit> {
    let words = line.span.of(read.text);
    let kind = match line.kind {
        LineKind::Code | LineKind::Log => Kind::Exact,
        LineKind::Heading if goes_on(above, line.span, read.text) => Kind::Sentence,
        LineKind::Heading => Kind::Heading,
        LineKind::Quoted if quoted::is_answered(&read.layout.lines, at, read.text) => Kind::Entry,
        LineKind::Quoted | LineKind::Signature | LineKind::Hidden => Kind::Foreign,
        LineKind::Prose | LineKind::ListItem | LineKind::Blank => return None,
    };
    // A rule such as "-----" says nothing.
    let parts = kind == Kind::Exact && !words.contains(char::is_alphanumeric) && fence::of(words).is_none();
    (!parts).then_some(Unit { span: line.span, said: line.span, words: 0, kind })
}

/// Whether words go on with the sentence above them, which broke where its line was full.
fn goes_on(above: Option<&Unit>, words: Span, text: &str) -> bool {
    let Some(above) = above.filter(|above| above.kind == Kind::Sentence) else { return false };
    let said = above.span.of(text);
    let gap = text.get(above.span.end..words.start).unwrap_or_default();
    let line = said.lines().next_back().unwrap_or_default();
    gap.trim().is_empty()
        && gap.matches('\n').count() == 1
        && !said.ends_with(['.', '!', '?', ':'])
        && wrap::is_wrapped(line, words.of(text))
}

/// What of a run of units is worth showing.
fn stretch(text: &str, mut run: &[Unit]) -> Option<Span> {
    while let Some((first, rest)) = run.split_first().filter(|(first, _)| first.is_courtesy(text)) {
        let apart = rest
            .first()
            .is_none_or(|next| text.get(first.span.end..next.span.start).is_some_and(|gap| gap.contains('\n')));
        if !apart && !courtesy::is_courtesy(first.span.of(text)) {
            break;
        }
        run = rest;
    }
    let is_end = |unit: &Unit| text.get(unit.span.end..).is_some_and(|rest| rest.trim().is_empty());
    let ends = |unit: &Unit| {
        let leads_nowhere = unit.introduces(text) && !is_end(unit);
        let signs = || unit.kind == Kind::Sentence && is_end(unit) && courtesy::signs(unit.span.of(text));
        leads_nowhere || unit.is_courtesy(text) || signs()
    };
    while let Some((_, rest)) = run.split_last().filter(|(last, _)| ends(last)) {
        run = rest;
    }
    let asserts = |unit: &Unit| unit.kind == Kind::Sentence && courtesy::asserts(unit.span.of(text));
    let tells = run.iter().any(|unit| unit.kind == Kind::Exact || asserts(unit) || unit.names(text))
        || run
            .iter()
            .filter(|unit| matches!(unit.kind, Kind::Sentence | Kind::Entry))
            .map(|unit| unit.words)
            .sum::<usize>()
            >= LEAST_WORDS;
    let span = Span { start: run.first()?.span.start, end: run.last()?.span.end };
    tells.then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left<'a>(text: &'a str, said: &[&str]) -> Vec<&'a str> {
        let spans = said.iter().map(|said| {
            let start = text.find(said).expect("said");
            Span { start, end: start + said.len() }
        });
        let spans: Vec<Span> = spans.collect();
        unsaid(&reading::Passage::of(text), &spans).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn what_nothing_has_shown() {
        let text = "Hi Ada,\n\nThe export stops at row 400. It ran for a year without that.\n\n```\nCREATE TABLE ev (id int);\n```\n\nThanks,\nBo";
        let code = "```\nCREATE TABLE ev (id int);\n```";
        let whole = format!("It ran for a year without that.\n\n{code}");
        assert_eq!(left(text, &["The export stops at row 400."]), [whole.as_str()]);
        assert_eq!(left(text, &["The export stops at row 400.", code]), ["It ran for a year without that."]);
        assert_eq!(
            left(text, &["The export stops at row 400.", "It ran for a year without that.", code]),
            [""; 0],
            "a greeting and a signature are left"
        );
    }

    #[test]
    fn what_only_leads_to_words_shown_elsewhere() {
        let text = "It fails at the third row every time. The console shows us all of this:\n\n```\nE1 boom\n```\nOrder: PO-77120-B is the one to look at";
        let said = ["```\nE1 boom\n```"];
        assert_eq!(
            left(text, &said),
            ["It fails at the third row every time.", "Order: PO-77120-B is the one to look at"]
        );
    }

    #[test]
    fn several_answers_on_one_line_are_told_apart() {
        let text = "Impact: nobody can pay at three tills. Owner: Kim. Environment: the old building by the river";
        let said = ["nobody can pay at three tills", "Kim"];
        assert_eq!(left(text, &said), ["the old building by the river"]);
    }

    #[test]
    fn what_there_is_no_room_for() {
        let long = "one line of many words\n".repeat(300);
        let passage = |text| Passage::flowing(&Source::Subject, text, Span { start: 0, end: str::len(text) });
        let (kept, left) = fitting(vec![passage("short"), passage(long.as_str()), passage("no room")]);
        let shown: Vec<&str> = kept.iter().map(|passage| passage.span.of(passage.text)).collect();
        assert_eq!((shown[0], left), ("short", 1));
        assert!(shown[1].len() < ROOM && shown[1].ends_with("words"), "cut at the end of a line");
    }
}
