//! Reading holds on any text: no panic, every span on character boundaries inside the text, lines and sections in order.

use super::{Layout, Passage, Span, read};

/// What texts are made of: marks that open something, words that mean something, letters of more than one byte.
const BRICKS: [&str; 72] = [
    "\n",
    "\n",
    "\n\n",
    " ",
    " ",
    "\r\n",
    "\t",
    "#",
    "# ",
    "## ",
    "h3. ",
    "**",
    "*",
    "_",
    "- ",
    "1. ",
    "2) ",
    "(1) ",
    "[ ] ",
    "[x]",
    "[",
    "]",
    "```",
    "~~~",
    "{code}",
    "{noformat}",
    "<!--",
    "-->",
    "<pre>",
    "</pre>",
    "> ",
    ">",
    "|",
    "||",
    ":",
    "：",
    "?",
    ".",
    "!",
    "。",
    "i could not reproduce it",
    "same in 12345",
    "request id ab12cd34",
    "→ no change",
    "Over to Ana",
    "error: no such é",
    "`npm ERR!` {\"a\":1}",
    "---------- Forwarded message",
    "Steps to reproduce",
    "Expected",
    "Actual result",
    "再現手順",
    "Résultat attendu",
    "I click Save",
    "when I open it",
    "should",
    "it does not work",
    "instead of",
    "n/a",
    "Error",
    "2026-03-01T10:00:00Z",
    "at a.b.C(D.java:1)",
    "Mozilla/5.0 (",
    "https://a.example/b/1",
    "On Mon, Ana wrote:",
    "-- ",
    "Regards,",
    "From: a",
    "Sent: b",
    "🐛",
    "é",
    "\u{feff}",
];

/// A small generator (xorshift): the same texts on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }

    fn text(&mut self) -> String {
        (0..self.roll(60)).filter_map(|_| BRICKS.get(self.roll(BRICKS.len()))).copied().collect()
    }
}

fn assert_inside(span: Span, text: &str) {
    assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?} of {text:?}");
}

fn assert_sound(text: &str) {
    let passage = Passage::of(text);
    let mut at = 0;
    for line in &passage.layout.lines {
        assert_inside(line.span, text);
        assert_inside(line.content, text);
        assert!(line.span.start >= at, "lines out of order in {text:?}");
        at = line.span.end;
    }
    for section in &passage.layout.sections {
        assert_inside(section.heading, text);
        assert_inside(section.body, text);
    }
    let mut at = 0;
    for sentence in &passage.sentences.all {
        assert_inside(sentence.span, text);
        assert!(sentence.span.start >= at, "sentences out of order in {text:?}");
        at = sentence.span.end;
        for token in passage.sentences.tokens(sentence) {
            assert_inside(token.span, text);
        }
    }
    for piece in read(text).pieces {
        assert_inside(piece.span, text);
        assert!(!piece.clue.is_empty());
    }
}

#[test]
fn holds_on_any_text() {
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    for _ in 0..1_500 {
        assert_sound(&dice.text());
    }
}

#[test]
fn holds_on_every_cut_of_a_text() {
    let text = "## Steps to reproduce：\r\n1. “Öffne” 再現手順 — **fett**\n> zitiert 🐛\n```\nat a.b(C.java:1)\n```\nExpected: é instead of è\n-- \nAna";
    for (end, _) in text.char_indices() {
        assert_sound(text.get(..end).unwrap_or_default());
        assert_sound(text.get(end..).unwrap_or_default());
    }
}

/// Room is part of time: a text must not be taken apart into many times its own size.
#[test]
fn keeps_small_what_says_nothing() {
    assert!(Layout::of(&"\n".repeat(200_000)).lines.len() <= 2);
    assert!(Passage::of(&"1. ".repeat(100_000)).sentences.all.len() <= 2);
    let (one, many) = ("Expected: a file\n\nIt hangs.", "Expected: a file\n\n\n\n\r\n\nIt hangs.");
    assert_eq!(Layout::of(one).lines.len() + 1, Layout::of(many).lines.len());
    assert_eq!(read(one).pieces.len(), read(many).pieces.len());
}

#[test]
fn gets_through_what_is_meant_to_stop_it() {
    let nested = (0..1_000).map(|depth| ">".repeat(depth) + " hi\n").collect::<String>();
    for text in [
        "a".repeat(10_000_000),
        "when I press it, it fails ".repeat(10_000),
        "see http://a ".to_owned() + &"word ".repeat(200_000),
        "\n".repeat(200_000),
        "[".repeat(1_000_000),
        "**".repeat(100_000),
        "```\n".repeat(20_000),
        "{code}\n<!--\n".repeat(10_000),
        "OS: x\n".repeat(20_000),
        "| a word | another | more |\n|---|---|---|\n".repeat(10_000),
        "# a\n## Steps\n### b\n".repeat(10_000),
        "x\nFrom: a\nOn Mon, Ana\n".repeat(10_000),
        "Thanks,\n".repeat(20_000),
        "1. ".repeat(100_000),
        nested,
    ] {
        let layout = Layout::of(&text);
        assert!(layout.lines.len() <= text.len() + 1);
        let found = read(&text).pieces.len();
        assert!(found <= text.len(), "{found}");
    }
}
