//! One of the five questions, and how far an update answers it.

use web_sys::HtmlElement;

use super::super::evidence::shortened;
use super::super::mark;
use crate::incident::update::Answered;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::playbook::Question;
use crate::wording;

/// A question's nodes.
pub struct QuestionView {
    root: HtmlElement,
    mark: HtmlElement,
    state: HtmlElement,
    /// The words that answer it, where they do not stand in a box.
    words: Option<HtmlElement>,
    message: HtmlElement,
}

impl QuestionView {
    /// An entry of a list, which quotes the words that answer it.
    pub fn quoting(question: Question) -> (Self, El) {
        let name = el("h4").text(&say(&wording::question(question).plain()));
        let words = el("q");
        let node = words.node();
        let (view, root) = Self::new(question, el("li"), name, words, el("p"));
        (Self { words: Some(node), ..view }, root)
    }

    /// The box in which it is answered, under its name.
    pub fn boxed(question: Question, text: El) -> (Self, El) {
        let [named, asked] = ["say-", "asked-"].map(|prefix| prefix.to_owned() + question.id());
        let name = el("label").class("box-label").attr("for", &named).text(&say(&wording::question(question).plain()));
        let text = text.attr("id", &named).attr("aria-describedby", &asked);
        Self::new(question, el("div").class("box"), name, text, el("p").attr("id", &asked))
    }

    fn new(question: Question, root: El, name: El, answer: El, message: El) -> (Self, El) {
        let (mark, state, message) = (mark("mark"), el("span").class("state"), message.class("advice"));
        let [mark_node, state_node, message_node] = [&mark, &state, &message].map(El::node);
        let head = el("div").class("line").child(mark).child(name).child(state);
        let root = root.attr("data-question", question.id()).child(head).child(answer).child(message);
        (Self { root: root.node(), mark: mark_node, state: state_node, words: None, message: message_node }, root)
    }

    /// Brings the nodes up to date; of an update that nobody can judge nothing is said.
    pub fn render(&self, answered: Option<&Answered>, text: &str) {
        let judged = answered.map(|answered| match (answered.span.is_some(), answered.message.is_some()) {
            (true, false) => ("present", &wording::UPDATE_ANSWERED),
            (true, true) => ("weak", &wording::STATE_WEAK),
            (false, _) => ("missing", &wording::UPDATE_OPEN),
        });
        show(&self.mark, judged.is_some());
        set_attr(&self.root, "data-item-state", judged.map_or("", |(id, _)| id));
        set_text(&self.state, &judged.map(|(_, phrase)| say(&phrase.plain())).unwrap_or_default());
        let message = answered.and_then(|answered| answered.message.as_ref());
        set_text(&self.message, &message.map(say).unwrap_or_default());
        show(&self.message, message.is_some());
        if let Some(words) = &self.words {
            let span = answered.and_then(|answered| answered.span);
            set_text(words, &span.map(|span| shortened(span.of(text))).unwrap_or_default());
            show(words, span.is_some());
        }
    }
}
