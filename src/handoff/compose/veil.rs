//! What is masked on its way into the document.
//!
//! A text is masked whole before any part of it is shown, so that no cut can split a secret and let half through.

use crate::case::Source;
use crate::handoff::masked::Masked;
use crate::handoff::redact::{Mask, Redactor};
use crate::reading::Span;

/// Masks the texts that pass through it, and notes what it masked. A veil that is not drawn, because the policy
/// switched masking off, lets everything through.
pub(super) struct Veil {
    redactor: Option<Redactor>,
    read: Vec<(Source, Vec<Mask>)>,
    masked: Vec<Masked>,
}

impl Veil {
    /// Even a drawn veil lets the values in `shown` through: the agent has unmasked them.
    pub(super) fn new(drawn: bool, shown: &[String]) -> Self {
        Self { redactor: drawn.then(|| Redactor::showing(shown)), read: Vec::new(), masked: Vec::new() }
    }

    /// A text that stands alone.
    pub(super) fn words(&mut self, text: &str) -> String {
        let Some(redactor) = &mut self.redactor else { return text.to_owned() };
        let redacted = redactor.redact(text);
        note(&mut self.masked, text, &redacted.masks);
        redacted.text
    }

    /// A stretch of a text of the ticket.
    pub(super) fn passage(&mut self, source: &Source, text: &str, span: Span) -> String {
        let Some(redactor) = &mut self.redactor else { return span.of(text).to_owned() };
        let known = self.read.iter().position(|(read, _)| read == source);
        let at = known.unwrap_or_else(|| {
            self.read.push((source.clone(), redactor.redact(text).masks));
            self.read.len() - 1
        });
        let masks = self.read.get(at).map(|(_, masks)| masks.as_slice()).unwrap_or_default();
        let within: Vec<Mask> =
            masks.iter().filter(|mask| mask.start < span.end && span.start < mask.end).cloned().collect();
        let mut shown = String::new();
        let mut copied = span.start;
        for mask in &within {
            shown.push_str(text.get(copied..mask.start).unwrap_or_default());
            let value = if mask.shown { text.get(mask.start..mask.end) } else { Some(mask.token.as_str()) };
            shown.push_str(value.unwrap_or_default());
            copied = mask.end;
        }
        shown.push_str(text.get(copied..span.end).unwrap_or_default());
        note(&mut self.masked, text, &within);
        shown
    }

    /// Everything that was masked, each value once.
    pub(super) fn into_masked(self) -> Vec<Masked> {
        self.masked
    }
}

fn note(masked: &mut Vec<Masked>, text: &str, masks: &[Mask]) {
    for mask in masks {
        if let Some(known) = masked.iter_mut().find(|known| known.token == mask.token) {
            known.times += 1;
            continue;
        }
        let value = text.get(mask.start..mask.end).unwrap_or_default().to_owned();
        masked.push(Masked { class: mask.class, token: mask.token.clone(), value, times: 1, shown: mask.shown });
    }
}
