//! Finds the answers to the five questions in an update.

mod words;

use super::gap::is_placeholder;
use words::{ACT, ADVICE, DOING, HEADINGS, KNOWN, NO_ADVICE, OPEN, PAST, PROMISE, VAGUE};

use crate::moment::zone::Zone;
use crate::moment::{self, Moment};
use crate::playbook::Question;
use crate::reading::Span;
use crate::reading::clauses::{Gap, Word, span_of};
use crate::wording;

/// Where each question is answered, in [`Question::ALL`]'s order, and the promise of the next update.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// The answering sentence of each question.
    pub spans: [Option<Span>; 5],
    /// When the customer will hear again; may lack a zone, and does not answer the question then.
    pub promise: Option<Moment>,
    /// "soon", "shortly" where a time was due.
    pub vague: Option<Span>,
}

/// A sentence that stands under a heading or behind one answers the heading's question.
struct Part<'w, 'a> {
    under: Option<Question>,
    words: &'w [Word<'a>],
    span: Span,
}

/// Finds the answers in the sentences of an update.
pub fn find_answers(sentences: &[&[Word]], text: &str, zone: Option<Zone>) -> Answers {
    let parts = parts(sentences, text);
    let promised = promised(&parts, zone);
    let spans = Question::ALL.map(|question| {
        let said = |part: &&Part| match question {
            Question::Know => KNOWN.fits(part.words) && !OPEN.fits(part.words),
            Question::DontKnow => OPEN.fits(part.words),
            Question::Next => DOING.fits(part.words),
            Question::Meanwhile => advises(part.words),
            Question::When => false,
        };
        if question == Question::When {
            return promised.exact;
        }
        let under = |part: &&Part| part.under == Some(question);
        // An agent's own heading is the best word on what a sentence is for.
        parts.iter().find(under).or_else(|| parts.iter().find(said)).map(|part| part.span)
    });
    Answers { spans, promise: promised.when, vague: promised.vague }
}

/// What an update promises of the next one.
#[derive(Default)]
struct Promised {
    /// The sentence that gives an exact time.
    exact: Option<Span>,
    /// The time given, exact or not.
    when: Option<Moment>,
    /// What stands where a time was due.
    vague: Option<Span>,
}

fn promised(parts: &[Part], zone: Option<Zone>) -> Promised {
    let mut promised = Promised::default();
    let promising =
        |part: &&Part| part.under == Some(Question::When) || PROMISE.fits(part.words) && !PAST.fits(part.words);
    for part in parts.iter().filter(promising) {
        match moment::first(part.words, zone) {
            Some(found) if found.when.is_exact() => {
                return Promised { exact: Some(part.span), when: Some(found), ..promised };
            }
            Some(found) => promised.when = promised.when.or(Some(found)),
            None => {
                let vague = VAGUE.find(part.words).map(|hit| hit.span(part.words));
                promised.vague = promised.vague.or(vague);
            }
        }
    }
    promised
}

fn parts<'w, 'a>(sentences: &[&'w [Word<'a>]], text: &str) -> Vec<Part<'w, 'a>> {
    let mut parts = Vec::with_capacity(sentences.len());
    let titles = Question::ALL.map(|question| wording::question(question).text());
    let mut under = None;
    for sentence in sentences {
        let whole = span_of(sentence, text);
        let Some((question, used)) = heading(sentence).or_else(|| title(sentence, text, &titles)) else {
            if !is_placeholder(sentence, text) {
                parts.push(Part { under: under.take(), words: sentence, span: whole });
            }
            under = None;
            continue;
        };
        let rest = sentence.get(used..).unwrap_or_default();
        if rest.is_empty() {
            under = Some(question);
            continue;
        }
        under = None;
        if !is_placeholder(rest, text) {
            let start = rest.first().map_or(whole.start, |word| word.span.start);
            let said = Span { start, end: whole.end };
            parts.push(Part { under: Some(question), words: rest, span: said });
        }
    }
    parts
}

/// Headings, with the words they take; a heading ends its sentence or stands before a colon or dash.
fn heading(sentence: &[Word]) -> Option<(Question, usize)> {
    HEADINGS.iter().find_map(|(question, patterns)| {
        let end = patterns.at(sentence, 0)?.end;
        sentence.get(end).is_none_or(|word| word.gap == Gap::Clause).then_some((*question, end))
    })
}

/// A draft's own headings, in the language it was written in, with the words they take.
fn title(sentence: &[Word], text: &str, titles: &[String; 5]) -> Option<(Question, usize)> {
    let rest = text.get(sentence.first()?.span.start..)?;
    let (question, title) = Question::ALL.into_iter().zip(titles).find(|(_, title)| {
        let after = rest.strip_prefix(title.as_str());
        after.is_some_and(|after| after.is_empty() || after.starts_with([':', '\n']))
    })?;
    let end = sentence.first()?.span.start + title.len();
    Some((question, sentence.iter().take_while(|word| word.span.end <= end).count()))
}

/// Whether a sentence tells the reader what to do, or that nothing is to be done.
fn advises(sentence: &[Word]) -> bool {
    if NO_ADVICE.fits(sentence) {
        return false;
    }
    ADVICE.fits(sentence) || ACT.at(sentence, 0).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::clauses::{sentences, words};

    fn answered(text: &str) -> Vec<&'static str> {
        let lower = text.to_ascii_lowercase();
        let words = words(text, &lower);
        let sentences: Vec<_> = sentences(&words).collect();
        let answers = find_answers(&sentences, text, None);
        Question::ALL.iter().zip(answers.spans).filter(|(_, span)| span.is_some()).map(|(q, _)| q.id()).collect()
    }

    #[test]
    fn a_whole_update_answers_all_five() {
        for text in [
            "Exports have been failing for all customers in the EU since 09:10 UTC. We have not confirmed the cause yet. \
             We are rolling back this morning's release. Next update by 10:30 UTC. Until then, please use the CSV \
             export: it works.",
            "What we know:\nInvoices cannot be sent.\n\nWhat we don't know yet:\nWhy some go through.\n\nWhat we're \
             doing next:\nReplaying the queue by hand.\n\nWhen you'll hear from us again:\n14:00 CET\n\nWhat you \
             should do in the meantime:\nNothing, queued invoices are kept.",
        ] {
            assert_eq!(answered(text), ["know", "dont-know", "next", "when", "meanwhile"], "{text}");
        }
    }

    #[test]
    fn an_unfilled_template_answers_nothing() {
        for text in [
            "What we know: [what customers see]\nWhat we don't know yet: [what is open]\nWhat we're doing next: \
             [step]\nWhen you'll hear from us again: [time and zone]\nWhat you should do in the meantime: [advice]",
            "What we know:\nWhat we don't know yet:\nWhat we're doing next:\nNext update:\nIn the meantime:",
            "What we know: TBD",
            "",
            "Hello Ada,\n\nThank you for your patience.\n\nBest regards,\nBen",
        ] {
            assert_eq!(answered(text), [""; 0], "{text}");
        }
    }
}
