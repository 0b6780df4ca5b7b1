//! The header of the open panel: what is missing in a sentence, and how the ticket stands at a glance.

use web_sys::HtmlElement;

use super::chips::Chips;
use super::intent::{Dispatch, Intent, button};
use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_text};
use crate::playbook::BEYOND_CHECKLIST;
use crate::session::{Checked, Session};
use crate::wording;

/// The header's nodes.
pub struct Header {
    title: HtmlElement,
    subtitle: HtmlElement,
    chips: Chips,
    ready: bool,
}

impl Header {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let title = el("h1").attr("id", "title").attr("tabindex", "-1");
        let subtitle = el("p").class("subtitle").attr("aria-live", "polite");
        let (chips, chips_el) = Chips::new(dispatch);
        let header = Self { title: title.node(), subtitle: subtitle.node(), chips, ready: false };
        let icon = |button: El, sign: &str, label: &'static wording::Phrase| {
            button.class("quiet icon").text(sign).attr("aria-label", &say(&label.plain()))
        };
        let options = button("options", dispatch, || Intent::Options);
        let close = button("close", dispatch, || Intent::Back);
        let glance = el("div").class("at-a-glance").child(subtitle).child(chips_el);
        let root = el("header")
            .child(el("div").class("heading").child(title).child(glance))
            .child(icon(options, "⚙", &wording::PANEL_OPTIONS))
            .child(icon(close, "×", &wording::PANEL_CLOSE));
        (header, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, reply: Option<&Checked>) {
        self.chips.render(session, reply);
        self.ready = false;
        let Some(report) = session.report() else {
            set_text(&self.title, "Baton");
            set_text(&self.subtitle, "");
            return;
        };
        let readiness = &report.readiness;
        let beyond = || BEYOND_CHECKLIST.iter().filter(|item| !report.is_met(**item)).count();
        let gaps = match readiness.of - readiness.done {
            // The whole checklist is there; what else Engineering asks for may not be.
            0 => beyond(),
            gaps => gaps,
        };
        self.ready = gaps == 0;
        let title = match gaps {
            0 => wording::PANEL_READY.plain(),
            1 => wording::PANEL_ONE_GAP.plain(),
            gaps => wording::PANEL_GAPS.with([gaps.to_string()]),
        };
        let count = [readiness.done.to_string(), readiness.of.to_string()];
        let mut subtitle = say(&wording::PANEL_COUNT.with(count));
        let debts = session.debts();
        if !debts.is_empty() {
            subtitle = format!("{subtitle} · {}", say(&wording::PANEL_DEBTS.with([debts.len().to_string()])));
        }
        set_text(&self.title, &say(&title));
        set_text(&self.subtitle, &subtitle);
    }

    /// What takes the focus when the panel opens, unless nothing is left but to copy.
    pub fn focus_target(&self) -> Option<HtmlElement> {
        (!self.ready).then(|| self.title.clone())
    }
}
