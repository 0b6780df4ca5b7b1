//! Searches through what people wrote: what each finds is remembered with the text.

use std::marker::PhantomData;

use crate::Span;
use crate::language::clauses::{Word, span_of};
use crate::language::pattern::Patterns;
use crate::language::prose::each_sentence;
use playbook::Item;

/// What a search can find: one of several things, by its number among them, so that all finds are kept alike.
pub trait Sought: Copy {
    /// Which of them.
    fn number(self) -> usize;
}

/// The only thing that a search looks for.
impl Sought for () {
    fn number(self) -> usize {
        0
    }
}

impl Sought for Item {
    fn number(self) -> usize {
        self as usize
    }
}

/// Where a text says something that a [`Search`] looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Find {
    what: usize,
    /// Where.
    pub span: Span,
}

impl Find {
    /// A thing, found here.
    pub fn of(what: impl Sought, span: Span) -> Self {
        Self { what: what.number(), span }
    }

    /// Whether this is what was found.
    pub fn is(&self, what: impl Sought) -> bool {
        self.what == what.number()
    }
}

/// Looks through a text for things of one kind. What it finds depends on the text alone, and so may be remembered.
#[derive(Debug)]
pub struct Search<What> {
    /// What looks; it finds nothing of another kind.
    pub look: fn(&str) -> Vec<Find>,
    kind: PhantomData<fn(What)>,
}

impl<What> Clone for Search<What> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<What> Copy for Search<What> {}

impl<What> Search<What> {
    /// A search for things of a kind.
    pub const fn new(look: fn(&str) -> Vec<Find>) -> Self {
        Self { look, kind: PhantomData }
    }
}

/// For each of these lists the first sentence it fits, unless the sentence does not count.
pub fn first_of_each<What: Sought, const LISTS: usize>(
    text: &str,
    lists: [(What, &Patterns); LISTS],
    counts: &dyn Fn(&[Word]) -> bool,
) -> Vec<Find> {
    first_of_numbered(text, &lists.map(|(what, list)| (what.number(), list)), counts)
}

fn first_of_numbered(text: &str, lists: &[(usize, &Patterns)], counts: &dyn Fn(&[Word]) -> bool) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    each_sentence(text, |sentence| {
        let mut counted = None;
        for (what, list) in lists.iter().copied() {
            let wanted = finds.iter().all(|find| find.what != what);
            if wanted && list.fits(sentence) && *counted.get_or_insert_with(|| counts(sentence)) {
                finds.push(Find { what, span: span_of(sentence, text) });
            }
        }
        finds.len() < lists.len()
    });
    finds
}
