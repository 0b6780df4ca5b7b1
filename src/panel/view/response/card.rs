//! The response card: each step of the severity, seen in the ticket or ticked by hand.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::super::list::List;
use super::super::{Dispatch, mark};
use super::{button, quoted, respond, text_box};
use crate::case::Evidence;
use crate::incident::response::Response;
use crate::incident::steps::{Done, StepState};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::playbook::ResponseStep;
use crate::session::{ResponseAct, Session};
use crate::ticket::Ticket;
use crate::wording;

/// The card's nodes.
pub struct Card {
    dispatch: Dispatch,
    title: HtmlElement,
    words: HtmlElement,
    steps: Vec<Step>,
}

/// One step, changed in place: a link being typed on it outlives the minutes and other agents.
struct Step {
    is: ResponseStep,
    root: HtmlElement,
    state: HtmlElement,
    detail: HtmlElement,
    evidence: List<Evidence>,
    open: HtmlElement,
    text: HtmlTextAreaElement,
}

impl Card {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (title, words) = (el("h2"), el("p").class("advice"));
        let (title_node, words_node) = (title.node(), words.node());
        let mut list = el("ul").class("questions");
        let mut steps = Vec::with_capacity(ResponseStep::ALL.len());
        for step in ResponseStep::ALL {
            let (made, element) = Step::new(step, dispatch);
            steps.push(made);
            list = list.child(element);
        }
        let root = el("section").attr("data-part", "card").child(title).child(words).child(list);
        (Self { dispatch: dispatch.clone(), title: title_node, words: words_node, steps }, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, response: Option<&Response>, ticket: &Ticket) {
        let (title, words) = match response {
            Some(response) => {
                let every = response.cadence.map(|cadence| wording::duration(i64::from(cadence.most)));
                let words = every.filter(|_| response.active).map(|every| wording::CARD_EVERY.with([every]));
                let empty = response.steps.is_empty().then(|| wording::CARD_NO_STEPS.plain());
                let words = words.into_iter().chain(empty).map(|words| say(&words)).collect::<Vec<_>>();
                (wording::CARD_TITLE.with([response.severity.id().to_owned()]), words.join(" "))
            }
            None => (wording::CARD_UNKNOWN.plain(), say(&wording::CARD_NONE.plain())),
        };
        set_text(&self.title, &say(&title));
        set_text(&self.words, &words);
        for step in &mut self.steps {
            let state = response.and_then(|response| response.steps.iter().find(|state| state.step == step.is));
            let active = response.is_some_and(|response| response.active);
            let wanted = match step.is {
                // Written where there is something to learn.
                ResponseStep::KnowledgeBase => false,
                // Comes when it is over.
                ResponseStep::RootCauseAnalysis => !active,
                _ => active,
            };
            step.render(state, wanted, session, ticket, &self.dispatch);
        }
    }
}

impl Step {
    fn new(step: ResponseStep, dispatch: &Dispatch) -> (Self, El) {
        let title = say(&wording::step(step).plain());
        let (state, detail) = (el("span").class("state"), el("p").class("advice"));
        let (state_node, detail_node) = (state.node(), detail.node());
        let (evidence, evidence_el) = List::new("quotes");
        let id = format!("detail-{}", step.id());
        let (label, text) = text_box(&id, &wording::CARD_DETAIL);
        let text = text.attr("data-detail", step.id());
        let text_node: HtmlTextAreaElement = text.node().unchecked_into();
        let tick = {
            let (dispatch, text) = (dispatch.clone(), text_node.clone());
            button("tick", &wording::PANEL_NOTE, move || respond(&dispatch, ResponseAct::Tick(step, text.value())))
        };
        let summary = el("summary")
            .attr("aria-label", &say(&wording::CARD_TICK_THIS.with([title.clone()])))
            .text(&say(&wording::CARD_TICK.plain()));
        let open = el("details").class("disagree").child(summary).child(label).child(text).child(tick);
        let open_node = open.node();
        let line = el("div").class("line").child(mark("mark")).child(el("h3").text(&title)).child(state);
        let root = el("li").attr("data-step", step.id()).child(line).child(detail).child(evidence_el).child(open);
        let made = Self {
            is: step,
            root: root.node(),
            state: state_node,
            detail: detail_node,
            evidence,
            open: open_node,
            text: text_node,
        };
        (made, root)
    }

    /// A step that is not `wanted` yet asks for nothing.
    fn render(
        &mut self,
        state: Option<&StepState>,
        wanted: bool,
        session: &Session,
        ticket: &Ticket,
        dispatch: &Dispatch,
    ) {
        show(&self.root, state.is_some());
        let Some(state) = state else { return };
        let (mut detail, mut evidence) = ("", None);
        let words = match &state.done {
            None => wording::CARD_OPEN.plain(),
            Some(Done::Seen(seen)) => {
                evidence = Some(seen);
                wording::CARD_SEEN.plain()
            }
            Some(Done::Related) => wording::CARD_RELATED.plain(),
            Some(Done::Ticked { saved: false, .. }) => wording::CARD_IN_HAND.plain(),
            Some(Done::Ticked { by, at, detail: word, .. }) => {
                detail = word;
                let at = session.local().clock(*at, session.now());
                wording::CARD_TICKED.with([by.clone().into(), wording::Parameter::from(at)])
            }
        };
        let id = match (&state.done, wanted) {
            (Some(_), _) => "present",
            (None, true) => "missing",
            (None, false) => "open",
        };
        set_attr(&self.root, "data-item-state", id);
        set_text(&self.state, &say(&words));
        set_text(&self.detail, detail);
        show(&self.detail, !detail.is_empty());
        quoted(&mut self.evidence, evidence, ticket, dispatch);
        show(&self.open, state.done.is_none());
        if state.done.is_some() {
            self.text.set_value("");
        }
    }
}
