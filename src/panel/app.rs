//! Carries out what a session wants: messages, storage, clipboard, screen.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, File, MessageEvent, MessagePort};

use super::browser;
use super::clipboard::{self, Flavours};
use super::files::{GivenFile, Word};
use super::view::{Copying, Tab, View, Wish};
use crate::handoff::{self, FileRead, Format, Outline};
use crate::json::object;
use crate::policy::{PlainFlavor, resolve};
use crate::session::{Act, Effect, Heard, Inserting, NotInserted, Responding, Session, Told};
use crate::ticket::Timestamp;
use crate::wording::{self, Message};

/// The pill, in CSS pixels.
const PILL: (u32, u32) = (56, 72);

/// The open panel's width; its height is the page's between header and footer.
const WIDTH: u32 = 376;

/// How often what is due comes nearer, in milliseconds.
const MINUTE: u32 = 60_000;

/// The name under which the choices in force are kept: the last good one stands in for one gone wrong.
const LAST_POLICY: &str = "policy in force";

/// What is on the screen besides the ticket.
#[derive(Clone, Debug, Default)]
pub struct Screen {
    /// Whether the panel is open.
    pub open: bool,
    /// The format chosen; none is rich text with the policy's plain flavour.
    pub format: Option<Format>,
    /// The tab the agent turned to; it stays while tickets change.
    pub tab: Tab,
    /// The files the agent gave to be read, of this ticket.
    pub files: Vec<GivenFile>,
    /// What just happened, said once.
    pub said: Option<Message>,
}

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
    let own = app.clone();
    spawn_local(async move {
        let (own_policy, managed) = browser::options().await;
        let resolved = resolve(&own_policy, &managed, &browser::recall(LAST_POLICY).await);
        browser::keep(LAST_POLICY, &serde_json::Value::Object(resolved.good));
        let language = resolved.policy.handoff.language;
        let effects = own.session.borrow_mut().choose(resolved.policy, now());
        own.carry_out(effects);
        if let Some(messages) = browser::messages(language).await {
            let voice = wording::catalogue(messages);
            wording::speak(move |phrase| voice(phrase).or_else(|| browser::open_phrase(phrase)));
            own.render();
        }
    });
    // The page owns the panel; there is nobody to hand it to.
    std::mem::forget(app);
}

impl App {
    /// A panel that has heard nothing yet.
    pub fn new(place: &Element) -> Rc<Self> {
        Rc::new_cyclic(|app: &Weak<Self>| {
            let wishes = app.clone();
            let view = View::new(
                place,
                Rc::new(move |wish| {
                    if let Some(app) = wishes.upgrade() {
                        app.wish(wish);
                    }
                }),
            );
            Self {
                session: RefCell::new(Session::new(crate::policy::Policy::default())),
                screen: RefCell::new(Screen::default()),
                view: RefCell::new(view),
                port: RefCell::new(None),
                listeners: RefCell::new(Vec::new()),
                shape: Cell::new(None),
                inserting: RefCell::new(None),
            }
        })
    }

    /// Speaks with the page over this port.
    pub fn connect(self: &Rc<Self>, port: MessagePort) {
        let app = Rc::downgrade(self);
        let listener = EventListener::new(&port, "message", move |event| {
            let (Some(app), Some(event)) = (app.upgrade(), event.dyn_ref::<MessageEvent>()) else { return };
            if let Some(heard) = Heard::read(&browser::from_js(&event.data())) {
                app.hear(heard);
            }
        });
        port.start();
        self.listeners.borrow_mut().push(listener);
        *self.port.borrow_mut() = Some(port);
        self.tell(&Told::Hello);
        self.render();
    }

    /// Hears the page.
    pub fn hear(self: &Rc<Self>, heard: Heard) {
        let before = self.session.borrow().key().to_owned();
        let effects = self.session.borrow_mut().hear(heard, now());
        if self.session.borrow().key() != before {
            let mut screen = self.screen.borrow_mut();
            screen.said = None;
            screen.files.clear();
        }
        self.carry_out(effects);
    }

    /// A minute went by.
    fn tick(self: &Rc<Self>) {
        let effects = self.session.borrow_mut().tick(browser::zone(now()), now());
        self.carry_out(effects);
    }

    /// Does what the agent wishes.
    fn wish(self: &Rc<Self>, wish: Wish) {
        // What was said was about the last thing done.
        if self.screen.borrow_mut().said.take().is_some() {
            self.render();
        }
        match wish {
            Wish::FillIn(item) => {
                self.turn(Tab::Checklist);
                self.view.borrow().fill_in(item);
            }
            Wish::Turn(tab) => self.turn(tab),
            Wish::Act(act) => {
                let effects = self.session.borrow_mut().act(act, now());
                self.carry_out(effects);
            }
            Wish::Open(open) => self.open(open),
            Wish::Back => {
                if self.session.borrow().held().is_some() {
                    self.wish(Wish::Act(Act::Stay));
                } else {
                    self.open(false);
                    self.tell(&Told::Blur);
                }
            }
            Wish::Format(format) => {
                self.screen.borrow_mut().format = format;
                self.render();
            }
            Wish::Copy(what) => self.copy(what),
            Wish::Remind(on) => self.remind(on),
            Wish::CopyText(text) => self.copy_text(text),
            Wish::CopyNudge(debt) => {
                let nudge = self.session.borrow().nudge(debt);
                self.copy_text(nudge.unwrap_or_default());
            }
            Wish::CopyUpdate => {
                let text = self.session.borrow().composed();
                self.copy_text(text);
            }
            Wish::CopyForAll => {
                let text = self.session.borrow().for_all();
                self.copy_text(text);
            }
            Wish::Give(files) => self.give(files),
            Wish::Scrub(name) => self.scrub(&name),
            Wish::LeaveFile(name) => {
                self.screen.borrow_mut().files.retain(|file| file.name() != name);
                self.wish(Wish::Act(Act::LeaveFile(name)));
            }
            Wish::Render => self.render(),
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

    fn copy(self: &Rc<Self>, what: Copying) {
        let Some(document) = self.session.borrow().handoff() else { return };
        let ticket = self.session.borrow().key().to_owned();
        let outline = Outline::of(&document);
        let document = match what {
            Copying::Whole | Copying::ForJira => document,
            Copying::Changes => self.session.borrow().changes(&document).unwrap_or(document),
        };
        let format = self.screen.borrow().format;
        let plain = self.session.borrow().policy().handoff.plain;
        let flavours = match format {
            None => Flavours { html: Some(handoff::html(&document)), plain: write(&document, plain_format(plain)) },
            Some(format) => Flavours { html: None, plain: write(&document, format) },
        };
        let app = self.clone();
        // Polled at once, so the first attempt still is within the agent's click.
        spawn_local(async move {
            let copied = clipboard::copy(flavours).await;
            let said = match what {
                _ if !copied => &wording::PANEL_NOT_COPIED,
                Copying::Whole => &wording::PANEL_COPIED,
                Copying::ForJira => &wording::JIRA_COPIED,
                Copying::Changes => &wording::CHANGES_COPIED,
            };
            app.say(said.plain());
            if copied {
                let effects = app.session.borrow_mut().act(Act::Copied { ticket, outline }, now());
                app.carry_out(effects);
            } else {
                app.turn(Tab::Handoff);
            }
        });
    }

    /// Has files read, each in a thread of its own; one of the same name gives way.
    fn give(self: &Rc<Self>, files: Vec<File>) {
        if self.session.borrow().report().is_none() {
            return;
        }
        for file in files {
            let name = file.name();
            let given = GivenFile::read(file, self.heard_of(&name));
            let mut screen = self.screen.borrow_mut();
            screen.files.retain(|file| file.name() != name);
            screen.files.push(given);
        }
        self.turn(Tab::Handoff);
    }

    fn scrub(self: &Rc<Self>, name: &str) {
        let heard = self.heard_of(name);
        if let Some(file) = self.screen.borrow_mut().files.iter_mut().find(|file| file.name() == name) {
            file.scrub(heard);
        }
        self.render();
    }

    /// Takes what a thread says of the file of this name, for the ticket that it was given for.
    fn heard_of(self: &Rc<Self>, name: &str) -> impl Fn(Word) + use<> {
        let (app, name, ticket) = (Rc::downgrade(self), name.to_owned(), self.session.borrow().key().to_owned());
        move |word| {
            let Some(app) = app.upgrade() else { return };
            let taken = app.screen.borrow_mut().files.iter_mut().find(|file| file.name() == name).map(|file| {
                let size = file.size();
                file.take(word).map(|capture| FileRead { name: name.clone(), size, capture })
            });
            if let Some(Some(file)) = taken {
                let effects = app.session.borrow_mut().act(Act::TakeFile { ticket: ticket.clone(), file }, now());
                app.carry_out(effects);
            } else {
                app.render();
            }
        }
    }

    fn copy_text(self: &Rc<Self>, text: String) {
        let app = self.clone();
        // Polled at once, so the first attempt still is within the agent's click.
        spawn_local(async move {
            let copied = clipboard::copy(Flavours { html: None, plain: text }).await;
            app.say(if copied { wording::UPDATE_COPIED.plain() } else { wording::PANEL_NOT_COPIED.plain() });
        });
    }

    /// What the background asks before it reminds: whether this is the ticket, and whether the agent sees it.
    fn shows(&self, question: &serde_json::Value) -> Option<&'static str> {
        let session = self.session.borrow();
        let url = session.snapshot()?.ticket.url.as_str();
        let asked = question.get("kind")?.as_str()? == "shows" && question.get("url")?.as_str()? == url;
        asked.then(|| if browser::is_seen() { "seen" } else { "hidden" })
    }

    /// Reminders need the browser's leave, which it gives on the agent's own click.
    fn remind(self: &Rc<Self>, on: bool) {
        let app = self.clone();
        // Polled at once, so the question still is within the click.
        spawn_local(async move {
            if on && !browser::may_notify().await {
                app.say(wording::REMIND_REFUSED.plain());
                return;
            }
            app.wish(Wish::Act(Act::Respond(Responding::Remind(on))));
        });
    }

    /// What came of putting text into the composer. What no editor took goes on the clipboard: the click that asked
    /// for it still counts for the browser.
    fn inserted(self: &Rc<Self>, what: Inserting, done: Result<(), NotInserted>) {
        let text = self.inserting.borrow_mut().take();
        self.say(inserted(what, done));
        let (Err(NotInserted::NoComposer | NotInserted::NotTaken), Some(text)) = (done, text) else { return };
        let app = self.clone();
        spawn_local(async move {
            if clipboard::copy(text).await {
                app.say(wording::INSERT_COPIED.plain());
            }
        });
    }

    fn say(&self, message: Message) {
        self.screen.borrow_mut().said = Some(message);
        self.render();
    }

    fn carry_out(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Tell(told) => {
                    if let Told::Insert { text, html, .. } = &told {
                        let flavours = Flavours { html: Some(html.clone()), plain: text.clone() };
                        *self.inserting.borrow_mut() = Some(flavours);
                    }
                    self.tell(&told);
                }
                Effect::Keep { name, kept } => {
                    browser::keep(&name, &if kept.is_empty() { serde_json::Value::Null } else { kept.write() });
                }
                Effect::Store { name, value } => browser::keep(&name, &value),
                Effect::Recall { name } => {
                    let app = self.clone();
                    spawn_local(async move {
                        let stored = browser::recall(&name).await;
                        let effects = app.session.borrow_mut().recalled(&name, &stored, now());
                        app.carry_out(effects);
                    });
                }
                Effect::Remind { url, subject, due } => {
                    let (now, local) = (now(), self.session.borrow().local());
                    let due: Vec<serde_json::Value> = due
                        .iter()
                        .map(|one| {
                            let what = wording::due_what(one.due).plain();
                            let words = wording::REMIND_AT.with([what, wording::on_clock(one.at, now, local)]);
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
                Effect::Inserted(what, done) => self.inserted(what, done),
                Effect::Open => {
                    // A held submit's gaps are filled in below it.
                    self.screen.borrow_mut().tab = Tab::Checklist;
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

    fn tell(&self, told: &Told) {
        if let Some(port) = self.port.borrow().as_ref() {
            // A port whose other end is gone takes messages silently; nothing is lost by it.
            let _ = port.post_message(&browser::to_js(&told.write(browser::say)));
        }
    }

    fn render(&self) {
        let screen = self.screen.borrow();
        self.view.borrow_mut().render(&self.session.borrow(), &screen);
        if self.shape.get() != Some(screen.open) {
            self.shape.set(Some(screen.open));
            let (width, height) = if screen.open { (WIDTH, 0) } else { PILL };
            self.tell(&Told::Shape { open: screen.open, width, height });
        }
    }
}

/// What came of putting text into the composer.
fn inserted(what: Inserting, done: Result<(), NotInserted>) -> Message {
    let phrase = match (done, what) {
        (Ok(()), Inserting::Handoff) => &wording::PANEL_NOTED,
        (Ok(()), Inserting::Record) => &wording::PANEL_RECORDED,
        (Ok(()), Inserting::Update) => &wording::PANEL_REPLIED,
        (Ok(()), Inserting::Question) => &wording::ASK_DONE,
        (Err(NotInserted::Channel), Inserting::Update | Inserting::Question) => &wording::PANEL_REPLY_CHANNEL,
        (Err(NotInserted::Channel), _) => &wording::PANEL_NOTE_CHANNEL,
        (Err(NotInserted::NoComposer), _) => &wording::PANEL_NOTE_NO_COMPOSER,
        (Err(NotInserted::NotTaken), _) => &wording::PANEL_NOTE_NOT_TAKEN,
    };
    phrase.plain()
}

/// A document in a plain format.
pub fn write(document: &handoff::Document, format: Format) -> String {
    match format {
        Format::Html => handoff::html(document),
        Format::Wiki => handoff::wiki(document),
        Format::Markdown => handoff::markdown(document),
        Format::Text => handoff::text(document),
        Format::Adf => {
            let tree = browser::to_js(&handoff::adf(document));
            js_sys::JSON::stringify_with_replacer_and_space(&tree, &wasm_bindgen::JsValue::NULL, &2.into())
                .map(String::from)
                .unwrap_or_default()
        }
    }
}

/// The plain format that goes beside the rich one.
pub fn plain_format(flavour: PlainFlavor) -> Format {
    match flavour {
        PlainFlavor::Wiki => Format::Wiki,
        PlainFlavor::Markdown => Format::Markdown,
        PlainFlavor::Text => Format::Text,
    }
}

fn now() -> Timestamp {
    #[allow(clippy::cast_possible_truncation, reason = "seconds of our age fit")]
    Timestamp((js_sys::Date::now() / 1_000.0) as i64)
}
