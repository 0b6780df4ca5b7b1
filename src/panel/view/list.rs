//! A list that changes in place.

use web_sys::HtmlElement;

use crate::panel::dom::{El, el, show};

/// A list whose entries stay what they are while what they show is the same: a reason being typed outlives a render.
pub struct List<T> {
    entries: Vec<T>,
    nodes: Nodes,
}

/// The nodes of the entries, in the page.
struct Nodes {
    list: HtmlElement,
    entries: Vec<El>,
}

impl<T: PartialEq> List<T> {
    /// An empty list.
    pub fn new(class: &str) -> (Self, El) {
        let list = el("ul").class(class);
        (Self { entries: Vec::new(), nodes: Nodes { list: list.node(), entries: Vec::new() } }, list)
    }

    /// Brings the entries up to date.
    pub fn render(&mut self, wanted: Vec<T>, make: impl Fn(&T) -> El) {
        if self.entries != wanted {
            let same = |own: usize, other: usize| self.entries.get(own) == wanted.get(other);
            self.nodes.arrange(wanted.len(), &same, &|at| wanted.get(at).map(&make));
            self.entries = wanted;
        }
        show(&self.nodes.list, !self.entries.is_empty());
    }
}

impl Nodes {
    /// Puts the nodes of so many entries in order, and makes only what is new. A node that stands where it belongs is
    /// not moved: moving takes the focus out of it.
    fn arrange(&mut self, wanted: usize, same: &dyn Fn(usize, usize) -> bool, make: &dyn Fn(usize) -> Option<El>) {
        let mut before: Vec<Option<El>> = std::mem::take(&mut self.entries).into_iter().map(Some).collect();
        for at in 0..wanted {
            let mut known = before.iter_mut().enumerate().filter(|(own, node)| node.is_some() && same(*own, at));
            let known = known.next().and_then(|(_, node)| node.take());
            self.entries.extend(known.or_else(|| make(at)));
        }
        for gone in before.into_iter().flatten() {
            gone.node().remove();
        }
        let mut place = self.list.first_child();
        for entry in &self.entries {
            let node = entry.node();
            if place.as_ref().is_some_and(|place| place.is_same_node(Some(&node))) {
                place = node.next_sibling();
            } else {
                // Our own list takes any node.
                let _ = self.list.insert_before(&node, place.as_ref());
            }
        }
    }
}
