//! The ticket's words, by where they stand, with who said them and when.

use super::whole_lines::whole_lines;
use crate::case::Source;
use crate::letters;
use crate::moment::zone::Zone;
use crate::playbook::Item;
use crate::reading::Span;
use crate::ticket::{Answer, Comment, Field, FieldKey, Role, Ticket, Timestamp, Visibility};
use crate::wording::{self, Parameter};

/// A stretch of one text of the ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage<'a> {
    /// Where the text stands.
    pub source: Source,
    /// The whole text.
    pub text: &'a str,
    /// The stretch.
    pub span: Span,
    /// What it speaks for; none under a heading that no item asks for.
    pub item: Option<Item>,
    /// Whether it stands in the flow of a text, where lines break anywhere, and not under a heading or in a field.
    pub flows: bool,
    /// What of it may be shown.
    pub shown: String,
}

/// What an engineer looks for under its heading, wherever else it is said.
pub(super) const ASKED_FOR: [Item; 3] = [Item::CustomerImpact, Item::StepsAlreadyTaken, Item::SupportingTickets];

impl<'a> Passage<'a> {
    /// A stretch of the flow of a text, for no item.
    pub(super) fn flowing(source: &Source, text: &'a str, span: Span) -> Self {
        Self { source: source.clone(), text, span, item: None, flows: true, shown: String::new() }
    }

    /// Whether it speaks for one of these.
    pub(super) fn is_asked_for(&self) -> bool {
        self.item.is_some_and(|item| ASKED_FOR.contains(&item))
    }

    /// Whether it stands in a mail that was passed on in quoting marks.
    pub(super) fn is_quoted(&self) -> bool {
        let line = whole_lines(self.text, self.span).of(self.text).trim_start();
        line.starts_with('>') && !line.starts_with(">>>")
    }

    /// How many characters of it stand outside of a stretch of a source's text.
    pub(super) fn left_by(&self, source: &Source, within: Span) -> usize {
        let apart = within.end <= self.span.start || self.span.end <= within.start;
        if self.source != *source || apart {
            return usize::MAX;
        }
        let before = Span { start: self.span.start, end: within.start.max(self.span.start) };
        let after = Span { start: within.end.min(self.span.end), end: self.span.end };
        [before, after].iter().map(|left| left.of(self.text).trim().chars().count()).sum()
    }

    /// Whether it stands within a stretch of a source's text.
    pub(super) fn stands_in(&self, source: &Source, within: Span) -> bool {
        self.source == *source && within.start <= self.span.start && self.span.end <= within.end
    }
}

/// Who speaks, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// The customer, or somebody whose side is not known.
    Customer,
    /// An agent to other agents, or the ticket itself.
    Note,
    /// An agent to the customer.
    Reply,
}

impl Voice {
    pub(super) fn of(ticket: &Ticket, source: &Source) -> Self {
        let Source::Comment(id) = source else { return Self::Note };
        match comment(ticket, *id) {
            Some(comment) if comment.author.role != Role::Agent => Self::Customer,
            Some(comment) if comment.visibility == Visibility::Public => Self::Reply,
            _ => Self::Note,
        }
    }
}

/// A subject without what mail programs put before it: "Re: Fwd: appointment reminders".
pub(super) fn topic(subject: &str) -> Span {
    const PASSED_ON: [&str; 14] =
        ["re", "fw", "fwd", "aw", "wg", "antw", "tr", "rv", "res", "enc", "sv", "vs", "返信", "転送"];
    let mut start = 0;
    while let Some((mark, rest)) = subject.get(start..).and_then(|words| words.split_once([':', '：'])) {
        if !PASSED_ON.contains(&letters::small(mark.trim()).as_str()) || rest.trim().is_empty() {
            break;
        }
        start = subject.len() - rest.len();
    }
    Span { start, end: subject.len() }.trimmed(subject)
}

/// Words without the quoting marks that their lines begin with.
pub(super) fn unquoted(words: &str) -> String {
    let own = |line: &'_ str| {
        let rest = line.trim_start().strip_prefix('>')?;
        Some(rest.strip_prefix(' ').unwrap_or(rest).to_owned())
    };
    words.split('\n').map(|line| own(line).unwrap_or_else(|| line.to_owned())).collect::<Vec<_>>().join("\n")
}

/// The text that evidence counts its bytes in.
pub(super) fn text_of<'a>(ticket: &'a Ticket, source: &Source) -> Option<&'a str> {
    match source {
        Source::Subject => Some(&ticket.subject),
        Source::Comment(id) => comment(ticket, *id).map(|comment| comment.body.as_str()),
        Source::Field(key) => field(ticket, key).map(|field| field.value.as_str()),
        Source::Draft => ticket.draft.as_ref().map(|draft| draft.text.as_str()),
        Source::Answer(item) => match ticket.answers.get(item) {
            Some(Answer::Text(words) | Answer::NotApplicable(words)) => Some(words),
            None => None,
        },
        Source::Attachment(_) | Source::File | Source::Relation | Source::Tag => None,
    }
}

/// Who said it, in what, and when: `customer, public reply, 2026-11-03 09:12 UTC`.
pub(super) fn attribution(ticket: &Ticket, source: &Source) -> String {
    match source {
        Source::Subject => wording::HANDOFF_SUBJECT.plain().to_string(),
        Source::Comment(id) => comment(ticket, *id).map(|comment| spoken(ticket, comment)).unwrap_or_default(),
        Source::Field(key) => wording::HANDOFF_FIELD.with([ticket.field_name(key)]).to_string(),
        Source::Draft => wording::HANDOFF_DRAFT.plain().to_string(),
        Source::Answer(_) => wording::HANDOFF_ANSWER.plain().to_string(),
        Source::Attachment(_) | Source::File => wording::HANDOFF_FILE_SOURCE.plain().to_string(),
        Source::Relation => wording::HANDOFF_RELATION.plain().to_string(),
        Source::Tag => wording::HANDOFF_TAG.plain().to_string(),
    }
}

fn spoken(ticket: &Ticket, comment: &Comment) -> String {
    if is_report(ticket, comment) {
        return wording::HANDOFF_REPORT.text();
    }
    let side = match comment.author.role {
        Role::Customer => &wording::HANDOFF_CUSTOMER,
        Role::Agent => &wording::HANDOFF_AGENT,
        Role::Unknown => &wording::HANDOFF_SOMEBODY,
    };
    let kind = match comment.visibility {
        Visibility::Public => &wording::HANDOFF_PUBLIC,
        Visibility::Internal => &wording::HANDOFF_INTERNAL,
    };
    let said = wording::LIST.with([side.plain(), kind.plain()]);
    match comment.created {
        Some(when) => {
            let customer = ticket.requester.as_ref().and_then(|person| person.id);
            let theirs = comment.author.role == Role::Customer && customer.is_some() && comment.author.id == customer;
            let when = if theirs { their_time(ticket, when) } else { when.to_string() };
            wording::LIST.with([Parameter::from(said), when.into()]).to_string()
        }
        None => said.to_string(),
    }
}

/// `2026-11-03 09:12 UTC (10:12 UTC+1 for the customer)`: their screenshots and their logs show their clock.
pub(super) fn their_time(ticket: &Ticket, when: Timestamp) -> String {
    let offset = Zone::of_record(&ticket.requester_zone).map(|zone| zone.offset_at(when));
    match offset {
        Some(offset) if offset != 0 => {
            let (.., hour, minute, _) = Timestamp(when.0 + i64::from(offset) * 60).civil();
            let (hours, minutes) = (offset.abs() / 60, offset.abs() % 60);
            let sign = if offset < 0 { '-' } else { '+' };
            let rest = if minutes == 0 { String::new() } else { format!(":{minutes:02}") };
            let theirs = format!("{hour:02}:{minute:02} UTC{sign}{hours}{rest}");
            wording::HANDOFF_THEIR_TIME.with([when.to_string(), theirs]).to_string()
        }
        _ => when.to_string(),
    }
}

/// Whether a comment is what the customer opened the ticket with: when that was, the header line says.
fn is_report(ticket: &Ticket, comment: &Comment) -> bool {
    let opens = ticket.comments.first().is_some_and(|first| first.id == comment.id);
    let then = ticket.created.zip(comment.created).is_some_and(|(ticket, comment)| (ticket.0 - comment.0).abs() < 60);
    opens && then && comment.author.role == Role::Customer && comment.visibility == Visibility::Public
}

fn comment(ticket: &Ticket, id: u64) -> Option<&Comment> {
    ticket.comments.iter().find(|comment| comment.id == id)
}

fn field<'a>(ticket: &'a Ticket, key: &FieldKey) -> Option<&'a Field> {
    ticket.fields.iter().find(|field| field.key == *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_its_topic() {
        for (subject, said) in [
            ("Re: Re: Fwd: appointment reminders", "appointment reminders"),
            ("WG: Zugriff", "Zugriff"),
            ("Re:", "Re:"),
            ("Restore: fails", "Restore: fails"),
            ("", ""),
        ] {
            assert_eq!(topic(subject).of(subject), said);
        }
    }

    #[test]
    fn a_time_is_also_the_customers() {
        let when = Timestamp::parse("2026-11-03T22:42:10Z").unwrap();
        for (zone, said) in [
            ("Europe/Berlin", "2026-11-03 22:42 UTC (23:42 UTC+1 for the customer)"),
            ("Asia/Kolkata", "2026-11-03 22:42 UTC (04:12 UTC+5:30 for the customer)"),
            ("America/New_York", "2026-11-03 22:42 UTC (17:42 UTC-5 for the customer)"),
            ("London", "2026-11-03 22:42 UTC"),
            ("Australia/Sydney", "2026-11-03 22:42 UTC"),
            ("", "2026-11-03 22:42 UTC"),
        ] {
            let ticket = Ticket { requester_zone: zone.to_owned(), ..Ticket::default() };
            assert_eq!(their_time(&ticket, when), said, "{zone}");
        }
    }
}
