//! A file that came with a comment.

/// What a file can prove, told from its name first: Zendesk's content types are unreliable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttachmentKind {
    /// A picture large enough to show something.
    Image,
    /// A screen recording.
    Video,
    /// A log, a dump, a diagnostics bundle.
    Log,
    /// A HAR capture.
    Har,
    /// A signature's logo, a tracking pixel, an icon: proves nothing.
    Decoration,
    /// Anything else.
    Other,
}

/// A file that came with a comment.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// Zendesk's id.
    pub id: u64,
    /// The full file name.
    pub name: String,
    /// Where it is; never written into a handoff (signed links leak).
    pub url: String,
    /// What Zendesk says it is.
    pub content_type: String,
    /// Bytes.
    pub size: u64,
    /// Pixels, for pictures.
    pub width: Option<u64>,
    /// Pixels, for pictures.
    pub height: Option<u64>,
    /// Shown inside the text rather than below it.
    pub inline: bool,
}
