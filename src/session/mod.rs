//! What an agent is doing on the ticket before them: the panel without a screen.
//!
//! A session takes messages from the page and acts of the agent, and answers with effects, which its owner carries
//! out. It is pure, so the whole of the panel's behaviour is tested natively.

mod act;
mod answer;
mod coaching;
mod disagreement;
mod files;
mod gate;
mod handoff;
mod insert;
mod kept;
mod message;
mod offers;
mod ownership;
mod recall;
mod response;
mod show;
mod unnumbered;
mod update;

pub use act::{Act, Effect, Held};
pub use files::TicketFile;
use handoff::Delivery;
pub use handoff::{Copied, CreateScreen};
pub use insert::Inserting;
use insert::Insertion;
pub use kept::Kept;
pub use message::{FromPage, NotInserted, Page, Place, Sight, ToPage, Why};
pub use ownership::{HandoverDraft, OwnershipAct, Part};
pub use response::{Chosen, Overtaken, Reminder, ResponseAct};
use unnumbered::Unnumbered;
pub use update::{Checked, Update};

use serde_json::Value;

use crate::coaching::Months;
use crate::gate::debts;
use crate::json::object;
use crate::moment::zone::LocalZone;
use crate::playbook::Item;
use crate::policy::Policy;
use crate::reading::Memory;
use crate::report::{Report, marks};
use crate::ticket::Timestamp;
use crate::zendesk::{self, Snapshot};

/// The ticket before the agent, and what they do about it.
#[derive(Debug, Default)]
pub struct Session {
    /// The team's choices.
    policy: Policy,
    /// The ticket's key in the page: its number, or `new/1`.
    key: String,
    /// What the page shows, when that is not a ticket.
    page: Option<Page>,
    /// Why the ticket could not be read again: what is on the screen is from before.
    stale: Option<Page>,
    snapshot: Option<Snapshot>,
    report: Option<Report>,
    kept: Kept,
    /// Whether storage has answered for this ticket.
    recalled: bool,
    /// Whether a later Baton wrote what is kept of this ticket: this one's words are kept beside it.
    aside: bool,
    escalate: bool,
    held: Option<Held>,
    stamp: u64,
    now: Option<Timestamp>,
    /// What the agent chose for this ticket's handoff.
    delivery: Delivery,
    /// What was put into the composer last, until the page tells of its draft.
    inserted: Option<Insertion>,
    /// The agent's own clock.
    local: LocalZone,
    /// The agent's own escalations, counted.
    months: Months,
    /// What Engineering asked for, and is not counted yet.
    asked: Vec<Vec<Item>>,
    /// An escalation that went through and is not counted yet.
    going: Option<(Report, bool)>,
    /// Another agent's severity that took the place of this agent's choice.
    overtaken: Option<Overtaken>,
    /// What the agent asked last to be reminded of.
    reminded: Option<Vec<Reminder>>,
    /// What was read of this ticket, so that a keystroke re-reads only what it changed.
    memory: Memory,
    /// Words for tickets that have no number yet.
    unnumbered: Vec<Unnumbered>,
}

impl Session {
    /// A session before the first message.
    pub fn new(policy: Policy) -> Self {
        Self { policy, page: Some(Page::None), ..Self::default() }
    }

    /// What the page shows when it is not a ticket that was read.
    pub const fn page(&self) -> Option<Page> {
        self.page
    }

    /// Why the ticket before the agent could not be read again, when it was read before.
    pub const fn stale(&self) -> Option<Page> {
        self.stale
    }

    /// The ticket's key in the page.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The ticket as read.
    pub const fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref()
    }

    /// What Baton says of it.
    pub const fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The submit that waits.
    pub const fn held(&self) -> Option<&Held> {
        self.held.as_ref()
    }

    /// The agent's own words.
    pub const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Whether what was kept of this ticket is back.
    pub const fn is_recalled(&self) -> bool {
        self.recalled
    }

    /// Whether the Escalate switch is on.
    pub const fn escalates(&self) -> bool {
        self.escalate
    }

    /// The team's choices.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What a SEV1 still owes.
    pub fn debts(&self) -> Vec<Item> {
        self.report.as_ref().map(debts).unwrap_or_default()
    }

    /// The agent's own clock: what a promised "by 15:00" means, and how times are shown.
    pub const fn local(&self) -> LocalZone {
        self.local
    }

    /// A minute went by, on the agent's own clock: what is due is nearer. Nothing is read again.
    pub fn tick(&mut self, local: LocalZone, now: Timestamp) -> Vec<Effect> {
        self.local = local;
        self.judge(now)
    }

    /// The session for the next ticket: it takes over what belongs to no ticket (the team's choices, the agent's clock
    /// and counts, the words for tickets without a number) and nothing else.
    fn fresh(&mut self) -> Self {
        let unnumbered = self.leave();
        let (local, months, going) = (self.local, std::mem::take(&mut self.months), self.going.take());
        let asked = std::mem::take(&mut self.asked);
        Self { local, months, asked, going, unnumbered, ..Self::new(std::mem::take(&mut self.policy)) }
    }

    /// The team's choices have changed.
    pub fn choose(&mut self, policy: Policy, now: Timestamp) -> Vec<Effect> {
        self.policy = policy;
        self.judge(now)
    }

    /// Takes a message from the page.
    pub fn receive(&mut self, message: FromPage, now: Timestamp) -> Vec<Effect> {
        match message {
            FromPage::Page { page: Page::New, ticket, stamp, live } => {
                let snapshot = object([("ticket", object(vec![])), ("page", live)]);
                self.read(ticket, stamp, &snapshot, Some(Page::New), now)
            }
            FromPage::Page { page, ticket, .. } => self.turn(ticket, page, now),
            FromPage::Snapshot { ticket, stamp, snapshot } => self.read(ticket, stamp, &snapshot, None, now),
            FromPage::Live { ticket, stamp, live } => {
                if !self.apply(&ticket, stamp, &live) {
                    return Vec::new();
                }
                self.judge(now)
            }
            FromPage::Held { ticket, stamp, asked, status, live } => {
                if !self.apply(&ticket, stamp, &live) {
                    return vec![Effect::Send(ToPage::Decision { asked, hold: false })];
                }
                self.decide(asked, status, now)
            }
            FromPage::Inserted { done } => self.was_inserted(done),
            FromPage::Shown { ticket, sight } => self.shown(&ticket, sight),
            FromPage::Submitted { ticket } => self.submitted(&ticket, now),
            FromPage::Toggle => vec![Effect::Toggle],
        }
    }

    /// Takes an act of the agent.
    pub fn act(&mut self, act: Act, now: Timestamp) -> Vec<Effect> {
        let ticket = self.key.clone();
        match act {
            Act::Answer(item, text) => self.answer(item, text, now),
            Act::NotApplicable(item, reason) => self.not_applicable(item, reason, now),
            Act::Escalate(on) => {
                self.escalate = on;
                self.judge(now)
            }
            Act::GoOn(reason) => self.go_on(&reason, now),
            Act::Stay => {
                self.held = None;
                vec![Effect::Send(ToPage::Cancel { ticket })]
            }
            Act::Show(place) => self.show(place),
            Act::Retry => vec![Effect::Send(ToPage::Reload { ticket })],
            Act::Note => self.note(),
            Act::Ask => self.ask(),
            Act::Copied { ticket, outline } => self.copied(&ticket, outline, now),
            Act::TakeFile { ticket, file } => self.take_file(&ticket, file, now),
            Act::LeaveFile(name) => self.leave_file(&name, now),
            Act::Mask { value, masked } => self.mask(value, masked),
            Act::Disagree(check, reason) => self.disagree(&check, reason, now),
            Act::NoteDisagreement(check) => self.note_disagreement(&check),
            Act::Phase(phase) => self.write_update(|update| update.turn(phase), now),
            Act::Say(question, text) => self.write_update(|update| update.say(question, text), now),
            Act::Reply => self.reply(),
            Act::Own(act) => self.own(act, now),
            Act::Respond(act) => self.respond(act, now),
        }
    }

    /// The page shows something else than a ticket that was read.
    fn turn(&mut self, ticket: String, page: Page, now: Timestamp) -> Vec<Effect> {
        // Reading the same ticket again leaves what is on the screen until the answer is there, and when none comes.
        if ticket == self.key && self.snapshot.is_some() && self.page.is_none() {
            if page == Page::Loading {
                return Vec::new();
            }
            self.stale = Some(page);
            return self.judge(now);
        }
        *self = Self { key: ticket, page: Some(page), ..self.fresh() };
        vec![Effect::Send(ToPage::Marks { ticket: self.key.clone(), marks: Vec::new() })]
    }

    fn read(&mut self, ticket: String, stamp: u64, json: &Value, page: Option<Page>, now: Timestamp) -> Vec<Effect> {
        let Ok(snapshot) = zendesk::read(json) else {
            return self.turn(ticket, Page::Failed(Why::NotATicket), now);
        };
        let same = self.snapshot.is_some() && ticket == self.key;
        if !same {
            *self = self.fresh();
        }
        self.key = ticket;
        (self.page, self.stale) = (page, None);
        self.stamp = stamp;
        self.snapshot = Some(snapshot);
        self.drafted();
        let mut effects = Vec::new();
        if !same {
            if page.is_none() {
                self.numbered(now);
            }
            effects.extend(self.name().map(|name| Effect::Recall { name }));
            effects.push(Effect::Recall { name: coaching::NAME.to_owned() });
        }
        self.come_back();
        effects.extend(self.settle(now));
        effects
    }

    /// Judges the ticket, and again when what it says took the place of a choice of the agent's.
    fn settle(&mut self, now: Timestamp) -> Vec<Effect> {
        let mut effects = self.judge(now);
        if self.settle_choice() {
            effects.extend(self.keep(now));
        }
        effects.extend(self.count_asks());
        effects
    }

    /// Lays the live page over the ticket; false when it is about another ticket.
    fn apply(&mut self, ticket: &str, stamp: u64, live: &Value) -> bool {
        let Some(snapshot) = self.snapshot.as_mut().filter(|_| ticket == self.key) else { return false };
        snapshot.apply_page(live);
        self.stamp = stamp;
        self.drafted();
        self.come_back();
        true
    }

    /// Judges the ticket as it stands and tells the page.
    fn judge(&mut self, now: Timestamp) -> Vec<Effect> {
        self.now = Some(now);
        let files_read = self.files_read();
        let Some(snapshot) = self.snapshot.as_mut() else { return Vec::new() };
        snapshot.ticket.files_read = files_read;
        snapshot.ticket.asked_back = self.months.asked_back();
        snapshot.ticket.answers.clone_from(&self.kept.answers);
        snapshot.ticket.disagreed.clone_from(&self.kept.disagreed);
        self.report = Some(crate::reevaluate(&snapshot.ticket, &self.policy, now, self.local, &mut self.memory));
        if let Some(held) = self.held.take() {
            let again = Held::of(self.verdict(&held.status), held.status.clone());
            // A ticket that can no longer be read holds no submit back: what is missing stays listed, and the agent may
            // go on.
            self.held = Some(if self.stale.is_some() { Held { may_go_on: true, ..held } } else { again });
        }
        let (Some(snapshot), Some(report)) = (&self.snapshot, &self.report) else { return Vec::new() };
        let ticket = || self.key.clone();
        let statuses = &self.policy.escalation.statuses;
        let verdict = ToPage::Verdict {
            ticket: ticket(),
            stamp: self.stamp,
            hold: self.verdict("").holds(),
            hold_statuses: statuses.iter().filter(|status| self.verdict(status).holds()).cloned().collect(),
        };
        let marks = ToPage::Marks { ticket: ticket(), marks: marks(&snapshot.ticket, report, &self.policy) };
        let messages = [Effect::Send(verdict), Effect::Send(marks)];
        messages.into_iter().chain(self.reminders()).collect()
    }
}

#[cfg(test)]
mod tests;
