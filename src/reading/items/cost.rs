//! What the failure costs, told without a count: work that stands still, time and business that are lost, a day that
//! does not wait, or nothing much.

use crate::language::cued::Cued;
use crate::language::cues::{DENIES, HURT, NO, PEOPLE, TRIED};
use crate::language::lexicon::{COST, FIRST, TROUBLE};
use crate::pattern::{Classes, Patterns};

const CLASSES: Classes = &[
    ("we", "i we they people nobody customers clients users staff guests patients drivers students teachers visitors"),
    // What a business does all day; what it cannot do any more is its impact.
    (
        "business",
        "bill invoice order ship sell pay pack deliver trade operate teach open work launch buy earn dispatch serve \
         treat confirm print scan receive charge dispense plan finish close",
    ),
    // What is lost, or spent.
    (
        "lost",
        "hour hours day days work money orders bookings sales customers revenue notes data minutes time week business \
         trust parcels clients half morning evening",
    ),
    ("lose", "lost lose losing loses cost costs costing wasted wasting waste spent spend spending"),
    ("day", "monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon midnight month weekend"),
    ("due", "due starts start opens open launch launches deadline expires ends closes leaves begins goes going"),
    ("by", "by before until on at from this next the end of"),
    ("team", "team office department company floor school site shop warehouse fleet"),
];

static LOSES: Patterns = Patterns::new(
    CLASSES,
    &[
        "i|we|it|this|that|us|already|have <lose> .. <lost>",
        "i|we|it|this|that|us|already|have have|has|had|already|just <lose> .. <lost>",
        "had|have|has to refund|compensate|reprint|apologise|apologize|redo|retype|re-enter",
        "we have compensated|refunded|reprinted",
    ],
);

static CANNOT: Patterns = Patterns::new(
    CLASSES,
    &[
        "<we> can|could not <business>",
        "<we> are|is|am not able to <business>",
        "<we> are|is|am unable to <business>",
        "not <business> like this|that",
    ],
);

static BY_HAND: Patterns = Patterns::new(CLASSES, &["by hand", "on paper", "manually enter|type|fill|do|fix|correct"]);

static BLOCKED: Patterns = Patterns::new(CLASSES, &["blocked|blocking|blocks|stuck|blocker|showstopper|stopper"]);

/// A day of the writer's own that does not wait; a calendar's week may start on Monday.
static DEADLINE: Patterns = Patterns::new(
    CLASSES,
    &[
        "<due> [<by>] [<by>] [<by>] <day>",
        "must|need|needs|have|has to .. <by> <day>",
        "must|need|needs|have|has to _ [_] <day>",
        "before [the] [next] <day>",
        "ahead of [the|our] launch|release|opening|audit|event",
        "has _ hours to",
        "audit|exam|exams|payroll|launch|event|term is|starts|start|opens [on] [by] <day>|today",
    ],
);

static OF_US: Patterns = Patterns::new(CLASSES, &["none|all|most|half|each of us"]);

static TEAM: Patterns = Patterns::new(CLASSES, &["whole|entire <team>"]);

static ONLY_ME: Patterns = Patterns::new(CLASSES, &["only me", "just me", "i am the only one"]);

static ANGRY: Patterns =
    Patterns::new(CLASSES, &["angry|furious|upset customers|clients|mails|calls|parents|guests", "complaints"]);

static MINOR: Patterns = Patterns::new(
    CLASSES,
    &["cosmetic|annoying|annoyance|nuisance", "low|minor|small impact", "not urgent|dramatic|critical", "big deal"],
);

/// How a sentence tells of a cost.
pub fn told(sentence: &Cued) -> Option<&'static str> {
    if !sentence.sentence.has(COST) && sentence.at(0) & PEOPLE == 0 && !sentence.has(DENIES | HURT) {
        return None;
    }
    let said = sentence.said();
    let first = sentence.sentence.has(FIRST);
    let us = first || said.iter().any(|word| matches!(word.is, "us" | "me"));
    let people = sentence.has(PEOPLE);
    // "I will write by Friday": promised, not suffered.
    let promised =
        said.windows(2).any(|pair| matches!(pair, [who, will] if matches!(who.is, "i" | "we") && will.is == "will"));
    // "Students miss their exam": whole groups, and what becomes of them.
    let group = sentence.at(0) & PEOPLE != 0
        && sentence.word(0).ends_with('s')
        && (sentence.has(HURT | NO | DENIES) || sentence.sentence.has(TROUBLE));
    match () {
        () if us && said.has(&LOSES) => Some("loses"),
        () if said.has(&CANNOT) => Some("we-cannot"),
        () if (first || people) && !sentence.has(TRIED) && said.has(&BY_HAND) => Some("by-hand"),
        () if us && said.has(&BLOCKED) => Some("blocked"),
        () if said.has(&OF_US) || sentence.has(HURT) && said.has(&TEAM) => Some("all-of-us"),
        () if said.has(&ONLY_ME) => Some("only-me"),
        () if group => Some("a-group"),
        () if us && !promised && said.has(&DEADLINE) => Some("deadline"),
        () if said.has(&ANGRY) => Some("complaints"),
        () if said.has(&MINOR) => Some("minor"),
        () => None,
    }
}
