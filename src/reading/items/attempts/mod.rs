//! What was tried, and what came of it.

mod pair;

pub use pair::{Attempt, attempt, told};

use crate::items::outcome::result;
use crate::items::reply::tells_of_remedy;
use crate::items::variation::varied;
use crate::language::cued::Cued;
use crate::language::cues::{ACTOR, DENIES, OUTCOME, PLAN, TRIED};
use crate::language::lexicon::REPRO;
use crate::language::sentences::Opening;
use crate::layout::sections;
use crate::{Grade, Passage, Piece, Span};
use playbook::Item;

/// Finds what was tried.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    let item = Item::StepsAlreadyTaken;
    pieces.extend(sections::unanswered(passage, item));
    let first = pieces.len();
    let mut answered = None;
    for (at, sentence) in cued.iter().enumerate() {
        let span = sentence.sentence.span;
        // "Restarted it. No change.": said already, with what was done.
        if pieces.get(first..).and_then(<[Piece]>::last).is_some_and(|piece| span.start < piece.span.end) {
            continue;
        }
        let words = span.of(passage.text);
        let before = at.checked_sub(1).and_then(|at| cued.get(at));
        if answered.is_none() && before.is_some_and(|before| answers(passage.text, before, sentence)) {
            // "Yes, twice ⏎ nothing": what came of it may stand below.
            let below = cued.get(at + 1).filter(|next| next.sentence.paragraph == sentence.sentence.paragraph);
            let end = below.filter(|next| opens_with_outcome(next)).map_or(span.end, |next| next.sentence.span.end);
            answered = before.map(|before| [before.sentence.span, Span { end, ..span }]);
        }
        // "Tried: a restart, no change ⏎ SEV2": the line below may go on with it, and need not.
        let tells = || sentence.has(TRIED) || opens_with_outcome(sentence) || result(words).is_some();
        let goes_on = !sentence.sentence.below || !says_where(sentence) && tells();
        let labelled = sentence.sentence.is_under(item) && goes_on;
        // "Reproduced on my own account:" leads to what it tells.
        let fact = sentence.has(TRIED)
            && !words.ends_with(['?', ':'])
            && is_told(passage.text, sentence)
            && !shows_the_way(passage.text, sentence);
        // "What should happen: the same time on both".
        let demanded = sentence.sentence.answers(Item::ExpectedBehavior);
        let may = !labelled && !demanded && !words.ends_with('?') && sentence.sentence.opening != Opening::Number;
        let varied = may.then(|| varied(sentence)).flatten();
        let tells = labelled && !crate::layout::unfilled::says_nothing(words)
            || fact && done_by_somebody(passage.text, sentence);
        if let Some((grade, clue)) = varied.filter(|(grade, _)| *grade == Grade::Strong || !tells) {
            pieces.push(Piece { item, span, grade, clue });
            continue;
        }
        if !tells {
            continue;
        }
        // The result may be the next sentence of the same paragraph: "Restarted it. No change."
        // In a chat a name stands between, and another one speaks.
        let at_once =
            |next: Span| passage.text.get(span.end..next.start).is_some_and(|gap| !gap.contains(char::is_alphanumeric));
        let next = cued.get(at + 1).filter(|next| next.sentence.paragraph == sentence.sentence.paragraph);
        let behind = next.filter(|next| at_once(next.sentence.span));
        let behind = behind.filter(|next| opens_with_outcome(next) && !next.has(TRIED));
        let told = sentence.has(OUTCOME) && (labelled || fact) || behind.is_some() || result(words).is_some();
        let (grade, clue) = match (labelled, told) {
            (true, true) => (Grade::Strong, "labelled-result"),
            (true, false) => (Grade::Weak, "labelled"),
            (false, true) => (Grade::Strong, "tried-result"),
            // "I tried to open it" is the way to the failure, and "we moved" is news, until something came of it.
            (false, false) if tried_to(passage.text, sentence) => continue,
            (false, false) => (Grade::Weak, "tried"),
        };
        let behind = behind.filter(|_| !labelled && result(words).is_none());
        let span = Span { end: behind.map_or(span.end, |behind| behind.sentence.span.end), ..span };
        pieces.push(Piece { item, span, grade, clue });
    }
    // It says what came of a remedy without saying which, so it counts only where nothing better was found.
    if let Some(exchange) = answered.filter(|_| pieces.len() == first) {
        pieces.extend(exchange.map(|span| Piece { item, span, grade: Grade::Strong, clue: "answered" }));
    }
}

/// The attempts among the pieces already found. What was tried, and what came of it, is told of a remedy: it is neither
/// the failure nor a step to it.
pub(super) struct Remedies<'p> {
    rest: &'p [Piece],
}

impl<'p> Remedies<'p> {
    pub(super) fn of(pieces: &'p [Piece]) -> Self {
        Self { rest: pieces }
    }

    /// Whether a sentence lies in an attempt. Sentences have to be asked about in the order of the text.
    pub(super) fn hold(&mut self, sentence: Span) -> bool {
        while let [piece, rest @ ..] = self.rest {
            let is_attempt = piece.item == Item::StepsAlreadyTaken && piece.grade == Grade::Strong;
            if is_attempt && piece.span.end > sentence.start {
                return piece.span.start <= sentence.start;
            }
            self.rest = rest;
        }
        false
    }
}

/// "No change.", "The printer still prints blank pages.": not "About forty customers have not got their bill".
fn opens_with_outcome(sentence: &Cued) -> bool {
    (0..4).any(|at| sentence.at(at).has(OUTCOME | DENIES))
}

/// "Happens only on the EU cluster", "not on gateway 5.1": where it fails, and nothing that was tried.
fn says_where(sentence: &Cued) -> bool {
    const BEGINS: [&str; 8] = ["happens", "occurs", "only", "not", "seen", "affects", "nur", "nicht"];
    const PLACE: [&str; 9] = ["on", "in", "at", "with", "for", "auf", "bei", "mit", "im"];
    sentence.says(0, &BEGINS) && (1..4).any(|at| sentence.says(at, &PLACE)) && !sentence.has(TRIED)
}

/// Whether a sentence tells an attempt: something that was done, and done as a remedy.
fn is_told(text: &str, sentence: &Cued) -> bool {
    !planned(sentence)
        && !undone(sentence)
        && !conditional(sentence)
        && !is_no_remedy(sentence)
        && !only_where(text, sentence)
}

/// The word that says what was tried.
fn tried_at(sentence: &Cued) -> Option<usize> {
    sentence.words.iter().position(|word| word.cues.has(TRIED))
}

/// "The password reset mails", "rolled out on Monday": what the product does, and what its makers did. "L2 confirmed
/// and asks for L3": what somebody agrees with.
fn is_no_remedy(sentence: &Cued) -> bool {
    const RESETS: [&str; 12] =
        ["email", "emails", "mail", "mails", "link", "links", "page", "code", "token", "form", "flow", "button"];
    let Some(tried) = tried_at(sentence) else { return false };
    let behind = sentence.word(tried + 1);
    let is = |at: usize, word: &str| sentence.word(at).eq_ignore_ascii_case(word);
    is(tried, "reset") && RESETS.iter().any(|known| known.eq_ignore_ascii_case(behind))
        || is(tried, "rolled") && is(tried + 1, "out")
        || is(tried, "confirmed")
            && (ends_clause(sentence, tried)
                || behind.is_empty()
                || ["and", "by", "it"].iter().any(|word| is(tried + 1, word)))
}

/// "1 customer confirmed, maybe more": whether a comma stands right behind a word.
fn ends_clause(sentence: &Cued, at: usize) -> bool {
    let word = sentence.words.get(at);
    word.is_some_and(|word| sentence.written(Span { start: word.span.end, end: word.span.end + 1 }) == ",")
}

/// "It crashes whenever I turned the phone": the way to the failure.
fn conditional(sentence: &Cued) -> bool {
    const CONDITIONS: [&str; 4] = ["when", "whenever", "if", "while"];
    let tried = tried_at(sentence).unwrap_or(0);
    let begins = |at: usize| sentence.says(at, &CONDITIONS);
    (tried.saturating_sub(3)..tried).any(begins)
}

/// "Tested in Firefox 128": says where, and no remedy.
fn only_where(text: &str, sentence: &Cued) -> bool {
    let place = sentence.says(1, &["in", "on", "with", "against", "using"]);
    let words = sentence.sentence.span.of(text);
    place && !sentence.has(OUTCOME) && (words.starts_with("Tested ") || words.starts_with("Verified "))
        || words.starts_with("[x]") && words.contains("search")
}

/// "I will restart it", "please try": nothing was done yet.
fn planned(sentence: &Cued) -> bool {
    let tried = tried_at(sentence).unwrap_or(0);
    sentence.words.iter().take(tried).any(|word| word.cues.has(PLAN) && !word.cues.has(ACTOR))
}

/// "Tried to open the page", "we moved in May".
fn tried_to(text: &str, sentence: &Cued) -> bool {
    let word = |at: usize| sentence.words.get(at).map_or("", |word| word.span.of(text));
    (0..sentence.words.len()).any(|at| {
        word(at).eq_ignore_ascii_case("moved")
            || word(at).eq_ignore_ascii_case("tried") && word(at + 1).eq_ignore_ascii_case("to")
    })
}

/// "Reproduced on the demo account: add a user, press Save -> blank page": the way to the failure.
fn shows_the_way(text: &str, sentence: &Cued) -> bool {
    /// How far behind the word the colon stands, in words.
    const FAR: usize = 8;
    /// The fewest words behind it that tell a way.
    const LEAST: usize = 4;
    let Some(tried) = tried_at(sentence).filter(|_| sentence.sentence.has(REPRO)) else { return false };
    let colon = sentence.words.windows(2).skip(tried).take(FAR).position(|pair| {
        let [word, next] = pair else { return false };
        text.get(word.span.end..next.span.start) == Some(": ")
    });
    colon.is_some_and(|at| sentence.words.len() > tried + at + LEAST)
}

/// "We have not confirmed it yet", "nothing was changed": said of what was not done.
fn undone(sentence: &Cued) -> bool {
    let tried = tried_at(sentence).unwrap_or(0);
    let before = sentence.words.get(tried.saturating_sub(3)..tried).unwrap_or_default();
    before.iter().any(|word| word.cues.has(DENIES))
}

/// Begins with what was done ("Cleared the cache"), or says who did it.
fn done_by_somebody(text: &str, sentence: &Cued) -> bool {
    let tried = tried_at(sentence).unwrap_or(usize::MAX);
    match tried {
        0 => true,
        1 if begins_with_what_was_done(text, sentence) => true,
        // "Wifi is fine, retried twice -> failed again": what was done begins a clause, and what came of it ends it.
        at if begins_clause(text, sentence, at) && sentence.sentence.span.of(text).contains("> ") => true,
        // In Japanese the verb itself says who.
        _ => sentence.words.iter().take(tried.saturating_add(1)).any(|word| word.cues.has(ACTOR)),
    }
}

/// Whether a sentence answers, in a chat, the other side's request before it: "Can you restart it?", "still the same".
fn answers(text: &str, before: &Cued, sentence: &Cued) -> bool {
    let asks = before.sentence.span.of(text).ends_with('?') && before.sentence.line != sentence.sentence.line;
    asks && !sentence.sentence.span.of(text).ends_with('?') && tells_of_remedy(before.said(), sentence.said())
}

/// Whether a word stands behind a mark that parts clauses.
fn begins_clause(text: &str, sentence: &Cued, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| sentence.words.get(before));
    let gap = before.zip(sentence.words.get(at)).map(|(before, word)| (before.span.end, word.span.start));
    gap.and_then(|(start, end)| text.get(start..end)).is_some_and(|gap| gap.contains([',', ';', ':', '(']))
}

/// "Also restarted it", "Cache cleared → no change"; not "The reset button" or "Press Reset".
fn begins_with_what_was_done(text: &str, sentence: &Cued) -> bool {
    const OTHERWISE: [&str; 16] = [
        "the", "a", "an", "it", "this", "that", "its", "their", "our", "my", "press", "click", "select", "hit", "tap",
        "choose",
    ];
    let [first, tried, ..] = sentence.words else { return false };
    let first = first.span.of(text);
    !OTHERWISE.iter().any(|word| word.eq_ignore_ascii_case(first))
        && !tried.span.of(text).starts_with(char::is_uppercase)
}
