//! What somebody else does to see it: labelled steps, lists of actions, "when I …", code that shows it.
//!
//! Every sentence gives the clues it holds. A clue alone proves little; together they are weighed for the whole text,
//! and steps are there when the weight reaches [`ENOUGH`].

use crate::playbook::Item;
use crate::reading::items::expected;
use crate::reading::language::lexicon::{
    AND, ASIDE, BE, DID, DO, DO_LAST, DOING, EFFECT, EXAMPLE, FIRST, GRANT, LINK, NEXT, NOT, PERSON, REPRO, RIGHT,
    SEEM, SHOULD, THE, TO, TROUBLE, TRY, WANT, WHEN,
};
use crate::reading::language::sentences::{Opening, Sentence, does, follows};
use crate::reading::language::tokens::Token;
use crate::reading::layout::LineKind;
use crate::reading::layout::sections::{self, Answer};
use crate::reading::layout::seek::has;
use crate::reading::{Grade, Passage, Piece, Span};

/// The weight at which a text holds reproduction steps, in hundredths.
const ENOUGH: i32 = 100;

/// How well a clue's words stand as a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Show {
    /// Only when nothing better is there.
    Last,
    /// Words that often stand beside the steps instead of being one.
    Near,
    /// A sentence that tells what was done.
    Told,
    /// A step, as such.
    Step,
}

/// A kind of evidence, with what it weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Clue {
    /// Where it stands among the kinds.
    place: usize,
    name: &'static str,
    /// Hundredths; counted twice at most.
    weight: i32,
    show: Show,
}

macro_rules! clues {
    ($($name:ident = $text:literal, $weight:literal, $show:ident;)*) => {
        /// The kinds by their places in the list.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as the clues are")]
        enum Place { $($name),* }
        $(const $name: Clue = Clue { place: Place::$name as usize, name: $text, weight: $weight, show: Show::$show };)*
        const KINDS: &[Clue] = &[$($name),*];
    };
}

clues! {
    LABELLED_STEP = "labelled-step", 120, Step;
    LABELLED = "labelled", 100, Told;
    LABELLED_CODE = "labelled-code", 100, Near;
    LABELLED_LATER = "labelled-later", 30, Last;
    NUMBERED_ACTION = "numbered-action", 80, Step;
    NUMBERED = "numbered", 30, Near;
    NUMBER_ALONE = "number-alone", 30, Last;
    BULLET_ACTION = "bullet-action", 60, Told;
    BULLET = "bullet", 15, Last;
    TO_REPRODUCE_DO = "to-reproduce-do", 100, Told;
    TO_REPRODUCE = "to-reproduce", 50, Last;
    REPRODUCED = "reproduced", 60, Last;
    WHEN_I_DO = "when-i-do", 100, Told;
    WHEN_I = "when-i", 60, Near;
    WHEN_DOING_IT = "when-doing-it", 100, Told;
    WHEN_DOING = "when-doing", 60, Near;
    WHEN_YOU_DO = "when-you-do", 70, Near;
    WHEN_SOMEONE = "when-someone", 30, Last;
    WHEN_ACT = "when-act", 10, Last;
    WHENEVER = "when", 5, Last;
    I_DID_THEN = "i-did-then", 70, Told;
    I_DID = "i-did", 50, Told;
    DO_CHAIN = "do-chain", 100, Near;
    DID_CHAIN = "did-chain", 70, Told;
    STORY = "story", 60, Near;
    I_DO = "i-do", 10, Last;
    I_TRY = "i-try", 40, Last;
    TRIES = "tries", 25, Last;
    DO_THE = "do-the", 70, Told;
    DO_IT = "do", 50, Near;
    GO_LINK = "go-link", 40, Near;
    LINK_FIRST = "link-first", 120, Last;
    TRY_OPENS = "try-opens", 120, Last;
    ACT_OPENS = "act-opens", 120, Near;
    PLAYGROUND = "playground", 100, Last;
    ACT_ALONE = "act-alone", 40, Near;
    DID_FIRST = "did-first", 30, Near;
    DOING_SHOWS = "doing-shows", 35, Last;
    EXAMPLE_CODE = "example-code", 65, Told;
    EXAMPLE_SAID = "example", 15, Last;
    ARROWS = "arrows", 40, Last;
    COMMAND = "command", 20, Last;
    CODE = "code", 20, Last;
}

/// Finds reproduction steps.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    if let Some(placeholder) = sections::unanswered(passage, Item::ReproductionSteps) {
        pieces.push(placeholder);
    }
    let mut found: Vec<(Span, Clue)> = Vec::new();
    for (at, sentence) in passage.sentences.all.iter().enumerate() {
        sentence_clues(passage, at, sentence, &mut |clue| found.push((sentence.span, clue)));
    }
    for answer in sections::answers(passage, Item::ReproductionSteps) {
        if let Answer::Block(span) = answer {
            let end = span.of(passage.text).find('\n').map_or(span.end, |at| span.start + at);
            found.push((Span { start: span.start, end }, LABELLED_CODE));
        }
    }
    let lines = &passage.layout.lines;
    let command = |line: &str| line.starts_with("$ ") || line.starts_with("# ") || line.contains("$ ");
    if let Some(code) = lines.iter().find(|line| line.kind == LineKind::Code && command(line.content.of(passage.text)))
    {
        found.push((code.content, COMMAND));
    }
    if let Some(code) = lines.iter().find(|line| line.kind == LineKind::Code) {
        found.push((code.content, CODE));
    }
    if let Some((span, _)) = found.iter().filter(|(_, clue)| *clue == I_DO).nth(2) {
        found.push((*span, STORY));
    }
    if weight(&found) + surroundings(passage, &found, pieces) < ENOUGH {
        return;
    }
    let best = found.iter().map(|(_, clue)| clue.show).max().unwrap_or(Show::Last);
    found.retain(|(_, clue)| clue.show == best);
    let most = match best {
        Show::Step => usize::MAX,
        Show::Told => 2,
        Show::Near | Show::Last => 1,
    };
    // The heaviest of them, in the order of the text.
    let heavier = |least: i32| found.iter().filter(|(_, clue)| clue.weight >= least).count();
    let least = KINDS.iter().map(|kind| kind.weight).filter(|weight| heavier(*weight) >= most).max().unwrap_or(0);
    found.retain(|(_, clue)| clue.weight >= least);
    found.truncate(most);
    found.dedup_by_key(|(span, _)| *span);
    pieces.extend(found.into_iter().map(|(span, clue)| Piece {
        item: Item::ReproductionSteps,
        span,
        // A hint shows that there is a way to see it, not the way.
        grade: if clue.show == Show::Last { Grade::Weak } else { Grade::Strong },
        clue: clue.name,
    }));
}

/// What the rest of the text adds or takes: a short report has no room for chance, a long one has; a demand is often
/// a wish for something new, which nobody can reproduce.
fn surroundings(passage: &Passage, found: &[(Span, Clue)], pieces: &[Piece]) -> i32 {
    let sure = [LABELLED_STEP, LABELLED, LABELLED_CODE, NUMBERED_ACTION];
    let hinted = weight(found) > 30;
    if !hinted || found.iter().any(|(_, clue)| sure.contains(clue)) {
        return 0;
    }
    let room = match passage.text.len() {
        0..300 => 20,
        300..900 => 0,
        _ => -30,
    };
    let demands = pieces.iter().any(|piece| piece.item == Item::ExpectedBehavior && expected::is_demand(piece.clue));
    room - if demands { 20 } else { 0 }
}

/// What all clues weigh together: each kind counts twice at most.
fn weight(found: &[(Span, Clue)]) -> i32 {
    let mut times = [0_u8; KINDS.len()];
    let counted = found.iter().filter(|(_, clue)| {
        let Some(times) = times.get_mut(clue.place) else { return false };
        *times = times.saturating_add(1);
        *times <= 2
    });
    counted.map(|(_, clue)| clue.weight).sum()
}

/// The clues of one sentence.
fn sentence_clues(passage: &Passage, at: usize, sentence: &Sentence, add: &mut impl FnMut(Clue)) {
    let tokens = passage.sentences.tokens(sentence);
    if sentence.is_under(Item::ReproductionSteps) {
        add(match (sentence.opening, sentence.fresh) {
            (_, true) if sentence.is_data(passage.text) => LABELLED_CODE,
            (Opening::Number | Opening::Bullet, _) => LABELLED_STEP,
            (Opening::Prose, true) => LABELLED,
            (Opening::Prose, false) => LABELLED_LATER,
        });
        return;
    }
    if sentence.fresh && sentence.section[0].is_some_and(|item| !matches!(item, Item::Summary | Item::ActualBehavior)) {
        return;
    }
    let wish = does(tokens.first(), GRANT | ASIDE) && sentence.opening == Opening::Prose;
    // "Right now" is no click.
    let first_does = does(tokens.first(), DO) && (!does(tokens.first(), RIGHT) || does(tokens.get(1), DO));
    let acts = !wish
        && (first_does
            || does(tokens.get(1), DO) && does(tokens.first(), NEXT | TO | PERSON)
            || does(tokens.last(), DO_LAST));
    if sentence.opening != Opening::Prose {
        listed(passage, at, sentence, acts, add);
        return;
    }
    if sentence.is_data(passage.text) {
        return;
    }
    if sentence.has(WHEN) {
        condition(tokens, add);
    }
    if sentence.has(REPRO) {
        reproduction(tokens, add);
    }
    if sentence.has(EXAMPLE) {
        add(if sentence.before_block { EXAMPLE_CODE } else { EXAMPLE_SAID });
    }
    if does(tokens.first(), DOING) && sentence.has(NOT | TROUBLE | EFFECT) {
        add(DOING_SHOWS);
    }
    if sentence.has(TRY) && follows(tokens, TRY, TO) {
        add(if sentence.has(FIRST) { I_TRY } else { TRIES });
    }
    if acts && first_does && tokens.len() > 2 && !sentence.has(SHOULD | WANT) {
        add(if does(tokens.get(1), THE | TO) || sentence.has(NEXT) { DO_THE } else { DO_IT });
    }
    let asked = sentence.has(SHOULD | WANT) || does(tokens.first(), GRANT);
    if sentence.has(DO) && !asked && chained(passage.text, tokens, DO) >= 2 {
        add(DO_CHAIN);
    }
    if sentence.has(DID) && chained(passage.text, tokens, DID) >= 2 {
        add(DID_CHAIN);
    }
    if sentence.has(FIRST) {
        if follows(tokens, FIRST, DID) {
            add(if sentence.has(NEXT | WHEN) { I_DID_THEN } else { I_DID });
        } else if follows(tokens, FIRST, DO) {
            add(I_DO);
        }
    }
    let words = sentence.span.of(passage.text);
    let link = sentence.has(LINK);
    if link && acts {
        add(GO_LINK);
    }
    if link && PLAYGROUNDS.iter().any(|host| has(words, host)) {
        add(PLAYGROUND);
    }
    if first_does
        && acts
        && (3..=14).contains(&tokens.len())
        && !sentence.has(SHOULD | WANT)
        && stands_alone(passage, at, sentence)
    {
        add(ACT_ALONE);
    }
    if does(tokens.first(), DID) && tokens.len() > 3 {
        add(DID_FIRST);
    }
    // A report that opens with where to go needs no more words for it.
    if opens(passage, at) {
        if link && !words.contains(' ') {
            add(LINK_FIRST);
        } else if does(tokens.first(), TRY | DID) && tokens.len() > 3 {
            add(TRY_OPENS);
        } else if at > 0 && (first_does && !wish || i_do(tokens)) {
            add(ACT_OPENS);
        }
    }
    if words.as_bytes().contains(&b'>') && (has(words, "->") || has(words, " > ") || has(words, "=>")) {
        add(ARROWS);
    }
}

/// "I select …": an action, not what the writer is or has.
fn i_do(tokens: &[Token]) -> bool {
    does(tokens.first(), FIRST) && does(tokens.get(1), DO | DID) && !does(tokens.get(1), BE)
}

/// Where people keep code that shows a failure.
const PLAYGROUNDS: [&str; 8] = [
    "jsfiddle.net/",
    "codepen.io/",
    "codesandbox.io/",
    "stackblitz.com/",
    "plnkr.co/",
    "jsbin.com/",
    "replit.com/",
    "godbolt.org/",
];

/// Whether a sentence is a paragraph of its own.
fn stands_alone(passage: &Passage, at: usize, sentence: &Sentence) -> bool {
    let all = &passage.sentences.all;
    let apart = |other: Option<&Sentence>| other.is_none_or(|other| other.paragraph != sentence.paragraph);
    apart(at.checked_sub(1).and_then(|at| all.get(at))) && apart(all.get(at + 1))
}

/// Whether nothing was said before a sentence but where it happens.
fn opens(passage: &Passage, at: usize) -> bool {
    at <= 3
        && passage.sentences.all.iter().take(at).all(|before| {
            let place = [Some(Item::Environment), Some(Item::Versions)].contains(&before.section[0]);
            let words = before.span.of(passage.text);
            let version =
                before.tokens_len() <= 4 && before.tags == 0 && words.bytes().any(|byte| byte.is_ascii_digit());
            place || version || words.contains("Mozilla/")
        })
}

/// The clue of a list's entry: an action among others like it is a step.
fn listed(passage: &Passage, at: usize, sentence: &Sentence, acts: bool, add: &mut impl FnMut(Clue)) {
    let like = |other: Option<&Sentence>| other.is_some_and(|other| other.opening == sentence.opening);
    let all = &passage.sentences.all;
    let among = like(at.checked_sub(1).and_then(|at| all.get(at))) || like(all.get(at + 1));
    add(match (sentence.opening, acts, among) {
        (Opening::Number, true, _) => NUMBERED_ACTION,
        (Opening::Number, false, true) => NUMBERED,
        (Opening::Number, false, false) => NUMBER_ALONE,
        (_, true, _) => BULLET_ACTION,
        (_, false, _) => BULLET,
    });
}

/// How many words that do one of `tags` begin the sentence or stand behind a comma, "and" or "then".
fn chained(text: &str, tokens: &[Token], tags: u64) -> usize {
    let links = |at: usize, token: &Token| {
        let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) else { return true };
        let gap = Span { start: before.span.end, end: token.span.start }.of(text);
        before.tags & (NEXT | AND) != 0 || gap.contains([',', ';', '>', '('])
    };
    tokens
        .iter()
        .enumerate()
        .filter(|(at, token)| token.tags & tags != 0 && token.tags & EFFECT == 0 && links(*at, token))
        .count()
}

/// "When I …", "if you …", "after opening …".
fn condition(tokens: &[Token], add: &mut impl FnMut(Clue)) {
    let Some(at) = tokens.iter().position(|token| token.tags & WHEN != 0) else { return };
    let next = tokens.get(at + 1);
    let near = tokens.iter().skip(at + 1).take(4).any(|token| token.tags & (DO | DID | DOING) != 0);
    let after = tokens.iter().skip(at + 2).any(|token| token.tags & (NOT | TROUBLE | EFFECT | BE | SEEM) != 0);
    add(if does(next, FIRST) {
        if near && after { WHEN_I_DO } else { WHEN_I }
    } else if does(next, PERSON) && near && after {
        WHEN_YOU_DO
    } else if does(next, PERSON | TRY) {
        WHEN_SOMEONE
    } else if does(next, DOING) {
        if at == 0 && after { WHEN_DOING_IT } else { WHEN_DOING }
    } else if near {
        WHEN_ACT
    } else {
        WHENEVER
    });
}

/// "To reproduce, open …". A form's "Reproducible: always" says nothing of how.
fn reproduction(tokens: &[Token], add: &mut impl FnMut(Clue)) {
    if does(tokens.first(), REPRO) && tokens.len() <= 3 {
        return;
    }
    if !follows(tokens, TO, REPRO) {
        add(REPRODUCED);
        return;
    }
    let after = tokens.iter().skip_while(|token| token.tags & REPRO == 0).skip(1);
    let told = does(tokens.first(), TO) && after.take(6).any(|token| token.tags & DO != 0);
    add(if told { TO_REPRODUCE_DO } else { TO_REPRODUCE });
}

#[cfg(test)]
mod tests {
    use crate::playbook::Item;

    fn found(text: &str) -> bool {
        let reading = crate::reading::read(text);
        reading.pieces.iter().any(|piece| piece.item == Item::ReproductionSteps)
    }

    #[test]
    fn an_answer_without_its_heading_tells_steps() {
        for text in [
            "Mozilla/5.0 (X11; Linux x86_64; rv:91.0) Gecko/20100101\n\nI select two invoices and press Merge.\n\nThe page is blank.",
            "4.2.1\n\nOpen the cart of a guest\n\nNothing is listed.",
            "The total is off by one cent.\n\nHover over the chart.\n\nThe tooltip is empty.",
            "The colour is lost, see https://codepen.io/acme/pen/abc123",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_an_action() {
        for text in [
            "Right now the total is off by one cent in every report.",
            "I have an account with two invoices.",
            "The total is off.\n\nreport.open(total, { \"cent\": 1 });",
            "See https://acme.example/status for the outage.",
        ] {
            assert!(!found(text), "{text}");
        }
    }
}
