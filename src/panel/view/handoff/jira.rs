//! "Create in Jira": one click that copies the whole handoff and opens the create screen of the policy's site.

use web_sys::HtmlElement;

use crate::panel::browser::say;
use crate::panel::dom::{El, el, set_attr, set_text, show};
use crate::panel::view::{Copying, Dispatch, Intent};
use crate::session::CreateScreen;
use crate::wording;

/// The link, or why it leads nowhere.
pub struct Jira {
    link: HtmlElement,
    hint: HtmlElement,
}

impl Jira {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let dispatch = dispatch.clone();
        let link = el("a")
            .class("secondary button")
            .attr("target", "_blank")
            // The site learns nothing of the page it was opened from.
            .attr("rel", "noopener noreferrer")
            .attr("data-action", "jira")
            .text(&say(&wording::JIRA_CREATE.plain()))
            .on("click", move |_| dispatch(Intent::Copy(Copying::ForJira)));
        let hint = el("p").class("privacy");
        let jira = Self { link: link.node(), hint: hint.node() };
        (jira, el("div").attr("data-jira", "").child(link).child(hint))
    }

    /// Brings the nodes up to date.
    pub fn render(&self, screen: &CreateScreen) {
        let (address, hint) = match screen {
            CreateScreen::Address(address) => (Some(address), say(&wording::JIRA_HINT.plain())),
            // A team without a Jira hears nothing of one.
            CreateScreen::NotNamed => (None, String::new()),
            CreateScreen::Refused => (None, say(&wording::JIRA_REFUSED.plain())),
        };
        show(&self.link, address.is_some());
        if let Some(address) = address {
            set_attr(&self.link, "href", address);
        }
        show(&self.hint, !hint.is_empty());
        set_text(&self.hint, &hint);
    }
}
