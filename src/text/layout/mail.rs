//! What mail leaves in a text: quoted messages below a reply.

use crate::Span;
use crate::layout::ink::Ink;
use crate::layout::seek::{find, has};
use crate::layout::{Line, LineKind, signature};

/// Marks quoted mail among lines that are still prose, and the signature before it.
pub fn mark(text: &str, lines: &mut [Line]) {
    let end = quoted_from(text, lines);
    for line in lines.iter_mut().skip(end).filter(|line| line.kind != LineKind::Blank) {
        line.kind = LineKind::Quoted;
    }
    let forwarded = forwarded_in_marks(text, lines.get(..end).unwrap_or_default());
    for line in lines.iter_mut().take(end).filter(|line| line.ink.has(Ink::ANGLE)) {
        let words = line.span.of(text).trim_start();
        if line.kind == LineKind::Prose && words.starts_with('>') && !words.starts_with(">>> ") {
            if forwarded {
                line.content = Span { start: line.content.start + 1, end: line.content.end }.trimmed(text);
                line.kind = if line.content.start < line.content.end { LineKind::Prose } else { LineKind::Blank };
            } else {
                line.kind = LineKind::Quoted;
            }
        }
    }
    signature::mark(text, lines, end);
}

/// The line from which everything is a quoted mail; past the end when nothing is. A forward with no words of its own
/// before it is not a quote: it is the report.
fn quoted_from(text: &str, lines: &[Line]) -> usize {
    let mut own = Own::default();
    for (at, line) in lines.iter().enumerate() {
        let words = line.content.of(text);
        if line.kind != LineKind::Prose || words.len() >= 300 || !opens_quote(text, lines, at, words) {
            continue;
        }
        own.hear(text, lines, at);
        if own.said > 0 {
            return if own.marked || own.forwards && own.said <= 3 { lines.len() } else { at };
        }
    }
    lines.len()
}

/// Whether the words before the first lines in quoting marks pass on what those hold.
fn forwarded_in_marks(text: &str, lines: &[Line]) -> bool {
    let quoted = |line: &Line| {
        line.ink.has(Ink::ANGLE) && line.kind == LineKind::Prose && line.span.of(text).trim_start().starts_with('>')
    };
    let Some(first) = lines.iter().position(quoted) else { return false };
    let head = |line: &Line| line.span.of(text).trim_start_matches(['>', ' ']);
    let from = lines.get(first).is_some_and(|line| FROM.iter().any(|label| head(line).starts_with(label)));
    let sent =
        || lines.iter().skip(first + 1).take(3).any(|line| SENT.iter().any(|label| head(line).starts_with(label)));
    let mut own = Own::default();
    own.hear(text, lines, first);
    own.passes_on || own.forwards && from && sent()
}

/// What begins a mail's head.
const FROM: [&str; 4] = ["From:", "Von:", "De :", "De:"];

/// What stands in a mail's head below that.
const SENT: [&str; 11] = [
    "Sent:",
    "Date:",
    "Date :",
    "Gesendet:",
    "Datum:",
    "Envoyé :",
    "Enviado:",
    "Enviado el:",
    "Fecha:",
    "Enviada em:",
    "Data:",
];

/// What the writer said before a line. Few texts hold a mail, so this is counted only where one seems to begin.
#[derive(Default)]
struct Own {
    /// Lines counted so far.
    heard: usize,
    /// How many of them are words of one's own.
    said: usize,
    /// Whether the first of those say that the mail below is the matter itself.
    forwards: bool,
    /// Whether they say that somebody else's words follow.
    passes_on: bool,
    /// Whether a mail program's line says that what follows is passed on.
    marked: bool,
}

impl Own {
    fn hear(&mut self, text: &str, lines: &[Line], until: usize) {
        let new = lines.get(self.heard..until).unwrap_or_default();
        let mut closed = false;
        for line in new.iter().filter(|line| line.kind != LineKind::Blank) {
            let words = line.content.of(text);
            // A mail program's own line says so by itself.
            if words.starts_with("--") && FORWARDED.iter().any(|word| has(words, word)) {
                self.marked = true;
                continue;
            }
            // Behind a farewell stands a signature.
            closed |= self.said > 0 && signature::is_farewell(words);
            if closed {
                continue;
            }
            // A form's fields are no words of one's own.
            self.said += usize::from(find(words, ": ").is_none_or(|label| label >= 30));
            self.forwards |= self.said <= 3 && FORWARDS.iter().any(|word| has(words, word));
            self.passes_on |= self.said <= 3 && PASSES_ON.iter().any(|word| has(words, word));
        }
        self.heard = until;
    }
}

/// How mail programs call a mail that is passed on.
const FORWARDED: [&str; 6] = ["orwarded", "eitergeleitete", "ransféré", "eenviado", "ncaminhada", "転送"];

/// Words that say that the mail below is the matter itself.
const FORWARDS: [&str; 17] = [
    "below",
    "orward",
    "FYI",
    "Fwd",
    "FW:",
    "WG:",
    "weiterleit",
    "eitergeleitet",
    "leite ich",
    "siehe unten",
    "ransfér",
    "ci-dessous",
    "eenvío",
    "eenvio",
    "abajo",
    "ncaminh",
    "転送",
];

/// Words that say that somebody else's words follow.
const PASSES_ON: [&str; 14] = [
    "assing this on",
    "assing on",
    "assed on",
    "assing along",
    "orwarding",
    "ustomer says",
    "ustomer writes",
    "ustomer wrote",
    "ustomer reports",
    "ser says",
    "ser reports",
    "lient says",
    "client writes",
    "from the customer:",
];

/// Whether a line is a mail program's line above the quoted message.
fn opens_quote(text: &str, lines: &[Line], at: usize, words: &str) -> bool {
    if !matches!(words.as_bytes().first(), Some(b'O' | b'A' | b'L' | b'E' | b'-' | b'F' | b'V' | b'D' | b'*')) {
        return false;
    }
    let wrote = |line: &str| {
        [" wrote:", " schrieb:", " a écrit :", " a écrit:", " escribió:", " escreveu:"]
            .iter()
            .any(|end| line.ends_with(end))
    };
    let opens = ["On ", "Am ", "Le ", "El ", "Em "].iter().any(|start| words.starts_with(start));
    if opens {
        let next = lines.get(at + 1).map_or("", |line| line.span.of(text).trim());
        if wrote(words) || (words.len() < 120 && wrote(next) && next.len() < 120) {
            return true;
        }
    }
    let bare = words.trim_matches(|c: char| c == '-' || c == '_' || c == ' ');
    if bare != words && words.starts_with("--") {
        let known = [
            "Original Message",
            "Original message",
            "Ursprüngliche Nachricht",
            "Message d'origine",
            "Mensaje original",
            "Mensagem original",
        ];
        return known.contains(&bare);
    }
    // Outlook's block: From, Sent (or Date), To, in the next lines.
    let label = |line: &str, names: &[&str]| names.iter().any(|name| line.trim_start_matches('*').starts_with(name));
    label(words, &FROM) && lines.iter().skip(at + 1).take(3).any(|line| label(line.span.of(text).trim(), &SENT))
}
