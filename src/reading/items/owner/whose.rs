//! Whom the words of an owner's evidence mean.

use super::given;
use super::taking::{is_mine, taker};
use crate::language::cued;
use crate::language::cues::I;
use crate::{Passage, Span};
use playbook::Item;

/// Whom words that say who carries the case mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Whoever wrote them: "I own this one".
    Writers,
    /// Somebody by name.
    Named(Span),
}

/// Whom the words of an owner's evidence mean; none when they are no sentence but the name itself.
pub fn whose(words: &str) -> Option<Whose> {
    let passage = Passage::of(words);
    cued::of(&passage).iter().find_map(|sentence| {
        let span = sentence.sentence.span;
        let said = sentence.said();
        if is_mine(said) {
            return Some(Whose::Writers);
        }
        let text = passage.text;
        let start = match (0..sentence.words.len()).find_map(|at| given(sentence, at)) {
            Some((_, at)) if sentence.at(at).has(I) => return Some(Whose::Writers),
            Some((_, at)) => sentence.words.get(at)?.span.start,
            None if sentence.sentence.is_under(Item::CaseOwner) && sentence.at(0).has(I) => {
                return Some(Whose::Writers);
            }
            None if sentence.sentence.is_under(Item::CaseOwner) => span.start,
            None => first_name(text, span.start + said.get(taker(said, sentence.text)?)?.span.start),
        };
        Some(Whose::Named(name_from(text, start)))
    })
}

/// Where the name begins that a word stands in: "Lenka" of "Lenka Horáková".
fn first_name(text: &str, last: usize) -> usize {
    let before = text.get(..last).unwrap_or_default();
    let first = before.split_inclusive(' ').next_back().filter(|word| is_part(word) && !ends_name(word));
    last - first.map_or(0, str::len)
}

/// Up to three words with a capital, side by side.
fn name_from(text: &str, start: usize) -> Span {
    let words = text.get(start..).unwrap_or_default().split_inclusive(' ').take(3);
    let mut end = start;
    for (number, word) in words.enumerate() {
        if number > 0 && !is_part(word) {
            break;
        }
        end += word.len();
        if ends_name(word) {
            break;
        }
    }
    let name = Span { start, end }.of(text).trim_end_matches(|c: char| !c.is_alphanumeric());
    Span { start, end: start + name.len() }
}

fn is_part(word: &str) -> bool {
    word.trim_start_matches('@').starts_with(char::is_uppercase)
}

fn ends_name(word: &str) -> bool {
    word.trim_end().ends_with(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_the_words_mean() {
        for (words, name) in [
            ("Owner: Matt Teller (T2) until platform accepts.", "Matt Teller"),
            ("@Femi taking over from here", "Femi"),
            ("Owner Harriet Blunt.", "Harriet Blunt"),
            ("Problem owner: Devika.", "Devika"),
            ("Lenka Horáková stays owner & comms.", "Lenka Horáková"),
            ("Bridge is open, Lenka Horáková stays owner.", "Lenka Horáková"),
            ("Assigned to Priya for the follow-up.", "Priya"),
            ("Caso asignado a Beatriz Luján hasta mañana.", "Beatriz Luján"),
            ("Handled by Priya Nair from today.", "Priya Nair"),
            ("Owner on our side stays Jonas Lind.", "Jonas Lind"),
            ("Case: Wei C. (until it ships)", "Wei C"),
        ] {
            let Some(Whose::Named(span)) = whose(words) else { panic!("{words}: {:?}", whose(words)) };
            assert_eq!(span.of(words), name, "{words}");
        }
        for words in [
            "I own this one until handover.",
            "Taking this myself, going to Sev 3.",
            "I'm on it.",
            "Taking it.",
            "Owner: me",
        ] {
            assert_eq!(whose(words), Some(Whose::Writers), "{words}");
        }
        for words in ["", "Thulani Mabaso", "Tomás Vidal, on shift until 18:00"] {
            assert_eq!(whose(words), None, "{words}");
        }
    }
}
