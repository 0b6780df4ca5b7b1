//! Screenshots: is there a picture, where one can show anything?

use super::item_check;
use super::verdict::{Advice, by_pieces};
use crate::case::{Case, Evidence, Source, State};
use crate::playbook::Item;
use crate::report::ItemReport;
use crate::ticket::AttachmentKind;
use crate::wording::{SCREENSHOTS_MISSING, SCREENSHOTS_PLACEHOLDER, SCREENSHOTS_WEAK};

item_check! {
    /// # Screenshots
    ///
    /// Looks for pictures and recordings among the attachments, and for links to recordings. A signature's logo, an
    /// icon or a tracking pixel does not count.
    ///
    /// **Why it matters.** A picture shows what nobody thought of writing. Where there is nothing to see, say so:
    /// the playbook asks for it only when applicable.
    ///
    /// **Missing:** no picture anywhere.
    ///
    /// **Weak:** "See the attached screenshot", and nothing attached.
    ///
    /// **Present:** `empty-list.png`, or a link to a recording.
    ///
    /// **How to fix.** Attach the picture or the recording; or mark it "not applicable, because …".
    pub static CHECK: Item::Screenshots => judge
}

fn judge(case: &Case) -> ItemReport {
    let advice =
        Advice { missing: &SCREENSHOTS_MISSING, weak: &SCREENSHOTS_WEAK, placeholder: &SCREENSHOTS_PLACEHOLDER };
    let report = by_pieces(case, Item::Screenshots, advice);
    let files = case.ticket.comments.iter().flat_map(|comment| &comment.attachments);
    let mut evidence: Vec<Evidence> = files
        .filter(|file| matches!(file.kind(), AttachmentKind::Image | AttachmentKind::Video))
        .map(|file| Evidence {
            source: Source::Attachment(file.id),
            start: 0,
            end: file.name.len(),
            quote: file.name.clone(),
        })
        .collect();
    if evidence.is_empty() {
        return report;
    }
    if report.state == State::Present {
        evidence.extend(report.evidence);
    }
    ItemReport { state: State::Present, evidence, advice: None, ..report }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{noted, of};
    use crate::case::State;
    use crate::playbook::Item;
    use crate::ticket::Attachment;

    fn with_file(name: &str, size: u64, width: u64, inline: bool) -> State {
        let mut ticket = noted("See the file.");
        ticket.comments[0].attachments.push(Attachment {
            id: 7,
            name: name.to_owned(),
            url: String::new(),
            content_type: String::new(),
            size,
            width: Some(width),
            height: Some(width),
            inline,
        });
        of(Item::Screenshots, &ticket)
    }

    #[test]
    fn passes_with_a_picture_or_a_recording() {
        for (name, size, width, inline) in [
            ("empty-list.png", 80_000, 1200, false),
            ("IMG_0042.HEIC", 900_000, 3000, false),
            ("before.jpeg", 30_000, 800, true),
            ("recording.mp4", 5_000_000, 0, false),
            ("demo.mov", 5_000_000, 0, false),
            ("loop.gif", 400_000, 640, false),
        ] {
            let width = if width == 0 { 1920 } else { width };
            assert_eq!(with_file(name, size, width, inline), State::Present, "{name}");
        }
        for text in ["Recording: https://www.loom.com/share/abc123", "![the list](https://img.example/list.png)"] {
            assert_eq!(of(Item::Screenshots, &noted(text)), State::Present, "{text}");
        }
    }

    #[test]
    fn fails_on_what_shows_nothing() {
        for (name, size, width) in [
            ("logo.png", 9_000, 200),
            ("pixel.gif", 43, 1),
            ("icon-mail.png", 800, 24),
            ("signature.jpg", 9_000, 300),
            ("export.csv", 9_000, 0),
        ] {
            assert_ne!(with_file(name, size, width, true), State::Present, "{name}");
        }
        for text in ["See the attached screenshot.", "No screenshot yet", "Screenshots:", "The image upload fails"] {
            assert_ne!(of(Item::Screenshots, &noted(text)), State::Present, "{text}");
        }
        assert_eq!(of(Item::Screenshots, &noted("See the attached screenshot.")), State::Weak);
    }
}
