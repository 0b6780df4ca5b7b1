//! Pictures and recordings that a text points to or says are attached.

use crate::language::cued::Cued;
use crate::language::cues::{ATTACHED, BREAK, PICTURE};
use crate::language::lexicon::{LINK, OF};
use crate::layout::ink::Ink;
use crate::layout::sections::{self, Answer};
use crate::layout::seek::{has, trim_marks};
use crate::layout::{Line, LineKind};
use crate::{Grade, Passage, Piece, Span, Token};
use playbook::Item;

const ITEM: Item = Item::Screenshots;

/// Hosts of recordings and session replays.
const RECORDINGS: [&str; 21] = [
    "loom.com/",
    "jam.dev/",
    "drive.google.com/file",
    "cl.ly/",
    "screencast.com/",
    "vimeo.com/",
    "youtu.be/",
    "youtube.com/watch",
    "fullstory.com/",
    "logrocket.com/",
    "birdeatsbug.com/",
    "recordit.co/",
    "streamable.com/",
    "asciinema.org/a/",
    "gyazo.com/",
    "prnt.sc/",
    "imgur.com/",
    "postimg.cc/",
    "snipboard.io/",
    "monosnap.com/",
    "share.cleanshot.com/",
];

/// Finds recordings and pictures.
pub fn scan(passage: &Passage, cued: &[Cued], pieces: &mut Vec<Piece>) {
    pieces.extend(sections::unanswered(passage, ITEM));
    let before = pieces.len();
    let text = passage.text;
    for line in &passage.layout.lines {
        addresses(text, line, pieces);
    }
    // The word itself, not a folder of an address.
    let speaks =
        |word: &Token| word.cues.has(PICTURE) && !text.get(..word.span.start).unwrap_or_default().ends_with('/');
    let told = |sentence: &&Cued| sentence.sentence.is_under(ITEM) || sentence.words.iter().any(speaks);
    // A question asks for one, and so does a template's "If applicable, add …".
    let asks = |sentence: &&Cued| {
        let words = sentence.sentence.span.of(text);
        words.ends_with('?') || words.starts_with("If applicable")
    };
    for sentence in cued.iter().filter(|sentence| sentence.has(ATTACHED) && !asks(sentence)).filter(told) {
        // Only words: the check looks whether a picture came with them.
        pieces.push(Piece { item: ITEM, span: sentence.sentence.span, grade: Grade::Weak, clue: "said-attached" });
    }
    let links = |sentence: &&Cued| sentence.sentence.has(LINK) && !asks(sentence);
    pieces.extend(cued.iter().filter(links).filter_map(|sentence| linked(text, sentence)));
    if pieces.len() == before {
        pieces.extend(sections::answers(passage, ITEM).find_map(|answer| match answer {
            Answer::Words(span) => Some(Piece { item: ITEM, span, grade: Grade::Weak, clue: "labelled" }),
            Answer::Block(_) => None,
        }));
    }
}

/// "Video in the share: https://…": what is called a picture by the words before its address, wherever it lies.
fn linked(text: &str, sentence: &Cued) -> Option<Piece> {
    const SHOWN: [&str; 6] = ["screenshot", "screenshots", "video", "recording", "screencast", "gif"];
    /// The most words between what it is called and where it lies.
    const NEAR: usize = 4;
    let address = sentence.words.iter().position(|word| word.tags.has(LINK))?;
    // "The video page is at …" names a page.
    let leads = |at: usize| {
        let (this, next) = (sentence.words.get(at)?, sentence.words.get(at + 1)?);
        let gap = sentence.written(Span { start: this.span.end, end: next.span.start });
        Some(next.cues.has(BREAK | ATTACHED) || next.tags.has(OF) || gap.contains([':', '(', '-']))
    };
    let is_shown = |at: &usize| sentence.says(*at, &SHOWN) && leads(*at).unwrap_or_default();
    let shown = (address.saturating_sub(NEAR)..address).find(is_shown)?;
    let start = sentence.words.get(shown)?.span.start;
    let rest = Span { start, end: sentence.sentence.span.end }.of(text);
    let end = start
        + rest.find("://").and_then(|at| Some(at + rest.get(at..)?.find(char::is_whitespace)?)).unwrap_or(rest.len());
    Some(Piece { item: ITEM, span: Span { start, end }, grade: Grade::Weak, clue: "linked" })
}

/// The addresses of recordings and pictures in a line.
fn addresses(text: &str, line: &Line, pieces: &mut Vec<Piece>) {
    let words = line.span.of(text);
    let is_tag = words.starts_with("<img ");
    let said = matches!(line.kind, LineKind::Prose | LineKind::ListItem) || line.kind == LineKind::Code && is_tag;
    let linked = |words: &str| has(words, "http") || has(words, "://") || has(words, "youtu.be/");
    if !said || !line.ink.has(Ink::SLASH) || !linked(words) {
        return;
    }
    let mut at = line.span.start;
    for whole in words.split_inclusive(char::is_whitespace) {
        let span = Span { start: at, end: at + whole.len() };
        at = span.end;
        if !linked(whole) {
            continue;
        }
        let before = Span { start: line.span.start, end: span.start }.of(text);
        let span = trim_marks(text, span);
        let word = span.of(text);
        let recording =
            (has(word, "://") || word.starts_with("youtu.be/")) && RECORDINGS.iter().any(|host| has(word, host));
        let shown = whole.starts_with("src=\"http") && is_tag || is_embedded(before, whole);
        let image = shown && !is_badge(word) || (has(word, "](http") || word.starts_with("http")) && is_picture(word);
        if recording || image {
            let clue = if recording { "recording" } else { "image" };
            pieces.push(Piece { item: ITEM, span, grade: Grade::Strong, clue });
        }
    }
}

/// Whether a word, behind what stands before it in its line, closes `![a picture](https://…)`.
fn is_embedded(before: &str, word: &str) -> bool {
    /// The longest name of a picture, in bytes.
    const LONGEST: usize = 1_000;
    let Some((name, address)) = word.rsplit_once("](http") else { return false };
    let near = before.get(before.floor_char_boundary(before.len().saturating_sub(LONGEST))..).unwrap_or_default();
    let opened =
        |text: &str| text.rfind('[').map(|bracket| text.get(..bracket).is_some_and(|text| text.ends_with('!')));
    !address.contains(' ') && opened(name).or_else(|| opened(near)).unwrap_or_default()
}

/// Whether a picture is a label that a service paints: "build: passing".
fn is_badge(address: &str) -> bool {
    ["shields.io", "badge"].iter().any(|name| has(address, name))
}

/// Whether an address or a file name ends like a picture or a recording.
fn is_picture(name: &str) -> bool {
    const ENDINGS: [&str; 14] =
        ["png", "jpg", "jpeg", "gif", "webp", "heic", "bmp", "svg", "mp4", "mov", "webm", "mkv", "avi", "tiff"];
    let name = name.split(['?', ')']).next().unwrap_or_default();
    // What stands on the writer's own machine shows nobody anything.
    !has(name, "://localhost")
        && name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)))
}
