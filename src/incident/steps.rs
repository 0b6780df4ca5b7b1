//! The steps that a severity sets in motion: seen in what agents write, in the ticket's relations, or ticked by hand.

use serde::Serialize;

use crate::case::{Case, Evidence, Text};
use crate::ladder::Ladder;
use crate::playbook::{ResponseStep, Severity, Tier};
use crate::reading::pattern::Patterns;
use crate::reading::prose::asks;
use crate::reading::search::{Find, Search, Sought, first_of_each};
use crate::record::{Tick, note_in_hand};
use crate::ticket::Timestamp;

/// A step and how far it got.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StepState {
    /// Which.
    pub step: ResponseStep,
    /// What shows that it is done; none while it is not.
    pub done: Option<Done>,
}

/// What shows that a step is done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Done {
    /// Words on the ticket.
    Seen(Evidence),
    /// The ticket's own relations or its place on the ladder.
    Related,
    /// Ticked by hand, and recorded in a note.
    Ticked {
        /// Who.
        by: String,
        /// When.
        at: Timestamp,
        /// A link or a word on it.
        detail: String,
        /// Whether it stands in a note, and not only in the one being written.
        #[serde(skip)]
        saved: bool,
    },
}

/// The steps of a severity, in the order to do them.
pub(super) fn of(case: &Case, ladder: &Ladder, severity: Severity) -> Vec<StepState> {
    severity.response().iter().map(|step| StepState { step: *step, done: done(case, ladder, *step) }).collect()
}

fn done(case: &Case, ladder: &Ladder, step: ResponseStep) -> Option<Done> {
    if let Some((tick, saved)) = ticked(case, step) {
        return Some(Done::Ticked { by: tick.by, at: tick.at, detail: tick.detail, saved });
    }
    let reached = |tier| {
        let was =
            ladder.at.is_some_and(|at| at >= tier) || ladder.hops.iter().any(|hop| hop.to >= tier && !hop.is_pending());
        was.then_some(Done::Related)
    };
    match step {
        ResponseStep::Bridge => said(case, Said::Bridge),
        ResponseStep::OnCall => said(case, Said::OnCall),
        ResponseStep::StatusPage => said(case, Said::StatusPage),
        ResponseStep::RootCauseAnalysis => said(case, Said::Analysis),
        ResponseStep::KnowledgeBase => said(case, Said::Knowledge),
        ResponseStep::Bundled => {
            (case.ticket.problem.is_some() || !case.ticket.incidents.is_empty()).then_some(Done::Related)
        }
        ResponseStep::TierThree => reached(Tier::L3),
        ResponseStep::Engineering if !case.ticket.linked_issues().is_empty() => Some(Done::Related),
        ResponseStep::Engineering => reached(Tier::L4),
    }
}

/// The step's tick, and whether it is saved: the first one stands when two agents tick at once.
pub(super) fn ticked(case: &Case, step: ResponseStep) -> Option<(Tick, bool)> {
    let of_step = |tick: &Tick| tick.step == step.id();
    let saved = case.notes().flat_map(|note| Tick::read(&note.body)).find(of_step);
    let in_hand = || Tick::read(note_in_hand(case.ticket)).find(of_step);
    saved.map(|tick| (tick, true)).or_else(|| in_hand().map(|tick| (tick, false)))
}

/// The words that give the analysis, or say that it was written.
pub(super) fn analysis(text: &Text) -> Option<Evidence> {
    text.says(SEARCH, Said::Analysis)
}

/// The first sentence of an agent that says so; "should we open a bridge?" does not.
fn said(case: &Case, said: Said) -> Option<Done> {
    case.agents().find_map(|(_, text)| text.says(SEARCH, said)).map(Done::Seen)
}

/// What an agent can say.
#[derive(Clone, Copy)]
enum Said {
    Bridge,
    OnCall,
    StatusPage,
    Analysis,
    Knowledge,
}

impl Sought for Said {
    fn number(self) -> usize {
        self as usize
    }
}

const SEARCH: Search<Said> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    let lists = [
        (Said::Bridge, &BRIDGE),
        (Said::OnCall, &ON_CALL),
        (Said::StatusPage, &STATUS_PAGE),
        (Said::Analysis, &ANALYSIS),
        (Said::Knowledge, &KNOWLEDGE),
    ];
    first_of_each(text, lists, &|sentence| !NOT_YET.fits(sentence) && !asks(sentence, text))
}

static NOT_YET: Patterns = Patterns::new(
    &[],
    &[
        "not|no|never [yet] open|paged|updated|posted|started|engaged|published|written|done|finished|bridge|on-call|page|article|rca|postmortem",
        "should|please|need|needs|must|to|todo [we|be|to] open|page|update|post|start|engage|publish|write",
    ],
);
static BRIDGE: Patterns = Patterns::new(
    &[],
    &[
        "bridge|war-room|call [is|link|now] open|opened|up|started|running|live|here|https",
        "war room [is|link|now] open|opened|up|started|running|live|here|https",
        "opened|started|joined|created|in|on|join [the|a|our] [incident|sev1|zoom|teams|slack|dedicated] bridge|war-room|huddle",
        "zoom.us|meet.google.com|teams.microsoft.com|webex.com|app.slack.com|whereby.com",
        "*.zoom.us|*.webex.com",
    ],
);
static ON_CALL: Patterns = Patterns::new(
    &[],
    &[
        "paged|paging|called|engaged|alerted|reached [the] .. on-call|oncall|engineer|engineering|sre|dba",
        "on-call|oncall [engineer|engineering|is|was|has|sre|dba] [is|was|has|been] paged|engaged|joined|on|here|called|looking|acknowledged|investigating|alerted|informed",
        "on call [engineer|engineering|is|was|has] [is|was|has|been] paged|engaged|joined|here|called|looking|acknowledged|investigating",
        "on-call|oncall engineer|engineers|engineering is|are|has|have _",
        "on-call|oncall [engineer|engineers|engineering] [_] is|has in|here|joined",
        "pagerduty|opsgenie|victorops [incident|alert|page|was] sent|raised|created|triggered|acknowledged|_",
    ],
);
static STATUS_PAGE: Patterns = Patterns::new(
    &[],
    &[
        "status-page|statuspage [is|was|has|now] [been] updated|posted|live|up|public|published",
        "status page [is|was|has|now] [been] updated|posted|live|up|public|published",
        "updated|posted|published|put [it] [on|to] [the|our] [public] status-page|statuspage",
        "updated|posted|published|put [it|an] [update|incident] [on|to] [the|our] [public] status page",
        "status.*|*.statuspage.io",
    ],
);
static ANALYSIS: Patterns = Patterns::new(
    &[],
    &[
        "rca|postmortem|post-mortem [document|report] [is|was|has|are] [been|now] attached|published|written|done|complete|completed|finished|here|available|https",
        "root cause analysis [document|report] [is|was|has] [been|now] attached|published|written|done|complete|completed|finished|here|available|https",
        "attached|published|completed|finished|here [is] [the] [incident] rca|postmortem|post-mortem",
        "attached|published|completed|finished|here [is] [the] root cause analysis",
        "root cause was|were !not|never|unknown|unclear|yet|still|being|unconfirmed|thought|believed _",
    ],
);
static KNOWLEDGE: Patterns = Patterns::new(
    &[],
    &[
        "article|kb|knowledge-base|faq|help-center [article|page|entry|is|was] [is|was|has] [been] updated|published|written|created|added|drafted",
        "knowledge base [article|page|entry|is|was] [is|was|has] [been] updated|published|written|created|added|drafted",
        "updated|published|wrote|created|added|drafted [a|an|the|our] [new|kb|help|knowledge] [center|base] article|kb|faq",
    ],
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ticket::{Channel, Comment, Draft, Person, Role, Ticket, Visibility};

    fn steps(ticket: &Ticket) -> Vec<StepState> {
        let policy = Policy::default();
        let case = Case::read(ticket, &policy, Timestamp(0));
        of(&case, &crate::ladder::read(&case, Some(Severity::Sev1)), Severity::Sev1)
    }

    fn with_notes(bodies: &[&str]) -> Ticket {
        let note = |(body, id): (&&str, u64)| Comment {
            id,
            author: Person { id: Some(1), name: "Ada".into(), role: Role::Agent },
            visibility: Visibility::Internal,
            created: Some(Timestamp(0)),
            body: (*body).to_owned(),
            ..Comment::default()
        };
        Ticket { status: "open".into(), comments: bodies.iter().zip(1..).map(note).collect(), ..Ticket::default() }
    }

    fn done(bodies: &[&str]) -> Vec<ResponseStep> {
        let steps = steps(&with_notes(bodies));
        steps.iter().filter(|step| step.done.is_some()).map(|step| step.step).collect()
    }

    #[test]
    fn steps_seen_and_ticked() {
        for (body, step) in [
            ("Bridge is open: https://acme.zoom.us/j/1", ResponseStep::Bridge),
            ("I paged the on-call engineer.", ResponseStep::OnCall),
            ("On-call has joined.", ResponseStep::OnCall),
            ("On-call engineering (Tomke) is in.", ResponseStep::OnCall),
            ("Status page is updated.", ResponseStep::StatusPage),
            ("RCA attached.", ResponseStep::RootCauseAnalysis),
            ("The RCA was published today.", ResponseStep::RootCauseAnalysis),
            ("The root cause was a certificate that had expired.", ResponseStep::RootCauseAnalysis),
            ("[x] status-page, by Ada at 2026-11-24 10:00 UTC: https://status.example", ResponseStep::StatusPage),
        ] {
            assert_eq!(done(&[body]), [step], "{body}");
        }
        let bundled = Ticket { incidents: vec![4, 5], ..with_notes(&[]) };
        assert_eq!(steps(&bundled)[3].done, Some(Done::Related));
    }

    #[test]
    fn a_tick_in_the_note_being_written_counts_and_the_first_saved_one_stands() {
        let tick = |by: &str, minute: u32| format!("[x] bridge, by {by} at 2026-11-24 10:{minute} UTC");
        let of = |ticket: &Ticket| match steps(ticket).swap_remove(0).done {
            Some(Done::Ticked { by, saved, .. }) => Some((by, saved)),
            _ => None,
        };
        let draft = |channel| Some(Draft { text: tick("Ada", 10), channel });
        let mut ticket = Ticket { draft: draft(Channel::Internal), ..with_notes(&[]) };
        assert_eq!(of(&ticket), Some(("Ada".to_owned(), false)));
        ticket.draft = draft(Channel::Public);
        assert_eq!(of(&ticket), None, "a reply to the customer is no record");
        ticket.draft = draft(Channel::Internal);
        ticket.comments = with_notes(&[&tick("Ben", 11), &tick("Cem", 12)]).comments;
        assert_eq!(of(&ticket), Some(("Ben".to_owned(), true)), "another agent was sooner");
    }

    #[test]
    fn plans_and_questions_are_not_done() {
        for body in [
            "Should we open a bridge?",
            "Please page the on-call engineer.",
            "Is the on-call engineer in?",
            "The status page is not updated yet.",
            "RCA to be written.",
            "The RCA is not done yet.",
            "Root cause is unknown.",
            "The root cause was not found.",
            "Was the RCA published?",
            "They use a network bridge.",
        ] {
            assert_eq!(done(&[body]), [], "{body}");
        }
    }
}
