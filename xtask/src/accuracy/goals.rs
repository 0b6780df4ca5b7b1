//! The labelled sets: what each measures, the goal, and published results on it.

/// How to read a figure out of the scorer's answer.
#[derive(Clone, Copy)]
pub enum Measure {
    /// The number at this JSON pointer.
    At(&'static str),
    /// The lowest F1, present or missing, of these items over every tracker with enough reports.
    WorstTracker(&'static [&'static str]),
    /// The share of evidence pieces that lie on a labelled sentence, over all items together.
    EvidenceOnLabels,
    /// How many quotes do not stand at their offsets.
    StrayQuotes,
}

/// The side of the goal that is good.
#[derive(Clone, Copy)]
pub enum Reach {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// Shown, not judged.
    Watched,
}

/// One row of the table.
#[derive(Clone, Copy)]
pub struct Goal {
    /// The family of sets: `demibud` of `demibud_dev`.
    pub set: &'static str,
    /// What is measured.
    pub what: &'static str,
    /// Where it stands in the scorer's answer.
    pub measure: Measure,
    /// The figure to reach.
    pub reach: Reach,
    /// The best published figure on this set, and whose it is.
    pub published: Option<(f64, &'static str)>,
    /// What a handful of crude regular expressions scores.
    pub floor: Option<f64>,
    /// How well a second person agrees with the first.
    pub people: Option<f64>,
}

impl Goal {
    const fn new(set: &'static str, what: &'static str, measure: Measure, reach: Reach) -> Self {
        Self { set, what, measure, reach, published: None, floor: None, people: None }
    }

    const fn beside(mut self, best: f64, whose: &'static str, floor: f64) -> Self {
        self.published = Some((best, whose));
        self.floor = Some(floor);
        self
    }

    const fn people(mut self, agree: f64) -> Self {
        self.people = Some(agree);
        self
    }
}

use Measure::{At, EvidenceOnLabels, StrayQuotes, WorstTracker};
use Reach::{AtLeast, AtMost, Watched};

/// Every row, in the order they are printed.
///
/// The published figures of `demibud` are macro averages over its five trackers: Chaparro et al.'s 154 patterns
/// (FSE 2017) and a TF-IDF classifier trained on the other four trackers. Those of `astrobr` are BEE's and GPT-4's,
/// the latter with a prompt tuned on these very reports. People: two coders of the same reports.
pub const GOALS: &[Goal] = &[
    Goal::new(
        "demibud",
        "expected behaviour, present, F1",
        At("/items/expected-behavior/macro/present_f1"),
        AtLeast(0.86),
    )
    .beside(0.712, "TF-IDF", 0.789)
    .people(0.912),
    Goal::new(
        "demibud",
        "expected behaviour, missing, F1",
        At("/items/expected-behavior/macro/missing_f1"),
        AtLeast(0.89),
    )
    .beside(0.779, "TF-IDF", 0.873)
    .people(0.880),
    Goal::new("demibud", "steps, present, F1", At("/items/reproduction-steps/macro/present_f1"), AtLeast(0.84))
        .beside(0.789, "FSE'17", 0.725)
        .people(0.916),
    Goal::new("demibud", "steps, missing, F1", At("/items/reproduction-steps/macro/missing_f1"), AtLeast(0.79))
        .beside(0.704, "TF-IDF", 0.712)
        .people(0.846),
    Goal::new(
        "demibud",
        "worst tracker of these four",
        WorstTracker(&["expected-behavior", "reproduction-steps"]),
        AtLeast(0.72),
    ),
    Goal::new("demibud", "actual behaviour, present, F1", At("/items/actual-behavior/macro/present_f1"), Watched)
        .beside(0.945, "FSE'17", 0.891)
        .people(0.982),
    Goal::new("demibud", "evidence on labelled sentences", EvidenceOnLabels, AtLeast(0.85)),
    Goal::new("astrobr", "sentences, steps, F1", At("/evidence/reproduction-steps/sentences/f1"), AtLeast(0.85))
        .beside(0.948, "GPT-4", 0.469),
    Goal::new("astrobr", "sentences, expected, F1", At("/evidence/expected-behavior/sentences/f1"), AtLeast(0.75))
        .beside(0.872, "GPT-4", 0.479),
    Goal::new("astrobr", "sentences, actual, F1", At("/evidence/actual-behavior/sentences/f1"), AtLeast(0.72))
        .beside(0.859, "GPT-4", 0.498),
    Goal::new("astrobr", "evidence on labelled sentences", EvidenceOnLabels, AtLeast(0.85)),
    Goal::new("forms_bare", "no headings: steps, recall", At("/items/reproduction-steps/present/r"), AtLeast(0.80)),
    Goal::new("forms_bare", "no headings: expected, recall", At("/items/expected-behavior/present/r"), AtLeast(0.80)),
    Goal::new("forms_bare", "no headings: actual, recall", At("/items/actual-behavior/present/r"), AtLeast(0.80)),
    Goal::new(
        "forms_bare",
        "no headings: environment, recall",
        At("/items/environment|versions/present/r"),
        AtLeast(0.80),
    ),
    Goal::new("forms_written", "headings: steps, recall", At("/items/reproduction-steps/present/r"), AtLeast(0.97)),
    Goal::new("forms_written", "headings: expected, recall", At("/items/expected-behavior/present/r"), AtLeast(0.97)),
    Goal::new("forms_written", "headings: actual, recall", At("/items/actual-behavior/present/r"), AtLeast(0.97)),
    Goal::new(
        "forms_written",
        "headings: environment, recall",
        At("/items/environment|versions/present/r"),
        AtLeast(0.97),
    ),
    Goal::new("forms_written", "headings: summary, recall", At("/items/summary/present/r"), AtLeast(0.97)),
    Goal::new("forms_written", "headings: screenshots, recall", At("/items/screenshots/present/r"), AtLeast(0.97)),
    Goal::new("forms_written", "headings: logs, recall", At("/items/logs-and-data/present/r"), AtLeast(0.97)),
    Goal::new(
        "forms_written",
        "headings: supporting, recall",
        At("/items/supporting-tickets/present/r"),
        AtLeast(0.97),
    ),
    Goal::new("loghub", "log excerpts found", At("/items/logs-and-data/present/r"), AtLeast(0.98)),
    Goal::new("loghub", "prose lines taken for logs", At("/lines/prose/share"), AtMost(0.005)),
    Goal::new("artifact_lines", "prose lines taken for logs", At("/lines/prose/share"), AtMost(0.005)),
    Goal::new("artifact_lines", "logs, missing, F1", At("/items/logs-and-data/missing/f1"), Watched),
    Goal::new("nlon", "prose lines taken for logs", At("/lines/prose/share"), AtMost(0.005)),
    Goal::new("apache_jira", "log comes later: missing, then present", At("/pairs/both"), AtLeast(0.95)),
    Goal::new("user_agents", "user agents read as environment", At("/items/environment/present/r"), AtLeast(0.99)),
    Goal::new("har", "HAR files read as logs", At("/items/logs-and-data/present/r"), Watched),
    Goal::new("hedge", "hedges found, F1", At("/items/finding:speculation/present/f1"), Watched),
    Goal::new("incident_updates_llm", "published updates with a finding", At("/said/lines_with_a_finding"), Watched),
    Goal::new("inex", "quotes astray", StrayQuotes, AtMost(0.0)),
    Goal::new("demibud", "quotes astray", StrayQuotes, AtMost(0.0)),
    Goal::new("apache_jira", "quotes astray", StrayQuotes, AtMost(0.0)),
    Goal::new("zendesk_payloads", "quotes astray", StrayQuotes, AtMost(0.0)),
];
