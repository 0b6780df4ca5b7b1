//! The messages between the page and the panel. Every message is `{v: 1, kind, …}`.
//!
//! The page is not trusted: what is not exactly one of these is no message.

use serde_json::Value;

use super::TicketFile;
use crate::json::{object, whole};
use crate::report::Mark;
use crate::ticket::FieldKey;

/// The protocol's version; another one is not understood.
const VERSION: u64 = 1;

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// No ticket.
    None,
    /// A ticket that has no number yet.
    New,
    /// A ticket that is being read.
    Loading,
    /// A ticket that could not be read.
    Failed(Why),
    /// Nobody is signed in.
    SignedOut,
}

/// Why a ticket could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Zendesk says this agent may not see it.
    Forbidden,
    /// There is no such ticket.
    NotFound,
    /// Too many requests: Zendesk asks for patience.
    Busy,
    /// Zendesk answered with an error.
    Refused,
    /// No answer.
    Unreachable,
    /// An answer that holds no ticket.
    NotATicket,
}

/// A message from the page.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "a variant's sentence says what its fields are")]
pub enum FromPage {
    /// What the page shows now; for a new ticket, with its live form.
    Page { page: Page, ticket: String, stamp: u64, live: Value },
    /// A ticket, read.
    Snapshot { ticket: String, stamp: u64, snapshot: Value },
    /// Only the form or the draft changed.
    Live { ticket: String, stamp: u64, live: Value },
    /// A submit waits for an answer.
    Held { ticket: String, stamp: u64, asked: u64, status: String, live: Value },
    /// What came of putting text into the composer.
    Inserted { done: Result<(), NotInserted> },
    /// What came of showing a place.
    Shown { ticket: String, sight: Sight },
    /// A submit went through.
    Submitted { ticket: String },
    /// The toolbar button or the keyboard command.
    Toggle,
}

/// What came of showing a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// It is in view.
    Seen,
    /// Zendesk shows it when the agent asks it for more of the conversation: what does that is in view.
    More,
    /// The page does not have it.
    Nowhere,
}

/// Why text could not be put into the composer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotInserted {
    /// There is no composer.
    NoComposer,
    /// The composer would send it to other people than intended.
    Channel,
    /// The editor did not take it.
    NotTaken,
    /// It holds one already.
    Already,
}

impl FromPage {
    /// Reads a message; none when it is not one of ours.
    pub fn read(message: &Value) -> Option<Self> {
        let text = |key: &str| message.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |key: &str| message.get(key).and_then(whole).unwrap_or_default();
        let part = |key: &str| message.get(key).cloned().unwrap_or_default();
        if message.get("v").and_then(whole) != Some(VERSION) {
            return None;
        }
        let ticket = text("ticket");
        let stamp = number("stamp");
        Some(match message.get("kind")?.as_str()? {
            "page" => {
                let page = match text("state").as_str() {
                    "none" => Page::None,
                    "new" => Page::New,
                    "loading" => Page::Loading,
                    "signed-out" => Page::SignedOut,
                    "failed" => Page::Failed(Why::of(message.get("status").and_then(whole))),
                    _ => return None,
                };
                Self::Page { page, ticket, stamp, live: part("page") }
            }
            "snapshot" => Self::Snapshot { ticket, stamp, snapshot: part("snapshot") },
            "live" => Self::Live { ticket, stamp, live: part("page") },
            "held" => Self::Held { ticket, stamp, asked: number("asked"), status: text("status"), live: part("page") },
            "inserted" => Self::Inserted {
                done: match text("reason").as_str() {
                    _ if message.get("ok") == Some(&Value::Bool(true)) => Ok(()),
                    "no-composer" => Err(NotInserted::NoComposer),
                    "channel" => Err(NotInserted::Channel),
                    _ => Err(NotInserted::NotTaken),
                },
            },
            "shown" => Self::Shown {
                ticket,
                sight: match text("at").as_str() {
                    "place" => Sight::Seen,
                    "more" => Sight::More,
                    _ => Sight::Nowhere,
                },
            },
            "submitted" => Self::Submitted { ticket },
            "toggle" => Self::Toggle,
            _ => return None,
        })
    }
}

impl Why {
    /// By the status of Zendesk's answer, when there was one.
    const fn of(status: Option<u64>) -> Self {
        match status {
            Some(403) => Self::Forbidden,
            Some(404) => Self::NotFound,
            Some(429) => Self::Busy,
            // A redirect is not followed, so it counts as no answer.
            None | Some(0) => Self::Unreachable,
            Some(_) => Self::Refused,
        }
    }
}

/// A place in Zendesk's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A comment.
    Comment(u64),
    /// A field of the form.
    Field(FieldKey),
    /// The subject line.
    Subject,
    /// The composer.
    Composer,
}

/// A message to the page.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "a variant's sentence says what its fields are")]
pub enum ToPage {
    /// The panel is up.
    Hello,
    /// Whether a submit would be held, for the page as of a stamp.
    Verdict { ticket: String, stamp: u64, hold: bool, hold_statuses: Vec<String> },
    /// The answer for a submit that waits.
    Decision { asked: u64, hold: bool },
    /// The agent goes on; the note is for an internal draft.
    Release { ticket: String, note: Option<String> },
    /// The agent stays.
    Cancel { ticket: String },
    /// Exactly these fields are marked.
    Marks { ticket: String, marks: Vec<Mark> },
    /// The panel's size, in CSS pixels.
    Shape { open: bool, width: u32, height: u32 },
    /// Bring a place into view; a comment goes by the number of its audit too.
    Show { ticket: String, place: Place, audit: u64 },
    /// Put text at the end of the draft.
    Insert { ticket: String, internal: bool, text: String, html: String },
    /// Fetch a file of the ticket, under this number.
    Fetch { asked: u32, file: TicketFile },
    /// Stop fetching it.
    Leave { asked: u32 },
    /// Read the ticket again.
    Reload { ticket: String },
    /// The focus goes back to where the agent was.
    Blur,
}

impl ToPage {
    /// The message, with sentences as `say` puts them.
    pub fn write(&self, say: impl Fn(&crate::wording::Message) -> String) -> Value {
        let (kind, mut members): (&str, Vec<(&str, Value)>) = match self {
            Self::Hello => ("hello", Vec::new()),
            Self::Verdict { ticket, stamp, hold, hold_statuses } => {
                let statuses = hold_statuses.clone().into();
                ("verdict", vec![of(ticket), ("stamp", (*stamp).into()), hold_is(*hold), ("holdStatuses", statuses)])
            }
            Self::Decision { asked, hold } => ("decision", vec![("asked", (*asked).into()), hold_is(*hold)]),
            Self::Release { ticket, note } => ("release", vec![of(ticket), ("note", note.clone().into())]),
            Self::Cancel { ticket } => ("cancel", vec![of(ticket)]),
            Self::Marks { ticket, marks } => {
                let mark = |mark: &Mark| object([("field", field(&mark.field)), ("note", say(&mark.note).into())]);
                ("marks", vec![of(ticket), ("marks", marks.iter().map(mark).collect())])
            }
            Self::Shape { open, width, height } => {
                ("shape", vec![("open", (*open).into()), ("width", (*width).into()), ("height", (*height).into())])
            }
            Self::Show { ticket, place, audit } => {
                let place = match place {
                    Place::Comment(id) => ("comment", [*id, *audit].into_iter().collect()),
                    Place::Field(key) => ("field", field(key)),
                    Place::Subject => ("field", "subject".into()),
                    Place::Composer => ("composer", true.into()),
                };
                ("show", vec![of(ticket), ("where", object([place]))])
            }
            Self::Insert { ticket, internal, text, html } => {
                let channel = if *internal { "internal" } else { "public" };
                let (text, html) = (text.as_str().into(), html.as_str().into());
                ("insert", vec![of(ticket), ("channel", channel.into()), ("text", text), ("html", html)])
            }
            Self::Fetch { asked, file } => {
                ("fetch", vec![("asked", (*asked).into()), ("address", file.address().into())])
            }
            Self::Leave { asked } => ("leave", vec![("asked", (*asked).into())]),
            Self::Reload { ticket } => ("reload", vec![of(ticket)]),
            Self::Blur => ("blur", Vec::new()),
        };
        members.push(("kind", kind.into()));
        members.push(("v", VERSION.into()));
        object(members)
    }
}

fn of(ticket: &str) -> (&'static str, Value) {
    ("ticket", ticket.into())
}

fn hold_is(hold: bool) -> (&'static str, Value) {
    ("hold", hold.into())
}

fn field(key: &FieldKey) -> Value {
    match key {
        FieldKey::Custom(id) => id.to_string().into(),
        FieldKey::System(name) => name.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_our_own_messages_are_understood() {
        for forged in [
            json!(null),
            json!("toggle"),
            json!({"kind": "toggle"}),
            json!({"v": 2, "kind": "toggle"}),
            json!({"v": 1}),
            json!({"v": 1, "kind": 7}),
            json!({"v": 1, "kind": "release"}),
            json!({"v": 1, "kind": "page", "state": "hacked"}),
        ] {
            assert_eq!(FromPage::read(&forged), None, "{forged}");
        }
        assert_eq!(FromPage::read(&json!({"v": 1.0, "kind": "toggle"})), Some(FromPage::Toggle));
    }

    #[test]
    fn odd_parts_are_left_out() {
        let message =
            FromPage::read(&json!({"v": 1, "kind": "held", "ticket": 5, "asked": "x", "stamp": -1, "page": []}));
        let expected =
            FromPage::Held { ticket: String::new(), stamp: 0, asked: 0, status: String::new(), live: json!([]) };
        assert_eq!(message, Some(expected));
    }
}
