//! The HTML reader: any markup, as a comment that came as HTML only.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::json;

fuzz_target!(|html: &str| {
    let comments = [json!({"id": 1, "author_id": 2, "html_body": html})];
    let agent = [json!({"id": 2, "role": "agent", "name": "Ada"})];
    let told = json!({"ticket": {"id": 7, "subject": "Exports fail"}, "comments": comments, "users": agent});
    if let Ok(snapshot) = baton::zendesk::read(&told) {
        claims::hold(&snapshot.ticket);
    }
});
