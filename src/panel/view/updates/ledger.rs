//! What Engineering owes, and what we owe the customer.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::super::evidence::quote;
use super::super::intent::labelled;
use super::super::list::List;
use super::super::{Dispatch, Intent, mark};
use super::{act_button, heading};
use crate::case::Evidence;
use crate::feedback::{DebtState, Entry};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::playbook::Debt;
use crate::session::{Act, OwnershipAct, Session};
use crate::ticket::Ticket;
use crate::wording;

/// The ledger's nodes.
pub struct LedgerView {
    dispatch: Dispatch,
    root: HtmlElement,
    rows: [Row; 4],
    told: HtmlElement,
    told_words: HtmlElement,
    tell: HtmlElement,
}

/// One debt, changed in place: a word being typed on it outlives the minutes.
struct Row {
    root: HtmlElement,
    state: HtmlElement,
    evidence: List<Evidence>,
    open: HtmlElement,
    nudge: HtmlElement,
}

impl LedgerView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let mut elements = Vec::with_capacity(Debt::ALL.len());
        let rows = Debt::ALL.map(|debt| {
            let (row, element) = Row::new(debt, dispatch);
            elements.push(element);
            row
        });
        let words = el("h3");
        let tell =
            act_button("tell-customer", &wording::LOOP_TELL_PUT, dispatch, || Act::Own(OwnershipAct::TellCustomer));
        let (told_words, tell_node) = (words.node(), tell.node());
        let told =
            el("li").attr("data-debt", "tell-customer").child(el("div").class("line").child(mark("mark")).child(words));
        let told = told.child(el("div").class("buttons").child(tell));
        let told_node = told.node();
        let list = el("ul").class("questions").children(elements).child(told);
        let root = el("section").attr("data-part", "owed").child(heading(&wording::LOOP_TITLE)).child(list);
        let view =
            Self { dispatch: dispatch.clone(), root: root.node(), rows, told: told_node, told_words, tell: tell_node };
        (view, root)
    }

    /// Brings the nodes up to date; a ticket that never was with Engineering shows nothing.
    pub fn render(&mut self, session: &Session) {
        let ledger = session.report().and_then(|report| report.standing.feedback.as_ref());
        show(&self.root, ledger.is_some());
        let (Some(ledger), Some(snapshot)) = (ledger, session.snapshot()) else { return };
        for (row, entry) in self.rows.iter_mut().zip(&ledger.entries) {
            row.render(entry, session, &snapshot.ticket, &self.dispatch);
        }
        show(&self.told, ledger.customer_told.is_some());
        let told = ledger.customer_told == Some(true);
        set_attr(&self.told, "data-item-state", if told { "present" } else { "missing" });
        let words = if told { &wording::LOOP_TOLD } else { &wording::TELL_CUSTOMER };
        set_text(&self.told_words, &say(&words.plain()));
        show(&self.tell, !told);
    }
}

impl Row {
    fn new(debt: Debt, dispatch: &Dispatch) -> (Self, El) {
        let state = el("span").class("state");
        let state_node = state.node();
        let title = el("h3").text(&say(&wording::debt(debt).plain()));
        let (evidence, evidence_el) = List::new("quotes");
        let nudge = act_button("nudge", &wording::LOOP_NUDGE, dispatch, move || Act::Own(OwnershipAct::Nudge(debt)));
        let copy =
            labelled(&wording::LOOP_COPY_NUDGE, "copy-nudge", dispatch, move || Intent::CopyNudge(debt)).class("quiet");
        let nudges = el("div").class("buttons").child(nudge).child(copy);
        let nudge_node = nudges.node();
        let open = el("div").class("open-debt").child(nudges).child(elsewhere(debt, dispatch));
        let open_node = open.node();
        let root = el("li").attr("data-debt", debt.id());
        let root = root.child(el("div").class("line").child(mark("mark")).child(title).child(state));
        let root = root.child(evidence_el).child(open);
        (Self { root: root.node(), state: state_node, evidence, open: open_node, nudge: nudge_node }, root)
    }

    fn render(&mut self, entry: &Entry, session: &Session, ticket: &Ticket, dispatch: &Dispatch) {
        let (id, words, evidence) = match &entry.state {
            DebtState::Given { by, evidence } => ("present", wording::LOOP_GIVEN.with([by.clone()]), evidence.clone()),
            DebtState::Pending { due: Some(due) } => {
                let at = session.local().clock(*due, session.now());
                ("pending", wording::LOOP_PENDING_DUE.with([at]), None)
            }
            DebtState::Pending { due: None } => ("pending", wording::LOOP_PENDING.plain(), None),
            DebtState::Late { minutes } => ("missing", wording::LOOP_IS_LATE.with([wording::duration(*minutes)]), None),
        };
        set_attr(&self.root, "data-item-state", id);
        set_text(&self.state, &say(&words));
        show(&self.open, id != "present");
        show(&self.nudge, entry.nudge.is_some());
        self.evidence
            .render(evidence.into_iter().collect(), |evidence| el("li").child(quote(evidence, ticket, dispatch)));
    }
}

/// "I was told elsewhere …": a word or a link on it, for the note.
fn elsewhere(debt: Debt, dispatch: &Dispatch) -> El {
    let id = format!("given-{}", debt.id());
    let text = el("textarea").class("short").attr("id", &id).attr("rows", "1").attr("data-given", debt.id());
    let node: HtmlTextAreaElement = text.node().unchecked_into();
    let given = move || Act::Own(OwnershipAct::Given(debt, node.value()));
    let done = act_button("given", &wording::PANEL_INTO_NOTE, dispatch, given);
    el("details")
        .class("disagree")
        .child(el("summary").text(&say(&wording::LOOP_ELSEWHERE.plain())))
        .child(el("label").class("box-label").attr("for", &id).text(&say(&wording::LOOP_WHERE.plain())))
        .child(text)
        .child(done)
}
