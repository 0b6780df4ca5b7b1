//! Sentences that sound like a failure and tell of none: they are about the report, about the writer, or about what is
//! well.

use crate::language::cued::Cued;
use crate::language::cues::{HURT, TICKET};
use crate::language::lexicon::{BE, BUT, DENIED, DID, FAIL, FIRST, HAS, NOT, OPTION, THE, TROUBLE, WELL};
use crate::language::sentences::{Opening, Sentence, does};
use crate::language::token::Token;
use crate::letters;
use crate::pattern::{Classes, Patterns};

const CLASSES: Classes = &[
    ("failure", "it this that these problem issue error bug failure fault behaviour behavior effect"),
    ("happens", "happen happens happening occur occurs occurring reproduce appear appears show"),
    ("seen", "repro reproduce replicate recreate"),
];

/// What is said of the report: where the failure is not seen, how grave it is, what it looks like.
static OF_THE_REPORT: Patterns = Patterns::new(
    CLASSES,
    &[
        "<failure> does|did|do|is not [ever] <happens> in|on|with|for|when|under|using|if|at",
        "ne se produit|reproduit pas",
        "no ocurre|sucede|pasa con|en|si|cuando",
        "nao ocorre|acontece com|em|no|na|se|quando",
        "can|could not [yet] <seen>",
        "cant|couldnt [yet] <seen>",
        "unable|failed to <seen>",
        "can still use|access|open|log|sign|see|work|read|print|pay",
        "not [a|an|yet|really] blocked|blocking|blocker|urgent|critical",
        "looks|seems|sounds|appears|may|might|could [to] [be] related|similar|linked",
        "looks|seems|sounds [to] [be] [like] a|the regression|duplicate|dup|same",
        "says|say|said [it] [is] not theirs|ours|mine|them|us",
        "say|call|make [it] [a] sev|sev1|sev2|sev3|sev4|p1|p2|p3|p4",
    ],
);

/// Whether a sentence is about the report, and tells no failure itself.
pub(super) fn is_of_the_report(sentence: &Cued) -> bool {
    sentence.said().has(&OF_THE_REPORT)
}

/// Whether a sentence's last word says that something is well.
pub(super) fn ends_well(tokens: &[Token], words: &str) -> bool {
    const WELL_ENOUGH: [&str; 4] = ["ok", "okay", "fine", "alright"];
    let last = words.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    tokens.len() > 1 && WELL_ENOUGH.iter().any(|well| well.eq_ignore_ascii_case(last))
}

/// "I noticed something weird.", "we have a problem": says that something fails, and the next sentence says what.
pub(super) fn announces(sentence: &Sentence, tokens: &[Token], words: &str) -> bool {
    const FINDS: [&str; 12] =
        ["noticed", "notice", "found", "have", "having", "had", "got", "spotted", "see", "seeing", "saw", "discovered"];
    let word = |token: &Token| {
        words.get(token.span.start - sentence.span.start..token.span.end - sentence.span.start).unwrap_or_default()
    };
    let [before @ .., last] = tokens else { return false };
    let near = before.iter().rev().take(4);
    last.tags.has(TROUBLE)
        && !last.tags.has(FAIL)
        && sentence.has(FIRST)
        && !sentence.has(NOT)
        && near.map(word).any(|word| FINDS.contains(&word))
}

/// "We did not change anything", "it made no difference", "offered a workaround, not an option for them": tells of the
/// writer and of a remedy, and of no failure.
pub(super) fn is_aside(sentence: &Sentence, tokens: &[Token], words: &str) -> bool {
    let fails = tokens.iter().any(|token| token.tags.has(TROUBLE) && !token.tags.has(NOT));
    if sentence.has(BUT) || fails || !sentence.has(NOT) {
        return false;
    }
    let word = |at: usize| {
        tokens.get(at).map_or("", |token| {
            let (start, end) = (token.span.start - sentence.span.start, token.span.end - sentence.span.start);
            words.get(start..end).unwrap_or_default()
        })
    };
    let changes = |at: usize| ["chang", "touch", "alter", "modif"].iter().any(|stem| word(at).starts_with(stem));
    // "Nothing changed on our end": the same, said of everything.
    let nothing = || {
        ["nothing", "Nothing"].contains(&word(0))
            && (1..4).any(changes)
            && ["our", "my"].iter().any(|whose| (2..7).any(|at| word(at) == *whose))
    };
    let of_mine = nothing()
        || does(tokens.first(), FIRST) && (1..5).any(changes) && !["can", "cannot", "could"].contains(&word(1));
    // "I do not know the version": what the writer cannot say.
    let unknown = || (1..5).any(|at| does(tokens.get(at - 1), NOT) && ["know", "sure", "remember"].contains(&word(at)));
    let gain = |at: usize| ["difference", "effect", "luck", "avail", "help"].contains(&word(at));
    // "Without a workaround" is how bad it is.
    let around = tokens.iter().any(|token| token.tags.has(OPTION) && token.cues.has(HURT));
    of_mine || around || unknown() || (1..tokens.len()).any(|at| does(tokens.get(at - 1), NOT) && gain(at))
}

/// Whether a sentence begins with what somebody did.
fn tells_deed(sentence: &Sentence, tokens: &[Token], words: &str) -> bool {
    let is_did = || ["did ", "ran ", "made "].iter().any(|did| letters::begins_with(words, did));
    sentence.opening == Opening::Prose && (does(tokens.first(), DID) || is_did())
}

/// "Nothing is broken", "it is not a bug", "no problem here": says that nothing fails.
pub(super) fn is_well(sentence: &Sentence, tokens: &[Token], words: &str) -> bool {
    if !sentence.has(TROUBLE) || sentence.has(BUT) {
        return false;
    }
    let is_named = |at: usize| tokens.get(at).is_some_and(|token| token.tags.has(TROUBLE) && token.cues.has(TICKET));
    let calms = |(at, token): (usize, &Token)| {
        let next = tokens.get(at + 1);
        match token.span.end - token.span.start {
            _ if !token.tags.has(NOT) => None,
            // "no problem", "all good, no errors"
            2 | 7 if is_named(at + 1) || sentence.has(WELL) && does(next, TROUBLE) => Some(at..at + 2),
            // "Did a dry run, no errors"
            2 | 7 if tells_deed(sentence, tokens, words) && at + 2 == tokens.len() && does(next, TROUBLE) => {
                Some(at..at + 2)
            }
            // "not a bug", "it's not broken"
            3 | 7 if does(next, THE) && is_named(at + 2) => Some(at..at + 3),
            3 if at <= 2 && does(next, FAIL) => Some(at..at + 2),
            // "we don't have any issue"
            _ if token.tags.has(DENIED) && does(next, HAS) => {
                (at + 2..at + 4).find(|at| is_named(*at)).map(|end| at..end + 1)
            }
            // "nothing is broken"
            _ if token.tags.has(FAIL) => {
                let end = at + 1 + usize::from(does(next, BE));
                does(tokens.get(end), FAIL).then_some(at..end + 1)
            }
            _ => None,
        }
    };
    let Some(calm) = tokens.iter().enumerate().find_map(calms) else { return false };
    let elsewhere = |(at, token): (usize, &Token)| !calm.contains(&at) && token.tags.has(NOT | TROUBLE);
    !tokens.iter().enumerate().any(elsewhere)
}
