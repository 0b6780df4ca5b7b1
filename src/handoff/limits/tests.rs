//! Documents of every size and shape, and what is left of them within the limit.

#[path = "../../../tests/it/random.rs"]
mod random;

use super::*;
use random::Random;

use crate::handoff::list::ListKind;

fn sized(log: usize, words: usize, entries: usize) -> Document {
    let mut document = Document::new("A title");
    document.push(Block::heading("Problem"));
    document.push(Block::Paragraph(Prose::from("wörd ".repeat(words).as_str())));
    document.push(Block::heading("Logs"));
    let lines: Vec<String> = (0..log).map(|n| format!("2026-11-03 09:12:45 line {n} *bold* {{code}}")).collect();
    document.push(Block::code(None, &lines.join("\n")));
    let entries = (0..entries).map(|n| Prose::from(format!("entry {n}").as_str()));
    document.push(Block::List(List::of(ListKind::Bullets, entries)));
    document.push(Block::heading("Missing"));
    document
}

#[test]
fn whatever_fits_is_left_alone() {
    let mut document = sized(50, 50, 5);
    let whole = document.clone();
    fit(&mut document, DESCRIPTION);
    assert_eq!(document, whole);
}

#[test]
fn logs_give_way_first_and_keep_both_ends() {
    let mut document = sized(5_000, 500, 5);
    fit(&mut document, DESCRIPTION);
    assert!(length(&document) <= DESCRIPTION);
    let text = wiki(&document);
    assert!(text.contains("line 0 ") && text.contains("line 4999 ") && text.contains("left out"), "{text}");
    assert!(text.contains(&"wörd ".repeat(499)), "words give way after logs");
}

#[test]
fn then_long_words_then_long_lists_and_never_a_heading() {
    for (log, words, entries) in [(5_000, 30_000, 5), (0, 60_000, 0), (10, 10, 20_000), (5_000, 30_000, 9_000)] {
        let mut document = sized(log, words, entries);
        fit(&mut document, DESCRIPTION);
        assert!(length(&document) <= DESCRIPTION, "{log} {words} {entries}: {}", length(&document));
        let headings = document.blocks().iter().filter(|block| matches!(block, Block::Heading(_))).count();
        assert_eq!(headings, 3);
    }
}

#[test]
fn a_character_is_never_halved() {
    let mut document = Document::new("x");
    document.push(Block::code(None, &"👩‍👩‍👧‍👦".repeat(9_000)));
    document.push(Block::Paragraph(Prose::from("😀".repeat(40_000).as_str())));
    fit(&mut document, DESCRIPTION);
    assert!(length(&document) <= DESCRIPTION);
}

/// A list whose last entry has another list and a log below it.
fn nested(kind: ListKind, entries: Vec<Prose>, below: Vec<Prose>, log: &str) -> List {
    let mut list = List::of(kind, entries);
    let mut end = Entry::from(Prose::from("the last one"));
    end.push(Below::Code(Code::new(None, log)));
    if !below.is_empty() {
        end.push(Below::List(List::of(ListKind::Bullets, below)));
    }
    list.push(end);
    list
}

impl Random {
    /// Words that grow in some format, or that must not be halved, to some length: a short one as a rule.
    fn words(&mut self) -> String {
        const PARTS: [&str; 16] = [
            "word ",
            "{code}",
            "*b*",
            "|",
            "\\",
            "<b>&amp;",
            "😀",
            "👩‍👩‍👧‍👦",
            "🇵🇹",
            "e\u{301}",
            "\n",
            "x\n",
            "\n\n",
            "a_b [c|d] !e!",
            "https://example.com/a_b?c=d ",
            "ERROR [main] c.e.App - failed\r\n",
        ];
        let (first, second) = (self.pick(&PARTS), self.pick(&PARTS));
        let most = self.pick(&[4, 40, 40, 400, 3_000]);
        [first, second].concat().repeat(1 + self.below(most))
    }

    fn document(&mut self) -> Document {
        let mut document = Document::new(&self.words());
        for section in 0..=self.below(8) {
            document.push(Block::heading(&format!("Section {section}")));
            let most = self.pick(&[2, 3, 24]);
            for _ in 0..self.below(most) {
                let most = self.pick(&[3, 9, 60]);
                let words = self.words();
                let list = |random: &mut Self| {
                    let entry = words.get(..words.len().min(400)).unwrap_or("entry");
                    (0..random.below(most)).map(|at| Prose::from(format!("{at} {entry}").as_str()).trimmed()).collect()
                };
                document.push(match self.below(5) {
                    0 => Block::code(None, &words),
                    1 => Block::List(nested(ListKind::Bullets, list(self), list(self), &words)),
                    2 => Block::List(nested(ListKind::Steps, list(self), list(self), &words)),
                    3 => Block::table(
                        &["What", "Value"],
                        list(self).into_iter().map(|cell: Prose| vec![cell; 2]).collect(),
                    ),
                    _ => Block::Paragraph(Prose::from(words.as_str()).trimmed()),
                });
            }
        }
        document
    }
}

/// Letters of everything in a tree of ADF, in UTF-16 units.
fn letters(node: &serde_json::Value) -> usize {
    let own = node["text"].as_str().map_or(0, |text| text.encode_utf16().count());
    own + node["content"].as_array().into_iter().flatten().map(letters).sum::<usize>()
}

fn headings(document: &Document) -> Vec<&Block> {
    document.blocks().iter().filter(|block| matches!(block, Block::Title(_) | Block::Heading(_))).collect()
}

/// The numbers of a note, where a text ends in one or holds one.
fn said(text: &str, start: &str) -> Option<Vec<usize>> {
    let note = text.split("[… ").filter(|note| note.contains(start)).last()?.split('…').next()?;
    Some(note.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect())
}

#[test]
fn whatever_it_holds_it_fits_in_every_format_and_keeps_every_heading() {
    let mut cuts = 0;
    for seed in 0..24 {
        let mut document = Random(seed).document();
        let whole = document.clone();
        fit(&mut document, DESCRIPTION);
        cuts += usize::from(document != whole);
        for (format, length) in [
            ("wiki", wiki(&document).encode_utf16().count()),
            ("markdown", markdown(&document).encode_utf16().count()),
            ("text", text(&document).encode_utf16().count()),
            ("adf", letters(&crate::handoff::adf(&document))),
        ] {
            assert!(length <= DESCRIPTION, "seed {seed}: {format} has {length}");
        }
        // HTML holds the letters of the ADF: that is what Jira keeps of it, and counts.
        assert_eq!(headings(&document), headings(&whole), "seed {seed}");
        assert_eq!(document.title(), whole.title());
    }
    assert!((8..24).contains(&cuts), "{cuts} of 24 are too long: the others must be left alone");
}

#[test]
fn every_cut_says_how_much_it_took() {
    let (mut logs, mut words) = (0, 0);
    for seed in 24..48 {
        let mut document = Random(seed).document();
        let whole = document.clone();
        fit(&mut document, DESCRIPTION);
        // Blocks that were left out stand last in their section: the others are still beside their originals.
        let sections = |document: &Document| -> Vec<Vec<Block>> {
            let blocks = document.blocks().to_vec();
            blocks.split(|block| matches!(block, Block::Heading(_))).map(<[Block]>::to_vec).collect()
        };
        for (before, after) in sections(&whole).iter().zip(sections(&document)) {
            for (before, after) in before.iter().zip(&after) {
                match (before, after) {
                    (Block::Code(before), Block::Code(after)) if before != after => {
                        logs += 1;
                        let said =
                            said(after.text(), "left out").unwrap_or_else(|| panic!("seed {seed}: {}", after.text()));
                        let (head, rest) = after.text().split_once("\n[… ").unwrap();
                        let tail = rest.split_once("…]\n").unwrap().1;
                        assert!(before.text().starts_with(head) && before.text().ends_with(tail), "seed {seed}");
                        let taken = before.text().chars().count() - head.chars().count() - tail.chars().count();
                        assert_eq!(said[1], taken, "seed {seed}");
                        assert!(whole_characters(before.text(), head.len()), "seed {seed}");
                        assert!(whole_characters(before.text(), before.text().len() - tail.len()), "seed {seed}");
                    }
                    (Block::Paragraph(before), Block::Paragraph(after)) if before != after => {
                        let Some(said) = said(&after.words_only(), "characters left out") else { continue };
                        words += 1;
                        let note = wording::HANDOFF_QUOTE_CUT.with([said[0].to_string()]).to_string();
                        let kept = after.length() - note.chars().count() - 1;
                        // The space before the note may be one of the text's own.
                        assert!(said[0].abs_diff(before.length() - kept) <= 1, "seed {seed}");
                    }
                    _ => {}
                }
            }
        }
    }
    assert!(logs > 8 && words > 8, "{logs} logs, {words} paragraphs");
}

/// Whether a text can be cut there without halving a character.
fn whole_characters(text: &str, at: usize) -> bool {
    place(text, at) == at
}
