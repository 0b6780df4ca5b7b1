//! What the agent wanted to see and the page does not show: said where they clicked.

use std::cell::Cell;

use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::panel::browser::say;
use crate::panel::dom::{el, set_text};
use crate::session::{Place, Sight};
use crate::wording;

/// A line that stands behind what was clicked last.
pub struct OutOfSight {
    root: HtmlElement,
    /// Whether a comment was asked for.
    comment: Cell<bool>,
}

impl OutOfSight {
    /// Makes the line, which is nowhere yet.
    pub fn new() -> Self {
        Self { root: el("p").class("out-of-sight").attr("role", "status").node(), comment: Cell::default() }
    }

    /// Goes, silent, to what was clicked: a screen reader hears only what arrives in a line that is there already.
    pub fn follow(&self, clicked: &HtmlElement, place: &Place) {
        self.clear();
        self.comment.set(matches!(place, Place::Comment(_)));
        // What a closed row holds is not shown: its line stands behind the row.
        let row = clicked.closest("summary").ok().flatten().and_then(|summary| summary.parent_element());
        let before = row.as_ref().unwrap_or(clicked);
        if let Some(around) = before.parent_node() {
            // Our own nodes take any node.
            let _ = around.insert_before(&self.root, before.next_sibling().as_ref());
        }
    }

    /// Says what came of it. What is in view needs no words.
    pub fn tell(&self, sight: Sight) {
        let phrase = match sight {
            Sight::Seen => return self.clear(),
            Sight::More => &wording::AWAY_MORE,
            Sight::Nowhere if self.comment.get() => &wording::AWAY_COMMENT,
            Sight::Nowhere => &wording::AWAY_PLACE,
        };
        set_text(&self.root, &say(&phrase.plain()));
        let least = ScrollIntoViewOptions::new();
        least.set_block(ScrollLogicalPosition::Nearest);
        self.root.scroll_into_view_with_scroll_into_view_options(&least);
    }

    /// Says nothing any more.
    pub fn clear(&self) {
        set_text(&self.root, "");
    }
}
