//! Remembers what was read, so that a keystroke in the draft re-reads the draft and not five hundred comments.

use std::collections::HashMap;
use std::rc::Rc;

use super::{Reading, read, read_about};
use crate::playbook::Item;

/// A text as the memory knows it: its length, its fingerprint, and the item it was read for, if for one.
type Key = (usize, u64, Option<Item>);

/// The readings of one ticket's texts, by the texts themselves.
///
/// Reading is a pure function of the text, so what is remembered is never stale: a comment that was edited or redacted
/// is another text. It holds the texts of the last two tellings and forgets older ones.
#[derive(Debug, Default)]
pub struct Memory {
    now: HashMap<Key, Rc<Reading>>,
    before: HashMap<Key, Rc<Reading>>,
}

impl Memory {
    /// Begins a new telling of the ticket: what is not asked for again is forgotten at the next.
    pub fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// What a text says; read now, or remembered.
    pub fn read(&mut self, text: &str) -> Rc<Reading> {
        self.get(text, None)
    }

    /// What a text says that answers for one item.
    pub fn read_about(&mut self, item: Item, text: &str) -> Rc<Reading> {
        self.get(text, Some(item))
    }

    fn get(&mut self, text: &str, about: Option<Item>) -> Rc<Reading> {
        let key = (text.len(), fingerprint(text.as_bytes()), about);
        if let Some(reading) = self.now.get(&key) {
            return Rc::clone(reading);
        }
        let reading = self.before.remove(&key).unwrap_or_else(|| {
            Rc::new(match about {
                Some(item) => read_about(item, text),
                None => read(text),
            })
        });
        self.now.insert(key, Rc::clone(&reading));
        reading
    }
}

/// A text's fingerprint, eight bytes at a time: the memory looks at every byte of the ticket on every keystroke.
fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hash = 0x243F_6A88_85A3_08D3_u64;
    let mut stir = |word: u64| hash = (hash ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        stir(u64::from_le_bytes(*word));
    }
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    stir(u64::from_le_bytes(last));
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Memory, fingerprint};

    #[test]
    fn remembers_a_text_and_notices_another() {
        let mut memory = Memory::default();
        let first = memory.read("The page stays blank.");
        memory.turn();
        assert!(Rc::ptr_eq(&first, &memory.read("The page stays blank.")));
        assert!(!Rc::ptr_eq(&first, &memory.read("The page stays blanc.")));
    }

    #[test]
    fn forgets_what_is_not_asked_for_again() {
        let mut memory = Memory::default();
        let first = memory.read("The page stays blank.");
        memory.turn();
        memory.turn();
        assert!(!Rc::ptr_eq(&first, &memory.read("The page stays blank.")));
    }

    #[test]
    fn every_byte_counts() {
        for (one, other) in [("", "\0"), ("12345678", "12345679"), ("123456789", "123456788"), ("a\0", "a")] {
            let differ = fingerprint(one.as_bytes()) != fingerprint(other.as_bytes()) || one.len() != other.len();
            assert!(differ, "{one:?} {other:?}");
        }
    }
}
