//! The Handoff tab: what Engineering will receive, in the format it will be copied in.

mod ask;
mod changes;
mod files;
mod jira;
mod masks;
mod preview;
mod ticket_files;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

use self::ask::Ask;
use self::changes::Changes;
use self::files::Files;
pub use self::files::taking_files;
use self::jira::Jira;
use self::masks::Masks;
use self::preview::{show_plain, show_rich};
use super::{Dispatch, Intent};
use crate::handoff::{Document, Format};
use crate::panel::browser::say;
use crate::panel::dom::{El, el};
use crate::panel::format::write;
use crate::panel::screen::{Screen, Tab};
use crate::session::Session;
use crate::wording::{self, Phrase};

/// The formats on offer; the first is rich text.
const FORMATS: [(Option<Format>, &Phrase); 5] = [
    (None, &wording::PANEL_FORMAT_RICH),
    (Some(Format::Wiki), &wording::PANEL_FORMAT_WIKI),
    (Some(Format::Markdown), &wording::PANEL_FORMAT_MARKDOWN),
    (Some(Format::Adf), &wording::PANEL_FORMAT_ADF),
    (Some(Format::Text), &wording::PANEL_FORMAT_TEXT),
];

/// The tab's nodes.
pub struct HandoffView {
    files: Files,
    changes: Changes,
    jira: Jira,
    ask: Ask,
    masks: Masks,
    text: HtmlElement,
    /// What the preview shows now.
    shown: Option<(Document, Option<Format>)>,
}

impl HandoffView {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let text = el("div")
            .attr("data-preview", "")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", &say(&wording::PANEL_PREVIEW.plain()));
        let (masks, masks_el) = Masks::new(dispatch);
        let (jira, jira_el) = Jira::new(dispatch);
        let (ask, ask_el) = Ask::new(dispatch);
        let (changes, changes_el) = Changes::new(dispatch);
        let (files, files_el) = Files::new(dispatch);
        let view = Self { files, changes, jira, ask, masks, text: text.node(), shown: None };
        (
            view,
            el("div")
                .child(el("h2").class("unseen").text(&say(&wording::TAB_HANDOFF.plain())))
                .child(changes_el)
                .child(ask_el)
                .child(files_el)
                .child(masks_el)
                .child(jira_el)
                .child(format_choice(dispatch))
                .child(text),
        )
    }

    /// Brings the nodes up to date; a tab that is not seen costs nothing.
    pub fn render(&mut self, session: &Session, screen: &Screen) {
        if !(screen.tab == Tab::Handoff && screen.open) {
            return;
        }
        self.files.render(session, screen);
        let Some(document) = session.handoff() else { return };
        self.jira.render(&session.create_screen(&document));
        self.ask.render(session);
        self.changes.render(session, &document);
        let wanted = (document, screen.format);
        if self.shown.as_ref() == Some(&wanted) {
            return;
        }
        self.masks.render(&wanted.0, session.policy().handoff.redact);
        match &wanted {
            (document, None) => show_rich(&self.text, document),
            (document, Some(format)) => show_plain(&self.text, &write(document, *format)),
        }
        self.shown = Some(wanted);
    }
}

fn format_choice(dispatch: &Dispatch) -> El {
    let options = FORMATS.iter().map(|(format, phrase)| {
        el("option").attr("value", format.map_or("rich", Format::id)).text(&say(&phrase.plain()))
    });
    let dispatch = dispatch.clone();
    let select = el("select").attr("id", "format").attr("data-action", "format").children(options);
    let node: HtmlSelectElement = select.node().unchecked_into();
    let select = select.on("change", move |_| dispatch(Intent::Format(Format::from_id(&node.value()))));
    el("div")
        .class("format")
        .child(el("label").attr("for", "format").text(&say(&wording::PANEL_FORMAT.plain())))
        .child(select)
}
