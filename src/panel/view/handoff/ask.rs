//! "Ask the customer once": the reply that asks for everything only the customer can give, to be read before it is put
//! into the composer.

use web_sys::HtmlElement;

use super::super::intent::labelled;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::panel::view::{Dispatch, Intent, unfolding};
use crate::session::{Act, Session};
use crate::wording;

/// The nodes of the question.
pub struct Ask {
    root: HtmlElement,
    words: HtmlElement,
}

impl Ask {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let words = el("div").class("letter");
        let words_node = words.node();
        let heading = el("h3").text(&say(&wording::ASK_ONCE.plain()));
        let put = labelled(&wording::ASK_PUT, "ask", dispatch, || Intent::Act(Act::Ask)).class("secondary");
        let body = el("div").class("row-body").child(words).child(put);
        let root = el("details").class("folded").attr("data-ask", "").child(unfolding(heading)).child(body);
        (Self { root: root.node(), words: words_node }, root)
    }

    /// Brings the nodes up to date; nothing to ask, nothing shown.
    pub fn render(&self, session: &Session) {
        let question = session.question();
        show(&self.root, question.is_some());
        set_text(&self.words, &question.unwrap_or_default());
    }
}
