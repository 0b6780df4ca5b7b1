//! Five short boxes that become one update.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlSelectElement, HtmlTextAreaElement};

use super::super::intent::labelled;
use super::super::row::set_value;
use super::super::{Dispatch, Intent};
use super::act_button;
use super::check::Check;
use super::question::QuestionView;
use crate::incident::compose::Phase;
use crate::panel::browser::say;
use crate::panel::dom::{El, el};
use crate::playbook::Question;
use crate::session::{Act, Session};
use crate::wording;

/// The composer's nodes.
pub struct Composer {
    details: HtmlDetailsElement,
    phase: HtmlSelectElement,
    boxes: Vec<HtmlTextAreaElement>,
    check: Check,
}

impl Composer {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let details = el("details").class("composer").attr("data-part", "composer");
        let node: HtmlDetailsElement = details.node().unchecked_into();
        let (phase_el, phase) = phase_choice(dispatch);
        let body = el("div").class("row-body").child(phase_el);
        let mut boxes = Vec::with_capacity(Question::ALL.len());
        let questions = Question::ALL.map(|question| {
            let (text, node) = question_box(question, dispatch);
            let (view, element) = QuestionView::boxed(question, text);
            boxes.push((node, element));
            view
        });
        let (boxes, elements): (Vec<_>, Vec<_>) = boxes.into_iter().unzip();
        let (check, check_el) = Check::of_boxes(questions, dispatch);
        let body = body.children(elements).child(check_el);
        let copy = labelled(&wording::UPDATE_COPY, "copy-update", dispatch, || Intent::CopyUpdate).class("quiet");
        let reply = act_button("reply", &wording::UPDATE_PUT, dispatch, || Act::Reply);
        let body = body.child(el("div").class("buttons").child(reply).child(copy));
        let details = details
            .child(summary(&node, dispatch).child(el("h3").text(&say(&wording::UPDATE_WRITE.plain()))))
            .child(body);
        (Self { details: node, phase, boxes, check }, details)
    }

    /// Brings the nodes up to date; a closed composer costs nothing.
    pub fn render(&mut self, session: &Session) {
        if session.incident().is_none() || !self.details.open() {
            return;
        }
        let phase = session.kept().update.phase.id();
        if self.phase.value() != phase {
            self.phase.set_value(phase);
        }
        for (text, answer) in self.boxes.iter().zip(session.answers()) {
            set_value(text, &answer);
        }
        self.check.render(session.checked(session.composed()).as_ref());
    }
}

/// Opening renders at once: what is closed was not brought up to date.
fn summary(details: &HtmlDetailsElement, dispatch: &Dispatch) -> El {
    let (details, dispatch) = (details.clone(), dispatch.clone());
    el("summary").on("click", move |event| {
        event.prevent_default();
        details.set_open(!details.open());
        dispatch(Intent::Render);
    })
}

fn question_box(question: Question, dispatch: &Dispatch) -> (El, HtmlTextAreaElement) {
    let text = el("textarea").attr("rows", "2").attr("data-say", question.id());
    let node: HtmlTextAreaElement = text.node().unchecked_into();
    let (dispatch, typed) = (dispatch.clone(), node.clone());
    let text = text.on("input", move |_| dispatch(Intent::Act(Act::Say(question, typed.value()))));
    (text, node)
}

fn phase_choice(dispatch: &Dispatch) -> (El, HtmlSelectElement) {
    let options =
        Phase::ALL.into_iter().map(|phase| el("option").attr("value", phase.id()).text(&say(&phase.phrase().plain())));
    let select = el("select").attr("id", "phase").attr("data-action", "phase").children(options);
    let node: HtmlSelectElement = select.node().unchecked_into();
    let (dispatch, chosen) = (dispatch.clone(), node.clone());
    let select = select.on("change", move |_| {
        if let Some(phase) = Phase::from_id(&chosen.value()) {
            dispatch(Intent::Act(Act::Phase(phase)));
        }
    });
    let label = el("label").attr("for", "phase").text(&say(&wording::UPDATE_PHASE.plain()));
    (el("div").class("format").child(label).child(select), node)
}
