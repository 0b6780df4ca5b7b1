//! When an incident began, in an agent's words: "since 07:50 UTC".

use crate::moment::zone::LocalZone;
use crate::moment::{self, When};
use crate::reading::clauses::{sentences, words};
use crate::ticket::{Ticket, Timestamp};

/// How many words after "since" a time is looked for.
const REACH: usize = 6;

/// The first time that an agent said it began; none when nobody did. Times without a zone are `local`'s.
pub fn said(ticket: &Ticket, local: LocalZone) -> Option<Timestamp> {
    ticket.agents().find_map(|comment| {
        let written = comment.created?;
        let lower = comment.body.to_ascii_lowercase();
        let words = words(&comment.body, &lower);
        sentences(&words).find_map(|sentence| {
            let since = sentence.iter().position(|word| word.is == "since")? + 1;
            let after = sentence.get(since..sentence.len().min(since + REACH))?;
            let when = moment::first(after, None)?.when;
            let at = when.resolve(written, local);
            match when {
                // A time of day that lies ahead of its writing was yesterday's.
                When::Clock { .. } if at > written => Some(Timestamp(at.0 - 86_400)),
                When::After(_) => None,
                _ => Some(at),
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::{Comment, Person, Role};

    fn utc(text: &str) -> Timestamp {
        Timestamp::parse(text).expect("a time")
    }

    fn began(role: Role, body: &str) -> Option<Timestamp> {
        let author = Person { role, ..Person::default() };
        let created = Some(utc("2026-11-24T08:10:00Z"));
        let comment = Comment { author, created, body: body.to_owned(), ..Comment::default() };
        said(&Ticket { comments: vec![comment], ..Ticket::default() }, LocalZone::default())
    }

    #[test]
    fn a_time_after_since_is_the_beginning() {
        for (body, at) in [
            ("Sign-in answers 502 for all EU workspaces since 07:50 UTC.", "2026-11-24T07:50:00Z"),
            ("Down since about 8:30 CET, the bridge is open.", "2026-11-24T07:30:00Z"),
            ("Exports stop since 22:15 UTC.", "2026-11-23T22:15:00Z"),
            ("Broken since 2026-11-22T10:00Z for everybody.", "2026-11-22T10:00:00Z"),
        ] {
            assert_eq!(began(Role::Agent, body), Some(utc(at)), "{body}");
        }
    }

    #[test]
    fn other_words_are_no_beginning() {
        for body in ["It fails since the update.", "We write at 10:00 UTC.", "Since 2 hours ago or so.", ""] {
            assert_eq!(began(Role::Agent, body), None, "{body}");
        }
        assert_eq!(began(Role::Customer, "Down since 07:50 UTC."), None, "only agents claim");
    }
}
