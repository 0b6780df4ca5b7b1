//! What a telephone system writes into a ticket about a call: who called whom, when, for how long. It is kept with the
//! ticket, and tells nothing of the failure.

use super::{Line, LineKind};
use crate::layout::ink::Ink;

/// How many lines a call's details begin within.
const FIRST: usize = 4;

/// The labels of a call's details, as Zendesk Talk writes them.
const DETAILS: [&str; 8] = [
    "Call from:",
    "Call to:",
    "Time of call:",
    "Location:",
    "Called:",
    "Answered by:",
    "Length of phone call:",
    "Voicemail length:",
];

/// What stands before the words of a call.
const SAID: &str = "Transcription:";

/// Hides the details of a call; what was said in it stays, without its label.
pub fn mark(text: &str, lines: &mut [Line]) {
    let opens = |line: &Line| {
        let words = line.content.of(text);
        words.starts_with("Call from:") || words.starts_with("Call to:")
    };
    if !lines.iter().take(FIRST).any(opens) {
        return;
    }
    for line in lines.iter_mut().filter(|line| line.kind == LineKind::Prose && line.ink.has(Ink::COLON)) {
        let words = line.content.of(text);
        if DETAILS.iter().any(|label| words.starts_with(label)) {
            line.kind = LineKind::Hidden;
        } else if words.starts_with(SAID) {
            line.span.start = line.content.start + SAID.len();
            line.content = line.span.trimmed(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::layout::{Layout, LineKind};

    #[test]
    fn only_what_was_said_in_a_call_is_read() {
        use LineKind::{Hidden, Prose};
        let kinds = |text: &str| Layout::of(text).lines.iter().map(|line| line.kind).collect::<Vec<_>>();
        let call = "Call from: +1 (503) 555-0101\nCall to: +1 (503) 555-0199\nLength of phone call: 2 minutes\nTranscription: It stops.";
        assert_eq!(kinds(call), [Hidden, Hidden, Hidden, Prose]);
        assert_eq!(kinds("Location: Oslo\nCalled: twice"), [Prose, Prose]);
    }
}
