//! Engineering handoff standards (§5): what every engineering ticket includes, and how it is kept clean.

use super::Item;

/// One line of the standard, and the checks that hold a ticket to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardLine {
    /// The playbook's words.
    pub line: &'static str,
    /// The items that must be met.
    pub items: &'static [Item],
    /// The finding that must be absent.
    pub finding: Option<&'static str>,
}

const fn asks(line: &'static str, items: &'static [Item]) -> StandardLine {
    StandardLine { line, items, finding: None }
}

/// Clean ticket creation: what every engineering ticket includes.
pub const HANDOFF_STANDARD: [StandardLine; 9] = [
    asks("Problem statement", &[Item::Summary]),
    asks("Affected-users count", &[Item::CustomerImpact]),
    asks("Clear reproduction steps", &[Item::ReproductionSteps]),
    asks("Screenshots / video", &[Item::Screenshots]),
    asks("Environment conditions", &[Item::Environment]),
    asks("Logs", &[Item::LogsAndData]),
    asks("Workflow details", &[Item::ReproductionSteps, Item::StepsAlreadyTaken]),
    asks("Severity (per the severity model)", &[Item::Severity]),
    asks("Expected vs. actual outcomes", &[Item::ExpectedBehavior, Item::ActualBehavior]),
];

/// Ticket hygiene.
pub const HYGIENE: [StandardLine; 4] = [
    StandardLine {
        line: "No unrelated issues bundled into a single ticket",
        items: &[],
        finding: Some("bundled-issues"),
    },
    asks("Version numbers included", &[Item::Versions]),
    asks("Linked Zendesk tickets included", &[Item::SupportingTickets]),
    StandardLine {
        line: "Ownership always explicit",
        items: &[Item::CaseOwner],
        finding: Some("no-ownership-transfer"),
    },
];
