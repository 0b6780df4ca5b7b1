//! A file that the page fetches piece by piece. The browser keeps the pieces as blobs, so none takes up the wasm's own
//! memory.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

use super::files::LARGEST;
use crate::session::TicketFile;

/// Bytes that are gathered before they are laid aside, and before the agent sees that more is here.
const STEP: u32 = 1 << 20;

/// A file on its way.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The number it was asked for by.
    pub asked: u32,
    /// As the ticket names it.
    pub file: TicketFile,
    /// How far it is.
    pub stage: Arrival,
    /// What is laid aside: blobs, which a browser keeps where it has room.
    kept: Array,
    /// What came since.
    fresh: Array,
    waiting: u32,
}

/// How far a file on its way is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// So many bytes are here.
    Coming(u64),
    /// It does not come, or no further.
    Lost(Lost),
}

/// Why a file does not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Zendesk holds it on another host.
    Elsewhere,
    /// Zendesk does not give it to this agent, or has it no more.
    NotGiven,
    /// Zendesk asks for patience.
    Busy,
    /// The connection broke off.
    BrokenOff,
    /// It is larger than can be read.
    TooLarge,
}

/// What the page says of a file on its way.
#[derive(Debug)]
pub struct Piece {
    /// The number the file was asked for by.
    pub asked: u32,
    content: Content,
}

/// What a piece holds.
#[derive(Debug)]
enum Content {
    Bytes(Uint8Array),
    Whole,
    Lost(Lost),
}

/// What a piece did to its file.
#[derive(Debug)]
pub enum Outcome {
    /// It waits for more.
    Waiting,
    /// The agent should see how far it is.
    Shown,
    /// It is more than can be read: the page should leave it.
    TooLarge,
    /// It is here.
    Whole(File),
}

impl Piece {
    /// Reads a message; none when it is not of a file.
    pub fn read(message: &JsValue) -> Option<Self> {
        let part = |key: &str| Reflect::get(message, &key.into()).ok();
        if part("v")?.as_f64() != Some(1.0) || part("kind")? != "piece" {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "another number is no file's")]
        let asked = part("asked")?.as_f64()? as u32;
        let content = if let Some(bytes) = part("piece").and_then(|piece| piece.dyn_into().ok()) {
            Content::Bytes(bytes)
        } else if part("whole").is_some_and(|whole| whole.is_truthy()) {
            Content::Whole
        } else {
            Content::Lost(Lost::of(part("status").and_then(|status| status.as_f64())))
        };
        Some(Self { asked, content })
    }
}

impl Lost {
    /// By the status of the answer, when there was one; a redirect's is 0.
    fn of(status: Option<f64>) -> Self {
        match status {
            None => Self::BrokenOff,
            Some(0.0) => Self::Elsewhere,
            Some(429.0) => Self::Busy,
            Some(_) => Self::NotGiven,
        }
    }
}

impl Incoming {
    /// A file that is being asked for.
    pub fn new(asked: u32, file: TicketFile) -> Self {
        Self { asked, file, stage: Arrival::Coming(0), kept: Array::new(), fresh: Array::new(), waiting: 0 }
    }

    /// Takes a piece.
    pub fn take(&mut self, piece: &Piece) -> Outcome {
        let Arrival::Coming(done) = self.stage else { return Outcome::Waiting };
        let bytes = match &piece.content {
            Content::Bytes(bytes) => bytes,
            Content::Lost(lost) => return self.lose(*lost),
            Content::Whole => {
                return match File::new_with_blob_sequence(&self.all(), self.file.name()) {
                    Ok(file) => Outcome::Whole(file),
                    Err(_) => self.lose(Lost::BrokenOff),
                };
            }
        };
        self.waiting += bytes.length();
        let done = done + u64::from(bytes.length());
        self.stage = Arrival::Coming(done);
        self.fresh.push(bytes);
        if done > LARGEST {
            self.lose(Lost::TooLarge);
            return Outcome::TooLarge;
        }
        if self.waiting < STEP {
            return Outcome::Waiting;
        }
        self.waiting = 0;
        self.kept = self.all();
        self.fresh = Array::new();
        Outcome::Shown
    }

    /// There is no more to come, and what is here is of no use.
    fn lose(&mut self, lost: Lost) -> Outcome {
        self.stage = Arrival::Lost(lost);
        (self.kept, self.fresh) = (Array::new(), Array::new());
        Outcome::Shown
    }

    /// Everything that is here, laid aside.
    fn all(&self) -> Array {
        match Blob::new_with_u8_array_sequence(&self.fresh) {
            Ok(blob) => self.kept.concat(&Array::of1(&blob)),
            Err(_) => self.kept.concat(&self.fresh),
        }
    }
}
