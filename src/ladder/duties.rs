//! What a tier owes before it hands on, and whether that is met.

use serde::Serialize;

use crate::case::{Case, Evidence, Source, Voice};
use crate::playbook::{Duty, Item, Tier};
use crate::reading::Grade;
use crate::reading::pattern::{Classes, Patterns};
use crate::reading::search::{Find, Search, Sought, first_of_each};

/// A duty, and the words that meet it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DutyState {
    /// Which.
    pub duty: Duty,
    /// Where it is met; none when nobody said so.
    pub evidence: Option<Evidence>,
}

/// The duties of a tier.
pub(super) fn of(case: &Case, tier: Tier) -> Vec<DutyState> {
    tier.duties().iter().map(|duty| DutyState { duty: *duty, evidence: met(case, *duty) }).collect()
}

fn met(case: &Case, duty: Duty) -> Option<Evidence> {
    match duty {
        Duty::BaselineData => {
            [Item::LogsAndData, Item::Environment, Item::Versions].into_iter().find_map(|item| piece(case, item, false))
        }
        Duty::EngineeringReadyReproduction => piece(case, Item::ReproductionSteps, true),
        Duty::ReplicationAttempted => attempted(case),
        Duty::LogsAnalysed => said(case, Said::Analysed),
        Duty::ReproductionValidated => said(case, Said::Validated),
        Duty::BugPattern => said(case, Said::Pattern),
        Duty::CodeLevelFindings => said(case, Said::Code),
        Duty::Alignment => said(case, Said::Aligned),
    }
}

/// Where an agent says that somebody tried to see it happen.
pub fn attempted(case: &Case) -> Option<Evidence> {
    said(case, Said::Attempted)
}

fn piece(case: &Case, item: Item, by_agent: bool) -> Option<Evidence> {
    case.pieces(item)
        .find(|(text, piece)| piece.grade == Grade::Strong && (!by_agent || text.voice == Voice::Agent))
        .map(|(text, piece)| text.evidence(piece))
}

/// The first sentence of an agent that says so.
fn said(case: &Case, said: Said) -> Option<Evidence> {
    let mut notes = case.texts.iter().filter(|text| {
        text.voice == Voice::Agent && matches!(text.source, Source::Comment(_) | Source::Draft | Source::Answer(_))
    });
    notes.find_map(|text| text.says(SEARCH, said))
}

/// What an agent can say.
#[derive(Clone, Copy)]
enum Said {
    Attempted,
    Validated,
    Analysed,
    Pattern,
    Code,
    Aligned,
}

impl Sought for Said {
    fn number(self) -> usize {
        self as usize
    }
}

const SEARCH: Search<Said> = Search::new(search);

fn search(text: &str) -> Vec<Find> {
    let lists = [
        (Said::Attempted, &ATTEMPTED),
        (Said::Validated, &VALIDATED),
        (Said::Analysed, &ANALYSED),
        (Said::Pattern, &PATTERN),
        (Said::Code, &CODE),
        (Said::Aligned, &ALIGNED),
    ];
    first_of_each(text, lists, &|_| true)
}

const CLASSES: Classes = &[(
    "repro",
    "reproduce reproduced reproducing reproduces reproducible replicate replicated replicating recreate recreated repro repros repro'd",
)];

/// Trying counts, whatever came of it.
static ATTEMPTED: Patterns = Patterns::new(
    CLASSES,
    &[
        "<repro>",
        "tried|tested|attempted|checked [it|this|the|to|in|on|with|same|again|his|her|their] _",
        "i|we [also|have|then|can|could] see|saw|get|got|observe [it|this|the|that|same] _",
        "same|happens [steps|error|result|here|for] on|in|with|for [our|my|a|the|me|us] _",
    ],
);
static VALIDATED: Patterns = Patterns::new(
    CLASSES,
    &[
        "<repro> in|on|with|by|at|from|every|always|reliably|consistently|intermittently|internally|locally|again|here|it|this",
        "can|could not [reliably|consistently|be] <repro>",
        "can|could [reliably|consistently|also|be] <repro>",
        "not [be] <repro>",
        "i|we [also|have] <repro>",
        "same|happens on|in [our|my|a|the] demo|test|own|clean|fresh|sandbox|staging|internal|lab _",
        "reproduction|repro|steps confirmed|validated|verified|works|hold|holds",
    ],
);
static ANALYSED: Patterns = Patterns::new(
    CLASSES,
    &[
        "log|logs|trace|traces|har|console|dump|metrics|query|queries|network|sentry|datadog|kibana|splunk|grafana .. show|shows|showed|say|says|contain|contains|reveal|reveals|confirm|confirms|point|points|indicate|indicates|has|have",
        "in|from|per|according [to] [the] [server|application|api|console|nginx|har|audit|error] log|logs|trace|har|console|dump|metrics _",
        "log|logs|trace|har|dump|metrics reviewed|analysed|analyzed|checked|read|inspected|examined",
        "reviewed|analysed|analyzed|checked|inspected|examined|searched|read|compared|went [through|the|all|their|his|her|server|api|application] .. log|logs|trace|traces|har|dump|metrics|database",
        "found .. in [the] [server|application|api|console|error] log|logs|har|trace|console|database",
    ],
);
static PATTERN: Patterns = Patterns::new(
    CLASSES,
    &[
        "regression",
        "since|after|until|before [the] [last|latest] version|release|upgrade|update|deploy|deployment|migration",
        "only|always|never when|if|for|with|in|on|after|happens",
        "pattern",
        "other|same|more|several|all .. customers|tickets|accounts|tenants [with|who|that|report|see|have] _",
        "known bug|issue|problem",
        "affects|limited|specific|confined [only|to|all|every] _",
        "not|does happen|occur|fail .. when|with|in|on|for",
    ],
);
static CODE: Patterns = Patterns::new(
    CLASSES,
    &[
        "root cause",
        "caused|introduced by .. commit|change|query|code|function|migration|lock|race|release|pr|index|cache|config|flag",
        "pull|merge request",
        "in commit",
        "race condition",
        "null|nil|undefined pointer|reference|value",
        "bug|defect is|lies|sits in [the] _",
        "fix|patch|hotfix is|was|in|merged|deployed|ready|branch",
    ],
);
static ALIGNED: Patterns = Patterns::new(
    CLASSES,
    &[
        "agreed|aligned|approved|signed-off .. customer|account|legal|contract|communication|message|statement|pr|executive|comms",
        "account manager|executive|team|owner",
        "executive|leadership|legal|csm|cs|account|vp [sponsor|team|manager] informed|aware|agreed|approved|called|spoke|aligned",
        "spoke|talked|call|called with|to .. customer|cto|ceo|vp|executive|sponsor",
    ],
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_met_what() {
        use crate::case::Case;
        use crate::policy::Policy;
        use crate::ticket::{Comment, Person, Role, Ticket, Timestamp};
        let state = |duty, body: &str| {
            let author = Person { id: Some(1), name: "Ada".into(), role: Role::Agent };
            let ticket = Ticket {
                comments: vec![Comment { id: 1, author, body: body.into(), ..Comment::default() }],
                ..Ticket::default()
            };
            let policy = Policy::default();
            met(&Case::read(&ticket, &policy, Timestamp(0)), duty).is_some()
        };
        for (duty, yes, no) in [
            (Duty::ReplicationAttempted, "I tried it in our demo account.", "Please look at this."),
            (Duty::ReproductionValidated, "I can reproduce it in a fresh tenant.", "The customer says it fails."),
            (Duty::ReproductionValidated, "Could not reproduce with their file.", "Handing over."),
            (Duty::LogsAnalysed, "The API log shows a 500 on the second call.", "Log attached."),
            (Duty::BugPattern, "It only happens with files over 2 GB.", "It fails."),
            (Duty::CodeLevelFindings, "Root cause: a lock held over the upload.", "We are looking."),
            (Duty::Alignment, "Spoke to the customer's CTO; legal is informed.", "Please advise."),
        ] {
            assert!(state(duty, yes), "{duty:?}: {yes}");
            assert!(!state(duty, no), "{duty:?}: {no}");
        }
    }
}
