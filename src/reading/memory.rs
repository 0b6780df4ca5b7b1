//! Remembers what was read, so that a keystroke in the draft re-reads the draft and not five hundred comments.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ptr::fn_addr_eq;
use std::rc::Rc;

use super::{Find, Reading, Search, read, read_about};
use playbook::Item;

/// A text as the memory knows it: its length, its fingerprint, and the item it was read for, if for one.
type Key = (usize, u64, Option<Item>);

/// What is known of the texts, by the texts themselves.
type Shelf = HashMap<Key, Rc<Known>, BuildHasherDefault<Mixed>>;

/// What a search looks with: by it, its finds are known again.
type Look = fn(&str) -> Vec<Find>;

/// Everything known of one text that depends on the text alone.
#[derive(Debug, Default)]
pub struct Known {
    /// What was found for the checklist.
    pub reading: Reading,
    /// The text's fingerprint.
    print: u64,
    finds: RefCell<Vec<(Look, Rc<[Find]>)>>,
}

impl Known {
    /// What a search finds in this text; looked for once.
    pub fn finds<What>(&self, text: &str, search: Search<What>) -> Rc<[Find]> {
        self.found(text, search.look)
    }

    fn found(&self, text: &str, look: Look) -> Rc<[Find]> {
        let known =
            self.finds.borrow().iter().find(|(known, _)| fn_addr_eq(*known, look)).map(|(_, finds)| finds.clone());
        known.unwrap_or_else(|| {
            let finds: Rc<[Find]> = look(text).into();
            self.finds.borrow_mut().push((look, finds.clone()));
            finds
        })
    }
}

/// Lists of numbers that were worked out from several texts, by the texts' fingerprints.
#[derive(Debug, Default)]
pub struct Sums(RefCell<Vec<(u64, Rc<[u64]>)>>);

impl Sums {
    /// How many lists are kept: those of a ticket that went up and down the ladder a few times.
    const MOST: usize = 16;

    /// The list of these texts, in this order, and of this number; worked out once.
    pub fn of<'k>(
        &self,
        number: u64,
        texts: impl Iterator<Item = &'k Known>,
        work: impl FnOnce() -> Vec<u64>,
    ) -> Rc<[u64]> {
        let key = texts.fold(number, |key, known| stir(key, known.print));
        let mut kept = self.0.borrow_mut();
        if let Some(at) = kept.iter().position(|(known, _)| *known == key) {
            // The last asked for stands last, and so is forgotten last.
            let found = kept.remove(at);
            kept.push(found.clone());
            return found.1;
        }
        if kept.len() == Self::MOST {
            kept.remove(0);
        }
        let list: Rc<[u64]> = work().into();
        kept.push((key, list.clone()));
        list
    }
}

/// What is known of one ticket's texts, by the texts themselves.
///
/// Reading is a pure function of the text, so what is remembered is never stale: a comment that was edited or redacted
/// is another text. It holds the texts of the last two tellings and forgets older ones.
#[derive(Debug, Default)]
pub struct Memory {
    now: Shelf,
    before: Shelf,
    /// What was worked out from several of them.
    pub sums: Rc<Sums>,
}

impl Memory {
    /// Begins another judgement of the ticket: a text that is not asked for in this one is forgotten at the next.
    pub fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// What is known of a text, or of one that answers for an item; read now, or remembered.
    pub fn know(&mut self, text: &str, about: Option<Item>) -> Rc<Known> {
        let key = (text.len(), fingerprint(text.as_bytes()), about);
        if let Some(known) = self.now.get(&key) {
            return Rc::clone(known);
        }
        let known = self.before.remove(&key).unwrap_or_else(|| {
            let reading = match about {
                Some(item) => read_about(item, text),
                None => read(text),
            };
            Rc::new(Known { reading, print: key.1, ..Known::default() })
        });
        self.now.insert(key, Rc::clone(&known));
        known
    }
}

/// Folds a key into a place on the shelf: the fingerprint in it is mixed already.
#[derive(Debug, Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = stir(self.0, word);
    }
}

fn stir(hash: u64, word: u64) -> u64 {
    (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
}

/// A text's fingerprint. The memory looks at every byte of the ticket on every keystroke: four strands of eight bytes
/// each, because one alone would wait for itself.
fn fingerprint(bytes: &[u8]) -> u64 {
    let mut strands = [0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89];
    let (words, rest) = bytes.as_chunks::<8>();
    let (fours, few) = words.as_chunks::<4>();
    for four in fours {
        for (strand, word) in strands.iter_mut().zip(four) {
            *strand = stir(*strand, u64::from_le_bytes(*word));
        }
    }
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    let tail = few.iter().chain([&last]).map(|word| u64::from_le_bytes(*word));
    let hash = strands.into_iter().chain(tail).fold(0, stir);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::super::{Find, Search, Span};
    use super::{Known, Memory, fingerprint};

    #[test]
    fn remembers_a_text_and_notices_another() {
        let mut memory = Memory::default();
        let first = memory.know("The page stays blank.", None);
        memory.turn();
        assert!(Rc::ptr_eq(&first, &memory.know("The page stays blank.", None)));
        assert!(!Rc::ptr_eq(&first, &memory.know("The page stays blanc.", None)));
    }

    #[test]
    fn forgets_what_is_not_asked_for_again() {
        let mut memory = Memory::default();
        let first = memory.know("The page stays blank.", None);
        memory.turn();
        memory.turn();
        assert!(!Rc::ptr_eq(&first, &memory.know("The page stays blank.", None)));
    }

    #[test]
    fn looks_once() {
        fn once(text: &str) -> Vec<Find> {
            vec![Find::of((), Span { start: 0, end: text.len() })]
        }
        const ONCE: Search<()> = Search::new(once);
        let text = "The page stays blank.";
        let mut memory = Memory::default();
        let first = memory.know(text, None).finds(text, ONCE);
        memory.turn();
        assert!(Rc::ptr_eq(&first, &memory.know(text, None).finds(text, ONCE)));
    }

    #[test]
    fn sums_of_other_texts_are_other_sums() {
        let mut memory = Memory::default();
        let (one, two) = (memory.know("The page stays blank.", None), memory.know("It loads again.", None));
        let sums = &memory.sums;
        let mut work = 0;
        let mut sum = |number, texts: &[&Rc<Known>]| {
            sums.of(number, texts.iter().map(|text| &***text), || {
                work += 1;
                vec![work]
            })[0]
        };
        let all = [sum(0, &[&one]), sum(0, &[&one, &two]), sum(0, &[&two, &one]), sum(1, &[&one]), sum(0, &[&one])];
        assert_eq!(all, [1, 2, 3, 4, 1]);
    }

    #[test]
    fn every_byte_counts() {
        let text = "0123456789".repeat(9);
        for length in 0..text.len() {
            let prints = (0..length).map(|at| {
                let mut bytes = text.as_bytes()[..length].to_vec();
                bytes[at] ^= 1;
                fingerprint(&bytes)
            });
            let mut prints: Vec<u64> = prints.chain([fingerprint(&text.as_bytes()[..length])]).collect();
            prints.sort_unstable();
            prints.dedup();
            assert_eq!(prints.len(), length + 1, "{length} bytes");
        }
    }
}
