//! A handoff that was put into a note, read back: what of it only says again what the ticket says elsewhere, or says it
//! in our own words.
//!
//! Neither is evidence. Otherwise whoever puts an unfinished handoff into the ticket would find nothing missing in it
//! any more: "Not in the ticket: Customer impact" names the impact. What the agent filled in for the handoff, and what
//! they added to the note by hand, counts.

use crate::letters;
use crate::playbook::Item;
use crate::reading::{Find, Search, Span};
use crate::wording::{self, Phrase};

/// The handoff's headings under which it repeats the ticket.
static TOLD: [&Phrase; 12] = [
    &wording::HANDOFF_PROBLEM,
    &wording::HANDOFF_STEPS,
    &wording::HANDOFF_EXPECTED,
    &wording::HANDOFF_ACTUAL,
    &wording::HANDOFF_ENVIRONMENT,
    &wording::HANDOFF_IMPACT,
    &wording::HANDOFF_TRIED,
    &wording::HANDOFF_SUPPORTING,
    &wording::HANDOFF_LOGS,
    &wording::HANDOFF_WORKFLOW,
    &wording::HANDOFF_FILES,
    &wording::HANDOFF_MORE,
];

/// The handoff's headings under which Baton speaks. Every handoff has at least one of them.
static OURS: [&Phrase; 2] = [&wording::HANDOFF_ASK, &wording::HANDOFF_MISSING];

/// Lines of ours, as far as their parameter.
static SAID: [&Phrase; 10] = [
    &wording::HANDOFF_FILES_WHERE,
    &wording::HANDOFF_ASK_ACCEPT,
    &wording::HANDOFF_ASK_REPRODUCE,
    &wording::HANDOFF_ASK_TIMELINE,
    &wording::HANDOFF_ASK_VALIDATE,
    &wording::HANDOFF_NOTHING_MISSING,
    &wording::HANDOFF_ABSENT,
    &wording::HANDOFF_OVERRIDE,
    &wording::HANDOFF_UNREAD,
    &wording::HANDOFF_SAID_UNDER,
];

/// What stands in the heads of the handoff's tables, and in a cell whose result nobody told.
static CELLS: [&Phrase; 6] = [
    &wording::HANDOFF_WHAT,
    &wording::HANDOFF_VALUE,
    &wording::HANDOFF_SOURCE,
    &wording::HANDOFF_TRIED_STEP,
    &wording::HANDOFF_RESULT,
    &wording::HANDOFF_RESULT_UNSAID,
];

/// Parts of the header line that are no evidence: what is not known, what a section below repeats, the ticket's number
/// and date.
static HEADER: [&Phrase; 12] = [
    &wording::HANDOFF_TEAM,
    &wording::HANDOFF_NO_SEVERITY,
    &wording::HANDOFF_AFFECTED,
    &wording::HANDOFF_NO_OWNER,
    &wording::HANDOFF_NOBODY_THERE,
    &wording::HANDOFF_TICKET,
    &wording::HANDOFF_NEW_TICKET,
    &wording::HANDOFF_PROBLEM_TICKET,
    &wording::HANDOFF_INCIDENT_TICKET,
    &wording::HANDOFF_LINKED_TICKET,
    &wording::HANDOFF_REPORTED,
    &wording::HANDOFF_BEGAN,
];

/// The stretches of a note that are a handoff's and no evidence. It has to be in the language that is spoken.
pub const REPEATED: Search<()> = Search::new(repeated);

fn repeated(note: &str) -> Vec<Find> {
    let mut finds = Vec::new();
    if !is_handoff(note) {
        return finds;
    }
    let mut repeat = |start, end| finds.push(Find::of((), Span { start, end }));
    // Where the passage begins that the next attribution belongs to. There is none above the first heading, nor under a
    // heading of Baton's own.
    let mut passage: Option<usize> = None;
    let mut at = 0;
    for line in note.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let words = bare(line);
        if is_one_of(&TOLD, words) {
            passage = Some(end);
        } else if is_one_of(&OURS, words) {
            passage = None;
            repeat(start, end);
        } else if says_ours(words) || is_head(line) {
            repeat(start, end);
        } else if let Some(begins) = passage
            && let Some(origin) = origin(line)
        {
            if origin == Origin::Ticket {
                repeat(begins, end);
            }
            passage = Some(end);
        } else if passage.is_none() {
            let parts = line.split('·').scan(start, |at, part| {
                let begins = *at;
                *at += part.len() + '·'.len_utf8();
                Some((begins, part))
            });
            for (begins, part) in parts.filter(|(_, part)| HEADER.iter().any(|phrase| begins_with(phrase, bare(part))))
            {
                repeat(begins, begins + part.len());
            }
        }
    }
    finds
}

/// Whether a note has one of our own headings. Every comment of every agent is asked this.
pub fn is_handoff(note: &str) -> bool {
    const LONGEST: usize = 80;
    let ours = OURS.map(|phrase| letters::small(&phrase.text()));
    note.lines().filter(|line| line.len() <= LONGEST).any(|line| ours.contains(&letters::small(bare(line))))
}

/// Where a passage of the handoff comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// From the ticket, where it is read as well.
    Ticket,
    /// From the agent, who wrote it for the handoff.
    Agent,
}

/// The attribution that a line ends with, or is: `… — customer, public reply, 2026-11-03 09:12 UTC`.
fn origin(line: &str) -> Option<Origin> {
    let line = line.trim_end().trim_end_matches(['|', ')', '*', '_', ' ']);
    let tails = ["— ", "(", "|", ", "]
        .into_iter()
        .flat_map(|mark| line.match_indices(mark).filter_map(move |(at, mark)| line.get(at + mark.len()..)));
    std::iter::once(line).chain(tails).map(bare).find_map(named)
}

fn named(origin: &str) -> Option<Origin> {
    let sides = [&wording::HANDOFF_CUSTOMER, &wording::HANDOFF_AGENT, &wording::HANDOFF_SOMEBODY];
    let kinds = [&wording::HANDOFF_PUBLIC, &wording::HANDOFF_INTERNAL];
    let whole = [
        &wording::HANDOFF_REPORT,
        &wording::HANDOFF_SUBJECT,
        &wording::HANDOFF_FILE_SOURCE,
        &wording::HANDOFF_RELATION,
        &wording::HANDOFF_TAG,
    ];
    let is_comments = sides.iter().any(|side| begins_with(side, origin))
        && kinds.iter().any(|kind| origin.contains(kind.text().as_str()));
    if is_comments || is_one_of(&whole, origin) || begins_with(&wording::HANDOFF_FIELD, origin) {
        Some(Origin::Ticket)
    } else if is_one_of(&[&wording::HANDOFF_ANSWER, &wording::HANDOFF_DRAFT], origin) {
        Some(Origin::Agent)
    } else {
        None
    }
}

/// Whether a line is one of ours: what Engineering is asked, what is missing, and how an item falls short.
fn says_ours(words: &str) -> bool {
    let falls_short = || {
        let of_item = Item::ALL.iter().find_map(|item| words.strip_prefix(wording::title(*item).text().as_str()));
        of_item.is_some_and(|rest| rest.trim_start_matches(['*', '_', ' ']).starts_with('—'))
    };
    SAID.iter().any(|phrase| begins_with(phrase, words)) || falls_short()
}

/// Whether a line is of a table's head.
fn is_head(line: &str) -> bool {
    let mut cells = line.split('|').map(bare).filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| is_one_of(&CELLS, cell))
}

/// A line without the marks of a heading, an entry or strong words.
fn bare(line: &str) -> &str {
    let marks = |c: char| c.is_whitespace() || matches!(c, '#' | '*' | '_' | '-' | '•' | '|' | '>');
    let line = line.trim_matches(marks);
    // Jira's headings: `h3. Problem`.
    line.strip_prefix('h').and_then(|rest| rest.strip_prefix(['2', '3'])?.strip_prefix(". ")).unwrap_or(line)
}

/// Whether words are one of these phrases, whatever the case of their letters.
fn is_one_of(phrases: &[&Phrase], words: &str) -> bool {
    let small = letters::small(words);
    phrases.iter().any(|phrase| letters::small(&phrase.text()) == small)
}

/// Whether words begin with a phrase, as far as its first parameter.
fn begins_with(phrase: &Phrase, words: &str) -> bool {
    let text = phrase.text();
    let fixed = text.split('$').next().unwrap_or_default().trim_end();
    !fixed.is_empty() && words.starts_with(fixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = "Please look today.\n\nThe export stops\n\nSeverity not said · owner in Support: Ada · Zendesk ticket \
        #43\n\nSTEPS TO REPRODUCE\n\nOpen the export and press Save. — the customer's report\n\nENVIRONMENT AND \
        VERSIONS\n\n- Version: 4.2 (customer, public reply, 2026-03-23 17:33 UTC (10:33 UTC-7 for the customer))\n\n\
        CUSTOMER IMPACT\n\n12 of 40 planners cannot work. — agent, for this handoff\n\nASKED OF ENGINEERING\n\n\
        - Say whether it reproduces.\n\nSTILL MISSING\n\nNot in the ticket: Severity, Screenshots\n\n\
        - Steps already taken — not enough yet. It says what was tried. What came of it?\n\n\
        PS: we restarted the worker, it made no difference.";

    fn left(note: &str) -> String {
        let finds = repeated(note);
        let counts = |at: &usize| !finds.iter().any(|find| find.span.start <= *at && *at < find.span.end);
        note.char_indices().filter(|(at, _)| counts(at)).map(|(_, c)| c).collect()
    }

    #[test]
    fn what_an_agent_adds_counts_and_what_the_handoff_repeats_does_not() {
        let left = left(NOTE);
        for counts in ["Please look today.", "owner in Support: Ada", "12 of 40 planners", "PS: we restarted"] {
            assert!(left.contains(counts), "{counts}: {left}");
        }
        for repeated in ["Severity", "#43", "press Save", "4.2", "Say whether", "Screenshots", "not enough"] {
            assert!(!left.contains(repeated), "{repeated}: {left}");
        }
    }

    #[test]
    fn in_markdown_and_wiki_as_well() {
        for (heading, entry) in [
            ("### Still missing", "- **Screenshots** — left unfilled."),
            ("h3. Still missing", "* *Screenshots* — left unfilled."),
        ] {
            let note = format!("{heading}\n\nNot in the ticket: Severity\n\n{entry}\n");
            assert_eq!(left(&note).trim(), "", "{note}");
        }
    }

    #[test]
    fn other_notes_are_left_alone() {
        for note in [
            "Severity not said, owner in Support: nobody named",
            "Steps to reproduce\n\nOpen it — the customer's report",
        ] {
            assert_eq!(repeated(note), [], "{note}");
        }
    }
}
