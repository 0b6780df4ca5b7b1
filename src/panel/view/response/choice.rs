//! The choice of a severity, each level with its definition in view.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::super::Dispatch;
use super::{button, respond, text_box};
use crate::incident::severity::SeverityView;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, focus, set_text, show};
use crate::playbook::Severity;
use crate::session::{ResponseAct, Session};
use crate::wording;

/// The nodes.
pub struct Choice {
    form: Form,
    title: HtmlElement,
    levels: [Level; 4],
    unsure: HtmlElement,
    /// Whose choice is on the screen: the ticket and the level that holds.
    of: Option<(String, Option<Severity>)>,
}

/// A level on offer.
struct Level {
    severity: Severity,
    input: HtmlInputElement,
    name: HtmlElement,
}

/// What the agent chooses with; a clone is the same form.
#[derive(Clone)]
struct Form {
    details: HtmlDetailsElement,
    summary: HtmlElement,
    levels: [HtmlInputElement; 4],
    why: HtmlTextAreaElement,
    claimed: Rc<Cell<Option<Severity>>>,
    /// The worse of what is claimed and what the facts say.
    worse: Rc<Cell<Option<Severity>>>,
}

impl Form {
    /// Checks the level for an agent who is not sure: the worse of the two.
    fn check_the_worse(&self) {
        if let Some(level) = self.worse.get().and_then(|worse| self.levels.get(worse as usize)) {
            level.set_checked(true);
            // Why the agent is not sure is worth a line.
            focus(&self.why);
        }
    }

    /// Takes the choice, or leads to what it still wants.
    fn set(&self, dispatch: &Dispatch) {
        let chosen = self.levels.iter().position(HtmlInputElement::checked);
        let Some(level) = chosen.and_then(|at| Severity::ALL.get(at)).copied() else {
            // A choice is wanted first.
            if let Some(first) = self.levels.first() {
                focus(first);
            }
            return;
        };
        if self.claimed.get().is_some_and(|claimed| claimed != level) && self.why.value().trim().is_empty() {
            // A change needs its reason: the box that takes it.
            focus(&self.why);
            return;
        }
        self.details.set_open(false);
        // The button is folded away with the rest; the line that opens it again takes the focus.
        focus(&self.summary);
        respond(dispatch, ResponseAct::Choose(level, self.why.value()));
    }
}

impl Choice {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let mut elements = Vec::with_capacity(Severity::ALL.len());
        let levels = Severity::ALL.map(|severity| {
            let (level, element) = Level::new(severity);
            elements.push(element);
            level
        });
        let legend = el("legend").class("unseen").text(&say(&wording::SEVERITY_CHOOSE.plain()));
        let choices = el("fieldset").class("levels").child(legend).children(elements);
        let (label, why) = text_box("why-severity", &wording::SEVERITY_WHY);
        let why = why.attr("data-why-severity", "");
        let details = el("details").class("composer").attr("data-part", "choose");
        let (summary, title) = (el("summary"), el("h3"));
        let title_node = title.node();
        let form = Form {
            details: details.node().unchecked_into(),
            summary: summary.node(),
            levels: levels.each_ref().map(|level| level.input.clone()),
            why: why.node().unchecked_into(),
            claimed: Rc::default(),
            worse: Rc::default(),
        };
        let unsure = {
            let form = form.clone();
            button("unsure", &wording::SEVERITY_UNSURE, move || form.check_the_worse()).class("quiet")
        };
        let set = {
            let (form, dispatch) = (form.clone(), dispatch.clone());
            button("set-severity", &wording::SEVERITY_SET, move || form.set(&dispatch))
        };
        let unsure_node = unsure.node();
        let body = el("div").class("row-body").child(choices).child(unsure).child(label).child(why);
        let body = body.child(el("div").class("buttons").child(set));
        let choice = Self { form, title: title_node, levels, unsure: unsure_node, of: None };
        (choice, details.child(summary.child(title)).child(body))
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, view: &SeverityView) {
        self.form.claimed.set(view.claimed);
        self.form.worse.set(view.unsure());
        for level in &self.levels {
            level.render(session, view);
        }
        let worse = view.unsure().filter(|_| view.differs() || view.claimed.is_none());
        show(&self.unsure, worse.is_some());
        if let Some(worse) = worse {
            set_text(&self.unsure, &say(&wording::SEVERITY_UNSURE.with([worse.id().to_owned()])));
        }
        let phrase = if view.claimed.is_some() { &wording::SEVERITY_CHANGE } else { &wording::SEVERITY_CHOOSE };
        set_text(&self.title, &say(&phrase.plain()));
        self.settle(session, view);
    }

    /// Another ticket, or another level that holds: what was being chosen is over.
    fn settle(&mut self, session: &Session, view: &SeverityView) {
        let of = (session.key().to_owned(), view.claimed);
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let another = self.of.as_ref().is_none_or(|(key, _)| *key != of.0);
        if another {
            self.form.details.set_open(view.claimed.is_none() && session.incident().is_none());
        }
        for level in &self.levels {
            level.input.set_checked(view.claimed == Some(level.severity));
        }
        self.form.why.set_value("");
        self.of = Some(of);
    }
}

impl Level {
    fn new(severity: Severity) -> (Self, El) {
        let id = format!("level-{}", severity.id());
        let input = el("input").attr("type", "radio").attr("name", "severity").attr("id", &id);
        let input = input.attr("value", severity.id()).attr("aria-describedby", &format!("about-{id}"));
        let name = el("strong");
        let level = Self { severity, input: input.node().unchecked_into(), name: name.node() };
        let about = el("span").attr("id", &format!("about-{id}")).text(&say(&wording::definition(severity).plain()));
        let label = el("label").attr("for", &id).child(name);
        (level, el("div").class("level").child(input).child(label).child(about))
    }

    /// `SEV1 · P0, blocker · as the facts read`
    fn render(&self, session: &Session, view: &SeverityView) {
        let words = session.policy().severity.words.iter();
        let own: Vec<&str> =
            words.filter(|(_, level)| **level == self.severity).map(|(word, _)| word.as_str()).collect();
        let mut name = vec![self.severity.id().to_owned()];
        if !own.is_empty() {
            name.push(own.join(", "));
        }
        if view.claimed == Some(self.severity) {
            name.push(say(&wording::SEVERITY_HOLDS.plain()));
        }
        if view.suggested == Some(self.severity) {
            name.push(say(&wording::SEVERITY_BY_FACTS.plain()));
        }
        set_text(&self.name, &name.join(" · "));
    }
}
