//! The checklist: what a good escalation holds.

use serde::{Deserialize, Serialize};

/// One thing Engineering will ask for.
///
/// The ids are used in JSON, storage, documentation and options, and are never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// What is wrong, in a sentence or two.
    Summary,
    /// What somebody else does to see it.
    ReproductionSteps,
    /// What should have happened.
    ExpectedBehavior,
    /// What happened instead.
    ActualBehavior,
    /// Log lines, traces, HAR captures, ids to search by.
    LogsAndData,
    /// Who is hurt, how many and how badly.
    CustomerImpact,
    /// SEV1 to SEV4, said by an agent or a field.
    Severity,
    /// What was tried and what came of it.
    StepsAlreadyTaken,
    /// Pictures or recordings, where there is something to see.
    Screenshots,
    /// Other tickets and issues about the same thing.
    SupportingTickets,
    /// The person who carries the case on Support's side.
    CaseOwner,
    /// Browser, system, tenant, region: where it happens.
    Environment,
    /// Version numbers of what is involved.
    Versions,
}

impl Item {
    /// Every item, in the order an engineer reads them.
    pub const ALL: [Self; 13] = [
        Self::Summary,
        Self::ReproductionSteps,
        Self::ExpectedBehavior,
        Self::ActualBehavior,
        Self::LogsAndData,
        Self::CustomerImpact,
        Self::Severity,
        Self::StepsAlreadyTaken,
        Self::Screenshots,
        Self::SupportingTickets,
        Self::CaseOwner,
        Self::Environment,
        Self::Versions,
    ];

    /// The stable id, as in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::ReproductionSteps => "reproduction-steps",
            Self::ExpectedBehavior => "expected-behavior",
            Self::ActualBehavior => "actual-behavior",
            Self::LogsAndData => "logs-and-data",
            Self::CustomerImpact => "customer-impact",
            Self::Severity => "severity",
            Self::StepsAlreadyTaken => "steps-already-taken",
            Self::Screenshots => "screenshots",
            Self::SupportingTickets => "supporting-tickets",
            Self::CaseOwner => "case-owner",
            Self::Environment => "environment",
            Self::Versions => "versions",
        }
    }

    /// The item with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|item| item.id() == id)
    }

    /// Whether the playbook asks for it only "where applicable" (§6: logs and data, screenshots).
    pub const fn only_where_applicable(self) -> bool {
        matches!(self, Self::LogsAndData | Self::Screenshots)
    }

    /// Whether only an agent's words or a field count: a customer can neither set a severity nor own a case.
    pub const fn agents_only(self) -> bool {
        matches!(self, Self::Severity | Self::CaseOwner)
    }
}

/// One line of the playbook's checklist (§6). Expected and actual are two halves of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChecklistLine {
    /// The items that make the line; all must be met.
    pub items: &'static [Item],
}

/// The ten lines of the signature checklist, in the playbook's order.
pub const CHECKLIST: [ChecklistLine; 10] = [
    ChecklistLine { items: &[Item::Summary] },
    ChecklistLine { items: &[Item::ReproductionSteps] },
    ChecklistLine { items: &[Item::ExpectedBehavior, Item::ActualBehavior] },
    ChecklistLine { items: &[Item::LogsAndData] },
    ChecklistLine { items: &[Item::CustomerImpact] },
    ChecklistLine { items: &[Item::Severity] },
    ChecklistLine { items: &[Item::StepsAlreadyTaken] },
    ChecklistLine { items: &[Item::Screenshots] },
    ChecklistLine { items: &[Item::SupportingTickets] },
    ChecklistLine { items: &[Item::CaseOwner] },
];

/// The two further things the handoff standard (§5) asks of every ticket.
pub const BEYOND_CHECKLIST: [Item; 2] = [Item::Environment, Item::Versions];
