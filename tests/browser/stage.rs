//! A panel in the test's page, with the test at the other end of its port.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};

use baton::panel::App;
use baton::session::FromPage;
use gloo::events::EventListener;
use js_sys::{Function, Promise};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit, MessageChannel,
    MessageEvent, MessagePort,
};

const STYLE: &str = concat!(include_str!("../../extension/colours.css"), include_str!("../../extension/panel.css"));

static TICKET: AtomicU64 = AtomicU64::new(1001);

/// What the panel told the page and nobody has asked for yet, and who waits for more.
#[derive(Default)]
struct Inbox {
    messages: Vec<Value>,
    waiting: Option<Function>,
}

pub struct Stage {
    pub app: Rc<App>,
    /// The ticket's key in the page. A ticket of its own: what is kept of another test's stays with that.
    pub ticket: String,
    place: Element,
    inbox: Rc<RefCell<Inbox>>,
    page: MessagePort,
    _listener: EventListener,
}

impl Stage {
    /// A panel that is up.
    pub async fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place = document.create_element("div").unwrap();
        let style = document.create_element("style").unwrap();
        style.set_text_content(Some(STYLE));
        place.append_child(&style).unwrap();
        document.body().unwrap().append_child(&place).unwrap();
        let channel = MessageChannel::new().unwrap();
        let inbox = Rc::new(RefCell::new(Inbox::default()));
        let (ours, heard) = (channel.port2(), inbox.clone());
        let listener = EventListener::new(&ours, "message", move |event| {
            let data = event.unchecked_ref::<MessageEvent>().data();
            let mut inbox = heard.borrow_mut();
            inbox.messages.push(serde_json::from_str(&String::from(js_sys::JSON::stringify(&data).unwrap())).unwrap());
            if let Some(wake) = inbox.waiting.take() {
                wake.call0(&wasm_bindgen::JsValue::NULL).unwrap();
            }
        });
        ours.start();
        let app = App::new(&place);
        app.connect(channel.port1());
        let ticket = TICKET.fetch_add(1, Ordering::Relaxed).to_string();
        let page = channel.port2();
        let stage = Self { app, ticket, place, inbox, page, _listener: listener };
        stage.sent("hello").await;
        stage
    }

    /// The same with a ticket read and the panel open.
    pub async fn with(snapshot: Value) -> Self {
        let stage = Self::new().await;
        stage.read(snapshot);
        stage.click("[data-pill]");
        stage
    }

    /// The page has read a ticket.
    pub fn read(&self, snapshot: Value) {
        self.app.receive(FromPage::Snapshot { ticket: self.ticket.clone(), stamp: 1, snapshot });
    }

    /// The page says something, of this stage's ticket unless it names another.
    pub fn receive(&self, mut message: Value) {
        message["v"] = 1.into();
        if message["ticket"].is_null() {
            message["ticket"] = self.ticket.clone().into();
        }
        self.app.receive(FromPage::read(&message).expect("a message of the protocol"));
    }

    /// The page gives a piece of a file that it was asked for, or the status with which there are no more; neither of the two is the end.
    pub async fn give(&self, asked: &Value, piece: Option<usize>, lost: Option<Value>) {
        let message =
            object(&json!({"v": 1, "kind": "piece", "asked": asked, "whole": lost.is_none(), "status": lost}));
        if let Some(bytes) = piece {
            let bytes = js_sys::Uint8Array::new_with_length(u32::try_from(bytes).unwrap());
            js_sys::Reflect::set(&message, &"piece".into(), &bytes).unwrap();
        }
        self.page.post_message(&message).unwrap();
        // Messages keep their order: once the panel answers the next one, it has heard this one.
        self.page.post_message(&object(&json!({"v": 1, "kind": "held", "ticket": "none", "asked": 4242}))).unwrap();
        while self.sent("decision").await["asked"] != 4242 {}
    }

    /// The next message of a kind that the panel sends; older ones of other kinds are passed over.
    pub async fn sent(&self, kind: &str) -> Value {
        loop {
            let found = {
                let mut inbox = self.inbox.borrow_mut();
                let place = inbox.messages.iter().position(|message| message["kind"] == kind);
                place.map(|place| inbox.messages.drain(..=place).next_back().unwrap())
            };
            if let Some(found) = found {
                return found;
            }
            let inbox = self.inbox.clone();
            let more = Promise::new(&mut |wake, _| inbox.borrow_mut().waiting = Some(wake));
            JsFuture::from(more).await.unwrap();
        }
    }

    /// Every message so far of a kind, once the panel has nothing more to say.
    pub async fn all_sent(&self, kind: &str) -> Vec<Value> {
        // Messages keep their order: what the panel said before its answer to this has arrived with it.
        self.receive(json!({"kind": "held", "ticket": "none", "asked": 4242}));
        let mut all = Vec::new();
        loop {
            let next = self.inbox.borrow_mut().messages.drain(..).collect::<Vec<_>>();
            let last = next.iter().any(|message| message["asked"] == 4242);
            all.extend(next.into_iter().filter(|message| message["kind"] == kind));
            if last {
                return all;
            }
            let inbox = self.inbox.clone();
            let more = Promise::new(&mut |wake, _| inbox.borrow_mut().waiting = Some(wake));
            JsFuture::from(more).await.unwrap();
        }
    }

    pub fn all(&self, css: &str) -> Vec<HtmlElement> {
        let found = self.place.query_selector_all(css).unwrap();
        (0..found.length()).map(|index| found.get(index).unwrap().unchecked_into()).collect()
    }

    #[track_caller]
    pub fn find(&self, css: &str) -> HtmlElement {
        let found = self.place.query_selector(css).unwrap();
        found.unwrap_or_else(|| panic!("no {css}")).unchecked_into()
    }

    #[track_caller]
    pub fn click(&self, css: &str) {
        let node = self.find(css);
        assert!(visible(&node), "{css} is not to be seen");
        node.click();
    }

    /// Turns to a tab.
    #[track_caller]
    pub fn turn(&self, tab: &str) {
        self.click(&format!("[data-tab={tab}]"));
    }

    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        self.find(css).inner_text()
    }

    #[track_caller]
    pub fn is_visible(&self, css: &str) -> bool {
        visible(&self.find(css))
    }

    /// Types into a text box, after what is there.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) -> HtmlTextAreaElement {
        let node: HtmlTextAreaElement = self.find(css).unchecked_into();
        node.focus().unwrap();
        node.set_value(&(node.value() + text));
        let options = EventInit::new();
        options.set_bubbles(true);
        node.dispatch_event(&Event::new_with_event_init_dict("input", &options).unwrap()).unwrap();
        node
    }

    /// Presses a key where the focus is.
    pub fn press(&self, key: &str) {
        let options = KeyboardEventInit::new();
        options.set_key(key);
        options.set_bubbles(true);
        options.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
        focused().dispatch_event(&event).unwrap();
    }

    /// How each item stands, in the order of the screen.
    pub fn items(&self) -> Vec<(String, String)> {
        let attribute = |node: &HtmlElement, name: &str| node.get_attribute(name).unwrap_or_default();
        let rows = self.all("[data-item]");
        rows.iter().map(|row| (attribute(row, "data-item"), attribute(row, "data-item-state"))).collect()
    }

    #[track_caller]
    pub fn item(&self, id: &str) -> String {
        self.items().into_iter().find(|(item, _)| item == id).expect("every item has a row").1
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
    }
}

fn object(message: &Value) -> wasm_bindgen::JsValue {
    js_sys::JSON::parse(&message.to_string()).unwrap()
}

pub fn visible(node: &HtmlElement) -> bool {
    let place = node.get_bounding_client_rect();
    let style = web_sys::window().unwrap().get_computed_style(node).unwrap().unwrap();
    let shown = style.get_property_value("visibility").unwrap() == "visible";
    shown && place.width() > 0.0 && place.height() > 0.0
}

pub fn focused() -> HtmlElement {
    web_sys::window().unwrap().document().unwrap().active_element().unwrap().unchecked_into()
}

/// An honest ticket with gaps: no severity, no owner, no logs.
pub fn gaps() -> Value {
    json!({
        "ticket": {"id": 7, "subject": "CSV export stops at row 500", "group_id": 1, "tags": [], "requester_id": 3},
        "groups": [{"id": 1, "name": "Tier 2"}, {"id": 2, "name": "Engineering"}],
        "users": [{"id": 3, "name": "Rosa Calloway", "role": "end-user"}, {"id": 4, "name": "Mira Okafor", "role": "agent"}],
        "ticket_fields": [{"id": 360, "title": "Severity", "type": "text", "active": true}],
        "comments": [
            {"id": 10, "author_id": 3, "public": true, "created_at": "2026-11-20T09:00:00Z",
             "plain_body": "Steps to reproduce:\n1. Open Reports\n2. Press Export CSV\n3. Open the file\n\nExpected: all 1,200 rows are in the file.\n\nActual: the file ends after row 500."}
        ],
        "page": {"subject": "CSV export stops at row 500", "group": "Tier 2", "tags": [], "fields": [{"id": 360, "value": ""}]}
    })
}
