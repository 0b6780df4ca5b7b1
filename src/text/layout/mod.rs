//! Tells the lines of a text apart: prose, headings, lists, code, logs, quoted mail, signatures.

mod blocks;
mod bodies;
mod bullets;
mod call;
mod chat;
mod code;
pub mod complaint;
mod headings;
pub mod ink;
mod labels;
mod lines;
pub mod logline;
mod mail;
mod marks;
pub mod sections;
pub mod seek;
mod signature;
mod trace;
pub mod unfilled;

pub use self::signature::is_farewell;

use self::ink::Ink;
use crate::Span;
use playbook::Item;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// Nothing on it.
    Blank,
    /// Somebody's sentences.
    Prose,
    /// A heading; what it is about is in its [`Section`].
    Heading,
    /// An entry of a list, numbered or not.
    ListItem,
    /// Code, commands, configuration.
    Code,
    /// Log lines, stack traces, console output.
    Log,
    /// A mail quoted below the reply; not evidence of this comment.
    Quoted,
    /// A signature; not evidence.
    Signature,
    /// A template's hidden instructions (`<!-- … -->`); nobody's words.
    Hidden,
}

/// One line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Without its line break, and in a chat without who speaks.
    pub span: Span,
    /// What it is. A `Label: value` line is prose (or a list's entry) that also opens a [`Section`].
    pub kind: LineKind,
    /// What it says: without indentation, list mark, and label.
    pub content: Span,
    /// Which kinds of characters it holds.
    pub ink: Ink,
}

impl Line {
    /// Whether it is a turn in a chat: the speaker's name stands before it.
    fn is_turn(&self, text: &str) -> bool {
        self.span.start > 0 && !matches!(text.as_bytes().get(self.span.start - 1), Some(b'\n' | b'\r'))
    }

    /// Whether its sentence goes on in the next line: prose whose last word cannot end a sentence. A missing full stop
    /// alone does not tell, for notes leave it out.
    fn leads_on(&self, text: &str) -> bool {
        const LEADS: [&str; 44] = [
            "the", "a", "an", "this", "that", "these", "same", "my", "our", "your", "his", "her", "its", "of", "to",
            "with", "in", "on", "for", "from", "and", "or", "but", "is", "are", "was", "were", "be", "get", "gets",
            "got", "as", "by", "at", "no", "any", "der", "die", "das", "ein", "eine", "la", "el", "une",
        ];
        let words = self.content.of(text);
        let last = words.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        matches!(self.kind, LineKind::Prose | LineKind::ListItem) && LEADS.contains(&last)
    }
}

/// A heading and what stands under it, up to the next heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section {
    /// What the heading asks for, when it is one of ours. A joint heading ("Expected vs actual") gives two
    /// sections in a row over the same spans.
    pub item: Option<Item>,
    /// The heading's words.
    pub heading: Span,
    /// What stands under it (or behind its colon), trimmed; empty when nothing does.
    pub body: Span,
    /// Whether that says nothing: "n/a", a place to write in.
    pub silent: bool,
    /// Whether it begins right behind the heading, on its line.
    pub answered: bool,
}

/// A text's lines and sections.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Every line, in order.
    pub lines: Vec<Line>,
    /// Every heading with its body, in order.
    pub sections: Vec<Section>,
    /// Which kinds of characters any line holds.
    pub ink: Ink,
    /// Whether it is a chat: people end their lines in it where they end what they say.
    pub is_chat: bool,
}

impl Layout {
    /// The layout of no text.
    pub const EMPTY: Self = Self { lines: Vec::new(), sections: Vec::new(), ink: Ink::NONE, is_chat: false };

    /// Lays out a text. Never fails.
    pub fn of(text: &str) -> Self {
        let mut lines = lines::split(text);
        blocks::mark(text, &mut lines);
        mail::mark(text, &mut lines);
        call::mark(text, &mut lines);
        let is_chat = chat::mark(text, &mut lines);
        labels::part(text, &mut lines);
        let headings = lines::mark(text, &mut lines);
        lines::smooth(text, &mut lines, &headings);
        let ink = lines.iter().fold(Ink::NONE, |ink, line| ink.or(line.ink));
        Self { sections: bodies::of(text, &headings, &lines), lines, ink, is_chat }
    }

    /// The lines that begin inside a span.
    pub fn lines_within(&self, span: Span) -> impl Iterator<Item = &Line> {
        let from = self.lines.partition_point(|line| line.span.end < span.start);
        self.lines.iter().skip(from).take_while(move |line| line.span.start < span.end)
    }

    /// The sections of an item, in order.
    pub fn sections_of(&self, item: Item) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(move |section| section.item == Some(item))
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, LineKind};
    use playbook::Item;

    /// The sections of ours, as (id, body).
    fn sections(text: &str) -> Vec<(&'static str, &str)> {
        let of = |item: Option<Item>| item.map(Item::id);
        Layout::of(text).sections.iter().filter_map(|s| Some((of(s.item)?, s.body.of(text)))).collect()
    }

    fn kinds(text: &str) -> Vec<LineKind> {
        Layout::of(text).lines.iter().map(|line| line.kind).collect()
    }

    #[test]
    fn a_log_goes_on_where_its_lines_name_their_part() {
        use LineKind::{Log, Prose};
        let log = "from the console:\n[boot] ver=5.4 stage=2\n[pmic] brownout below 3.1V\n[boot] verify FAIL, halt";
        assert_eq!(kinds(log), [LineKind::Heading, Log, Log, Log]);
        let chat = "[anna] it stopped again\n[ben] which one?\n[anna] the second";
        assert_eq!(kinds(chat), [Prose, Prose, Prose]);
    }

    #[test]
    fn finds_sections_however_they_are_marked() {
        for text in [
            "Steps to reproduce:\n1. Open the cart\n2. Press Pay\nExpected: a receipt\nActual: a blank page",
            "## Steps to Reproduce\n1. Open the cart\n2. Press Pay\n## Expected\na receipt\n## Actual\na blank page",
            "h3. Steps to reproduce\n1. Open the cart\n2. Press Pay\nh4. Expected\na receipt\nh4. Actual\na blank page",
            "**Repro steps**\n1. Open the cart\n2. Press Pay\n**Expected result:** a receipt\n**Actual result**: a blank page",
            "1. Steps to replicate:\n1. Open the cart\n2. Press Pay\n2. Expected result:\na receipt\n3. Actual result:\na blank page",
            "STEPS TO REPRODUCE\n1. Open the cart\n2. Press Pay\n\nEXPECTED RESULT\na receipt\n\nACTUAL RESULT\na blank page",
            "🐛 How to reproduce?\n1. Open the cart\n2. Press Pay\n\n🤔 What did you expect?\na receipt\n\n😯 What happened instead?\na blank page",
            "【再現手順】\n1. Open the cart\n2. Press Pay\n【期待結果】\na receipt\n【実際の結果】\na blank page",
            "Steps to reproduce\n------\n1. Open the cart\n2. Press Pay\n\nExpected\n======\na receipt\n\nActual result\n=====\na blank page",
        ] {
            let wanted = [
                ("reproduction-steps", "1. Open the cart\n2. Press Pay"),
                ("expected-behavior", "a receipt"),
                ("actual-behavior", "a blank page"),
            ];
            let found: Vec<_> =
                sections(text).into_iter().map(|(id, body)| (id, body.trim_start_matches(['=', '-', '\n']))).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn a_joint_heading_gives_two_sections() {
        let text = "Expected vs actual:\nA receipt, but the page is blank.\n\nRelevant logs and/or screenshots\n\nnone";
        let found: Vec<_> = sections(text).into_iter().map(|(id, _)| id).collect();
        assert_eq!(found, ["expected-behavior", "actual-behavior", "logs-and-data", "screenshots"]);
    }

    #[test]
    fn parts_of_an_environment_stay_in_it() {
        let text = "## Environment\n- OS: Windows 11\n- Browser: Firefox 128\n\n## Impact\n40 users";
        assert_eq!(sections(text).first(), Some(&("environment", "- OS: Windows 11\n- Browser: Firefox 128")));
        assert_eq!(sections(text).last(), Some(&("customer-impact", "40 users")));
    }

    #[test]
    fn sentences_are_no_headings() {
        for text in
            ["I expected the total to change.", "We have steps in place for that.", "See error", "Is this expected?"]
        {
            assert_eq!(sections(text), [], "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_heading_is_none() {
        for text in [
            // What is said in a chat.
            "Ana: it stopped\nDana: which report?\nAna: Revenue by region\nDana: and?\nAna: it fails",
            // The rest of a wrapped sentence.
            "When I open the report for the last quarter of the year, I get the\nfollowing error:\nIt is late.",
            "I have been at this all day, and every single time it tells me the same\nproblem: the file is too large.",
            // Data.
            "It sends this:\n{\"path\": \"active\", \"value\": true}\n\"path\":\n\"/v2/orders\",\n\"expected\": \"200\"\nand stops.",
        ] {
            assert_eq!(sections(text), [], "{text}");
        }
        for (text, id) in [
            (
                "The export has been failing since this morning for all of us here.\nsteps to reproduce:\n1. Export",
                "reproduction-steps",
            ),
            (
                "[09:02] Ana: it stopped\n[09:03] Dana: since when?\n[09:04] Ana: Expected: a file\n[09:05] Dana: and?",
                "expected-behavior",
            ),
        ] {
            assert_eq!(sections(text).first().map(|(id, _)| *id), Some(id), "{text}");
        }
    }

    #[test]
    fn the_next_field_of_a_form_is_no_answer() {
        for form in ["Platform: PS5\nVersion: \nCharacter name: Grim", "App: Shop\nBrowser:\nAnything else? bill 4711"]
        {
            assert!(sections(form).iter().any(|(_, body)| body.is_empty()), "{form}: {:?}", sections(form));
        }
        for (form, answer) in [
            ("Impact: 40 users\nEnvironment:\nDisk layout: raid", "Disk layout: raid"),
            ("Owner: Mira\nLogs:\nTypeError: x is undefined", "TypeError: x is undefined"),
            ("We see this.\nImpact:\nAll stores: no orders", "All stores: no orders"),
        ] {
            assert_eq!(sections(form).last().map(|(_, body)| *body), Some(answer), "{form}");
        }
    }

    #[test]
    fn a_wiki_list_goes_on_below_its_entries() {
        use LineKind::{ListItem, Prose};
        assert_eq!(kinds("# Open it\n# Add two\n#* a cheap one\n#* a dear one\n# Pay"), [ListItem; 5]);
        assert_eq!(kinds("* one\n** one below it\n*bold* words"), [ListItem, ListItem, Prose]);
    }

    #[test]
    fn tells_lines_apart() {
        use LineKind::{Blank, Code, Hidden, ListItem, Log, Prose, Quoted, Signature};
        let text = "It fails:\n```\nx = 1\n2026-03-01 10:00:00 ERROR no\n```\n- one\n\n<!-- tell us -->\n> you said\nIt is bad.\n\nKind regards,\nAna";
        assert_eq!(
            kinds(text),
            [Prose, Code, Code, Log, Code, ListItem, Blank, Hidden, Quoted, Prose, Blank, Signature, Signature]
        );
    }

    #[test]
    fn quoted_mail_is_not_the_reply_but_a_forward_is_the_report() {
        let reply = "Still broken.\n\nOn Mon, 3 Nov 2026, Ana wrote:\nPlease try again.\n";
        assert_eq!(kinds(reply).last(), Some(&LineKind::Quoted));
        let forward = "From: Ana\nSent: Monday\nTo: Support\nSubject: help\n\nIt is broken.";
        assert_eq!(kinds(forward).last(), Some(&LineKind::Prose));
        let signed = "Can you act on this?\n\nDr. Ana Ruiz\nHead of Sales\n\n---------- Forwarded message ---------\nFrom: Kim\nDate: Monday\n\nIt is broken.";
        assert_eq!(kinds(signed).last(), Some(&LineKind::Prose));
        for (head, sent) in [
            ("Weitergeleitete Nachricht", "Von: Kim\nGesendet: Montag"),
            ("Message transféré", "De : Kim\nDate : lundi"),
            ("Mensaje reenviado", "De: Kim\nFecha: lunes"),
            ("Mensagem encaminhada", "De: Kim\nData: segunda"),
        ] {
            let passed_on = format!("Hallo,\n\n---------- {head} ---------\n{sent}\n\nIt is broken.");
            assert_eq!(kinds(&passed_on).last(), Some(&LineKind::Prose), "{head}");
        }
        for said in ["Passing this on from Ana:", "Customer says:"] {
            let passed_on = format!("{said}\n> It is broken.\n\nCan you look?");
            assert_eq!(kinds(&passed_on).get(1), Some(&LineKind::Prose), "{said}");
        }
        let answered = "See my answer below.\n> Which version?\n5.4";
        assert_eq!(kinds(answered).get(1), Some(&LineKind::Quoted));
        let marked = "Forwarding this for our customer.\n\n> From: Kim\n> Sent: Monday\n>\n> It is broken.\n> 2026-03-01 10:00:00 ERROR no";
        assert_eq!(kinds(marked).get(5..), Some([LineKind::Prose, LineKind::Log].as_slice()));
    }

    #[test]
    fn a_command_goes_on_behind_a_backslash() {
        use LineKind::{Code, ListItem};
        let text =
            "curl -X POST https://api.example.com/v2/events \\\n  -H \"Accept: text/csv\" \\\n- d\n- then it fails";
        assert_eq!(kinds(text), [Code, Code, Code, ListItem]);
    }

    #[test]
    fn a_forgotten_fence_ends_with_its_paragraph() {
        assert_eq!(kinds("```\na = 1\n\nIt fails.").last(), Some(&LineKind::Prose));
    }

    #[test]
    fn survives_what_is_no_text() {
        for text in [
            "",
            "\n",
            "\r\n\r\n",
            "\u{0}",
            "：",
            "#",
            "# ",
            "**",
            "*",
            "[",
            "<!--",
            "```",
            "1.",
            "-",
            "?:",
            "é",
            "\u{3000}:\u{3000}",
            "h1.",
            "|",
            "||",
        ] {
            for section in Layout::of(text).sections {
                assert!(
                    text.is_char_boundary(section.body.start) && text.is_char_boundary(section.body.end),
                    "{text:?}"
                );
                assert!(section.body.end <= text.len());
            }
        }
    }
}
