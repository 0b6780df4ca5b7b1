//! When the browser's storage is full, the panel says what it could not keep.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, gaps};

/// An extension's storage, of which `refuses` says whether it is full: a real one is filled in `tests/e2e`.
struct Storage;

impl Storage {
    fn full() -> Self {
        js_sys::eval(
            "globalThis.chrome ??= {};
             const kept = {};
             const refuses = async () => { if (chrome.storage.refuses) throw new Error('QUOTA_BYTES quota exceeded'); };
             const get = async (name) => ({ ...(name in kept ? { [name]: kept[name] } : {}) });
             const set = (entries) => refuses().then(() => void Object.assign(kept, structuredClone(entries)));
             const remove = async (name) => void delete kept[name];
             chrome.storage = { refuses: true, local: { get, set, remove } };",
        )
        .unwrap();
        Self
    }

    fn has_room() {
        js_sys::eval("chrome.storage.refuses = false").unwrap();
    }
}

impl Drop for Storage {
    fn drop(&mut self) {
        js_sys::eval("delete chrome.storage").unwrap();
    }
}

/// Everything that was begun is done: what the storage answers comes before the port's next message.
async fn settled(stage: &Stage) {
    stage.all_sent("decision").await;
}

#[wasm_bindgen_test]
async fn words_that_cannot_be_kept_are_said_to_be_here_alone_and_come_back() {
    let _storage = Storage::full();
    let mut stage = Stage::with(gaps()).await;
    settled(&stage).await;
    assert_eq!(stage.text(".unkept"), "", "nothing was typed yet");
    stage.type_into("[data-answer=severity]", "SEV2");
    settled(&stage).await;
    assert!(stage.text(".unkept").contains("could not keep"), "{:?}", stage.text(".unkept"));

    let first = std::mem::replace(&mut stage.ticket, "another".into());
    stage.read(gaps());
    assert_eq!(stage.item("severity"), "missing");
    stage.ticket = first;
    stage.read(gaps());
    settled(&stage).await;
    assert_eq!(stage.item("severity"), "present", "the words come back from the page's own memory");

    Storage::has_room();
    stage.type_into("[data-answer=severity]", " since ten");
    settled(&stage).await;
    assert_eq!(stage.text(".unkept"), "", "now the browser has them");
}
