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
    /// Rows, records or a document of somebody's: what failed to be read, or came out wrong.
    Data,
    /// Pages for people: a bill, a letter.
    Document,
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

impl Attachment {
    /// What the file can prove, told from its name first and its content type where the name says nothing.
    pub fn kind(&self) -> AttachmentKind {
        let name = self.name.to_ascii_lowercase();
        let content = self.content_type.to_ascii_lowercase();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
        match ending {
            "har" => AttachmentKind::Har,
            "log" | "dmp" | "trace" | "hprof" | "evtx" | "out" | "err" | "stacktrace" | "crash" | "mdmp" => {
                AttachmentKind::Log
            }
            "txt" | "json" | "zip" | "gz" | "tgz" | "7z" | "tar" | "ndjson" | "jsonl" | "xml" | "csv" | "html"
                if says_log(stem) =>
            {
                AttachmentKind::Log
            }
            "txt" | "gz" | "tgz" | "ndjson" | "jsonl" => AttachmentKind::Log,
            "csv" | "tsv" | "xml" | "json" | "xlsx" | "xls" | "ods" | "zip" | "7z" | "sql" | "db" | "sqlite"
            | "gpx" | "ics" | "eml" | "pcap" | "parquet" | "yaml" | "yml" => AttachmentKind::Data,
            "pdf" | "doc" | "docx" | "odt" | "pptx" | "rtf" => AttachmentKind::Document,
            "png" | "jpg" | "jpeg" | "gif" | "webp" | "heic" | "bmp" | "avif" | "tiff" => self.picture(stem),
            "mp4" | "mov" | "webm" | "mkv" | "avi" | "m4v" => AttachmentKind::Video,
            _ if content.contains("har+json") => AttachmentKind::Har,
            _ if content.starts_with("video/") => AttachmentKind::Video,
            _ if content.starts_with("image/") => self.picture(stem),
            _ if content.starts_with("text/plain") && ending.is_empty() && says_log(stem) => AttachmentKind::Log,
            _ => AttachmentKind::Other,
        }
    }

    /// What its name ends with, behind the last dot: "pdf".
    pub fn ending(&self) -> Option<&str> {
        self.name.rsplit_once('.').map(|(_, ending)| ending)
    }

    /// A picture, unless it is a signature's logo, an icon or a tracking pixel.
    fn picture(&self, stem: &str) -> AttachmentKind {
        let small = |pixels: Option<u64>| pixels.is_some_and(|pixels| pixels < 64);
        let named = ["logo", "icon", "signature", "banner", "spacer", "pixel"].iter().any(|word| stem.contains(word));
        let of_mail = stem.starts_with("image0") && self.size < 15_000;
        if small(self.width) || small(self.height) || named || of_mail || (1..400).contains(&self.size) {
            AttachmentKind::Decoration
        } else {
            AttachmentKind::Image
        }
    }
}

/// Whether a file's name says that it holds a log.
fn says_log(stem: &str) -> bool {
    ["log", "trace", "dump", "crash", "console", "diag", "bundle", "debug", "support", "har", "error", "report"]
        .iter()
        .any(|word| stem.contains(word))
}
