//! The ticket's own logs and captures: each is read on a click, and what becomes of that stands where the button was.

use web_sys::HtmlElement;

use crate::handoff::size;
use crate::panel::browser::say;
use crate::panel::dom::{El, append, el, focus, set_attr, set_text, show};
use crate::panel::fetch::{Arrival, Incoming, Lost};
use crate::panel::files::LARGEST;
use crate::panel::view::intent::button;
use crate::panel::view::{Dispatch, Intent, holds_focus};
use crate::session::TicketFile;
use crate::wording::{self, Message};

/// The nodes of the ticket's files.
pub struct TicketFiles {
    dispatch: Dispatch,
    list: HtmlElement,
    lines: Vec<Line>,
}

/// One file.
struct Line {
    file: TicketFile,
    root: El,
    said: HtmlElement,
    progress: HtmlElement,
    read: HtmlElement,
    stop: HtmlElement,
    download: HtmlElement,
}

impl TicketFiles {
    /// Makes the nodes.
    pub fn new(dispatch: &Dispatch) -> (Self, El) {
        let list = el("ul").class("files");
        (Self { dispatch: dispatch.clone(), list: list.node(), lines: Vec::new() }, list)
    }

    /// Whether these are the files it has lines for.
    pub fn shows(&self, files: &[TicketFile]) -> bool {
        self.lines.iter().map(|line| &line.file).eq(files)
    }

    /// Brings the nodes up to date. A file that is here already has its line elsewhere.
    pub fn render(&mut self, files: Vec<TicketFile>, incoming: &[Incoming], is_here: impl Fn(&str) -> bool) {
        if !self.shows(&files) {
            set_text(&self.list, "");
            self.lines = files.into_iter().map(|file| Line::new(file, &self.dispatch)).collect();
            for line in &self.lines {
                append(&self.list, &line.root.node());
            }
        }
        for line in &self.lines {
            show(&line.root.node(), !is_here(line.file.name()));
            line.render(incoming.iter().find(|incoming| incoming.file == line.file));
        }
    }
}

impl Line {
    fn new(file: TicketFile, dispatch: &Dispatch) -> Self {
        let quiet = |action: &str, label: &Message, intent: fn(TicketFile) -> Intent| {
            let file = file.clone();
            button(action, dispatch, move || intent(file.clone())).class("quiet").text(&say(label))
        };
        let name = file.name().to_owned();
        let read = quiet("fetch", &wording::FILES_FETCH.with([name.clone(), size(file.size())]), Intent::Fetch);
        let stop = quiet("stop-fetch", &wording::FILES_STOP.plain(), Intent::LeaveFetch)
            .attr("aria-label", &say(&wording::FILES_STOP_NAMED.with([name.clone()])));
        let said = el("p").attr("role", "status");
        let progress = el("progress").attr("max", &file.size().to_string()).attr("aria-label", &name);
        let download = el("a").class("quiet button").attr("href", file.address()).attr("target", "_blank");
        let download = download
            .attr("rel", "noopener")
            .attr("data-action", "download")
            .attr("aria-label", &say(&wording::FILES_DOWNLOAD_NAMED.with([name])))
            .text(&say(&wording::FILES_DOWNLOAD.plain()));
        let nodes = [&said, &progress, &read, &stop, &download].map(El::node);
        let [said_node, progress_node, read_node, stop_node, download_node] = nodes;
        let buttons = el("div").class("buttons").child(download).child(read).child(stop);
        Self {
            file,
            root: el("li").child(said).child(progress).child(buttons),
            said: said_node,
            progress: progress_node,
            read: read_node,
            stop: stop_node,
            download: download_node,
        }
    }

    fn render(&self, incoming: Option<&Incoming>) {
        let stage = incoming.map(|incoming| incoming.stage);
        let stage = if self.file.size() > LARGEST { Some(Arrival::Lost(Lost::TooLarge)) } else { stage };
        set_text(&self.said, &stage.map(|stage| say(&self.sentence(stage))).unwrap_or_default());
        show(&self.said, stage.is_some());
        let coming = if let Some(Arrival::Coming(done)) = stage { Some(done) } else { None };
        show(&self.progress, coming.is_some());
        set_attr(&self.progress, "value", &coming.unwrap_or_default().to_string());
        let offered = match stage {
            None => true,
            Some(Arrival::Coming(_)) => false,
            // Asking again would end as before.
            Some(Arrival::Lost(lost)) => matches!(lost, Lost::Busy | Lost::BrokenOff),
        };
        let at_work = holds_focus(&self.read) || holds_focus(&self.stop);
        show(&self.read, offered);
        show(&self.stop, coming.is_some());
        show(&self.download, matches!(stage, Some(Arrival::Lost(lost)) if lost != Lost::TooLarge));
        // The button that was pressed gives its place to another: so does the focus.
        let next = if offered {
            &self.read
        } else if coming.is_some() {
            &self.stop
        } else {
            &self.download
        };
        if at_work && !holds_focus(next) {
            focus(next);
        }
    }

    fn sentence(&self, stage: Arrival) -> Message {
        let (name, length) = (self.file.name().to_owned(), size(self.file.size()));
        match stage {
            Arrival::Coming(_) => wording::FILES_FETCHING.with([name, length]),
            Arrival::Lost(Lost::Elsewhere) => wording::FILES_ELSEWHERE.with([name]),
            Arrival::Lost(Lost::NotGiven) => wording::FILES_NOT_GIVEN.with([name]),
            Arrival::Lost(Lost::Busy) => wording::FILES_BUSY.with([name]),
            Arrival::Lost(Lost::BrokenOff) => wording::FILES_BROKEN_OFF.with([name]),
            Arrival::Lost(Lost::TooLarge) => wording::FILES_TOO_LARGE_HERE.with([name, length, size(LARGEST)]),
        }
    }
}
