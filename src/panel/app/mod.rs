//! Carries out a session's effects: messages, storage, clipboard, screen.

mod copying;
mod fetching;
mod reading;
mod reminding;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MessageEvent, MessagePort};

use super::browser;
use super::clipboard::Flavours;
use super::fetch::Piece;
use super::screen::{Said, Screen, Tab};
use super::view::{Dispatch, Intent, View};
use crate::json::object;
use crate::policy::resolve;
use crate::session::{Act, Effect, FromPage, Kept, Page, Session, ToPage};
use crate::ticket::Timestamp;
use crate::wording::{self, Message};

/// The pill, in CSS pixels.
const PILL: (u32, u32) = (56, 72);

/// The open panel's width; its height is the page's between header and footer.
const WIDTH: u32 = 376;

/// How often the deadlines on the screen are brought up to date, in milliseconds.
const MINUTE: u32 = 60_000;

/// How long reading a ticket may take before the panel explains the wait, in milliseconds.
const WAITING: u32 = 1_500;

/// The name under which the choices in force are kept: the last good one stands in for one gone wrong.
const LAST_POLICY: &str = "policy in force";

/// The panel: a session with a screen.
pub struct App {
    session: RefCell<Session>,
    screen: RefCell<Screen>,
    view: RefCell<View>,
    port: RefCell<Option<MessagePort>>,
    listeners: RefCell<Vec<EventListener>>,
    shape: Cell<Option<bool>>,
    /// What is on its way into the composer.
    inserting: RefCell<Option<Flavours>>,
    /// Explains a reading that takes long.
    patience: RefCell<Option<Timeout>>,
    /// How many files were fetched.
    fetched: Cell<u32>,
}

/// Runs the panel in a place of the page, on the content script's port, for as long as the page lives.
pub fn run(place: &Element, port: MessagePort) {
    // Until the policy says which language the handoff has, it has the interface's.
    wording::speak(browser::open_phrase);
    let app = App::new(place);
    app.connect(port);
    app.tick();
    let ticking = app.clone();
    let asked = Rc::downgrade(&app);
    browser::answer(move |question| asked.upgrade()?.shows(question));
    Interval::new(MINUTE, move || ticking.tick()).forget();
    let chosen = app.clone();
    // The panel's page says when options changed, in another tab or by the administrator.
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "baton-policy", move |_| chosen.choose()).forget();
        // And when another tab with the same ticket keeps what is typed there.
        let kept = app.clone();
        let changed = move |event: &web_sys::Event| {
            let name = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(name) = name.filter(|name| kept.session.borrow().name().as_ref() == Some(name)) {
                kept.newest(name, Session::written_elsewhere);
            }
        };
        EventListener::new(&window, "baton-kept", changed).forget();
    }
    app.choose();
    // The page owns the panel; there is nobody to hand it to.
    std::mem::forget(app);
}

impl App {
    /// Reads the choices, and judges by them from now on.
    fn choose(self: &Rc<Self>) {
        let own = self.clone();
        spawn_local(async move {
            let (own_policy, managed) = browser::options().await;
            let resolved = resolve(&own_policy, &managed, &browser::recall(LAST_POLICY).await);
            browser::keep(LAST_POLICY, &Value::Object(resolved.good));
            let language = resolved.policy.handoff.language;
            let effects = own.session.borrow_mut().choose(resolved.policy, now());
            own.carry_out(effects);
            if let Some(messages) = browser::messages(language).await {
                let voice = wording::catalogue(messages);
                wording::speak(move |phrase| voice(phrase).or_else(|| browser::open_phrase(phrase)));
                own.render();
            }
        });
    }

    /// A panel before the page's first message.
    pub fn new(place: &Element) -> Rc<Self> {
        Rc::new_cyclic(|app: &Weak<Self>| {
            let app = app.clone();
            let dispatch: Dispatch = Rc::new(move |intent| {
                if let Some(app) = app.upgrade() {
                    app.handle(intent);
                }
            });
            let view = View::new(place, &dispatch);
            Self {
                session: RefCell::new(Session::new(crate::policy::Policy::default())),
                screen: RefCell::new(Screen::default()),
                view: RefCell::new(view),
                port: RefCell::new(None),
                listeners: RefCell::new(Vec::new()),
                shape: Cell::new(None),
                inserting: RefCell::new(None),
                patience: RefCell::default(),
                fetched: Cell::new(0),
            }
        })
    }

    /// Speaks with the page over this port.
    pub fn connect(self: &Rc<Self>, port: MessagePort) {
        let app = Rc::downgrade(self);
        let listener = EventListener::new(&port, "message", move |event| {
            let (Some(app), Some(event)) = (app.upgrade(), event.dyn_ref::<MessageEvent>()) else { return };
            if let Some(piece) = Piece::read(&event.data()) {
                app.take_piece(&piece);
            } else if let Some(message) = FromPage::read(&browser::bounded(&event.data())) {
                app.receive(message);
            }
        });
        port.start();
        self.listeners.borrow_mut().push(listener);
        *self.port.borrow_mut() = Some(port);
        self.send(&ToPage::Hello);
        self.render();
    }

    /// Takes a message from the page.
    pub fn receive(self: &Rc<Self>, message: FromPage) {
        let writing = |session: &Session| (session.key().to_owned(), session.writes_a_note());
        let (before, note_before) = writing(&self.session.borrow());
        let effects = self.session.borrow_mut().receive(message, now());
        let (key, note) = writing(&self.session.borrow());
        if note != note_before {
            // "Switch the composer first": that is done, and is not asked for any longer.
            let said = &mut self.screen.borrow_mut().said;
            *said = said.take().filter(|said| said.done);
        }
        if key != before {
            self.leave_fetches();
            let mut screen = self.screen.borrow_mut();
            screen.said = None;
            screen.files.clear();
        }
        self.wait();
        self.carry_out(effects);
    }

    /// Starts the timer that explains the wait while a ticket is being read, and stops it otherwise.
    fn wait(self: &Rc<Self>) {
        let loading = self.session.borrow().page() == Some(Page::Loading);
        let mut patience = self.patience.borrow_mut();
        if !loading {
            self.screen.borrow_mut().waiting = false;
            *patience = None;
        } else if patience.is_none() {
            let app = Rc::downgrade(self);
            *patience = Some(Timeout::new(WAITING, move || {
                let Some(app) = app.upgrade() else { return };
                app.screen.borrow_mut().waiting = true;
                app.render();
            }));
        }
    }

    /// A minute went by.
    fn tick(self: &Rc<Self>) {
        let effects = self.session.borrow_mut().tick(browser::zone(now()), now());
        self.carry_out(effects);
    }

    /// Does what the agent asked for.
    fn handle(self: &Rc<Self>, intent: Intent) {
        // What was said was about the last thing done.
        self.view.borrow().out_of_sight.clear();
        if self.screen.borrow_mut().said.take().is_some() {
            self.render();
        }
        match intent {
            Intent::FillIn(item) => {
                self.turn(Tab::Checklist);
                self.view.borrow().fill_in(item);
            }
            Intent::Turn(tab) => self.turn(tab),
            Intent::Lead(part) => {
                self.turn(Tab::Response);
                self.view.borrow().lead(part);
            }
            Intent::Act(act) => self.act(act),
            Intent::Show(place, clicked) => {
                self.view.borrow().out_of_sight.follow(&clicked, &place);
                self.act(Act::Show(place));
            }
            Intent::Open(open) => self.open(open),
            // A frame in another site's page may not open them itself; the background may.
            Intent::Options => browser::send(&object([("kind", "options".into())])),
            Intent::Back => self.back(),
            Intent::Format(format) => {
                self.screen.borrow_mut().format = format;
                self.render();
            }
            Intent::Copy(what) => self.copy(what),
            Intent::Remind(on) => self.remind(on),
            Intent::CopyText(text) => self.copy_text(text),
            Intent::CopyNudge(debt) => self.copy_composed(|session| session.nudge(debt).unwrap_or_default()),
            Intent::CopyUpdate => self.copy_composed(Session::composed),
            Intent::CopyForAll => self.copy_composed(Session::for_all),
            Intent::Give(files) => self.give(files),
            Intent::Fetch(file) => self.fetch(file),
            Intent::LeaveFetch(file) => self.leave_fetch(&file),
            Intent::Scrub(name) => self.scrub(&name),
            Intent::LeaveFile(name) => {
                self.screen.borrow_mut().files.retain(|file| file.name() != name);
                self.act(Act::LeaveFile(name));
            }
            Intent::Render => self.render(),
        }
    }

    /// Passes what the agent does on the ticket to the session.
    fn act(self: &Rc<Self>, act: Act) {
        let effects = self.session.borrow_mut().act(act, now());
        self.carry_out(effects);
    }

    /// Escape: out of a held submit, else out of the panel.
    fn back(self: &Rc<Self>) {
        if self.session.borrow().held().is_some() {
            self.act(Act::Stay);
        } else {
            self.open(false);
            self.send(&ToPage::Blur);
        }
    }

    fn turn(&self, tab: Tab) {
        self.screen.borrow_mut().tab = tab;
        self.render();
    }

    fn open(self: &Rc<Self>, open: bool) {
        self.screen.borrow_mut().open = open;
        self.render();
        self.view.borrow().focus(open);
    }

    /// Gives the browser the agent's words on a ticket; without any, what it has of them is dropped.
    fn keep(self: &Rc<Self>, name: String, kept: &Kept) {
        let words = if kept.is_empty() { Value::Null } else { kept.write() };
        let keeping = browser::keep_words(&name, &words);
        let app = self.clone();
        spawn_local(async move { app.was_kept(name, keeping.await) });
    }

    /// The browser took the agent's words on a ticket, or it did not.
    fn was_kept(&self, name: String, kept: bool) {
        {
            let unkept = &mut self.screen.borrow_mut().unkept;
            unkept.retain(|other| *other != name);
            if !kept {
                unkept.push(name);
            }
        }
        self.render();
    }

    /// Asks the browser for what it keeps under a name, and passes it to the session.
    fn recall(self: &Rc<Self>, name: String) {
        if self.session.borrow().name().as_ref() != Some(&name) {
            return self.newest(name, Session::recalled);
        }
        let app = self.clone();
        spawn_local(async move {
            // What is typed meanwhile the session adds by itself.
            let stored = browser::recall(&name).await;
            let effects = app.session.borrow_mut().recalled(&name, &stored, now());
            app.carry_out(effects);
        });
    }

    /// Asks for what is kept under a name that other tabs write, too: so only the newest value counts.
    fn newest(self: &Rc<Self>, name: String, receive: fn(&mut Session, &str, &Value, Timestamp) -> Vec<Effect>) {
        let app = self.clone();
        spawn_local(async move {
            let stored = browser::newest(&name).await;
            let effects = receive(&mut app.session.borrow_mut(), &name, &stored, now());
            app.carry_out(effects);
        });
    }

    /// Says what came of what the agent did.
    fn say(&self, words: Message, done: bool) {
        self.screen.borrow_mut().said = Some(Said { words, done });
        self.render();
    }

    fn carry_out(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send(message) => {
                    if let ToPage::Insert { text, html, .. } = &message {
                        let flavours = Flavours { html: Some(html.clone()), plain: text.clone() };
                        *self.inserting.borrow_mut() = Some(flavours);
                    }
                    self.send(&message);
                }
                Effect::Keep { name, kept } => self.keep(name, &kept),
                Effect::Store { name, value } => browser::keep(&name, &value),
                Effect::Recall { name } => self.recall(name),
                Effect::Remind { url, subject, due } => self.ask_to_remind(url, subject, &due),
                Effect::WentOn { noted } => {
                    let said = if noted { &wording::PANEL_WENT_ON_NOTED } else { &wording::PANEL_WENT_ON };
                    self.say(said.plain(), true);
                }
                Effect::Shown(sight) => self.view.borrow().out_of_sight.tell(sight),
                Effect::Inserted(what, done) => self.inserted(what, done),
                Effect::Open => {
                    let mut screen = self.screen.borrow_mut();
                    // A held submit's gaps are filled in below it; what was said before is no answer to it.
                    screen.tab = Tab::Checklist;
                    screen.said = None;
                    drop(screen);
                    self.open(true);
                }
                Effect::Toggle => {
                    let open = !self.screen.borrow().open;
                    self.open(open);
                }
            }
        }
        self.render();
    }

    fn send(&self, message: &ToPage) {
        if let Some(port) = self.port.borrow().as_ref() {
            // A port whose other end is gone takes messages silently; nothing is lost by it.
            let _ = port.post_message(&browser::to_js(&message.write(browser::say)));
        }
    }

    fn render(&self) {
        let screen = self.screen.borrow();
        self.view.borrow_mut().render(&self.session.borrow(), &screen);
        if self.shape.get() != Some(screen.open) {
            self.shape.set(Some(screen.open));
            let (width, height) = if screen.open { (WIDTH, 0) } else { PILL };
            self.send(&ToPage::Shape { open: screen.open, width, height });
        }
    }
}

fn now() -> Timestamp {
    #[allow(clippy::cast_possible_truncation, reason = "seconds of our age fit")]
    Timestamp((js_sys::Date::now() / 1_000.0) as i64)
}
