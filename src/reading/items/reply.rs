//! What a comment says only as an answer to one before it: "Please try another phone." – "Same."; "Who has it?" – "Me for
//! now."

use crate::items::owner::is_name;
use crate::language::clauses::{Word, span_of};
use crate::language::pattern::{Classes, Patterns};
use crate::language::prose::{asks, each_sentence};
use crate::language::said::Said;
use crate::language::search::{Find, Search, Sought, first_of_each};

/// What is asked, and answered by the next comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// A remedy: asked for, and answered by what came of it.
    Remedy,
    /// Whether a remedy was tried: answered by yes.
    Tried,
    /// What a remedy changes: answered by yes and by no.
    Helps,
    /// Who carries the case: answered by a name.
    Who,
    /// Where it happens: answered by a thing's name.
    Where,
    /// Which version it is: answered by a number.
    Version,
    /// Who is hit: answered by whom, or how many.
    Affected,
}

impl Sought for Question {
    fn number(self) -> usize {
        self as usize
    }
}

/// What a comment asks of whoever reads it.
pub const ASKED: Search<Question> = Search::new(asked);

/// What a comment answers, if that was asked: its first sentences say so in few words.
pub const ANSWERED: Search<Question> = Search::new(answered);

const CLASSES: Classes = &[
    (
        "remedy",
        "try restart reboot reinstall clear update upgrade disable switch log sign reset reload refresh reconnect unplug \
         remove delete toggle turn re-enter uninstall run repair close pair swap empty relaunch replace retry test",
    ),
    (
        "remedied",
        "tried restarted rebooted reinstalled cleared updated upgraded disabled switched logged reset reloaded refreshed \
         reconnected unplugged removed deleted toggled turned swapped replaced tested",
    ),
    ("came", "same works worked fixed gone unchanged solved igual mismo meme gleich mesma"),
    ("carries", "has have owns own takes take keeps keep picks got 's handles drives"),
    ("carry", "own take handle pick drive keep hold"),
    (
        "device",
        "browser browsers phone device devices tablet printer scanner terminal headset router camera os system computer laptop \
         model encoder reader till machine hardware platform environment",
    ),
    ("now", "now for until till today tonight then"),
];

static REMEDIES: Patterns = Patterns::new(
    CLASSES,
    &[
        "please|kindly|could|can|would|might [you] [please|once|also|first|kindly|just] [once|also|first|briefly] <remedy>",
        "told|asked _ [_] to <remedy>",
        "give _ [_] a go|try",
        "bitte|veuillez|pourriez|pourriez-vous|podria|poderia|konnten .. *ier|*er|*ar|*en",
    ],
);

static WHETHER_TRIED: Patterns =
    Patterns::new(CLASSES, &["have|has|did you|they|he|she|anybody|anyone [already|also|ever] <remedied>|<remedy>"]);

static WHETHER_IT_HELPS: Patterns = Patterns::new(
    CLASSES,
    &["does|did|will it|that|this [_] help|change|work|happen|appear", "is|was it [_] [the] same|gone|better"],
);

static WHOSE: Patterns = Patterns::new(
    CLASSES,
    &[
        "who <carries>|is [on|got] it|this|that",
        "who can|could|will|should|wants .. <carry>",
        "are you keeping|taking|handling|on this|it|that",
        "can|could|would|like you [to] [please] <carry> [_] [of] it|this|that|the",
    ],
);

static WHICH: Patterns =
    Patterns::new(CLASSES, &["which|what [_] [_] [_] <device>", "what is|are [the|your] <device>"]);

static WHICH_VERSION: Patterns =
    Patterns::new(CLASSES, &["which|what|tell|send|know .. version|build|release|firmware"]);

static WHOM: Patterns = Patterns::new(
    CLASSES,
    &[
        "who|whom [_] affected|impacted|hit|else",
        "which|how [_] users|people|customers|colleagues|accounts|of",
        "is|are|does anyone|anybody|others|someone|somebody else|also|affected|have|has|see|sees",
        "is|does it [only|just] [you|affect|one|for] .. everyone|everybody|others|all|more|other|else",
        "just you|one or|alone",
        "number|count of [the] [affected|impacted] users|people|customers|colleagues|accounts|orders",
    ],
);

/// Whom it hits.
static HIT: Patterns = Patterns::new(
    CLASSES,
    &[
        "[_] [_] [_] everyone|everybody|both|nobody|colleague|colleagues",
        "[_] [_] [_] all|half|most|some|none of us|them|our|the",
        "[_] [_] [_] whole|entire team|office|company|department|school|shop|floor|site",
        "[_] [_] [_] [of] us|people|users|colleagues|customers|agents|staff|friends|sites|offices",
        "[it] [is] only|just|for [for] me|us|one|this|him|her|mine",
    ],
);

/// What came of a remedy, or that it was applied.
static CAME: Patterns = Patterns::new(
    CLASSES,
    &[
        "[yes|ok|okay|sorry|thanks|hi|hello] [i|we] [have|had|already] did|done|<remedied>|fait|hecho|hice|gemacht|feito|tentei|ya",
        "[_] [_] [_] <came>",
        "i|we do|did it|this|that|so",
        "_ [_] [_] ok|fine|helped",
        "no|without [any] change|difference|luck|effect|success|joy",
        "[it] is|was|were already",
        "still|immer|sigue|toujours|continua _",
    ],
);

static YES: Patterns = Patterns::new(CLASSES, &["yes|yep|yeah|yup|sure|si|oui|ja|sim|both|all|already|twice"]);

static NO: Patterns = Patterns::new(CLASSES, &["no|nope|sadly|nein|non|nao"]);

/// What was not done after all.
static NOT_YET: Patterns =
    Patterns::new(CLASSES, &["not yet", "will|later|tomorrow|how|where", "can|do|did|have|has not", "waiting"]);

static ME: Patterns = Patterns::new(
    CLASSES,
    &[
        "me|mine|myself !too|also|neither",
        "i do|am|will|have|can",
        "[ok|okay|yes|sure|right] will do",
        "ok|okay|yes|sure",
    ],
);

/// What stands alone with a capital and is nobody's name.
static NOBODY: Patterns = Patterns::new(
    CLASSES,
    &[
        "thanks|thank|done|ok|okay|yes|no|sure|noted|great|perfect|right|dunno|unclear|unassigned|nobody|agreed|please|sorry|hi|hello",
    ],
);

/// What stands at the front of words that name no thing.
static NOTHING_NAMED: Patterns = Patterns::new(
    CLASSES,
    &[
        "thanks|thank|ok|okay|yes|no|sure|sorry|hi|hello|dear|good|please|unfortunately|still|nothing|it|there|this|that|when|i|we|how|see|here|attached",
        "not sure|known",
        "all|any|every",
        "any|no idea",
    ],
);

static HAS_IT: Patterns = Patterns::new(CLASSES, &["<now>|does|is|has|will|had"]);

/// Whether somebody asks for a remedy, or whether it was tried, and the next to speak in the same chat says what came of
/// it: "Have you tried to log in again?" – "yes twice, same thing".
pub(super) fn tells_of_remedy(question: &Said, answer: &Said) -> bool {
    const FEW: usize = 12;
    (question.has(&REMEDIES) || question.has(&WHETHER_TRIED))
        && answer.len() <= FEW
        && answer.front(&CAME).or_else(|| answer.front(&YES)).is_some()
        && !answer.has(&NOT_YET)
}

fn asked(text: &str) -> Vec<Find> {
    let lists = [
        (Question::Remedy, &REMEDIES),
        (Question::Tried, &WHETHER_TRIED),
        (Question::Helps, &WHETHER_IT_HELPS),
        (Question::Who, &WHOSE),
        (Question::Where, &WHICH),
        (Question::Version, &WHICH_VERSION),
        (Question::Affected, &WHOM),
    ];
    first_of_each(text, lists, &|_| true)
}

fn answered(text: &str) -> Vec<Find> {
    const FIRST: usize = 6;
    const FEW: usize = 12;
    let mut finds = Vec::new();
    let mut seen = 0;
    each_sentence(text, |sentence| {
        let span = span_of(sentence, text);
        let begins = |list: &Patterns| list.at(sentence, 0).is_some();
        let mut add = |what: Question, told: bool| finds.extend(told.then_some(Find::of(what, span)));
        if sentence.len() <= FEW && !asks(sentence, text) && !NOT_YET.fits(sentence) {
            let came = begins(&CAME);
            add(Question::Remedy, came);
            add(Question::Tried, came || begins(&YES));
            add(Question::Helps, came || begins(&YES) || begins(&NO));
            let named = NOTHING_NAMED.at(sentence, 0).is_none();
            add(Question::Where, named);
            let counts =
                sentence.len() <= 6 && sentence.iter().any(|word| word.is.bytes().any(|byte| byte.is_ascii_digit()));
            add(Question::Version, named && counts);
            add(Question::Affected, begins(&HIT) || counts && sentence.len() == 1);
        }
        add(Question::Who, seen == 0 && sentence.len() <= 4 && (begins(&ME) || names_somebody(sentence, text)));
        seen += 1;
        seen < FIRST
    });
    finds
}

/// "Kofi.", "Kofi for now."
fn names_somebody(sentence: &[Word], text: &str) -> bool {
    let [first, rest @ ..] = sentence else { return false };
    let surname = usize::from(rest.first().is_some_and(|word| is_name(word, text)));
    is_name(first, text)
        && NOBODY.at(sentence, 0).is_none()
        && (rest.len() == surname || HAS_IT.at(rest, surname).is_some())
}
