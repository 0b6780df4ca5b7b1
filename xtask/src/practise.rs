//! The practice page of the built extension: the ladder and the severities whole, and what each check asks, as something
//! to think about before the answer shows. Its words are the playbook's and the checks' own, so they cannot drift.

use std::fmt::{self, Write};
use std::fs;
use std::path::Path;

use baton::checks::pages;
use baton::page::Page;
use baton::playbook::{Cadence, Item, Severity, Tier};
use baton::wording;

use crate::Done;

/// The page's name in the extension.
const FILE: &str = "practise.html";

/// The playbook's five lessons (§7): what teams are trained in.
const LESSONS: [(&str, &str); 5] = [
    (
        "When to escalate",
        "When your tier has done what it owes (data, replication, logs) and the cause is beyond it; at once when the facts read like SEV1 or SEV2.",
    ),
    (
        "When not to",
        "For a how-to question, a known article, or when nothing was tried. The next tier would do what you have not.",
    ),
    (
        "How",
        "One tier at a time, unless the severity warrants the leap; each hop adds something, and names who takes over, the next step and by when.",
    ),
    (
        "With what",
        "Ten lines: summary, reproduction steps, expected and actual, logs, impact, severity, steps taken, screenshots, tickets, owner.",
    ),
    (
        "With a frustrated customer",
        "Name what they lose, say what you know and what you do not, promise the next update with its time, and keep that promise even with no news.",
    ),
];

/// A page taken apart.
struct Lesson<'p> {
    id: &'p str,
    title: &'p str,
    about: String,
    bad: Vec<(&'p str, String)>,
    good: Vec<(&'p str, String)>,
    why: String,
    fix: String,
}

/// Writes the page into an assembled extension.
///
/// # Errors
/// When it cannot be written.
pub fn write(extension: &Path) -> Done {
    let path = extension.join(FILE);
    fs::write(&path, page()).map_err(|e| format!("{}: {e}", path.display()))
}

fn page() -> String {
    let mut out = String::from(HEAD);
    out.push_str("<nav>");
    for title in PARTS {
        line(&mut out, format_args!("<a href=\"#{}\">{title}</a> ", id(title)));
    }
    out.push_str("</nav>");
    let [when, ladder, severities, parts @ ..] = PARTS;
    heading(&mut out, when);
    define(&mut out, LESSONS.map(|(name, text)| (name.to_owned(), text.to_owned())));
    heading(&mut out, ladder);
    define(&mut out, Tier::ALL.map(rung));
    heading(&mut out, severities);
    define(&mut out, Severity::ALL.map(response));
    let lessons: Vec<_> = pages().map(read).collect();
    let (items, rest): (Vec<_>, Vec<_>) = lessons.iter().partition(|lesson| Item::from_id(lesson.id).is_some());
    let (updates, tickets): (Vec<_>, Vec<_>) = rest.into_iter().partition(|lesson| UPDATES.contains(&lesson.id));
    for (title, lessons) in parts.into_iter().zip([items, tickets, updates]) {
        heading(&mut out, title);
        for lesson in lessons {
            lesson.write(&mut out);
        }
    }
    out.push_str("</main></body></html>\n");
    out
}

/// What the page has, in order.
const PARTS: [&str; 6] =
    ["Five lessons", "The ladder", "The severities", "The checklist", "What goes wrong", "Customer updates"];

fn id(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

fn heading(out: &mut String, title: &str) {
    line(out, format_args!("<h2 id=\"{}\">{title}</h2>", id(title)));
}

fn define<const N: usize>(out: &mut String, terms: [(String, String); N]) {
    out.push_str("<dl>");
    for (term, text) in terms {
        line(out, format_args!("<dt>{}</dt><dd>{}</dd>", escaped(&term), inline(&text)));
    }
    out.push_str("</dl>");
}

/// A rung of the ladder, with what it owes before it hands on.
fn rung(tier: Tier) -> (String, String) {
    let duties = tier.duties().iter().map(|duty| wording::duty(*duty).plain().to_string());
    (format!("{} · {}", tier.id(), wording::tier(tier).plain()), format!("{}.", duties.collect::<Vec<_>>().join(". ")))
}

/// A severity: when it is one, who hears how often, and what it sets in motion.
fn response(severity: Severity) -> (String, String) {
    let duration = |minutes: u32| wording::duration(i64::from(minutes)).to_string();
    let every = |who: &str, cadence: Cadence| match cadence {
        Cadence { least, most } if least == most => format!("{who} hears every {}.", duration(most)),
        Cadence { least, most } => format!("{who} hears every {} to {}.", duration(least), duration(most)),
    };
    let mut said = vec![wording::definition(severity).plain().to_string()];
    said.extend(severity.customer_cadence().map(|cadence| every("The customer", cadence)));
    said.extend(severity.internal_cadence().map(|cadence| every("Everybody inside", cadence)));
    said.extend(severity.response().iter().map(|step| format!("{}.", wording::step(*step).plain())));
    said.extend(severity.analysis_hours().map(|hours| format!("The analysis is due {hours} hours after the end.")));
    (severity.id().to_owned(), said.join(" "))
}

/// The pages of what is checked in a customer update.
const UPDATES: [&str; 4] = ["five-questions", "blame", "speculation", "plain-language"];

const HEAD: &str = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Practise – Baton</title>\
    <link rel=\"stylesheet\" href=\"colours.css\"><link rel=\"stylesheet\" href=\"practise.css\"></head><body><main><h1>Practise</h1>\
    <p>Read the example and think of what is wrong with it; open it for the answer.</p>";

impl Lesson<'_> {
    fn write(&self, out: &mut String) {
        line(
            out,
            format_args!("<article id=\"{}\"><h3>{}</h3><p>{}</p>", self.id, inline(self.title), inline(&self.about)),
        );
        out.push_str("<details><summary>");
        for (label, text) in &self.bad {
            line(out, format_args!("<span class=\"bad\"><b>{label}</b> {}</span>", inline(text)));
        }
        out.push_str("</summary>");
        for (label, text) in &self.good {
            line(out, format_args!("<p class=\"good\"><b>{label}</b> {}</p>", inline(text)));
        }
        line(
            out,
            format_args!(
                "<p><b>Why it matters</b> {}</p><p><b>How to fix</b> {}</p></details></article>",
                inline(&self.why),
                inline(&self.fix)
            ),
        );
    }
}

/// Takes a page apart: its title, then paragraphs, the later ones each under a bold label.
fn read(page: &Page) -> Lesson<'_> {
    let mut lesson = Lesson {
        id: page.id,
        title: page.id,
        about: String::new(),
        bad: Vec::new(),
        good: Vec::new(),
        why: String::new(),
        fix: String::new(),
    };
    for paragraph in page.text.split("\n\n").flat_map(|text| text.split("\n \n")).map(str::trim) {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(title) = paragraph.strip_prefix("# ") {
            lesson.title = title;
        } else if let Some((label, text)) = paragraph.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
            let (label, text) = (label.trim_end_matches([':', '.']), words(text));
            match label {
                "Missing" | "Weak" | "Flagged" | "Open" => lesson.bad.push((label, text)),
                "Present" | "Fine" | "Answered" => lesson.good.push((label, text)),
                "Why it matters" => lesson.why = text,
                _ => lesson.fix = text,
            }
        } else {
            lesson.about.push_str(&words(paragraph));
        }
    }
    lesson
}

fn line(out: &mut String, words: fmt::Arguments) {
    // A string takes everything.
    let _ = out.write_fmt(words);
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Words with their code and their stress set off.
fn inline(text: &str) -> String {
    let stressed = |piece: &str| match piece.split('*').collect::<Vec<_>>()[..] {
        [before, within, after] => format!("{}<em>{}</em>{}", escaped(before), escaped(within), escaped(after)),
        _ => escaped(piece),
    };
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(at, piece)| if at % 2 == 1 { format!("<code>{}</code>", escaped(piece)) } else { stressed(piece) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_one_good_and_one_bad_example() {
        let all: Vec<_> = pages().map(read).collect();
        assert!(all.len() >= 24, "{}", all.len());
        for lesson in &all {
            assert!(!lesson.bad.is_empty() && !lesson.good.is_empty(), "{}", lesson.id);
            assert!(!lesson.about.is_empty() && !lesson.why.is_empty() && !lesson.fix.is_empty(), "{}", lesson.id);
            assert_ne!(lesson.title, lesson.id, "{}: no title", lesson.id);
        }
        for id in UPDATES {
            assert!(all.iter().any(|lesson| lesson.id == id), "{id}");
        }
    }

    #[test]
    fn the_page_is_marked_up_and_never_by_an_example() {
        let page = page();
        for tag in ["article", "details", "summary", "p", "h2", "h3", "code", "span", "dl", "nav", "a", "main"] {
            let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert!(page.contains("<code>&lt;password&gt;</code>"));
        for title in PARTS {
            assert!(
                page.contains(&format!("href=\"#{0}\"", id(title))) && page.contains(&format!("id=\"{0}\"", id(title)))
            );
        }
        for part in [Tier::ALL.map(rung).to_vec(), Severity::ALL.map(response).to_vec()] {
            assert!(part.iter().all(|(term, text)| page.contains(term.as_str()) && !text.is_empty()), "{part:?}");
        }
        for item in Item::ALL {
            assert!(page.contains(&format!("<article id=\"{}\">", item.id())), "{}", item.id());
        }
    }
}
