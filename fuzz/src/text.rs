//! The text reader: any text, as a draft.
#![no_main]

use baton::reading;
use baton::ticket::{Draft, Ticket};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for piece in reading::read(text).pieces {
        assert!(text.get(piece.span.start..piece.span.end).is_some(), "{piece:?}");
    }
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    claims::hold(&Ticket { draft: Some(draft), ..Ticket::default() });
});
