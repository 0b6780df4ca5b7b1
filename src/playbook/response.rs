//! The response model of each severity (§2): how fast to speak, and what to set in motion.

use serde::{Deserialize, Serialize};

use super::Severity;

/// One thing a severity asks for beside its cadence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ResponseStep {
    /// A dedicated communication bridge is open, and everybody has its link.
    Bridge,
    /// On-call Engineering is engaged.
    OnCall,
    /// The status page says what is going on.
    StatusPage,
    /// Tickets about it are bundled under one problem.
    Bundled,
    /// The post-incident root cause analysis is written.
    RootCauseAnalysis,
    /// Tier 3 is engaged.
    TierThree,
    /// Engineering is engaged.
    Engineering,
    /// The knowledge base says what was learned.
    KnowledgeBase,
}

impl ResponseStep {
    /// The stable id, as in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bridge => "bridge",
            Self::OnCall => "on-call",
            Self::StatusPage => "status-page",
            Self::Bundled => "bundled",
            Self::RootCauseAnalysis => "root-cause-analysis",
            Self::TierThree => "tier-three",
            Self::Engineering => "engineering",
            Self::KnowledgeBase => "knowledge-base",
        }
    }

    /// Every step.
    pub const ALL: [Self; 8] = [
        Self::Bridge,
        Self::OnCall,
        Self::StatusPage,
        Self::Bundled,
        Self::RootCauseAnalysis,
        Self::TierThree,
        Self::Engineering,
        Self::KnowledgeBase,
    ];

    /// The step with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.id() == id)
    }
}

/// How often somebody hears from us, in minutes: at the latest `most`, and no need before `least`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cadence {
    /// No update is expected before.
    pub least: u32,
    /// An update is late after.
    pub most: u32,
}

impl Severity {
    /// How often the customer hears from us; SEV4 has no clock.
    pub const fn customer_cadence(self) -> Option<Cadence> {
        match self {
            Self::Sev1 => Some(Cadence { least: 30, most: 60 }),
            Self::Sev2 => Some(Cadence { least: 120, most: 180 }),
            Self::Sev3 => Some(Cadence { least: 1_440, most: 1_440 }),
            Self::Sev4 => None,
        }
    }

    /// How often everybody inside hears ("cross-functional updates"); only a SEV1 has such a clock.
    pub const fn internal_cadence(self) -> Option<Cadence> {
        match self {
            Self::Sev1 => Some(Cadence { least: 30, most: 60 }),
            Self::Sev2 | Self::Sev3 | Self::Sev4 => None,
        }
    }

    /// Hours after the end in which the root cause analysis is due.
    pub const fn analysis_hours(self) -> Option<u32> {
        match self {
            Self::Sev1 => Some(48),
            Self::Sev2 | Self::Sev3 | Self::Sev4 => None,
        }
    }

    /// What it asks for beside its cadence, in the order to do it.
    pub const fn response(self) -> &'static [ResponseStep] {
        match self {
            Self::Sev1 => &[
                ResponseStep::Bridge,
                ResponseStep::OnCall,
                ResponseStep::StatusPage,
                ResponseStep::Bundled,
                ResponseStep::RootCauseAnalysis,
            ],
            Self::Sev2 => &[ResponseStep::TierThree, ResponseStep::Engineering],
            Self::Sev3 => &[],
            Self::Sev4 => &[ResponseStep::KnowledgeBase],
        }
    }
}
