//! Severity: as claimed, as the facts have it, and the choice.

use web_sys::HtmlElement;

use super::super::evidence::quote;
use super::super::list::List;
use super::super::{Dispatch, Intent};
use super::choice::Choice;
use super::{button, respond, section};
use crate::incident::facts::FactFound;
use crate::incident::severity::SeverityView;
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text, show};
use crate::session::{Act, Place, ResponseAct, Session};
use crate::ticket::Ticket;
use crate::wording;

/// The nodes.
pub struct SeveritySection {
    dispatch: Dispatch,
    words: HtmlElement,
    /// What the agent should know of before anything else: overtaken, not in a note yet, a field behind.
    notices: List<Notice>,
    worse_title: HtmlElement,
    worse: List<FactFound>,
    lighter_title: HtmlElement,
    lighter: List<FactFound>,
    facts: HtmlElement,
    choice: Choice,
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
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
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
        let (choice, choice_el) = Choice::new(dispatch);
        let root =
            section("severity", &wording::SEVERITY_TITLE).child(words).child(notices_el).child(facts).child(choice_el);
        let view = Self {
            dispatch: dispatch.clone(),
            words: words_node,
            notices,
            worse_title: worse_title_node,
            worse,
            lighter_title: lighter_title_node,
            lighter,
            facts: facts_node,
            choice,
        };
        (view, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, ticket: &Ticket) {
        let Some(view) = session.severity() else { return };
        set_text(&self.words, &standing(view));
        let dispatch = &self.dispatch;
        self.notices.render(notices(session), |notice| notice.node(dispatch));
        // Facts are shown where they say something else than the level that holds, or where none holds.
        let differs = view.differs();
        show(&self.facts, differs);
        let of = |raises: bool| view.facts.iter().filter(move |found| found.fact.raises() == raises);
        for (list, title, raises) in
            [(&mut self.worse, &self.worse_title, true), (&mut self.lighter, &self.lighter_title, false)]
        {
            let found: Vec<_> = of(raises).filter(|_| differs).cloned().collect();
            show(title, !found.is_empty());
            list.render(found, |found| fact(found, ticket, dispatch));
        }
        self.choice.render(session, view);
    }
}

impl Notice {
    fn node(&self, dispatch: &Dispatch) -> El {
        let entry = |words: &str| el("li").class("cares").child(el("p").text(words));
        match self {
            Self::Overtaken(words) => entry(words),
            Self::Unnoted(line) => {
                let dispatch = dispatch.clone();
                let note = button("note-severity", &wording::PANEL_NOTE, move || {
                    respond(&dispatch, ResponseAct::NoteChoice);
                });
                entry(&say(&wording::SEVERITY_UNNOTED.plain()))
                    .child(el("p").class("advice").text(line))
                    .child(el("div").class("buttons").child(note))
            }
            Self::Field(words, place) => {
                let (dispatch, place) = (dispatch.clone(), place.clone());
                let lead = button("show-field", &wording::SEVERITY_FIELD_SHOW, move || {
                    dispatch(Intent::Act(Act::Show(place.clone())));
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

fn fact(found: &FactFound, ticket: &Ticket, dispatch: &Dispatch) -> El {
    let name = el("h4").text(&say(&found.fact.phrase().plain()));
    el("li").child(name).child(el("div").child(quote(&found.evidence, ticket, dispatch)))
}
