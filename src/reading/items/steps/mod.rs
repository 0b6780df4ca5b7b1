//! Reproduction steps, what somebody else does to see the failure: labelled steps, lists of actions, "when I …", code.
//!
//! Every sentence gives the clues it holds (`told.rs`). A clue alone proves little; together they are weighed for the
//! whole text, and steps are there when the weight reaches [`ENOUGH`].

mod arrows;
mod clue;
mod code;
mod condition;
mod deeds;
mod told;

use crate::items::attempts::Remedies;
use crate::items::expected;
use crate::items::outcome::pure_arrow;
use crate::language::cues::{OUTCOME, TRIED};
use crate::language::lexicon::{DID, DO, DOING, EFFECT, NOT, TROUBLE, TRY, WHEN};
use crate::language::sentences::{Sentence, does};
use crate::layout::LineKind;
use crate::layout::sections::{self, Answer};
use crate::{Grade, Passage, Piece, Span};
use clue::{
    BULLET, CODE, COMMAND, Clue, I_DO, KINDS, LABELLED, LABELLED_BESIDE, LABELLED_CODE, LABELLED_STEP, NUMBER_ALONE,
    NUMBERED, NUMBERED_ACTION, REQUEST, STORY, Show, TO_REPRODUCE_DO,
};
use playbook::Item;
use told::Lists;

/// The weight at which a text holds reproduction steps, in hundredths.
const ENOUGH: i32 = 100;

/// The weight of a clue that shows a way to the failure by itself, in hundredths.
const A_WAY: i32 = 80;

/// The most bytes between two entries of one list: the line break and the second one's mark.
const MARK: usize = 6;

/// Programs that ask a server: what somebody calls is what anybody can call again.
const REQUESTS: [&str; 4] = ["curl ", "wget ", "http ", "Invoke-WebRequest "];

/// Finds reproduction steps.
pub fn scan(passage: &Passage, pieces: &mut Vec<Piece>) {
    if let Some(placeholder) = sections::unanswered(passage, Item::ReproductionSteps) {
        pieces.push(placeholder);
    }
    let mut found: Vec<(Span, Clue)> = Vec::new();
    let mut lists = Lists::default();
    let mut remedies = Remedies::of(pieces);
    for (at, sentence) in passage.sentences.all.iter().enumerate() {
        let remedy =
            remedies.hold(sentence.span) && tells_remedy(passage, sentence) || ends_in_remedy(passage, sentence);
        if lists.hold_steps(passage.text, sentence) && (!remedy || sentence.is_under(Item::ReproductionSteps)) {
            told::clues(passage, &lists, at, sentence, &mut |clue| found.push((sentence.span, clue)));
        }
    }
    code(passage, &mut found);
    if let Some((span, _)) = found.iter().filter(|(_, clue)| *clue == I_DO).nth(2) {
        found.push((*span, STORY));
    }
    if weight(&found) + surroundings(passage, &found, pieces) < ENOUGH {
        return;
    }
    choose(&mut found);
    found.dedup_by_key(|(span, _)| *span);
    pieces.extend(found.into_iter().map(|(span, clue)| Piece {
        item: Item::ReproductionSteps,
        span,
        // A hint shows that there is a way to see it, not the way.
        grade: if clue.show == Show::Last { Grade::Weak } else { Grade::Strong },
        clue: clue.name,
    }));
}

/// "Swapped the cable, came up, then dropped again", "Failover done -> works again": told of a remedy, and no way to
/// the failure. "Tested with a new order: pick it, print it, …" shows it.
fn tells_remedy(passage: &Passage, sentence: &Sentence) -> bool {
    if pure_arrow(sentence.span.of(passage.text)).is_some() && sentence.cues.has(OUTCOME) {
        return true;
    }
    let tokens = passage.sentences.tokens(sentence);
    let remedy = |at: usize| {
        let tried = tokens.get(at).filter(|token| token.cues.has(TRIED) && token.tags.has(DID));
        // "I tried to open it" is the way to the failure, "I tried reinstalling" is none.
        tried.is_some_and(|tried| !tried.tags.has(TRY) || does(tokens.get(at + 1), DOING))
    };
    (0..2).any(remedy)
}

/// "I pulled it off the wall, changed the batteries and restarted my router": the last that was done is what people do
/// when it has failed already, and nothing is said to come of it.
fn ends_in_remedy(passage: &Passage, sentence: &Sentence) -> bool {
    let tokens = passage.sentences.tokens(sentence);
    let mut deeds = tokens.iter().rev().filter(|token| token.tags.has(DID | TRY | DO));
    let last = deeds.next().filter(|last| last.cues.has(TRIED));
    !sentence.has(NOT | TROUBLE | EFFECT | WHEN) && last.and(deeds.next()).is_some()
}

/// The clues of the text's code: what stands under a heading of steps, a command, code at all, a request.
fn code(passage: &Passage, found: &mut Vec<(Span, Clue)>) {
    for answer in sections::answers(passage, Item::ReproductionSteps) {
        if let Answer::Block(span) = answer {
            let end = span.of(passage.text).find('\n').map_or(span.end, |at| span.start + at);
            found.push((Span { start: span.start, end }, LABELLED_CODE));
        }
    }
    let command = |line: &str| line.starts_with("$ ") || line.starts_with("# ") || line.contains("$ ");
    let request =
        |line: &str| REQUESTS.iter().any(|program| line.trim_start_matches(['$', '>', ' ']).starts_with(program));
    let lines = || passage.layout.lines.iter().filter(|line| line.kind == LineKind::Code).map(|line| line.content);
    found.extend(lines().find(|line| command(line.of(passage.text))).map(|line| (line, COMMAND)));
    found.extend(lines().next().map(|line| (line, CODE)));
    found.extend(lines().find(|line| request(line.of(passage.text))).map(|line| (line, REQUEST)));
}

/// Keeps those clues that are worth showing.
fn choose(found: &mut Vec<(Span, Clue)>) {
    let best = found.iter().map(|(_, clue)| clue.show).max().unwrap_or(Show::Last);
    let most = match best {
        Show::Step => usize::MAX,
        Show::Told => 2,
        Show::Near | Show::Last => 1,
    };
    // The heaviest of them, in the order of the text.
    let shown = |least: i32| move |clue: &Clue| clue.show == best && clue.weight >= least;
    let heavier = |least: i32| found.iter().filter(|(_, clue)| shown(least)(clue)).count();
    let least = KINDS.iter().map(|kind| kind.weight).filter(|weight| heavier(*weight) >= most).max().unwrap_or(0);
    let mut kept = 0;
    let mut end = 0;
    found.retain(|(span, clue)| {
        let counts = shown(least)(clue);
        kept += usize::from(counts);
        // A list is quoted whole, and so are instructions one after another: the next stands right behind the last.
        let goes_on = clue.instructs() && end > 0 && span.start <= end + MARK;
        let keep = counts && kept <= most || goes_on;
        end = if keep { span.end } else { end };
        keep
    });
}

/// The weight that the rest of the text adds or takes. In a short report a clue is hardly there by chance, in a long
/// one it may be; and a demand is often a wish for something new, which nobody can reproduce.
fn surroundings(passage: &Passage, found: &[(Span, Clue)], pieces: &[Piece]) -> i32 {
    let sure = [LABELLED_STEP, LABELLED, LABELLED_CODE, LABELLED_BESIDE, NUMBERED_ACTION, TO_REPRODUCE_DO];
    // "1. A Pixel 7. 2. Since Sunday.": a list of nothing but answers.
    let bare = [NUMBERED, NUMBER_ALONE, BULLET];
    let hinted = weight(found) > 30 && found.iter().any(|(_, clue)| !bare.contains(clue));
    if !hinted || found.iter().any(|(_, clue)| sure.contains(clue)) {
        return 0;
    }
    let room = match length(passage.text) {
        0..300 => 20,
        300..900 => 0,
        _ => -30,
    };
    // "When I press Save, I get a blank page instead of the list": the way itself says what is missed on it.
    let is_way = |span: Span| found.iter().any(|(other, clue)| *other == span && clue.weight >= A_WAY);
    let demands = pieces
        .iter()
        .any(|piece| piece.item == Item::ExpectedBehavior && expected::is_demand(piece.clue) && !is_way(piece.span));
    room - if demands { 20 } else { 0 }
}

/// How long a text is, in bytes; one in letters of three bytes each, as Japanese is, in letters.
fn length(text: &str) -> usize {
    let letters = text.chars().count();
    if letters * 2 < text.len() { letters } else { text.len() }
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

#[cfg(test)]
mod tests {
    use playbook::Item;

    fn found(text: &str) -> bool {
        let reading = crate::read(text);
        reading.pieces.iter().any(|piece| piece.item == Item::ReproductionSteps)
    }

    #[test]
    fn an_answer_without_its_heading_tells_steps() {
        for text in [
            "Mozilla/5.0 (X11; Linux x86_64; rv:91.0) Gecko/20100101\n\nI select two invoices and press Merge.\n\nThe page is blank.",
            "4.2.1\n\nOpen the cart of a guest\n\nNothing is listed.",
            "The total is off by one cent.\n\nHover over the chart.\n\nThe tooltip is empty.",
            "The colour is lost, see https://codepen.io/acme/pen/abc123",
            "Deliveries get a 401. This is the call we make:\n\n```\ncurl -X POST https://api.acme.example/v2/events\n```",
            "`date_trunc('week', d)` gives a Monday. The week begins on Sunday here.",
            "They open the app, type the PIN and the app closes.",
            "The total is off. Reports > Revenue > by channel, all channels.",
            "It is new in 6.3. Repro in the lab: scan an item, pay by card, the receipt comes out empty.",
            "Reproduced in the demo shop: make a customer in another country, carry over a credit -> it is left out.",
            "reproduced: host joins, shares the screen, then turns the camera on → guests see a black square.",
            "The card is wrong. Press Encode for 214 → the card opens 215.",
            "When you double-tap the button to skip a song, the next one is paused.",
            "What I did: updated the app.\nWhat happened: my favourites are gone.",
            "```\nWhat steps will reproduce the problem?\n1. save the game and load it\n2. then die\n\nWhat do you see instead?\nthe player is stuck\n```",
            "There are two triggers. After\n```\n./manage migrate accounts 0017\n```\nthey are gone.",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn what_is_done_to_the_reader_or_helps_is_no_way_to_it() {
        for text in [
            "I called you and nobody answered.",
            "I wrote to you and you did not answer.",
            "If I remove the account and add it again, it works once more.",
        ] {
            assert!(!found(text), "{text}");
        }
        for text in [
            "I made a note on the tablet and it does not turn up on the phone.",
            "Merge two contacts with the same mail, then undo. Both are gone.",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn what_a_person_does_in_a_condition_needs_no_list_of_verbs() {
        for text in [
            "When I beat the third boss the music never stops.",
            "If I mail the list twice, the digest is empty.",
            "The map goes purple as soon as I zoom into it.",
            "When you crop it and I rotate it, the picture is upside down.",
            "Whenever I empty the bin, my notes will turn blue.",
            "If you fold a chapter, then print the book, its pages are blank.",
            "- When I mail a draft, the subject is lost",
            "2. quand je valide la commande aucun mail ne part",
            "Beim Speichern verschwindet die Liste.",
            "Al imprimir el recibo falta el sello.",
            "Ao alterar a senha a tela fica branca.",
            "Lorsqu'on ouvre la carte, elle reste vide.",
        ] {
            assert!(found(text), "{text}");
        }
        for text in [
            "When my picture is cropped, it is upside down.",
            "When I was new here, nothing was written down.",
            "Falta el sello al cliente.",
            "Beim letzten Kunden war alles leer.",
            "- When my picture is cropped, it is upside down",
        ] {
            assert!(!found(text), "{text}");
        }
    }

    #[test]
    fn what_is_done_in_one_breath_with_what_fails() {
        for text in [
            "I renamed a folder and now its files are gone.",
            "Just open the app without a network and it crashes.",
            "The customer opens an invoice, clicks Print, and gets a blank page.",
            "Happens when you pick a photo and turn the phone.",
            "If you filter by tag and then sort, the page goes blank.",
        ] {
            assert!(found(text), "{text}");
        }
        for text in ["I bought the licence and got no key.", "The customer opens a new shop and gets a discount."] {
            assert!(!found(text), "{text}");
        }
    }

    #[test]
    fn the_way_around_a_failure_is_not_the_way_to_it() {
        for text in [
            "The total is off by one. When I open the cart in Firefox, I get the correct total.",
            "It would be nice if I click the logo and land on the start page.",
            "I am not sure if I should send the log.",
        ] {
            assert!(!found(text), "{text}");
        }
        for text in [
            "When I open the cart in Firefox, the total is not correct.",
            "When I press Save it says fine, but the list is the old one.",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn a_report_may_open_with_what_to_press() {
        for text in [
            "Press Ctrl+P and watch the title. It flickers.",
            "Tap the first field and accept the suggestion. The mail holds a surname.",
        ] {
            assert!(found(text), "{text}");
        }
        for text in
            ["Press the button twice. Does it help?", "Open the lid first. Please write back then.", "Open tickets"]
        {
            assert!(!found(text), "{text}");
        }
    }

    #[test]
    fn a_label_that_names_its_answer_heads_no_list() {
        for text in [
            "Build I20260914:\n- Share a board with two groups\n- Open its settings\n- Press Save\nThe label is empty.",
            "I performed the following scenario:\n1. Turn sorting on\n2. Open the list\n3. Turn sorting off",
        ] {
            assert!(found(text), "{text}");
        }
    }

    #[test]
    fn quotes_a_list_whole() {
        let text =
            "To see it:\n\n- Open the board at 23:50\n- Leave it open\n- Look at the tile\n\nIt shows yesterday.";
        let reading = crate::read(text);
        let steps = reading.pieces.iter().filter(|piece| piece.item == Item::ReproductionSteps);
        let quotes: Vec<&str> = steps.map(|piece| piece.span.of(text)).collect();
        assert_eq!(quotes, ["Open the board at 23:50", "Leave it open", "Look at the tile"]);
    }

    #[test]
    fn what_only_looks_like_an_action() {
        for text in [
            "Right now the total is off by one cent in every report.",
            "I have an account with two invoices.",
            "The total is off.\n\nreport.open(total, { \"cent\": 1 });",
            "See https://acme.example/status for the outage.",
            "sign-in answers 502 for all EU workspaces since 07:50 UTC.",
            "Search fails for every second word.",
            "Log shows an empty buffer on each print. It is new.",
            "Cleared the cache → the list is still empty.",
            "The total is off. If you look at it, you see two.",
            "If you have questions, please call us. The log is not here.",
            "When you have fixed it, tell me. The page is blank.",
            "If you send me the bill there is no problem.",
            "Our old server → new server move went well. The list is slow.",
            "You should be able to save it when you leave the page.",
            "Checked the audit log -> a migration removed the role.",
            "Can't reproduce it on our demo tenant. The network is fine.",
            "As a workaround you can do it in bulk: Admin > Users > select all > Email.",
            "Could you send us the log? (Admin menu > Diagnostics > Export log)",
            "Before we order parts, please do this:\n1. Open the lid\n2. Press Test\n3. Close the lid",
            "The index is stale. Possible remedies:\n- drop the index\n- rebuild it at night",
            "After we moved to the new server we have these problems:\n1. The list is empty\n2. Kim cannot log in",
            "Two questions:\n1. Open to all?\n2. Check with whom?",
        ] {
            assert!(!found(text), "{text}");
        }
    }
}
