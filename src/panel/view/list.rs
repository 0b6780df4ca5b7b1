//! A list that changes in place.

use web_sys::HtmlElement;

use crate::panel::dom::{El, el, show};

/// A list whose entries stay what they are while what they show is the same: a reason being typed outlives a render.
pub struct List<T> {
    node: HtmlElement,
    entries: Vec<(T, El)>,
}

impl<T: Clone + PartialEq> List<T> {
    /// An empty list.
    pub fn new(class: &str) -> (Self, El) {
        let list = el("ul").class(class);
        (Self { node: list.node(), entries: Vec::new() }, list)
    }

    /// Brings the entries up to date.
    pub fn render(&mut self, wanted: Vec<T>, make: impl Fn(&T) -> El) {
        show(&self.node, !wanted.is_empty());
        let mut before = std::mem::take(&mut self.entries);
        if before.len() == wanted.len() && before.iter().zip(&wanted).all(|((own, _), other)| own == other) {
            self.entries = before;
            return;
        }
        for entry in wanted {
            let known = before.iter().position(|(own, _)| *own == entry);
            let (entry, node) = known.map(|at| before.swap_remove(at)).unwrap_or_else(|| {
                let node = make(&entry);
                (entry, node)
            });
            // Our own list takes any node; one that is in it already moves to its place.
            let _ = self.node.append_child(&node.node());
            self.entries.push((entry, node));
        }
        for (_, gone) in before {
            gone.node().remove();
        }
    }
}
