//! The files an agent gave to be read: each in a worker thread of its own, which ends with it.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use super::browser::from_js;
use crate::handoff::har::Capture;

/// Larger files are not read: a browser that must hold one, and its sanitised copy, would run out of room.
pub const LARGEST: u64 = 500_000_000;

/// A file, and how far it is.
#[derive(Clone, Debug)]
pub struct GivenFile {
    file: File,
    /// How far it is.
    pub stage: Stage,
    thread: Option<Rc<Thread>>,
}

/// How far a file is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// It is being read; so many bytes are.
    Reading(u64),
    /// What it says is in the handoff.
    Read,
    /// There is nothing in it to take.
    Nothing,
    /// Its sanitised copy is being made; so many bytes are read for it.
    Scrubbing(u64),
    /// Its sanitised copy can be saved.
    Scrubbed(Rc<Saved>),
    /// It is too large to be read.
    TooLarge,
    /// The browser could not read it.
    Failed,
}

/// A copy that can be saved, for as long as it is on offer.
#[derive(Debug)]
pub struct Saved(pub String);

impl Drop for Saved {
    fn drop(&mut self) {
        // An address that is gone already is what is wanted.
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// What a thread reports of its file.
#[derive(Debug)]
pub enum Progress {
    /// So many bytes are read.
    Done(u64),
    /// What the file says.
    Read(Capture),
    /// The sanitised copy.
    Scrubbed(Rc<Saved>),
    /// The file could not be read.
    Failed,
}

/// What a thread is started for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    /// To say what the file holds.
    Read,
    /// To make its sanitised copy.
    Scrub,
}

/// A running thread; dropping it ends it.
#[derive(Debug)]
struct Thread {
    worker: Worker,
    _listeners: [EventListener; 2],
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl GivenFile {
    /// A file that was just given: it is being read, unless it is too large. What the thread reports goes to `on_progress`.
    pub fn read(file: File, on_progress: impl Fn(Progress) + 'static) -> Self {
        let mut given = Self { file, stage: Stage::TooLarge, thread: None };
        if given.size() <= LARGEST {
            given.start(Task::Read, on_progress);
        }
        given
    }

    /// Makes the sanitised copy.
    pub fn scrub(&mut self, on_progress: impl Fn(Progress) + 'static) {
        self.start(Task::Scrub, on_progress);
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Bytes.
    pub fn size(&self) -> u64 {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is whole and not negative")]
        let size = self.file.size() as u64;
        size
    }

    /// Takes what its thread reports; a capture is the session's.
    pub fn take(&mut self, progress: Progress) -> Option<Capture> {
        let (stage, capture) = match (progress, &self.stage) {
            (Progress::Done(bytes), Stage::Scrubbing(_)) => (Stage::Scrubbing(bytes), None),
            (Progress::Done(bytes), _) => (Stage::Reading(bytes), None),
            (Progress::Read(Capture::Nothing), _) => (Stage::Nothing, None),
            (Progress::Read(capture), _) => (Stage::Read, Some(capture)),
            (Progress::Scrubbed(saved), _) => (Stage::Scrubbed(saved), None),
            (Progress::Failed, _) => (Stage::Failed, None),
        };
        if !matches!(stage, Stage::Reading(_) | Stage::Scrubbing(_)) {
            self.thread = None;
        }
        self.stage = stage;
        capture
    }

    fn start(&mut self, task: Task, on_progress: impl Fn(Progress) + 'static) {
        self.stage = match task {
            Task::Read => Stage::Reading(0),
            Task::Scrub => Stage::Scrubbing(0),
        };
        match thread(&self.file, task, on_progress) {
            Ok(thread) => self.thread = Some(Rc::new(thread)),
            Err(_) => self.stage = Stage::Failed,
        }
    }
}

fn thread(file: &File, task: Task, on_progress: impl Fn(Progress) + 'static) -> Result<Thread, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options("reader.js", &options)?;
    let on_progress = Rc::new(on_progress);
    let failed = on_progress.clone();
    let listeners = [
        EventListener::new(&worker, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                on_progress(reported(&event.data()));
            }
        }),
        EventListener::new(&worker, "error", move |_| failed(Progress::Failed)),
    ];
    let message = Object::new();
    Reflect::set(&message, &"file".into(), file)?;
    Reflect::set(&message, &"scrub".into(), &(task == Task::Scrub).into())?;
    worker.post_message(&message)?;
    Ok(Thread { worker, _listeners: listeners })
}

fn reported(data: &JsValue) -> Progress {
    let part = |key: &str| Reflect::get(data, &key.into()).ok().filter(|part| !part.is_undefined());
    if let Some(bytes) = part("done").and_then(|done| done.as_f64()) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bytes are whole")]
        return Progress::Done(bytes as u64);
    }
    if let Some(read) = part("read") {
        return Progress::Read(Capture::read(&from_js(&read)));
    }
    let copy = part("scrubbed").and_then(|copy| copy.dyn_into::<Blob>().ok());
    match copy.and_then(|copy| Url::create_object_url_with_blob(&copy).ok()) {
        Some(address) => Progress::Scrubbed(Rc::new(Saved(address))),
        None => Progress::Failed,
    }
}
