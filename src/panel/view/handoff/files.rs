//! Files to read: where to give them, how far each is, and what came of it. Folded until there is one.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, FileList, HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::ticket_files::TicketFiles;
use crate::handoff::har::Capture;
use crate::handoff::size;
use crate::panel::browser::say;
use crate::panel::dom::{El, append, button, el, flag, set_attr, set_text, show};
use crate::panel::files::{GivenFile, LARGEST, Stage};
use crate::panel::screen::Screen;
use crate::panel::view::intent::labelled;
use crate::panel::view::{Dispatch, Intent, holds_focus, unfolding};
use crate::session::Session;
use crate::wording::{self, Message, Phrase};

/// The nodes of the files.
pub struct Files {
    dispatch: Dispatch,
    folded: HtmlDetailsElement,
    list: HtmlElement,
    lines: Vec<Line>,
    ticket: TicketFiles,
}

/// One file.
struct Line {
    name: String,
    root: El,
    state: HtmlElement,
    progress: HtmlElement,
    scrub: HtmlElement,
    save: HtmlElement,
}

/// The files of a list that the browser gave.
fn given(files: Option<&FileList>) -> Intent {
    let files = files.into_iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at))).collect();
    Intent::Give(files)
}

/// Takes files dropped anywhere on the panel; without this the browser would leave the panel and show the file.
pub fn taking_files(root: El, dispatch: &Dispatch) -> El {
    let (dispatch, over, left, dropped) = (dispatch.clone(), root.node(), root.node(), root.node());
    root.on("dragover", move |event| {
        event.prevent_default();
        flag(&over, "data-dropping", true);
    })
    .on("dragleave", move |_| flag(&left, "data-dropping", false))
    .on("drop", move |event| {
        event.prevent_default();
        flag(&dropped, "data-dropping", false);
        let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
        dispatch(given(files.as_ref()));
    })
}

impl Files {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let input = el("input").attr("type", "file").attr("multiple", "").attr("hidden", "").attr("data-file", "");
        let node: HtmlInputElement = input.node().unchecked_into();
        let input = {
            let (dispatch, node) = (dispatch.clone(), node.clone());
            input.on("change", move |_| {
                dispatch(given(node.files().as_ref()));
                // The same file can be chosen again.
                node.set_value("");
            })
        };
        let choose = button("choose-file")
            .class("quiet")
            .text(&say(&wording::FILES_CHOOSE.plain()))
            .on("click", move |_| node.click());
        let (list, (ticket, ticket_el)) = (el("ul").class("files"), TicketFiles::new(dispatch));
        let list_node = list.node();
        let heading = el("h3").text(&say(&wording::FILES_ADD.plain()));
        let hint = el("p").class("privacy").text(&say(&wording::FILES_HINT.plain()));
        let body = el("div").class("row-body").child(list).child(ticket_el).child(hint).child(choose).child(input);
        let root = el("details").class("folded").attr("data-files", "").child(unfolding(heading)).child(body);
        let folded = root.node().unchecked_into();
        (Self { dispatch: dispatch.clone(), folded, list: list_node, lines: Vec::new(), ticket }, root)
    }

    /// Brings the nodes up to date.
    pub fn render(&mut self, session: &Session, screen: &Screen) {
        let names: Vec<String> = screen.files.iter().map(GivenFile::name).collect();
        let offered = session.ticket_files();
        let changed = !self.lines.iter().map(|line| &line.name).eq(&names);
        // Once for each change: an agent who folds it again has seen it. Nobody is shut out of where they are at work.
        if changed || !self.ticket.shows(&offered) {
            let any = !names.is_empty() || !offered.is_empty();
            self.folded.set_open(any || holds_focus(&self.folded));
        }
        if changed {
            set_text(&self.list, "");
            self.lines = screen.files.iter().map(|file| Line::new(file, &self.dispatch)).collect();
            for line in &self.lines {
                append(&self.list, &line.root.node());
            }
        }
        for (line, file) in self.lines.iter().zip(&screen.files) {
            line.render(file, session);
        }
        self.ticket.render(offered, &screen.incoming, |name| names.iter().any(|here| here == name));
    }
}

impl Line {
    fn new(file: &GivenFile, dispatch: &Dispatch) -> Self {
        let name = file.name();
        let quiet = |action: &str, label: &'static Phrase, intent: fn(String) -> Intent| {
            let name = name.clone();
            labelled(label, action, dispatch, move || intent(name.clone())).class("quiet")
        };
        let state = el("p").attr("role", "status");
        let progress = el("progress").attr("max", &file.size().to_string()).attr("aria-label", &name);
        let scrub = quiet("scrub", &wording::FILES_SCRUB, Intent::Scrub);
        let save = el("a").class("secondary button").attr("data-action", "save").attr("download", &sanitised(&name));
        let save = save.text(&say(&wording::FILES_SAVE.plain()));
        let nodes = [&state, &progress, &scrub, &save].map(El::node);
        let [state_node, progress_node, scrub_node, save_node] = nodes;
        let leave = quiet("leave-file", &wording::FILES_LEAVE, Intent::LeaveFile);
        let title = el("strong").text(&say(&wording::HAR_FILE.with([name.clone(), size(file.size())])));
        let root = el("li").child(title).child(state).child(progress);
        let root = root.child(el("div").class("buttons").child(save).child(scrub).child(leave));
        Self { name, root, state: state_node, progress: progress_node, scrub: scrub_node, save: save_node }
    }

    fn render(&self, file: &GivenFile, session: &Session) {
        let read = session.files().iter().find(|read| read.name == self.name).map(|read| &read.capture);
        let state = match (&file.stage, read) {
            (Stage::Reading(_), _) => vec![wording::FILES_READING.plain()],
            (Stage::Scrubbing(_), _) => vec![wording::FILES_SCRUBBING.plain()],
            (Stage::Nothing, _) => vec![wording::FILES_NOTHING.plain()],
            (Stage::TooLarge, _) => vec![wording::FILES_TOO_LARGE.with([size(LARGEST)])],
            (Stage::Failed, _) => vec![wording::FILES_FAILED.plain()],
            (Stage::Read | Stage::Scrubbed(_), read) => read.map(summary).unwrap_or_default(),
        };
        set_text(&self.state, &state.iter().map(say).collect::<Vec<_>>().join(" "));
        let done = match file.stage {
            Stage::Reading(done) | Stage::Scrubbing(done) => Some(done),
            _ => None,
        };
        show(&self.progress, done.is_some());
        set_attr(&self.progress, "value", &done.unwrap_or_default().to_string());
        show(&self.scrub, matches!((&file.stage, read), (Stage::Read, Some(Capture::Har(_)))));
        let saved = if let Stage::Scrubbed(saved) = &file.stage { Some(saved) } else { None };
        show(&self.save, saved.is_some());
        if let Some(saved) = saved {
            set_attr(&self.save, "href", &saved.0);
        }
    }
}

/// What a file says, in a line.
fn summary(capture: &Capture) -> Vec<Message> {
    match capture {
        Capture::Nothing => Vec::new(),
        Capture::Har(digest) => {
            let counts = [digest.requests.to_string(), digest.failures.to_string()];
            let place = |broken: crate::handoff::har::Broken| [broken.line.to_string(), broken.byte.to_string()];
            let broken = digest.broken.map(|broken| wording::HAR_BROKEN.with(place(broken)));
            std::iter::once(wording::HAR_COUNTS.with(counts)).chain(broken).collect()
        }
        Capture::Console(errors) => vec![wording::FILES_ERRORS.with([errors.len().to_string()])],
    }
}

/// `orders.har` → `orders-sanitised.har`.
fn sanitised(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "har"));
    [stem, "-sanitised.", ending].concat()
}
