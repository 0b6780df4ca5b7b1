//! What changed since the last copy: a second copy can show only what the first did not hold.

use serde_json::Value;

use super::document::{Block, Document};
use super::write::text;
use crate::json::object;
use crate::wording;

/// What is remembered of a copy: a fingerprint of every block under its heading, and none of its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Our own headings, each with the fingerprints of what stood under it.
    sections: Vec<(String, Vec<String>)>,
}

impl Outline {
    /// The outline of a document.
    pub fn of(document: &Document) -> Self {
        let mut sections = vec![(String::new(), Vec::new())];
        for block in document.blocks() {
            if let Block::Heading(heading) = block {
                sections.push((heading.words_only(), Vec::new()));
            } else if let Some((_, blocks)) = sections.last_mut() {
                blocks.push(fingerprint(block));
            }
        }
        Self { sections }
    }

    /// The outline as it is stored: `{"Problem": "9f86d081884c7d65 …", …}`.
    pub fn write(&self) -> Value {
        let sections = self.sections.iter().map(|(heading, prints)| (heading.as_str(), prints.join(" ").into()));
        object(sections)
    }

    /// From storage. What cannot be read is left out, and counts as changed.
    pub fn read(stored: &Value) -> Self {
        let sections = stored.as_object().into_iter().flatten().filter_map(|(heading, prints)| {
            Some((heading.clone(), prints.as_str()?.split_whitespace().map(str::to_owned).collect()))
        });
        Self { sections: sections.collect() }
    }

    fn holds(&self, heading: &str, block: &Block) -> bool {
        let print = fingerprint(block);
        self.sections.iter().any(|(known, blocks)| known == heading && blocks.contains(&print))
    }
}

/// The blocks that an earlier copy did not hold, under their headings, and the headings that are gone; nothing
/// when nothing changed.
pub fn since(earlier: &Outline, document: &Document) -> Option<Document> {
    let mut changes = Document::new(document.title());
    let mut heading: Option<&Block> = None;
    let mut name = String::new();
    let mut differs = false;
    for block in document.blocks() {
        match block {
            Block::Title(_) => {}
            Block::Heading(words) => {
                heading = Some(block);
                name = words.words_only();
            }
            block if !earlier.holds(&name, block) => {
                changes.extend(heading.take().cloned());
                changes.push(block.clone());
                differs = true;
            }
            _ => {}
        }
    }
    let still = Outline::of(document);
    for (gone, _) in &earlier.sections {
        if !still.sections.iter().any(|(heading, _)| heading == gone) {
            let note = wording::HANDOFF_GONE.with([gone.clone()]).to_string();
            changes.push(Block::Paragraph(note.as_str().into()));
            differs = true;
        }
    }
    differs.then_some(changes)
}

/// FNV-1a over the block's plain text: tells blocks apart, keeps no words.
fn fingerprint(block: &Block) -> String {
    let mut document = Document::default();
    document.push(block.clone());
    let hash = text(&document)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handoff::prose::Prose;

    fn document(parts: &[(&str, &[&str])]) -> Document {
        let mut document = Document::new("T");
        for (heading, paragraphs) in parts {
            document.push(Block::heading(heading));
            document.extend(paragraphs.iter().map(|words| Block::Paragraph(Prose::from(*words))));
        }
        document
    }

    #[test]
    fn shows_what_is_new_under_its_heading() {
        let first = document(&[("Steps", &["a"]), ("Missing", &["logs", "impact"])]);
        let second = document(&[("Steps", &["a"]), ("Logs", &["ERROR"]), ("Missing", &["impact"])]);
        let changes = since(&Outline::of(&first), &second).unwrap();
        assert_eq!(text(&changes), "T\n\nLOGS\n\nERROR\n");
    }

    #[test]
    fn says_which_section_is_gone_and_nothing_when_nothing_changed() {
        let first = document(&[("Steps", &["a"]), ("Missing", &["logs"])]);
        assert_eq!(since(&Outline::of(&first), &first), None);
        let changes = since(&Outline::of(&first), &document(&[("Steps", &["a"])])).unwrap();
        assert!(text(&changes).contains("Missing"));
    }

    #[test]
    fn an_outline_comes_back_from_storage_and_an_odd_one_counts_as_changed() {
        let document = document(&[("Steps", &["a", "b"]), ("Missing", &["logs"])]);
        assert_eq!(since(&Outline::read(&Outline::of(&document).write()), &document), None);
        for odd in [serde_json::json!(null), serde_json::json!({"Steps": 5}), serde_json::json!([])] {
            assert!(since(&Outline::read(&odd), &document).is_some(), "{odd}");
        }
    }

    #[test]
    fn the_outline_keeps_no_words() {
        let outline = Outline::of(&document(&[("Steps", &["secret words"])]));
        assert!(!outline.write().to_string().contains("secret"));
    }
}
