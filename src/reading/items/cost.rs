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
        "bill invoice order ship sell pay pack deliver trade operate teach open launch buy earn dispatch serve \
         treat confirm print scan receive charge dispense plan finish close",
    ),
    // What is lost, or spent.
    (
        "lost",
        "hour hours day days work money orders bookings sales customers revenue notes data minutes time week business \
         trust parcels clients half morning evening evenings nights weeks guests covers jobs calls deals leads dollars euros pounds",
    ),
    ("lose", "lost lose losing loses missing cost costs costing wasted wasting waste spent spend spending"),
    ("day", "monday tuesday wednesday thursday friday saturday sunday tomorrow tonight noon midnight month weekend"),
    ("due", "due starts start opens open launch launches deadline expires ends closes leaves begins goes going"),
    ("by", "by before until on at from this next the end of"),
    // Where a business earns its money, and how it stands still.
    (
        "place",
        "shop shops warehouse line lines production office till tills counter counters desk store stores plant clinic \
         practice kitchen business operations restaurant factory bar ward classroom",
    ),
    ("still", "down offline closed idle standstill standing stuck stopped halted dark paralysed paralyzed dead"),
    (
        "folk",
        "parents customers clients guests guest patients students members users drivers visitors subscribers people staff \
         tenants residents callers buyers passengers teachers nurses colleagues",
    ),
    (
        "upset",
        "calling ringing complaining asking waiting leaving threatening shouting queueing queuing turned unhappy furious \
         angry upset confused worried stranded",
    ),
    (
        "event",
        "payroll audit auditors inspection exam exams launch go-live opening month-end close closing season term",
    ),
    ("team", "team office department company floor school site shop warehouse fleet"),
];

static LOSES: Patterns = Patterns::new(
    CLASSES,
    &[
        "i|we|it|this|that|us|already|have <lose> .. <lost>",
        "i|we|it|this|that|us|already|have have|has|had|already|just|are|is|am|were <lose> .. <lost>",
        "avons|ai|hemos|he|temos|tenho|haben|habe .. perdu|perdido|verloren",
        "had|have|has to refund|compensate|reprint|apologise|apologize|redo|retype|re-enter|postpone|reschedule|close|shut|cancel|ask|stop|halt|pause",
        "had|have|has to send .. home|away",
        "will not pay",
        "have|has|we|i had to pay",
        "we|i are|am|were|have|been [been] refunding|crediting|compensating|reprinting|retyping|redoing",
        "we have compensated|refunded|reprinted",
        // Who waits for it, and not a board of cards.
        "to our|my board",
        "board meeting|pack|deck|review|report",
    ],
);

static CANNOT: Patterns = Patterns::new(
    CLASSES,
    &[
        "<we> can|could not <business>",
        "<we> are|is|am not able to <business>",
        "<we> are|is|am unable to <business>",
        "and|still can|could not <business>",
        "no [inbound|incoming|new] calls|orders|bookings|payments|sales since|today|all|any",
        "not <business> like this|that",
        "<we> can|could not take|accept|make|process|answer payments|orders|bookings|calls|reservations|appointments|cards",
        "<we> can|could not do my|our|their|any|anything job|jobs|work|business",
        "<we> can|could not work !out|with|around",
        // Whoever leaves "we" out.
        "can not bill|invoice|ship|sell|deliver|dispatch|label|trade",
    ],
);

static BY_HAND: Patterns = Patterns::new(CLASSES, &["by hand", "on paper", "manually enter|type|fill|do|fix|correct"]);

/// What a hand does to get it going again costs nobody much.
static AGAIN: Patterns = Patterns::new(
    CLASSES,
    &["reconnect|reconnecting|disconnect|restart|restarting|reload|refresh|reset|rotate|resize"],
);

static STANDSTILL: Patterns = Patterns::new(
    CLASSES,
    &[
        "<place> is|are|has|have|stands|stand|was|were [all|now|at|been] [a] [completely] <still>",
        "they are blocked|stuck|idle|down",
        "at a standstill",
        "dead in the water",
        "<place> had to close|shut",
    ],
);

static HOLDS_UP: Patterns = Patterns::new(
    CLASSES,
    &[
        "holding|holds|held [us|our|the] [_] up|back",
        "delays|delaying|delayed our|us",
        "slows|slowing|slowed [down] us|everybody|everyone|me|our",
    ],
);

static UPSET: Patterns = Patterns::new(
    CLASSES,
    &[
        "<folk> are|is|keep|have|start|started [been|being] [already|very|so|really] <upset>",
        "<folk> .. wait|pay|paid twice|outside|longer",
        "data|privacy breach|leak",
        "my|our bookkeeper|accountant|boss|manager|director|auditor|lawyer|landlord|chef is|goes|wants|needs|asks|waits|calls",
        "<folk> are not happy|amused|pleased",
        "threatened|threatens|threatening|threaten to leave|cancel|switch|sue|quit|terminate",
        "charged|billed|invoiced|debited twice|double",
        "overcharged|overbilled",
        "double|twice charged|billed|invoiced|debited",
    ],
);

/// What cannot be moved; it needs nobody of ours beside it.
static EVENT: Patterns = Patterns::new(
    CLASSES,
    &[
        "due today|tonight|tomorrow",
        "frist|plazo|delai|prazo|echeance .. ab|aus|endet|acaba|vence|expira|expire|termina",
        "<event> runs|run|is|are|starts|start|comes|come|begins|due [due] [on|this|next] [this|next] <day>|today",
    ],
);

static BLOCKED: Patterns = Patterns::new(CLASSES, &["blocked|blocking|blocks|stuck|blocker|showstopper|stopper"]);

/// A day of the writer's own that does not wait; a calendar's week may start on Monday.
static DEADLINE: Patterns = Patterns::new(
    CLASSES,
    &[
        "<due> [<by>] [<by>] [<by>] <day>",
        "must|need|needs|have|has to|it|this|them .. <by> <day>",
        "have|has to leave|go .. <day>|today",
        "must|need|needs|have|has to _ [_] <day>",
        "before [the] [next] <day>",
        "ahead of [the|our] launch|release|opening|audit|event",
        "has _ hours to",
        "audit|exam|exams|payroll|launch|event|term is|starts|start|opens [on] [by] <day>|today",
    ],
);

/// What a business lives on goes down.
static DOWN: Patterns = Patterns::new(
    CLASSES,
    &["conversion|conversions|sales|revenue|turnover|bookings|signups|orders [_] [_] [_] down|dropped|fell|lower"],
);

/// How the writer feels about it, and no word of what fails.
static DISTRESS: Patterns = Patterns::new(
    CLASSES,
    &[
        "we|i are|am|were in [a] [_] [_] trouble|mess|pickle|panic",
        "we|i have|got [a] big|huge|serious|major|real|massive|bad problem|issue|trouble !with|in|when|on|where|that",
        "big|huge|serious|major|real|massive problem|issue|trouble for us|me|them|our",
        "this|it is [a|an|simply|just] [_] disaster|nightmare|catastrophe|emergency|unacceptable|chaos",
    ],
);

static OF_US: Patterns = Patterns::new(CLASSES, &["none|all|most|half|each of us"]);

static TEAM: Patterns = Patterns::new(CLASSES, &["whole|entire [_] <team>"]);

static ONLY_ME: Patterns = Patterns::new(CLASSES, &["only me", "just me", "i am the only one"]);

static ANGRY: Patterns =
    Patterns::new(CLASSES, &["angry|furious|upset customers|clients|mails|calls|parents|guests", "complaints"]);

static MINOR: Patterns = Patterns::new(
    CLASSES,
    &[
        "cosmetic|annoying|annoyance|nuisance",
        "low|minor|small impact",
        "not urgent|dramatic|critical",
        "big deal",
        "internal only|use",
    ],
);

/// "Our drivers have no routes", "most of our agents are idle": the writer's own people, as a group.
fn of_ours(sentence: &Cued) -> bool {
    let is = |at: usize, words: &[&str]| {
        let word = sentence.word(at);
        words.iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    let ours = (0..4).find(|at| is(*at, &["our", "my", "their"]));
    let before = |at: usize| (0..at).all(|at| is(at, &["most", "all", "half", "some", "many", "several", "of", "two"]));
    ours.is_some_and(|at| {
        before(at)
            && (at + 1..at + 3).any(|who| {
                sentence.at(who).has(PEOPLE) && (sentence.word(who).ends_with('s') || is(who, &["staff", "people"]))
            })
    })
}

/// How a sentence tells of a cost.
pub fn told(sentence: &Cued) -> Option<&'static str> {
    if !sentence.sentence.has(COST)
        && !sentence.at(0).has(PEOPLE)
        && !sentence.has(DENIES | HURT)
        && !sentence.sentence.has(TROUBLE)
    {
        return None;
    }
    let said = sentence.said();
    let first = sentence.sentence.has(FIRST);
    let us = first || said.iter().any(|word| matches!(word.is, "we" | "i" | "us" | "me"));
    let people = sentence.has(PEOPLE);
    // "I will write by Friday": promised, not suffered.
    let promised =
        said.windows(2).any(|pair| matches!(pair, [who, will] if matches!(who.is, "i" | "we") && will.is == "will"));
    // "Students miss their exam": whole groups, and what becomes of them.
    let group = sentence.at(0).has(PEOPLE)
        && sentence.word(0).ends_with('s')
        && (sentence.has(HURT | NO | DENIES) || sentence.sentence.has(TROUBLE))
        || of_ours(sentence) && sentence.has(HURT | NO | DENIES);
    match () {
        () if us && said.has(&LOSES) => Some("loses"),
        () if said.has(&CANNOT) => Some("we-cannot"),
        () if said.has(&STANDSTILL) => Some("standstill"),
        () if said.has(&UPSET) => Some("complaints"),
        () if said.has(&HOLDS_UP) => Some("holds-up"),
        () if said.has(&DISTRESS) => Some("distress"),
        () if said.has(&EVENT) => Some("deadline"),
        () if said.has(&DOWN) => Some("goes-down"),
        () if (first || people) && !sentence.has(TRIED) && said.has(&BY_HAND) && !said.has(&AGAIN) => Some("by-hand"),
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
