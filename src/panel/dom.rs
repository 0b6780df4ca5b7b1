//! Nodes, built by chaining; a node owns its listeners, and dropping it removes them.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, HtmlElement, Node};

/// The panel's document. There is always one: the panel is a page.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A node, with the listeners of everything in it. One pointer wide: it is passed on at every step of a chain.
pub struct El(Box<Owned>);

struct Owned {
    node: HtmlElement,
    listeners: Vec<EventListener>,
}

/// What is done when an event comes. One type for all, so that listening is compiled once.
type Handler = Box<dyn FnMut(&Event)>;

/// A new node. The tag is ours, so it is always a good one; a page without a document has no nodes at all.
pub fn el(tag: &str) -> El {
    let made = document().and_then(|document| document.create_element(tag).ok());
    let node = made.map_or_else(|| HtmlElement::unchecked_from_js(JsValue::NULL), JsCast::unchecked_into);
    El(Box::new(Owned { node, listeners: Vec::new() }))
}

/// A new button; the action is what tests, and people who style it, know it by.
pub fn button(action: &str) -> El {
    el("button").attr("type", "button").attr("data-action", action)
}

impl El {
    /// Gives it a class.
    pub fn class(self, name: &str) -> Self {
        self.0.node.set_class_name(name);
        self
    }

    /// Gives it an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        set_attr(&self.0.node, name, value);
        self
    }

    /// Gives it a text. Never HTML: customer text is hostile.
    pub fn text(self, text: &str) -> Self {
        self.0.node.set_text_content(Some(text));
        self
    }

    /// Takes a child, and its listeners with it.
    pub fn child(mut self, child: El) -> Self {
        append(&self.0.node, &child.0.node);
        self.0.listeners.extend(child.0.listeners);
        self
    }

    /// Takes children.
    pub fn children(self, children: impl IntoIterator<Item = El>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Listens.
    pub fn on(self, event: &'static str, handler: impl FnMut(&Event) + 'static) -> Self {
        self.listen(event, Box::new(handler))
    }

    fn listen(mut self, event: &'static str, handler: Handler) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&self.0.node, event, options, handler);
        self.0.listeners.push(listener);
        self
    }

    /// The node itself, to change it later.
    pub fn node(&self) -> HtmlElement {
        self.0.node.clone()
    }
}

/// Sets a text where it differs: what does not change is not touched, so that focus, caret and a screen reader stay.
pub fn set_text(node: &Node, text: &str) {
    if node.text_content().as_deref() != Some(text) {
        node.set_text_content(Some(text));
    }
}

/// Sets an attribute where it differs.
pub fn set_attr(node: &HtmlElement, name: &str, value: &str) {
    if node.get_attribute(name).as_deref() != Some(value) {
        // Only a malformed name is refused, and the names are ours.
        let _ = node.set_attribute(name, value);
    }
}

/// Sets or takes away an attribute without a value.
pub fn flag(node: &HtmlElement, name: &str, on: bool) {
    if node.has_attribute(name) != on {
        // Only a malformed name is refused, and the names are ours.
        let _ = node.toggle_attribute_with_force(name, on);
    }
}

/// Shows or hides a node.
pub fn show(node: &HtmlElement, shown: bool) {
    if node.hidden() == shown {
        node.set_hidden(!shown);
    }
}

/// Puts a node at the end of one of ours. Ours take any node, so nothing can go wrong.
pub fn append(place: &Node, node: &Node) {
    let _ = place.append_child(node);
}

/// Gives a node the focus. One that cannot take it, because it is hidden or gone, leaves the focus where it is.
pub fn focus(node: &HtmlElement) {
    let _ = node.focus();
}
