//! What an agent does in the panel, and the effects that follow outside the session.

use serde_json::Value;

use super::{Inserting, Kept, NotInserted, OwnershipAct, Place, Reminder, ResponseAct, Sight, ToPage};
use crate::gate::{Gap, Verdict};
use crate::handoff::{FileRead, Outline};
use crate::incident::compose::Phase;
use crate::playbook::{Item, Question};

/// What is to be done outside.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "a variant's sentence says what its fields are")]
pub enum Effect {
    /// Send a message to the page.
    Send(ToPage),
    /// Keep the agent's words under this name; an empty one deletes what was kept.
    Keep { name: String, kept: Box<Kept> },
    /// Keep a value that is no ticket's under this name.
    Store { name: String, value: Value },
    /// Bring back what is kept under this name, through [`super::Session::recalled`].
    Recall { name: String },
    /// Text was put into the composer, or could not be.
    Inserted(Inserting, Result<(), NotInserted>),
    /// A place was shown in the page, or could not be.
    Shown(Sight),
    /// A submit went on without what is missing, its reason in the internal note or in the handoff alone.
    WentOn { noted: bool },
    /// Remind the agent of exactly this on this ticket, also when its page is closed.
    Remind { url: String, subject: String, due: Vec<Reminder> },
    /// Open the panel: a submit is held.
    Open,
    /// Open or close the panel.
    Toggle,
}

/// A submit that waits for the agent.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// What is in the way, hardest first.
    pub gaps: Vec<Gap>,
    /// Whether a reason is enough to go on.
    pub may_go_on: bool,
    /// The status it would set.
    pub status: String,
}

impl Held {
    /// A submit that would set this status, as it is judged.
    pub(super) fn of(verdict: Verdict, status: String) -> Self {
        let may_go_on = verdict.may_go_on();
        let gaps = if let Verdict::Hold { gaps, .. } = verdict { gaps } else { Vec::new() };
        Self { gaps, may_go_on, status }
    }
}

/// What the agent does in the panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Fills an item in; an empty text takes it back.
    Answer(Item, String),
    /// Says that an item does not apply, because of this; none takes it back.
    NotApplicable(Item, Option<String>),
    /// Turns the Escalate switch.
    Escalate(bool),
    /// Goes on with a held submit, for this reason.
    GoOn(String),
    /// Stays with a held submit.
    Stay,
    /// Brings a place into view.
    Show(Place),
    /// Reads the ticket again.
    Retry,
    /// Puts the handoff into the internal note.
    Note,
    /// Has the handoff on the clipboard.
    Copied {
        /// The ticket it is of.
        ticket: String,
        /// What it held.
        outline: Outline,
    },
    /// Has a file read: what it says goes into the handoff.
    TakeFile {
        /// The ticket it was read for.
        ticket: String,
        /// The file.
        file: FileRead,
    },
    /// Leaves the file of this name out again.
    LeaveFile(String),
    /// Puts one question for everything that only the customer can give into the public reply.
    Ask,
    /// Masks a value of the handoff again, or lets it stand there.
    Mask {
        /// As it stands in the ticket.
        value: String,
        /// Whether it is masked.
        masked: bool,
    },
    /// Disagrees with a check's findings, because of this; none takes it back.
    Disagree(String, Option<String>),
    /// Says so in the internal note, so that every agent's browser is as quiet.
    NoteDisagreement(String),
    /// Says how far the incident is.
    Phase(Phase),
    /// Answers one of the update's questions.
    Say(Question, String),
    /// Puts the update into the public reply.
    Reply,
    /// Hands over, accepts, reminds.
    Own(OwnershipAct),
    /// Chooses a severity, ticks a step, says why tiers are skipped.
    Respond(ResponseAct),
}
