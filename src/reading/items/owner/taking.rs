//! Who takes a case, in the words of a sentence: "I own this", "Jonas is taking over".

use crate::clauses::Word;
use crate::language::cues::{GROUP, I, OWN, PEOPLE, TICKET};
use crate::language::names::{BROWSER, DEVICE, RUNTIME, SYSTEM};
use crate::language::said::Said;
use crate::language::vocabulary::cues_of;
use crate::pattern::{Classes, Hit, Patterns};

/// Whether the writer takes the case: "I own this", "I'll follow this through", "picking this up".
pub fn is_mine(said: &Said) -> bool {
    let whole = |hit: Hit| hit.end == said.len();
    said.has(&MINE)
        || said.all(&MINE_TO_THE_END, 0..said.len()).any(whole)
        || said.front(&MINE_IN_FRONT).is_some()
        || said.front(&MINE_ALONE).is_some_and(whole)
}

/// Which word names somebody who takes it: "Jonas is taking over", "Lea stays owner".
pub fn taker(said: &Said, text: &str) -> Option<usize> {
    let are_names: Vec<bool> = said.iter().map(|word| is_name(word, text)).collect();
    if !are_names.contains(&true) {
        return None;
    }
    let named = |at: &usize| are_names.get(*at) == Some(&true);
    // The first word of these patterns is `_`. They are tried only at a name, or at the place that follows one.
    let bearer = |at: usize| seated(said, text, at, named).or(Some(at).filter(named)).map(|bearer| (at, bearer));
    let bearers: Vec<(usize, usize)> = (0..said.len()).filter_map(bearer).collect();
    let starts = || bearers.iter().map(|(at, _)| *at);
    let whose = |hit: Hit| bearers.iter().find(|(at, _)| *at == hit.start).map(|(_, bearer)| *bearer);
    let in_the_midst = said.all(&TAKEN, starts()).next().and_then(whose);
    let by = || said.all(&TAKEN_BY, 0..said.len()).map(|hit| hit.end - 1).find(named);
    let on_a_desk = || said.all(&ON_A_DESK, starts()).next().map(|hit| hit.start);
    let at_the_end = || said.all(&TAKEN_TO_THE_END, starts()).find(|hit| hit.end == said.len()).and_then(whose);
    in_the_midst.or_else(by).or_else(on_a_desk).or_else(at_the_end)
}

/// "Jelle from carriers", "Lars (nights)": if a word says where somebody works, the place of that person's name.
fn seated(said: &Said, text: &str, at: usize, named: impl Fn(&usize) -> bool) -> Option<usize> {
    let (before, this) = (at.checked_sub(1)?, said.get(at)?);
    if text.get(..this.span.start).is_some_and(|left| left.ends_with('(')) {
        return Some(before).filter(named);
    }
    let bearer = before.checked_sub(1).filter(named)?;
    ["from", "in", "at"].contains(&said.get(before)?.is).then_some(bearer)
}

/// Whether a word reads as a person's name: with a capital or an @, and no group, role, program or thing.
pub fn is_name(word: &Word, text: &str) -> bool {
    let named = word.span.of(text).starts_with(char::is_uppercase)
        || text.get(..word.span.start).is_some_and(|before| before.ends_with('@'));
    // "This", "it", "We'll": the first word of a sentence has its capital in any case.
    let bare = || word.is.split_once(['\'', '’']).map_or(word.is, |(bare, _)| bare);
    let is_thing = || NAMELESS.contains(&bare());
    let nobody = GROUP | I | OWN | TICKET | PEOPLE | SYSTEM | BROWSER | DEVICE | RUNTIME;
    named && !is_thing() && !cues_of(word.is).has(nobody)
}

/// What stands for people and things, and names none.
const NAMELESS: [&str; 16] = [
    "this", "it", "that", "there", "which", "the", "a", "what", "who", "we", "they", "he", "she", "you", "our", "your",
];

const CLASSES: Classes = &[
    ("will", "am will now be shall the still also have to is 's therefore just"),
    ("owner", "owner owns owned owning ownership dri assignee handler accountable responsible contact go-to"),
    ("case", "ticket tickets issue issues case cases bug incident problem report"),
    ("take", "take takes taking taken took pick picks picking grab grabs grabbed grabbing"),
    (
        "hand",
        "assigned handed handing hand taking take over carrying carries follow following working leading takes picks picking",
    ),
    // What somebody who has a case does all along, and what they call it.
    (
        "holds",
        "has got keep keeps hold holds own owns run runs drive drives lead leads carry carries coordinate coordinates",
    ),
    ("stays", "stay stays remain remains staying remaining"),
    (
        "does",
        "handle handles handling coordinating chase chases chasing driving running leading holding tracking covering",
    ),
    ("kind", "case ticket point main single only named new next customer support"),
    ("part", "comms communication communications updates everything callback callbacks follow-up follow-ups"),
    ("lies", "stay stays remain remains staying remaining sits sitting rests lies lives parked goes"),
    ("goes", "move moves moved moving go goes pass passes passed passing transfer transfers transferred"),
    (
        "agrees",
        "agreed agrees accepted accepts confirmed confirms volunteered volunteers offered offers said says promised",
    ),
    ("it", "it this"),
    // Whom the owner keeps informed.
    ("party", "customer customers client comms communication communications talking updates reply replies"),
    (
        "matter",
        "one case ticket thread follow-up follow-ups escalation incident coordination ownership bridge pen lead",
    ),
    ("onward", "now until till from for end-to-end through tonight today"),
];

static MINE: Patterns = Patterns::new(
    CLASSES,
    &[
        "i [<will>] [<will>] [<will>] [the|your|case|ticket] [<kind>] [of] <owner>",
        "i [<will>] [<will>] [<will>] the one|person *ing",
        "i [<will>] [<will>] [<will>] cover|covering for|this|it|until|till",
        "i [<will>] [<will>] [<will>] own|handle|handling|do|doing|keep|keeping [the] <part>|<party>",
        "i [<will>] [<will>] [<will>] look|looking|take|taking after|care [of] <it>|the",
        "i [<will>] [<will>] [<will>] <take> <it> up",
        "i [<will>] [<will>] [<will>] [keep|keeping|stay|staying] [hold|in] of|touch <it>|with",
        "back to me|myself",
        "i [<will>] [<will>] [<will>] carry|carrying <it> through|until|till|to|on",
        "i [<will>] [<will>] [<will>] <holds>|have <it> from",
        "this|it|one|ticket|case is|'s [now] mine",
        "working on <it> personally|myself",
        "i [<will>] [<will>] [<will>] own <it>",
        "i [<will>] [<will>] [<will>] <holds>|have|got|keeping the|this|your <matter>",
        "i [<will>] [<will>] [<will>] <holds>|have|got|keeping <it> <onward>",
        "i [<will>] [<will>] [<will>] own _ <case>",
        "i [<will>] [<will>] [<will>] <take>|handling|keeping|picked <it> <case>|<hand>|one|up|myself|from|until",
        "i [<will>] [<will>] [<will>] see <it>|this [one] through",
        "i [<will>] [<will>] [<will>] <stays> on <it>",
        "i [<will>] [<will>] [<will>] <stays> [_] [_] <owner>|own",
        "i [<will>] [<will>] [<will>] <hand> [_] [_] <hand>|<owner>|to|by|with|for|is|through",
        "i [<will>] [<will>] [<will>] <does> <it>|the|your",
        "i [<will>] [<will>] [<will>] in charge|lead",
        "<lies> with|w me|myself",
        "leave <it>|this [one] with|w me",
        "<matter>|<case>|<it> is|are with|w me|myself",
        "on|in|under my plate|desk|name|court|watch",
        "mine until|till|for|from",
        "fall|ticket|vorgang liegt|bleibt bei mir",
        "assumi|asumo o|el|este|esse",
        "fico|sigo|quedo com|con|a o|el|cargo",
    ],
);

/// The writer takes it, if the sentence ends there: "I'm on it", not "I'm on it every day".
static MINE_TO_THE_END: Patterns = Patterns::new(
    CLASSES,
    &[
        "i [<will>] [<will>] [<will>] own",
        "i [<will>] [<will>] [<will>] on <it>|point",
        "i [<will>] [<will>] [<will>] working|work [on] <it>",
        "i [<will>] [<will>] [<will>] covering",
        "i [<will>] [<will>] [<will>] <take>|handling|keeping|picked|got|keep <it>",
    ],
);

/// The writer takes it, without saying "I", at the front of a sentence: "taking this over".
static MINE_IN_FRONT: Patterns = Patterns::new(
    CLASSES,
    &[
        "assigned|assigning|reassigned|reassigning to|with me|myself",
        "picking|picked|keeping <it>|<owner>",
        "taking|owning over|<owner>",
        "taking|owning|keeping <it> <case>|myself|one|over|on|from",
        "with me [_] until|till|for",
        "ich *bernehme",
        "*bernehme ich",
        "je m en occupe",
        "me ocupo yo|de|del",
        "me on <it>",
        "je prends|reprends|garde|suis",
        "je reste sur",
        "me encargo|quedo",
        "me until|till",
    ],
);

/// The writer takes it, and the sentence says nothing else: "Mine."
static MINE_ALONE: Patterns = Patterns::new(CLASSES, &["mine", "taking|owning|grabbed|grabbing|claimed|claiming <it>"]);

/// Somebody takes it, by name: the first word has to be the name.
static TAKEN: Patterns = Patterns::new(
    CLASSES,
    &[
        "_ [<will>|is] [<will>] <stays> [the|your] [<kind>] <owner>",
        "_ [<will>|is] [<will>] [now] your|our [<kind>] [of] contact|owner|handler|go-to",
        "_ is|'s [now|still|also] the [<kind>] owner|dri|assignee|go-to|handler !of",
        "_ is|'s|<stays> [now|still|also] responsible|accountable",
        "_ [<will>|is|to] [<will>] follow|follows|following|chase|chases <it>|up|through|the",
        "_ [<will>|is|to] [<will>] <does>|own|drive|lead|coordinate <it>|the|your|<part>",
        "_ [<will>] keep|keeps you|them posted|updated|informed",
        "_ [has] <agrees> to own|take|handle|drive|carry|lead|cover|follow|coordinate",
        "_ [has] <agrees> the|this [case] handover|handoff|ownership|transfer|case|ticket|lead",
        "_ [has] <agrees> [that] he|she|they will|would own|take|handle|drive|carry|lead|cover|follow",
        "_ this|it [one] is [all] yours",
        "_ [<will>|is] [<will>] <stays> on <it>|point|the",
        "_ [<will>|is|to] [<will>] <take> [over] <it>|ownership|as !from|over",
        "_ [<will>|is|to] [<will>] <take> [<it>] [over] from here|now|today|tomorrow",
        "_ [<will>|is|to] [<will>] <take> care of <it>|the",
        "_ is|'s working|looking on|into|at <it>|the|a",
        "_ [<will>|is] [<will>] look|looks into <it>|the",
        "_ [<will>|is|to] [<will>] <take> [over] [the|your|this] <case>",
        "_ [<will>] <holds> the|this|your <matter>",
        "_ [<will>] <holds> <it> <onward>",
        "_ [<will>] owns <it>|the",
        "_ [<will>|is] [<will>] <does> <it>|the|your",
        "_ [<will>|is] [<will>] in charge",
        "_ [<will>|is] [<will>] looks|looking|look after",
        "_ as [the|our|your|case] owner|contact|dri|lead|assignee",
        "_ reprend|*bernimmt|assume|suit|lleva|leva this|votre|le|ce|den|das|o|el",
    ],
);

/// Somebody takes it, by name, if the sentence ends there: "Jonas is on it".
static TAKEN_TO_THE_END: Patterns = Patterns::new(
    CLASSES,
    &[
        "_ is|<stays> the|our owner|dri|assignee",
        "_ is|'s on <it>|point",
        "_ still|now|already on <it>|point",
        "_ 's [own] case|ticket|one",
        "_ to own|drive|lead|coordinate|handle|chase|take",
        "_ is|'s|<will> cover|covering",
        "_ [<will>|is] [<will>] <take> over",
        "_ [<will>] <holds> <it>",
        "_ [<will>] owns",
        "_ [<will>] [<will>] owning|driving|coordinating|leading|drives|coordinates|coordinate|drive|leads",
    ],
);

/// Somebody has it, by name: the last word has to be the name.
static TAKEN_BY: Patterns = Patterns::new(
    CLASSES,
    &[
        "<lies> with|w _",
        "ownership|<case>|<it> <goes> [on|over] to _",
        "passing|handing|giving|transferring|moving <it>|the|over [<case>|<matter>|baton] [on|over] to _",
        "taken|picked|accepted|claimed|grabbed|covered [up|over] by _",
        "contact|owner|responsible for|of <it>|the|this [<case>] is|stays _",
        "case|ticket|this is|are with|w _",
        "handled|led|carried|coordinated|driven|owned by _",
        "leave|leaving <it>|this with|w _",
    ],
);

/// "The ball is in Kofi's court": the first word has to be the name.
static ON_A_DESK: Patterns = Patterns::new(CLASSES, &["_ 's plate|desk|name|court|watch|hands"]);
