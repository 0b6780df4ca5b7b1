//! The three tabs: one stop of the Tab key, the arrows lead along it and turn to what they reach.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{Dispatch, Intent};
use crate::panel::browser::say;
use crate::panel::dom::{El, document, el, focus, set_attr, show};
use crate::panel::screen::Tab;
use crate::wording::{self, Phrase};

impl Tab {
    const fn id(self) -> &'static str {
        match self {
            Self::Checklist => "checklist",
            Self::Response => "response",
            Self::Handoff => "handoff",
        }
    }

    const fn label(self) -> &'static Phrase {
        match self {
            Self::Checklist => &wording::TAB_CHECKLIST,
            Self::Response => &wording::TAB_RESPONSE,
            Self::Handoff => &wording::TAB_HANDOFF,
        }
    }

    /// Where a key leads from here; none for any other key.
    fn by_key(self, key: &str) -> Option<Self> {
        let at = Self::ALL.iter().position(|tab| *tab == self)?;
        let count = Self::ALL.len();
        let to = match key {
            "ArrowRight" => (at + 1) % count,
            "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return None,
        };
        Self::ALL.get(to).copied()
    }
}

/// The list of tabs and what each of them shows.
pub struct Tabs {
    list: HtmlElement,
    buttons: [HtmlElement; 3],
    sheets: [HtmlElement; 3],
    turned: Tab,
    /// How far down each sheet was read, in pixels: they all scroll in one place.
    read: [i32; 3],
}

impl Tabs {
    /// Makes the list, and a sheet around each tab's nodes, in the order of [`Tab::ALL`].
    pub fn new(contents: [El; 3], dispatch: &Dispatch) -> (Self, El, [El; 3]) {
        let tabs = Tab::ALL.map(|tab| tab_button(tab, dispatch));
        let sheets = contents.map(|content| el("div").class("sheet").attr("role", "tabpanel").child(content));
        let nodes = (tabs.each_ref().map(El::node), sheets.each_ref().map(El::node));
        for (tab, sheet) in Tab::ALL.into_iter().zip(&nodes.1) {
            set_attr(sheet, "id", &format!("sheet-{}", tab.id()));
            set_attr(sheet, "aria-labelledby", &format!("tab-{}", tab.id()));
        }
        let label = say(&wording::TABS.plain());
        let list = el("div").class("tabs").attr("role", "tablist").attr("aria-label", &label).children(tabs);
        let view = Self { list: list.node(), buttons: nodes.0, sheets: nodes.1, turned: Tab::default(), read: [0; 3] };
        (view, list, sheets)
    }

    /// Turns to a tab, as far down as it was read; without a ticket there are none.
    pub fn render(&mut self, turned: Tab, any: bool) {
        let left = (turned != self.turned).then(|| std::mem::replace(&mut self.turned, turned));
        let place = self.sheets[0].parent_element();
        if let Some((left, place)) = left.zip(place.as_ref()) {
            *self.read_of(left) = place.scroll_top();
        }
        show(&self.list, any);
        for (tab, (button, sheet)) in Tab::ALL.into_iter().zip(self.buttons.iter().zip(&self.sheets)) {
            let selected = tab == turned;
            set_attr(button, "aria-selected", if selected { "true" } else { "false" });
            set_attr(button, "tabindex", if selected { "0" } else { "-1" });
            show(sheet, any && selected);
        }
        if !any {
            // Another ticket is read from its top.
            self.read = [0; 3];
        }
        if let Some(place) = place.filter(|_| left.is_some() || !any) {
            place.set_scroll_top(*self.read_of(turned));
        }
    }

    const fn read_of(&mut self, tab: Tab) -> &mut i32 {
        let [checklist, response, handoff] = &mut self.read;
        match tab {
            Tab::Checklist => checklist,
            Tab::Response => response,
            Tab::Handoff => handoff,
        }
    }
}

fn tab_button(tab: Tab, dispatch: &Dispatch) -> El {
    let (click, key) = (dispatch.clone(), dispatch.clone());
    el("button")
        .attr("type", "button")
        .attr("role", "tab")
        .attr("id", &format!("tab-{}", tab.id()))
        .attr("aria-controls", &format!("sheet-{}", tab.id()))
        .attr("data-tab", tab.id())
        .text(&say(&tab.label().plain()))
        .on("click", move |_| click(Intent::Turn(tab)))
        .on("keydown", move |event| {
            let Some(to) = event.dyn_ref::<KeyboardEvent>().and_then(|key| tab.by_key(&key.key())) else { return };
            event.prevent_default();
            key(Intent::Turn(to));
            let reached = document().and_then(|document| document.get_element_by_id(&format!("tab-{}", to.id())));
            if let Some(reached) = reached.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
                focus(&reached);
            }
        })
}
