//! What an agent sees. Nodes are made once per ticket and changed in place: focus and caret survive every render.

mod chips;
mod evidence;
mod findings;
mod foot;
mod handoff;
mod held;
mod list;
mod response;
mod row;
mod tabs;
mod updates;
mod welcome;
mod wish;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::browser::say;
use super::dom::{El, document, el, set_attr, set_text, show};
use super::screen::Screen;
use crate::order;
use crate::playbook::{BEYOND_CHECKLIST, CHECKLIST, Item};
use crate::report::Report;
use crate::session::{Act, Page, Session, Why};
use crate::wording::{self, Message};
use chips::Chips;
use findings::{Findings, lines_in};
use foot::Foot;
use handoff::HandoffView;
use held::HeldView;
use response::ResponseView;
use row::Row;
use tabs::Tabs;
use updates::UpdatesView;
pub use wish::{Copying, Wish, Wishes};

/// The panel's nodes.
pub struct View {
    wishes: Wishes,
    root: El,
    pill: HtmlElement,
    count: HtmlElement,
    body: HtmlElement,
    title: HtmlElement,
    subtitle: HtmlElement,
    said: HtmlElement,
    unkept: HtmlElement,
    notice: HtmlElement,
    retry: HtmlElement,
    unread: HtmlElement,
    chips: Chips,
    held: HeldView,
    tabs: Tabs,
    response: ResponseView,
    updates: UpdatesView,
    handoff: HandoffView,
    foot: Foot,
    lists: [HtmlElement; 2],
    findings: Findings,
    /// The rows of the ticket on the screen, and whose they are.
    rows: Vec<Row>,
    of: Option<String>,
    /// Whether the rows' order knows what was kept of the ticket.
    settled: bool,
}

impl View {
    /// Makes the nodes, in a place of the page.
    pub fn new(place: &Element, wishes: Wishes) -> Self {
        let button = |action: &str, wish: fn() -> Wish| {
            let wishes = wishes.clone();
            el("button").attr("type", "button").attr("data-action", action).on("click", move |_| wishes(wish()))
        };
        let count = el("span").class("count");
        let pill = button("open", || Wish::Open(true)).attr("data-pill", "").class("pill").child(mark("pill-mark"));
        let (count_node, pill_node) = (count.node(), pill.node());
        let pill = pill.child(count);

        let title = el("h1").attr("tabindex", "-1");
        let subtitle = el("p").class("subtitle").attr("aria-live", "polite");
        let close = button("close", || Wish::Back)
            .class("quiet icon")
            .text("×")
            .attr("aria-label", &say(&wording::PANEL_CLOSE.plain()));
        let options = button("options", || Wish::Options)
            .class("quiet icon")
            .text("⚙")
            .attr("aria-label", &say(&wording::PANEL_OPTIONS.plain()));
        let said = el("p").attr("role", "status").class("said");
        let unkept = el("p").attr("role", "status").class("unkept");
        let notice = el("p").class("notice").attr("role", "status");
        let retry =
            button("retry", || Wish::Act(Act::Retry)).class("secondary").text(&say(&wording::PANEL_RETRY.plain()));
        let unread = el("ul").class("unread");
        let (held, held_el) = HeldView::new(&wishes);
        let (foot, foot_el) = Foot::new(&wishes);
        let (chips, chips_el) = Chips::new();
        let (response, response_el) = ResponseView::new(&wishes);
        let (updates, updates_el) = UpdatesView::new(&wishes);
        let (handoff, handoff_el) = HandoffView::new(&wishes);
        let list = |label: &'static wording::Phrase| el("ul").class("items").attr("aria-label", &say(&label.plain()));
        let (checklist, beyond) = (list(&wording::PANEL_CHECKLIST), list(&wording::PANEL_BEYOND));
        let (findings, findings_el) = Findings::new(&wishes);
        let nodes = [&title, &subtitle, &said, &unkept, &notice, &retry, &unread].map(El::node);
        let [title_node, subtitle_node, said_node, unkept_node, notice_node, retry_node, unread_node] = nodes;
        let lists = [checklist.node(), beyond.node()];

        let work = el("div")
            .child(el("h2").class("unseen").text(&say(&wording::PANEL_CHECKLIST.plain())))
            .children([welcome::welcome(), findings_el])
            .child(checklist)
            .child(el("h2").text(&say(&wording::PANEL_BEYOND.plain())))
            .child(beyond)
            .child(unread)
            .child(el("p").class("privacy").text(&say(&wording::PANEL_PRIVACY.plain())));
        let respond = el("div").child(response_el).child(updates_el);
        let (tabs, tabs_el, sheets) = Tabs::new([work, respond, handoff_el], &wishes);
        let body = el("section")
            .class("panel")
            .attr("aria-label", "Baton")
            .child(
                el("header")
                    .child(el("div").class("heading").child(title).child(subtitle).child(chips_el))
                    .child(options)
                    .child(close),
            )
            .child(said)
            .child(unkept)
            .child(held_el)
            .child(tabs_el)
            .child(el("div").class("scroll").child(notice).child(retry).children(sheets))
            .child(foot_el);
        let body_node = body.node();
        let escape = wishes.clone();
        let root = el("main").attr("data-panel", "").child(pill).child(body);
        let root = handoff::taking_files(root, &wishes).on("keydown", move |event| {
            let escaped =
                event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape" && !key.is_composing());
            if escaped {
                event.prevent_default();
                escape(Wish::Back);
            }
        });
        // The place is ours and takes any node.
        let _ = place.append_child(&root.node());
        Self {
            wishes,
            root,
            pill: pill_node,
            count: count_node,
            body: body_node,
            title: title_node,
            subtitle: subtitle_node,
            said: said_node,
            unkept: unkept_node,
            notice: notice_node,
            retry: retry_node,
            unread: unread_node,
            chips,
            held,
            tabs,
            response,
            updates,
            handoff,
            foot,
            lists,
            findings,
            rows: Vec::new(),
            of: None,
            settled: false,
        }
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, screen: &Screen) {
        let report = session.report();
        set_attr(&self.root.node(), "data-state", state(session));
        show(&self.pill, !screen.open);
        show(&self.body, screen.open);
        self.pill(report);
        set_text(&self.said, &screen.said.as_ref().map(say).unwrap_or_default());
        let unkept = if screen.unkept.is_empty() { String::new() } else { say(&wording::PANEL_UNKEPT.plain()) };
        set_text(&self.unkept, &unkept);
        let notice = session.page().map(notice);
        set_text(&self.notice, &notice.map(|notice| say(&notice)).unwrap_or_default());
        let retry = matches!(session.page(), Some(Page::Failed(_) | Page::SignedOut));
        show(&self.retry, retry);
        let reply = session.reply_checked();
        self.chips.render(session, reply.as_ref());
        self.tabs.render(screen.tab, report.is_some());
        self.foot.render(session);
        self.held.render(session);
        self.head(session);
        let Some(report) = report else {
            self.clear();
            return;
        };
        let same = self.of.as_deref() == Some(session.key());
        let back = same && session.is_recalled() && !self.settled;
        if !same || (back && !self.lists.iter().any(holds_focus)) {
            self.build(session, report);
        }
        self.settled = session.is_recalled();
        for row in &mut self.rows {
            row.render(session, report);
        }
        self.findings.render(session, report);
        self.response.render(session, screen);
        self.updates.render(session, screen, reply.as_ref());
        self.handoff.render(session, screen);
        self.unread(report);
    }

    /// Moves the focus to the panel's title, or to the pill.
    pub fn focus(&self, open: bool) {
        let target =
            if open { self.held.focus_target().unwrap_or_else(|| self.title.clone()) } else { self.pill.clone() };
        // A node that cannot take the focus leaves it where it is.
        let _ = target.focus();
    }

    fn pill(&self, report: Option<&Report>) {
        let (count, label) = match report {
            Some(report) => {
                let parts = [report.readiness.done.to_string(), report.readiness.of.to_string()];
                (parts.join("/"), say(&wording::PANEL_OPEN.with(parts)))
            }
            None => ("–".to_owned(), say(&wording::PANEL_IDLE.plain())),
        };
        set_text(&self.count, &count);
        set_attr(&self.pill, "aria-label", &label);
        set_attr(
            &self.pill,
            "data-complete",
            if report.is_some_and(|r| r.readiness.is_complete()) { "yes" } else { "no" },
        );
    }

    fn head(&self, session: &Session) {
        let (title, subtitle) = match session.report() {
            Some(report) => {
                let gaps = report.readiness.of - report.readiness.done;
                let title = match gaps {
                    0 => wording::PANEL_READY.plain(),
                    1 => wording::PANEL_ONE_GAP.plain(),
                    _ => wording::PANEL_GAPS.with([gaps.to_string()]),
                };
                let count = [report.readiness.done.to_string(), report.readiness.of.to_string()];
                let mut subtitle = say(&wording::PANEL_COUNT.with(count));
                let debts = session.debts();
                if !debts.is_empty() {
                    let names: Vec<String> = debts.into_iter().map(|item| say(&wording::title(item).plain())).collect();
                    subtitle = format!("{subtitle} · {}", say(&wording::PANEL_DEBTS.with([names.join(", ")])));
                }
                (say(&title), subtitle)
            }
            None => ("Baton".to_owned(), String::new()),
        };
        set_text(&self.title, &title);
        set_text(&self.subtitle, &subtitle);
    }

    /// A new ticket: what is missing stands first, and stays there while the agent works.
    fn build(&mut self, session: &Session, report: &Report) {
        self.clear();
        self.of = Some(session.key().to_owned());
        let met = |items: &[Item]| items.iter().all(|item| report.is_met(*item));
        let missing_first = |one: &&[Item], other: &&[Item]| !met(one) && met(other);
        let mut lines: Vec<&[Item]> = CHECKLIST.iter().map(|line| line.items).collect();
        order::sort(&mut lines, &missing_first);
        let mut further: Vec<&[Item]> = BEYOND_CHECKLIST.chunks(1).collect();
        order::sort(&mut further, &missing_first);
        for (list, lines) in self.lists.iter().zip([lines, further]) {
            for items in lines {
                let line = el("li").node();
                for item in items {
                    let (row, node) = Row::new(*item, report.is_met(*item), &self.wishes);
                    // Our own nodes take any node.
                    let _ = line.append_child(&node);
                    self.rows.push(row);
                }
                let _ = list.append_child(&line);
            }
        }
    }

    /// Leads to the box that fills an item in.
    pub fn fill_in(&self, item: Item) {
        if let Some(row) = self.rows.iter().find(|row| row.item() == item) {
            row.fill_in();
        }
    }

    fn clear(&mut self) {
        self.rows.clear();
        self.of = None;
        for list in &self.lists {
            set_text(list, "");
        }
    }

    fn unread(&self, report: &Report) {
        let lines: Vec<String> =
            report.unread.iter().map(|note| say(&wording::PANEL_UNREAD.with([note.clone()]))).collect();
        lines_in(&self.unread, &lines);
    }
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

fn notice(page: Page) -> Message {
    let phrase = match page {
        Page::None => &wording::PANEL_NONE,
        Page::New => &wording::PANEL_NEW,
        Page::Loading => &wording::PANEL_LOADING,
        Page::SignedOut => &wording::PANEL_SIGNED_OUT,
        Page::Failed(Why::Forbidden) => &wording::PANEL_FORBIDDEN,
        Page::Failed(Why::NotFound) => &wording::PANEL_NOT_FOUND,
        Page::Failed(Why::Busy) => &wording::PANEL_BUSY,
        Page::Failed(Why::Refused | Why::NotATicket) => &wording::PANEL_REFUSED,
        Page::Failed(Why::Unreachable) => &wording::PANEL_UNREACHABLE,
    };
    phrase.plain()
}

/// Whether the agent is at work in a node.
fn holds_focus(node: &HtmlElement) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| node.contains(Some(&active)))
}

/// Whether a node has the focus: then its text is the agent's, and is left alone.
fn has_focus(node: &HtmlElement) -> bool {
    document().and_then(|document| document.active_element()).is_some_and(|active| active.is_same_node(Some(node)))
}
