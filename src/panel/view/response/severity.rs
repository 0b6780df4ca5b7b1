//! Severity: as claimed, as the facts have it, and the choice, each level with its definition in view.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::super::evidence::quote;
use super::super::list::List;
use super::super::{Wish, Wishes};
use super::{button, respond, section, text_box};
use crate::incident::facts::FactFound;
use crate::incident::severity::SeverityView;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::playbook::Severity;
use crate::session::{Act, Place, Responding, Session};
use crate::ticket::Ticket;
use crate::wording;

/// The nodes.
pub struct SeveritySection {
    wishes: Wishes,
    words: HtmlElement,
    /// What the agent should know of before anything else: overtaken, not in a note yet, a field behind.
    notices: List<Notice>,
    worse_title: HtmlElement,
    worse: List<FactFound>,
    lighter_title: HtmlElement,
    lighter: List<FactFound>,
    facts: HtmlElement,
    details: HtmlDetailsElement,
    summary: HtmlElement,
    levels: [Level; 4],
    unsure: HtmlElement,
    text: HtmlTextAreaElement,
    claimed: Rc<Cell<Option<Severity>>>,
    suggested: Rc<Cell<Option<Severity>>>,
    /// Whose choice is on the screen: the ticket and the level that holds.
    of: Option<(String, Option<Severity>)>,
}

/// A level on offer.
struct Level {
    severity: Severity,
    input: HtmlInputElement,
    name: HtmlElement,
}

/// A line that asks for something.
#[derive(Clone, PartialEq)]
enum Notice {
    Overtaken(String),
    Unnoted(String),
    Field(String, Place),
}

impl SeveritySection {
    /// Makes the nodes.
    pub fn new(wishes: &Wishes) -> (Self, El) {
        let words = el("p").attr("data-severity", "");
        let (notices, notices_el) = List::new("notices");
        let (worse, worse_el) = List::new("questions");
        let (lighter, lighter_el) = List::new("questions");
        let worse_title = el("h3").text(&say(&wording::SEVERITY_WORSE.plain()));
        let lighter_title = el("h3").text(&say(&wording::SEVERITY_LIGHTER.plain()));
        let [words_node, worse_title_node, lighter_title_node] = [&words, &worse_title, &lighter_title].map(El::node);
        let facts =
            el("div").attr("data-facts", "").child(worse_title).child(worse_el).child(lighter_title).child(lighter_el);
        let facts_node = facts.node();

        let mut elements = Vec::with_capacity(Severity::ALL.len());
        let levels = Severity::ALL.map(|severity| {
            let (level, element) = Level::new(severity);
            elements.push(element);
            level
        });
        let legend = el("legend").class("unseen").text(&say(&wording::SEVERITY_CHOOSE.plain()));
        let choices = el("fieldset").class("levels").child(legend).children(elements);
        let (label, text) = text_box("why-severity", &wording::SEVERITY_WHY);
        let text = text.attr("data-why-severity", "");
        let text_node: HtmlTextAreaElement = text.node().unchecked_into();
        let (claimed, suggested) = (Rc::new(Cell::new(None)), Rc::new(Cell::new(None)));
        let unsure = {
            let (levels, claimed, suggested, text) = (
                levels.each_ref().map(|level| level.input.clone()),
                claimed.clone(),
                suggested.clone(),
                text_node.clone(),
            );
            button("unsure", &wording::SEVERITY_UNSURE, move || {
                let worse: Option<Severity> = claimed.get().into_iter().chain(suggested.get()).min();
                if let Some(level) = worse.and_then(|worse| levels.get(worse as usize)) {
                    level.set_checked(true);
                    // Why it is unsure is worth a line; where the focus cannot go it stays.
                    let _ = text.focus();
                }
            })
        };
        let unsure_node = unsure.node();
        unsure_node.set_class_name("quiet");
        let details = el("details").class("composer").attr("data-part", "choose");
        let details_node: HtmlDetailsElement = details.node().unchecked_into();
        let title = el("h3");
        let summary = el("summary");
        let (title_node, summary_node) = (title.node(), summary.node());
        let set = {
            let (wishes, text, claimed) = (wishes.clone(), text_node.clone(), claimed.clone());
            let levels = levels.each_ref().map(|level| level.input.clone());
            let (details, summary) = (details_node.clone(), summary_node.clone());
            button("set-severity", &wording::SEVERITY_SET, move || {
                let chosen = levels.iter().position(HtmlInputElement::checked);
                let Some(level) = chosen.and_then(|at| Severity::ALL.get(at)).copied() else {
                    // A choice is wanted first.
                    let _ = levels.first().map(|level| level.focus());
                    return;
                };
                if claimed.get().is_some_and(|claimed| claimed != level) && text.value().trim().is_empty() {
                    // A change needs its reason: the box that takes it.
                    let _ = text.focus();
                    return;
                }
                details.set_open(false);
                // The button is folded away with the rest; the line that opens it again takes the focus.
                let _ = summary.focus();
                respond(&wishes, Responding::Choose(level, text.value()));
            })
        };
        let body = el("div")
            .class("row-body")
            .child(choices)
            .child(unsure)
            .child(label)
            .child(text)
            .child(el("div").class("buttons").child(set));
        let details = details.child(summary.child(title)).child(body);
        let root =
            section("severity", &wording::SEVERITY_TITLE).child(words).child(notices_el).child(facts).child(details);
        let view = Self {
            wishes: wishes.clone(),
            words: words_node,
            notices,
            worse_title: worse_title_node,
            worse,
            lighter_title: lighter_title_node,
            lighter,
            facts: facts_node,
            details: details_node,
            summary: title_node,
            levels,
            unsure: unsure_node,
            text: text_node,
            claimed,
            suggested,
            of: None,
        };
        (view, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, ticket: &Ticket) {
        let Some(view) = session.severity() else { return };
        set_text(&self.words, &standing(view));
        let wishes = &self.wishes;
        self.notices.render(notices(session), |notice| notice.node(wishes));
        // Facts are shown where they say something else than the level that holds, or where none holds.
        let differs = view.suggested.is_some() && view.suggested != view.claimed;
        show(&self.facts, differs);
        let of = |raises: bool| view.facts.iter().filter(move |found| found.fact.raises() == raises);
        for (list, title, raises) in
            [(&mut self.worse, &self.worse_title, true), (&mut self.lighter, &self.lighter_title, false)]
        {
            let found: Vec<_> = of(raises).filter(|_| differs).cloned().collect();
            show(title, !found.is_empty());
            list.render(found, |found| fact(found, ticket, wishes));
        }
        self.claimed.set(view.claimed);
        self.suggested.set(view.suggested);
        for level in &self.levels {
            level.render(session, view);
        }
        let worse = view.unsure().filter(|_| differs || view.claimed.is_none());
        show(&self.unsure, worse.is_some());
        if let Some(worse) = worse {
            set_text(&self.unsure, &say(&wording::SEVERITY_UNSURE.with([worse.id().to_owned()])));
        }
        let phrase = if view.claimed.is_some() { &wording::SEVERITY_CHANGE } else { &wording::SEVERITY_CHOOSE };
        set_text(&self.summary, &say(&phrase.plain()));
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
            self.details.set_open(view.claimed.is_none() && session.incident().is_none());
        }
        for level in &self.levels {
            level.input.set_checked(view.claimed == Some(level.severity));
        }
        self.text.set_value("");
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

impl Notice {
    fn node(&self, wishes: &Wishes) -> El {
        let entry = |words: &str| el("li").class("cares").child(el("p").text(words));
        match self {
            Self::Overtaken(words) => entry(words),
            Self::Unnoted(line) => {
                let wishes = wishes.clone();
                let note = button("note-severity", &wording::PANEL_NOTE, move || {
                    respond(&wishes, Responding::NoteChoice);
                });
                entry(&say(&wording::SEVERITY_UNNOTED.plain()))
                    .child(el("p").class("advice").text(line))
                    .child(el("div").class("buttons").child(note))
            }
            Self::Field(words, place) => {
                let (wishes, place) = (wishes.clone(), place.clone());
                let lead = button("show-field", &wording::SEVERITY_FIELD_SHOW, move || {
                    wishes(Wish::Act(Act::Show(place.clone())));
                });
                entry(words).child(el("div").class("buttons").child(lead))
            }
        }
    }
}

fn notices(session: &Session) -> Vec<Notice> {
    let overtaken = session.overtaken().map(|over| {
        let parts = [over.by.clone(), over.change.to.id().to_owned(), over.change.reason.clone()];
        let [by, to, reason] = parts;
        let words = wording::SEVERITY_OVERTAKEN.with([by, to, reason, over.chosen.id().to_owned()]);
        Notice::Overtaken(say(&words))
    });
    let unnoted = session.choice_to_note().map(|change| Notice::Unnoted(change.to_string()));
    let field = session.field_behind().map(|field| {
        let words = wording::SEVERITY_FIELD.with([field.title.clone(), field.value.clone()]);
        Notice::Field(say(&words), Place::Field(field.key.clone()))
    });
    overtaken.into_iter().chain(unnoted).chain(field).collect()
}

/// What is claimed, and what the facts say to it.
fn standing(view: &SeverityView) -> String {
    let claimed = match (view.claimed, &view.ambiguous) {
        (Some(claimed), _) => wording::SEVERITY_CLAIMED.with([claimed.id().to_owned()]),
        (None, Some(word)) => wording::SEVERITY_WORD.with([word.quote.clone()]),
        (None, None) => wording::SEVERITY_NONE.plain(),
    };
    let facts = match view.suggested {
        Some(suggested) if view.claimed == Some(suggested) => wording::SEVERITY_AGREES.plain(),
        Some(suggested) => wording::SEVERITY_DIFFERS.with([suggested.id().to_owned()]),
        None => wording::SEVERITY_SILENT.plain(),
    };
    [claimed, facts].iter().map(say).collect::<Vec<_>>().join(" ")
}

fn fact(found: &FactFound, ticket: &Ticket, wishes: &Wishes) -> El {
    let name = el("h4").text(&say(&found.fact.phrase().plain()));
    el("li").child(name).child(el("div").child(quote(&found.evidence, ticket, wishes)))
}
