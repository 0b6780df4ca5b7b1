//! What changed since the last copy, and a copy of that alone.

use web_sys::HtmlElement;

use super::super::intent::labelled;
use crate::handoff::{Block, Document};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::panel::view::{Copying, Dispatch, Intent};
use crate::session::Session;
use crate::wording;

/// The nodes.
pub struct Changes {
    root: HtmlElement,
    words: HtmlElement,
    copy: HtmlElement,
}

impl Changes {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let words = el("p");
        let changes = || Intent::Copy(Copying::Changes);
        let copy = labelled(&wording::CHANGES_COPY, "copy-changes", dispatch, changes).class("secondary");
        let (words_node, copy_node) = (words.node(), copy.node());
        let root = el("div").class("changes").attr("data-changes", "").child(words).child(copy);
        (Self { root: root.node(), words: words_node, copy: copy_node }, root)
    }

    /// Brings the nodes up to date; before the first copy nothing is shown.
    pub fn render(&self, session: &Session, document: &Document) {
        let copied = session.kept().copied.as_ref();
        show(&self.root, copied.is_some());
        let Some(copied) = copied else { return };
        let changes = session.changes(document);
        show(&self.copy, changes.is_some());
        let when = copied.at.to_string();
        let words = match changes.as_ref().map(sections) {
            None => wording::CHANGES_NONE.with([when]),
            Some(sections) if sections.is_empty() => wording::CHANGES_HEAD.with([when]),
            Some(sections) => wording::CHANGES_IN.with([when, sections.join(", ")]),
        };
        set_text(&self.words, &say(&words));
    }
}

/// The headings that something changed under.
fn sections(changes: &Document) -> Vec<String> {
    let heading = |block: &Block| if let Block::Heading(words) = block { Some(words.words_only()) } else { None };
    changes.blocks().iter().filter_map(heading).collect()
}
