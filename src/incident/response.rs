//! The response card: what a severity sets in motion, and how far it got.

use serde::Serialize;

use super::clock::{self, Deadline};
use crate::case::Case;
use crate::case::Text;
use crate::evidence::Evidence;
use crate::ladder::Ladder;
use crate::moment::zone::LocalZone;
use crate::playbook::{Cadence, ResponseStep, Severity, Tier};
use crate::reading::Find;
use crate::reading::pattern::Patterns;
use crate::reading::prose::{asks, first_of_each};
use crate::record::{Tick, note_in_hand};
use crate::ticket::Timestamp;

/// The response to an incident.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Response {
    /// How bad it is.
    pub severity: Severity,
    /// Whether an incident is going on: the clock runs, and public replies are read as updates.
    pub active: bool,
    /// How often the customer hears from us.
    pub cadence: Option<Cadence>,
    /// Each step, in the order to do it.
    pub steps: Vec<StepState>,
    /// What is due, soonest first.
    pub deadlines: Vec<Deadline>,
    /// The tickets the update goes to: those of the problem.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bundle: Vec<u64>,
}

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

/// Reads the response; none without a severity. Times without a zone are `local`'s.
pub fn read(case: &Case, ladder: &Ladder, severity: Option<Severity>, local: LocalZone) -> Option<Response> {
    let severity = severity?;
    let active = is_active(case, ladder, severity);
    let steps =
        severity.response().iter().map(|step| StepState { step: *step, done: done(case, ladder, *step) }).collect();
    Some(Response {
        severity,
        active,
        cadence: case.policy.response.customer(severity),
        steps,
        deadlines: if active || case.ticket.is_over() { clock::deadlines(case, severity, local) } else { Vec::new() },
        bundle: case.ticket.incidents.clone(),
    })
}

/// Whether an incident is going on: SEV1 and SEV2 always are; a SEV3 when the ticket is a problem or an incident, or
/// is with Tier 3 or above.
fn is_active(case: &Case, ladder: &Ladder, severity: Severity) -> bool {
    let escalated = ladder.at.is_some_and(|tier| tier >= Tier::L3) || !case.ticket.jira_issues.is_empty();
    let typed = matches!(case.ticket.kind.as_str(), "problem" | "incident");
    !case.ticket.is_over()
        && match severity {
            Severity::Sev1 | Severity::Sev2 => true,
            Severity::Sev3 => typed || escalated,
            Severity::Sev4 => false,
        }
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
        ResponseStep::Engineering if !case.ticket.jira_issues.is_empty() => Some(Done::Related),
        ResponseStep::Engineering => reached(Tier::L4),
    }
}

/// The step's tick, and whether it is saved: the first one stands when two agents tick at once.
fn ticked(case: &Case, step: ResponseStep) -> Option<(Tick, bool)> {
    let of_step = |tick: &Tick| tick.step == step.id();
    let saved = case.notes().flat_map(|note| Tick::read(&note.body)).find(of_step);
    let in_hand = || Tick::read(note_in_hand(case.ticket)).find(of_step);
    saved.map(|tick| (tick, true)).or_else(|| in_hand().map(|tick| (tick, false)))
}

/// The words that give the analysis, or say that it was written.
pub(super) fn analysis(text: &Text) -> Option<Evidence> {
    text.says(search, Said::Analysis as usize)
}

/// The first sentence of an agent that says so; "should we open a bridge?" does not.
fn said(case: &Case, said: Said) -> Option<Done> {
    case.agents().find_map(|(_, text)| text.says(search, said as usize)).map(Done::Seen)
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

fn search(text: &str) -> Vec<Find> {
    let lists = [
        (Said::Bridge as usize, &BRIDGE),
        (Said::OnCall as usize, &ON_CALL),
        (Said::StatusPage as usize, &STATUS_PAGE),
        (Said::Analysis as usize, &ANALYSIS),
        (Said::Knowledge as usize, &KNOWLEDGE),
    ];
    first_of_each(text, &lists, &|sentence| !NOT_YET.fits(sentence) && !asks(sentence, text))
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

    fn response(ticket: &Ticket, severity: Severity) -> Response {
        let policy = Policy::default();
        let case = Case::read(ticket, &policy, Timestamp(0));
        read(&case, &crate::ladder::read(&case, Some(severity)), Some(severity), LocalZone::default())
            .expect("a severity")
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
        let response = response(&with_notes(bodies), Severity::Sev1);
        response.steps.iter().filter(|step| step.done.is_some()).map(|step| step.step).collect()
    }

    #[test]
    fn steps_seen_and_ticked() {
        for (body, step) in [
            ("Bridge is open: https://acme.zoom.us/j/1", ResponseStep::Bridge),
            ("I paged the on-call engineer.", ResponseStep::OnCall),
            ("On-call has joined.", ResponseStep::OnCall),
            ("Status page is updated.", ResponseStep::StatusPage),
            ("RCA attached.", ResponseStep::RootCauseAnalysis),
            ("The RCA was published today.", ResponseStep::RootCauseAnalysis),
            ("The root cause was a certificate that had expired.", ResponseStep::RootCauseAnalysis),
            ("[x] status-page, by Ada at 2026-11-24 10:00 UTC: https://status.example", ResponseStep::StatusPage),
        ] {
            assert_eq!(done(&[body]), [step], "{body}");
        }
        let bundled = Ticket { incidents: vec![4, 5], ..with_notes(&[]) };
        assert_eq!(response(&bundled, Severity::Sev1).steps[3].done, Some(Done::Related));
    }

    #[test]
    fn a_tick_in_the_note_being_written_counts_and_the_first_saved_one_stands() {
        let tick = |by: &str, minute: u32| format!("[x] bridge, by {by} at 2026-11-24 10:{minute} UTC");
        let of = |ticket: &Ticket| match response(ticket, Severity::Sev1).steps.swap_remove(0).done {
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

    #[test]
    fn what_is_an_active_incident() {
        let plain = with_notes(&[]);
        let problem = Ticket { kind: "problem".into(), ..plain.clone() };
        let solved = Ticket { status: "solved".into(), ..plain.clone() };
        for (ticket, severity, active) in [
            (&plain, Severity::Sev1, true),
            (&plain, Severity::Sev2, true),
            (&plain, Severity::Sev3, false),
            (&problem, Severity::Sev3, true),
            (&problem, Severity::Sev4, false),
            (&solved, Severity::Sev1, false),
        ] {
            assert_eq!(response(ticket, severity).active, active, "{severity:?}");
        }
    }
}
