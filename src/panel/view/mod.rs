//! What an agent sees. Nodes are made once per ticket and changed in place: focus and caret survive every render.

mod checklist;
mod chips;
mod evidence;
mod findings;
mod footer;
mod handoff;
mod header;
mod held;
mod intent;
mod list;
mod offers;
mod out_of_sight;
mod pill;
mod response;
mod row;
mod tabs;
mod updates;
mod welcome;

pub use intent::{Copying, Dispatch, Intent};

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent};

use super::browser::say;
use super::dom::{self, El, append, document, el, flag, set_attr, set_text, show};
use super::screen::Screen;
use crate::playbook::Item;
use crate::session::{Act, Page, Session, Why};
use crate::wording::{self, Message};
use checklist::Checklist;
use footer::Footer;
use handoff::HandoffView;
use header::Header;
use held::HeldView;
use intent::labelled;
use out_of_sight::OutOfSight;
use pill::Pill;
use response::ResponseView;
use tabs::Tabs;
use updates::UpdatesView;

/// The panel's nodes.
pub struct View {
    root: El,
    pill: Pill,
    body: HtmlElement,
    header: Header,
    unkept: HtmlElement,
    held: HeldView,
    tabs: Tabs,
    scroll: HtmlElement,
    /// What is said of a place that the page does not show.
    pub out_of_sight: OutOfSight,
    notice: HtmlElement,
    retry: HtmlElement,
    checklist: Checklist,
    response: ResponseView,
    updates: UpdatesView,
    handoff: HandoffView,
    footer: Footer,
}

impl View {
    /// Makes the nodes, in a place of the page.
    pub fn new(place: &Element, dispatch: &Dispatch) -> Self {
        let (pill, pill_el) = Pill::new(dispatch);
        let (header, header_el) = Header::new(dispatch);
        let unkept = el("p").attr("role", "status").class("unkept");
        let notice = el("p").class("notice").attr("role", "status");
        let retry = labelled(&wording::PANEL_RETRY, "retry", dispatch, || Intent::Act(Act::Retry)).class("secondary");
        let [unkept_node, notice_node, retry_node] = [&unkept, &notice, &retry].map(El::node);
        let (held, held_el) = HeldView::new(dispatch);
        let (checklist, checklist_el) = Checklist::new(dispatch);
        let (response, response_el) = ResponseView::new(dispatch);
        let (updates, updates_el) = UpdatesView::new(dispatch);
        let (handoff, handoff_el) = HandoffView::new(dispatch);
        let (footer, footer_el) = Footer::new(dispatch);
        let respond = el("div").child(response_el).child(updates_el);
        let (tabs, tabs_el, sheets) = Tabs::new([checklist_el, respond, handoff_el], dispatch);
        let scroll = el("div").class("scroll");
        let scroll_node = scroll.node();
        let body = el("section")
            .class("panel")
            .attr("aria-label", "Baton")
            .child(header_el)
            .child(unkept)
            .child(held_el)
            .child(tabs_el)
            .child(scroll.child(notice).child(retry).children(sheets))
            .child(footer_el);
        let body_node = body.node();
        let root = el("main").attr("data-panel", "").child(pill_el).child(body);
        let root = closing_on_escape(handoff::taking_files(root, dispatch), dispatch);
        append(place, &root.node());
        Self {
            root,
            pill,
            body: body_node,
            header,
            unkept: unkept_node,
            held,
            tabs,
            scroll: scroll_node,
            out_of_sight: OutOfSight::new(),
            notice: notice_node,
            retry: retry_node,
            checklist,
            response,
            updates,
            handoff,
            footer,
        }
    }

    /// Brings the nodes up to date. What has the focus may go: then it stays as near as can be.
    pub fn render(&mut self, session: &Session, screen: &Screen) {
        let mut worked_at = around_focus(&self.body);
        if let Some(panel) = worked_at.pop() {
            // Rather than on the panel as a whole, where a held submit was: what is left is to copy.
            worked_at.extend([self.footer.focus_target().into(), panel]);
        }
        let top = holds_focus(&self.scroll).then(|| self.scroll.offset_top());
        self.change(session, screen);
        if let Some(top) = top {
            // What grows above the list moves nothing in it that the agent is at work in.
            let grown = self.scroll.offset_top() - top;
            self.scroll.set_scroll_top(self.scroll.scroll_top() + grown);
            // Where all scrolls as one the browser does the same, but from the very top.
            if self.body.scroll_top() == 0 {
                self.body.set_scroll_top(grown);
            }
        }
        focus_first_shown(&worked_at);
    }

    fn change(&mut self, session: &Session, screen: &Screen) {
        let report = session.report();
        set_attr(&self.root.node(), "data-state", state(session));
        set_attr(&self.root.node(), "data-ticket", session.key());
        show(&self.body, screen.open);
        let unkept = if screen.unkept.is_empty() { String::new() } else { say(&wording::PANEL_UNKEPT.plain()) };
        set_text(&self.unkept, &unkept);
        let notice = notice(session, screen).map(|notice| say(&notice)).unwrap_or_default();
        set_text(&self.notice, &notice);
        flag(&self.notice, "data-stale", session.stale().is_some());
        self.pill.render(session, screen.open, &notice);
        let retry = matches!(session.stale().or(session.page()), Some(Page::Failed(_) | Page::SignedOut));
        show(&self.retry, retry);
        let reply = session.reply_checked();
        self.header.render(session, reply.as_ref());
        self.tabs.render(screen.tab, report.is_some());
        self.footer.render(session, screen.said.as_ref());
        self.held.render(session);
        let Some(report) = report else {
            self.checklist.clear();
            return;
        };
        self.checklist.render(session, screen, report);
        self.response.render(session, screen);
        self.updates.render(session, screen, reply.as_ref());
        self.handoff.render(session, screen);
    }

    /// Moves the focus to the panel: what is held, else its title, else what copies; or to the pill.
    pub fn focus(&self, open: bool) {
        let target = if open {
            let waits = self.held.focus_target().or_else(|| self.header.focus_target());
            waits.unwrap_or_else(|| self.footer.focus_target())
        } else {
            self.pill.focus_target().clone()
        };
        dom::focus(&target);
        // Where all scrolls as one, the focus would hide what stands above it.
        self.body.set_scroll_top(0);
    }

    /// Brings a part of the response to the top, and the focus with it.
    pub fn lead(&self, part: &str) {
        let place = self.body.query_selector(&["[data-part=", part, "]"].concat()).ok().flatten();
        if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
            place.set_tab_index(-1);
            dom::focus(&place);
            place.scroll_into_view();
        }
    }

    /// Leads to the box that fills an item in.
    pub fn fill_in(&self, item: Item) {
        self.checklist.fill_in(item);
    }
}

/// Escape leads back to the ticket, unless it ends what an input method is composing.
fn closing_on_escape(root: El, dispatch: &Dispatch) -> El {
    let dispatch = dispatch.clone();
    root.on("keydown", move |event| {
        let escaped = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape" && !key.is_composing());
        if escaped {
            event.prevent_default();
            dispatch(Intent::Back);
        }
    })
}

/// A heading that unfolds what comes below it.
fn unfolding(heading: El) -> El {
    el("summary").child(mark("fold-mark")).child(heading)
}

/// A shape without a meaning of its own: the words beside it say what it shows.
fn mark(class: &str) -> El {
    el("span").class(class).attr("aria-hidden", "true")
}

fn state(session: &Session) -> &'static str {
    match session.page() {
        None => "ready",
        Some(Page::None) => "none",
        Some(Page::New) => "new",
        Some(Page::Loading) => "loading",
        Some(Page::Failed(_)) => "failed",
        Some(Page::SignedOut) => "signed-out",
    }
}

/// What stands above the checklist, or instead of it.
fn notice(session: &Session, screen: &Screen) -> Option<Message> {
    let phrase = match session.stale().or(session.page())? {
        Page::SignedOut => &wording::PANEL_SIGNED_OUT,
        // What was read before stands, and is not what Zendesk has now.
        _ if session.stale().is_some() => &wording::PANEL_STALE,
        Page::None => &wording::PANEL_NONE,
        Page::New => &wording::PANEL_NEW,
        Page::Loading if screen.waiting => &wording::PANEL_WAITING,
        Page::Loading => &wording::PANEL_LOADING,
        Page::Failed(Why::Forbidden) => &wording::PANEL_FORBIDDEN,
        Page::Failed(Why::NotFound) => &wording::PANEL_NOT_FOUND,
        Page::Failed(Why::Busy) => &wording::PANEL_BUSY,
        Page::Failed(Why::Refused | Why::NotATicket) => &wording::PANEL_REFUSED,
        Page::Failed(Why::Unreachable) => &wording::PANEL_UNREACHABLE,
    };
    Some(phrase.plain())
}

/// Whether the agent is at work in a node.
fn holds_focus(node: &HtmlElement) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| node.contains(Some(&active)))
}

/// What has the focus in a node, and what is around it up to that node; nothing when the focus is elsewhere.
fn around_focus(node: &HtmlElement) -> Vec<Element> {
    let active = document().and_then(|document| document.active_element());
    let inside = |one: &Element| node.contains(Some(one));
    std::iter::successors(active.filter(inside), |one| one.parent_element().filter(inside)).collect()
}

/// Gives the focus to the first of these that is still shown, unless that has it, or what came in its place took it.
fn focus_first_shown(nodes: &[Element]) {
    let (Some(had), Some(around)) = (nodes.first(), nodes.last()) else { return };
    let active = document().and_then(|document| document.active_element());
    if active.is_some_and(|active| around.contains(Some(&active)) && !had.is_same_node(Some(&active))) {
        return;
    }
    let shown = |node: &&Element| node.is_connected() && node.closest("[hidden]").is_ok_and(|hidden| hidden.is_none());
    let Some(at) = nodes.iter().position(|node| shown(&node)).filter(|at| *at > 0) else { return };
    if let Some(place) = nodes.get(at).and_then(|node| node.dyn_ref::<HtmlElement>()) {
        if place.tab_index() < 0 {
            place.set_tab_index(-1);
        }
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // Shown just now; where the focus cannot go it stays.
        let _ = place.focus_with_options(&still);
    }
}

/// Whether the agent is typing in a node: then its text is theirs, and is left alone. In a tab that was left nobody is.
fn has_focus(node: &HtmlElement) -> bool {
    let document = document().filter(|document| document.has_focus().unwrap_or(true));
    document.and_then(|document| document.active_element()).is_some_and(|active| active.is_same_node(Some(node)))
}
