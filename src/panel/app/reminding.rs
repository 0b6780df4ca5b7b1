//! Reminders: asks for the permission, and passes them to the background.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::{App, now};
use crate::json::object;
use crate::panel::browser;
use crate::panel::view::Intent;
use crate::session::{Act, Reminder, ResponseAct};
use crate::wording;

impl App {
    /// Reminders need the browser's leave, which it gives on the agent's own click.
    pub(super) fn remind(self: &Rc<Self>, on: bool) {
        let app = self.clone();
        // Polled at once, so the question still is within the click.
        spawn_local(async move {
            if on && !browser::may_notify().await {
                app.say(wording::REMIND_REFUSED.plain(), false);
                return;
            }
            app.handle(Intent::Act(Act::Respond(ResponseAct::Remind(on))));
        });
    }

    /// Tells the background what to remind of, in the words that it will show.
    pub(super) fn ask_to_remind(&self, url: String, subject: String, due: &[Reminder]) {
        let (now, local) = (now(), self.session.borrow().local());
        let due: Vec<serde_json::Value> = due
            .iter()
            .map(|one| {
                let words = wording::REMIND_AT.with([one.due.phrase().plain(), local.clock(one.at, now)]);
                object([
                    ("what", one.due.id().into()),
                    ("when", (one.when.0 * 1_000).into()),
                    ("words", browser::say(&words).into()),
                ])
            })
            .collect();
        browser::send(&object([
            ("kind", "remind".into()),
            ("url", url.into()),
            ("subject", subject.into()),
            ("due", due.into()),
        ]));
    }

    /// What the background asks before it reminds: whether this is the ticket, and whether the agent sees it.
    pub(super) fn shows(&self, question: &serde_json::Value) -> Option<&'static str> {
        let session = self.session.borrow();
        let url = session.snapshot()?.ticket.url.as_str();
        let asked = question.get("kind")?.as_str()? == "shows" && question.get("url")?.as_str()? == url;
        asked.then(|| if browser::is_seen() { "seen" } else { "hidden" })
    }
}
