//! Who has the ticket: the handover as written, its acceptance, and a new handover.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::super::intent::show_place;
use super::super::list::List;
use super::super::row::set_value;
use super::super::{Dispatch, Intent};
use super::{act_button, heading};
use crate::case::Source;
use crate::ownership::{Handover, Ownership, Trouble};
use crate::panel::browser::{local_time, say};
use crate::panel::dom::{El, button, el, flag, set_text, show};
use crate::session::{Act, OwnershipAct, Part, Place, Session};
use crate::ticket::Timestamp;
use crate::wording::{self, Message, Phrase};

/// The nodes of the ownership.
pub struct Owner {
    dispatch: Dispatch,
    root: HtmlElement,
    lines: List<Line>,
    accept: HtmlElement,
    boxes: [HtmlTextAreaElement; 3],
    due: HtmlElement,
    hand: HtmlElement,
}

/// A line on who has it.
#[derive(Clone, PartialEq)]
struct Line {
    words: String,
    /// Whether it asks for something.
    cares: bool,
    /// The note that says so.
    note: Option<u64>,
}

impl Line {
    fn of(words: &Message, cares: bool, note: Option<u64>) -> Self {
        Self { words: say(words), cares, note }
    }
}

impl Owner {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let (lines, lines_el) = List::new("owners");
        let accept = act_button("accept", &wording::OWNER_ACCEPT, dispatch, || Act::Own(OwnershipAct::Accept));
        let accept_node = accept.node();
        let mut elements = Vec::with_capacity(Part::ALL.len());
        let boxes = Part::ALL.map(|part| {
            let (element, text) = part_box(part, dispatch);
            elements.push(element);
            text
        });
        let due = el("p").class("advice").attr("id", "handing-due").attr("aria-live", "polite");
        let hand = act_button("hand-over", &wording::PANEL_INTO_NOTE, dispatch, || Act::Own(OwnershipAct::HandOver));
        let hand = hand.attr("aria-describedby", "handing-due");
        let (due_node, hand_node) = (due.node(), hand.node());
        let body =
            el("div").class("row-body").children(elements).child(due).child(el("div").class("buttons").child(hand));
        let summary = el("summary").child(el("h3").text(&say(&wording::OWNER_HAND.plain())));
        let details = el("details").class("composer").attr("data-part", "handover").child(summary).child(body);
        let root = el("section").attr("data-part", "ownership").child(heading(&wording::OWNER_TITLE)).child(lines_el);
        let root = root.child(el("div").class("buttons").child(accept)).child(details);
        let owner = Self {
            dispatch: dispatch.clone(),
            root: root.node(),
            lines,
            accept: accept_node,
            boxes,
            due: due_node,
            hand: hand_node,
        };
        (owner, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session) {
        let Some(report) = session.report() else {
            show(&self.root, false);
            return;
        };
        show(&self.root, true);
        let dispatch = &self.dispatch;
        // Once it is solved nothing is due any more.
        let solved = session.snapshot().is_some_and(|it| it.ticket.is_over());
        let now = (!solved).then(|| session.now());
        self.lines.render(lines(&report.standing.ownership, now), |line| entry(line, dispatch));
        show(&self.accept, session.may_accept());
        let handing = &session.kept().handing;
        for (text, part) in self.boxes.iter().zip(Part::ALL) {
            set_value(text, handing.part(part));
        }
        let [to, ..] = &self.boxes;
        to.set_placeholder(&session.handshake().to);
        let due = match session.handing_due() {
            _ if handing.by_when.trim().is_empty() => wording::OWNER_ALL_THREE.plain(),
            None => wording::OWNER_NO_TIME.plain(),
            Some(due) if session.may_hand_over() => wording::OWNER_DUE.with([due.to_string()]),
            Some(_) => wording::OWNER_ALL_THREE.plain(),
        };
        set_text(&self.due, &say(&due));
        flag(&self.hand, "disabled", !session.may_hand_over());
    }
}

/// Who has it, who hands it over to whom, who accepted, and what is unclear. Without a now nothing is late.
fn lines(ownership: &Ownership, now: Option<Timestamp>) -> Vec<Line> {
    let handed = ownership.handover.iter().flat_map(|handover| handed(handover, now));
    let troubles = ownership.troubles.iter().map(|trouble| Line::of(&trouble.message(), true, None));
    let lines = owned(ownership).into_iter().chain(handed).chain(accepted(ownership));
    lines.chain(troubles).collect()
}

/// Who has it. Where it is nobody's matter to have it, that nobody has it is all there is to say.
fn owned(ownership: &Ownership) -> Option<Line> {
    let words = match &ownership.owner {
        Some(owner) if !owner.is_empty() => wording::OWNER_IS.with([owner.clone()]),
        _ if ownership.troubles.is_empty() => wording::OWNER_NOBODY.plain(),
        _ => return None,
    };
    Some(Line::of(&words, false, None))
}

/// From whom to whom it went, and what is to be done next.
fn handed(handover: &Handover, now: Option<Timestamp>) -> Vec<Line> {
    let note = Some(handover.comment);
    let from_to = wording::OWNER_HANDED.with([handover.from.clone(), handover.to.clone()]);
    let mut lines = vec![Line::of(&from_to, false, note)];
    if !handover.next_step.is_empty() {
        let next = handover.next_step.clone();
        let by_when = handover.due.map_or_else(|| handover.by_when.clone(), |due| due.to_string());
        let late = handover.due < now && handover.due.is_some();
        let words = match by_when.as_str() {
            _ if late => wording::OWNER_NEXT_LATE.with([next, by_when]),
            "" => wording::OWNER_NEXT.with([next]),
            _ => wording::OWNER_NEXT_BY.with([next, by_when]),
        };
        lines.push(Line::of(&words, late, note));
    }
    lines
}

/// Who accepted it, or that it waits for somebody; that it waits too long is a trouble's to say.
fn accepted(ownership: &Ownership) -> Option<Line> {
    let Some(accepted) = &ownership.accepted else {
        let too_long = |trouble: &Trouble| matches!(trouble, Trouble::NotAccepted { .. });
        let waits = ownership.handed_over.is_some() && !ownership.troubles.iter().any(too_long);
        return waits.then(|| Line::of(&wording::OWNER_WAITS.plain(), false, None));
    };
    let words = match accepted.at {
        Some(at) => wording::OWNER_ACCEPTED_AT.with([accepted.by.clone(), local_time(at)]),
        None => wording::OWNER_ACCEPTED.with([accepted.by.clone()]),
    };
    let note = accepted.evidence.as_ref().and_then(|evidence| match evidence.source {
        Source::Comment(id) => Some(id),
        _ => None,
    });
    Some(Line::of(&words, false, note))
}

fn entry(line: &Line, dispatch: &Dispatch) -> El {
    let entry = if line.cares { el("li").class("cares") } else { el("li") };
    let Some(note) = line.note else { return entry.text(&line.words) };
    let dispatch = dispatch.clone();
    let shown = button("show").class("link").attr("title", &say(&wording::PANEL_SHOW.plain())).text(&line.words);
    entry.child(shown.on("click", move |click| show_place(Some(Place::Comment(note)), click, &dispatch)))
}

fn part_box(part: Part, dispatch: &Dispatch) -> (El, HtmlTextAreaElement) {
    let label: &'static Phrase = match part {
        Part::To => &wording::OWNER_TO,
        Part::NextStep => &wording::OWNER_NEXT_STEP,
        Part::ByWhen => &wording::OWNER_BY_WHEN,
    };
    let id = format!("handing-{}", part.id());
    let text = el("textarea").class("short").attr("id", &id).attr("rows", "1").attr("data-handing", part.id());
    let node: HtmlTextAreaElement = text.node().unchecked_into();
    let (dispatch, typed) = (dispatch.clone(), node.clone());
    let text = text.on("input", move |_| dispatch(Intent::Act(Act::Own(OwnershipAct::Write(part, typed.value())))));
    let label = el("label").class("box-label").attr("for", &id).text(&say(&label.plain()));
    (el("div").class("box").child(label).child(text), node)
}
