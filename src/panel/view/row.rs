//! One item of the checklist: how it stands, on what evidence, and the box that fixes it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlElement, HtmlTextAreaElement, Node};

use super::evidence::{origin, place, shortened};
use super::intent::show_place;
use super::offers::Offers;
use super::{Dispatch, Intent, has_focus, mark};
use crate::case::{Source, State};
use crate::panel::browser::say;
use crate::panel::dom::{El, button, el, flag, focus, set_attr, set_text, show};
use crate::playbook::Item;
use crate::report::{ItemReport, Report};
use crate::session::{Act, Place, Session};
use crate::ticket::Answer;
use crate::wording;

/// The place that the quoted evidence is from, for the buttons that lead there.
type EvidencePlace = Rc<RefCell<Option<Place>>>;

/// A row, made once per ticket.
pub struct Row {
    item: Item,
    root: El,
    details: HtmlDetailsElement,
    /// How the item stands, in a word.
    state: HtmlElement,
    /// What is asked of the agent.
    advice: HtmlElement,
    /// The evidence, and where it is from.
    quote: HtmlElement,
    words: HtmlElement,
    from: HtmlElement,
    /// The evidence again, on the line of a closed row.
    peek: HtmlElement,
    place: EvidencePlace,
    /// The box for an answer, its label, and the answers to be had on a click.
    text: HtmlTextAreaElement,
    label: HtmlElement,
    offers: Option<Offers>,
    not_applicable: Option<NotApplicable>,
    /// What the row shows now.
    shown: Option<ItemReport>,
    /// Whether what was asked still stands above its answer.
    answered: bool,
}

/// "Not applicable, because …", where the playbook allows it.
struct NotApplicable {
    open: HtmlElement,
    reason: HtmlTextAreaElement,
    label: HtmlElement,
}

impl Row {
    /// Makes a row; a met item is closed at first.
    pub fn new(item: Item, met: bool, offered: Vec<String>, dispatch: &Dispatch) -> (Self, Node) {
        let title = say(&wording::title(item).plain());
        let state = el("span").class("state");
        let advice = el("p").class("advice").attr("id", &advice_id(item));
        let place = EvidencePlace::default();
        let peek = peek(&place, dispatch);
        let (words, from) = (el("q"), el("span").class("from"));
        let (words_node, from_node) = (words.node(), from.node());
        let quote = quote(&place, dispatch).child(words).child(from);
        let label = el("label").class("box-label").attr("for", &format!("box-{}", item.id()));
        let (text, text_node) =
            text_box(&format!("box-{}", item.id()), "data-answer", item, dispatch, move |text| Act::Answer(item, text));
        let nodes = [&state, &advice, &quote, &peek, &label].map(El::node);
        let [state_node, advice_node, quote_node, peek_node, label_node] = nodes;
        set_attr(&text_node, "aria-describedby", &advice_id(item));
        let (offers, offers_el) = Offers::new(item, &title, met, offered, dispatch).unzip();
        let body = el("div").class("row-body").child(advice).child(quote).children(offers_el);
        let not_applicable = item.only_where_applicable().then(|| not_applicable_box(item, dispatch));
        let (not_applicable, not_applicable_el) = not_applicable.unzip();
        let body = body.child(label).child(text).children(not_applicable_el);
        let summary = el("summary").child(mark("mark")).child(el("h3").text(&title)).child(state).child(peek);
        let details = el("details").child(summary).child(body);
        let details_node: HtmlDetailsElement = details.node().unchecked_into();
        details_node.set_open(!met);
        let root = el("div").attr("data-item", item.id()).child(details);
        let node: Node = root.node().into();
        let row = Self {
            item,
            root,
            details: details_node,
            state: state_node,
            advice: advice_node,
            quote: quote_node,
            words: words_node,
            from: from_node,
            peek: peek_node,
            label: label_node,
            text: text_node,
            offers,
            not_applicable,
            shown: None,
            answered: false,
            place,
        };
        (row, node)
    }

    /// Brings the row up to date; one that shows the same already is not touched. While the checklist is
    /// `in_view`, what was asked stays above its answer: nothing moves under the agent's hands.
    pub fn render(&mut self, session: &Session, report: &Report, in_view: bool) {
        let Some(found) = report.item(self.item) else { return };
        self.fill(session, found.state, in_view);
        // What stands in the box below is not said twice.
        let in_box = found.evidence.first().is_some_and(|evidence| matches!(evidence.source, Source::Answer(_)));
        let answered = found.state.is_met() && (in_box || found.state == State::NotApplicable);
        let answered = answered && in_view && self.shown.is_some();
        if self.shown.as_ref() == Some(found) && self.answered == answered {
            return;
        }
        self.answered = answered;
        set_attr(&self.root.node(), "data-item-state", state_id(found.state));
        set_text(&self.state, &say(&found.state.phrase().plain()));
        let ticket = session.snapshot().map(|snapshot| &snapshot.ticket);
        let evidence = found.evidence.first().zip(ticket);
        flag(&self.root.node(), "data-answered", answered);
        if !answered {
            set_text(&self.advice, &found.advice.as_ref().map(say).unwrap_or_default());
            show(&self.advice, found.advice.is_some());
            show(&self.quote, evidence.is_some() && !in_box);
            let title = say(&wording::title(self.item).plain());
            // The advice above an empty box asks for what belongs there; a box beside words of the ticket needs its own
            // name.
            let adds = found.state.is_met() && !in_box;
            let box_phrase = if adds { &wording::PANEL_BOX_MORE } else { &wording::PANEL_BOX };
            set_text(&self.label, &say(&box_phrase.with([title])));
            set_attr(&self.label, "class", if adds { "box-label" } else { "unseen" });
        }
        show(&self.peek, evidence.is_some());
        if let Some((evidence, ticket)) = evidence {
            let words = shortened(&evidence.quote);
            set_text(&self.words, &words);
            set_text(&self.peek, &words);
            set_text(&self.from, &origin(evidence, ticket));
            let place = place(evidence, ticket);
            flag(&self.quote, "disabled", place.is_none());
            flag(&self.peek, "data-leads", place.is_some());
            *self.place.borrow_mut() = place;
        }
        self.shown = Some(found.clone());
    }

    /// The item.
    pub const fn item(&self) -> Item {
        self.item
    }

    /// Opens the row and puts the focus into its box.
    pub fn fill_in(&self) {
        self.details.set_open(true);
        focus(&self.text);
    }

    /// Puts what is kept into the boxes, unless the agent is typing there.
    fn fill(&self, session: &Session, state: State, in_view: bool) {
        let answer = session.kept().answers.get(&self.item);
        let text = if let Some(Answer::Text(text)) = answer { text.as_str() } else { "" };
        set_value(&self.text, text);
        if let Some(offers) = &self.offers {
            offers.render(text, state.is_met(), in_view);
        }
        if let Some(boxes) = &self.not_applicable {
            let reason = if let Some(Answer::NotApplicable(reason)) = answer { Some(reason.as_str()) } else { None };
            let open = reason.is_some();
            // One box at a time: "not applicable" would take an answer's place, unless that is no more than "n/a".
            show(&boxes.open, open || text.is_empty() || state == State::Placeholder);
            show(&self.label, !open);
            show(&self.text, !open);
            show(&boxes.label, open);
            show(&boxes.reason, open);
            let phrase = if open { &wording::PANEL_APPLICABLE } else { &wording::PANEL_NOT_APPLICABLE };
            set_text(&boxes.open, &say(&phrase.plain()));
            set_attr(&boxes.open, "aria-expanded", if open { "true" } else { "false" });
            set_value(&boxes.reason, reason.unwrap_or_default());
        }
    }
}

/// The quote on the closed row's line. It leads to its place too; by keyboard, the button in the opened row does.
fn peek(place: &EvidencePlace, dispatch: &Dispatch) -> El {
    let (dispatch, place) = (dispatch.clone(), place.clone());
    el("span").class("peek").attr("title", &say(&wording::PANEL_SHOW.plain())).on("click", move |click| {
        let place = place.borrow().clone();
        if place.is_some() {
            click.prevent_default();
        }
        show_place(place, click, &dispatch);
    })
}

/// The quote in the opened row, a button that leads to its place.
fn quote(place: &EvidencePlace, dispatch: &Dispatch) -> El {
    let (dispatch, place) = (dispatch.clone(), place.clone());
    button("show").class("quote").attr("title", &say(&wording::PANEL_SHOW.plain())).on("click", move |click| {
        let place = place.borrow().clone();
        show_place(place, click, &dispatch);
    })
}

fn not_applicable_box(item: Item, dispatch: &Dispatch) -> (NotApplicable, El) {
    let id = format!("why-{}", item.id());
    let label = el("label").class("box-label").attr("for", &id).text(&say(&wording::PANEL_WHY_NOT.plain()));
    let (reason, reason_node) =
        text_box(&id, "data-why-not", item, dispatch, move |text| Act::NotApplicable(item, Some(text)));
    let open = {
        let (dispatch, reason) = (dispatch.clone(), reason_node.clone());
        button("not-applicable").class("quiet").on("click", move |_| {
            let opening = reason.hidden();
            dispatch(Intent::Act(Act::NotApplicable(item, opening.then(String::new))));
            if opening {
                focus(&reason);
            }
        })
    };
    let nodes = NotApplicable { open: open.node(), reason: reason_node, label: label.node() };
    (nodes, el("div").class("not-applicable").child(open).child(label).child(reason))
}

/// A text box whose every change is an act.
fn text_box(
    id: &str,
    name: &str,
    item: Item,
    dispatch: &Dispatch,
    act: impl Fn(String) -> Act + 'static,
) -> (El, HtmlTextAreaElement) {
    let dispatch = dispatch.clone();
    let made = el("textarea").attr("id", id).attr(name, item.id()).attr("rows", "2");
    let node: HtmlTextAreaElement = made.node().unchecked_into();
    let text = node.clone();
    let made = made.on("input", move |_| dispatch(Intent::Act(act(text.value()))));
    (made, node)
}

/// Sets a box's text where it differs, unless the agent is typing there.
pub fn set_value(text: &HtmlTextAreaElement, value: &str) {
    if text.value() != value && !has_focus(text) {
        text.set_value(value);
    }
}

fn advice_id(item: Item) -> String {
    format!("advice-{}", item.id())
}

fn state_id(state: State) -> &'static str {
    match state {
        State::Present => "present",
        State::Weak => "weak",
        State::Placeholder => "placeholder",
        State::Missing => "missing",
        State::NotApplicable => "not-applicable",
    }
}
