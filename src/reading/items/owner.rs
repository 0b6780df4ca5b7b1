//! Who carries the case: a person, said by an agent.

use crate::playbook::Item;
use crate::reading::clauses::{self, Word};
use crate::reading::language::cues::{self, Cued, DENIES, GIVEN, GROUP, HAND, I, OWN, PEOPLE, TICKET, bits};
use crate::reading::layout::sections;
use crate::reading::layout::unfilled::says_nothing;
use crate::reading::pattern::{Classes, Hit, Patterns};
use crate::reading::{Grade, Passage, Piece, Span};

/// Finds who is said to own the case. A group's name is weak: it is nobody.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::CaseOwner;
    pieces.extend(sections::unanswered(passage, item));
    let text = passage.text;
    for sentence in cued {
        let span = sentence.sentence.span;
        let words = span.of(text);
        let mut add = |span, grade, clue| pieces.push(Piece { item, span, grade, clue });
        if sentence.sentence.is_under(item) && sentence.sentence.fresh {
            if !says_nothing(words) {
                let grade = if is_person(text, sentence, 0) { Grade::Strong } else { Grade::Weak };
                add(span, grade, "labelled");
            }
            continue;
        }
        if words.ends_with('?') {
            continue;
        }
        // "Mine.", "I'm on it": what tells it in other words is short.
        let short = sentence.has(I) && sentence.words.len() <= 8;
        if sentence.has(DENIES) || !(short || sentence.has(GIVEN | OWN | HAND | TICKET)) {
            continue;
        }
        let lower = words.to_ascii_lowercase();
        let said = clauses::words(words, &lower);
        if is_mine(&said) {
            add(span, Grade::Strong, "mine");
        } else if taker(&said, words).is_some() {
            add(span, Grade::Strong, "takes");
        } else if let Some((grade, _)) = (0..sentence.words.len()).find_map(|at| given(text, sentence, at)) {
            add(span, grade, "given");
        }
    }
}

/// Whether the writer takes the case: "I own this", "I'll follow this through", "picking this up".
fn is_mine(said: &[Word]) -> bool {
    let whole = |hit: Hit| hit.end == said.len();
    MINE.fits(said)
        || MINE_TO_THE_END.all(said).into_iter().any(whole)
        || MINE_IN_FRONT.at(said, 0).is_some()
        || MINE_ALONE.at(said, 0).is_some_and(whole)
}

/// Which word names somebody who takes it: "Jonas is taking over", "Lea stays owner".
fn taker(said: &[Word], text: &str) -> Option<usize> {
    let named = |at: &usize| said.get(*at).is_some_and(|word| is_name(word, text));
    let whole = |hit: Hit| hit.end == said.len();
    // Any word may begin these patterns; only a name is worth the search.
    let in_the_midst = (0..said.len()).filter(named).find(|at| TAKEN.at(said, *at).is_some());
    let by = || TAKEN_BY.all(said).into_iter().map(|hit| hit.end - 1).find(named);
    let at_the_end = || (0..said.len()).filter(named).find(|at| TAKEN_TO_THE_END.all_at(said, *at).any(whole));
    in_the_midst.or_else(by).or_else(at_the_end)
}

/// Whom words that say who carries the case mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Whoever wrote them: "I own this one".
    Writers,
    /// Somebody by name.
    Named(Span),
}

/// Whom the words of an owner's evidence mean; none when they are no sentence but the name itself.
pub fn whose(words: &str) -> Option<Whose> {
    let passage = Passage::of(words);
    cues::of(&passage).iter().find_map(|sentence| {
        let span = sentence.sentence.span;
        let words = span.of(passage.text);
        let lower = words.to_ascii_lowercase();
        let said = clauses::words(words, &lower);
        if is_mine(&said) {
            return Some(Whose::Writers);
        }
        let text = passage.text;
        let start = match (0..sentence.words.len()).find_map(|at| given(text, sentence, at)) {
            Some((_, at)) if sentence.at(at) & I != 0 => return Some(Whose::Writers),
            Some((_, at)) => sentence.words.get(at)?.span.start,
            None if sentence.sentence.is_under(Item::CaseOwner) && sentence.at(0) & I != 0 => {
                return Some(Whose::Writers);
            }
            None if sentence.sentence.is_under(Item::CaseOwner) => span.start,
            None => first_name(text, span.start + said.get(taker(&said, words)?)?.span.start),
        };
        Some(Whose::Named(name_from(text, start)))
    })
}

/// Where the name begins that a word stands in: "Lenka" of "Lenka Horáková".
fn first_name(text: &str, last: usize) -> usize {
    let before = text.get(..last).unwrap_or_default();
    let first = before.split_inclusive(' ').next_back().filter(|word| is_part(word) && !ends_name(word));
    last - first.map_or(0, str::len)
}

/// Up to three words with a capital, side by side.
fn name_from(text: &str, start: usize) -> Span {
    let words = text.get(start..).unwrap_or_default().split_inclusive(' ').take(3);
    let mut end = start;
    for (number, word) in words.enumerate() {
        if number > 0 && !is_part(word) {
            break;
        }
        end += word.len();
        if ends_name(word) {
            break;
        }
    }
    let name = Span { start, end }.of(text).trim_end_matches(|c: char| !c.is_alphanumeric());
    Span { start, end: start + name.len() }
}

fn is_part(word: &str) -> bool {
    word.trim_start_matches('@').starts_with(char::is_uppercase)
}

fn ends_name(word: &str) -> bool {
    word.trim_end().ends_with(|c: char| !c.is_alphanumeric())
}

/// A capital or an @, and no group, role or thing.
fn is_name(word: &Word, text: &str) -> bool {
    let named = word.span.of(text).starts_with(char::is_uppercase)
        || text.get(..word.span.start).is_some_and(|before| before.ends_with('@'));
    named && bits(word.is) & (GROUP | I | OWN | TICKET | PEOPLE) == 0
}

const CLASSES: Classes = &[
    ("will", "am will now be shall the still also have to is 's therefore just"),
    ("owner", "owner owns owned owning ownership dri assignee handler accountable responsible contact"),
    ("case", "ticket tickets issue issues case cases bug incident problem report"),
    ("take", "take takes taking took picks picking"),
    (
        "hand",
        "assigned handed handing hand taking take over carrying carries follow following working leading takes picks picking",
    ),
    // What somebody does all along who has a case, and what the case is called then.
    (
        "holds",
        "has keep keeps hold holds own owns run runs drive drives lead leads carry carries coordinate coordinates",
    ),
    ("stays", "stay stays remain remains staying remaining"),
    ("does", "handle handles handling coordinating chase chases chasing driving running leading holding tracking"),
    ("it", "it this"),
    (
        "matter",
        "one case ticket thread follow-up follow-ups escalation incident coordination ownership bridge pen lead",
    ),
    ("onward", "now until till from for end-to-end through tonight today"),
];

static MINE: Patterns = Patterns::new(
    CLASSES,
    &[
        "i [<will>] [<will>] [<will>] [the|your|case|ticket] [case|ticket|point|main] [of] <owner>",
        "i [<will>] [<will>] [<will>] own <it>",
        "i [<will>] [<will>] [<will>] <holds>|have|got|keeping the|this|your <matter>",
        "i [<will>] [<will>] [<will>] <holds>|have|got|keeping <it> <onward>",
        "i [<will>] [<will>] [<will>] own _ <case>",
        "i [<will>] [<will>] [<will>] <take>|handling|keeping|picked <it> <case>|<hand>|one|up|myself|from|until",
        "i [<will>] [<will>] [<will>] look|looking after <it>",
        "i [<will>] [<will>] [<will>] see <it>|this [one] through",
        "i [<will>] [<will>] [<will>] <stays> on <it>",
        "i [<will>] [<will>] [<will>] <stays> [_] [_] <owner>|own",
        "i [<will>] [<will>] [<will>] <hand> [_] [_] <hand>|<owner>|to|by|with|for|is|through",
        "i [<will>] [<will>] [<will>] <does> <it>|the|your",
        "i [<will>] [<will>] [<will>] in charge|lead",
        "<stays>|sits|rests|lies with|w me|myself",
        "leave <it>|this [one] with|w me",
        "<matter>|<case>|<it> is|are with|w me|myself",
        "on|in|under my plate|desk|name|court|watch",
        "mine until|till|for|from",
        "fico|sigo|quedo com|con|a o|el|cargo",
    ],
);

/// What takes the case when nothing follows: "I'm on it", not "I'm on it every day".
static MINE_TO_THE_END: Patterns = Patterns::new(
    CLASSES,
    &[
        "i [<will>] [<will>] [<will>] own",
        "i [<will>] [<will>] [<will>] on <it>",
        "i [<will>] [<will>] [<will>] <take>|handling|keeping|picked|got|keep <it>",
    ],
);

/// The writer, left out.
static MINE_IN_FRONT: Patterns = Patterns::new(
    CLASSES,
    &[
        "assigned|assigning|reassigned to|with me|myself",
        "picking|picked|keeping <it>|<owner>",
        "taking|owning over|<owner>",
        "taking|owning|keeping <it> <case>|myself|one|over|on|from",
        "ich *bernehme",
        "je prends|reprends|garde|suis",
        "je reste sur",
        "me encargo|quedo",
    ],
);

static MINE_ALONE: Patterns = Patterns::new(CLASSES, &["mine", "taking|owning <it>"]);

/// The first word is to be a name.
static TAKEN: Patterns = Patterns::new(
    CLASSES,
    &[
        "_ [<will>|is] [<will>] <stays> [the|your] <owner>",
        "_ [<will>|is] [<will>] <stays> on <it>|point|the",
        "_ [<will>|is] [<will>] <take> [over] <it>|ownership|from|as",
        "_ [<will>|is] [<will>] <take> [over] [the|your|this] <case>",
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

static TAKEN_TO_THE_END: Patterns = Patterns::new(
    CLASSES,
    &[
        "_ is|<stays> the|our owner|dri|assignee",
        "_ is on <it>|point",
        "_ [<will>|is] [<will>] <take> over",
        "_ [<will>] <holds> <it>",
        "_ [<will>] owns",
        "_ [<will>] [<will>] owning|driving|coordinating|leading|drives|coordinates|coordinate|drive|leads",
    ],
);

/// The last word is to be a name.
static TAKEN_BY: Patterns = Patterns::new(
    CLASSES,
    &[
        "<stays>|sits|rests|lies with|w _",
        "case|ticket|this is|are with|w _",
        "handled|led|carried|coordinated|driven|owned by _",
        "leave|leaving <it>|this with|w _",
    ],
);

/// "Assigned to Priya", "handed over to @mokafor", "owner is Jonas": whether a person or a group was given the
/// case, and which word begins its name.
fn given(text: &str, sentence: &Cued, at: usize) -> Option<(Grade, usize)> {
    if sentence.at(at) & (GIVEN | OWN | TICKET) == 0 && at > 0 {
        return None;
    }
    let over = usize::from(is_word(text, sentence, at + 1, &["over", "on"]));
    let to = sentence.at(at) & GIVEN != 0 && is_word(text, sentence, at + 1 + over, to_whom(text, sentence, at));
    // The owner of an account, a shop or a workspace is the customer's own affair.
    let of_theirs = at.checked_sub(1).is_some_and(|before| sentence.at(before) & PEOPLE != 0);
    let owner = is_word(text, sentence, at, OWNERS) && !of_theirs;
    // "Owner is Jonas", "owned by Mira", "owner on our side stays Lea".
    let between = |word: &usize| is_word(text, sentence, *word, BETWEEN);
    let filled = (at + 1..at + 6).take_while(between).count();
    let is = owner && filled > 0;
    // "Owner: Mira Okafor", "Owner Mira Okafor."
    let beside = owner && !is && introduces(text, sentence, at);
    // "Over to Jonas", "Handover to Mira".
    let to = to || at == 0 && is_word(text, sentence, 0, &["over", "handover"]) && is_word(text, sentence, 1, &["to"]);
    // "Case: Jonas (till closure)".
    let of_case = is_word(text, sentence, at, &["case", "ticket"])
        && introduces(text, sentence, at)
        && is_alone(text, sentence, at + 1);
    let beside = beside || of_case;
    let name = match (to, is, beside) {
        (true, ..) => at + 2 + over,
        (false, true, _) => at + 1 + filled,
        (false, false, true) => at + 1,
        (false, false, false) => return None,
    };
    let the = usize::from(is_word(text, sentence, name, &["the", "our"]));
    // What stands in brackets behind a name is where the person works.
    let joined = |at: &usize| {
        let (Some(before), Some(word)) = (sentence.words.get(at - 1), sentence.words.get(*at)) else { return false };
        *at == name + the
            || Span { start: before.span.end, end: word.span.start }.of(text).trim_matches([' ', '-']).is_empty()
    };
    let of_group = (name + the..name + the + 3).take_while(joined).any(|next| sentence.at(next) & GROUP != 0);
    match () {
        () if of_group => Some((Grade::Weak, name)),
        () if the == 0 && (named_after(text, sentence, name) || owner && sentence.at(name) & I != 0) => {
            Some((Grade::Strong, name))
        }
        () => None,
    }
}

/// Who is called so carries something.
const OWNERS: &[&str] = &["owner", "owned", "assignee", "dri", "handler", "responsable", "responsável", "zuständig"];

/// What may stand between that and the name.
const BETWEEN: &[&str] = &[
    "is", "by", "will", "be", "stays", "remains", "still", "for", "on", "of", "our", "support", "side", "end", "now",
    "this", "case", "ticket", "del", "du", "caso", "dossier",
];

/// The words for "to" in the language of a word for "given".
fn to_whom(text: &str, sentence: &Cued, at: usize) -> &'static [&'static str] {
    if is_word(text, sentence, at, &["asignado", "asignada", "atribuído"]) {
        &["a", "ao"]
    } else if is_word(text, sentence, at, &["assigné", "assignée", "attribué"]) {
        &["à"]
    } else {
        &["to", "an"]
    }
}

/// Whether a name stands there and nothing goes on behind it: "Jonas.", "Jonas L. (till Friday)".
fn is_alone(text: &str, sentence: &Cued, at: usize) -> bool {
    let rest = sentence.words.get(at..).unwrap_or_default();
    let named = rest.iter().take(3).take_while(|word| word.span.of(text).starts_with(char::is_uppercase)).count();
    let end = named.checked_sub(1).and_then(|last| rest.get(last)).map_or(0, |last| last.span.end);
    let after = Span { start: end, end: sentence.sentence.span.end }.of(text);
    named > 0 && (rest.len() == named || after.trim_start_matches(['.', ' ']).starts_with(['(', ',', ';']))
}

/// Whether the next words are no more than a name, or stand behind a colon.
fn introduces(text: &str, sentence: &Cued, at: usize) -> bool {
    let (Some(owner), Some(next)) = (sentence.words.get(at), sentence.words.get(at + 1)) else { return false };
    let gap = Span { start: owner.span.end, end: next.span.start }.of(text).trim();
    matches!(gap, ":" | "=" | ": @" | "= @" | "-" | "–" | "—") || gap.is_empty() && sentence.words.len() <= at + 3
}

/// Whether a word is one of these.
fn is_word(text: &str, sentence: &Cued, at: usize, words: &[&str]) -> bool {
    let word = sentence.words.get(at).map_or("", |word| word.span.of(text));
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether what stands from this word on reads as a person's name rather than a group's.
fn is_person(text: &str, sentence: &Cued, from: usize) -> bool {
    let mut named = false;
    for word in sentence.words.iter().skip(from).take(4) {
        if word.bits & GROUP != 0 {
            return false;
        }
        named |= word.span.of(text).starts_with(char::is_alphabetic);
    }
    named
}

/// Whether a name follows: a capital, an @.
fn named_after(text: &str, sentence: &Cued, at: usize) -> bool {
    sentence.words.get(at).is_some_and(|word| {
        word.span.of(text).starts_with(char::is_uppercase)
            || text.get(..word.span.start).is_some_and(|before| before.ends_with('@'))
    })
}

/// Whether a name is a group's: of the policy's groups, or with a group's word in it.
pub fn is_group(name: &str) -> bool {
    let passage = Passage::of(name);
    cues::of(&passage).iter().any(|sentence| sentence.has(GROUP)) && Span { start: 0, end: name.len() }.of(name) == name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_the_words_mean() {
        for (words, name) in [
            ("Owner: Matt Teller (T2) until platform accepts.", "Matt Teller"),
            ("@Femi taking over from here", "Femi"),
            ("Owner Harriet Blunt.", "Harriet Blunt"),
            ("Problem owner: Devika.", "Devika"),
            ("Lenka Horáková stays owner & comms.", "Lenka Horáková"),
            ("Bridge is open, Lenka Horáková stays owner.", "Lenka Horáková"),
            ("Assigned to Priya for the follow-up.", "Priya"),
            ("Caso asignado a Beatriz Luján hasta mañana.", "Beatriz Luján"),
            ("Handled by Priya Nair from today.", "Priya Nair"),
            ("Owner on our side stays Jonas Lind.", "Jonas Lind"),
            ("Case: Wei C. (until it ships)", "Wei C"),
        ] {
            let Some(Whose::Named(span)) = whose(words) else { panic!("{words}: {:?}", whose(words)) };
            assert_eq!(span.of(words), name, "{words}");
        }
        for words in [
            "I own this one until handover.",
            "Taking this myself, going to Sev 3.",
            "I'm on it.",
            "Taking it.",
            "Owner: me",
        ] {
            assert_eq!(whose(words), Some(Whose::Writers), "{words}");
        }
        for words in ["", "Thulani Mabaso", "Tomás Vidal, on shift until 18:00"] {
            assert_eq!(whose(words), None, "{words}");
        }
    }
}
