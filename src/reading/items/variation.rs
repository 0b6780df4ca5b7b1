//! Attempts that are told by what was varied: another place, a change taken back, a remedy that did not help.

use crate::clauses::Gap;
use crate::items::outcome::{arrow, pure_arrow, result};
use crate::items::references;
use crate::language::cued::Cued;
use crate::language::cues::{ACTOR, DENIES, NO, OUTCOME, TRIED};
use crate::language::lexicon::{DID, DOING, NOT, Tags};
use crate::language::said::Said;
use crate::pattern::{Classes, Patterns};
use crate::{Grade, letters};

const CLASSES: Classes = &[
    ("gain", "difference effect luck avail success influence change improvement joy"),
    ("mends", "fixes fixed solves solved resolves resolved helps helped cures cured avoids"),
    ("runs", "work working pass link going disappear away again fine"),
    (
        "tool",
        "profile install installation browser computer laptop pc machine device phone tablet cable network wifi screen port \
         printer account session key driver handheld scanner battery router modem charger keyboard mouse headset",
    ),
    ("remedy", "workaround fix reset restart reboot reinstall switch update rollback trick cable test steps"),
    ("what", "the that this it both so all les las los"),
    (
        "redo",
        "disconnect reconnect restart reload refresh reboot relaunch reinstall relogin log sign force kill quit close remove reset",
    ),
    (
        "redone",
        "restart restarting reboot rebooting reload reloading refresh refreshing reinstall reinstalling reconnect reconnecting \
         quit reset resetting relogin logout rebuild reindex resync redeploy reimport",
    ),
    ("place", "in on with from without under over at"),
    ("same", "same still identical nothing no without not works worked fine ok gone helped"),
];

/// A remedy that changed nothing.
static NO_HELP: Patterns = Patterns::new(
    CLASSES,
    &[
        "no|zero|without [any] [real] <gain>",
        "not any|much|the [real] <gain>",
        "_ !could|would|can did|does|do|has|have|had not [really] help|helped",
        "neither .. helped|helps|worked|works",
        "nor .. helped|helps|worked|works",
        "clearing|resetting|restarting|removing|changing|reinstalling|rebooting|reloading|updating .. did|does nothing",
        "none of that|those|these|this|them|it [really] helped|helps|worked|works|did|changed|made",
        "that|this did|does|has not fix|fixed|solve|solved|resolve|resolved|cure|cured it|this|anything",
        "even after|with [a|the] [_] <redone>",
    ],
);

/// What to do if a remedy does not help: nobody has tried it yet.
static IF_NOT: Patterns = Patterns::new(CLASSES, &["if it|that|this|none|they|nothing"]);

/// Something that was done, at the front, and mends it.
static MENDS: Patterns = Patterns::new(
    CLASSES,
    &[
        "*ing .. <mends>",
        "*ing .. stops|stopped it",
        "*ing .. makes|gets|got|made .. <runs>",
        "[the|your|that|this] [_] <remedy> works|worked|helped|helps",
        "[the|your|that|this] [_] workaround|fix|trick failed|fails",
        "without [the|our|any|that] _ [_] it|everything|all|they works|worked|work|runs|loads",
    ],
);

/// A remedy named as such, the tool it was done with, and what came of it: "Reindex via the admin tool failed".
static REMEDY_BY: Patterns = Patterns::new(
    CLASSES,
    &[
        "[the|a|my|our|full|manual] <redone>|reindexing|resync|rebuilding|replay|redelivery|recalculation via|through|from|with|using|by .. failed|worked|helped|did|succeeded",
    ],
);

/// What opens the same way and is nobody's deed.
static NOBODYS: Patterns = Patterns::new(CLASSES, &["nothing|everything|something|anything|during|according|missing"]);

/// What somebody was asked to do, done: what came of it may stand anywhere behind.
static DID_IT: Patterns =
    Patterns::new(CLASSES, &["did|done|fait|hecho|feito|erledigt <what>", "done still|same|no|nothing|but|and"]);

/// Something that was done, at the front; what came of it is told behind it.
static DONE: Patterns = Patterns::new(
    CLASSES,
    &[
        "[i] did|do|done|fait|hecho|feito <what>",
        "rollback|downgrade|revert|reboot|restart|reinstall|neustart|neuinstallation",
        "[i|we|ja|ya] [have|hemos|lo|ai] tentei|testei|tentamos|prob*|intent*|hice|essaye|versucht|getestet",
        "with|without _ [_] [_] off|on|disabled|enabled",
        "*ed|took|went|got|had|put|made|ran|set|gave it|him|one|her|them|the|both|all|my|our|a|an|another|w|with|to|from|in|on|back",
        "[i|we|they] [have|also|then] increased|raised|lowered|reduced|extended|updated|upgraded|installed|set|added|recreated|resaved|renewed|looked|used|followed|emptied",
        "i|we [already|also] put|change|clean|restart|reboot|reset|reinstall|unplug|replace|swap",
        "disabling|enabling|removing|changing|raising|increasing|turning|re-pairing|restoring|running",
    ],
);

/// "With the proxy off: …", "Flag off → …".
static SWITCHED: Patterns =
    Patterns::new(CLASSES, &["with|without _ [_] [_] off|on|disabled|enabled", "_ [_] off|disabled|unplugged"]);

/// How a result in other words begins.
static ALIKE: Patterns =
    Patterns::new(CLASSES, &["[is] <same>", "[la|lo|o|el] mesm*|mism*|igual|sigue|meme|pareil|gleich*"]);

/// What stands behind an arrow when it leads to what came of a change, and not to the next step.
static UNCHANGED: Patterns = Patterns::new(
    CLASSES,
    &[
        "same|still|helps|helped|works|worked|fixed|geht|klappt|funciona|fonctionne|passe",
        "_ geht|works|worked|funciona|fonctionne|passe|wieder",
        "gleich|genauso|igual|pareil",
        "[it|they] does|do|did|is|are|no|not [not] [any] occur|happen|reproduce|change|help|<gain>|problem|problems",
    ],
);

/// What helps for a while: "I have to reconnect before it works", "only a restart gets it going again".
static AROUND: Patterns = Patterns::new(
    CLASSES,
    &[
        "i|we|you|one|they|user|users|customer has|have|had|need|needs|must|got [to] [always|manually|then] <redo>",
        "only [a|by|after] [force|full|hard|complete] <redone> [of] .. helps|help|gets|brings|works|fixes|makes|restores",
        "only [a|by|after] _ [_] <redone> .. helps|help|gets|brings|works|fixes|makes|restores",
        "after|until|once|if|when i|we|a [_] [_] <redo>|<redone> .. works|worked|fine|back|ok again|normally",
        "only when|after|if|once i|we|you|they switch|turn|pull|unplug|<redo>",
        "goes|went away when|after|if|once i|we|you|they",
        "<redone>|cache|*ing .. brings|brought|gets|got|restores|restored .. back|again|in",
        "going|rolling|moving|switching|downgrading|reverting back|to .. brings|brought|fixes|fixed|helps|helped|works|restores|solved",
        "nothing is|was different|better",
    ],
);

/// That nothing came of it, in other languages: what was tried stands beside it.
static TO_NO_AVAIL: Patterns = Patterns::new(
    CLASSES,
    &[
        "ohne [jeden] erfolg|wirkung|ergebnis|besserung",
        "vergeblich|vergebens",
        "brachte|brachten|bringt|bringen|gebracht|half|hilft nichts|nicht",
        "nichts|nicht gebracht|geholfen|genutzt",
        "sans [aucun] succ*|effet|*sultat|*lioration",
        "rien [_] fait|change|donne",
        "ne change rien",
        "sin [_] *xito|resultado|resultados|efecto|suerte",
        "y nada",
        "sigue|continua igual",
        "sem [nenhum] sucesso|*xito|resultado|efeito",
        "n* adiantou|resolveu|ajudou",
        "no sirvi*|ayud*",
        "en|em vano|vain",
    ],
);

/// A remedy and what came of it, and no more words than that: "reboot = no", "other handheld: fine", "battery out/in - same".
static BRIEF: Patterns = Patterns::new(
    CLASSES,
    &[
        "[the|a] <redone> [_] [_] [_] no|nope|same|nothing|fine|ok|works|worked|fails|failed",
        "[the|a] other|another|new|different|fresh|old [_] <tool> no|nope|same|nothing|fine|ok|works|worked|fails",
    ],
);

/// Somebody who could not bring it about.
static IN_VAIN: Patterns = Patterns::new(
    CLASSES,
    &[
        "i|we can|could|did|do|was|were not [able] [to] reproduce|provoke|replicate|recreate",
        "could not reproduce|provoke|replicate|recreate",
        "not|nicht reproducible|reproduzierbar|nachstellbar",
    ],
);

/// What it does at another place.
static ELSEWHERE: Patterns = Patterns::new(
    CLASSES,
    &[
        "same|works|worked|fails|happens|fine [_] <place>",
        "also same|works|worked|fails|happens|fine [_] <place>",
        "[on|in|with|from] [a|the|my|our|his|her] new|fresh|clean|other|another|different|second [_] <tool> .. <same>|works|fails",
        "on|in|with|from my|his|her|another [other] <tool> it|they works|worked|does|did|is|fails",
        "can not reproduce|provoke|replicate",
    ],
);

/// Somebody who has already done something.
static ALREADY: Patterns = Patterns::new(
    CLASSES,
    &[
        "i|we|he|she|they|customer|user [have|has] already *ed",
        "already *ed|tried|did|ran",
        "had|got|asked|made|let|told him|her|them|customer|user|cust|depot|site|client [to] [try] <redo>|re*|update|clear|delete|run|check",
        "i|we try|tried on|with|from|another|again|also|both",
        "ja|ya|deja|bereits|schon llam*|reinici*|prob*|intent*|test*|tent*|desinstal*|essaye|redemarre|versucht|neugestartet",
        "[i|we] offered|suggested|proposed|gave|recommended .. workaround|alternative",
        "i|we|he|she [have|has] done|changed|restarted|reset|reinstalled|try|tried|repeated .. times|twice",
        "[i|we] [have] [already] did|done|followed all|every|your|that|this",
    ],
);

/// How a sentence tells that something was varied, and what came of it.
pub fn varied(sentence: &Cued) -> Option<(Grade, &'static str)> {
    // Without one of these words there is no result, and nothing was varied.
    let brief = sentence.at(0).has(ACTOR) && sentence.words.len() <= 8;
    let first = sentence.word(0);
    if !sentence.has(OUTCOME | DENIES | NO | TRIED)
        && !sentence.at(1).has(ACTOR)
        && !brief
        && !opens(sentence, DOING | DID)
        && !sentence.sentence.has(NOT)
        && !["with", "only", "had", "got", "asked", "ya", "ja", "deja", "bereits", "schon", "auf"]
            .iter()
            .any(|word| word.eq_ignore_ascii_case(first))
        && !first.ends_with("ed")
        && !letters::begins_with(first, "re")
    {
        return None;
    }
    let (text, said) = (sentence.text, sentence.said());
    let in_front = |list: &Patterns| said.front(list).is_some();
    if (said.has(&NO_HELP) || said.has(&TO_NO_AVAIL)) && !in_front(&IF_NOT) {
        Some((Grade::Strong, "no-help"))
    } else if in_front(&MENDS) && !in_front(&NOBODYS) {
        Some((Grade::Strong, "mends"))
    } else if in_front(&REMEDY_BY) {
        Some((Grade::Strong, "remedy-by"))
    } else if in_front(&DID_IT) && (sentence.has(OUTCOME) || said.len() <= 4 && sentence.has(DENIES)) {
        Some((Grade::Strong, "did-it"))
    } else if said.len() <= 6 && is_verdict(text, said) && in_front(&BRIEF) {
        Some((Grade::Strong, "brief"))
    } else if behind_arrow(text, said) {
        Some((Grade::Strong, "arrow"))
    } else if (in_front(&DONE) || in_front(&SWITCHED) || opens(sentence, DID)) && goes_on_alike(text, said) {
        Some((Grade::Strong, "varied"))
    } else if sentence.has(TRIED) && said.iter().any(|word| word.is.starts_with("bisect")) {
        Some((Grade::Strong, "bisected"))
    } else if said.has(&AROUND) {
        Some((Grade::Weak, "around"))
    } else if said.has(&IN_VAIN) {
        Some((Grade::Weak, "not-reproduced"))
    } else if in_front(&ELSEWHERE) && said.len() <= 12 && !references::any(text) {
        Some((Grade::Weak, "elsewhere"))
    } else if in_front(&ALREADY) {
        Some((Grade::Weak, "already"))
    } else {
        None
    }
}

/// Whether the first word does one of these.
fn opens(sentence: &Cued, tags: Tags) -> bool {
    sentence.words.first().is_some_and(|word| word.tags.has(tags))
}

/// "…, still there", "… → no change", "…: works": whether what came of it stands behind what was done.
fn goes_on_alike(text: &str, said: &Said) -> bool {
    let Some((_, start)) = result(text) else { return false };
    let first = said.iter().position(|word| word.span.start >= start).unwrap_or(said.len());
    let clause = |at: &usize| *at == first || said.get(*at).is_some_and(|word| word.gap != Gap::Space);
    // A switch tells by itself that it was tried, whatever came of it.
    if said.front(&SWITCHED).is_some_and(|hit| hit.end == first) && arrow(text).is_some() {
        return true;
    }
    (first..said.len().min(first + 3)).filter(|at| clause(at) || *at > first).any(|at| ALIKE.at(said, at).is_some())
}

/// "Reboot = no": whether a mark stands before the last word or the one before it.
fn is_verdict(text: &str, said: &Said) -> bool {
    let marked = |before: &str| before.trim_end().ends_with(['=', ':', '-', '>', '→', '–', ',']);
    said.iter().rev().take(2).any(|word| text.get(..word.span.start).is_some_and(marked))
}

/// "Zoom at 100 % → does not occur".
fn behind_arrow(text: &str, said: &Said) -> bool {
    let first = pure_arrow(text).and_then(|arrow| said.iter().position(|word| word.span.start >= arrow));
    first.is_some_and(|first| UNCHANGED.at(said, first).is_some())
}
